// SPDX-License-Identifier: MIT
#include "desktop/relationships/relationshippane.h"

#include "desktop/newuser/declarecontactdialog.h"
#include "desktop/newuser/newuserstate.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/chip.h"
#include "desktop/parts/detailgrid.h"
#include "desktop/parts/emptystate.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/textlabel.h"
#include "desktop/printing/reportprinting.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "desktop/whocan/whocanwindow.h"
#include "domain/checks.h"
#include "domain/continuity.h"
#include "domain/names.h"
#include "models/accesslist.h"
#include "models/standingchip.h"

#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

RelationshipPane::RelationshipPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget)
    , m_nothing(new EmptyState(icon(u"folder"_s), QString()))
    , m_name(new TextLabel(TextLabel::Kind::Title))
    , m_subtitle(new TextLabel(TextLabel::Kind::Secondary))
    , m_status(new ChipLabel)
    , m_new(new QPushButton)
    , m_more(new QToolButton)
    , m_whoCan(new QPushButton)
    , m_tabs(new QTabWidget)
    , m_access(new models::AccessList(models::AccessList::Of::Relationship, this))
    , m_people(new TableView(QString()))
    , m_contacts(new QListWidget)
    , m_peopleCount(new BadgeLabel)
    , m_contactCount(new BadgeLabel)
{
    setMinimumWidth(360);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *pane = new Surface(Surface::Fill::Window, Qt::LeftEdge);
    outer->addWidget(pane);
    auto *frame = new QVBoxLayout(pane);
    frame->setContentsMargins(1, 0, 0, 0);
    frame->addWidget(m_stack);
    m_stack->addWidget(m_nothing);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, metrics::between, 0, 0);
    layout->setSpacing(metrics::within);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(20, 0, metrics::between, 0);
    auto *first = new QHBoxLayout;
    m_name->setWordWrap(true);
    first->addWidget(m_name, 1);
    first->addWidget(m_new, 0, Qt::AlignTop);
    first->addWidget(m_more, 0, Qt::AlignTop);
    head->addLayout(first);
    head->addWidget(m_subtitle);
    auto *chips = new QHBoxLayout;
    chips->addWidget(m_status);
    chips->addStretch(1);
    setButtonTone(m_whoCan, ButtonTone::Flat);
    chips->addWidget(m_whoCan);
    head->addLayout(chips);
    layout->addLayout(head);
    m_people->setModel(m_access);
    m_people->setRowKind(TableView::RowKind::TwoLines);
    m_people->horizontalHeader()->setSectionResizeMode(models::AccessList::Who, QHeaderView::Stretch);
    m_people->setColumnWidth(models::AccessList::ProfileColumn, 110);
    m_people->setColumnWidth(models::AccessList::Status, 110);
    m_people->setColumnHidden(models::AccessList::Accounts, true);
    m_contacts->setFrameShape(QFrame::NoFrame);
    m_sheet = buildSheet();
    m_tabs->addTab(m_sheet, QString());
    m_tabs->addTab(m_people, QString());
    m_tabs->addTab(buildContacts(), QString());
    m_tabs->tabBar()->setTabButton(1, QTabBar::RightSide, m_peopleCount);
    m_tabs->tabBar()->setTabButton(2, QTabBar::RightSide, m_contactCount);
    m_tabs->setDocumentMode(true);
    layout->addWidget(m_tabs, 1);
    m_stack->addWidget(page);
    m_new->setIcon(icon(u"list-add-user"_s));
    m_more->setIcon(glyphIcon(models::Glyph::More));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, &RelationshipPane::fillMenu);
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT m_workspace.newUserWanted(m_relationship); });
    connect(m_whoCan, &QPushButton::clicked, this,
            [this] { WhoCanWindow::open(m_workspace, m_relationship, {}, this); });
    connect(m_people, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const Grant *grant = m_access->grantAt(index.row()))
            Q_EMIT m_workspace.userWanted(grant->user);
    });
    retranslate();
}

QWidget *RelationshipPane::buildContacts()
{
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_contacts, 1);
    Surface *foot = Surface::bar(Surface::Fill::Window, Qt::TopEdge, 48);
    auto *line = qobject_cast<QBoxLayout *>(foot->layout());
    m_declare = new QPushButton(icon(u"list-add"_s), QString());
    m_declare->setObjectName(u"declareContact"_s);
    line->addWidget(m_declare);
    line->addStretch(1);
    rows->addWidget(foot);
    connect(m_declare, &QPushButton::clicked, this, &RelationshipPane::declareContact);
    return page;
}

/// An act of its own (S0.2): the contact is there without anybody being made a user.
void RelationshipPane::declareContact()
{
    const Result<Relationship> relationship = m_workspace.reader().relationship(m_relationship);
    if (!relationship)
        return;
    NewUserState state(m_workspace);
    state.setCompany(relationship->company);
    DeclareContactDialog dialog(state, this, DeclareContactDialog::Going::ByItself);
    if (dialog.exec() == QDialog::Accepted)
        m_workspace.stage(Change::create(dialog.contact()));
}

QWidget *RelationshipPane::buildSheet()
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, metrics::between, metrics::between, metrics::between);
    column->setSpacing(metrics::within);
    m_risks = new QVBoxLayout;
    m_risks->setSpacing(metrics::within);
    column->addLayout(m_risks);
    m_requests = new QVBoxLayout;
    m_requests->setSpacing(metrics::within);
    column->addLayout(m_requests);
    m_grid = new DetailGrid;
    column->addWidget(m_grid);
    m_accountsTitle = new TextLabel(TextLabel::Kind::Section);
    column->addSpacing(metrics::within);
    column->addWidget(m_accountsTitle);
    m_accounts = new DetailGrid;
    column->addWidget(m_accounts);
    column->addStretch(1);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return area;
}

void RelationshipPane::retranslate()
{
    m_nothing->setMessage(icon(u"folder"_s), tr("Choose a line to see who has access."));
    m_whoCan->setText(tr("&Who can do what…"));
    m_new->setText(tr("New %1…").arg(m_workspace.userNoun(false).toLower()));
    m_new->setEnabled(m_workspace.mayWrite());
    m_more->setAccessibleName(tr("More actions"));
    m_tabs->setTabText(0, tr("Sheet"));
    m_sheet->setAccessibleName(tr("Sheet"));
    m_tabs->setTabText(1, m_workspace.userNoun(true));
    m_tabs->setTabText(2, tr("Contacts"));
    m_tabs->setAccessibleName(tr("Details"));
    m_people->setAccessibleName(tr("Who has access"));
    m_contacts->setAccessibleName(tr("Contacts"));
    m_declare->setText(tr("&Declare a contact…"));
    m_declare->setEnabled(m_workspace.mayWrite());
    m_declare->setToolTip(
        m_workspace.mayWrite() ? QString() : tr("Your role on this portal lets you read, but not change access."));
    m_accountsTitle->setText(tr("Accounts"));
    refresh();
}

void RelationshipPane::fillMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    const Result<Relationship> relationship = m_workspace.reader().relationship(m_relationship);
    if (!relationship)
        return;
    const CompanyId company = relationship->company;
    const auto print = [this](const app::RegisterSubject &subject) { printAccessRegister(m_workspace, subject, this); };
    connect(menu->addAction(icon(u"document-print"_s), tr("&Register of access…")), &QAction::triggered, this,
            [print, id = m_relationship] {
                app::RegisterSubject subject;
                subject.relationship = id;
                print(subject);
            });
    if (company.isNull())
        return;
    connect(menu->addAction(icon(u"document-print"_s), tr("Register of the whole &company…")), &QAction::triggered,
            this, [print, company] {
                app::RegisterSubject subject;
                subject.company = company;
                print(subject);
            });
    menu->addSeparator();
    connect(menu->addAction(tr("Re&view the company’s access…")), &QAction::triggered, this,
            [this, company] { Q_EMIT m_workspace.accessReviewOfWanted(company); });
}

void RelationshipPane::showRelationship(const RelationshipId &relationship)
{
    m_relationship = relationship;
    refresh();
}

void RelationshipPane::refresh()
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

void RelationshipPane::show(const Relationship &relationship, const Snapshot &snapshot)
{
    const Company *company = snapshot.company(relationship.company);
    m_name->setText(company ? company->name : relationship.reference);
    QStringList subtitle {relationship.reference};
    if (!relationship.label.isEmpty())
        subtitle.append(relationship.label);
    m_subtitle->setText(subtitle.join(u" · "_s));
    m_status->setChip(relationship.active
                          ? ChipData {models::Tone::Active, models::Glyph::Tick, tr("Active", "relationship")}
                          : ChipData {models::Tone::Inactive, models::Glyph::Pause, tr("Inactive", "relationship")});
    QList<GrantId> grants;
    for (const Grant *grant : snapshot.grantsOn(relationship.id))
        grants.append(grant->id);
    m_access->setGrants(m_workspace.portal(), snapshot, grants, m_workspace.now(), m_workspace.language());
    m_peopleCount->setBadge(m_workspace.wording().locale().toString(grants.size()));
    showRisks(relationship, snapshot);
    fillSheet(relationship, snapshot);
    fillContacts(relationship, snapshot);
    fillRequests(relationship);
}

/// Open ones, each a click from its answer.
void RelationshipPane::fillRequests(const Relationship &relationship)
{
    while (QLayoutItem *item = m_requests->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    cache::RequestQuery query;
    query.relationship = relationship.id;
    const QList<cache::RequestRow> rows = m_workspace.reader().requests(query).value_or(QList<cache::RequestRow>());
    for (const cache::RequestRow &row : rows) {
        const QString who = displayName(row.request.lastName, row.request.firstName);
        auto *banner = new Banner(models::Tone::Pending, tr("%1 asks for access.").arg(who));
        QPushButton *open = banner->addButton(tr("Open the request"));
        open->setAccessibleName(tr("Open the request of %1").arg(who));
        connect(open, &QPushButton::clicked, this,
                [this, id = row.request.id] { Q_EMIT m_workspace.requestWanted(id); });
        m_requests->addWidget(banner);
    }
    if (!m_workspace.policy().accessRequests || !m_workspace.mayWrite())
        return;
    auto *record = new QPushButton(tr("Re&cord a request…"));
    record->setEnabled(m_workspace.isOnline());
    connect(record, &QPushButton::clicked, this,
            [this, id = relationship.id] { Q_EMIT m_workspace.requestRecordWanted(id); });
    m_requests->addWidget(record, 0, Qt::AlignLeft);
}

void RelationshipPane::showRisks(const Relationship &relationship, const Snapshot &snapshot)
{
    while (QLayoutItem *item = m_risks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Risk &risk : risksOf(m_workspace.portal(), snapshot, relationship.id, m_workspace.now())) {
        if (risk.severity == Severity::Watch)
            continue;
        const models::ChipLook look = models::lookOf(risk.severity);
        m_risks->addWidget(
            new Banner(look.tone, m_workspace.wording().risk(risk, m_workspace.portal(), snapshot), look.glyph));
    }
}

void RelationshipPane::fillSheet(const Relationship &relationship, const Snapshot &snapshot)
{
    const Wording &wording = m_workspace.wording();
    const Policy &policy = m_workspace.policy();
    m_grid->clear();
    m_grid->setIdentifier(m_grid->addRow(tr("File no."), relationship.reference), true);
    if (const Company *company = snapshot.company(relationship.company)) {
        m_grid->addRow(tr("Company"), company->name);
        if (!company->identifier.isEmpty())
            m_grid->setIdentifier(
                m_grid->addRow(tr("Identifier"), groupedCompanyIdentifier(company->country, company->identifier)),
                true);
        if (!company->address.isEmpty())
            m_grid->addRow(tr("Address"), company->address.lines(u"FR"_s).join(u'\n'));
    }
    if (const Configuration *configuration = policy.configuration(relationship.configuration))
        m_grid->addRow(wording.fieldLabel(Field::Configuration, policy), configuration->label.in(wording.language()));
    QStringList modules;
    for (const ModuleCode &code : relationship.modules) {
        const Module *module = m_workspace.portal().catalogue.module(code);
        modules.append(module ? module->label.in(wording.language()) : code.text());
    }
    m_grid->addRow(wording.fieldLabel(Field::Modules, policy), modules.isEmpty() ? tr("None") : modules.join(u'\n'));
    m_grid->addRow(tr("Responsible"), wording.responsible(relationship.responsible));
    QStringList administrators;
    for (const UserId &id : administratorsOf(m_workspace.portal(), snapshot, relationship.id, m_workspace.now())) {
        if (const User *user = snapshot.user(id))
            administrators.append(displayName(*user));
    }
    m_grid->addRow(tr("Administrators"), administrators.isEmpty() ? tr("None") : administrators.join(u'\n'));
    m_accounts->clear();
    m_accountsTitle->setVisible(!relationship.accounts.isEmpty());
    m_accounts->setVisible(!relationship.accounts.isEmpty());
    for (const Account &account : relationship.accounts) {
        const int row = m_accounts->addRow(account.label);
        m_accounts->setValue(row, groupedIban(account.iban), account.holder);
        m_accounts->setIdentifier(row, true);
    }
}

void RelationshipPane::fillContacts(const Relationship &relationship, const Snapshot &snapshot)
{
    m_contacts->clear();
    QList<Contact> contacts;
    for (const Contact &contact : snapshot.contacts) {
        if (contact.company == relationship.company)
            contacts.append(contact);
    }
    QSet<ContactId> staged;
    const auto all = m_workspace.reader().staged().value_or(QList<cache::StagedChange>());
    for (const cache::StagedChange &one : all) {
        const Contact *made = one.change.after ? std::get_if<Contact>(&*one.change.after) : nullptr;
        if (made && !one.change.before && made->company == relationship.company) {
            contacts.append(*made);
            staged.insert(made->id);
        }
    }
    std::sort(contacts.begin(), contacts.end(), [](const Contact &a, const Contact &b) {
        return sortName(a.lastName, a.firstName) < sortName(b.lastName, b.firstName);
    });
    for (const Contact &contact : std::as_const(contacts)) {
        const bool isUser = std::any_of(snapshot.users.begin(), snapshot.users.end(),
                                        [&](const User &user) { return user.contact == contact.id; });
        const QString capacity = contact.capacity.isEmpty() ? contact.email : contact.capacity;
        const QString second = staged.contains(contact.id) ? tr("%1 · to be declared").arg(capacity)
            : isUser                                       ? tr("%1 · has access").arg(capacity)
                                                           : capacity;
        m_contacts->addItem(displayName(contact) + u'\n' + second);
    }
    m_contactCount->setBadge(m_workspace.wording().locale().toString(contacts.size()));
}

} // namespace mandat::desktop
