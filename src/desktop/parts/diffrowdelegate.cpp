// SPDX-License-Identifier: MIT
#include "desktop/parts/diffrowdelegate.h"

#include "desktop/parts/cellpainter.h"
#include "desktop/parts/treeview.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QHeaderView>

namespace mandat::desktop
{

using models::DiffSign;
using models::raw;
using models::Role;

namespace
{
constexpr int cellPadding = 12;
constexpr QChar arrow(0x2192);
constexpr QChar mirroredArrow(0x2190);

bool flag(const QModelIndex &index, Role role)
{
    return index.data(raw(role)).toBool();
}

QString string(const QModelIndex &index, Role role)
{
    return index.data(raw(role)).toString();
}

Tone toneOfSign(DiffSign sign)
{
    return sign == DiffSign::Added ? Tone::Active : sign == DiffSign::Removed ? Tone::Refused : Tone::Pending;
}

Glyph glyphOfSign(DiffSign sign)
{
    return sign == DiffSign::Added ? Glyph::Plus : sign == DiffSign::Removed ? Glyph::Minus : Glyph::Tilde;
}

struct Inks {
    QColor text;
    QColor secondary;

    explicit Inks(const QStyleOptionViewItem &option)
    {
        const Tokens &t = currentTokens();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        text = selected ? t.selectedText : t.text;
        secondary = t.highContrast && selected ? t.selectedText : t.secondary;
    }
};

void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Inks &inks)
{
    const Fonts &fonts = currentFonts();
    const bool top = flag(index, Role::GroupRowRole);
    CellPainter cell(painter, option.rect.adjusted(0, 0, 0, -1), option.direction);
    cell.skip(cellPadding, cellPadding);
    const QRect place = cell.takeLeading(metrics::glyph);
    cell.skip(metrics::iconText);
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    if (top && index.model()->hasChildren(index)) {
        const Chevron closed = option.direction == Qt::RightToLeft ? Chevron::Left : Chevron::Right;
        paintChevron(painter, QRectF(place), !view || view->isExpanded(index) ? Chevron::Down : closed, inks.secondary);
    }
    const QString badge = string(index, Role::BadgeRole);
    if (const std::optional<ChipData> chip = chipOf(index, badge))
        cell.trailingChip(*chip);
    else
        cell.trailingBadge(badge, flag(index, Role::BadgeUrgentRole));
    cell.trailingText(string(index, Role::CountTextRole), fonts.body, inks.secondary);
    cell.text(string(index, Role::LeadIdentifierRole), fonts.identifier, inks.text, Qt::ElideMiddle, metrics::within);
    cell.text(index.data(Qt::DisplayRole).toString(), top ? fonts.strong : fonts.body, top ? inks.text : inks.secondary,
              Qt::ElideRight, metrics::within);
    cell.text(string(index, Role::SecondLineRole), fonts.body, inks.secondary);
}

void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Inks &inks)
{
    const Fonts &fonts = currentFonts();
    CellPainter cell(painter, option.rect.adjusted(0, 0, 0, -1), option.direction);
    cell.skip(cellPadding, cellPadding);
    const QString old = string(index, Role::OldTextRole);
    if (!old.isEmpty()) {
        QFont struck = fonts.body;
        struck.setStrikeOut(true);
        // The new value keeps at least half of the room.
        CellPainter half(painter, cell.rest(), option.direction);
        half.skip(0, half.room() / 2);
        const int before = half.room();
        half.text(old, struck, inks.secondary, Qt::ElideRight, 6);
        cell.skip(before - half.room());
        cell.text(option.direction == Qt::RightToLeft ? QString(mirroredArrow) : QString(arrow), fonts.body,
                  inks.secondary, Qt::ElideNone, 6);
    }
    cell.text(string(index, Role::LeadIdentifierRole), fonts.identifier, inks.text, Qt::ElideMiddle, metrics::within);
    cell.text(string(index, Role::LeadStrongRole), fonts.strong, inks.text);
    const QFont &font = flag(index, Role::IdentifierRole) ? fonts.identifier
        : !old.isEmpty() || flag(index, Role::StrongRole) ? fonts.strong
                                                          : fonts.body;
    cell.text(index.data(Qt::DisplayRole).toString(), font, inks.text,
              flag(index, Role::IdentifierRole) ? Qt::ElideMiddle : Qt::ElideRight, 6);
    if (flag(index, Role::SensitiveRole))
        cell.glyph(Glyph::Shield, currentTokens().tone(Tone::Sensitive).foreground);
    cell.text(string(index, Role::SecondLineRole), fonts.caption, inks.secondary);
    cell.badge(string(index, Role::BadgeRole), flag(index, Role::BadgeUrgentRole));
}
} // namespace

void paintDiffSign(QPainter *painter, const QRect &rect, DiffSign sign, Qt::LayoutDirection direction)
{
    if (sign == DiffSign::None)
        return;
    const TonePair &tone = currentTokens().tone(toneOfSign(sign));
    painter->fillRect(rect, tone.background);
    CellPainter cell(painter, rect, direction);
    cell.skip(cellPadding);
    cell.glyph(glyphOfSign(sign), tone.foreground, 5);
    cell.text(models::diffWord(sign), currentFonts().body, tone.foreground);
}

DiffRowDelegate::DiffRowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void DiffRowDelegate::equip(TreeView *view)
{
    view->setItemDelegate(this);
    view->setIndentation(0);
    view->setGroupsTinted(true);
    QHeaderView *header = view->header();
    if (header->count() < 3)
        return;
    // The words may be longer than the drawing in other languages.
    const QFontMetrics body(currentFonts().body);
    int sign = metrics::diffSign;
    for (const DiffSign s : {DiffSign::Added, DiffSign::Removed, DiffSign::Changed})
        sign = std::max(sign, body.horizontalAdvance(models::diffWord(s)) + 2 * cellPadding + metrics::glyph + 5);
    header->setStretchLastSection(true);
    header->setSectionResizeMode(0, QHeaderView::Fixed);
    header->setSectionResizeMode(1, QHeaderView::Interactive);
    header->resizeSection(0, sign);
    header->resizeSection(1, metrics::diffLabel);
    view->spanGroups();
    view->expandAll();
}

void DiffRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Inks inks(option);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // texts keep their own direction
    const QModelIndex first = index.siblingAtColumn(0);
    if (flag(first, Role::GroupRowRole) || flag(first, Role::SubgroupRowRole)) {
        if (index.column() == 0)
            paintGroup(painter, option, index, inks);
    } else if (index.column() == 0) {
        const auto sign = static_cast<DiffSign>(index.data(raw(Role::DiffSignRole)).toInt());
        paintDiffSign(painter, option.rect.adjusted(0, 0, 0, -1), sign, option.direction);
    } else if (index.column() == 1) {
        CellPainter cell(painter, option.rect.adjusted(0, 0, 0, -1), option.direction);
        cell.skip(cellPadding, cellPadding);
        cell.text(index.data(Qt::DisplayRole).toString(), currentFonts().body, inks.secondary);
    } else {
        paintValue(painter, option, index, inks);
    }
    painter->restore();
}

QSize DiffRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics body(currentFonts().body);
    const QModelIndex first = index.siblingAtColumn(0);
    const QString text = paint::singleLine(displayText(index.data(Qt::DisplayRole), option.locale));
    const int width = body.horizontalAdvance(text) + 2 * cellPadding;
    if (flag(first, Role::GroupRowRole))
        return {width, metrics::atLeast(metrics::groupRow, body)};
    return {width,
            metrics::atLeast(flag(first, Role::SubgroupRowRole) ? metrics::functionRow : metrics::diffRow, body)};
}

} // namespace mandat::desktop

#include "moc_diffrowdelegate.cpp"
