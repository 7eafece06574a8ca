// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"
#include "service/store.h"

namespace mandat::service
{

/// Writes what an order changes, inside the caller's transaction: the resources, what goes with a deleted user, the
/// links of the chain, and the order's own fields (applied, effectiveAt, status). Where the policy has a delay, users
/// and grants keep what is in force and get pending changes. `order.changes` come back as they were written: with
/// versions, and with the sign-in IDs that were generated. `before`: the folded snapshot that the order was checked
/// against. Conflict: somebody else has a sign-in ID, an id or the grant of a pair.
[[nodiscard]] Result<void> applyOrder(Writer &writer, const Portal &portal, ChangeOrder &order, const Snapshot &before,
                                      const Actor &actor, const QDateTime &now);

/// Folds in what an applied order's delay has kept back, now that it is due: deleted users go, pending changes become
/// what is in force (without a new version), and the order is in effect.
[[nodiscard]] Result<void> settleOrder(Writer &writer, const OrderRecord &order, const QDateTime &now);

} // namespace mandat::service
