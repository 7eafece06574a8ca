// SPDX-License-Identifier: MIT
#include "desktop/parts/panehead.h"

#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"

#include <QHBoxLayout>

namespace mandat::desktop
{

PaneHead::PaneHead(QWidget *parent)
    : Surface(Fill::Base, Qt::BottomEdge, parent)
    , m_line(new QHBoxLayout)
    , m_title(new TextLabel(TextLabel::Kind::Section))
    , m_chip(new ChipLabel)
    , m_origin(new TextLabel(TextLabel::Kind::Secondary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::iconText);
    m_title->setWordWrap(true);
    m_line->addWidget(m_title, 1);
    m_line->addWidget(m_chip, 0, Qt::AlignTop);
    column->addLayout(m_line);
    m_origin->setWordWrap(true);
    column->addWidget(m_origin);
}

void PaneHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString PaneHead::title() const
{
    return m_title->text();
}

void PaneHead::setChip(const ChipData &chip)
{
    m_chip->setChip(chip);
}

void PaneHead::setOrigin(const QString &origin)
{
    m_origin->setText(origin);
}

void PaneHead::addControl(QWidget *control)
{
    m_line->addWidget(control, 0, Qt::AlignTop);
}

} // namespace mandat::desktop
