// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "cache/rows.h"
#include "domain/snapshot.h"

#include <QHash>
#include <QSet>

namespace mandat::db
{
class Connection;
}

namespace mandat::cache
{

/// The versions that stood here when an order was written, of whatever bears on the access that it is about.
class OrderBasis
{
public:
    /// Was this there, of this version? In doubt no.
    [[nodiscard]] bool held(const Resource &resource) const
    {
        const auto known = m_versions.constFind({static_cast<int>(kindOf(resource)), idOf(resource)});
        return known != m_versions.constEnd() && !known->isEmpty() && *known == versionOf(resource);
    }
    void add(ResourceKind kind, const QUuid &id, const QString &version)
    {
        m_versions.insert({static_cast<int>(kind), id}, version);
    }
    [[nodiscard]] bool isEmpty() const { return m_versions.isEmpty(); }

private:
    QHash<std::pair<int, QUuid>, QString> m_versions;
};

/// Notes what stands here now. Of more people than anybody could look through nothing is noted: what a merge then does
/// not know to have been there gives nothing.
[[nodiscard]] Result<void> writeBasis(db::Connection &connection, const ChangeOrder &order);
[[nodiscard]] Result<OrderBasis> readBasis(db::Connection &connection, const ChangeOrderId &order);
[[nodiscard]] Result<void> removeBasis(db::Connection &connection, const ChangeOrderId &order);

/// Whose access the changes bear on, as things stand here; no further than a little past what a basis notes.
[[nodiscard]] Result<QSet<QUuid>> peopleOf(db::Connection &connection, const QList<Change> &changes);

/// What stands here of the very things that an order changes, for mandat::isDone: a grant also where it has another id.
[[nodiscard]] Result<Snapshot> presentOf(db::Connection &connection, const QList<Change> &changes);

} // namespace mandat::cache
