// SPDX-License-Identifier: MIT
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace mandat::desktop::paint
{

namespace
{
constexpr int sortRoom = 14;
constexpr int headerPadding = 8;
} // namespace

void rowBackground(QPainter *painter, const QRect &rect, QStyle::State state)
{
    const Tokens &t = currentTokens();
    if (state.testFlag(QStyle::State_Selected))
        painter->fillRect(rect, t.selectedRow);
    else if (state.testFlag(QStyle::State_MouseOver) && state.testFlag(QStyle::State_Enabled))
        painter->fillRect(rect, t.hover);
}

void tabShape(QPainter *painter, const QStyleOptionTab &option)
{
    const Tokens &t = currentTokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled))
        painter->fillRect(option.rect.adjusted(0, 4, 0, -1), t.hover);
    if (selected)
        painter->fillRect(option.rect.left(), option.rect.bottom() - metrics::barWidth + 1, option.rect.width(),
                          metrics::barWidth, t.accent);
}

void tabLabel(QPainter *painter, const QStyleOptionTab &option, const QWidget *widget)
{
    const Tokens &t = currentTokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter->save();
    if (selected)
        painter->setFont(strong(painter->font()));
    QRect rect = widget ? widget->style()->subElementRect(QStyle::SE_TabBarTabText, &option, widget) : option.rect;
    if (!option.icon.isNull()) {
        const QSize size(metrics::icon, metrics::icon);
        const QRect place(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
        option.icon.paint(painter, QStyle::visualRect(option.direction, rect, place), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
        rect = QStyle::visualRect(option.direction, rect, rect.adjusted(size.width() + metrics::iconText, 0, 0, 0));
    }
    painter->setPen(!enabled ? t.disabledText : selected ? t.text : t.secondary);
    const bool underline = !widget || widget->style()->styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    painter->drawText(rect.adjusted(-2, 0, 2, 0),
                      Qt::AlignCenter | Qt::TextSingleLine | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      option.text);
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(painter, option.rect.adjusted(1, 3, -1, -metrics::barWidth - 1), t.accent);
    painter->restore();
}

void headerSection(QPainter *painter, const QStyleOptionHeader &option)
{
    const Tokens &t = currentTokens();
    const bool hover = option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    painter->fillRect(option.rect, hover ? blend(t.text, t.window, 0.05) : t.window);
    hairline(painter, option.rect, option.orientation == Qt::Horizontal ? Qt::BottomEdge : Qt::RightEdge, t.hairline);
    if (hover && option.orientation == Qt::Horizontal)
        hairline(painter, option.rect.adjusted(0, 6, 0, -7),
                 option.direction == Qt::RightToLeft ? Qt::LeftEdge : Qt::RightEdge, t.controlEdge);
}

void headerLabel(QPainter *painter, const QStyleOptionHeader &option, const QWidget *widget)
{
    const Tokens &t = currentTokens();
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    // Qt counts positions from the left, whatever the reading direction.
    const bool mirrored = option.direction == Qt::RightToLeft;
    const bool first = option.position == QStyleOptionHeader::OnlyOneSection
        || option.position == (mirrored ? QStyleOptionHeader::End : QStyleOptionHeader::Beginning);
    const QVariant lead = widget ? widget->property("leadPadding") : QVariant();
    QRect rect = option.rect.adjusted(headerPadding, 0, -headerPadding, 0);
    if (first && lead.isValid())
        rect = option.rect.adjusted(lead.toInt(), 0, -headerPadding, 0);
    rect = QStyle::visualRect(option.direction, option.rect, rect);
    painter->save();
    painter->setFont(strong(painter->font()));
    painter->setPen(sorted ? t.text : t.secondary);
    const QFontMetrics metrics(painter->font());
    const int room = sorted ? sortRoom : 0;
    const QString text = metrics.elidedText(singleLine(option.text), Qt::ElideRight, rect.width() - room);
    const int width = std::min(rect.width() - room, metrics.horizontalAdvance(text) + 1);
    const bool trailing = option.textAlignment.testFlag(Qt::AlignRight);
    // Logical block of text and arrow, at the side where the column's cells have their text.
    QRect block(trailing ? rect.right() - width - room + 1 : rect.left(), rect.top(), width + room, rect.height());
    if (option.textAlignment.testFlag(Qt::AlignHCenter))
        block.moveLeft(rect.left() + (rect.width() - block.width()) / 2);
    block = QStyle::visualRect(option.direction, rect, block);
    const QRect textRect = QStyle::visualRect(option.direction, block, block.adjusted(0, 0, -room, 0));
    painter->drawText(textRect.adjusted(-1, 0, 1, 0), Qt::AlignCenter | Qt::TextSingleLine, text);
    if (sorted) {
        const QRect arrow = QStyle::visualRect(option.direction, block, block.adjusted(width + 2, 0, 0, 0));
        // Qt names the ascending order "down".
        paintChevron(painter, arrow, option.sortIndicator == QStyleOptionHeader::SortDown ? Chevron::Up : Chevron::Down,
                     t.text);
    }
    painter->restore();
}

} // namespace mandat::desktop::paint
