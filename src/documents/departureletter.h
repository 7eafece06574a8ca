// SPDX-License-Identifier: MIT
#pragma once

#include "documents/report.h"
#include "domain/departure.h"

namespace mandat::documents
{

/// A letter to the holder or legal representative of one company: who has left, what was withdrawn, from when on, who
/// administers now, and what remains to be done.
struct DepartureLetterSource {
    ReportFrame frame;
    /// The person's companies whole, as they were before the departure, with whatever else is known to come.
    const Snapshot &before;
    UserId user;
    CompanyId company; ///< whom it is written to
    DepartureWay way = DepartureWay::Deactivate;
    std::optional<ChangeOrder> order; ///< that takes the access away; nullopt: it is only prepared
    QList<BeyondReach> beyond;
};

/// NotFound: no such person, or no such company.
[[nodiscard]] Result<Report> makeDepartureLetter(const DepartureLetterSource &source, Language language);

} // namespace mandat::documents
