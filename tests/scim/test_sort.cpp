// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/sort.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class SortTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sorts_data();
    void sorts();
    void refuses_data();
    void refuses();
};

void SortTest::sorts_data()
{
    QTest::addColumn<QString>("sortBy");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    QTest::newRow("text without case") << u"userName"_s << u"a c d e b"_s << u"b d e c a"_s;
    QTest::newRow("exact text") << u"externalId"_s << u"b a c d e"_s << u"d e c a b"_s;
    QTest::newRow("missing last, first when descending") << u"title"_s << u"c a b d e"_s << u"b d e a c"_s;
    QTest::newRow("boolean") << u"active"_s << u"b a c d e"_s << u"d e a c b"_s;
    QTest::newRow("instant") << u"meta.created"_s << u"b a c d e"_s << u"c d e a b"_s;
    QTest::newRow("primary of several") << u"emails"_s << u"b a c d e"_s << u"c d e a b"_s;
    QTest::newRow("sub-attribute") << u"emails.value"_s << u"b a c d e"_s << u"c d e a b"_s;
    QTest::newRow("in an extension") << u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"_s
                                     << u"c b a d e"_s << u"a d e b c"_s;
}

void SortTest::sorts()
{
    QFETCH(QString, sortBy);
    QFETCH(QString, ascending);
    QFETCH(QString, descending);
    const ResourceType &type = *standardRegistry().type(u"User");
    QList<QJsonObject> resources;
    const QJsonArray list = json(R"([
        {"id":"a","userName":"anna","externalId":"b","title":"m","active":true,"meta":{"created":"2026-01-01T11:00:00+02:00"},
         "emails":[{"value":"z"},{"value":"b","primary":true}]},
        {"id":"b","userName":"Émile","externalId":"A","title":null,"active":"False","meta":{"created":"2026-01-01T08:59:59Z"},"emails":[{"value":"a"}],
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"x"}},
        {"id":"c","userName":"BERT","externalId":"c","title":"B","active":true,
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"W"}}])")
                                .toArray();
    for (const QJsonValue &one : list)
        resources.append(one.toObject());
    // d and e have the same as another, or nothing: they stay behind one another
    for (const QString &id : {u"d"_s, u"e"_s}) {
        QJsonObject copy {{u"id"_s, id}};
        if (sortBy == u"userName"_s)
            copy.insert("userName"_L1, u"zoé"_s);
        if (sortBy == u"externalId"_s)
            copy.insert("externalId"_L1, u"z"_s);
        resources.append(copy);
    }
    const Result<ResolvedPath> path = resolveSortBy(sortBy, type);
    VERIFY_RESULT(path);
    const auto order = [&](bool down) {
        QList<QJsonObject> copy = resources;
        sortResources(copy, *path, down);
        QStringList ids;
        for (const QJsonObject &one : std::as_const(copy))
            ids.append(one.value("id"_L1).toString());
        return ids.join(u' ');
    };
    QCOMPARE(order(false), ascending);
    QCOMPARE(order(true), descending);
}

void SortTest::refuses_data()
{
    QTest::addColumn<QString>("sortBy");
    for (const char *sortBy : {"", "unknown", "name", "name.unknown", "password", "userName;drop",
                               "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"})
        QTest::newRow(*sortBy ? sortBy : "empty") << QString::fromLatin1(sortBy);
}

void SortTest::refuses()
{
    QFETCH(QString, sortBy);
    const Result<ResolvedPath> path = resolveSortBy(sortBy, *standardRegistry().type(u"User"));
    QVERIFY(!path);
    QCOMPARE(path.error().scimType, u"invalidPath"_s);
}

QTEST_GUILESS_MAIN(SortTest)
#include "test_sort.moc"
