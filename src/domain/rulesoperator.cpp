// SPDX-License-Identifier: MIT
// What the portal's own operator may write: relationships, whose ceilings and modules are the operator's, and the role
// of an administrator for somebody who is there already, where people register and the last administrator has left
// (S3.6). Everything else is the firm's.
#include "domain/fields.h"
#include "domain/rulecontext.h"

#include <algorithm>

namespace mandat
{

namespace
{

class Operators
{
public:
    explicit Operators(const RuleContext &rules)
        : m_rules(rules)
        , m_administration(rules.policy.selfRegistration ? rules.catalogue.administration() : nullptr)
    {
    }

    [[nodiscard]] bool may(const Change &change) const
    {
        switch (change.resourceKind()) {
        case ResourceKind::Relationship:
            return true;
        case ResourceKind::User:
            return change.kind() == ChangeKind::Modify && administers(std::get<User>(*change.after).id)
                && changesOnly(change, {Field::UserProfile, Field::Active}) && !switchesOff(change);
        case ResourceKind::Grant:
            return change.after && administers(std::get<Grant>(*change.after).user)
                && (!change.before || changesOnly(change, {Field::GrantProfile, Field::Active, Field::Accounts}))
                && !switchesOff(change);
        case ResourceKind::Profile: {
            const Profile *made = change.after ? std::get_if<Profile>(&*change.after) : nullptr;
            return made && !change.before && made->kind == ProfileKind::Personal && holds(made);
        }
        case ResourceKind::Contact:
            break;
        }
        return false;
    }

private:
    [[nodiscard]] bool holds(const Profile *profile) const
    {
        return m_administration && profile && profile->functions.contains(m_administration->code);
    }
    /// With the order: by the profile that applies somewhere.
    [[nodiscard]] bool administers(const UserId &id) const
    {
        const User *user = m_rules.after.user(id);
        if (!user)
            return false;
        if (m_rules.policy.profileScope == ProfileScope::User)
            return holds(m_rules.after.profile(user->profile));
        const QList<const Grant *> grants = m_rules.after.grantsOfUser(id);
        return std::ranges::any_of(grants,
                                   [&](const Grant *grant) { return holds(m_rules.after.profile(grant->profile)); });
    }
    static bool changesOnly(const Change &change, std::initializer_list<Field> allowed)
    {
        const QList<Field> fields = changedFields(*change.before, *change.after);
        return std::ranges::all_of(fields,
                                   [&](Field field) { return std::ranges::find(allowed, field) != allowed.end(); });
    }
    static bool switchesOff(const Change &change)
    {
        return change.before && fieldValue(*change.before, Field::Active).toBool()
            && !fieldValue(*change.after, Field::Active).toBool();
    }

    const RuleContext &m_rules;
    const Function *m_administration;
};

} // namespace

void checkOperator(RuleContext &rules)
{
    const Operators operators(rules);
    const QList<Change> &changes = rules.order.changes;
    const bool isOperator = rules.author.active && rules.author.has(Role::Operator);
    if (!isOperator || !std::ranges::all_of(changes, [&](const Change &change) { return operators.may(change); }))
        rules.block({.kind = FindingKind::RoleMayNotWrite});
}

} // namespace mandat
