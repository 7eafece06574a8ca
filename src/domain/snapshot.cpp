// SPDX-License-Identifier: MIT
#include "domain/snapshot.h"

#include "domain/fields.h"
#include "domain/names.h"

#include <QSet>

#include <algorithm>

namespace mandat
{

namespace
{

template<class Key, class Value> const Value *found(const QHash<Key, Value> &table, const Key &key)
{
    const auto at = table.constFind(key);
    return at == table.cend() ? nullptr : &*at;
}

/// `grants`, sorted by a key that is costly to make and is made once each.
QList<const Grant *> sortedBy(const QList<const Grant *> &grants, auto keyOf)
{
    struct Entry {
        QString key;
        const Grant *grant = nullptr;
    };
    QList<Entry> entries;
    entries.reserve(grants.size());
    for (const Grant *grant : grants)
        entries.append({keyOf(*grant), grant});
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.key != b.key ? a.key < b.key : a.grant->id < b.grant->id;
    });
    QList<const Grant *> out;
    out.reserve(entries.size());
    for (const Entry &entry : entries)
        out.append(entry.grant);
    return out;
}

} // namespace

const Company *Snapshot::company(const CompanyId &id) const
{
    return found(companies, id);
}

const Relationship *Snapshot::relationship(const RelationshipId &id) const
{
    return found(relationships, id);
}

const Contact *Snapshot::contact(const ContactId &id) const
{
    return found(contacts, id);
}

const User *Snapshot::user(const UserId &id) const
{
    return found(users, id);
}

const Profile *Snapshot::profile(const ProfileId &id) const
{
    return found(profiles, id);
}

const Grant *Snapshot::grant(const GrantId &id) const
{
    const auto at = grants.constFind(id);
    return at == grants.cend() ? nullptr : &*at;
}

const Grant *Snapshot::grantOf(const UserId &user, const RelationshipId &relationship) const
{
    const QList<GrantTable::OfUser> mine = grants.ofUser(user);
    const QList<GrantTable::OnRelationship> there = grants.on(relationship);
    if (mine.size() <= there.size()) {
        for (const GrantTable::OfUser &entry : mine) {
            if (entry.relationship == relationship)
                return grant(entry.grant);
        }
    } else {
        for (const GrantTable::OnRelationship &entry : there) {
            if (entry.user == user)
                return grant(entry.grant);
        }
    }
    return nullptr;
}

QList<const Grant *> Snapshot::grantsOfUser(const UserId &user) const
{
    QList<const Grant *> out;
    for (const GrantTable::OfUser &entry : grants.ofUser(user))
        out.append(grant(entry.grant));
    return sortedBy(out, [&](const Grant &grant) {
        const Relationship *there = relationship(grant.relationship);
        return there ? there->reference : QString();
    });
}

QList<const Grant *> Snapshot::grantsOn(const RelationshipId &relationship) const
{
    QList<const Grant *> out;
    for (const GrantTable::OnRelationship &entry : grants.on(relationship))
        out.append(grant(entry.grant));
    return sortedBy(out, [&](const Grant &grant) {
        const User *who = user(grant.user);
        return who ? sortName(who->lastName, who->firstName) : QString();
    });
}

void Snapshot::put(const Resource &resource)
{
    struct Put {
        Snapshot &to;
        void operator()(const User &user) const { to.users.insert(user.id, user); }
        void operator()(const Grant &grant) const { to.grants.insert(grant.id, grant); }
        void operator()(const Profile &profile) const { to.profiles.insert(profile.id, profile); }
        void operator()(const Contact &contact) const { to.contacts.insert(contact.id, contact); }
        void operator()(const Relationship &relationship) const
        {
            to.relationships.insert(relationship.id, relationship);
        }
    };
    std::visit(Put {*this}, resource);
}

void Snapshot::remove(ResourceKind kind, const QUuid &id)
{
    switch (kind) {
    case ResourceKind::User:
        users.remove(UserId(id));
        break;
    case ResourceKind::Grant:
        grants.remove(GrantId(id));
        break;
    case ResourceKind::Profile:
        profiles.remove(ProfileId(id));
        break;
    case ResourceKind::Contact:
        contacts.remove(ContactId(id));
        break;
    case ResourceKind::Relationship:
        relationships.remove(RelationshipId(id));
        break;
    }
}

// applied

namespace
{

/// Personal profiles that this user has, wherever the policy keeps them.
QSet<ProfileId> personalProfilesOf(const Snapshot &snapshot, const User &user)
{
    QSet<ProfileId> out;
    const auto note = [&](const ProfileId &id) {
        const Profile *profile = id.isNull() ? nullptr : snapshot.profile(id);
        if (profile && profile->kind == ProfileKind::Personal)
            out.insert(id);
    };
    note(user.profile);
    for (const GrantTable::OfUser &entry : snapshot.grants.ofUser(user.id))
        note(snapshot.grant(entry.grant)->profile);
    return out;
}

/// Takes from `profiles` those that somebody uses.
void keepUnused(QSet<ProfileId> &profiles, const Snapshot &snapshot)
{
    if (profiles.isEmpty())
        return;
    for (const User &user : snapshot.users)
        profiles.remove(user.profile);
    for (const Grant &grant : snapshot.grants)
        profiles.remove(grant.profile);
}

void removeWithGrants(Snapshot &snapshot, const UserId &user)
{
    for (const GrantTable::OfUser &entry : snapshot.grants.ofUser(user))
        snapshot.grants.remove(entry.grant);
    snapshot.users.remove(user);
}

template<class T> void strikePending(T &resource, const QList<Field> &fields)
{
    for (PendingChange &pending : resource.pending)
        pending.fields.removeIf([&](const FieldChange &change) { return fields.contains(change.field); });
    resource.pending.removeIf(
        [](const PendingChange &pending) { return !pending.deletes && pending.fields.isEmpty(); });
}

Resource withLastWord(const Resource &before, Resource after)
{
    if (User *user = std::get_if<User>(&after); user && !user->pending.isEmpty())
        strikePending(*user, changedFields(before, *user));
    else if (Grant *grant = std::get_if<Grant>(&after); grant && !grant->pending.isEmpty())
        strikePending(*grant, changedFields(before, *grant));
    return after;
}

} // namespace

Snapshot applied(Snapshot snapshot, const QList<Change> &changes)
{
    QSet<ProfileId> orphans;
    QSet<UserId> gone;
    for (const Change &change : changes) {
        switch (change.kind()) {
        case ChangeKind::Create:
            if (change.after)
                snapshot.put(*change.after);
            break;
        case ChangeKind::Modify:
            if (const Grant *grant = std::get_if<Grant>(&*change.after); grant && gone.contains(grant->user))
                break; // it went with its user
            snapshot.put(withLastWord(*change.before, *change.after));
            break;
        case ChangeKind::Delete:
            if (change.resourceKind() == ResourceKind::User) {
                const UserId id(change.resourceId());
                if (const User *user = snapshot.user(id))
                    orphans.unite(personalProfilesOf(snapshot, *user));
                removeWithGrants(snapshot, id);
                gone.insert(id);
            } else {
                snapshot.remove(change.resourceKind(), change.resourceId());
            }
            break;
        }
    }
    keepUnused(orphans, snapshot);
    for (const ProfileId &orphan : orphans)
        snapshot.profiles.remove(orphan);
    return snapshot;
}

QList<Change> deletionOf(const Snapshot &snapshot, const UserId &id)
{
    QList<Change> out;
    const User *user = snapshot.user(id);
    if (!user)
        return out;
    for (const Grant *grant : snapshot.grantsOfUser(id))
        out.append(Change::remove(*grant));
    out.append(Change::remove(*user));

    QSet<ProfileId> orphans = personalProfilesOf(snapshot, *user);
    Snapshot rest = snapshot;
    removeWithGrants(rest, id);
    keepUnused(orphans, rest);
    QList<ProfileId> sorted = orphans.values();
    std::sort(sorted.begin(), sorted.end());
    for (const ProfileId &orphan : sorted)
        out.append(Change::remove(*snapshot.profile(orphan)));
    return out;
}

// stateAt

namespace
{

template<class T> std::optional<T> folded(const T &resource, auto isDue)
{
    if (resource.pending.isEmpty())
        return resource;
    T out = resource;
    out.pending.clear();
    for (const PendingChange &pending : resource.pending) {
        if (!isDue(pending)) {
            out.pending.append(pending);
            continue;
        }
        if (pending.deletes)
            return std::nullopt;
        for (const FieldChange &change : pending.fields)
            setFieldValue(out, change.field, change.value);
    }
    return out;
}

/// Copies only what has something pending.
Snapshot foldedSnapshot(const Snapshot &snapshot, auto isDue)
{
    Snapshot out = snapshot;
    for (const User &user : snapshot.users) {
        if (user.pending.isEmpty())
            continue;
        if (const std::optional<User> now = folded(user, isDue))
            out.users.insert(now->id, *now);
        else
            removeWithGrants(out, user.id);
    }
    for (const Grant &grant : snapshot.grants) {
        if (grant.pending.isEmpty() || !out.grants.contains(grant.id))
            continue;
        if (const std::optional<Grant> now = folded(grant, isDue))
            out.grants.insert(now->id, *now);
        else
            out.grants.remove(grant.id);
    }
    return out;
}

auto dueAt(const QDateTime &at)
{
    return [at](const PendingChange &pending) { return pending.effectiveAt <= at; };
}

constexpr auto anyTime = [](const PendingChange &) { return true; };

} // namespace

std::optional<User> stateAt(const User &user, const QDateTime &at)
{
    return folded(user, dueAt(at));
}

std::optional<Grant> stateAt(const Grant &grant, const QDateTime &at)
{
    return folded(grant, dueAt(at));
}

Snapshot stateAt(const Snapshot &snapshot, const QDateTime &at)
{
    return foldedSnapshot(snapshot, dueAt(at));
}

std::optional<User> finalState(const User &user)
{
    return folded(user, anyTime);
}

std::optional<Grant> finalState(const Grant &grant)
{
    return folded(grant, anyTime);
}

Snapshot finalState(const Snapshot &snapshot)
{
    return foldedSnapshot(snapshot, anyTime);
}

} // namespace mandat
