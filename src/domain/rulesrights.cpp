// SPDX-License-Identifier: MIT
// What an order gives, held against what the relationships hold, their modules and the equipment (S0.1, S0.9, S2.10,
// S4.1, S4.10). Only what the order newly gives is spoken of.
#include "domain/rulecontext.h"

#include <algorithm>

namespace mandat
{

namespace
{

using Functions = SortedSet<FunctionCode>;

/// What one grant newly gives by its profile.
struct Given {
    const Grant *grant = nullptr;
    const Relationship *relationship = nullptr;
    const Profile *profile = nullptr;
    Functions functions;
};

/// Functions of one user or one profile, by what stands in their way, with the relationships where it does.
struct Obstacles {
    struct Group {
        QSet<FunctionCode> functions;
        QSet<RelationshipId> relationships;
    };
    Group aboveCeiling;
    QHash<ModuleCode, Group> moduleOff;
    QSet<FunctionCode> sensitive; ///< of the whole profile
    QSet<UserId> unequipped; ///< who would wait for the sensitive ones
};

QList<FunctionCode> inCatalogueOrder(const RuleContext &rules, const QSet<FunctionCode> &functions)
{
    QList<FunctionCode> out = functions.values();
    std::ranges::sort(out, [&](const FunctionCode &a, const FunctionCode &b) {
        const qsizetype left = rules.catalogue.position(a);
        const qsizetype right = rules.catalogue.position(b);
        return left != right ? left < right : a < b;
    });
    return out;
}

QList<RelationshipId> byReference(const RuleContext &rules, const QSet<RelationshipId> &relationships)
{
    QList<RelationshipId> out = relationships.values();
    std::ranges::sort(out, {}, [&](const RelationshipId &id) {
        const Relationship *relationship = rules.after.relationship(id);
        return relationship ? relationship->reference : QString();
    });
    return out;
}

QList<UserId> sorted(const QSet<UserId> &users)
{
    QList<UserId> out = users.values();
    std::sort(out.begin(), out.end());
    return out;
}

/// The ceiling alone, without the module.
bool holds(const RuleContext &rules, const Relationship &relationship, const Function &function)
{
    Function bare = function;
    bare.module = {};
    return withinCeiling(rules.portal, relationship, bare);
}

bool moduleIsOff(const Relationship &relationship, const Function &function)
{
    return !function.module.isEmpty() && !relationship.modules.contains(function.module);
}

Functions functionsBefore(const RuleContext &rules, const Grant &grant)
{
    const User *user = rules.before.user(grant.user);
    const Grant *was = user ? rules.before.grantOf(grant.user, grant.relationship) : nullptr;
    const Profile *profile = was ? profileThatApplies(rules.policy, rules.before, *user, was) : nullptr;
    return profile ? profile->functions : Functions();
}

QList<Given> givenTo(const RuleContext &rules, const User &user)
{
    QList<Given> out;
    for (const Grant *grant : rules.after.grantsOfUser(user.id)) {
        const Relationship *relationship = rules.after.relationship(grant->relationship);
        const Profile *profile = profileThatApplies(rules.policy, rules.after, user, grant);
        if (!relationship || !profile)
            continue;
        Functions functions = profile->functions.subtracted(functionsBefore(rules, *grant));
        out.append({grant, relationship, profile, std::move(functions)});
    }
    return out;
}

/// S0.1: a personal profile was made for exactly these relationships; what none of them holds should not be in it.
/// A shared or predefined one is made for many, and the ceiling cuts it.
void checkHolder(RuleContext &rules, const User &user, const QList<Given> &given)
{
    QSet<ProfileId> seen;
    for (const Given &one : given) {
        if (one.profile->kind != ProfileKind::Personal || seen.contains(one.profile->id))
            continue;
        seen.insert(one.profile->id);
        QSet<FunctionCode> wanted;
        QSet<FunctionCode> held;
        QSet<RelationshipId> relationships;
        for (const Given &other : given) {
            if (other.profile != one.profile)
                continue;
            relationships.insert(other.relationship->id);
            for (const FunctionCode &code : other.functions)
                wanted.insert(code);
            for (const FunctionCode &code : one.profile->functions) {
                const Function *function = rules.catalogue.function(code);
                if (function && holds(rules, *other.relationship, *function))
                    held.insert(code);
            }
        }
        wanted.removeIf(
            [&](const FunctionCode &code) { return held.contains(code) || !rules.catalogue.function(code); });
        if (wanted.isEmpty())
            continue;
        Finding finding {.kind = FindingKind::AboveHolder, .user = user.id};
        finding.functions = inCatalogueOrder(rules, wanted);
        finding.relationships = byReference(rules, relationships);
        if (finding.relationships.size() == 1)
            finding.relationship = finding.relationships.first();
        rules.block(finding);
    }
}

void collect(const RuleContext &rules, const Given &given, Obstacles &out)
{
    for (const FunctionCode &code : given.functions) {
        const Function *function = rules.catalogue.function(code);
        if (!function)
            continue;
        if (!holds(rules, *given.relationship, *function)) {
            out.aboveCeiling.functions.insert(code);
            out.aboveCeiling.relationships.insert(given.relationship->id);
        } else if (moduleIsOff(*given.relationship, *function)) {
            out.moduleOff[function->module].functions.insert(code);
            out.moduleOff[function->module].relationships.insert(given.relationship->id);
        }
    }
}

void collectSensitive(const RuleContext &rules, const User &user, const Profile &profile, const Functions &fresh,
                      const Relationship *relationship, Obstacles &out)
{
    if (isEquipped(rules.policy, user))
        return;
    for (const FunctionCode &code : profile.functions) {
        const Function *function = rules.catalogue.function(code);
        if (!function || !function->sensitive
            || (relationship && !withinCeiling(rules.portal, *relationship, *function)))
            continue;
        out.sensitive.insert(code);
        if (fresh.contains(code))
            out.unequipped.insert(user.id);
    }
}

/// Everything but S0.1, which blocks.
void collectFor(const RuleContext &rules, const User &user, const QList<Given> &given, Obstacles &out)
{
    for (const Given &one : given) {
        collect(rules, one, out);
        collectSensitive(rules, user, *one.profile, one.functions, one.relationship, out);
    }
    const Profile *profile = rules.after.profile(user.profile);
    if (!given.isEmpty() || !profile)
        return;
    // No relationship yet: the profile is all there is to speak of.
    const User *was = rules.before.user(user.id);
    const Profile *had = was ? rules.before.profile(was->profile) : nullptr;
    const Functions fresh = had ? profile->functions.subtracted(had->functions) : profile->functions;
    collectSensitive(rules, user, *profile, fresh, nullptr, out);
}

/// `subject` holds the user, or the profile with its users.
void report(RuleContext &rules, const Obstacles &obstacles, const Finding &subject)
{
    if (!obstacles.unequipped.isEmpty()) {
        Finding finding = subject;
        finding.kind = FindingKind::SensitiveFunctions;
        if (subject.user.isNull())
            finding.users = sorted(obstacles.unequipped);
        finding.functions = inCatalogueOrder(rules, obstacles.sensitive);
        rules.warn(finding);
    }
    for (const Module &module : rules.catalogue.modules()) {
        const auto off = obstacles.moduleOff.constFind(module.code);
        if (off == obstacles.moduleOff.constEnd())
            continue;
        Finding finding = subject;
        finding.kind = FindingKind::ModuleOffOnRelationship;
        finding.text = module.code.text();
        finding.functions = inCatalogueOrder(rules, off->functions);
        finding.relationships = byReference(rules, off->relationships);
        rules.warn(finding);
    }
    if (!obstacles.aboveCeiling.functions.isEmpty()) {
        Finding finding = subject;
        finding.kind = FindingKind::FunctionsAboveCeiling;
        finding.functions = inCatalogueOrder(rules, obstacles.aboveCeiling.functions);
        finding.relationships = byReference(rules, obstacles.aboveCeiling.relationships);
        rules.warn(finding);
    }
}

/// What S0.1 refuses is not warned of again.
void withoutRefused(const RuleContext &rules, const UserId &user, Obstacles &obstacles)
{
    for (const Finding &finding : rules.findings()) {
        if (finding.kind != FindingKind::AboveHolder || finding.user != user)
            continue;
        for (const FunctionCode &code : finding.functions)
            obstacles.aboveCeiling.functions.remove(code);
    }
}

void checkUser(RuleContext &rules, const User &user)
{
    const QList<Given> given = givenTo(rules, user);
    checkHolder(rules, user, given);
    Obstacles obstacles;
    collectFor(rules, user, given, obstacles);
    withoutRefused(rules, user.id, obstacles);
    report(rules, obstacles, {.user = user.id});
}

/// S4.10
void checkAllRelationships(RuleContext &rules, const User &user)
{
    if (rules.policy.profileScope != ProfileScope::User)
        return;
    const QList<const Grant *> grants = rules.after.grantsOfUser(user.id);
    if (grants.size() < 2)
        return;
    QList<RelationshipId> relationships;
    for (const Grant *grant : grants)
        relationships.append(grant->relationship);
    rules.warn({.kind = FindingKind::ProfileOnAllRelationships,
                .user = user.id,
                .relationships = relationships,
                .count = relationships.size()});
}

/// Users whose rights the order touches: by themselves, or by a profile that they share with others.
struct Touched {
    QList<UserId> users; ///< in the order's order
    QSet<UserId> profileChanged; ///< on what they already have
    QHash<ProfileId, QList<UserId>> byProfile;
    QList<ProfileId> profiles;
};

QHash<ProfileId, QSet<UserId>> usersByProfile(const RuleContext &rules)
{
    QHash<ProfileId, QSet<UserId>> out;
    if (rules.policy.profileScope == ProfileScope::User) {
        for (const User &user : rules.after.users)
            out[user.profile].insert(user.id);
    } else {
        for (const Grant &grant : rules.after.grants)
            out[grant.profile].insert(grant.user);
    }
    return out;
}

void touchByProfiles(const RuleContext &rules, Touched &out)
{
    std::optional<QHash<ProfileId, QSet<UserId>>> holders;
    rules.forEachWritten<Profile>([&](const Profile *was, const Profile &profile) {
        if (!was || was->functions == profile.functions)
            return;
        if (!holders)
            holders = usersByProfile(rules);
        const QList<UserId> users = sorted(holders->value(profile.id));
        if (profile.kind == ProfileKind::Personal) {
            out.users.append(users);
            for (const UserId &user : users)
                out.profileChanged.insert(user);
        } else {
            out.profiles.append(profile.id);
            out.byProfile.insert(profile.id, users);
        }
    });
}

Touched touched(const RuleContext &rules)
{
    Touched out;
    rules.forEachWritten<User>([&](const User *was, const User &is) {
        if (!touches(was, is, &User::profile))
            return;
        out.users.append(is.id);
        if (was)
            out.profileChanged.insert(is.id);
    });
    rules.forEachWritten<Grant>([&](const Grant *was, const Grant &is) {
        if (touches(was, is, &Grant::profile, &Grant::user, &Grant::relationship))
            out.users.append(is.user);
    });
    touchByProfiles(rules, out);
    return out;
}

/// One finding for all who have it; `already` are spoken of by themselves.
void checkSharedProfile(RuleContext &rules, const ProfileId &profile, const QList<UserId> &users,
                        const QSet<UserId> &already)
{
    Obstacles obstacles;
    Finding subject {.profile = profile};
    for (const UserId &id : users) {
        const User *user = already.contains(id) ? nullptr : rules.after.user(id);
        if (!user)
            continue;
        QList<Given> given = givenTo(rules, *user);
        given.removeIf([&](const Given &one) { return one.profile->id != profile; });
        collectFor(rules, *user, given, obstacles);
        subject.users.append(id);
    }
    report(rules, obstacles, subject);
}

} // namespace

void checkRights(RuleContext &rules)
{
    const Touched concerned = touched(rules);
    QSet<UserId> seen;
    for (const UserId &id : concerned.users) {
        const User *user = rules.after.user(id);
        if (!user || seen.contains(id))
            continue;
        seen.insert(id);
        checkUser(rules, *user);
        if (concerned.profileChanged.contains(id))
            checkAllRelationships(rules, *user);
    }
    for (const ProfileId &profile : concerned.profiles)
        checkSharedProfile(rules, profile, concerned.byProfile.value(profile), seen);
}

} // namespace mandat
