// SPDX-License-Identifier: MIT
#include "desktop/users/replacedialog.h"

#include "base/fold.h"
#include "desktop/continuity/stagedchanges.h"
#include "desktop/newuser/newuserwizard.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/textlabel.h"
#include "desktop/review/effectpanel.h"
#include "desktop/review/factline.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/checks.h"
#include "domain/names.h"

#include <QComboBox>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{
constexpr QSize opening(980, 680);
constexpr qsizetype mostNamed = 12;

} // namespace

ReplaceDialog::ReplaceDialog(Workspace &workspace, const UserId &leaving, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_leaving(leaving)
{
    setObjectName(u"replaceUser"_s);
    load();
    //: %1: a person
    setWindowTitle(tr("Replace %1").arg(nameOf(leaving)));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(metrics::pageEdge, metrics::between, metrics::between, metrics::between);
    left->setSpacing(metrics::between);
    left->addWidget(buildPeople(), 1);
    left->addWidget(buildChoices());
    columns->addLayout(left, 1);
    columns->addWidget(buildOverview(), 1);
    rows->addLayout(columns, 1);
    rows->addWidget(buildButtons());
    resize(opening);
    fill({});
    m_people->setFocus();
}

void ReplaceDialog::load()
{
    const Result<User> leaving = m_workspace.reader().user(m_leaving);
    if (!leaving)
        return;
    QList<CompanyId> others;
    const Snapshot own = m_workspace.reader().userSnapshot(m_leaving).value_or(Snapshot());
    for (const Relationship &there : own.relationships) {
        if (there.company != leaving->company && !others.contains(there.company))
            others.append(there.company);
    }
    m_portal = m_workspace.reader().companySnapshot(leaving->company, others).value_or(Snapshot());
    m_portal.profiles.insert(m_workspace.reader().sharedProfiles().value_or(QHash<ProfileId, Profile>()));
    m_now = withStaged(m_workspace.reader(), m_portal);
    m_offered = successorsOf(m_now, m_leaving);
}

QString ReplaceDialog::nameOf(const UserId &id) const
{
    const User *user = m_now.user(id);
    return user ? displayName(*user) : QString();
}

QWidget *ReplaceDialog::buildPeople()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    auto *words = new TextLabel(
        TextLabel::Kind::Secondary,
        //: %1: a person who leaves
        tr("Who takes the place of %1? Nothing is sent before you have reviewed it.").arg(nameOf(m_leaving)));
    words->setWordWrap(true);
    column->addWidget(words);
    auto *search = new SearchField(tr("Name"));
    column->addWidget(search);
    m_people = new QListWidget;
    m_people->setAccessibleName(tr("Who takes the place"));
    column->addWidget(m_people, 1);
    connect(search, &QLineEdit::textChanged, this, &ReplaceDialog::fill);
    connect(search, &SearchField::downPressed, m_people, [this] { m_people->setFocus(Qt::TabFocusReason); });
    connect(m_people, &QListWidget::currentItemChanged, this, &ReplaceDialog::refresh);
    return box;
}

QWidget *ReplaceDialog::buildChoices()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::within);
    m_rights = new QComboBox;
    m_rights->setAccessibleName(tr("Rights afterwards"));
    m_rights->addItem(tr("Both persons’ rights together"), static_cast<int>(SuccessorRights::Both));
    m_rights->addItem(tr("The successor’s own rights"), static_cast<int>(SuccessorRights::Own));
    //: %1: a person who leaves
    m_rights->addItem(tr("Exactly the rights of %1").arg(nameOf(m_leaving)), static_cast<int>(SuccessorRights::Former));
    column->addWidget(new FieldBox(tr("&Rights afterwards"), m_rights));
    //: %1: a person who leaves
    column->addWidget(new TextLabel(TextLabel::Kind::Strong, tr("And %1?").arg(nameOf(m_leaving))));
    m_deactivate = new QRadioButton(tr("Is &deactivated"));
    //: %1: the portal’s word for relationships: “dossiers”
    m_detach =
        new QRadioButton(tr("Keeps the &account, without these %1").arg(m_workspace.relationshipNoun(true).toLower()));
    m_deactivate->setChecked(true);
    column->addWidget(m_deactivate);
    column->addWidget(m_detach);
    connect(m_rights, &QComboBox::currentIndexChanged, this, &ReplaceDialog::refresh);
    connect(m_deactivate, &QRadioButton::toggled, this, &ReplaceDialog::refresh);
    return box;
}

QWidget *ReplaceDialog::buildOverview()
{
    const SidePane side =
        makeSidePane({metrics::between, metrics::between, metrics::between, metrics::between}, metrics::between);
    side.pane->setMinimumWidth(420);
    m_effect = new EffectPanel(m_workspace);
    m_effect->retranslate();
    side.layout->addWidget(m_effect);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(metrics::within);
    side.layout->addLayout(m_facts);
    side.layout->addStretch(1);
    return side.pane;
}

QWidget *ReplaceDialog::buildButtons()
{
    auto *bar = Surface::bar(Surface::Fill::Window, Qt::TopEdge, metrics::bottomBar);
    auto *line = qobject_cast<QHBoxLayout *>(bar->layout());
    auto *newUser = new QPushButton(tr("&Someone new…"));
    newUser->setIcon(icon(u"list-add-user"_s));
    newUser->setToolTip(tr("Create a user with the same access first"));
    m_obstacle = new FactLine(models::Glyph::Warning, models::Tone::Refused, QString());
    m_obstacle->setQuiet();
    auto *cancel = new QPushButton(tr("Cancel"));
    m_review = new QPushButton(tr("Re&view…"));
    setButtonTone(m_review, ButtonTone::Primary);
    m_review->setDefault(true);
    line->addWidget(newUser);
    line->addWidget(m_obstacle, 1);
    line->addStretch(1);
    line->addWidget(cancel);
    line->addWidget(m_review);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_review, &QPushButton::clicked, this, &QDialog::accept);
    connect(newUser, &QPushButton::clicked, this, [this] {
        m_newUser = true;
        accept();
    });
    return bar;
}

void ReplaceDialog::fill(const QString &filter)
{
    {
        const QSignalBlocker quiet(m_people);
        m_people->clear();
        for (const UserId &id : std::as_const(m_offered)) {
            const User *user = m_now.user(id);
            const QString name = displayName(*user);
            if (!folded(name).contains(folded(filter)))
                continue;
            QStringList facts;
            if (!user->capacity.isEmpty())
                facts.append(user->capacity);
            if (user->selfRegistered && !user->active)
                facts.append(tr("has registered"));
            else if (!user->active)
                facts.append(tr("inactive"));
            const Company *company = m_now.company(user->company);
            if (company && user->company != m_now.user(m_leaving)->company)
                facts.append(company->name);
            //: %1: a person; %2: what is known: “Accountant, inactive”
            auto *item =
                new QListWidgetItem(facts.isEmpty() ? name : tr("%1 – %2").arg(name, facts.join(u", "_s)), m_people);
            item->setData(Qt::UserRole, id.uuid());
        }
        if (m_people->count() > 0)
            m_people->setCurrentRow(0);
    }
    refresh();
}

UserId ReplaceDialog::successor() const
{
    const QListWidgetItem *item = m_people->currentItem();
    return item ? UserId(item->data(Qt::UserRole).toUuid()) : UserId();
}

LeavingWay ReplaceDialog::way() const
{
    return m_detach->isChecked() ? LeavingWay::Detach : LeavingWay::Deactivate;
}

QList<Change> ReplaceDialog::changes() const
{
    return m_newUser ? QList<Change>() : against(m_portal, m_plan.changes);
}

void ReplaceDialog::refresh()
{
    m_plan = {};
    if (!successor().isNull()) {
        const Replacement wanted {m_leaving, successor(), SuccessorRights(m_rights->currentData().toInt()), way()};
        CheckContext context;
        context.portal = &m_workspace.portal();
        context.before = &m_now;
        context.author = m_workspace.me();
        context.now = m_workspace.now();
        context.signInIdTaken = [](const QString &, const UserId &) { return false; }; // nobody’s changes here
        m_plan = planReplacement(wanted, context);
    }
    const User *user = m_now.user(successor());
    const bool chooses =
        user && (m_workspace.policy().profileScope == ProfileScope::Relationship || !user->profile.isNull());
    m_rights->setEnabled(chooses);
    showFacts();
}

void ReplaceDialog::addFact(models::Glyph glyph, models::Tone tone, const QString &fact, const QStringList &details)
{
    m_facts->addWidget(new FactLine(glyph, tone, fact, shortened(details, mostNamed)));
}

void ReplaceDialog::showFacts()
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<Finding> blocks = blocksOf(m_plan.findings);
    m_review->setEnabled(!m_plan.changes.isEmpty() && blocks.isEmpty());
    m_obstacle->setVisible(!m_review->isEnabled());
    if (m_plan.changes.isEmpty()) {
        m_effect->clear();
        m_obstacle->setFact(models::Glyph::Information, models::Tone::Inactive,
                            m_people->count() == 0 ? tr("Nobody else is here: have someone new created.")
                                                   : tr("There is nothing to take over."));
        return;
    }
    const Snapshot after = applied(m_now, m_plan.changes);
    m_effect->showImpact(m_plan.impact, m_now, after);
    const Wording &wording = m_workspace.wording();
    if (m_plan.activates)
        addFact(models::Glyph::Information, models::Tone::Pending,
                tr("The account of %1 is activated, too.").arg(nameOf(successor())));
    if (m_plan.becomesAdministrator)
        addFact(models::Glyph::Shield, models::Tone::Pending,
                tr("%1 becomes an administrator.").arg(nameOf(successor())));
    addGains();
    addLeftAside();
    for (const Finding &finding : std::as_const(m_plan.findings))
        addFact(models::Glyph::Warning, finding.blocks ? models::Tone::Refused : models::Tone::Waiting,
                finding.blocks ? tr("The portal would refuse it:") : tr("To be noted at the review:"),
                {wording.finding(finding, m_workspace.portal(), after)});
    if (!blocks.isEmpty())
        m_obstacle->setFact(models::Glyph::Warning, models::Tone::Refused, tr("The portal would refuse it: see why."));
}

/// Nobody’s own rights are widened in silence: every function and account is there to be read.
void ReplaceDialog::addGains()
{
    const Wording &wording = m_workspace.wording();
    QStringList lines;
    for (const ImpactRow &row : std::as_const(m_plan.impact.rows)) {
        const Relationship *there = m_now.relationship(row.relationship);
        if (row.user != successor() || !there)
            continue;
        const Catalogue &catalogue = m_workspace.portal().catalogue;
        if (!row.gained.isEmpty())
            //: %1: a relationship’s number; %2: functions
            lines.append(tr("%1: %2").arg(there->reference, wording.functionList(row.gained, catalogue)));
        if (!row.awaiting.isEmpty())
            lines.append(
                tr("%1, awaiting equipment: %2").arg(there->reference, wording.functionList(row.awaiting, catalogue)));
        QStringList accounts;
        for (const AccountId &id : row.accountsGained) {
            if (const Account *account = there->account(id))
                accounts.append(account->label.isEmpty() ? groupedIban(account->iban) : account->label);
        }
        if (!accounts.isEmpty())
            lines.append(tr("%1, accounts: %2").arg(there->reference, accounts.join(u", "_s)));
    }
    if (!lines.isEmpty())
        //: %1: a person; a list follows
        addFact(models::Glyph::Plus, models::Tone::Active, tr("%1 gains").arg(nameOf(successor())), lines);
}

/// Access that gives nothing today is not handed on.
void ReplaceDialog::addLeftAside()
{
    QStringList lines;
    for (const ReplacementRow &row : std::as_const(m_plan.rows)) {
        const Relationship *there = m_now.relationship(row.relationship);
        const QString reference = there ? there->reference : QString();
        if (row.takeOver == TakeOver::Inactive)
            lines.append(tr("%1: this access is inactive").arg(reference));
        else if (row.takeOver == TakeOver::Over)
            lines.append(tr("%1: this access has ended").arg(reference));
        else if (row.takeOver == TakeOver::RelationshipInactive)
            lines.append(tr("%1: is inactive").arg(reference));
    }
    if (!lines.isEmpty())
        addFact(models::Glyph::Information, models::Tone::Inactive,
                tr("%n access(es) are not taken over", nullptr, static_cast<int>(lines.size())), lines);
}

namespace
{

/// The review opens once everything is staged.
void stageAndReview(Workspace &workspace, const QList<Change> &changes, QWidget *window)
{
    workspace.session().stageAll(changes).then(
        &workspace, [&workspace, window = QPointer(window)](const Result<void> &staged) {
            if (staged)
                Q_EMIT workspace.reviewWanted();
            else
                workspace.prompts().inform(window, ReplaceDialog::tr("Replace"),
                                           workspace.wording().error(staged.error()), staged.error().detail);
        });
}

} // namespace

void replaceUser(Workspace &workspace, const UserId &leaving, QWidget *parent)
{
    QWidget *window = parent ? parent->window() : nullptr;
    ReplaceDialog dialog(workspace, leaving, window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!dialog.newUserWanted()) {
        stageAndReview(workspace, dialog.changes(), window);
        return;
    }
    NewUserStart start;
    start.successorOf = leaving;
    start.leaving = dialog.way();
    NewUserWizard wizard(workspace, start, window);
    wizard.exec();
    if (const std::optional<ChangeOrder> &order = wizard.submitted())
        Q_EMIT workspace.orderShown(*order);
}

} // namespace mandat::desktop

#include "moc_replacedialog.cpp"
