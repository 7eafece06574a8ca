// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/delta.h"
#include "scim/listrequest.h"
#include "scim/listresponse.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class ListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void requestsRoundTrip();
    void searchBodies();
    void responses_data();
    void responses();
    void writesPages();
    void deltaRequests();
    void deltaChanges();
};

void ListsTest::requests_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<ListRequest>("expected");
    QTest::addColumn<QString>("scimType"); // of the refusal
    const auto good = [](const char *name, const char *query, const ListRequest &expected) {
        QTest::newRow(name) << QString::fromUtf8(query) << expected << QString();
    };
    const auto bad = [](const char *name, const char *query, const char *scimType) {
        QTest::newRow(name) << QString::fromUtf8(query) << ListRequest() << QString::fromLatin1(scimType);
    };
    const auto page = [](qint64 startIndex, std::optional<qint64> count, std::optional<QString> cursor = {}) {
        ListRequest out;
        out.page = {startIndex, count, std::move(cursor)};
        return out;
    };
    good("nothing", "", {});
    good("filter", "filter=userName%20eq%20%22a%2Bb%22", {u"userName eq \"a+b\""_s, {}, false, {}, {}, {}});
    good("all", "filter=title%20pr&sortBy=userName&sortOrder=descending&attributes=id,%20meta&startIndex=11&count=10",
         {u"title pr"_s, u"userName"_s, true, {u"id"_s, u"meta"_s}, {}, {11, 10, {}}});
    good("ascending", "sortBy=userName&sortOrder=ascending", {{}, u"userName"_s, false, {}, {}, {}});
    good("other case", "STARTINDEX=3&Count=4", page(3, 4));
    good("startIndex 0", "startIndex=0", page(1, {}));
    good("startIndex negative", "startIndex=-5", page(1, {}));
    good("count 0", "count=0", page(1, 0));
    good("count negative", "count=-1", page(1, 0));
    good("huge", "startIndex=9223372036854775807&count=9223372036854775807",
         page(9223372036854775807, 9223372036854775807));
    good("first cursor", "cursor", page(1, {}, QString()));
    good("cursor", "cursor=abc&count=5", page(1, 5, u"abc"_s));
    good("unknown parameter", "foo=bar", {});
    bad("words", "startIndex=one", "invalidValue");
    bad("empty number", "count=", "invalidValue");
    bad("fraction", "count=1.5", "invalidValue");
    bad("beyond bounds", "count=99999999999999999999", "invalidValue");
    bad("order", "sortOrder=up", "invalidValue");
    bad("negative count with a cursor", "cursor=abc&count=-1", "invalidCount");
}

void ListsTest::requests()
{
    QFETCH(QString, query);
    QFETCH(ListRequest, expected);
    QFETCH(QString, scimType);
    const Result<ListRequest> request = parseListRequest(QUrlQuery(query));
    QCOMPARE(request ? QString() : request.error().scimType, scimType);
    if (request)
        QVERIFY(*request == expected);
}

void ListsTest::requestsRoundTrip()
{
    const ListRequest request {
        u"userName eq \"a+b&c=d é %20\""_s, u"name.familyName"_s, true, {u"id"_s, u"meta"_s}, {}, {5, 50, {}}};
    const QUrlQuery query = toQuery(request);
    QVERIFY(!query.toString(QUrl::FullyEncoded).contains(u'+'));
    QVERIFY(*parseListRequest(QUrlQuery(query.toString(QUrl::FullyEncoded))) == request);
    ListRequest byCursor;
    byCursor.page.cursor = u"a/b+c=="_s;
    QVERIFY(*parseListRequest(QUrlQuery(toQuery(byCursor).toString(QUrl::FullyEncoded))) == byCursor);
    byCursor.page.cursor = QString();
    QVERIFY(*parseListRequest(QUrlQuery(toQuery(byCursor).toString(QUrl::FullyEncoded))) == byCursor);
    QVERIFY(toQuery(ListRequest()).isEmpty());
}

void ListsTest::searchBodies()
{
    const Result<ListRequest> request = parseSearchRequest(object(
        R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"attributes":["displayName","userName"],
                   "filter":"title pr","startIndex":1,"count":10})"));
    VERIFY_RESULT(request);
    QVERIFY(*request == (ListRequest {u"title pr"_s, {}, false, {u"displayName"_s, u"userName"_s}, {}, {1, 10, {}}}));
    QVERIFY(*parseSearchRequest(toJson(*request)) == *request);
    QCOMPARE(parseSearchRequest(object(R"({"count":1.5})")).error().scimType, u"invalidValue"_s);
    QCOMPARE(parseSearchRequest(object(R"({"count":true})")).error().scimType, u"invalidValue"_s);
}

void ListsTest::responses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("good");
    QTest::addColumn<PageInfo>("page");
    QTest::addColumn<int>("count");
    QTest::newRow("RFC 7644") << QByteArray(
        R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":2,"itemsPerPage":2,"startIndex":1,
        "Resources":[{"id":"1"},{"id":"2"}]})")
                              << true << PageInfo {2, 1, 2, {}, {}} << 2;
    QTest::newRow("totals only") << QByteArray(R"({"totalResults":100})") << true << PageInfo {100, {}, {}, {}, {}}
                                 << 0;
    QTest::newRow("numbers as texts") << QByteArray(R"({"totalResults":"5","startIndex":"1","itemsPerPage":"x"})")
                                      << true << PageInfo {5, 1, {}, {}, {}} << 0;
    QTest::newRow("other case") << QByteArray(R"({"TotalResults":1,"resources":[{}]})") << true
                                << PageInfo {1, {}, {}, {}, {}} << 1;
    QTest::newRow("cursors") << QByteArray(R"({"Resources":[],"nextCursor":"n","previousCursor":"p"})") << true
                             << PageInfo {{}, {}, {}, u"n"_s, u"p"_s} << 0;
    QTest::newRow("null resources") << QByteArray(R"({"totalResults":0,"Resources":null})") << true
                                    << PageInfo {0, {}, {}, {}, {}} << 0;
    QTest::newRow("an error") << QByteArray(R"({"detail":"x","status":"400"})") << false << PageInfo() << 0;
    QTest::newRow("resources no list") << QByteArray(R"({"totalResults":1,"Resources":{}})") << false << PageInfo()
                                       << 0;
}

void ListsTest::responses()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, good);
    QFETCH(PageInfo, page);
    QFETCH(int, count);
    const Result<ListResponse> response = parseListResponse(object(body));
    QCOMPARE(response.has_value(), good);
    if (!response) {
        QCOMPARE(response.error().kind, ErrorKind::Protocol);
        return;
    }
    QVERIFY(response->page == page);
    QCOMPARE(response->resources.size(), count);
}

void ListsTest::writesPages()
{
    ListWriter writer(100);
    writer.add(R"({"id":"1"})");
    writer.add(R"({"id":"é"})");
    QCOMPARE(writer.count(), 2);
    const QJsonObject body = object(writer.finish({7, 3, {}, u"n\"x"_s, {}}));
    const Result<ListResponse> read = parseListResponse(body);
    VERIFY_RESULT(read);
    QVERIFY(read->page == (PageInfo {7, 3, 2, u"n\"x"_s, {}}));
    QCOMPARE(read->resources, json(R"([{"id":"1"},{"id":"é"}])").toArray());
    COMPARE_JSON(toJson(*read), body);
    COMPARE_JSON(
        object(ListWriter().finish({0, {}, {}, {}, {}})),
        object(
            R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,"itemsPerPage":0,"Resources":[]})"));
}

void ListsTest::deltaRequests()
{
    using std::chrono::seconds;
    const DeltaRequest request {u"token"_s, 500, seconds(20)};
    QVERIFY(*parseDeltaRequest(toJson(request), seconds(25)) == request);
    QCOMPARE(parseDeltaRequest(object(R"({"deltaToken":"t","wait":1000})"), seconds(25))->wait, seconds(25));
    QCOMPARE(parseDeltaRequest(object(R"({"deltaToken":"t","wait":-1,"count":-1})"), seconds(25))->wait, seconds(0));
    QCOMPARE(parseDeltaRequest(object(R"({"deltaToken":"t","count":-1})"), seconds(25))->count, 0);
    QCOMPARE(parseDeltaRequest(object(R"({"deltaToken":5})"), seconds(25)).error().scimType, u"invalidSyntax"_s);
    QCOMPARE(*parseDeltaToken(deltaTokenBody(u"t"_s)), u"t"_s);
    QCOMPARE(parseDeltaToken({}).error().kind, ErrorKind::Protocol);
}

void ListsTest::deltaChanges()
{
    for (const DeltaChange change : {DeltaChange::Created, DeltaChange::Updated, DeltaChange::Deleted})
        QCOMPARE(deltaChangeNamed(QString(nameOf(change)).toUpper()), change);
    QCOMPARE(deltaChangeNamed(u"moved"), DeltaChange::Updated);
    DeltaWriter writer;
    writer.add(u"User", DeltaChange::Created, u"1", R"({"id":"1"})");
    writer.add(u"Grant", DeltaChange::Deleted, u"g", {});
    QVERIFY(writer.size() > 100);
    COMPARE_JSON(
        object(writer.finish(u"next"_s)),
        object(R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:DeltaResponse"],"nextDeltaToken":"next","items":[
                     {"resourceType":"User","changeType":"created","changedResourceId":"1","data":{"id":"1"}},
                     {"resourceType":"Grant","changeType":"deleted","changedResourceId":"g"}]})"));
    DeltaWriter quoting;
    quoting.add(u"User", DeltaChange::Deleted, u"a\"b", {});
    const QJsonObject quoted = object(quoting.finish(u"c\"d"_s));
    QCOMPARE(quoted.value("nextDeltaToken"_L1).toString(), u"c\"d"_s);
    QCOMPARE(quoted.value("items"_L1).toArray().at(0).toObject().value("changedResourceId"_L1).toString(), u"a\"b"_s);
}

QTEST_GUILESS_MAIN(ListsTest)
#include "test_lists.moc"
