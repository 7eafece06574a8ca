// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/patch.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class PatchTest : public QObject
{
    Q_OBJECT

private:
    static void row(const char *name, const char *operations, const char *expected);
private Q_SLOTS:
    void users_data();
    void users();
    void extensions_data();
    void extensions();
    void schemasFollowExtensions();
    void groups_data();
    void groups();
    void immutable();
    void simpleValues();
    void namesInOtherCases();
    void reportsIgnoredNames();
    void bodies();
    void large();
};

namespace
{

const QByteArray person =
    R"({"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "2819c223", "userName": "bjensen",
    "name": {"familyName": "Jensen", "givenName": "Barbara"}, "title": "Guide", "active": true,
    "emails": [{"value": "b@example.com", "type": "work", "primary": true}, {"value": "b@home.org", "type": "home"}],
    "meta": {"resourceType": "User", "version": "1"}})";

const QByteArray extended = R"({"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
    "urn:ietf:params:scim:schemas:extension:mandat:2.0:User"], "id": "2819c223", "name": {"familyName": "Jensen"}, "active": true,
    "urn:ietf:params:scim:schemas:extension:mandat:2.0:User": {"company": "c1", "strongAuthentication": true,
        "identityDocument": {"type": "passport", "number": "X1", "verifiedBy": "anne"}}})";

const QByteArray group =
    R"({"id": "g", "displayName": "Tour Guides", "members": [{"value": "1", "display": "Anne"}, {"value": "2"}, {"value": "3"}]})";

Result<PatchOutcome> patched(const QByteArray &resource, const QByteArray &operations, const ResourceType &type)
{
    const Result<QList<PatchOperation>> parsed =
        parsePatch(QJsonObject {{u"Operations"_s, json("[" + operations + "]")}});
    if (!parsed)
        return std::unexpected(parsed.error());
    return applyPatch(object(resource), *parsed, type);
}

/// What differs from the resource, so that rows stay short: {"name": new value or null}.
QJsonObject difference(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject out;
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (after.value(it.key()) != it.value())
            out.insert(it.key(), after.contains(it.key()) ? after.value(it.key()) : QJsonValue());
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (!before.contains(it.key()))
            out.insert(it.key(), it.value());
    }
    return out;
}

} // namespace

void PatchTest::row(const char *name, const char *operations, const char *expected)
{
    QTest::newRow(name) << QByteArray(operations) << QByteArray(expected);
}

void PatchTest::users_data()
{
    QTest::addColumn<QByteArray>("operations");
    QTest::addColumn<QByteArray>("expected"); // difference as JSON, or the scimType of the refusal

    // add, RFC 7644 §3.5.2.1
    row("add simple", R"({"op":"add","path":"nickName","value":"Babs"})", R"({"nickName":"Babs"})");
    row("add replaces a single value", R"({"op":"add","path":"title","value":"Boss"})", R"({"title":"Boss"})");
    row("add the same", R"({"op":"add","path":"title","value":"Guide"})", "{}");
    row("add sub-attribute", R"({"op":"add","path":"name.middleName","value":"J"})",
        R"({"name":{"familyName":"Jensen","givenName":"Barbara","middleName":"J"}})");
    row("add to complex keeps the rest", R"({"op":"add","path":"name","value":{"givenName":"Babs"}})",
        R"({"name":{"familyName":"Jensen","givenName":"Babs"}})");
    row("add values", R"({"op":"add","path":"roles","value":[{"value":"a"},{"value":"b"}]})",
        R"({"roles":[{"value":"a"},{"value":"b"}]})");
    row("add one value without a list", R"({"op":"add","path":"roles","value":{"value":"a"}})",
        R"({"roles":[{"value":"a"}]})");
    row("add bare value", R"({"op":"add","path":"roles","value":"a"})", R"({"roles":[{"value":"a"}]})");
    row("add a value that is there", R"({"op":"add","path":"emails","value":[{"value":"b@home.org","type":"home"}]})",
        "{}");
    row("add twice the same", R"({"op":"add","path":"roles","value":[{"value":"a"},{"value":"a"}]})",
        R"({"roles":[{"value":"a"}]})");
    row("add null", R"({"op":"add","path":"title","value":null})", "{}");
    row("add nothing", R"({"op":"add","path":"emails","value":[]})", "{}");
    row("add without path", R"({"op":"add","value":{"nickName":"Babs","title":"Boss"}})",
        R"({"nickName":"Babs","title":"Boss"})");
    row("add without path appends", R"({"op":"add","value":{"emails":[{"value":"x"}]}})",
        R"({"emails":[{"value":"b@example.com","type":"work","primary":true},{"value":"b@home.org","type":"home"},{"value":"x"}]})");
    row("add without path, dotted name", R"({"op":"add","value":{"name.givenName":"Babs"}})",
        R"({"name":{"familyName":"Jensen","givenName":"Babs"}})");
    row("add in another case", R"({"op":"ADD","path":"NICKNAME","value":"Babs"})", R"({"nickName":"Babs"})");
    row("add without value", R"({"op":"add","path":"title"})", "invalidValue");
    row("add without path or object", R"({"op":"add","value":"x"})", "invalidValue");

    // primary
    row("a new primary clears the other", R"({"op":"add","path":"emails","value":[{"value":"x","primary":true}]})",
        R"({"emails":[{"value":"b@example.com","type":"work","primary":false},{"value":"b@home.org","type":"home"},{"value":"x","primary":true}]})");
    row("primary by filter", R"({"op":"replace","path":"emails[type eq \"home\"].primary","value":true})",
        R"({"emails":[{"value":"b@example.com","type":"work","primary":false},{"value":"b@home.org","type":"home","primary":true}]})");
    row("primary as a text", R"({"op":"replace","path":"emails[type eq \"home\"].primary","value":"True"})",
        R"({"emails":[{"value":"b@example.com","type":"work","primary":false},{"value":"b@home.org","type":"home","primary":true}]})");
    row("two new primaries",
        R"({"op":"add","path":"emails","value":[{"value":"x","primary":true},{"value":"y","primary":true}]})",
        "invalidValue");
    row("all primary", R"({"op":"replace","path":"emails[value pr].primary","value":true})", "invalidValue");

    // value filters
    row("filter sub-attribute", R"({"op":"replace","path":"emails[type eq \"work\"].value","value":"x"})",
        R"({"emails":[{"value":"x","type":"work","primary":true},{"value":"b@home.org","type":"home"}]})");
    row("filter minds the schema's case", R"({"op":"replace","path":"emails[type eq \"WORK\"].value","value":"x"})",
        R"({"emails":[{"value":"x","type":"work","primary":true},{"value":"b@home.org","type":"home"}]})");
    row("filter replaces values as wholes",
        R"({"op":"replace","path":"emails[type eq \"home\"]","value":{"value":"x"}})",
        R"({"emails":[{"value":"b@example.com","type":"work","primary":true},{"value":"x"}]})");
    row("add with a filter keeps the rest", R"({"op":"add","path":"emails[type eq \"home\"]","value":{"display":"d"}})",
        R"({"emails":[{"value":"b@example.com","type":"work","primary":true},{"value":"b@home.org","type":"home","display":"d"}]})");
    row("replace without a match", R"({"op":"replace","path":"emails[type eq \"other\"].value","value":"x"})",
        "noTarget");
    row("add without a match", R"({"op":"add","path":"phoneNumbers[type eq \"mobile\"].value","value":"+33"})",
        R"({"phoneNumbers":[{"type":"mobile","value":"+33"}]})");
    row("add without a match, two conditions",
        R"({"op":"add","path":"phoneNumbers[type eq \"mobile\" and primary eq true].value","value":"+33"})",
        R"({"phoneNumbers":[{"type":"mobile","value":"+33","primary":true}]})");
    row("add without a match, not describable",
        R"({"op":"add","path":"phoneNumbers[type ne \"mobile\"].value","value":"+33"})", "noTarget");
    row("filter on an unknown name", R"({"op":"replace","path":"emails[kind eq \"work\"].value","value":"x"})",
        "invalidFilter");
    row("filter that is none", R"({"op":"replace","path":"emails[type = \"work\"].value","value":"x"})",
        "invalidFilter");

    // replace, RFC 7644 §3.5.2.3
    row("replace simple", R"({"op":"replace","path":"title","value":"Boss"})", R"({"title":"Boss"})");
    row("replace what is not there", R"({"op":"replace","path":"nickName","value":"Babs"})", R"({"nickName":"Babs"})");
    row("replace with null", R"({"op":"replace","path":"title","value":null})", R"({"title":null})");
    row("replace complex keeps the rest", R"({"op":"replace","path":"name","value":{"givenName":"Babs"}})",
        R"({"name":{"familyName":"Jensen","givenName":"Babs"}})");
    row("replace a part with null", R"({"op":"replace","path":"name","value":{"givenName":null}})",
        R"({"name":{"familyName":"Jensen"}})");
    row("replace all values", R"({"op":"replace","path":"emails","value":[{"value":"x"}]})",
        R"({"emails":[{"value":"x"}]})");
    row("replace all values with none", R"({"op":"replace","path":"emails","value":[]})", R"({"emails":null})");
    row("replace without path", R"({"op":"replace","value":{"title":"Boss","active":false}})",
        R"({"title":"Boss","active":false})");
    row("Entra", R"({"op":"Replace","path":"active","value":"False"})", R"({"active":false})");
    row("Okta", R"({"op":"replace","value":{"id":"2819c223","active":false}})", R"({"active":false})");

    // remove, RFC 7644 §3.5.2.2
    row("remove simple", R"({"op":"remove","path":"title"})", R"({"title":null})");
    row("remove what is not there", R"({"op":"remove","path":"nickName"})", "{}");
    row("remove sub-attribute", R"({"op":"remove","path":"name.givenName"})", R"({"name":{"familyName":"Jensen"}})");
    row("remove the last part", R"({"op":"remove","path":"name.givenName"},{"op":"remove","path":"name.familyName"})",
        R"({"name":null})");
    row("remove by filter", R"({"op":"remove","path":"emails[type eq \"home\"]"})",
        R"({"emails":[{"value":"b@example.com","type":"work","primary":true}]})");
    row("remove a part by filter", R"({"op":"remove","path":"emails[type eq \"home\"].type"})",
        R"({"emails":[{"value":"b@example.com","type":"work","primary":true},{"value":"b@home.org"}]})");
    row("remove all by filter", R"({"op":"remove","path":"emails[value pr]"})", R"({"emails":null})");
    row("remove without a match", R"({"op":"remove","path":"emails[type eq \"other\"]"})", "{}");
    row("remove without path", R"({"op":"remove"})", "noTarget");
    row("remove with empty path", R"({"op":"remove","path":""})", "noTarget");
    row("remove required", R"({"op":"remove","path":"userName"})", "mutability");
    row("replace required with null", R"({"op":"replace","path":"userName","value":null})", "mutability");

    // who may write what
    row("read-only", R"({"op":"replace","path":"id","value":"x"})", "mutability");
    row("read-only, the value that it has", R"({"op":"replace","path":"id","value":"2819c223"})", "{}");
    row("read-only part", R"({"op":"replace","path":"meta.version","value":"2"})", "mutability");
    row("read-only removed", R"({"op":"remove","path":"meta"})", "mutability");
    row("read-only list", R"({"op":"add","path":"groups","value":[{"value":"g"}]})", "mutability");
    row("schemas is no one's to change", R"({"op":"replace","path":"schemas","value":["urn:x:y:z"]})", "{}");
    row("schemas removed", R"({"op":"remove","path":"schemas"})", "mutability");
    row("write-only", R"({"op":"replace","path":"password","value":"s"})", R"({"password":"s"})");

    // paths
    row("unknown", R"({"op":"add","path":"shoeSize","value":42})", "invalidPath");
    row("unknown part", R"({"op":"add","path":"name.nick","value":"x"})", "invalidPath");
    row("not a path", R"({"op":"add","path":"name..x","value":"x"})", "invalidPath");
    row("path is no text", R"({"op":"add","path":5,"value":"x"})", "invalidPath");
    row("which email?", R"({"op":"replace","path":"emails.value","value":"x"})", "invalidPath");
    row("the only value",
        R"({"op":"remove","path":"emails[type eq \"home\"]"},{"op":"replace","path":"emails.value","value":"x"})",
        R"({"emails":[{"value":"x","type":"work","primary":true}]})");
    row("the first value", R"({"op":"add","path":"roles.value","value":"x"})", R"({"roles":[{"value":"x"}]})");
    row("remove part of nothing", R"({"op":"remove","path":"roles.value"})", "{}");

    // values
    row("number for a text", R"({"op":"add","path":"title","value":5})", "invalidValue");
    row("list for a single", R"({"op":"add","path":"title","value":["a","b"]})", "invalidValue");
    row("text for a boolean", R"({"op":"add","path":"active","value":"yes"})", "invalidValue");
    row("text for a complex", R"({"op":"add","path":"name","value":"Babs"})", "invalidValue");
    row("number in a list", R"({"op":"add","path":"emails","value":[{"value":5}]})", "invalidValue");
    row("nested list", R"({"op":"add","path":"emails","value":[[{"value":"x"}]]})", "invalidValue");

    // several, and all or nothing
    row("later sees earlier", R"({"op":"add","path":"nickName","value":"a"},{"op":"remove","path":"nickName"})", "{}");
    row("one bad, none applied", R"({"op":"replace","path":"title","value":"Boss"},{"op":"remove","path":"id"})",
        "mutability");

    // operations that are none
    row("unknown operation", R"({"op":"move","path":"title"})", "invalidSyntax");
    row("no operation", R"({"path":"title","value":"x"})", "invalidSyntax");
    row("not an object", R"("add")", "invalidSyntax");
    row("none at all", "", "invalidSyntax");
}

void PatchTest::users()
{
    QFETCH(QByteArray, operations);
    QFETCH(QByteArray, expected);
    const Result<PatchOutcome> outcome = patched(person, operations, *standardRegistry().type(u"User"));
    if (!expected.startsWith('{')) {
        QVERIFY2(!outcome, qPrintable(outcome ? QString::fromUtf8(compact(outcome->resource)) : QString()));
        QCOMPARE(outcome.error().scimType.toUtf8(), expected);
        QCOMPARE(outcome.error().httpStatus, 400);
        return;
    }
    VERIFY_RESULT(outcome);
    COMPARE_JSON(difference(object(person), outcome->resource), object(expected));
    QCOMPARE(outcome->changed, expected != "{}");
}

void PatchTest::extensions_data()
{
    QTest::addColumn<QByteArray>("operations");
    QTest::addColumn<QByteArray>("expected"); // of the extension, "null", or a scimType
    const QByteArray urn = "urn:ietf:params:scim:schemas:extension:mandat:2.0:User";
    const auto add = [&](const char *name, QByteArray operations, const char *expected) {
        QTest::newRow(name) << operations.replace("URN", urn) << QByteArray(expected);
    };
    add("attribute", R"({"op":"replace","path":"URN:company","value":"c2"})",
        R"({"company":"c2","strongAuthentication":true,"identityDocument":{"type":"passport","number":"X1","verifiedBy":"anne"}})");
    add("sub-attribute", R"({"op":"replace","path":"URN:identityDocument.number","value":"X2"})",
        R"({"company":"c1","strongAuthentication":true,"identityDocument":{"type":"passport","number":"X2","verifiedBy":"anne"}})");
    add("whole, merged", R"({"op":"add","path":"URN","value":{"person":"p"}})",
        R"({"company":"c1","strongAuthentication":true,"person":"p","identityDocument":{"type":"passport","number":"X1","verifiedBy":"anne"}})");
    add("in a value without path", R"({"op":"replace","value":{"URN":{"company":"c2"}}})",
        R"({"company":"c2","strongAuthentication":true,"identityDocument":{"type":"passport","number":"X1","verifiedBy":"anne"}})");
    add("as a name without path", R"({"op":"replace","value":{"URN:company":"c2"}})",
        R"({"company":"c2","strongAuthentication":true,"identityDocument":{"type":"passport","number":"X1","verifiedBy":"anne"}})");
    add("removed, except what the service keeps", R"({"op":"remove","path":"URN"})",
        R"({"strongAuthentication":true})");
    add("read-only", R"({"op":"replace","path":"URN:strongAuthentication","value":false})", "mutability");
    add("read-only part", R"({"op":"replace","path":"URN:identityDocument.verifiedBy","value":"me"})", "mutability");
    add("not an object", R"({"op":"add","path":"URN","value":"x"})", "invalidValue");
    add("unknown", R"({"op":"add","path":"URN:shoeSize","value":"x"})", "invalidPath");
    add("brackets", R"({"op":"add","path":"URN[company eq \"c1\"]","value":{}})", "invalidPath");
}

void PatchTest::extensions()
{
    QFETCH(QByteArray, operations);
    QFETCH(QByteArray, expected);
    const Result<PatchOutcome> outcome = patched(extended, operations, *mandatRegistry().type(u"User"));
    if (!expected.startsWith('{')) {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().scimType.toUtf8(), expected);
        return;
    }
    VERIFY_RESULT(outcome);
    COMPARE_JSON(outcome->resource.value("urn:ietf:params:scim:schemas:extension:mandat:2.0:User"_L1).toObject(),
                 object(expected));
}

void PatchTest::schemasFollowExtensions()
{
    const ResourceType &type = *mandatRegistry().type(u"User");
    const QByteArray bare =
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:example:other"],"active":true})";
    Result<PatchOutcome> outcome = patched(
        bare, R"({"op":"add","path":"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:company","value":"c"})",
        type);
    VERIFY_RESULT(outcome);
    QCOMPARE(
        outcome->resource.value("schemas"_L1).toArray(),
        json(
            R"(["urn:ietf:params:scim:schemas:core:2.0:User","urn:example:other","urn:ietf:params:scim:schemas:extension:mandat:2.0:User"])")
            .toArray());
    outcome =
        applyPatch(outcome->resource,
                   {{PatchKind::Remove, u"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:company"_s}}, type);
    VERIFY_RESULT(outcome);
    COMPARE_JSON(outcome->resource, object(bare));
}

void PatchTest::groups_data()
{
    QTest::addColumn<QByteArray>("operations");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("emptied");
    const QStringList none;
    const QStringList all {u"members"_s};
    QTest::newRow("one by filter") << QByteArray(R"({"op":"remove","path":"members[value eq \"2\"]"})")
                                   << QByteArray("[1,3]") << none;
    QTest::newRow("Entra: remove with values")
        << QByteArray(R"({"op":"Remove","path":"members","value":[{"value":"2"}]})") << QByteArray("[1,3]") << none;
    QTest::newRow("bare values") << QByteArray(R"({"op":"remove","path":"members","value":["1","3"]})")
                                 << QByteArray("[2]") << none;
    QTest::newRow("a value that is not there")
        << QByteArray(R"({"op":"remove","path":"members","value":[{"value":"9"}]})") << QByteArray("[1,2,3]") << none;
    QTest::newRow("an empty value is no value")
        << QByteArray(R"({"op":"remove","path":"members","value":[{}]})") << QByteArray("[1,2,3]") << none;
    QTest::newRow("all, reported") << QByteArray(R"({"op":"remove","path":"members"})") << QByteArray("[]") << all;
    QTest::newRow("all, by an empty list, reported")
        << QByteArray(R"({"op":"replace","path":"members","value":[]})") << QByteArray("[]") << all;
    QTest::newRow("all, by filter") << QByteArray(R"({"op":"remove","path":"members[value pr]"})") << QByteArray("[]")
                                    << none;
    QTest::newRow("add") << QByteArray(R"({"op":"add","path":"members","value":[{"value":"4"}]})")
                         << QByteArray("[1,2,3,4]") << none;
}

void PatchTest::groups()
{
    QFETCH(QByteArray, operations);
    QFETCH(QByteArray, members);
    QFETCH(QStringList, emptied);
    const Result<PatchOutcome> outcome = patched(group, operations, *standardRegistry().type(u"Group"));
    VERIFY_RESULT(outcome);
    QJsonArray ids;
    const QJsonArray present = outcome->resource.value("members"_L1).toArray();
    for (const QJsonValue &one : present)
        ids.append(one.toObject().value("value"_L1).toString().toInt());
    QCOMPARE(ids, json(members).toArray());
    QCOMPARE(outcome->emptied, emptied);
}

void PatchTest::immutable()
{
    const ResourceType &grant = *mandatRegistry().type(u"Grant");
    const QByteArray stored = R"({"id":"g","user":"u1","relationship":"r1","accounts":["a"],"active":true})";
    QCOMPARE(patched(stored, R"({"op":"replace","path":"user","value":"u2"})", grant).error().scimType,
             u"mutability"_s);
    QCOMPARE(patched(stored, R"({"op":"remove","path":"user"})", grant).error().scimType, u"mutability"_s);
    const Result<PatchOutcome> same = patched(stored, R"({"op":"replace","path":"user","value":"u1"})", grant);
    VERIFY_RESULT(same);
    QVERIFY(!same->changed);
    VERIFY_RESULT(patched(R"({"id":"g"})", R"({"op":"add","path":"user","value":"u1"})", grant));
}

void PatchTest::simpleValues()
{
    const ResourceType &grant = *mandatRegistry().type(u"Grant");
    const QByteArray stored = R"({"accounts":["a","b","c"]})";
    const auto accounts = [&](const char *operation) {
        const Result<PatchOutcome> outcome = patched(stored, operation, grant);
        return outcome ? outcome->resource.value("accounts"_L1).toArray() : QJsonArray {outcome.error().scimType};
    };
    QCOMPARE(accounts(R"({"op":"add","path":"accounts","value":["c","d"]})"), json(R"(["a","b","c","d"])").toArray());
    QCOMPARE(accounts(R"({"op":"remove","path":"accounts[value eq \"b\"]"})"), json(R"(["a","c"])").toArray());
    QCOMPARE(accounts(R"({"op":"remove","path":"accounts","value":["a","c"]})"), json(R"(["b"])").toArray());
    QCOMPARE(accounts(R"({"op":"replace","path":"accounts[value eq \"b\"]","value":"x"})"),
             json(R"(["a","x","c"])").toArray());
    QCOMPARE(accounts(R"({"op":"add","path":"accounts","value":"d"})"), json(R"(["a","b","c","d"])").toArray());
    QCOMPARE(accounts(R"({"op":"add","path":"accounts","value":[5]})"), json(R"(["invalidValue"])").toArray());
}

void PatchTest::namesInOtherCases()
{
    const Result<PatchOutcome> outcome =
        patched(R"({"UserName":"a","NAME":{"FAMILYNAME":"x"}})",
                R"({"op":"replace","path":"username","value":"b"},{"op":"add","path":"name.givenName","value":"y"},
                                                    {"op":"replace","path":"name.familyName","value":"z"})",
                *standardRegistry().type(u"User"));
    VERIFY_RESULT(outcome);
    COMPARE_JSON(outcome->resource, object(R"({"userName":"b","name":{"familyName":"z","givenName":"y"}})"));
}

void PatchTest::reportsIgnoredNames()
{
    const Result<PatchOutcome> outcome =
        patched(person, R"({"op":"replace","value":{"shoeSize":42,"name":{"nick":"x"},"title":"Boss"}})",
                *standardRegistry().type(u"User"));
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->ignored, QStringList({u"name.nick"_s, u"shoeSize"_s}));
}

void PatchTest::bodies()
{
    VERIFY_RESULT(parsePatch(object(
        R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"remove","path":"a"}]})")));
    VERIFY_RESULT(parsePatch(object(R"({"operations":[{"OP":"Remove","Path":"a"}]})")));
    QCOMPARE(
        parsePatch(
            object(
                R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"Operations":[{"op":"remove","path":"a"}]})"))
            .error()
            .scimType,
        u"invalidSyntax"_s);
    QCOMPARE(parsePatch({}).error().scimType, u"invalidSyntax"_s);
    QCOMPARE(parsePatch(object(R"({"Operations":{"op":"remove"}})")).error().scimType, u"invalidSyntax"_s);
    const QList<PatchOperation> operations {
        {PatchKind::Add, u"title"_s, u"x"_s}, {PatchKind::Remove, u"name"_s}, {PatchKind::Replace, {}, QJsonObject {}}};
    const QJsonObject body = toJson(operations);
    QCOMPARE(body.value("schemas"_L1).toArray().at(0).toString(), u"urn:ietf:params:scim:api:messages:2.0:PatchOp"_s);
    QCOMPARE(*parsePatch(body), operations);
}

void PatchTest::large()
{
    QJsonArray members;
    for (int i = 0; i < 20'000; ++i)
        members.append(QJsonObject {{u"value"_s, u"m%1"_s.arg(i)}});
    const ResourceType &type = *standardRegistry().type(u"Group");
    const QJsonObject start {{u"displayName"_s, QString(1'000'000, u'x')}};
    const Result<PatchOutcome> added = applyPatch(start, {{PatchKind::Add, u"members"_s, members}}, type);
    VERIFY_RESULT(added);
    QCOMPARE(added->resource.value("members"_L1).toArray().size(), 20'000);
    const Result<PatchOutcome> again = applyPatch(added->resource, {{PatchKind::Add, u"members"_s, members}}, type);
    VERIFY_RESULT(again);
    QVERIFY(!again->changed);
}

QTEST_GUILESS_MAIN(PatchTest)
#include "test_patch.moc"
