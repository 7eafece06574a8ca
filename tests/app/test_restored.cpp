// SPDX-License-Identifier: MIT
// labels: slow
// A real mandatd whose database is put back to yesterday's copy: everything is read again, the outbox stays, what had
// been taken and is gone is said, and sent again only with consent.
#include "app/delegateorder.h"
#include "app/personbehindproxy.h"

using namespace mandat;
using namespace Qt::StringLiterals;

class TestRestored : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLostIsSaidAndSentOnlyWithConsent();

private:
    static constexpr QLatin1StringView portal {"bank-delegates"};
    static void copyDatabase(const QString &from, const QString &to);
};

/// With the files that a power cut leaves beside it.
void TestRestored::copyDatabase(const QString &from, const QString &to)
{
    for (const QString &name : {u"portals.db"_s, u"portals.db-wal"_s, u"portals.db-shm"_s}) {
        QFile::remove(to + u'/' + name);
        if (QFile::exists(from + u'/' + name))
            QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
    }
}

void TestRestored::whatIsLostIsSaidAndSentOnlyWithConsent()
{
    testing::SampleFirm firm;
    QTemporaryDir yesterday;
    testing::PersonBehindProxy sophie(firm, portal, u"sophie.aubriot"_s);
    const testing::PlainHttp http(firm, portal, u"sophie.aubriot"_s);
    app::Session &session = *sophie.session;
    const auto lostOrders = [&] {
        cache::TodoQuery query;
        query.portal = session.portal();
        query.me = session.me();
        query.now = QDateTime::currentDateTimeUtc();
        return session.reader().todo(cache::TodoKind::Lost, query, 100).value_or(QList<cache::TodoRow>());
    };
    const auto isIdle = [&] {
        return session.state().phase == sync::Phase::UpToDate && session.reader().outbox()->isEmpty();
    };
    firm.stop();
    copyDatabase(firm.folder(), yesterday.path());
    firm.start();
    session.retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), 60000);

    // Today: somebody is made, somebody is turned off.
    ChangeOrder gives = testing::delegateOrder(session, true);
    const UserId made(gives.changes.at(1).resourceId());
    const Result<ChangeOrder> given = testing::PersonBehindProxy::wait(session.submit(gives));
    QVERIFY2(given, given ? "" : qPrintable(given.error().detail));
    cache::UserQuery query;
    query.statuses = {UserStatus::Active};
    const qint64 row = session.reader().userRows(query)->at(3);
    const User before = *session.reader().user(session.reader().users({row})->constFirst().id);
    User off = before;
    off.active = false;
    ChangeOrder takes;
    takes.id = ChangeOrderId(newUuid());
    takes.company = before.company;
    takes.reason = u"Départ"_s;
    takes.changes = {Change::modify(before, off)};
    takes.created = session.clock().now();
    const Result<ChangeOrder> taken = testing::PersonBehindProxy::wait(session.submit(takes));
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(!session.reader().user(before.id)->active, 30000);
    QCOMPARE(http.count(u"ChangeOrders"_s, u"externalId eq \"%1\""_s.arg(takes.id.toString())), 1);
    QVERIFY(lostOrders().isEmpty());

    // Tomorrow: yesterday's copy is all that is left.
    firm.stop();
    copyDatabase(yesterday.path(), firm.folder());
    firm.start();
    session.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(lostOrders().size(), 2, 60000);
    QCOMPARE(lostOrders().constFirst().order.id, takes.id);
    QVERIFY(lostOrders().constFirst().order.takesAway);
    QVERIFY2(session.reader().user(before.id)->active, "what is here is what the portal has");
    QVERIFY(!session.reader().user(made));
    QTRY_COMPARE_WITH_TIMEOUT(session.state().phase, sync::Phase::UpToDate, 30000);
    QCOMPARE(http.count(u"ChangeOrders"_s, u"externalId eq \"%1\""_s.arg(takes.id.toString())), 0);

    QVERIFY(testing::PersonBehindProxy::wait(session.sendLostAgain({takes.id})));
    QTRY_VERIFY_WITH_TIMEOUT(!session.reader().user(before.id)->active, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(http.count(u"ChangeOrders"_s, u"externalId eq \"%1\""_s.arg(takes.id.toString())), 1,
                              30000);
    QCOMPARE(lostOrders().size(), 1);
    QVERIFY(testing::PersonBehindProxy::wait(session.setOrderAside(gives.id)));
    QVERIFY(lostOrders().isEmpty());
    QCOMPARE(http.count(u"ChangeOrders"_s, u"externalId eq \"%1\""_s.arg(gives.id.toString())), 0);
}

QTEST_GUILESS_MAIN(TestRestored)
#include "test_restored.moc"
