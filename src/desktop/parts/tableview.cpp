// SPDX-License-Identifier: MIT
#include "desktop/parts/tableview.h"

#include "desktop/parts/rowdelegate.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>

namespace mandat::desktop
{

TableView::TableView(const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_delegate(new RowDelegate(this))
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setItemDelegate(m_delegate);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // One height for all rows is set, not asked for row by row.
    verticalHeader()->setMinimumSectionSize(metrics::compactRow);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setProperty("leadPadding", metrics::pageEdge);
    header->setMinimumSectionSize(48);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &position) {
        QMenu menu(this);
        fillColumnMenu(&menu, header->logicalIndexAt(position));
        menu.exec(header->mapToGlobal(position));
    });
    connect(header, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));
    connect(m_delegate, &RowDelegate::contextRequested, this, &TableView::contextRequested);
    fitRows();
}

void TableView::setRowKind(RowKind kind)
{
    m_kind = kind;
    fitRows();
}

void TableView::fitRows()
{
    const QFontMetrics body(currentFonts().body);
    const QFontMetrics caption(currentFonts().caption);
    int height = metrics::atLeast(metrics::row, body, 6);
    if (m_kind == RowKind::Compact)
        height = metrics::atLeast(metrics::compactRow, body, 4);
    else if (m_kind == RowKind::TwoLines)
        height = std::max(metrics::twoLineRow, body.height() + caption.height() + 12);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFixedHeight(metrics::atLeast(metrics::header, body, 6));
}

bool TableView::isLeadingColumn(int column) const
{
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            return logical == column;
    }
    return false;
}

bool TableView::isTrailingColumn(int column) const
{
    const QHeaderView *header = horizontalHeader();
    for (int visual = header->count() - 1; visual >= 0; --visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            return logical == column;
    }
    return false;
}

void TableView::fillColumnMenu(QMenu *menu, int column)
{
    QHeaderView *header = horizontalHeader();
    if (!model())
        return;
    if (column >= 0) {
        QAction *left = menu->addAction(tr("Move Column to the &Left"));
        left->setEnabled(header->visualIndex(column) > 0);
        connect(left, &QAction::triggered, this, [this, column] { moveColumn(column, -1); });
        QAction *right = menu->addAction(tr("Move Column to the &Right"));
        right->setEnabled(header->visualIndex(column) < header->count() - 1);
        connect(right, &QAction::triggered, this, [this, column] { moveColumn(column, 1); });
        menu->addSeparator();
    }
    const int shown = header->count() - header->hiddenSectionCount();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        QString title = model()->headerData(logical, Qt::Horizontal).toString();
        QAction *action = menu->addAction(title.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(logical));
        // The last visible column stays: an empty table could not be got back.
        action->setEnabled(header->isSectionHidden(logical) || shown > 1);
        connect(action, &QAction::toggled, this,
                [this, logical](bool on) { horizontalHeader()->setSectionHidden(logical, !on); });
    }
}

void TableView::moveColumn(int column, int by)
{
    QHeaderView *header = horizontalHeader();
    int to = header->visualIndex(column) + by;
    while (to > 0 && to < header->count() - 1 && header->isSectionHidden(header->logicalIndex(to)))
        to += by;
    if (to >= 0 && to < header->count())
        header->moveSection(header->visualIndex(column), to);
}

void TableView::hover(const QPoint &position)
{
    const int before = m_hoveredRow;
    m_hoverPosition = position;
    m_hoveredRow = position.isNull() ? -1 : rowAt(position.y());
    if (before != m_hoveredRow)
        updateRow(before);
    updateRow(m_hoveredRow);
}

void TableView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    hover(event->position().toPoint());
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    hover({});
    QTableView::leaveEvent(event);
}

void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_hoveredRow >= 0) {
        m_hoveredRow = rowAt(m_hoverPosition.y());
        viewport()->update();
    }
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
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

void TableView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
    QTableView::changeEvent(event);
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    updateRow(currentIndex().row());
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
}

} // namespace mandat::desktop

#include "moc_tableview.cpp"
