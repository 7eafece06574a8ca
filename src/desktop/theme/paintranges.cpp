// SPDX-License-Identifier: MIT
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace mandat::desktop::paint
{

namespace
{
constexpr int thumbWidth = 6;
constexpr int leastThumb = 32;
constexpr int progressHeight = 6;

void pill(QPainter *painter, const QRectF &rect, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const double corner = std::min(rect.width(), rect.height()) / 2.0;
    painter->drawRoundedRect(rect, corner, corner);
    painter->restore();
}

QRect thin(const QRect &rect)
{
    return {rect.left(), rect.top() + (rect.height() - progressHeight) / 2, rect.width(), progressHeight};
}
} // namespace

QColor surroundings(const QWidget *widget)
{
    for (const QWidget *w = widget; w; w = w->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(w); area && area->viewport()) {
            const QWidget *viewport = area->viewport();
            return viewport->palette().color(viewport->backgroundRole());
        }
    }
    return currentTokens().window;
}

void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QWidget *widget)
{
    const Tokens &t = currentTokens();
    painter->fillRect(option.rect, surroundings(widget));
    if (option.maximum <= option.minimum || !option.state.testFlag(QStyle::State_Enabled))
        return;
    const QRect slider = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    const bool active = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const double side = active ? thumbWidth + 2 : thumbWidth;
    QRectF thumb(slider);
    if (option.orientation == Qt::Vertical)
        thumb = QRectF(slider.left() + (slider.width() - side) / 2, slider.top() + 2, side, slider.height() - 4);
    else
        thumb = QRectF(slider.left() + 2, slider.top() + (slider.height() - side) / 2, slider.width() - 4, side);
    pill(painter, thumb, active ? t.secondary : t.controlEdge);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect &rect = option.rect;
    const bool vertical = option.orientation == Qt::Vertical;
    const int length = vertical ? rect.height() : rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int thumb = length;
    if (range > 0) {
        const qint64 wanted = qint64(option.pageStep) * length / std::max<qint64>(1, range + option.pageStep);
        thumb = static_cast<int>(std::clamp<qint64>(wanted, std::min(leastThumb, length), length));
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - thumb, option.upsideDown);
    const auto along = [&](int from, int size) {
        return vertical ? QRect(rect.left(), rect.top() + from, rect.width(), size)
                        : QRect(rect.left() + from, rect.top(), size, rect.height());
    };
    QRect result;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        result = along(start, thumb);
        break;
    case QStyle::SC_ScrollBarSubPage:
        result = along(0, start);
        break;
    case QStyle::SC_ScrollBarAddPage:
        result = along(start + thumb, length - start - thumb);
        break;
    case QStyle::SC_ScrollBarGroove:
        result = rect;
        break;
    default:
        return {};
    }
    return vertical ? result : QStyle::visualRect(option.direction, rect, result);
}

void progressGroove(QPainter *painter, const QRect &rect)
{
    pill(painter, thin(rect), currentTokens().hairline);
}

void progressContents(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const Tokens &t = currentTokens();
    const QRect bar = thin(option.rect);
    if (option.maximum <= option.minimum) {
        // Nothing is known of the length: three still parts say so without moving.
        const double part = bar.width() / 7.0;
        for (const int i : {1, 3, 5})
            pill(painter, QRectF(bar.left() + part * i, bar.top(), part, bar.height()), t.accent);
        return;
    }
    const double share =
        double(qint64(option.progress) - option.minimum) / double(qint64(option.maximum) - option.minimum);
    const int width = static_cast<int>(bar.width() * std::clamp(share, 0.0, 1.0));
    if (width < 1)
        return;
    const QRect filled(bar.left(), bar.top(), std::max(width, progressHeight), bar.height());
    const bool mirrored = (option.direction == Qt::RightToLeft) != option.invertedAppearance;
    pill(painter, QStyle::visualRect(mirrored ? Qt::RightToLeft : Qt::LeftToRight, bar, filled), t.accent);
}

} // namespace mandat::desktop::paint
