// SPDX-License-Identifier: MIT
#pragma once

#include "cache/rows.h"
#include "db/connection.h"

namespace mandat::cache
{

/// A resource or an order as one text, for the tables that keep them whole.
[[nodiscard]] QString resourceText(const Resource &resource);
[[nodiscard]] Result<Resource> resourceFrom(ResourceKind kind, const QByteArray &json);
[[nodiscard]] QString changeOrderText(const ChangeOrder &order);
[[nodiscard]] Result<ChangeOrder> changeOrderFrom(const QByteArray &json);

/// All orders of the outbox, done ones included, in the order in which they were made.
[[nodiscard]] Result<QList<OutboxEntry>> readOutbox(db::Connection &connection);
[[nodiscard]] Result<std::optional<OutboxEntry>> readOutboxEntry(db::Connection &connection,
                                                                 const ChangeOrderId &order);
/// Inserts, or replaces the entry of the same order.
[[nodiscard]] Result<void> writeOutboxEntry(db::Connection &connection, const OutboxEntry &entry);

[[nodiscard]] Result<QList<StagedChange>> readStaged(db::Connection &connection);
[[nodiscard]] Result<std::optional<StagedChange>> readStagedOf(db::Connection &connection, ResourceKind kind,
                                                               const QUuid &id);
[[nodiscard]] Result<QList<Draft>> readDrafts(db::Connection &connection);

} // namespace mandat::cache
