// SPDX-License-Identifier: MIT
#pragma once

#include "cache/rows.h"

namespace mandat::sync
{

/// What of the outbox has to be sent, and in which order: as it was made, except that orders which only take access
/// away come first. One that touches what a waiting order creates stays behind that order.
[[nodiscard]] QList<cache::OutboxEntry> inSendingOrder(const QList<cache::OutboxEntry> &outbox);

/// Whether an order waits for no other: it only takes access away, from what is there already.
[[nodiscard]] bool goesAhead(const QList<cache::OutboxEntry> &outbox, const ChangeOrderId &order);

/// Is one of the changes about one of these, or about the access of one?
[[nodiscard]] bool touches(const QList<Change> &changes, const QSet<QUuid> &resources);

/// Nothing can be sent before a person has put a file back; true also for nothing at all.
[[nodiscard]] bool waitsForDocuments(const QList<cache::OutboxEntry> &waiting);

} // namespace mandat::sync
