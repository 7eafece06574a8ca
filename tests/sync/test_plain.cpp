// SPDX-License-Identifier: MIT
// A SCIM service that is no portal of ours, in every way that such services have been odd.
#include "base/uuid.h"
#include "cache/reader.h"
#include "domain/trouble.h"
#include "support/oddprovider.h"
#include "sync/engine.h"
#include "sync/plain/portal.h"
#include "sync/plain/quirks.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;
using testing::OddProvider;
using Odd = OddProvider::Oddities;

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

constexpr int people = 45;

/// A provider, and an engine before it with a cache and a mirror of its own.
struct Desk {
    explicit Desk(const Odd &odd)
    {
        auto wire = std::make_unique<OddProvider>();
        provider = wire.get();
        provider->odd = odd;
        QStringList members;
        for (int i = 0; i < people; ++i) {
            const QString id = u"u%1"_s.arg(i, 3, 10, QChar(u'0'));
            provider->addUser(id, u"Person%1@example.com"_s.arg(i));
            if (i % 3 == 0)
                members.append(id);
        }
        provider->addGroup(u"g1"_s, u"Payroll"_s, members);
        provider->addGroup(u"g2"_s, u"Audit"_s, {});
        Result<sync::Mirror> mirror = sync::Mirror::open(folder.filePath(u"c.mirror"_s));
        Result<cache::Writer> writer = cache::Writer::open(folder.filePath(u"c.mandat"_s), clock);
        if (!mirror || !writer)
            qFatal("no files");
        auto portal = std::make_unique<sync::PlainPortal>(std::move(wire), std::move(*mirror), u"people.example"_s,
                                                          sync::PlainPortal::Timing {fullPass});
        engine = std::make_unique<sync::Engine>(std::move(*writer), std::move(portal), std::make_shared<SystemClock>());
    }
    Result<sync::SyncSummary> sync() { return QCoro::waitFor(engine->syncOnce()); }
    cache::Reader reader() { return std::move(*cache::Reader::open(folder.filePath(u"c.mandat"_s))); }
    Result<User> user(const QString &userName)
    {
        MANDAT_ASSIGN(const std::optional<User> found, reader().userBySignInId(userName));
        return found ? Result<User>(*found) : fail(ErrorKind::NotFound);
    }
    Result<ChangeOrder> submit(const QList<Change> &changes)
    {
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        order.changes = changes;
        return QCoro::waitFor(engine->submit(order));
    }
    /// Somebody new, in the group.
    Result<ChangeOrder> hire()
    {
        Profile profile;
        profile.id = ProfileId(newUuid());
        profile.kind = ProfileKind::Personal;
        profile.label = {u"x"_s, u"x"_s};
        profile.functions = {FunctionCode(u"group:g2"_s)};
        User made;
        made.id = UserId(newUuid());
        made.userName = u"new.person@example.com"_s;
        made.email = made.userName;
        made.lastName = u"Durand"_s;
        made.profile = profile.id;
        return submit({Change::create(profile), Change::create(made)});
    }
    int called(const QString &userName) const
    {
        int count = 0;
        for (const QJsonObject &one : provider->users)
            count += one["userName"_L1].toString().compare(userName, Qt::CaseInsensitive) == 0 ? 1 : 0;
        return count;
    }

    static inline std::chrono::seconds fullPass {0}; ///< at each look
    QTemporaryDir folder;
    SystemClock clock;
    OddProvider *provider = nullptr;
    std::unique_ptr<sync::Engine> engine;
};

QJsonArray membersOf(const QJsonObject &group)
{
    return group["members"_L1].toArray();
}

} // namespace

class TestPlain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadWhole_data() { oddities(); }
    void isReadWhole();
    void isWrittenTo_data() { oddities(); }
    void isWrittenTo();
    void nothingThatServicesChokeOnIsSent();
    void totalResultsThatMovesIsReadAgain();
    void aListThatComesShort();
    void theSamePageAgainIsNoList();
    void aCutPassGoesOn();
    void newsByTheServicesClock();
    void othersWhoAreNotOursAreNotAdopted();
    void weakAndStrongTagsAreAlike();
    void whatOthersDidAtTheSameTime_data();
    void whatOthersDidAtTheSameTime();
    void unknownBaseMeetsThePresent();
    void anOrderInPiecesGoesOn();
    void aDamagedMirrorIsReadAgain();
    void whatIsNotThereIsRefused();
    void missingBulkLimit();

private:
    static void oddities();
};

void TestPlain::oddities()
{
    QTest::addColumn<Odd>("odd");
    const auto row = [](const char *name, auto change) {
        Odd odd;
        change(odd);
        QTest::newRow(name) << odd;
    };
    row("as it should be", [](Odd &) { });
    row("no discovery", [](Odd &odd) { odd.config = false; });
    row("no discovery, no PATCH", [](Odd &odd) { odd.config = odd.patch = false; });
    row("no PATCH", [](Odd &odd) { odd.patch = false; });
    row("no filters", [](Odd &odd) { odd.filter = false; });
    row("versions", [](Odd &odd) { odd.versions = true; });
    row("versions, no PATCH", [](Odd &odd) { odd.versions = true, odd.patch = false; });
    row("201 without Location", [](Odd &odd) { odd.location = false; });
    row("201 and 204 without a body", [](Odd &odd) { odd.body = false; });
    row("204 that bumps the version", [](Odd &odd) { odd.body = false, odd.versions = true; });
    row("201 without anything", [](Odd &odd) { odd.location = odd.body = false; });
    row("itemsPerPage echoes the request", [](Odd &odd) { odd.echoes = true, odd.mostOnPage = 7; });
    row("pages of 20, whatever is asked for", [](Odd &odd) { odd.mostOnPage = 20; });
    row("no schemas in documents", [](Odd &odd) { odd.schemas = false; });
    row("statuses as numbers", [](Odd &odd) { odd.numbers = true; });
    row("errors as text", [](Odd &odd) { odd.plainErrors = true; });
    row("filters mind case", [](Odd &odd) { odd.caseExact = true; });
    row("cursors", [](Odd &odd) { odd.cursors = true, odd.mostOnPage = 7; });
    row("keeps no externalId", [](Odd &odd) { odd.externalIds = false; });
    row("keeps no externalId, says nothing", [](Odd &odd) { odd.externalIds = odd.location = odd.body = false; });
}

void TestPlain::isReadWhole()
{
    QFETCH(const Odd, odd);
    Desk desk(odd);
    GOOD(desk.sync());
    cache::Reader reader = desk.reader();
    QCOMPARE(reader.counts()->users, people);
    QCOMPARE(reader.counts()->relationships, 1);
    for (int i = 0; i < people; ++i) {
        const Result<User> user = desk.user(u"person%1@example.com"_s.arg(i));
        GOOD(user);
        QVERIFY(user->active);
        const Result<Profile> profile = reader.profile(user->profile);
        GOOD(profile);
        QCOMPARE(profile->label.en, i % 3 == 0 ? u"Payroll"_s : u"No group"_s);
        QCOMPARE(profile->functions.contains(FunctionCode(u"group:g1"_s)), i % 3 == 0);
    }
    // Whoever goes there, goes here.
    desk.provider->users.remove(u"u000"_s);
    GOOD(desk.sync());
    QVERIFY(!desk.user(u"person0@example.com"_s));
    QCOMPARE(desk.reader().counts()->users, people - 1);
}

void TestPlain::isWrittenTo()
{
    QFETCH(const Odd, odd);
    Desk desk(odd);
    GOOD(desk.sync());
    GOOD(desk.hire());
    QCOMPARE(desk.called(u"new.person@example.com"_s), 1);
    const QString id = membersOf(desk.provider->groups.value(u"g2"_s)).at(0)["value"_L1].toString();
    QCOMPARE(desk.provider->users.value(id)["name"_L1]["familyName"_L1].toString(), u"Durand"_s);
    GOOD(desk.user(u"new.person@example.com"_s));
    // A name, and out.
    const Result<User> before = desk.user(u"person3@example.com"_s);
    GOOD(before);
    User after = *before;
    after.capacity = u"Clerk"_s;
    after.active = false;
    GOOD(desk.submit({Change::modify(*before, after)}));
    const QJsonObject there = desk.provider->users.value(u"u003"_s);
    QCOMPARE(there["title"_L1].toString(), u"Clerk"_s);
    QCOMPARE(there["active"_L1].toBool(true), false);
    // Still in the group, with everybody else; then out of it, alone.
    QCOMPARE(membersOf(desk.provider->groups.value(u"g1"_s)).size(), people / 3);
    const Result<User> now = desk.user(u"person3@example.com"_s);
    GOOD(now);
    QVERIFY(!now->active);
    User without = *now;
    without.profile = desk.user(u"person1@example.com"_s)->profile;
    GOOD(desk.submit({Change::modify(*now, without)}));
    QCOMPARE(membersOf(desk.provider->groups.value(u"g1"_s)).size(), people / 3 - 1);
    const Result<User> gone = desk.user(u"person4@example.com"_s);
    GOOD(gone);
    GOOD(desk.submit({Change::remove(*gone)}));
    QVERIFY(!desk.provider->users.contains(u"u004"_s));
    QVERIFY(!desk.user(u"person4@example.com"_s));
    QVERIFY(desk.reader().outbox()->isEmpty());
    // All of it is known here as it is there: nothing comes with the next look.
    const Result<sync::SyncSummary> again = desk.sync();
    GOOD(again);
    QCOMPARE(again->news, 0);
}

void TestPlain::nothingThatServicesChokeOnIsSent()
{
    Desk desk({});
    GOOD(desk.sync());
    GOOD(desk.hire());
    const Result<User> before = desk.user(u"person3@example.com"_s);
    User without = *before;
    without.profile = desk.user(u"person1@example.com"_s)->profile;
    GOOD(desk.submit({Change::modify(*before, without)}));
    // attributes=id,meta.version is refused by some; others leave schemas away then.
    for (const QString &asked : std::as_const(desk.provider->asked)) {
        QVERIFY2(!asked.contains(u"ttributes="_s), qPrintable(asked));
        QVERIFY2(!asked.contains(u"bulkId"_s) && !asked.contains(u"/Bulk"_s), qPrintable(asked));
    }
    bool removed = false;
    for (const QByteArray &body : std::as_const(desk.provider->bodies)) {
        // A reference to what is only being made leaves orphans with some.
        QVERIFY2(!body.contains("bulkId:"), body.constData());
        const QJsonArray operations = QJsonDocument::fromJson(body)["Operations"_L1].toArray();
        for (const QJsonValue &operation : operations) {
            QVERIFY(!operation["path"_L1].toString().isEmpty());
            if (operation["op"_L1].toString() != "remove"_L1)
                continue;
            // Without a filter it would clear the whole group.
            QCOMPARE(operation["path"_L1].toString(), u"members[value eq \"u003\"]"_s);
            removed = true;
        }
    }
    QVERIFY(removed);
}

void TestPlain::totalResultsThatMovesIsReadAgain()
{
    Odd odd;
    odd.mostOnPage = 10;
    odd.driftOnPage = 5; // the group's page, the first that proves a list, then three of the users'
    Desk desk(odd);
    GOOD(desk.sync());
    // The one whom the others moved past the reader is there.
    QCOMPARE(desk.reader().counts()->users, people - 1);
    for (int i = 1; i < people; ++i)
        GOOD(desk.user(u"person%1@example.com"_s.arg(i)));
}

void TestPlain::aListThatComesShort()
{
    Odd odd;
    Desk desk(odd);
    GOOD(desk.sync());
    desk.provider->odd.extraTotal = 3;
    const Result<sync::SyncSummary> bad = desk.sync();
    QVERIFY(!bad);
    QCOMPARE(bad.error().scimType, QString(trouble::cameShort));
    QCOMPARE(desk.reader().counts()->users, people);
    desk.provider->odd.extraTotal = 0;
    GOOD(desk.sync());
}

void TestPlain::theSamePageAgainIsNoList()
{
    Odd odd;
    odd.samePage = true;
    odd.mostOnPage = 10;
    Desk desk(odd);
    const Result<sync::SyncSummary> bad = desk.sync();
    QVERIFY(!bad);
    QCOMPARE(bad.error().kind, ErrorKind::Protocol);
}

void TestPlain::aCutPassGoesOn()
{
    Odd odd;
    odd.mostOnPage = 10;
    Desk::fullPass = std::chrono::hours(1);
    Desk desk(odd);
    Desk::fullPass = std::chrono::seconds(0);
    desk.provider->failFrom = 8; // three documents, the proof, a page of groups, three of users
    QVERIFY(!desk.sync());
    QCOMPARE(desk.provider->asked.constLast(), u"GET Users?startIndex=31&count=1000"_s);
    desk.provider->failFrom = -1;
    desk.provider->asked.clear();
    GOOD(desk.sync());
    QVERIFY(desk.provider->asked.contains(u"GET Users?startIndex=31&count=1000"_s));
    QVERIFY(!desk.provider->asked.contains(u"GET Users?startIndex=11&count=1000"_s));
    QCOMPARE(desk.reader().counts()->users, people);
}

void TestPlain::newsByTheServicesClock()
{
    Desk::fullPass = std::chrono::hours(1);
    Desk desk({});
    Desk::fullPass = std::chrono::seconds(0);
    GOOD(desk.sync());
    desk.provider->asked.clear();
    desk.provider->addUser(u"u900"_s, u"late@example.com"_s);
    const Result<sync::SyncSummary> news = desk.sync();
    GOOD(news);
    GOOD(desk.user(u"late@example.com"_s));
    // The last that the service said was 08:00:47; two minutes before it.
    const QString last = desk.provider->asked.constLast();
    QVERIFY2(last.startsWith(u"GET Users?filter=meta.lastModified ge \"2026-03-01T07:58:47.000Z\""_s),
             qPrintable(last));
}

void TestPlain::othersWhoAreNotOursAreNotAdopted()
{
    Desk desk({});
    GOOD(desk.sync());
    // Somebody else made one of that name meanwhile.
    desk.provider->addUser(u"u901"_s, u"New.Person@example.com"_s, {{u"externalId"_s, u"theirs"_s}});
    const Result<ChangeOrder> taken = desk.hire();
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::Conflict);
    QCOMPARE(desk.called(u"new.person@example.com"_s), 1);
    QVERIFY(membersOf(desk.provider->groups.value(u"g2"_s)).isEmpty());
}

void TestPlain::weakAndStrongTagsAreAlike()
{
    Odd odd;
    odd.versions = odd.strongTags = true;
    Desk desk(odd);
    GOOD(desk.sync());
    const Result<User> before = desk.user(u"person5@example.com"_s);
    User after = *before;
    after.active = false;
    GOOD(desk.submit({Change::modify(*before, after)}));
    QCOMPARE(desk.provider->conditions, QList<QByteArray> {"W/\"6\""});
    QCOMPARE(desk.provider->users.value(u"u005"_s)["active"_L1].toBool(true), false);
}

void TestPlain::whatOthersDidAtTheSameTime_data()
{
    QTest::addColumn<bool>("versions");
    QTest::addColumn<bool>("same");
    for (const bool versions : {false, true}) {
        QTest::addRow("%s, something else", versions ? "versions" : "none") << versions << false;
        QTest::addRow("%s, the same", versions ? "versions" : "none") << versions << true;
    }
}

void TestPlain::whatOthersDidAtTheSameTime()
{
    QFETCH(const bool, versions);
    QFETCH(const bool, same);
    Odd odd;
    odd.versions = versions;
    Desk desk(odd);
    GOOD(desk.sync());
    const Result<User> before = desk.user(u"person5@example.com"_s);
    User after = *before;
    after.capacity = u"Clerk"_s;
    desk.provider->addUser(u"u005"_s, u"Person5@example.com"_s,
                           same ? QJsonObject {{u"title"_s, u"Director"_s}} : QJsonObject {{u"nickName"_s, u"Five"_s}});
    const Result<ChangeOrder> answer = desk.submit({Change::modify(*before, after)});
    const QJsonObject there = desk.provider->users.value(u"u005"_s);
    if (same) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Stale);
        QCOMPARE(there["title"_L1].toString(), u"Director"_s);
        QCOMPARE(desk.reader().outbox()->constLast().state, cache::OutboxState::Conflict);
    } else {
        GOOD(answer);
        QCOMPARE(there["title"_L1].toString(), u"Clerk"_s);
        QCOMPARE(there["nickName"_L1].toString(), u"Five"_s);
    }
}

/// Rights that have moved since the order was written are somebody's to look at: no merge gives more than either side.
void TestPlain::unknownBaseMeetsThePresent()
{
    Desk desk({});
    GOOD(desk.sync());
    const Result<User> before = desk.user(u"person5@example.com"_s);
    User after = *before;
    after.profile = desk.user(u"person0@example.com"_s)->profile;
    desk.provider->addGroup(u"g2"_s, u"Audit"_s, {u"u005"_s});
    GOOD(desk.sync());
    const Result<ChangeOrder> answer = desk.submit({Change::modify(*before, after)});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Stale);
    QCOMPARE(membersOf(desk.provider->groups.value(u"g1"_s)).size(), people / 3);
}

void TestPlain::anOrderInPiecesGoesOn()
{
    Desk desk({});
    GOOD(desk.sync());
    for (int after = 1; after < 12; ++after) {
        const int before = desk.called(u"new.person@example.com"_s);
        Q_UNUSED(before);
        desk.provider->users.removeIf(
            [](const auto &one) { return one.value()["userName"_L1].toString().startsWith("new."_L1); });
        desk.provider->addGroup(u"g2"_s, u"Audit"_s, {});
        GOOD(desk.sync());
        desk.provider->failFrom = desk.provider->requests + after;
        const Result<ChangeOrder> cut = desk.hire();
        desk.provider->failFrom = -1;
        GOOD(desk.sync());
        QCOMPARE(desk.called(u"new.person@example.com"_s), 1);
        QCOMPARE(membersOf(desk.provider->groups.value(u"g2"_s)).size(), 1);
        QVERIFY(desk.reader().outbox()->isEmpty());
        if (cut)
            return; // nothing was cut any more
    }
}

/// All is read again, and no order that was carried out is thought to be lost.
void TestPlain::aDamagedMirrorIsReadAgain()
{
    QTemporaryDir folder;
    SystemClock clock;
    QMap<QString, QJsonObject> users;
    QMap<QString, QJsonObject> groups;
    for (const bool damaged : {false, true}) {
        if (damaged) {
            QFile::remove(folder.filePath(u"c.mirror-wal"_s));
            QFile file(folder.filePath(u"c.mirror"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a database, by any means") > 0);
        }
        auto wire = std::make_unique<OddProvider>();
        OddProvider &provider = *wire;
        if (!damaged) {
            provider.addUser(u"u1"_s, u"one@example.com"_s);
            provider.addUser(u"u2"_s, u"two@example.com"_s);
        } else {
            provider.users = users;
            provider.groups = groups;
        }
        Result<sync::Mirror> mirror = sync::Mirror::open(folder.filePath(u"c.mirror"_s));
        GOOD(mirror);
        Result<cache::Writer> writer = cache::Writer::open(folder.filePath(u"c.mandat"_s), clock);
        GOOD(writer);
        auto portal = std::make_unique<sync::PlainPortal>(std::move(wire), std::move(*mirror), u"people.example"_s);
        sync::Engine engine(std::move(*writer), std::move(portal), std::make_shared<SystemClock>());
        GOOD(QCoro::waitFor(engine.syncOnce()));
        Result<cache::Reader> reader = cache::Reader::open(folder.filePath(u"c.mandat"_s));
        GOOD(reader);
        QCOMPARE(reader->counts()->users, 2);
        QVERIFY(reader->outbox()->isEmpty());
        const Result<std::optional<User>> one = reader->userBySignInId(u"one@example.com"_s);
        QVERIFY(one && *one);
        QCOMPARE((*one)->active, !damaged);
        if (damaged)
            continue;
        User off = **one;
        off.active = false;
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        order.changes = {Change::modify(**one, off)};
        GOOD(QCoro::waitFor(engine.submit(order)));
        users = provider.users;
        groups = provider.groups;
    }
}

void TestPlain::whatIsNotThereIsRefused()
{
    Desk desk({});
    GOOD(desk.sync());
    const qsizetype before = desk.provider->bodies.size();
    const Result<User> user = desk.user(u"person5@example.com"_s);
    User after = *user;
    after.secureMobile = u"+33612345678"_s;
    const Result<ChangeOrder> answer = desk.submit({Change::modify(*user, after)});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unsupported);
    QCOMPARE(desk.provider->bodies.size(), before);
}

void TestPlain::missingBulkLimit()
{
    const QJsonObject config {{u"bulk"_s, QJsonObject {{u"supported"_s, true}}}};
    sync::PlainCapability can = sync::plainCapability(config, QJsonValue(), QJsonValue());
    sync::applyQuirks(can);
    QVERIFY(can.bulk);
    QVERIFY(can.bulkOperations > 0 && can.bulkOperations <= 1000);
}

QTEST_GUILESS_MAIN(TestPlain)
#include "test_plain.moc"
