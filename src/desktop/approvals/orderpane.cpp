// SPDX-License-Identifier: MIT
#include "desktop/approvals/orderpane.h"

#include "desktop/approvals/decisionwords.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/chip.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/review/diffcard.h"
#include "desktop/review/effectpanel.h"
#include "desktop/review/factline.h"
#include "desktop/review/replacement.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"
#include "models/standingchip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

/// The state without the order: what is known here of those concerned, with what the service says stood there before.
Snapshot stateBefore(const ChangeOrder &order, cache::Reader &reader)
{
    const StagedPart part {order.company, {}, order.changes};
    Snapshot out = stateFor(part, reader).value_or(Snapshot());
    for (const Change &change : order.changes) {
        if (change.before)
            out.put(*change.before);
        else
            out.remove(change.resourceKind(), change.resourceId());
    }
    return out;
}

} // namespace

OrderPane::OrderPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_content = new Surface(Surface::Fill::Base, Qt::LeftEdge);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(buildPage(), 1);
    layout->addWidget(buildRejection());
    layout->addWidget(buildBar());
    outer->addWidget(m_content);
    connect(&workspace.session(), &app::Session::stateChanged, this, &OrderPane::refreshButtons);
    askForReason(false);
    showOrder(std::nullopt);
}

QWidget *OrderPane::buildHead()
{
    auto *head = new Surface(Surface::Fill::Base, Qt::BottomEdge);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::iconText);
    auto *line = new QHBoxLayout;
    m_company = new TextLabel(TextLabel::Kind::Section);
    m_company->setWordWrap(true);
    m_chip = new ChipLabel;
    line->addWidget(m_company, 1);
    line->addWidget(m_chip, 0, Qt::AlignTop);
    m_printMenu = new QToolButton;
    m_printMenu->setIcon(icon(u"document-print"_s));
    m_printMenu->setPopupMode(QToolButton::InstantPopup);
    m_printMenu->setMenu(new QMenu(m_printMenu));
    connect(m_printMenu->menu(), &QMenu::aboutToShow, this, &OrderPane::fillPrintMenu);
    line->addWidget(m_printMenu, 0, Qt::AlignTop);
    column->addLayout(line);
    m_origin = new TextLabel(TextLabel::Kind::Secondary);
    m_origin->setObjectName(u"origin"_s);
    m_origin->setWordWrap(true);
    column->addWidget(m_origin);
    return head;
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
    m_replaced->setObjectName(u"replaced"_s);
    m_replaced->setAutoDefault(false);
    setButtonTone(m_replaced, ButtonTone::Flat);
    column->addWidget(m_replaced, 0, Qt::AlignLeft);
    m_answered = new QPushButton;
    m_answered->setObjectName(u"answered"_s);
    m_answered->setAutoDefault(false);
    setButtonTone(m_answered, ButtonTone::Flat);
    column->addWidget(m_answered, 0, Qt::AlignLeft);
    connect(m_answered, &QPushButton::clicked, this, [this] {
        if (m_stored.order.answers)
            Q_EMIT m_workspace.requestWanted(*m_stored.order.answers);
    });
    m_notices = new QVBoxLayout;
    m_notices->setSpacing(metrics::within);
    column->addLayout(m_notices);
    m_effect = new EffectPanel(m_workspace);
    column->addWidget(m_effect);
    m_diff = new DiffCard(m_workspace, m_page);
    column->addWidget(m_diff);
    column->addStretch(1);
    m_page->setWidget(content);
    connect(m_replaced, &QPushButton::clicked, this, [this] {
        const ChangeOrder &shown = m_stored.order;
        if (const std::optional<ChangeOrderId> former = shown.replaces ? shown.replaces : shown.reverses)
            Q_EMIT m_workspace.orderWanted(*former);
    });
    return m_page;
}

QWidget *OrderPane::buildRejection()
{
    auto *box = new Surface(Surface::Fill::Window, Qt::TopEdge);
    m_rejection = box;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    m_why = new QPlainTextEdit;
    m_why->setObjectName(u"rejectionReason"_s);
    m_why->setTabChangesFocus(true);
    m_why->setFixedHeight(64);
    m_whyBox = new FieldBox(QString(), m_why);
    column->addWidget(m_whyBox);
    auto *row = new QHBoxLayout;
    m_cancelRejection = new QPushButton;
    m_cancelRejection->setObjectName(u"cancelRejection"_s);
    m_confirmRejection = new QPushButton;
    m_confirmRejection->setObjectName(u"confirmRejection"_s);
    for (QPushButton *button : {m_cancelRejection, m_confirmRejection})
        button->setAutoDefault(false);
    setButtonTone(m_confirmRejection, ButtonTone::Danger);
    row->addStretch(1);
    row->addWidget(m_cancelRejection);
    row->addWidget(m_confirmRejection);
    column->addLayout(row);
    connect(m_why, &QPlainTextEdit::textChanged, m_whyBox, [this] { m_whyBox->setError({}); });
    connect(m_cancelRejection, &QPushButton::clicked, this, [this] {
        askForReason(false);
        m_reject->setFocus();
    });
    connect(m_confirmRejection, &QPushButton::clicked, this, &OrderPane::reject);
    return box;
}

QWidget *OrderPane::buildBar()
{
    auto *bar = new Surface(Surface::Fill::Window, Qt::TopEdge);
    m_bar = bar;
    auto *rows = new QVBoxLayout(bar);
    rows->setContentsMargins(metrics::pageEdge, 12, metrics::pageEdge, 12);
    rows->setSpacing(metrics::within);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::within);
    const auto add = [&](const QString &name, ButtonTone tone) {
        auto *button = new QPushButton;
        button->setObjectName(name);
        button->setAutoDefault(false);
        setButtonTone(button, tone);
        return button;
    };
    m_obstacle = new FactLine(models::Glyph::Lock, models::Tone::Inactive, QString());
    m_obstacle->setObjectName(u"obstacle"_s);
    m_obstacle->setQuiet();
    // Above the buttons: beside them, a narrow pane leaves a sentence no room.
    rows->addWidget(m_obstacle);
    rows->addLayout(layout);
    layout->addStretch(1);
    m_aside = add(u"setAside"_s, ButtonTone::Plain);
    m_draft = add(u"newDraft"_s, ButtonTone::Primary);
    m_reverse = add(u"reverse"_s, ButtonTone::Plain);
    m_withdraw = add(u"withdraw"_s, ButtonTone::Plain);
    m_reject = add(u"reject"_s, ButtonTone::Danger);
    m_approve = add(u"approve"_s, ButtonTone::Primary);
    for (QPushButton *button : {m_aside, m_draft, m_reverse, m_withdraw, m_reject, m_approve})
        layout->addWidget(button);
    connect(m_approve, &QPushButton::clicked, this, &OrderPane::approve);
    connect(m_reject, &QPushButton::clicked, this, [this] { askForReason(true); });
    connect(m_withdraw, &QPushButton::clicked, this, &OrderPane::withdraw);
    connect(m_draft, &QPushButton::clicked, this, [this] { draftAnew(m_workspace, order(), this); });
    connect(m_reverse, &QPushButton::clicked, this, [this] { draftReversal(m_workspace, order(), this); });
    connect(m_aside, &QPushButton::clicked, this, [this] { setAside(m_workspace, order()); });
    return bar;
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
        askForReason(false);
        m_why->clear();
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
        fillDiff();
    }
    refreshButtons();
}

void OrderPane::fillHead()
{
    const ChangeOrder &order = m_stored.order;
    m_company->setText(m_row->companyName.isEmpty() ? tr("Several companies") : m_row->companyName);
    const bool refused = m_stored.outbox == cache::OutboxState::Returned && order.status == OrderStatus::Submitted;
    const OrderStatus status = refused ? OrderStatus::Failed : order.status;
    const models::ChipLook look = models::lookOf(status);
    m_chip->setChip({look.tone, look.glyph, m_workspace.wording().orderStatus(status)});
    m_origin->setText(DecisionWords(m_workspace).origin(order));
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
    while (QLayoutItem *item = m_notices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_said)
        say(m_said->tone, m_said->text, m_said->details);
    const DecisionWords::Look fate = DecisionWords(m_workspace).fate(m_stored);
    if (!fate.text.isEmpty()) {
        auto *banner = new Banner(fate.tone, fate.text);
        banner->setObjectName(u"fate"_s);
        m_notices->addWidget(banner);
        QString details = m_stored.detail;
        if (details.isEmpty())
            details = m_stored.order.failures.join(u'\n');
        if (!details.isEmpty() && fate.tone != models::Tone::Active) {
            QPushButton *more = banner->addButton(tr("D&etails…"));
            connect(more, &QPushButton::clicked, this, [this, text = fate.text, details] {
                m_workspace.prompts().inform(this, tr("Details"), text, details);
            });
        }
    }
    if (!isHeld())
        return;
    if (const QString why = obstacle(); !why.isEmpty())
        m_notices->addWidget(new Banner(models::Tone::Inactive, why, models::Glyph::Lock));
    const Snapshot after = applied(stateBefore(m_stored.order, m_workspace.reader()), m_stored.order.changes);
    for (const Finding &finding : std::as_const(m_stored.findings)) {
        const QString sentence = m_workspace.wording().finding(finding, m_workspace.portal(), after);
        const bool noted = m_stored.order.acknowledged.contains(finding.code());
        m_notices->addWidget(new Banner(finding.blocks ? models::Tone::Refused : models::Tone::Waiting,
                                        //: %1: a warning of the rules
                                        noted ? tr("%1 The author has taken note of it.").arg(sentence) : sentence));
    }
}

void OrderPane::fillDiff()
{
    const Portal &portal = m_workspace.portal();
    const ChangeOrder &order = m_stored.order;
    const Snapshot before = stateBefore(order, m_workspace.reader());
    const Snapshot after = applied(before, order.changes);
    const Impact impact = impactOf(portal, before, order.changes, m_workspace.now());
    m_effect->setVisible(isHeld());
    if (isHeld())
        m_effect->showImpact(impact, before, after, true);
    m_diff->showDiff(diff(portal, before, order.changes), before, after, impact);
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

void OrderPane::refreshButtons()
{
    const bool held = isHeld();
    const QString never = obstacle();
    const QString now = offline();
    const bool decides = held && m_workspace.me().has(Role::Approver);
    const bool withdraws = held && (isMine() || m_workspace.me().has(Role::Administrator));
    const bool back = m_readable && isMine()
        && (cache::isReturned(m_stored.order.status) || m_stored.outbox == cache::OutboxState::Returned
            || m_stored.outbox == cache::OutboxState::NeedsDocument);
    const bool replaced = back && m_workspace.reader().replacementOf(m_row->id).value_or(std::nullopt).has_value();
    m_approve->setVisible(held);
    m_reject->setVisible(decides);
    m_withdraw->setVisible(withdraws);
    m_draft->setVisible(back && !replaced);
    m_aside->setVisible(back && !replaced && !m_row->aside);
    const QString why = m_deciding ? tr("Asking the portal…")
        : held && !now.isEmpty()   ? now
        : held                     ? never
        : replaced                 ? tr("A new order replaces this one.")
                                   : QString();
    m_obstacle->setVisible(!why.isEmpty());
    m_obstacle->setFact(m_deciding ? models::Glyph::Hourglass : models::Glyph::Lock,
                        m_deciding ? models::Tone::Pending : models::Tone::Inactive, why);
    m_approve->setEnabled(!m_deciding && now.isEmpty() && never.isEmpty());
    m_reject->setEnabled(!m_deciding && now.isEmpty());
    m_withdraw->setEnabled(!m_deciding && now.isEmpty());
    m_draft->setEnabled(m_workspace.mayWrite());
    const bool applied = isApplied();
    m_reverse->setVisible(applied);
    m_reverse->setEnabled(m_workspace.mayWrite());
    const QString mayNot =
        m_workspace.mayWrite() ? QString() : tr("Your role on this portal lets you read, but not change access.");
    m_reverse->setToolTip(mayNot);
    m_reverse->setAccessibleDescription(mayNot);
    for (QPushButton *button : {m_approve, m_reject, m_withdraw}) {
        const QString reason = button->isEnabled() ? QString() : why;
        button->setAccessibleDescription(reason);
        button->setToolTip(reason);
    }
    m_confirmRejection->setEnabled(m_reject->isEnabled());
    if (!decides)
        m_rejection->setVisible(false);
    m_bar->setVisible(held || back || applied);
}

void OrderPane::approve()
{
    if (m_deciding || !isHeld() || !m_approve->isEnabled())
        return;
    if (m_workspace.policy().confirmations >= 2) {
        const QString text = tr("%1 for %2 is applied on the portal as soon as you approve it.")
                                 .arg(m_stored.order.number, m_company->text());
        if (!m_workspace.prompts().confirm(this, {tr("Approve the order"), text, {}, tr("Approve"), false}))
            return;
    }
    decide(sync::Verdict::Approve, {});
}

void OrderPane::askForReason(bool asked)
{
    m_rejection->setVisible(asked);
    m_whyBox->setError({});
    if (asked)
        m_why->setFocus();
}

void OrderPane::reject()
{
    const QString reason = m_why->toPlainText().trimmed();
    if (reason.isEmpty()) {
        m_whyBox->setError(tr("Say why: the author reads it."));
        m_why->setFocus();
        return;
    }
    decide(sync::Verdict::Reject, reason);
}

void OrderPane::withdraw()
{
    const QString text = tr("%1 for %2 will not be applied.").arg(m_stored.order.number, m_company->text());
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
        askForReason(false);
        m_why->clear();
        const DecisionWords::Look look = words.outcome(*answer);
        m_said = Said {answer->id, look.tone, look.text, {}};
    } else {
        const ChangeOrder now = m_workspace.reader().order(order()).value_or(m_stored).order;
        m_said = Said {order(), models::Tone::Refused, words.refusal(answer.error(), now), answer.error().detail};
    }
    fill();
    m_page->ensureVisible(0, 0, 0, 0);
    m_page->setFocus();
}

void OrderPane::say(models::Tone tone, const QString &text, const QString &details)
{
    if (text.isEmpty())
        return;
    auto *banner = new Banner(tone, text);
    banner->setObjectName(u"said"_s);
    m_notices->addWidget(banner);
    if (!details.isEmpty()) {
        QPushButton *more = banner->addButton(tr("D&etails…"));
        connect(more, &QPushButton::clicked, this,
                [this, text, details] { m_workspace.prompts().inform(this, tr("Details"), text, details); });
    }
    banner->announce();
}

void OrderPane::retranslate()
{
    m_page->setAccessibleName(tr("The order in full"));
    m_printMenu->setAccessibleName(tr("Print"));
    m_printMenu->setToolTip(tr("Print"));
    m_whyBox->setLabel(tr("Reason for the re&jection"));
    m_cancelRejection->setText(tr("&Cancel"));
    m_confirmRejection->setText(tr("Reject the &order"));
    m_aside->setText(tr("&Set aside"));
    m_aside->setToolTip(tr("It does not wait in To do any more. Nothing is changed on the portal."));
    m_draft->setText(tr("&New draft…"));
    m_reverse->setText(tr("Re&verse this order…"));
    m_withdraw->setText(tr("&Withdraw…"));
    m_reject->setText(tr("&Reject…"));
    m_approve->setText(tr("&Approve the order"));
    m_effect->retranslate();
    m_diff->retranslate();
    fill();
}

} // namespace mandat::desktop
