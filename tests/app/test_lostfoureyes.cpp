// SPDX-License-Identifier: MIT
// labels: slow
// Four eyes on a bad line: at every hop (submit and hold, approve, credentials) the line is cut before the request
// arrives, or after it has been answered. Each thing happens once, none before its time.
#include "app/delegateorder.h"
#include "app/personbehindproxy.h"
#include "db/connection.h"
#include "db/statement.h"

using namespace mandat;
using namespace Qt::StringLiterals;
using Cut = mandat::testing::CuttingProxy::Cut;
using mandat::testing::PersonBehindProxy;

Q_DECLARE_METATYPE(mandat::testing::CuttingProxy::Cut)

class TestLostFourEyes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHopOnce_data();
    void everyHopOnce();
    void aDecisionThatNeverGotThrough_data();
    void aDecisionThatNeverGotThrough();
    void rejectedOrWithdrawnOnce_data();
    void rejectedOrWithdrawnOnce();
    void passwordsOnScreen_data();
    void passwordsOnScreen();

private:
    static QList<QPair<const char *, Cut>> cuts()
    {
        return {{"requests are lost", Cut::BeforeRequest}, {"answers are lost", Cut::BeforeAnswer}};
    }
    static void addCuts()
    {
        QTest::addColumn<Cut>("where");
        for (const auto &[name, where] : cuts())
            QTest::newRow(name) << where;
    }
    /// Messages with an activation link that wait to be sent to this user: the sample firm has no mail server.
    int activationMails(const QString &user) const
    {
        auto connection = db::Connection::open(m_firm.folder() + u"/portals.db"_s, {.create = false});
        if (!connection)
            return -1;
        const auto count =
            connection->value<qint64>("SELECT count(*) FROM mail WHERE kind = 'activation' AND subject = ?1", user);
        return count && *count ? static_cast<int>(**count) : -1;
    }
    static bool sees(PersonBehindProxy &person, const ChangeOrderId &order, OrderStatus status)
    {
        const Result<cache::StoredOrder> read = person.session->reader().order(order);
        return read && read->order.status == status;
    }
    static sync::Decision approval(PersonBehindProxy &person, const ChangeOrderId &order)
    {
        return {order, person.session->reader().order(order)->order.version, sync::Verdict::Approve, {}};
    }

    testing::SampleFirm m_firm;
    const QString m_portal = u"client-portal"_s;
};

void TestLostFourEyes::everyHopOnce_data()
{
    addCuts();
}

void TestLostFourEyes::everyHopOnce()
{
    QFETCH(const Cut, where);
    const testing::PlainHttp service(m_firm, m_portal, u"sophie.aubriot"_s);
    PersonBehindProxy ines(m_firm, m_portal, u"ines.delmas-roy"_s);
    PersonBehindProxy paul(m_firm, m_portal, u"paul.lestienne"_s);
    const ChangeOrder order = testing::delegateOrder(*ines.session, false);
    QCOMPARE(order.changes.size(), 3);
    const QString user = order.changes.at(1).resourceId().toString(QUuid::WithoutBraces);
    const QString byUser = u"externalId eq \"%1\""_s.arg(user);
    const QString byOrder = u"externalId eq \"%1\""_s.arg(order.id.toString());

    // Submit and hold. Network libraries send again by themselves, so more than one line is cut.
    ines.proxy.cut("POST ", where, 1000);
    const Result<ChangeOrder> lost = PersonBehindProxy::wait(ines.session->submit(order));
    QVERIFY(ines.proxy.cuts() > 0);
    QVERIFY2(!lost || lost->status == OrderStatus::AwaitingApproval, "nothing but held");
    QCOMPARE(service.count(u"Users"_s, byUser), 0);
    ines.proxy.cut("POST ", where, 0);
    ines.session->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(sees(ines, order.id, OrderStatus::AwaitingApproval), 60000);
    QCOMPARE(service.count(u"ChangeOrders"_s, byOrder), 1);
    QCOMPARE(service.count(u"Users"_s, byUser), 0);
    QCOMPARE(activationMails(user), 0);

    // Nobody has a password yet, whoever asks.
    QCOMPARE(service.send("POST", u"Users/%1/.credentials"_s.arg(user)).status, 404);
    QVERIFY(!PersonBehindProxy::wait(ines.session->issueCredentials(UserId(order.changes.at(1).resourceId()))));

    // Approve.
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, OrderStatus::AwaitingApproval), 60000);
    paul.proxy.cut("/.approve", where, 2);
    const Result<ChangeOrder> approved = PersonBehindProxy::wait(paul.session->decide(approval(paul, order.id)));
    QVERIFY(paul.proxy.cuts() > 0);
    QVERIFY2(approved, approved ? "" : qPrintable(approved.error().detail));
    QCOMPARE(approved->status, OrderStatus::InEffect);
    QCOMPARE(approved->decidedBy, u"paul.lestienne"_s);
    QCOMPARE(service.count(u"Users"_s, byUser), 1);
    QTRY_VERIFY_WITH_TIMEOUT(sees(ines, order.id, OrderStatus::InEffect), 60000);
    QTRY_VERIFY_WITH_TIMEOUT(ines.session->reader().outbox()->isEmpty(), 60000);

    // Credentials: one message, however often the decision was said.
    QCOMPARE(activationMails(user), 1);

    // What the trail has of it: held once, approved once.
    const QString aboutOrder = u"resourceId eq \"%1\" and action eq \"%2\""_s;
    QCOMPARE(service.count(u"AuditEntries"_s, aboutOrder.arg(order.id.toString(), u"submitted"_s)), 1);
    QCOMPARE(service.count(u"AuditEntries"_s, aboutOrder.arg(order.id.toString(), u"approved"_s)), 1);
    QCOMPARE(service.count(u"AuditEntries"_s, aboutOrder.arg(user, u"created"_s)), 1);
}

void TestLostFourEyes::aDecisionThatNeverGotThrough_data()
{
    addCuts();
}

/// All attempts fail: the approver is told, nothing is kept to be sent, and the person can ask again.
void TestLostFourEyes::aDecisionThatNeverGotThrough()
{
    QFETCH(const Cut, where);
    const testing::PlainHttp service(m_firm, m_portal, u"sophie.aubriot"_s);
    PersonBehindProxy ines(m_firm, m_portal, u"ines.delmas-roy"_s);
    PersonBehindProxy paul(m_firm, m_portal, u"paul.lestienne"_s);
    const ChangeOrder order = testing::delegateOrder(*ines.session, false);
    QVERIFY(PersonBehindProxy::wait(ines.session->submit(order)));
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, OrderStatus::AwaitingApproval), 60000);
    const sync::Decision decision = approval(paul, order.id);
    paul.proxy.cut("/.approve", where, 1000);
    const Result<ChangeOrder> lost = PersonBehindProxy::wait(paul.session->decide(decision));
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::Network);
    const int sent = paul.proxy.requests("/.approve");
    paul.proxy.cut("/.approve", where, 0);
    paul.session->retryNow();
    if (where == Cut::BeforeAnswer) // it had arrived: the feed says so
        QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, OrderStatus::InEffect), 60000);
    else
        QVERIFY(sees(paul, order.id, OrderStatus::AwaitingApproval));
    QCOMPARE(paul.proxy.requests("/.approve"), sent);
    const Result<ChangeOrder> again = PersonBehindProxy::wait(paul.session->decide(decision));
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(again->status, OrderStatus::InEffect);
    const QString byUser =
        u"externalId eq \"%1\""_s.arg(order.changes.at(1).resourceId().toString(QUuid::WithoutBraces));
    QCOMPARE(service.count(u"Users"_s, byUser), 1);
}

void TestLostFourEyes::rejectedOrWithdrawnOnce_data()
{
    QTest::addColumn<Cut>("where");
    QTest::addColumn<bool>("rejected");
    for (const auto &[name, where] : cuts()) {
        QTest::addRow("rejected, %s", name) << where << true;
        QTest::addRow("withdrawn, %s", name) << where << false;
    }
}

/// Said twice because the line was cut, it is done once, and the user never is.
void TestLostFourEyes::rejectedOrWithdrawnOnce()
{
    QFETCH(const Cut, where);
    QFETCH(const bool, rejected);
    const testing::PlainHttp service(m_firm, m_portal, u"sophie.aubriot"_s);
    PersonBehindProxy ines(m_firm, m_portal, u"ines.delmas-roy"_s);
    PersonBehindProxy paul(m_firm, m_portal, u"paul.lestienne"_s);
    const ChangeOrder order = testing::delegateOrder(*ines.session, false);
    QVERIFY(PersonBehindProxy::wait(ines.session->submit(order)));
    PersonBehindProxy &who = rejected ? paul : ines;
    QTRY_VERIFY_WITH_TIMEOUT(sees(who, order.id, OrderStatus::AwaitingApproval), 60000);
    sync::Decision decision = approval(who, order.id);
    decision.verdict = rejected ? sync::Verdict::Reject : sync::Verdict::Withdraw;
    decision.reason = rejected ? u"Pas de mandat"_s : QString();
    who.proxy.cut(rejected ? "/.reject" : "/.withdraw", where, 2);
    const Result<ChangeOrder> decided = PersonBehindProxy::wait(who.session->decide(decision));
    QVERIFY(who.proxy.cuts() > 0);
    QVERIFY2(decided, decided ? "" : qPrintable(decided.error().detail));
    const OrderStatus end = rejected ? OrderStatus::Rejected : OrderStatus::Withdrawn;
    QCOMPARE(decided->status, end);
    QTRY_VERIFY_WITH_TIMEOUT(sees(ines, order.id, end), 60000);
    QTRY_VERIFY_WITH_TIMEOUT(sees(paul, order.id, end), 60000);
    const QString user = order.changes.at(1).resourceId().toString(QUuid::WithoutBraces);
    QCOMPARE(service.count(u"Users"_s, u"externalId eq \"%1\""_s.arg(user)), 0);
    QCOMPARE(activationMails(user), 0);
    QCOMPARE(service.count(u"AuditEntries"_s,
                           u"resourceId eq \"%1\" and action eq \"%2\""_s.arg(
                               order.id.toString(), rejected ? u"rejected"_s : u"withdrawn"_s)),
             1);
}

void TestLostFourEyes::passwordsOnScreen_data()
{
    addCuts();
}

/// A password whose answer was lost is no password any more once another has been asked for.
void TestLostFourEyes::passwordsOnScreen()
{
    QFETCH(const Cut, where);
    const QString portal = u"bank-delegates"_s;
    const testing::PlainHttp service(m_firm, portal, u"sophie.aubriot"_s);
    PersonBehindProxy sophie(m_firm, portal, u"sophie.aubriot"_s);
    const ChangeOrder order = testing::delegateOrder(*sophie.session, true);
    QCOMPARE(order.changes.size(), 3);
    const UserId user(order.changes.at(1).resourceId());
    const Result<ChangeOrder> applied = PersonBehindProxy::wait(sophie.session->submit(order));
    QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
    sophie.proxy.cut("/.credentials", where, 1000);
    const Result<sync::Credentials> lost = PersonBehindProxy::wait(sophie.session->issueCredentials(user));
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::Network);
    QVERIFY(sophie.proxy.cuts() > 0);
    sophie.proxy.cut("/.credentials", where, 0);
    const Result<sync::Credentials> first = PersonBehindProxy::wait(sophie.session->issueCredentials(user));
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    const Result<sync::Credentials> second = PersonBehindProxy::wait(sophie.session->issueCredentials(user));
    QVERIFY(second && second->temporaryPassword != first->temporaryPassword);
    const auto signIn = [&](const QString &password) {
        return service.send("POST", u".signIn"_s, {{u"userName"_s, second->userName}, {u"password"_s, password}});
    };
    QVERIFY(signIn(first->temporaryPassword).status >= 400);
    const testing::PlainHttp::Answer works = signIn(second->temporaryPassword);
    QCOMPARE(works.status, 200);
    QVERIFY(works.body.value("mustChange"_L1).toBool());

    // Handed over, twice said: once recorded.
    sophie.proxy.cut("/.credentials", where, 1);
    if (!PersonBehindProxy::wait(sophie.session->markHandedOver(user)))
        QVERIFY(PersonBehindProxy::wait(sophie.session->markHandedOver(user)));
    const QString handed = u"resourceId eq \"%1\" and action eq \"credentialsHandedOver\""_s.arg(user.toString());
    QCOMPARE(service.count(u"AuditEntries"_s, handed), 1);
}

QTEST_GUILESS_MAIN(TestLostFourEyes)
#include "test_lostfoureyes.moc"
