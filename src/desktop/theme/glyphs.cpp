// SPDX-License-Identifier: MIT
#include "desktop/theme/glyphs.h"

#include <QPainter>

#include <initializer_list>

namespace mandat::desktop
{

namespace
{
constexpr double fieldSize = 14.0;
constexpr double penWidth = 1.5;

void polyline(QPainterPath &path, std::initializer_list<QPointF> points)
{
    bool first = true;
    for (const QPointF &point : points) {
        first ? path.moveTo(point) : path.lineTo(point);
        first = false;
    }
}

void dot(QPainterPath &path, double x, double y, double r)
{
    path.addEllipse(QPointF(x, y), r, r);
}

void signGlyph(GlyphShape &s, Glyph glyph)
{
    switch (glyph) {
    case Glyph::Tick:
        polyline(s.stroked, {{2.25, 7.5}, {5.5, 10.75}, {11.75, 3.75}});
        break;
    case Glyph::Cross:
        polyline(s.stroked, {{3.25, 3.25}, {10.75, 10.75}});
        polyline(s.stroked, {{10.75, 3.25}, {3.25, 10.75}});
        break;
    case Glyph::Pause:
        polyline(s.stroked, {{4.75, 3}, {4.75, 11}});
        polyline(s.stroked, {{9.25, 3}, {9.25, 11}});
        break;
    case Glyph::Plus:
        polyline(s.stroked, {{7, 3}, {7, 11}});
        polyline(s.stroked, {{3, 7}, {11, 7}});
        break;
    case Glyph::Minus:
        polyline(s.stroked, {{3, 7}, {11, 7}});
        break;
    case Glyph::Tilde:
        s.stroked.moveTo(2.75, 8.25);
        s.stroked.cubicTo(4.5, 4.5, 6, 6, 7, 7);
        s.stroked.cubicTo(8, 8, 9.5, 9.5, 11.25, 5.75);
        break;
    case Glyph::Allowed:
        dot(s.filled, 7, 7, 4.75);
        break;
    case Glyph::Awaiting:
        dot(s.stroked, 7, 7, 4.25);
        s.filled.moveTo(7, 2.75);
        s.filled.arcTo(QRectF(2.75, 2.75, 8.5, 8.5), 90, 180);
        s.filled.closeSubpath();
        break;
    case Glyph::AboveCeiling:
        dot(s.stroked, 7, 7, 4.25);
        break;
    case Glyph::More:
        for (const double y : {2.75, 7.0, 11.25})
            dot(s.filled, 7, y, 1.25);
        break;
    default:
        break;
    }
}

void objectGlyph(GlyphShape &s, Glyph glyph)
{
    switch (glyph) {
    case Glyph::Hourglass:
        polyline(s.stroked, {{2.75, 1.75}, {11.25, 1.75}});
        polyline(s.stroked, {{2.75, 12.25}, {11.25, 12.25}});
        polyline(s.stroked, {{4, 1.75}, {4, 4}, {10, 10}, {10, 12.25}});
        polyline(s.stroked, {{10, 1.75}, {10, 4}, {4, 10}, {4, 12.25}});
        break;
    case Glyph::Pencil:
        polyline(s.stroked, {{1.9, 12.1}, {2.6, 9.1}, {9.5, 2.2}, {11.8, 4.5}, {4.9, 11.4}, {1.9, 12.1}});
        polyline(s.stroked, {{7.9, 3.8}, {10.2, 6.1}});
        break;
    case Glyph::Shield:
        s.stroked.moveTo(7, 1.4);
        s.stroked.lineTo(12, 3.1);
        s.stroked.lineTo(12, 6.8);
        s.stroked.cubicTo(12, 9.6, 9.8, 11.7, 7, 12.7);
        s.stroked.cubicTo(4.2, 11.7, 2, 9.6, 2, 6.8);
        s.stroked.lineTo(2, 3.1);
        s.stroked.closeSubpath();
        break;
    case Glyph::Clock:
        dot(s.stroked, 7, 7, 5.4);
        polyline(s.stroked, {{7, 3.9}, {7, 7.2}, {9.3, 8.4}});
        break;
    case Glyph::Warning:
        polyline(s.stroked, {{7, 1.9}, {12.8, 12.1}, {1.2, 12.1}});
        s.stroked.closeSubpath();
        polyline(s.stroked, {{7, 5.6}, {7, 8.4}});
        dot(s.filled, 7, 10.3, 0.9);
        break;
    case Glyph::Lock:
        s.stroked.addRoundedRect(QRectF(2.75, 6.25, 8.5, 6), 0.75, 0.75);
        s.stroked.moveTo(4.5, 6.25);
        s.stroked.lineTo(4.5, 4.25);
        s.stroked.arcTo(QRectF(4.5, 1.75, 5, 5), 180, -180);
        s.stroked.lineTo(9.5, 6.25);
        break;
    case Glyph::Information:
        dot(s.stroked, 7, 7, 5.4);
        polyline(s.stroked, {{7, 6.6}, {7, 9.9}});
        dot(s.filled, 7, 4.4, 0.9);
        break;
    default:
        break;
    }
}

std::array<GlyphShape, models::glyphCount> allShapes()
{
    std::array<GlyphShape, models::glyphCount> shapes;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        signGlyph(shapes[i], static_cast<Glyph>(i));
        objectGlyph(shapes[i], static_cast<Glyph>(i));
    }
    return shapes;
}
} // namespace

const GlyphShape &glyphShape(Glyph glyph)
{
    static const std::array<GlyphShape, models::glyphCount> shapes = allShapes();
    const auto at = static_cast<std::size_t>(glyph);
    return at < shapes.size() ? shapes[at] : shapes[0];
}

void paintGlyph(QPainter *painter, const QRectF &rectangle, Glyph glyph, const QColor &colour)
{
    if (glyph == Glyph::None || rectangle.isEmpty())
        return;
    const GlyphShape &shape = glyphShape(glyph);
    const double scale = std::min(rectangle.width(), rectangle.height()) / fieldSize;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rectangle.center() - QPointF(scale * fieldSize / 2, scale * fieldSize / 2));
    painter->scale(scale, scale);
    painter->setPen(QPen(colour, penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(shape.stroked);
    painter->fillPath(shape.filled, colour);
    painter->restore();
}

void paintChevron(QPainter *painter, const QRectF &rectangle, Chevron direction, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rectangle.center());
    switch (direction) {
    case Chevron::Up:
        painter->rotate(180);
        break;
    case Chevron::Left:
        painter->rotate(90);
        break;
    case Chevron::Right:
        painter->rotate(-90);
        break;
    case Chevron::Down:
        break;
    }
    painter->setPen(QPen(colour, penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const std::array<QPointF, 3> points {QPointF(-3.75, -1.9), QPointF(0, 1.9), QPointF(3.75, -1.9)};
    painter->drawPolyline(points.data(), static_cast<int>(points.size()));
    painter->restore();
}

} // namespace mandat::desktop
