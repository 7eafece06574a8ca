// SPDX-License-Identifier: MIT
#include "desktop/parts/pageparts.h"

#include "desktop/parts/pageheader.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace mandat::desktop
{

QVBoxLayout *makePage(QWidget *page, PageHeader *header, QVBoxLayout *below)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new Surface(Surface::Fill::Base, Qt::BottomEdge);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 1);
    topLayout->addWidget(header);
    if (below)
        topLayout->addLayout(below);
    layout->addWidget(top);
    return layout;
}

ScrollingColumn makeScrollingColumn(Surface::Fill fill, const QMargins &margins, int spacing)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new Surface(fill);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(margins);
    layout->setSpacing(spacing);
    area->setWidget(content);
    return {area, layout};
}

SidePane makeSidePane(const QMargins &margins, int spacing)
{
    auto *pane = new Surface(Surface::Fill::Window, Qt::LeftEdge);
    auto *frame = new QVBoxLayout(pane);
    frame->setContentsMargins(1, 0, 0, 0);
    const ScrollingColumn column = makeScrollingColumn(Surface::Fill::Window, margins, spacing);
    column.area->setFocusPolicy(Qt::NoFocus);
    frame->addWidget(column.area);
    return {pane, column.layout};
}

} // namespace mandat::desktop
