// SPDX-License-Identifier: MIT
#include "desktop/users/stagedstate.h"

#include "domain/fields.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace mandat::desktop
{

namespace
{

bool isAbout(const Change &change, const UserId &user)
{
    const Resource &resource = change.after ? *change.after : *change.before;
    if (const User *person = std::get_if<User>(&resource))
        return person->id == user;
    const Grant *grant = std::get_if<Grant>(&resource);
    return grant && grant->user == user;
}

QSet<ProfileId> profilesGiven(const QList<Change> &changes)
{
    QSet<ProfileId> out;
    for (const Change &change : changes) {
        if (!change.after)
            continue;
        if (const User *user = std::get_if<User>(&*change.after))
            out.insert(user->profile);
        else if (const Grant *grant = std::get_if<Grant>(&*change.after))
            out.insert(grant->profile);
    }
    return out;
}

QSet<ProfileId> profilesHeld(cache::Reader &reader, const UserId &user)
{
    QSet<ProfileId> out;
    const Result<Snapshot> state = reader.userSnapshot(user);
    if (!state)
        return out;
    if (const User *found = state->user(user))
        out.insert(found->profile);
    for (const Grant *grant : state->grantsOfUser(user))
        out.insert(grant->profile);
    return out;
}

} // namespace

StagedState::StagedState(cache::Reader &reader, const UserId &user)
{
    const QList<cache::StagedChange> staged = reader.staged().value_or(QList<cache::StagedChange>());
    for (const cache::StagedChange &one : staged) {
        if (isAbout(one.change, user))
            m_changes.append(one.change);
    }
    const auto isPersonal = [](const Change &change) {
        const Profile *profile = change.after ? std::get_if<Profile>(&*change.after) : nullptr;
        return profile && profile->kind == ProfileKind::Personal;
    };
    if (std::ranges::none_of(staged, isPersonal, &cache::StagedChange::change))
        return;
    // The profile that is theirs alone comes and goes with what gives it to them; one that they have changes with them.
    const QSet<ProfileId> given = profilesGiven(m_changes);
    const QSet<ProfileId> held = profilesHeld(reader, user);
    for (const cache::StagedChange &one : staged) {
        const ProfileId profile(one.change.resourceId());
        if (isPersonal(one.change) && (given.contains(profile) || held.contains(profile)))
            m_changes.append(one.change);
    }
}

const Change *StagedState::changeOf(ResourceKind kind, const QUuid &id) const
{
    const auto found = std::ranges::find_if(
        m_changes, [&](const Change &change) { return change.resourceKind() == kind && change.resourceId() == id; });
    return found == m_changes.end() ? nullptr : &*found;
}

const Change *StagedState::changeOf(const UserId &user) const
{
    return changeOf(ResourceKind::User, user.uuid());
}

const Change *StagedState::changeOf(const GrantId &grant) const
{
    return changeOf(ResourceKind::Grant, grant.uuid());
}

User StagedState::withStaged(const User &user) const
{
    const Change *change = changeOf(user.id);
    return change && change->after ? std::get<User>(*change->after) : user;
}

Grant StagedState::withStaged(const Grant &grant) const
{
    const Change *change = changeOf(grant.id);
    return change && change->after ? std::get<Grant>(*change->after) : grant;
}

int countOf(const QList<Change> &changes)
{
    return std::accumulate(changes.begin(), changes.end(), 0, [](int sum, const Change &change) {
        const bool modifies = change.before && change.after;
        return sum + (modifies ? static_cast<int>(changedFields(*change.before, *change.after).size()) : 1);
    });
}

} // namespace mandat::desktop
