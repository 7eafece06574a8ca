// SPDX-License-Identifier: MIT
// labels: slow
// One person on several portals that are open side by side: found, linked by hand, gone to, searched for, and leaving
// all of them in one review.
#include "app/everywhere.h"
#include "base/uuid.h"
#include "desktop/everywhere/departureeverywhere.h"
#include "desktop/everywhere/departurepart.h"
#include "desktop/everywhere/everywheredialog.h"
#include "desktop/everywhere/linkaccountdialog.h"
#include "desktop/parts/searchfield.h"
#include "desktop/parts/tableview.h"
#include "desktop/theme/theme.h"
#include "domain/names.h"
#include "models/searchresults.h"
#include "screenfixture.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using mandat::testing::named;

class TestEverywhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void accountsAreFoundByTheirAddress();
    void accountsAreLinkedByHand();
    void oneGoesToAnotherPortal();
    void theSearchFindsPeopleOnOtherPortals();
    void aDepartureIsOneReviewWithAnOrderForEachPortal();
    void whatARuleBlocksDoesNotHoldTheOthersUp();

private:
    app::Session *connectTo(const QString &portal, const QString &subject = u"sophie.aubriot"_s);
    /// Somebody active on the front portal with this address.
    [[nodiscard]] static UserId at(app::Session &session, const QString &email)
    {
        const QList<User> found = session.reader().usersByEmail(email).value_or(QList<User>());
        return found.isEmpty() ? UserId() : found.constFirst().id;
    }

    const QString m_marie = u"marie.lefevre@dupre.example"_s;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<testing::SampleFirm> m_firm;
    std::unique_ptr<QTemporaryDir> m_place;
    std::optional<app::DataFolder> m_folder;
    std::shared_ptr<sync::SessionStore> m_secrets;
    std::unique_ptr<app::Portals> m_portals;
    testing::AnsweringPrompts m_prompts;
    std::unique_ptr<QSettings> m_settings;
    app::Session *m_bank = nullptr;
    app::Session *m_documents = nullptr;
    std::unique_ptr<Workspace> m_workspace; ///< of the bank
};

void TestEverywhere::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
}

app::Session *TestEverywhere::connectTo(const QString &portal, const QString &subject)
{
    app::ConnectRequest request {m_firm->base(portal).toString(), QString(), m_firm->tokenFile(portal, subject),
                                 QString()};
    const Result<app::ConnectOutcome> outcome = QCoro::waitFor(app::connectPortal(*m_folder, request, m_secrets));
    return outcome ? m_portals->open(outcome->connection).value_or(nullptr) : nullptr;
}

void TestEverywhere::init()
{
    m_firm = std::make_unique<testing::SampleFirm>();
    m_place = std::make_unique<QTemporaryDir>();
    m_folder = *app::DataFolder::open(m_place->path());
    m_secrets = std::make_shared<sync::SessionStore>();
    m_portals =
        std::make_unique<app::Portals>(*m_folder, app::Environment {std::make_shared<SystemClock>(), m_secrets});
    m_settings = std::make_unique<QSettings>(m_place->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_bank = connectTo(u"bank-delegates"_s);
    m_documents = connectTo(u"document-portal"_s);
    QVERIFY(m_bank && m_documents);
    QCOMPARE(m_portals->sessions().size(), 2);
    m_bank->start();
    m_documents->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_bank->state().phase, sync::Phase::UpToDate, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(m_documents->state().phase, sync::Phase::UpToDate, 30000);
    m_workspace = std::make_unique<Workspace>(*m_bank, m_prompts, *m_settings, Language::English);
    m_workspace->setPortals(m_portals.get());
}

void TestEverywhere::cleanup()
{
    m_workspace.reset();
    m_portals.reset();
    m_folder.reset();
    m_firm.reset();
}

void TestEverywhere::cleanupTestCase()
{
    m_theme.reset();
}

void TestEverywhere::accountsAreFoundByTheirAddress()
{
    const UserId marie = at(*m_bank, m_marie);
    const QList<app::PersonAccount> found = app::accountsOf(*m_portals, {m_bank->connection().id, marie});
    QVERIFY(found.size() >= 2);
    QCOMPARE(found.constFirst().by, app::KnownBy::Itself);
    QCOMPARE(found.constFirst().user.id, marie);
    const auto there = std::ranges::find(found, m_documents, &app::PersonAccount::session);
    QVERIFY(there != found.end());
    QCOMPARE(there->by, app::KnownBy::Email);
    QCOMPARE(there->user.id, at(*m_documents, m_marie));
    QVERIFY(there->user.access > 0);

    auto *dialog = new EverywhereDialog(*m_workspace, marie, nullptr);
    dialog->show();
    auto *table = named<TableView>(*dialog, u"Accounts of this person"_s);
    QVERIFY(table);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(table->model()->rowCount(), static_cast<int>(found.size()));
    const QString heard = table->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(heard.contains(m_documents->displayName(Language::English)), qPrintable(heard));
    QVERIFY(!named<QPushButton>(*dialog, u"Open there"_s)->isEnabled()); // the first one is where we are
    dialog->close();

    // Nobody is there who is not there.
    QVERIFY(app::accountsOf(*m_portals, {m_bank->connection().id, UserId(newUuid())}).isEmpty());
}

void TestEverywhere::accountsAreLinkedByHand()
{
    // Somebody of the bank whose address nobody has on the other portal.
    UserId alone;
    const QList<qint64> rows = *m_bank->reader().userRows({});
    const QList<cache::UserRow> people = *m_bank->reader().users(rows);
    for (const cache::UserRow &user : people) {
        if (!user.email.isEmpty() && m_bank->reader().usersByEmail(user.email)->size() == 1
            && m_documents->reader().usersByEmail(user.email)->isEmpty()) {
            alone = user.id;
            break;
        }
    }
    QVERIFY(!alone.isNull());
    auto *dialog = new EverywhereDialog(*m_workspace, alone, nullptr);
    dialog->show();
    auto *table = named<TableView>(*dialog, u"Accounts of this person"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(u"No account was found on"_s);
    }));
    named<QPushButton>(*dialog, u"Link an account…"_s)->click();
    auto *pick = dialog->findChild<LinkAccountDialog *>();
    QVERIFY(pick);
    pick->findChild<SearchField *>()->setText(u"lefevre marie"_s); // without the accent
    auto *list = named<QListWidget>(*pick, u"People"_s);
    QVERIFY(list->count() >= 1);
    named<QPushButton>(*pick, u"Link"_s)->click();
    QTRY_VERIFY(table->model()->rowCount() > 1); // whoever has the linked account's address comes with it
    const QList<app::PersonAccount> linked = app::accountsOf(*m_portals, {m_bank->connection().id, alone});
    const auto byHand = std::ranges::find(linked, app::KnownBy::Hand, &app::PersonAccount::by);
    QVERIFY(byHand != linked.end());
    QCOMPARE(byHand->session, m_documents);
    // Seen from the other side, too.
    const UserId other = byHand->user.id;
    const QList<app::PersonAccount> back = app::accountsOf(*m_portals, {m_documents->connection().id, other});
    QVERIFY(std::ranges::any_of(back, [&](const app::PersonAccount &account) { return account.user.id == alone; }));

    table->setCurrentIndex(table->model()->index(static_cast<int>(byHand - linked.begin()), 0));
    named<QPushButton>(*dialog, u"Unlink"_s)->click();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    dialog->close();
}

void TestEverywhere::oneGoesToAnotherPortal()
{
    auto *dialog = new EverywhereDialog(*m_workspace, at(*m_bank, m_marie), nullptr);
    dialog->show();
    QSignalSpy wanted(m_workspace.get(), &Workspace::elsewhereWanted);
    auto *table = named<TableView>(*dialog, u"Accounts of this person"_s);
    const QList<app::PersonAccount> found =
        app::accountsOf(*m_portals, {m_bank->connection().id, at(*m_bank, m_marie)});
    const auto there = std::ranges::find(found, m_documents, &app::PersonAccount::session);
    table->setCurrentIndex(table->model()->index(static_cast<int>(there - found.begin()), 0));
    named<QPushButton>(*dialog, u"Open there"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).toUuid(), m_documents->connection().id);
    QCOMPARE(wanted.first().at(1).value<UserId>(), at(*m_documents, m_marie));
}

void TestEverywhere::theSearchFindsPeopleOnOtherPortals()
{
    models::SearchResults results(m_bank->reader());
    const QAbstractItemModelTester tester(&results, QAbstractItemModelTester::FailureReportingMode::Fatal);
    results.setText(u"lefevre"_s, m_bank->portal(), Language::English, true);
    const int before = results.rowCount();
    results.addOthers({{m_documents->connection().id, u"Documents"_s, &m_documents->reader(), &m_documents->portal()}},
                      Language::English);
    QVERIFY(results.rowCount() > before + 1);
    QCOMPARE(results.resultAt(before)->text, u"On other portals"_s);
    const models::SearchResults::Result *found = results.resultAt(before + 1);
    QCOMPARE(found->kind, models::SearchResults::Kind::UserElsewhere);
    QCOMPARE(found->connection, m_documents->connection().id);
    QVERIFY(found->second.startsWith(u"Documents"_s));

    results.setText(u"personne de ce nom"_s, m_bank->portal(), Language::English, true);
    const int none = results.rowCount();
    results.addOthers({{m_documents->connection().id, u"Documents"_s, &m_documents->reader(), &m_documents->portal()}},
                      Language::English);
    QCOMPARE(results.rowCount(), none);
}

void TestEverywhere::aDepartureIsOneReviewWithAnOrderForEachPortal()
{
    const UserId here = at(*m_bank, m_marie);
    const UserId there = at(*m_documents, m_marie);
    const QList<app::PersonAccount> accounts = app::accountsOf(*m_portals, {m_bank->connection().id, here});
    auto *dialog = new DepartureEverywhere(*m_workspace, accounts, nullptr);
    dialog->show();
    const QList<DeparturePart *> parts = dialog->findChildren<DeparturePart *>();
    QCOMPARE(parts.size(), accounts.size());
    QVERIFY(std::ranges::all_of(parts, &DeparturePart::isReady));

    // What is left as it is does not count.
    auto *choice = parts.constLast()->findChild<QComboBox *>();
    choice->setCurrentIndex(2);
    QVERIFY(!parts.constLast()->isReady());
    choice->setCurrentIndex(0);

    // Nothing is sent before it has been agreed to.
    const QString submit = u"Submit %1 orders"_s.arg(accounts.size());
    m_prompts.answer = false;
    auto *button = named<QPushButton>(*dialog, submit);
    if (!button)
        button = named<QPushButton>(*dialog, u"Submit %1 order(s)"_s.arg(accounts.size()));
    QVERIFY(button);
    button->click();
    QVERIFY(m_bank->reader().user(here)->active);
    m_prompts.answer = true;
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_documents->reader().user(there)->active, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_bank->reader().user(here)->active, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(m_bank->reader().outbox()->isEmpty(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(m_documents->reader().outbox()->isEmpty(), 30000);
    QVERIFY(std::ranges::all_of(parts, &DeparturePart::isSent));
    QVERIFY(!button->isVisible());
    dialog->close();
}

/// The only administrator of a portal that wants one stays until a successor is named; the other account goes.
void TestEverywhere::whatARuleBlocksDoesNotHoldTheOthersUp()
{
    app::Session *lender = connectTo(u"public-lender"_s);
    QVERIFY(lender);
    lender->start();
    QTRY_COMPARE_WITH_TIMEOUT(lender->state().phase, sync::Phase::UpToDate, 30000);
    // Somebody whose going would leave a relationship of the lender's without an administrator.
    UserId only;
    const Portal &portal = lender->portal();
    const QList<qint64> rows = *lender->reader().relationshipRows({});
    const QList<cache::RelationshipRow> places = *lender->reader().relationships(rows);
    for (const cache::RelationshipRow &place : places) {
        if (place.administrators != 1)
            continue;
        const Snapshot state = *lender->reader().relationshipSnapshot(place.id);
        const QList<UserId> all = administratorsOf(portal, state, place.id, lender->clock().now());
        const bool others = std::ranges::any_of(state.grantsOn(place.id), [&](const Grant *grant) {
            const User *user = state.user(grant->user);
            return grant->active && user && user->active && !all.contains(user->id);
        });
        if (all.size() == 1 && others) {
            only = all.constFirst();
            break;
        }
    }
    QVERIFY(!only.isNull());
    const UserId marie = at(*m_bank, m_marie);
    QVERIFY(app::PersonLinks(m_folder->path()).link({m_bank->connection().id, marie}, {lender->connection().id, only}));
    QList<app::PersonAccount> accounts = app::accountsOf(*m_portals, {m_bank->connection().id, marie});
    accounts.removeIf(
        [&](const app::PersonAccount &account) { return account.user.id != marie && account.user.id != only; });
    QCOMPARE(accounts.size(), 2);
    auto *dialog = new DepartureEverywhere(*m_workspace, accounts, nullptr);
    dialog->show();
    const QList<DeparturePart *> parts = dialog->findChildren<DeparturePart *>();
    QVERIFY(parts.at(0)->isReady());
    QVERIFY(parts.at(1)->isBlocked());
    auto *button = named<QPushButton>(*dialog, u"Submit 1 order"_s);
    if (!button)
        button = named<QPushButton>(*dialog, u"Submit 1 order(s)"_s);
    QVERIFY(button);
    QVERIFY(!button->accessibleDescription().isEmpty());
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bank->reader().user(marie)->active, 30000);
    QVERIFY(lender->reader().user(only)->active);
    QVERIFY(!parts.at(1)->isSent());
    dialog->close();
}

QTEST_MAIN(TestEverywhere)
#include "test_everywhere.moc"
