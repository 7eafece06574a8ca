// SPDX-License-Identifier: MIT
// The journal without a window, against a real mandatd: asked for by page and by filter, written into a file, and its
// chain verified, also after somebody has been at the database.
#include "app/audittrail.h"
#include "app/connecting.h"
#include "base/uuid.h"
#include "db/connection.h"
#include "support/samplefirm.h"
#include "sync/secretstore.h"

#include <QCoroTask>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestAuditTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void csvCellsAreTextAndNoFormulas_data();
    void csvCellsAreTextAndNoFormulas();
    void aFileThatCannotBeWrittenIsSaidSo();
    void pagesFollowEachOther();
    void filtersAreThePortals();
    void whatMatchesHereMatchesThere();
    void theExportHoldsWhatIsFiltered();
    void theChainIsVerified();
    void whatIsWrongIsFound_data();
    void whatIsWrongIsFound();
    void aChangedEntryIsFound();
    void withoutThePortalNothingIsClaimed();

private:
    Result<AuditPage> page(const AuditQuery &query);
    Result<app::ChainReport> verify();
    void changeSomething(const QString &capacity);
    /// Sequence of the place that this computer knows.
    qint64 known()
    {
        QFuture<Result<std::optional<FeedToken>>> future = m_session->auditAnchor();
        return QTest::qWaitFor([&] { return future.isFinished(); }, 30000) && future.result() && *future.result()
            ? (*future.result())->sequence
            : -1;
    }

    std::unique_ptr<testing::SampleFirm> m_firm;
    QTemporaryDir m_folder;
    std::unique_ptr<app::Session> m_session;
};

void TestAuditTrail::initTestCase()
{
    m_firm = std::make_unique<testing::SampleFirm>();
    Result<app::DataFolder> folder = app::DataFolder::open(m_folder.path());
    QVERIFY(folder);
    const QString portal = u"bank-delegates"_s;
    const auto secrets = std::make_shared<sync::SessionStore>();
    app::ConnectRequest request {m_firm->base(portal).toString(), QString(),
                                 m_firm->tokenFile(portal, u"sophie.aubriot"_s), QString()};
    const Result<app::ConnectOutcome> outcome = QCoro::waitFor(app::connectPortal(*folder, request, secrets));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    auto session = app::Session::open(*folder, outcome->connection, {std::make_shared<SystemClock>(), secrets});
    QVERIFY(session);
    m_session = std::move(*session);
    m_session->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state().phase, sync::Phase::UpToDate, 30000);
    changeSomething(u"Trésorière =1+1"_s);
}

void TestAuditTrail::cleanupTestCase()
{
    m_session.reset();
    m_firm.reset();
}

void TestAuditTrail::changeSomething(const QString &capacity)
{
    cache::UserQuery query;
    query.statuses = {UserStatus::Active};
    const QList<qint64> rows = m_session->reader().userRows(query).value_or(QList<qint64>());
    const User before = *m_session->reader().user(m_session->reader().users({rows.at(3)})->constFirst().id);
    User after = before;
    after.capacity = capacity;
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = before.company;
    order.changes = {Change::modify(before, after)};
    order.created = m_session->clock().now();
    QFuture<Result<ChangeOrder>> sent = m_session->submit(order);
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), 30000);
    QVERIFY2(sent.result(), sent.result() ? "" : qPrintable(sent.result().error().detail));
}

Result<AuditPage> TestAuditTrail::page(const AuditQuery &query)
{
    QFuture<Result<AuditPage>> future = m_session->auditPage(query);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
        return fail(ErrorKind::Timeout);
    return future.result();
}

Result<app::ChainReport> TestAuditTrail::verify()
{
    app::ChainVerification verification(*m_session);
    std::optional<Result<app::ChainReport>> report;
    connect(&verification, &app::ChainVerification::finished, this,
            [&](const Result<app::ChainReport> &result) { report = result; });
    verification.start();
    if (!QTest::qWaitFor([&] { return report.has_value(); }, 30000))
        return fail(ErrorKind::Timeout);
    return *report;
}

void TestAuditTrail::csvCellsAreTextAndNoFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"Dupré"_s << u"Dupré"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("separator") << u"a;b"_s << u"\"a;b\""_s;
    QTest::newRow("the other separator") << u"a,b"_s << u"a,b"_s;
    QTest::newRow("quotation mark") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("=") << u"=HYPERLINK(\"x\")"_s << u"\"'=HYPERLINK(\"\"x\"\")\""_s;
    QTest::newRow("+") << u"+33612345678"_s << u"\"'+33612345678\""_s;
    QTest::newRow("-") << u"-1"_s << u"\"'-1\""_s;
    QTest::newRow("@") << u"@SUM(A1)"_s << u"\"'@SUM(A1)\""_s;
    QTest::newRow("tab") << u"\t=1"_s << u"\"'\t=1\""_s;
}

void TestAuditTrail::csvCellsAreTextAndNoFormulas()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cell);
    QCOMPARE(app::csvCell(text, u';'), cell);
}

void TestAuditTrail::aFileThatCannotBeWrittenIsSaidSo()
{
    app::CsvFile file(m_folder.filePath(u"no/such/folder/x.csv"_s), Language::French);
    const Result<void> opened = file.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
}

void TestAuditTrail::pagesFollowEachOther()
{
    AuditQuery query;
    query.count = 2;
    const Result<AuditPage> first = page(query);
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    QCOMPARE(first->links.size(), 2);
    QVERIFY(first->more);
    query.after = first->links.constLast().entry.sequence;
    const Result<AuditPage> second = page(query);
    QVERIFY(second);
    QCOMPARE(second->links.constFirst().entry.sequence, query.after - 1);
    query.oldestFirst = true;
    query.after = 1;
    const Result<AuditPage> old = page(query);
    QVERIFY(old);
    QCOMPARE(old->links.constFirst().entry.sequence, 2);
}

void TestAuditTrail::filtersAreThePortals()
{
    AuditQuery query;
    query.text = u"TRÉSORIÈRE"_s;
    const Result<AuditPage> byText = page(query);
    QVERIFY2(byText, byText ? "" : qPrintable(byText.error().detail));
    QCOMPARE(byText->links.size(), 1);
    const AuditEntry entry = byText->links.constFirst().entry;
    QCOMPARE(entry.resourceType, u"User"_s);
    QVERIFY(entry.newValue.contains(u"Trésorière"_s));
    query = {};
    query.action = entry.action;
    query.resourceType = u"User"_s;
    query.who = u"aubriot"_s;
    query.from = entry.at.addSecs(-60);
    const Result<AuditPage> narrow = page(query);
    QVERIFY(narrow);
    QVERIFY(!narrow->links.isEmpty());
    for (const AuditLink &link : narrow->links)
        QVERIFY(matches(query, link.entry));
    query.until = query.from;
    QVERIFY(page(query)->links.isEmpty());
    query = {};
    query.text = u"\" or sequence gt 0 or order co \""_s;
    const Result<AuditPage> hostile = page(query);
    QVERIFY2(hostile, hostile ? "" : qPrintable(hostile.error().detail));
    QVERIFY2(hostile->links.isEmpty(), "what is typed stays a value");
}

/// What is shown offline is what the portal would have said.
void TestAuditTrail::whatMatchesHereMatchesThere()
{
    AuditQuery all;
    all.count = 1000;
    const Result<AuditPage> known = page(all);
    QVERIFY(known);
    QVERIFY(!known->more);
    for (const QString &text : {u"sophie"_s, u"BM-"_s, u"active"_s, u"nothing has this"_s}) {
        AuditQuery query = all;
        query.text = text;
        const Result<AuditPage> there = page(query);
        QVERIFY(there);
        const auto here =
            std::ranges::count_if(known->links, [&](const AuditLink &link) { return matches(query, link.entry); });
        QCOMPARE(there->links.size(), here);
    }
}

void TestAuditTrail::theExportHoldsWhatIsFiltered()
{
    const QString path = m_folder.filePath(u"journal.csv"_s);
    AuditQuery query;
    query.resourceType = u"User"_s;
    app::AuditExport writing(*m_session, query, path, Language::French, {u"Quoi"_s, u"Valeur"_s},
                             [](const AuditEntry &entry) { return QStringList {entry.action, entry.newValue}; });
    std::optional<Result<qint64>> written;
    connect(&writing, &app::AuditExport::finished, this, [&](const Result<qint64> &result) { written = result; });
    writing.start();
    QTRY_VERIFY_WITH_TIMEOUT(written.has_value(), 30000);
    QVERIFY(*written);
    QVERIFY(**written > 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("\xEF\xBB\xBFQuoi;Valeur\r\n"));
    QCOMPARE(content.count("\r\n"), **written + 1);
    QVERIFY(content.contains("Trésorière"));
}

void TestAuditTrail::theChainIsVerified()
{
    const Result<app::ChainReport> report = verify();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(report->entries > 1);
    QVERIFY(report->whole);
    QVERIFY2(!report->problem, report->problem ? qPrintable(QString::number(report->problem->sequence)) : "");
}

void TestAuditTrail::aChangedEntryIsFound()
{
    m_firm->stop();
    {
        auto connection = db::Connection::open(m_firm->folder() + u"/portals.db"_s, {.create = false});
        QVERIFY(connection);
        QVERIFY(connection->runScript("UPDATE chain SET subject_name = 'Personne' WHERE sequence = 2"));
    }
    m_firm->start();
    m_session->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state().phase, sync::Phase::UpToDate, 60000);
    const Result<app::ChainReport> report = verify();
    QVERIFY(report);
    QCOMPARE(report->problem, std::optional(ChainProblem {ChainProblem::What::Changed, 2}));
}

void TestAuditTrail::whatIsWrongIsFound_data()
{
    QTest::addColumn<QByteArray>("script"); ///< about the portal's own rows; L: the last entry but two
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("behind"); ///< L
    using What = ChainProblem::What;
    const QByteArray cut = "DELETE FROM chain WHERE portal = P AND sequence > L;";
    QTest::newRow("removed") << QByteArray("DELETE FROM chain WHERE portal = P AND sequence = L;") << int(What::Removed)
                             << 0;
    QTest::newRow("inserted") << QByteArray(
        "UPDATE chain SET sequence = -(sequence + 1) WHERE portal = P AND sequence > L;"
        "UPDATE chain SET sequence = -sequence WHERE portal = P AND sequence < 0;"
        "INSERT INTO chain SELECT portal, L + 1, '00000000-0000-4000-8000-000000000000', at, subject, subject_name, "
        "action,"
        " resource_type, resource_id, order_number, change, salt, old_value, new_value, digest, hash"
        " FROM chain WHERE portal = P AND sequence = L;")
                              << int(What::Changed) << 1;
    QTest::newRow("cut off") << cut << int(What::CutOff) << 1;
    QTest::newRow("cut off with its head") << cut
            + "UPDATE portal SET sequence = L, hash = (SELECT hash FROM chain WHERE portal = P AND sequence = L)"
              " WHERE key = P;" << int(What::CutOff)
                                           << 1;
}

/// Somebody has been at the database; it is put back afterwards.
void TestAuditTrail::whatIsWrongIsFound()
{
    QFETCH(const QByteArray, script);
    QFETCH(const int, what);
    QFETCH(const int, behind);
    changeSomething(u"Fonction %1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QFuture<Result<FeedToken>> head = m_session->auditHead();
    QTRY_VERIFY_WITH_TIMEOUT(head.isFinished(), 30000);
    QVERIFY(head.result());
    const qint64 last = head.result()->sequence - 2;
    QVERIFY(last > 0);
    QTRY_VERIFY_WITH_TIMEOUT(known() == head.result()->sequence, 30000); // the feed has brought it
    const QString database = m_firm->folder() + u"/portals.db"_s;
    const QString copy = m_folder.filePath(u"copy-%1.db"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    m_firm->stop();
    {
        auto connection = db::Connection::open(database, {.create = false});
        QVERIFY(connection);
        QVERIFY(connection->run("VACUUM INTO ?", copy));
        QByteArray own = script;
        own.replace("portal = P", "portal = (SELECT key FROM portal WHERE id = 'bank-delegates')");
        own.replace("key = P", "key = (SELECT key FROM portal WHERE id = 'bank-delegates')");
        own.replace(" L", ' ' + QByteArray::number(last));
        const Result<void> done = connection->runScript(own);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    m_firm->start();
    m_session->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state().phase, sync::Phase::UpToDate, 60000);
    const Result<app::ChainReport> report = verify();
    m_firm->stop();
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(database + end);
    QVERIFY(QFile::copy(copy, database));
    m_firm->start();
    m_session->retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state().phase, sync::Phase::UpToDate, 60000);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(report->problem);
    QCOMPARE(int(report->problem->what), what);
    QCOMPARE(report->problem->sequence, last + behind);
    const Result<app::ChainReport> mended = verify();
    QVERIFY(mended && !mended->problem);
}

void TestAuditTrail::withoutThePortalNothingIsClaimed()
{
    m_firm->stop();
    const Result<app::ChainReport> report = verify();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Network);
    const QString path = m_folder.filePath(u"lost.csv"_s);
    app::AuditExport writing(*m_session, {}, path, Language::English, {u"x"_s},
                             [](const AuditEntry &) { return QStringList(); });
    std::optional<Result<qint64>> written;
    connect(&writing, &app::AuditExport::finished, this, [&](const Result<qint64> &result) { written = result; });
    writing.start();
    QTRY_VERIFY_WITH_TIMEOUT(written.has_value(), 30000);
    QVERIFY(!*written);
    QVERIFY2(!QFile::exists(path), "half a file is none");
    m_firm->start();
}

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "test_audittrail.moc"
