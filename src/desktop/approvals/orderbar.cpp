// SPDX-License-Identifier: MIT
#include "desktop/approvals/orderbar.h"

#include "desktop/review/factline.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

OrderBar::OrderBar(QWidget *parent)
    : Surface(Fill::Window, Qt::TopEdge, parent)
    , m_obstacle(new FactLine(models::Glyph::Lock, models::Tone::Inactive, QString()))
    , m_aside(new QPushButton)
    , m_draft(new QPushButton)
    , m_resend(new QPushButton)
    , m_reverse(new QPushButton)
    , m_withdraw(new QPushButton)
    , m_reject(new QPushButton)
    , m_approve(new QPushButton)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(metrics::pageEdge, 12, metrics::pageEdge, 12);
    rows->setSpacing(metrics::within);
    m_obstacle->setObjectName(u"obstacle"_s);
    m_obstacle->setQuiet();
    rows->addWidget(m_obstacle);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::within);
    line->addStretch(1);
    for (QPushButton *button : {m_aside, m_draft, m_resend, m_reverse, m_withdraw, m_reject, m_approve}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    setButtonTone(m_draft, ButtonTone::Primary);
    setButtonTone(m_resend, ButtonTone::Primary);
    setButtonTone(m_reject, ButtonTone::Danger);
    setButtonTone(m_approve, ButtonTone::Primary);
    rows->addLayout(line);
    connect(m_approve, &QPushButton::clicked, this, &OrderBar::approveWanted);
    connect(m_reject, &QPushButton::clicked, this, &OrderBar::rejectWanted);
    connect(m_withdraw, &QPushButton::clicked, this, &OrderBar::withdrawWanted);
    connect(m_draft, &QPushButton::clicked, this, &OrderBar::draftWanted);
    connect(m_resend, &QPushButton::clicked, this, &OrderBar::resendWanted);
    connect(m_reverse, &QPushButton::clicked, this, &OrderBar::reverseWanted);
    connect(m_aside, &QPushButton::clicked, this, &OrderBar::asideWanted);
}

void OrderBar::setOptions(const OrderOptions &options)
{
    m_approve->setVisible(options.held);
    m_reject->setVisible(options.decides);
    m_withdraw->setVisible(options.withdraws);
    m_compares = options.compares;
    nameDraft();
    m_draft->setVisible(options.redrafts);
    m_resend->setVisible(options.resends);
    m_resend->setEnabled(options.mayWrite);
    m_aside->setVisible(options.setsAside);
    m_reverse->setVisible(options.reverses);
    const bool now = !options.busy && options.offline.isEmpty();
    m_approve->setEnabled(now && options.obstacle.isEmpty());
    m_reject->setEnabled(now);
    m_withdraw->setEnabled(now);
    m_draft->setEnabled(options.mayWrite);
    m_reverse->setEnabled(options.mayWrite);
    sayWhy(options);
    setVisible(options.held || options.redrafts || options.resends || options.reverses || !options.replaced.isEmpty());
}

void OrderBar::sayWhy(const OrderOptions &options)
{
    const QString mayNot =
        options.mayWrite ? QString() : tr("Your role on this portal lets you read, but not change access.");
    m_reverse->setToolTip(mayNot);
    m_reverse->setAccessibleDescription(mayNot);
    const QString why = options.busy ? tr("Asking the portal…")
        : !options.held              ? options.replaced
        : options.offline.isEmpty()  ? options.obstacle
                                     : options.offline;
    m_obstacle->setVisible(!why.isEmpty());
    m_obstacle->setFact(options.busy ? models::Glyph::Hourglass : models::Glyph::Lock,
                        options.busy ? models::Tone::Pending : models::Tone::Inactive, why);
    for (QPushButton *button : {m_approve, m_reject, m_withdraw}) {
        const QString reason = button->isEnabled() ? QString() : why;
        button->setAccessibleDescription(reason);
        button->setToolTip(reason);
    }
}

void OrderBar::nameDraft()
{
    m_draft->setText(m_compares ? tr("&Compare…") : tr("&New draft…"));
    m_draft->setToolTip(m_compares ? tr("The order beside what others have done since") : QString());
}

void OrderBar::focusReject()
{
    m_reject->setFocus();
}

void OrderBar::retranslate()
{
    m_aside->setText(tr("&Set aside"));
    m_aside->setToolTip(tr("It does not wait in To do any more. Nothing is changed on the portal."));
    nameDraft();
    m_resend->setText(tr("Send a&gain…"));
    m_reverse->setText(tr("Re&verse this order…"));
    m_withdraw->setText(tr("&Withdraw…"));
    m_reject->setText(tr("&Reject…"));
    m_approve->setText(tr("&Approve the order"));
}

} // namespace mandat::desktop
