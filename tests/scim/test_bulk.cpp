// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/bulk.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class BulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesOperations_data();
    void parsesOperations();
    void requests();
    void limits();
    void orders_data();
    void orders();
    void resolves();
    void resolvesNothingElse();
    void unknownReference();
    void responses_data();
    void responses();
    void matchesResults_data();
    void matchesResults();
    void manyOperations();
};

namespace
{

QList<BulkOperation> operations(const QByteArray &list)
{
    const Result<QList<BulkOperation>> out = parseBulkOperations(json(list).toArray());
    if (!out)
        qFatal("%s", qPrintable(out.error().detail));
    return *out;
}

} // namespace

void BulkTest::parsesOperations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("field"); // of the refusal; empty: good
    const auto row = [](const char *name, const char *text, const char *field) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(field);
    };
    row("POST", R"({"method":"POST","path":"/Users","bulkId":"q","data":{"userName":"a"}})", "");
    row("post", R"({"Method":"post","Path":"/Users","BULKID":"q","data":{}})", "");
    row("PATCH", R"({"method":"PATCH","path":"/Users/1","version":"W/\"a\"","data":{"Operations":[]}})", "");
    row("PUT", R"({"method":"PUT","path":"/Users/1","data":{}})", "");
    row("DELETE", R"({"method":"DELETE","path":"/Users/1"})", "");
    row("DELETE with data", R"({"method":"DELETE","path":"/Users/1","data":{"a":1}})", "");
    row("bulkId in the path", R"({"method":"DELETE","path":"/Users/bulkId:q"})", "");
    row("GET", R"({"method":"GET","path":"/Users/1"})", "method");
    row("no method", R"({"path":"/Users/1"})", "method");
    row("method no text", R"({"method":5,"path":"/Users/1"})", "method");
    row("no path", R"({"method":"DELETE"})", "path");
    row("relative path", R"({"method":"DELETE","path":"Users/1"})", "path");
    row("only a slash", R"({"method":"DELETE","path":"/"})", "path");
    row("upwards", R"({"method":"DELETE","path":"/Users/../Staff/1"})", "path");
    row("query", R"({"method":"DELETE","path":"/Users/1?x=y"})", "path");
    row("blank", R"({"method":"DELETE","path":"/Users/1 2"})", "path");
    row("POST without bulkId", R"({"method":"POST","path":"/Users","data":{}})", "bulkId");
    row("POST without data", R"({"method":"POST","path":"/Users","bulkId":"q"})", "data");
    row("data no object", R"({"method":"PUT","path":"/Users/1","data":[]})", "data");
    row("nothing", "{}", "method");
}

void BulkTest::parsesOperations()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, field);
    const Result<BulkOperation> operation = parseBulkOperation(object(text));
    QCOMPARE(operation.has_value(), field.isEmpty());
    if (!operation) {
        QCOMPARE(operation.error().field, field);
        QCOMPARE(operation.error().scimType, u"invalidSyntax"_s);
        return;
    }
    const Result<BulkOperation> again = parseBulkOperation(toJson(*operation));
    VERIFY_RESULT(again);
    QVERIFY(*again == *operation);
}

void BulkTest::requests()
{
    const BulkRequest request {
        2,
        operations(
            R"([{"method":"POST","path":"/Users","bulkId":"q","data":{"a":1}},{"method":"DELETE","path":"/Users/1","version":"v"}])")};
    const QJsonObject body = toJson(request);
    QCOMPARE(body.value("schemas"_L1).toArray().at(0).toString(),
             u"urn:ietf:params:scim:api:messages:2.0:BulkRequest"_s);
    QVERIFY(*parseBulkRequest(body) == request);
    QCOMPARE(parseBulkRequest(object(R"({"failOnErrors":0,"Operations":[]})"))->failOnErrors, std::nullopt);
    QCOMPARE(parseBulkRequest({}).error().scimType, u"invalidSyntax"_s);
    QCOMPARE(parseBulkRequest(object(R"({"Operations":["x"]})")).error().field, u"Operations[0].method"_s);
    const Result<BulkRequest> twice = parseBulkRequest(object(
        R"({"Operations":[{"method":"POST","path":"/A","bulkId":"q","data":{}},{"method":"POST","path":"/A","bulkId":"q","data":{}}]})"));
    QCOMPARE(twice.error().field, u"Operations[1].bulkId"_s);
}

void BulkTest::limits()
{
    QJsonArray list;
    for (int i = 0; i < 11; ++i)
        list.append(QJsonObject {{u"method"_s, u"DELETE"_s}, {u"path"_s, u"/Users/%1"_s.arg(i)}});
    const Result<BulkRequest> request = parseBulkRequest({{u"Operations"_s, list}}, {10});
    QVERIFY(!request);
    QCOMPARE(request.error().kind, ErrorKind::TooLarge);
    VERIFY_RESULT(parseBulkRequest({{u"Operations"_s, list}}, {11}));
}

void BulkTest::orders_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QList<qsizetype>>("order"); // empty: refused
    const auto row = [](const char *name, const char *list, const QList<qsizetype> &order) {
        QTest::newRow(name) << QByteArray(list) << order;
    };
    row("as given",
        R"([{"method":"POST","path":"/A","bulkId":"1","data":{}},{"method":"POST","path":"/A","bulkId":"2","data":{}}])",
        {0, 1});
    row("backward",
        R"([{"method":"POST","path":"/A","bulkId":"1","data":{}},{"method":"POST","path":"/A","bulkId":"2","data":{"x":"bulkId:1"}}])",
        {0, 1});
    row("forward",
        R"([{"method":"POST","path":"/A","bulkId":"1","data":{"x":"bulkId:2"}},{"method":"POST","path":"/A","bulkId":"2","data":{}}])",
        {1, 0});
    row("deep in the data",
        R"([{"method":"POST","path":"/A","bulkId":"1","data":{"m":[{"v":{"x":"bulkId:2"}}]}},{"method":"POST","path":"/A","bulkId":"2","data":{}}])",
        {1, 0});
    row("in the path",
        R"([{"method":"PATCH","path":"/A/bulkId:2","data":{}},{"method":"POST","path":"/A","bulkId":"2","data":{}}])",
        {1, 0});
    row("in a reference",
        R"([{"method":"POST","path":"/A","bulkId":"1","data":{"$ref":"../A/bulkId:2"}},{"method":"POST","path":"/A","bulkId":"2","data":{}}])",
        {1, 0});
    row("in the path of a patch",
        R"([{"method":"PATCH","path":"/G/1","data":{"Operations":[{"op":"remove","path":"members[value eq \"bulkId:2\"]"}]}},{"method":"POST","path":"/A","bulkId":"2","data":{}}])",
        {1, 0});
    row("the rest stays in order",
        R"([{"method":"DELETE","path":"/A/1"},{"method":"POST","path":"/A","bulkId":"1","data":{"x":"bulkId:2"}},{"method":"DELETE","path":"/A/2"},
            {"method":"POST","path":"/A","bulkId":"2","data":{}},{"method":"DELETE","path":"/A/3"}])",
        {0, 2, 3, 1, 4});
    row("one path keeps its order",
        R"([{"method":"PATCH","path":"/A/1","data":{"x":"bulkId:2"}},{"method":"DELETE","path":"/A/1"},{"method":"POST","path":"/A","bulkId":"2","data":{}}])",
        {2, 0, 1});
    row("chain",
        R"([{"method":"POST","path":"/A","bulkId":"1","data":{"x":"bulkId:2"}},{"method":"POST","path":"/A","bulkId":"2","data":{"x":"bulkId:3"}},
            {"method":"POST","path":"/A","bulkId":"3","data":{}}])",
        {2, 1, 0});
    row("to itself", R"([{"method":"POST","path":"/A","bulkId":"1","data":{"x":"bulkId:1"}}])", {});
    row("circle",
        R"([{"method":"POST","path":"/A","bulkId":"1","data":{"x":"bulkId:2"}},{"method":"POST","path":"/A","bulkId":"2","data":{"x":"bulkId:1"}}])",
        {});
    row("unknown", R"([{"method":"POST","path":"/A","bulkId":"1","data":{"x":"bulkId:9"}}])", {});
}

void BulkTest::orders()
{
    QFETCH(QByteArray, list);
    QFETCH(QList<qsizetype>, order);
    const Result<QList<qsizetype>> result = bulkOrder(operations(list));
    QCOMPARE(result.has_value(), !order.isEmpty());
    if (result)
        QCOMPARE(*result, order);
    else
        QCOMPARE(result.error().kind, ErrorKind::Conflict);
}

void BulkTest::resolves()
{
    const BulkOperation operation =
        operations(R"([{"method":"PATCH","path":"/Groups/bulkId:g","version":"v","data":{"Operations":[
        {"op":"add","path":"members","value":[{"value":"bulkId:u","$ref":"https://x/Users/bulkId:u"}]},
        {"op":"remove","path":"members[value eq \"bulkId:u\" or value eq \"bulkId:v\"].display"}]}}])")
            .first();
    QCOMPARE(bulkReferences(operation), QStringList({u"g"_s, u"u"_s, u"v"_s}));
    const Result<BulkOperation> resolved =
        resolveBulkIds(operation, {{u"g"_s, u"G1"_s}, {u"u"_s, u"U1"_s}, {u"v"_s, u"V1"_s}});
    VERIFY_RESULT(resolved);
    COMPARE_JSON(toJson(*resolved), object(R"({"method":"PATCH","path":"/Groups/G1","version":"v","data":{"Operations":[
        {"op":"add","path":"members","value":[{"value":"U1","$ref":"https://x/Users/U1"}]},
        {"op":"remove","path":"members[value eq \"U1\" or value eq \"V1\"].display"}]}})"));
    QVERIFY(bulkReferences(*resolved).isEmpty());
}

void BulkTest::resolvesNothingElse()
{
    const BulkOperation operation =
        operations(
            R"([{"method":"POST","path":"/Users","bulkId":"q","data":{"a":"see bulkId:q","b":"BULKID:q","bulkId:q":1,
        "path":"x[value eq \"bulkId:q\"]","n":5,"t":true,"z":null}}])")
            .first();
    QCOMPARE(bulkReferences(operation), QStringList());
    QVERIFY(*resolveBulkIds(operation, {{u"q"_s, u"1"_s}}) == operation);
}

void BulkTest::unknownReference()
{
    const BulkOperation operation = operations(R"([{"method":"DELETE","path":"/Users/bulkId:q"}])").first();
    const Result<BulkOperation> resolved = resolveBulkIds(operation, {});
    QVERIFY(!resolved);
    QCOMPARE(resolved.error().kind, ErrorKind::Conflict);
}

void BulkTest::responses_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind"); // of the error; -1: succeeded
    const auto row = [](const char *name, const char *result, int status, int kind) {
        QTest::newRow(name) << QByteArray(result) << status << kind;
    };
    row("text", R"({"method":"POST","bulkId":"q","status":"201","location":"https://x/Users/1","version":"W/\"1\""})",
        201, -1);
    row("number", R"({"status":204})", 204, -1);
    row("object", R"({"status":{"code":"200"}})", 200, -1);
    row("without location", R"({"method":"POST","bulkId":"q","status":"201"})", 201, -1);
    row("error",
        R"({"status":"412","response":{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"d","status":"412"}})",
        412, int(ErrorKind::Stale));
    row("error with a keyword", R"({"status":"409","response":{"scimType":"uniqueness","status":409}})", 409,
        int(ErrorKind::Conflict));
    row("error without a body", R"({"status":"404"})", 404, int(ErrorKind::NotFound));
    row("no status", R"({"method":"POST"})", 0, int(ErrorKind::Protocol));
    row("no sensible status", R"({"status":"ok"})", 0, int(ErrorKind::Protocol));
}

void BulkTest::responses()
{
    QFETCH(QByteArray, result);
    QFETCH(int, status);
    QFETCH(int, kind);
    const Result<BulkResponse> response = parseBulkResponse({{u"Operations"_s, QJsonArray {object(result)}}});
    VERIFY_RESULT(response);
    const BulkResult &first = response->results.first();
    QCOMPARE(first.status, status);
    QCOMPARE(first.succeeded(), kind < 0);
    if (kind >= 0)
        QCOMPARE(int(first.error().kind), kind);
    if (status != 0)
        QVERIFY(*parseBulkResponse(toJson(*response)) == *response);
    QCOMPARE(parseBulkResponse({}).error().kind, ErrorKind::Protocol);
}

void BulkTest::matchesResults_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QList<int>>("statuses"); // 0: not known
    const auto row = [](const char *name, const char *response, const QList<int> &statuses) {
        QTest::newRow(name) << QByteArray(response) << statuses;
    };
    row("by bulkId",
        R"([{"bulkId":"b","status":"201"},{"bulkId":"a","status":"200"},{"method":"DELETE","status":"204"}])",
        {200, 201, 204});
    row("by position", R"([{"status":"201"},{"status":"202"},{"status":"204"}])", {201, 202, 204});
    row("partial", R"([{"bulkId":"a","status":"201"}])", {201, 0, 0});
    row("stopped after an error", R"([{"bulkId":"a","status":"201"},{"bulkId":"b","status":"400"}])", {201, 400, 0});
    row("another method there",
        R"([{"bulkId":"a","status":"201"},{"bulkId":"b","status":"201"},{"method":"PUT","status":"200"}])",
        {201, 201, 0});
    row("somebody else's bulkId there", R"([{"bulkId":"x","status":"201"},{"bulkId":"y","status":"201"}])", {0, 0, 0});
    row("without status", R"([{"bulkId":"a"},{"bulkId":"b","status":"201"}])", {0, 201, 0});
    row("nothing", "[]", {0, 0, 0});
}

void BulkTest::matchesResults()
{
    QFETCH(QByteArray, response);
    QFETCH(QList<int>, statuses);
    const QList<BulkOperation> sent = operations(
        R"([{"method":"POST","path":"/U","bulkId":"a","data":{}},{"method":"POST","path":"/U","bulkId":"b","data":{}},
        {"method":"DELETE","path":"/U/1"}])");
    const auto results = matchResults(sent, *parseBulkResponse({{u"Operations"_s, json(response)}}));
    QList<int> actual;
    for (const std::optional<BulkResult> &result : results)
        actual.append(result ? result->status : 0);
    QCOMPARE(actual, statuses);
}

void BulkTest::manyOperations()
{
    QList<BulkOperation> many;
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i) {
        QJsonObject data;
        if (i + 1 < count)
            data.insert("next"_L1, u"bulkId:%1"_s.arg(i + 1));
        many.append({u"POST"_s, u"/Users"_s, QString::number(i), {}, data});
    }
    const Result<QList<qsizetype>> order = bulkOrder(many);
    VERIFY_RESULT(order);
    QCOMPARE(order->first(), count - 1);
    QCOMPARE(order->last(), 0);
}

QTEST_GUILESS_MAIN(BulkTest)
#include "test_bulk.moc"
