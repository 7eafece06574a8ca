// SPDX-License-Identifier: MIT
// Minimums of administrators (S2.4, S3.2), now and at every future boundary: a date that comes, a delay that ends.
#include "domain/rulecontext.h"

#include <algorithm>

namespace mandat
{

namespace
{

/// What has to have administrators of its own, as the policy says.
struct Scope {
    CompanyId company; ///< where the policy counts by company
    RelationshipId relationship; ///< where it counts by relationship; both null: the portal
    QList<RelationshipId> relationships;
};

/// One grant of a scope, with what it needs to be judged at any instant.
struct Entry {
    const User *user = nullptr;
    const Grant *grant = nullptr;
    const Relationship *relationship = nullptr;
    bool mayAdminister = false; ///< by its profile, or by something pending
};

struct Tally {
    QSet<UserId> administrators;
    bool someone = false; ///< anybody at all has access

    [[nodiscard]] bool isBelow(qsizetype minimum) const { return someone && administrators.size() < minimum; }
};

class Counter
{
public:
    Counter(const RuleContext &rules, const Snapshot &snapshot, const Scope &scope, const Function &administration)
        : m_rules(rules)
        , m_snapshot(snapshot)
        , m_administration(administration)
    {
        for (const RelationshipId &id : scope.relationships) {
            const Relationship *relationship = snapshot.relationship(id);
            if (!relationship || !relationship->active)
                continue;
            for (const GrantTable::OnRelationship &on : snapshot.grants.on(id))
                add(snapshot.user(on.user), snapshot.grant(on.grant), relationship);
        }
    }

    void addBoundaries(QList<QDateTime> &out, const QDateTime &after) const
    {
        for (const Entry &entry : m_entries) {
            if (!entry.user->pending.isEmpty())
                out.append(boundariesOf(m_rules.policy, *entry.user, after));
            if (!entry.grant->pending.isEmpty() || entry.grant->firstDay.isValid() || entry.grant->lastDay.isValid())
                out.append(boundariesOf(m_rules.policy, *entry.grant, after));
        }
    }

    [[nodiscard]] Tally at(const QDateTime &instant) const
    {
        Tally tally;
        for (const Entry &entry : m_entries) {
            if (tally.someone && !entry.mayAdminister)
                continue;
            judge(entry, instant, tally);
        }
        return tally;
    }

private:
    void add(const User *user, const Grant *grant, const Relationship *relationship)
    {
        if (!user || !grant)
            return;
        const Profile *profile = profileThatApplies(m_rules.policy, m_snapshot, *user, grant);
        const bool pending = !user->pending.isEmpty() || !grant->pending.isEmpty();
        m_entries.append(
            {user, grant, relationship, pending || (profile && profile->functions.contains(m_administration.code))});
    }

    void judge(const Entry &entry, const QDateTime &instant, Tally &tally) const
    {
        std::optional<User> user;
        std::optional<Grant> grant;
        AccessFacts facts {&m_rules.portal, entry.user, entry.relationship, entry.grant, nullptr};
        if (!entry.user->pending.isEmpty()) {
            user = stateAt(*entry.user, instant);
            facts.user = user ? &*user : nullptr;
        }
        if (!entry.grant->pending.isEmpty()) {
            grant = stateAt(*entry.grant, instant);
            facts.grant = grant ? &*grant : nullptr;
        }
        if (!facts.user || !facts.grant || !isOpen(facts, instant))
            return;
        tally.someone = true;
        facts.profile = profileThatApplies(m_rules.policy, m_snapshot, *facts.user, facts.grant);
        if (isAllowed(facts, m_administration, instant))
            tally.administrators.insert(facts.user->id);
    }

    [[nodiscard]] bool isOpen(const AccessFacts &facts, const QDateTime &instant) const
    {
        const Grant &grant = *facts.grant;
        if (!facts.user->active || !grant.active)
            return false;
        const QDate day = grant.firstDay.isNull() && grant.lastDay.isNull() ? QDate() : dayAt(m_rules.policy, instant);
        return (grant.firstDay.isNull() || day >= grant.firstDay) && (grant.lastDay.isNull() || day <= grant.lastDay);
    }

    const RuleContext &m_rules;
    const Snapshot &m_snapshot;
    const Function &m_administration;
    QList<Entry> m_entries;
};

// Which relationships an order may leave without administrators.

void touchUser(const RuleContext &rules, const UserId &user, QSet<RelationshipId> &out)
{
    for (const GrantTable::OfUser &entry : rules.before.grants.ofUser(user))
        out.insert(entry.relationship);
    for (const GrantTable::OfUser &entry : rules.after.grants.ofUser(user))
        out.insert(entry.relationship);
}

void touchProfile(const RuleContext &rules, const ProfileId &profile, QSet<RelationshipId> &out)
{
    if (rules.policy.profileScope == ProfileScope::User) {
        for (const User &user : rules.after.users) {
            if (user.profile == profile)
                touchUser(rules, user.id, out);
        }
        return;
    }
    for (const Grant &grant : rules.after.grants) {
        if (grant.profile == profile)
            out.insert(grant.relationship);
    }
}

QSet<RelationshipId> touchedRelationships(const RuleContext &rules, const FunctionCode &administration)
{
    QSet<RelationshipId> out;
    rules.forEachWritten<Grant>([&](const Grant *was, const Grant &is) {
        out.insert(is.relationship);
        if (was)
            out.insert(was->relationship);
    });
    rules.forEachDeleted<Grant>([&](const Grant &was) { out.insert(was.relationship); });
    rules.forEachWritten<User>([&](const User *was, const User &is) {
        if (touches(was, is, &User::active, &User::profile, &User::secureMobile, &User::strongAuthentication))
            touchUser(rules, is.id, out);
    });
    rules.forEachDeleted<User>([&](const User &was) { touchUser(rules, was.id, out); });
    rules.forEachWritten<Profile>([&](const Profile *was, const Profile &is) {
        if (was && was->functions.contains(administration) != is.functions.contains(administration))
            touchProfile(rules, is.id, out);
    });
    rules.forEachWritten<Relationship>([&](const Relationship *, const Relationship &is) { out.insert(is.id); });
    return out;
}

const Relationship *relationshipOf(const RuleContext &rules, const RelationshipId &id)
{
    const Relationship *relationship = rules.after.relationship(id);
    return relationship ? relationship : rules.before.relationship(id);
}

QString referenceOf(const RuleContext &rules, const RelationshipId &id)
{
    const Relationship *relationship = relationshipOf(rules, id);
    return relationship ? relationship->reference : QString();
}

QList<Scope> scopesPerCompany(const RuleContext &rules, const QList<RelationshipId> &touched)
{
    QHash<CompanyId, qsizetype> index;
    QList<Scope> scopes;
    for (const RelationshipId &id : touched) {
        const Relationship *relationship = relationshipOf(rules, id);
        if (!relationship || index.contains(relationship->company))
            continue;
        index.insert(relationship->company, scopes.size());
        scopes.append({relationship->company, {}, {}});
    }
    for (const Relationship &relationship : rules.before.relationships) {
        const auto at = index.constFind(relationship.company);
        if (at != index.constEnd())
            scopes[*at].relationships.append(relationship.id);
    }
    for (Scope &scope : scopes)
        std::ranges::sort(scope.relationships, {}, [&](const RelationshipId &id) { return referenceOf(rules, id); });
    return scopes;
}

QList<Scope> scopesOf(const RuleContext &rules, const FunctionCode &administration)
{
    QList<RelationshipId> touched = touchedRelationships(rules, administration).values();
    std::ranges::sort(touched, {}, [&](const RelationshipId &id) { return referenceOf(rules, id); });
    if (touched.isEmpty())
        return {};
    if (rules.policy.administratorPer == AdministratorPer::Company)
        return scopesPerCompany(rules, touched);
    QList<Scope> scopes;
    if (rules.policy.administratorPer == AdministratorPer::Portal) {
        scopes.append({{}, {}, rules.after.relationships.keys()});
        return scopes;
    }
    for (const RelationshipId &id : touched)
        scopes.append({{}, id, {id}});
    return scopes;
}

QList<QDateTime> instantsOf(const RuleContext &rules, const Counter &before, const Counter &after)
{
    // Until the delay is over the old state holds, whatever it is.
    const QDateTime start = rules.now.addSecs(rules.policy.effectDelay.count());
    QList<QDateTime> out;
    before.addBoundaries(out, start);
    after.addBoundaries(out, start);
    out.append(start);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

/// An order answers for what it makes worse, not for what it finds.
bool makesWorse(const Tally &before, const Tally &after, qsizetype minimum)
{
    if (!after.isBelow(minimum))
        return false;
    return !before.isBelow(minimum) || after.administrators.size() < before.administrators.size();
}

Finding findingOf(const Scope &scope, const Tally &tally, qsizetype minimum)
{
    Finding finding {.kind = FindingKind::OneAdministratorLeft, .relationship = scope.relationship};
    finding.company = scope.company;
    finding.relationships = scope.relationships;
    finding.users = tally.administrators.values();
    std::sort(finding.users.begin(), finding.users.end());
    finding.count = tally.administrators.size();
    finding.minimum = minimum;
    return finding;
}

void checkScope(RuleContext &rules, const Scope &scope, const Function &administration)
{
    const Counter before(rules, rules.before, scope, administration);
    const Counter after(rules, rules.after, scope, administration);
    const QList<QDateTime> instants = instantsOf(rules, before, after);
    std::optional<Finding> warning;
    for (const QDateTime &instant : instants) {
        const Tally was = before.at(instant);
        const Tally is = after.at(instant);
        const QDate date = instant == instants.first() ? QDate() : dayAt(rules.policy, instant);
        if (makesWorse(was, is, rules.policy.administratorsBlock)) {
            Finding finding = findingOf(scope, is, rules.policy.administratorsBlock);
            finding.kind = FindingKind::AdministratorsBelowMinimum;
            finding.date = date;
            rules.block(finding);
            return;
        }
        if (!warning && makesWorse(was, is, rules.policy.administratorsWarn)) {
            warning = findingOf(scope, is, rules.policy.administratorsWarn);
            warning->date = date;
        }
    }
    if (warning)
        rules.warn(*warning);
}

// S2.4: a company's first user administers.

bool holdsAdministration(const RuleContext &rules, const User &user, const FunctionCode &administration)
{
    const auto has = [&](const Profile *profile) { return profile && profile->functions.contains(administration); };
    if (rules.policy.profileScope == ProfileScope::User)
        return has(rules.after.profile(user.profile));
    const QList<GrantTable::OfUser> grants = rules.after.grants.ofUser(user.id);
    return std::ranges::any_of(grants, [&](const GrantTable::OfUser &entry) {
        return has(rules.after.profile(rules.after.grant(entry.grant)->profile));
    });
}

/// The companies that it refuses.
QSet<CompanyId> checkFirstUsers(RuleContext &rules, const FunctionCode &administration)
{
    QSet<CompanyId> refused;
    if (!rules.policy.firstUserAdministrator)
        return refused;
    QList<const User *> created;
    rules.forEachWritten<User>([&](const User *was, const User &is) {
        if (!was && is.active)
            created.append(&is);
    });
    if (created.isEmpty())
        return refused;
    QSet<CompanyId> served;
    for (const User &user : rules.before.users) {
        if (user.active)
            served.insert(user.company);
    }
    for (const User *user : std::as_const(created)) {
        if (holdsAdministration(rules, *user, administration))
            served.insert(user->company);
    }
    for (const User *user : std::as_const(created)) {
        if (served.contains(user->company) || refused.contains(user->company))
            continue;
        refused.insert(user->company);
        rules.block({.kind = FindingKind::FirstUserMustAdminister, .user = user->id, .company = user->company});
    }
    return refused;
}

} // namespace

void checkAdministrators(RuleContext &rules)
{
    const Function *administration = rules.catalogue.administration();
    if (!administration)
        return;
    const QSet<CompanyId> refused = checkFirstUsers(rules, administration->code);
    if (rules.policy.administratorsBlock <= 0 && rules.policy.administratorsWarn <= 0)
        return;
    for (const Scope &scope : scopesOf(rules, administration->code)) {
        if (scope.company.isNull() || !refused.contains(scope.company))
            checkScope(rules, scope, *administration);
    }
}

} // namespace mandat
