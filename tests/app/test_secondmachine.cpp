// SPDX-License-Identifier: MIT
// One person on two machines, each with a data folder of its own; and a program that is closed while it waits for an
// answer.
#include "app/personbehindproxy.h"
#include "base/uuid.h"

using namespace mandat;
using namespace mandat::testing;
using Cut = mandat::testing::CuttingProxy::Cut;

class TestSecondMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSeeTheOthersOrders();
    void bothWriteWhileTheyAreAway();
    void bothChangeTheSame();
    void whatOneSentTheOtherWithdraws();
    void closedWhileTheAnswerIsOnItsWay();

private:
    static User someone(PersonBehindProxy &person, int which)
    {
        const auto rows = person.session->reader().userRows({});
        const auto found = person.session->reader().users({rows->at(which)});
        return *person.session->reader().user(found->constFirst().id);
    }
    static ChangeOrder capacity(const User &user, const QString &to)
    {
        User after = user;
        after.capacity = to;
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        order.changes = {Change::modify(user, after)};
        return order;
    }
    static bool knows(PersonBehindProxy &person, const ChangeOrderId &order)
    {
        return person.session->reader().order(order).has_value();
    }
    static QString capacityOf(PersonBehindProxy &person, const UserId &user)
    {
        return person.session->reader().user(user)->capacity;
    }
    int onService(const ChangeOrderId &order, const QString &portal = u"bank-delegates"_s)
    {
        return PlainHttp(m_firm, portal, u"sophie.aubriot"_s)
            .count(u"ChangeOrders"_s, u"externalId eq \"%1\""_s.arg(order.toString()));
    }

    SampleFirm m_firm;
};

void TestSecondMachine::bothSeeTheOthersOrders()
{
    PersonBehindProxy desk(m_firm, u"bank-delegates"_s, u"sophie.aubriot"_s);
    PersonBehindProxy home(m_firm, u"bank-delegates"_s, u"sophie.aubriot"_s);
    const User user = someone(desk, 3);
    const ChangeOrder order = capacity(user, u"Du bureau"_s);
    const auto sent = PersonBehindProxy::wait(desk.session->submit(order));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
    QTRY_COMPARE_WITH_TIMEOUT(capacityOf(home, user.id), u"Du bureau"_s, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(knows(home, order.id), 30000);
    QVERIFY2(home.session->reader().outbox()->isEmpty(), "what was sent there waits here");
    cache::OrderQuery mine;
    mine.subject = u"sophie.aubriot"_s;
    mine.mine = true;
    const auto listed = home.session->reader().orders(mine);
    QVERIFY(std::ranges::any_of(*listed, [&](const cache::OrderRow &row) { return row.id == order.id; }));
    // And back, on top of it.
    const ChangeOrder again = capacity(someone(home, 3), u"De chez soi"_s);
    QVERIFY(PersonBehindProxy::wait(home.session->submit(again)));
    QTRY_COMPARE_WITH_TIMEOUT(capacityOf(desk, user.id), u"De chez soi"_s, 30000);
    QCOMPARE(onService(order.id), 1);
    QCOMPARE(onService(again.id), 1);
}

void TestSecondMachine::bothWriteWhileTheyAreAway()
{
    PersonBehindProxy desk(m_firm, u"bank-delegates"_s, u"sophie.aubriot"_s);
    PersonBehindProxy home(m_firm, u"bank-delegates"_s, u"sophie.aubriot"_s);
    const ChangeOrder one = capacity(someone(desk, 5), u"Du bureau"_s);
    const ChangeOrder other = capacity(someone(home, 6), u"De chez soi"_s);
    m_firm.stop();
    QVERIFY(!PersonBehindProxy::wait(desk.session->submit(one)));
    QVERIFY(!PersonBehindProxy::wait(home.session->submit(other)));
    m_firm.start();
    desk.session->retryNow();
    home.session->retryNow();
    for (PersonBehindProxy *each : {&desk, &home}) {
        QTRY_VERIFY_WITH_TIMEOUT(each->session->reader().outbox()->isEmpty(), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(knows(*each, one.id) && knows(*each, other.id), 60000);
        QCOMPARE(capacityOf(*each, UserId(one.changes.constFirst().resourceId())), u"Du bureau"_s);
        QCOMPARE(capacityOf(*each, UserId(other.changes.constFirst().resourceId())), u"De chez soi"_s);
    }
    QCOMPARE(onService(one.id), 1);
    QCOMPARE(onService(other.id), 1);
}

void TestSecondMachine::bothChangeTheSame()
{
    PersonBehindProxy desk(m_firm, u"bank-delegates"_s, u"sophie.aubriot"_s);
    PersonBehindProxy home(m_firm, u"bank-delegates"_s, u"sophie.aubriot"_s);
    const User user = someone(desk, 7);
    const ChangeOrder first = capacity(user, u"Du bureau"_s);
    const ChangeOrder late = capacity(user, u"De chez soi"_s);
    home.proxy.cut("POST", Cut::BeforeRequest, 1000);
    QVERIFY(!PersonBehindProxy::wait(home.session->submit(late)));
    QVERIFY(PersonBehindProxy::wait(desk.session->submit(first)));
    home.proxy.cut("POST", Cut::BeforeRequest, 0);
    home.session->retryNow();
    const auto state = [&] {
        const auto entries = home.session->reader().outbox();
        return entries->isEmpty() ? cache::OutboxState::Done : entries->constFirst().state;
    };
    QTRY_COMPARE_WITH_TIMEOUT(state(), cache::OutboxState::Conflict, 60000);
    // Where it was written it waits for a decision, and nowhere else.
    QVERIFY(desk.session->reader().outbox()->isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(capacityOf(home, user.id), u"Du bureau"_s, 30000);
    QCOMPARE(onService(late.id), 0);
}

void TestSecondMachine::whatOneSentTheOtherWithdraws()
{
    const QString portal = u"client-portal"_s;
    PersonBehindProxy desk(m_firm, portal, u"sophie.aubriot"_s);
    PersonBehindProxy home(m_firm, portal, u"sophie.aubriot"_s);
    // Giving access waits for approval there: somebody who was switched off is switched on.
    std::optional<User> off;
    for (int i = 0; i < 200 && !off; ++i) {
        const User user = someone(desk, i);
        if (!user.active)
            off = user;
    }
    if (!off) {
        User user = someone(desk, 9);
        User after = user;
        after.active = false;
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        order.changes = {Change::modify(user, after)};
        QVERIFY(PersonBehindProxy::wait(desk.session->submit(order)));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.session->reader().user(user.id)->active, 30000);
        off = *desk.session->reader().user(user.id);
    }
    User on = *off;
    on.active = true;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.changes = {Change::modify(*off, on)};
    const auto held = PersonBehindProxy::wait(desk.session->submit(order));
    if (!held && held.error().detail.contains(u"acknowledged"_s))
        QSKIP("the sample warns of this one");
    QVERIFY2(held, held ? "" : qPrintable(held.error().detail));
    QCOMPARE(held->status, OrderStatus::AwaitingApproval);
    QTRY_VERIFY_WITH_TIMEOUT(knows(home, order.id), 30000);
    const auto there = home.session->reader().order(order.id);
    const auto gone = PersonBehindProxy::wait(
        home.session->decide({order.id, there->order.version, sync::Verdict::Withdraw, u"Plus utile"_s}));
    QVERIFY2(gone, gone ? "" : qPrintable(gone.error().detail));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session->reader().order(order.id)->order.status, OrderStatus::Withdrawn, 30000);
    QVERIFY(!desk.session->reader().user(off->id)->active);
}

/// The window is closed; what is under way comes to its end at the next start, once.
void TestSecondMachine::closedWhileTheAnswerIsOnItsWay()
{
    PersonBehindProxy person(m_firm, u"bank-delegates"_s, u"sophie.aubriot"_s);
    const User user = someone(person, 11);
    const ChangeOrder order = capacity(user, u"À la fermeture"_s);
    const app::DataFolder folder = person.session->folder();
    const app::Connection connection = person.session->connection();
    const auto secrets = person.session->secrets();
    person.proxy.cut("/ChangeOrders HTTP", Cut::BeforeAnswer, 1000);
    QFuture<Result<ChangeOrder>> waiting = person.session->submit(order);
    person.session.reset(); // within its own time, whatever waits
    QVERIFY2(waiting.isFinished(), "somebody waits for an answer that never comes");
    person.proxy.cut("/ChangeOrders HTTP", Cut::BeforeAnswer, 0);
    auto again = app::Session::open(folder, connection, {std::make_shared<SystemClock>(), secrets});
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    (*again)->start();
    QTRY_VERIFY_WITH_TIMEOUT((*again)->reader().outbox()->isEmpty(), 60000);
    const bool accepted = onService(order.id) == 1;
    QVERIFY(accepted);
    QTRY_COMPARE_WITH_TIMEOUT((*again)->reader().user(user.id)->capacity, u"À la fermeture"_s, 30000);
    (*again).reset();
    QVERIFY(!QFile::exists(folder.cacheFile(connection.id) + u"-wal"_s));
}

QTEST_GUILESS_MAIN(TestSecondMachine)
#include "test_secondmachine.moc"
