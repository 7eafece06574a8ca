// SPDX-License-Identifier: MIT
#pragma once

#include "bench/firm.h"
#include "bench/report.h"

namespace mandat::bench
{

/// A first sync by the program's own command line, from connecting to the last row searchable, beside its floor. Leaves
/// the connection and its cache in `dataFolder(place)`.
[[nodiscard]] QList<Metric> measureFirstSync(const Place &place, const Firm &firm);

/// The data folder of the program that is measured.
[[nodiscard]] QString dataFolder(const Place &place);

} // namespace mandat::bench
