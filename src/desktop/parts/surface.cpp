// SPDX-License-Identifier: MIT
#include "desktop/parts/surface.h"

#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace mandat::desktop
{

Surface::Surface(Fill fill, Qt::Edges hairlines, QWidget *parent)
    : QWidget(parent)
    , m_fill(fill)
    , m_hairlines(hairlines)
{
    dress();
}

Surface *Surface::bar(Fill fill, Qt::Edges hairlines, int height, QWidget *parent)
{
    auto *surface = new Surface(fill, hairlines, parent);
    surface->setMinimumHeight(height);
    surface->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(surface);
    layout->setContentsMargins(metrics::pageEdge, metrics::within, metrics::between, metrics::within);
    layout->setSpacing(metrics::within);
    return surface;
}

void Surface::dress()
{
    // What stands on the surface asks its background role (scroll areas, splitter corners).
    setBackgroundRole(m_fill == Fill::Base || m_fill == Fill::Card ? QPalette::Base : QPalette::Window);
}

void Surface::paintEvent(QPaintEvent *)
{
    const Tokens &t = currentTokens();
    QPainter painter(this);
    switch (m_fill) {
    case Fill::Window:
        painter.fillRect(rect(), t.window);
        break;
    case Fill::Base:
        painter.fillRect(rect(), t.base);
        break;
    case Fill::Card:
        paint::roundedBox(&painter, rect(), t.base, t.hairline);
        break;
    case Fill::Changes:
        painter.fillRect(rect(), t.tone(Tone::Pending).background);
        painter.fillRect(0, 0, width(), 2, t.accent);
        break;
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (const Qt::Edge edge : {Qt::TopEdge, Qt::BottomEdge, Qt::LeftEdge, Qt::RightEdge}) {
        if (!m_hairlines.testFlag(edge))
            continue;
        Qt::Edge shown = edge;
        if (mirrored && edge == Qt::LeftEdge)
            shown = Qt::RightEdge;
        else if (mirrored && edge == Qt::RightEdge)
            shown = Qt::LeftEdge;
        paint::hairline(&painter, rect(), shown, t.hairline);
    }
}

void Surface::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace mandat::desktop

#include "moc_surface.cpp"
