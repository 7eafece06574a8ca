// SPDX-License-Identifier: MIT
// labels: interop slow
// A SCIM service that is no portal of ours (scimmy, from npm): everything that can be done on it, through the program.
#include "app/plainconnection.h"
#include "base/uuid.h"
#include "cache/reader.h"
#include "domain/wording.h"
#include "interop/foreignservice.h"

using namespace mandat;
using namespace Qt::StringLiterals;
using testing::ForeignPerson;
using testing::ForeignService;

namespace
{

QString wrong(const Error &error)
{
    return u"%1 %2 %3 %4"_s.arg(static_cast<int>(error.kind)).arg(error.httpStatus).arg(error.field, error.detail);
}

#define GOOD(expression)                                                                                               \
    do {                                                                                                               \
        const auto &outcomeOfIt = (expression);                                                                        \
        QVERIFY2(outcomeOfIt, outcomeOfIt ? "" : qPrintable(wrong(outcomeOfIt.error())));                              \
    } while (false)

} // namespace

class TestForeign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything_data();
    void readsEverything();
    void ordersAreCarriedOut_data();
    void ordersAreCarriedOut();
    void severalAtOnce_data();
    void severalAtOnce();
    void othersChangeSomethingElse();
    void othersChangeTheSame();
    void aLostAnswerIsAdopted_data();
    void aLostAnswerIsAdopted();
    void aRefusalInTheMiddle();
    void whatIsGoneIsGone();
    void manyAreNeverTakenAwayUnasked();

private:
    static Result<User> userIn(ForeignPerson &person, const QString &userName);
    static ChangeOrder orderOf(const QList<Change> &changes);
};

void TestForeign::readsEverything_data()
{
    QTest::addColumn<QJsonObject>("settings");
    QTest::newRow("plain") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}};
    QTest::newRow("with versions") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}, {u"etag"_s, true}};
    QTest::newRow("undescribed") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}, {u"config"_s, false}};
    QTest::newRow("small pages") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}, {u"most"_s, 10}};
    QTest::newRow("without filters") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}, {u"filter"_s, false}};
    QTest::newRow("resources of its own") << QJsonObject {{u"users"_s, 57}, {u"groups"_s, 5}, {u"custom"_s, true}};
}

void TestForeign::readsEverything()
{
    QFETCH(const QJsonObject, settings);
    ForeignService service(settings);
    ForeignPerson person(service);
    GOOD(person.outcome);
    QCOMPARE(person.outcome->portalName.en, u"127.0.0.1"_s);
    const Result<sync::SyncSummary> first = person.sync();
    GOOD(first);
    Result<cache::Reader> reader = cache::Reader::open(person.folder.cacheFile(person.outcome->connection.id));
    GOOD(reader);
    QCOMPARE(reader->counts()->users, 57);
    const QHash<QString, QJsonObject> users = service.all(u"Users"_s);
    QCOMPARE(users.size(), 57);
    QHash<QString, QStringList> groupsOf;
    for (const QJsonObject &group : service.all(u"Groups"_s)) {
        const QJsonArray members = group["members"_L1].toArray();
        for (const QJsonValue &member : members)
            groupsOf[member["value"_L1].toString()].append(u"group:"_s + group["id"_L1].toString());
    }
    for (const QJsonObject &there : users) {
        const Result<std::optional<User>> user = reader->userBySignInId(there["userName"_L1].toString());
        GOOD(user);
        QVERIFY(*user);
        QCOMPARE((*user)->lastName, there["name"_L1]["familyName"_L1].toString());
        QCOMPARE((*user)->active, there["active"_L1].toBool());
        QCOMPARE((*user)->language, u"fr"_s);
        // Groups, roles and entitlements together are what somebody can do.
        QStringList rights = groupsOf.value(there["id"_L1].toString());
        const auto append = [&](const QString &attribute, const QString &prefix) {
            const QJsonArray given = there[attribute].toArray();
            for (const QJsonValue &one : given)
                rights.append(prefix + one["value"_L1].toString());
        };
        append(u"roles"_s, u"role:"_s);
        append(u"entitlements"_s, u"entitlement:"_s);
        rights.sort();
        const Result<Profile> profile = reader->profile((*user)->profile);
        GOOD(profile);
        QStringList functions;
        for (const FunctionCode &code : profile->functions)
            functions.append(code.text());
        QCOMPARE(functions, rights);
        for (const FunctionCode &code : profile->functions)
            QVERIFY(reader->portal()->catalogue.function(code));
    }
    // Nothing has moved: nothing is written again.
    const Result<sync::SyncSummary> second = person.sync();
    GOOD(second);
    QCOMPARE(second->news, 0);
}

Result<User> TestForeign::userIn(ForeignPerson &person, const QString &userName)
{
    MANDAT_ASSIGN(const std::optional<User> user, person.session->reader().userBySignInId(userName));
    return user ? Result<User>(*user) : fail(ErrorKind::NotFound, userName);
}

ChangeOrder TestForeign::orderOf(const QList<Change> &changes)
{
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.reason = u"asked for"_s;
    order.changes = changes;
    return order;
}

void TestForeign::ordersAreCarriedOut_data()
{
    QTest::addColumn<QJsonObject>("settings");
    const QJsonObject small {{u"users"_s, 8}, {u"groups"_s, 4}};
    const auto with = [&](const QJsonObject &more) {
        QJsonObject out = small;
        for (auto it = more.begin(); it != more.end(); ++it)
            out.insert(it.key(), it.value());
        return out;
    };
    QTest::newRow("PATCH") << small;
    QTest::newRow("PATCH with versions") << with({{u"etag"_s, true}});
    QTest::newRow("PUT") << with({{u"patch"_s, false}});
    QTest::newRow("PUT with versions") << with({{u"patch"_s, false}, {u"etag"_s, true}});
    QTest::newRow("undescribed") << with({{u"config"_s, false}});
    QTest::newRow("undescribed, PUT") << with({{u"config"_s, false}, {u"patch"_s, false}});
    QTest::newRow("keeps no externalId") << with({{u"externalId"_s, false}});
}

/// A day's work: somebody new with groups and a role, somebody changed, somebody out, somebody deleted.
void TestForeign::ordersAreCarriedOut()
{
    QFETCH(const QJsonObject, settings);
    ForeignService service(settings);
    ForeignPerson person(service);
    GOOD(person.outcome);
    QVERIFY(person.open());
    const QStringList payroll = service.members(u"group-1"_s);

    Profile chosen;
    chosen.id = ProfileId(newUuid());
    chosen.kind = ProfileKind::Personal;
    chosen.label = {u"x"_s, u"x"_s};
    chosen.functions = {FunctionCode(u"group:group-0"_s), FunctionCode(u"group:group-1"_s),
                        FunctionCode(u"role:auditor"_s)};
    const Result<User> like = userIn(person, u"user2@example.com"_s);
    GOOD(like);
    User made;
    made.id = UserId(newUuid());
    made.userName = u"new.person@example.com"_s;
    made.email = made.userName;
    made.lastName = u"Durand"_s;
    made.firstName = u"Léa"_s;
    made.telephone = u"+33144556677"_s;
    made.company = like->company;
    made.profile = chosen.id;
    Grant grant;
    grant.id = GrantId(newUuid());
    grant.user = made.id;
    const Result<QList<qint64>> relationships = person.session->reader().relationshipRows({});
    GOOD(relationships);
    QCOMPARE(relationships->size(), 1);
    grant.relationship = person.session->reader().relationships(*relationships)->constFirst().id;
    const Result<ChangeOrder> created = ForeignPerson::wait(
        person.session->submit(orderOf({Change::create(chosen), Change::create(made), Change::create(grant)})));
    GOOD(created);
    QCOMPARE(created->status, OrderStatus::InEffect);
    const QJsonObject there = service.user(made.userName);
    QCOMPARE(there["name"_L1]["familyName"_L1].toString(), u"Durand"_s);
    QCOMPARE(there["phoneNumbers"_L1][0]["value"_L1].toString(), made.telephone);
    QCOMPARE(there["roles"_L1][0]["value"_L1].toString(), u"auditor"_s);
    QVERIFY(service.members(u"group-0"_s).contains(there["id"_L1].toString()));
    QVERIFY(service.members(u"group-1"_s).contains(there["id"_L1].toString()));
    // The same person here, under the id that the order gave.
    QTRY_COMPARE(person.session->reader().user(made.id).value_or(User()).userName, made.userName);

    // Another mail address, another group; nobody else of either group is touched.
    const Result<User> before = userIn(person, u"user1@example.com"_s);
    GOOD(before);
    const Result<QList<cache::ProfileRow>> profiles = person.session->reader().profiles();
    GOOD(profiles);
    User after = *before;
    after.email = u"other@example.com"_s;
    after.lastName = u"Bernard-Petit"_s;
    Profile treasury;
    treasury.id = ProfileId(newUuid());
    treasury.kind = ProfileKind::Personal;
    treasury.label = {u"y"_s, u"y"_s};
    treasury.functions = {FunctionCode(u"group:group-2"_s)};
    after.profile = treasury.id;
    const Result<ChangeOrder> changed = ForeignPerson::wait(
        person.session->submit(orderOf({Change::create(treasury), Change::modify(*before, after)})));
    GOOD(changed);
    const QJsonObject moved = service.user(u"user1@example.com"_s);
    const QString movedId = moved["id"_L1].toString();
    QCOMPARE(moved["emails"_L1].toArray().size(), 1);
    QCOMPARE(moved["emails"_L1][0]["value"_L1].toString(), after.email);
    QCOMPARE(moved["emails"_L1][0]["primary"_L1].toBool(), true);
    QCOMPARE(moved["name"_L1]["givenName"_L1].toString(), before->firstName);
    QVERIFY(service.members(u"group-2"_s).contains(movedId));
    QStringList left = payroll + QStringList {there["id"_L1].toString()};
    left.removeAll(movedId);
    left.sort();
    QCOMPARE(service.members(u"group-1"_s), left);

    // Out: inactive, and nothing else.
    const Result<User> leaver = userIn(person, u"user3@example.com"_s);
    GOOD(leaver);
    User off = *leaver;
    off.active = false;
    GOOD(ForeignPerson::wait(person.session->submit(orderOf({Change::modify(*leaver, off)}))));
    QCOMPARE(service.user(u"user3@example.com"_s)["active"_L1].toBool(true), false);
    QTRY_COMPARE(userIn(person, u"user3@example.com"_s).value_or(User()).active, false);

    const Result<User> deleted = userIn(person, u"user4@example.com"_s);
    GOOD(deleted);
    GOOD(ForeignPerson::wait(person.session->submit(orderOf({Change::remove(*deleted)}))));
    QVERIFY(service.user(u"user4@example.com"_s).isEmpty());
    QTRY_VERIFY(!userIn(person, u"user4@example.com"_s));
    QTRY_VERIFY(person.session->reader().outbox()->isEmpty());
}

void TestForeign::severalAtOnce_data()
{
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<bool>("together");
    const QJsonObject small {{u"users"_s, 8}, {u"groups"_s, 2}, {u"etag"_s, true}};
    QJsonObject bulk = small;
    bulk.insert(u"bulk"_s, true);
    QTest::newRow("one by one") << small << false;
    QTest::newRow("Bulk") << bulk << true;
}

/// Five new people and three who leave in one order; then two new ones, of whom one has a sign-in ID that is taken.
void TestForeign::severalAtOnce()
{
    QFETCH(const QJsonObject, settings);
    QFETCH(const bool, together);
    ForeignService service(settings);
    ForeignPerson person(service);
    QVERIFY(person.open());
    service.asked();
    QList<Change> changes;
    for (int i = 0; i < 5; ++i) {
        User made;
        made.id = UserId(newUuid());
        made.userName = u"new%1@example.com"_s.arg(i);
        made.lastName = u"Durand"_s;
        changes.append(Change::create(made));
    }
    for (int i = 0; i < 3; ++i) {
        const Result<User> before = userIn(person, u"user%1@example.com"_s.arg(i));
        GOOD(before);
        User off = *before;
        off.active = false;
        changes.append(Change::modify(*before, off));
    }
    GOOD(ForeignPerson::wait(person.session->submit(orderOf(changes))));
    for (int i = 0; i < 5; ++i)
        QVERIFY(!service.user(u"new%1@example.com"_s.arg(i)).isEmpty());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(service.user(u"user%1@example.com"_s.arg(i))["active"_L1].toBool(true), false);
    QCOMPARE(service.asked()["POST Bulk"_L1].toInt() > 0, together);
    QTRY_COMPARE(person.session->reader().counts()->users, 13);
    // Part of it is refused: the rest is there, once.
    User one;
    one.id = UserId(newUuid());
    one.userName = u"one.more@example.com"_s;
    one.lastName = u"Petit"_s;
    User taken = one;
    taken.id = UserId(newUuid());
    taken.userName = u"user7@example.com"_s;
    const Result<ChangeOrder> partly =
        ForeignPerson::wait(person.session->submit(orderOf({Change::create(one), Change::create(taken)})));
    QVERIFY(!partly);
    QCOMPARE(partly.error().kind, ErrorKind::Stale);
    QVERIFY(!service.user(u"one.more@example.com"_s).isEmpty());
}

void TestForeign::othersChangeSomethingElse()
{
    ForeignService service({{u"users"_s, 4}, {u"groups"_s, 2}, {u"etag"_s, true}});
    ForeignPerson person(service);
    QVERIFY(person.open());
    const Result<User> before = userIn(person, u"user1@example.com"_s);
    GOOD(before);
    service.change(u"Users"_s, service.user(u"user1@example.com"_s)["id"_L1].toString(),
                   QJsonObject {{u"title"_s, u"Director"_s}});
    User after = *before;
    after.active = false;
    GOOD(ForeignPerson::wait(person.session->submit(orderOf({Change::modify(*before, after)}))));
    const QJsonObject there = service.user(u"user1@example.com"_s);
    QCOMPARE(there["active"_L1].toBool(true), false);
    QCOMPARE(there["title"_L1].toString(), u"Director"_s);
}

void TestForeign::othersChangeTheSame()
{
    ForeignService service({{u"users"_s, 4}, {u"groups"_s, 2}, {u"etag"_s, true}});
    ForeignPerson person(service);
    QVERIFY(person.open());
    const Result<User> before = userIn(person, u"user1@example.com"_s);
    GOOD(before);
    service.change(u"Users"_s, service.user(u"user1@example.com"_s)["id"_L1].toString(),
                   QJsonObject {{u"title"_s, u"Director"_s}});
    User after = *before;
    after.capacity = u"Clerk"_s;
    const ChangeOrder order = orderOf({Change::modify(*before, after)});
    const Result<ChangeOrder> answer = ForeignPerson::wait(person.session->submit(order));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Stale);
    QCOMPARE(service.user(u"user1@example.com"_s)["title"_L1].toString(), u"Director"_s);
    QTRY_COMPARE(person.session->reader().outbox()->constLast().state, cache::OutboxState::Conflict);
    QCOMPARE(userIn(person, u"user1@example.com"_s)->capacity, u"Director"_s);
}

void TestForeign::aLostAnswerIsAdopted_data()
{
    QTest::addColumn<QJsonObject>("settings");
    const QJsonObject small {{u"users"_s, 4}, {u"groups"_s, 2}};
    QTest::newRow("by its id") << small;
    QJsonObject more = small;
    more.insert(u"externalId"_s, false);
    QTest::newRow("by all that was sent") << more;
    more = small;
    more.insert(u"filter"_s, false);
    QTest::newRow("where nothing can be looked for") << more;
}

void TestForeign::aLostAnswerIsAdopted()
{
    QFETCH(const QJsonObject, settings);
    ForeignService service(settings);
    ForeignPerson person(service);
    QVERIFY(person.open());
    service.test(u"set"_s, {{u"lose"_s, QJsonObject {{u"POST Users"_s, 1}, {u"PATCH Groups"_s, 1}}}});
    Profile chosen;
    chosen.id = ProfileId(newUuid());
    chosen.kind = ProfileKind::Personal;
    chosen.label = {u"x"_s, u"x"_s};
    chosen.functions = {FunctionCode(u"group:group-0"_s)};
    User made;
    made.id = UserId(newUuid());
    made.userName = u"new.person@example.com"_s;
    made.email = made.userName;
    made.lastName = u"Durand"_s;
    made.profile = chosen.id;
    const Result<ChangeOrder> answer =
        ForeignPerson::wait(person.session->submit(orderOf({Change::create(chosen), Change::create(made)})));
    // Whether the person hears of it or not: an answer is lost, and found.
    Q_UNUSED(answer);
    for (int i = 0; i < 40 && !person.session->reader().outbox()->isEmpty(); ++i) {
        person.session->retryNow();
        static_cast<void>(QTest::qWaitFor([&] { return person.session->reader().outbox()->isEmpty(); }, 500));
    }
    QVERIFY(person.session->reader().outbox()->isEmpty());
    int found = 0;
    const auto users = service.all(u"Users"_s);
    for (const QJsonObject &one : users)
        found += one["userName"_L1].toString() == made.userName ? 1 : 0;
    QCOMPARE(found, 1);
    QVERIFY(service.members(u"group-0"_s).contains(service.user(made.userName)["id"_L1].toString()));
}

/// Not atomic there: what is done stays done, and what is left comes back to its author.
void TestForeign::aRefusalInTheMiddle()
{
    ForeignService service({{u"users"_s, 6}, {u"groups"_s, 2}});
    ForeignPerson person(service);
    QVERIFY(person.open());
    const Result<User> one = userIn(person, u"user1@example.com"_s);
    const Result<User> two = userIn(person, u"user2@example.com"_s);
    GOOD(one);
    GOOD(two);
    User off = *one;
    off.active = false;
    User taken = *two;
    taken.userName = u"user3@example.com"_s;
    const Result<ChangeOrder> answer =
        ForeignPerson::wait(person.session->submit(orderOf({Change::modify(*one, off), Change::modify(*two, taken)})));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Stale);
    QCOMPARE(service.user(u"user1@example.com"_s)["active"_L1].toBool(true), false);
    QVERIFY(!service.user(u"user2@example.com"_s).isEmpty());
    QTRY_COMPARE(userIn(person, u"user1@example.com"_s).value_or(User()).active, false);
    QCOMPARE(person.session->reader().outbox()->constLast().state, cache::OutboxState::Conflict);
}

void TestForeign::whatIsGoneIsGone()
{
    ForeignService service({{u"users"_s, 12}, {u"groups"_s, 2}});
    ForeignPerson person(service);
    GOOD(person.outcome);
    GOOD(person.sync());
    service.change(u"Users"_s, service.user(u"user5@example.com"_s)["id"_L1].toString(), QJsonValue());
    const auto passAgain = [&] {
        Result<sync::Mirror> mirror = sync::Mirror::open(app::mirrorFile(person.folder, person.outcome->connection.id));
        return mirror && mirror->setMeta(u"passed"_s, {});
    };
    QVERIFY(passAgain());
    GOOD(person.sync());
    Result<cache::Reader> reader = cache::Reader::open(person.folder.cacheFile(person.outcome->connection.id));
    QCOMPARE(reader->counts()->users, 11);
    QVERIFY(!*reader->userBySignInId(u"user5@example.com"_s));
    // A list that comes short proves nothing: asked for by their ids, they are all there.
    service.test(u"set"_s, {{u"hide"_s, 4}});
    QVERIFY(passAgain());
    GOOD(person.sync());
    QCOMPARE(reader->counts()->users, 11);
}

void TestForeign::manyAreNeverTakenAwayUnasked()
{
    ForeignService service({{u"users"_s, 200}, {u"groups"_s, 2}});
    ForeignPerson person(service);
    GOOD(person.outcome);
    GOOD(person.sync());
    const QString file = app::mirrorFile(person.folder, person.outcome->connection.id);
    const auto passAgain = [&] {
        Result<sync::Mirror> mirror = sync::Mirror::open(file);
        return mirror && mirror->setMeta(u"passed"_s, {});
    };
    Result<cache::Reader> reader = cache::Reader::open(person.folder.cacheFile(person.outcome->connection.id));
    // Fifty go without a question, …
    service.test(u"forget"_s, {{u"kind"_s, u"Users"_s}, {u"count"_s, 50}});
    QVERIFY(passAgain());
    GOOD(person.sync());
    QCOMPARE(reader->counts()->users, 150);
    // … but not so many.
    service.test(u"forget"_s, {{u"kind"_s, u"Users"_s}, {u"count"_s, 60}});
    QVERIFY(passAgain());
    GOOD(person.sync());
    QCOMPARE(reader->counts()->users, 150);
    {
        Result<sync::Mirror> mirror = sync::Mirror::open(file);
        GOOD(mirror);
        const Result<std::optional<sync::PlainReader::Asked>> asked = sync::PlainReader::asked(*mirror);
        GOOD(asked);
        QVERIFY(*asked);
        QCOMPARE((*asked)->gone, 60);
        QCOMPARE((*asked)->of, 150);
        GOOD(sync::PlainReader::consent(*mirror));
    }
    GOOD(person.sync());
    QCOMPARE(reader->counts()->users, 90);
}

QTEST_GUILESS_MAIN(TestForeign)
#include "test_foreign.moc"
