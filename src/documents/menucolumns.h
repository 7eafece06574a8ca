// SPDX-License-Identifier: MIT
#pragma once

#include "documents/flow.h"
#include "documents/recap.h"

namespace mandat::documents
{

/// Menus and their functions in two columns, as even as they can be, menus whole where that costs little. A menu that
/// goes on in another column or on another page has its head again.
void setMenus(Flow &flow, const QList<RecapMenu> &menus, Language language);

/// Would they fit, both columns, into this height?
[[nodiscard]] bool menusFit(Flow &flow, const QList<RecapMenu> &menus, Language language, qreal height);

/// The least room in which setMenus makes a sensible start: a head and two rows.
constexpr qreal menusStart = 3 * rowHeight;

} // namespace mandat::documents
