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
constexpr int itemHeight = 28;
constexpr int separatorHeight = 9;
constexpr int leadingColumn = 36; // where ticks and icons stand
constexpr int trailingRoom = 40;

void mark(QPainter *painter, const QStyleOptionMenuItem &option, const QRect &place, bool enabled)
{
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    if (checkable && option.checkType == QStyleOptionMenuItem::Exclusive)
        radioButton(painter, place, option.checked, enabled, false);
    else if (checkable)
        checkBox(painter, place, option.checked ? Qt::Checked : Qt::Unchecked, enabled, false);
    else if (!option.icon.isNull())
        option.icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}
} // namespace

void menuItem(QPainter *painter, const QStyleOptionMenuItem &option, const QWidget *)
{
    const Tokens &t = currentTokens();
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        if (option.text.isEmpty()) {
            painter->fillRect(rect.left(), rect.center().y(), rect.width(), 1, t.hairline);
            return;
        }
        painter->save();
        painter->setFont(strong(option.font));
        painter->setPen(t.secondary);
        painter->drawText(rect.adjusted(12, 0, -12, 0),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          option.text);
        painter->restore();
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (current && enabled)
        roundedBox(painter, rect.adjusted(4, 0, -4, 0), t.selectedRow, QColor());
    else if (current)
        roundedBox(painter, rect.adjusted(4, 0, -4, 0), t.hover, QColor());
    const QRect place(rect.left() + 12, rect.top() + (rect.height() - metrics::icon) / 2, metrics::icon, metrics::icon);
    mark(painter, option, QStyle::visualRect(option.direction, rect, place), enabled);

    painter->setFont(option.menuItemType == QStyleOptionMenuItem::DefaultItem ? strong(option.font) : option.font);
    const qsizetype tab = option.text.indexOf(u'\t');
    const QRect words = QStyle::visualRect(option.direction, rect, rect.adjusted(leadingColumn, 0, -16, 0));
    const auto aligned = [&option](Qt::Alignment side) {
        return static_cast<int>(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter));
    };
    painter->setPen(!enabled ? t.disabledText : current ? t.selectedText : t.text);
    painter->drawText(words, aligned(Qt::AlignLeft) | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text.left(tab));
    if (tab >= 0) {
        painter->setPen(!enabled ? t.disabledText : current ? t.selectedText : t.secondary);
        painter->drawText(words, aligned(Qt::AlignRight) | Qt::TextSingleLine, option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(rect.right() - 24, rect.top(), 16, rect.height());
        paintChevron(painter, QStyle::visualRect(option.direction, rect, arrow),
                     option.direction == Qt::RightToLeft ? Chevron::Left : Chevron::Right,
                     enabled ? t.text : t.disabledText);
    }
    painter->restore();
}

void menuBarItem(QPainter *painter, const QStyleOptionMenuItem &option)
{
    const Tokens &t = currentTokens();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool active =
        enabled && (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_Sunken));
    painter->fillRect(option.rect, t.window);
    if (active)
        roundedBox(painter, option.rect.adjusted(0, 2, 0, -2), t.selectedRow, QColor());
    painter->save();
    painter->setPen(!enabled ? t.disabledText : active ? t.selectedText : t.text);
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    painter->restore();
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator && option.text.isEmpty())
        return {contents.width(), separatorHeight};
    // Qt adds the width of the shortcuts to the widest text itself.
    const int gap = option.reservedShortcutWidth > 0 ? 24 : 0;
    return {contents.width() + leadingColumn + trailingRoom + gap, metrics::atLeast(itemHeight, option.fontMetrics, 5)};
}

} // namespace mandat::desktop::paint
