// SPDX-License-Identifier: MIT
#include "desktop/parts/noticecolumn.h"

#include "desktop/parts/banner.h"
#include "desktop/theme/metrics.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

NoticeColumn::NoticeColumn(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::within);
    hide(); // an empty one would still take the space around it
}

void NoticeColumn::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    hide();
}

Banner *NoticeColumn::add(Tone tone, const QString &text, const QString &details, Glyph glyph)
{
    auto *banner = new Banner(tone, text, glyph);
    m_column->addWidget(banner);
    show();
    if (!details.isEmpty()) {
        QPushButton *more = banner->addButton(tr("D&etails…"));
        connect(more, &QPushButton::clicked, this, [this, text, details] { Q_EMIT detailsWanted(text, details); });
    }
    return banner;
}

} // namespace mandat::desktop
