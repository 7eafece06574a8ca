// SPDX-License-Identifier: MIT
#pragma once

#include "app/session.h"
#include "bench/firm.h"
#include "bench/report.h"

namespace mandat::bench
{

/// Single users, and pages of 100 users, fetched by several connections at once.
[[nodiscard]] QList<Metric> measureService(const Firm &firm);

/// From a change on the service (its request is sent) to the row of an open window painted again, through the session's
/// long-poll.
[[nodiscard]] QList<Metric> measureChanges(const Firm &firm, app::Session &session);

} // namespace mandat::bench
