// SPDX-License-Identifier: MIT
#pragma once

#include "bench/firm.h"

#include <QStringList>

namespace mandat::bench
{

/// Fetches every page of every list, as the first pass does, into files of a folder; their names, in order.
[[nodiscard]] QStringList recordPages(const Firm &firm, const QString &folder);

/// The least that a first sync can take here: those same bytes over one plain loopback connection, parsed by simdjson,
/// put by SQLite's C API into a cache's own tables, with its indexes and its search. One thread; nothing is checked,
/// and no value passes through a type of the program. In seconds.
[[nodiscard]] double floorOfFirstSync(const QString &pagesFolder, const QStringList &pages, const QString &database);

} // namespace mandat::bench
