// SPDX-License-Identifier: MIT
#include "domain/replacement.h"

#include "base/uuid.h"
#include "domain/appointment.h"
#include "domain/continuity.h"
#include "domain/fields.h"
#include "domain/touched.h"

#include <algorithm>

namespace mandat
{

namespace
{

/// What the one who leaves gives access to, as long as it lasts.
TakeOver reasonToLeaveAside(const Grant &grant, const Relationship *relationship, const QDate &today)
{
    if (!relationship || !relationship->active)
        return TakeOver::RelationshipInactive;
    if (!grant.active)
        return TakeOver::Inactive;
    return grant.lastDay.isValid() && grant.lastDay < today ? TakeOver::Over : TakeOver::New;
}

/// Makes the plan on copies of both people, and tells at the end what has become of them.
class Planner
{
public:
    Planner(const Replacement &wanted, const CheckContext &context)
        : m_wanted(wanted)
        , m_context(context)
        , m_portal(*context.portal)
        , m_policy(context.portal->policy)
        , m_before(*context.before)
        , m_today(dayAt(m_policy, context.now))
    {
    }

    ReplacementPlan plan()
    {
        const std::optional<User> leaving = stateOf(m_wanted.leaving);
        const std::optional<User> successor = stateOf(m_wanted.successor);
        if (!leaving || !successor || leaving->id == successor->id)
            return {};
        m_leaving = *leaving;
        m_successor = *successor;
        takeAccess();
        User after = *successor;
        if (m_policy.profileScope == ProfileScope::User)
            takeProfile(after);
        after.active = true;
        m_out.activates = !successor->active;
        if (m_administers && m_portal.catalogue.administration())
            after.userType = administratorType(m_policy, after.userType);
        QList<Change> changes = m_profiles;
        if (!changedFields(*successor, after).isEmpty())
            changes.append(Change::modify(*successor, after));
        m_out.changes = changes + m_grants;
        leave();
        m_out.impact = impactOf(m_portal, m_before, m_out.changes, m_context.now);
        sayAdministration();
        ChangeOrder order;
        order.changes = m_out.changes;
        m_out.findings = check(order, m_context);
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::optional<User> stateOf(const UserId &id) const
    {
        const User *user = m_before.user(id);
        return user ? finalState(*user) : std::nullopt;
    }

    [[nodiscard]] SortedSet<FunctionCode> functionsOf(const ProfileId &id) const
    {
        const Profile *profile = m_before.profile(id);
        return profile ? profile->functions : SortedSet<FunctionCode>();
    }

    [[nodiscard]] bool administersThere(const RelationshipId &relationship) const
    {
        return administratorsOf(m_portal, m_before, relationship, m_context.now).contains(m_leaving.id);
    }

    void takeAccess()
    {
        for (const Grant *had : m_before.grantsOfUser(m_leaving.id)) {
            const std::optional<Grant> grant = finalState(*had);
            if (!grant)
                continue;
            const Relationship *there = m_before.relationship(grant->relationship);
            ReplacementRow row {grant->relationship, reasonToLeaveAside(*grant, there, m_today), false};
            if (row.takeOver == TakeOver::New) {
                row.administers = administersThere(row.relationship);
                m_administers = m_administers || row.administers;
                m_reach.append(there);
                row.takeOver = takeOne(*grant, *there, row.administers);
            }
            m_out.rows.append(row);
        }
    }

    TakeOver takeOne(const Grant &from, const Relationship &there, bool administers)
    {
        const Grant *had = m_before.grantOf(m_successor.id, there.id);
        const std::optional<Grant> own = had ? finalState(*had) : std::nullopt;
        Grant after = own.value_or(Grant());
        if (!own) {
            after.id = GrantId(newUuid(m_context.now));
            after.user = m_successor.id;
            after.relationship = there.id;
        }
        const bool lives = own && reasonToLeaveAside(*own, &there, m_today) == TakeOver::New;
        after.active = true;
        after.accounts = after.accounts.united(from.accounts);
        after.firstDay = firstDayOf(from, lives ? &*own : nullptr);
        after.lastDay = !lives                                   ? from.lastDay
            : !own->lastDay.isValid() || !from.lastDay.isValid() ? QDate()
                                                                 : std::max(own->lastDay, from.lastDay);
        if (m_policy.profileScope == ProfileScope::Relationship)
            after.profile = profileFor(from.profile, lives ? own->profile : ProfileId(), administers, {&there});
        if (!own)
            m_grants.append(Change::create(after));
        else if (!changedFields(*own, after).isEmpty())
            m_grants.append(Change::modify(*own, after));
        else
            return TakeOver::Already;
        return own ? TakeOver::Extended : TakeOver::New;
    }

    /// A day that is past says nothing to the successor.
    [[nodiscard]] QDate firstDayOf(const Grant &theirs, const Grant *own) const
    {
        const QDate begins = theirs.firstDay > m_today ? theirs.firstDay : QDate();
        if (!own)
            return begins;
        if (own->firstDay <= m_today)
            return own->firstDay;
        return begins.isValid() ? std::min(own->firstDay, begins) : QDate();
    }

    void takeProfile(User &after)
    {
        QList<const Relationship *> reach = m_reach;
        for (const Grant *grant : m_before.grantsOfUser(m_successor.id)) {
            if (const Relationship *there = m_before.relationship(grant->relationship))
                reach.append(there);
        }
        after.profile = profileFor(m_leaving.profile, m_successor.profile, m_administers, reach);
    }

    /// The functions that the successor is to have.
    [[nodiscard]] SortedSet<FunctionCode> wantedFunctions(const ProfileId &theirs, const ProfileId &own,
                                                          bool administers) const
    {
        const bool hasOwn = m_before.profile(own) != nullptr;
        if (m_wanted.rights == SuccessorRights::Former || !hasOwn)
            return functionsOf(theirs);
        if (m_wanted.rights == SuccessorRights::Both)
            return functionsOf(own).united(functionsOf(theirs));
        SortedSet<FunctionCode> out = functionsOf(own);
        const Function *administration = m_portal.catalogue.administration();
        if (!administers || !administration || out.contains(administration->code))
            return out;
        out.insert(administration->code);
        if (m_policy.rightsBy == RightsBy::Modules) {
            for (const Function *function : m_portal.catalogue.functionsOf(administration->menu))
                out.insert(function->code);
        }
        return out;
    }

    ProfileId profileFor(const ProfileId &theirs, const ProfileId &own, bool administers,
                         const QList<const Relationship *> &reach)
    {
        const SortedSet<FunctionCode> functions = wantedFunctions(theirs, own, administers);
        const Profile *mine = m_before.profile(own);
        const Profile *former = m_before.profile(theirs);
        if (mine && mine->functions == functions)
            return own;
        if (!former) // still to be defined
            return own;
        if (former->kind != ProfileKind::Personal && former->functions == functions)
            return theirs;
        const bool alone = mine && mine->kind == ProfileKind::Personal && isOnlyTheirs(own);
        Profile made = alone ? *mine : Profile();
        made.kind = ProfileKind::Personal;
        made.functions = withinReach(functions, reach);
        if (alone) {
            if (made.functions != mine->functions)
                m_profiles.append(Change::modify(*mine, made));
            return own;
        }
        made.id = ProfileId(newUuid(m_context.now));
        m_profiles.append(Change::create(made));
        return made.id;
    }

    [[nodiscard]] bool isOnlyTheirs(const ProfileId &profile) const
    {
        if (m_policy.profileScope == ProfileScope::Relationship)
            return std::ranges::count_if(m_before.grants, [&](const Grant &grant) { return grant.profile == profile; })
                == 1;
        return std::ranges::none_of(
            m_before.users, [&](const User &user) { return user.profile == profile && user.id != m_successor.id; });
    }

    [[nodiscard]] SortedSet<FunctionCode> withinReach(const SortedSet<FunctionCode> &functions,
                                                      const QList<const Relationship *> &reach) const
    {
        SortedSet<FunctionCode> out;
        for (const FunctionCode &code : functions) {
            const Function *function = m_portal.catalogue.function(code);
            if (function && std::ranges::any_of(reach, [&](const Relationship *there) {
                    return withinCeiling(m_portal, *there, *function);
                }))
                out.insert(code);
        }
        return out;
    }

    void leave()
    {
        if (m_wanted.way == LeavingWay::Deactivate) {
            User after = m_leaving;
            after.active = false;
            if (m_leaving.active)
                m_out.changes.append(Change::modify(m_leaving, after));
            return;
        }
        for (const ReplacementRow &row : std::as_const(m_out.rows)) {
            const bool taken = row.takeOver == TakeOver::New || row.takeOver == TakeOver::Extended
                || row.takeOver == TakeOver::Already;
            const Grant *grant = m_before.grantOf(m_leaving.id, row.relationship);
            if (taken && grant)
                m_out.changes.append(Change::remove(*grant));
        }
    }

    void sayAdministration()
    {
        const Snapshot after = applied(m_before, m_out.changes);
        for (const ReplacementRow &row : std::as_const(m_out.rows)) {
            const auto in = [&](const Snapshot &state) {
                return administratorsOf(m_portal, state, row.relationship, m_context.now).contains(m_successor.id);
            };
            m_out.becomesAdministrator = m_out.becomesAdministrator || (!in(m_before) && in(after));
        }
    }

    const Replacement &m_wanted;
    const CheckContext &m_context;
    const Portal &m_portal;
    const Policy &m_policy;
    const Snapshot &m_before;
    QDate m_today;
    User m_leaving;
    User m_successor;
    bool m_administers = false;
    QList<const Relationship *> m_reach; ///< of what is taken over
    QList<Change> m_profiles;
    QList<Change> m_grants;
    ReplacementPlan m_out;
};

} // namespace

QList<UserId> successorsOf(const Snapshot &snapshot, const UserId &leaving)
{
    const User *user = snapshot.user(leaving);
    if (!user)
        return {};
    QList<UserId> out;
    for (const User &other : snapshot.users) {
        const bool samePerson = !user->person.isEmpty() && other.person == user->person;
        if (other.id == leaving || samePerson || !finalState(other))
            continue;
        const QList<const Grant *> grants = snapshot.grantsOfUser(leaving);
        const bool beside = std::ranges::any_of(
            grants, [&](const Grant *grant) { return snapshot.grantOf(other.id, grant->relationship) != nullptr; });
        if (other.company == user->company || beside)
            out.append(other.id);
    }
    return sortedByName(out, snapshot, snapshot);
}

ReplacementPlan planReplacement(const Replacement &wanted, const CheckContext &context)
{
    return Planner(wanted, context).plan();
}

} // namespace mandat
