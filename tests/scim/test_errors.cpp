// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/errors.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class ErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void writes_data();
    void writes();
    void refuses();
    void everyKindHasAStatus();
    void details();
    void retryAfter_data();
    void retryAfter();
    void httpDates_data();
    void httpDates();
};

void ErrorsTest::reads_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("scimType");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, int status, const char *body, ErrorKind kind, const char *scimType,
                        const char *detail) {
        QTest::newRow(name) << status << QByteArray(body) << int(kind) << QString::fromUtf8(scimType)
                            << QString::fromUtf8(detail);
    };
    row("RFC 7644", 400,
        R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"scimType":"mutability","detail":"Attribute 'id' is readOnly","status":"400"})",
        ErrorKind::Invalid, "mutability", "Attribute 'id' is readOnly");
    row("status as a number", 404,
        R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"gone","status":404})",
        ErrorKind::NotFound, "", "gone");
    row("other names' case", 400, R"({"ScimType":"invalidFilter","Detail":"d","Status":"400"})", ErrorKind::Invalid,
        "invalidFilter", "d");
    row("uniqueness as 409", 409, R"({"scimType":"uniqueness"})", ErrorKind::Conflict, "uniqueness", "");
    row("uniqueness as 400", 400, R"({"scimType":"uniqueness"})", ErrorKind::Conflict, "uniqueness", "");
    row("409 without keyword", 409, "{}", ErrorKind::Conflict, "", "");
    row("tooMany", 400, R"({"scimType":"tooMany"})", ErrorKind::TooLarge, "tooMany", "");
    row("expired cursor", 400, R"({"scimType":"expiredCursor"})", ErrorKind::Gone, "expiredCursor", "");
    row("unknown keyword", 400, R"({"scimType":"somethingElse"})", ErrorKind::Invalid, "somethingElse", "");
    row("412", 412, R"({"status":"412"})", ErrorKind::Stale, "", "");
    row("401", 401, "", ErrorKind::Unauthorized, "", "");
    row("403", 403, "", ErrorKind::Forbidden, "", "");
    row("403 with a keyword", 403, R"({"scimType":"invalidValue"})", ErrorKind::Forbidden, "invalidValue", "");
    row("410", 410, "", ErrorKind::Gone, "", "");
    row("413", 413, "", ErrorKind::TooLarge, "", "");
    row("415", 415, "", ErrorKind::Unsupported, "", "");
    row("429", 429, "", ErrorKind::TooMany, "", "");
    row("500", 500, R"({"detail":"java.lang.NullPointerException"})", ErrorKind::Unavailable, "",
        "java.lang.NullPointerException");
    row("501", 501, "", ErrorKind::Unsupported, "", "");
    row("502 of a proxy", 502,
        "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad\n\nGateway</h1></body></html>",
        ErrorKind::Unavailable, "", "502 Bad Gateway Bad Gateway");
    row("503", 503, "Service is down", ErrorKind::Unavailable, "", "Service is down");
    row("599", 599, "", ErrorKind::Unavailable, "", "");
    row("418", 418, "", ErrorKind::Invalid, "", "");
    row("302 is no answer", 302, "", ErrorKind::Protocol, "", "");
    row("OAuth", 401, R"({"error":"invalid_token","error_description":"The token expired"})", ErrorKind::Unauthorized,
        "", "The token expired");
    row("other JSON", 400, R"({"message":"nope"})", ErrorKind::Invalid, "", "nope");
    row("SCIM 1.1", 404, R"({"Errors":[{"description":"Resource 7 not found","code":"404"}]})", ErrorKind::NotFound, "",
        "Resource 7 not found");
    row("in a list", 400, R"([{"detail":"d","scimType":"invalidPath"}])", ErrorKind::Invalid, "invalidPath", "d");
    row("a JSON text", 400, R"("just words")", ErrorKind::Invalid, "", R"("just words")");
    row("broken JSON", 400, R"({"detail":"d")", ErrorKind::Invalid, "", R"({"detail":"d")");
    row("the wire's status counts", 404, R"({"status":"500","detail":"d"})", ErrorKind::NotFound, "", "d");
    row("wrong types", 400, R"({"status":{},"detail":5,"scimType":[]})", ErrorKind::Invalid, "", "");
    row("control characters", 400, "{\"detail\":\"a\\u0000b\\u001b[31m\\nc\"}", ErrorKind::Invalid, "", "a b [31m c");
    row("not UTF-8", 400, "\xff\xfe\x00", ErrorKind::Invalid, "", "\xef\xbf\xbd\xef\xbf\xbd");
}

void ErrorsTest::reads()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, scimType);
    QFETCH(QString, detail);
    const Error error = readError(status, body);
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(error.scimType, scimType);
    QCOMPARE(error.detail, detail);
    QCOMPARE(error.httpStatus, status);
}

void ErrorsTest::writes_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("scimType");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, ErrorKind kind, const char *scimType, const char *expected) {
        QTest::newRow(name) << int(kind) << QString::fromLatin1(scimType) << QByteArray(expected);
    };
    row("invalid", ErrorKind::Invalid, "", R"({"scimType":"invalidValue","status":"400"})");
    row("filter", ErrorKind::Invalid, "invalidFilter", R"({"scimType":"invalidFilter","status":"400"})");
    row("conflict", ErrorKind::Conflict, "", R"({"scimType":"uniqueness","status":"409"})");
    row("stale", ErrorKind::Stale, "", R"({"status":"412"})");
    row("too many", ErrorKind::TooLarge, "tooMany", R"({"scimType":"tooMany","status":"400"})");
    row("too large", ErrorKind::TooLarge, "", R"({"status":"413"})");
    row("not found", ErrorKind::NotFound, "", R"({"status":"404"})");
    row("locked", ErrorKind::Locked, "", R"({"status":"503"})");
    row("defect", ErrorKind::Internal, "", R"({"status":"500"})");
    row("full disk", ErrorKind::StorageFull, "", R"({"status":"507"})");
}

void ErrorsTest::writes()
{
    QFETCH(int, kind);
    QFETCH(QString, scimType);
    QFETCH(QByteArray, expected);
    Error error;
    error.kind = ErrorKind(kind);
    error.scimType = scimType;
    error.detail = u"why"_s;
    error.field = u"name.familyName"_s;
    QJsonObject wanted = object(expected);
    wanted.insert("detail"_L1, u"why"_s);
    wanted.insert(
        "schemas"_L1,
        json(
            R"(["urn:ietf:params:scim:api:messages:2.0:Error","urn:ietf:params:scim:schemas:extension:mandat:2.0:Error"])"));
    wanted.insert("urn:ietf:params:scim:schemas:extension:mandat:2.0:Error"_L1,
                  object(R"({"field":"name.familyName"})"));
    COMPARE_JSON(toJson(error), wanted);
    const Error read = readError(statusOf(error), compact(toJson(error)));
    QCOMPARE(read.field, error.field);
    QCOMPARE(read.detail, error.detail);
}

void ErrorsTest::refuses()
{
    const Result<void> refused = refuse(scimtype::noTarget, u"d"_s, u"f"_s);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().httpStatus, 400);
    QCOMPARE(refused.error().scimType, u"noTarget"_s);
    QCOMPARE(refused.error().field, u"f"_s);
    const Result<void> unique = refuse(scimtype::uniqueness, u"d"_s);
    QCOMPARE(unique.error().kind, ErrorKind::Conflict);
    QCOMPARE(unique.error().httpStatus, 409);
}

void ErrorsTest::everyKindHasAStatus()
{
    for (int kind = int(ErrorKind::Invalid); kind <= int(ErrorKind::Internal); ++kind) {
        Error error;
        error.kind = ErrorKind(kind);
        const int status = statusOf(error);
        QVERIFY2(status >= 400 && status < 600, qPrintable(QString::number(kind)));
        error.httpStatus = 418;
        QCOMPARE(statusOf(error), 418);
    }
}

void ErrorsTest::details()
{
    QCOMPARE(readError(400, QByteArray(10'000'000, 'x')).detail.size(), 2000);
    QCOMPARE(
        readError(400, compact({{u"detail"_s, QString(1'000'000, u'y')}, {u"scimType"_s, QString(1'000'000, u'z')}}))
            .detail.size(),
        2000);
    QCOMPARE(readError(400, QByteArray(100'000, '[')).kind, ErrorKind::Invalid);
    QCOMPARE(readError(400, "<" + QByteArray(100'000, '<')).detail, QString());
}

void ErrorsTest::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // -1: cannot be read
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("blanks") << QByteArray(" 5 ") << 5;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("a week") << QByteArray("604800") << 86400;
    QTest::newRow("beyond all bounds") << QByteArray("99999999999999999999999") << -1;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("date") << QByteArray("Mon, 13 Apr 2026 09:31:30 GMT") << 90;
    QTest::newRow("past") << QByteArray("Mon, 13 Apr 2026 09:29:30 GMT") << 0;
    QTest::newRow("next year") << QByteArray("Tue, 13 Apr 2027 09:29:30 GMT") << 86400;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("empty") << QByteArray("") << -1;
}

void ErrorsTest::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 4, 13), QTime(9, 30), Qt::UTC);
    const std::optional<std::chrono::seconds> wait = parseRetryAfter(value, now);
    QCOMPARE(wait ? int(wait->count()) : -1, seconds);
    if (value.contains("GMT"))
        QVERIFY(!parseRetryAfter(value, QDateTime()));
}

void ErrorsTest::httpDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << true;
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << true;
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << true;
    QTest::newRow("French") << QByteArray("dim., 06 nov. 1994 08:49:37 GMT") << false;
    QTest::newRow("ISO") << QByteArray("1994-11-06T08:49:37Z") << false;
    QTest::newRow("long") << QByteArray(100'000, 'S') << false;
}

void ErrorsTest::httpDates()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const QDateTime instant(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
    QCOMPARE(parseHttpDate(text), good ? instant : QDateTime());
    QCOMPARE(httpDate(instant), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
}

QTEST_GUILESS_MAIN(ErrorsTest)
#include "test_errors.moc"
