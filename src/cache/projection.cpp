// SPDX-License-Identifier: MIT
#include "cache/projection.h"

#include "cache/derived.h"
#include "cache/outboxtable.h"
#include "cache/rowwriter.h"
#include "domain/fields.h"

namespace mandat::cache
{

namespace
{

/// One order's change made on what is there.
void fold(std::optional<Resource> &current, const Change &change, bool held)
{
    switch (change.kind()) {
    case ChangeKind::Create:
        if (!current)
            current = change.after;
        break;
    case ChangeKind::Modify:
        if (!current || held)
            break;
        for (const Field field : changedFields(*change.before, *change.after))
            setFieldValue(*current, field, fieldValue(*change.after, field));
        break;
    case ChangeKind::Delete:
        if (!held)
            current.reset();
        break;
    }
}

const Grant *grantIn(const std::optional<Resource> &resource)
{
    return resource ? std::get_if<Grant>(&*resource) : nullptr;
}

} // namespace

bool projects(OutboxState state)
{
    return state != OutboxState::Done && state != OutboxState::Returned && state != OutboxState::Conflict;
}

Result<const QList<OutboxEntry> *> Projection::pending()
{
    if (!m_pending) {
        MANDAT_ASSIGN(QList<OutboxEntry> all, readOutbox(m_connection));
        m_pending = std::move(all);
        m_pending->removeIf([](const OutboxEntry &entry) { return !projects(entry.state); });
    }
    return &*m_pending;
}

void Projection::note(ResourceKind kind, const QUuid &id, const std::optional<Resource> &before,
                      const std::optional<Resource> &after)
{
    m_changed.append({kind, id});
    if (kind == ResourceKind::User)
        m_users.insert(UserId(id));
    if (kind == ResourceKind::Relationship)
        m_relationships.insert(RelationshipId(id));
    if (kind == ResourceKind::Profile)
        m_profiles.insert(ProfileId(id));
    for (const Grant *grant : {grantIn(before), grantIn(after)}) {
        if (!grant)
            continue;
        m_users.insert(grant->user);
        m_relationships.insert(grant->relationship);
    }
}

Result<void> Projection::remember(ResourceKind kind, const QUuid &id)
{
    MANDAT_ASSIGN(const std::optional<int> known,
                  m_connection.value<int>("SELECT 1 FROM base WHERE kind = ? AND id = ?", static_cast<int>(kind), id));
    if (known)
        return {};
    MANDAT_ASSIGN(const std::optional<Resource> current, readRow(m_connection, kind, id));
    const auto doc = current ? std::optional(resourceText(*current)) : std::nullopt;
    return m_connection.run("INSERT INTO base(kind, id, doc) VALUES(?, ?, ?)", static_cast<int>(kind), id, doc);
}

Result<void> Projection::storeBase(ResourceKind kind, const QUuid &id, const std::optional<Resource> &resource)
{
    MANDAT_ASSIGN(const std::optional<int> touched,
                  m_connection.value<int>("SELECT 1 FROM base WHERE kind = ? AND id = ?", static_cast<int>(kind), id));
    if (touched) {
        const auto doc = resource ? std::optional(resourceText(*resource)) : std::nullopt;
        MANDAT_TRY(
            m_connection.run("UPDATE base SET doc = ? WHERE kind = ? AND id = ?", doc, static_cast<int>(kind), id));
        return reprojectRow(kind, id);
    }
    MANDAT_ASSIGN(const std::optional<Resource> before, readRow(m_connection, kind, id));
    if (before == resource)
        return {};
    MANDAT_TRY(resource ? putRow(m_connection, *resource, 0) : removeRow(m_connection, kind, id));
    note(kind, id, before, resource);
    return {};
}

Result<void> Projection::reproject(const ChangeOrder &order)
{
    m_pending.reset();
    for (const Change &change : order.changes) {
        MANDAT_TRY(remember(change.resourceKind(), change.resourceId()));
        MANDAT_TRY(reprojectRow(change.resourceKind(), change.resourceId()));
    }
    return {};
}

Result<void> Projection::reprojectRow(ResourceKind kind, const QUuid &id)
{
    MANDAT_ASSIGN(const std::optional<std::optional<QString>> base,
                  m_connection.value<std::optional<QString>>("SELECT doc FROM base WHERE kind = ? AND id = ?",
                                                             static_cast<int>(kind), id));
    std::optional<Resource> current;
    if (base && *base) {
        MANDAT_ASSIGN(current, resourceFrom(kind, (*base)->toUtf8()));
    }
    const bool onService = current.has_value();
    MANDAT_ASSIGN(const QList<OutboxEntry> *orders, pending());
    bool touched = false;
    int origin = 0;
    for (const OutboxEntry &entry : *orders) {
        for (const Change &change : entry.order.changes) {
            if (change.resourceKind() != kind || change.resourceId() != id)
                continue;
            touched = true;
            if (!onService && change.kind() == ChangeKind::Create)
                origin = static_cast<int>(entry.order.status) + 1;
            fold(current, change, entry.state == OutboxState::AwaitingApproval);
        }
    }
    MANDAT_ASSIGN(const std::optional<Resource> before, readRow(m_connection, kind, id));
    MANDAT_TRY(current ? putRow(m_connection, *current, origin) : removeRow(m_connection, kind, id));
    if (!touched)
        MANDAT_TRY(m_connection.run("DELETE FROM base WHERE kind = ? AND id = ?", static_cast<int>(kind), id));
    note(kind, id, before, current);
    return {};
}

Result<QList<Changed>> Projection::finish()
{
    for (const ProfileId &profile : m_profiles) {
        MANDAT_TRY(deriveProfile(m_connection, m_portal, profile));
        MANDAT_ASSIGN(const QList<User> holders, selectAll<User>(m_connection, "WHERE profile = ?", profile));
        for (const User &user : holders)
            m_users.insert(user.id);
    }
    for (const UserId &user : m_users) {
        MANDAT_TRY(deriveUser(m_connection, m_portal, user, m_now));
        m_changed.append({ResourceKind::User, user.uuid()});
        MANDAT_ASSIGN(const QList<Grant> grants, selectAll<Grant>(m_connection, "WHERE user = ?", user));
        for (const Grant &grant : grants)
            m_relationships.insert(grant.relationship);
    }
    for (const RelationshipId &relationship : m_relationships) {
        MANDAT_TRY(deriveRelationship(m_connection, m_portal, relationship, m_now));
        m_changed.append({ResourceKind::Relationship, relationship.uuid()});
    }
    return std::exchange(m_changed, {});
}

} // namespace mandat::cache
