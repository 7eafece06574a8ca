// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/delta.h"
#include "scim/pagereader.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class PageReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void resources();
    void stopsAtTheVisitorsError();
    void sharesNothing();
    void agreesWithQt();
    void changes();
    void changesRefused_data();
    void changesRefused();
    void nesting();
    void bigPage();
};

namespace
{

struct Read {
    QList<QByteArray> bytes;
    QStringList ids;
    Result<PageInfo> page;
};

QByteArray text(std::string_view view)
{
    return QByteArray(view.data(), qsizetype(view.size()));
}

Read readAll(const QByteArray &body)
{
    PageReader reader;
    Read out;
    out.page = reader.read(body, [&out](const RawResource &resource) -> Result<void> {
        out.bytes.append(text(resource.bytes));
        out.ids.append(QString::fromUtf8(text(resource.id)));
        return {};
    });
    return out;
}

} // namespace

void PageReaderTest::reads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<QByteArray>>("bytes");
    QTest::addColumn<PageInfo>("page");
    using Bytes = QList<QByteArray>;
    QTest::newRow("RFC 7644") << QByteArray(
        R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":2,"startIndex":1,"itemsPerPage":2,
  "Resources":[ {"id":"1", "userName":"a"} , {"id":"2"}
  ] })") << Bytes {R"({"id":"1", "userName":"a"})", R"({"id":"2"})"}
                              << PageInfo {2, 1, 2, {}, {}};
    QTest::newRow("totals after, cursors")
        << QByteArray(R"({"Resources":[{"id":"1"}],"nextCursor":"n\u00e9\"","previousCursor":"p","totalResults":9})")
        << Bytes {R"({"id":"1"})"} << PageInfo {9, {}, {}, u"né\""_s, u"p"_s};
    QTest::newRow("empty") << QByteArray(R"({"totalResults":0,"Resources":[]})") << Bytes()
                           << PageInfo {0, {}, {}, {}, {}};
    QTest::newRow("no resources") << QByteArray(R"({"totalResults":100})") << Bytes() << PageInfo {100, {}, {}, {}, {}};
    QTest::newRow("null resources") << QByteArray(R"({"totalResults":0,"Resources":null})") << Bytes()
                                    << PageInfo {0, {}, {}, {}, {}};
    QTest::newRow("no totals") << QByteArray(R"({"Resources":[{}]})") << Bytes {"{}"} << PageInfo();
    QTest::newRow("empty resources") << QByteArray(R"({"Resources":[{}, { } ,{"a":{}}]})")
                                     << Bytes {"{}", "{ }", R"({"a":{}})"} << PageInfo();
    QTest::newRow("numbers as texts") << QByteArray(
        R"({"totalResults":"12","startIndex":"x","itemsPerPage":null,"Resources":[]})")
                                      << Bytes() << PageInfo {12, {}, {}, {}, {}};
    QTest::newRow("other case") << QByteArray(R"({"TOTALRESULTS":1,"resources":[{"ID":"1"}]})")
                                << Bytes {R"({"ID":"1"})"} << PageInfo {1, {}, {}, {}, {}};
    QTest::newRow("negative total") << QByteArray(R"({"totalResults":-1,"Resources":[]})") << Bytes() << PageInfo();
    QTest::newRow("wrong types") << QByteArray(
        R"({"totalResults":[],"nextCursor":{},"Resources":[{"id":5,"meta":"x"}]})")
                                 << Bytes {R"({"id":5,"meta":"x"})"} << PageInfo();
    QTest::newRow("other members") << QByteArray(
        R"({"x":{"Resources":[1,2]},"schemas":[],"Resources":[{"x":"}]"}],"y":null})")
                                   << Bytes {R"({"x":"}]"})"} << PageInfo();
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"Resources\":[{\"id\":\"1\"}]}")
                                     << Bytes {R"({"id":"1"})"} << PageInfo();
    QTest::newRow("blanks around") << QByteArray("\n {\"Resources\":[]} \r\n") << Bytes() << PageInfo();
}

void PageReaderTest::reads()
{
    QFETCH(QByteArray, body);
    QFETCH(QList<QByteArray>, bytes);
    QFETCH(PageInfo, page);
    const Read read = readAll(body);
    VERIFY_RESULT(read.page);
    QVERIFY(*read.page == page);
    QCOMPARE(read.bytes, bytes);
}

void PageReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"",
                             " ",
                             "null",
                             "[]",
                             "5",
                             "\"x\"",
                             "{",
                             "}",
                             "{}",
                             R"({"detail":"x"})",
                             R"({"Resources":5})",
                             R"({"Resources":{}})",
                             R"({"Resources":[5]})",
                             R"({"Resources":[[]]})",
                             R"({"Resources":["x"]})",
                             R"({"Resources":[null]})",
                             R"({"Resources":[{"id":"1"})",
                             R"({"Resources":[{"id":"1"}])",
                             R"({"Resources":[{"id":"1"})",
                             R"({"Resources":[{"id":"1")",
                             R"({"Resources":[{"id":)",
                             R"({"Resources":[{"id":"1}]})",
                             R"({"Resources":[{"id":"1"},]})",
                             R"({"Resources":[{"id":"1"} {"id":"2"}]})",
                             R"({"Resources":[{"id" "1"}]})",
                             R"({"Resources":[]} x)",
                             R"({"Resources":[]}{"Resources":[]})",
                             R"({"Resources":[{"id":"\ud800"}]})",
                             "<html></html>"})
        QTest::newRow(*body ? body : "empty") << QByteArray(body);
    QTest::newRow("not UTF-8") << QByteArray("{\"Resources\":[{\"id\":\"\xff\"}]}");
    QTest::newRow("NUL") << QByteArray("{\"Resources\":[\0]}", 17);
    QTest::newRow("cut in a character") << QByteArray("{\"Resources\":[{\"id\":\"\xc3");
}

void PageReaderTest::refuses()
{
    QFETCH(QByteArray, body);
    const Read read = readAll(body);
    QVERIFY(!read.page);
    QCOMPARE(read.page.error().kind, ErrorKind::Protocol);
}

void PageReaderTest::resources()
{
    PageReader reader;
    int count = 0;
    const Result<PageInfo> page = reader.read(
        R"({"Resources":[{"meta":{"location":"l","version":"W\/\"e1\"","resourceType":"User","lastModified":"2026-04-13T09:30:00Z","x":{"version":"no"}},
            "externalId":"ext\u00e9","name":{"id":"not this"},"id":"a\tb"}]})",
        [&count](const RawResource &resource) -> Result<void> {
            ++count;
            return text(resource.id) == "a\tb" && text(resource.externalId) == "ext\xc3\xa9"
                    && text(resource.version) == "W/\"e1\"" && text(resource.resourceType) == "User"
                    && text(resource.lastModified) == "2026-04-13T09:30:00Z"
                ? Result<void>()
                : fail(ErrorKind::Internal, u"wrong members"_s);
        });
    VERIFY_RESULT(page);
    QCOMPARE(count, 1);
}

void PageReaderTest::stopsAtTheVisitorsError()
{
    PageReader reader;
    int count = 0;
    const Result<PageInfo> page = reader.read(R"({"Resources":[{"id":"1"},{"id":"2"},{"id":"3"}]})",
                                              [&count](const RawResource &) -> Result<void> {
                                                  if (++count == 2)
                                                      return fail(ErrorKind::StorageFull, u"no room"_s);
                                                  return {};
                                              });
    QCOMPARE(count, 2);
    QCOMPARE(page.error().kind, ErrorKind::StorageFull);
    QCOMPARE(page.error().detail, u"no room"_s);
    // The reader can be used again
    VERIFY_RESULT(reader.read(R"({"Resources":[{"id":"1"}]})", [](const RawResource &) -> Result<void> { return {}; }));
}

/// Pages that the reader does not own, or that end at the end of their memory, are safe.
void PageReaderTest::sharesNothing()
{
    const QByteArray body = R"({"Resources":[{"id":"1"}]})";
    PageReader reader;
    const auto visit = [](const RawResource &) -> Result<void> { return {}; };
    VERIFY_RESULT(reader.read(QByteArray::fromRawData(body.constData(), body.size()), visit));
    QByteArray exact = body;
    exact.squeeze();
    VERIFY_RESULT(reader.read(exact, visit));
    QCOMPARE(exact, body);
    QByteArray roomy;
    roomy.reserve(body.size() + PageReader::padding);
    roomy += body;
    const void *expected = roomy.constData() + body.indexOf("{\"id\"");
    const void *seen = nullptr;
    VERIFY_RESULT(reader.read(std::move(roomy), [&seen](const RawResource &resource) -> Result<void> {
        seen = resource.bytes.data();
        return {};
    }));
    QVERIFY(seen == expected);
    PageReader other = std::move(reader);
    VERIFY_RESULT(other.read(body, visit));
}

/// The same resources as by Qt's parser, for a page of everything that JSON can hold.
void PageReaderTest::agreesWithQt()
{
    Random random(3);
    for (int i = 0; i < 200; ++i) {
        QJsonArray resources;
        for (qsizetype n = random.below(6); n > 0; --n) {
            QJsonObject resource {{u"id"_s, QString::number(random.next())}};
            for (qsizetype m = random.below(8); m > 0; --m) {
                const QString key = QString(random.below(5) + 1, QChar(ushort(random.below(0xd000) + 1)));
                const QJsonValue values[] {QString(random.below(40), QChar(ushort(random.below(0xd000) + 1))),
                                           random.chance(2),
                                           QJsonValue(),
                                           double(random.next()),
                                           qint64(random.next()),
                                           QJsonObject {{key, QJsonArray {1, key, QJsonObject()}}}};
                resource.insert(key, values[random.below(6)]);
            }
            resources.append(resource);
        }
        const QJsonObject body {{u"totalResults"_s, resources.size()}, {u"Resources"_s, resources}};
        const Read read =
            readAll(QJsonDocument(body).toJson(random.chance(2) ? QJsonDocument::Compact : QJsonDocument::Indented));
        VERIFY_RESULT(read.page);
        QCOMPARE(read.bytes.size(), resources.size());
        for (qsizetype n = 0; n < resources.size(); ++n) {
            COMPARE_JSON(object(read.bytes.at(n)), resources.at(n).toObject());
            QCOMPARE(read.ids.at(n), resources.at(n).toObject().value("id"_L1).toString());
        }
    }
}

void PageReaderTest::changes()
{
    DeltaWriter writer;
    writer.add(u"User", DeltaChange::Created, u"1", R"({"id":"1","data":{"changeType":"no"}})");
    writer.add(u"Grant", DeltaChange::Deleted, u"g", {});
    writer.add(u"Policy", DeltaChange::Updated, u"policy", "{}");
    QStringList seen;
    PageReader reader;
    const Result<QString> token =
        reader.readChanges(writer.finish(u"n\"ext"_s), [&seen](const RawChange &change) -> Result<void> {
            seen.append(QString::fromUtf8(text(change.resourceType) + '|' + text(change.changeType) + '|'
                                          + text(change.id) + '|' + text(change.data)));
            return {};
        });
    VERIFY_RESULT(token);
    QCOMPARE(*token, u"n\"ext"_s);
    QCOMPARE(seen,
             QStringList({uR"(User|created|1|{"id":"1","data":{"changeType":"no"}})"_s, u"Grant|deleted|g|"_s,
                          u"Policy|updated|policy|{}"_s}));
    const Result<QString> spaced = reader.readChanges(
        R"({ "nextDeltaToken" : "t", "items" : [ { "data" : { "id" : "1" } , "changedResourceId" : "1" } ,{"data":null}] })",
        [](const RawChange &change) -> Result<void> {
            const QByteArray data = text(change.data);
            return data == R"({ "id" : "1" })" || data.isEmpty() ? Result<void>() : fail(ErrorKind::Internal);
        });
    VERIFY_RESULT(spaced);
}

void PageReaderTest::changesRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"", "[]", "{}", R"({"items":[]})", R"({"items":[],"nextDeltaToken":5})",
          R"({"items":5,"nextDeltaToken":"t"})", R"({"items":[5],"nextDeltaToken":"t"})",
          R"({"items":[{"data":{]}],"nextDeltaToken":"t"})", R"({"items":[{}],"nextDeltaToken":"t")"})
        QTest::newRow(*body ? body : "empty") << QByteArray(body);
}

void PageReaderTest::changesRefused()
{
    QFETCH(QByteArray, body);
    PageReader reader;
    const Result<QString> token = reader.readChanges(body, [](const RawChange &) -> Result<void> { return {}; });
    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Protocol);
}

void PageReaderTest::nesting()
{
    for (const int depth : {10, 900, 100'000}) {
        const QByteArray deep =
            R"({"Resources":[{"id":"1","x":)" + QByteArray(depth, '[') + QByteArray(depth, ']') + R"(},{"id":"2"}]})";
        const Read read = readAll(deep);
        // Deep ones may be refused, but never bring the program down
        QVERIFY(depth > 1000 || read.page.has_value());
        if (read.page)
            QCOMPARE(read.ids, QStringList({u"1"_s, u"2"_s}));
        QVERIFY(!readAll(R"({"Resources":[{"x":)" + QByteArray(depth, '[')).page);
    }
}

void PageReaderTest::bigPage()
{
    ListWriter writer(30'000'000);
    const QByteArray filler(1'000'000, 'x');
    for (int i = 0; i < 20; ++i)
        writer.add("{\"id\":\"" + QByteArray::number(i) + "\",\"note\":\"" + filler + "\"}");
    for (int i = 20; i < 20'000; ++i)
        writer.add("{\"id\":\"" + QByteArray::number(i) + "\"}");
    const Read read = readAll(writer.finish({20'000, {}, {}, {}, {}}));
    VERIFY_RESULT(read.page);
    QCOMPARE(read.ids.size(), 20'000);
    QCOMPARE(read.ids.last(), u"19999"_s);
    QCOMPARE(read.bytes.first().size(), 1'000'000 + 20);
}

QTEST_GUILESS_MAIN(PageReaderTest)
#include "test_pagereader.moc"
