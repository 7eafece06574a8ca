// SPDX-License-Identifier: MIT
#pragma once

#include "bench/firm.h"
#include "bench/report.h"

namespace mandat::bench
{

/// The program as a person starts it, on a cache that is complete: from its start to the first paint of its window, and
/// its memory once its list is known and sync has come to rest.
[[nodiscard]] QList<Metric> measureStart(const Place &place);

/// Memory of the service that has answered all of this.
[[nodiscard]] QList<Metric> measureServiceMemory(const Firm &firm);

} // namespace mandat::bench
