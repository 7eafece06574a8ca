// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"
#include "service/store.h"

namespace mandat::service
{

/// The same changes made to what is there by now: fields that an order does not change keep what others have made of
/// them, sets lose and gain element by element, and what is gone already needs no change.
[[nodiscard]] Result<QList<Change>> rebased(Reader &reader, const QList<Change> &changes);

/// Does a held order only take access away from what is there by now? Then it needs no version to match: whatever
/// moved, it stands. What nothing is left to do of has to be such a change, too.
[[nodiscard]] Result<bool> stillOnlyTakes(Reader &reader, const Portal &portal, const QList<Change> &changes,
                                          const QList<Change> &rebasedChanges, const QDateTime &now);

} // namespace mandat::service
