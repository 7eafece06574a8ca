// SPDX-License-Identifier: MIT
// The audit trail: whatever is done to the database behind the service's back, `audit verify` finds it.
#include "db/connection.h"
#include "service/auditverify.h"
#include "service/rulesfixture.h"

#include <QProcess>

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;
using namespace std::chrono_literals;

class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_service.reset(); }
    void whole();
    void tampered_data();
    void tampered();
    void cutOffWithItsHead();
    void retentionKeepsTheChain();
    void theSettingEndsRetentionByItself();
    void aPayloadRemovedByHand();
    void program();

private:
    AuditReport verify(const std::optional<AuditAnchor> &anchor = {})
    {
        AuditReport report;
        ServiceFixture::check(m_service->store().read(m_service->portalId(), [&](Reader &reader) -> Result<void> {
            MANDAT_ASSIGN(report, verifyAudit(reader, m_service->portalId(), anchor));
            return {};
        }));
        return report;
    }
    void run(const QByteArray &sql)
    {
        auto connection = db::Connection::open(m_service->path(), {.create = false});
        QVERIFY(connection);
        const Result<void> done = connection->runScript(sql);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }

    std::unique_ptr<RulesFixture> m_service;
};

void AuditTest::init()
{
    m_service = std::make_unique<RulesFixture>(u"bank-delegates"_s);
    const QString path = pathOf(m_service->holder);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(m_service->change(path, u"title"_s, u"Title %1"_s.arg(i)).status, 201);
}

void AuditTest::whole()
{
    const AuditReport report = verify();
    QCOMPARE(report.problems, QList<AuditProblem>());
    QCOMPARE(report.entries, 12); // each order, and what it changed
    QCOMPARE(report.erased, 0);
    QCOMPARE(verify(AuditAnchor {report.head.sequence, report.head.hash}).problems, QList<AuditProblem>());
    const Answer trail = m_service->get(u"/AuditEntries?sortBy=sequence"_s);
    QVERIFY(trail.resources()[0][u"newValue"_s].toString().contains(u"Title 0"_s));
    QCOMPARE(trail.resources()[2][u"oldValue"_s].toString().contains(u"Title 0"_s), true);
}

void AuditTest::tampered_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<qint64>("sequence");
    QTest::newRow("who") << QByteArray("UPDATE chain SET subject_name = 'Somebody else' WHERE sequence = 3")
                         << qint64(3);
    QTest::newRow("when") << QByteArray("UPDATE chain SET at = at + 1 WHERE sequence = 4") << qint64(4);
    QTest::newRow("what") << QByteArray("UPDATE chain SET action = 'created' WHERE sequence = 5") << qint64(5);
    QTest::newRow("old value") << QByteArray("UPDATE chain SET old_value = '{}' WHERE sequence = 3") << qint64(3);
    QTest::newRow("new value") << QByteArray("UPDATE chain SET new_value = new_value || ' ' WHERE sequence = 1")
                               << qint64(1);
    QTest::newRow("removed") << QByteArray("DELETE FROM chain WHERE sequence = 6") << qint64(6);
    QTest::newRow("first removed") << QByteArray("DELETE FROM chain WHERE sequence = 1") << qint64(1);
    QTest::newRow("cut off") << QByteArray("DELETE FROM chain WHERE sequence > 8") << qint64(9);
    QTest::newRow("removed and closed up")
        << QByteArray("DELETE FROM chain WHERE sequence = 12;"
                      "UPDATE portal SET sequence = 11, hash = (SELECT hash FROM chain WHERE sequence = 10)")
        << qint64(11);
    QTest::newRow("inserted at the end") << QByteArray(
        "INSERT INTO chain SELECT portal, 13, 'x', at, subject, subject_name, action, resource_type,"
        " resource_id, order_number, change, salt, old_value, new_value, digest, hash FROM chain"
        " WHERE sequence = 12") << qint64(13);
    QTest::newRow("inserted between") << QByteArray(
        "UPDATE chain SET sequence = -sequence WHERE sequence > 6;"
        "INSERT INTO chain SELECT portal, 7, 'x', at, 'ghost', subject_name, action, resource_type,"
        " resource_id, order_number, change, salt, old_value, new_value, digest, hash FROM chain"
        " WHERE sequence = 6;"
        "UPDATE chain SET sequence = 1 - sequence WHERE sequence < 0;"
        "UPDATE portal SET sequence = 13")
                                      << qint64(7);
}

void AuditTest::tampered()
{
    QFETCH(QByteArray, sql);
    QFETCH(qint64, sequence);
    run(sql);
    const AuditReport report = verify();
    QVERIFY(!report.problems.isEmpty());
    QCOMPARE(report.problems.first().sequence, sequence);
}

void AuditTest::cutOffWithItsHead()
{
    const AuditReport noted = verify();
    run("DELETE FROM chain WHERE sequence > 8;"
        "UPDATE portal SET sequence = 8, hash = (SELECT hash FROM chain WHERE sequence = 8)");
    QCOMPARE(verify().problems, QList<AuditProblem>()); // by itself it looks whole
    const AuditReport report = verify(AuditAnchor {noted.head.sequence, noted.head.hash});
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().sequence, 9);
    QVERIFY(!anchorFrom(u"12:zz"_s));
    QVERIFY(!anchorFrom(u"nothing"_s));
}

void AuditTest::retentionKeepsTheChain()
{
    const QDateTime start = m_service->clock().now();
    m_service->clock().advance(24h * 100);
    QCOMPARE(m_service->change(pathOf(m_service->holder), u"title"_s, u"Recent"_s).status, 201);
    ServiceFixture::check(m_service->store().write(m_service->portalId(), [&](Writer &writer) {
        return endRetention(writer, start.addDays(90), m_service->clock().now());
    }));
    const AuditReport report = verify();
    QCOMPARE(report.problems, QList<AuditProblem>());
    QVERIFY(report.erased >= 6);
    const Answer trail = m_service->get(u"/AuditEntries?sortBy=sequence"_s);
    QVERIFY(!trail.body.contains("Title 3"));
    QVERIFY(trail.body.contains("Recent"));
    QVERIFY(trail.resources()[0][u"subjectName"_s].toString().contains(u"anne"_s)); // who and when stay
    // Without anything new to erase, nothing is recorded.
    const qint64 entries = report.entries;
    ServiceFixture::check(m_service->store().write(m_service->portalId(), [&](Writer &writer) {
        return endRetention(writer, start.addDays(90), m_service->clock().now());
    }));
    QCOMPARE(verify().entries, entries);
}

/// `auditDays` of the service's settings is what its own housekeeping goes by.
void AuditTest::theSettingEndsRetentionByItself()
{
    const auto erased = [](RulesFixture &service) {
        return service.get(u"/AuditEntries?filter=action eq \"payloadsErased\""_s).resources().size();
    };
    for (const int days : {0, 30}) {
        ServiceSettings settings = withoutCopies();
        settings.auditDays = days;
        RulesFixture service(u"bank-delegates"_s, settings);
        QCOMPARE(service.change(pathOf(service.holder), u"title"_s, u"Title"_s).status, 201);
        QCOMPARE(erased(service), 0);
        service.whileStopped([&] { service.clock().advance(24h * 29); });
        QCOMPARE(service.get(u"/Users"_s).status, 200);
        service.whileStopped([&] { service.clock().advance(24h * 2); });
        if (days == 0) {
            QCOMPARE(service.change(pathOf(service.holder), u"title"_s, u"Other"_s).status, 201);
            QCOMPARE(erased(service), 0);
            continue;
        }
        QTRY_COMPARE(erased(service), 1);
    }
}

void AuditTest::aPayloadRemovedByHand()
{
    run("UPDATE chain SET salt = NULL, old_value = NULL, new_value = NULL WHERE sequence = 3");
    const AuditReport report = verify();
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(report.problems.first().sequence, 3);
}

void AuditTest::program()
{
    const auto run = [&](const QStringList &more) {
        QProcess process;
        process.start(QStringLiteral(MANDAT_BINARY_DIR "/mandatd"),
                      QStringList {u"audit"_s, u"verify"_s, u"--database"_s, m_service->path()} + more);
        if (!process.waitForFinished(60'000))
            return std::pair(-1, QString());
        return std::pair(process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()));
    };
    const auto [code, output] = run({u"--portal"_s, u"bank-delegates"_s});
    QCOMPARE(code, 0);
    const QString anchor = output.trimmed().section(u' ', -1);
    QVERIFY(anchor.startsWith("12:"_L1));
    QCOMPARE(run({u"--portal"_s, u"bank-delegates"_s, u"--expect"_s, anchor}).first, 0);
    QCOMPARE(run({u"--portal"_s, u"moon"_s}).first, 1);
    QCOMPARE(run({u"--expect"_s, u"nonsense"_s}).first, 2);
    this->run("UPDATE chain SET subject = 'ghost' WHERE sequence = 2");
    const auto [broken, told] = run({});
    QCOMPARE(broken, 1);
    QVERIFY(told.contains(u"entry 2"_s));
}

QTEST_GUILESS_MAIN(AuditTest)
#include "test_audit.moc"
