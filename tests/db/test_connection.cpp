// SPDX-License-Identifier: MIT
#include "dbtest.h"

#include "db/privatefolder.h"
#include "db/transaction.h"

#include <QFileInfo>
#include <QSemaphore>
#include <QTemporaryDir>

#include <thread>

using namespace mandat;
using namespace mandat::db;
using namespace Qt::StringLiterals;

class TestConnection : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_number = 0;

    QString newPath() { return m_dir.filePath(QStringLiteral("é %1.db").arg(++m_number)); }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private Q_SLOTS:
    void isConfigured_data() { bothBackends(); }
    void isConfigured()
    {
        auto connection = openFor(newPath());
        QCOMPARE(need(connection.value<QString>("PRAGMA journal_mode")), u"wal");
        QCOMPARE(need(connection.value<int>("PRAGMA foreign_keys")), 1);
        QCOMPARE(need(connection.value<int>("PRAGMA synchronous")), 1);
        QCOMPARE(need(connection.value<int>("PRAGMA busy_timeout")), 5000);
        need(connection.quickCheck());
        QVERIFY(!connection.foundLeftoverWal());
    }

    void newFileIsPrivate()
    {
        const QString path = newPath();
        auto connection = need(Connection::open(path));
        need(connection.run("CREATE TABLE t(a)"));
        for (const QString &file : {path, QString(path + u"-wal"_s)})
            QCOMPARE(QFileInfo(file).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    }

    void missingFile()
    {
        QCOMPARE(kindOf(Connection::open(newPath(), {.readOnly = true})), ErrorKind::NotFound);
        QCOMPARE(kindOf(Connection::open(newPath(), {.create = false})), ErrorKind::NotFound);
        QCOMPARE(kindOf(Connection::open(m_dir.filePath(u"no/such/folder.db"_s))), ErrorKind::Storage);
        QCOMPARE(kindOf(Connection::open(m_dir.path())), ErrorKind::Storage);
        QCOMPARE(kindOf(Connection::open(QString())), ErrorKind::Storage);
    }

    void fileThatIsNoDatabase_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("avoidNative");
        for (const bool avoid : {false, true}) {
            const char *suffix = avoid ? "QSqlQuery" : "C API";
            QTest::addRow("short, %s", suffix) << QByteArray("hello") << avoid;
            QTest::addRow("text, %s", suffix) << QByteArray("Dear customer,\n").repeated(1000) << avoid;
            QTest::addRow("zeros, %s", suffix) << QByteArray(8192, '\0') << avoid;
            QTest::addRow("header only, %s", suffix)
                << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, 'x') << avoid;
        }
    }
    void fileThatIsNoDatabase()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, avoidNative);
        const QString path = newPath();
        write(path, content);
        for (const bool readOnly : {false, true})
            QCOMPARE(kindOf(Connection::open(path, {.readOnly = readOnly, .avoidNative = avoidNative})),
                     ErrorKind::NotADatabase);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void damagedDatabase_data() { bothBackends(); }
    void damagedDatabase()
    {
        const QString path = newPath();
        {
            auto connection = openFor(path);
            need(connection.runScript("CREATE TABLE t(a TEXT); CREATE INDEX i ON t(a);"
                                      "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<5000)"
                                      "INSERT INTO t SELECT 'row ' || i FROM n;"));
            need(connection.checkpoint());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 20 * 4096);
        for (const int page : {5, 9, 12}) {
            QVERIFY(file.seek(page * 4096));
            file.write(QByteArray(4096, char(0xa5)));
        }
        file.close();
        auto connection = openFor(path);
        const auto checked = connection.quickCheck();
        QCOMPARE(kindOf(checked), ErrorKind::NotADatabase);
        const auto read = connection.value<qint64>("SELECT sum(length(a)) FROM t NOT INDEXED");
        QCOMPARE(kindOf(read), ErrorKind::NotADatabase);
        QVERIFY2(read.error().detail.contains(u"SQLITE_CORRUPT"_s), qUtf8Printable(read.error().detail));
    }

    void lockedDatabase_data() { bothBackends(); }
    void lockedDatabase()
    {
        QFETCH(bool, avoidNative);
        const QString path = newPath();
        auto holder = need(Connection::open(path));
        need(holder.run("CREATE TABLE t(a)"));
        auto held = need(Transaction::begin(holder));
        auto other =
            need(Connection::open(path, {.busyTimeout = std::chrono::milliseconds(20), .avoidNative = avoidNative}));
        QCOMPARE(kindOf(other.run("INSERT INTO t VALUES(1)")), ErrorKind::Locked);
        QCOMPARE(kindOf(Transaction::begin(other)), ErrorKind::Locked);
        QVERIFY(!other.inTransaction());
        QCOMPARE(need(other.value<int>("SELECT count(*) FROM t")), 0);
        held.rollback();
        need(other.run("INSERT INTO t VALUES(1)"));
    }

    void exclusivelyLockedDatabase()
    {
        const QString path = newPath();
        auto holder = need(Connection::open(path));
        need(holder.runScript("PRAGMA locking_mode=EXCLUSIVE; CREATE TABLE t(a)"));
        QCOMPARE(kindOf(Connection::open(path, {.busyTimeout = std::chrono::milliseconds(20)})), ErrorKind::Locked);
    }

    void waitsForALock()
    {
        const QString path = newPath();
        auto connection = need(Connection::open(path));
        need(connection.run("CREATE TABLE t(a)"));
        QSemaphore locked;
        std::thread holder([&] {
            auto other = need(Connection::open(path));
            auto transaction = need(Transaction::begin(other));
            need(other.run("INSERT INTO t VALUES(1)"));
            locked.release();
            need(transaction.commit());
        });
        locked.acquire();
        need(connection.run("INSERT INTO t VALUES(2)"));
        holder.join();
        QCOMPARE(need(connection.value<int>("SELECT count(*) FROM t")), 2);
    }

    void fullDisk_data() { bothBackends(); }
    void fullDisk()
    {
        auto connection = openFor(newPath());
        need(connection.runScript("CREATE TABLE t(a); INSERT INTO t VALUES('kept'); PRAGMA max_page_count=8"));
        auto transaction = need(Transaction::begin(connection));
        auto insert = need(connection.prepare("INSERT INTO t VALUES(zeroblob(?))"));
        Result<void> result;
        for (int i = 0; i < 100 && result; ++i)
            result = insert.run(2000);
        QCOMPARE(kindOf(result), ErrorKind::StorageFull);
        transaction.rollback();
        QCOMPARE(need(connection.value<int>("SELECT count(*) FROM t")), 1);
        need(connection.run("UPDATE t SET a = 'still writable'"));
        need(connection.quickCheck());
    }

    void readOnly_data() { bothBackends(); }
    void readOnly()
    {
        QFETCH(bool, avoidNative);
        const QString path = newPath();
        auto writer = need(Connection::open(path));
        need(writer.runScript("CREATE TABLE t(a); INSERT INTO t VALUES(1)"));
        auto reader = need(Connection::open(path, {.readOnly = true, .avoidNative = avoidNative}));
        QVERIFY(reader.isReadOnly());
        QVERIFY(reader.foundLeftoverWal());
        QCOMPARE(need(reader.value<int>("SELECT a FROM t")), 1);
        QCOMPARE(kindOf(reader.run("DELETE FROM t")), ErrorKind::Storage);
    }

    void belongsToOneThread()
    {
        auto connection = need(Connection::open(newPath()));
        need(connection.run("CREATE TABLE t(a)"));
        auto statement = need(connection.prepare("SELECT 1"));
        ErrorKind run {}, cached {}, step {}, script {};
        std::thread([&] {
            run = kindOf(connection.run("INSERT INTO t VALUES(1)"));
            cached = kindOf(connection.prepare("CREATE TABLE t(a)"));
            step = kindOf(statement.step());
            script = kindOf(connection.runScript("SELECT 1"));
        }).join();
        for (const ErrorKind kind : {run, cached, step, script})
            QCOMPARE(kind, ErrorKind::Internal);
        QVERIFY(need(statement.step()));
    }

    void isInterrupted()
    {
        auto connection = need(Connection::open(newPath()));
        const Interrupter interrupter = connection.interrupter();
        std::atomic<bool> done = false;
        std::thread other([&] {
            while (!done) {
                interrupter.interrupt();
                std::this_thread::yield();
            }
        });
        const auto result = connection.value<qint64>(
            "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n) SELECT count(*) FROM n");
        done = true;
        other.join();
        QCOMPARE(kindOf(result), ErrorKind::Cancelled);
        QCOMPARE(need(connection.value<int>("SELECT 7")), 7);
    }

    void interrupterOutlivesItsConnection()
    {
        std::optional<Connection> connection = need(Connection::open(newPath()));
        const Interrupter interrupter = connection->interrupter();
        QVERIFY(interrupter.interrupt());
        connection.reset();
        QVERIFY(!interrupter.interrupt());
        auto foreign = need(Connection::open(newPath(), {.avoidNative = true}));
        QVERIFY(!foreign.interrupt());
    }

    void isMoved()
    {
        const QString path = newPath();
        auto first = need(Connection::open(path));
        need(first.run("CREATE TABLE t(a)"));
        Connection second = std::move(first);
        auto third = need(Connection::open(newPath()));
        third = std::move(second);
        QCOMPARE(third.path(), path);
        QCOMPARE(need(third.value<int>("SELECT count(*) FROM t")), 0);
    }

    void statementOutlivesItsConnection()
    {
        std::optional<Connection> connection = need(Connection::open(newPath()));
        auto statement = need(connection->prepare("SELECT 5"));
        connection.reset();
        QVERIFY(need(statement.step()));
        QCOMPARE(statement.integer(0), 5);
    }

    void backup_data() { bothBackends(); }
    void backup()
    {
        auto connection = openFor(newPath());
        need(connection.runScript("CREATE TABLE t(a); INSERT INTO t VALUES('x')"));
        const QString copy = newPath();
        write(copy, "an older one");
        need(connection.backupTo(copy));
        QVERIFY(!QFile::exists(copy + u".partial"_s));
        QCOMPARE(QFileInfo(copy).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
        auto restored = need(Connection::open(copy, {.create = false}));
        QCOMPARE(need(restored.value<QString>("SELECT a FROM t")), u"x");
        QCOMPARE(kindOf(connection.backupTo(m_dir.filePath(u"no/such/copy"_s))), ErrorKind::Storage);
    }

    void memory_data() { bothBackends(); }
    void memory()
    {
        auto connection = openFor(u":memory:"_s);
        need(connection.run("CREATE TABLE t(a)"));
        QVERIFY(!QFile::exists(u":memory:"_s));
    }

    void privateFolder()
    {
        const QString path = m_dir.filePath(u"a/b/données"_s);
        need(ensurePrivateFolder(path));
        QCOMPARE(QFileInfo(path).permissions() & QFile::Permissions(0x0777), QFile::Permissions(0x0700));
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x7755)));
        need(ensurePrivateFolder(path));
        QCOMPARE(QFileInfo(path).permissions() & QFile::Permissions(0x0777), QFile::Permissions(0x0700));
        const QString file = path + u"/file"_s;
        write(file, "x");
        QCOMPARE(kindOf(ensurePrivateFolder(file)), ErrorKind::Storage);
        QCOMPARE(kindOf(ensurePrivateFolder(file + u"/below"_s)), ErrorKind::Storage);
        QCOMPARE(kindOf(ensurePrivateFolder(QString())), ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
