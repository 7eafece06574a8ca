// SPDX-License-Identifier: MIT
#pragma once

#include "cache/aliases.h"
#include "cache/orderrows.h"
#include "db/connection.h"
#include "scim/orders.h"

namespace mandat::cache
{

/// Inserts, or replaces the row of the same order. `id`: as it is called here. Ids in its changes become those that
/// things have here.
[[nodiscard]] Result<void> putOrder(db::Connection &connection, const Aliases &aliases, const ChangeOrderId &id,
                                    scim::OrderAnswer answer);
/// A page of the list "ChangeOrders". How many orders it held.
[[nodiscard]] Result<qint64> putOrderPage(db::Connection &connection, const Aliases &aliases, const QByteArray &page);
/// The order as it is called here: the outbox's own where it has one, else the service's id.
[[nodiscard]] Result<ChangeOrderId> localOrderId(db::Connection &connection, const scim::OrderAnswer &answer);

/// nullopt: neither the service's orders nor the outbox hold it.
[[nodiscard]] Result<std::optional<StoredOrder>> readOrder(db::Connection &connection, const ChangeOrderId &id);

/// How many people, relationships and changes an order is about, for its row in a list.
struct OrderExtent {
    QSet<QUuid> people;
    QSet<QUuid> created;
    QSet<QUuid> places;
};
[[nodiscard]] OrderExtent extentOf(const ChangeOrder &order);

} // namespace mandat::cache
