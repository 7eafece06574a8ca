// SPDX-License-Identifier: MIT
#include "desktop/parts/cellpainter.h"

#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"

#include <QStyle>

namespace mandat::desktop
{

CellPainter::CellPainter(QPainter *painter, const QRect &cell, Qt::LayoutDirection direction)
    : m_painter(painter)
    , m_cell(cell)
    , m_rest(cell)
    , m_direction(direction)
{
}

QRect CellPainter::visual(const QRect &logical) const
{
    return QStyle::visualRect(m_direction, m_cell, logical);
}

void CellPainter::skip(int leading, int trailing)
{
    m_rest.adjust(leading, 0, -trailing, 0);
}

QRect CellPainter::takeLeading(int width)
{
    const QRect taken(m_rest.left(), m_rest.top(), width, m_rest.height());
    m_rest.setLeft(m_rest.left() + width);
    return visual(taken);
}

QRect CellPainter::takeTrailing(int width)
{
    const QRect taken(m_rest.right() - width + 1, m_rest.top(), width, m_rest.height());
    m_rest.setRight(m_rest.right() - width);
    return visual(taken);
}

void CellPainter::text(const QString &text, const QFont &font, const QColor &colour, Qt::TextElideMode elide, int gap)
{
    if (text.isEmpty() || room() < 4)
        return;
    const QFontMetrics metrics(font, m_painter->device());
    const QString line = paint::singleLine(text);
    const QString shown = metrics.elidedText(line, elide, room());
    const int width = std::min(room(), metrics.horizontalAdvance(shown) + 1);
    const QRect place = takeLeading(width);
    m_painter->setFont(font);
    m_painter->setPen(colour);
    const Qt::Alignment align = QStyle::visualAlignment(m_direction, Qt::AlignLeft | Qt::AlignVCenter);
    m_painter->drawText(place, static_cast<int>(align) | Qt::TextSingleLine | Qt::TextDontClip, shown);
    skip(gap);
}

void CellPainter::trailingText(const QString &text, const QFont &font, const QColor &colour, int gap)
{
    if (text.isEmpty() || room() < 4)
        return;
    const QFontMetrics metrics(font, m_painter->device());
    const QString shown = metrics.elidedText(paint::singleLine(text), Qt::ElideRight, room());
    const QRect place = takeTrailing(std::min(room(), metrics.horizontalAdvance(shown) + 1));
    m_painter->setFont(font);
    m_painter->setPen(colour);
    const Qt::Alignment align = QStyle::visualAlignment(m_direction, Qt::AlignRight | Qt::AlignVCenter);
    m_painter->drawText(place, static_cast<int>(align) | Qt::TextSingleLine | Qt::TextDontClip, shown);
    skip(0, gap);
}

void CellPainter::glyph(Glyph glyph, const QColor &colour, int gap)
{
    if (glyph == Glyph::None || room() < metrics::glyph)
        return;
    paintGlyph(m_painter, QRectF(takeLeading(metrics::glyph)), glyph, colour);
    skip(gap);
}

void CellPainter::trailingGlyph(Glyph glyph, const QColor &colour, int gap)
{
    if (glyph == Glyph::None || room() < metrics::glyph)
        return;
    paintGlyph(m_painter, QRectF(takeTrailing(metrics::glyph)), glyph, colour);
    skip(0, gap);
}

void CellPainter::chip(const ChipData &chip, int gap)
{
    const int width = std::min(room(), chipSize(chip).width());
    paintChip(m_painter, takeLeading(width), chip, m_direction);
    skip(gap);
}

void CellPainter::trailingChip(const ChipData &chip, int gap)
{
    const int width = std::min(room(), chipSize(chip).width());
    paintChip(m_painter, takeTrailing(width), chip, m_direction);
    skip(0, gap);
}

void CellPainter::badge(const QString &text, bool urgent, int gap)
{
    if (text.isEmpty())
        return;
    paintBadge(m_painter, takeLeading(std::min(room(), badgeSize(text).width())), text, urgent, m_direction);
    skip(gap);
}

void CellPainter::trailingBadge(const QString &text, bool urgent, int gap)
{
    if (text.isEmpty())
        return;
    paintBadge(m_painter, takeTrailing(std::min(room(), badgeSize(text).width())), text, urgent, m_direction);
    skip(0, gap);
}

std::optional<Tone> toneOf(const QVariant &value)
{
    const int number = value.isValid() ? value.toInt() : -1;
    if (number < 0 || number >= models::toneCount)
        return std::nullopt;
    return static_cast<Tone>(number);
}

Glyph glyphOf(const QVariant &value)
{
    const int number = value.isValid() ? value.toInt() : 0;
    return number > 0 && number < models::glyphCount ? static_cast<Glyph>(number) : Glyph::None;
}

std::optional<ChipData> chipOf(const QModelIndex &index, const QString &text)
{
    const std::optional<Tone> tone = toneOf(index.data(models::raw(models::Role::ChipToneRole)));
    if (!tone || text.isEmpty())
        return std::nullopt;
    const QVariant glyph = index.data(models::raw(models::Role::ChipGlyphRole));
    return ChipData {*tone, glyph.isValid() ? glyphOf(glyph) : usualGlyph(*tone), text};
}

} // namespace mandat::desktop
