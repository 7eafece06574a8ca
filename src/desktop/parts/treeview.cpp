// SPDX-License-Identifier: MIT
#include "desktop/parts/treeview.h"

#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>

namespace mandat::desktop
{

using models::raw;
using models::Role;

namespace
{
constexpr int levelIndentation = 22;
constexpr int arrowZone = 32; // at the start of every row: see TreeRowDelegate
} // namespace

TreeView::TreeView(const QString &accessibleName, QWidget *parent)
    : QTreeView(parent)
{
    setAccessibleName(accessibleName);
    setRootIsDecorated(false);
    setIndentation(levelIndentation);
    setHeaderHidden(true);
    setUniformRowHeights(false);
    setAllColumnsShowFocus(true);
    setAnimated(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    setWordWrap(false);
    header()->setMinimumSectionSize(24);
}

void TreeView::setGroupsTinted(bool tinted)
{
    m_groupsTinted = tinted;
    viewport()->update();
}

void TreeView::spanGroups(const QModelIndex &parent)
{
    if (!model())
        return;
    for (int row = 0; row < model()->rowCount(parent); ++row) {
        const QModelIndex index = model()->index(row, 0, parent);
        if (index.data(raw(Role::GroupRowRole)).toBool() || index.data(raw(Role::SubgroupRowRole)).toBool())
            setFirstColumnSpanned(row, parent, true);
        spanGroups(index);
    }
}

QRect TreeView::arrowRect(const QModelIndex &index) const
{
    const QModelIndex first = index.siblingAtColumn(0);
    if (!first.isValid() || !first.model()->hasChildren(first))
        return {};
    const QRect cell = visualRect(first);
    return QStyle::visualRect(layoutDirection(), cell, QRect(cell.left(), cell.top(), arrowZone, cell.height()));
}

void TreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = currentTokens();
    const bool selected = selectionModel() && selectionModel()->isSelected(index);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (selected)
        painter->fillRect(row, t.selectedRow);
    else if (m_groupsTinted && index.siblingAtColumn(0).data(raw(Role::GroupRowRole)).toBool())
        painter->fillRect(row, t.window);
    else if (hovered)
        painter->fillRect(row, t.hover);
    paint::hairline(painter, row, Qt::BottomEdge, t.hairline);
    QTreeView::drawRow(painter, option, index);
    if (currentIndex().isValid() && index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0)) {
        const QColor mark = t.highContrast && selected ? t.selectedText : t.accent;
        paint::leadingBar(painter, row.adjusted(0, 0, 0, -1), layoutDirection(), mark);
        if (hasFocus())
            paint::focusRing(painter, row.adjusted(0, 0, 0, -1), mark);
    }
}

void TreeView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const
{
    // The delegate paints the arrow inside the cell.
}

void TreeView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && arrowRect(index).contains(event->position().toPoint())) {
        const QModelIndex first = index.siblingAtColumn(0);
        setCurrentIndex(first);
        setExpanded(first, !isExpanded(first));
        event->accept();
        return;
    }
    QTreeView::mousePressEvent(event);
}

void TreeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (arrowRect(index).contains(event->position().toPoint()))
        return mousePressEvent(event);
    QTreeView::mouseDoubleClickEvent(event);
}

void TreeView::contextMenuEvent(QContextMenuEvent *event)
{
    QModelIndex index = indexAt(event->pos());
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        index = currentIndex();
        position = viewport()->mapToGlobal(visualRect(index).bottomLeft());
    }
    if (!index.isValid())
        return;
    event->accept();
    Q_EMIT contextRequested(index, position);
}

void TreeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        doItemsLayout();
    QTreeView::changeEvent(event);
}

void TreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    // The bar and the ring reach over the whole row.
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid()) {
            const QRect cell = visualRect(index);
            viewport()->update(0, cell.top(), viewport()->width(), cell.height());
        }
    }
}

} // namespace mandat::desktop

#include "moc_treeview.cpp"
