// SPDX-License-Identifier: MIT
// Fills a cell from its two ends towards the middle, in reading direction; shared by the delegates.
#pragma once

#include "desktop/parts/chip.h"

#include <QFont>
#include <QModelIndex>
#include <QPainter>

namespace mandat::desktop
{

class CellPainter
{
public:
    CellPainter(QPainter *painter, const QRect &cell, Qt::LayoutDirection direction);

    // What is still free, as seen on the screen.
    [[nodiscard]] QRect rest() const { return visual(m_rest); }
    [[nodiscard]] int room() const { return std::max(0, m_rest.width()); }
    void skip(int leading, int trailing = 0);
    [[nodiscard]] QRect takeLeading(int width);
    [[nodiscard]] QRect takeTrailing(int width);

    // Each paints at its end and takes what it used, with a gap behind it.
    void text(const QString &text, const QFont &font, const QColor &colour, Qt::TextElideMode elide = Qt::ElideRight,
              int gap = 4);
    void trailingText(const QString &text, const QFont &font, const QColor &colour, int gap = 8);
    void glyph(Glyph glyph, const QColor &colour, int gap = 4);
    void trailingGlyph(Glyph glyph, const QColor &colour, int gap = 4);
    void chip(const ChipData &chip, int gap = 8);
    void trailingChip(const ChipData &chip, int gap = 8);
    void badge(const QString &text, bool urgent, int gap = 8);
    void trailingBadge(const QString &text, bool urgent, int gap = 8);

private:
    [[nodiscard]] QRect visual(const QRect &logical) const;

    QPainter *m_painter;
    QRect m_cell;
    QRect m_rest; // as if left to right
    Qt::LayoutDirection m_direction;
};

// The chip that the roles of an index describe; nothing when it has no ChipToneRole.
[[nodiscard]] std::optional<ChipData> chipOf(const QModelIndex &index, const QString &text);
[[nodiscard]] std::optional<Tone> toneOf(const QVariant &value);
[[nodiscard]] Glyph glyphOf(const QVariant &value);

} // namespace mandat::desktop
