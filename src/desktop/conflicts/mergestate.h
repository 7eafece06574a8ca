// SPDX-License-Identifier: MIT
// A returned order against the present, from the cache: values and functions, no widgets.
#pragma once

#include "cache/reader.h"
#include "domain/merge.h"

namespace mandat::desktop
{

struct MergeState {
    cache::StoredOrder stored;
    Snapshot present; ///< everybody whom the order concerns, whole
    Snapshot names; ///< the same with what the order speaks of and is gone, so that it has a name
    cache::OrderBasis basis;
};

/// Errors: NotFound (the order is not known here any more), Storage.
[[nodiscard]] Result<MergeState> mergeStateOf(const ChangeOrderId &order, cache::Reader &reader);

[[nodiscard]] OrderMerge merged(const MergeState &state, const Portal &portal, const QDateTime &now,
                                const QList<MergePick> &picks = {});

} // namespace mandat::desktop
