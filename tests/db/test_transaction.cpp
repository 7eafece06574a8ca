// SPDX-License-Identifier: MIT
#include "dbtest.h"

#include "db/transaction.h"

#include <QTemporaryDir>

using namespace mandat;
using namespace mandat::db;
using namespace Qt::StringLiterals;

class TestTransaction : public QObject
{
    Q_OBJECT

private:
    static void insert(Connection &connection, int value) { need(connection.run("INSERT INTO t VALUES(?)", value)); }
    static QString content(Connection &connection)
    {
        return need(connection.value<QString>("SELECT group_concat(a) FROM (SELECT a FROM t ORDER BY a)"))
            .value_or(QString());
    }
    static Connection withTable()
    {
        auto connection = openFor(u":memory:"_s);
        need(connection.run("CREATE TABLE t(a INTEGER)"));
        return connection;
    }

private Q_SLOTS:
    void commits_data() { bothBackends(); }
    void commits()
    {
        auto connection = withTable();
        auto transaction = need(Transaction::begin(connection));
        QVERIFY(connection.inTransaction());
        insert(connection, 1);
        need(transaction.commit());
        QVERIFY(!connection.inTransaction());
        QCOMPARE(kindOf(transaction.commit()), ErrorKind::Internal);
        transaction.rollback();
        QCOMPARE(content(connection), u"1");
    }

    void rollsBackByItself_data() { bothBackends(); }
    void rollsBackByItself()
    {
        auto connection = withTable();
        {
            auto transaction = need(Transaction::begin(connection));
            auto moved = std::move(transaction);
            insert(connection, 1);
        }
        QVERIFY(!connection.inTransaction());
        QCOMPARE(content(connection), u"");
        insert(connection, 2);
        QCOMPARE(content(connection), u"2");
    }

    void nests_data() { bothBackends(); }
    void nests()
    {
        auto connection = withTable();
        auto outer = need(Transaction::begin(connection));
        insert(connection, 1);
        {
            auto inner = need(Transaction::begin(connection));
            insert(connection, 2);
            {
                auto innermost = need(Transaction::begin(connection, Transaction::Mode::Deferred));
                insert(connection, 3);
                QCOMPARE(kindOf(outer.commit()), ErrorKind::Internal);
                QCOMPARE(kindOf(inner.commit()), ErrorKind::Internal);
                need(innermost.commit());
            }
        }
        QCOMPARE(content(connection), u"1");
        {
            auto inner = need(Transaction::begin(connection));
            insert(connection, 4);
            need(inner.commit());
        }
        need(outer.commit());
        QCOMPARE(content(connection), u"1,4");
    }

    void outerRollbackEndsInnerOnes_data() { bothBackends(); }
    void outerRollbackEndsInnerOnes()
    {
        auto connection = withTable();
        auto outer = need(Transaction::begin(connection));
        auto inner = need(Transaction::begin(connection));
        insert(connection, 1);
        outer.rollback();
        QCOMPARE(kindOf(inner.commit()), ErrorKind::Internal);
        inner.rollback();
        insert(connection, 2);
        QCOMPARE(content(connection), u"2");
    }

    void immediateTakesTheLock()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"a.db"_s);
        const ConnectionOptions impatient {.busyTimeout = std::chrono::milliseconds(10)};
        auto one = need(Connection::open(path, impatient));
        auto two = need(Connection::open(path, impatient));
        need(one.run("CREATE TABLE t(a INTEGER)"));
        auto reading = need(Transaction::begin(one, Transaction::Mode::Deferred));
        QCOMPARE(content(one), u"");
        auto writing = need(Transaction::begin(two));
        insert(two, 1);
        need(writing.commit());
        QCOMPARE(content(one), u""); // still the snapshot
        need(reading.commit());
        QCOMPARE(content(one), u"1");
    }

    /// INSERT OR ROLLBACK ends the whole transaction, as a full disk may.
    void nothingIsWrittenAfterSqliteRolledBack()
    {
        auto connection = need(Connection::open(u":memory:"_s));
        need(connection.run("CREATE TABLE t(a INTEGER PRIMARY KEY)"));
        {
            auto outer = need(Transaction::begin(connection));
            insert(connection, 1);
            auto inner = need(Transaction::begin(connection));
            QCOMPARE(kindOf(connection.run("INSERT OR ROLLBACK INTO t VALUES(1)")), ErrorKind::Conflict);
            QCOMPARE(kindOf(connection.run("INSERT INTO t VALUES(2)")), ErrorKind::Storage);
            QCOMPARE(kindOf(Transaction::begin(connection)), ErrorKind::Storage);
            QCOMPARE(kindOf(inner.commit()), ErrorKind::Storage);
        }
        QCOMPARE(content(connection), u"");
        insert(connection, 3);
        QCOMPARE(content(connection), u"3");
    }

    void lockedCommitCanBeTriedAgain()
    {
        QTemporaryDir dir;
        AccessCounter counter;
        auto connection = need(Connection::open(dir.filePath(u"a.db"_s), {.failNext = counter.seam()}));
        need(connection.run("CREATE TABLE t(a INTEGER)"));
        auto transaction = need(Transaction::begin(connection));
        insert(connection, 1);
        counter.failAt(0);
        QCOMPARE(kindOf(transaction.commit()), ErrorKind::Storage);
        QVERIFY(connection.inTransaction());
        need(transaction.commit());
        QCOMPARE(content(connection), u"1");
    }
};

QTEST_GUILESS_MAIN(TestTransaction)
#include "test_transaction.moc"
