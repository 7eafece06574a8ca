// SPDX-License-Identifier: MIT
#include "domain/touched.h"

#include "domain/names.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace mandat
{

namespace
{

class PairCollector
{
public:
    PairCollector(const Snapshot &before, const Snapshot &after)
        : m_sides {&before, &after}
    {
    }

    void add(const Change &change)
    {
        switch (change.resourceKind()) {
        case ResourceKind::User:
            addUser(UserId(change.resourceId()));
            break;
        case ResourceKind::Grant:
            addGrant(change.before);
            addGrant(change.after);
            break;
        case ResourceKind::Profile:
            m_profiles.insert(ProfileId(change.resourceId()));
            break;
        case ResourceKind::Relationship:
            for (const Snapshot *side : m_sides) {
                const RelationshipId relationship(change.resourceId());
                for (const GrantTable::OnRelationship &entry : side->grants.on(relationship))
                    m_pairs.insert({entry.user, relationship});
            }
            break;
        case ResourceKind::Contact:
            break;
        }
    }

    /// Holders of changed profiles, in one pass over all users and grants.
    void addHolders()
    {
        if (m_profiles.isEmpty())
            return;
        for (const Snapshot *side : m_sides) {
            for (const User &user : side->users) {
                if (usesChangedProfile(user, Field::UserProfile, user.profile))
                    addUser(user.id);
            }
            for (const Grant &grant : side->grants) {
                if (usesChangedProfile(grant, Field::GrantProfile, grant.profile))
                    m_pairs.insert({grant.user, grant.relationship});
            }
        }
    }

    [[nodiscard]] const QSet<AccessPair> &pairs() const { return m_pairs; }

private:
    void addUser(const UserId &user)
    {
        for (const Snapshot *side : m_sides) {
            for (const GrantTable::OfUser &entry : side->grants.ofUser(user))
                m_pairs.insert({user, entry.relationship});
        }
    }

    void addGrant(const std::optional<Resource> &resource)
    {
        if (!resource)
            return;
        if (const Grant *grant = std::get_if<Grant>(&*resource))
            m_pairs.insert({grant->user, grant->relationship});
    }

    /// Now, or by a change that is pending.
    [[nodiscard]] bool usesChangedProfile(const auto &holder, Field field, const ProfileId &profile) const
    {
        if (m_profiles.contains(profile))
            return true;
        for (const PendingChange &pending : holder.pending) {
            for (const FieldChange &change : pending.fields) {
                if (change.field == field && m_profiles.contains(ProfileId::fromString(change.value.toString())))
                    return true;
            }
        }
        return false;
    }

    const Snapshot *m_sides[2];
    QSet<AccessPair> m_pairs;
    QSet<ProfileId> m_profiles;
};

QString sortNameOf(const UserId &id, const Snapshot &before, const Snapshot &after)
{
    const User *user = after.user(id);
    if (!user)
        user = before.user(id);
    return user ? sortName(user->lastName, user->firstName) : QString();
}

QString referenceOf(const RelationshipId &id, const Snapshot &before, const Snapshot &after)
{
    const Relationship *relationship = after.relationship(id);
    if (!relationship)
        relationship = before.relationship(id);
    return relationship ? relationship->reference : QString();
}

} // namespace

QList<AccessPair> touchedPairs(const Snapshot &before, const Snapshot &after, const QList<Change> &changes)
{
    PairCollector collector(before, after);
    for (const Change &change : changes)
        collector.add(change);
    collector.addHolders();

    struct Entry {
        QString name;
        QString reference;
        AccessPair pair;
    };
    QList<Entry> entries;
    entries.reserve(collector.pairs().size());
    QHash<UserId, QString> names;
    for (const AccessPair &pair : collector.pairs()) {
        auto name = names.find(pair.user);
        if (name == names.end())
            name = names.insert(pair.user, sortNameOf(pair.user, before, after));
        entries.append({*name, referenceOf(pair.relationship, before, after), pair});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.name, a.pair.user, a.reference, a.pair.relationship)
            < std::tie(b.name, b.pair.user, b.reference, b.pair.relationship);
    });
    QList<AccessPair> out;
    out.reserve(entries.size());
    for (const Entry &entry : entries)
        out.append(entry.pair);
    return out;
}

QList<UserId> sortedByName(const QList<UserId> &users, const Snapshot &before, const Snapshot &after)
{
    QList<std::pair<QString, UserId>> entries;
    entries.reserve(users.size());
    for (const UserId &user : users)
        entries.append({sortNameOf(user, before, after), user});
    std::sort(entries.begin(), entries.end());
    QList<UserId> out;
    out.reserve(entries.size());
    for (const auto &entry : entries)
        out.append(entry.second);
    return out;
}

} // namespace mandat
