// SPDX-License-Identifier: MIT
#pragma once

#include "documents/flow.h"

namespace mandat::documents
{

/// Where a window envelope shows the recipient: 85 × 35 mm, 105 mm from the left, 50 mm from the top.
constexpr QRectF addressWindow(105, 50, 85, 35);
/// Where a letter's own text may begin.
constexpr qreal belowAddressWindow = 98;

/// Lines that do not fit into the window would be read by nobody: they are cut, the last ones (the town) never.
void setRecipient(Flow &flow, const QStringList &recipient);

} // namespace mandat::documents
