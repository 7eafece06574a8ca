// SPDX-License-Identifier: MIT
#pragma once

#include "scim/orders.h"
#include "service/store.h"

namespace mandat::service
{

/// The order with all that its document says. Internal: the document is damaged.
[[nodiscard]] Result<scim::OrderAnswer> answerOf(const OrderRecord &record);

/// Puts the order into its record: document, version, status and what lists find it by. The results get the status and
/// the versions that follow from the order's own. Where they are missing there is one for each change.
void setOrder(OrderRecord &record, scim::OrderAnswer answer, const QDateTime &now);

/// Says that an applied order has taken effect.
[[nodiscard]] Result<void> markInEffect(Writer &writer, OrderRecord record, const QDateTime &now);

/// "awaitingApproval", as in documents and columns.
[[nodiscard]] QString statusName(OrderStatus status);

} // namespace mandat::service
