// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/conform.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class ConformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creates_data();
    void creates();
    void replaces_data();
    void replaces();
    void values_data();
    void values();
    void bigTexts();
};

void ConformTest::creates_data()
{
    QTest::addColumn<QByteArray>("submitted");
    QTest::addColumn<QByteArray>("expected"); // without schemas, or a scimType
    QTest::addColumn<QStringList>("ignored");
    const auto row = [](const char *name, const char *submitted, const char *expected,
                        const QStringList &ignored = {}) {
        QTest::newRow(name) << QByteArray(submitted) << QByteArray(expected) << ignored;
    };
    row("as it should be", R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a"})",
        R"({"userName":"a"})");
    row("schemas missing", R"({"userName":"a"})", R"({"userName":"a"})");
    row("schemas in another case", R"({"Schemas":["URN:ietf:params:scim:schemas:core:2.0:USER"],"userName":"a"})",
        R"({"userName":"a"})");
    row("another schema", R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"userName":"a"})",
        "invalidSyntax");
    row("names in other cases", R"({"USERNAME":"a","Name":{"FAMILYNAME":"b"}})",
        R"({"userName":"a","name":{"familyName":"b"}})");
    row("read-only left out", R"({"userName":"a","id":"5","meta":{"version":"1"},"groups":[{"value":"g"}]})",
        R"({"userName":"a"})");
    row("external id", R"({"userName":"a","externalId":"e"})", R"({"userName":"a","externalId":"e"})");
    row("null and empty list", R"({"userName":"a","title":null,"emails":[]})", R"({"userName":"a"})");
    row("single value for a list", R"({"userName":"a","emails":{"value":"e"}})",
        R"({"userName":"a","emails":[{"value":"e"}]})");
    row("bare value for a list", R"({"userName":"a","emails":["e"]})", R"({"userName":"a","emails":[{"value":"e"}]})");
    row("the same twice", R"({"userName":"a","emails":[{"value":"e"},{"value":"e"}]})",
        R"({"userName":"a","emails":[{"value":"e"}]})");
    row("boolean as text", R"({"userName":"a","active":"False"})", R"({"userName":"a","active":false})");
    row("unknown names", R"({"userName":"a","shoeSize":42,"name":{"nick":"x"},"urn:other:2.0:User":{"a":1}})",
        R"({"userName":"a","name":{}})", {u"name.nick"_s, u"shoeSize"_s, u"urn:other:2.0:User"_s});
    row("extension",
        R"({"userName":"a","URN:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"d","x":1}})",
        R"({"userName":"a","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"d"}})",
        {u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:x"_s});
    row("manager as a text",
        R"({"userName":"a","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":"m"}})",
        R"({"userName":"a","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"m"}}})");
    row("required missing", R"({"title":"a"})", "invalidValue");
    row("required null", R"({"userName":null})", "invalidValue");
    row("wrong type", R"({"userName":5})", "invalidValue");
    row("list for a text", R"({"userName":["a"]})", "invalidValue");
    row("text for an object", R"({"userName":"a","name":"b"})", "invalidValue");
    row("two primaries", R"({"userName":"a","emails":[{"value":"1","primary":true},{"value":"2","primary":true}]})",
        "invalidValue");
    row("extension that is a text",
        R"({"userName":"a","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":"x"})", "invalidValue");
    row("nothing", "{}", "invalidValue");
}

void ConformTest::creates()
{
    QFETCH(QByteArray, submitted);
    QFETCH(QByteArray, expected);
    QFETCH(QStringList, ignored);
    const Result<Conformed> conformed = conformCreation(object(submitted), *standardRegistry().type(u"User"));
    if (!expected.startsWith('{')) {
        QVERIFY(!conformed);
        QCOMPARE(conformed.error().scimType.toUtf8(), expected);
        QVERIFY(!conformed.error().field.isEmpty());
        return;
    }
    VERIFY_RESULT(conformed);
    QJsonObject resource = conformed->resource;
    const QJsonArray schemas = resource.take("schemas"_L1).toArray();
    QCOMPARE(schemas.size(), expected.contains("extension") ? 2 : 1);
    // An object that nothing known is in may stay or go
    if (resource.value("name"_L1) == QJsonValue(QJsonObject()))
        resource.insert("name"_L1, QJsonObject());
    COMPARE_JSON(resource, object(expected));
    QCOMPARE(conformed->ignored, ignored);
}

void ConformTest::replaces_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("submitted");
    QTest::addColumn<QByteArray>("expected"); // without schemas, or a scimType
    const auto row = [](const char *name, const char *type, const char *stored, const char *submitted,
                        const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(type) << QByteArray(stored) << QByteArray(submitted)
                            << QByteArray(expected);
    };
    row("missing loses its value", "User", R"({"id":"1","userName":"a","title":"t"})", R"({"userName":"b"})",
        R"({"id":"1","userName":"b"})");
    row("read-only stays", "User", R"({"id":"1","meta":{"version":"1"},"displayName":"A"})",
        R"({"id":"2","meta":{"version":"9"},"displayName":"B"})",
        R"({"id":"1","meta":{"version":"1"},"displayName":"A"})");
    row("read-only part stays", "User",
        R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"identityDocument":{"number":"1","verifiedBy":"v"}}})",
        R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"identityDocument":{"number":"2","verifiedBy":"me"}}})",
        R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"identityDocument":{"number":"2","verifiedBy":"v"}}})");
    row("extension read-only stays", "User",
        R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"strongAuthentication":true,"company":"c"}})",
        "{}", R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"strongAuthentication":true}})");
    row("immutable repeated", "Grant", R"({"user":"1","relationship":"2"})", R"({"user":"1","relationship":"2"})",
        R"({"user":"1","relationship":"2"})");
    row("immutable left out", "Grant", R"({"user":"1","relationship":"2"})", R"({"active":true})",
        R"({"user":"1","relationship":"2","active":true})");
    row("immutable changed", "Grant", R"({"user":"1","relationship":"2"})", R"({"user":"3","relationship":"2"})",
        "mutability");
    row("immutable set", "Grant", R"({"relationship":"2"})", R"({"user":"3"})", R"({"user":"3","relationship":"2"})");
    row("required missing", "Contact", R"({"company":"c","lastName":"a"})", R"({"firstName":"b"})", "invalidValue");
}

void ConformTest::replaces()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, submitted);
    QFETCH(QByteArray, expected);
    const Result<Conformed> conformed =
        conformReplacement(object(stored), object(submitted), *mandatRegistry().type(type));
    if (!expected.startsWith('{')) {
        QVERIFY(!conformed);
        QCOMPARE(conformed.error().scimType.toUtf8(), expected);
        return;
    }
    VERIFY_RESULT(conformed);
    QJsonObject resource = conformed->resource;
    resource.remove("schemas"_L1);
    COMPARE_JSON(resource, object(expected));
}

void ConformTest::values_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected"); // empty: refused
    const auto row = [](const char *name, AttributeType type, const char *value, const char *expected) {
        QTest::newRow(name) << int(type) << QByteArray(value) << QByteArray(expected);
    };
    row("text", AttributeType::String, R"("a")", R"("a")");
    row("text as number", AttributeType::String, "5", "");
    row("reference", AttributeType::Reference, R"("https://x/y")", R"("https://x/y")");
    row("integer", AttributeType::Integer, "5", "5");
    row("integer as 5.0", AttributeType::Integer, "5.0", "5");
    row("fraction", AttributeType::Integer, "5.5", "");
    row("integer beyond bounds", AttributeType::Integer, "1e300", "");
    row("integer as text", AttributeType::Integer, R"("5")", "");
    row("decimal", AttributeType::Decimal, "5.5", "5.5");
    row("true", AttributeType::Boolean, "true", "true");
    row("TRUE", AttributeType::Boolean, R"("TRUE")", "true");
    row("1 is not true", AttributeType::Boolean, "1", "");
    row("instant", AttributeType::DateTime, R"("2026-04-13T09:30:00Z")", R"("2026-04-13T09:30:00.000Z")");
    row("instant elsewhere", AttributeType::DateTime, R"("2026-04-13T11:30:00.5+02:00")",
        R"("2026-04-13T09:30:00.500Z")");
    row("instant without zone", AttributeType::DateTime, R"("2026-04-13T09:30:00")", "");
    row("day", AttributeType::DateTime, R"("2026-04-13")", "");
    row("no such day", AttributeType::DateTime, R"("2026-02-30T09:30:00Z")", "");
    row("number for an instant", AttributeType::DateTime, "1700000000", "");
    row("anything", AttributeType::Complex, R"({"a":[1,{"b":null}]})", R"({"a":[1,{"b":null}]})");
}

void ConformTest::values()
{
    QFETCH(int, type);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    Attribute attribute;
    attribute.name = u"x"_s;
    attribute.type = AttributeType(type);
    QStringList ignored;
    const Result<QJsonValue> conformed = conformValue(attribute, json(value), u"x"_s, ignored);
    QCOMPARE(conformed.has_value(), !expected.isEmpty());
    if (conformed)
        QCOMPARE(*conformed, json(expected));
    else
        QCOMPARE(conformed.error().field, u"x"_s);
}

void ConformTest::bigTexts()
{
    const QString megabyte(1'000'000, QChar(0x00e9));
    const Result<Conformed> conformed = conformCreation({{u"userName"_s, megabyte}}, *standardRegistry().type(u"User"));
    VERIFY_RESULT(conformed);
    QCOMPARE(conformed->resource.value("userName"_L1).toString(), megabyte);
    const Result<Conformed> refused =
        conformCreation({{u"userName"_s, 5}, {megabyte, 1}}, *standardRegistry().type(u"User"));
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.size() < 1000);
}

QTEST_GUILESS_MAIN(ConformTest)
#include "test_conform.moc"
