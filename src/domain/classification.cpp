// SPDX-License-Identifier: MIT
#include "domain/classification.h"

#include "domain/fields.h"

#include <algorithm>

namespace mandat
{

namespace
{

bool activeAtLast(const User &user)
{
    const std::optional<User> last = finalState(user);
    return last && last->active;
}

/// A user who can sign in, or be reached, in a way that was not so.
bool widensByItself(const Change &change)
{
    if (change.resourceKind() != ResourceKind::User || change.kind() == ChangeKind::Delete)
        return false;
    if (change.kind() == ChangeKind::Create)
        return true;
    const User &before = std::get<User>(*change.before);
    const User &after = std::get<User>(*change.after);
    if ((!before.active && after.active) || (!activeAtLast(before) && activeAtLast(after)))
        return true;
    return before.userName != after.userName || before.email != after.email || before.secureMobile != after.secureMobile
        || before.address != after.address;
}

/// Takes a user or a grant out of use, whether or not a right moves by it.
bool takesByItself(const Change &change)
{
    const ResourceKind kind = change.resourceKind();
    if (kind != ResourceKind::User && kind != ResourceKind::Grant && kind != ResourceKind::Relationship)
        return false;
    if (change.kind() != ChangeKind::Modify)
        return change.kind() == ChangeKind::Delete;
    return fieldValue(*change.before, Field::Active).toBool() && !fieldValue(*change.after, Field::Active).toBool();
}

SortedSet<FunctionCode> functionsOf(const Snapshot &snapshot, const QVariant &profileId)
{
    const Profile *profile = snapshot.profile(ProfileId::fromString(profileId.toString()));
    return profile ? profile->functions : SortedSet<FunctionCode>();
}

bool includes(const QVariant &larger, const QVariant &smaller)
{
    const QStringList a = larger.toStringList();
    const QStringList b = smaller.toStringList();
    return std::includes(a.begin(), a.end(), b.begin(), b.end());
}

/// Does this field's new value allow nothing that the old one did not?
bool fieldOnlyTakes(Field field, const QVariant &old, const QVariant &now, const Snapshot &before,
                    const Snapshot &after)
{
    switch (field) {
    case Field::Active:
        return !now.toBool();
    case Field::UserProfile:
    case Field::GrantProfile:
        return functionsOf(before, old).includes(functionsOf(after, now));
    case Field::Accounts:
    case Field::ProfileFunctions:
    case Field::Modules:
        return includes(old, now);
    case Field::FirstDay:
        return now.toDate().isValid() && (!old.toDate().isValid() || now.toDate() > old.toDate());
    case Field::LastDay:
        return now.toDate().isValid() && (!old.toDate().isValid() || now.toDate() < old.toDate());
    default:
        return false;
    }
}

bool onlyTakes(const Change &change, const Snapshot &before, const Snapshot &after)
{
    switch (change.kind()) {
    case ChangeKind::Create: // a profile gives nothing until somebody has it
        return change.resourceKind() == ResourceKind::Profile;
    case ChangeKind::Delete:
        return change.resourceKind() != ResourceKind::Contact;
    case ChangeKind::Modify:
        break;
    }
    const QList<Field> fields = changedFields(*change.before, *change.after);
    return std::all_of(fields.begin(), fields.end(), [&](Field field) {
        return fieldOnlyTakes(field, fieldValue(*change.before, field), fieldValue(*change.after, field), before,
                              after);
    });
}

/// Seen from the change alone, without knowing what stands behind a profile's id.
bool visiblyOnlyTakes(const Change &change)
{
    if (change.kind() != ChangeKind::Modify)
        return change.kind() == ChangeKind::Delete && change.resourceKind() != ResourceKind::Contact;
    const QList<Field> fields = changedFields(*change.before, *change.after);
    const Snapshot unknown;
    return !fields.isEmpty() && std::all_of(fields.begin(), fields.end(), [&](Field field) {
        return field != Field::UserProfile && field != Field::GrantProfile
            && fieldOnlyTakes(field, fieldValue(*change.before, field), fieldValue(*change.after, field), unknown,
                              unknown);
    });
}

bool changesNothing(const Change &change)
{
    return change.kind() == ChangeKind::Modify && changedFields(*change.before, *change.after).isEmpty();
}

bool narrows(const Snapshot &before, const Snapshot &after, const QList<Change> &changes)
{
    const bool all = std::all_of(changes.begin(), changes.end(),
                                 [&](const Change &change) { return onlyTakes(change, before, after); });
    const bool some = std::any_of(changes.begin(), changes.end(), [](const Change &change) {
        return change.kind() != ChangeKind::Create && !changesNothing(change);
    });
    return all && some;
}

} // namespace

bool onlyTakesAway(const QList<Change> &changes)
{
    return !changes.isEmpty() && std::all_of(changes.begin(), changes.end(), visiblyOnlyTakes);
}

Effect effectOf(AccessMoves moves, const Snapshot &before, const Snapshot &after, const QList<Change> &changes)
{
    if (moves.gives || std::any_of(changes.begin(), changes.end(), widensByItself)) {
        const bool takes = moves.takes || std::any_of(changes.begin(), changes.end(), takesByItself);
        return takes ? Effect::Mixed : Effect::Widening;
    }
    return narrows(before, after, changes) ? Effect::Narrowing : Effect::Neutral;
}

} // namespace mandat
