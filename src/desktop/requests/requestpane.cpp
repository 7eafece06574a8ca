// SPDX-License-Identifier: MIT
#include "desktop/requests/requestpane.h"

#include "desktop/parts/banner.h"
#include "desktop/parts/detailgrid.h"
#include "desktop/parts/noticecolumn.h"
#include "desktop/parts/panehead.h"
#include "desktop/parts/reasonbox.h"
#include "desktop/parts/surface.h"
#include "desktop/review/factline.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "domain/checks.h"
#include "domain/names.h"
#include "models/requestlist.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::RequestStanding;
using models::Tone;

RequestPane::RequestPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_head(new PaneHead)
    , m_refusal(new ReasonBox)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_content = new Surface(Surface::Fill::Base, Qt::LeftEdge);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(buildPage(), 1);
    layout->addWidget(m_refusal);
    layout->addWidget(buildBar());
    outer->addWidget(m_content);
    connect(&workspace.session(), &app::Session::stateChanged, this, &RequestPane::refreshButtons);
    connect(m_refusal, &ReasonBox::cancelled, m_refuse, qOverload<>(&QWidget::setFocus));
    connect(m_refusal, &ReasonBox::confirmed, this, &RequestPane::refuse);
    connect(m_notices, &NoticeColumn::detailsWanted, this, [this](const QString &text, const QString &details) {
        m_workspace.prompts().inform(this, tr("Details"), text, details);
    });
    showRequest(std::nullopt);
}

QWidget *RequestPane::buildPage()
{
    m_page = new QScrollArea;
    m_page->setObjectName(u"requestPage"_s);
    m_page->setWidgetResizable(true);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new Surface(Surface::Fill::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::between);
    m_notices = new NoticeColumn;
    column->addWidget(m_notices);
    m_grid = new DetailGrid;
    column->addWidget(m_grid);
    auto *links = new QHBoxLayout;
    links->setSpacing(metrics::within);
    m_person = new QPushButton;
    m_order = new QPushButton;
    for (QPushButton *button : {m_person, m_order}) {
        setButtonTone(button, ButtonTone::Plain);
        button->setAutoDefault(false);
        links->addWidget(button);
    }
    links->addStretch(1);
    column->addLayout(links);
    column->addStretch(1);
    m_page->setWidget(content);
    connect(m_person, &QPushButton::clicked, this, [this] { Q_EMIT m_workspace.userWanted(m_plan.user); });
    connect(m_order, &QPushButton::clicked, this, [this] {
        const bool waits = isOpen();
        Q_EMIT m_workspace.orderWanted(waits ? m_row->answering : m_row->request.order);
    });
    return m_page;
}

QWidget *RequestPane::buildBar()
{
    auto *bar = new Surface(Surface::Fill::Window, Qt::TopEdge);
    m_bar = bar;
    auto *rows = new QVBoxLayout(bar);
    rows->setContentsMargins(metrics::pageEdge, 12, metrics::pageEdge, 12);
    rows->setSpacing(metrics::within);
    m_obstacle = new FactLine(models::Glyph::Lock, Tone::Inactive, QString());
    m_obstacle->setObjectName(u"requestObstacle"_s);
    m_obstacle->setQuiet();
    rows->addWidget(m_obstacle);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::within);
    m_refuse = new QPushButton;
    m_answer = new QPushButton;
    setButtonTone(m_refuse, ButtonTone::Danger);
    setButtonTone(m_answer, ButtonTone::Primary);
    line->addStretch(1);
    for (QPushButton *button : {m_refuse, m_answer}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    rows->addLayout(line);
    connect(m_refuse, &QPushButton::clicked, this, [this] { m_refusal->ask(true); });
    connect(m_answer, &QPushButton::clicked, this,
            [this] { Q_EMIT m_workspace.requestAnswerWanted(m_row->request.id); });
    return bar;
}

QWidget *RequestPane::firstPlace() const
{
    return m_page;
}

bool RequestPane::isOpen() const
{
    return m_row && m_row->request.status == RequestStatus::Open;
}

void RequestPane::showRequest(const std::optional<cache::RequestRow> &row)
{
    const bool another = request() != (row ? row->request.id : AccessRequestId());
    m_row = row;
    m_plan = row && row->request.status == RequestStatus::Open ? planFor(*row, m_workspace.reader()) : AnswerPlan();
    m_content->setVisible(row.has_value());
    if (another) {
        m_refusal->ask(false);
        m_refusal->clear();
        if (m_said && (!row || m_said->request != row->request.id))
            m_said.reset();
        m_page->ensureVisible(0, 0, 0, 0);
    }
    fill();
}

void RequestPane::fill()
{
    if (m_row) {
        fillHead();
        fillNotices();
        fillGrid();
    }
    refreshButtons();
}

QString RequestPane::origin() const
{
    const QString when = m_workspace.wording().dateTime(m_row->request.received, m_workspace.policy().zone());
    //: %1: where a request came from; %2: date and time
    return tr("%1, on %2").arg(models::requestKindText(m_row->request.kind), when);
}

void RequestPane::fillHead()
{
    const AccessRequest &request = m_row->request;
    const RequestStanding standing = models::standingOf(*m_row);
    const models::ChipLook look = models::lookOf(standing);
    m_head->setTitle(displayName(request.lastName, request.firstName));
    m_head->setChip({look.tone, look.glyph, models::requestStandingText(standing)});
    m_head->setOrigin(origin());
}

/// What became of it; empty while it waits.
QString RequestPane::fate() const
{
    const AccessRequest &request = m_row->request;
    const QString when = m_workspace.wording().dateTime(request.decided, m_workspace.policy().zone());
    switch (models::standingOf(*m_row)) {
    case RequestStanding::Open:
        return {};
    case RequestStanding::Answering:
        return m_row->answeringNumber.isEmpty()
            ? tr("An order that answers this request waits to be sent. The request is closed once it is applied.")
            : tr("%1 answers this request and waits for approval. The request is closed once it is applied.")
                  .arg(m_row->answeringNumber);
    case RequestStanding::Accepted:
        if (!request.decided.isValid())
            return tr("Granted.");
        return tr("Granted on %1 by %2. %3 has been told by email.")
            .arg(when, request.decidedByName, displayName(request.lastName, request.firstName));
    case RequestStanding::Refused:
        if (!request.decided.isValid())
            //: %1: what somebody wrote
            return tr("Refused: “%1”").arg(request.answer);
        //: %1: date and time; %2: a person; %3: what they wrote
        return tr("Refused on %1 by %2: “%3”").arg(when, request.decidedByName, request.answer);
    }
    Q_UNREACHABLE();
}

void RequestPane::fillNotices()
{
    m_notices->clear();
    if (m_said)
        m_notices->add(m_said->tone, m_said->text, m_said->details)->setObjectName(u"requestSaid"_s);
    if (const QString text = fate(); !text.isEmpty())
        m_notices->add(models::lookOf(models::standingOf(*m_row)).tone, text);
    if (!isOpen() || !m_row->answering.isNull())
        return;
    if (m_plan.way == AnswerPlan::Way::AddAccess)
        m_notices->add(Tone::Pending,
                       //: %1: a person; %2: the portal’s word for several relationships
                       tr("%1 has this address and is on the portal already: the order only adds %2.")
                           .arg(m_plan.name, m_workspace.policy().relationshipNoun.many.in(m_workspace.language())));
    else if (m_row->registered)
        m_notices->add(Tone::Pending,
                       tr("%1 has registered and is inactive, without any right. Activating the person "
                          "closes the request; refusing it removes the registration.")
                           .arg(m_plan.name));
    else if (m_plan.way == AnswerPlan::Way::Rights)
        m_notices->add(
            Tone::Pending,
            tr("%1 is on the portal already. Giving the administration closes the request.").arg(m_plan.name));
}

void RequestPane::fillGrid()
{
    const AccessRequest &request = m_row->request;
    m_grid->clear();
    m_grid->addRow(tr("Email"), request.email);
    if (!request.telephone.isEmpty())
        m_grid->addRow(tr("Telephone"), groupedTelephone(request.telephone));
    m_grid->addRow(tr("Company"), m_row->companyName.isEmpty() ? tr("Not known") : m_row->companyName);
    const QString noun = m_workspace.relationshipNoun(m_row->references.size() > 1);
    if (!m_row->references.isEmpty())
        m_grid->addRow(noun, m_row->references.join(u'\n'));
    else if (!request.reference.isEmpty())
        m_grid->setValue(m_grid->addRow(noun), request.reference, tr("Given by the person, and not known here"));
    if (!request.profile.isEmpty()) {
        const PredefinedProfile *profile = nullptr;
        for (const PredefinedProfile &each : m_workspace.policy().predefinedProfiles) {
            if (each.code == request.profile)
                profile = &each;
        }
        m_grid->addRow(tr("Wished profile"), profile ? profile->label.in(m_workspace.language()) : request.profile);
    }
    m_grid->addRow(tr("Responsible"),
                   m_row->responsible ? m_workspace.wording().responsible(*m_row->responsible) : tr("Nobody yet"));
    if (!request.message.isEmpty())
        m_grid->addRow(tr("Message"), request.message);
    m_person->setVisible(!m_plan.user.isNull());
    //: %1: a person
    m_person->setText(tr("Open the sheet of %1").arg(m_plan.name));
    const ChangeOrderId order = isOpen() ? m_row->answering : request.order;
    const Result<cache::StoredOrder> known = m_workspace.reader().order(order);
    m_order->setVisible(!order.isNull() && known.has_value());
    if (known)
        m_order->setText(known->order.number.isEmpty() ? tr("Open the order") : tr("Open %1").arg(known->order.number));
}

void RequestPane::refreshButtons()
{
    const bool open = isOpen() && m_row->answering.isNull();
    m_bar->setVisible(open);
    if (!open) {
        m_refusal->hide();
        return;
    }
    const QString never = answerObstacle(m_workspace);
    const QString now = m_workspace.isOnline() ? QString()
                                               : tr("The portal cannot be reached now: a refusal has to be told to it "
                                                    "at once. An order can be written all the "
                                                    "same, and is sent later.");
    const QString why = m_asking ? tr("Asking the portal…") : never.isEmpty() ? now : never;
    m_obstacle->setVisible(!why.isEmpty());
    m_obstacle->setFact(m_asking ? models::Glyph::Hourglass : models::Glyph::Lock,
                        m_asking ? Tone::Pending : Tone::Inactive, why);
    m_answer->setText(m_plan.way == AnswerPlan::Way::AddAccess ? tr("&Add access…")
                          : m_row->registered                  ? tr("&Activate…")
                          : m_plan.way == AnswerPlan::Way::Rights
                          ? tr("&Give the administration…")
                          //: %1: the portal’s word for a user
                          : tr("&New %1…").arg(m_workspace.policy().userNoun.one.in(m_workspace.language())));
    m_answer->setEnabled(never.isEmpty() && !m_asking);
    m_refuse->setEnabled(never.isEmpty() && now.isEmpty() && !m_asking);
    for (QPushButton *button : {m_answer, m_refuse}) {
        const QString reason = button->isEnabled() ? QString() : why;
        button->setAccessibleDescription(reason);
        button->setToolTip(reason);
    }
    m_refusal->setConfirmEnabled(m_refuse->isEnabled());
}

void RequestPane::refuse(const QString &reason)
{
    if (m_asking || !isOpen())
        return;
    m_asking = true;
    m_said.reset();
    refreshButtons();
    const AccessRequest &wanted = m_row->request;
    m_workspace.session()
        .refuseRequest(wanted.id, wanted.version, reason)
        .then(this, [this, id = wanted.id](const Result<void> &outcome) {
            m_asking = false;
            if (request() == id)
                answered(outcome);
            else
                refreshButtons();
        });
}

QString RequestPane::refusal(const Error &error) const
{
    switch (error.kind) {
    case ErrorKind::Conflict:
        return tr("This request has been answered meanwhile, or an order that answers it waits. What has become of it "
                  "stands below.");
    case ErrorKind::Stale:
        return tr("The request has changed since you read it, and nothing was refused. Read it again, then decide.");
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Protocol:
        return tr(
            "The portal did not answer, so it is not known whether your refusal arrived. Refuse again once it can "
            "be reached: it counts once.");
    default:
        return m_workspace.wording().error(error);
    }
}

void RequestPane::answered(const Result<void> &outcome)
{
    const AccessRequestId id = request();
    if (outcome) {
        m_refusal->ask(false);
        m_refusal->clear();
        m_said = Said {id,
                       Tone::Inactive,
                       tr("The request is refused. %1 is told your reason by email.")
                           .arg(displayName(m_row->request.lastName, m_row->request.firstName)),
                       {}};
    } else {
        m_said = Said {id, Tone::Refused, refusal(outcome.error()), outcome.error().detail};
    }
    if (Result<cache::RequestRow> now = m_workspace.reader().request(id))
        m_row = std::move(*now);
    fill();
    m_page->ensureVisible(0, 0, 0, 0);
    m_page->setFocus();
    if (auto *banner = m_content->findChild<Banner *>(u"requestSaid"_s))
        banner->announce();
}

void RequestPane::retranslate()
{
    m_page->setAccessibleName(tr("The request in full"));
    m_refusal->setWords(tr("Reason for the re&fusal"), tr("&Cancel"), tr("Refuse the re&quest"),
                        tr("Say why: the person reads it."));
    m_refuse->setText(tr("&Refuse…"));
    fill();
}

} // namespace mandat::desktop
