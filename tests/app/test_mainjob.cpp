// SPDX-License-Identifier: MIT
// The main job without a window: connect, sync, create a delegate, see it in effect, hand over. Against a real mandatd.
#include "app/connecting.h"
#include "app/delegateorder.h"
#include "app/session.h"
#include "base/uuid.h"
#include "domain/effective.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectsSyncsAndReads();
    void createsADelegateFromAContact();
    void refusesAWrongToken();
    void aPastedTokenIsKeptAndUsed();
    void ordersWaitWhileTheServiceIsAway();
    void clientPortalHoldsTheOrder();

private:
    struct Opened {
        QTemporaryDir folder;
        std::unique_ptr<app::Session> session;
    };
    void open(Opened &opened, const QString &portal);

    testing::SampleFirm m_firm;
};

void TestMainJob::open(Opened &opened, const QString &portal)
{
    Result<app::DataFolder> folder = app::DataFolder::open(opened.folder.path());
    QVERIFY(folder);
    const auto secrets = std::make_shared<sync::SessionStore>();
    app::ConnectRequest request {m_firm.base(portal).toString(), QString(), m_firm.tokenFile(portal), QString()};
    const Result<app::ConnectOutcome> outcome = QCoro::waitFor(app::connectPortal(*folder, request, secrets));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QCOMPARE(outcome->staffName, u"Sophie Aubriot"_s);
    Result<std::unique_ptr<app::Session>> session =
        app::Session::open(*folder, outcome->connection, {std::make_shared<SystemClock>(), secrets});
    QVERIFY2(session, session ? "" : qPrintable(session.error().detail));
    opened.session = std::move(*session);
    opened.session->start();
    QTRY_COMPARE_WITH_TIMEOUT(opened.session->state().phase, sync::Phase::UpToDate, 30000);
}

void TestMainJob::connectsSyncsAndReads()
{
    Opened opened;
    open(opened, u"bank-delegates"_s);
    const Result<cache::Counts> counts = opened.session->reader().counts();
    QVERIFY(counts);
    QCOMPARE(counts->users, 500);
    QCOMPARE(counts->relationships, 250);
    QCOMPARE(counts->grants, 1500);
    QVERIFY(counts->contacts > 0);
    QCOMPARE(opened.session->portal().name.fr, u"Portail bancaire"_s);
    QCOMPARE(opened.session->me().subject, u"sophie.aubriot"_s);
    // A company's name finds its people, accents and case ignored.
    cache::UserQuery query;
    query.text = u"menuiserie DUPRE"_s;
    const Result<QList<qint64>> rows = opened.session->reader().userRows(query);
    QVERIFY(rows && !rows->isEmpty());
    query.text = u"du"_s; // two letters: no trigram, still found
    QVERIFY(!opened.session->reader().userRows(query)->isEmpty());
}

void TestMainJob::createsADelegateFromAContact()
{
    Opened opened;
    open(opened, u"bank-delegates"_s);
    app::Session &session = *opened.session;
    const ChangeOrder order = testing::delegateOrder(session, true);
    QCOMPARE(order.changes.size(), 3);
    const UserId user(order.changes.at(1).resourceId());

    QFuture<Result<ChangeOrder>> submitted = session.submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(submitted.isFinished(), 30000);
    const Result<ChangeOrder> answer = submitted.result();
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QVERIFY(answer->status == OrderStatus::InEffect || answer->status == OrderStatus::Applied);
    QVERIFY(answer->number.startsWith(session.portal().policy.orderPrefix));

    const Result<User> created = session.reader().user(user);
    QVERIFY(created);
    QVERIFY2(!created->userName.isEmpty(), "the service has given a sign-in ID");
    const Result<Snapshot> snapshot = session.reader().userSnapshot(user);
    QCOMPARE(snapshot->grantsOfUser(user).size(), 1);
    const QList<FunctionDecision> rights =
        rightsOn(session.portal(), *snapshot, user, snapshot->grantsOfUser(user).constFirst()->relationship,
                 session.clock().now());
    QVERIFY(std::any_of(rights.begin(), rights.end(),
                        [](const FunctionDecision &right) { return right.decision.allowed; }));
    QVERIFY(session.reader().outbox()->isEmpty());

    QFuture<Result<sync::Credentials>> credentials = session.issueCredentials(user);
    QTRY_VERIFY_WITH_TIMEOUT(credentials.isFinished(), 30000);
    QVERIFY2(credentials.result(), credentials.result() ? "" : qPrintable(credentials.result().error().detail));
    QCOMPARE(credentials.result()->userName, created->userName);
    QVERIFY(credentials.result()->temporaryPassword.size() >= 8);
    QFuture<Result<void>> handed = session.markHandedOver(user);
    QTRY_VERIFY_WITH_TIMEOUT(handed.isFinished(), 30000);
    QVERIFY(handed.result());

    // The same person again: the contact is taken (S0.2), and nothing is made.
    ChangeOrder again = order;
    again.id = ChangeOrderId(newUuid());
    QFuture<Result<ChangeOrder>> refused = session.submit(again);
    QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), 30000);
    QVERIFY(!refused.result());
}

void TestMainJob::refusesAWrongToken()
{
    QTemporaryDir data;
    Result<app::DataFolder> folder = app::DataFolder::open(data.path());
    QVERIFY(folder);
    const auto secrets = std::make_shared<sync::SessionStore>();
    app::ConnectRequest request {m_firm.base(u"bank-delegates"_s).toString(), QString(), QString(), u"mandat-wrong"_s};
    const Result<app::ConnectOutcome> outcome = QCoro::waitFor(app::connectPortal(*folder, request, secrets));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Unauthorized);
    QVERIFY(folder->connections()->isEmpty());
}

void TestMainJob::aPastedTokenIsKeptAndUsed()
{
    QTemporaryDir data;
    Result<app::DataFolder> folder = app::DataFolder::open(data.path());
    QVERIFY(folder);
    QFile file(m_firm.tokenFile(u"bank-delegates"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto secrets = std::make_shared<sync::SessionStore>();
    app::ConnectRequest request {m_firm.base(u"bank-delegates"_s).toString(), QString(), QString(),
                                 QString::fromLatin1(file.readAll())};
    const Result<app::ConnectOutcome> outcome = QCoro::waitFor(app::connectPortal(*folder, request, secrets));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    // Every request of a pass needs the token, not only the first.
    const Result<sync::SyncSummary> summary =
        QCoro::waitFor(app::syncConnection(*folder, outcome->connection, std::make_shared<SystemClock>(), secrets));
    QVERIFY2(summary, summary ? "" : qPrintable(summary.error().detail));
    QFile connections(data.filePath(u"connections.json"_s));
    QVERIFY(connections.open(QIODevice::ReadOnly));
    file.seek(0);
    QVERIFY2(!connections.readAll().contains(file.readAll().trimmed()), "the token itself is not in the file");
}

void TestMainJob::ordersWaitWhileTheServiceIsAway()
{
    Opened opened;
    open(opened, u"bank-delegates"_s);
    app::Session &session = *opened.session;
    m_firm.stop();
    const ChangeOrder order = testing::delegateOrder(session, true);
    QFuture<Result<ChangeOrder>> submitted = session.submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(submitted.isFinished(), 30000);
    QVERIFY(!submitted.result());
    QCOMPARE(submitted.result().error().kind, ErrorKind::Network);
    QCOMPARE(session.reader().outbox()->size(), 1);
    QVERIFY2(session.reader().user(UserId(order.changes.at(1).resourceId())), "the draft can be seen while it waits");
    m_firm.start();
    session.retryNow();
    QTRY_VERIFY_WITH_TIMEOUT(session.reader().outbox()->isEmpty(), 60000);
    QVERIFY(!session.reader().user(UserId(order.changes.at(1).resourceId()))->userName.isEmpty());
}

void TestMainJob::clientPortalHoldsTheOrder()
{
    Opened opened;
    open(opened, u"client-portal"_s);
    app::Session &session = *opened.session;
    const ChangeOrder order = testing::delegateOrder(session, false);
    QVERIFY(!order.changes.isEmpty());
    QFuture<Result<ChangeOrder>> submitted = session.submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(submitted.isFinished(), 30000);
    const Result<ChangeOrder> answer = submitted.result();
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->status, OrderStatus::AwaitingApproval);
    const Result<qint64> row = session.reader().rowOf(ResourceKind::User, order.changes.at(1).resourceId());
    QVERIFY(*row > 0);
    QCOMPARE(session.reader().users({*row})->constFirst().standing.status, UserStatus::AwaitingApproval);
}

QTEST_GUILESS_MAIN(TestMainJob)
#include "test_mainjob.moc"
