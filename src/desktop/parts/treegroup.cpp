// SPDX-License-Identifier: MIT
#include "desktop/parts/treegroup.h"

#include "desktop/parts/cellpainter.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QTreeView>

namespace mandat::desktop
{

using models::raw;
using models::Role;

namespace
{
constexpr int beforeArrow = 20;
constexpr int arrowWidth = 14;
} // namespace

void paintTreeGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &t = currentTokens();
    const Fonts &fonts = currentFonts();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor plain = selected ? t.selectedText : t.text;
    const QColor quiet = t.highContrast && selected ? t.selectedText : t.secondary;
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    QRect row = option.rect.adjusted(0, 0, 0, -1);
    if (view) {
        row.setLeft(0);
        row.setWidth(view->viewport()->width());
    }
    CellPainter cell(painter, row, option.direction);
    cell.skip(beforeArrow, metrics::pageEdge);
    const bool open = view && view->isExpanded(index);
    const Chevron closed = option.direction == Qt::RightToLeft ? Chevron::Left : Chevron::Right;
    paintChevron(painter, QRectF(cell.takeLeading(arrowWidth)), open ? Chevron::Down : closed, quiet);
    cell.skip(metrics::within);
    if (const Glyph glyph = glyphOf(index.data(raw(Role::ChipGlyphRole))); glyph != Glyph::None)
        cell.glyph(glyph, plain, metrics::within);
    cell.text(index.data(Qt::DisplayRole).toString(), fonts.strong, plain, Qt::ElideRight, metrics::within);
    cell.badge(index.data(raw(Role::BadgeRole)).toString(), index.data(raw(Role::BadgeUrgentRole)).toBool(),
               metrics::between);
    cell.text(index.data(raw(Role::SecondLineRole)).toString(), fonts.caption, quiet);
}

} // namespace mandat::desktop
