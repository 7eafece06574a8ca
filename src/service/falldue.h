// SPDX-License-Identifier: MIT
#pragma once

#include "service/store.h"

namespace mandat::service
{

/// Announces the grants whose first day has come ("began") or whose last day is over ("expired"), in the feed and the
/// trail, without a new version. Each exactly once, also after a time in which nothing ran: how far it came is stored
/// in the same transaction.
[[nodiscard]] Result<void> settleDays(Store &store, const QString &portal, const QDateTime &now);

} // namespace mandat::service
