// SPDX-License-Identifier: MIT
// Caches of every earlier schema, as they were left then (tests/cache/schemas), opened by this program.
#include "cache/reader.h"
#include "cache/rebuild.h"
#include "db/migrator.h"
#include "support/cachefirm.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestCacheMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEarlierSchemaHasAFixture();
    void keepsWhatIsThere_data();
    void keepsWhatIsThere();
    void faultsOnTheWay_data() { keepsWhatIsThere_data(); }
    void faultsOnTheWay();

private:
    static QString fixture(int version)
    {
        return QString::fromUtf8(MANDAT_SOURCE_DIR) + u"/tests/cache/schemas/v%1.sql"_s.arg(version);
    }
    static int latest()
    {
        QTemporaryDir folder;
        const SystemClock clock;
        auto writer = cache::Writer::open(folder.filePath(u"new.mandat"_s), clock);
        return writer->connection().value<int>("PRAGMA user_version")->value_or(0);
    }
    static void make(const QString &file, int version)
    {
        QFile sql(fixture(version));
        if (!sql.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(sql.errorString()));
        auto connection = db::Connection::open(file);
        if (const Result<void> done = connection->runScript(sql.readAll()); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    void checkContent(cache::Writer &writer, const QString &file);

    SystemClock m_clock;
};

void TestCacheMigrations::everyEarlierSchemaHasAFixture()
{
    for (int version = 1; version < latest(); ++version)
        QVERIFY2(QFile::exists(fixture(version)), qPrintable(u"no cache of schema version %1"_s.arg(version)));
}

void TestCacheMigrations::keepsWhatIsThere_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < latest(); ++version)
        QTest::addRow("from %d", version) << version;
}

void TestCacheMigrations::checkContent(cache::Writer &writer, const QString &file)
{
    const auto entries = writer.outbox();
    QVERIFY2(entries, entries ? "" : qPrintable(entries.error().detail));
    QCOMPARE(entries->size(), 3);
    QCOMPARE(entries->at(0).state, cache::OutboxState::Unknown);
    QCOMPARE(entries->at(0).request, QByteArray("{\"externalId\":\"x\"}"));
    QCOMPARE(entries->at(0).order.reason, u"Demandé par l’entreprise"_s);
    QCOMPARE(entries->at(1).state, cache::OutboxState::Returned);
    QCOMPARE(entries->at(2).state, cache::OutboxState::Queued);
    for (const cache::OutboxEntry &entry : *entries)
        QCOMPARE(entry.order.changes.size(), 1);
    auto reader = cache::Reader::open(file);
    QVERIFY(reader);
    QCOMPARE(reader->staged()->size(), 1);
    QCOMPARE(std::get<User>(*reader->staged()->constFirst().change.after).lastName, u"Renommée"_s);
    QCOMPARE(reader->drafts()->size(), 1);
    QCOMPARE(reader->counts()->users, 5); // four, and the one that an order creates
    QCOMPARE(reader->me()->subject, u"sophie.aubriot"_s);
    QCOMPARE(reader->portal()->id, u"bank-delegates"_s);
    cache::UserQuery query;
    query.text = u"nom0001"_s;
    QCOMPARE(reader->userRows(query)->size(), 1);
    QCOMPARE(*writer.connection().value<int>("SELECT count(*) FROM alias"), 1);
    QCOMPARE(*writer.meta(u"deltaToken"_s), QByteArray("dG9rZW4"));
    // Lists that were not there then are read with the next synchronisation.
    QCOMPARE(*reader->isComplete(), false);
}

void TestCacheMigrations::keepsWhatIsThere()
{
    QFETCH(int, version);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"cache.mandat"_s);
    make(file, version);
    {
        auto writer = cache::openOrRebuild(file, m_clock);
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
        QVERIFY(!cache::rebuiltNotice(file));
        QCOMPARE(*writer->connection().value<int>("PRAGMA user_version"), latest());
        QVERIFY(writer->connection().quickCheck());
        if (version >= 3) // what came after added no list
            QVERIFY(writer->setMeta(u"complete"_s, {}));
        checkContent(*writer, file);
        if (QTest::currentTestFailed())
            return;
        // What waits goes on: an order is answered, a staged change taken back, another one written.
        const auto entries = writer->outbox();
        cache::Writer::Answer answer;
        answer.remote = newUuid().toString(QUuid::WithoutBraces);
        answer.order = entries->constFirst().order;
        answer.order.status = OrderStatus::InEffect;
        QVERIFY(writer->recordAnswer(answer.order.id, answer));
        QVERIFY(writer->discardStaged());
        ChangeOrder again = entries->at(1).order;
        again.id = ChangeOrderId(newUuid());
        QVERIFY(writer->enqueue(again));
        QVERIFY(writer->setConflict(again.id, u"moved"_s));
    }
    // The copy from before is whole, and still of its version.
    const QString backup = u"%1.v%2.backup"_s.arg(file).arg(version);
    QVERIFY(QFile::exists(backup));
    auto before = db::Connection::open(backup, {.readOnly = true, .create = false});
    QVERIFY(before);
    QCOMPARE(*before->value<int>("PRAGMA user_version"), version);
    QCOMPARE(*before->value<int>("SELECT count(*) FROM outbox"), 3);
}

/// The i-th access of the upgrade fails, for every i: the file is of one version or the other, and the next try works.
void TestCacheMigrations::faultsOnTheWay()
{
    QFETCH(int, version);
    db::AccessCounter counter;
    db::ConnectionOptions options;
    options.failNext = counter.seam();
    for (qint64 i = 0;; i += version == 1 ? 4 : 11) {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"cache.mandat"_s);
        make(file, version);
        counter.failAt(i);
        const bool opened = cache::openOrRebuild(file, m_clock, options).has_value();
        const bool failed = counter.hasFailed();
        counter.reset();
        QVERIFY2(!cache::rebuiltNotice(file), "a failed access is no damage");
        auto writer = cache::openOrRebuild(file, m_clock, options);
        QVERIFY2(writer, writer ? "" : qPrintable(u"access %1: %2"_s.arg(i).arg(writer.error().detail)));
        QCOMPARE(writer->outbox()->size(), 3);
        QCOMPARE(*writer->connection().value<int>("PRAGMA user_version"), latest());
        if (!failed) {
            QVERIFY(opened);
            QVERIFY(i > 20);
            return;
        }
    }
}

QTEST_GUILESS_MAIN(TestCacheMigrations)
#include "test_migrations.moc"
