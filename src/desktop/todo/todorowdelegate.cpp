// SPDX-License-Identifier: MIT
#include "desktop/todo/todorowdelegate.h"

#include "desktop/parts/cellpainter.h"
#include "desktop/parts/treegroup.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"
#include "models/todolist.h"

#include <QMouseEvent>
#include <QTreeView>

namespace mandat::desktop
{

using models::raw;
using models::Role;
using models::TodoList;

namespace
{

constexpr int leadWho = metrics::pageEdge + 44; // under the title of the group
constexpr int buttonPadding = 10;

bool isGroup(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(raw(Role::GroupRowRole)).toBool();
}

} // namespace

TodoRowDelegate::TodoRowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QRect TodoRowDelegate::buttonRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != TodoList::Remedy || isGroup(index))
        return {};
    const QFontMetrics font(currentFonts().body);
    const int width =
        font.horizontalAdvance(paint::singleLine(index.data(Qt::DisplayRole).toString())) + 2 * buttonPadding;
    const int height = std::max(metrics::target, font.height() + 6);
    const QRect &r = option.rect;
    const QRect logical(r.right() - metrics::pageEdge - width, r.top() + (r.height() - height) / 2, width, height);
    return QStyle::visualRect(option.direction, r, logical);
}

void TodoRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isGroup(index)) {
        if (index.column() == 0)
            paintTreeGroup(painter, option, index);
        return;
    }
    const Tokens &t = currentTokens();
    const Fonts &fonts = currentFonts();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // texts keep their own direction
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.column() == TodoList::Remedy) {
        const QRect button = buttonRect(option, index);
        paint::roundedBox(painter, button, t.buttonFace, t.controlEdge);
        painter->setFont(fonts.body);
        painter->setPen(t.text);
        painter->drawText(button, Qt::AlignCenter | Qt::TextSingleLine, paint::singleLine(text));
        painter->restore();
        return;
    }
    QRect area = option.rect.adjusted(0, 0, 0, -1);
    if (index.column() == TodoList::Who) {
        // The indentation is part of the first column.
        area.setLeft(0);
    }
    CellPainter cell(painter, area, option.direction);
    cell.skip(index.column() == TodoList::Who ? leadWho : metrics::within, metrics::within);
    const bool quiet = index.data(raw(Role::SecondaryTextRole)).toBool();
    const std::optional<Tone> tone = toneOf(index.data(raw(Role::TextToneRole)));
    QColor colour = selected ? t.selectedText : t.text;
    if (!(t.highContrast && selected))
        colour = tone ? t.tone(*tone).foreground : quiet ? t.secondary : colour;
    cell.text(text, index.data(raw(Role::StrongRole)).toBool() ? fonts.strong : fonts.body, colour);
    painter->restore();
}

QSize TodoRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics body(currentFonts().body);
    return {40, metrics::atLeast(isGroup(index) ? metrics::groupRow : metrics::row, body, 6)};
}

bool TodoRowDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !buttonRect(option, index).contains(mouse->position().toPoint()))
        return false;
    Q_EMIT remedyRequested(index);
    return true;
}

} // namespace mandat::desktop

#include "moc_todorowdelegate.cpp"
