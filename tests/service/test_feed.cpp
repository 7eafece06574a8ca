// SPDX-License-Identifier: MIT
#include "service/orderbuilder.h"

#include "service/chain.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class FeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_service = std::make_unique<ServiceFixture>(); }
    void cleanup() { m_service.reset(); }
    void changesArrive();
    void pagesOfTheFeed();
    void waitingIsWoken();
    void waitingEnds();
    void manyWait();
    void stoppingAnswersWaiters();
    void gone_data();
    void gone();
    void restoredFromBackup();
    void survivesRestart();
    void chainHoldsTogether();
    void badRequests_data();
    void badRequests();

private:
    QString token() { return m_service->get(u"/.deltaToken"_s).json().value("deltaToken"_L1).toString(); }
    Answer delta(const QString &token, int wait = 0, int count = 0)
    {
        return m_service->post(u"/.delta"_s, {{u"deltaToken"_s, token}, {u"wait"_s, wait}, {u"count"_s, count}});
    }
    Answer rename(const QString &name)
    {
        const QString path = u"/Users/"_s + m_service->holder.id.toString();
        return m_service->request("PATCH", path, QJsonDocument(patch(u"name.givenName"_s, name)).toJson());
    }
    static QJsonArray items(const Answer &answer) { return answer.json().value("items"_L1).toArray(); }
    static QString next(const Answer &answer) { return answer.json().value("nextDeltaToken"_L1).toString(); }

    std::unique_ptr<ServiceFixture> m_service;
};

void FeedTest::changesArrive()
{
    const QString start = token();
    QCOMPARE(items(delta(start)).size(), 0);
    const NewDelegate delegate(*m_service, m_service->contacts[0]);
    QCOMPARE(m_service->post(u"/ChangeOrders"_s, orderOf(delegate.operations)).status, 201);
    const Answer answer = delta(start);
    QCOMPARE(answer.status, 200);
    QStringList told;
    for (const QJsonValue &item : items(answer)) {
        const QJsonObject object = item.toObject();
        told.append(object.value("resourceType"_L1).toString() + u' ' + object.value("changeType"_L1).toString());
        QCOMPARE(object.value("data"_L1).toObject().value("id"_L1), object.value("changedResourceId"_L1));
    }
    std::sort(told.begin(), told.end());
    QCOMPARE(told,
             QStringList({u"ChangeOrder created"_s, u"Grant created"_s, u"Profile created"_s, u"User created"_s}));
    QCOMPARE(items(delta(next(answer))).size(), 0);
    QCOMPARE(m_service->request("DELETE", u"/Users/"_s + delegate.user).status, 204);
    const Answer after = delta(next(answer));
    QStringList deleted;
    for (const QJsonValue &item : items(after)) {
        if (item.toObject().value("changeType"_L1).toString() == "deleted"_L1) {
            deleted.append(item.toObject().value("resourceType"_L1).toString());
            QVERIFY(!item.toObject().contains("data"_L1));
        }
    }
    std::sort(deleted.begin(), deleted.end());
    QCOMPARE(deleted, QStringList({u"Grant"_s, u"Profile"_s, u"User"_s}));
}

void FeedTest::pagesOfTheFeed()
{
    QString at = token();
    for (const QString &name : {u"Ada"_s, u"Bob"_s, u"Cid"_s})
        QCOMPARE(rename(name).status, 200);
    QStringList kinds;
    for (int pages = 0; pages < 20; ++pages) {
        const Answer answer = delta(at, 0, 2);
        const QJsonArray page = items(answer);
        if (page.isEmpty())
            break;
        QVERIFY(page.size() <= 2);
        for (const QJsonValue &item : page)
            kinds.append(item.toObject().value("resourceType"_L1).toString());
        QVERIFY(next(answer) != at);
        at = next(answer);
    }
    QCOMPARE(kinds.count(u"ChangeOrder"_s), 3);
    QVERIFY(kinds.contains(u"User"_s));
    QCOMPARE(at, token());
}

void FeedTest::waitingIsWoken()
{
    QNetworkReply *waiting = m_service->send(
        "POST", u"/.delta"_s, QJsonDocument(QJsonObject {{u"deltaToken"_s, token()}, {u"wait"_s, 25}}).toJson());
    QTRY_COMPARE(m_service->service().waiting(), size_t(1));
    QVERIFY(!waiting->isFinished());
    QCOMPARE(rename(u"Woken"_s).status, 200);
    const Answer answer = ServiceFixture::wait(waiting);
    QCOMPARE(answer.status, 200);
    QCOMPARE(items(answer).size(), 2);
    QCOMPARE(m_service->service().waiting(), size_t(0));
}

void FeedTest::waitingEnds()
{
    const QString at = token();
    const Answer answer = delta(at, 1);
    QCOMPARE(answer.status, 200);
    QCOMPARE(items(answer).size(), 0);
    QCOMPARE(next(answer), at);
}

void FeedTest::manyWait()
{
    // More than the server has threads; others are still served meanwhile.
    const QByteArray body = QJsonDocument(QJsonObject {{u"deltaToken"_s, token()}, {u"wait"_s, 25}}).toJson();
    std::vector<std::unique_ptr<QNetworkAccessManager>> clients;
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 40; ++i) {
        if (i % 5 == 0)
            clients.push_back(std::make_unique<QNetworkAccessManager>());
        QNetworkRequest request(QUrl(m_service->base() + u"/.delta"_s));
        request.setRawHeader("Authorization", "Bearer " + m_service->administrator);
        request.setRawHeader("Content-Type", "application/scim+json");
        replies.append(clients.back()->post(request, body));
    }
    QTRY_COMPARE(m_service->service().waiting(), size_t(40));
    QCOMPARE(m_service->get(u"/Users"_s).status, 200);
    replies.takeFirst()->abort();
    QCOMPARE(rename(u"Everybody"_s).status, 200);
    for (QNetworkReply *reply : replies)
        QCOMPARE(ServiceFixture::wait(reply).status, 200);
}

void FeedTest::stoppingAnswersWaiters()
{
    QNetworkReply *waiting = m_service->send(
        "POST", u"/.delta"_s, QJsonDocument(QJsonObject {{u"deltaToken"_s, token()}, {u"wait"_s, 25}}).toJson());
    QTRY_COMPARE(m_service->service().waiting(), size_t(1));
    m_service->server().stop();
    QTRY_VERIFY(waiting->isFinished());
    QCOMPARE(waiting->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 503);
    waiting->deleteLater();
}

void FeedTest::gone_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("no token") << u"garbage"_s;
    QTest::newRow("epoch") << u"epoch"_s;
    QTest::newRow("future") << u"future"_s;
    QTest::newRow("before the beginning") << u"negative"_s;
    QTest::newRow("hash") << u"hash"_s;
}

void FeedTest::gone()
{
    QFETCH(QString, what);
    QCOMPARE(rename(u"Somebody"_s).status, 200);
    auto parts = decodeToken(token().toLatin1());
    QVERIFY(parts);
    if (what == "epoch"_L1)
        parts->epoch[0] = char(parts->epoch[0] ^ 1);
    else if (what == "future"_L1)
        parts->sequence += 1000;
    else if (what == "negative"_L1)
        parts->sequence = -1;
    else
        parts->check[0] = char(parts->check[0] ^ 1);
    const QString changed =
        what == "garbage"_L1 ? u"x!y"_s : QString::fromLatin1(encodeToken(parts->epoch, parts->sequence, parts->check));
    const Answer answer = delta(changed);
    QVERIFY2(answer.status == 410, answer.body.constData());
    QCOMPARE(delta(token()).status, 200);
}

void FeedTest::restoredFromBackup()
{
    QCOMPARE(rename(u"Before"_s).status, 200);
    const QString early = token();
    const QString copy = m_service->path() + u".copy"_s;
    {
        auto connection = db::Connection::open(m_service->path(), {.readOnly = true, .create = false});
        QVERIFY(connection);
        QVERIFY(connection->backupTo(copy));
    }
    QCOMPARE(rename(u"Lost"_s).status, 200);
    const QString late = token();
    m_service->replaceDatabase(copy);
    QCOMPARE(delta(early).status, 200);
    QCOMPARE(delta(late).status, 410);
    // The chain grows past the lost sequence, along another way: the token still does not fit.
    for (const QString &name : {u"New"_s, u"Newer"_s, u"Newest"_s})
        QCOMPARE(rename(name).status, 200);
    QCOMPARE(delta(late).status, 410);
    QCOMPARE(delta(early).status, 200);
}

void FeedTest::survivesRestart()
{
    const QString start = token();
    QCOMPARE(rename(u"Kept"_s).status, 200);
    m_service->restart();
    QCOMPARE(items(delta(start)).size(), 2);
}

void FeedTest::chainHoldsTogether()
{
    const NewDelegate delegate(*m_service, m_service->contacts[0]);
    QCOMPARE(m_service->post(u"/ChangeOrders"_s, orderOf(delegate.operations)).status, 201);
    QCOMPARE(rename(u"Linked"_s).status, 200);
    auto connection = db::Connection::open(m_service->path(), {.readOnly = true, .create = false});
    QVERIFY(connection);
    auto row = connection->prepare(
        "SELECT c.sequence, c.at, c.subject, c.subject_name, c.action, c.resource_type, c.resource_id,"
        " c.order_number, c.salt, c.old_value, c.new_value, c.digest, c.hash, p.epoch, p.id"
        " FROM chain c JOIN portal p ON p.key = c.portal ORDER BY c.sequence");
    QVERIFY(row);
    QByteArray previous;
    qint64 sequence = 0;
    while (*row->step()) {
        if (previous.isEmpty())
            previous = chainOrigin(row->text(14), row->bytes(13));
        QCOMPARE(row->integer(0), ++sequence);
        QCOMPARE(row->bytes(11), payloadDigest(row->bytes(8), row->bytes(9), row->bytes(10)));
        const ChainFacts facts {row->integer(0), row->dateTime(1), {row->text(2), row->text(3)},
                                row->text(4),    row->text(5),     row->text(6),
                                row->text(7)};
        QCOMPARE(row->bytes(12), chainHash(previous, facts, row->bytes(11)));
        previous = row->bytes(12);
    }
    QVERIFY(sequence >= 6);
}

void FeedTest::badRequests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("no token") << QByteArray("{\"count\":5}");
    QTest::newRow("token of another type") << QByteArray("{\"deltaToken\":5}");
}

void FeedTest::badRequests()
{
    QFETCH(QByteArray, body);
    const Answer answer = m_service->request("POST", u"/.delta"_s, body);
    QVERIFY2(answer.status == 400, answer.body.constData());
    QCOMPARE(m_service->get(u"/.delta"_s).status, 405);
}

QTEST_GUILESS_MAIN(FeedTest)
#include "test_feed.moc"
