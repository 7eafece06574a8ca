// SPDX-License-Identifier: MIT
// Deterministic mutations of good input: whatever comes, there is a result or an error, and what was accepted can be
// written and read again. Run under the asan preset this finds memory errors too.
#include "json.h"
#include "scim/bulk.h"
#include "scim/canonicaljson.h"
#include "scim/conform.h"
#include "scim/discovery.h"
#include "scim/errors.h"
#include "scim/etag.h"
#include "scim/filter.h"
#include "scim/listrequest.h"
#include "scim/listresponse.h"
#include "scim/pagereader.h"
#include "scim/patch.h"
#include "scim/project.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class FuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters();
    void valuePaths();
    void patches();
    void documents();
    void pages();
    void headers();
};

namespace
{

QByteArray mutated(QByteArray text, const QByteArray &alphabet, Random &random)
{
    for (qsizetype n = random.below(4) + 1; n > 0 && !text.isEmpty(); --n) {
        const qsizetype at = random.below(text.size());
        switch (random.below(6)) {
        case 0:
            text.remove(at, random.below(4) + 1);
            break;
        case 1:
            text.insert(at, alphabet.at(random.below(alphabet.size())));
            break;
        case 2:
            text[at] = char(random.below(256));
            break;
        case 3:
            text.insert(at, text.mid(random.below(text.size()), random.below(20)));
            break;
        case 4:
            text.truncate(at);
            break;
        default:
            text[at] = alphabet.at(random.below(alphabet.size()));
        }
    }
    return text;
}

const QByteArray filterLetters = "()[]\" .\\:anortpeqvw019-+$_{}";
const QByteArray jsonLetters = "{}[]\",:\\ntruefals0159.-eE u$";

QJsonObject person()
{
    return object(
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"1","userName":"a","active":true,"name":{"familyName":"x"},
        "emails":[{"type":"work","value":"a"},{"value":"b","primary":true}],"meta":{"version":"1"},
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"d","manager":{"value":"m"}}})");
}

} // namespace

void FuzzTest::filters()
{
    const QByteArrayList seeds {
        "userName eq \"bjensen\" and not (title pr or emails[type eq \"work\" and value co \"@\"])",
        "meta.lastModified ge \"2011-05-13T04:42:34Z\" or active eq true and (name.familyName sw \"\\u00e9\\\"\")",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value ne null and emails[value pr].type eq "
        "\"x\""};
    const ResourceType &type = *standardRegistry().type(u"User");
    Random random(11);
    int good = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QString text = QString::fromUtf8(mutated(seeds.at(i % seeds.size()), filterLetters, random));
        const Result<Filter> filter = parseFilter(text);
        if (!filter) {
            QCOMPARE(filter.error().scimType, u"invalidFilter"_s);
            continue;
        }
        ++good;
        [[maybe_unused]] const bool selected = evaluate(*filter, person(), type);
        [[maybe_unused]] const Result<void> checked = checkFilter(*filter, type);
        const Result<Filter> again = parseFilter(filter->toString());
        QVERIFY2(again && *again == *filter, qPrintable(text));
    }
    QVERIFY(good > 500);
}

void FuzzTest::valuePaths()
{
    const QByteArrayList seeds {"emails[type eq \"work\"].value",
                                "urn:ietf:params:scim:schemas:core:2.0:User:name.familyName"};
    Random random(12);
    int good = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QString text = QString::fromUtf8(mutated(seeds.at(i % seeds.size()), filterLetters, random));
        const Result<ValuePath> path = parseValuePath(text);
        if (!path)
            continue;
        ++good;
        const Result<ValuePath> again = parseValuePath(path->toString());
        QVERIFY2(again && *again == *path, qPrintable(text));
    }
    QVERIFY(good > 500);
}

/// Whatever a patch is accepted for: the result obeys the schema's types, and patching towards it changes nothing more.
void FuzzTest::patches()
{
    const QByteArrayList seeds {
        R"({"Operations":[{"op":"add","path":"emails[type eq \"home\"].value","value":"x"},{"op":"replace","value":{"name":{"givenName":"y"},"active":"False"}}]})",
        R"({"Operations":[{"op":"remove","path":"emails[primary eq true]"},{"op":"add","path":"emails","value":[{"value":"c","primary":true}]}]})",
        R"({"Operations":[{"op":"replace","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value","value":"n"},{"op":"remove","path":"title"}]})"};
    const ResourceType &type = *standardRegistry().type(u"User");
    Random random(13);
    int good = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray text = mutated(seeds.at(i % seeds.size()), jsonLetters, random);
        const Result<QList<PatchOperation>> operations = parsePatch(QJsonDocument::fromJson(text).object());
        const Result<PatchOutcome> outcome =
            operations ? applyPatch(person(), *operations, type) : std::unexpected(operations.error());
        if (!outcome)
            continue;
        ++good;
        QCOMPARE(outcome->changed, outcome->resource != person());
        const Result<Conformed> conformed = conformReplacement(person(), outcome->resource, type);
        QVERIFY2(conformed, text.constData());
        QVERIFY2(conformed->ignored.isEmpty(), text.constData());
        QVERIFY2(makePatch(outcome->resource, conformed->resource, type).isEmpty(), text.constData());
    }
    QVERIFY(good > 300);
}

void FuzzTest::documents()
{
    const QByteArray seeds[] {
        compact(person()),
        compact(toJson(*mandatRegistry().type(u"Grant"))),
        compact(toJson(mandatRegistry().type(u"Policy")->schema)),
        compact(toJson(ServiceProviderConfig())),
        R"({"Operations":[{"method":"POST","path":"/Users","bulkId":"q","data":{"x":"bulkId:r"}},{"method":"PATCH","path":"/Users/bulkId:q","data":{}}]})",
        R"({"Operations":[{"method":"POST","bulkId":"q","status":"201","response":{"status":"400"}}],"totalResults":1,"Resources":[{}]})"};
    const ResourceType &type = *standardRegistry().type(u"User");
    Random random(14);
    int parsed = 0;
    for (int i = 0; i < 12'000; ++i) {
        const QJsonDocument document = QJsonDocument::fromJson(mutated(seeds[i % 6], jsonLetters, random));
        if (document.isNull())
            continue;
        ++parsed;
        const QJsonObject body = document.object();
        if (const Result<Conformed> conformed = conformCreation(body, type)) {
            const Result<Conformed> again = conformCreation(conformed->resource, type);
            QVERIFY(again && again->resource == conformed->resource);
        }
        if (const Result<BulkRequest> request = parseBulkRequest(body)) {
            const Result<QList<qsizetype>> order = bulkOrder(request->operations);
            QVERIFY(!order || order->size() == request->operations.size());
            QVERIFY(*parseBulkRequest(toJson(*request)) == *request);
        }
        if (const Result<BulkResponse> response = parseBulkResponse(body))
            QVERIFY(parseBulkResponse(toJson(*response)).has_value());
        const Result<ListResponse> list = parseListResponse(body);
        QVERIFY(!list || parseListResponse(toJson(*list)).has_value());
        QVERIFY(!parseRegistry(body, body).types().isEmpty());
        QVERIFY(parseServiceProviderConfig(toJson(parseServiceProviderConfig(body)))
                == parseServiceProviderConfig(body));
        QVERIFY(canonicalJson(json(canonicalJson(body))) == canonicalJson(body));
        const Result<Projection> projection = makeProjection(body.keys(), {}, type);
        QVERIFY(!projection || project(body, *projection, type).size() <= body.size());
        const Error error = readError(body, 400);
        QVERIFY(error.detail.size() <= 2000);
    }
    QVERIFY(parsed > 500);
}

/// What simdjson accepts as a page, Qt accepts too, except for broken JSON inside of resources, which is not looked at.
void FuzzTest::pages()
{
    const QByteArray seed =
        R"({"schemas":["x"],"totalResults":3,"Resources":[{"id":"1","meta":{"version":"W/1","created":"c"},"a":[1,2,{"b":null}]},
        {"id":"2\u00e9","x":true},{}],"nextCursor":"n","items":[{"resourceType":"User","changeType":"updated","changedResourceId":"1","data":{"id":"1"}}],
        "nextDeltaToken":"t"})";
    Random random(15);
    PageReader reader;
    int good = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray text = mutated(seed, jsonLetters, random);
        int count = 0;
        const Result<PageInfo> page = reader.read(text, [&](const RawResource &resource) -> Result<void> {
            ++count;
            const bool object = resource.bytes.starts_with('{') && resource.bytes.ends_with('}');
            return object ? Result<void>() : fail(ErrorKind::Internal, u"no object"_s);
        });
        QVERIFY2(page || page.error().kind == ErrorKind::Protocol, text.constData());
        const Result<QString> token = reader.readChanges(text, [](const RawChange &change) -> Result<void> {
            const bool object = change.data.empty() || (change.data.starts_with('{') && change.data.ends_with('}'));
            return object ? Result<void>() : fail(ErrorKind::Internal, u"no object"_s);
        });
        QVERIFY2(token || token.error().kind == ErrorKind::Protocol, text.constData());
        if (!page)
            continue;
        ++good;
        const QJsonDocument document = QJsonDocument::fromJson(text);
        // A key that occurs twice counts twice here, and once there
        if (const Result<ListResponse> list = parseListResponse(document.object()); !document.isNull() && list)
            QVERIFY2(count >= list->resources.size(), text.constData());
    }
    QVERIFY(good > 500);
}

void FuzzTest::headers()
{
    Random random(16);
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray tags = mutated("W/\"a1\", \"b,2\", *", "\"W/,* ab", random);
        const ETagCondition condition = parseETagCondition(QString::fromUtf8(tags));
        for (const ETag &tag : condition.tags)
            QVERIFY(parseETag(tag.toString()) == tag);
        const QByteArray date = mutated("Sun, 06 Nov 1994 08:49:37 GMT", "0159SunNov GMT:,", random);
        const auto wait = parseRetryAfter(date, QDateTime(QDate(1994, 11, 6), QTime(8, 0), Qt::UTC));
        QVERIFY(!wait || (wait->count() >= 0 && wait->count() <= 86400));
        const QByteArray query =
            mutated("filter=a%20eq%201&startIndex=1&count=5&attributes=a,b&sortOrder=descending", "%&=+,0159", random);
        if (const Result<ListRequest> request = parseListRequest(QUrlQuery(QString::fromUtf8(query)))) {
            QVERIFY(request->page.startIndex >= 1);
            QVERIFY(request->page.count.value_or(0) >= 0);
        }
    }
}

QTEST_GUILESS_MAIN(FuzzTest)
#include "test_fuzz.moc"
