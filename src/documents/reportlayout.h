// SPDX-License-Identifier: MIT
#pragma once

#include "documents/report.h"

namespace mandat::documents
{

/// On paper: tables repeat their heads, groups stay with their first row, signature boxes stay whole.
[[nodiscard]] Printout layOut(const Report &report, Paper paper);

} // namespace mandat::documents
