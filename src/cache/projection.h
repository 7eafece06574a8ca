// SPDX-License-Identifier: MIT
#pragma once

#include "cache/aliases.h"
#include "cache/rows.h"
#include "db/connection.h"
#include "domain/portal.h"

namespace mandat::cache
{

/// Keeps the tables equal to the service's copy with the pending orders made, row by row. The service's copy of a row
/// is kept apart only while an order touches it.
///
/// A held order (awaiting approval) only shows what it creates: what it changes is not so yet.
class Projection
{
public:
    Projection(db::Connection &connection, const Portal &portal, const QDateTime &now)
        : m_connection(connection)
        , m_portal(portal)
        , m_now(now)
    {
    }

    /// The service's news of one thing; nullopt: gone there.
    [[nodiscard]] Result<void> storeBase(ResourceKind kind, const QUuid &id, const std::optional<Resource> &resource);
    /// To be called for every order whose changes or state moved, before and after: makes its rows what they should be.
    [[nodiscard]] Result<void> reproject(const ChangeOrder &order);
    /// Counts and states that follow from what was written; then what screens have to refresh.
    [[nodiscard]] Result<QList<Changed>> finish();

private:
    [[nodiscard]] Result<void> remember(ResourceKind kind, const QUuid &id);
    [[nodiscard]] Result<void> reprojectRow(ResourceKind kind, const QUuid &id);
    void note(ResourceKind kind, const QUuid &id, const std::optional<Resource> &before,
              const std::optional<Resource> &after);
    [[nodiscard]] Result<const QList<OutboxEntry> *> pending();

    db::Connection &m_connection;
    const Portal &m_portal;
    QDateTime m_now;
    std::optional<QList<OutboxEntry>> m_pending;
    SortedSet<UserId> m_users;
    SortedSet<RelationshipId> m_relationships;
    SortedSet<ProfileId> m_profiles;
    QList<Changed> m_changed;
};

/// Orders in these states show in the projection.
[[nodiscard]] bool projects(OutboxState state);

} // namespace mandat::cache
