// SPDX-License-Identifier: MIT
#pragma once

#include "documents/recap.h"
#include "documents/sheet.h"

namespace mandat::documents
{

/// The recap on paper: letterhead, situation, person, accounts, menus and functions, trail, signatures, footer.
/// Table heads repeat on every page, signature boxes stay together, no row is lower than 6 mm.
[[nodiscard]] Printout layOut(const RecapData &recap, Paper paper);

/// One file for many: pages are numbered within each recap.
[[nodiscard]] Printout joined(const QList<Printout> &printouts, const QString &title);

} // namespace mandat::documents
