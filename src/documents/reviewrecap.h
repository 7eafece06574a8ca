// SPDX-License-Identifier: MIT
#pragma once

#include "documents/report.h"
#include "domain/accessreview.h"

namespace mandat::documents
{

/// The annual review of a company's accesses, to be signed: what was decided, by whom and when; what is undecided has
/// its boxes to tick by hand.
struct ReviewRecapSource {
    ReportFrame frame;
    Company company;
    AccessReview review;
};

[[nodiscard]] Report makeReviewRecap(const ReviewRecapSource &source, Language language);

} // namespace mandat::documents
