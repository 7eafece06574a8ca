// SPDX-License-Identifier: MIT
// What crosses the wire, and nothing else, when an order is sent and its answer is lost. The service is played from a
// script.
#include "cache/reader.h"
#include "support/cachefirm.h"
#include "support/scriptedtransport.h"
#include "sync/engine.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

namespace
{

using Line = testing::ScriptLine;
using Scripted = testing::ScriptedTransport;

sync::HttpResponse ok(const QJsonObject &body, int status = 200)
{
    return testing::answered(body, status);
}

std::unexpected<Error> lost()
{
    return fail(ErrorKind::Network, u"connection reset"_s);
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLostAnswerIsAskedFor();
    void anOrderThatNeverArrivedIsSentAgainUnchanged();
    void aRefusalReturnsTheOrder();
    void aRefusedTokenKeepsTheOutbox();
    void aDecisionWhoseAnswerIsLostIsAskedForAgain();
    void aDecisionIsNeverKeptToBeSent();
    void anOrderDecidedByAnotherIsReadAgain();

private:
    struct Bench {
        Scripted *wire = nullptr;
        std::unique_ptr<sync::Engine> engine;
    };
    Bench makeBench();
    ChangeOrder order() const;
    static QJsonObject answerTo(const ChangeOrder &order, const QString &status);
    QList<Line> describe() const;
    /// Holds an order of somebody else.
    void hold(Bench &bench, const ChangeOrder &order) const;
    static Line feed()
    {
        return {"POST", u".delta"_s, ok({{u"items"_s, QJsonArray()}, {u"nextDeltaToken"_s, u"t2"_s}})};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    testing::CacheFirm m_firm = testing::CacheFirm::make(4);
};

void TestEngine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

TestEngine::Bench TestEngine::makeBench()
{
    static const SystemClock clock;
    Result<cache::Writer> writer = cache::Writer::open(m_folder->filePath(u"c.mandat"_s), clock);
    if (!writer || !m_firm.fill(*writer) || !writer->setMeta(u"deltaToken"_s, "t1"))
        qFatal("the cache could not be made");
    Bench bench;
    auto wire = std::make_unique<Scripted>();
    bench.wire = wire.get();
    bench.engine = std::make_unique<sync::Engine>(std::move(*writer), std::move(wire), std::make_shared<SystemClock>());
    return bench;
}

ChangeOrder TestEngine::order() const
{
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    User after = m_firm.users.constFirst();
    after.active = false;
    order.changes = {Change::modify(m_firm.users.constFirst(), after)};
    return order;
}

QJsonObject TestEngine::answerTo(const ChangeOrder &order, const QString &status)
{
    return {{u"id"_s, order.id.toString()},
            {u"externalId"_s, order.id.toString()},
            {u"number"_s, u"BM-2026-0001"_s},
            {u"status"_s, status}};
}

QList<Line> TestEngine::describe() const
{
    const QJsonObject extension {{u"changeOrders"_s, true}, {u"changeFeed"_s, true}, {u"policy"_s, true}};
    const QJsonObject config {
        {u"pagination"_s, QJsonObject {{u"cursor"_s, true}}},
        {u"urn:ietf:params:scim:schemas:extension:mandat:2.0:ServiceProviderConfig"_s, extension}};
    Staff staff;
    staff.subject = u"s"_s;
    return {{"GET", u"ServiceProviderConfig"_s, ok(config)},
            {"GET", u"Me"_s, ok(scim::toJson(staff))},
            {"GET", u"Policy"_s, ok(scim::toJson(m_firm.portal.policy))},
            {"GET", u"Catalogue"_s, ok(scim::toJson(m_firm.portal.catalogue))}};
}

void TestEngine::aLostAnswerIsAskedFor()
{
    Bench bench = makeBench();
    const ChangeOrder sent = order();
    bench.wire->script = {{"POST", u"ChangeOrders"_s, lost()}};
    const Result<ChangeOrder> first = QCoro::waitFor(bench.engine->submit(sent));
    QVERIFY(!first);
    QCOMPARE(first.error().kind, ErrorKind::Network);

    bench.wire->script = describe();
    const QJsonObject found {{u"totalResults"_s, 1}, {u"Resources"_s, QJsonArray {answerTo(sent, u"inEffect"_s)}}};
    bench.wire->script += {{"GET", u"ChangeOrders?filter="_s, ok(found)}, feed()};
    // The feed has not brought it: is it there?
    bench.wire->script.append({"GET", u"ChangeOrders?filter="_s, ok(found)});
    QVERIFY(QCoro::waitFor(bench.engine->syncOnce()));
    QVERIFY(bench.wire->script.isEmpty());
    QCOMPARE(bench.wire->asked.filter(u"POST ChangeOrders"_s).size(), 1);
}

void TestEngine::anOrderThatNeverArrivedIsSentAgainUnchanged()
{
    Bench bench = makeBench();
    const ChangeOrder sent = order();
    bench.wire->script = {{"POST", u"ChangeOrders"_s, lost()}};
    QVERIFY(!QCoro::waitFor(bench.engine->submit(sent)));
    bench.wire->script = describe();
    bench.wire->script +=
        {{"GET", u"ChangeOrders?filter="_s, ok({{u"totalResults"_s, 0}, {u"Resources"_s, QJsonArray()}})},
         {"POST", u"ChangeOrders"_s, ok(answerTo(sent, u"inEffect"_s), 201)},
         feed(),
         {"GET", u"ChangeOrders?filter="_s,
          ok({{u"totalResults"_s, 1}, {u"Resources"_s, QJsonArray {answerTo(sent, u"inEffect"_s)}}})}};
    QVERIFY(QCoro::waitFor(bench.engine->syncOnce()));
    QVERIFY(bench.wire->script.isEmpty());
    QVERIFY(bench.wire->bodies.size() >= 2);
    QCOMPARE(bench.wire->bodies.at(0), bench.wire->bodies.at(1));
}

void TestEngine::aRefusalReturnsTheOrder()
{
    Bench bench = makeBench();
    const ChangeOrder sent = order();
    bench.wire->script = {{"POST", u"ChangeOrders"_s, ok({{u"status"_s, u"403"_s}, {u"detail"_s, u"not you"_s}}, 403)},
                          describe().at(1),
                          feed()};
    const Result<ChangeOrder> answer = QCoro::waitFor(bench.engine->submit(sent));
    QVERIFY(!answer);
    QCOMPARE(answer.error().detail, u"not you"_s);
    Result<cache::Reader> reader = cache::Reader::open(m_folder->filePath(u"c.mandat"_s));
    QCOMPARE(reader->outbox()->constFirst().state, cache::OutboxState::Returned);
    QCOMPARE(reader->user(m_firm.users.constFirst().id)->active, true);
}

void TestEngine::aRefusedTokenKeepsTheOutbox()
{
    Bench bench = makeBench();
    bench.wire->script = {{"POST", u"ChangeOrders"_s, ok({{u"status"_s, u"401"_s}}, 401)}};
    const Result<ChangeOrder> answer = QCoro::waitFor(bench.engine->submit(order()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(bench.engine->state().phase, sync::Phase::SignedOut);
    Result<cache::Reader> reader = cache::Reader::open(m_folder->filePath(u"c.mandat"_s));
    QCOMPARE(reader->outbox()->constFirst().state, cache::OutboxState::Queued);
}

void TestEngine::hold(Bench &bench, const ChangeOrder &order) const
{
    QJsonObject document = answerTo(order, u"awaitingApproval"_s);
    document.insert(u"author"_s, u"somebody"_s);
    document.insert(u"meta"_s, QJsonObject {{u"version"_s, u"W/\"1\""_s}});
    bench.wire->script = describe();
    bench.wire->script.append({"POST", u".delta"_s,
                               ok({{u"items"_s,
                                    QJsonArray {QJsonObject {{u"resourceType"_s, u"ChangeOrder"_s},
                                                             {u"changeType"_s, u"created"_s},
                                                             {u"changedResourceId"_s, order.id.toString()},
                                                             {u"data"_s, document}}}},
                                   {u"nextDeltaToken"_s, u"t2"_s}})});
    QVERIFY(QCoro::waitFor(bench.engine->syncOnce()));
    QVERIFY(bench.wire->script.isEmpty());
    bench.wire->asked.clear();
    bench.wire->bodies.clear();
}

void TestEngine::aDecisionWhoseAnswerIsLostIsAskedForAgain()
{
    Bench bench = makeBench();
    const ChangeOrder held = order();
    hold(bench, held);
    const QString path = u"ChangeOrders/%1/.approve"_s.arg(held.id.toString());
    bench.wire->script = {{"POST", path, lost()}, {"POST", path, ok(answerTo(held, u"inEffect"_s))}, feed()};
    const sync::Decision decision {held.id, u"1"_s, sync::Verdict::Approve, {}};
    const Result<ChangeOrder> answer = QCoro::waitFor(bench.engine->decide(decision));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->status, OrderStatus::InEffect);
    QVERIFY(bench.wire->script.isEmpty());
    QCOMPARE(bench.wire->bodies.at(0), bench.wire->bodies.at(1));
    Result<cache::Reader> reader = cache::Reader::open(m_folder->filePath(u"c.mandat"_s));
    QCOMPARE(reader->order(held.id)->order.status, OrderStatus::InEffect);
}

void TestEngine::aDecisionIsNeverKeptToBeSent()
{
    Bench bench = makeBench();
    const ChangeOrder held = order();
    hold(bench, held);
    const QString path = u"ChangeOrders/%1/.reject"_s.arg(held.id.toString());
    bench.wire->script = {{"POST", path, lost()}, {"POST", path, lost()}, {"POST", path, lost()}};
    const sync::Decision decision {held.id, u"1"_s, sync::Verdict::Reject, u"Not now"_s};
    const Result<ChangeOrder> answer = QCoro::waitFor(bench.engine->decide(decision));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Network);
    QVERIFY(bench.wire->bodies.constFirst().contains("Not now"));
    bench.wire->script = describe();
    bench.wire->script.append(feed());
    QVERIFY(QCoro::waitFor(bench.engine->syncOnce()));
    QVERIFY2(bench.wire->script.isEmpty(), "nothing but the news is asked for afterwards");
    Result<cache::Reader> reader = cache::Reader::open(m_folder->filePath(u"c.mandat"_s));
    QCOMPARE(reader->order(held.id)->order.status, OrderStatus::AwaitingApproval);
    // An order that is not known here is not asked about at all.
    const sync::Decision unknown {ChangeOrderId(newUuid()), u"1"_s, sync::Verdict::Approve, {}};
    const Result<ChangeOrder> none = QCoro::waitFor(bench.engine->decide(unknown));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

void TestEngine::anOrderDecidedByAnotherIsReadAgain()
{
    Bench bench = makeBench();
    const ChangeOrder held = order();
    hold(bench, held);
    QJsonObject theirs = answerTo(held, u"rejected"_s);
    theirs.insert(u"decidedByName"_s, u"Paul"_s);
    const QString path = u"ChangeOrders/%1"_s.arg(held.id.toString());
    bench.wire->script = {{"POST", path + u"/.approve"_s, ok({{u"status"_s, u"409"_s}}, 409)},
                          {"GET", path, ok(theirs)}};
    const sync::Decision decision {held.id, u"1"_s, sync::Verdict::Approve, {}};
    const Result<ChangeOrder> answer = QCoro::waitFor(bench.engine->decide(decision));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Conflict);
    QVERIFY(bench.wire->script.isEmpty());
    Result<cache::Reader> reader = cache::Reader::open(m_folder->filePath(u"c.mandat"_s));
    QCOMPARE(reader->order(held.id)->order.status, OrderStatus::Rejected);
    QCOMPARE(reader->order(held.id)->order.decidedByName, u"Paul"_s);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "test_engine.moc"
