// SPDX-License-Identifier: MIT
// The line is cut around the submit of an order, between the real client and a real mandatd: the order takes effect
// exactly once, and is never sent again without having been looked for.
#include "app/connecting.h"
#include "app/delegateorder.h"
#include "support/cuttingproxy.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"

#include <QCoroNetworkReply>
#include <QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;
using Cut = mandat::testing::CuttingProxy::Cut;

namespace
{

constexpr char submitLine[] = "/ChangeOrders HTTP";

}

class TestLostAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submitHappensOnce_data();
    void submitHappensOnce();

private:
    int countOnService(const QString &list, const QString &filter);

    testing::SampleFirm m_firm;
};

/// Asked of the service itself, by plain HTTP, past the proxy and past the program.
int TestLostAnswer::countOnService(const QString &list, const QString &filter)
{
    QFile file(m_firm.tokenFile(u"bank-delegates"_s));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QString query = QString::fromLatin1(QUrl::toPercentEncoding(filter));
    QNetworkRequest request(QUrl(m_firm.base(u"bank-delegates"_s).toString() + u'/' + list + u"?filter="_s + query));
    request.setRawHeader("Authorization", "Bearer " + file.readAll());
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QCoro::waitFor(qCoro(reply.get()).waitForFinished());
    return QJsonDocument::fromJson(reply->readAll()).object()["totalResults"_L1].toInt(-1);
}

void TestLostAnswer::submitHappensOnce_data()
{
    QTest::addColumn<Cut>("where");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("usersMeanwhile");
    QTest::newRow("the answer is lost, the feed brings the order") << Cut::BeforeAnswer << QByteArray(submitLine) << 1;
    QTest::newRow("the answer is lost and the feed too") << Cut::BeforeAnswer << QByteArray("POST ") << 1;
    QTest::newRow("the request is lost") << Cut::BeforeRequest << QByteArray(submitLine) << 0;
}

void TestLostAnswer::submitHappensOnce()
{
    QFETCH(const Cut, where);
    QFETCH(const QByteArray, what);
    QFETCH(const int, usersMeanwhile);
    QTemporaryDir data;
    Result<app::DataFolder> folder = app::DataFolder::open(data.path());
    QVERIFY(folder);
    testing::CuttingProxy proxy(m_firm.base(u"bank-delegates"_s));
    const auto secrets = std::make_shared<sync::SessionStore>();
    app::ConnectRequest request {proxy.through(m_firm.base(u"bank-delegates"_s)).toString(), QString(),
                                 m_firm.tokenFile(u"bank-delegates"_s), QString()};
    const Result<app::ConnectOutcome> outcome = QCoro::waitFor(app::connectPortal(*folder, request, secrets));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    Result<std::unique_ptr<app::Session>> session =
        app::Session::open(*folder, outcome->connection, {std::make_shared<SystemClock>(), secrets});
    QVERIFY(session);
    (*session)->start();
    QTRY_COMPARE_WITH_TIMEOUT((*session)->state().phase, sync::Phase::UpToDate, 60000);

    const ChangeOrder order = testing::delegateOrder(**session, true);
    QCOMPARE(order.changes.size(), 3);
    const QString user = order.changes.at(1).resourceId().toString(QUuid::WithoutBraces);
    const QString byUser = u"externalId eq \"%1\""_s.arg(user);
    const QString byOrder = u"externalId eq \"%1\""_s.arg(order.id.toString());

    // Network libraries send a request again by themselves when a kept line breaks, so more than one is cut.
    proxy.cut(what, where, 1000);
    QFuture<Result<ChangeOrder>> submitted = (*session)->submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(submitted.isFinished(), 60000);
    if (where == Cut::BeforeRequest || what != submitLine) {
        QVERIFY(!submitted.result());
        QCOMPARE(submitted.result().error().kind, ErrorKind::Network);
        QCOMPARE((*session)->reader().outbox()->size(), 1);
    }
    QVERIFY(proxy.cuts() > 0);
    QCOMPARE(countOnService(u"Users"_s, byUser), usersMeanwhile);

    const int sent = proxy.requests(submitLine);
    proxy.cut(what, where, 0);
    (*session)->retryNow();
    QTRY_VERIFY_WITH_TIMEOUT((*session)->reader().outbox()->isEmpty(), 60000);
    QCOMPARE(countOnService(u"Users"_s, byUser), 1);
    QCOMPARE(countOnService(u"ChangeOrders"_s, byOrder), 1);
    QVERIFY(!(*session)->reader().user(UserId(order.changes.at(1).resourceId()))->userName.isEmpty());
    QCOMPARE(proxy.requests(submitLine), where == Cut::BeforeAnswer ? sent : sent + 1);
}

QTEST_GUILESS_MAIN(TestLostAnswer)
#include "test_lostanswer.moc"
