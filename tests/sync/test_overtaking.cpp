// SPDX-License-Identifier: MIT
// An order that only takes access away is sent at once, whatever waits, pauses or is under way beside it: one test for
// each queue that it overtakes. Every answer of the service waits until the test gives it.
#include "cache/reader.h"
#include "support/cachefirm.h"
#include "support/heldtransport.h"
#include "support/scriptedtransport.h"
#include "sync/engine.h"

#include <QCoroTask>
#include <QTemporaryDir>

using namespace mandat;
using namespace Qt::StringLiterals;
using testing::answered;

class TestOvertaking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ordersThatCouldNotBeSent();
    void anOrderThatIsUnderWay();
    void theFirstSync();
    void theLongPoll();
    void aPauseThatTheServiceAskedFor();
    void anOrderThatAwaitsApproval();
    void anOrderThatCameBack();
    void anotherThatTakesAway();
    void aPauseAndALostAnswer();
    void whatWaitsForItsDocument();
    void aFullPassAfterAnInvalidToken();
    void aRestartWithAMixedOutbox();
    void byWhatStandsBehindAProfile_data();
    void byWhatStandsBehindAProfile();
    void notToAProfileThatStillWaits();
    void notWhatItsTargetWaitsFor();
    void aFailureOfAnotherIsNotIts();

private:
    using Submitted = QCoro::Task<Result<ChangeOrder>>;

    ChangeOrder widening(int user) const
    {
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        User after = m_firm.users.at(user);
        after.email = u"new%1@dupre.example"_s.arg(user);
        order.changes = {Change::modify(m_firm.users.at(user), after)};
        return order;
    }
    ChangeOrder narrowing(int user) const
    {
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        User after = m_firm.users.at(user);
        after.active = false;
        order.changes = {Change::modify(m_firm.users.at(user), after)};
        return order;
    }
    /// Another profile for this user; it is made by the order where it is not there yet.
    ChangeOrder toProfile(int user, const Profile &profile, bool made) const
    {
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        User after = m_firm.users.at(user);
        after.profile = profile.id;
        if (made)
            order.changes.append(Change::create(profile));
        order.changes.append(Change::modify(m_firm.users.at(user), after));
        return order;
    }
    Profile profileWith(int functions, ProfileKind kind) const
    {
        Profile out;
        out.id = ProfileId(newUuid());
        out.version = u"1"_s;
        out.kind = kind;
        out.label = {u"Made"_s, u"Fait"_s};
        for (const Function &function : m_firm.portal.catalogue.functions().first(functions))
            out.functions.insert(function.code);
        return out;
    }
    /// An engine on the cache as it is.
    void makeEngine(cache::Writer writer);
    void answerFeed(const QByteArray &part = {})
    {
        const QJsonObject none {{u"items"_s, QJsonArray()}, {u"nextDeltaToken"_s, u"t2"_s}};
        m_wire->answer("POST", u".delta"_s, answered(none), part);
    }
    static QByteArray nameOf(const ChangeOrder &order) { return order.id.toString().toLatin1(); }
    bool waits(const ChangeOrder &order) const { return m_wire->count("POST", u"ChangeOrders"_s, nameOf(order)) == 1; }
    void take(const ChangeOrder &order, const QString &status = u"inEffect"_s)
    {
        const QJsonObject document {{u"id"_s, order.id.toString()},
                                    {u"externalId"_s, order.id.toString()},
                                    {u"number"_s, u"BM-2026-0001"_s},
                                    {u"status"_s, status}};
        m_wire->answer("POST", u"ChangeOrders"_s, answered(document, 201), nameOf(order));
    }
    void refuse(const ChangeOrder &order, const Result<sync::HttpResponse> &with)
    {
        m_wire->answer("POST", u"ChangeOrders"_s, with, nameOf(order));
    }
    cache::OutboxState stateOf(const ChangeOrder &order)
    {
        const QList<cache::OutboxEntry> outbox = m_reader->outbox().value_or(QList<cache::OutboxEntry>());
        for (const cache::OutboxEntry &entry : outbox) {
            if (entry.order.id == order.id)
                return entry.state;
        }
        return cache::OutboxState::Done;
    }
    bool isTaken(const ChangeOrder &order)
    {
        return stateOf(order) == cache::OutboxState::Acknowledged || stateOf(order) == cache::OutboxState::Done;
    }
    /// Answers what a sync asks before it sends anything and reads the news.
    void describe();
    static std::unexpected<Error> lost() { return fail(ErrorKind::Network, u"connection reset"_s); }
    /// The order is on its way, is taken, and has come to rest.
    void goesAtOnce(const ChangeOrder &order)
    {
        Submitted submitted = m_engine->submit(order);
        QTRY_VERIFY2(waits(order), "it is not sent at once");
        take(order);
        QTRY_VERIFY(isTaken(order));
        m_tasks.push_back(std::move(submitted));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    testing::CacheFirm m_firm = testing::CacheFirm::make(6);
    Profile m_none; ///< allows nothing
    Profile m_wide; ///< allows what the firm's allows, and more
    testing::HeldTransport *m_wire = nullptr;
    std::unique_ptr<sync::Engine> m_engine;
    std::optional<cache::Reader> m_reader;
    std::vector<Submitted> m_tasks; ///< that end with the engine
};

void TestOvertaking::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    static const SystemClock clock;
    Result<cache::Writer> writer = cache::Writer::open(m_folder->filePath(u"c.mandat"_s), clock);
    QVERIFY(writer && m_firm.fill(*writer) && writer->setMeta(u"deltaToken"_s, "t1"));
    m_none = profileWith(0, ProfileKind::Shared);
    m_wide = profileWith(3, ProfileKind::Shared);
    QList<cache::Writer::FeedItem> items;
    for (const Profile &profile : {m_none, m_wide}) {
        const QByteArray data = QJsonDocument(scim::toJson(profile)).toJson(QJsonDocument::Compact);
        items.append({u"Profile"_s, profile.id.toString(), false, data});
    }
    QVERIFY(writer->storeFeed(items, "t1"));
    makeEngine(std::move(*writer));
    Result<cache::Reader> reader = cache::Reader::open(m_folder->filePath(u"c.mandat"_s));
    QVERIFY(reader);
    m_reader.emplace(std::move(*reader));
}

void TestOvertaking::makeEngine(cache::Writer writer)
{
    auto wire = std::make_unique<testing::HeldTransport>();
    m_wire = wire.get();
    sync::EngineTiming timing;
    timing.firstRetry = std::chrono::hours(1); // nothing is tried again by itself
    timing.lastRetry = std::chrono::hours(1);
    timing.lastUrgentRetry = std::chrono::milliseconds(5); // except what takes away
    timing.settle = std::chrono::milliseconds(1);
    m_engine =
        std::make_unique<sync::Engine>(std::move(writer), std::move(wire), std::make_shared<SystemClock>(), timing);
}

void TestOvertaking::cleanup()
{
    m_engine->shutdown();
    QTRY_VERIFY(m_engine->isDrained());
    for (const Submitted &task : m_tasks)
        QTRY_VERIFY(task.isReady());
    m_tasks.clear();
    m_reader.reset();
    m_engine.reset();
}

void TestOvertaking::describe()
{
    const QJsonObject extension {{u"changeOrders"_s, true}, {u"changeFeed"_s, true}, {u"policy"_s, true}};
    const QJsonObject config {
        {u"pagination"_s, QJsonObject {{u"cursor"_s, true}}},
        {u"urn:ietf:params:scim:schemas:extension:mandat:2.0:ServiceProviderConfig"_s, extension}};
    Staff staff;
    staff.subject = u"s"_s;
    const QList<QPair<QString, QJsonObject>> answers {{u"ServiceProviderConfig"_s, config},
                                                      {u"Me"_s, scim::toJson(staff)},
                                                      {u"Policy"_s, scim::toJson(m_firm.portal.policy)},
                                                      {u"Catalogue"_s, scim::toJson(m_firm.portal.catalogue)}};
    for (const auto &[path, body] : answers) {
        QTRY_COMPARE(m_wire->count("GET", path), 1);
        m_wire->answer("GET", path, answered(body));
    }
}

void TestOvertaking::ordersThatCouldNotBeSent()
{
    for (int user = 0; user < 2; ++user) {
        const ChangeOrder order = widening(user);
        Submitted submitted = m_engine->submit(order);
        while (m_wire->count("POST", u"ChangeOrders"_s) > 0 || m_wire->count("GET", u"ChangeOrders"_s) > 0) {
            m_wire->answer(m_wire->count("POST", u"ChangeOrders"_s) > 0 ? "POST" : "GET", u"ChangeOrders"_s, lost());
        }
        QTRY_VERIFY(submitted.isReady());
        QVERIFY(!QCoro::waitFor(submitted));
    }
    QCOMPARE(m_reader->outbox()->size(), 2);
    goesAtOnce(narrowing(2));
    QCOMPARE(m_wire->count("POST", u"ChangeOrders"_s), 0); // and alone
    QCOMPARE(m_wire->count("GET", u"ChangeOrders"_s), 0);
}

void TestOvertaking::anOrderThatIsUnderWay()
{
    const ChangeOrder slow = widening(0);
    m_tasks.push_back(m_engine->submit(slow));
    const ChangeOrder queued = widening(1);
    m_tasks.push_back(m_engine->submit(queued));
    QTRY_VERIFY(waits(slow));
    goesAtOnce(narrowing(2)); // while `slow` has no answer yet
    goesAtOnce(narrowing(0)); // even for the person whom it is about
    QVERIFY(waits(slow) && !waits(queued));
    take(slow);
    QTRY_VERIFY(waits(queued));
    take(queued);
    QTRY_VERIFY(isTaken(slow) && isTaken(queued));
}

void TestOvertaking::theFirstSync()
{
    m_engine->start();
    QTRY_COMPARE(m_wire->held(), QStringList {u"GET ServiceProviderConfig"_s}); // and there it hangs
    goesAtOnce(narrowing(0));
    QCOMPARE(m_wire->count("GET", u"ServiceProviderConfig"_s), 1);
}

void TestOvertaking::theLongPoll()
{
    m_engine->start();
    describe();
    const QJsonObject none {{u"items"_s, QJsonArray()}, {u"nextDeltaToken"_s, u"t2"_s}};
    QTRY_COMPARE(m_wire->count("POST", u".delta"_s), 1);
    m_wire->answer("POST", u".delta"_s, answered(none));
    QTRY_COMPARE(m_wire->count("POST", u".delta"_s, "\"wait\":25"), 1);
    // An order is kept and its next attempt is an hour away.
    const ChangeOrder kept = widening(0);
    Submitted submitted = m_engine->submit(kept);
    QTRY_VERIFY(waits(kept));
    refuse(kept, answered(QJsonObject {{u"status"_s, u"503"_s}}, 503));
    QTRY_VERIFY(submitted.isReady());
    goesAtOnce(narrowing(1));
    QVERIFY(!waits(kept));
    QCOMPARE(m_wire->count("POST", u".delta"_s), 1); // still the same one
}

void TestOvertaking::aPauseThatTheServiceAskedFor()
{
    const ChangeOrder kept = widening(0);
    Submitted submitted = m_engine->submit(kept);
    QTRY_VERIFY(waits(kept));
    sync::HttpResponse later = answered(QJsonObject {{u"status"_s, u"429"_s}}, 429);
    later.headers.append(qMakePair(QByteArray("Retry-After"), QByteArray("3600")));
    refuse(kept, later);
    QTRY_VERIFY(submitted.isReady());
    goesAtOnce(narrowing(1));
    QVERIFY2(!waits(kept), "the pause is for everything else");
    QCOMPARE(stateOf(kept), cache::OutboxState::Queued);
}

void TestOvertaking::anOrderThatAwaitsApproval()
{
    const ChangeOrder held = widening(0);
    m_tasks.push_back(m_engine->submit(held));
    QTRY_VERIFY(waits(held));
    take(held, u"awaitingApproval"_s);
    QTRY_VERIFY(stateOf(held) == cache::OutboxState::AwaitingApproval);
    goesAtOnce(narrowing(0));
}

void TestOvertaking::anOrderThatCameBack()
{
    const ChangeOrder stale = widening(0);
    m_tasks.push_back(m_engine->submit(stale));
    QTRY_VERIFY(waits(stale));
    refuse(stale, answered(QJsonObject {{u"status"_s, u"412"_s}}, 412));
    User there = m_firm.users.at(0);
    there.version = u"2"_s;
    const QString path = u"Users/"_s + there.id.toString();
    QTRY_COMPARE(m_wire->count("GET", path), 1);
    m_wire->answer("GET", path, answered(scim::toJson(there)));
    QTRY_COMPARE(stateOf(stale), cache::OutboxState::Conflict);
    goesAtOnce(narrowing(0));
}

void TestOvertaking::anotherThatTakesAway()
{
    const ChangeOrder slow = narrowing(0);
    m_tasks.push_back(m_engine->submit(slow));
    QTRY_VERIFY(waits(slow));
    goesAtOnce(narrowing(1));
    QVERIFY(waits(slow));
    QCOMPARE(m_wire->count("POST", u"ChangeOrders"_s), 1); // sent once
}

/// The pause is the service's wish for everything else: what takes away is looked for and sent again soon.
void TestOvertaking::aPauseAndALostAnswer()
{
    m_engine->start();
    describe();
    QTRY_COMPARE(m_wire->count("POST", u".delta"_s), 1);
    answerFeed();
    QTRY_COMPARE(m_wire->count("POST", u".delta"_s, "\"wait\":25"), 1);
    const ChangeOrder kept = widening(0);
    m_tasks.push_back(m_engine->submit(kept));
    QTRY_VERIFY(waits(kept));
    sync::HttpResponse later = answered(QJsonObject {{u"status"_s, u"503"_s}}, 503);
    later.headers.append(qMakePair(QByteArray("Retry-After"), QByteArray("3600")));
    refuse(kept, later);
    QTRY_COMPARE(stateOf(kept), cache::OutboxState::Unknown);
    const ChangeOrder taking = narrowing(1);
    m_tasks.push_back(m_engine->submit(taking));
    QTRY_VERIFY(waits(taking));
    refuse(taking, lost());
    QTRY_VERIFY2(m_wire->count("GET", u"ChangeOrders"_s) == 1, "it is not looked for before the pause is over");
    m_wire->answer("GET", u"ChangeOrders"_s, lost());
    QTRY_VERIFY2(m_wire->count("GET", u"ChangeOrders"_s) == 1, "it is not looked for again");
    m_wire->answer("GET", u"ChangeOrders"_s,
                   answered(QJsonObject {{u"totalResults"_s, 0}, {u"Resources"_s, QJsonArray()}}));
    QTRY_VERIFY(waits(taking));
    take(taking);
    QTRY_VERIFY(isTaken(taking));
    QVERIFY(!waits(kept));
}

/// The order that creates somebody waits for a file, and another one waits for that somebody.
void TestOvertaking::whatWaitsForItsDocument()
{
    ChangeOrder creating;
    creating.id = ChangeOrderId(newUuid());
    User user = m_firm.users.constFirst();
    user.id = UserId(newUuid());
    user.userName = u"44719999"_s;
    creating.changes = {Change::create(user)};
    creating.documents = {{user.id, newUuid(), m_folder->filePath(u"nowhere.pdf"_s), QByteArray(32, 'x')}};
    m_tasks.push_back(m_engine->submit(creating));
    QTRY_COMPARE(stateOf(creating), cache::OutboxState::NeedsDocument);
    ChangeOrder dependent;
    dependent.id = ChangeOrderId(newUuid());
    User renamed = user;
    renamed.email = u"else@dupre.example"_s;
    dependent.changes = {Change::modify(user, renamed)};
    m_tasks.push_back(m_engine->submit(dependent));
    goesAtOnce(narrowing(2));
    QVERIFY(!waits(creating) && !waits(dependent));
}

void TestOvertaking::aFullPassAfterAnInvalidToken()
{
    m_engine->start();
    describe();
    QTRY_COMPARE(m_wire->count("POST", u".delta"_s), 1);
    m_wire->answer("POST", u".delta"_s, answered(QJsonObject {{u"status"_s, u"410"_s}}, 410));
    describe();
    QTRY_COMPARE(m_wire->count("GET", u".deltaToken"_s), 1); // the pass has begun, and nothing is known here
    goesAtOnce(narrowing(0));
    QCOMPARE(m_wire->count("GET", u".deltaToken"_s), 1);
    // Nobody can say what stands behind a profile now: such an order waits its turn.
    const ChangeOrder unsure = toProfile(1, m_none, false);
    m_tasks.push_back(m_engine->submit(unsure));
    QTRY_VERIFY(waits(unsure)); // nothing else waits to be sent
}

void TestOvertaking::aRestartWithAMixedOutbox()
{
    cleanup();
    static const SystemClock clock;
    Result<cache::Writer> writer = cache::Writer::open(m_folder->filePath(u"c.mandat"_s), clock);
    QVERIFY(writer);
    const ChangeOrder first = widening(0);
    const ChangeOrder underWay = narrowing(1);
    const ChangeOrder second = widening(2);
    const ChangeOrder demotion = toProfile(3, m_none, false);
    for (const ChangeOrder &order : {first, underWay, second, demotion})
        QVERIFY(writer->enqueue(order));
    QVERIFY(writer->setRequest(underWay.id, "{\"externalId\":\"" + nameOf(underWay) + "\",\"Operations\":[]}"));
    QVERIFY(writer->setOutboxState(underWay.id, cache::OutboxState::InFlight));
    makeEngine(std::move(*writer));
    Result<cache::Reader> reader = cache::Reader::open(m_folder->filePath(u"c.mandat"_s));
    QVERIFY(reader);
    m_reader.emplace(std::move(*reader));
    m_engine->start();
    QTRY_COMPARE(m_wire->count("GET", u"ServiceProviderConfig"_s), 1); // and there the sync hangs
    QTRY_VERIFY(waits(demotion));
    QTRY_COMPARE(m_wire->count("GET", u"ChangeOrders"_s), 1);
    m_wire->answer("GET", u"ChangeOrders"_s,
                   answered(QJsonObject {{u"totalResults"_s, 0}, {u"Resources"_s, QJsonArray()}}));
    QTRY_VERIFY(waits(underWay));
    take(underWay);
    take(demotion);
    QTRY_VERIFY(isTaken(underWay) && isTaken(demotion));
    QVERIFY(!waits(first) && !waits(second));
}

void TestOvertaking::byWhatStandsBehindAProfile_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<bool>("ahead");
    QTest::addRow("a smaller profile") << u"none"_s << true;
    QTest::addRow("a smaller one, made for the person") << u"split"_s << true;
    QTest::addRow("a larger profile") << u"wide"_s << false;
    QTest::addRow("a larger one, made for the person") << u"own"_s << false;
}

void TestOvertaking::byWhatStandsBehindAProfile()
{
    QFETCH(const QString, profile);
    QFETCH(const bool, ahead);
    const ChangeOrder order = profile == u"none"_s ? toProfile(1, m_none, false)
        : profile == u"wide"_s                     ? toProfile(1, m_wide, false)
        : profile == u"split"_s                    ? toProfile(1, profileWith(0, ProfileKind::Personal), true)
                                                   : toProfile(1, profileWith(3, ProfileKind::Personal), true);
    const ChangeOrder slow = widening(0);
    m_tasks.push_back(m_engine->submit(slow));
    QTRY_VERIFY(waits(slow));
    if (ahead) {
        goesAtOnce(order);
        QVERIFY(waits(slow));
        return;
    }
    m_tasks.push_back(m_engine->submit(order));
    QVERIFY(!waits(order));
    take(slow);
    QTRY_VERIFY(waits(order));
    take(order);
    QTRY_VERIFY(isTaken(order));
}

/// It takes away, but by a profile that another order has yet to make.
void TestOvertaking::notToAProfileThatStillWaits()
{
    ChangeOrder making;
    making.id = ChangeOrderId(newUuid());
    const Profile made = profileWith(0, ProfileKind::Shared);
    making.changes = {Change::create(made)};
    m_tasks.push_back(m_engine->submit(making));
    QTRY_VERIFY(waits(making));
    const ChangeOrder taking = toProfile(1, made, false);
    m_tasks.push_back(m_engine->submit(taking));
    QVERIFY(!waits(taking));
    take(making);
    QTRY_VERIFY(waits(taking));
    take(taking);
    QTRY_VERIFY(isTaken(taking));
}

/// What it takes away is not there yet: sent alone, it would find nothing.
void TestOvertaking::notWhatItsTargetWaitsFor()
{
    ChangeOrder creating;
    creating.id = ChangeOrderId(newUuid());
    User user = m_firm.users.constFirst();
    user.id = UserId(newUuid());
    user.userName = u"44719999"_s;
    creating.changes = {Change::create(user)};
    m_tasks.push_back(m_engine->submit(creating));
    QTRY_VERIFY(waits(creating));
    ChangeOrder taking;
    taking.id = ChangeOrderId(newUuid());
    User off = user;
    off.active = false;
    taking.changes = {Change::modify(user, off)};
    m_tasks.push_back(m_engine->submit(taking));
    QVERIFY(!waits(taking));
    take(creating);
    QTRY_VERIFY(waits(taking));
    take(taking);
    QTRY_VERIFY(isTaken(taking));
}

/// What was taken is not reported as lost because the next order of the queue is.
void TestOvertaking::aFailureOfAnotherIsNotIts()
{
    const ChangeOrder first = widening(0);
    Submitted submitted = m_engine->submit(first);
    QTRY_VERIFY(waits(first));
    const ChangeOrder second = widening(1);
    Submitted next = m_engine->submit(second);
    take(first);
    QTRY_VERIFY(waits(second));
    refuse(second, lost());
    // The second one's own attempt finds out what became of it.
    QTRY_COMPARE(m_wire->count("GET", u"ChangeOrders"_s), 1);
    m_wire->answer("GET", u"ChangeOrders"_s, lost());
    QTRY_VERIFY(next.isReady());
    QVERIFY(!QCoro::waitFor(next));
    while (m_wire->count("POST", u".delta"_s) > 0)
        m_wire->answer("POST", u".delta"_s,
                       answered(QJsonObject {{u"items"_s, QJsonArray()}, {u"nextDeltaToken"_s, u"t2"_s}}));
    QTRY_VERIFY(submitted.isReady());
    const Result<ChangeOrder> answer = QCoro::waitFor(submitted);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
}

QTEST_GUILESS_MAIN(TestOvertaking)
#include "test_overtaking.moc"
