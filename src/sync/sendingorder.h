// SPDX-License-Identifier: MIT
#pragma once

#include "cache/rows.h"

#include <QSet>

namespace mandat::sync
{

/// What of the outbox has to be sent, and in which order: as it was made, except that orders which only take access
/// away come first. One that touches what a waiting order creates stays behind that order.
/// `narrowing`: which of them only take access away (cache/narrowing.h).
[[nodiscard]] QList<cache::OutboxEntry> inSendingOrder(const QList<cache::OutboxEntry> &outbox,
                                                       const QSet<ChangeOrderId> &narrowing);

/// Of those, the ones that wait for no other: they only take access away, from what is there already.
[[nodiscard]] QList<ChangeOrderId> aheadOfAll(const QList<cache::OutboxEntry> &outbox,
                                              const QSet<ChangeOrderId> &narrowing);

/// Is one of the changes about one of these, about the access of one, or does it give one of them to somebody?
[[nodiscard]] bool touches(const QList<Change> &changes, const QSet<QUuid> &resources);

/// Nothing can be sent before a person has put a file back; true also for nothing at all.
[[nodiscard]] bool waitsForDocuments(const QList<cache::OutboxEntry> &waiting);

} // namespace mandat::sync
