// SPDX-License-Identifier: MIT
// What becomes of access requests: an order grants one as it applies (S3.5, S4.13), or staff refuse it with a reason.
#pragma once

#include "domain/accessrequest.h"
#include "domain/changeorder.h"
#include "service/store.h"

namespace mandat::service
{

[[nodiscard]] Result<Stored> storedRequest(Reader &reader, const QString &id);

/// May this order answer the request that it names? Invalid: there is no such request. Conflict: it has been decided
/// on, or another order that waits answers it.
[[nodiscard]] Result<void> checkAnswers(Reader &reader, const ChangeOrder &order);
/// The order is held: the request stays open, and says which order waits for it.
[[nodiscard]] Result<void> tieRequest(Writer &writer, const ChangeOrder &order, const Actor &actor,
                                      const QDateTime &now);
/// The order comes to nothing: its request waits for another.
[[nodiscard]] Result<void> releaseRequest(Writer &writer, const ChangeOrder &order, const Actor &actor,
                                          const QDateTime &now);
/// The order is applied: the request that it names is granted, and so is that of everybody who registered and whom it
/// activates. They hear of it.
[[nodiscard]] Result<void> grantRequests(Writer &writer, const ChangeOrder &order, const Actor &actor,
                                         const QDateTime &now);

/// One decision on an open request, recorded, with its message to the person. Of a registration that is refused nothing
/// stays: its user goes as long as it has never been more than registered.
[[nodiscard]] Result<void> grantRequest(Writer &writer, const Stored &stored, const QString &order, const Actor &actor,
                                        const QDateTime &now);
[[nodiscard]] Result<void> refuseRequest(Writer &writer, const Stored &stored, const QString &reason,
                                         const Actor &actor, const QDateTime &now);

} // namespace mandat::service
