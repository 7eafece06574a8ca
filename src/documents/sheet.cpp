// SPDX-License-Identifier: MIT
#include "documents/sheet.h"

#include "documents/typeface.h"

#include <QPainter>
#include <QPainterPath>

namespace mandat::documents
{

namespace
{

constexpr qreal unit = unitsPerMillimetre;

QPointF scaled(const QPointF &point)
{
    return point * unit;
}

QRectF scaled(const QRectF &rect)
{
    return {rect.topLeft() * unit, rect.size() * unit};
}

void paint(QPainter &painter, const TextMark &mark)
{
    const std::shared_ptr<const QTextLayout> layout = lineOf(mark.text, mark.face);
    if (layout->lineCount() == 0)
        return;
    painter.setPen(Qt::black);
    layout->draw(&painter, scaled(mark.at) - QPointF(0, layout->lineAt(0).ascent()));
}

void paint(QPainter &painter, const LineMark &mark)
{
    QPen pen(QColor(mark.grey, mark.grey, mark.grey), mark.width * unit, Qt::SolidLine, Qt::FlatCap);
    if (mark.dotted)
        pen.setDashPattern({1, 2});
    painter.setPen(pen);
    painter.drawLine(scaled(mark.line.p1()), scaled(mark.line.p2()));
}

void paint(QPainter &painter, const FillMark &mark)
{
    painter.fillRect(scaled(mark.rect), QColor(mark.grey, mark.grey, mark.grey));
}

void paint(QPainter &painter, const FrameMark &mark)
{
    painter.setPen(QPen(Qt::black, mark.width * unit, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(scaled(mark.rect));
}

void paint(QPainter &painter, const ImageMark &mark)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(scaled(mark.rect), mark.image);
}

/// An S of strokes: two arcs that meet in the middle of a box 2 × 2 around the origin.
QPainterPath letterS()
{
    QPainterPath path;
    path.moveTo(0.62, -0.62);
    path.cubicTo(0.35, -1.12, -0.72, -1.1, -0.66, -0.48);
    path.cubicTo(-0.6, 0.12, 0.7, -0.1, 0.7, 0.5);
    path.cubicTo(0.72, 1.12, -0.4, 1.12, -0.7, 0.58);
    return path;
}

void paintSensitive(QPainter &painter, qreal half)
{
    painter.setPen(QPen(Qt::black, 0.25 * unit, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(-half, -half, 2 * half, 2 * half));
    QTransform shrink;
    shrink.scale(half * 0.55, half * 0.55);
    painter.setPen(QPen(Qt::black, 0.32 * unit, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(shrink.map(letterS()));
}

void paint(QPainter &painter, const SymbolMark &mark)
{
    painter.save();
    painter.translate(scaled(mark.centre));
    const qreal radius = 1.15 * unit;
    switch (mark.symbol) {
    case Symbol::Allowed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawEllipse(QPointF(), radius, radius);
        break;
    case Symbol::Awaiting: {
        const qreal inner = radius - 0.1 * unit;
        const QRectF circle(-inner, -inner, 2 * inner, 2 * inner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawPie(circle, 90 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::black, 0.2 * unit));
        painter.drawEllipse(circle);
        break;
    }
    case Symbol::AboveCeiling:
        painter.setPen(QPen(Qt::black, 0.2 * unit));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), radius - 0.1 * unit, radius - 0.1 * unit);
        break;
    case Symbol::Sensitive:
        paintSensitive(painter, 1.55 * unit);
        break;
    }
    painter.restore();
}

} // namespace

void paintPage(QPainter &painter, const Page &page)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const bool fills : {true, false}) {
        for (const Mark &mark : page.marks) {
            if (std::holds_alternative<FillMark>(mark) == fills)
                std::visit([&painter](const auto &one) { paint(painter, one); }, mark);
        }
    }
}

} // namespace mandat::documents
