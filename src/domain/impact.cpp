// SPDX-License-Identifier: MIT
#include "domain/impact.h"

#include "domain/classification.h"
#include "domain/foldedfacts.h"
#include "domain/touched.h"

#include <QSet>

#include <algorithm>

namespace mandat
{

namespace
{

/// How far a function is open to somebody, in this order.
enum Level : quint8 { Closed, Awaiting, Works };

/// What one person has on one relationship at one instant.
struct Opened {
    QList<quint8> levels; ///< by catalogue position
    SortedSet<AccountId> accounts; ///< those that at least one function works on
    bool anything = false;
};

Opened openedBy(const AccessFacts &facts, const QDateTime &at)
{
    const Catalogue &catalogue = facts.portal->catalogue;
    Opened out;
    out.levels.fill(Closed, catalogue.functions().size());
    if (!facts.profile)
        return out;
    bool onAccounts = false;
    for (const FunctionCode &code : facts.profile->functions) {
        const Function *function = catalogue.function(code);
        if (!function || !isGiven(facts, *function, at))
            continue;
        out.levels[catalogue.position(code)] = isAllowed(facts, *function, at) ? Works : Awaiting;
        out.anything = true;
        onAccounts = onAccounts || function->onAccounts;
    }
    if (onAccounts)
        out.accounts = SortedSet<AccountId>(accountsOpened(facts.portal->policy, *facts.relationship, *facts.grant));
    return out;
}

/// Compares one pair before and after, instant by instant.
class PairComparison
{
public:
    PairComparison(const Portal &portal, const Snapshot &before, const Snapshot &after, const AccessPair &pair)
        : m_portal(portal)
        , m_before(before)
        , m_after(after)
        , m_pair(pair)
        , m_lost(portal.catalogue.functions().size())
        , m_gained(m_lost.size())
        , m_awaiting(m_lost.size())
    {
    }

    /// The instants after `at` at which either side changes by itself, and `at`.
    [[nodiscard]] QList<QDateTime> instants(const QDateTime &at) const
    {
        QList<QDateTime> out {at};
        for (const Snapshot *side : {&m_before, &m_after}) {
            if (const User *user = side->user(m_pair.user))
                out += boundariesOf(m_portal.policy, *user, at);
            if (const Grant *grant = side->grantOf(m_pair.user, m_pair.relationship))
                out += boundariesOf(m_portal.policy, *grant, at);
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    void compareAt(const QDateTime &at)
    {
        const FoldedFacts factsBefore(m_portal, m_before, m_pair.user, m_pair.relationship, at);
        const FoldedFacts factsAfter(m_portal, m_after, m_pair.user, m_pair.relationship, at);
        const Opened before = openedBy(factsBefore.facts(), at);
        const Opened after = openedBy(factsAfter.facts(), at);
        for (qsizetype i = 0; i < m_lost.size(); ++i) {
            const quint8 was = before.levels.at(i);
            const quint8 is = after.levels.at(i);
            m_lost[i] = m_lost[i] || is < was;
            m_gained[i] = m_gained[i] || (is == Works && was < Works);
            m_awaiting[i] = m_awaiting[i] || (is == Awaiting && was == Closed);
        }
        m_accountsLost = m_accountsLost.united(before.accounts.subtracted(after.accounts));
        m_accountsGained = m_accountsGained.united(after.accounts.subtracted(before.accounts));
        m_anythingBefore = m_anythingBefore || before.anything;
        m_anythingAfter = m_anythingAfter || after.anything;
    }

    [[nodiscard]] ImpactRow row() const
    {
        ImpactRow out;
        out.user = m_pair.user;
        out.relationship = m_pair.relationship;
        const QList<Function> &functions = m_portal.catalogue.functions();
        for (qsizetype i = 0; i < m_lost.size(); ++i) {
            if (m_lost.at(i))
                out.lost.append(functions.at(i).code);
            if (m_gained.at(i))
                out.gained.append(functions.at(i).code);
            else if (m_awaiting.at(i))
                out.awaiting.append(functions.at(i).code);
        }
        out.accountsLost = m_accountsLost.values();
        out.accountsGained = m_accountsGained.values();
        out.losesAllAccess = m_anythingBefore && !m_anythingAfter;
        return out;
    }

private:
    const Portal &m_portal;
    const Snapshot &m_before;
    const Snapshot &m_after;
    const AccessPair &m_pair;
    QList<bool> m_lost;
    QList<bool> m_gained;
    QList<bool> m_awaiting;
    SortedSet<AccountId> m_accountsLost;
    SortedSet<AccountId> m_accountsGained;
    bool m_anythingBefore = false;
    bool m_anythingAfter = false;
};

bool takes(const ImpactRow &row)
{
    return !row.lost.isEmpty() || !row.accountsLost.isEmpty();
}

bool gives(const ImpactRow &row)
{
    return !row.gained.isEmpty() || !row.awaiting.isEmpty() || !row.accountsGained.isEmpty();
}

bool concernsAdministration(const ImpactRow &row, const Catalogue &catalogue)
{
    const Function *administration = catalogue.administration();
    return administration && (row.lost.contains(administration->code) || row.gained.contains(administration->code));
}

qsizetype administratorsAt(const Portal &portal, const Snapshot &snapshot, const RelationshipId &relationship,
                           const QDateTime &at)
{
    const Function &administration = *portal.catalogue.administration();
    qsizetype out = 0;
    for (const GrantTable::OnRelationship &entry : snapshot.grants.on(relationship)) {
        const FoldedFacts folded(portal, snapshot, entry.user, relationship, at);
        if (isAllowed(folded.facts(), administration, at))
            ++out;
    }
    return out;
}

/// Of the instants at which the number moves, the one that leaves the fewest.
std::optional<AdministratorMove> worstMove(const Portal &portal, const Snapshot &before, const Snapshot &after,
                                           const RelationshipId &relationship, const QSet<QDateTime> &instants)
{
    QList<QDateTime> sorted = instants.values();
    std::sort(sorted.begin(), sorted.end());
    std::optional<AdministratorMove> out;
    for (const QDateTime &at : sorted) {
        const AdministratorMove move {relationship, administratorsAt(portal, before, relationship, at),
                                      administratorsAt(portal, after, relationship, at)};
        if (move.before != move.after && (!out || move.after < out->after))
            out = move;
    }
    return out;
}

qsizetype countUsers(const QList<ImpactRow> &rows, auto condition)
{
    QSet<UserId> users;
    for (const ImpactRow &row : rows) {
        if (condition(row))
            users.insert(row.user);
    }
    return users.size();
}

template<class Functions> qsizetype countFunctions(const QList<ImpactRow> &rows, Functions functionsOf)
{
    QSet<std::pair<UserId, FunctionCode>> found;
    for (const ImpactRow &row : rows) {
        const QList<FunctionCode> codes = functionsOf(row);
        for (const FunctionCode &code : codes)
            found.insert({row.user, code});
    }
    return found.size();
}

} // namespace

qsizetype Impact::usersWhoLose() const
{
    return countUsers(rows, takes);
}

qsizetype Impact::usersWhoGain() const
{
    return countUsers(rows, gives);
}

qsizetype Impact::functionsLost() const
{
    return countFunctions(rows, [](const ImpactRow &row) { return row.lost; });
}

qsizetype Impact::functionsGained() const
{
    return countFunctions(rows, [](const ImpactRow &row) { return row.gained + row.awaiting; });
}

Impact impactOf(const Portal &portal, const Snapshot &before, const QList<Change> &changes, const QDateTime &at)
{
    const Snapshot after = applied(before, changes);
    Impact out;
    QList<RelationshipId> administered;
    QHash<RelationshipId, QSet<QDateTime>> instantsOf;
    for (const AccessPair &pair : touchedPairs(before, after, changes)) {
        PairComparison comparison(portal, before, after, pair);
        const QList<QDateTime> instants = comparison.instants(at);
        for (const QDateTime &instant : instants)
            comparison.compareAt(instant);
        const ImpactRow row = comparison.row();
        if (!takes(row) && !gives(row))
            continue;
        out.rows.append(row);
        if (concernsAdministration(row, portal.catalogue)) {
            if (!instantsOf.contains(pair.relationship))
                administered.append(pair.relationship);
            instantsOf[pair.relationship].unite(QSet<QDateTime>(instants.begin(), instants.end()));
        }
    }
    std::stable_partition(out.rows.begin(), out.rows.end(), takes);

    for (const RelationshipId &relationship : administered) {
        if (const auto move = worstMove(portal, before, after, relationship, instantsOf.value(relationship)))
            out.administrators.append(*move);
    }
    std::stable_partition(out.administrators.begin(), out.administrators.end(),
                          [](const AdministratorMove &move) { return move.after < move.before; });

    out.effect = effectOf({.takes = std::any_of(out.rows.begin(), out.rows.end(), takes),
                           .gives = std::any_of(out.rows.begin(), out.rows.end(), gives)},
                          before, after, changes);
    return out;
}

Effect classify(const Portal &portal, const Snapshot &before, const QList<Change> &changes, const QDateTime &at)
{
    return impactOf(portal, before, changes, at).effect;
}

} // namespace mandat
