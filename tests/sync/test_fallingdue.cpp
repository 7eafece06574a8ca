// SPDX-License-Identifier: MIT
// A last day that passes while nothing can be reached: an engine that runs says so by itself, and one that is started
// afterwards begins with it.
#include "cache/reader.h"
#include "support/cachefirm.h"
#include "support/heldtransport.h"
#include "sync/engine.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestFallingDue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLastDayThatPasses_data();
    void aLastDayThatPasses();
};

void TestFallingDue::aLastDayThatPasses_data()
{
    QTest::addColumn<bool>("running");
    QTest::newRow("while the program runs without a service") << true;
    QTest::newRow("while both sides are down") << false;
}

void TestFallingDue::aLastDayThatPasses()
{
    QFETCH(const bool, running);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"c.mandat"_s);
    auto clock = std::make_shared<ManualClock>(QDateTime(QDate(2026, 4, 15), QTime(12, 0), Qt::UTC));
    testing::CacheFirm firm = testing::CacheFirm::make(2);
    const Function *administration = firm.portal.catalogue.administration();
    firm.profiles[0].functions.insert(administration->code);
    firm.grants[0].lastDay = QDate(2026, 4, 15);
    const auto administrators = [&] {
        Result<cache::Reader> reader = cache::Reader::open(file);
        const qint64 row = *reader->rowOf(ResourceKind::Relationship, firm.relationships.at(0).id.uuid());
        return reader->relationships({row})->constFirst().administrators;
    };
    const auto engineOn = [&](cache::Writer writer) {
        sync::EngineTiming timing;
        timing.lookForDue = std::chrono::milliseconds(5);
        return std::make_unique<sync::Engine>(std::move(writer), std::make_unique<testing::HeldTransport>(), clock,
                                              timing);
    };
    {
        Result<cache::Writer> writer = cache::Writer::open(file, *clock);
        QVERIFY(writer && firm.fill(*writer) && writer->setMeta(u"deltaToken"_s, "t1"));
        QCOMPARE(administrators(), 1);
        if (running) {
            const auto engine = engineOn(std::move(*writer));
            QSignalSpy changed(engine.get(), &sync::Engine::changed);
            engine->start(); // what it asks hangs
            clock->set(QDateTime(QDate(2026, 4, 16), QTime(12, 0), Qt::UTC));
            QVERIFY(changed.wait());
            QCOMPARE(administrators(), 0);
            engine->shutdown();
            QTRY_VERIFY(engine->isDrained());
            return;
        }
    }
    clock->set(QDateTime(QDate(2026, 4, 16), QTime(12, 0), Qt::UTC));
    Result<cache::Writer> writer = cache::Writer::open(file, *clock);
    QVERIFY(writer);
    QCOMPARE(administrators(), 0); // before anything is asked
    const auto engine = engineOn(std::move(*writer));
    engine->shutdown();
}

QTEST_GUILESS_MAIN(TestFallingDue)
#include "test_fallingdue.moc"
