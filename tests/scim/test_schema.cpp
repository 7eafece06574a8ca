// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/discovery.h"
#include "scim/schemabuilder.h"
#include "scim/urns.h"

#include <QRegularExpression>
#include <QSet>

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void types_data();
    void types();
    void wellFormed_data();
    void wellFormed();
    void finds();
    void describesItself();
    void attributeDefaults();
    void foreignRegistries_data();
    void foreignRegistries();
    void serviceProviderConfig();
    void foreignConfigs_data();
    void foreignConfigs();
};

namespace
{

void check(const QList<Attribute> &attributes, const QString &where, QStringList &wrong)
{
    static const QRegularExpression name(u"^([$A-Za-z])[-A-Za-z0-9_]*$"_s);
    QSet<QString> seen;
    for (const Attribute &attribute : attributes) {
        const QString path = where + attribute.name;
        const QString key = attribute.name.toLower();
        if (seen.contains(key))
            wrong.append(path + u" occurs twice"_s);
        seen.insert(key);
        if (!name.match(attribute.name).hasMatch())
            wrong.append(path + u" is no name"_s);
        if (attribute.description.isEmpty())
            wrong.append(path + u" is not described"_s);
        if (!attribute.isComplex() && attribute.hasSubAttributes())
            wrong.append(path + u" has parts, but is not complex"_s);
        if (attribute.mutability == Mutability::WriteOnly && attribute.returned != Returned::Never)
            wrong.append(path + u" is write-only, but returned"_s);
        if (attribute.type == AttributeType::Reference && attribute.referenceTypes.isEmpty())
            wrong.append(path + u" refers to nothing"_s);
        check(attribute.subAttributes, path + u'.', wrong);
    }
}

} // namespace

void SchemaTest::types_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("schema");
    const auto row = [](const char *name, const char *endpoint, const char *schema) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(endpoint)
                            << QString::fromLatin1(schema);
    };
    row("User", "/Users", "urn:ietf:params:scim:schemas:core:2.0:User");
    row("Company", "/Companies", "urn:ietf:params:scim:schemas:mandat:2.0:Company");
    row("Relationship", "/Relationships", "urn:ietf:params:scim:schemas:mandat:2.0:Relationship");
    row("Contact", "/Contacts", "urn:ietf:params:scim:schemas:mandat:2.0:Contact");
    row("Profile", "/Profiles", "urn:ietf:params:scim:schemas:mandat:2.0:Profile");
    row("Grant", "/Grants", "urn:ietf:params:scim:schemas:mandat:2.0:Grant");
    row("ChangeOrder", "/ChangeOrders", "urn:ietf:params:scim:schemas:mandat:2.0:ChangeOrder");
    row("AccessRequest", "/AccessRequests", "urn:ietf:params:scim:schemas:mandat:2.0:AccessRequest");
    row("AuditEntry", "/AuditEntries", "urn:ietf:params:scim:schemas:mandat:2.0:AuditEntry");
    row("Staff", "/Staff", "urn:ietf:params:scim:schemas:mandat:2.0:Staff");
    row("Policy", "/Policy", "urn:ietf:params:scim:schemas:mandat:2.0:Policy");
    row("Catalogue", "/Catalogue", "urn:ietf:params:scim:schemas:mandat:2.0:Catalogue");
}

void SchemaTest::types()
{
    QFETCH(QString, name);
    QFETCH(QString, endpoint);
    QFETCH(QString, schema);
    const ResourceType *type = mandatRegistry().type(name);
    QVERIFY(type);
    QCOMPARE(type->endpoint, endpoint);
    QCOMPARE(type->schema.id, schema);
    QCOMPARE(type->singleton, name == u"Policy" || name == u"Catalogue");
    QCOMPARE(mandatRegistry().typeAt(endpoint), type);
    QCOMPARE(mandatRegistry().typeAt(endpoint.mid(1) + u"/some-id"_s), type);
    QCOMPARE(mandatRegistry().schema(schema.toUpper()), &type->schema);
    QCOMPARE(mandatRegistry().types().size(), 12);
}

void SchemaTest::wellFormed_data()
{
    QTest::addColumn<QString>("urn");
    const QList<Schema> schemas = mandatRegistry().schemas() + standardRegistry().schemas();
    for (const Schema &schema : schemas)
        QTest::addRow("%s %lld", qPrintable(schema.name), schema.attributes.size()) << schema.id;
}

void SchemaTest::wellFormed()
{
    QFETCH(QString, urn);
    const Schema *schema = mandatRegistry().schema(urn) ? mandatRegistry().schema(urn) : standardRegistry().schema(urn);
    QVERIFY(schema);
    QStringList wrong;
    check(schema->attributes, {}, wrong);
    QCOMPARE(wrong, QStringList());
    for (const Attribute &attribute : schema->attributes)
        QVERIFY2(!commonSchema().attribute(attribute.name), qPrintable(attribute.name));
}

void SchemaTest::finds()
{
    const ResourceType &user = *mandatRegistry().type(u"user");
    QCOMPARE(user.schema.attribute(u"NAME")->sub(u"givenname")->name, u"givenName"_s);
    QVERIFY(!user.schema.attribute(u"nam"));
    QVERIFY(user.extension(u"URN:IETF:params:scim:schemas:extension:mandat:2.0:user"));
    QVERIFY(!user.extension(u"urn:ietf:params:scim:schemas:core:2.0:User"));
    QVERIFY(!mandatRegistry().type(u"Group"));
    QVERIFY(!mandatRegistry().typeAt(u"/users"));
    QVERIFY(!mandatRegistry().typeAt(u"/UsersX"));
    QVERIFY(!mandatRegistry().typeAt(u""));
    QVERIFY(!mandatRegistry().schema(u"urn:x"));
    QVERIFY(commonSchema().attribute(u"id")->comparesCase());
    QVERIFY(commonSchema().attribute(u"meta")->sub(u"created")->comparesCase());
    QVERIFY(!user.schema.attribute(u"userName")->comparesCase());
}

/// Whoever reads /ResourceTypes and /Schemas knows what the service knows.
void SchemaTest::describesItself()
{
    const QString base = u"https://host/bank/scim/v2"_s;
    const QJsonObject types = resourceTypesDocument(mandatRegistry(), base);
    const QJsonObject schemas = schemasDocument(mandatRegistry(), base);
    QCOMPARE(types.value("totalResults"_L1).toInteger(), 12);
    QCOMPARE(schemas.value("totalResults"_L1).toInteger(), 13);
    const QJsonObject first = types.value("Resources"_L1).toArray().at(0).toObject();
    QCOMPARE(first.value("meta"_L1).toObject().value("location"_L1).toString(), base + u"/ResourceTypes/User"_s);
    const SchemaRegistry read = parseRegistry(types, schemas);
    QCOMPARE(read.types().size(), 12);
    for (const ResourceType &type : mandatRegistry().types()) {
        const ResourceType *same = read.type(type.name);
        QVERIFY(same);
        QCOMPARE(same->endpoint, type.endpoint);
        QCOMPARE(same->extensions.size(), type.extensions.size());
        // How it is compared and written is the same; a reference is caseExact because it says so
        COMPARE_JSON(toJson(same->schema), toJson(type.schema));
        QVERIFY(same->schema == type.schema);
    }
}

void SchemaTest::attributeDefaults()
{
    Attribute expected;
    expected.name = u"x"_s;
    QVERIFY(parseAttribute(object(R"({"name":"x"})")) == expected);
    QVERIFY(parseAttribute(
                object(R"({"name":"x","type":"strange","mutability":5,"returned":"sometimes","multiValued":"no"})"))
            == expected);
    expected.type = AttributeType::DateTime;
    expected.mutability = Mutability::ReadOnly;
    expected.multiValued = true;
    QVERIFY(parseAttribute(object(R"({"NAME":"x","Type":"datetime","mutability":"READONLY","multiValued":"true"})"))
            == expected);
    const Attribute complex =
        parseAttribute(object(R"({"name":"x","subAttributes":[{"name":"y"},{"type":"string"},5]})"));
    QVERIFY(complex.isComplex());
    QCOMPARE(complex.subAttributes.size(), 1);
    QJsonObject deep {{u"name"_s, u"x"_s}};
    for (int i = 0; i < 500; ++i)
        deep = QJsonObject {{u"name"_s, u"x"_s}, {u"subAttributes"_s, QJsonArray {deep}}};
    int depth = 0;
    Attribute at = parseAttribute(deep);
    while (at.hasSubAttributes()) {
        const Attribute next = at.subAttributes.first();
        at = next;
        ++depth;
    }
    QCOMPARE(depth, 3);
}

void SchemaTest::foreignRegistries_data()
{
    QTest::addColumn<QByteArray>("types");
    QTest::addColumn<QByteArray>("schemas");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("hasUserName");
    const auto row = [](const char *name, const char *types, const char *schemas, const QStringList &names,
                        bool hasUserName) {
        QTest::newRow(name) << QByteArray(types) << QByteArray(schemas) << names << hasUserName;
    };
    const QStringList standard {u"User"_s, u"Group"_s};
    row("nothing", "null", "null", standard, true);
    row("errors", R"({"status":"404"})", R"({"detail":"x"})", standard, true);
    row("wrong types", R"({"Resources":[5,"x",{"name":5}]})", R"([[]])", standard, true);
    row("types without schemas",
        R"({"Resources":[{"name":"User","endpoint":"/Users","schema":"urn:ietf:params:scim:schemas:core:2.0:User"}]})",
        "null", {u"User"_s}, true);
    row("a bare list", R"([{"name":"User","endpoint":"Users","schema":"urn:ietf:params:scim:schemas:core:2.0:User"}])",
        "null", {u"User"_s}, true);
    row("a single one", R"({"name":"User","endpoint":"/Users","schema":"urn:ietf:params:scim:schemas:core:2.0:User"})",
        "null", {u"User"_s}, true);
    row("its own User",
        R"([{"name":"User","endpoint":"/Users","schema":"urn:ietf:params:scim:schemas:core:2.0:User"}])",
        R"([{"id":"urn:ietf:params:scim:schemas:core:2.0:User","attributes":[{"name":"id"},{"name":"login"}]}])",
        {u"User"_s}, false);
    row("unknown schema", R"([{"name":"Device","endpoint":"/Devices","schema":"urn:x:y:z"}])", "null", {u"Device"_s},
        false);
}

void SchemaTest::foreignRegistries()
{
    QFETCH(QByteArray, types);
    QFETCH(QByteArray, schemas);
    QFETCH(QStringList, names);
    QFETCH(bool, hasUserName);
    const SchemaRegistry registry = parseRegistry(json(types), json(schemas));
    QStringList found;
    for (const ResourceType &type : registry.types())
        found.append(type.name);
    QCOMPARE(found, names);
    QCOMPARE(registry.types().first().schema.attribute(u"userName") != nullptr, hasUserName);
    QVERIFY(registry.typeAt(registry.types().first().endpoint));
    QVERIFY(!registry.types().first().schema.attribute(u"id"));
}

void SchemaTest::serviceProviderConfig()
{
    ServiceProviderConfig config;
    config.patch = config.bulk = config.filter = config.sort = config.etag = config.cursorPaging =
        config.cursorByDefault = true;
    config.bulkMaxOperations = 1000;
    config.bulkMaxPayloadSize = 1 << 20;
    config.filterMaxResults = 500;
    config.defaultPageSize = 100;
    config.maxPageSize = 1000;
    config.cursorTimeout = 3600;
    config.authenticationSchemes = {u"oauthbearertoken"_s};
    config.documentationUri = u"https://host/doc"_s;
    config.changeOrders = config.changeFeed = config.longPoll = config.policy = true;
    config.portal = u"bank-delegates"_s;
    config.portalName = {u"Banking portal"_s, u"Portail bancaire"_s};
    const QJsonObject body = toJson(config, u"https://host/x"_s);
    QCOMPARE(body.value("meta"_L1).toObject().value("location"_L1).toString(),
             u"https://host/x/ServiceProviderConfig"_s);
    QVERIFY(parseServiceProviderConfig(body) == config);
    QVERIFY(parseServiceProviderConfig(toJson(ServiceProviderConfig())) == ServiceProviderConfig());
}

void SchemaTest::foreignConfigs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("patch");
    QTest::addColumn<qint64>("operations");
    const auto row = [](const char *name, const char *body, bool patch, qint64 operations) {
        QTest::newRow(name) << QByteArray(body) << patch << operations;
    };
    row("nothing", "{}", false, 0);
    row("without a bulk limit", R"({"patch":{"supported":true},"bulk":{"supported":true}})", true, 0);
    row("texts", R"({"Patch":{"Supported":"True"},"bulk":{"supported":"true","maxOperations":"50"}})", true, 50);
    row("wrong types", R"({"patch":true,"bulk":[],"pagination":5,"authenticationSchemes":{},"filter":null})", false, 0);
    row("negative", R"({"bulk":{"maxOperations":-1}})", false, 0);
}

void SchemaTest::foreignConfigs()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, patch);
    QFETCH(qint64, operations);
    const ServiceProviderConfig config = parseServiceProviderConfig(object(body));
    QCOMPARE(config.patch, patch);
    QCOMPARE(config.bulkMaxOperations, operations);
    QVERIFY(config.indexPaging);
    QVERIFY(!config.changeOrders && !config.cursorPaging);
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "test_schema.moc"
