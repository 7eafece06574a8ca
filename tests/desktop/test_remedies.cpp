// SPDX-License-Identifier: MIT
// labels: slow
// One click from what waits to the way out of it; contacts, sign-ins and tables, where one stands.
#include "app/importmapping.h"
#include "desktop/activity/activityscreen.h"
#include "desktop/approvals/approvalsscreen.h"
#include "desktop/continuity/continuityscreen.h"
#include "desktop/export/exportable.h"
#include "desktop/newuser/dayfield.h"
#include "desktop/newuser/declarecontactdialog.h"
#include "desktop/parts/segmentedcontrol.h"
#include "desktop/profiles/profilesscreen.h"
#include "desktop/relationships/relationshippane.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/theme/theme.h"
#include "desktop/todo/todoscreen.h"
#include "desktop/users/accessdatesdialog.h"
#include "desktop/users/userpane.h"
#include "models/risklist.h"
#include "models/todolist.h"
#include "screenfixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>

#include <algorithm>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using cache::TodoKind;
using mandat::testing::OpenedPortal;
using models::TodoList;

namespace
{

/// A screen as the window has it: said, and laid out.
template<class T> class Shown : public T
{
public:
    explicit Shown(Workspace &workspace)
        : T(workspace)
    {
        this->retranslate();
        this->resize(1180, 760);
        this->show();
    }
};

} // namespace

class TestRemedies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void S3_2_aRowOfContinuityLeadsToItsRisk();
    void whatEndsSoonLeadsToItsDates();
    void S0_2_aContactIsDeclaredWhereOneSeesThem();
    void anActivationLinkIsSentAgain();
    void onlyAdministratorsAreOfferedIt();
    void everyTableIsExported_data();
    void everyTableIsExported();
    void whoUsesAProfileIsAClickAway();

private:
    /// The first row of a kind, read; invalid: nothing of it waits.
    static QModelIndex firstOf(QAbstractItemView &view, TodoKind kind);

    std::unique_ptr<Theme> m_theme;
    testing::SampleFirm m_firm;
};

QModelIndex TestRemedies::firstOf(QAbstractItemView &view, TodoKind kind)
{
    auto *list = qobject_cast<TodoList *>(view.model());
    const QModelIndex group = list->groupIndex(kind);
    if (!group.isValid())
        return {};
    list->readMore(group);
    return list->index(0, 0, list->groupIndex(kind));
}

void TestRemedies::S3_2_aRowOfContinuityLeadsToItsRisk()
{
    OpenedPortal opened;
    opened.open(m_firm, u"public-lender"_s);
    MainWindow window(*opened.workspace, *m_theme);
    window.resize(1400, 860);
    window.show();
    auto *todo = window.findChild<TodoScreen *>();
    auto *view = todo->findChild<QAbstractItemView *>(u"todo"_s);
    QTRY_VERIFY(qobject_cast<TodoList *>(view->model())->groupIndex(TodoKind::Continuity).isValid());
    const QModelIndex row = firstOf(*view, TodoKind::Continuity);
    QVERIFY(row.isValid());
    QCOMPARE(row.siblingAtColumn(TodoList::Remedy).data().toString(), u"Appoint…"_s);
    const auto *list = qobject_cast<TodoList *>(view->model());
    const RelationshipId wanted = list->rowAt(row)->relationship;
    Q_EMIT view->activated(row);
    auto *continuity = window.findChild<ContinuityScreen *>();
    QTRY_VERIFY(continuity->isVisible());
    const auto current = [&]() -> RelationshipId {
        for (const QTableView *table : continuity->findChildren<QTableView *>()) {
            const auto *risks = qobject_cast<models::RiskList *>(table->model());
            const auto *found = risks ? risks->relationshipAt(table->currentIndex().row()) : nullptr;
            if (found)
                return found->id;
        }
        return {};
    };
    QTRY_COMPARE(current(), wanted);
    const auto *appoint = mandat::testing::named<QPushButton>(*continuity, u"Appoint…"_s);
    QVERIFY(appoint && appoint->isEnabled());
}

void TestRemedies::whatEndsSoonLeadsToItsDates()
{
    OpenedPortal opened;
    opened.open(m_firm, u"wealth-users"_s);
    Shown<TodoScreen> screen(*opened.workspace);
    screen.setScope({});
    auto *view = screen.findChild<QAbstractItemView *>(u"todo"_s);
    const auto *list = qobject_cast<TodoList *>(view->model());
    QTRY_VERIFY(list->groupIndex(TodoKind::EndsSoon).isValid());
    const QModelIndex row = firstOf(*view, TodoKind::EndsSoon);
    QVERIFY(row.isValid());
    const cache::TodoRow ends = *list->rowAt(row);
    QCOMPARE(row.siblingAtColumn(TodoList::Remedy).data().toString(), u"Dates…"_s);
    Q_EMIT view->activated(row);
    QTRY_VERIFY(screen.findChild<AccessDatesDialog *>());
    auto *dialog = screen.findChild<AccessDatesDialog *>();
    QCOMPARE(dayIn(dialog->findChild<QDateEdit *>(u"lastDay"_s)), ends.day);
    const QDate later = ends.day.addMonths(6);
    setDay(dialog->findChild<QDateEdit *>(u"lastDay"_s), later);
    dialog->accept();
    QTRY_COMPARE(opened.staged().size(), 1);
    const Grant after = std::get<Grant>(*opened.staged().constFirst().change.after);
    QCOMPARE(after.user, ends.user);
    QCOMPARE(after.relationship, ends.relationship);
    QCOMPARE(after.lastDay, later);
}

void TestRemedies::S0_2_aContactIsDeclaredWhereOneSeesThem()
{
    OpenedPortal opened;
    opened.open(m_firm, u"bank-delegates"_s);
    const auto row = opened.reader().relationships(opened.reader().relationshipRows({})->first(1));
    const Relationship place = *opened.reader().relationship(row->constFirst().id);
    RelationshipPane pane(*opened.workspace);
    pane.retranslate();
    pane.showRelationship(place.id);
    pane.resize(420, 700);
    pane.setVisible(true);
    pane.findChild<QTabWidget *>()->setCurrentIndex(2);
    auto *declare = pane.findChild<QPushButton *>(u"declareContact"_s);
    QVERIFY(declare->isVisible() && declare->isEnabled());
    QTimer::singleShot(0, &pane, [&] {
        auto *dialog = pane.findChild<DeclareContactDialog *>();
        QVERIFY(dialog);
        dialog->accept();
        QVERIFY2(dialog->isVisible(), "without a name nobody is declared");
        const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->accessibleName().startsWith(u"Last name"_s))
                field->setText(u"Kermadec"_s);
            else if (field->accessibleName().startsWith(u"First name"_s))
                field->setText(u"Yann"_s);
        }
        dialog->accept();
    });
    declare->click();
    QTRY_COMPARE(opened.staged().size(), 1);
    const Change change = opened.staged().constFirst().change;
    QCOMPARE(change.kind(), ChangeKind::Create);
    const Contact contact = std::get<Contact>(*change.after);
    QCOMPARE(contact.lastName, u"Kermadec"_s);
    QCOMPARE(contact.company, place.company);
    pane.refresh();
    const auto *list = pane.findChild<QListWidget *>();
    bool shown = false;
    for (int i = 0; i < list->count(); ++i) {
        const QString text = list->item(i)->text();
        shown = shown || (text.contains(u"Yann"_s) && text.contains(u"to be declared"_s));
    }
    QVERIFY2(shown, "what is staged is seen");
    OpenedPortal reading;
    reading.open(m_firm, u"bank-delegates"_s, u"odile.kermarrec"_s);
    RelationshipPane other(*reading.workspace);
    other.retranslate();
    other.showRelationship(place.id);
    QVERIFY(!other.findChild<QPushButton *>(u"declareContact"_s)->isEnabled());
}

void TestRemedies::anActivationLinkIsSentAgain()
{
    OpenedPortal opened;
    opened.open(m_firm, u"document-portal"_s);
    QCOMPARE(opened.session->portal().policy.credentialDelivery, CredentialDelivery::Email);
    User user;
    const QList<qint64> rows = *opened.reader().userRows({});
    for (const qint64 row : rows) {
        const User one = *opened.reader().user(opened.reader().users({row})->constFirst().id);
        if (one.active && one.credentials == CredentialState::Changed && !one.email.isEmpty()) {
            user = one;
            break;
        }
    }
    QVERIFY(!user.id.isNull());
    UserPane pane(*opened.workspace);
    pane.retranslate();
    pane.showUser(user.id);
    QMenu menu;
    pane.addActionsTo(&menu);
    const QList<QAction *> actions = menu.actions();
    const auto reset = std::ranges::find(actions, u"Reset or unlock sign-i&n…"_s, &QAction::text);
    QVERIFY(reset != actions.end() && (*reset)->isEnabled());
    opened.prompts.answer = false;
    (*reset)->trigger();
    QTRY_COMPARE(opened.prompts.asked.size(), 1);
    QVERIFY(opened.prompts.asked.constFirst().text.contains(user.email));
    QCOMPARE(opened.reader().user(user.id)->credentials, CredentialState::Changed);
    opened.prompts.answer = true;
    (*reset)->trigger();
    QTRY_VERIFY(!opened.prompts.told.isEmpty());
    QVERIFY2(opened.prompts.told.constFirst().contains(user.email), qPrintable(opened.prompts.told.join(u' ')));
    // The password is void at once, whenever the message leaves.
    QTRY_VERIFY_WITH_TIMEOUT(opened.reader().user(user.id)->credentials != CredentialState::Changed, 20000);
}

void TestRemedies::onlyAdministratorsAreOfferedIt()
{
    OpenedPortal opened;
    opened.open(m_firm, u"document-portal"_s, u"odile.kermarrec"_s);
    UserPane pane(*opened.workspace);
    pane.retranslate();
    pane.showUser(opened.reader().users({opened.reader().userRows({})->constFirst()})->constFirst().id);
    QMenu menu;
    pane.addActionsTo(&menu);
    const QList<QAction *> actions = menu.actions();
    QVERIFY(!actions.isEmpty());
    QVERIFY(std::ranges::none_of(actions, [](const QAction *one) { return one->text().contains(u"unlock"_s); }));
    for (const QAction *one : actions) {
        if (one->text() == u"Change rig&hts…"_s || one->text() == u"Cop&y the profile of…"_s)
            QVERIFY(!one->isEnabled());
    }
}

void TestRemedies::everyTableIsExported_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("portal");
    for (const char *page : {"todo", "profiles", "continuity"})
        QTest::newRow(page) << QString::fromLatin1(page) << u"public-lender"_s;
    QTest::newRow("requests") << u"requests"_s << u"document-portal"_s;
}

void TestRemedies::everyTableIsExported()
{
    QFETCH(QString, page);
    QFETCH(QString, portal);
    OpenedPortal opened;
    opened.open(m_firm, portal);
    std::unique_ptr<Screen> screen;
    if (page == "todo"_L1) {
        auto todo = std::make_unique<Shown<TodoScreen>>(*opened.workspace);
        todo->setScope({});
        screen = std::move(todo);
    } else if (page == "profiles"_L1) {
        screen = std::make_unique<Shown<ProfilesScreen>>(*opened.workspace);
    } else if (page == "continuity"_L1) {
        auto continuity = std::make_unique<Shown<ContinuityScreen>>(*opened.workspace);
        continuity->setScope({});
        screen = std::move(continuity);
    } else if (page == "orders"_L1) {
        opened.settings->clear();
        screen = std::make_unique<Shown<ActivityScreen>>(*opened.workspace);
    } else {
        screen = std::make_unique<Shown<ApprovalsScreen>>(*opened.workspace);
    }
    if (page == "orders"_L1 || page == "requests"_L1) {
        auto *views = screen->findChild<SegmentedControl *>(u"views"_s);
        views->setCurrentIndex(page == "orders"_L1 ? 1 : 3);
    }
    auto *table = dynamic_cast<Exportable *>(screen.get());
    QVERIFY(table);
    QTRY_VERIFY_WITH_TIMEOUT(table->canExport(), 20000);
    for (const QString &ending : {u"xlsx"_s, u"csv"_s}) {
        opened.prompts.told.clear();
        opened.prompts.path = opened.folder.filePath(page + u'.' + ending);
        table->exportTable();
        QTRY_VERIFY_WITH_TIMEOUT(!opened.prompts.told.isEmpty(), 20000);
        QVERIFY2(opened.prompts.told.constFirst().contains(u"rows written"_s),
                 qPrintable(opened.prompts.told.join(u' ')));
        const Result<app::TablePreview> written = app::previewTable(opened.prompts.path);
        QVERIFY(written);
        QVERIFY(written->header.size() >= 4);
        QVERIFY(!written->samples.isEmpty());
        QVERIFY(!written->samples.constFirst().join(QString()).isEmpty());
    }
    opened.prompts.told.clear();
    opened.prompts.path = opened.folder.filePath(u"no/such/folder/list.csv"_s);
    table->exportTable();
    QTRY_VERIFY_WITH_TIMEOUT(!opened.prompts.told.isEmpty(), 20000);
    QVERIFY(!opened.prompts.told.constFirst().contains(u"rows written"_s));
}

void TestRemedies::whoUsesAProfileIsAClickAway()
{
    OpenedPortal opened;
    opened.open(m_firm, u"document-portal"_s);
    MainWindow window(*opened.workspace, *m_theme);
    window.resize(1400, 860);
    window.show();
    const QList<cache::ProfileRow> rows = *opened.reader().profiles();
    const auto used = std::ranges::find_if(rows, [](const cache::ProfileRow &row) { return row.users > 0; });
    QVERIFY(used != rows.end());
    Q_EMIT opened.workspace->profileWanted(used->id);
    auto *profiles = window.findChild<ProfilesScreen *>();
    QTRY_VERIFY(profiles->isVisible());
    auto *who = profiles->findChild<QPushButton *>(u"whoUsesIt"_s);
    QVERIFY(who->isVisible());
    who->click();
    auto *table = window.findChild<QTableView *>(u"users"_s);
    QTRY_VERIFY(table->isVisible());
    QTRY_COMPARE(table->model()->rowCount(), used->users);
}

QTEST_MAIN(TestRemedies)
#include "test_remedies.moc"
