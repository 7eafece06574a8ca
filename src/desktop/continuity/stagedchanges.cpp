// SPDX-License-Identifier: MIT
#include "desktop/continuity/stagedchanges.h"

namespace mandat::desktop
{

namespace
{

template<class T> std::optional<Resource> copied(const T *found)
{
    return found ? std::optional<Resource>(*found) : std::nullopt;
}

std::optional<Resource> resourceOf(const Snapshot &snapshot, ResourceKind kind, const QUuid &id)
{
    switch (kind) {
    case ResourceKind::User:
        return copied(snapshot.user(UserId(id)));
    case ResourceKind::Grant:
        return copied(snapshot.grant(GrantId(id)));
    case ResourceKind::Profile:
        return copied(snapshot.profile(ProfileId(id)));
    case ResourceKind::Contact:
        return copied(snapshot.contact(ContactId(id)));
    case ResourceKind::Relationship:
        return copied(snapshot.relationship(RelationshipId(id)));
    }
    Q_UNREACHABLE();
}

} // namespace

Snapshot withStaged(cache::Reader &reader, const Snapshot &snapshot)
{
    QList<Change> changes;
    for (const cache::StagedChange &staged : reader.staged().value_or(QList<cache::StagedChange>()))
        changes.append(staged.change);
    return applied(snapshot, changes);
}

QList<Change> against(const Snapshot &snapshot, const QList<Change> &changes)
{
    QList<Change> out;
    for (Change change : changes) {
        change.before = resourceOf(snapshot, change.resourceKind(), change.resourceId());
        out.append(change);
    }
    return out;
}

} // namespace mandat::desktop
