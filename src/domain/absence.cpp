// SPDX-License-Identifier: MIT
#include "domain/absence.h"

#include "domain/touched.h"

#include <QSet>

#include <algorithm>

namespace mandat
{

namespace
{

QList<UserId> countedOn(const Portal &portal, const Snapshot &snapshot, const Relationship &relationship,
                        const QDateTime &at)
{
    if (portal.policy.administratorPer == AdministratorPer::Relationship)
        return administratorsOf(portal, snapshot, relationship.id, at);
    const bool whole = portal.policy.administratorPer == AdministratorPer::Portal;
    QSet<UserId> users;
    for (const Relationship &other : snapshot.relationships) {
        if (!whole && other.company != relationship.company)
            continue;
        for (const UserId &user : administratorsOf(portal, snapshot, other.id, at))
            users.insert(user);
    }
    return sortedByName(users.values(), snapshot, snapshot);
}

/// Functions that the person can do there and nobody else, but administration, which is counted apart.
QList<FunctionCode> heldAlone(const Portal &portal, const Snapshot &snapshot, const UserId &user,
                              const RelationshipId &relationship, const QDateTime &at)
{
    QList<FunctionCode> out;
    for (const FunctionDecision &row : rightsOn(portal, snapshot, user, relationship, at)) {
        if (!row.decision.allowed || row.function->administration)
            continue;
        if (whoCan(portal, snapshot, relationship, row.function->code, at) == QList<UserId> {user})
            out.append(row.function->code);
    }
    return out;
}

AbsenceEffect effectAt(const Portal &portal, const Snapshot &snapshot, const UserId &user,
                       const Relationship &relationship, const QDateTime &at)
{
    AbsenceEffect out;
    out.relationship = relationship.id;
    out.since = at;
    out.before = countedOn(portal, snapshot, relationship, at);
    out.left = out.before;
    out.left.removeAll(user);
    out.lost = heldAlone(portal, snapshot, user, relationship.id, at);
    const bool fewer = out.left.size() < out.before.size();
    out.needsSuccessor = fewer && out.left.size() < std::max(1, portal.policy.administratorsWarn);
    return out;
}

/// None left, then too few, then only lost functions, then covered.
int rank(const AbsenceEffect &effect)
{
    if (effect.needsSuccessor)
        return effect.left.isEmpty() ? 0 : 1;
    return effect.lost.isEmpty() ? 3 : 2;
}

QList<QDateTime> instantsOf(const Policy &policy, const Snapshot &snapshot, const Absence &absence)
{
    QList<QDateTime> out {absence.from};
    for (const QDateTime &at : boundariesOf(policy, snapshot, absence.from)) {
        if (!absence.to.isValid() || at < absence.to)
            out.append(at);
    }
    return out;
}

} // namespace

QList<AbsenceEffect> effectsOf(const Portal &portal, const Snapshot &snapshot, const Absence &absence)
{
    const QList<QDateTime> instants = instantsOf(portal.policy, snapshot, absence);
    QList<AbsenceEffect> out;
    for (const Grant *grant : snapshot.grantsOfUser(absence.user)) {
        const Relationship *relationship = snapshot.relationship(grant->relationship);
        if (!relationship || !relationship->active)
            continue;
        std::optional<AbsenceEffect> worst;
        for (const QDateTime &at : instants) {
            AbsenceEffect effect = effectAt(portal, snapshot, absence.user, *relationship, at);
            const auto key = [](const AbsenceEffect &e) { return std::pair(rank(e), -e.lost.size()); };
            if (!worst || key(effect) < key(*worst))
                worst = std::move(effect);
        }
        out.append(*worst);
    }
    std::ranges::stable_sort(out, {}, rank);
    return out;
}

QList<Change> departureOf(const Snapshot &snapshot, const UserId &id, DepartureWay way)
{
    const User *user = snapshot.user(id);
    if (!user)
        return {};
    if (way == DepartureWay::Delete)
        return deletionOf(snapshot, id);
    if (!user->active)
        return {};
    User after = *user;
    after.active = false;
    return {Change::modify(*user, after)};
}

} // namespace mandat
