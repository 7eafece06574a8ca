// SPDX-License-Identifier: MIT
// This computer's own disk fails while an order is sent: nobody has refused the order, so it is not given back.
#include "cache/reader.h"
#include "cache/rebuild.h"
#include "db/accesscounter.h"
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

/// A service that takes every order at once.
class Willing : public sync::Transport
{
public:
    QCoro::Task<Result<sync::HttpResponse>> send(sync::HttpRequest request) override
    {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (request.path.startsWith(u".delta"_s))
            co_return testing::answered({{u"items"_s, QJsonArray()}, {u"nextDeltaToken"_s, u"t2"_s}}, 200);
        if (request.path != u"ChangeOrders"_s)
            co_return testing::answered({{u"totalResults"_s, 0}, {u"Resources"_s, QJsonArray()}}, 200);
        ++orders;
        const QString id = body["externalId"_L1].toString();
        co_return testing::answered(
            {{u"id"_s, id}, {u"externalId"_s, id}, {u"number"_s, u"BM-2026-0001"_s}, {u"status"_s, u"inEffect"_s}},
            201);
    }
    void shutdown() override { }

    int orders = 0;
};

} // namespace

class TestBrokenDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noOrderIsGivenBack();
    void damageIsLookedForAtTheNextStart();

private:
    const testing::CacheFirm m_firm = testing::CacheFirm::make(4);
    SystemClock m_clock;
};

void TestBrokenDisk::noOrderIsGivenBack()
{
    int kept = 0;
    for (qint64 i = 0;; ++i) {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"c.mandat"_s);
        db::AccessCounter counter;
        db::ConnectionOptions options;
        options.failNext = counter.seam();
        counter.reset();
        auto writer = cache::Writer::open(file, m_clock, options);
        QVERIFY(writer && m_firm.fill(*writer) && writer->setMeta(u"deltaToken"_s, "t1"));
        sync::Engine engine(std::move(*writer), std::make_unique<Willing>(), std::make_shared<SystemClock>());
        User after = m_firm.users.constFirst();
        after.active = false;
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        order.changes = {Change::modify(m_firm.users.constFirst(), after)};
        counter.failAt(i);
        const Result<ChangeOrder> sent = QCoro::waitFor(engine.submit(order));
        const bool failed = counter.hasFailed();
        counter.reset();
        engine.shutdown();
        auto reader = cache::Reader::open(file);
        QVERIFY(reader);
        const auto outbox = reader->outbox();
        QVERIFY(outbox);
        for (const cache::OutboxEntry &entry : *outbox) {
            ++kept;
            QVERIFY2(entry.state != cache::OutboxState::Returned,
                     qPrintable(u"access %1: given back, and nobody had refused it: %2"_s.arg(i).arg(entry.detail)));
        }
        if (!failed) {
            QVERIFY(sent);
            break;
        }
    }
    QVERIFY(kept > 10);
}

void TestBrokenDisk::damageIsLookedForAtTheNextStart()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"c.mandat"_s);
    {
        auto writer = cache::Writer::open(file, m_clock);
        QVERIFY(writer && m_firm.fill(*writer) && writer->setMeta(u"deltaToken"_s, "t1"));
        User after = m_firm.users.constFirst();
        after.active = false;
        ChangeOrder order;
        order.id = ChangeOrderId(newUuid());
        order.changes = {Change::modify(m_firm.users.constFirst(), after)};
        QVERIFY(writer->enqueue(order));
        QVERIFY(writer->connection().run("UPDATE outbox SET change_order = '{\"'"));
        sync::Engine engine(std::move(*writer), std::make_unique<Willing>(), std::make_shared<SystemClock>());
        ChangeOrder next = order;
        next.id = ChangeOrderId(newUuid());
        QVERIFY(!QCoro::waitFor(engine.submit(next)));
        engine.shutdown();
    }
    QVERIFY(QFile::exists(file + u".check"_s));
    auto writer = cache::openOrRebuild(file, m_clock);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
    QVERIFY(cache::rebuiltNotice(file));
    QVERIFY(!QFile::exists(file + u".check"_s));
    QCOMPARE(writer->outbox()->size(), 1); // from its second copy; of the other it was said that it failed
}

QTEST_GUILESS_MAIN(TestBrokenDisk)
#include "test_brokendisk.moc"
