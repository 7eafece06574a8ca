// SPDX-License-Identifier: MIT
#include "cache/reader.h"
#include "cache/writer.h"
#include "db/accesscounter.h"
#include "support/cachefirm.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatWasStored();
    void searchIgnoresAccentsAndCase_data();
    void searchIgnoresAccentsAndCase();
    void feedMovesRows();
    void pendingOrdersShow();
    void heldOrdersShowOnlyWhatTheyCreate();
    void stagedChangesCoalesce();
    void settlingIsAllOrNothing();
    void restartKeepsTheOutbox();
    void refusesWhatIsNoDatabase();
    void refusesANewerSchema();
    void everyFaultLeavesItWhole();

private:
    cache::Writer open(db::ConnectionOptions options = {});
    static QByteArray json(const User &user);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    SystemClock m_clock;
    testing::CacheFirm m_firm = testing::CacheFirm::make(40);
};

void TestCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"cache.mandat"_s);
}

cache::Writer TestCache::open(db::ConnectionOptions options)
{
    Result<cache::Writer> writer = cache::Writer::open(m_file, m_clock, std::move(options));
    if (!writer)
        qFatal("%s", qPrintable(writer.error().detail));
    return std::move(*writer);
}

QByteArray TestCache::json(const User &user)
{
    return QJsonDocument(scim::toJson(user)).toJson(QJsonDocument::Compact);
}

void TestCache::readsWhatWasStored()
{
    cache::Writer writer = open();
    QVERIFY(m_firm.fill(writer));
    Result<cache::Reader> reader = cache::Reader::open(m_file);
    QVERIFY(reader);
    QVERIFY(*reader->isComplete());
    for (const User &user : std::as_const(m_firm.users))
        QCOMPARE(*reader->user(user.id), user);
    QCOMPARE(*reader->portal(), m_firm.portal);
    const QList<cache::UserRow> rows = *reader->users(*reader->userRows({}));
    QCOMPARE(rows.size(), 40);
    QVERIFY(
        std::is_sorted(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.lastName < b.lastName; }));
    QCOMPARE(rows.constFirst().access, 1);
    QCOMPARE(rows.constFirst().standing.status, UserStatus::Active);
    const Snapshot snapshot = *reader->companySnapshot(m_firm.companies.constFirst().id);
    QCOMPARE(snapshot.users.size(), 20);
    QCOMPARE(snapshot.grantsOn(m_firm.relationships.constFirst().id).size(), 20);
}

void TestCache::searchIgnoresAccentsAndCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("first name") << u"helene"_s << 20;
    QTest::newRow("capitals") << u"HÉLÈNE"_s << 20;
    QTest::newRow("middle") << u"om003"_s << 10;
    QTest::newRow("company") << u"ecluse"_s << 20;
    QTest::newRow("two words") << u"dupre nom0002"_s << 1;
    QTest::newRow("two letters") << u"je"_s << 20;
    QTest::newRow("one letter") << u"h"_s << 40;
    QTest::newRow("number") << u"44710007"_s << 1;
    QTest::newRow("quotes") << u"\" OR \"a"_s << 0;
    QTest::newRow("percent") << u"%%%"_s << 0;
    QTest::newRow("nothing") << u"zzzz"_s << 0;
    QTest::newRow("blank") << u"   "_s << 40;
}

void TestCache::searchIgnoresAccentsAndCase()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    cache::Writer writer = open();
    QVERIFY(m_firm.fill(writer));
    Result<cache::Reader> reader = cache::Reader::open(m_file);
    cache::UserQuery query;
    query.text = text;
    const Result<QList<qint64>> rows = reader->userRows(query);
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->size(), found);
}

void TestCache::feedMovesRows()
{
    cache::Writer writer = open();
    QVERIFY(m_firm.fill(writer));
    User renamed = m_firm.users.at(3);
    renamed.lastName = u"ÉTRANGE"_s;
    renamed.version = u"2"_s;
    QVERIFY(writer.storeFeed({{u"User"_s, renamed.id.toString(), false, json(renamed)},
                              {u"Grant"_s, m_firm.grants.at(4).id.toString(), true, {}},
                              {u"User"_s, m_firm.users.at(4).id.toString(), true, {}}},
                             "token-2"));
    QCOMPARE(*writer.meta(u"deltaToken"_s), QByteArray("token-2"));
    QVERIFY(!writer.takeChanged().isEmpty());
    Result<cache::Reader> reader = cache::Reader::open(m_file);
    cache::UserQuery query;
    query.text = u"etrange"_s;
    QCOMPARE(reader->userRows(query)->size(), 1);
    query.text = u"nom0003"_s;
    QVERIFY(reader->userRows(query)->isEmpty());
    QVERIFY(!reader->user(m_firm.users.at(4).id));
    QCOMPARE(reader->counts()->users, 39);
    QCOMPARE(reader->counts()->grants, 39);
}

void TestCache::pendingOrdersShow()
{
    cache::Writer writer = open();
    QVERIFY(m_firm.fill(writer));
    const User before = m_firm.users.at(5);
    User after = before;
    after.active = false;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.changes = {Change::modify(before, after)};
    QVERIFY(writer.enqueue(order));
    Result<cache::Reader> reader = cache::Reader::open(m_file);
    QCOMPARE(reader->user(before.id)->active, false);
    QCOMPARE(reader->outbox()->size(), 1);

    // What the service says meanwhile stands beneath what waits, and comes back when the order is refused.
    User theirs = before;
    theirs.firstName = u"Autre"_s;
    theirs.version = u"2"_s;
    QVERIFY(writer.storeFeed({{u"User"_s, before.id.toString(), false, json(theirs)}}, "t"));
    QCOMPARE(reader->user(before.id)->active, false);
    QCOMPARE(reader->user(before.id)->firstName, u"Autre"_s);
    QVERIFY(writer.setOutboxState(order.id, cache::OutboxState::Returned, u"refused"_s));
    QCOMPARE(reader->user(before.id)->active, true);
    QCOMPARE(reader->outbox()->constFirst().detail, u"refused"_s);
}

void TestCache::heldOrdersShowOnlyWhatTheyCreate()
{
    cache::Writer writer = open();
    QVERIFY(m_firm.fill(writer));
    const User before = m_firm.users.at(6);
    User after = before;
    after.firstName = u"Held"_s;
    User created = before;
    created.id = UserId(newUuid());
    created.externalId = created.id.toString();
    created.userName.clear();
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.changes = {Change::modify(before, after), Change::create(created)};
    QVERIFY(writer.enqueue(order));
    cache::Writer::Answer answer;
    answer.remote = newUuid().toString(QUuid::WithoutBraces);
    answer.order = order;
    answer.order.status = OrderStatus::AwaitingApproval;
    QVERIFY(writer.recordAnswer(order.id, answer));
    Result<cache::Reader> reader = cache::Reader::open(m_file);
    QCOMPARE(reader->user(before.id)->firstName, before.firstName);
    const qint64 row = *reader->rowOf(ResourceKind::User, created.id.uuid());
    QCOMPARE(reader->users({row})->constFirst().standing.status, UserStatus::AwaitingApproval);
}

void TestCache::stagedChangesCoalesce()
{
    cache::Writer writer = open();
    QVERIFY(m_firm.fill(writer));
    const User start = m_firm.users.at(7);
    User one = start;
    one.firstName = u"One"_s;
    User two = one;
    two.capacity = u"Two"_s;
    QVERIFY(writer.stage(Change::modify(start, one)));
    QVERIFY(writer.stage(Change::modify(one, two)));
    Result<cache::Reader> reader = cache::Reader::open(m_file);
    QCOMPARE(reader->staged()->size(), 1);
    QCOMPARE(std::get<User>(*reader->staged()->constFirst().change.before), start);
    QCOMPARE(std::get<User>(*reader->staged()->constFirst().change.after), two);
    QVERIFY(writer.stage(Change::modify(two, start)));
    QVERIFY2(reader->staged()->isEmpty(), "back to the start is no change");
}

/// What was sent goes and its rest comes in one step, whichever access fails: never is a part of somebody's work lost.
void TestCache::settlingIsAllOrNothing()
{
    const User start = m_firm.users.at(7);
    User sent = start;
    sent.active = false;
    User left = sent;
    left.capacity = u"Directeur"_s;
    const Change whole = Change::modify(start, left);
    const Change rest = Change::modify(sent, left);
    db::AccessCounter counter;
    bool failed = true;
    int tries = 0;
    for (qint64 i = 0; failed; ++i, ++tries) {
        init();
        db::ConnectionOptions options;
        options.failNext = counter.seam();
        counter.reset();
        cache::Writer writer = open(options);
        QVERIFY(m_firm.fill(writer));
        QVERIFY(writer.stage(whole));
        counter.failAt(i);
        const Result<void> settled = writer.settleStaged({Change::modify(start, sent)}, {rest});
        failed = counter.hasFailed();
        counter.reset();
        QVERIFY2(settled || failed, "it works when nothing fails");
        const QList<cache::StagedChange> staged = *cache::Reader::open(m_file)->staged();
        QCOMPARE(staged.size(), 1);
        QCOMPARE(staged.constFirst().change, settled ? rest : whole);
    }
    QVERIFY(tries > 3);
}

void TestCache::restartKeepsTheOutbox()
{
    cache::Writer writer = open();
    QVERIFY(m_firm.fill(writer));
    User created = m_firm.users.at(8);
    created.id = UserId(newUuid());
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.changes = {Change::create(created)};
    QVERIFY(writer.enqueue(order));
    QVERIFY(writer.restartPass());
    QVERIFY(m_firm.fill(writer));
    Result<cache::Reader> reader = cache::Reader::open(m_file);
    QCOMPARE(reader->outbox()->size(), 1);
    QVERIFY2(reader->user(created.id), "the order shows on the new copy too");
    QCOMPARE(reader->counts()->users, 41);
}

void TestCache::refusesWhatIsNoDatabase()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const Result<cache::Writer> writer = cache::Writer::open(m_file, m_clock);
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, ErrorKind::NotADatabase);
    QCOMPARE(QFile(m_file).size(), 5000);
}

void TestCache::refusesANewerSchema()
{
    {
        cache::Writer writer = open();
        QVERIFY(writer.connection().run("PRAGMA user_version = 999"));
    }
    const Result<cache::Writer> writer = cache::Writer::open(m_file, m_clock);
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, ErrorKind::NewerVersion);
}

void TestCache::everyFaultLeavesItWhole()
{
    // The i-th access fails, for every i: the page, the feed item or the order is in whole or not at all, and the next
    // try works.
    User renamed = m_firm.users.at(9);
    renamed.lastName = u"RENAMED"_s;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    User after = m_firm.users.at(10);
    after.active = false;
    order.changes = {Change::modify(m_firm.users.at(10), after)};
    const auto work = [&](cache::Writer &writer) -> Result<void> {
        MANDAT_TRY(writer.storeFeed({{u"User"_s, renamed.id.toString(), false, json(renamed)}}, "t"));
        return writer.enqueue(order);
    };
    db::AccessCounter counter;
    qint64 accesses = 0;
    {
        db::ConnectionOptions options;
        options.failNext = counter.seam();
        cache::Writer writer = open(options);
        QVERIFY(m_firm.fill(writer));
        counter.reset();
        QVERIFY(work(writer));
        accesses = counter.count();
    }
    QVERIFY(accesses > 10);
    for (qint64 i = 0; i < accesses; ++i) {
        init();
        db::ConnectionOptions options;
        options.failNext = counter.seam();
        counter.reset();
        cache::Writer writer = open(options);
        QVERIFY(m_firm.fill(writer));
        counter.failAt(i);
        const Result<void> first = work(writer);
        const bool failed = counter.hasFailed();
        counter.reset();
        QVERIFY2(failed, "the same work makes the same accesses");
        Result<cache::Reader> reader = cache::Reader::open(m_file);
        const bool fed = *writer.meta(u"deltaToken"_s) == "t";
        QCOMPARE(reader->user(renamed.id)->lastName == u"RENAMED"_s, fed);
        const bool queued = !reader->outbox()->isEmpty();
        QCOMPARE(reader->user(after.id)->active, !queued);
        if (!first)
            QVERIFY(work(writer));
        QCOMPARE(reader->user(renamed.id)->lastName, u"RENAMED"_s);
        QCOMPARE(reader->outbox()->size(), 1);
        QCOMPARE(reader->user(after.id)->active, false);
    }
}

QTEST_GUILESS_MAIN(TestCache)
#include "test_cache.moc"
