// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QDateTime>

namespace mandat::service
{

class Store;

enum class SampleSize { Small, Mid, Network };

struct SampleOptions {
    SampleSize size = SampleSize::Small;
    quint64 seed = 1; ///< the same seed makes the same firm
    QDateTime now; ///< the day that everything is told from
    QString portal = {}; ///< id of the only one to make; empty: all
};

/// Fills an empty store with the portals of `:/portals/` and a firm's worth of companies, people and access, through
/// Store::bulk. Conflict: the store holds a portal already. NotFound: no sample portal has the id asked for.
[[nodiscard]] Result<void> makeSample(Store &store, const SampleOptions &options);

} // namespace mandat::service
