// SPDX-License-Identifier: MIT
// What a client's administrator may write (S2.3, S4.14): the users, grants and personal profiles of the client's own
// relationships, and nothing that reaches beyond them. Whether somebody without any access was made by that person,
// only the service knows (service/clientscope.h).
#include "domain/rulecontext.h"

#include <algorithm>

namespace mandat
{

namespace
{

class Own
{
public:
    explicit Own(const RuleContext &rules)
        : m_rules(rules)
        , m_client(*rules.client)
    {
    }

    [[nodiscard]] bool operator()(const User &user) const
    {
        if (!m_client.companies.contains(user.company))
            return false;
        const QList<GrantTable::OfUser> grants = m_rules.before.grants.ofUser(user.id);
        return std::ranges::all_of(grants, [&](const GrantTable::OfUser &grant) {
            return m_client.relationships.contains(grant.relationship);
        });
    }
    [[nodiscard]] bool operator()(const Grant &grant) const
    {
        const User *user = m_rules.after.user(grant.user);
        user = user ? user : m_rules.before.user(grant.user);
        if (!user || !m_client.companies.contains(user->company)
            || !m_client.relationships.contains(grant.relationship))
            return false;
        // Somebody of the same company who has only what the person does not administer is a stranger.
        const QList<GrantTable::OfUser> grants = m_rules.before.grants.ofUser(grant.user);
        return grants.isEmpty() || std::ranges::any_of(grants, [&](const GrantTable::OfUser &each) {
                   return m_client.relationships.contains(each.relationship);
               });
    }
    [[nodiscard]] bool operator()(const Profile &profile) const
    {
        if (profile.kind != ProfileKind::Personal)
            return false;
        const bool users = std::ranges::all_of(
            m_rules.before.users, [&](const User &user) { return user.profile != profile.id || (*this)(user); });
        return users && std::ranges::all_of(m_rules.before.grants, [&](const Grant &grant) {
                   return grant.profile != profile.id || (*this)(grant);
               });
    }
    [[nodiscard]] bool operator()(const Contact &) const { return false; }
    [[nodiscard]] bool operator()(const Relationship &) const { return false; }

private:
    const RuleContext &m_rules;
    const ClientScope &m_client;
};

Finding refusalOf(const Change &change)
{
    Finding finding {.kind = FindingKind::RoleMayNotWrite};
    const Resource &resource = change.before ? *change.before : *change.after;
    if (const User *user = std::get_if<User>(&resource)) {
        finding.user = user->id;
    } else if (const Grant *grant = std::get_if<Grant>(&resource)) {
        finding.user = grant->user;
        finding.relationship = grant->relationship;
    } else if (const Profile *profile = std::get_if<Profile>(&resource)) {
        finding.profile = profile->id;
    } else if (const Relationship *relationship = std::get_if<Relationship>(&resource)) {
        finding.relationship = relationship->id;
    }
    return finding;
}

} // namespace

void checkClient(RuleContext &rules)
{
    if (!rules.policy.clientAdministratorsCreate || rules.client->relationships.isEmpty()) {
        rules.block({.kind = FindingKind::RoleMayNotWrite});
        return;
    }
    const Own own(rules);
    for (const Change &change : rules.order.changes) {
        const bool before = !change.before || std::visit(own, *change.before);
        const bool after = !change.after || std::visit(own, *change.after);
        if (!before || !after)
            rules.block(refusalOf(change));
    }
}

} // namespace mandat
