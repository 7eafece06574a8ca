// SPDX-License-Identifier: MIT
#include "desktop/rights/rightschange.h"

#include "app/stagedstate.h"
#include "base/uuid.h"
#include "domain/fields.h"

#include <algorithm>

namespace mandat::desktop
{

namespace
{

/// Nothing is chosen yet where it has to be chosen now.
RightsChoice choiceOnPortal(const Profile *profile, const Policy &policy)
{
    return profile || policy.profileLater ? choiceOf(profile) : RightsChoice();
}

class Changes
{
public:
    Changes(const NewUserForm &form, const Portal &rules, const Snapshot &now, const Snapshot &portal)
        : m_form(form)
        , m_rules(rules)
        , m_now(now)
        , m_portal(portal)
    {
    }

    QList<Change> take()
    {
        if (m_rules.policy.profileScope == ProfileScope::User)
            changeUser();
        for (const NewUserAccess &one : m_form.access)
            changeGrant(one);
        return std::move(m_out);
    }

private:
    void changeUser()
    {
        const User *was = m_now.user(m_form.user.id);
        if (!was)
            return;
        QList<const Relationship *> reach;
        for (const NewUserAccess &one : m_form.access) {
            if (const Relationship *relationship = m_now.relationship(one.relationship))
                reach.append(relationship);
        }
        User after = *was;
        after.profile = profileFor(m_form.rights, was->profile, m_form.personal, reach);
        add(*was, after);
    }

    void changeGrant(const NewUserAccess &one)
    {
        const Grant *was = m_now.grant(one.grant);
        const Relationship *relationship = m_now.relationship(one.relationship);
        if (!was || !relationship)
            return;
        Grant after = *was;
        if (m_rules.policy.profileScope == ProfileScope::Relationship)
            after.profile = profileFor(m_form.rightsOn(one), was->profile, one.personal, {relationship});
        if (m_rules.policy.accountScope == AccountScope::Granted)
            after.accounts = one.accounts;
        add(*was, after);
    }

    ProfileId profileFor(const RightsChoice &choice, const ProfileId &present, const ProfileId &made,
                         const QList<const Relationship *> &reach)
    {
        if (choice.later)
            return {};
        if (!choice.isPersonal())
            return choice.base;
        const SortedSet<FunctionCode> wanted = withinReach(choice.functions, m_rules, reach);
        const Profile *mine = m_now.profile(present);
        const bool personal = mine && mine->kind == ProfileKind::Personal;
        if (!mine && wanted.isEmpty())
            return present;
        if (personal && (choice.functions == mine->functions || wanted == withinReach(mine->functions, m_rules, reach)))
            return present;
        Profile after = personal && isOnlyOnce(present) ? *mine : Profile();
        after.kind = ProfileKind::Personal;
        after.functions = wanted;
        if (after.id.isNull()) {
            after.id = made;
            m_out.append(Change::create(after));
        } else {
            add(*mine, after);
        }
        return after.id;
    }

    [[nodiscard]] bool isOnlyOnce(const ProfileId &profile) const
    {
        const auto users =
            std::ranges::count_if(m_now.users, [&](const User &user) { return user.profile == profile; });
        const auto grants =
            std::ranges::count_if(m_now.grants, [&](const Grant &grant) { return grant.profile == profile; });
        return users + grants == 1;
    }

    template<class T> void add(const T &was, const T &is)
    {
        if (!changedFields(was, is).isEmpty())
            m_out.append(app::against(m_portal, Change::modify(was, is)));
    }

    const NewUserForm &m_form;
    const Portal &m_rules;
    const Snapshot &m_now;
    const Snapshot &m_portal;
    QList<Change> m_out;
};

} // namespace

NewUserForm formOfRights(const User &user, const GrantId &only, const Portal &portal, const Snapshot &snapshot,
                         const QDateTime &now)
{
    NewUserForm out = beginForm(portal, now);
    out.company = user.company;
    out.user = user;
    out.existing = true;
    const bool perUser = portal.policy.profileScope == ProfileScope::User;
    for (const Grant *grant : snapshot.grantsOfUser(user.id)) {
        if (!snapshot.relationship(grant->relationship) || (!only.isNull() && grant->id != only))
            continue;
        NewUserAccess one;
        one.relationship = grant->relationship;
        one.grant = grant->id;
        one.personal = ProfileId(newUuid(now));
        one.accounts = grant->accounts;
        one.rights = perUser ? RightsChoice() : choiceOnPortal(snapshot.profile(grant->profile), portal.policy);
        out.access.append(one);
    }
    if (perUser) {
        out.rights = choiceOnPortal(snapshot.profile(user.profile), portal.policy);
    } else if (!out.access.isEmpty()) {
        out.rights = out.access.constFirst().rights;
        out.sameRights =
            std::ranges::all_of(out.access, [&](const NewUserAccess &one) { return one.rights == out.rights; });
    }
    return out;
}

QList<Change> changesOfRights(const NewUserForm &form, const Portal &rules, const Snapshot &now, const Snapshot &portal)
{
    return Changes(form, rules, now, portal).take();
}

SortedSet<FunctionCode> administrationFunctions(const Portal &portal)
{
    const Function *administration = portal.catalogue.administration();
    if (!administration)
        return {};
    SortedSet<FunctionCode> out {administration->code};
    if (portal.policy.rightsBy == RightsBy::Modules) {
        for (const Function *function : portal.catalogue.functionsOf(administration->menu))
            out.insert(function->code);
    }
    return out;
}

NewUserForm withTypeImposed(NewUserForm form, const Portal &portal, const Snapshot &snapshot)
{
    const std::optional<bool> administers = administrationByType(portal.policy, form.user.userType);
    if (!administers)
        return form;
    const SortedSet<FunctionCode> imposed = administrationFunctions(portal);
    const auto impose = [&](RightsChoice &choice) {
        if (choice.later)
            return;
        const SortedSet<FunctionCode> held = functionsOf(choice, snapshot);
        const SortedSet<FunctionCode> wanted = *administers ? held.united(imposed) : held.subtracted(imposed);
        if (wanted == held)
            return;
        choice.changed = true;
        choice.functions = wanted;
    };
    impose(form.rights);
    for (NewUserAccess &one : form.access)
        impose(one.rights);
    return form;
}

} // namespace mandat::desktop
