// SPDX-License-Identifier: MIT
// Changes that are made on top of what is staged already, so that neither loses the other.
#pragma once

#include "cache/reader.h"
#include "domain/snapshot.h"

namespace mandat::desktop
{

/// With everything staged made.
[[nodiscard]] Snapshot withStaged(cache::Reader &reader, const Snapshot &snapshot);
/// The changes of `changes`, made on a snapshot with staged ones, as what they are against the portal's own `snapshot`.
[[nodiscard]] QList<Change> against(const Snapshot &snapshot, const QList<Change> &changes);

} // namespace mandat::desktop
