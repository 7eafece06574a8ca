// SPDX-License-Identifier: MIT
// The row above a group of a list: arrow, glyph, title, count, and what is said of it.
#pragma once

#include <QStyleOptionViewItem>

class QModelIndex;
class QPainter;

namespace mandat::desktop
{

// Over the whole width of the view. Roles: DisplayRole, ChipGlyphRole, BadgeRole, BadgeUrgentRole, SecondLineRole.
void paintTreeGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);

} // namespace mandat::desktop
