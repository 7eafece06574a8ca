// SPDX-License-Identifier: MIT
#include "desktop/printing/pagesview.h"

#include "desktop/theme/metrics.h"
#include "desktop/theme/paper.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace mandat::desktop
{

namespace
{

constexpr int smallest = 25;
constexpr int largest = 400;
constexpr int gap = metrics::between;

} // namespace

PagesView::PagesView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
    setFocusPolicy(Qt::StrongFocus);
    verticalScrollBar()->setSingleStep(40);
}

void PagesView::clear(documents::Paper paper)
{
    m_pages.clear();
    m_paper = paper;
    layOut();
}

void PagesView::append(const QList<documents::Page> &pages)
{
    m_pages += pages;
    layOut();
}

qreal PagesView::pixelsPerMillimetre() const
{
    if (m_zoom > 0)
        return logicalDpiX() / 25.4 * m_zoom / 100;
    const qreal room = viewport()->width() - 2 * gap;
    return std::max(room, 100.0) / documents::sizeOf(m_paper).width();
}

int PagesView::zoom() const
{
    return m_zoom > 0 ? m_zoom : static_cast<int>(std::lround(pixelsPerMillimetre() * 2540 / logicalDpiX()));
}

void PagesView::setZoom(int percent)
{
    const int page = currentPage();
    m_zoom = percent <= 0 ? 0 : std::clamp(percent, smallest, largest);
    layOut();
    showPage(page);
    Q_EMIT zoomChanged();
}

QSizeF PagesView::pageSize() const
{
    return documents::sizeOf(m_paper) * pixelsPerMillimetre();
}

QRectF PagesView::pageRect(int page) const
{
    const QSizeF size = pageSize();
    const qreal x = std::max((viewport()->width() - size.width()) / 2, qreal(gap)) - horizontalScrollBar()->value();
    const qreal y = gap + page * (size.height() + gap) - verticalScrollBar()->value();
    return {QPointF(std::floor(x), std::floor(y)), size};
}

void PagesView::layOut()
{
    const QSizeF size = pageSize();
    const auto height = static_cast<int>(gap + static_cast<qreal>(m_pages.size()) * (size.height() + gap));
    const auto width = static_cast<int>(size.width()) + 2 * gap;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    viewport()->update();
    Q_EMIT currentPageChanged();
}

int PagesView::currentPage() const
{
    const qreal step = pageSize().height() + gap;
    const auto page = static_cast<int>((verticalScrollBar()->value() + viewport()->height() / 3.0) / step);
    return std::clamp(page, 0, std::max(0, pageCount() - 1));
}

void PagesView::showPage(int page)
{
    const int wanted = std::clamp(page, 0, std::max(0, pageCount() - 1));
    verticalScrollBar()->setValue(static_cast<int>(wanted * (pageSize().height() + gap)));
}

void PagesView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const qreal scale = pixelsPerMillimetre() / documents::unitsPerMillimetre;
    for (int i = 0; i < pageCount(); ++i) {
        const QRectF rect = pageRect(i);
        if (rect.bottom() < 0)
            continue;
        if (rect.top() > viewport()->height())
            break;
        painter.save();
        painter.fillRect(rect, paperColour()); // paper is white in every theme
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(rect);
        painter.setClipRect(rect);
        painter.translate(rect.topLeft());
        painter.scale(scale, scale);
        documents::paintPage(painter, m_pages[i]);
        painter.restore();
    }
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (m_zoom == 0)
        Q_EMIT zoomChanged();
}

void PagesView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    Q_UNUSED(dy)
    viewport()->update();
    Q_EMIT currentPageChanged();
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        showPage(0);
    else if (event->key() == Qt::Key_End)
        showPage(pageCount() - 1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PagesView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(zoom() + (event->angleDelta().y() > 0 ? 10 : -10));
    event->accept();
}

} // namespace mandat::desktop

#include "moc_pagesview.cpp"
