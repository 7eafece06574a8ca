// SPDX-License-Identifier: MIT
#include "desktop/continuity/riskpane.h"

#include "desktop/continuity/appointdialog.h"
#include "desktop/continuity/recoverydialog.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/detailgrid.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/textlabel.h"
#include "desktop/records.h"
#include "desktop/review/factline.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"
#include "domain/recovery.h"
#include "models/risklist.h"
#include "models/standingchip.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

void empty(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

RiskPane::RiskPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget)
    , m_nothing(new EmptyState(icon(u"security-high"_s), QString()))
    , m_name(new TextLabel(TextLabel::Kind::Section))
    , m_subtitle(new TextLabel(TextLabel::Kind::Secondary))
    , m_risks(new QVBoxLayout)
    , m_recoveryTitle(new TextLabel(TextLabel::Kind::Section))
    , m_recovery(new QVBoxLayout)
    , m_peopleTitle(new TextLabel(TextLabel::Kind::Section))
    , m_people(new DetailGrid)
    , m_aloneTitle(new TextLabel(TextLabel::Kind::Section))
    , m_alone(new DetailGrid)
    , m_open(new QPushButton)
    , m_appoint(new QPushButton)
    , m_recover(new QPushButton)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_stack->addWidget(m_nothing);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const ScrollingColumn column = makeScrollingColumn(
        Surface::Fill::Window, QMargins(20, metrics::between, metrics::between, metrics::between), metrics::within);
    column.area->setFocusPolicy(Qt::NoFocus);
    m_name->setWordWrap(true);
    m_subtitle->setWordWrap(true);
    column.layout->addWidget(m_name);
    column.layout->addWidget(m_subtitle);
    m_recover->setObjectName(u"recover"_s);
    setCompact(m_recover);
    column.layout->addWidget(m_recover, 0, Qt::AlignLeft);
    m_risks->setSpacing(metrics::within);
    column.layout->addLayout(m_risks);
    column.layout->addSpacing(metrics::within);
    column.layout->addWidget(m_recoveryTitle);
    m_recovery->setSpacing(metrics::within);
    column.layout->addLayout(m_recovery);
    column.layout->addWidget(m_peopleTitle);
    column.layout->addWidget(m_people);
    column.layout->addSpacing(metrics::within);
    column.layout->addWidget(m_aloneTitle);
    column.layout->addWidget(m_alone);
    column.layout->addStretch(1);
    layout->addWidget(column.area, 1);
    Surface *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *buttons = qobject_cast<QHBoxLayout *>(bar->layout());
    buttons->setContentsMargins(20, 0, metrics::between, 0);
    setButtonTone(m_open, ButtonTone::Flat);
    setButtonTone(m_appoint, ButtonTone::Primary);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_appoint);
    layout->addWidget(bar);
    m_stack->addWidget(page);
    connect(m_recover, &QPushButton::clicked, this,
            [this] { recoverAdministration(m_workspace, m_relationship, this); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT m_workspace.relationshipWanted(m_relationship); });
    connect(m_appoint, &QPushButton::clicked, this, [this] { appoint(m_workspace, m_relationship, {}, this); });
}

void RiskPane::retranslate()
{
    m_nothing->setMessage(icon(u"security-high"_s), tr("Choose a line to see who administers it."));
    m_recoveryTitle->setText(tr("The administrator has left: what remains to be done"));
    m_peopleTitle->setText(tr("Who has access"));
    m_aloneTitle->setText(tr("Held by one person alone"));
    m_open->setText(tr("&Open"));
    m_appoint->setText(tr("Ap&point…"));
    m_recover->setText(tr("&Recover administration…"));
    m_appoint->setEnabled(m_workspace.mayWrite());
    const QString why =
        m_workspace.mayWrite() ? QString() : tr("Your role on this portal lets you read, but not change access.");
    m_appoint->setToolTip(why);
    m_appoint->setAccessibleDescription(why);
    refresh();
}

void RiskPane::showRelationship(const RelationshipId &relationship)
{
    m_relationship = relationship;
    refresh();
}

void RiskPane::refresh()
{
    const Result<Relationship> relationship = m_relationship.isNull()
        ? Result<Relationship>(fail(ErrorKind::NotFound))
        : m_workspace.reader().relationship(m_relationship);
    const Result<Snapshot> snapshot = relationship ? m_workspace.reader().companySnapshot(relationship->company)
                                                   : Result<Snapshot>(fail(ErrorKind::NotFound));
    m_stack->setCurrentIndex(relationship && snapshot ? 1 : 0);
    if (relationship && snapshot)
        show(*relationship, *snapshot);
}

void RiskPane::show(const Relationship &relationship, const Snapshot &snapshot)
{
    const Company *company = snapshot.company(relationship.company);
    m_name->setText(company ? company->name : relationship.reference);
    QStringList subtitle {relationship.reference};
    if (!relationship.label.isEmpty())
        subtitle.append(relationship.label);
    subtitle.append(m_workspace.wording().responsible(relationship.responsible));
    subtitle.removeAll(QString());
    m_subtitle->setText(subtitle.join(u" · "_s));
    fillRisks(relationship, snapshot);
    fillRecovery(relationship, snapshot);
    fillPeople(relationship, snapshot);
}

void RiskPane::fillRisks(const Relationship &relationship, const Snapshot &snapshot)
{
    empty(m_risks);
    for (const Risk &risk : risksOf(m_workspace.portal(), snapshot, relationship.id, m_workspace.now())) {
        const models::ChipLook look = models::lookOf(risk.severity);
        m_risks->addWidget(
            new Banner(look.tone, m_workspace.wording().risk(risk, m_workspace.portal(), snapshot), look.glyph));
    }
}

QString RiskPane::lastSeen(const User &user) const
{
    if (!user.active)
        return tr("inactive");
    return user.lastSignIn.isValid()
        ? tr("last sign-in on %1")
              .arg(m_workspace.wording().date(user.lastSignIn.toTimeZone(m_workspace.policy().zone()).date()))
        : tr("has never signed in");
}

void RiskPane::fillPeople(const Relationship &relationship, const Snapshot &snapshot)
{
    m_people->clear();
    m_alone->clear();
    const Portal &portal = m_workspace.portal();
    const QDateTime now = m_workspace.now();
    const QList<UserId> administrators = administratorsOf(portal, snapshot, relationship.id, now);
    const auto add = [&](const QString &label, const UserId &id) {
        if (const User *user = snapshot.user(id))
            m_people->setValue(m_people->addRow(label), displayName(*user), lastSeen(*user));
    };
    if (administrators.isEmpty())
        m_people->addRow(tr("Administrator"), tr("None"));
    for (const UserId &id : administrators)
        add(tr("Administrator"), id);
    QHash<UserId, QList<FunctionCode>> alone;
    QList<UserId> order;
    for (const Function &function : portal.catalogue.functions()) {
        const QList<UserId> can = whoCan(portal, snapshot, relationship.id, function.code, now);
        if (can.size() != 1)
            continue;
        if (!order.contains(can.first()))
            order.append(can.first());
        alone[can.first()].append(function.code);
    }
    for (const Grant *grant : snapshot.grantsOn(relationship.id)) {
        if (!administrators.contains(grant->user))
            add(tr("Other"), grant->user);
    }
    const bool several = snapshot.grantsOn(relationship.id).size() > 1;
    for (const UserId &id : std::as_const(order)) {
        const User *user = snapshot.user(id);
        if (several && user)
            m_alone->addRow(displayName(*user), m_workspace.wording().functionList(alone.value(id), portal.catalogue));
    }
    m_aloneTitle->setVisible(m_alone->rowCount() > 0);
    m_alone->setVisible(m_alone->rowCount() > 0);
}

void RiskPane::fillRecovery(const Relationship &relationship, const Snapshot &snapshot)
{
    empty(m_recovery);
    const std::optional<RecoveryRecord> begun = recordsOf(m_workspace).recovery(relationship.id);
    const QList<RecoveryStep> steps =
        recoveryOf(m_workspace.portal(), snapshot, relationship.id, m_workspace.now(), begun ? &*begun : nullptr);
    const bool mayBegin = mayRecover(m_workspace.portal(), snapshot, relationship.id, m_workspace.now());
    m_recover->setVisible(!steps.isEmpty() || (mayBegin && m_workspace.mayWrite()));
    m_recoveryTitle->setVisible(!steps.isEmpty());
    for (const RecoveryStep &step : steps) {
        QStringList names;
        for (const UserId &id : step.users) {
            if (const User *user = snapshot.user(id))
                names.append(displayName(*user));
        }
        const QString who = m_workspace.wording().locale().createSeparatedList(names);
        QString text;
        switch (step.kind) {
        case RecoveryStepKind::Registered:
            text = who.isEmpty() ? tr("The successor registers on the portal.")
                                 : tr("The successor has registered on the portal: %1.").arg(who);
            break;
        case RecoveryStepKind::Requested:
            text = tr("The legal representative asks the portal’s operator for the role, with the successor’s last "
                      "name, first name and email.");
            break;
        case RecoveryStepKind::RoleGiven:
            text = who.isEmpty() ? tr("The portal’s operator gives the role.")
                                 : tr("The portal’s operator has given the role: %1.").arg(who);
            break;
        case RecoveryStepKind::OldAccountDeleted:
            text = who.isEmpty() ? tr("The old account is deleted.") : tr("Delete the old account: %1.").arg(who);
            break;
        case RecoveryStepKind::SecondAppointed:
            text = tr("A second administrator is appointed.");
            break;
        }
        auto *line = new FactLine(step.done ? models::Glyph::Tick : models::Glyph::Clock,
                                  step.done ? models::Tone::Active : models::Tone::Waiting, text);
        line->setQuiet();
        //: %1: a step of a list that is ticked off
        line->setAccessibleName(step.done ? tr("Done: %1").arg(text) : tr("To do: %1").arg(text));
        m_recovery->addWidget(line);
    }
}

} // namespace mandat::desktop

#include "moc_riskpane.cpp"
