// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/patch.h"

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class MakePatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makes_data();
    void makes();
    void leadsFromBeforeToAfter_data();
    void leadsFromBeforeToAfter();
};

namespace
{

const ResourceType &typeNamed(const QString &name)
{
    const ResourceType *own = mandatRegistry().type(name);
    return own ? *own : *standardRegistry().type(name);
}

/// Values of lists in one order, because SCIM gives them none.
QJsonValue sorted(const QJsonValue &value)
{
    if (value.isArray()) {
        QList<QByteArray> texts;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &one : list)
            texts.append(QJsonDocument(QJsonArray {sorted(one)}).toJson(QJsonDocument::Compact));
        std::sort(texts.begin(), texts.end());
        QJsonArray out;
        for (const QByteArray &text : std::as_const(texts))
            out.append(QJsonDocument::fromJson(text).array().first());
        return out;
    }
    if (value.isObject()) {
        QJsonObject out;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            // An absent `primary` and a false one are the same
            if (it.key() != "primary"_L1 || it.value().toBool())
                out.insert(it.key(), sorted(it.value()));
        }
        return out;
    }
    return value;
}

QString someText(Random &random)
{
    static const QStringList texts {u"a"_s,    u"b"_s,  u"A"_s, u"é"_s,   u"O'M"_s, u"q\"q"_s,
                                    u"b\\s"_s, u"😀"_s, u"]"_s, u"x y"_s, u"c.d"_s, u"line\nbreak"_s};
    return texts.at(random.below(texts.size()));
}

QJsonValue someValue(const Attribute &attribute, Random &random);

QJsonValue someSingle(const Attribute &attribute, Random &random)
{
    switch (attribute.type) {
    case AttributeType::Boolean:
        return random.chance(2);
    case AttributeType::Integer:
        return random.below(5);
    case AttributeType::Decimal:
        return double(random.below(5)) + 0.5;
    case AttributeType::DateTime:
        return u"2026-04-0%1T00:00:00.000Z"_s.arg(random.below(9) + 1);
    case AttributeType::Complex: {
        if (!attribute.hasSubAttributes())
            return QJsonObject {{someText(random), someText(random)}};
        QJsonObject out;
        for (const Attribute &sub : attribute.subAttributes) {
            if (sub.mutability != Mutability::ReadOnly && (sub.required || random.chance(2)))
                out.insert(sub.name, someValue(sub, random));
        }
        return out;
    }
    default:
        return someText(random);
    }
}

QJsonValue someValue(const Attribute &attribute, Random &random)
{
    if (!attribute.multiValued)
        return someSingle(attribute, random);
    QJsonArray out;
    bool hasPrimary = false;
    for (qsizetype i = random.below(4) + 1; i > 0; --i) {
        QJsonValue one = someSingle(attribute, random);
        if (one.toObject().value("primary"_L1).toBool()) {
            QJsonObject object = one.toObject();
            if (hasPrimary)
                object.remove("primary"_L1);
            hasPrimary = true;
            one = object;
        }
        if (!out.contains(one) && one != QJsonValue(QJsonObject()))
            out.append(one);
    }
    return out;
}

QJsonObject someMembers(const QList<Attribute> &attributes, Random &random)
{
    QJsonObject out;
    for (const Attribute &attribute : attributes) {
        if (attribute.mutability == Mutability::ReadOnly || attribute.mutability == Mutability::Immutable)
            continue;
        if (!attribute.required && random.chance(3))
            continue;
        const QJsonValue value = someValue(attribute, random);
        if (value != QJsonValue(QJsonArray()) && value != QJsonValue(QJsonObject()))
            out.insert(attribute.name, value);
    }
    return out;
}

QJsonObject someResource(const ResourceType &type, Random &random)
{
    QJsonObject out = someMembers(type.schema.attributes, random);
    for (const SchemaExtension &extension : type.extensions) {
        const QJsonObject members = someMembers(extension.schema.attributes, random);
        if (!members.isEmpty() && !random.chance(4))
            out.insert(extension.schema.id, members);
    }
    return out;
}

} // namespace

void MakePatchTest::makes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("operations");
    const auto row = [](const char *name, const char *type, const char *before, const char *after,
                        const char *operations) {
        QTest::newRow(name) << QString::fromLatin1(type) << QByteArray(before) << QByteArray(after)
                            << QByteArray(operations);
    };
    row("nothing", "User", R"({"title":"a"})", R"({"title":"a"})", "[]");
    row("replace", "User", R"({"title":"a"})", R"({"title":"b"})", R"([{"op":"replace","path":"title","value":"b"}])");
    row("add", "User", "{}", R"({"title":"b"})", R"([{"op":"add","path":"title","value":"b"}])");
    row("remove", "User", R"({"title":"a"})", "{}", R"([{"op":"remove","path":"title"}])");
    row("null and absent are one", "User", R"({"title":null,"emails":[]})", "{}", "[]");
    row("leaf of a complex", "User", R"({"name":{"familyName":"a","givenName":"b"}})",
        R"({"name":{"familyName":"a","givenName":"c"}})", R"([{"op":"replace","path":"name.givenName","value":"c"}])");
    row("leaves of a new complex", "User", "{}", R"({"name":{"familyName":"a","givenName":"b"}})",
        R"([{"op":"add","path":"name.familyName","value":"a"},{"op":"add","path":"name.givenName","value":"b"}])");
    row("complex removed", "User", R"({"name":{"familyName":"a"}})", "{}", R"([{"op":"remove","path":"name"}])");
    row("value by type", "User", R"({"emails":[{"type":"work","value":"a"},{"type":"home","value":"h"}]})",
        R"({"emails":[{"type":"home","value":"h"},{"type":"work","value":"b"}]})",
        R"([{"op":"replace","path":"emails[type eq \"work\"].value","value":"b"}])");
    row("value removed by type", "User", R"({"emails":[{"type":"work","value":"a"},{"type":"home","value":"h"}]})",
        R"({"emails":[{"type":"work","value":"a"}]})", R"([{"op":"remove","path":"emails[type eq \"home\"]"}])");
    row("values added", "User", R"({"emails":[{"type":"work","value":"a"}]})",
        R"({"emails":[{"type":"work","value":"a"},{"type":"home","value":"h"}]})",
        R"([{"op":"add","path":"emails","value":[{"type":"home","value":"h"}]}])");
    row("values by value where types repeat", "User",
        R"({"emails":[{"type":"work","value":"a"},{"type":"work","value":"b"}]})",
        R"({"emails":[{"type":"work","value":"a"}]})", R"([{"op":"remove","path":"emails[value eq \"b\"]"}])");
    row("nothing tells the values apart", "User", R"({"addresses":[{"locality":"a"},{"locality":"b"}]})",
        R"({"addresses":[{"locality":"a"}]})", R"([{"op":"replace","path":"addresses","value":[{"locality":"a"}]}])");
    row("members by value, although each has a type", "Group",
        R"({"displayName":"g","members":[{"value":"1","type":"User"}]})",
        R"({"displayName":"g","members":[{"value":"2","type":"User"}]})",
        R"([{"op":"remove","path":"members[value eq \"1\"]"},{"op":"add","path":"members","value":[{"value":"2","type":"User"}]}])");
    row("set", "Grant", R"({"accounts":["a","b"]})", R"({"accounts":["b","c"]})",
        R"([{"op":"replace","path":"accounts","value":["b","c"]}])");
    row("set in another order", "Grant", R"({"accounts":["a","b"]})", R"({"accounts":["b","a"]})", "[]");
    row("accounts by id", "Relationship", R"({"accounts":[{"id":"1","label":"x"},{"id":"2"}]})",
        R"({"accounts":[{"id":"1","label":"y"},{"id":"2"}]})",
        R"([{"op":"replace","path":"accounts[id eq \"1\"].label","value":"y"}])");
    row("extension", "User", R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"company":"a"}})",
        R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"company":"b"}})",
        R"([{"op":"replace","path":"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:company","value":"b"}])");
    row("extension leaf", "User",
        R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"identityDocument":{"type":"passport","number":"1"}}})",
        R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"identityDocument":{"type":"passport","number":"2"}}})",
        R"([{"op":"replace","path":"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:identityDocument.number","value":"2"}])");
    row("read-only is the service's", "User", R"({"id":"1","meta":{"version":"1"},"displayName":"a"})",
        R"({"id":"2","meta":{"version":"2"},"displayName":"b"})", "[]");
    row("read-only parts too", "User",
        R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"identityDocument":{"number":"1","verifiedBy":"a"}}})",
        R"({"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"identityDocument":{"number":"1"}}})", "[]");
    row("immutable stays", "Grant", R"({"user":"1"})", R"({"user":"2"})", "[]");
    row("immutable is set once", "Grant", "{}", R"({"user":"2"})", R"([{"op":"add","path":"user","value":"2"}])");
    row("external id", "User", R"({"externalId":"a"})", R"({"externalId":"b"})",
        R"([{"op":"replace","path":"externalId","value":"b"}])");
    row("quotes in a key", "User", R"({"emails":[{"value":"a\"b"},{"value":"c"}]})", R"({"emails":[{"value":"c"}]})",
        R"([{"op":"remove","path":"emails[value eq \"a\\\"b\"]"}])");
    row("keys that differ by case only are none", "User", R"({"emails":[{"value":"a"},{"value":"A"}]})",
        R"({"emails":[{"value":"A"}]})", R"([{"op":"replace","path":"emails","value":[{"value":"A"}]}])");
}

void MakePatchTest::makes()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, operations);
    const QList<PatchOperation> made = makePatch(object(before), object(after), typeNamed(type));
    COMPARE_JSON((QJsonObject {{u"o"_s, toJson(made).value("Operations"_L1)}}),
                 (QJsonObject {{u"o"_s, json(operations)}}));
}

void MakePatchTest::leadsFromBeforeToAfter_data()
{
    QTest::addColumn<QString>("type");
    for (const ResourceType &type : mandatRegistry().types()) {
        if (!type.singleton)
            QTest::newRow(qPrintable(u"Mandat "_s + type.name)) << type.name;
    }
    QTest::newRow("Group") << u"Group"_s;
}

/// Whatever the two resources, the patch applies, and gives the second.
void MakePatchTest::leadsFromBeforeToAfter()
{
    QFETCH(QString, type);
    Random random(7);
    for (int i = 0; i < 300; ++i) {
        const QJsonObject before = someResource(typeNamed(type), random);
        const QJsonObject after = someResource(typeNamed(type), random);
        const QList<PatchOperation> operations = makePatch(before, after, typeNamed(type));
        const Result<QList<PatchOperation>> travelled =
            operations.isEmpty() ? Result<QList<PatchOperation>>(operations) : parsePatch(toJson(operations));
        VERIFY_RESULT(travelled);
        const Result<PatchOutcome> outcome = applyPatch(before, *travelled, typeNamed(type));
        QVERIFY2(outcome,
                 qPrintable(outcome ? QString()
                                    : outcome.error().detail + u"\n"_s
                                    + QString::fromUtf8(compact(before) + "\n" + compact(after))));
        const QByteArray reached = compact(sorted(outcome->resource).toObject());
        const QByteArray wanted = compact(sorted(after).toObject());
        QVERIFY2(reached == wanted,
                 (compact(before) + "\n" + wanted + "\n" + reached + "\n" + compact(toJson(operations))).constData());
        QVERIFY(makePatch(outcome->resource, outcome->resource, typeNamed(type)).isEmpty());
    }
}

QTEST_GUILESS_MAIN(MakePatchTest)
#include "test_makepatch.moc"
