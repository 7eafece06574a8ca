// SPDX-License-Identifier: MIT
#include "desktop/result/trackingpanel.h"

#include "desktop/import/importresultdialog.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/review/factline.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::Glyph;
using models::Tone;

namespace
{
constexpr int mostFunctionsNamed = 3;
} // namespace

TrackingPanel::TrackingPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(new TextLabel(TextLabel::Kind::Section))
    , m_steps(new QVBoxLayout)
    , m_next(new TextLabel(TextLabel::Kind::Section))
    , m_recaps(new QPushButton(icon(u"document-print"_s), QString()))
    , m_print(new QPushButton(icon(u"document-sign"_s), QString()))
    , m_another(new QPushButton(icon(u"list-add-user"_s), QString()))
    , m_import(new QPushButton(icon(u"document-import"_s), QString()))
    , m_reversible(new TextLabel(TextLabel::Kind::Caption))
    , m_order(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::within);
    layout->addWidget(m_title);
    m_steps->setSpacing(12);
    layout->addLayout(m_steps);
    layout->addSpacing(metrics::within);
    auto *line = new Surface(Surface::Fill::Window, Qt::BottomEdge);
    line->setFixedHeight(1);
    layout->addWidget(line);
    layout->addSpacing(metrics::within);
    layout->addWidget(m_next);
    for (QPushButton *button : {m_recaps, m_print, m_another, m_import}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    m_reversible->setWordWrap(true);
    layout->addWidget(m_reversible);
    setButtonTone(m_order, ButtonTone::Link);
    m_order->setAutoDefault(false);
    layout->addWidget(m_order, 0, Qt::AlignLeading);
    m_recaps->setObjectName(u"printRecaps"_s);
    m_another->setObjectName(u"createAnother"_s);
    connect(m_recaps, &QPushButton::clicked, this, &TrackingPanel::recapsWanted);
    connect(m_print, &QPushButton::clicked, this, &TrackingPanel::orderPrintWanted);
    connect(m_order, &QPushButton::clicked, this, &TrackingPanel::orderWanted);
    connect(m_another, &QPushButton::clicked, this, &TrackingPanel::anotherWanted);
    connect(m_import, &QPushButton::clicked, this, [this] { openLastImport(m_workspace, this); });
}

void TrackingPanel::retranslate()
{
    //: heading: how far the order has come
    m_title->setText(tr("Tracking"));
    //: heading: what may be done next
    m_next->setText(tr("What next"));
    m_recaps->setText(tr("&Print %n profile recap(s)…", nullptr, m_people));
    m_print->setText(tr("Print the order for si&gnature…"));
    m_reversible->setText(tr("An order that was applied can be reversed, by another one that is reviewed like it."));
    m_order->setText(tr("Show the order"));
    m_another->setText(tr("Create another %1…").arg(m_workspace.userNoun(false).toLower()));
    m_import->setText(tr("Every &line of the import…"));
}

void TrackingPanel::showOutcome(const OrderOutcome &outcome)
{
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addSteps(outcome);
    if (outcome.isApplied())
        addEquipment(outcome);
    m_people = static_cast<int>(usersOf(outcome.order).size());
    m_recaps->setVisible(m_people > 0 && !outcome.isReturned());
    m_print->setVisible(!outcome.isReturned());
    m_reversible->setVisible(outcome.isApplied());
    m_order->setVisible(outcome.isApplied());
    m_another->setEnabled(m_workspace.mayWrite());
    m_import->setVisible(comesFromImport(m_workspace, outcome.order));
    retranslate();
}

void TrackingPanel::addSteps(const OrderOutcome &outcome)
{
    const ChangeOrder &order = outcome.order;
    const Wording &wording = m_workspace.wording();
    const QTimeZone zone = m_workspace.policy().zone();
    const auto add = [this](Glyph glyph, Tone tone, const QString &fact, const QString &detail = {}) {
        m_steps->addWidget(new FactLine(glyph, tone, fact, detail.isEmpty() ? QStringList() : QStringList {detail}));
    };
    if (outcome.isQueued()) {
        add(Glyph::Clock, Tone::Pending, tr("To be sent"), tr("as soon as the portal can be reached"));
        return;
    }
    if (order.submitted.isValid()) {
        const QString at = wording.dateTime(order.submitted, zone);
        add(Glyph::Tick, Tone::Active, tr("Submitted"),
            order.authorName.isEmpty() ? at : tr("%1, by %2").arg(at, order.authorName));
    }
    if (outcome.isReturned()) {
        const OrderStatus status = order.status == OrderStatus::Submitted ? OrderStatus::Failed : order.status;
        add(Glyph::Cross, Tone::Refused, wording.orderStatus(status),
            order.decided.isValid() ? wording.dateTime(order.decided, zone) : QString());
        return;
    }
    if (order.status == OrderStatus::AwaitingApproval) {
        add(Glyph::Hourglass, Tone::Waiting, wording.orderStatus(order.status),
            tr("by an approver other than %1").arg(order.authorName));
        return;
    }
    if (order.decided.isValid())
        add(Glyph::Tick, Tone::Active, wording.orderStatus(OrderStatus::Approved),
            tr("%1, by %2").arg(wording.dateTime(order.decided, zone), order.decidedByName));
    if (!outcome.isApplied())
        return;
    if (order.applied.isValid()) {
        const QString at = wording.time(order.applied, zone);
        add(Glyph::Tick, Tone::Active, wording.orderStatus(OrderStatus::Applied),
            //: %1: a time
            tr("%1, all %n operation(s)", nullptr, static_cast<int>(order.changes.size())).arg(at));
    }
    if (outcome.isInEffect(m_workspace.now()))
        add(Glyph::Tick, Tone::Active, wording.orderStatus(OrderStatus::InEffect));
    else
        add(Glyph::Clock, Tone::Pending, tr("In effect towards %1").arg(wording.time(order.effectiveAt, zone)),
            tr("this portal takes a few minutes"));
}

/// S0.9: what the order gave and what waits for the device or the secure mobile.
void TrackingPanel::addEquipment(const OrderOutcome &outcome)
{
    QStringList waiting;
    for (const UserId &user : usersOf(outcome.order)) {
        const Result<Snapshot> state = m_workspace.reader().userSnapshot(user);
        const User *person = state ? state->user(user) : nullptr;
        if (!person)
            continue;
        QList<FunctionCode> functions;
        for (const Grant *grant : state->grantsOfUser(user)) {
            for (const FunctionDecision &row :
                 rightsOn(m_workspace.portal(), *state, user, grant->relationship, m_workspace.now())) {
                if (row.decision.awaitsEquipment() && !functions.contains(row.function->code))
                    functions.append(row.function->code);
            }
        }
        const auto count = static_cast<int>(functions.size());
        if (count > mostFunctionsNamed)
            waiting.append(tr("%1: %n function(s)", nullptr, count).arg(displayName(*person)));
        else if (count > 0)
            waiting.append(tr("%1: %2").arg(
                displayName(*person), m_workspace.wording().functionList(functions, m_workspace.portal().catalogue)));
    }
    if (!waiting.isEmpty())
        m_steps->addWidget(
            new FactLine(Glyph::Shield, Tone::Sensitive, tr("Awaiting equipment"), shortened(waiting, 5)));
}

} // namespace mandat::desktop
