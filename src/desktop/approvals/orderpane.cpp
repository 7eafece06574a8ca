// SPDX-License-Identifier: MIT
#include "desktop/approvals/orderpane.h"

#include "desktop/approvals/decisionwords.h"
#include "desktop/approvals/orderbar.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/noticecolumn.h"
#include "desktop/parts/panehead.h"
#include "desktop/parts/reasonbox.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/review/diffcard.h"
#include "desktop/review/effectpanel.h"
#include "desktop/review/replacement.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"
#include "models/standingchip.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

/// Whoever the portal names and nobody here knows yet.
void nameFrom(const OrderImpact &impact, Snapshot &snapshot)
{
    for (const User &user : impact.people) {
        if (!snapshot.user(user.id))
            snapshot.put(user);
    }
    for (const Relationship &place : impact.places) {
        if (!snapshot.relationship(place.id))
            snapshot.put(place);
    }
}

} // namespace

OrderPane::OrderPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_head(new PaneHead)
    , m_rejection(new ReasonBox)
    , m_bar(new OrderBar)
    , m_printMenu(new QToolButton)
{
    m_printMenu->setIcon(icon(u"document-print"_s));
    m_printMenu->setPopupMode(QToolButton::InstantPopup);
    m_printMenu->setMenu(new QMenu(m_printMenu));
    m_head->addControl(m_printMenu);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_content = new Surface(Surface::Fill::Base, Qt::LeftEdge);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(buildPage(), 1);
    layout->addWidget(m_rejection);
    layout->addWidget(m_bar);
    outer->addWidget(m_content);
    connectParts();
    showOrder(std::nullopt);
}

void OrderPane::connectParts()
{
    connect(&m_workspace.session(), &app::Session::stateChanged, this, &OrderPane::refreshButtons);
    connect(m_rejection, &ReasonBox::cancelled, m_bar, &OrderBar::focusReject);
    connect(m_rejection, &ReasonBox::confirmed, this,
            [this](const QString &reason) { decide(sync::Verdict::Reject, reason); });
    connect(m_bar, &OrderBar::approveWanted, this, &OrderPane::approve);
    connect(m_bar, &OrderBar::rejectWanted, this, [this] { m_rejection->ask(true); });
    connect(m_bar, &OrderBar::withdrawWanted, this, &OrderPane::withdraw);
    connect(m_bar, &OrderBar::draftWanted, this, [this] { draftAnew(m_workspace, order(), this); });
    connect(m_bar, &OrderBar::resendWanted, this, [this] { Q_EMIT m_workspace.lostOrdersWanted(); });
    connect(m_bar, &OrderBar::reverseWanted, this, [this] { draftReversal(m_workspace, order(), this); });
    connect(m_bar, &OrderBar::asideWanted, this, [this] { setAside(m_workspace, order()); });
    connect(m_notices, &NoticeColumn::detailsWanted, this, [this](const QString &text, const QString &details) {
        m_workspace.prompts().inform(this, tr("Details"), text, details);
    });
    connect(m_answered, &QPushButton::clicked, this, [this] {
        if (m_stored.order.answers)
            Q_EMIT m_workspace.requestWanted(*m_stored.order.answers);
    });
    connect(m_replaced, &QPushButton::clicked, this, [this] {
        const ChangeOrder &shown = m_stored.order;
        if (const std::optional<ChangeOrderId> former = shown.replaces ? shown.replaces : shown.reverses)
            Q_EMIT m_workspace.orderWanted(*former);
    });
    connect(m_printMenu->menu(), &QMenu::aboutToShow, this, &OrderPane::fillPrintMenu);
}

QWidget *OrderPane::buildPage()
{
    m_page = new QScrollArea;
    m_page->setObjectName(u"orderPage"_s);
    m_page->setWidgetResizable(true);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new Surface(Surface::Fill::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::pageEdge);
    column->setSpacing(metrics::between);
    m_reasonLabel = new TextLabel(TextLabel::Kind::Body);
    m_reasonLabel->setObjectName(u"orderReason"_s);
    m_reasonLabel->setWordWrap(true);
    column->addWidget(m_reasonLabel);
    m_replaced = new QPushButton;
    m_answered = new QPushButton;
    for (QPushButton *link : {m_replaced, m_answered}) {
        link->setAutoDefault(false);
        setButtonTone(link, ButtonTone::Flat);
        column->addWidget(link, 0, Qt::AlignLeft);
    }
    m_notices = new NoticeColumn;
    column->addWidget(m_notices);
    m_effect = new EffectPanel(m_workspace);
    column->addWidget(m_effect);
    m_source = new TextLabel(TextLabel::Kind::Caption);
    m_source->setObjectName(u"impactSource"_s);
    m_source->setWordWrap(true);
    column->addWidget(m_source);
    m_diff = new DiffCard(m_workspace, m_page);
    column->addWidget(m_diff);
    column->addStretch(1);
    m_page->setWidget(content);
    return m_page;
}

QWidget *OrderPane::firstPlace() const
{
    return m_page;
}

bool OrderPane::isHeld() const
{
    return m_readable && m_stored.order.status == OrderStatus::AwaitingApproval && !m_stored.outbox;
}

bool OrderPane::isMine() const
{
    return m_row && (m_row->author == m_workspace.me().subject || m_row->outbox);
}

bool OrderPane::isApplied() const
{
    const OrderStatus status = m_stored.order.status;
    return m_readable && !m_stored.outbox && (status == OrderStatus::Applied || status == OrderStatus::InEffect);
}

void OrderPane::showOrder(const std::optional<cache::OrderRow> &row)
{
    const bool another = (m_row ? m_row->id : ChangeOrderId()) != (row ? row->id : ChangeOrderId());
    m_row = row;
    m_content->setVisible(row.has_value());
    if (another) {
        m_rejection->ask(false);
        m_rejection->clear();
        if (m_said && (!row || m_said->order != row->id))
            m_said.reset();
        m_page->ensureVisible(0, 0, 0, 0);
    }
    fill();
}

void OrderPane::refresh()
{
    fill();
}

void OrderPane::fill()
{
    m_readable = false;
    if (m_row) {
        const Result<cache::StoredOrder> stored = m_workspace.reader().order(m_row->id);
        m_readable = stored.has_value();
        m_stored = stored.value_or(cache::StoredOrder());
        fillHead();
        fillNotices();
        askForImpact();
        fillDiff();
    }
    refreshButtons();
}

void OrderPane::fillHead()
{
    const ChangeOrder &order = m_stored.order;
    m_head->setTitle(m_row->companyName.isEmpty() ? tr("Several companies") : m_row->companyName);
    const bool refused = m_stored.outbox == cache::OutboxState::Returned && order.status == OrderStatus::Submitted;
    const OrderStatus status = refused ? OrderStatus::Failed : order.status;
    const models::ChipLook look = models::lookOf(status);
    m_head->setChip({look.tone, look.glyph, m_workspace.wording().orderStatus(status)});
    m_head->setOrigin(DecisionWords(m_workspace).origin(order));
    m_reasonLabel->setVisible(!order.reason.isEmpty());
    //: %1: why the author changes something
    m_reasonLabel->setText(tr("Reason: %1").arg(order.reason));
    fillOrigin();
}

/// The order that this one comes from, if any: one click away.
void OrderPane::fillOrigin()
{
    const ChangeOrder &order = m_stored.order;
    const bool replaces = order.replaces.has_value();
    const Result<cache::RequestRow> request =
        order.answers ? m_workspace.reader().request(*order.answers) : fail(ErrorKind::NotFound);
    m_answered->setVisible(request.has_value());
    if (request)
        //: %1: a person
        m_answered->setText(
            tr("Answers the request of %1").arg(displayName(request->request.lastName, request->request.firstName)));
    m_replaced->setVisible(replaces || order.reverses.has_value());
    if (!replaces && !order.reverses)
        return;
    const Result<cache::StoredOrder> former = m_workspace.reader().order(replaces ? *order.replaces : *order.reverses);
    m_replaced->setEnabled(former.has_value());
    if (!former) {
        m_replaced->setText(replaces ? tr("Replaces an order that is not known here")
                                     : tr("Reverses an order that is not known here"));
        return;
    }
    const QString status = m_workspace.wording().orderStatus(former->order.status).toLower();
    //: %1: the number of an order; %2: its state
    m_replaced->setText((replaces ? tr("Replaces %1 (%2)") : tr("Reverses %1 (%2)")).arg(former->order.number, status));
}

void OrderPane::fillNotices()
{
    m_notices->clear();
    if (m_said && !m_said->text.isEmpty())
        m_notices->add(m_said->tone, m_said->text, m_said->details)->setObjectName(u"said"_s);
    const DecisionWords::Look fate = DecisionWords(m_workspace).fate(m_stored);
    if (!fate.text.isEmpty()) {
        const QString details = m_stored.detail.isEmpty() ? m_stored.order.failures.join(u'\n') : m_stored.detail;
        m_notices->add(fate.tone, fate.text, fate.tone == models::Tone::Active ? QString() : details);
    }
    if (!isHeld())
        return;
    if (const QString why = obstacle(); !why.isEmpty())
        m_notices->add(models::Tone::Inactive, why, {}, models::Glyph::Lock);
    const Snapshot after = applied(stateBefore(m_stored.order, m_workspace.reader()), m_stored.order.changes);
    for (const Finding &finding : std::as_const(m_stored.findings)) {
        const QString sentence = m_workspace.wording().finding(finding, m_workspace.portal(), after);
        const bool noted = m_stored.order.acknowledged.contains(finding.code());
        m_notices->add(finding.blocks ? models::Tone::Refused : models::Tone::Waiting,
                       //: %1: a warning of the rules
                       noted ? tr("%1 The author has taken note of it.").arg(sentence) : sentence);
    }
}

void OrderPane::fillDiff()
{
    const Portal &portal = m_workspace.portal();
    const ChangeOrder &order = m_stored.order;
    Snapshot before = stateBefore(order, m_workspace.reader());
    Snapshot after = applied(before, order.changes);
    Impact impact;
    if (isServed()) {
        impact = m_served->impact->impact;
        nameFrom(*m_served->impact, before);
        nameFrom(*m_served->impact, after);
    } else {
        impact = impactOf(portal, before, order.changes, m_workspace.now());
    }
    m_effect->setVisible(isHeld());
    m_source->setVisible(isHeld());
    if (isHeld()) {
        m_effect->showImpact(impact, before, after, true);
        const bool asked = m_askedFor == order.id;
        const QLocale locale = m_workspace.wording().locale();
        const QString at =
            isServed() ? locale.toString(m_served->impact->at.toLocalTime().time(), QLocale::ShortFormat) : QString();
        m_source->setText(isServed()  ? tr("As the portal computed it at %1.").arg(at)
                              : asked ? tr("By the copy on this computer; the portal is being asked…")
                                      : tr("By the copy on this computer, which may be behind: the portal has not said "
                                           "what the order does."));
    }
    m_diff->showDiff(diff(portal, before, order.changes), before, after, impact);
}

bool OrderPane::isServed() const
{
    return isHeld() && m_served && m_served->order == m_stored.order.id && m_served->version == m_stored.order.version
        && m_served->impact;
}

/// Once for each state of the copy here: what moves there moves here soon after.
void OrderPane::askForImpact()
{
    if (!isHeld() || m_askedFor == m_stored.order.id || !m_workspace.isOnline())
        return;
    m_askedFor = m_stored.order.id;
    m_workspace.session()
        .orderImpact(m_stored.order.id)
        .then(this,
              [this, id = m_stored.order.id, version = m_stored.order.version](const Result<OrderImpact> &impact) {
                  if (m_askedFor == id)
                      m_askedFor = {};
                  m_served = Served {id, version, impact};
                  if (m_row && order() == id)
                      fillDiff();
              });
}

void OrderPane::fillPrintMenu()
{
    QMenu *menu = m_printMenu->menu();
    menu->clear();
    if (!m_readable)
        return;
    connect(menu->addAction(tr("&Order summary for signature…")), &QAction::triggered, this, [this] {
        printOrderSummary(m_workspace, m_stored.order, stateBefore(m_stored.order, m_workspace.reader()), this);
    });
    if (!app::leaversIn(m_stored.order).isEmpty())
        connect(menu->addAction(tr("&Departure letters…")), &QAction::triggered, this,
                [this] { printDepartureLettersOf(m_workspace, m_stored.order, this); });
}

QString OrderPane::offline() const
{
    return m_workspace.isOnline() ? QString()
                                  : tr("The portal cannot be reached now, and only the portal can decide on an order. "
                                       "You can go on once it is back.");
}

/// Why this person may not approve what is shown; empty: nothing stands in the way.
QString OrderPane::obstacle() const
{
    return m_row ? models::obstacleSentence(models::approvalObstacle(*m_row, m_workspace.me())) : QString();
}

OrderOptions OrderPane::options() const
{
    OrderOptions out;
    out.held = isHeld();
    out.decides = out.held && m_workspace.me().has(Role::Approver);
    out.withdraws = out.held && (isMine() || m_workspace.me().has(Role::Administrator));
    out.reverses = isApplied();
    out.mayWrite = m_workspace.mayWrite();
    out.busy = m_deciding;
    out.offline = offline();
    out.obstacle = obstacle();
    const bool back = m_readable && isMine()
        && (cache::isReturned(m_stored.order.status) || m_stored.outbox == cache::OutboxState::Returned
            || m_stored.outbox == cache::OutboxState::Conflict || m_stored.outbox == cache::OutboxState::NeedsDocument);
    const bool replaced = back && m_workspace.reader().replacementOf(m_row->id).value_or(std::nullopt).has_value();
    out.resends = back && m_stored.lost;
    out.redrafts = back && !replaced && !out.resends;
    out.compares = out.redrafts && m_stored.order.status == OrderStatus::Stale;
    out.setsAside = (out.redrafts || out.resends) && !m_row->aside;
    out.replaced = replaced ? tr("A new order replaces this one.") : QString();
    return out;
}

void OrderPane::refreshButtons()
{
    const OrderOptions now = options();
    m_bar->setOptions(now);
    m_rejection->setConfirmEnabled(!now.busy && now.offline.isEmpty());
    if (!now.decides)
        m_rejection->hide();
}

void OrderPane::approve()
{
    if (m_deciding || !isHeld() || !obstacle().isEmpty() || !offline().isEmpty())
        return;
    if (m_workspace.policy().confirmations >= 2) {
        const QString text = tr("%1 for %2 is applied on the portal as soon as you approve it.")
                                 .arg(m_stored.order.number, m_head->title());
        if (!m_workspace.prompts().confirm(this, {tr("Approve the order"), text, {}, tr("Approve"), false}))
            return;
    }
    decide(sync::Verdict::Approve, {});
}

void OrderPane::withdraw()
{
    const QString text = tr("%1 for %2 will not be applied.").arg(m_stored.order.number, m_head->title());
    if (m_workspace.prompts().confirm(this,
                                      {tr("Withdraw the order"), text,
                                       tr("Nothing has been changed on the portal by it."), tr("Withdraw"), true}))
        decide(sync::Verdict::Withdraw, {});
}

void OrderPane::decide(sync::Verdict verdict, const QString &reason)
{
    if (m_deciding || !isHeld())
        return;
    m_deciding = true;
    m_said.reset();
    refreshButtons();
    const sync::Decision decision {m_stored.order.id, m_stored.order.version, verdict, reason};
    m_workspace.session().decide(decision).then(this, [this, id = decision.order](const Result<ChangeOrder> &answer) {
        m_deciding = false;
        if (order() == id)
            answered(answer);
        else
            refreshButtons();
    });
}

void OrderPane::answered(const Result<ChangeOrder> &answer)
{
    const DecisionWords words(m_workspace);
    if (answer) {
        m_rejection->ask(false);
        m_rejection->clear();
        const DecisionWords::Look look = words.outcome(*answer);
        m_said = Said {answer->id, look.tone, look.text, {}};
    } else {
        const ChangeOrder now = m_workspace.reader().order(order()).value_or(m_stored).order;
        m_said = Said {order(), models::Tone::Refused, words.refusal(answer.error(), now), answer.error().detail};
    }
    fill();
    m_page->ensureVisible(0, 0, 0, 0);
    m_page->setFocus();
    if (auto *banner = m_notices->findChild<Banner *>(u"said"_s))
        banner->announce();
}

void OrderPane::retranslate()
{
    m_page->setAccessibleName(tr("The order in full"));
    m_printMenu->setAccessibleName(tr("Print"));
    m_printMenu->setToolTip(tr("Print"));
    m_rejection->setWords(tr("Reason for the re&jection"), tr("&Cancel"), tr("Reject the &order"),
                          tr("Say why: the author reads it."));
    m_bar->retranslate();
    m_effect->retranslate();
    m_diff->retranslate();
    fill();
}

} // namespace mandat::desktop
