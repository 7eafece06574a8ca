// SPDX-License-Identifier: MIT
#include "domain/continuity.h"

#include "domain/foldedfacts.h"
#include "domain/touched.h"

#include <QSet>

#include <algorithm>

namespace mandat
{

namespace
{

/// Who can do what on one relationship, as far as continuity asks.
struct Holders {
    QList<UserId> present; ///< active, with a grant in force, by name
    QHash<FunctionCode, QList<UserId>> ofFunction;
};

bool isPresent(const AccessFacts &facts, const QDateTime &at)
{
    if (!facts.user || !facts.user->active || !facts.grant || !facts.grant->active)
        return false;
    const QDate day = dayAt(facts.portal->policy, at);
    return (facts.grant->firstDay.isNull() || day >= facts.grant->firstDay)
        && (facts.grant->lastDay.isNull() || day <= facts.grant->lastDay);
}

Holders holdersOn(const Portal &portal, const Snapshot &snapshot, const RelationshipId &relationship,
                  const QDateTime &at)
{
    Holders out;
    for (const Grant *grant : snapshot.grantsOn(relationship)) {
        const FoldedFacts folded(portal, snapshot, grant->user, relationship, at);
        const AccessFacts &facts = folded.facts();
        if (!isPresent(facts, at))
            continue;
        out.present.append(grant->user);
        if (!facts.profile)
            continue;
        for (const FunctionCode &code : facts.profile->functions) {
            const Function *function = portal.catalogue.function(code);
            if (function && isAllowed(facts, *function, at))
                out.ofFunction[code].append(grant->user);
        }
    }
    return out;
}

/// The relationships whose administrators count together, as the policy says.
QList<RelationshipId> countedWith(const Portal &portal, const Snapshot &snapshot, const Relationship &relationship)
{
    if (portal.policy.administratorPer == AdministratorPer::Relationship)
        return {relationship.id};
    const bool whole = portal.policy.administratorPer == AdministratorPer::Portal;
    QList<RelationshipId> out;
    for (const Relationship &other : snapshot.relationships) {
        if (whole || other.company == relationship.company)
            out.append(other.id);
    }
    return out;
}

QList<UserId> countedAdministrators(const Portal &portal, const Snapshot &snapshot, const Relationship &relationship,
                                    const QDateTime &at)
{
    QSet<UserId> users;
    for (const RelationshipId &id : countedWith(portal, snapshot, relationship)) {
        for (const UserId &user : administratorsOf(portal, snapshot, id, at))
            users.insert(user);
    }
    return sortedByName(users.values(), snapshot, snapshot);
}

/// Functions that one person alone holds, by that person, in catalogue order; administration has a risk of its own.
QHash<UserId, QList<FunctionCode>> heldAlone(const Catalogue &catalogue, const Holders &holders)
{
    QHash<UserId, QList<FunctionCode>> out;
    for (const Function &function : catalogue.functions()) {
        const auto users = holders.ofFunction.constFind(function.code);
        if (!function.administration && users != holders.ofFunction.cend() && users->size() == 1)
            out[users->first()].append(function.code);
    }
    return out;
}

QList<UserId> notSeen(const Policy &policy, const Snapshot &snapshot, const QList<UserId> &users, const QDateTime &at)
{
    QList<UserId> out;
    if (policy.unseenDays <= 0)
        return out;
    const QDateTime limit = at.addDays(-policy.unseenDays);
    for (const UserId &id : users) {
        const User *user = snapshot.user(id);
        // Who has never signed in counts from the day of its creation.
        const QDateTime seen = user->lastSignIn.isValid() ? user->lastSignIn : user->created;
        if (!seen.isValid() || seen < limit)
            out.append(id);
    }
    return out;
}

Severity severityWithoutAdministrator(const Policy &policy)
{
    if (policy.administratorsBlock > 0 || policy.administratorsWarn > 1)
        return Severity::Grave;
    return policy.administratorsWarn > 0 ? Severity::Fragile : Severity::Watch; // S4.9: ideally one
}

bool anySensitive(const Catalogue &catalogue, const QList<FunctionCode> &functions)
{
    return std::any_of(functions.begin(), functions.end(),
                       [&](const FunctionCode &code) { return catalogue.function(code)->sensitive; });
}

} // namespace

QList<UserId> administratorsOf(const Portal &portal, const Snapshot &snapshot, const RelationshipId &relationship,
                               const QDateTime &at)
{
    const Function *administration = portal.catalogue.administration();
    return administration ? whoCan(portal, snapshot, relationship, administration->code, at) : QList<UserId>();
}

QList<Risk> risksOf(const Portal &portal, const Snapshot &snapshot, const RelationshipId &id, const QDateTime &at)
{
    QList<Risk> out;
    const Relationship *relationship = snapshot.relationship(id);
    if (!relationship || !relationship->active)
        return out;
    const Holders holders = holdersOn(portal, snapshot, id, at);
    if (holders.present.isEmpty())
        return out;

    const Policy &policy = portal.policy;
    const Catalogue &catalogue = portal.catalogue;
    QHash<UserId, QList<FunctionCode>> alone = heldAlone(catalogue, holders);
    if (catalogue.administration()) {
        const QList<UserId> administrators = countedAdministrators(portal, snapshot, *relationship, at);
        if (administrators.isEmpty()) {
            out.append({RiskKind::NoAdministrator, severityWithoutAdministrator(policy), id, {}, {}});
        } else if (administrators.size() < policy.administratorsWarn) {
            const QList<FunctionCode> functions =
                administrators.size() == 1 ? alone.take(administrators.first()) : QList<FunctionCode>();
            if (functions.isEmpty())
                out.append({RiskKind::OneAdministrator, Severity::Fragile, id, administrators, {}});
            else
                out.append({RiskKind::OnlyAdministratorOnlyHolder, Severity::Grave, id, administrators, functions});
        }
        const QList<UserId> unseen = notSeen(policy, snapshot, administrators, at);
        if (!unseen.isEmpty()) {
            const bool all = unseen.size() == administrators.size();
            out.append({RiskKind::AdministratorNotSeen, all ? Severity::Fragile : Severity::Watch, id, unseen, {}});
        }
    }
    // A person who is alone here holds everything alone: that says nothing (S4.12).
    if (holders.present.size() > 1) {
        for (const UserId &user : holders.present) {
            const QList<FunctionCode> functions = alone.value(user);
            if (!functions.isEmpty()) {
                const Severity severity = anySensitive(catalogue, functions) ? Severity::Fragile : Severity::Watch;
                out.append({RiskKind::OnlyHolder, severity, id, {user}, functions});
            }
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Risk &a, const Risk &b) { return a.severity < b.severity; });
    return out;
}

} // namespace mandat
