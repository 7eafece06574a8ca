// SPDX-License-Identifier: MIT
#include "domain/appointment.h"

#include "domain/touched.h"

#include <algorithm>

namespace mandat
{

namespace
{

/// The functions that at least one of the relationships holds: a personal profile has no others (S0.1).
SortedSet<FunctionCode> withinReach(const SortedSet<FunctionCode> &functions, const Portal &portal,
                                    const QList<const Relationship *> &relationships)
{
    SortedSet<FunctionCode> out;
    for (const FunctionCode &code : functions) {
        const Function *function = portal.catalogue.function(code);
        if (function && std::ranges::any_of(relationships, [&](const Relationship *relationship) {
                return withinCeiling(portal, *relationship, *function);
            }))
            out.insert(code);
    }
    return out;
}

/// Where a personal profile made for this appointment applies: everywhere, or there alone.
QList<const Relationship *> reachOf(const Portal &portal, const Snapshot &snapshot, const Appointment &wanted)
{
    QList<const Relationship *> out {snapshot.relationship(wanted.relationship)};
    if (portal.policy.profileScope == ProfileScope::Relationship)
        return out;
    for (const Grant *grant : snapshot.grantsOfUser(wanted.user)) {
        if (const Relationship *relationship = snapshot.relationship(grant->relationship))
            out.append(relationship);
    }
    return out;
}

/// The profile that the person is to have: an existing one, or one that `changes` now makes.
ProfileId profileFor(const Portal &portal, const Snapshot &snapshot, const Appointment &wanted,
                     const ProfileId &present, QList<Change> &changes)
{
    const FunctionCode &administration = portal.catalogue.administration()->code;
    if (!wanted.profile.isNull())
        return wanted.profile;
    const Profile *now = snapshot.profile(present);
    if (now && now->functions.contains(administration))
        return present;
    Profile after = now ? *now : Profile();
    after.functions.insert(administration);
    if (now && now->kind == ProfileKind::Personal) {
        changes.append(Change::modify(*now, after));
        return present;
    }
    // Others share the present one: what is added is this person's alone.
    after.id = wanted.newProfile;
    after.version.clear();
    after.kind = ProfileKind::Personal;
    after.code.clear();
    after.label = {};
    after.typicalUse = {};
    after.functions = withinReach(after.functions, portal, reachOf(portal, snapshot, wanted));
    after.functions.insert(administration);
    changes.append(Change::create(after));
    return after.id;
}

Grant newGrantFor(const Policy &policy, const Relationship &relationship, const Appointment &wanted)
{
    Grant grant;
    grant.id = wanted.newGrant;
    grant.user = wanted.user;
    grant.relationship = wanted.relationship;
    if (policy.accountScope == AccountScope::Granted) {
        for (const Account &account : relationship.accounts)
            grant.accounts.insert(account.id);
    }
    return grant;
}

} // namespace

QString administratorType(const Policy &policy, const QString &present)
{
    const UserType *type = policy.userType(present);
    if (policy.userTypes.isEmpty() || (type && type->administrator))
        return present;
    const auto found = std::ranges::find_if(policy.userTypes, &UserType::administrator);
    return found == policy.userTypes.end() ? present : found->code;
}

QList<UserId> appointable(const Portal &portal, const Snapshot &snapshot, const RelationshipId &id, const QDateTime &at)
{
    const Relationship *relationship = snapshot.relationship(id);
    if (!relationship || !portal.catalogue.administration())
        return {};
    const QList<UserId> administrators = administratorsOf(portal, snapshot, id, at);
    QList<UserId> out;
    for (const User &user : snapshot.users) {
        if (administrators.contains(user.id))
            continue;
        if (user.company == relationship->company || snapshot.grantOf(user.id, id))
            out.append(user.id);
    }
    return sortedByName(out, snapshot, snapshot);
}

QList<ProfileId> administratorProfiles(const Portal &portal, const Snapshot &snapshot)
{
    const Function *administration = portal.catalogue.administration();
    QList<const Profile *> found;
    for (const Profile &profile : snapshot.profiles) {
        if (administration && profile.kind != ProfileKind::Personal && profile.functions.contains(administration->code))
            found.append(&profile);
    }
    std::ranges::sort(found, [](const Profile *a, const Profile *b) {
        return a->functions.size() != b->functions.size() ? a->functions.size() < b->functions.size() : a->id < b->id;
    });
    QList<ProfileId> out;
    for (const Profile *profile : std::as_const(found))
        out.append(profile->id);
    return out;
}

QList<Change> appointmentOf(const Portal &portal, const Snapshot &snapshot, const Appointment &wanted)
{
    const User *user = snapshot.user(wanted.user);
    const Relationship *relationship = snapshot.relationship(wanted.relationship);
    if (!portal.catalogue.administration() || !user || !relationship)
        return {};
    const Policy &policy = portal.policy;
    const bool ofUser = policy.profileScope == ProfileScope::User;
    const Grant *granted = snapshot.grantOf(wanted.user, wanted.relationship);
    User userAfter = *user;
    Grant grantAfter = granted ? *granted : newGrantFor(policy, *relationship, wanted);
    QList<Change> changes;
    ProfileId &profile = ofUser ? userAfter.profile : grantAfter.profile;
    profile = profileFor(portal, snapshot, wanted, profile, changes);
    userAfter.active = true;
    userAfter.userType = administratorType(policy, user->userType);
    grantAfter.active = true;
    if (userAfter != *user)
        changes.append(Change::modify(*user, userAfter));
    if (!granted)
        changes.append(Change::create(grantAfter));
    else if (grantAfter != *granted)
        changes.append(Change::modify(*granted, grantAfter));
    return changes;
}

QList<Change> activationOf(const Portal &portal, const Snapshot &snapshot, const Appointment &wanted)
{
    if (administratorProfiles(portal, snapshot).contains(wanted.profile))
        return appointmentOf(portal, snapshot, wanted);
    const User *user = snapshot.user(wanted.user);
    const Relationship *relationship = snapshot.relationship(wanted.relationship);
    if (!user || !relationship || wanted.profile.isNull())
        return {};
    const Grant *granted = snapshot.grantOf(wanted.user, wanted.relationship);
    User userAfter = *user;
    Grant grantAfter = granted ? *granted : newGrantFor(portal.policy, *relationship, wanted);
    (portal.policy.profileScope == ProfileScope::User ? userAfter.profile : grantAfter.profile) = wanted.profile;
    userAfter.active = true;
    grantAfter.active = true;
    QList<Change> changes;
    if (userAfter != *user)
        changes.append(Change::modify(*user, userAfter));
    if (!granted)
        changes.append(Change::create(grantAfter));
    else if (grantAfter != *granted)
        changes.append(Change::modify(*granted, grantAfter));
    return changes;
}

} // namespace mandat
