// SPDX-License-Identifier: MIT
#include "desktop/profiles/profilelist.h"

#include "desktop/parts/cellpainter.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"
#include "domain/wording.h"

#include <QPainter>

#include <algorithm>

namespace mandat::desktop
{

using models::raw;
using models::Role;

namespace
{
constexpr int edge = 16;
constexpr int captionRow = 28;
} // namespace

void ProfileList::setEntries(const QList<Entry> &entries, const Wording &wording)
{
    QList<Row> rows;
    for (const ProfileKind kind : {ProfileKind::Shared, ProfileKind::Predefined}) {
        const auto first = rows.size();
        for (const Entry &entry : entries) {
            if (entry.row.kind != kind)
                continue;
            Row row;
            row.profile = entry.row.id;
            row.text = entry.row.label.in(wording.language());
            row.second = entry.row.typicalUse.in(wording.language());
            if (row.second.isEmpty())
                row.second = tr("%n function(s)", nullptr, entry.row.functions);
            row.count = wording.locale().toString(entry.row.users);
            row.spokenCount = tr("%n user(s)", nullptr, entry.row.users);
            row.edited = entry.edited;
            rows.append(row);
        }
        if (rows.size() > first) {
            Row group;
            group.group = true;
            group.text = kind == ProfileKind::Shared ? tr("Shared by the firm") : tr("Predefined by the portal");
            rows.insert(first, group);
        }
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

ProfileId ProfileList::profileAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).profile : ProfileId();
}

int ProfileList::rowOf(const ProfileId &profile) const
{
    const auto found = std::ranges::find(m_rows, profile, &Row::profile);
    return profile.isNull() || found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ProfileList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags ProfileList::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).group)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant ProfileList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole: {
        QStringList parts {row.text};
        if (!row.group)
            parts += {row.second, row.spokenCount};
        if (row.edited)
            parts.append(tr("being changed"));
        return parts.join(QStringLiteral(", "));
    }
    case raw(Role::GroupRowRole):
        return row.group;
    case raw(Role::SecondLineRole):
        return row.second;
    case raw(Role::CountTextRole):
        return row.count;
    case raw(Role::StagedRole):
        return row.edited;
    default:
        return {};
    }
}

void ProfileListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = currentTokens();
    const Fonts &fonts = currentFonts();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = selected ? tokens.selectedText : tokens.text;
    const QColor secondary = tokens.highContrast && selected ? tokens.selectedText : tokens.secondary;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // texts keep their own direction
    const QRect area = option.rect.adjusted(0, 0, 0, -1);
    if (index.data(raw(Role::GroupRowRole)).toBool()) {
        QFont caption = fonts.caption;
        caption.setWeight(QFont::DemiBold);
        CellPainter cell(painter, area, option.direction);
        cell.skip(edge, edge);
        cell.text(index.data().toString(), caption, secondary);
        painter->restore();
        return;
    }
    const int first = QFontMetrics(fonts.strong).height();
    const int second = QFontMetrics(fonts.caption).height();
    const int top = area.top() + (area.height() - first - second - 1) / 2;
    CellPainter upper(painter, QRect(area.left(), top, area.width(), first), option.direction);
    upper.skip(edge, edge);
    upper.trailingText(index.data(raw(Role::CountTextRole)).toString(), fonts.body, secondary);
    if (index.data(raw(Role::StagedRole)).toBool())
        upper.trailingGlyph(Glyph::Pencil, secondary);
    upper.text(index.data().toString(), fonts.strong, text);
    CellPainter lower(painter, QRect(area.left(), top + first + 1, area.width(), second), option.direction);
    lower.skip(edge, edge);
    lower.text(index.data(raw(Role::SecondLineRole)).toString(), fonts.caption, secondary);
    painter->restore();
}

QSize ProfileListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Fonts &fonts = currentFonts();
    const int width = QFontMetrics(fonts.strong).horizontalAdvance(index.data().toString()) + 2 * edge;
    if (index.data(raw(Role::GroupRowRole)).toBool())
        return {width, metrics::atLeast(captionRow, QFontMetrics(fonts.caption))};
    const int lines = QFontMetrics(fonts.strong).height() + QFontMetrics(fonts.caption).height() + 13;
    return {width, std::max(metrics::twoLineRow, lines)};
}

} // namespace mandat::desktop
