// SPDX-License-Identifier: MIT
// What only takes access away, told apart from the rest, so that it need not wait for it.
#pragma once

#include "domain/portal.h"
#include "domain/snapshot.h"

namespace mandat::desktop
{

/// A part, told apart into what only takes access away and the rest (which is against the state that the removals
/// leave).
struct Removals {
    QList<Change> now;
    QList<Change> later;
    /// Both sides hold something, so that sending the removals first makes sense.
    [[nodiscard]] bool isMixed() const { return !now.isEmpty() && !later.isEmpty(); }
};
[[nodiscard]] Removals removalsOf(const Portal &portal, const Snapshot &before, const QList<Change> &changes,
                                  const QDateTime &at);

/// What is still to be done of `change` where the portal now has `current`: the fields that the change was about take
/// the values that it wanted. nullopt: nothing is left.
[[nodiscard]] std::optional<Change> restOf(const Change &change, const Resource &current);

} // namespace mandat::desktop
