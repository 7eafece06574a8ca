// SPDX-License-Identifier: MIT
// What SCIM clients of others need of the service: PUT, Bulk in full, searches at the root, /Me, projections,
// conditions.
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class ForeignClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putReplacesEveryKind_data();
    void putReplacesEveryKind();
    void putLeavesReadOnlyAsItIs();
    void putRefusesAnotherImmutable();
    void versionsAreMinded();
    void severalVersionsAreOneOf();
    void deletingWhatIsGone();
    void heldWritesGiveTheOrder();
    void answersShowWhatWasAskedFor();
    void alwaysAndNever();
    void notModified();
    void meOfStaffAndOfUsers();
    void bulkDoesWhatItCan();
    void bulkStopsAtSoManyErrors();
    void bulkKeepsTogetherWhatBelongsTogether();
    void bulkVersions();
    void bulkReferencesBothWays();
    void bulkUnchangedAndGone();
    void bulkLimits();
    void searchOverAllKinds();
    void searchPagesOverAllKinds();
    void searchRefusals_data();
    void searchRefusals();

private:
    static QJsonObject bulk(const QJsonArray &operations, int failOnErrors = 0)
    {
        QJsonObject out {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:BulkRequest"_s}},
                         {u"Operations"_s, operations}};
        if (failOnErrors > 0)
            out.insert(u"failOnErrors"_s, failOnErrors);
        return out;
    }
    static QStringList statuses(const Answer &answer)
    {
        QStringList out;
        for (const QJsonValue &each : answer.json().value("Operations"_L1).toArray())
            out.append(each[u"status"_s].toString());
        return out;
    }
    static QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    static QJsonObject contact(const RulesFixture &service, const QString &lastName)
    {
        return {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:mandat:2.0:Contact"_s}},
                {u"company"_s, service.company.id.toString()},
                {u"lastName"_s, lastName},
                {u"firstName"_s, u"Élodie"_s}};
    }
    static qint64 orders(RulesFixture &service)
    {
        return service.get(u"/ChangeOrders?count=0"_s).json().value("totalResults"_L1).toInteger(-1);
    }
};

void ForeignClientsTest::putReplacesEveryKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("user") << u"Users"_s << u"title"_s << QJsonValue(u"Directrice financière"_s);
    QTest::newRow("contact") << u"Contacts"_s << u"capacity"_s << QJsonValue(u"Acheteuse 🦊"_s);
    QTest::newRow("grant") << u"Grants"_s << u"active"_s << QJsonValue(false);
    QTest::newRow("profile") << u"Profiles"_s << u"label"_s
                             << QJsonValue(QJsonObject {{u"en"_s, u"Own"_s}, {u"fr"_s, u"À elle"_s}});
}

void ForeignClientsTest::putReplacesEveryKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, attribute);
    QFETCH(QJsonValue, value);
    RulesFixture service(u"bank-delegates"_s);
    const NewDelegate delegate(service, service.contacts[0]);
    QVERIFY(service.post(u"/ChangeOrders"_s, orderOf(delegate.operations), service.preparer).status == 201);
    const QHash<QString, QString> ids {{u"Users"_s, delegate.user},
                                       {u"Contacts"_s, service.contacts[1].id.toString()},
                                       {u"Grants"_s, delegate.grant},
                                       {u"Profiles"_s, delegate.profile}};
    const QString path = u'/' + kind + u'/' + ids.value(kind);
    const Answer before = service.get(path);
    QCOMPARE(before.status, 200);
    QJsonObject whole = before.json();
    // The same again changes nothing, and writes no order.
    const qint64 written = orders(service);
    const Answer same = service.request("PUT", path, bytes(whole), service.preparer);
    QVERIFY2(same.status == 200, same.body.constData());
    QCOMPARE(same.header("ETag"), before.header("ETag"));
    QCOMPARE(orders(service), written);
    whole.insert(attribute, value);
    const Answer put =
        service.request("PUT", path, bytes(whole), service.preparer, {{"If-Match", before.header("ETag")}});
    QVERIFY2(put.status == 200, put.body.constData());
    QCOMPARE(put.json().value(attribute), value);
    QVERIFY(put.header("ETag") != before.header("ETag"));
    QCOMPARE(orders(service), written + 1);
    QCOMPARE(service.get(path).json().value(attribute), value);
}

void ForeignClientsTest::putLeavesReadOnlyAsItIs()
{
    RulesFixture service(u"client-portal"_s);
    const QString path = pathOf(service.holder);
    QJsonObject whole = service.get(path).json();
    const QJsonObject meta = whole.value("meta"_L1).toObject();
    whole.insert(u"id"_s, newId());
    whole.insert(u"meta"_s, QJsonObject {{u"created"_s, u"1999-01-01T00:00:00Z"_s}, {u"version"_s, u"W/\"99\""_s}});
    whole.insert(u"groups"_s, QJsonArray {QJsonObject {{u"value"_s, u"administrators"_s}}});
    QJsonObject extension = whole.value(userExtension).toObject();
    extension.insert(u"credentials"_s, u"changed"_s);
    extension.insert(u"status"_s, u"blocked"_s);
    whole.insert(userExtension, extension);
    whole.insert(u"title"_s, u"Director"_s);
    const Answer put = service.request("PUT", path, bytes(whole));
    QVERIFY2(put.status == 200, put.body.constData());
    QCOMPARE(put.json().value("id"_L1).toString(), service.holder.id.toString());
    QCOMPARE(put.json().value("title"_L1).toString(), u"Director"_s);
    QCOMPARE(put.json().value("meta"_L1)[u"created"_s], meta.value("created"_L1));
    QVERIFY(put.json().value(userExtension)[u"credentials"_s].toString() != u"changed"_s);
    QVERIFY(!put.json().contains("groups"_L1));
}

void ForeignClientsTest::putRefusesAnotherImmutable()
{
    RulesFixture service(u"bank-delegates"_s);
    const QString path = u"/Contacts/"_s + service.contacts[0].id.toString();
    QJsonObject whole = service.get(path).json();
    whole.insert(u"company"_s, newId());
    const Answer refused = service.request("PUT", path, bytes(whole), service.preparer);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.scimType(), u"mutability"_s);
    QCOMPARE(service.get(path).json().value("company"_L1).toString(), service.company.id.toString());
    whole.remove(u"company"_s); // left out, it stays
    whole.insert(u"capacity"_s, u"Buyer"_s);
    const Answer put = service.request("PUT", path, bytes(whole), service.preparer);
    QVERIFY2(put.status == 200, put.body.constData());
    QCOMPARE(put.json().value("company"_L1).toString(), service.company.id.toString());
    whole.remove(u"lastName"_s);
    QCOMPARE(service.request("PUT", path, bytes(whole), service.preparer).status, 400);
    QCOMPARE(service.request("PUT", u"/Contacts/"_s + newId(), bytes(put.json()), service.preparer).status, 404);
    QCOMPARE(service.request("PUT", u"/Contacts"_s, bytes(put.json()), service.preparer).status, 405);
}

/// A condition that a client states is minded for whatever it does: only orders may revoke without one.
void ForeignClientsTest::versionsAreMinded()
{
    RulesFixture service(u"bank-delegates"_s);
    const QString path = u"/Contacts/"_s + service.contacts[2].id.toString();
    const QByteArray tag = service.get(path).header("ETag");
    const QJsonObject change = patch(u"capacity"_s, u"Buyer"_s);
    QCOMPARE(service.request("PATCH", path, bytes(change), service.preparer, {{"If-Match", tag}}).status, 200);
    QCOMPARE(service.request("PATCH", path, bytes(patch(u"capacity"_s, u"x"_s)), service.preparer, {{"If-Match", tag}})
                 .status,
             412);
    QCOMPARE(service.request("DELETE", path, {}, service.preparer, {{"If-Match", tag}}).status, 412);
    QCOMPARE(service.get(path).status, 200);
    const QString grant = pathOf(service.holderGrant);
    const Answer off =
        service.request("PATCH", grant, bytes(patch(u"active"_s, false)), service.preparer, {{"If-Match", "W/\"77\""}});
    QVERIFY2(off.status == 412, off.body.constData());
    QCOMPARE(service.get(grant).json().value("active"_L1), QJsonValue(true));
}

void ForeignClientsTest::severalVersionsAreOneOf()
{
    RulesFixture service(u"bank-delegates"_s);
    const QString path = u"/Contacts/"_s + service.contacts[2].id.toString();
    const auto change = [&](const QString &to, const QByteArray &condition) {
        return service.request("PATCH", path, bytes(patch(u"capacity"_s, to)), service.preparer,
                               {{"If-Match", condition}});
    };
    QCOMPARE(change(u"a"_s, "W/\"7\", W/\"1\"").status, 200);
    QCOMPARE(change(u"b"_s, "W/\"7\", W/\"1\"").status, 412);
    QCOMPARE(change(u"b"_s, "*").status, 200);
    QCOMPARE(change(u"c"_s, "nonsense \"").status, 412);
}

void ForeignClientsTest::deletingWhatIsGone()
{
    RulesFixture service(u"bank-delegates"_s);
    const QString path = u"/Contacts/"_s + service.contacts[2].id.toString();
    QCOMPARE(service.request("DELETE", path, {}, service.preparer).status, 204);
    const Answer again = service.request("DELETE", path, {}, service.preparer);
    QCOMPARE(again.status, 404);
    QCOMPARE(again.json().value("status"_L1).toString(), u"404"_s);
    QCOMPARE(service.request("DELETE", u"/Users/"_s + newId(), {}, service.preparer).status, 404);
}

void ForeignClientsTest::heldWritesGiveTheOrder()
{
    RulesFixture service(u"client-portal"_s);
    const QString id = newId();
    QJsonObject user = service.userWith(id, u"eva@guerin.example"_s, u"accounting"_s);
    user.insert(u"userType"_s, u"clientUser"_s);
    const Answer held = service.post(u"/Users"_s, user, service.preparer);
    QVERIFY2(held.status == 202, held.body.constData());
    const QString location = QString::fromLatin1(held.header("Location"));
    QVERIFY(location.contains(u"/ChangeOrders/"_s));
    QCOMPARE(service.get(u"/Users/"_s + id).status, 404);
    const Answer order = service.get(location);
    QCOMPARE(statusOf(order), u"awaitingApproval"_s);
    QCOMPARE(order.header("ETag"), held.header("ETag"));
    QCOMPARE(service.decide(order, u"approve"_s, service.approver).status, 200);
    QCOMPARE(service.get(u"/Users/"_s + id).status, 200);
}

void ForeignClientsTest::answersShowWhatWasAskedFor()
{
    RulesFixture service(u"bank-delegates"_s);
    const Answer made = service.post(u"/Contacts?attributes=lastName"_s, contact(service, u"Ünal"_s), service.preparer);
    QVERIFY2(made.status == 201, made.body.constData());
    const QStringList keys = made.json().keys();
    QVERIFY(keys.contains(u"lastName"_s) && keys.contains(u"id"_s));
    QVERIFY(!keys.contains(u"firstName"_s) && !keys.contains(u"company"_s));
    const QString path = u"/Contacts/"_s + made.json().value("id"_L1).toString();
    const Answer patched = service.request("PATCH", path + u"?excludedAttributes=lastName"_s,
                                           bytes(patch(u"capacity"_s, u"Buyer"_s)), service.preparer);
    QCOMPARE(patched.status, 200);
    QVERIFY(!patched.json().contains("lastName"_L1));
    QCOMPARE(patched.json().value("capacity"_L1).toString(), u"Buyer"_s);
    // What cannot be understood is refused before anything happens.
    QCOMPARE(service
                 .request("PATCH", path + u"?attributes=id&excludedAttributes=lastName"_s,
                          bytes(patch(u"capacity"_s, u"Seller"_s)), service.preparer)
                 .status,
             400);
    QCOMPARE(service.get(path).json().value("capacity"_L1).toString(), u"Buyer"_s);
}

void ForeignClientsTest::alwaysAndNever()
{
    RulesFixture service(u"client-portal"_s);
    service.sessionOf(service.holder); // there is a password now
    const QString path = pathOf(service.holder);
    const QJsonObject without = service.get(path + u"?excludedAttributes=id,schemas,userName"_s).json();
    QVERIFY(without.contains("id"_L1));
    QVERIFY(!without.contains("userName"_L1));
    for (const QString &asked : {u"password"_s, u"urn:ietf:params:scim:schemas:core:2.0:User:password"_s,
                                 userExtension + u":temporaryPassword"_s, u"PASSWORD,id"_s}) {
        const Answer answer = service.get(path + u"?attributes="_s + asked);
        QCOMPARE(answer.status, 200);
        QVERIFY2(!answer.body.toLower().contains("password"), answer.body.constData());
        QCOMPARE(answer.json().value("id"_L1).toString(), service.holder.id.toString());
    }
    QCOMPARE(service.get(u"/Users?filter=password pr"_s).status, 400);
    const Answer parts =
        service.get(path + u"?attributes=name.familyName,"_s + userExtension + u":administrator,EMAILS.value"_s);
    QVERIFY(parts.json().value("name"_L1).toObject().contains("familyName"_L1));
    QVERIFY(!parts.json().value("name"_L1).toObject().contains("givenName"_L1));
    QVERIFY(parts.json().value("emails"_L1)[0].toObject().contains("value"_L1));
    QVERIFY(!parts.json().contains("active"_L1));
}

void ForeignClientsTest::notModified()
{
    RulesFixture service(u"bank-delegates"_s);
    const QString path = pathOf(service.holder);
    const QByteArray tag = service.get(path).header("ETag");
    for (const QByteArray &condition : {tag, "\"x\", " + tag, QByteArray("*"), tag.mid(2)}) {
        const Answer answer = service.get(path, {}, {{"If-None-Match", condition}});
        QCOMPARE(answer.status, 304);
        QCOMPARE(answer.header("ETag"), tag);
        QVERIFY(answer.body.isEmpty());
    }
    QCOMPARE(service.request("PATCH", path, bytes(patch(u"title"_s, u"Director"_s))).status, 200);
    QCOMPARE(service.get(path, {}, {{"If-None-Match", tag}}).status, 200);
}

void ForeignClientsTest::meOfStaffAndOfUsers()
{
    RulesFixture service(u"client-portal"_s);
    const Answer staff = service.get(u"/Me"_s, service.reader);
    QCOMPARE(staff.json().value("subject"_L1).toString(), u"rene"_s);
    const User user = service.addUser(u"elif@guerin.example"_s, u"accounting"_s);
    const QByteArray session = service.sessionOf(user);
    QVERIFY(!session.isEmpty());
    const Answer me = service.get(u"/Me"_s, session);
    QVERIFY2(me.status == 200, me.body.constData());
    QCOMPARE(me.json().value("id"_L1).toString(), user.id.toString());
    QCOMPARE(me.json().value("meta"_L1)[u"location"_s].toString(), service.base() + pathOf(user));
    QCOMPARE(me.header("Content-Location"), (service.base() + pathOf(user)).toUtf8());
    QCOMPARE(service.get(u"/Me?attributes=userName"_s, session).json().keys().size(), 3); // with id and schemas
    QCOMPARE(service.get(u"/Users"_s, session).status, 403);
    QCOMPARE(service.request("DELETE", u"/Me"_s, {}, session).status, 405);
}

void ForeignClientsTest::bulkDoesWhatItCan()
{
    RulesFixture service(u"bank-delegates"_s);
    const qint64 before = orders(service);
    QJsonObject nameless = contact(service, u"x"_s);
    nameless.remove(u"lastName"_s);
    const Answer done = service.post(u"/Bulk"_s,
                                     bulk({operation(u"POST"_s, u"/Contacts"_s, contact(service, u"Un"_s), u"1"_s),
                                           operation(u"POST"_s, u"/Contacts"_s, nameless, u"2"_s),
                                           operation(u"POST"_s, u"/Contacts"_s, contact(service, u"Trois"_s), u"3"_s)}),
                                     service.preparer);
    QCOMPARE(done.status, 200);
    QCOMPARE(statuses(done), QStringList({u"201"_s, u"400"_s, u"201"_s}));
    const QJsonObject refused = done.json().value("Operations"_L1)[1].toObject();
    QCOMPARE(refused.value("bulkId"_L1).toString(), u"2"_s);
    QVERIFY2(QJsonDocument(refused).toJson().contains("Operations[1]"), QJsonDocument(refused).toJson().constData());
    QCOMPARE(orders(service), before + 2);
    QCOMPARE(service.get(u"/Contacts?filter=firstName eq \"Élodie\""_s).resources().size(), 2);
}

void ForeignClientsTest::bulkStopsAtSoManyErrors()
{
    RulesFixture service(u"bank-delegates"_s);
    QJsonArray operations;
    for (int i = 0; i < 6; ++i) {
        operations.append(
            i % 2 ? operation(u"PATCH"_s, u"/Contacts/"_s + newId(), patch(u"capacity"_s, u"x"_s))
                  : operation(u"POST"_s, u"/Contacts"_s, contact(service, u"N°%1"_s.arg(i)), QString::number(i)));
    }
    const Answer stopped = service.post(u"/Bulk"_s, bulk(operations, 2), service.preparer);
    QCOMPARE(statuses(stopped), QStringList({u"201"_s, u"404"_s, u"201"_s, u"404"_s}));
    QCOMPARE(service.get(u"/Contacts?filter=firstName eq \"Élodie\""_s).resources().size(), 2);
}

void ForeignClientsTest::bulkKeepsTogetherWhatBelongsTogether()
{
    RulesFixture service(u"bank-delegates"_s);
    const qint64 before = orders(service);
    const QString path = u"/Contacts/"_s + service.contacts[0].id.toString();
    // Two steps on one resource: the second is refused, so the first is not done either. The third needs neither.
    const Answer done = service.post(u"/Bulk"_s,
                                     bulk({operation(u"PATCH"_s, path, patch(u"capacity"_s, u"Buyer"_s)),
                                           operation(u"PATCH"_s, path, patch(u"company"_s, newId())),
                                           operation(u"POST"_s, u"/Contacts"_s, contact(service, u"Seule"_s), u"s"_s)}),
                                     service.preparer);
    QCOMPARE(statuses(done), QStringList({u"400"_s, u"400"_s, u"201"_s}));
    QVERIFY(service.get(path).json().value("capacity"_L1).toString() != u"Buyer"_s);
    QCOMPARE(orders(service), before + 1);
}

void ForeignClientsTest::bulkVersions()
{
    RulesFixture service(u"bank-delegates"_s);
    const QString first = u"/Contacts/"_s + service.contacts[0].id.toString();
    const QString second = u"/Contacts/"_s + service.contacts[1].id.toString();
    const Answer done = service.post(
        u"/Bulk"_s,
        bulk({operation(u"PATCH"_s, first, patch(u"capacity"_s, u"Buyer"_s), {}, service.tag(first)),
              operation(u"PATCH"_s, second, patch(u"capacity"_s, u"Buyer"_s), {}, u"W/\"41\""_s),
              operation(u"DELETE"_s, u"/Contacts/"_s + service.contacts[2].id.toString(), {}, {}, u"W/\"41\""_s)}),
        service.preparer);
    QCOMPARE(statuses(done), QStringList({u"200"_s, u"412"_s, u"412"_s}));
    QCOMPARE(done.json().value("Operations"_L1)[0][u"version"_s].toString(), service.tag(first));
    QCOMPARE(done.json().value("Operations"_L1)[0][u"location"_s].toString(), service.base() + first);
    QCOMPARE(service.get(u"/Contacts/"_s + service.contacts[2].id.toString()).status, 200);
}

void ForeignClientsTest::bulkReferencesBothWays()
{
    RulesFixture service(u"bank-delegates"_s);
    const NewDelegate forwards(service, service.contacts[0]);
    const NewDelegate backwards(service, service.contacts[1]);
    const auto withTerms = [](QJsonArray operations) {
        for (QJsonValueRef each : operations) {
            QJsonObject one = each.toObject();
            if (one.value("path"_L1).toString() != u"/Users"_s)
                continue;
            QJsonObject data = one.value("data"_L1).toObject();
            data.insert(userExtension, merged(data.value(userExtension).toObject(), {{u"termsVersion"_s, u"4.2"_s}}));
            one.insert(u"data"_s, data);
            each = one;
        }
        return operations;
    };
    QJsonArray operations = withTerms(forwards.operations);
    const QJsonArray turned = withTerms(backwards.operations);
    for (qsizetype i = turned.size() - 1; i >= 0; --i)
        operations.append(turned[i]);
    operations.append(operation(u"PATCH"_s, u"/Grants/bulkId:nobody"_s, patch(u"active"_s, false)));
    const Answer done = service.post(u"/Bulk"_s, bulk(operations), service.preparer);
    QVERIFY2(done.status == 200, done.body.constData());
    QCOMPARE(statuses(done), QStringList(QStringList(6, u"201"_s) << u"409"_s));
    QCOMPARE(service.get(u"/ChangeOrders"_s).resources().size(), 2);
    QVERIFY(service.may(forwards.user, u"accounts.view"_s));
    QVERIFY(service.may(backwards.user, u"accounts.view"_s));
}

void ForeignClientsTest::bulkUnchangedAndGone()
{
    RulesFixture service(u"bank-delegates"_s);
    const qint64 before = orders(service);
    const QString path = u"/Contacts/"_s + service.contacts[0].id.toString();
    const Answer done =
        service.post(u"/Bulk"_s,
                     bulk({operation(u"PATCH"_s, path, patch(u"lastName"_s, service.contacts[0].lastName)),
                           operation(u"DELETE"_s, u"/Contacts/"_s + newId())}),
                     service.preparer);
    QCOMPARE(statuses(done), QStringList({u"200"_s, u"404"_s}));
    QCOMPARE(done.json().value("Operations"_L1)[0][u"version"_s].toString(), service.tag(path));
    QCOMPARE(orders(service), before);
}

void ForeignClientsTest::bulkLimits()
{
    RulesFixture service(u"bank-delegates"_s);
    const QJsonObject config = service.get(u"/ServiceProviderConfig"_s).json().value("bulk"_L1).toObject();
    const qint64 payload = config.value("maxPayloadSize"_L1).toInteger();
    QVERIFY(payload > 0);
    QByteArray body = bytes(bulk({operation(u"POST"_s, u"/Contacts"_s, contact(service, u"Un"_s), u"1"_s)}));
    body.append(QByteArray(payload - body.size(), ' '));
    const Answer fits = service.request("POST", u"/Bulk"_s, body, service.preparer);
    QCOMPARE(statuses(fits), QStringList({u"201"_s}));
    const Answer tooLong = service.request("POST", u"/Bulk"_s, body + ' ', service.preparer);
    QCOMPARE(tooLong.status, 413);
    QCOMPARE(tooLong.json().value("status"_L1).toString(), u"413"_s);
    QVERIFY(tooLong.detail().contains(QString::number(payload)));
}

void ForeignClientsTest::searchOverAllKinds()
{
    RulesFixture service(u"bank-delegates"_s);
    const auto search = [&](const QString &filter, const QByteArray &token = {}) {
        return service.post(u"/.search"_s, {{u"filter"_s, filter}, {u"count"_s, 1000}}, token);
    };
    const Answer all = service.post(u"/.search"_s, {{u"count"_s, 1000}});
    QVERIFY2(all.status == 200, all.body.constData());
    QSet<QString> kinds;
    for (const QJsonValue &each : all.resources())
        kinds.insert(each[u"meta"_s][u"resourceType"_s].toString());
    QVERIFY(kinds.contains(u"User"_s) && kinds.contains(u"Contact"_s) && kinds.contains(u"Staff"_s));
    QCOMPARE(all.json().value("totalResults"_L1).toInteger(), all.resources().size());
    // One attribute of this kind or one of that
    const Answer both = search(u"userName eq \"44710928\" or lastName eq \"lefèvre\""_s);
    QVERIFY2(both.status == 200, both.body.constData());
    QCOMPARE(both.resources().size(), 2);
    QCOMPARE(search(u"meta.resourceType eq \"Contact\" and company pr"_s).resources().size(), 4);
    QCOMPARE(search(u"meta.lastModified ge \"2027-01-01T00:00:00Z\""_s).resources().size(), 0);
    // Only what one may read
    for (const QJsonValue &each : search(u"meta.created pr"_s, service.reader).resources())
        QVERIFY(each[u"meta"_s][u"resourceType"_s].toString() != u"Staff"_s);
    const Answer some = service.post(
        u"/.search"_s, {{u"filter"_s, u"lastName eq \"lefèvre\""_s}, {u"attributes"_s, QJsonArray {u"lastName"_s}}});
    QVERIFY(!some.resources()[0].toObject().contains("firstName"_L1));
}

void ForeignClientsTest::searchPagesOverAllKinds()
{
    RulesFixture service(u"bank-delegates"_s);
    const Answer all = service.post(u"/.search"_s, {{u"count"_s, 1000}});
    QStringList whole;
    for (const QJsonValue &each : all.resources())
        whole.append(each[u"meta"_s][u"location"_s].toString());
    for (const int count : {1, 3, 7}) {
        QStringList byIndex;
        for (qsizetype start = 1; start <= whole.size(); start += count) {
            const Answer page = service.post(u"/.search"_s, {{u"count"_s, count}, {u"startIndex"_s, start}});
            QCOMPARE(page.json().value("totalResults"_L1).toInteger(), whole.size());
            QCOMPARE(page.json().value("startIndex"_L1).toInteger(), start);
            for (const QJsonValue &each : page.resources())
                byIndex.append(each[u"meta"_s][u"location"_s].toString());
        }
        QCOMPARE(byIndex, whole);
        QStringList byCursor;
        QString cursor = u""_s;
        int pages = 0;
        do {
            const Answer page = service.post(u"/.search"_s, {{u"count"_s, count}, {u"cursor"_s, cursor}});
            QVERIFY2(page.status == 200, page.body.constData());
            if (pages == 0)
                QCOMPARE(page.json().value("totalResults"_L1).toInteger(), whole.size());
            for (const QJsonValue &each : page.resources())
                byCursor.append(each[u"meta"_s][u"location"_s].toString());
            cursor = page.json().value("nextCursor"_L1).toString();
            ++pages;
        } while (!cursor.isEmpty());
        QCOMPARE(byCursor, whole);
        QCOMPARE(pages, int((whole.size() + count - 1) / count));
    }
    const Answer totals = service.post(u"/.search"_s, {{u"count"_s, 0}});
    QCOMPARE(totals.json().value("totalResults"_L1).toInteger(), whole.size());
    QVERIFY(totals.resources().isEmpty());
}

void ForeignClientsTest::searchRefusals_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("scimType");
    QTest::newRow("unknown everywhere") << QJsonObject {{u"filter"_s, u"shoeSize eq 42"_s}} << u"invalidFilter"_s;
    QTest::newRow("unknown beside known")
        << QJsonObject {{u"filter"_s, u"userName pr or shoeSize eq 42"_s}} << u"invalidFilter"_s;
    QTest::newRow("never returned") << QJsonObject {{u"filter"_s, u"password pr"_s}} << u"invalidFilter"_s;
    QTest::newRow("broken") << QJsonObject {{u"filter"_s, u"userName eq"_s}} << u"invalidFilter"_s;
    QTest::newRow("sorted") << QJsonObject {{u"sortBy"_s, u"userName"_s}} << u"invalidValue"_s;
    QTest::newRow("cursor") << QJsonObject {{u"cursor"_s, u"Users/../../etc"_s}} << u"invalidCursor"_s;
    QTest::newRow("cursor of no kind") << QJsonObject {{u"cursor"_s, u"Nothing/"_s + newId()}} << u"invalidCursor"_s;
}

void ForeignClientsTest::searchRefusals()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, scimType);
    RulesFixture service(u"bank-delegates"_s);
    const Answer refused = service.post(u"/.search"_s, body);
    QVERIFY2(refused.status == 400, refused.body.constData());
    QCOMPARE(refused.scimType(), scimType);
    QCOMPARE(service.get(u"/.search"_s).status, 405);
    QCOMPARE(service.post(u"/.search"_s, {}, "nobody").status, 401);
}

QTEST_GUILESS_MAIN(ForeignClientsTest)
#include "test_foreignclients.moc"
