// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"

namespace mandat
{

/// What the comparison of effective rights has found.
struct AccessMoves {
    bool takes = false;
    bool gives = false;
};

/// Joins what moves in effective rights with what the changes are in themselves: a new or reactivated user, a new
/// sign-in ID or address widens even where no right moves; an order is narrowing only if each of its changes takes
/// away and does nothing else. An order that takes something away and also changes a name is neutral: it needs the
/// version match, and no approval.
[[nodiscard]] Effect effectOf(AccessMoves moves, const Snapshot &before, const Snapshot &after,
                              const QList<Change> &changes);

/// Whether each of these changes takes access away and does nothing else, as far as the changes themselves show it: no
/// portal and no snapshot needed, and where either would be, the answer is no. For queues; the service classifies.
[[nodiscard]] bool onlyTakesAway(const QList<Change> &changes);

} // namespace mandat
