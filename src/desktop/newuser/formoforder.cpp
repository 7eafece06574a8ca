// SPDX-License-Identifier: MIT
#include "desktop/newuser/formoforder.h"

#include "base/uuid.h"
#include "domain/fields.h"

#include <algorithm>

namespace mandat::desktop
{

namespace
{

/// What an order creates, by kind.
struct Creations {
    std::optional<User> user;
    std::optional<Contact> contact;
    QList<Grant> grants;
    QHash<ProfileId, Profile> profiles;
    UserId samePerson; ///< whom the order only links to the user that it creates (S4.11)
    bool isOnePerson = true;

    explicit Creations(const QList<Change> &changes)
    {
        for (const Change &change : changes)
            take(change);
        isOnePerson = isOnePerson && user
            && std::ranges::all_of(grants, [this](const Grant &grant) { return grant.user == user->id; });
    }

private:
    static bool isLink(const Change &change)
    {
        return change.kind() == ChangeKind::Modify && change.resourceKind() == ResourceKind::User
            && changedFields(*change.before, *change.after) == QList<Field> {Field::Person};
    }

    void take(const Change &change)
    {
        if (isLink(change)) {
            isOnePerson = isOnePerson && samePerson.isNull();
            samePerson = UserId(change.resourceId());
        } else if (change.kind() != ChangeKind::Create) {
            isOnePerson = false;
        } else if (const User *made = std::get_if<User>(&*change.after)) {
            isOnePerson = isOnePerson && !user;
            user = *made;
        } else if (const Contact *declared = std::get_if<Contact>(&*change.after)) {
            isOnePerson = isOnePerson && !contact;
            contact = *declared;
        } else if (const Grant *grant = std::get_if<Grant>(&*change.after)) {
            grants.append(*grant);
        } else if (const Profile *profile = std::get_if<Profile>(&*change.after)) {
            profiles.insert(profile->id, *profile);
        } else {
            isOnePerson = false;
        }
    }
};

RightsChoice choiceOf(const ProfileId &profile, const Creations &made)
{
    RightsChoice out;
    out.later = profile.isNull();
    if (const auto personal = made.profiles.constFind(profile); personal != made.profiles.constEnd()) {
        out.changed = true;
        out.functions = personal->functions;
    } else {
        out.base = profile;
    }
    return out;
}

/// The id of a personal profile that the order makes, else a new one.
ProfileId personalOf(const ProfileId &profile, const Creations &made, const QDateTime &now)
{
    return made.profiles.contains(profile) ? profile : ProfileId(newUuid(now));
}

} // namespace

std::optional<NewUserForm> formOf(const ChangeOrder &order, const Portal &portal, const QDateTime &now)
{
    const Creations made(order.changes);
    if (!made.isOnePerson)
        return std::nullopt;
    NewUserForm out;
    out.company = made.user->company;
    out.user = *made.user;
    out.samePerson = made.samePerson;
    out.declared = made.contact;
    out.reason = order.reason;
    out.mandate = order.mandate;
    out.answers = order.answers;
    if (!order.documents.isEmpty())
        out.document = order.documents.constFirst();
    out.personal = personalOf(made.user->profile, made, now);
    for (const Grant &grant : made.grants) {
        NewUserAccess one;
        one.relationship = grant.relationship;
        one.grant = grant.id;
        one.personal = personalOf(grant.profile, made, now);
        one.accounts = grant.accounts;
        one.rights = choiceOf(grant.profile, made);
        out.access.append(one);
        out.firstDay = grant.firstDay;
        out.lastDay = grant.lastDay;
    }
    if (portal.policy.profileScope == ProfileScope::User) {
        out.rights = choiceOf(made.user->profile, made);
    } else if (!out.access.isEmpty()) {
        out.rights = out.access.constFirst().rights;
        out.sameRights = std::ranges::all_of(
            out.access, [&](const NewUserAccess &one) { return one.rights == out.access.constFirst().rights; });
    }
    return out;
}

} // namespace mandat::desktop
