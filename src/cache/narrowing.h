// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/changeorder.h"
#include "domain/portal.h"

#include <QSet>

namespace mandat::db
{
class Connection;
}

namespace mandat::cache
{

/// Which orders of the outbox only take access away, and so overtake the others. It is judged by effective access when
/// an order is written, before it shows here, and noted with it: profiles and ceilings may move afterwards. The
/// service's own classification decides what becomes of the order; this decides when it is sent.
[[nodiscard]] Result<void> noteNarrowing(db::Connection &connection, const Portal &portal, const ChangeOrder &order,
                                         const QDateTime &now);

/// Of all orders of the outbox. One that nothing was noted of is judged by its changes alone.
[[nodiscard]] Result<QSet<ChangeOrderId>> narrowingOrders(db::Connection &connection);

} // namespace mandat::cache
