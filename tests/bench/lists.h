// SPDX-License-Identifier: MIT
#pragma once

#include "app/session.h"
#include "bench/report.h"

namespace mandat::bench
{

/// The users list alone, its own model in the program's table: from the query to the painted rows, until the whole list
/// is known, and to its end.
[[nodiscard]] QList<Metric> measureUserList(app::Session &session);
/// In the whole window: from a key to the painted result, in the users filter and in the search palette.
[[nodiscard]] QList<Metric> measureTyping(app::Session &session);

} // namespace mandat::bench
