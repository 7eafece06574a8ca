// SPDX-License-Identifier: MIT
// labels: slow
// The New user wizard on a real session with a real service: page after page, drafts, refusals, no network.
#include "app/connecting.h"
#include "desktop/newuser/newuserpage.h"
#include "desktop/newuser/newuserwizard.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/fieldbox.h"
#include "desktop/theme/theme.h"
#include "domain/names.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTreeView>
#include <QtTest>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 30000;

class Yes : public Prompts
{
public:
    bool confirm(QWidget *, const Question &) override { return true; }
    void inform(QWidget *, const QString &, const QString &text, const QString &) override { told.append(text); }
    QString savePath(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
    QString openPath(QWidget *, const QString &, const QString &) override { return {}; }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }
    QStringList told;
};

/// A session that has everything, on a data folder of its own.
class Desk
{
public:
    Desk(testing::SampleFirm &firm, const QString &portal)
    {
        Result<app::DataFolder> opened = app::DataFolder::open(m_dir.filePath(u"data"_s));
        if (!opened)
            return;
        auto secrets = std::make_shared<sync::SessionStore>();
        const app::ConnectRequest request {firm.base(portal).toString(), {}, firm.tokenFile(portal), {}};
        QFuture<Result<app::ConnectOutcome>> future = app::connectPortalAsync(*opened, request, secrets);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience) || !future.result())
            return;
        auto session =
            app::Session::open(*opened, future.result()->connection, {std::make_shared<SystemClock>(), secrets});
        if (!session)
            return;
        m_session = std::move(*session);
        m_session->start();
        const bool complete = QTest::qWaitFor(
            [&] { return m_session->reader().isComplete().value_or(false) && m_session->portal().id == portal; },
            patience);
        if (complete)
            workspace = std::make_unique<Workspace>(*m_session, prompts, m_settings, Language::English);
    }

    /// A relationship of a company that fits.
    RelationshipId find(const std::function<bool(const Relationship &, const Snapshot &)> &fits)
    {
        const QList<qint64> rows = workspace->reader().relationshipRows({}).value_or(QList<qint64>());
        for (const cache::RelationshipRow &row :
             workspace->reader().relationships(rows).value_or(QList<cache::RelationshipRow>())) {
            const Result<Relationship> relationship = workspace->reader().relationship(row.id);
            const Result<Snapshot> snapshot = workspace->reader().companySnapshot(row.company);
            if (relationship && snapshot && relationship->active && fits(*relationship, *snapshot))
                return row.id;
        }
        return {};
    }
    app::Session &session() { return *m_session; }

    Yes prompts;
    std::unique_ptr<Workspace> workspace;

private:
    QTemporaryDir m_dir;
    QSettings m_settings {m_dir.filePath(u"settings.ini"_s), QSettings::IniFormat};
    std::unique_ptr<app::Session> m_session;
};

bool hasFreeContact(const Snapshot &snapshot)
{
    return std::ranges::any_of(snapshot.contacts, [&](const Contact &contact) {
        return !contact.email.isEmpty()
            && std::ranges::none_of(snapshot.users, [&](const User &user) { return user.contact == contact.id; });
    });
}

QLineEdit *field(QWidget *page, const QString &label)
{
    for (FieldBox *box : page->findChildren<FieldBox *>()) {
        if (box->editor()->accessibleName() == label)
            return qobject_cast<QLineEdit *>(box->editor());
    }
    return nullptr;
}

FieldBox *boxOf(QWidget *editor)
{
    return qobject_cast<FieldBox *>(editor->parentWidget());
}

/// Shown and active: only then does the focus move as it does for a person.
void present(NewUserWizard &wizard)
{
    wizard.show();
    wizard.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
}

void type(QWidget *page, const QString &label, const QString &text)
{
    QLineEdit *edit = field(page, label);
    QVERIFY2(edit, qPrintable(label));
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, text);
}

void tick(QTreeView *tree, const QModelIndex &index)
{
    QVERIFY(tree->model()->setData(index, Qt::Checked, Qt::CheckStateRole));
}

/// From the summary to the end: notes taken, terms accepted, submitted.
void submit(NewUserWizard &wizard)
{
    while (wizard.result() != QDialog::Accepted) {
        NewUserPage *page = wizard.currentPage();
        for (QCheckBox *box : page->findChildren<QCheckBox *>())
            box->setChecked(true);
        const bool last = page == wizard.pages().last();
        wizard.next();
        if (last)
            break;
        QVERIFY2(wizard.currentPage() != page, qPrintable(page->name()));
    }
}

void fillClientUser(NewUserWizard &wizard, const QString &email)
{
    NewUserPage *page = wizard.currentPage();
    type(page, u"Last name"_s, u"Kouassi"_s);
    type(page, u"First name"_s, u"Aya"_s);
    type(page, u"Email"_s, email);
    page->findChildren<QRadioButton *>().value(1)->setChecked(true);
}

} // namespace

class TestNewUserWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Appearance::Light);
        m_firm = std::make_unique<testing::SampleFirm>();
        m_bank = std::make_unique<Desk>(*m_firm, u"bank-delegates"_s);
        m_client = std::make_unique<Desk>(*m_firm, u"client-portal"_s);
        QVERIFY(m_bank->workspace && m_client->workspace);
    }
    void cleanupTestCase()
    {
        m_bank.reset();
        m_client.reset();
        m_firm.reset();
        m_theme.reset();
    }

    void thePagesComeFromThePolicy()
    {
        NewUserWizard bank(*m_bank->workspace, {}, nullptr);
        QStringList names;
        for (const NewUserPage *page : bank.pages())
            names.append(page->name());
        QCOMPARE(names,
                 (QStringList {u"company"_s, u"contact"_s, u"details"_s, u"relationships"_s, u"rights"_s, u"summary"_s,
                               u"terms"_s}));
        NewUserWizard client(*m_client->workspace, {m_client->find([](const auto &, const auto &) { return true; })},
                             nullptr);
        names.clear();
        for (const NewUserPage *page : client.pages())
            names.append(page->name());
        QCOMPARE(names, (QStringList {u"details"_s, u"relationships"_s, u"rights"_s, u"summary"_s}));
    }

    void nothingIsChosenByItself()
    {
        NewUserWizard wizard(*m_bank->workspace, {bankRelationship()}, nullptr);
        present(wizard);
        wizard.currentPage()->findChild<QTableView *>()->setFocus();
        wizard.next();
        QCOMPARE(wizard.currentPage()->name(), u"contact"_s);
        const auto *problem = wizard.currentPage()->findChild<Banner *>();
        QVERIFY(problem && problem->isVisible() && !problem->text().isEmpty());
        QVERIFY(!wizard.state().form.isWorthKeeping());
    }

    // S0.2, S0.4, S0.8, S0.9
    void aDelegateIsCreated()
    {
        NewUserWizard wizard(*m_bank->workspace, {bankRelationship()}, nullptr);
        present(wizard);
        walkToRights(wizard);
        auto *tree = wizard.currentPage()->findChild<QTreeView *>();
        tick(tree, tree->model()->index(0, 0)); // accounts
        tick(tree, tree->model()->index(1, 0)); // transfers, sensitive ones among them
        QVERIFY(
            std::ranges::any_of(wizard.pages(), [](const NewUserPage *page) { return page->name() == u"accounts"_s; }));
        wizard.next();
        QCOMPARE(wizard.currentPage()->name(), u"accounts"_s);
        auto *accounts = wizard.currentPage()->findChild<QTreeView *>();
        tick(accounts, accounts->model()->index(0, 0));
        wizard.next();
        QCOMPARE(wizard.currentPage()->name(), u"summary"_s);
        wizard.next(); // the warning about sensitive operations is not ticked yet
        QCOMPARE(wizard.currentPage()->name(), u"summary"_s);
        submit(wizard);
        QTRY_VERIFY_WITH_TIMEOUT(wizard.submitted().has_value(), patience);
        QCOMPARE(wizard.result(), static_cast<int>(QDialog::Accepted));
        const ChangeOrder &order = *wizard.submitted();
        QVERIFY(order.status == OrderStatus::Applied || order.status == OrderStatus::InEffect);
        QVERIFY(!order.number.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_bank->workspace->reader().user(wizard.state().form.user.id).has_value(), patience);
        QVERIFY(!m_bank->workspace->reader().user(wizard.state().form.user.id)->userName.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(drafts(*m_bank).isEmpty(), patience);
    }

    void aDraftIsKeptAndOffered()
    {
        const RelationshipId relationship = bankRelationship();
        UserId user;
        {
            NewUserWizard wizard(*m_bank->workspace, {relationship}, nullptr);
            present(wizard);
            walkToRights(wizard);
            auto *tree = wizard.currentPage()->findChild<QTreeView *>();
            tick(tree, tree->model()->index(0, 0));
            user = wizard.state().form.user.id;
            QTest::keyClick(&wizard, Qt::Key_Escape);
            QCOMPARE(wizard.result(), static_cast<int>(QDialog::Rejected));
        }
        QTRY_COMPARE_WITH_TIMEOUT(drafts(*m_bank).size(), 1, patience);
        QCOMPARE(drafts(*m_bank).first().kind, u"newUser"_s);
        NewUserWizard again(*m_bank->workspace, {relationship}, nullptr);
        present(again);
        QVERIFY(again.state().form.user.id != user);
        QPushButton *resume = button(again, u"&Resume"_s);
        QVERIFY(resume);
        resume->click();
        QCOMPARE(again.state().form.user.id, user);
        QCOMPARE(again.currentPage()->name(), u"rights"_s);
        QVERIFY(!again.state().form.rights.functions.isEmpty());
        again.reject();
        QTRY_COMPARE_WITH_TIMEOUT(drafts(*m_bank).size(), 1, patience); // still one
        NewUserWizard last(*m_bank->workspace, {relationship}, nullptr);
        present(last);
        QPushButton *discard = button(last, u"&Discard the draft"_s);
        QVERIFY(discard);
        discard->click();
        QTRY_VERIFY_WITH_TIMEOUT(drafts(*m_bank).isEmpty(), patience);
    }

    // S2.5, S2.7: said beside the field, before anything is sent
    void addressesAreCheckedAsOneTypes_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("refused");
        QTest::newRow("no address") << u"kouassi"_s << true;
        QTest::newRow("one of the firm’s domains") << u"aya@Lestienne-Aubriot.example"_s << true;
        QTest::newRow("below one of them") << u"aya@paie.lestienne-aubriot.example"_s << true;
        QTest::newRow("generic") << u"contact@neuf.example"_s << false;
        QTest::newRow("personal") << u"aya@neuf.example"_s << false;
    }
    void addressesAreCheckedAsOneTypes()
    {
        QFETCH(QString, email);
        QFETCH(bool, refused);
        NewUserWizard wizard(*m_client->workspace, {servedDossier()}, nullptr);
        present(wizard);
        fillClientUser(wizard, email);
        NewUserPage *page = wizard.currentPage();
        QLineEdit *edit = field(page, u"Email"_s);
        field(page, u"Last name"_s)->setFocus(); // the field is left
        Q_EMIT edit->editingFinished();
        QCOMPARE(boxOf(edit)->hasError(), refused);
        QCOMPARE(edit->accessibleDescription().isEmpty(), false);
        wizard.next();
        QCOMPARE(wizard.currentPage() == page, refused);
        if (refused)
            QCOMPARE(QApplication::focusWidget(), edit);
        wizard.state().form = beginForm(m_client->workspace->portal(), m_client->workspace->now()); // leaves no draft
    }

    // S2.5, S1.11
    void aKnownAddressOffersMoreDossiers()
    {
        User known;
        const RelationshipId dossier = m_client->find([&](const Relationship &relationship, const Snapshot &snapshot) {
            for (const User &user : snapshot.users) {
                if (user.active && user.company == relationship.company && !user.email.isEmpty()
                    && !snapshot.grantOf(user.id, relationship.id)) {
                    known = user;
                    return true;
                }
            }
            return false;
        });
        if (dossier.isNull())
            QSKIP("nobody in the sample firm lacks a dossier of the own company");
        NewUserWizard wizard(*m_client->workspace, {dossier}, nullptr);
        present(wizard);
        fillClientUser(wizard, known.email.toUpper());
        field(wizard.currentPage(), u"Last name"_s)->setFocus();
        QPushButton *add = button(wizard, u"&Add dossiers to this person"_s);
        QVERIFY(add && add->isVisible());
        add->click();
        QVERIFY(wizard.state().form.existing);
        QCOMPARE(wizard.state().form.user.id, known.id);
        QVERIFY(
            std::ranges::none_of(wizard.pages(), [](const NewUserPage *page) { return page->name() == u"rights"_s; }));
        const ChangeOrder order = wizard.state().order();
        QCOMPARE(order.changes.size(), wizard.state().form.access.size());
        QVERIFY(std::holds_alternative<Grant>(*order.changes.first().after));
        wizard.state().form = beginForm(m_client->workspace->portal(), m_client->workspace->now());
    }

    // S1.11
    void aPersonWhoIsThereGetsMore()
    {
        User known;
        const RelationshipId dossier = m_client->find([&](const Relationship &relationship, const Snapshot &snapshot) {
            for (const User &user : snapshot.users) {
                if (user.active && user.company == relationship.company
                    && !snapshot.grantOf(user.id, relationship.id)) {
                    known = user;
                    return true;
                }
            }
            return false;
        });
        if (dossier.isNull())
            QSKIP("nobody in the sample firm lacks a dossier of the own company");
        NewUserWizard wizard(*m_client->workspace, {{}, known.id}, nullptr);
        present(wizard);
        QVERIFY(wizard.windowTitle().contains(displayName(known)));
        QCOMPARE(wizard.currentPage()->name(), u"relationships"_s);
        wizard.state().form.access.clear();
        chooseRelationships(wizard.state().form, {dossier}, wizard.state().snapshot(), m_client->workspace->now());
        const ChangeOrder order = wizard.state().order();
        QCOMPARE(order.changes.size(), 1);
        const Grant made = std::get<Grant>(*order.changes.constFirst().after);
        QCOMPARE(made.user, known.id);
        QCOMPARE(made.relationship, dossier);
        wizard.state().form = beginForm(m_client->workspace->portal(), m_client->workspace->now()); // leaves no draft
    }

    // S2.12
    void aClientUserWaitsForApproval()
    {
        NewUserWizard wizard(*m_client->workspace, {servedDossier()}, nullptr);
        present(wizard);
        fillClientUser(wizard, u"aya.kouassi@neuf.example"_s);
        wizard.next();
        QCOMPARE(wizard.currentPage()->name(), u"relationships"_s);
        wizard.next();
        QCOMPARE(wizard.currentPage()->name(), u"rights"_s);
        wizard.next(); // nothing is ticked yet
        QCOMPARE(wizard.currentPage()->name(), u"rights"_s);
        auto *tree = wizard.currentPage()->findChild<QTreeView *>();
        for (int row = 0; row < tree->model()->rowCount(); ++row) {
            const QModelIndex menu = tree->model()->index(row, 0);
            if (tree->model()->flags(menu).testFlag(Qt::ItemIsUserCheckable)) {
                tick(tree, menu);
                break;
            }
        }
        wizard.next();
        QCOMPARE(wizard.currentPage()->name(), u"summary"_s);
        submit(wizard);
        QTRY_VERIFY_WITH_TIMEOUT(wizard.submitted().has_value(), patience);
        QCOMPARE(wizard.submitted()->status, OrderStatus::AwaitingApproval);
    }

    /// The last one: the service stays down.
    void withoutNetworkItIsKeptAndCounts()
    {
        NewUserWizard wizard(*m_bank->workspace, {bankRelationship()}, nullptr);
        present(wizard);
        walkToRights(wizard);
        for (QRadioButton *choice : wizard.currentPage()->findChildren<QRadioButton *>()) {
            if (choice->text().contains(u"later"_s))
                choice->setChecked(true);
        }
        wizard.next();
        QCOMPARE(wizard.currentPage()->name(), u"summary"_s); // nothing works on accounts yet
        m_firm->stop();
        submit(wizard);
        QTRY_VERIFY_WITH_TIMEOUT(wizard.submitted().has_value(), patience);
        QCOMPARE(wizard.submitted()->status, OrderStatus::Submitted);
        const Result<QList<cache::OutboxEntry>> outbox = m_bank->workspace->reader().outbox();
        QVERIFY(outbox);
        QVERIFY(std::ranges::any_of(
            *outbox, [&](const cache::OutboxEntry &entry) { return entry.order.id == wizard.submitted()->id; }));
    }

private:
    RelationshipId bankRelationship()
    {
        return m_bank->find([](const Relationship &relationship, const Snapshot &snapshot) {
            return hasFreeContact(snapshot) && relationship.accounts.size() > 1
                && relationship.configuration == ConfigurationCode(u"business"_s);
        });
    }
    /// Of a company that has somebody already, so that any type may be chosen.
    RelationshipId servedDossier()
    {
        return m_client->find([](const Relationship &relationship, const Snapshot &snapshot) {
            return std::ranges::any_of(
                snapshot.users, [&](const User &user) { return user.active && user.company == relationship.company; });
        });
    }
    static void walkToRights(NewUserWizard &wizard)
    {
        QCOMPARE(wizard.currentPage()->name(), u"contact"_s);
        auto *contacts = wizard.currentPage()->findChild<QTableView *>();
        for (int row = 0; row < contacts->model()->rowCount(); ++row) {
            contacts->selectRow(row);
            if (!wizard.state().form.user.email.isEmpty())
                break;
        }
        for (const QString &name : {u"details"_s, u"relationships"_s, u"rights"_s}) {
            wizard.next();
            QCOMPARE(wizard.currentPage()->name(), name);
        }
    }
    static QPushButton *button(QWidget &in, const QString &text)
    {
        for (QPushButton *each : in.findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    static QList<cache::Draft> drafts(Desk &desk)
    {
        return desk.workspace->reader().drafts().value_or(QList<cache::Draft>());
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<testing::SampleFirm> m_firm;
    std::unique_ptr<Desk> m_bank;
    std::unique_ptr<Desk> m_client;
};

QTEST_MAIN(TestNewUserWizard)
#include "test_newuserwizard.moc"
