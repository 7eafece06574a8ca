// SPDX-License-Identifier: MIT
#include "desktop/newuser/newuserpage.h"

#include "desktop/parts/banner.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace mandat::desktop
{

namespace
{
constexpr int widestContent = 664;
} // namespace

NewUserPage::NewUserPage(NewUserState &state, const QString &name, const QString &stepTitle, Scrolling scrolling,
                         QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_name(name)
    , m_stepTitle(stepTitle)
    , m_title(new TextLabel(TextLabel::Kind::Title, stepTitle))
    , m_subtitle(new TextLabel(TextLabel::Kind::Secondary))
    , m_problem(new Banner(Tone::Refused, {}))
    , m_body(new QVBoxLayout)
{
    setObjectName(name);
    auto *content = new QWidget;
    content->setMaximumWidth(widestContent);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    m_problem->hide();
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_problem);
    column->addSpacing(metrics::within);
    m_body->setSpacing(metrics::within + metrics::iconText);
    column->addLayout(m_body, 1);

    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    if (scrolling == Scrolling::Inside) {
        // As wide as it may be, the rest stays empty.
        outer->addWidget(content, 1000);
        outer->addStretch(1);
        return;
    }
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    outer->addWidget(area, 1);
}

void NewUserPage::setTitle(const QString &title)
{
    m_title->setText(title);
}

void NewUserPage::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void NewUserPage::setProblem(const QString &text)
{
    m_problem->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    m_problem->setMessage(Tone::Refused, text);
    m_problem->announce();
}

} // namespace mandat::desktop

#include "moc_newuserpage.cpp"
