// SPDX-License-Identifier: MIT
#include "app/stagedstate.h"

namespace mandat::app
{

namespace
{

template<class T> std::optional<Resource> copied(const T *found)
{
    return found ? std::optional<Resource>(*found) : std::nullopt;
}

std::optional<Resource> resourceIn(const Snapshot &snapshot, ResourceKind kind, const QUuid &id)
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

Result<StagedIndex> StagedIndex::read(cache::Reader &reader)
{
    MANDAT_ASSIGN(const QList<cache::StagedChange> staged, reader.staged());
    StagedIndex out;
    for (const cache::StagedChange &one : staged) {
        const Resource &resource = one.change.after ? *one.change.after : *one.change.before;
        if (const User *user = std::get_if<User>(&resource))
            out.m_ofUser[user->id].append(one.change);
        else if (const Grant *grant = std::get_if<Grant>(&resource))
            out.m_ofUser[grant->user].append(one.change);
        else
            out.m_others.append(one.change);
    }
    return out;
}

Snapshot StagedIndex::madeOn(Snapshot snapshot) const
{
    QList<Change> changes = m_others;
    for (auto of = m_ofUser.cbegin(); of != m_ofUser.cend(); ++of) {
        const bool here = snapshot.users.contains(of.key());
        for (const Change &change : of.value()) {
            const User *made = !change.before && change.after ? std::get_if<User>(&*change.after) : nullptr;
            if (here || (made && snapshot.companies.contains(made->company)))
                changes.append(change);
        }
    }
    return changes.isEmpty() ? snapshot : applied(std::move(snapshot), changes);
}

QList<User> StagedIndex::created() const
{
    QList<User> out;
    for (const QList<Change> &changes : m_ofUser) {
        for (const Change &change : changes) {
            const User *made = !change.before && change.after ? std::get_if<User>(&*change.after) : nullptr;
            if (made)
                out.append(*made);
        }
    }
    return out;
}

Change against(const Snapshot &portal, Change change)
{
    std::optional<Resource> was = resourceIn(portal, change.resourceKind(), change.resourceId());
    // What is staged already keeps its own beginning: staging coalesces.
    if (was || !change.before)
        change.before = std::move(was);
    return change;
}

} // namespace mandat::app
