// SPDX-License-Identifier: MIT
#include "desktop/conflicts/mergestate.h"

namespace mandat::desktop
{

namespace
{

void add(Snapshot &into, const Result<Snapshot> &other)
{
    if (!other)
        return; // it is gone, which is what a merge has to find
    into.companies.insert(other->companies);
    into.relationships.insert(other->relationships);
    into.contacts.insert(other->contacts);
    into.users.insert(other->users);
    into.profiles.insert(other->profiles);
    for (const Grant &grant : other->grants)
        into.grants.insert(grant.id, grant);
}

void addProfile(Snapshot &into, const ProfileId &id, cache::Reader &reader)
{
    if (id.isNull() || into.profiles.contains(id))
        return;
    if (const Result<Profile> profile = reader.profile(id))
        into.profiles.insert(id, *profile);
}

void addConcerned(Snapshot &into, const Resource &resource, cache::Reader &reader)
{
    if (const User *user = std::get_if<User>(&resource)) {
        if (!into.users.contains(user->id))
            add(into, reader.userSnapshot(user->id));
        addProfile(into, user->profile, reader);
    } else if (const Grant *grant = std::get_if<Grant>(&resource)) {
        if (!into.users.contains(grant->user))
            add(into, reader.userSnapshot(grant->user));
        if (const Result<Relationship> there = reader.relationship(grant->relationship))
            into.relationships.insert(there->id, *there);
        addProfile(into, grant->profile, reader);
    } else if (const Profile *profile = std::get_if<Profile>(&resource)) {
        add(into, reader.profileSnapshot(profile->id));
        addProfile(into, profile->id, reader);
    } else if (const Relationship *relationship = std::get_if<Relationship>(&resource)) {
        add(into, reader.relationshipSnapshot(relationship->id));
    } else if (const Contact *contact = std::get_if<Contact>(&resource)) {
        if (const Result<Contact> there = reader.contact(contact->id))
            into.contacts.insert(there->id, *there);
    }
}

bool isThere(const Snapshot &snapshot, const Resource &resource)
{
    const QUuid id = idOf(resource);
    switch (kindOf(resource)) {
    case ResourceKind::User:
        return snapshot.user(UserId(id));
    case ResourceKind::Grant:
        return snapshot.grant(GrantId(id));
    case ResourceKind::Profile:
        return snapshot.profile(ProfileId(id));
    case ResourceKind::Contact:
        return snapshot.contact(ContactId(id));
    case ResourceKind::Relationship:
        break;
    }
    return snapshot.relationship(RelationshipId(id));
}

} // namespace

Result<MergeState> mergeStateOf(const ChangeOrderId &order, cache::Reader &reader)
{
    MergeState out;
    MANDAT_ASSIGN(out.stored, reader.order(order));
    MANDAT_ASSIGN(out.basis, reader.basis(order));
    MANDAT_ASSIGN(const auto shared, reader.sharedProfiles());
    for (const Change &change : out.stored.order.changes) {
        for (const std::optional<Resource> &side : {change.before, change.after}) {
            if (side)
                addConcerned(out.present, *side, reader);
        }
    }
    out.present.profiles.insert(shared);
    out.names = out.present;
    for (const Change &change : out.stored.order.changes) {
        for (const std::optional<Resource> &side : {change.before, change.after}) {
            if (side && kindOf(*side) != ResourceKind::Grant && !isThere(out.names, *side))
                out.names.put(*side);
        }
    }
    return out;
}

OrderMerge merged(const MergeState &state, const Portal &portal, const QDateTime &now, const QList<MergePick> &picks)
{
    const auto held = [&](const Resource &resource) { return state.basis.held(resource); };
    return mergeOrder(portal, state.present, state.stored.order.changes, held, now, picks);
}

} // namespace mandat::desktop
