// SPDX-License-Identifier: MIT
// What the window's pages are put together from: a header above a hairline, and columns that scroll.
#pragma once

#include "desktop/parts/surface.h"

class QScrollArea;
class QVBoxLayout;

namespace mandat::desktop
{

class PageHeader;

// The page's own layout, without margins, with the header on top. `below`: what stands under the title, above the line.
[[nodiscard]] QVBoxLayout *makePage(QWidget *page, PageHeader *header, QVBoxLayout *below = nullptr);

struct ScrollingColumn {
    QScrollArea *area;
    QVBoxLayout *layout; // of what scrolls
};
// Scrolls down only, without a frame; content stands on the given floor.
[[nodiscard]] ScrollingColumn makeScrollingColumn(Surface::Fill fill, const QMargins &margins, int spacing);
// The same as a pane at the trailing side, behind a hairline; `pane` is what goes into the layout.
struct SidePane {
    Surface *pane;
    QVBoxLayout *layout;
};
[[nodiscard]] SidePane makeSidePane(const QMargins &margins, int spacing);

} // namespace mandat::desktop
