// SPDX-License-Identifier: MIT
#include "desktop/approvals/orderrowdelegate.h"

#include "desktop/parts/cellpainter.h"
#include "desktop/parts/treegroup.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"
#include "models/orderlist.h"

#include <QTreeView>

namespace mandat::desktop
{

using models::raw;
using models::Role;

namespace
{

constexpr int padding = 10;
constexpr int lineGap = 2;
constexpr int boxPadding = 8;

QString string(const QModelIndex &index, int role)
{
    return index.data(role).toString();
}

int contentWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const int whole = view ? view->viewport()->width() : option.rect.width();
    return std::max(80, whole - metrics::pageEdge - metrics::between);
}

int reasonWidth(const QStyleOptionViewItem &option)
{
    return contentWidth(option) - metrics::barWidth - 2 * boxPadding - metrics::glyph - metrics::within;
}

int reasonHeight(const QString &reason, int width)
{
    if (reason.isEmpty())
        return 0;
    return QFontMetrics(currentFonts().body).boundingRect(0, 0, width, 10000, Qt::TextWordWrap, reason).height()
        + 2 * boxPadding;
}

int linesHeight()
{
    const Fonts &fonts = currentFonts();
    return std::max(metrics::chip, QFontMetrics(fonts.strong).height()) + QFontMetrics(fonts.body).height()
        + QFontMetrics(fonts.caption).height() + 2 * lineGap;
}

void paintReason(QPainter *painter, const QRect &box, const QString &reason, Qt::LayoutDirection direction)
{
    const Tokens &t = currentTokens();
    const TonePair &tone = t.tone(Tone::Inactive);
    if (t.highContrast)
        paint::roundedBox(painter, box, t.base, t.text);
    else
        painter->fillRect(box, tone.background);
    paint::leadingBar(painter, box, direction, tone.foreground);
    const QRect inner = QStyle::visualRect(
        direction, box, box.adjusted(metrics::barWidth + boxPadding, boxPadding, -boxPadding, -boxPadding));
    const QRect glyph =
        QStyle::visualRect(direction, inner, QRect(inner.left(), inner.top() + 1, metrics::glyph, metrics::glyph));
    paintGlyph(painter, QRectF(glyph), Glyph::Lock, t.text);
    const QRect words = QStyle::visualRect(direction, inner, inner.adjusted(metrics::glyph + metrics::within, 0, 0, 0));
    painter->setFont(currentFonts().body);
    painter->setPen(t.text);
    painter->drawText(words, Qt::TextWordWrap, reason);
}

} // namespace

OrderRowDelegate::OrderRowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void OrderRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // texts keep their own direction
    if (index.data(raw(Role::GroupRowRole)).toBool()) {
        paintTreeGroup(painter, option, index);
        painter->restore();
        return;
    }
    const Tokens &t = currentTokens();
    const Fonts &fonts = currentFonts();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor plain = selected ? t.selectedText : t.text;
    const QColor quiet = t.highContrast && selected ? t.selectedText : t.secondary;
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    QRect whole = option.rect;
    if (view) {
        whole.setLeft(0);
        whole.setWidth(view->viewport()->width());
    }
    const QRect area = QStyle::visualRect(option.direction, whole,
                                          whole.adjusted(metrics::pageEdge, padding, -metrics::between, -padding - 1));
    int top = area.top();
    const auto line = [&](int height) {
        const QRect rect(area.left(), top, area.width(), height);
        top += height + lineGap;
        return rect;
    };
    CellPainter first(painter, line(std::max(metrics::chip, QFontMetrics(fonts.strong).height())), option.direction);
    if (const std::optional<ChipData> chip = chipOf(index, string(index, raw(Role::BadgeRole))))
        first.trailingChip(*chip);
    first.text(string(index, Qt::DisplayRole), fonts.strong, plain);
    CellPainter second(painter, line(QFontMetrics(fonts.body).height()), option.direction);
    second.trailingText(string(index, models::OrderList::WhenRole), fonts.caption, quiet);
    second.text(string(index, raw(Role::SecondLineRole)), fonts.body, quiet);
    CellPainter third(painter, line(QFontMetrics(fonts.caption).height()), option.direction);
    third.text(string(index, models::OrderList::FooterRole), fonts.caption, plain);
    if (const QString reason = string(index, raw(Role::ReasonRole)); !reason.isEmpty()) {
        const QRect box(area.left(), top + 4, area.width(), reasonHeight(reason, reasonWidth(option)));
        paintReason(painter, box, reason, option.direction);
    }
    painter->restore();
}

QSize OrderRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(raw(Role::GroupRowRole)).toBool())
        return {contentWidth(option), metrics::atLeast(metrics::groupRow, QFontMetrics(currentFonts().body))};
    const QString reason = string(index, raw(Role::ReasonRole));
    const int box = reason.isEmpty() ? 0 : reasonHeight(reason, reasonWidth(option)) + lineGap + 4;
    return {contentWidth(option), linesHeight() + box + 2 * padding + 1};
}

} // namespace mandat::desktop

#include "moc_orderrowdelegate.cpp"
