// SPDX-License-Identifier: MIT
#pragma once

#include "documents/sheet.h"

#include <QAbstractScrollArea>

namespace mandat::desktop
{

/// Pages one under the other, painted from their marks: sharp at every zoom, only those in sight.
class PagesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagesView(QWidget *parent = nullptr);

    void clear(documents::Paper paper);
    void append(const QList<documents::Page> &pages);
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] int currentPage() const; ///< from 0; the one in the upper middle of the view
    void showPage(int page);

    /// Percent of the paper's size on a screen; 0: as wide as the view.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const; ///< percent, also where it fits the width

Q_SIGNALS:
    void currentPageChanged();
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] qreal pixelsPerMillimetre() const;
    [[nodiscard]] QSizeF pageSize() const; ///< px
    [[nodiscard]] QRectF pageRect(int page) const; ///< in the viewport
    void layOut();

    QList<documents::Page> m_pages;
    documents::Paper m_paper = documents::Paper::A4;
    int m_zoom = 0;
};

} // namespace mandat::desktop
