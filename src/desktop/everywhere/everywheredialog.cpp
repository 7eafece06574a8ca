// SPDX-License-Identifier: MIT
#include "desktop/everywhere/everywheredialog.h"

#include "desktop/everywhere/departureeverywhere.h"
#include "desktop/everywhere/linkaccountdialog.h"
#include "desktop/parts/tableview.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/metrics.h"
#include "domain/names.h"
#include "models/standingchip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

namespace
{

enum Column { PortalName, SignInId, CompanyName, Access, Status, Known, ColumnCount };
constexpr QSize usual(860, 440);

/// What is seen is what is heard.
class AccountModel : public QStandardItemModel
{
public:
    using QStandardItemModel::QStandardItemModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::AccessibleTextRole ? models::spokenText(index) : QStandardItemModel::data(index, role);
    }
};

} // namespace

EverywhereDialog::EverywhereDialog(Workspace &workspace, const UserId &user, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_user(user)
    , m_model(new AccountModel(0, ColumnCount, this))
    , m_title(new TextLabel(TextLabel::Kind::Section))
    , m_table(new TableView(tr("Accounts of this person")))
    , m_missing(new TextLabel(TextLabel::Kind::Secondary))
    , m_link(new QPushButton(tr("&Link an account…")))
    , m_unlink(new QPushButton(tr("&Unlink")))
    , m_open(new QPushButton(tr("&Open there")))
    , m_departure(new QPushButton(tr("&Departure from every portal…")))
{
    setObjectName(u"everywhere"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("On every portal"));
    m_title->setWordWrap(true);
    m_missing->setWordWrap(true);
    m_model->setHorizontalHeaderLabels(
        {tr("Portal"), tr("Sign-in ID"), tr("Company"), tr("Access"), tr("Status"), tr("Known by")});
    m_table->setModel(m_model);
    m_table->setRowKind(TableView::RowKind::TwoLines);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const std::pair<int, int> widths[] = {{PortalName, 190}, {SignInId, 170}, {Access, 66}, {Status, 160}, {Known, 90}};
    for (const auto &[column, width] : widths)
        m_table->horizontalHeader()->resizeSection(column, width);
    m_table->horizontalHeader()->setSectionResizeMode(CompanyName, QHeaderView::Stretch);
    auto *close = new QPushButton(tr("Close"));
    m_departure->setIcon(icon(u"edit-delete"_s));
    setButtonTone(m_open, ButtonTone::Primary);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(metrics::within);
    for (QPushButton *button : {m_link, m_unlink, m_departure})
        bar->addWidget(button);
    bar->addStretch(1);
    for (QPushButton *button : {close, m_open})
        bar->addWidget(button);
    for (QPushButton *button : {m_link, m_unlink, m_departure, close, m_open})
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageEdge, metrics::between, metrics::pageEdge, metrics::between);
    column->setSpacing(metrics::within + metrics::iconText);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    column->addWidget(m_missing);
    column->addLayout(bar);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_open, &QPushButton::clicked, this, &EverywhereDialog::openThere);
    connect(m_table, &QTableView::activated, this, &EverywhereDialog::openThere);
    connect(m_link, &QPushButton::clicked, this, &EverywhereDialog::linkAccount);
    connect(m_unlink, &QPushButton::clicked, this, &EverywhereDialog::unlinkAccount);
    connect(m_departure, &QPushButton::clicked, this, &EverywhereDialog::prepareDeparture);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EverywhereDialog::refreshButtons);
    connect(workspace.portals(), &app::Portals::changed, this, &EverywhereDialog::read);
    const QList<app::Session *> sessions = workspace.portals()->sessions();
    for (app::Session *session : sessions)
        connect(session, &app::Session::changed, this, &EverywhereDialog::read);
    resize(usual);
    read();
}

EverywhereDialog::~EverywhereDialog() = default;

QString EverywhereDialog::portalName(const app::Session &session) const
{
    return session.displayName(m_workspace.language());
}

const app::PersonAccount *EverywhereDialog::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_accounts.size() ? &m_accounts.at(row) : nullptr;
}

void EverywhereDialog::read()
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_accounts = app::accountsOf(*m_workspace.portals(), {m_workspace.session().connection().id, m_user});
    if (m_accounts.isEmpty()) {
        close(); // the person is gone from where we came from
        return;
    }
    const cache::UserRow &person = m_accounts.constFirst().user;
    m_title->setText(tr("%1 on every portal").arg(displayName(person.lastName, person.firstName)));
    fillTable();
    fillMissing();
    m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), PortalName));
    refreshButtons();
}

void EverywhereDialog::fillTable()
{
    m_model->setRowCount(static_cast<int>(m_accounts.size()));
    for (int row = 0; row < m_accounts.size(); ++row) {
        const app::PersonAccount &account = m_accounts.at(row);
        const auto set = [&](Column column, const QString &text, const QList<std::pair<models::Role, QVariant>> &more) {
            auto *item = new QStandardItem(text);
            item->setEditable(false);
            for (const auto &[role, value] : more)
                item->setData(value, raw(role));
            m_model->setItem(row, column, item);
        };
        using models::Role;
        const models::ChipLook look = models::lookOf(account.user.standing.status);
        const QString known = account.by == app::KnownBy::Itself ? tr("this one", "how an account is known")
            : account.by == app::KnownBy::Email                  ? tr("its address", "how an account is known")
                                                                 : tr("by hand", "how an account is known");
        const Policy &policy = account.session->portal().policy;
        set(PortalName, portalName(*account.session),
            {{Role::StrongRole, true},
             {Role::SecondLineRole, displayName(account.user.lastName, account.user.firstName)}});
        set(SignInId, displaySignInId(account.user.userName), {{Role::IdentifierRole, true}});
        set(CompanyName, account.user.companyName,
            {{Role::SecondLineRole, account.user.profileLabel.in(m_workspace.language())}});
        set(Access, m_workspace.wording().locale().toString(account.user.access), {});
        set(Status, m_workspace.wording().status(account.user.standing, policy.zone()),
            {{Role::ChipToneRole, static_cast<int>(look.tone)}, {Role::ChipGlyphRole, static_cast<int>(look.glyph)}});
        set(Known, known, {{Role::SecondaryTextRole, true}});
    }
}

/// What was not found is said, and where nobody could look.
void EverywhereDialog::fillMissing()
{
    QStringList without;
    QStringList unread;
    const QList<app::Connection> known =
        m_workspace.portals()->folder().connections().value_or(QList<app::Connection>());
    for (const app::Connection &connection : known) {
        const app::Session *session = m_workspace.portals()->session(connection.id);
        const bool found = std::ranges::any_of(
            m_accounts, [&](const app::PersonAccount &account) { return account.session == session; });
        if (!session || session->portal().policy.version.isEmpty())
            unread.append(connection.title(m_workspace.language()));
        else if (!found)
            without.append(portalName(*session));
    }
    QStringList sentences;
    if (!without.isEmpty())
        sentences.append(tr("No account was found on %1.", "portals").arg(QLocale().createSeparatedList(without)));
    if (!unread.isEmpty())
        sentences.append(tr("%1 could not be looked through: not read yet, or not open.", "portals")
                             .arg(QLocale().createSeparatedList(unread)));
    m_missing->setText(sentences.join(u' '));
    m_missing->setVisible(!sentences.isEmpty());
}

void EverywhereDialog::refreshButtons()
{
    const app::PersonAccount *account = current();
    m_open->setEnabled(account && account->by != app::KnownBy::Itself);
    m_unlink->setEnabled(account && account->by == app::KnownBy::Hand);
    m_link->setEnabled(m_workspace.portals()->sessions().size() > 1);
    m_departure->setEnabled(std::ranges::any_of(
        m_accounts, [](const app::PersonAccount &one) { return one.user.standing.status != UserStatus::Inactive; }));
}

void EverywhereDialog::openThere()
{
    const app::PersonAccount *account = current();
    if (!account || account->by == app::KnownBy::Itself)
        return;
    const app::AccountRef there = account->ref();
    Workspace &workspace = m_workspace;
    accept();
    if (there.connection == workspace.session().connection().id)
        Q_EMIT workspace.userWanted(there.user);
    else
        Q_EMIT workspace.elsewhereWanted(there.connection, there.user);
}

void EverywhereDialog::linkAccount()
{
    auto *pick = new LinkAccountDialog(m_workspace, m_accounts, this);
    connect(pick, &QDialog::accepted, this, [this, pick] {
        const Result<void> linked = app::PersonLinks(m_workspace.portals()->folder().path())
                                        .link(m_accounts.constFirst().ref(), pick->chosen());
        if (!linked)
            m_workspace.prompts().inform(this, tr("The account could not be linked"),
                                         m_workspace.wording().error(linked.error()), linked.error().detail);
        read();
    });
    pick->open();
}

void EverywhereDialog::unlinkAccount()
{
    const app::PersonAccount *account = current();
    if (!account)
        return;
    const Result<void> unlinked = app::PersonLinks(m_workspace.portals()->folder().path()).unlink(account->ref());
    if (!unlinked)
        m_workspace.prompts().inform(this, tr("The account could not be unlinked"),
                                     m_workspace.wording().error(unlinked.error()), unlinked.error().detail);
    read();
}

void EverywhereDialog::prepareDeparture()
{
    (new DepartureEverywhere(m_workspace, m_accounts, this))->open();
}

} // namespace mandat::desktop

#include "moc_everywheredialog.cpp"
