// SPDX-License-Identifier: MIT
#pragma once

#include "cache/rows.h"
#include "db/connection.h"
#include "domain/portal.h"

namespace mandat::cache
{

/// What is kept here of users and relationships holds as of an instant (metakey::derivedAt). Nothing comes from the
/// service when a day begins or a delay is over, so that it has to be looked at again then: at start, and as long as
/// the program runs.

/// The first instant after `after` at which something kept here changes by itself; nullopt: nothing does.
[[nodiscard]] Result<std::optional<QDateTime>> nextBoundary(db::Connection &connection, const Policy &policy,
                                                            const QDateTime &after);

/// Derives anew what has fallen due since the last time, and says of whom and what. Nothing for a cache whose first
/// pass is not in.
[[nodiscard]] Result<QList<Changed>> fallDue(db::Connection &connection, const Portal &portal, const QDateTime &now);

} // namespace mandat::cache
