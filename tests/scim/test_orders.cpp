// SPDX-License-Identifier: MIT
#include "mappingrandom.h"

#include "domain/fields.h"
#include "scim/errors.h"
#include "scim/mappingfields.h"
#include "scim/mappingwire.h"
#include "scim/orders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;
using mandat::tests::RandomResources;

namespace
{

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// What a service has.
struct Shelf {
    QHash<QString, Resource> resources;

    void put(const Resource &resource)
    {
        resources.insert(endpointOf(kindOf(resource)) + u'/' + textOf(idOf(resource)), resource);
    }
    [[nodiscard]] OperationContext context() const
    {
        OperationContext out;
        out.lookup = [this](ResourceKind kind, const QString &id) -> Result<std::optional<Resource>> {
            const auto found = resources.constFind(endpointOf(kind) + u'/' + id);
            return found == resources.constEnd() ? std::nullopt : std::optional(*found);
        };
        out.newId = [](ResourceKind, const QString &bulkId, const QString &) { return QUuid::fromString(bulkId); };
        return out;
    }
};

/// The request as the service receives it.
Result<OrderRequest> received(const OrderRequest &request)
{
    const QByteArray bytes = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact);
    return orderRequestFromJson(QJsonDocument::fromJson(bytes).object(), 10000);
}

Operation operation(const char *method, const QString &path, const QByteArray &data = {}, const QString &bulkId = {},
                    const QString &version = u"W/\"1\""_s)
{
    Operation out {QString::fromLatin1(method), path, bulkId, version};
    if (!data.isEmpty()) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(data, &error);
        Q_ASSERT_X(document.isObject(), "operation", qPrintable(error.errorString()));
        out.data = document.object();
    }
    return out;
}

User someUser()
{
    User user;
    user.id = UserId::fromString(u"00000000-0000-7000-8000-000000000001");
    user.version = u"1"_s;
    user.userName = u"ann@x.example"_s;
    user.title = Title::Madam;
    user.lastName = u"Lefèvre"_s;
    user.firstName = u"Ann"_s;
    user.email = u"ann@x.example"_s;
    user.mobile = u"+33612345678"_s;
    user.address = {u"1 rue A"_s, u"75001"_s, u"Paris"_s, u"FR"_s};
    user.company = CompanyId::fromString(u"00000000-0000-7000-8000-00000000000c");
    user.profile = ProfileId::fromString(u"00000000-0000-7000-8000-00000000000b");
    user.credentials = CredentialState::Changed;
    user.lastSignIn = QDateTime(QDate(2026, 4, 1), QTime(8, 0), Qt::UTC);
    user.created = QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC);
    return user;
}

Grant someGrant()
{
    Grant grant;
    grant.id = GrantId::fromString(u"00000000-0000-7000-8000-000000000002");
    grant.version = u"1"_s;
    grant.user = someUser().id;
    grant.relationship = RelationshipId::fromString(u"00000000-0000-7000-8000-00000000000d");
    grant.accounts = {AccountId::fromString(u"00000000-0000-7000-8000-0000000000a1"),
                      AccountId::fromString(u"00000000-0000-7000-8000-0000000000a2")};
    return grant;
}

Profile someProfile()
{
    Profile profile;
    profile.id = ProfileId::fromString(u"00000000-0000-7000-8000-00000000000b");
    profile.version = u"1"_s;
    profile.label = {u"Clerk"_s, u"Employé"_s};
    profile.functions = {FunctionCode(u"a"_s), FunctionCode(u"b \"quoted\" \\"_s), FunctionCode(u"c"_s)};
    return profile;
}

Contact someContact()
{
    Contact contact;
    contact.id = ContactId::fromString(u"00000000-0000-7000-8000-000000000003");
    contact.version = u"1"_s;
    contact.company = someUser().company;
    contact.lastName = u"Martin"_s;
    return contact;
}

Relationship someRelationship()
{
    Relationship relationship;
    relationship.id = someGrant().relationship;
    relationship.version = u"1"_s;
    relationship.reference = u"66-1"_s;
    relationship.company = someUser().company;
    relationship.modules = {ModuleCode(u"payment"_s)};
    return relationship;
}

Shelf someShelf()
{
    Shelf shelf;
    shelf.put(someUser());
    shelf.put(someGrant());
    shelf.put(someProfile());
    shelf.put(someContact());
    shelf.put(someRelationship());
    return shelf;
}

ChangeOrder orderOf(const QList<Change> &changes)
{
    ChangeOrder order;
    order.id = ChangeOrderId::fromString(u"00000000-0000-7000-8000-0000000000ff");
    order.reason = u"because"_s;
    order.changes = changes;
    return order;
}

/// An order goes to the service and comes out as the same changes.
void arrives(const Shelf &shelf, const QList<Change> &changes)
{
    const Result<OrderRequest> request = requestFor(orderOf(changes), {});
    QVERIFY2(request, qPrintable(request ? QString() : request.error().detail));
    const Result<OrderRequest> there = received(*request);
    QVERIFY2(there, qPrintable(there ? QString() : there.error().detail));
    QVERIFY(*there == *request);
    const Result<TypedOperations> typed = changesFrom(there->operations, shelf.context());
    QVERIFY2(typed, qPrintable(typed ? QString() : typed.error().field + u": "_s + typed.error().detail));
    QCOMPARE(typed->changes.size(), changes.size());
    for (const Change &change : changes)
        QVERIFY2(typed->changes.contains(change),
                 QJsonDocument(toJson(change.after ? *change.after : *change.before)).toJson().constData());
}

} // namespace

class TestOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creationsReferToEachOther();
    void everyFieldArrives();
    void randomChangesArrive();
    void onePathPerChangedLeaf();
    void setsChangeByElement();
    void operationsComeInOrder();
    void serviceIdsAreUsed();
    void requestsGoRound();
    void badRequests_data();
    void badRequests();
    void bulkIds();
    void badBulkIds_data();
    void badBulkIds();
    void badOperations_data();
    void badOperations();
    void whatOnlyTheServiceSays();
    void equipmentUnlessAllowed();
    void severalOperationsOnOneResource();
    void deletionsOfWhatIsGone();
    void versions();
    void replacement();
    void otherClientsPatches();
    void newIds();
    void lookupErrorsComeThrough();
    void answersGoRound();
    void badAnswers_data();
    void badAnswers();
    void manyOperations();
};

void TestOrders::creationsReferToEachOther()
{
    const Contact contact = someContact();
    Profile profile = someProfile();
    profile.version.clear();
    User user = someUser();
    user.version.clear();
    user.contact = contact.id;
    user.profile = profile.id;
    user.externalId = user.id.toString();
    user.credentials = CredentialState::None;
    user.lastSignIn = {};
    user.created = {};
    Grant grant = someGrant();
    grant.version.clear();
    Contact newContact = contact;
    newContact.version.clear();
    // the grant first, so that its references lead forwards in the order of the screen
    const QList<Change> changes {Change::create(grant), Change::create(user), Change::create(profile),
                                 Change::create(newContact)};
    arrives({}, changes);

    const Result<OrderRequest> request = requestFor(orderOf(changes), {});
    QCOMPARE(request->operations.size(), 4);
    const Operation &posted = request->operations.last();
    QCOMPARE(posted.method, u"POST"_s);
    QCOMPARE(posted.path, u"/Grants"_s);
    QCOMPARE(posted.bulkId, grant.id.toString());
    const QJsonObject data = posted.data.toObject();
    QCOMPARE(data["user"_L1].toString(), "bulkId:"_L1 + user.id.toString());
    QCOMPARE(data["relationship"_L1].toString(), grant.relationship.toString());
    QCOMPARE(data["externalId"_L1].toString(), grant.id.toString());
    QVERIFY(!data.contains("id"_L1));
    QVERIFY(!data.contains("meta"_L1));
    const QJsonObject extension =
        request->operations.at(2).data["urn:ietf:params:scim:schemas:extension:mandat:2.0:User"_L1].toObject();
    QCOMPARE(extension["profile"_L1].toString(), "bulkId:"_L1 + profile.id.toString());
    QCOMPARE(extension["contact"_L1].toString(), "bulkId:"_L1 + contact.id.toString());
    QCOMPARE(extension["company"_L1].toString(), user.company.toString());
    QVERIFY(!extension.contains("credentials"_L1));
    QVERIFY(!extension.contains("strongAuthentication"_L1));

    // the operations in any order give the same
    OrderRequest reversed = *request;
    std::reverse(reversed.operations.begin(), reversed.operations.end());
    const Result<TypedOperations> typed = changesFrom(reversed.operations, Shelf().context());
    QVERIFY2(typed, qPrintable(typed ? QString() : typed.error().detail));
    for (const Change &change : changes)
        QVERIFY(typed->changes.contains(change));
}

void TestOrders::everyFieldArrives()
{
    RandomResources random(77);
    const QHash<ResourceKind, Resource> before {{ResourceKind::User, someUser()},
                                                {ResourceKind::Grant, someGrant()},
                                                {ResourceKind::Profile, someProfile()},
                                                {ResourceKind::Contact, someContact()},
                                                {ResourceKind::Relationship, someRelationship()}};
    int tried = 0;
    for (auto it = before.begin(); it != before.end(); ++it) {
        for (const Field field : fieldsOf(it.key())) {
            const FieldPath *path = fieldPath(it.key(), field);
            QVERIFY(path);
            QCOMPARE(fieldAt(it.key(), path->path), field);
            if (field == Field::GrantUser || field == Field::GrantRelationship
                || (field == Field::Company && it.key() == ResourceKind::Contact))
                continue; // immutable
            const QVariant value = [&]() -> QVariant {
                switch (path->shape) {
                case FieldShape::Text:
                    return u"a “new” \\ \"text\""_s;
                case FieldShape::Flag:
                    return !fieldValue(*it, field).toBool();
                case FieldShape::Day:
                    return QDate(2026, 2, 28);
                case FieldShape::Prefix:
                case FieldShape::TitleWord:
                    return static_cast<int>(Title::Sir);
                case FieldShape::ProfileKindWord:
                    return static_cast<int>(ProfileKind::Personal);
                case FieldShape::Reference:
                    return textOf(random.uuid());
                case FieldShape::References:
                    return QStringList {textOf(random.uuid())};
                case FieldShape::Codes:
                    return QStringList {u"a"_s, u"new"_s};
                case FieldShape::Address:
                    return QVariant::fromValue(PostalAddress {u"2 rue B"_s, {}, u"Lyon"_s, u"FR"_s});
                case FieldShape::Bilingual:
                    return QVariant::fromValue(LocalizedText {u"New"_s, {}});
                }
                return {};
            }();
            Resource after = *it;
            setFieldValue(after, field, value);
            QCOMPARE(changedFields(*it, after), QList<Field> {field});
            arrives(someShelf(), {Change::modify(*it, after)});
            if (QTest::currentTestFailed())
                return;
            // and there and back through the form in which pending changes have it
            const Result<QVariant> back = fieldFromWire(it.key(), field, fieldToWire(it.key(), field, value));
            QVERIFY(back);
            QCOMPARE(*back, fieldValue(after, field));
            ++tried;
        }
    }
    QVERIFY(tried > 30);
}

void TestOrders::randomChangesArrive()
{
    RandomResources random(99, true);
    const auto different = [&random](const Resource &before, const Resource &other) {
        Resource after = before;
        for (const Field field : fieldsOf(kindOf(before))) {
            const bool fixed = field == Field::GrantUser || field == Field::GrantRelationship
                || field == Field::LastName || (field == Field::Company && kindOf(before) == ResourceKind::Contact);
            if (!fixed && random.chance(50))
                setFieldValue(after, field, fieldValue(other, field));
        }
        return after;
    };
    for (int i = 0; i < 120; ++i) {
        Shelf shelf;
        QList<Change> changes;
        const QList<std::pair<Resource, Resource>> pairs {{random.user(), random.user()},
                                                          {random.grant(), random.grant()},
                                                          {random.profile(), random.profile()},
                                                          {random.contact(), random.contact()},
                                                          {random.relationship(), random.relationship()}};
        for (const auto &[before, other] : pairs) {
            const Resource stored = [&before = before] {
                Resource out = before;
                std::visit([](auto &value) { value.version = u"7"_s; }, out);
                return out;
            }();
            const Resource after = different(stored, other);
            shelf.put(stored);
            if (random.chance(20))
                changes.append(Change::remove(stored));
            else if (!changedFields(stored, after).isEmpty())
                changes.append(Change::modify(stored, after));
        }
        arrives(shelf, changes);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestOrders::onePathPerChangedLeaf()
{
    const User before = someUser();
    User after = before;
    after.title = Title::None;
    after.lastName = u"Durand"_s;
    after.capacity = u"Director"_s;
    after.email = u"new@x.example"_s;
    after.telephone = u"+33199000000"_s;
    after.mobile.clear();
    after.address.street = u"2 rue B"_s;
    after.address.postalCode.clear();
    after.profile = {};
    after.active = false;
    const QJsonArray made =
        patchOperations(before, after, [](QLatin1StringView, const QUuid &id) { return textOf(id); });
    const QJsonArray expected = QJsonDocument::fromJson(R"([
        {"op": "remove", "path": "name.honorificPrefix"},
        {"op": "replace", "path": "name.familyName", "value": "Durand"},
        {"op": "replace", "path": "title", "value": "Director"},
        {"op": "replace", "path": "emails[type eq \"work\"].value", "value": "new@x.example"},
        {"op": "add", "path": "phoneNumbers", "value": [{"type": "work", "value": "+33199000000"}]},
        {"op": "remove", "path": "phoneNumbers[type eq \"mobile\"]"},
        {"op": "replace", "path": "addresses[type eq \"work\"].streetAddress", "value": "2 rue B"},
        {"op": "remove", "path": "addresses[type eq \"work\"].postalCode"},
        {"op": "remove", "path": "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:profile"},
        {"op": "replace", "path": "active", "value": false}])")
                                    .array();
    QCOMPARE(made, expected);
    QVERIFY(patchOperations(before, before, {}).isEmpty());
}

void TestOrders::setsChangeByElement()
{
    const Profile before = someProfile();
    Profile after = before;
    after.functions = {FunctionCode(u"a"_s), FunctionCode(u"z"_s)};
    const QJsonArray made = patchOperations(before, after, {});
    QCOMPARE(made.size(), 2);
    QCOMPARE(made[0]["op"_L1].toString(), u"remove"_s);
    QCOMPARE(made[0]["path"_L1].toString(), u"functions[value eq \"b \\\"quoted\\\" \\\\\" or value eq \"c\"]"_s);
    QCOMPARE(made[1]["op"_L1].toString(), u"add"_s);
    QCOMPARE(made[1]["value"_L1].toArray(), QJsonArray {u"z"_s});
    // somebody else's element, added meanwhile, stays
    Shelf shelf;
    Profile today = before;
    today.functions.insert(FunctionCode(u"theirs"_s));
    shelf.put(today);
    const Result<OrderRequest> request = requestFor(orderOf({Change::modify(before, after)}), {});
    const Result<TypedOperations> typed = changesFrom(request->operations, shelf.context());
    QVERIFY2(typed, qPrintable(typed ? QString() : typed.error().detail));
    const auto &result = std::get<Profile>(*typed->changes.first().after);
    QVERIFY(result.functions.contains(FunctionCode(u"theirs"_s)));
    QVERIFY(!result.functions.contains(FunctionCode(u"c"_s)));

    // a profile of 200 functions loses them all
    Profile large = before;
    large.functions.clear();
    for (int i = 0; i < 200; ++i)
        large.functions.insert(FunctionCode(u"area.verb%1"_s.arg(i)));
    Profile empty = large;
    empty.functions.clear();
    Shelf another;
    another.put(large);
    arrives(another, {Change::modify(large, empty)});
    arrives(another, {Change::modify(large, before)});
}

void TestOrders::operationsComeInOrder()
{
    Profile newProfile = someProfile();
    newProfile.id = ProfileId::fromString(u"00000000-0000-7000-8000-0000000000e1");
    User moved = someUser();
    moved.profile = newProfile.id;
    User newUser = someUser();
    newUser.id = UserId::fromString(u"00000000-0000-7000-8000-0000000000e2");
    const Result<OrderRequest> request =
        requestFor(orderOf({Change::remove(someContact()), Change::remove(someProfile()), Change::remove(someGrant()),
                            Change::modify(someUser(), moved), Change::create(newUser), Change::create(newProfile),
                            Change::modify(someRelationship(), someRelationship())}),
                   {});
    QVERIFY(request);
    QStringList told;
    for (const Operation &one : request->operations)
        told.append(one.method + u' ' + one.path.section(u'/', 1, 1));
    QCOMPARE(told,
             (QStringList {u"POST Profiles"_s, u"POST Users"_s, u"PATCH Users"_s, u"DELETE Grants"_s,
                           u"DELETE Profiles"_s, u"DELETE Contacts"_s}));
    QCOMPARE(request->operations.at(2).data["Operations"_L1][0]["value"_L1].toString(),
             "bulkId:"_L1 + newProfile.id.toString());
    QCOMPARE(request->operations.at(2).version, u"W/\"1\""_s);
}

void TestOrders::serviceIdsAreUsed()
{
    RequestContext context;
    context.resourceId = [](ResourceKind kind, const QUuid &id) {
        return kind == ResourceKind::Relationship ? QString() : typeName(kind) + u'-' + QString::number(id.data4[7]);
    };
    context.companyId = [](const QUuid &) { return u"company-7"_s; };
    context.orderId = [](const QUuid &) { return u"order-9"_s; };
    User after = someUser();
    after.contact = someContact().id;
    ChangeOrder order = orderOf({Change::modify(someUser(), after)});
    order.company = someUser().company;
    order.replaces = order.id;
    const Result<OrderRequest> request = requestFor(order, context);
    QVERIFY(request);
    QCOMPARE(request->company, u"company-7"_s);
    QCOMPARE(request->replaces, u"order-9"_s);
    QCOMPARE(request->reverses, QString());
    QCOMPARE(request->operations.first().path, u"/Users/User-1"_s);
    QCOMPARE(request->operations.first().data["Operations"_L1][0]["value"_L1].toString(), u"Contact-3"_s);
    QCOMPARE(request->companyId().uuid(), uuidFor("Company"_L1, u"company-7"));
    QCOMPARE(request->replacesId()->uuid(), uuidFor("ChangeOrder"_L1, u"order-9"));
    QVERIFY(!request->reversesId());

    Grant grant = someGrant();
    grant.id = GrantId::fromString(u"00000000-0000-7000-8000-0000000000e3");
    const Result<OrderRequest> unknown = requestFor(orderOf({Change::create(grant)}), context);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    QVERIFY(unknown.error().detail.contains("Relationships/"_L1 + grant.relationship.toString()));
}

void TestOrders::requestsGoRound()
{
    ChangeOrder order = orderOf({Change::remove(someGrant()), Change::create(someContact())});
    order.company = someUser().company;
    order.mandate = {u"M. Durand, gérant"_s, QDate(2026, 4, 12), u"courrier 12"_s};
    order.replaces = ChangeOrderId::fromString(u"00000000-0000-7000-8000-0000000000f1");
    order.reverses = ChangeOrderId::fromString(u"00000000-0000-7000-8000-0000000000f2");
    order.answers = AccessRequestId::fromString(u"00000000-0000-7000-8000-0000000000f3");
    order.basedOn = {{u"Policy"_s, u"1"_s}, {u"Profiles/x"_s, u"\"strong\""_s}};
    order.acknowledged = {u"SensitiveFunctions:x"_s};
    order.termsVersion = u"4.2"_s;
    const Result<OrderRequest> request = requestFor(order, {});
    QVERIFY(request);
    const Result<OrderRequest> there = received(*request);
    QVERIFY2(there, qPrintable(there ? QString() : there.error().detail));
    QVERIFY(*there == *request);
    QCOMPARE(there->externalId, order.id.toString());
    QCOMPARE(there->mandate, order.mandate);
    QCOMPARE(there->replacesId(), order.replaces);
    QCOMPARE(there->answersId(), order.answers);
    QCOMPARE(QJsonDocument(toJson(*there)).toJson(), QJsonDocument(toJson(*request)).toJson());
}

void TestOrders::badRequests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *body, const char *field) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(field);
    };
    row("nothing", "{}", "externalId");
    row("empty externalId", R"({"externalId":"","Operations":[]})", "externalId");
    row("externalId as number", R"({"externalId":7,"Operations":[]})", "externalId");
    row("no operations", R"({"externalId":"a"})", "Operations");
    row("operations as object", R"({"externalId":"a","Operations":{}})", "Operations");
    row("operation as text", R"({"externalId":"a","Operations":["x"]})", "Operations[0].method");
    row("method", R"({"externalId":"a","Operations":[{"method":"GET","path":"/Users"}]})", "Operations[0].method");
    row("no path", R"({"externalId":"a","Operations":[{"method":"DELETE"}]})", "Operations[0].path");
    row("path out of the service", R"({"externalId":"a","Operations":[{"method":"DELETE","path":"/../x"}]})",
        "Operations[0].path");
    row("no data", R"({"externalId":"a","Operations":[{"method":"PATCH","path":"/Users/1"}]})", "Operations[0].data");
    row("no bulkId", R"({"externalId":"a","Operations":[{"method":"POST","path":"/Users","data":{}}]})",
        "Operations[0].bulkId");
    row("bulkId twice",
        R"({"externalId":"a","Operations":[{"method":"POST","path":"/Users","bulkId":"x","data":{}},
            {"method":"POST","path":"/Users","bulkId":"x","data":{}}]})",
        "Operations[1].bulkId");
    row("mandate", R"({"externalId":"a","Operations":[],"mandate":"me"})", "mandate");
    row("mandate's date", R"({"externalId":"a","Operations":[],"mandate":{"date":"12/04/2026"}})", "mandate.date");
    row("basedOn", R"({"externalId":"a","Operations":[],"basedOn":[{"ref":1}]})", "basedOn[0].ref");
    row("acknowledged", R"({"externalId":"a","Operations":[],"acknowledged":"all"})", "acknowledged");
    row("company", R"({"externalId":"a","Operations":[],"company":{"value":"x"}})", "company");
}

void TestOrders::badRequests()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, field);
    const Result<OrderRequest> request = orderRequestFromJson(QJsonDocument::fromJson(body).object(), 10000);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, ErrorKind::Invalid);
    QCOMPARE(request.error().field, field);
    QVERIFY(!request.error().scimType.isEmpty());
    QCOMPARE(statusOf(request.error()), 400);
}

void TestOrders::bulkIds()
{
    // the first refers forwards, the last backwards, one in a path
    const QList<Operation> operations {
        operation("POST", u"/Grants"_s, R"({"user":"bulkId:u","relationship":"00000000-0000-7000-8000-00000000000d"})",
                  u"g"_s),
        operation(
            "PATCH", u"/Users/bulkId:u"_s,
            R"({"Operations":[{"op":"replace","path":"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:profile",
                      "value":"bulkId:p"}]})",
            {}, {}),
        operation("POST", u"/Profiles"_s, R"({"kind":"personal","functions":["a"]})", u"p"_s),
        operation("POST", u"/Users"_s, R"({"userName":"x","name":{"familyName":"X"}})", u"u"_s),
    };
    Shelf shelf = someShelf();
    OperationContext context = shelf.context();
    context.newId = {};
    const Result<TypedOperations> typed = changesFrom(operations, context);
    QVERIFY2(typed, qPrintable(typed ? QString() : typed.error().field + typed.error().detail));
    QCOMPARE(typed->changes.size(), 3);
    QCOMPARE(typed->operations.size(), 4);
    const auto after = [&](qsizetype index) { return *typed->changes.at(typed->operations.at(index).change).after; };
    const auto grant = std::get<Grant>(after(0));
    const auto user = std::get<User>(after(3));
    const auto profile = std::get<Profile>(after(2));
    QCOMPARE(grant.user, user.id);
    QCOMPARE(user.profile, profile.id);
    QCOMPARE(typed->operations.at(1).change, typed->operations.at(3).change);
    QCOMPARE(typed->operations.at(0).id, grant.id.uuid());
    QCOMPARE(typed->operations.at(0).bulkId, u"g"_s);
    QCOMPARE(profile.id.uuid().version(), QUuid::fromString("0190d2a8-0000-7000-8000-000000000001"_L1).version());
    QCOMPARE(typed->changes.at(typed->operations.at(3).change).kind(), ChangeKind::Create);
    // what is referred to is made before what refers to it
    QVERIFY(typed->operations.at(3).change < typed->operations.at(0).change);
}

void TestOrders::badBulkIds_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("unknown") << QByteArray(R"({"user":"bulkId:nobody","relationship":"r"})");
    QTest::newRow("itself") << QByteArray(R"({"user":"bulkId:g","relationship":"bulkId:g2"})");
}

void TestOrders::badBulkIds()
{
    QFETCH(QByteArray, data);
    const Result<TypedOperations> typed =
        changesFrom({operation("POST", u"/Grants"_s, data, u"g"_s)}, someShelf().context());
    QVERIFY(!typed);
    QCOMPARE(typed.error().kind, ErrorKind::Conflict);
    QVERIFY(!typed.error().detail.isEmpty());
}

void TestOrders::badOperations_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("scimType");
    QTest::addColumn<QString>("field"); // how it begins
    const QString user = "/Users/"_L1 + someUser().id.toString();
    const QString grant = "/Grants/"_L1 + someGrant().id.toString();
    const QString profile = "/Profiles/"_L1 + someProfile().id.toString();
    const QString relationship = "/Relationships/"_L1 + someRelationship().id.toString();
    const auto row = [](const char *name, const char *method, const QString &path, const QByteArray &data,
                        QLatin1StringView scimType, const char *field, ErrorKind kind = ErrorKind::Invalid) {
        QTest::newRow(name) << QString::fromLatin1(method) << path << data << static_cast<int>(kind)
                            << QString(scimType) << QString::fromLatin1(field);
    };
    const auto patch = [](const char *path, const char *value) -> QByteArray {
        return QByteArray(R"({"Operations":[{"op":"replace","path":")") + path + R"(","value":)" + value + "}]}";
    };
    const QByteArray ext = "urn:ietf:params:scim:schemas:extension:mandat:2.0:User:";
    const auto extPatch = [&](const char *name, const char *value) {
        return patch(QByteArray(ext + name).constData(), value);
    };

    row("unknown type", "POST", u"/Robots"_s, "{}", scimtype::invalidPath, "Operations[0].path");
    row("a company", "PATCH", u"/Companies/1"_s, patch("name", "\"x\""), scimtype::invalidPath, "Operations[0].path");
    row("a change order", "DELETE", u"/ChangeOrders/1"_s, {}, scimtype::invalidPath, "Operations[0].path");
    row("post to a resource", "POST", user, "{}", scimtype::invalidPath, "Operations[0].path");
    row("patch of a list", "PATCH", u"/Users"_s, patch("active", "false"), scimtype::invalidPath, "Operations[0].path");
    row("deeper", "DELETE", user + "/emails"_L1, {}, scimtype::invalidPath, "Operations[0].path");
    row("not there", "PATCH", u"/Users/nobody"_s, patch("active", "false"), ""_L1, "Operations[0].path",
        ErrorKind::NotFound);
    row("put of what is not there", "PUT", u"/Users/nobody"_s, R"({"userName":"x"})", ""_L1, "Operations[0].path",
        ErrorKind::NotFound);

    row("unknown attribute", "PATCH", user, patch("nickName", "\"x\""), scimtype::invalidPath, "Operations[0].");
    row("broken path", "PATCH", user, patch("emails[type eq", "\"x\""), ""_L1, "Operations[0]");
    row("no such element", "PATCH", user, patch("phoneNumbers[type eq \\\"fax\\\"].value", "\"x\""), scimtype::noTarget,
        "Operations[0].");
    row("wrong type", "PATCH", user, patch("active", "\"perhaps\""), scimtype::invalidValue, "Operations[0].");
    row("wrong day", "PATCH", grant, patch("lastDay", "\"31/12/2026\""), scimtype::invalidValue,
        "Operations[0].data.lastDay");
    row("unknown word", "PATCH", profile, patch("kind", "\"mine\""), scimtype::invalidValue, "Operations[0].");
    row("no operations", "PATCH", user, "{}", scimtype::invalidSyntax, "Operations[0]");

    row("id", "PATCH", user, patch("id", "\"x\""), scimtype::mutability, "Operations[0].");
    row("version", "PATCH", user, patch("meta.version", "\"x\""), scimtype::mutability, "Operations[0].");
    row("status", "PATCH", user, extPatch("status", "\"active\""), scimtype::mutability, "Operations[0].");
    row("credentials", "PATCH", user, extPatch("credentials", "\"changed\"").replace("changed", "none"),
        scimtype::mutability, "Operations[0].");
    row("lastSignIn", "PATCH", user, extPatch("lastSignIn", "\"2026-04-13T09:30:00Z\""), scimtype::mutability,
        "Operations[0].");
    row("pending", "PATCH", user, extPatch("pending", "[{\"deletes\":true}]"), scimtype::mutability, "Operations[0].");
    row("device", "PATCH", user, extPatch("strongAuthentication", "true"), scimtype::mutability, "Operations[0].");
    row("self-registered", "PATCH", user, extPatch("selfRegistered", "true"), scimtype::mutability, "Operations[0].");
    row("terms' time", "PATCH", user, extPatch("termsAcceptedAt", "\"2026-04-13T09:30:00Z\""), scimtype::mutability,
        "Operations[0].");
    row("grant's user", "PATCH", grant, patch("user", "\"00000000-0000-7000-8000-0000000000e9\""), scimtype::mutability,
        "Operations[0].");
    row("grant's relationship", "PUT", grant,
        R"({"user":"00000000-0000-7000-8000-000000000001","relationship":"00000000-0000-7000-8000-0000000000e9"})",
        scimtype::mutability, "Operations[0]");
    // writable by the schema, but no review would show it
    row("external id", "PATCH", user, patch("externalId", "\"x\""), scimtype::mutability,
        "Operations[0].data.externalId");
    row("identity document", "PATCH", user, extPatch("identityDocument", "{\"number\":\"1\"}"), scimtype::mutability,
        "Operations[0].data.urn:ietf:params:scim:schemas:extension:mandat:2.0:User:identityDocument");
    row("typical use", "PATCH", profile, patch("typicalUse", "{\"en\":\"x\"}"), scimtype::mutability,
        "Operations[0].data.typicalUse");
    row("reference number", "PATCH", relationship, patch("reference", "\"x\""), scimtype::mutability,
        "Operations[0].data.reference");
    row("second email", "PATCH", user,
        R"({"Operations":[{"op":"add","path":"emails","value":[{"type":"home","value":"h"}]}]})", ""_L1, "");

    row("nothing given", "POST", u"/Contacts"_s, "{}", scimtype::invalidValue, "Operations[0].");
    row("grant of nobody", "POST", u"/Grants"_s, R"({"relationship":"x"})", scimtype::invalidValue, "Operations[0].");
    row("name as number", "POST", u"/Users"_s, R"({"userName":1,"name":{"familyName":"x"}})", scimtype::invalidValue,
        "Operations[0].");
    row("other schema", "POST", u"/Users"_s, R"({"schemas":["urn:x"],"userName":"a","name":{"familyName":"x"}})",
        scimtype::invalidSyntax, "Operations[0]");
}

void TestOrders::badOperations()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, data);
    QFETCH(int, kind);
    QFETCH(QString, scimType);
    QFETCH(QString, field);
    const Shelf shelf = someShelf();
    const Result<TypedOperations> typed = changesFrom(
        {operation(qPrintable(method), path, data, method == "POST"_L1 ? u"b"_s : QString())}, shelf.context());
    if (field.isEmpty()) {
        // a value that the domain does not keep changes nothing
        QVERIFY2(typed, qPrintable(typed ? QString() : typed.error().detail));
        QVERIFY(typed->changes.first().before == typed->changes.first().after);
        return;
    }
    QVERIFY(!typed);
    QCOMPARE(static_cast<int>(typed.error().kind), kind);
    if (!scimType.isEmpty())
        QCOMPARE(typed.error().scimType, scimType);
    QVERIFY2(typed.error().field.startsWith(field), qPrintable(typed.error().field));
    QVERIFY(!typed.error().detail.isEmpty());
}

void TestOrders::whatOnlyTheServiceSays()
{
    // in a POST it is not an error, but has no effect (RFC 7644 §3.3)
    const Result<TypedOperations> typed = changesFrom(
        {operation(
            "POST", u"/Users"_s,
            R"({"id":"mine","externalId":"e","userName":"x","name":{"familyName":"X"},"meta":{"version":"W/\"9\"",
                       "created":"2020-01-01T00:00:00Z"},"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":
                       {"credentials":"changed","lastSignIn":"2020-01-01T00:00:00Z","strongAuthentication":true,
                        "selfRegistered":true,"pending":[{"deletes":true}],"secureMobile":"+33612345678",
                        "identityDocument":{"type":"passport","number":"12","verifiedBy":"me"}}})",
            u"b"_s)},
        someShelf().context());
    QVERIFY2(typed, qPrintable(typed ? QString() : typed.error().detail));
    const auto user = std::get<User>(*typed->changes.first().after);
    QVERIFY(user.id.toString() != u"mine"_s);
    QCOMPARE(user.externalId, u"e"_s);
    QVERIFY(user.version.isEmpty());
    QVERIFY(!user.created.isValid());
    QCOMPARE(user.credentials, CredentialState::None);
    QVERIFY(!user.lastSignIn.isValid());
    QVERIFY(!user.strongAuthentication);
    QVERIFY(!user.selfRegistered);
    QVERIFY(user.pending.isEmpty());
    QCOMPARE(user.secureMobile, u"+33612345678"_s);
    QCOMPARE(user.identityDocument, (IdentityDocument {u"passport"_s, u"12"_s, {}, {}, {}}));
}

void TestOrders::equipmentUnlessAllowed()
{
    const Shelf shelf = someShelf();
    OperationContext context = shelf.context();
    const QString path = "/Users/"_L1 + someUser().id.toString();
    const QList<Operation> device {operation(
        "PATCH", path,
        R"({"Operations":[{"op":"replace","value":{"urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"strongAuthentication":true}}}]})")};
    const QList<Operation> mobile {operation(
        "PATCH", path,
        R"({"Operations":[{"op":"add","path":"urn:ietf:params:scim:schemas:extension:mandat:2.0:User:secureMobile","value":"+33612345678"}]})")};
    QCOMPARE(changesFrom(device, context).error().scimType, QString(scimtype::mutability));
    QVERIFY(changesFrom(mobile, context));
    context.strongAuthenticationWritable = true;
    context.secureMobileWritable = false;
    const Result<TypedOperations> enrolled = changesFrom(device, context);
    QVERIFY2(enrolled, qPrintable(enrolled ? QString() : enrolled.error().detail));
    QVERIFY(std::get<User>(*enrolled->changes.first().after).strongAuthentication);
    QCOMPARE(changesFrom(mobile, context).error().scimType, QString(scimtype::mutability));
}

void TestOrders::severalOperationsOnOneResource()
{
    const Shelf shelf = someShelf();
    const QString path = "/Users/"_L1 + someUser().id.toString();
    const Operation rename =
        operation("PATCH", path, R"({"Operations":[{"op":"replace","path":"name.givenName","value":"Bea"}]})");
    const Operation deactivate =
        operation("PATCH", path, R"({"Operations":[{"op":"replace","path":"active","value":false}]})");
    const Operation remove = operation("DELETE", path);
    const Result<TypedOperations> both = changesFrom({rename, deactivate}, shelf.context());
    QVERIFY(both);
    QCOMPARE(both->changes.size(), 1);
    QCOMPARE(*both->changes.first().before, Resource(someUser()));
    const auto after = std::get<User>(*both->changes.first().after);
    QCOMPARE(after.firstName, u"Bea"_s);
    QVERIFY(!after.active);
    QCOMPARE(both->operations.at(1).change, 0);

    const Result<TypedOperations> gone = changesFrom({rename, remove}, shelf.context());
    QVERIFY(gone);
    QCOMPARE(gone->changes, QList<Change> {Change::remove(someUser())});
    const Result<TypedOperations> late = changesFrom({remove, rename}, shelf.context());
    QVERIFY(!late);
    QCOMPARE(late.error().kind, ErrorKind::NotFound);
    QCOMPARE(late.error().field, u"Operations[1].path"_s);
    const Result<TypedOperations> undone =
        changesFrom({operation("POST", u"/Profiles"_s, R"({"kind":"personal"})", u"p"_s),
                     operation("DELETE", u"/Profiles/bulkId:p"_s)},
                    shelf.context());
    QVERIFY(!undone);
    QCOMPARE(undone.error().field, u"Operations[1].path"_s);
}

void TestOrders::deletionsOfWhatIsGone()
{
    const Result<TypedOperations> typed =
        changesFrom({operation("DELETE", u"/Grants/nothing"_s)}, someShelf().context());
    QVERIFY(typed);
    QVERIFY(typed->changes.isEmpty());
    QCOMPARE(typed->operations.first().change, -1);
    QCOMPARE(typed->operations.first().id, uuidFor("Grant"_L1, u"nothing"));
}

void TestOrders::versions()
{
    const Shelf shelf = someShelf();
    OperationContext context = shelf.context();
    const QString path = "/Grants/"_L1 + someGrant().id.toString();
    const Result<TypedOperations> missing = changesFrom({operation("DELETE", path, {}, {}, {})}, context);
    QVERIFY(!missing);
    QCOMPARE(missing.error().field, u"Operations[0].version"_s);
    QCOMPARE(missing.error().kind, ErrorKind::Invalid);
    for (const auto &tag : {u"W/\"12\""_s, u"\"12\""_s, u"12"_s}) {
        const Result<TypedOperations> given = changesFrom({operation("DELETE", path, {}, {}, tag)}, context);
        QVERIFY(given);
        QCOMPARE(given->operations.first().version, u"12"_s);
    }
    context.versionsRequired = false;
    const Result<TypedOperations> any = changesFrom({operation("DELETE", path, {}, {}, {})}, context);
    QVERIFY(any);
    QVERIFY(any->operations.first().version.isEmpty());
}

void TestOrders::replacement()
{
    const Shelf shelf = someShelf();
    const Result<TypedOperations> typed = changesFrom(
        {operation("PUT", "/Users/"_L1 + someUser().id.toString(),
                   R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"other","userName":"ann@x.example",
                       "name":{"familyName":"Lefèvre"},"active":false,"meta":{"version":"W/\"99\""},
                       "urn:ietf:params:scim:schemas:extension:mandat:2.0:User":{"credentials":"none"}})")},
        shelf.context());
    QVERIFY2(typed, qPrintable(typed ? QString() : typed.error().field + typed.error().detail));
    const auto after = std::get<User>(*typed->changes.first().after);
    const User before = someUser();
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.version, before.version);
    QCOMPARE(after.credentials, before.credentials);
    QCOMPARE(after.lastSignIn, before.lastSignIn);
    QCOMPARE(after.created, before.created);
    QVERIFY(after.firstName.isEmpty());
    QVERIFY(after.email.isEmpty());
    QVERIFY(after.profile.isNull());
    QVERIFY(!after.active);
}

void TestOrders::otherClientsPatches()
{
    // as an identity system writes it: no path, capitals, booleans as texts, names qualified
    const Shelf shelf = someShelf();
    const Result<TypedOperations> typed =
        changesFrom({operation("PATCH", "/Users/"_L1 + someUser().id.toString(),
                               R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[
                       {"op":"Replace","value":{"active":"False","name":{"givenName":"Zoé"}}},
                       {"op":"Add","path":"urn:ietf:params:scim:schemas:core:2.0:User:title","value":"Directrice"},
                       {"op":"replace","path":"EMAILS[type eq \"work\"].value","value":"z@x.example"}]})")},
                    shelf.context());
    QVERIFY2(typed, qPrintable(typed ? QString() : typed.error().detail));
    User expected = someUser();
    expected.active = false;
    expected.firstName = u"Zoé"_s;
    expected.capacity = u"Directrice"_s;
    expected.email = u"z@x.example"_s;
    QVERIFY(*typed->changes.first().after == Resource(expected));
}

void TestOrders::newIds()
{
    QStringList asked;
    OperationContext context = someShelf().context();
    const Shelf shelf = someShelf();
    context.lookup = shelf.context().lookup;
    context.newId = [&asked](ResourceKind kind, const QString &bulkId, const QString &externalId) {
        asked.append(typeName(kind) + u' ' + bulkId + u' ' + externalId);
        return QUuid();
    };
    const Result<TypedOperations> typed =
        changesFrom({operation("POST", u"/Profiles"_s, R"({"externalId":"e","kind":"shared"})", u"b"_s)}, context);
    QVERIFY(typed);
    QCOMPARE(asked, QStringList {u"Profile b e"_s});
    QVERIFY(!typed->operations.first().id.isNull());
}

void TestOrders::lookupErrorsComeThrough()
{
    OperationContext context;
    context.lookup = [](ResourceKind, const QString &) -> Result<std::optional<Resource>> {
        return fail(ErrorKind::Locked, u"busy"_s);
    };
    const Result<TypedOperations> typed = changesFrom({operation("DELETE", u"/Users/1"_s)}, context);
    QVERIFY(!typed);
    QCOMPARE(typed.error().kind, ErrorKind::Locked);
    QCOMPARE(typed.error().detail, u"busy"_s);
}

void TestOrders::answersGoRound()
{
    RandomResources random(13);
    OrderAnswer answer;
    answer.order = orderOf({Change::create(someGrant()), Change::remove(someContact())});
    answer.order.status = OrderStatus::AwaitingApproval;
    answer.order.number = u"BM-2026-0413"_s;
    answer.order.version = u"3"_s;
    answer.id = answer.order.id.toString();
    answer.externalId = u"made-by-the-client"_s;
    OperationResult created;
    created.method = u"POST"_s;
    created.bulkId = u"b"_s;
    created.status = 201;
    created.location = u"https://h/p/scim/v2/Grants/7"_s;
    created.version = u"W/\"1\""_s;
    created.id = u"7"_s;
    OperationResult refused;
    refused.method = u"DELETE"_s;
    refused.status = 412;
    refused.id = u"8"_s;
    refused.response = toJson(Error {ErrorKind::Stale, u"moved"_s});
    answer.results = {created, refused};
    Finding finding;
    finding.kind = FindingKind::SensitiveFunctions;
    finding.user = random.id<UserId>();
    finding.functions = {FunctionCode(u"b"_s), FunctionCode(u"a"_s)};
    finding.relationships = {random.id<RelationshipId>()};
    finding.users = {random.id<UserId>(), random.id<UserId>()};
    finding.count = 1;
    finding.minimum = 2;
    finding.text = u"“x”"_s;
    finding.profile = random.id<ProfileId>();
    finding.contact = random.id<ContactId>();
    finding.company = random.id<CompanyId>();
    finding.date = QDate(2026, 4, 13);
    Finding invalid;
    invalid.kind = FindingKind::FieldInvalid;
    invalid.blocks = true;
    invalid.relationship = random.id<RelationshipId>();
    invalid.field = Field::Telephone;
    invalid.problem = FieldProblem::TelephoneShape;
    answer.findings = {finding, invalid, Finding()};
    const QJsonObject document = toJson(answer);
    QCOMPARE(document["findings"_L1][0]["code"_L1].toString(), finding.code());
    QCOMPARE(document["results"_L1][0]["status"_L1].toString(), u"201"_s);
    const Result<OrderAnswer> back =
        orderAnswerFromJson(QJsonDocument::fromJson(QJsonDocument(document).toJson()).object());
    QVERIFY2(back, qPrintable(back ? QString() : back.error().detail));
    QVERIFY(back->findings == answer.findings);
    QVERIFY(back->results == answer.results);
    QVERIFY(*back == answer);

    // an id that is not given is the end of the location
    QJsonObject without = document;
    without.insert("results"_L1, QJsonArray {QJsonObject {{"location"_L1, "/Users/abc"_L1}, {"status"_L1, 201}}});
    QCOMPARE(orderAnswerFromJson(without)->results.first().id, u"abc"_s);
    QCOMPARE(orderAnswerFromJson(without)->results.first().status, 201);
}

void TestOrders::badAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *body, const char *field) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(field);
    };
    row("empty", "{}", "id");
    row("status", R"({"id":"1","status":"odd"})", "status");
    row("results", R"({"id":"1","results":{}})", "results");
    row("result", R"({"id":"1","results":["x"]})", "results[0]");
    row("findings", R"({"id":"1","findings":"none"})", "findings");
    row("finding without kind", R"({"id":"1","findings":[{}]})", "findings[0].kind");
    row("unknown finding", R"({"id":"1","findings":[{"kind":"Empty"},{"kind":"New"}]})", "findings[1].kind");
    row("finding's count", R"({"id":"1","findings":[{"kind":"Empty","count":"2"}]})", "findings[0].count");
}

void TestOrders::badAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, field);
    const Result<OrderAnswer> answer = orderAnswerFromJson(QJsonDocument::fromJson(body).object());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Protocol);
    QCOMPARE(answer.error().field, field);
}

void TestOrders::manyOperations()
{
    RandomResources random(3);
    QList<Change> changes;
    Shelf shelf;
    for (int i = 0; i < 2000; ++i) {
        Grant grant = someGrant();
        grant.id = random.id<GrantId>();
        shelf.put(grant);
        Grant after = grant;
        after.active = false;
        changes.append(Change::modify(grant, after));
    }
    arrives(shelf, changes);
    const Result<OrderRequest> request = requestFor(orderOf(changes), {});
    const Result<OrderRequest> refused = orderRequestFromJson(toJson(*request), 1999);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::TooLarge);
}

QTEST_GUILESS_MAIN(TestOrders)
#include "test_orders.moc"
