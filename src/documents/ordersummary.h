// SPDX-License-Identifier: MIT
#pragma once

#include "documents/report.h"

namespace mandat::documents
{

/// An order on paper, for those who sign it: who and why, line by line what changes, and what it does to people.
struct OrderSummarySource {
    ReportFrame frame;
    ChangeOrder order;
    const Snapshot &before; ///< what the order is about, without it
    Impact impact;
};

[[nodiscard]] Report makeOrderSummary(const OrderSummarySource &source, Language language);

} // namespace mandat::documents
