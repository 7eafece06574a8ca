// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/auditchain.h"

namespace mandat::db
{
class Connection;
}

namespace mandat::cache
{

/// A place in the portal's audit trail that this computer has known: what the service cuts off or rewrites shows by it,
/// whatever its own last entry says. It goes along with the feed, where each token proves the one before. Once the feed
/// breaks off there (410), it stays until the trail has been verified against it.
[[nodiscard]] Result<std::optional<FeedToken>> auditAnchor(db::Connection &connection);
/// The feed went from `former` to `next`.
[[nodiscard]] Result<void> followAnchor(db::Connection &connection, const QByteArray &former, const QByteArray &next);
/// The trail holds it: from here on it goes along again.
[[nodiscard]] Result<void> renewAnchor(db::Connection &connection);

} // namespace mandat::cache
