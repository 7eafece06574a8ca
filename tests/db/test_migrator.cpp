// SPDX-License-Identifier: MIT
#include "dbtest.h"

#include "db/migrator.h"
#include "db/transaction.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace mandat;
using namespace mandat::db;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT

private:
    static constexpr qint32 ours = 0x4d414e44;
    std::unique_ptr<QTemporaryDir> m_dir;

    void step(const QString &name, const QByteArray &sql)
    {
        QVERIFY(QDir(m_dir->path()).mkpath(u"steps"_s));
        QFile file(steps() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
    }
    [[nodiscard]] QString steps() const { return m_dir->filePath(u"steps"_s); }
    [[nodiscard]] QString path() const { return m_dir->filePath(u"data.db"_s); }
    [[nodiscard]] Migrator migrator() const { return need(Migrator::fromFolder(steps(), ours)); }
    void stepOne() { step(u"0001_people.sql"_s, "CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT) STRICT;"); }
    void stepTwo()
    {
        step(u"0002_dogs.sql"_s,
             "CREATE TABLE dog(owner INTEGER NOT NULL REFERENCES person(id)) STRICT; -- with a trigger\n"
             "CREATE TRIGGER one_dog AFTER INSERT ON person BEGIN INSERT INTO dog VALUES(new.id); END;");
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void newDatabaseIsMigrationFromZero_data() { bothBackends(); }
    void newDatabaseIsMigrationFromZero()
    {
        stepOne();
        stepTwo();
        auto connection = openFor(path());
        QCOMPARE(need(migrator().migrate(connection)), (Migrator::Outcome {0, 2, {}}));
        need(connection.run("INSERT INTO person(name) VALUES(?)", u"Zoë"_s));
        QCOMPARE(need(connection.value<int>("SELECT count(*) FROM dog")), 1);
        QCOMPARE(need(connection.value<int>("PRAGMA user_version")), 2);
        QCOMPARE(need(connection.value<int>("PRAGMA application_id")), ours);
        QCOMPARE(need(connection.value<int>("PRAGMA foreign_keys")), 1);
        QCOMPARE(need(migrator().migrate(connection)), (Migrator::Outcome {2, 2, {}}));
        QCOMPARE(QDir(m_dir->path()).entryList({u"*.backup*"_s}), QStringList());
    }

    void existingDatabaseIsCopiedFirst_data() { bothBackends(); }
    void existingDatabaseIsCopiedFirst()
    {
        stepOne();
        auto connection = openFor(path());
        need(migrator().migrate(connection));
        need(connection.run("INSERT INTO person(name) VALUES('kept')"));
        stepTwo();
        const auto outcome = need(migrator().migrate(connection));
        QCOMPARE(outcome, (Migrator::Outcome {1, 2, path() + u".v1.backup"_s}));
        QCOMPARE(need(connection.value<QString>("SELECT name FROM person")), u"kept");
        auto copy = need(Connection::open(outcome.backup, {.create = false}));
        QCOMPARE(need(copy.value<QString>("SELECT name FROM person")), u"kept");
        QCOMPARE(need(copy.value<int>("PRAGMA user_version")), 1);
    }

    void newerDatabaseIsRefused_data() { bothBackends(); }
    void newerDatabaseIsRefused()
    {
        stepOne();
        auto connection = openFor(path());
        need(migrator().migrate(connection));
        need(connection.runScript("PRAGMA user_version=2"));
        QCOMPARE(kindOf(migrator().migrate(connection)), ErrorKind::NewerVersion);
        QCOMPARE(need(connection.value<int>("PRAGMA user_version")), 2);
        QCOMPARE(QDir(m_dir->path()).entryList({u"*.backup*"_s}), QStringList());
    }

    void anotherProgramsDatabaseIsRefused()
    {
        stepOne();
        auto connection = need(Connection::open(path()));
        need(connection.run("CREATE TABLE bookmarks(url)"));
        QCOMPARE(kindOf(migrator().migrate(connection)), ErrorKind::NotADatabase);
        need(connection.runScript("PRAGMA user_version=1"));
        QCOMPARE(kindOf(migrator().migrate(connection)), ErrorKind::NotADatabase);
        need(connection.runScript("PRAGMA user_version=-1; PRAGMA application_id=" + QByteArray::number(ours)));
        QCOMPARE(kindOf(migrator().migrate(connection)), ErrorKind::NotADatabase);
    }

    void failedStepLeavesNothing_data() { bothBackends(); }
    void failedStepLeavesNothing()
    {
        stepOne();
        step(u"0002_wrong.sql"_s, "CREATE TABLE half(a); INSERT INTO nowhere VALUES(1);");
        auto connection = openFor(path());
        QCOMPARE(kindOf(migrator().migrate(connection)), ErrorKind::Storage);
        QCOMPARE(need(connection.value<int>("PRAGMA user_version")), 1);
        QCOMPARE(need(connection.value<int>("SELECT count(*) FROM sqlite_schema WHERE name = 'half'")), 0);
        QCOMPARE(need(connection.value<int>("PRAGMA foreign_keys")), 1);
        QVERIFY(!connection.inTransaction());
        step(u"0002_wrong.sql"_s, "CREATE TABLE whole(a);");
        QCOMPARE(need(migrator().migrate(connection)).to, 2);
    }

    void tablesCanBeRebuilt()
    {
        stepOne();
        stepTwo();
        auto connection = need(Connection::open(path()));
        need(migrator().migrate(connection));
        need(connection.run("INSERT INTO person(name) VALUES('kept')"));
        step(
            u"0003_rebuild.sql"_s,
            "CREATE TABLE new_person(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
            "INSERT INTO new_person SELECT * FROM person; DROP TABLE person; ALTER TABLE new_person RENAME TO person;");
        need(migrator().migrate(connection));
        QCOMPARE(need(connection.value<int>("SELECT count(*) FROM dog JOIN person ON owner = id")), 1);
    }

    void brokenReferencesAreRefused()
    {
        stepOne();
        stepTwo();
        step(u"0003_orphan.sql"_s, "INSERT INTO dog VALUES(7)");
        auto connection = need(Connection::open(path()));
        const auto result = migrator().migrate(connection);
        QCOMPARE(kindOf(result), ErrorKind::Storage);
        QVERIFY(result.error().detail.contains(u"0003_orphan.sql"_s));
        QCOMPARE(need(connection.value<int>("PRAGMA user_version")), 2);
    }

    void scriptThatEndsItsTransactionIsRefused()
    {
        step(u"0001_commits.sql"_s, "CREATE TABLE a(x); COMMIT;");
        auto connection = need(Connection::open(path()));
        QCOMPARE(kindOf(migrator().migrate(connection)), ErrorKind::Storage);
        QVERIFY(!connection.inTransaction());
    }

    void backupThatFailsChangesNothing()
    {
        stepOne();
        auto connection = need(Connection::open(path()));
        need(migrator().migrate(connection));
        stepTwo();
        QVERIFY(QDir(m_dir->path()).mkpath(u"data.db.v1.backup/full"_s)); // in the way
        QCOMPARE(kindOf(migrator().migrate(connection)), ErrorKind::Storage);
        QCOMPARE(need(connection.value<int>("PRAGMA user_version")), 1);
    }

    void fullDisk()
    {
        stepOne();
        auto connection = need(Connection::open(path()));
        need(migrator().migrate(connection));
        step(u"0002_big.sql"_s, "CREATE TABLE big(a); INSERT INTO big VALUES(zeroblob(100000));");
        need(connection.runScript("PRAGMA max_page_count=8"));
        QCOMPARE(kindOf(migrator().migrate(connection)), ErrorKind::StorageFull);
        QCOMPARE(need(connection.value<int>("PRAGMA user_version")), 1);
        need(connection.quickCheck());
    }

    void notInsideATransaction()
    {
        stepOne();
        auto connection = need(Connection::open(path()));
        auto transaction = need(Transaction::begin(connection));
        QCOMPARE(kindOf(migrator().migrate(connection)), ErrorKind::Internal);
    }

    void wrongFolders()
    {
        QCOMPARE(kindOf(Migrator::fromFolder(m_dir->filePath(u"missing"_s))), ErrorKind::NotFound);
        stepOne();
        step(u"0003_gap.sql"_s, "SELECT 1");
        QCOMPARE(kindOf(Migrator::fromFolder(steps())), ErrorKind::Internal);
        QVERIFY(QFile::remove(steps() + u"/0003_gap.sql"_s));
        step(u"0001_twice.sql"_s, "SELECT 1");
        QCOMPARE(kindOf(Migrator::fromFolder(steps())), ErrorKind::Internal);
        QVERIFY(QFile::remove(steps() + u"/0001_twice.sql"_s));
        step(u"notes.sql"_s, "SELECT 1");
        QCOMPARE(kindOf(Migrator::fromFolder(steps())), ErrorKind::Internal);
    }

    /// Every access of a migration fails once: afterwards the data is whole, and the next try succeeds.
    void faultAtEveryAccess_data() { bothBackends(); }
    void faultAtEveryAccess()
    {
        QFETCH(bool, avoidNative);
        stepOne();
        {
            auto connection = need(Connection::open(path()));
            need(migrator().migrate(connection));
            need(connection.run("INSERT INTO person(name) VALUES('kept')"));
        }
        stepTwo();
        step(u"0003_cats.sql"_s, "CREATE TABLE cat(name TEXT); INSERT INTO cat SELECT name FROM person;");
        qint64 failures = 0;
        for (qint64 i = 0;; ++i) {
            const QString copy = m_dir->filePath(u"copy%1.db"_s.arg(i));
            QVERIFY(QFile::copy(path(), copy));
            AccessCounter counter;
            counter.failAt(i);
            {
                auto connection = Connection::open(copy, {.avoidNative = avoidNative, .failNext = counter.seam()});
                const bool failed = !connection || !migrator().migrate(*connection);
                QCOMPARE(failed, counter.hasFailed());
                if (connection)
                    QVERIFY(!connection->inTransaction());
            }
            auto connection = need(Connection::open(copy));
            QCOMPARE(need(migrator().migrate(connection)).to, 3);
            QCOMPARE(need(connection.value<QString>("SELECT name FROM cat")), u"kept");
            QCOMPARE(need(connection.value<int>("SELECT count(*) FROM cat")), 1);
            if (!counter.hasFailed())
                break;
            ++failures;
        }
        QVERIFY(failures > 20);
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "test_migrator.moc"
