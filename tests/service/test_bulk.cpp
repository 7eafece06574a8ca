// SPDX-License-Identifier: MIT
// Plain SCIM writes of several resources: one order, all or none.
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class BulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allInOneOrder();
    void noneIfOneIsRefused();
    void heldAnswersWithTheOrder();
    void warningsAreAcknowledged();
    void limits_data();
    void limits();

private:
    static QJsonObject bulk(const QJsonArray &operations)
    {
        return {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:BulkRequest"_s}},
                {u"failOnErrors"_s, 1},
                {u"Operations"_s, operations}};
    }
};

void BulkTest::allInOneOrder()
{
    RulesFixture service(u"bank-delegates"_s);
    NewDelegate delegate(service, service.contacts[0]); // with references forwards
    QJsonArray operations = delegate.operations;
    QJsonObject user = operations[1].toObject();
    QJsonObject data = user.value("data"_L1).toObject();
    data.insert(userExtension, merged(data.value(userExtension).toObject(), {{u"termsVersion"_s, u"4.2"_s}}));
    user.insert(u"data"_s, data);
    operations[1] = user;
    const Answer done = service.post(u"/Bulk"_s, bulk(operations), service.preparer);
    QVERIFY2(done.status == 200, done.body.constData());
    const QJsonArray results = done.json().value("Operations"_L1).toArray();
    QCOMPARE(results.size(), 3);
    for (const QJsonValue &result : results) {
        QCOMPARE(result[u"status"_s].toString(), u"201"_s);
        QCOMPARE(service.get(result[u"location"_s].toString()).status, 200);
    }
    QCOMPARE(service.get(u"/ChangeOrders"_s).resources().size(), 1);
    QVERIFY(service.may(delegate.user, u"accounts.view"_s));
    QVERIFY(service.get(u"/ServiceProviderConfig"_s).json().value("bulk"_L1)[u"supported"_s].toBool());
}

void BulkTest::noneIfOneIsRefused()
{
    RulesFixture service(u"client-portal"_s);
    const QString path = pathOf(service.holder);
    const Answer done =
        service.post(u"/Bulk"_s,
                     bulk({operation(u"PATCH"_s, path, patch(u"title"_s, u"Director"_s)),
                           operation(u"PATCH"_s, path,
                                     patch(u"emails[type eq \"work\"].value"_s, u"jean@lestienne-aubriot.example"_s))}),
                     service.preparer);
    QCOMPARE(done.status, 200);
    const QJsonArray results = done.json().value("Operations"_L1).toArray();
    QCOMPARE(results.size(), 2);
    for (const QJsonValue &result : results)
        QCOMPARE(result[u"status"_s].toString(), u"400"_s);
    QVERIFY(!service.get(path).json().contains("title"_L1));
    QCOMPARE(service.get(u"/ChangeOrders"_s).resources().size(), 0);
    QCOMPARE(service.post(u"/Bulk"_s, bulk({operation(u"DELETE"_s, path)}), service.reader)
                 .json()
                 .value("Operations"_L1)[0][u"status"_s]
                 .toString(),
             u"403"_s);
}

void BulkTest::heldAnswersWithTheOrder()
{
    RulesFixture service(u"client-portal"_s);
    const QString id = newId();
    QJsonObject user = service.userWith(id, u"eva@guerin.example"_s, u"accounting"_s);
    user.insert(u"userType"_s, u"clientUser"_s);
    const Answer done =
        service.post(u"/Bulk"_s, bulk({RulesFixture::create(id, user), service.grantTo(RulesFixture::newOne(id))}),
                     service.preparer);
    const QJsonArray results = done.json().value("Operations"_L1).toArray();
    QCOMPARE(results.size(), 2);
    for (const QJsonValue &result : results) {
        QCOMPARE(result[u"status"_s].toString(), u"202"_s);
        const Answer order = service.get(result[u"location"_s].toString());
        QCOMPARE(statusOf(order), u"awaitingApproval"_s);
    }
    QCOMPARE(service.get(u"/Users/"_s + id).status, 404);
}

void BulkTest::warningsAreAcknowledged()
{
    RulesFixture service(u"document-portal"_s);
    const User user = service.addUser(u"elif@guerin.example"_s, u"delivery"_s);
    const Relationship second = service.addRelationship(u"0417-23"_s);
    Grant grant;
    grant.id = GrantId(newUuid());
    grant.user = user.id;
    grant.relationship = second.id;
    service.put(grant);
    const QJsonObject body = bulk(
        {operation(u"PATCH"_s, pathOf(user),
                   patch(userExtension + u":profile"_s, service.predefined.value(u"fullFeedback"_s).id.toString()))});
    const Answer warned = service.post(u"/Bulk"_s, body, service.preparer);
    const QJsonObject error = warned.json().value("Operations"_L1)[0][u"response"_s].toObject();
    QByteArrayList codes;
    for (const QJsonValue &finding : error.value(errorExtension).toObject().value("findings"_L1).toArray())
        codes.append(finding[u"code"_s].toString().toUtf8());
    QVERIFY(!codes.isEmpty());
    const Answer done = service.post(u"/Bulk"_s, body, service.preparer, {{"Mandat-Acknowledged", codes.join(",")}});
    QCOMPARE(done.json().value("Operations"_L1)[0][u"status"_s].toString(), u"200"_s);
}

void BulkTest::limits_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QJsonObject() << 400;
    QTest::newRow("no method") << bulk({QJsonObject {{u"path"_s, u"/Users"_s}}}) << 400;
    QTest::newRow("a bulkId twice") << bulk(
        {operation(u"POST"_s, u"/Users"_s, {}, u"a"_s), operation(u"POST"_s, u"/Users"_s, {}, u"a"_s)})
                                    << 400;
    QJsonArray many;
    for (int i = 0; i < 10'001; ++i)
        many.append(operation(u"DELETE"_s, u"/Users/"_s + QString::number(i)));
    QTest::newRow("too many") << bulk(many) << 413;
}

void BulkTest::limits()
{
    QFETCH(QJsonObject, body);
    QFETCH(int, status);
    RulesFixture service(u"bank-delegates"_s);
    QCOMPARE(service.post(u"/Bulk"_s, body, service.preparer).status, status);
    QCOMPARE(service.request("GET", u"/Bulk"_s).status, 405);
}

QTEST_GUILESS_MAIN(BulkTest)
#include "test_bulk.moc"
