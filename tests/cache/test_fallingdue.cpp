// SPDX-License-Identifier: MIT
// What the cache shows follows the clock: a day that begins, a delay that is over, while nothing is heard of the
// service and while the program does not run.
#include "cache/fallingdue.h"
#include "cache/metatable.h"
#include "cache/reader.h"
#include "domain/effective.h"
#include "support/cachefirm.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace mandat::cache;
using namespace Qt::StringLiterals;

class TestFallingDue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whileTheProgramRuns();
    void whileItDoesNot();
    void aCacheOfAnOlderVersion();
    void nothingBeforeTheFirstPass();

private:
    QString file() const { return m_folder->filePath(u"c.mandat"_s); }
    void open()
    {
        m_writer.reset();
        Result<Writer> writer = Writer::open(file(), m_clock);
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
        m_writer.emplace(std::move(*writer));
    }
    int administrators(int relationship)
    {
        Result<Reader> reader = Reader::open(file());
        const qint64 row = *reader->rowOf(ResourceKind::Relationship, m_firm.relationships.at(relationship).id.uuid());
        return reader->relationships({row})->constFirst().administrators;
    }
    UserStatus statusOf(int user)
    {
        Result<Reader> reader = Reader::open(file());
        const qint64 row = *reader->rowOf(ResourceKind::User, m_firm.users.at(user).id.uuid());
        return reader->users({row})->constFirst().standing.status;
    }
    qint64 withoutAdministrator()
    {
        Result<Reader> reader = Reader::open(file());
        return reader->riskCounts({m_firm.portal, m_clock.now(), {}, {}, {}})->none;
    }
    QList<Changed> fall() { return *fallDue(m_writer->connection(), m_firm.portal, m_clock.now()); }
    static QDateTime utc(int day, int hour) { return QDateTime(QDate(2026, 4, day), QTime(hour, 0), Qt::UTC); }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock {utc(13, 12)};
    testing::CacheFirm m_firm;
    std::optional<Writer> m_writer;
};

/// Two administrators each on two relationships; on the first, one is switched off on the 14th at 10 and the other's
/// last day is the 15th; on the second, one begins on the 20th.
void TestFallingDue::init()
{
    m_writer.reset();
    m_clock.set(utc(13, 12));
    m_folder = std::make_unique<QTemporaryDir>();
    m_firm = testing::CacheFirm::make(6);
    const Function *administration = m_firm.portal.catalogue.administration();
    QVERIFY(administration);
    m_firm.profiles[0].functions.insert(administration->code);
    for (Relationship &relationship : m_firm.relationships) {
        for (const Configuration &configuration : m_firm.portal.policy.configurations) {
            if (configuration.functions.contains(administration->code))
                relationship.configuration = configuration.code;
        }
    }
    for (const int clerk : {4, 5}) // who stay, and administer nothing
        m_firm.users[clerk].profile = {};
    m_firm.grants[0].lastDay = QDate(2026, 4, 15);
    m_firm.grants[1].firstDay = QDate(2026, 4, 20);
    PendingChange off;
    off.effectiveAt = utc(14, 10);
    off.fields = {{Field::Active, false}};
    m_firm.users[2].pending = {off};
    open();
    QVERIFY(m_firm.fill(*m_writer));
    QCOMPARE(administrators(0), 2);
    QCOMPARE(administrators(1), 1);
}

void TestFallingDue::whileTheProgramRuns()
{
    const Policy &policy = m_firm.portal.policy;
    QCOMPARE(nextBoundary(m_writer->connection(), policy, m_clock.now())->value(), utc(14, 10));
    QVERIFY(fall().isEmpty());
    m_clock.set(utc(14, 10));
    const QList<Changed> changed = fall();
    QVERIFY(changed.contains(Changed {ResourceKind::User, m_firm.users.at(2).id.uuid()}));
    QVERIFY(changed.contains(Changed {ResourceKind::Relationship, m_firm.relationships.at(0).id.uuid()}));
    QCOMPARE(administrators(0), 1);
    QVERIFY(statusOf(2) != UserStatus::Active);
    QVERIFY2(fall().isEmpty(), "each boundary once");
    QCOMPARE(nextBoundary(m_writer->connection(), policy, m_clock.now())->value(),
             startOfDay(policy, QDate(2026, 4, 16)));
    m_clock.set(startOfDay(policy, QDate(2026, 4, 16)).addMSecs(-1));
    QVERIFY(fall().isEmpty());
    QCOMPARE(withoutAdministrator(), 0);
    m_clock.advance(std::chrono::milliseconds(1));
    QVERIFY(!fall().isEmpty());
    QCOMPARE(administrators(0), 0);
    QCOMPARE(withoutAdministrator(), 1);
    m_clock.set(startOfDay(policy, QDate(2026, 4, 20)));
    QVERIFY(!fall().isEmpty());
    QCOMPARE(administrators(1), 2);
    m_clock.advance(std::chrono::hours(24 * 400));
    QVERIFY(fall().isEmpty());
    QVERIFY(!nextBoundary(m_writer->connection(), policy, m_clock.now())->has_value());
}

void TestFallingDue::whileItDoesNot()
{
    m_writer.reset();
    m_clock.set(utc(21, 8));
    open();
    QCOMPARE(administrators(0), 0);
    QCOMPARE(administrators(1), 2);
    QVERIFY(statusOf(2) != UserStatus::Active);
    QCOMPARE(withoutAdministrator(), 1);
}

/// One that did not note when it was derived is derived once.
void TestFallingDue::aCacheOfAnOlderVersion()
{
    QVERIFY(m_writer->connection().run("DELETE FROM meta WHERE key = ?", metakey::derivedAt));
    m_writer.reset();
    m_clock.set(utc(21, 8));
    open();
    QCOMPARE(administrators(0), 0);
    QCOMPARE(administrators(1), 2);
    QVERIFY(fall().isEmpty());
}

void TestFallingDue::nothingBeforeTheFirstPass()
{
    QVERIFY(m_writer->restartPass());
    m_clock.set(utc(21, 8));
    QVERIFY(fall().isEmpty());
    open();
}

QTEST_GUILESS_MAIN(TestFallingDue)
#include "test_fallingdue.moc"
