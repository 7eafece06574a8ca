// SPDX-License-Identifier: MIT
// Databases of every earlier schema, as they were left then (tests/service/schemas), opened by this program.
#include "service/auditverify.h"
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

namespace
{
/// Tokens that are in the fixture.
const QByteArray approverThen = "mandat_hA3w5KQvyawJHjs9Arq1vRgweYHjltJcePhE-x17SC8";
const QByteArray administratorThen = "mandat_7bsB92_hrW7qDnA-2lg-s9EW87CPy2kEIZHZodUjdVA";
} // namespace

class ServiceMigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEarlierSchemaHasAFixture();
    void goesOnFromThere_data();
    void goesOnFromThere();

private:
    static QString fixture(int version)
    {
        return QString::fromUtf8(MANDAT_SOURCE_DIR) + u"/tests/service/schemas/v%1.sql"_s.arg(version);
    }
    static int versionOf(const QString &file)
    {
        auto connection = db::Connection::open(file, {.readOnly = true, .create = false});
        return connection->value<int>("PRAGMA user_version")->value_or(0);
    }
    int latest() { return versionOf(m_service.path()); }

    RulesFixture m_service {u"client-portal"_s};
};

void ServiceMigrationsTest::everyEarlierSchemaHasAFixture()
{
    for (int version = 1; version < latest(); ++version)
        QVERIFY2(QFile::exists(fixture(version)), qPrintable(u"no database of schema version %1"_s.arg(version)));
}

void ServiceMigrationsTest::goesOnFromThere_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < latest(); ++version)
        QTest::addRow("from %d", version) << version;
}

void ServiceMigrationsTest::goesOnFromThere()
{
    QFETCH(int, version);
    const QString copy = m_service.path() + u".then"_s;
    {
        QFile sql(fixture(version));
        QVERIFY(sql.open(QIODevice::ReadOnly));
        auto connection = db::Connection::open(copy);
        QVERIFY(connection);
        const Result<void> made = connection->runScript(sql.readAll());
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QVERIFY(connection->checkpoint());
    }
    m_service.replaceDatabase(copy);
    QCOMPARE(versionOf(m_service.path()), latest());
    QVERIFY(QFile::exists(u"%1.v%2.backup"_s.arg(m_service.path()).arg(version)));
    m_service.administrator = administratorThen;

    QCOMPARE(m_service.get(u"/Policy"_s).status, 200);
    QCOMPARE(m_service.get(u"/Users"_s).resources().size(), 2);
    const Answer elif = m_service.get(u"/Users?filter=userName eq \"elif@guerin.example\""_s);
    QCOMPARE(elif.resources().size(), 1);
    QCOMPARE(elif.resources()[0][u"title"_s].toString(), u"Directrice"_s);
    // Who had a password then signs in with it now.
    QCOMPARE(m_service.signIn(u"elif@guerin.example"_s, u"une phrase à moi seule"_s).status, 200);
    // What was held then is decided now.
    const Answer held = m_service.get(u"/ChangeOrders?filter=status eq \"awaitingApproval\""_s);
    QCOMPARE(held.resources().size(), 1);
    const QString order = held.resources()[0][u"id"_s].toString();
    const Answer decided = m_service.request("POST", u"/ChangeOrders/%1/.approve"_s.arg(order), "{}", approverThen,
                                             {{"If-Match", m_service.get(u"/ChangeOrders/"_s + order).header("ETag")}});
    QVERIFY2(decided.status == 200, decided.body.constData());
    QVERIFY(statusOf(decided) == u"inEffect"_s || statusOf(decided) == u"applied"_s);
    QCOMPARE(m_service.get(u"/Users/019a0000-0000-7000-8000-000000000001"_s).status, 200);
    // Written to as to a new one, and the trail holds from its beginning.
    const Answer request = m_service.get(u"/AccessRequests"_s);
    QCOMPARE(request.status, 200);
    AuditReport report;
    const auto verify = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(report, verifyAudit(reader, m_service.portalId(), std::nullopt));
        return {};
    };
    QVERIFY(m_service.store().read(m_service.portalId(), verify));
    QVERIFY(report.entries > 0);
    QCOMPARE(report.problems, QList<AuditProblem>());
}

QTEST_GUILESS_MAIN(ServiceMigrationsTest)
#include "test_migrations.moc"
