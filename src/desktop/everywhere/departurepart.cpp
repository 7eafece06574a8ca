// SPDX-License-Identifier: MIT
#include "desktop/everywhere/departurepart.h"

#include "base/uuid.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/textlabel.h"
#include "desktop/result/orderoutcome.h"
#include "desktop/review/diffcard.h"
#include "desktop/review/findingslist.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QComboBox>
#include <QFuture>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

DeparturePart::DeparturePart(Workspace &front, const app::PersonAccount &account, QScrollArea *page, QWidget *parent)
    : QWidget(parent)
    , m_own(account.session == &front.session()
                ? nullptr
                : std::make_unique<Workspace>(*account.session, front.prompts(), front.settings(), front.language()))
    , m_workspace(m_own ? *m_own : front)
    , m_account(account)
    , m_title(new TextLabel(TextLabel::Kind::Section))
    , m_second(new TextLabel(TextLabel::Kind::Secondary))
    , m_choice(new QComboBox)
    , m_state(new Banner(models::Tone::Waiting, QString()))
    , m_findings(new FindingsList(m_workspace))
    , m_diff(new DiffCard(m_workspace, page))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    buildHead();
    column->addWidget(m_state);
    column->addWidget(m_findings);
    column->addWidget(m_diff);
    m_diff->retranslate();
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        fill();
        Q_EMIT changed();
    });
    connect(account.session, &app::Session::changed, this, [this] {
        if (isSent())
            follow();
        else
            fill();
        Q_EMIT changed();
    });
    fill();
}

DeparturePart::~DeparturePart() = default;

void DeparturePart::buildHead()
{
    const QString portal = m_workspace.session().displayName(m_workspace.language());
    const cache::UserRow &user = m_account.user;
    m_title->setText(portal);
    QStringList second {displayName(user.lastName, user.firstName), displaySignInId(user.userName), user.companyName};
    second.removeAll(QString());
    m_second->setText(second.join(u" · "_s));
    //: %1: a portal
    m_choice->setAccessibleName(tr("What becomes of the account on %1").arg(portal));
    m_choice->addItem(tr("Deactivate"));
    m_choice->addItem(tr("Delete"));
    m_choice->addItem(tr("Leave as it is"));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_second);
    auto *head = new QHBoxLayout;
    head->addLayout(names, 1);
    head->addWidget(m_choice, 0, Qt::AlignVCenter);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void DeparturePart::refuse(const QString &why)
{
    m_part.changes.clear();
    m_findings->hide();
    m_diff->hide();
    m_state->setMessage(models::Tone::Waiting, why);
    m_state->show();
}

void DeparturePart::fill()
{
    m_blocked = false;
    m_part = {};
    m_state->hide();
    const int choice = m_choice->currentIndex();
    if (choice == Leave)
        return refuse(tr("Nothing changes here: the account keeps what it has."));
    if (!m_workspace.mayWrite()) {
        m_blocked = true;
        return refuse(tr("Your role on this portal lets you read, but not change access."));
    }
    const Result<Snapshot> known = m_workspace.reader().userSnapshot(m_account.user.id);
    if (!known || !known->user(m_account.user.id))
        return refuse(tr("The account is not there any more."));
    m_part.company = known->user(m_account.user.id)->company;
    m_part.changes =
        departureOf(*known, m_account.user.id, choice == Delete ? DepartureWay::Delete : DepartureWay::Deactivate);
    if (m_part.changes.isEmpty())
        return refuse(tr("The account is deactivated already."));
    Result<Snapshot> before = stateFor(m_part, m_workspace.reader());
    if (!before) {
        m_blocked = true;
        return refuse(m_workspace.wording().error(before.error()));
    }
    m_before = std::move(*before);
    const Snapshot after = applied(m_before, m_part.changes);
    const Impact impact = impactOf(m_workspace.portal(), m_before, m_part.changes, m_workspace.now());
    m_findings->showFindings(findingsOf(), after, {});
    m_blocked = m_findings->blocks() > 0;
    m_findings->show();
    m_diff->showDiff(diff(m_workspace.portal(), m_before, m_part.changes), m_before, after, impact);
    m_diff->show();
}

QList<Finding> DeparturePart::findingsOf() const
{
    CheckContext context;
    context.portal = &m_workspace.portal();
    context.before = &m_before;
    context.author = m_workspace.me();
    context.now = m_workspace.now();
    return check(order({}), context);
}

ChangeOrder DeparturePart::order(const QString &reason) const
{
    return orderOf(m_part, {reason, {}, m_findings->acknowledged()}, m_workspace.portal(), m_before, m_workspace.me(),
                   m_workspace.now());
}

bool DeparturePart::isReady() const
{
    return !isSent() && !m_blocked && !m_part.changes.isEmpty();
}

bool DeparturePart::isBlocked() const
{
    return !isSent() && m_blocked;
}

void DeparturePart::send(const QString &reason)
{
    m_sent = order(reason);
    m_choice->setEnabled(false);
    m_findings->hide();
    m_state->setMessage(models::Tone::Pending, tr("Being sent…"));
    m_state->show();
    m_workspace.session().submit(m_sent).then(this, [this](const Result<ChangeOrder> &result) {
        if (result)
            m_sent = *result;
        follow();
        // The portal's own words, where there are any; what is kept in the outbox is told by its state.
        const OrderOutcome outcome = outcomeOf(m_sent, m_workspace.reader());
        if (!result && !outcome.isQueued())
            m_state->setMessage(models::Tone::Refused, m_workspace.wording().error(result.error()));
        Q_EMIT changed();
    });
}

void DeparturePart::follow()
{
    const OrderOutcome outcome = outcomeOf(m_sent, m_workspace.reader());
    const OutcomeWords::Look look = OutcomeWords(m_workspace).summary(outcome);
    const bool news = m_state->text() != look.text;
    m_state->setMessage(look.tone, look.text, look.glyph);
    m_state->show();
    if (news)
        m_state->announce();
}

} // namespace mandat::desktop

#include "moc_departurepart.cpp"
