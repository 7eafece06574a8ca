// SPDX-License-Identifier: MIT
#include "desktop/theme/paint.h"

#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QPainter>

namespace mandat::desktop::paint
{

namespace
{
// More characters than any cell can show; measuring more than that would only cost time.
constexpr qsizetype longestLine = 1024;
} // namespace

void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, int edgeWidth)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double half = edgeWidth / 2.0;
    painter->setPen(edge.isValid() ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF inside = edge.isValid() ? QRectF(rect).adjusted(half, half, -half, -half) : QRectF(rect);
    const double corner = metrics::radius - (edgeWidth > 1 ? half - 0.5 : 0.0);
    painter->drawRoundedRect(inside, corner, corner);
    painter->restore();
}

void focusRing(QPainter *painter, const QRect &rect, const QColor &colour)
{
    roundedBox(painter, rect, QColor(), colour, metrics::focusWidth);
}

void hairline(QPainter *painter, const QRect &rect, Qt::Edge edge, const QColor &colour)
{
    switch (edge) {
    case Qt::TopEdge:
        painter->fillRect(rect.left(), rect.top(), rect.width(), 1, colour);
        break;
    case Qt::BottomEdge:
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour);
        break;
    case Qt::LeftEdge:
        painter->fillRect(rect.left(), rect.top(), 1, rect.height(), colour);
        break;
    case Qt::RightEdge:
        painter->fillRect(rect.right(), rect.top(), 1, rect.height(), colour);
        break;
    }
}

void leadingBar(QPainter *painter, const QRect &rect, Qt::LayoutDirection direction, const QColor &colour)
{
    const QRect bar(rect.left(), rect.top(), metrics::barWidth, rect.height());
    painter->fillRect(QStyle::visualRect(direction, rect, bar), colour);
}

QFont strong(const QFont &font)
{
    QFont result = font;
    result.setWeight(QFont::DemiBold);
    return result;
}

QString singleLine(const QString &text)
{
    QString line = text.size() > longestLine ? text.left(longestLine) : text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line;
}

} // namespace mandat::desktop::paint
