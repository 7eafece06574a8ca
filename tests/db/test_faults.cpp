// SPDX-License-Identifier: MIT
#include "dbtest.h"

#include "db/transaction.h"

#include <QTemporaryDir>

using namespace mandat;
using namespace mandat::db;
using namespace Qt::StringLiterals;

namespace
{

/// A piece of work as the program does it: moves 5 from one account to another, step by step, with a nested part.
Result<void> moveMoney(Connection &connection)
{
    MANDAT_ASSIGN(auto transaction, Transaction::begin(connection));
    MANDAT_TRY(connection.run("UPDATE account SET amount = amount - ? WHERE id = ?", 5, 1));
    {
        MANDAT_ASSIGN(auto inner, Transaction::begin(connection));
        MANDAT_ASSIGN(auto add, connection.prepare("UPDATE account SET amount = amount + 1 WHERE id = ?"));
        for (int i = 0; i < 5; ++i)
            MANDAT_TRY(add.run(2));
        MANDAT_TRY(inner.commit());
    }
    MANDAT_ASSIGN(const auto total, connection.value<int>("SELECT sum(amount) FROM account"));
    if (total != 100)
        return fail(ErrorKind::Internal, QStringLiteral("money was lost"));
    return transaction.commit();
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAccessFailsOnce_data() { bothBackends(); }
    void everyAccessFailsOnce()
    {
        QFETCH(bool, avoidNative);
        QTemporaryDir dir;
        AccessCounter counter;
        auto connection =
            need(Connection::open(dir.filePath(u"a.db"_s), {.avoidNative = avoidNative, .failNext = counter.seam()}));
        need(connection.runScript("CREATE TABLE account(id INTEGER PRIMARY KEY, amount INTEGER); INSERT INTO account "
                                  "VALUES(1, 100), (2, 0)"));
        counter.reset();
        need(moveMoney(connection));
        const qint64 cleanRun = counter.count();
        QVERIFY(cleanRun >= 10);
        int moved = 5;
        for (const bool goesOn : {false, true}) {
            for (qint64 i = 0; i < cleanRun; ++i) {
                if (goesOn)
                    counter.failFrom(i);
                else
                    counter.failAt(i);
                const bool failed = !moveMoney(connection);
                QCOMPARE(failed, counter.hasFailed());
                counter.reset();
                QVERIFY(!connection.inTransaction());
                if (!failed)
                    moved += 5; // the statements were in the cache already: fewer accesses
                QCOMPARE(need(connection.value<int>("SELECT amount FROM account WHERE id = 2")), moved);
            }
        }
        need(moveMoney(connection));
        need(connection.quickCheck());
    }

    void everyAccessOfOpenFails()
    {
        QTemporaryDir dir;
        qint64 i = 0;
        for (;; ++i) {
            AccessCounter counter;
            counter.failAt(i);
            const auto connection = Connection::open(dir.filePath(u"%1.db"_s.arg(i)), {.failNext = counter.seam()});
            if (connection)
                break;
            QCOMPARE(kindOf(connection), ErrorKind::Storage);
        }
        QVERIFY(i >= 5);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
