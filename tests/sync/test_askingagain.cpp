// SPDX-License-Identifier: MIT
// What F5 does while the long-poll is under way: every answer of the service waits until the test gives it.
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

class TestAskingAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTokenThatIsRefusedIsSaidAtOnce();
    void aServiceThatIsGoneIsSaidAtOnce();
    void newRolesAreTaken();
    void askedTwiceItAsksOnce();

private:
    void answerDescription(const Staff &me);
    bool isPolling() const { return m_wire->count("POST", u".delta"_s, "\"wait\":25") == 1; }

    std::unique_ptr<QTemporaryDir> m_folder;
    testing::CacheFirm m_firm = testing::CacheFirm::make(2);
    testing::HeldTransport *m_wire = nullptr;
    std::unique_ptr<sync::Engine> m_engine;
};

void TestAskingAgain::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    static const SystemClock clock;
    Result<cache::Writer> writer = cache::Writer::open(m_folder->filePath(u"c.mandat"_s), clock);
    QVERIFY(writer && m_firm.fill(*writer) && writer->setMeta(u"deltaToken"_s, "t1"));
    auto wire = std::make_unique<testing::HeldTransport>();
    m_wire = wire.get();
    sync::EngineTiming timing;
    timing.firstRetry = std::chrono::hours(1); // nothing is tried again by itself
    timing.lastRetry = std::chrono::hours(1);
    m_engine =
        std::make_unique<sync::Engine>(std::move(*writer), std::move(wire), std::make_shared<SystemClock>(), timing);
    m_engine->start();
    answerDescription({});
    const QJsonObject nothing {{u"items"_s, QJsonArray()}, {u"nextDeltaToken"_s, u"t2"_s}};
    QTRY_COMPARE(m_wire->count("POST", u".delta"_s), 1);
    m_wire->answer("POST", u".delta"_s, answered(nothing));
    QTRY_COMPARE(m_engine->state().phase, sync::Phase::UpToDate);
    QTRY_VERIFY2(isPolling(), "it waits for news");
}

void TestAskingAgain::cleanup()
{
    m_engine->shutdown();
    QTRY_VERIFY(m_engine->isDrained());
    m_engine.reset();
}

void TestAskingAgain::answerDescription(const Staff &me)
{
    const QJsonObject extension {{u"changeOrders"_s, true}, {u"changeFeed"_s, true}, {u"policy"_s, true}};
    const QJsonObject config {
        {u"pagination"_s, QJsonObject {{u"cursor"_s, true}}},
        {u"urn:ietf:params:scim:schemas:extension:mandat:2.0:ServiceProviderConfig"_s, extension}};
    Staff staff = me;
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

void TestAskingAgain::aTokenThatIsRefusedIsSaidAtOnce()
{
    m_engine->retryNow();
    QTRY_COMPARE(m_wire->count("GET", u"ServiceProviderConfig"_s), 1);
    m_wire->answer("GET", u"ServiceProviderConfig"_s, answered(QJsonObject(), 401));
    QTRY_COMPARE(m_engine->state().phase, sync::Phase::SignedOut);
    QVERIFY2(isPolling(), "the poll has not ended");
}

void TestAskingAgain::aServiceThatIsGoneIsSaidAtOnce()
{
    m_engine->retryNow();
    QTRY_COMPARE(m_wire->count("GET", u"ServiceProviderConfig"_s), 1);
    m_wire->answer("GET", u"ServiceProviderConfig"_s, fail(ErrorKind::Network, u"connection reset"_s));
    QTRY_COMPARE(m_engine->state().phase, sync::Phase::Offline);
}

void TestAskingAgain::newRolesAreTaken()
{
    m_engine->retryNow();
    Staff me;
    me.roles = {Role::Reader, Role::Approver};
    answerDescription(me);
    QTRY_COMPARE(m_engine->state().phase, sync::Phase::UpToDate);
    Result<cache::Reader> reader = cache::Reader::open(m_folder->filePath(u"c.mandat"_s));
    QVERIFY(reader);
    QVERIFY(reader->me()->has(Role::Approver));
}

void TestAskingAgain::askedTwiceItAsksOnce()
{
    m_engine->retryNow();
    m_engine->retryNow();
    QTRY_COMPARE(m_wire->count("GET", u"ServiceProviderConfig"_s), 1);
    QCOMPARE(m_wire->count("GET", u"ServiceProviderConfig"_s), 1);
}

QTEST_GUILESS_MAIN(TestAskingAgain)
#include "test_askingagain.moc"
