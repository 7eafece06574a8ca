// SPDX-License-Identifier: MIT
// labels: gui
// Approvals and To do, found by the names that a person hears, on a real mandatd with two people.
#include "base/uuid.h"
#include "desktop/approvals/approvalsscreen.h"
#include "desktop/parts/banner.h"
#include "desktop/parts/treeview.h"
#include "desktop/review/replacement.h"
#include "desktop/theme/theme.h"
#include "desktop/todo/todoscreen.h"
#include "domain/names.h"
#include "models/orderlist.h"
#include "models/todolist.h"
#include "screenfixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace mandat;
using namespace mandat::desktop;
using namespace Qt::StringLiterals;
using cache::TodoKind;
using mandat::testing::named;
using mandat::testing::OpenedPortal;

class TestApprovalScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void S2_12_noEffectUntilApproved();
    void ownOrdersSayWhy();
    void aReaderSeesWhyNot();
    void aRejectionNeedsAReason();
    void nothingIsOfferedWhileThePortalIsAway();
    void aReturnedOrderBecomesANewDraft();
    void everyKindLeadsToItsRemedy();

private:
    static QStringList messages(const QWidget &page)
    {
        QStringList out;
        for (const Banner *banner : page.findChildren<Banner *>())
            out.append(banner->text());
        return out;
    }
    template<class T> static std::unique_ptr<T> open(OpenedPortal &who);
    static ChangeOrder newEmail(OpenedPortal &who, int which);
    static ChangeOrder submit(OpenedPortal &who, const ChangeOrder &order);
    static void choose(const QWidget &page, const ChangeOrderId &order);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<mandat::testing::SampleFirm> m_firm;
};

void TestApprovalScreens::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_firm = std::make_unique<mandat::testing::SampleFirm>();
}

void TestApprovalScreens::cleanupTestCase()
{
    m_firm.reset();
    m_theme.reset();
}

template<class T> std::unique_ptr<T> TestApprovalScreens::open(OpenedPortal &who)
{
    auto screen = std::make_unique<T>(*who.workspace);
    who.workspace->setLanguage(Language::English); // as the window does: says every text
    screen->resize(1200, 800);
    screen->show();
    return screen;
}

ChangeOrder TestApprovalScreens::newEmail(OpenedPortal &who, int which)
{
    cache::UserQuery query;
    query.statuses = {UserStatus::Active};
    const QList<qint64> rows = who.reader().userRows(query).value_or(QList<qint64>());
    const User before = *who.reader().user(who.reader().users({rows.at(which)})->constFirst().id);
    User after = before;
    after.email = u"adresse.%1@dupre.example"_s.arg(newUuid().toString(QUuid::Id128).right(8));
    after.userName = after.email;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = before.company;
    order.reason = u"Nouvelle adresse"_s;
    order.changes = {Change::modify(before, after)};
    order.created = who.session->clock().now();
    return order;
}

ChangeOrder TestApprovalScreens::submit(OpenedPortal &who, const ChangeOrder &order)
{
    QFuture<Result<ChangeOrder>> future = who.session->submit(order);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        return {};
    return future.result().value_or(ChangeOrder());
}

void TestApprovalScreens::choose(const QWidget &page, const ChangeOrderId &order)
{
    auto *view = named<TreeView>(page, u"Orders"_s);
    QVERIFY(view);
    const auto *list = qobject_cast<const models::OrderList *>(view->model());
    QTRY_VERIFY_WITH_TIMEOUT(list->indexOf(order).isValid(), 30000);
    view->setCurrentIndex(list->indexOf(order));
}

void TestApprovalScreens::S2_12_noEffectUntilApproved()
{
    OpenedPortal ines;
    OpenedPortal paul;
    ines.open(*m_firm, u"client-portal"_s, u"ines.delmas-roy"_s);
    paul.open(*m_firm, u"client-portal"_s, u"paul.lestienne"_s);
    const ChangeOrder order = newEmail(ines, 3);
    QCOMPARE(submit(ines, order).status, OrderStatus::AwaitingApproval);
    const auto page = open<ApprovalsScreen>(paul);
    choose(*page, order.id);
    QTRY_VERIFY(page->count() > 0);
    // What it does is the portal's word, not that of the copy here.
    auto *source = page->findChild<QLabel *>(u"impactSource"_s);
    QVERIFY(source);
    QTRY_VERIFY_WITH_TIMEOUT(source->text().startsWith(u"As the portal computed it at "_s), 30000);
    QVERIFY(source->isVisible());
    auto *approve = named<QPushButton>(*page, u"Approve the order"_s);
    QVERIFY(approve && approve->isEnabled());
    const UserId user(order.changes.constFirst().resourceId());
    QVERIFY(paul.reader().user(user)->email != std::get<User>(*order.changes.constFirst().after).email);
    approve->click();
    QTRY_VERIFY_WITH_TIMEOUT(messages(*page).join(u' ').contains(u"is approved. The portal has applied it"_s), 30000);
    QTRY_COMPARE_WITH_TIMEOUT(paul.reader().user(user)->email, std::get<User>(*order.changes.constFirst().after).email,
                              30000);
    QVERIFY(!named<QPushButton>(*page, u"Approve the order"_s));
    QVERIFY2(paul.prompts.asked.isEmpty(), "one confirmation is the policy's");
}

void TestApprovalScreens::ownOrdersSayWhy()
{
    OpenedPortal bastien;
    bastien.open(*m_firm, u"client-portal"_s, u"bastien.lestienne"_s);
    const ChangeOrder order = newEmail(bastien, 5);
    QCOMPARE(submit(bastien, order).status, OrderStatus::AwaitingApproval);
    const auto page = open<ApprovalsScreen>(bastien);
    choose(*page, order.id);
    auto *approve = named<QPushButton>(*page, u"Approve the order"_s);
    QVERIFY(approve);
    QVERIFY(!approve->isEnabled());
    QVERIFY(approve->accessibleDescription().startsWith(u"You wrote this order"_s));
    QVERIFY(messages(*page).join(u' ').contains(u"You wrote this order"_s));
    // What its author may do is to take it back, and is asked before.
    bastien.prompts.answer = false;
    named<QPushButton>(*page, u"Withdraw…"_s)->click();
    QCOMPARE(bastien.prompts.asked.size(), 1);
    QCOMPARE(bastien.reader().order(order.id)->order.status, OrderStatus::AwaitingApproval);
    bastien.prompts.answer = true;
    named<QPushButton>(*page, u"Withdraw…"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(messages(*page).join(u' ').contains(u"is withdrawn"_s), 30000);
}

void TestApprovalScreens::aReaderSeesWhyNot()
{
    OpenedPortal ines;
    OpenedPortal odile;
    ines.open(*m_firm, u"client-portal"_s, u"ines.delmas-roy"_s);
    odile.open(*m_firm, u"client-portal"_s, u"odile.kermarrec"_s);
    const ChangeOrder order = newEmail(ines, 9);
    QCOMPARE(submit(ines, order).status, OrderStatus::AwaitingApproval);
    const auto page = open<ApprovalsScreen>(odile);
    choose(*page, order.id);
    QCOMPARE(page->count(), 0);
    auto *approve = named<QPushButton>(*page, u"Approve the order"_s);
    QVERIFY(approve && !approve->isEnabled());
    QVERIFY(approve->accessibleDescription().startsWith(u"Only approvers decide"_s));
    QVERIFY(!named<QPushButton>(*page, u"Reject…"_s));
    QVERIFY(!named<QPushButton>(*page, u"Withdraw…"_s));
}

void TestApprovalScreens::aRejectionNeedsAReason()
{
    OpenedPortal ines;
    OpenedPortal paul;
    ines.open(*m_firm, u"client-portal"_s, u"ines.delmas-roy"_s);
    paul.open(*m_firm, u"client-portal"_s, u"paul.lestienne"_s);
    const ChangeOrder order = newEmail(ines, 11);
    QCOMPARE(submit(ines, order).status, OrderStatus::AwaitingApproval);
    const auto page = open<ApprovalsScreen>(paul);
    choose(*page, order.id);
    named<QPushButton>(*page, u"Reject…"_s)->click();
    auto *reject = named<QPushButton>(*page, u"Reject the order"_s);
    QVERIFY(reject);
    auto *why = named<QPlainTextEdit>(*page, u"Reason for the rejection"_s);
    QVERIFY(why);
    why->setPlainText(u"   "_s);
    reject->click();
    QVERIFY2(paul.reader().order(order.id)->order.status == OrderStatus::AwaitingApproval, "not without a reason");
    QVERIFY(why->accessibleDescription().contains(u"Say why"_s));
    why->setPlainText(u"Adresse à vérifier"_s);
    reject->click();
    QTRY_COMPARE_WITH_TIMEOUT(paul.reader().order(order.id)->order.status, OrderStatus::Rejected, 30000);
    QCOMPARE(paul.reader().order(order.id)->order.decisionReason, u"Adresse à vérifier"_s);
    QTRY_VERIFY(!why->isVisible());
}

void TestApprovalScreens::nothingIsOfferedWhileThePortalIsAway()
{
    OpenedPortal ines;
    OpenedPortal paul;
    ines.open(*m_firm, u"client-portal"_s, u"ines.delmas-roy"_s);
    paul.open(*m_firm, u"client-portal"_s, u"paul.lestienne"_s);
    const ChangeOrder order = newEmail(ines, 13);
    QCOMPARE(submit(ines, order).status, OrderStatus::AwaitingApproval);
    const auto page = open<ApprovalsScreen>(paul);
    choose(*page, order.id);
    m_firm->stop();
    QTRY_COMPARE_WITH_TIMEOUT(paul.session->state().phase, sync::Phase::Offline, 30000);
    auto *approve = named<QPushButton>(*page, u"Approve the order"_s);
    QVERIFY(approve);
    QTRY_VERIFY(!approve->isEnabled());
    QVERIFY(approve->accessibleDescription().contains(u"only the portal can decide"_s));
    QVERIFY(!named<QPushButton>(*page, u"Reject…"_s)->isEnabled());
    m_firm->start();
    paul.session->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(approve->isEnabled(), 60000);
}

void TestApprovalScreens::aReturnedOrderBecomesANewDraft()
{
    OpenedPortal ines;
    OpenedPortal paul;
    ines.open(*m_firm, u"client-portal"_s, u"ines.delmas-roy"_s);
    paul.open(*m_firm, u"client-portal"_s, u"paul.lestienne"_s);
    const ChangeOrder order = newEmail(ines, 15);
    QCOMPARE(submit(ines, order).status, OrderStatus::AwaitingApproval);
    QTRY_VERIFY_WITH_TIMEOUT(paul.reader().order(order.id), 30000);
    QFuture<Result<ChangeOrder>> rejected = paul.session->decide(
        {order.id, paul.reader().order(order.id)->order.version, sync::Verdict::Reject, u"Adresse à vérifier"_s});
    QTRY_VERIFY_WITH_TIMEOUT(rejected.isFinished(), 30000);
    QVERIFY(rejected.result());

    const auto page = open<ApprovalsScreen>(ines);
    choose(*page, order.id);
    QTRY_VERIFY_WITH_TIMEOUT(messages(*page).join(u' ').contains(u"“Adresse à vérifier”"_s), 30000);
    QSignalSpy review(ines.workspace.get(), &Workspace::reviewWanted);
    auto *draft = named<QPushButton>(*page, u"New draft…"_s);
    QVERIFY(draft);
    draft->click();
    QTRY_COMPARE_WITH_TIMEOUT(review.size(), 1, 30000);
    const QList<cache::StagedChange> staged = ines.staged();
    QCOMPARE(staged.size(), 1);
    QCOMPARE(staged.constFirst().change.resourceId(), order.changes.constFirst().resourceId());
    ChangeOrder anew;
    anew.id = ChangeOrderId(newUuid());
    anew.company = order.company;
    anew.changes = {staged.constFirst().change};
    takeReplaced(anew, ines.reader());
    QCOMPARE(anew.replaces, std::optional(order.id));
    QCOMPARE(anew.reason, order.reason);
    QCOMPARE(submit(ines, anew).status, OrderStatus::AwaitingApproval);
    forgetReplaced(anew, *ines.workspace);
    QTRY_VERIFY_WITH_TIMEOUT(!named<QPushButton>(*page, u"New draft…"_s), 30000);
    QTRY_VERIFY(ines.reader().drafts()->isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(*ines.reader().replacementOf(order.id), std::optional(anew.id), 30000);
}

void TestApprovalScreens::everyKindLeadsToItsRemedy()
{
    OpenedPortal paul;
    paul.open(*m_firm, u"client-portal"_s, u"paul.lestienne"_s);
    const auto page = open<TodoScreen>(paul);
    QTRY_VERIFY(page->count() > 0);
    auto *view = named<TreeView>(*page, u"To do"_s);
    QVERIFY(view);
    auto *list = qobject_cast<models::TodoList *>(view->model());
    QVERIFY(list);
    QSignalSpy user(paul.workspace.get(), &Workspace::userWanted);
    QSignalSpy relationship(paul.workspace.get(), &Workspace::relationshipWanted);
    QSignalSpy order(paul.workspace.get(), &Workspace::orderWanted);
    QSignalSpy request(paul.workspace.get(), &Workspace::requestWanted);
    QSignalSpy activation(paul.workspace.get(), &Workspace::activationWanted);
    QSignalSpy appointment(page.get(), &TodoScreen::appointmentWanted);
    page->activated();
    qsizetype followed = 0;
    for (int i = 0; i < list->rowCount(); ++i) {
        const QModelIndex group = list->index(i, 0);
        view->expand(group);
        QVERIFY(list->rowCount(group) > 0);
        view->setCurrentIndex(list->index(0, 0, group));
        QTest::keyClick(view, Qt::Key_Return);
        ++followed;
        QCOMPARE(user.size() + relationship.size() + order.size() + request.size() + activation.size()
                     + appointment.size(),
                 followed);
    }
    QVERIFY(followed > 0);
    QVERIFY(view->isFirstColumnSpanned(0, {}));
}

QTEST_MAIN(TestApprovalScreens)
#include "test_approvals.moc"
