// SPDX-License-Identifier: MIT
#pragma once

#include "app/session.h"
#include "bench/firm.h"
#include "bench/report.h"

namespace mandat::bench
{

/// `effective()` with all its reasons, over everybody's grants at a company, every function of the catalogue.
[[nodiscard]] QList<Metric> measureEffective(app::Session &session);
/// Profile recaps from the cache to the bytes of a PDF file, one user after another.
[[nodiscard]] QList<Metric> measureRecaps(const Place &place, app::Session &session);

} // namespace mandat::bench
