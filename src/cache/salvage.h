// SPDX-License-Identifier: MIT
#pragma once

#include "db/connection.h"

#include <QSet>
#include <QUuid>

namespace mandat::cache
{

/// What was read of a damaged cache.
struct SalvagedRows {
    QSet<QUuid> outboxIds; ///< of orders that were in its outbox, as far as anything says so
    int staged = 0;
    int drafts = 0;
    bool uncertain = false; ///< some part could not be read to its end
};

/// Copies what cannot be fetched from the service again (orders, staged changes, drafts, aliases, what was noted of
/// orders) from a damaged file into a new cache, around the damage: from both ends of each table, then row by row.
/// A row that is not what it should be counts as unreadable. Errors are those of the new cache alone.
[[nodiscard]] Result<SalvagedRows> salvageRows(const QString &damaged, db::Connection &fresh);

} // namespace mandat::cache
