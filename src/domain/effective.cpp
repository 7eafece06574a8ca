// SPDX-License-Identifier: MIT
#include "domain/effective.h"

#include "domain/foldedfacts.h"

#include <algorithm>

namespace mandat
{

namespace
{

bool needsEquipment(const Policy &policy, const Function &function)
{
    return function.sensitive && policy.strongAuthentication == StrongAuthenticationRule::ForSensitive;
}

bool needsAccount(const Policy &policy, const Function &function)
{
    return function.onAccounts && policy.accountScope != AccountScope::None;
}

/// A portal that publishes no configurations sets no ceiling; where it does, an unknown one lets nothing through.
bool inConfiguration(const Policy &policy, const Relationship &relationship, const Function &function)
{
    if (policy.configurations.isEmpty())
        return true;
    const Configuration *configuration = policy.configuration(relationship.configuration);
    return configuration && configuration->functions.contains(function.code);
}

bool moduleActive(const Relationship &relationship, const Function &function)
{
    return function.module.isEmpty() || relationship.modules.contains(function.module);
}

bool opensSomeAccount(const Policy &policy, const Relationship &relationship, const Grant &grant)
{
    if (policy.accountScope == AccountScope::Relationship)
        return !relationship.accounts.isEmpty();
    return std::any_of(relationship.accounts.begin(), relationship.accounts.end(),
                       [&](const Account &account) { return grant.accounts.contains(account.id); });
}

bool inForce(const AccessFacts &facts, const QDateTime &at)
{
    const Grant &grant = *facts.grant;
    if (!facts.user->active || !grant.active || !facts.relationship->active)
        return false;
    if (grant.firstDay.isNull() && grant.lastDay.isNull())
        return true;
    const QDate day = dayAt(facts.portal->policy, at);
    return (grant.firstDay.isNull() || day >= grant.firstDay) && (grant.lastDay.isNull() || day <= grant.lastDay);
}

// The reasons. What follows from a thing that is missing is not said again: without a grant, nothing is said of its
// accounts.

Refusal refusal(Condition condition, QString name = {}, LocalizedText label = {})
{
    return {condition, {}, std::move(name), std::move(label)};
}

void refuseBySubject(const AccessFacts &facts, const QDateTime &at, QList<Refusal> &out)
{
    if (!facts.user)
        out.append(refusal(Condition::UserUnknown));
    else if (!facts.user->active)
        out.append(refusal(Condition::UserInactive));

    if (facts.grant) {
        const Grant &grant = *facts.grant;
        if (!grant.active)
            out.append(refusal(Condition::GrantInactive));
        const QDate day = dayAt(facts.portal->policy, at);
        if (!grant.firstDay.isNull() && day < grant.firstDay)
            out.append({Condition::GrantNotYet, grant.firstDay, {}, {}});
        if (!grant.lastDay.isNull() && day > grant.lastDay)
            out.append({Condition::GrantOver, grant.lastDay, {}, {}});
    } else if (facts.user && facts.relationship) {
        out.append(refusal(Condition::NoGrant, facts.relationship->reference));
    }

    if (!facts.relationship)
        out.append(refusal(Condition::RelationshipUnknown));
    else if (!facts.relationship->active)
        out.append(refusal(Condition::RelationshipInactive, facts.relationship->reference));
}

void refuseByProfile(const AccessFacts &facts, const Function &function, QList<Refusal> &out)
{
    const bool profileIsOfGrant = facts.portal->policy.profileScope == ProfileScope::Relationship;
    if (facts.profile) {
        if (!facts.profile->functions.contains(function.code))
            out.append(refusal(Condition::NotInProfile, facts.profile->code, facts.profile->label));
    } else if (facts.user && (facts.grant || !profileIsOfGrant)) {
        out.append(refusal(Condition::ProfileUndefined));
    }
}

void refuseByCeiling(const AccessFacts &facts, const Function &function, QList<Refusal> &out)
{
    if (!facts.relationship)
        return;
    const Relationship &relationship = *facts.relationship;
    if (!inConfiguration(facts.portal->policy, relationship, function)) {
        const Configuration *configuration = facts.portal->policy.configuration(relationship.configuration);
        out.append(refusal(Condition::AboveCeiling, relationship.configuration.text(),
                           configuration ? configuration->label : LocalizedText()));
    }
    if (!moduleActive(relationship, function)) {
        const Module *module = facts.portal->catalogue.module(function.module);
        out.append(refusal(Condition::ModuleOff, function.module.text(), module ? module->label : LocalizedText()));
    }
}

/// The accounts that the question is about and that are open.
QList<AccountId> refuseByAccount(const AccessFacts &facts, const Function &function,
                                 const std::optional<AccountId> &asked, QList<Refusal> &out)
{
    if (!needsAccount(facts.portal->policy, function) || !facts.relationship || !facts.grant)
        return {};
    QList<AccountId> open = accountsOpened(facts.portal->policy, *facts.relationship, *facts.grant);
    if (!asked) {
        if (open.isEmpty())
            out.append(refusal(Condition::NoAccount));
        return open;
    }
    if (open.contains(*asked))
        return {*asked};
    const Account *account = facts.relationship->account(*asked);
    out.append(refusal(Condition::AccountNotGranted, account ? account->label : QString()));
    return {};
}

void refuseByEquipment(const AccessFacts &facts, const Function &function, QList<Refusal> &out)
{
    const Policy &policy = facts.portal->policy;
    if (!facts.user || !needsEquipment(policy, function))
        return;
    if (!facts.user->strongAuthentication)
        out.append(refusal(Condition::NoDevice, {}, policy.device));
    if (facts.user->secureMobile.isEmpty())
        out.append(refusal(Condition::NoSecureMobile));
}

bool consistsOf(const QList<Refusal> &refusals, std::initializer_list<Condition> conditions)
{
    return std::all_of(refusals.begin(), refusals.end(), [&](const Refusal &refusal) {
        return std::find(conditions.begin(), conditions.end(), refusal.condition) != conditions.end();
    });
}

} // namespace

bool Decision::awaitsEquipment() const
{
    return !refusals.isEmpty() && consistsOf(refusals, {Condition::NoDevice, Condition::NoSecureMobile});
}

bool Decision::aboveCeiling() const
{
    const bool ceiling = std::any_of(refusals.begin(), refusals.end(), [](const Refusal &refusal) {
        return refusal.condition == Condition::AboveCeiling || refusal.condition == Condition::ModuleOff;
    });
    return ceiling
        && consistsOf(refusals,
                      {Condition::AboveCeiling, Condition::ModuleOff, Condition::AccountNotGranted,
                       Condition::NoAccount, Condition::NoDevice, Condition::NoSecureMobile});
}

AccessFacts accessFacts(const Portal &portal, const Snapshot &snapshot, const UserId &user,
                        const RelationshipId &relationship)
{
    AccessFacts facts {&portal, snapshot.user(user), snapshot.relationship(relationship),
                       snapshot.grantOf(user, relationship), nullptr};
    if (facts.user)
        facts.profile = profileThatApplies(portal.policy, snapshot, *facts.user, facts.grant);
    return facts;
}

Decision effective(const AccessFacts &facts, const Function &function, const std::optional<AccountId> &account,
                   const QDateTime &at)
{
    Decision decision;
    refuseBySubject(facts, at, decision.refusals);
    refuseByProfile(facts, function, decision.refusals);
    refuseByCeiling(facts, function, decision.refusals);
    QList<AccountId> accounts = refuseByAccount(facts, function, account, decision.refusals);
    refuseByEquipment(facts, function, decision.refusals);
    decision.allowed = decision.refusals.isEmpty();
    if (decision.allowed)
        decision.accounts = std::move(accounts);
    return decision;
}

Decision effective(const Portal &portal, const Snapshot &snapshot, const UserId &user,
                   const RelationshipId &relationship, const FunctionCode &function,
                   const std::optional<AccountId> &account, const QDateTime &at)
{
    const FoldedFacts folded(portal, snapshot, user, relationship, at);
    if (const Function *known = portal.catalogue.function(function))
        return effective(folded.facts(), *known, account, at);
    Decision decision;
    refuseBySubject(folded.facts(), at, decision.refusals);
    decision.refusals.append(refusal(Condition::FunctionUnknown, function.text()));
    return decision;
}

bool isGiven(const AccessFacts &facts, const Function &function, const QDateTime &at)
{
    if (!facts.user || !facts.grant || !facts.relationship || !facts.profile || !inForce(facts, at))
        return false;
    return facts.profile->functions.contains(function.code)
        && withinCeiling(*facts.portal, *facts.relationship, function)
        && (!needsAccount(facts.portal->policy, function)
            || opensSomeAccount(facts.portal->policy, *facts.relationship, *facts.grant));
}

bool isAllowed(const AccessFacts &facts, const Function &function, const QDateTime &at)
{
    return isGiven(facts, function, at) && (!function.sensitive || isEquipped(facts.portal->policy, *facts.user));
}

bool isEquipped(const Policy &policy, const User &user)
{
    return policy.strongAuthentication == StrongAuthenticationRule::None
        || (user.strongAuthentication && !user.secureMobile.isEmpty());
}

QList<AccountId> accountsOpened(const Policy &policy, const Relationship &relationship, const Grant &grant)
{
    QList<AccountId> out;
    if (policy.accountScope == AccountScope::None)
        return out;
    const bool all = policy.accountScope == AccountScope::Relationship;
    for (const Account &account : relationship.accounts) {
        if (all || grant.accounts.contains(account.id))
            out.append(account.id);
    }
    return out;
}

QList<FunctionDecision> rightsOn(const Portal &portal, const Snapshot &snapshot, const UserId &user,
                                 const RelationshipId &relationship, const QDateTime &at)
{
    const FoldedFacts folded(portal, snapshot, user, relationship, at);
    QList<FunctionDecision> out;
    out.reserve(portal.catalogue.functions().size());
    for (const Function &function : portal.catalogue.functions())
        out.append({&function, effective(folded.facts(), function, std::nullopt, at)});
    return out;
}

QList<UserId> whoCan(const Portal &portal, const Snapshot &snapshot, const RelationshipId &relationship,
                     const FunctionCode &function, const QDateTime &at)
{
    QList<UserId> out;
    const Function *known = portal.catalogue.function(function);
    if (!known)
        return out;
    for (const Grant *grant : snapshot.grantsOn(relationship)) {
        const FoldedFacts folded(portal, snapshot, grant->user, relationship, at);
        if (isAllowed(folded.facts(), *known, at))
            out.append(grant->user);
    }
    return out;
}

const Profile *profileThatApplies(const Policy &policy, const Snapshot &snapshot, const User &user, const Grant *grant)
{
    const ProfileId id = policy.profileScope == ProfileScope::User ? user.profile
        : grant                                                    ? grant->profile
                                                                   : ProfileId();
    return id.isNull() ? nullptr : snapshot.profile(id);
}

bool withinCeiling(const Portal &portal, const Relationship &relationship, const Function &function)
{
    return moduleActive(relationship, function) && inConfiguration(portal.policy, relationship, function);
}

} // namespace mandat
