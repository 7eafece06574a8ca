// SPDX-License-Identifier: MIT
#include "domain/rulecontext.h"

#include <algorithm>

namespace mandat
{

namespace
{

Finding about(const Grant &grant, FindingKind kind)
{
    return {.kind = kind, .user = grant.user, .relationship = grant.relationship};
}

void refuseReference(RuleContext &rules, const Grant &grant, Field field)
{
    Finding finding = about(grant, FindingKind::UnknownReference);
    finding.field = field;
    rules.block(finding);
}

void checkPair(RuleContext &rules, const Grant *was, const Grant &grant)
{
    if (!touches(was, grant, &Grant::user, &Grant::relationship))
        return;
    if (!rules.after.user(grant.user))
        refuseReference(rules, grant, Field::GrantUser);
    if (!rules.after.relationship(grant.relationship))
        refuseReference(rules, grant, Field::GrantRelationship);
    const QList<GrantTable::OfUser> grants = rules.after.grants.ofUser(grant.user);
    const auto same = std::ranges::count(grants, grant.relationship, &GrantTable::OfUser::relationship);
    if (same > 1)
        rules.block(about(grant, FindingKind::DuplicateGrant));
}

void checkProfile(RuleContext &rules, const Grant *was, const Grant &grant)
{
    if (!touches(was, grant, &Grant::profile))
        return;
    if (rules.policy.profileScope == ProfileScope::User) {
        if (!grant.profile.isNull()) {
            Finding finding = about(grant, FindingKind::ProfilePerRelationship);
            finding.field = Field::GrantProfile;
            rules.block(finding);
        }
    } else if (grant.profile.isNull()) {
        if (!rules.policy.profileLater)
            rules.block(about(grant, FindingKind::ProfileMissing));
    } else if (!rules.after.profile(grant.profile)) {
        refuseReference(rules, grant, Field::GrantProfile);
    }
}

void checkAccounts(RuleContext &rules, const Grant *was, const Grant &grant)
{
    if (grant.accounts.isEmpty() || !touches(was, grant, &Grant::accounts, &Grant::relationship))
        return;
    if (rules.policy.accountScope != AccountScope::Granted) {
        rules.block(about(grant, FindingKind::AccountsNotUsed));
        return;
    }
    const Relationship *relationship = rules.after.relationship(grant.relationship);
    if (!relationship)
        return; // said already
    const bool known = std::ranges::all_of(
        grant.accounts, [&](const AccountId &account) { return relationship->account(account) != nullptr; });
    if (!known)
        rules.block(about(grant, FindingKind::AccountUnknown));
}

void checkDates(RuleContext &rules, const Grant *was, const Grant &grant)
{
    if (!touches(was, grant, &Grant::firstDay, &Grant::lastDay))
        return;
    const bool dated = !grant.firstDay.isNull() || !grant.lastDay.isNull();
    if (dated && !rules.policy.grantDates)
        rules.block(about(grant, FindingKind::GrantDatesNotUsed));
    else if (!grant.firstDay.isNull() && !grant.lastDay.isNull() && grant.lastDay < grant.firstDay)
        rules.block(about(grant, FindingKind::GrantDatesOrder));
}

} // namespace

void checkGrants(RuleContext &rules)
{
    rules.forEachWritten<Grant>([&](const Grant *was, const Grant &grant) {
        checkPair(rules, was, grant);
        checkProfile(rules, was, grant);
        checkAccounts(rules, was, grant);
        checkDates(rules, was, grant);
    });
}

} // namespace mandat
