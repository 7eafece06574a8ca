// SPDX-License-Identifier: MIT
#include "mappingrandom.h"

#include "scim/mapping.h"
#include "scim/mappingenums.h"
#include "scim/mappingfast.h"
#include "scim/mappingwire.h"
#include "scim/schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;
using mandat::tests::RandomResources;

namespace
{

QJsonObject parsed(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    Q_ASSERT_X(error.error == QJsonParseError::NoError, "parsed", qPrintable(error.errorString()));
    return document.object();
}

template<class T> void goesRound(const T &value)
{
    const QJsonObject document = toJson(value);
    QByteArray text;
    appendJson(text, value);
    QCOMPARE(parsed(text), document);
    const Result<T> back = fromJson<T>(document);
    QVERIFY2(back.has_value(), qPrintable(back ? QString() : back.error().detail));
    QVERIFY2(*back == value, text.constData());
}

/// Every name that is written is one that the schema describes.
void fitsSchema(const QJsonObject &document, const Schema &schema, const ResourceType &type)
{
    for (auto it = document.begin(); it != document.end(); ++it) {
        if (const Schema *extension = type.extension(it.key())) {
            fitsSchema(it.value().toObject(), *extension, type);
            continue;
        }
        const Attribute *attribute = schema.attribute(it.key());
        if (!attribute)
            attribute = commonSchema().attribute(it.key());
        QVERIFY2(attribute, qPrintable(type.name + u' ' + it.key()));
        QVERIFY2(attribute->multiValued == it.value().isArray(), qPrintable(it.key()));
        const QJsonArray values = it.value().isArray() ? it.value().toArray() : QJsonArray {it.value()};
        for (const QJsonValue &value : values) {
            if (!attribute->isComplex() || !attribute->hasSubAttributes()) {
                QVERIFY2(attribute->isComplex() || !value.isObject(), qPrintable(it.key()));
                continue;
            }
            const QJsonObject parts = value.toObject();
            for (auto part = parts.begin(); part != parts.end(); ++part)
                QVERIFY2(attribute->sub(part.key()), qPrintable(type.name + u' ' + it.key() + u'.' + part.key()));
        }
    }
}

ChangeOrder someOrder(RandomResources &random)
{
    ChangeOrder out;
    out.id = random.id<ChangeOrderId>();
    out.version = u"4"_s;
    out.number = u"BM-2026-0413"_s;
    out.status = random.one<OrderStatus>(10);
    out.company = random.maybeId<CompanyId>();
    out.reason = random.maybeText();
    out.mandate = {random.maybeText(), random.maybeDay(), random.maybeText()};
    if (random.chance(50))
        out.replaces = random.id<ChangeOrderId>();
    if (random.chance(50))
        out.reverses = random.id<ChangeOrderId>();
    if (random.chance(50))
        out.answers = random.id<AccessRequestId>();
    out.basedOn = {{u"Policy"_s, u"1"_s}, {u"Profiles/x"_s, u"\"strong\""_s}};
    User before = random.user();
    User after = before;
    after.lastName = u"Née autrement"_s;
    out.changes = {Change::create(random.grant()), Change::modify(before, after), Change::remove(random.profile()),
                   Change::create(random.contact()), Change::create(random.relationship())};
    out.acknowledged = {u"SensitiveFunctions:x"_s};
    out.termsVersion = random.maybeText();
    out.author = random.maybeText();
    out.authorName = random.maybeText();
    out.created = random.maybeInstant();
    out.submitted = random.maybeInstant();
    out.decidedBy = random.maybeText();
    out.decidedByName = random.maybeText();
    out.decided = random.maybeInstant();
    out.decisionReason = random.maybeText();
    out.applied = random.maybeInstant();
    out.effectiveAt = random.maybeInstant();
    out.failures = {u"because"_s};
    return out;
}

AuditEntry someEntry(RandomResources &random)
{
    return {random.id<AuditEntryId>(),
            (qint64 {1} << 53) + 1,
            random.instant(),
            random.text(),
            random.text(),
            u"created"_s,
            u"User"_s,
            random.text(),
            u"BM-2026-0001"_s,
            u"{\"a\":1}"_s,
            {},
            "00ffAB"};
}

Policy somePolicy()
{
    Policy out;
    out.version = u"7"_s;
    out.userNoun = {{u"delegate"_s, u"délégué"_s}, {u"delegates"_s, u"délégués"_s}};
    out.signInId = SignInIdKind::Generated;
    out.credentialDelivery = CredentialDelivery::Post;
    out.identityDocument = IdentityDocumentRule::Required;
    out.keepIdentityDocument = true;
    out.termsVersion = u"4.2"_s;
    out.terms = {u"Terms"_s, u"Conditions"_s};
    out.approval = ApprovalRule::Widening;
    out.profileScope = ProfileScope::Relationship;
    out.accountScope = AccountScope::Granted;
    out.administratorsBlock = 1;
    out.administratorsWarn = 2;
    out.strongAuthentication = StrongAuthenticationRule::ForSensitive;
    out.device = {u"the app"_s, u"l’appli"_s};
    out.effectDelay = std::chrono::seconds(300);
    out.timeZone = "Europe/Zurich";
    out.configurations = {{ConfigurationCode(u"b"_s), {u"B"_s, u"B"_s}, {FunctionCode(u"f"_s)}}};
    out.predefinedProfiles = {{u"full"_s, {u"Full"_s, u"Complet"_s}, {u"use"_s, u"usage"_s}, {FunctionCode(u"f"_s)}}};
    out.userTypes = {{u"admin"_s, {u"A"_s, u"A"_s}, {u"was"_s, u"était"_s}, true},
                     {u"plain"_s, {u"P"_s, u"P"_s}, {}, false}};
    out.bannedEmailDomains = {u"firm.example"_s};
    out.support = {u"+33199004120"_s, u"help@x.example"_s, u"https://x.example"_s, {u"9–5"_s, u"9 h–17 h"_s}};
    out.languages = {u"fr"_s, u"en"_s};
    out.orderPrefix = u"BM"_s;
    return out;
}

Catalogue someCatalogue()
{
    return Catalogue(u"3"_s, {{MenuCode(u"m"_s), {u"Menu"_s, u"Menu"_s}}},
                     {{ModuleCode(u"o"_s), {u"Option"_s, u"Option"_s}}},
                     {{FunctionCode(u"f"_s), MenuCode(u"m"_s), {u"F"_s, u"F"_s}, true, ModuleCode(u"o"_s), true, false},
                      {FunctionCode(u"g"_s), MenuCode(u"m"_s), {u"G"_s, u"G"_s}, false, {}, false, true}});
}

} // namespace

class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomResourcesGoRound()
    {
        RandomResources random(20260413);
        for (int i = 0; i < 400; ++i) {
            goesRound(random.user());
            goesRound(random.grant());
            goesRound(random.relationship());
            goesRound(random.contact());
            goesRound(random.company());
            goesRound(random.profile());
            if (QTest::currentTestFailed())
                return;
        }
    }

    void theOthersGoRound()
    {
        RandomResources random(7);
        for (int i = 0; i < 60 && !QTest::currentTestFailed(); ++i)
            goesRound(someOrder(random));
        goesRound(someEntry(random));
        AccessRequest request {random.id<AccessRequestId>(),
                               u"2"_s,
                               RequestKind::Recovery,
                               RequestStatus::Refused,
                               random.id<CompanyId>(),
                               {random.id<RelationshipId>(), random.id<RelationshipId>()},
                               random.text(),
                               random.text(),
                               random.text(),
                               random.text(),
                               random.text(),
                               random.text(),
                               random.instant(),
                               random.text()};
        goesRound(request);
        goesRound(AccessRequest {.id = random.id<AccessRequestId>()});
        goesRound(Staff {u"s-1"_s, u"Ann"_s, u"a@x.example"_s, u"paris"_s, {Role::Approver, Role::Reader}, false});
        goesRound(somePolicy());
        goesRound(Policy());
        goesRound(someCatalogue());
    }

    void theVariantIsTheResource()
    {
        RandomResources random(3);
        const User user = random.user();
        QCOMPARE(toJson(Resource(user)), toJson(user));
        const Result<Resource> back = resourceFromJson(ResourceKind::User, toJson(user));
        QVERIFY(back.has_value());
        QCOMPARE(std::get<User>(*back), user);
        const Grant grant = random.grant();
        QVERIFY(std::get<Grant>(*resourceFromJson(ResourceKind::Grant, toJson(grant))) == grant);
    }

    void everyNameIsInTheSchema()
    {
        RandomResources random(11);
        const auto check = [](const QJsonObject &document, QStringView name) {
            const ResourceType *type = mandatRegistry().type(name);
            QVERIFY(type);
            fitsSchema(document, type->schema, *type);
        };
        for (int i = 0; i < 50; ++i) {
            check(toJson(random.user()), u"User");
            check(toJson(random.grant()), u"Grant");
            check(toJson(random.relationship()), u"Relationship");
            check(toJson(random.contact()), u"Contact");
            check(toJson(random.company()), u"Company");
            check(toJson(random.profile()), u"Profile");
            check(toJson(someOrder(random)), u"ChangeOrder");
        }
        check(toJson(someEntry(random)), u"AuditEntry");
        check(toJson(Staff {u"s"_s, u"n"_s, u"e"_s, u"o"_s, {Role::Reader}, true}), u"Staff");
        check(
            toJson(AccessRequest {.id = random.id<AccessRequestId>(), .relationships = {random.id<RelationshipId>()}}),
            u"AccessRequest");
        check(toJson(somePolicy()), u"Policy");
        check(toJson(someCatalogue()), u"Catalogue");
    }

    void aUserIsWrittenInTheWordsOfTheRfc();

    void aGrantStaysSmall()
    {
        RandomResources random(5);
        Grant grant {random.id<GrantId>(), u"12"_s, random.id<UserId>(), random.id<RelationshipId>(),
                     random.id<ProfileId>()};
        QByteArray text;
        appendJson(text, grant);
        const QJsonObject document = toJson(grant);
        QJsonObject core = document;
        core.remove("schemas"_L1);
        core.remove("meta"_L1);
        QVERIFY(QJsonDocument(core).toJson(QJsonDocument::Compact).size() <= 250);
        QVERIFY2(text.size() <= 350, text.constData());
    }

    void aForeignUserIsRead();

    void titlesOfOtherProviders_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<int>("title");
        const auto row = [](const char *prefix, Title title) {
            QTest::newRow(prefix) << QString::fromLatin1(prefix) << static_cast<int>(title);
        };
        row("Ms.", Title::Madam);
        row("Mme", Title::Madam);
        row("MRS.", Title::Madam);
        row("M.", Title::Sir);
        row("mr", Title::Sir);
        row("Dr.", Title::None);
        row("", Title::None);
        row("...", Title::None);
    }
    void titlesOfOtherProviders()
    {
        QFETCH(QString, prefix);
        QFETCH(int, title);
        const QJsonObject document {{"id"_L1, "1"_L1}, {"name"_L1, QJsonObject {{"honorificPrefix"_L1, prefix}}}};
        QCOMPARE(static_cast<int>(fromJson<User>(document)->title), title);
    }

    void badInput_data();
    void badInput();
    void everyWrongTypeIsRefused();
    void hugeTextsAreRefused();
    void wordsAreNeverMixedUp();
    void tagsAndIds();
    void instants_data();
    void instants();
    void kindsAndPaths();
};

void TestMapping::aUserIsWrittenInTheWordsOfTheRfc()
{
    User user;
    user.id = UserId::fromString(u"0190d2a8-0000-7000-8000-000000000001");
    user.version = u"7"_s;
    user.externalId = u"x-1"_s;
    user.userName = u"44710928"_s;
    user.title = Title::Madam;
    user.lastName = u"Lefèvre"_s;
    user.firstName = u"Marie"_s;
    user.capacity = u"Chief accountant"_s;
    user.email = u"marie@x.example"_s;
    user.mobile = u"+33612345678"_s;
    user.address = {u"1 rue de la Paix"_s, u"75002"_s, u"Paris"_s, u"FR"_s};
    user.language = u"fr"_s;
    user.created = QDateTime(QDate(2026, 4, 13), QTime(9, 30), Qt::UTC);
    const QJsonObject expected = parsed(R"({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                        "urn:ietf:params:scim:schemas:extension:mandat:2.0:User"],
            "id": "0190d2a8-0000-7000-8000-000000000001", "externalId": "x-1", "userName": "44710928",
            "name": {"familyName": "Lefèvre", "givenName": "Marie", "honorificPrefix": "Ms."},
            "title": "Chief accountant", "preferredLanguage": "fr", "active": true,
            "emails": [{"value": "marie@x.example", "type": "work", "primary": true}],
            "phoneNumbers": [{"value": "+33612345678", "type": "mobile"}],
            "addresses": [{"type": "work", "streetAddress": "1 rue de la Paix", "postalCode": "75002",
                           "locality": "Paris", "country": "FR"}],
            "urn:ietf:params:scim:schemas:extension:mandat:2.0:User":
                {"strongAuthentication": false, "credentials": "none"},
            "meta": {"resourceType": "User", "created": "2026-04-13T09:30:00.000Z", "version": "W/\"7\"",
                     "location": "https://h/p/scim/v2/Users/1"}})");
    QCOMPARE(toJson(user, {.location = u"https://h/p/scim/v2/Users/1"_s}), expected);
}

void TestMapping::aForeignUserIsRead()
{
    // as a provider without this program's extension writes it: names in other cases, nulls, several emails
    const QJsonObject document = parsed(R"({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
            "id": "2819c223", "USERNAME": "bjensen@example.com", "displayName": "Babs Jensen", "nickName": null,
            "name": {"formatted": "Ms. Barbara J Jensen III", "familyName": "Jensen", "givenName": "Barbara",
                     "middleName": "Jane", "honorificPrefix": "Dr."},
            "emails": [{"value": "babs@jensen.org", "type": "home", "primary": true},
                       {"value": "bjensen@example.com", "type": "Work"}, {"type": "other"}],
            "phoneNumbers": [{"value": "fax", "type": "fax"}, {"value": "555-555-5555"}, {"value": "m1", "type": "mobile"},
                             {"value": "m2", "type": "mobile"}],
            "addresses": [{"type": "home", "streetAddress": "456 Hollywood Blvd"},
                          {"type": "other", "primary": true, "locality": "Hollywood", "formatted": "x", "region": "CA"}],
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"employeeNumber": "701984"},
            "active": null, "groups": [{"value": "e9e30dba"}],
            "meta": {"resourceType": "User", "created": "2010-01-23T04:56:22+02:00", "version": "W\/\"3694e05e9dff590\""}})");
    const Result<User> user = fromJson<User>(document);
    QVERIFY2(user, qPrintable(user ? QString() : user.error().detail));
    QCOMPARE(user->id.uuid(), uuidFor("User"_L1, u"2819c223"));
    QVERIFY(user->id.uuid().version() == QUuid::Sha1);
    QCOMPARE(user->userName, u"bjensen@example.com"_s);
    QCOMPARE(user->lastName, u"Jensen"_s);
    QCOMPARE(user->title, Title::None);
    QCOMPARE(user->email, u"bjensen@example.com"_s);
    QCOMPARE(user->telephone, u"555-555-5555"_s);
    QCOMPARE(user->mobile, u"m1"_s);
    QCOMPARE(user->address.locality, u"Hollywood"_s);
    QCOMPARE(user->address.street, QString());
    QVERIFY(user->active);
    QVERIFY(user->company.isNull());
    QVERIFY(!user->identityDocument);
    QCOMPARE(user->created, QDateTime(QDate(2010, 1, 23), QTime(2, 56, 22), Qt::UTC));
    QCOMPARE(user->version, u"3694e05e9dff590"_s);
}

void TestMapping::badInput_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *type, const char *document, const char *field) {
        QTest::newRow(name) << QString::fromLatin1(type) << QByteArray(document) << QString::fromLatin1(field);
    };
    row("no id", "User", R"({"userName":"a"})", "id");
    row("empty id", "User", R"({"id":""})", "id");
    row("null id", "Grant", R"({"id":null})", "id");
    row("number as id", "Grant", R"({"id":7})", "id");
    row("number as name", "User", R"({"id":"1","userName":7})", "userName");
    row("text as flag", "User", R"({"id":"1","active":"true"})", "active");
    row("name no object", "User", R"({"id":"1","name":"Ann"})", "name");
    row("part of name", "User", R"({"id":"1","name":{"familyName":[]}})", "name.familyName");
    row("emails no list", "User", R"({"id":"1","emails":{"value":"x"}})", "emails");
    row("email no object", "User", R"({"id":"1","emails":["x"]})", "emails[0]");
    row("email value", "User", R"({"id":"1","emails":[{"value":"x"},{"value":1}]})", "emails[1].value");
    row("null email", "User", R"({"id":"1","emails":[null]})", "emails[0]");
    row("twice, in two cases", "User", R"({"id":"1","userName":"a","username":"b"})", "username");
    row("extension", "User", R"({"id":"1","urn:ietf:params:scim:schemas:extension:mandat:2.0:User":[]})",
        "urn:ietf:params:scim:schemas:extension:mandat:2.0:User");
    row("credentials", "User",
        R"({"id":"1","urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"credentials":"lost"}})",
        "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:credentials");
    row("document's day", "User",
        R"({"id":"1","urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"identityDocument":{"expires":"2026-02-30"}}})",
        "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:identityDocument.expires");
    row("pending", "User",
        R"({"id":"1","urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"pending":[{"fields":[{"path":"userName","value":3}]}]}})",
        "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:pending[0].fields[0]");
    row("created", "User", R"({"id":"1","meta":{"created":"yesterday"}})", "meta.created");
    row("version", "User", R"({"id":"1","meta":{"version":3}})", "meta.version");
    row("day as instant", "Grant", R"({"id":"1","firstDay":"2026-04-13T00:00:00Z"})", "firstDay");
    row("accounts", "Grant", R"({"id":"1","accounts":["a",1]})", "accounts[1]");
    row("unknown pending path", "Grant", R"({"id":"1","pending":[{"fields":[{"path":"nickName","value":"x"}]}]})",
        "pending[0].fields[0]");
    row("account without id", "Relationship", R"({"id":"1","accounts":[{"id":"a"},{"label":"x"}]})", "accounts[1].id");
    row("responsible", "Relationship", R"({"id":"1","responsible":{"kind":"nobody"}})", "responsible.kind");
    row("modules", "Relationship", R"({"id":"1","modules":"all"})", "modules");
    row("title", "Contact", R"({"id":"1","title":"Madam"})", "title");
    row("kind", "Profile", R"({"id":"1","kind":"own"})", "kind");
    row("label", "Profile", R"({"id":"1","label":"Full"})", "label");
    row("label.en", "Profile", R"({"id":"1","label":{"en":1}})", "label.en");
    row("status", "ChangeOrder", R"({"id":"1","status":"done"})", "status");
    row("path", "ChangeOrder", R"({"id":"1","Operations":[{"path":"/Companies/1"}]})", "Operations[0].path");
    row("nothing there", "ChangeOrder", R"({"id":"1","Operations":[{"path":"/Users/1"}]})", "Operations[0].after");
    row("inside an operation", "ChangeOrder",
        R"({"id":"1","Operations":[{"path":"/Users/1","before":{"id":"1","active":1}}]})",
        "Operations[0].before.active");
    row("two resources", "ChangeOrder",
        R"({"id":"1","Operations":[{"path":"/Users/1","before":{"id":"1"},"after":{"id":"2"}}]})", "Operations[0]");
    row("sequence", "AuditEntry", R"({"id":"1","sequence":1.5})", "sequence");
    row("sequence as text", "AuditEntry", R"({"id":"1","sequence":"1"})", "sequence");
    row("hash", "AuditEntry", R"({"id":"1","hash":"xyz"})", "hash");
    row("request", "AccessRequest", R"({"id":"1","kind":""})", "kind");
    row("no subject", "Staff", R"({"id":"1"})", "subject");
    row("role", "Staff", R"({"subject":"1","roles":["reader","king"]})", "roles[1]");
    row("policy", "Policy", R"({"approval":"some"})", "approval");
    row("confirmations", "Policy", R"({"confirmations":-1})", "confirmations");
    row("too large", "Policy", R"({"maxOperations":99999999999})", "maxOperations");
    row("configuration", "Policy", R"({"configurations":[{"functions":{}}]})", "configurations[0].functions");
    row("catalogue", "Catalogue", R"({"functions":[{"code":"a"},{"sensitive":"no"}]})", "functions[1].sensitive");
}

void TestMapping::badInput()
{
    QFETCH(QString, type);
    QFETCH(QByteArray, document);
    QFETCH(QString, field);
    const QJsonObject object = parsed(document);
    const auto error = [&]() -> std::optional<Error> {
        const auto of = [](const auto &result) { return result ? std::nullopt : std::optional<Error>(result.error()); };
        if (type == "User"_L1)
            return of(fromJson<User>(object));
        if (type == "Grant"_L1)
            return of(fromJson<Grant>(object));
        if (type == "Relationship"_L1)
            return of(fromJson<Relationship>(object));
        if (type == "Contact"_L1)
            return of(fromJson<Contact>(object));
        if (type == "Profile"_L1)
            return of(fromJson<Profile>(object));
        if (type == "ChangeOrder"_L1)
            return of(fromJson<ChangeOrder>(object));
        if (type == "AuditEntry"_L1)
            return of(fromJson<AuditEntry>(object));
        if (type == "AccessRequest"_L1)
            return of(fromJson<AccessRequest>(object));
        if (type == "Staff"_L1)
            return of(fromJson<Staff>(object));
        if (type == "Policy"_L1)
            return of(fromJson<Policy>(object));
        return of(fromJson<Catalogue>(object));
    }();
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Protocol);
    QCOMPARE(error->field, field);
    QVERIFY(error->detail.startsWith(field + u' '));
    const Error input = asInput(*error);
    QCOMPARE(input.kind, ErrorKind::Invalid);
    QCOMPARE(input.scimType, u"invalidValue"_s);
    QCOMPARE(input.field, field);
}

void TestMapping::everyWrongTypeIsRefused()
{
    // each member of a full document in turn takes each other type; what is of no use to the reader may pass
    RandomResources random(9);
    User user = random.user();
    user.pending = {{random.instant(), random.id<ChangeOrderId>(), true, {{Field::Active, false}}}};
    user.identityDocument = IdentityDocument {u"passport"_s, u"1"_s, QDate(2030, 1, 1), u"x"_s, random.instant()};
    const QJsonObject document = toJson(user);
    const QJsonArray others {true, 12, u"text"_s, QJsonArray {QJsonValue(QJsonValue::Null)}, QJsonObject {{"a"_L1, 1}}};
    int tried = 0;
    for (auto it = document.begin(); it != document.end(); ++it) {
        if (it.key() == "schemas"_L1)
            continue;
        for (const QJsonValue &other : others) {
            if (other.type() == it.value().type())
                continue;
            QJsonObject wrong = document;
            wrong.insert(it.key(), other);
            const Result<User> read = fromJson<User>(wrong);
            QVERIFY2(!read, qPrintable(it.key()));
            QVERIFY(read.error().field.startsWith(it.key()));
            ++tried;
        }
    }
    QVERIFY(tried > 30);
}

void TestMapping::hugeTextsAreRefused()
{
    QJsonObject document {{"id"_L1, "1"_L1}, {"userName"_L1, QString(65536, u'x')}};
    QVERIFY(fromJson<User>(document));
    document.insert("userName"_L1, QString(1024 * 1024, u'x'));
    const Result<User> huge = fromJson<User>(document);
    QVERIFY(!huge);
    QCOMPARE(huge.error().kind, ErrorKind::TooLarge);
    QCOMPARE(huge.error().field, u"userName"_s);
    QVERIFY(huge.error().detail.size() < 200);
    QCOMPARE(asInput(huge.error()).kind, ErrorKind::TooLarge);
}

void TestMapping::wordsAreNeverMixedUp()
{
    QCOMPARE(mapping::wordOf(OrderStatus::AwaitingApproval), std::string_view("awaitingApproval"));
    QCOMPARE(mapping::wordOf(OrderStatus::Failed), std::string_view("failed"));
    QCOMPARE(mapping::wordOf(CredentialState::HandedOver), std::string_view("handedOver"));
    QCOMPARE(mapping::wordOf(Role::Operator), std::string_view("operator"));
    QCOMPARE(mapping::wordOf(FindingKind::ContactInUse), std::string_view("ContactInUse"));
    QCOMPARE(mapping::wordOf(FindingKind::SensitiveFunctions), std::string_view("SensitiveFunctions"));
    QCOMPARE(mapping::wordOf(FindingKind::Empty), std::string_view("Empty"));
    QCOMPARE(mapping::wordOf(FieldProblem::PostalCodeShape), std::string_view("postalCodeShape"));
    QCOMPARE(mapping::wordOf(Field::GrantProfile), std::string_view("grantProfile"));
    QCOMPARE(mapping::wordOf(Field::Configuration), std::string_view("configuration"));
    QVERIFY(!mapping::fromWord<OrderStatus>("Failed"));
    QVERIFY(!mapping::fromWord<OrderStatus>(""));
}

void TestMapping::tagsAndIds()
{
    QCOMPARE(entityTag(u"7"_s), u"W/\"7\""_s);
    QCOMPARE(entityTag(u"\"strong\""_s), u"\"strong\""_s);
    QCOMPARE(entityTag({}), QString());
    QCOMPARE(versionOfTag(u"W/\"7\""), u"7"_s);
    QCOMPARE(versionOfTag(u"w/\"7\""), u"7"_s);
    QCOMPARE(versionOfTag(u"\"strong\""), u"\"strong\""_s);
    QCOMPARE(versionOfTag(u"bare"), u"bare"_s);
    QCOMPARE(versionOfTag(u"W/\""), u"W/\""_s);

    const QUuid uuid = QUuid::fromString("0190D2A8-0000-7000-8000-0000000000aB"_L1);
    QCOMPARE(strictUuid("0190D2A8-0000-7000-8000-0000000000aB"), uuid);
    QVERIFY(strictUuid("{0190d2a8-0000-7000-8000-0000000000ab}").isNull());
    QVERIFY(strictUuid("0190d2a8-0000-7000-8000-0000000000ab/..").isNull());
    QVERIFY(strictUuid("0190d2a8-0000-7000-8000-0000000000ag").isNull());
    QVERIFY(strictUuid("0190d2a8-0000-7000-8000+0000000000ab").isNull());
    QCOMPARE(uuidFor("User"_L1, u"0190d2a8-0000-7000-8000-0000000000ab"), uuid);
    QVERIFY(uuidFor("User"_L1, u"").isNull());
    QCOMPARE(uuidFor("User"_L1, u"7"), uuidFor("User"_L1, u"7"));
    QVERIFY(uuidFor("User"_L1, u"7") != uuidFor("Grant"_L1, u"7"));
    QVERIFY(uuidFor("User"_L1, u"é") != uuidFor("User"_L1, u"e"));
}

void TestMapping::instants_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: refused
    const auto row = [](const char *text, qint64 milliseconds) {
        QTest::newRow(text) << QByteArray(text) << milliseconds;
    };
    row("1970-01-01T00:00:00Z", 0);
    row("1970-01-01T00:00:00.5Z", 500);
    row("1970-01-01t00:00:00.123999z", 123);
    row("1970-01-01T02:00:00+02:00", 0);
    row("1969-12-31T19:00:00-05:00", 0);
    row("2026-04-13T09:30:00.000Z", Q_INT64_C(1776072600000));
    row("2024-02-29T00:00:00Z", Q_INT64_C(1709164800000));
    row("2023-02-29T00:00:00Z", -1);
    row("2026-04-13T09:30:00", -1);
    row("2026-04-13 09:30:00Z", -1);
    row("2026-04-13T24:00:00Z", -1);
    row("2026-04-13T09:60:00Z", -1);
    row("2026-04-13T09:30:60Z", -1);
    row("2026-04-13T09:30:00.Z", -1);
    row("2026-04-13T09:30:00+2:00", -1);
    row("2026-04-13T09:30:00+24:00", -1);
    row("2026-04-13T09:30:00Zjunk", -1);
    row("0000-01-01T00:00:00Z", -1);
    row("", -1);
    row("2026-04-13T09:30:00.00000000000000000000000000000Z", -1);
}

void TestMapping::instants()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, milliseconds);
    const std::optional<QDateTime> read =
        parseInstant(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    QCOMPARE(read.has_value(), milliseconds >= 0);
    if (read) {
        QCOMPARE(read->toMSecsSinceEpoch(), milliseconds);
        const QByteArray written = instantText(*read);
        QCOMPARE(written.size(), 24);
        QCOMPARE(QString::fromLatin1(written), read->toString(Qt::ISODateWithMs));
    }
    QVERIFY(instantText(QDateTime()).isEmpty());
}

void TestMapping::kindsAndPaths()
{
    for (const ResourceKind kind : {ResourceKind::User, ResourceKind::Grant, ResourceKind::Profile,
                                    ResourceKind::Contact, ResourceKind::Relationship}) {
        const QString endpoint = endpointOf(kind);
        QCOMPARE(kindAt(endpoint), kind);
        QCOMPARE(kindAt(u'/' + endpoint), kind);
        QCOMPARE(kindAt(u'/' + endpoint + "/1"_L1), kind);
        const ResourceType *type = mandatRegistry().typeAt(endpoint);
        QVERIFY(type);
        QCOMPARE(type->name, QString(typeName(kind)));
    }
    QVERIFY(!kindAt(u"/Companies/1"));
    QVERIFY(!kindAt(u""));
    QVERIFY(!kindAt(u"//Users"));
}

QTEST_GUILESS_MAIN(TestMapping)
#include "test_mapping.moc"
