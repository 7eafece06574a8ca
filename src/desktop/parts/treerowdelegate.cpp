// SPDX-License-Identifier: MIT
#include "desktop/parts/treerowdelegate.h"

#include "desktop/parts/cellpainter.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTreeView>

namespace mandat::desktop
{

using models::raw;
using models::Role;

namespace
{
constexpr int beforeArrow = 10;
constexpr int arrowWidth = 14;
constexpr int afterArrow = 6;
constexpr int boxLeft = beforeArrow + arrowWidth + afterArrow;
constexpr int trailingMargin = 12;
constexpr int lineGap = 1;

bool flag(const QModelIndex &index, Role role)
{
    return index.data(raw(role)).toBool();
}

QString string(const QModelIndex &index, Role role)
{
    return index.data(raw(role)).toString();
}

bool isGroup(const QModelIndex &index)
{
    return flag(index.siblingAtColumn(0), Role::GroupRowRole);
}

bool outOfReach(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).isValid() && !index.flags().testFlag(Qt::ItemIsUserCheckable);
}

struct Colours {
    QColor text;
    QColor secondary;
    QColor sensitive;

    explicit Colours(const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const Tokens &t = currentTokens();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool back = outOfReach(index) || flag(index, Role::SecondaryTextRole);
        const std::optional<Tone> tone = toneOf(index.data(raw(Role::TextToneRole)));
        secondary = t.highContrast && selected ? t.selectedText : t.secondary;
        text = back ? secondary : selected ? t.selectedText : t.text;
        if (tone && index.column() > 0 && !(t.highContrast && selected))
            text = t.tone(*tone).foreground;
        sensitive = back || (t.highContrast && selected) ? secondary : t.tone(Tone::Sensitive).foreground;
    }
};

void paintArrow(QPainter *painter, CellPainter &cell, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    cell.skip(beforeArrow);
    const QRect arrow = cell.takeLeading(arrowWidth);
    cell.skip(afterArrow);
    if (!index.model()->hasChildren(index))
        return;
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const bool open = view ? view->isExpanded(index) : option.state.testFlag(QStyle::State_Open);
    const Chevron closed = option.direction == Qt::RightToLeft ? Chevron::Left : Chevron::Right;
    const bool plain = currentTokens().highContrast && option.state.testFlag(QStyle::State_Selected);
    paintChevron(painter, QRectF(arrow), open ? Chevron::Down : closed,
                 plain ? currentTokens().selectedText : currentTokens().secondary);
}

// Everything that stands at the end of a cell, from the outside in.
void paintTrailing(CellPainter &cell, const QModelIndex &index, const Colours &colours)
{
    const Fonts &fonts = currentFonts();
    cell.trailingText(string(index, Role::CountTextRole), fonts.body, colours.secondary);
    const QString reason = string(index, Role::ReasonRole);
    if (!reason.isEmpty()) {
        cell.trailingText(reason, fonts.caption, colours.secondary, metrics::iconText + 1);
        cell.trailingGlyph(Glyph::Lock, colours.secondary, metrics::within);
    }
}
} // namespace

TreeRowDelegate::TreeRowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_groupHeight(metrics::menuRow)
{
}

void TreeRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // texts keep their own direction
    if (index.column() == 0)
        paintFirst(painter, option, index);
    else
        paintOther(painter, option, index);
    painter->restore();
}

void TreeRowDelegate::paintFirst(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = currentTokens();
    const Fonts &fonts = currentFonts();
    const Colours colours(option, index);
    const bool group = isGroup(index);
    CellPainter cell(painter, option.rect.adjusted(0, 0, 0, -1), option.direction);
    paintArrow(painter, cell, option, index);
    cell.skip(0, trailingMargin);
    if (const std::optional<ChipData> chip = chipOf(index, string(index, Role::BadgeRole)); chip && group) {
        paintTrailing(cell, index, colours);
        cell.trailingChip(*chip);
    } else {
        paintTrailing(cell, index, colours);
        cell.trailingBadge(string(index, Role::BadgeRole), flag(index, Role::BadgeUrgentRole));
    }

    const QString under = string(index, Role::SecondLineRole);
    const int first = QFontMetrics(group ? fonts.strong : fonts.body).height();
    const QStringList lines = under.isEmpty() ? QStringList() : under.split(u'\n');
    const int step = QFontMetrics(fonts.caption).height() + lineGap;
    const QRect rest = cell.rest();
    const int top = rest.top() + (rest.height() - first - static_cast<int>(lines.size()) * step) / 2;
    const auto onFirstLine = [&](QRect rect, int height) {
        rect.setTop(top + (first - height) / 2);
        rect.setHeight(height);
        return rect;
    };
    const QVariant check = index.data(Qt::CheckStateRole);
    const Glyph glyph = glyphOf(index.data(raw(Role::ChipGlyphRole)));
    if (check.isValid()) {
        paint::checkBox(painter, boxRect(option), static_cast<Qt::CheckState>(check.toInt()), !outOfReach(index),
                        false);
        cell.skip(metrics::box + metrics::within);
    } else if (glyph != Glyph::None && !group) {
        const std::optional<Tone> tone = toneOf(index.data(raw(Role::TextToneRole)));
        const bool plain = t.highContrast && option.state.testFlag(QStyle::State_Selected);
        const QColor colour = plain ? t.selectedText : tone ? t.tone(*tone).foreground : colours.text;
        paintGlyph(painter, QRectF(onFirstLine(cell.takeLeading(metrics::glyph), metrics::glyph)), glyph, colour);
        cell.skip(metrics::within);
    }
    QRect line = cell.rest();
    for (int i = 0; i < lines.size(); ++i) {
        CellPainter small(painter, QRect(line.left(), top + first + lineGap + i * step, line.width(), step),
                          option.direction);
        small.text(lines.at(i), fonts.caption, colours.secondary);
    }
    CellPainter words(painter, onFirstLine(line, first), option.direction);
    const bool sensitive = flag(index, Role::SensitiveRole);
    const QString mark = models::sensitiveWord();
    const int markRoom = sensitive ? metrics::between + metrics::glyph + metrics::iconText
            + QFontMetrics(fonts.caption).horizontalAdvance(mark) + 2
                                   : 0;
    words.text(string(index, Role::LeadIdentifierRole), fonts.identifier, colours.text, Qt::ElideMiddle,
               metrics::within);
    words.skip(0, std::min(markRoom, words.room()));
    words.text(index.data(Qt::DisplayRole).toString(),
               group || flag(index, Role::StrongRole) ? fonts.strong : fonts.body, colours.text, Qt::ElideRight,
               metrics::between);
    words.skip(0, -markRoom);
    if (sensitive) {
        words.glyph(Glyph::Shield, colours.sensitive);
        words.text(mark, fonts.caption, colours.sensitive);
    }
}

void TreeRowDelegate::paintOther(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Fonts &fonts = currentFonts();
    const Colours colours(option, index);
    QRect area = option.rect.adjusted(0, 0, 0, -1);
    if (!string(index.siblingAtColumn(0), Role::SecondLineRole).isEmpty())
        area.setHeight(QFontMetrics(fonts.body).height() + 10); // beside the first line
    CellPainter cell(painter, area, option.direction);
    cell.skip(metrics::within, trailingMargin);
    paintTrailing(cell, index, colours);
    const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
    if (const std::optional<ChipData> chip = chipOf(index, text))
        cell.trailingChip(*chip);
    else
        cell.trailingText(text, flag(index, Role::StrongRole) ? fonts.strong : fonts.body, colours.text);
}

QRect TreeRowDelegate::boxRect(const QStyleOptionViewItem &option) const
{
    const QRect &r = option.rect;
    const QRect logical(r.left() + boxLeft, r.top() + (r.height() - 1 - metrics::box) / 2, metrics::box, metrics::box);
    return QStyle::visualRect(option.direction, r, logical);
}

QSize TreeRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Fonts &fonts = currentFonts();
    const QFontMetrics body(fonts.body);
    const QFontMetrics caption(fonts.caption);
    const QString text = paint::singleLine(displayText(index.data(Qt::DisplayRole), option.locale));
    const QString reason = paint::singleLine(string(index, Role::ReasonRole));
    int width = QFontMetrics(fonts.strong).horizontalAdvance(text) + metrics::between + trailingMargin;
    if (index.column() == 0)
        width += boxLeft + metrics::box + metrics::within;
    if (!reason.isEmpty())
        width += caption.horizontalAdvance(reason) + metrics::glyph + metrics::between;
    if (isGroup(index))
        return {width, metrics::atLeast(m_groupHeight, body)};
    const QString under = string(index.siblingAtColumn(0), Role::SecondLineRole);
    const int lines = under.isEmpty() ? 0 : static_cast<int>(under.count(u'\n')) + 1;
    if (lines == 0)
        return {width, metrics::atLeast(metrics::functionRow, body)};
    return {width, body.height() + lines * (caption.height() + lineGap) + 12};
}

bool TreeRowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const QVariant check = index.data(Qt::CheckStateRole);
    const Qt::ItemFlags needed = Qt::ItemIsUserCheckable | Qt::ItemIsEnabled;
    if (!check.isValid() || (index.flags() & needed) != needed)
        return false;
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::MouseButtonDblClick) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        // A target of 24 pixels around the box.
        const int margin = (metrics::target - metrics::box) / 2;
        if (mouse->button() != Qt::LeftButton
            || !boxRect(option).adjusted(-margin, -margin, margin, margin).contains(mouse->position().toPoint()))
            return false;
        if (event->type() != QEvent::MouseButtonRelease)
            return true;
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Space && key != Qt::Key_Select)
            return false;
    } else {
        return false;
    }
    const bool on = static_cast<Qt::CheckState>(check.toInt()) == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace mandat::desktop

#include "moc_treerowdelegate.cpp"
