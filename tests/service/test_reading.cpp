// SPDX-License-Identifier: MIT
#include "scim/portalfile.h"
#include "service/servicefixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class ReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void discovery();
    void singletons();
    void oneResource();
    void listing_data();
    void listing();
    void pages();
    void cursors();
    void projection();
    void search();
    void tokens();
    void roles();
    void badRequests_data();
    void badRequests();

private:
    ServiceFixture m_service;
};

void ReadingTest::discovery()
{
    const Answer config = m_service.get(u"/ServiceProviderConfig"_s);
    QCOMPARE(config.status, 200);
    QCOMPARE(config.json().value("patch"_L1).toObject().value("supported"_L1).toBool(), true);
    const Answer types = m_service.get(u"/ResourceTypes"_s);
    QCOMPARE(types.status, 200);
    QStringList names;
    for (const QJsonValue &type : types.resources())
        names.append(type.toObject().value("name"_L1).toString());
    for (const char *name : {"User", "Company", "Relationship", "Contact", "Profile", "Grant", "ChangeOrder",
                             "AuditEntry", "Staff", "Policy", "Catalogue"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    QCOMPARE(m_service.get(u"/ResourceTypes/User"_s).status, 200);
    QCOMPARE(m_service.get(u"/ResourceTypes/Nothing"_s).status, 404);
    const Answer schemas = m_service.get(u"/Schemas"_s);
    QCOMPARE(schemas.status, 200);
    QVERIFY(!schemas.resources().isEmpty());
    for (const QJsonValue &schema : schemas.resources())
        QCOMPARE(m_service.get(u"/Schemas/"_s + schema.toObject().value("id"_L1).toString()).status, 200);
    QCOMPARE(m_service.request("POST", u"/Schemas"_s, "{}").status, 405);
}

void ReadingTest::singletons()
{
    const Answer policy = m_service.get(u"/Policy"_s);
    QCOMPARE(policy.status, 200);
    QCOMPARE(policy.json().value("signInId"_L1).toString(), u"generated"_s);
    QCOMPARE(policy.header("ETag"), QByteArray("W/\"1\""));
    QCOMPARE(m_service.get(u"/Policy"_s, {}, {{"If-None-Match", "W/\"1\""}}).status, 304);
    const Answer catalogue = m_service.get(u"/Catalogue"_s);
    QCOMPARE(catalogue.status, 200);
    QVERIFY(catalogue.json().value("functions"_L1).toArray().size() > 20);
    const Answer me = m_service.get(u"/Me"_s);
    QCOMPARE(me.json().value("subject"_L1).toString(), u"anne"_s);
}

void ReadingTest::oneResource()
{
    const QString path = u"/Users/"_s + m_service.holder.id.toString();
    const Answer user = m_service.get(path);
    QCOMPARE(user.status, 200);
    QCOMPARE(user.header("Content-Type").left(21), QByteArray("application/scim+json"));
    QCOMPARE(user.json().value("userName"_L1).toString(), u"44710928"_s);
    const QJsonObject meta = user.json().value("meta"_L1).toObject();
    QCOMPARE(meta.value("resourceType"_L1).toString(), u"User"_s);
    QCOMPARE(meta.value("location"_L1).toString(), m_service.base() + path);
    QCOMPARE(meta.value("version"_L1).toString().toUtf8(), user.header("ETag"));
    QCOMPARE(m_service.get(path, {}, {{"If-None-Match", user.header("ETag")}}).status, 304);
    QCOMPARE(m_service.get(path, {}, {{"If-None-Match", "\"other\""}}).status, 200);
    const Answer missing = m_service.get(u"/Users/"_s + newId());
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.json().value("status"_L1).toString(), u"404"_s);
}

void ReadingTest::listing_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("total");
    QTest::newRow("all contacts") << u"/Contacts"_s << 4;
    QTest::newRow("column, without case") << u"/Contacts?filter=lastName eq \"LEFÈVRE\""_s << 1;
    QTest::newRow("column, beginning") << u"/Contacts?filter=lastName sw \"de \""_s << 1;
    QTest::newRow("by hand") << u"/Contacts?filter=declared ge \"2026-01-05\""_s << 3;
    QTest::newRow("both") << u"/Contacts?filter=declared pr and lastName co \"ngu\""_s << 1;
    QTest::newRow("not") << u"/Contacts?filter=not (lastName eq \"Lefèvre\")"_s << 3;
    QTest::newRow("sign-in ID") << u"/Users?filter=userName eq \"44710928\""_s << 1;
    QTest::newRow("extension")
        << u"/Users?filter=urn:ietf:params:scim:schemas:extension:mandat:2.0:User:company eq \"%1\""_s.arg(
               m_service.company.id.toString())
        << 1;
    QTest::newRow("instant") << u"/Users?filter=meta.lastModified ge \"2026-04-01T00:00:00Z\""_s << 1;
    QTest::newRow("instant, later") << u"/Users?filter=meta.lastModified ge \"2027-04-01T00:00:00Z\""_s << 0;
    QTest::newRow("grants of a user") << u"/Grants?filter=user eq \"%1\""_s.arg(m_service.holder.id.toString()) << 1;
    QTest::newRow("relationships") << u"/Relationships?filter=reference eq \"0417-22\""_s << 1;
    QTest::newRow("profiles of a kind") << u"/Profiles?filter=kind eq \"predefined\""_s
                                        << int(m_service.predefined.size());
    QTest::newRow("staff") << u"/Staff"_s << 4;
    QTest::newRow("audit") << u"/AuditEntries"_s << 0;
    QTest::newRow("orders") << u"/ChangeOrders"_s << 0;
}

void ReadingTest::listing()
{
    QFETCH(QString, path);
    QFETCH(int, total);
    const Answer answer = m_service.get(path);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QCOMPARE(answer.json().value("totalResults"_L1).toInt(-1), total);
    QCOMPARE(answer.resources().size(), total);
}

void ReadingTest::pages()
{
    const Answer sorted = m_service.get(u"/Contacts?sortBy=lastName&count=2"_s);
    QCOMPARE(sorted.resources().size(), 2);
    QCOMPARE(sorted.json().value("totalResults"_L1).toInt(), 4);
    QCOMPARE(sorted.resources()[0].toObject().value("lastName"_L1).toString(), u"de La Rochette"_s);
    const Answer rest = m_service.get(u"/Contacts?sortBy=lastName&count=2&startIndex=3"_s);
    QCOMPARE(rest.resources().size(), 2);
    QCOMPARE(rest.json().value("startIndex"_L1).toInt(), 3);
    const Answer descending = m_service.get(u"/Contacts?sortBy=lastName&sortOrder=descending&count=1"_s);
    QCOMPARE(descending.resources()[0].toObject().value("lastName"_L1).toString(), u"Nguyễn"_s);
    const Answer none = m_service.get(u"/Contacts?count=0"_s);
    QCOMPARE(none.json().value("totalResults"_L1).toInt(), 4);
    QVERIFY(none.resources().isEmpty());
    QCOMPARE(m_service.get(u"/Contacts?startIndex=-5"_s).resources().size(), 4);
    QCOMPARE(m_service.get(u"/Contacts?startIndex=99"_s).resources().size(), 0);
    // No column answers for it: sorted by what the documents say.
    const Answer byHand = m_service.get(u"/Contacts?sortBy=declared&count=1&sortOrder=descending"_s);
    QCOMPARE(byHand.status, 200);
    QCOMPARE(byHand.resources().size(), 1);
}

void ReadingTest::cursors()
{
    QStringList ids;
    QString next;
    int pages = 0;
    do {
        const Answer page = m_service.get(u"/Contacts?count=3&cursor="_s + next);
        QCOMPARE(page.status, 200);
        if (pages == 0)
            QCOMPARE(page.json().value("totalResults"_L1).toInt(), 4);
        for (const QJsonValue &each : page.resources())
            ids.append(each.toObject().value("id"_L1).toString());
        next = page.json().value("nextCursor"_L1).toString();
        ++pages;
    } while (!next.isEmpty());
    QCOMPARE(pages, 2);
    QCOMPARE(ids.size(), 4);
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    const Answer wrong = m_service.get(u"/Contacts?cursor=nonsense"_s);
    QCOMPARE(wrong.status, 400);
    QCOMPARE(wrong.scimType(), u"invalidCursor"_s);
}

void ReadingTest::projection()
{
    const Answer some = m_service.get(u"/Contacts?attributes=lastName"_s);
    const QJsonObject first = some.resources()[0].toObject();
    QVERIFY(first.contains("id"_L1));
    QVERIFY(first.contains("lastName"_L1));
    QVERIFY(!first.contains("firstName"_L1));
    const Answer without = m_service.get(u"/Users/%1?excludedAttributes=emails"_s.arg(m_service.holder.id.toString()));
    QVERIFY(!without.json().contains("emails"_L1));
    QVERIFY(without.json().contains("name"_L1));
}

void ReadingTest::search()
{
    const Answer found =
        m_service.post(u"/Contacts/.search"_s, {{u"filter"_s, u"lastName eq \"lefèvre\""_s}, {u"count"_s, 5}});
    QCOMPARE(found.status, 200);
    QCOMPARE(found.resources().size(), 1);
    QCOMPARE(m_service.get(u"/Contacts/.search"_s).status, 405);
}

void ReadingTest::tokens()
{
    const Answer none = m_service.get(u"/Users"_s, "");
    QCOMPARE(none.status, 401);
    QVERIFY(none.header("WWW-Authenticate").startsWith("Bearer"));
    QCOMPARE(m_service.get(u"/Users"_s, "mandat_unknown").status, 401);
    const QByteArray brief = m_service.addStaff(u"tom"_s, {Role::Reader}, m_service.clock().now().addSecs(60));
    QCOMPARE(m_service.get(u"/Users"_s, brief).status, 200);
    m_service.clock().advance(std::chrono::seconds(61));
    QCOMPARE(m_service.get(u"/Users"_s, brief).status, 401);
    QCOMPARE(m_service.get(m_service.server().url() + u"/elsewhere/scim/v2/Users"_s).status, 403);
}

void ReadingTest::roles()
{
    QCOMPARE(m_service.get(u"/Users"_s, m_service.reader).status, 200);
    QCOMPARE(m_service.get(u"/Staff"_s, m_service.reader).status, 403);
    QCOMPARE(m_service.get(u"/Me"_s, m_service.reader).status, 200);
}

void ReadingTest::badRequests_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("filter") << u"/Users?filter=userName eq"_s << 400;
    QTest::newRow("unknown attribute") << u"/Users?filter=shoeSize eq 42"_s << 400;
    QTest::newRow("order of a boolean") << u"/Users?filter=active gt true"_s << 400;
    QTest::newRow("deep filter") << u"/Users?filter="_s + QString(u'(').repeated(2000) << 400;
    QTest::newRow("zero byte in filter") << u"/Users?filter=userName eq \"a%00b\""_s << 400;
    QTest::newRow("sort by nothing") << u"/Users?sortBy=shoeSize"_s << 400;
    QTest::newRow("count") << u"/Users?count=many"_s << 400;
    QTest::newRow("unknown place") << u"/Nothing"_s << 404;
    QTest::newRow("too deep") << u"/Users/a/b/c"_s << 404;
    QTest::newRow("id that is none") << u"/Users/..%2F..%2Fetc"_s << 404;
    QTest::newRow("zero byte in id") << u"/Users/a%00b"_s << 404;
    QTest::newRow("long id") << u"/Users/"_s + QString(u'x').repeated(5000) << 404;
    QTest::newRow("emoji") << u"/Users/🙈"_s << 404;
}

void ReadingTest::badRequests()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    const Answer answer = m_service.get(path);
    QVERIFY2(answer.status == status, qPrintable(QString::number(answer.status) + QString::fromUtf8(answer.body)));
    if (status >= 400)
        QVERIFY(answer.json().value("schemas"_L1).toArray().contains(u"urn:ietf:params:scim:api:messages:2.0:Error"_s));
    QCOMPARE(m_service.get(u"/Users"_s).status, 200);
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "test_reading.moc"
