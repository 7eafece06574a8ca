// SPDX-License-Identifier: MIT
// The small shapes of chips, banners and rows: drawn on a 14 × 14 field with a 1.5 px pen, so that they stay sharp at
// every scale. Their outlines differ: nobody has to tell them apart by colour.
#pragma once

#include "desktop/theme/tokens.h"

#include <QPainterPath>

class QPainter;
class QRectF;

namespace mandat::desktop
{

struct GlyphShape {
    QPainterPath stroked;
    QPainterPath filled;
};

// On a field of 14 × 14.
[[nodiscard]] const GlyphShape &glyphShape(Glyph glyph);

// Fitted into the rectangle, centred.
void paintGlyph(QPainter *painter, const QRectF &rectangle, Glyph glyph, const QColor &colour);

enum class Chevron { Up, Down, Left, Right };
// An open arrow of 8 × 4 in the middle of the rectangle.
void paintChevron(QPainter *painter, const QRectF &rectangle, Chevron direction, const QColor &colour);

} // namespace mandat::desktop
