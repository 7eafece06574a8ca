// SPDX-License-Identifier: MIT
// From a part of what is staged to the order that is reviewed and sent: values and functions, no widgets.
#pragma once

#include "desktop/review/stagedparts.h"
#include "domain/portal.h"
#include "domain/snapshot.h"

namespace mandat::desktop
{

/// The state that a part is about, without it: whole companies, and everybody who has a profile that it changes.
[[nodiscard]] Result<Snapshot> stateFor(const StagedPart &part, cache::Reader &reader);
/// The state without a submitted order: what is known here of those concerned, with what the service says stood there
/// before.
[[nodiscard]] Snapshot stateBefore(const ChangeOrder &order, cache::Reader &reader);

/// What the author says of an order.
struct OrderWords {
    QString reason;
    Mandate mandate;
    QStringList acknowledged;
    bool operator==(const OrderWords &) const = default;
};

/// The order, with what it relies on and the versions thereof.
[[nodiscard]] ChangeOrder orderOf(const StagedPart &part, const OrderWords &words, const Portal &portal,
                                  const Snapshot &before, const Staff &author, const QDateTime &now);

} // namespace mandat::desktop
