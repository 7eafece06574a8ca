// SPDX-License-Identifier: MIT
#include "scim/orders.h"
#include "service/orderbuilder.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class OrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mainJob();
    void sameBytesAgain();
    void otherBytes();
    void lostAnswer();
    void versionMismatch();
    void basedOnMismatch();
    void narrowingNeedsNoVersion();
    void rules();
    void rolesRefused();
    void deletingAUserTakesItsGrants();
    void contactIsTaken();
    void plainWrites();
    void badOrders_data();
    void badOrders();

private:
    QString etag(const QString &path) { return QString::fromLatin1(m_service.get(path).header("ETag")); }
    qint64 count(const QString &path)
    {
        return m_service.get(path + u"?count=0"_s).json().value("totalResults"_L1).toInteger(-1);
    }

    ServiceFixture m_service;
};

void OrdersTest::mainJob()
{
    const NewDelegate delegate(m_service, m_service.contacts[0]);
    const QString externalId = newId();
    const Answer created =
        m_service.post(u"/ChangeOrders"_s, orderOf(delegate.operations, externalId), m_service.preparer);
    QVERIFY2(created.status == 201, created.body.constData());
    const QJsonObject order = created.json();
    QCOMPARE(order.value("status"_L1).toString(), u"inEffect"_s);
    QCOMPARE(order.value("id"_L1).toString(), externalId);
    QCOMPARE(order.value("externalId"_L1).toString(), externalId);
    QCOMPARE(order.value("number"_L1).toString(), u"BM-2026-0001"_s);
    QCOMPARE(order.value("author"_L1).toString(), u"paul"_s);
    QCOMPARE(created.header("Location"), m_service.base().toUtf8() + "/ChangeOrders/" + externalId.toUtf8());
    QCOMPARE(order.value("results"_L1).toArray().size(), 3);
    QCOMPARE(order.value("Operations"_L1).toArray().size(), 3);

    const Answer user = m_service.get(u"/Users/"_s + delegate.user);
    QCOMPARE(user.status, 200);
    const QString signInId = user.json().value("userName"_L1).toString();
    QCOMPARE(signInId.size(), 8);
    const QJsonObject extension = user.json().value(userExtension).toObject();
    QCOMPARE(extension.value("termsVersion"_L1).toString(), u"4.2"_s);
    QCOMPARE(extension.value("profile"_L1).toString(), delegate.profile);
    QCOMPARE(m_service.get(u"/Grants/"_s + delegate.grant).json().value("user"_L1).toString(), delegate.user);

    // The author of the order hands the credentials over; nobody else but an administrator may.
    const QString credentials = u"/Users/%1/.credentials"_s.arg(delegate.user);
    QCOMPARE(m_service.request("POST", credentials, "", m_service.reader).status, 403);
    const QByteArray other = m_service.addStaff(u"otto"_s, {Role::Preparer});
    QCOMPARE(m_service.request("POST", credentials, "{}", other).status, 403);
    const Answer issued = m_service.request("POST", credentials, "{}", m_service.preparer);
    QVERIFY2(issued.status == 200, issued.body.constData());
    QCOMPARE(issued.header("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(issued.json().value("userName"_L1).toString(), signInId);
    const QString password = issued.json().value("temporaryPassword"_L1).toString();
    QVERIFY(password.size() >= 12);
    const Answer again = m_service.request("POST", credentials, "{}", m_service.administrator);
    QVERIFY(again.json().value("temporaryPassword"_L1).toString() != password);
    QCOMPARE(m_service.request("POST", credentials, "{\"handedOver\":true}", m_service.preparer).status, 204);
    QCOMPARE(m_service.get(u"/Users/"_s + delegate.user)
                 .json()
                 .value(userExtension)
                 .toObject()
                 .value("credentials"_L1)
                 .toString(),
             u"handedOver"_s);

    std::optional<Credential> stored;
    ServiceFixture::check(m_service.store().read(m_service.portalId(), [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(stored, reader.credential(delegate.user));
        return {};
    }));
    QVERIFY(stored);
    QVERIFY(stored->hash.startsWith("$argon2id$"_L1));
    QVERIFY(passwordMatches(stored->hash, again.json().value("temporaryPassword"_L1).toString()));
    QVERIFY(!passwordMatches(stored->hash, password));

    const Answer audit =
        m_service.get(u"/AuditEntries?filter=resourceId eq \"%1\"&sortBy=sequence"_s.arg(delegate.user));
    QStringList actions;
    for (const QJsonValue &entry : audit.resources())
        actions.append(entry.toObject().value("action"_L1).toString());
    QCOMPARE(actions,
             QStringList({u"created"_s, u"credentialsIssued"_s, u"credentialsIssued"_s, u"credentialsHandedOver"_s}));
    QVERIFY(audit.resources()[0].toObject().value("newValue"_L1).toString().contains(signInId));
    QVERIFY(!audit.body.contains(password.toUtf8()));
}

void OrdersTest::sameBytesAgain()
{
    const NewDelegate delegate(m_service, m_service.contacts[1]);
    const QJsonObject body = orderOf(delegate.operations);
    const Answer first = m_service.post(u"/ChangeOrders"_s, body, m_service.preparer);
    QCOMPARE(first.status, 201);
    const qint64 users = count(u"/Users"_s);
    const Answer second = m_service.post(u"/ChangeOrders"_s, body, m_service.preparer);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.body, first.body);
    QCOMPARE(count(u"/Users"_s), users);
}

void OrdersTest::otherBytes()
{
    QJsonObject body =
        orderOf({operation(u"PATCH"_s, u"/Users/"_s + m_service.holder.id.toString(), patch(u"title"_s, u"Director"_s),
                           {}, etag(u"/Users/"_s + m_service.holder.id.toString()))});
    QCOMPARE(m_service.post(u"/ChangeOrders"_s, body, m_service.preparer).status, 201);
    body.insert(u"reason"_s, u"Another one"_s);
    const Answer other = m_service.post(u"/ChangeOrders"_s, body, m_service.preparer);
    QCOMPARE(other.status, 409);
    QCOMPARE(other.scimType(), u"uniqueness"_s);
}

void OrdersTest::lostAnswer()
{
    Contact contact = m_service.contacts[2];
    const NewDelegate delegate(m_service, contact);
    const QJsonObject body = orderOf(delegate.operations);
    QNetworkReply *reply = m_service.send("POST", u"/ChangeOrders"_s, QJsonDocument(body).toJson(), m_service.preparer);
    // The whole request leaves, then the connection is cut before an answer can be read.
    connect(reply, &QNetworkReply::uploadProgress, reply, [reply](qint64 sent, qint64 total) {
        if (sent == total && total > 0)
            reply->abort();
    });
    QTRY_VERIFY(reply->isFinished());
    reply->deleteLater();
    const QString externalId = body.value("externalId"_L1).toString();
    const QString mine = u"/ChangeOrders?filter=externalId eq \"%1\""_s.arg(externalId);
    QTRY_COMPARE(m_service.get(mine).resources().size(), 1);
    const Answer again =
        m_service.request("POST", u"/ChangeOrders"_s, QJsonDocument(body).toJson(), m_service.preparer);
    QCOMPARE(again.status, 200);
    QCOMPARE(m_service.get(u"/Users?filter=externalId eq \"%1\""_s.arg(delegate.user)).resources().size(), 1);
}

void OrdersTest::versionMismatch()
{
    const QString path = u"/Users/"_s + m_service.holder.id.toString();
    const qint64 orders = count(u"/ChangeOrders"_s);
    const QJsonObject body =
        orderOf({operation(u"PATCH"_s, path, patch(u"name.givenName"_s, u"Jeanne"_s), {}, u"W/\"99\""_s)});
    const Answer refused = m_service.post(u"/ChangeOrders"_s, body, m_service.preparer);
    QVERIFY2(refused.status == 412, refused.body.constData());
    QCOMPARE(count(u"/ChangeOrders"_s), orders);
    QCOMPARE(m_service.get(path).json().value("name"_L1).toObject().value("givenName"_L1).toString(), u"Jean"_s);
    // Nothing was recorded: the same externalId may come again, corrected.
    QJsonObject corrected = body;
    corrected.insert(u"Operations"_s,
                     QJsonArray {operation(u"PATCH"_s, path, patch(u"name.givenName"_s, u"Jeanne"_s), {}, etag(path))});
    QCOMPARE(m_service.post(u"/ChangeOrders"_s, corrected, m_service.preparer).status, 201);
    QCOMPARE(m_service.get(path).json().value("name"_L1).toObject().value("givenName"_L1).toString(), u"Jeanne"_s);
}

void OrdersTest::basedOnMismatch()
{
    const QString path = u"/Users/"_s + m_service.holder.id.toString();
    const auto basedOn = [&](const QString &ref, const QString &version) {
        QJsonObject body =
            orderOf({operation(u"PATCH"_s, path, patch(u"name.givenName"_s, newId().right(8)), {}, etag(path))});
        body.insert(u"basedOn"_s, QJsonArray {QJsonObject {{u"ref"_s, ref}, {u"version"_s, version}}});
        return m_service.post(u"/ChangeOrders"_s, body, m_service.preparer).status;
    };
    QCOMPARE(basedOn(u"Policy"_s, u"1"_s), 201);
    QCOMPARE(basedOn(u"Policy"_s, u"7"_s), 412);
    QCOMPARE(basedOn(u"Relationships/"_s + m_service.relationship.id.toString(), u"W/\"1\""_s), 201);
    QCOMPARE(basedOn(u"Relationships/"_s + m_service.relationship.id.toString(), u"W/\"2\""_s), 412);
    QCOMPARE(basedOn(u"Profiles/"_s + newId(), u"1"_s), 412);
    QCOMPARE(basedOn(u"Nonsense"_s, u"1"_s), 400);
}

void OrdersTest::narrowingNeedsNoVersion()
{
    const QString path = u"/Grants/"_s + m_service.holderGrant.id.toString();
    const Answer off = m_service.post(
        u"/ChangeOrders"_s, orderOf({operation(u"PATCH"_s, path, patch(u"active"_s, false), {}, u"W/\"99\""_s)}),
        m_service.preparer);
    QVERIFY2(off.status == 201, off.body.constData());
    QCOMPARE(m_service.get(path).json().value("active"_L1).toBool(true), false);
    // The way back widens, and does.
    const Answer on = m_service.post(
        u"/ChangeOrders"_s, orderOf({operation(u"PATCH"_s, path, patch(u"active"_s, true), {}, u"W/\"99\""_s)}),
        m_service.preparer);
    QCOMPARE(on.status, 412);
    const Answer without = m_service.post(
        u"/ChangeOrders"_s, orderOf({operation(u"PATCH"_s, path, patch(u"active"_s, true))}), m_service.preparer);
    QCOMPARE(without.status, 400);
    QCOMPARE(m_service
                 .post(u"/ChangeOrders"_s,
                       orderOf({operation(u"PATCH"_s, path, patch(u"active"_s, true), {}, etag(path))}),
                       m_service.preparer)
                 .status,
             201);
}

void OrdersTest::rules()
{
    const QString path = u"/Users/"_s + m_service.holder.id.toString();
    const Answer refused =
        m_service.post(u"/ChangeOrders"_s,
                       orderOf({operation(u"PATCH"_s, path, patch(u"emails[type eq \"work\"].value"_s, u"no address"_s),
                                          {}, etag(path))}),
                       m_service.preparer);
    QVERIFY2(refused.status == 400, refused.body.constData());
    QCOMPARE(refused.scimType(), u"invalidValue"_s);
    QVERIFY(!refused.detail().isEmpty());
    const QJsonArray findings = refused.json()
                                    .value(u"urn:ietf:params:scim:schemas:extension:mandat:2.0:Error"_s)
                                    .toObject()
                                    .value("findings"_L1)
                                    .toArray();
    QCOMPARE(findings.size(), 1);
    QVERIFY(scim::findingFromJson(findings[0].toObject()));
    QCOMPARE(scim::findingFromJson(findings[0].toObject())->kind, FindingKind::FieldInvalid);
}

void OrdersTest::rolesRefused()
{
    const NewDelegate delegate(m_service, m_service.contacts[0]);
    const qint64 users = count(u"/Users"_s);
    for (const QByteArray &token : {m_service.reader, m_service.approver})
        QCOMPARE(m_service.post(u"/ChangeOrders"_s, orderOf(delegate.operations), token).status, 403);
    QCOMPARE(m_service.request("DELETE", u"/Users/"_s + m_service.holder.id.toString(), {}, m_service.reader).status,
             403);
    QCOMPARE(count(u"/Users"_s), users);
}

void OrdersTest::deletingAUserTakesItsGrants()
{
    ServiceFixture service;
    const NewDelegate delegate(service, service.contacts[0]);
    QCOMPARE(service.post(u"/ChangeOrders"_s, orderOf(delegate.operations)).status, 201);
    const Answer gone =
        service.post(u"/ChangeOrders"_s, orderOf({operation(u"DELETE"_s, u"/Users/"_s + delegate.user)}));
    QVERIFY2(gone.status == 201, gone.body.constData());
    QCOMPARE(service.get(u"/Users/"_s + delegate.user).status, 404);
    QCOMPARE(service.get(u"/Grants/"_s + delegate.grant).status, 404);
    QCOMPARE(service.get(u"/Profiles/"_s + delegate.profile).status, 404);
}

void OrdersTest::contactIsTaken()
{
    const NewDelegate again(m_service, m_service.contacts[0]);
    const Answer taken = m_service.post(u"/ChangeOrders"_s, orderOf(again.operations), m_service.preparer);
    QVERIFY2(taken.status == 409, taken.body.constData());
    QCOMPARE(m_service.get(u"/Profiles/"_s + again.profile).status, 404);
}

void OrdersTest::plainWrites()
{
    const qint64 orders = count(u"/ChangeOrders"_s);
    const Answer contact =
        m_service.post(u"/Contacts"_s,
                       {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:mandat:2.0:Contact"_s}},
                        {u"company"_s, m_service.company.id.toString()},
                        {u"lastName"_s, u"Ünal"_s},
                        {u"firstName"_s, u"Elif 🦊"_s}},
                       m_service.preparer);
    QVERIFY2(contact.status == 201, contact.body.constData());
    const QString path = u"/Contacts/"_s + contact.json().value("id"_L1).toString();
    QCOMPARE(contact.header("Location"), m_service.base().toUtf8() + path.toUtf8());
    const Answer patched = m_service.request("PATCH", path, QJsonDocument(patch(u"capacity"_s, u"Buyer"_s)).toJson(),
                                             m_service.preparer, {{"If-Match", contact.header("ETag")}});
    QVERIFY2(patched.status == 200, patched.body.constData());
    QCOMPARE(patched.json().value("capacity"_L1).toString(), u"Buyer"_s);
    // The same once more changes nothing and says so, without an order.
    const Answer same =
        m_service.request("PATCH", path, QJsonDocument(patch(u"capacity"_s, u"Buyer"_s)).toJson(), m_service.preparer);
    QVERIFY2(same.status == 200, same.body.constData());
    QCOMPARE(same.header("ETag"), patched.header("ETag"));
    QCOMPARE(m_service
                 .request("PATCH", path, QJsonDocument(patch(u"capacity"_s, u"x"_s)).toJson(), m_service.preparer,
                          {{"If-Match", contact.header("ETag")}})
                 .status,
             412);
    QJsonObject whole = patched.json();
    whole.remove(u"capacity"_s);
    whole.insert(u"firstName"_s, u"Elif"_s);
    const Answer put = m_service.request("PUT", path, QJsonDocument(whole).toJson(), m_service.preparer);
    QVERIFY2(put.status == 200, put.body.constData());
    QVERIFY(!put.json().contains("capacity"_L1));
    QCOMPARE(m_service.request("DELETE", path, {}, m_service.preparer).status, 204);
    QCOMPARE(m_service.get(path).status, 404);
    QCOMPARE(count(u"/ChangeOrders"_s), orders + 4);
    QCOMPARE(m_service.request("POST", u"/Companies"_s, "{}").status, 405);
}

void OrdersTest::badOrders_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto json = [](const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); };
    const QString user = u"/Users/"_s + m_service.holder.id.toString();
    QTest::newRow("nothing") << QByteArray("") << 400;
    QTest::newRow("not JSON") << QByteArray("{\"externalId\": ") << 400;
    QTest::newRow("array") << QByteArray("[]") << 400;
    QTest::newRow("number") << QByteArray("42") << 400;
    QTest::newRow("null") << QByteArray("null") << 400;
    QTest::newRow("bad UTF-8") << QByteArray("{\"externalId\":\"\xff\xfe\"}") << 400;
    QTest::newRow("zero byte") << QByteArray("{\"externalId\":\"a\0b\"}", 20) << 400;
    QTest::newRow("deep") << QByteArray(100'000, '[') << 400;
    QTest::newRow("deep in data") << QByteArray(
        "{\"externalId\":\"x\",\"Operations\":[{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"u\",\"data\":"
        + QByteArray(900, '[') + QByteArray(900, ']') + "}]}")
                                  << 400;
    QTest::newRow("no externalId") << json({{u"Operations"_s, QJsonArray {operation(u"DELETE"_s, user)}}}) << 400;
    QTest::newRow("no operations") << json(orderOf({})) << 400;
    QTest::newRow("operations of another type")
        << json({{u"externalId"_s, newId()}, {u"Operations"_s, u"all"_s}}) << 400;
    QTest::newRow("unknown method") << json(orderOf({operation(u"STEAL"_s, user)})) << 400;
    QTest::newRow("unknown place") << json(orderOf({operation(u"DELETE"_s, u"/Planets/1"_s)})) << 400;
    QTest::newRow("company") << json(
        orderOf({operation(u"DELETE"_s, u"/Companies/"_s + m_service.company.id.toString())}))
                             << 400;
    QTest::newRow("unknown user") << json(
        orderOf({operation(u"PATCH"_s, u"/Users/"_s + newId(), patch(u"active"_s, true), {}, u"W/\"1\""_s)}))
                                  << 404;
    QTest::newRow("wrong type") << json(
        orderOf({operation(u"PATCH"_s, user, patch(u"active"_s, u"perhaps"_s), {}, u"W/\"1\""_s)}))
                                << 400;
    QTest::newRow("unknown attribute") << json(
        orderOf({operation(u"PATCH"_s, user, patch(u"shoeSize"_s, 42), {}, u"W/\"1\""_s)}))
                                       << 400;
    QTest::newRow("read-only attribute") << json(orderOf(
        {operation(u"PATCH"_s, user, patch(userExtension + u":credentials"_s, u"handedOver"_s), {}, u"W/\"1\""_s)}))
                                         << 400;
    QTest::newRow("unknown bulkId") << json(orderOf({operation(
        u"POST"_s, u"/Grants"_s,
        {{u"user"_s, u"bulkId:nobody"_s}, {u"relationship"_s, m_service.relationship.id.toString()}}, u"g"_s)}))
                                    << 409;
    QTest::newRow("a megabyte in a field") << json(
        orderOf({operation(u"PATCH"_s, user, patch(u"name.familyName"_s, QString(1'000'000, u'x')), {}, u"W/\"1\""_s)}))
                                           << 413;
    QTest::newRow("changes nothing") << json(
        orderOf({operation(u"PATCH"_s, user, patch(u"active"_s, true), {}, etag(user))}))
                                     << 400;
}

void OrdersTest::badOrders()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const qint64 orders = count(u"/ChangeOrders"_s);
    const Answer answer = m_service.request("POST", u"/ChangeOrders"_s, body, m_service.preparer);
    QVERIFY2(answer.status == status,
             qPrintable(QString::number(answer.status) + u' ' + QString::fromUtf8(answer.body.left(500))));
    QVERIFY(answer.json().value("schemas"_L1).toArray().contains(u"urn:ietf:params:scim:api:messages:2.0:Error"_s));
    QCOMPARE(count(u"/ChangeOrders"_s), orders);
    QCOMPARE(m_service.get(u"/Users"_s).status, 200);
}

QTEST_GUILESS_MAIN(OrdersTest)
#include "test_orders.moc"
