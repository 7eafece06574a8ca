// SPDX-License-Identifier: MIT
#include "desktop/whocan/matrixview.h"

#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"
#include "models/accessgrid.h"

#include <QEvent>
#include <QPainter>

namespace mandat::desktop
{

using models::AccessGrid;

namespace
{
constexpr int cellWidth = 112;
constexpr int namesWidth = 340;
constexpr int padding = 8;
constexpr int lines = 3; ///< of a column’s head

struct CellLook {
    Glyph glyph = Glyph::None;
    QColor colour;
};

CellLook lookOf(AccessCell cell)
{
    const Tokens &t = currentTokens();
    switch (cell) {
    case AccessCell::Allowed:
        return {Glyph::Allowed, t.text};
    case AccessCell::Awaiting:
        return {Glyph::Awaiting, t.highContrast ? t.text : t.tone(Tone::Sensitive).foreground};
    case AccessCell::AboveCeiling:
        return {Glyph::AboveCeiling, t.controlEdge};
    case AccessCell::None:
        break;
    }
    return {};
}

void paintCell(QPainter *painter, const QRect &rect, const QVariant &cell)
{
    const CellLook look = lookOf(static_cast<AccessCell>(cell.toInt()));
    if (look.glyph == Glyph::None) {
        return;
    }
    QRect place(0, 0, metrics::glyph, metrics::glyph);
    place.moveCenter(rect.center());
    paintGlyph(painter, place, look.glyph, look.colour);
}

void paintDash(QPainter *painter, const QRect &rect)
{
    const QPoint middle = rect.center();
    painter->setPen(QPen(currentTokens().controlEdge, 1.5));
    painter->drawLine(middle.x() - 4, middle.y(), middle.x() + 4, middle.y());
}

/// ≠, as a shape: nobody has to tell a difference by colour.
void paintDifference(QPainter *painter, const QRect &rect)
{
    const Tokens &t = currentTokens();
    const QColor colour = t.highContrast ? t.text : t.tone(Tone::Waiting).foreground;
    painter->setPen(QPen(colour, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(3.5, 3.5, -3.5, -3.5), metrics::radius, metrics::radius);
    const QPoint middle = rect.center();
    painter->drawLine(middle.x() - 4, middle.y() - 2, middle.x() + 4, middle.y() - 2);
    painter->drawLine(middle.x() - 4, middle.y() + 2, middle.x() + 4, middle.y() + 2);
    painter->drawLine(middle.x() - 2, middle.y() + 5, middle.x() + 2, middle.y() - 5);
}

} // namespace

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = currentTokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool menu = index.data(AccessGrid::MenuRole).toBool();
    const bool differs = index.data(AccessGrid::DiffersRole).toBool();
    QColor floor = menu ? t.window : t.base;
    if (differs && !t.highContrast)
        floor = t.tone(Tone::Waiting).background;
    if (option.state.testFlag(QStyle::State_Selected) && !menu)
        floor = t.selectedRow;
    painter->fillRect(option.rect, floor);
    if (!menu) {
        const QVariant other = index.data(AccessGrid::OtherRole);
        if (!other.isValid()) {
            paintCell(painter, option.rect, index.data(AccessGrid::CellRole));
        } else {
            if (differs)
                paintDifference(painter, option.rect);
            const int third = option.rect.width() / 3;
            const QRect first = option.rect.adjusted(6, 0, 6 - 2 * third, 0);
            const QRect second = option.rect.adjusted(2 * third - 6, 0, -6, 0);
            for (const auto &[rect, role] :
                 {std::pair(first, int(AccessGrid::CellRole)), std::pair(second, int(AccessGrid::OtherRole))}) {
                const QVariant cell = index.data(role);
                if (cell.toInt() == static_cast<int>(AccessCell::None))
                    paintDash(painter, rect);
                else
                    paintCell(painter, rect, cell);
            }
        }
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(t.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (!menu)
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(t.accent, metrics::focusWidth));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {cellWidth, metrics::functionRow};
}

MatrixHeader::MatrixHeader(Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
}

void MatrixHeader::setCurrent(int section)
{
    if (section == m_current)
        return;
    m_current = section;
    viewport()->update();
}

void MatrixHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid() || !model())
        return;
    painter->save();
    const Tokens &t = currentTokens();
    painter->fillRect(rect, section == m_current && !t.highContrast ? t.hover : t.window);
    if (orientation() == Qt::Horizontal)
        paintColumn(painter, rect, section);
    else
        paintRow(painter, rect, section);
    painter->setPen(t.hairline);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->restore();
}

void MatrixHeader::paintColumn(QPainter *painter, const QRect &rect, int section) const
{
    painter->setPen(currentTokens().text);
    painter->setFont(section == m_current ? currentFonts().strong : currentFonts().body);
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    painter->setClipRect(rect.adjusted(2, 2, -2, -2));
    painter->drawText(rect.adjusted(4, 4, -4, -4), Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, text);
    painter->setClipping(false);
}

void MatrixHeader::paintRow(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &t = currentTokens();
    const bool menu = model()->headerData(section, Qt::Vertical, models::raw(models::Role::GroupRowRole)).toBool();
    const bool sensitive =
        model()->headerData(section, Qt::Vertical, models::raw(models::Role::SensitiveRole)).toBool();
    QRect room = rect.adjusted(menu ? metrics::between : metrics::between + padding, 0, -padding, 0);
    if (sensitive) {
        const QRect place(room.right() - metrics::glyph, rect.center().y() - metrics::glyph / 2, metrics::glyph,
                          metrics::glyph);
        painter->setRenderHint(QPainter::Antialiasing);
        paintGlyph(painter, place, Glyph::Shield, t.highContrast ? t.text : t.tone(Tone::Sensitive).foreground);
        painter->setRenderHint(QPainter::Antialiasing, false);
        room.setRight(place.left() - padding);
    }
    painter->setFont(menu || section == m_current ? currentFonts().strong : currentFonts().body);
    painter->setPen(t.text);
    const QString text = model()->headerData(section, Qt::Vertical).toString();
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

QSize MatrixHeader::sectionSizeFromContents(int) const
{
    const QFontMetrics body(currentFonts().body);
    if (orientation() == Qt::Vertical)
        return {namesWidth, metrics::atLeast(metrics::functionRow, body)};
    return {cellWidth, lines * body.lineSpacing() + 2 * padding};
}

MatrixView::MatrixView(QWidget *parent)
    : QTableView(parent)
    , m_columns(new MatrixHeader(Qt::Horizontal, this))
    , m_rows(new MatrixHeader(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("matrix"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalHeader(m_columns);
    setVerticalHeader(m_rows);
    setItemDelegate(new MatrixDelegate(this));
    m_columns->setSectionResizeMode(QHeaderView::Fixed);
    m_rows->setSectionResizeMode(QHeaderView::Fixed);
    fit();
}

/// One size for all cells is set, not asked for cell by cell.
void MatrixView::fit()
{
    const QFontMetrics body(currentFonts().body);
    m_columns->setMinimumSectionSize(cellWidth);
    m_columns->setDefaultSectionSize(std::max(cellWidth, body.averageCharWidth() * 13));
    m_columns->setFixedHeight(lines * body.lineSpacing() + 2 * padding);
    m_rows->setMinimumSectionSize(metrics::functionRow);
    m_rows->setDefaultSectionSize(metrics::atLeast(metrics::control, body));
    m_rows->setFixedWidth(namesWidth);
}

void MatrixView::setModel(QAbstractItemModel *shown)
{
    QTableView::setModel(shown);
    connect(shown, &QAbstractItemModel::modelReset, this, [this] {
        m_columns->setCurrent(-1);
        m_rows->setCurrent(-1);
        Q_EMIT cellChanged({});
    });
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_columns->setCurrent(current.isValid() ? current.column() : -1);
    m_rows->setCurrent(current.isValid() ? current.row() : -1);
    Q_EMIT cellChanged(current);
}

/// Rows of menus have no cells: the keyboard goes over them.
QModelIndex MatrixView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    QModelIndex next = QTableView::moveCursor(action, modifiers);
    if (!next.isValid() || !next.data(AccessGrid::MenuRole).toBool())
        return next;
    const int step = next.row() < currentIndex().row() ? -1 : 1;
    for (const int way : {step, -step}) {
        for (int row = next.row() + way; row >= 0 && row < model()->rowCount(); row += way) {
            const QModelIndex there = model()->index(row, next.column());
            if (!there.data(AccessGrid::MenuRole).toBool())
                return way == step || !currentIndex().isValid() ? there : currentIndex();
        }
    }
    return currentIndex();
}

void MatrixView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
    QTableView::changeEvent(event);
}

} // namespace mandat::desktop

#include "moc_matrixview.cpp"
