// SPDX-License-Identifier: MIT
#include "desktop/conflicts/choicecell.h"

#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"

#include <QGridLayout>
#include <QMouseEvent>
#include <QRadioButton>

#include <algorithm>

namespace mandat::desktop
{

ChoiceCell::ChoiceCell(QWidget *parent)
    : QWidget(parent)
    , m_caption(new TextLabel(TextLabel::Kind::Caption))
    , m_text(new TextLabel(TextLabel::Kind::Body))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    m_caption->hide();
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    grid->addWidget(m_caption, 0, 0, 1, 2);
    grid->addWidget(m_text, 1, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceCell::setCaption(const QString &caption)
{
    m_caption->setText(caption);
}

void ChoiceCell::setCaptionVisible(bool visible)
{
    m_caption->setVisible(visible);
}

void ChoiceCell::setText(const QString &text)
{
    m_text->setText(text);
}

QString ChoiceCell::text() const
{
    return m_text->text();
}

void ChoiceCell::setStrong(bool strong)
{
    m_text->setKind(strong ? TextLabel::Kind::Strong : TextLabel::Kind::Body);
}

QRadioButton *ChoiceCell::makeChoice(const QString &name)
{
    m_choice = new QRadioButton;
    m_choice->setAccessibleName(name);
    qobject_cast<QGridLayout *>(layout())->setHorizontalSpacing(metrics::iconText);
    // The first line stands beside the middle of the button.
    const int above = std::max(0, (m_choice->sizeHint().height() - m_text->fontMetrics().height()) / 2);
    m_text->setContentsMargins(0, above, 0, 0);
    qobject_cast<QGridLayout *>(layout())->addWidget(m_choice, 1, 0, Qt::AlignTop);
    return m_choice;
}

/// The words are part of the button.
void ChoiceCell::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_choice && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        m_choice->click();
    QWidget::mouseReleaseEvent(event);
}

} // namespace mandat::desktop
