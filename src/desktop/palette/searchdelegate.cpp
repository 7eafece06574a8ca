// SPDX-License-Identifier: MIT
#include "desktop/palette/searchdelegate.h"

#include "base/fold.h"
#include "desktop/parts/chip.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"
#include "models/searchresults.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

using models::Role;
using models::SearchResults;

QString iconNameOf(SearchResults::Kind kind)
{
    switch (kind) {
    case SearchResults::Kind::User:
    case SearchResults::Kind::UserElsewhere:
        return u"user-identity"_s;
    case SearchResults::Kind::Relationship:
        return u"folder"_s;
    case SearchResults::Kind::Profile:
        return u"view-list-details"_s;
    case SearchResults::Kind::NewUser:
        return u"list-add-user"_s;
    default:
        return u"document-print"_s;
    }
}

/// Where the folded word begins in a text, letter by letter, since folding may change lengths.
std::pair<qsizetype, qsizetype> matchIn(const QString &text, const QString &word)
{
    for (qsizetype begin = 0; begin < text.size() && !word.isEmpty(); ++begin) {
        QString sofar;
        for (qsizetype end = begin; end < text.size() && sofar.size() < word.size(); ++end) {
            sofar = folded(QStringView(text).sliced(begin, end - begin + 1));
            if (sofar == word)
                return {begin, end - begin + 1};
            if (!word.startsWith(sofar))
                break;
        }
    }
    return {-1, 0};
}

} // namespace

SearchDelegate::SearchDelegate(const SearchResults &results, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_results(results)
{
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = index.data(raw(Role::GroupRowRole)).toBool();
    return {option.rect.width(), metrics::atLeast(heading ? 28 : 44, QFontMetrics(option.font))};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(raw(Role::GroupRowRole)).toBool())
        paintHeading(painter, option, index);
    else
        paintResult(painter, option, index);
    painter->restore();
}

void SearchDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = currentTokens();
    painter->fillRect(option.rect, tokens.window);
    painter->setFont(currentFonts().caption);
    painter->setPen(tokens.secondary);
    const QString text = index.data().toString() + u"  "_s + index.data(raw(Role::SecondLineRole)).toString();
    painter->drawText(option.rect.adjusted(metrics::between, 0, -metrics::between, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      text);
}

int SearchDelegate::paintTrailing(QPainter *painter, const QRect &area, const QModelIndex &index,
                                  Qt::LayoutDirection direction) const
{
    const QVariant tone = index.data(raw(Role::ChipToneRole));
    if (tone.isValid()) {
        const ChipData chip {static_cast<models::Tone>(tone.toInt()),
                             static_cast<models::Glyph>(index.data(raw(Role::ChipGlyphRole)).toInt()),
                             index.data(SearchResults::ChipTextRole).toString()};
        const QSize size = chipSize(chip);
        paintChip(painter, QRect(area.right() - size.width(), area.top(), size.width(), area.height()), chip,
                  direction);
        return size.width() + metrics::within;
    }
    const QString keys = index.data(SearchResults::KeysRole).toString();
    if (keys.isEmpty())
        return 0;
    const QSize size = badgeSize(keys);
    paintBadge(painter, QRect(area.right() - size.width(), area.top(), size.width(), area.height()), keys, false,
               direction);
    return size.width() + metrics::within;
}

void SearchDelegate::paintMatched(QPainter *painter, const QRect &area, const QString &text, const QFont &font) const
{
    const QString word = folded(m_results.text()).section(u' ', 0, 0);
    const auto [at, length] = matchIn(text, word);
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    strong.setUnderline(true);
    QRect rest = area;
    const auto put = [&](const QString &part, const QFont &with) {
        painter->setFont(with);
        const QFontMetrics measure(with);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          measure.elidedText(part, Qt::ElideRight, rest.width()));
        rest.setLeft(rest.left() + measure.horizontalAdvance(part));
    };
    if (at < 0) {
        put(text, font);
        return;
    }
    put(text.first(at), font);
    put(text.sliced(at, length), strong);
    put(text.sliced(at + length), font);
}

void SearchDelegate::paintResult(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = currentTokens();
    const bool current = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(option.rect, current ? tokens.selectedRow : hovered ? tokens.hover : tokens.base);
    if (current)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), tokens.accent);
    const auto kind = static_cast<SearchResults::Kind>(index.data(SearchResults::KindRole).toInt());
    const QRect iconAt(option.rect.left() + metrics::between, option.rect.center().y() - 11, 22, 22);
    icon(iconNameOf(kind)).paint(painter, iconAt);
    QRect area = option.rect.adjusted(metrics::between + 22 + 12, 4, -metrics::between, -4);
    area.setRight(area.right() - paintTrailing(painter, area, index, option.direction));
    QRect first(area.left(), area.top(), area.width(), area.height() / 2);
    painter->setPen(tokens.text);
    const QString lead = index.data(raw(Role::LeadIdentifierRole)).toString();
    if (!lead.isEmpty()) {
        paintMatched(painter, first, lead, currentFonts().identifier);
        first.setLeft(first.left() + QFontMetrics(currentFonts().identifier).horizontalAdvance(lead) + metrics::within);
    }
    painter->setPen(tokens.text);
    paintMatched(painter, first, index.data().toString(), currentFonts().body);
    painter->setPen(tokens.secondary);
    const QRect second(area.left(), first.bottom() + 1, area.width(), area.height() / 2);
    paintMatched(painter, second, index.data(raw(Role::SecondLineRole)).toString(), currentFonts().caption);
}

} // namespace mandat::desktop
