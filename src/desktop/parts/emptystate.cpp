// SPDX-License-Identifier: MIT
#include "desktop/parts/emptystate.h"

#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

EmptyState::EmptyState(const QIcon &icon, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QLabel(this))
    , m_sentence(new TextLabel(TextLabel::Kind::Body, sentence, this))
    , m_button(new QPushButton(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_picture->setAlignment(Qt::AlignCenter);
    m_button->setVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageEdge, metrics::pageEdge, metrics::pageEdge, metrics::pageEdge);
    layout->setSpacing(metrics::between - 4);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addWidget(m_sentence);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
    dress();
}

void EmptyState::setMessage(const QIcon &icon, const QString &sentence)
{
    m_icon = icon;
    m_sentence->setText(sentence);
    dress();
}

void EmptyState::setAction(const QString &text, bool primary)
{
    m_button->setText(text);
    setButtonTone(m_button, primary ? ButtonTone::Primary : ButtonTone::Plain);
    m_button->setVisible(!text.isEmpty());
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QWidget::changeEvent(event);
}

void EmptyState::dress()
{
    m_picture->setPixmap(
        tinted(m_icon, QSize(metrics::emptyIcon, metrics::emptyIcon), devicePixelRatioF(), currentTokens().secondary));
    setAccessibleName(m_sentence->text());
}

} // namespace mandat::desktop

#include "moc_emptystate.cpp"
