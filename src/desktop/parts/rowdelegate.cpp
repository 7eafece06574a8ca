// SPDX-License-Identifier: MIT
#include "desktop/parts/rowdelegate.h"

#include "desktop/parts/cellpainter.h"
#include "desktop/parts/tableview.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace mandat::desktop
{

using models::raw;
using models::Role;

namespace
{
constexpr int cellPadding = 8;
constexpr int menuRoom = metrics::target + 12;
constexpr int lineGap = 1;

const TableView *tableOf(const QStyleOptionViewItem &option)
{
    return qobject_cast<const TableView *>(option.widget);
}

bool isLeading(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const TableView *table = tableOf(option);
    return table ? table->isLeadingColumn(index.column()) : index.column() == 0;
}

bool isTrailing(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const TableView *table = tableOf(option);
    return table && table->isTrailingColumn(index.column());
}

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return true;
    default:
        return false;
    }
}

int widthOf(const QString &text, const QFont &font)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(paint::singleLine(text)) + 1;
}
} // namespace

// A cell as its roles describe it.
struct RowDelegate::Cell {
    QString text;
    QString leadIdentifier;
    QString leadStrong;
    QString secondLine;
    QString reason;
    QString badge;
    QIcon icon;
    std::optional<ChipData> chip;
    std::optional<Tone> tone;
    std::optional<Qt::CheckState> check;
    bool badgeUrgent = false;
    bool staged = false;
    bool strong = false;
    bool identifier = false;
    bool secondary = false;
    bool sensitive = false;
    bool numeric = false;

    [[nodiscard]] const QFont &font() const
    {
        const Fonts &fonts = currentFonts();
        return identifier ? fonts.identifier : strong ? fonts.strong : fonts.body;
    }

    [[nodiscard]] QColor colour(bool selected) const
    {
        const Tokens &t = currentTokens();
        if (t.highContrast)
            return selected ? t.selectedText : t.text;
        if (tone)
            return t.tone(*tone).foreground;
        return secondary ? t.secondary : selected ? t.selectedText : t.text;
    }

    [[nodiscard]] int width() const
    {
        const Fonts &fonts = currentFonts();
        int first = chip ? chipSize(*chip).width() : widthOf(text, font());
        first += leadIdentifier.isEmpty() ? 0 : widthOf(leadIdentifier, fonts.identifier) + metrics::within;
        first += leadStrong.isEmpty() ? 0 : widthOf(leadStrong, fonts.strong) + metrics::iconText;
        first += badge.isEmpty() ? 0 : badgeSize(badge).width() + metrics::within;
        first += sensitive ? metrics::glyph + metrics::within : 0;
        first += reason.isEmpty() ? 0 : widthOf(reason, fonts.caption) + metrics::glyph + metrics::within;
        int whole = std::max(first, widthOf(secondLine, fonts.caption));
        whole += icon.isNull() ? 0 : metrics::icon + metrics::within;
        whole += check ? metrics::box + metrics::within : 0;
        whole += staged ? metrics::glyph + metrics::within : 0;
        return whole;
    }
};

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

RowDelegate::Cell RowDelegate::read(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Cell cell;
    const QVariant display = index.data(Qt::DisplayRole);
    cell.text = displayText(display, option.locale);
    cell.leadIdentifier = index.data(raw(Role::LeadIdentifierRole)).toString();
    cell.leadStrong = index.data(raw(Role::LeadStrongRole)).toString();
    cell.secondLine = index.data(raw(Role::SecondLineRole)).toString();
    cell.reason = index.data(raw(Role::ReasonRole)).toString();
    cell.badge = index.data(raw(Role::BadgeRole)).toString();
    cell.badgeUrgent = index.data(raw(Role::BadgeUrgentRole)).toBool();
    cell.icon = index.data(Qt::DecorationRole).value<QIcon>();
    cell.chip = chipOf(index, cell.text);
    cell.tone = toneOf(index.data(raw(Role::TextToneRole)));
    if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid())
        cell.check = static_cast<Qt::CheckState>(check.toInt());
    cell.staged = index.data(raw(Role::StagedRole)).toBool();
    cell.strong = index.data(raw(Role::StrongRole)).toBool();
    cell.identifier = index.data(raw(Role::IdentifierRole)).toBool();
    cell.secondary = index.data(raw(Role::SecondaryTextRole)).toBool();
    cell.sensitive = index.data(raw(Role::SensitiveRole)).toBool();
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    cell.numeric = alignment.isValid() ? (alignment.toInt() & Qt::AlignRight) != 0 : isNumber(display);
    return cell;
}

QRect RowDelegate::menuRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_rowMenu || !isTrailing(option, index))
        return {};
    const QRect &r = option.rect;
    const QRect logical(r.right() - metrics::target - 5, r.top() + (r.height() - metrics::target) / 2, metrics::target,
                        metrics::target);
    return QStyle::visualRect(option.direction, r, logical);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = currentTokens();
    const TableView *table = tableOf(option);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = table ? table->hoveredRow() == index.row() : option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // texts keep their own direction
    const QVariant background = index.data(Qt::BackgroundRole);
    if (selected)
        painter->fillRect(option.rect, t.selectedRow);
    else if (hovered)
        painter->fillRect(option.rect, t.hover);
    else if (background.isValid())
        painter->fillRect(option.rect, background.value<QBrush>());
    paint::hairline(painter, option.rect, Qt::BottomEdge, t.hairline);

    const bool leading = isLeading(option, index);
    if (leading && table && table->currentIndex().row() == index.row())
        paint::leadingBar(painter, option.rect.adjusted(0, 0, 0, -1), option.direction,
                          t.highContrast ? t.selectedText : t.accent);
    const bool menu = m_rowMenu && isTrailing(option, index);
    const int lead = leading ? metrics::pageEdge : cellPadding;
    const int trail = menu ? menuRoom : cellPadding;
    const QRect inner = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(lead, 0, -trail, -1));
    paintContents(painter, read(option, index), inner, option);
    if (menu)
        paintMenu(painter, option, index);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paint::focusRing(painter, option.rect.adjusted(0, 0, 0, -1), t.highContrast ? t.selectedText : t.accent);
    painter->restore();
}

void RowDelegate::paintContents(QPainter *painter, const Cell &cell, const QRect &area,
                                const QStyleOptionViewItem &option) const
{
    const Tokens &t = currentTokens();
    const Fonts &fonts = currentFonts();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    CellPainter whole(painter, area, option.direction);
    if (cell.check) {
        QRect box = whole.takeLeading(metrics::box);
        box.setTop(box.top() + (box.height() - metrics::box) / 2);
        box.setHeight(metrics::box);
        paint::checkBox(painter, box, *cell.check, option.state.testFlag(QStyle::State_Enabled), false);
        whole.skip(metrics::within);
    }
    if (!cell.icon.isNull()) {
        cell.icon.paint(painter, whole.takeLeading(metrics::icon), Qt::AlignCenter);
        whole.skip(metrics::within);
    }
    if (cell.staged)
        whole.trailingGlyph(Glyph::Pencil, t.highContrast ? cell.colour(selected) : t.tone(Tone::Pending).foreground,
                            metrics::within);

    QRect lineRect = whole.rest();
    if (!cell.secondLine.isEmpty()) {
        const int first = cell.chip ? chipSize(*cell.chip).height() : QFontMetrics(cell.font()).height();
        const int second = QFontMetrics(fonts.caption).height();
        const int top = lineRect.top() + (lineRect.height() - first - second - lineGap) / 2;
        CellPainter under(painter, QRect(lineRect.left(), top + first + lineGap, lineRect.width(), second),
                          option.direction);
        under.text(cell.secondLine, fonts.caption, t.highContrast && selected ? t.selectedText : t.secondary);
        lineRect = QRect(lineRect.left(), top, lineRect.width(), first);
    }
    CellPainter line(painter, lineRect, option.direction);
    if (!cell.reason.isEmpty()) {
        const QColor colour = t.highContrast && selected ? t.selectedText : t.secondary;
        line.trailingText(cell.reason, fonts.caption, colour, metrics::iconText);
        line.trailingGlyph(Glyph::Lock, colour, metrics::within);
    }
    line.text(cell.leadIdentifier, fonts.identifier, cell.colour(selected), Qt::ElideMiddle, metrics::within);
    line.text(cell.leadStrong, fonts.strong, cell.colour(selected));
    if (cell.chip)
        line.chip(*cell.chip);
    else if (cell.numeric)
        line.trailingText(cell.text, cell.font(), cell.colour(selected), 0);
    else {
        const int after = (cell.badge.isEmpty() ? 0 : badgeSize(cell.badge).width() + metrics::within)
            + (cell.sensitive ? metrics::glyph + metrics::within : 0);
        line.skip(0, std::min(after, line.room()));
        line.text(cell.text, cell.font(), cell.colour(selected), cell.identifier ? Qt::ElideMiddle : Qt::ElideRight,
                  metrics::within);
        line.skip(0, -after);
    }
    if (cell.sensitive)
        line.glyph(Glyph::Shield, t.highContrast ? cell.colour(selected) : t.tone(Tone::Sensitive).foreground,
                   metrics::within);
    line.badge(cell.badge, cell.badgeUrgent);
}

void RowDelegate::paintMenu(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TableView *table = tableOf(option);
    const bool hovered = table && table->hoveredRow() == index.row();
    const bool current = table && table->hasFocus() && table->currentIndex().row() == index.row();
    if (!hovered && !current && !option.state.testFlag(QStyle::State_Selected))
        return;
    const Tokens &t = currentTokens();
    const QRect rect = menuRect(option, index);
    if (hovered && rect.contains(table->hoverPosition()))
        paint::roundedBox(painter, rect, t.buttonFace, t.controlEdge);
    const bool plain = t.highContrast && option.state.testFlag(QStyle::State_Selected);
    paintGlyph(painter, QRectF(rect).adjusted(5, 5, -5, -5), Glyph::More, plain ? t.selectedText : t.text);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = read(option, index);
    const int lead = isLeading(option, index) ? metrics::pageEdge : cellPadding;
    const int trail = m_rowMenu && isTrailing(option, index) ? menuRoom : cellPadding;
    const int least = cell.secondLine.isEmpty() ? metrics::row : metrics::twoLineRow;
    const QFontMetrics body(currentFonts().body);
    const QFontMetrics caption(currentFonts().caption);
    const int wanted = body.height() + (cell.secondLine.isEmpty() ? 0 : caption.height()) + 12;
    return {cell.width() + lead + trail, std::max(least, wanted)};
}

bool RowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QRect menu = menuRect(option, index);
        if (mouse->button() == Qt::LeftButton && menu.contains(mouse->position().toPoint())) {
            if (event->type() == QEvent::MouseButtonRelease && option.widget) {
                const auto *table = tableOf(option);
                const QWidget *viewport = table ? table->viewport() : option.widget;
                Q_EMIT contextRequested(index, viewport->mapToGlobal(menu.bottomLeft()));
            }
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    // What is cut off can be read in full.
    if (event->type() == QEvent::ToolTip && index.isValid() && index.data(Qt::ToolTipRole).toString().isEmpty()
        && sizeHint(option, index).width() > option.rect.width()) {
        const Cell cell = read(option, index);
        const QString full = cell.secondLine.isEmpty() ? cell.text : cell.text + u'\n' + cell.secondLine;
        // Escaped: a tooltip would take markup in a name for its own.
        QToolTip::showText(event->globalPos(), full.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace mandat::desktop

#include "moc_rowdelegate.cpp"
