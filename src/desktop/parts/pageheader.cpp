// SPDX-License-Identifier: MIT
#include "desktop/parts/pageheader.h"

#include "desktop/parts/textlabel.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace mandat::desktop
{

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_back(new QToolButton(this))
    , m_title(new TextLabel(TextLabel::Kind::Title, title, this))
    , m_count(new TextLabel(TextLabel::Kind::Secondary, {}, this))
{
    setMinimumHeight(metrics::pageHeader);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_back->setIcon(icon(QStringLiteral("go-previous")));
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->hide();
    // A long title gives way before the actions do.
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_title->setMinimumWidth(80);
    m_layout->setContentsMargins(metrics::pageEdge, metrics::within, metrics::pageEdge, metrics::within);
    m_layout->setSpacing(metrics::within);
    m_layout->addWidget(m_back);
    m_layout->addWidget(m_title);
    m_layout->addSpacing(metrics::iconText);
    m_layout->addWidget(m_count);
    m_layout->addStretch(1);
    connect(m_back, &QToolButton::clicked, this, &PageHeader::backRequested);
    say();
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    say();
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::setCount(const QString &count)
{
    m_count->setText(count);
}

void PageHeader::addAction(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void PageHeader::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void PageHeader::say()
{
    setAccessibleName(m_title->text());
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back"));
}

void PageHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    QWidget::changeEvent(event);
}

} // namespace mandat::desktop

#include "moc_pageheader.cpp"
