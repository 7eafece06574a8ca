// SPDX-License-Identifier: MIT
#include "dbtest.h"

#include "db/sqlsplitter.h"

#include <sqlite3.h>

using namespace mandat::db;
using namespace Qt::StringLiterals;

class TestSqlSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QList<QByteArray>>("statements");
        using List = QList<QByteArray>;
        QTest::newRow("nothing") << QByteArray() << List();
        QTest::newRow("blanks, comments, semicolons") << QByteArray(" ;; -- a; b\n /* c; d */ ;\n") << List();
        QTest::newRow("two") << QByteArray("SELECT 1; SELECT 2;") << List {"SELECT 1", "SELECT 2"};
        QTest::newRow("no last semicolon") << QByteArray("SELECT 1;\nSELECT 2\n") << List {"SELECT 1", "SELECT 2"};
        QTest::newRow("texts") << QByteArray("SELECT 'a;''b;', \"c;\"\"\", `d;`, [e;]; SELECT 2")
                               << List {"SELECT 'a;''b;', \"c;\"\"\", `d;`, [e;]", "SELECT 2"};
        QTest::newRow("comments inside") << QByteArray("SELECT 1 -- it's; x\n, /* ' ; */ 2; SELECT 3")
                                         << List {"SELECT 1 -- it's; x\n, /* ' ; */ 2", "SELECT 3"};
        QTest::newRow("text never ends") << QByteArray("SELECT 'a; b") << List {"SELECT 'a; b"};
        QTest::newRow("comment never ends") << QByteArray("SELECT 1 /* ; b") << List {"SELECT 1 /* ; b"};
        QTest::newRow("transaction") << QByteArray("BEGIN; SELECT 1; END; SELECT 2")
                                     << List {"BEGIN", "SELECT 1", "END", "SELECT 2"};
        const QByteArray trigger = "create /* x */ trigger t AFTER INSERT ON a BEGIN\n"
                                   "  UPDATE b SET c = CASE WHEN 1 THEN 2 ELSE 3 END; -- END;\n"
                                   "  INSERT INTO b VALUES('; END;');\n"
                                   "END";
        QTest::newRow("trigger") << trigger + "; SELECT 2" << List {trigger, "SELECT 2"};
        QTest::newRow("temporary trigger")
            << QByteArray("CREATE TEMP TRIGGER t DELETE ON a BEGIN SELECT 1; END; SELECT 2")
            << List {"CREATE TEMP TRIGGER t DELETE ON a BEGIN SELECT 1; END", "SELECT 2"};
        QTest::newRow("column named trigger")
            << QByteArray("CREATE TABLE trigger(a); SELECT 1") << List {"CREATE TABLE trigger(a)", "SELECT 1"};
        QTest::newRow("other letters") << QByteArray("CREATE TABLE é(a); SELECT 1")
                                       << List {"CREATE TABLE é(a)", "SELECT 1"};
    }

    void splits()
    {
        QFETCH(QByteArray, script);
        QFETCH(QList<QByteArray>, statements);
        QCOMPARE(splitSql(script), statements);
        // SQLite itself agrees on each: complete with its semicolon, and not before.
        if (!statements.isEmpty() && !QByteArray(QTest::currentDataTag()).contains("never ends")) {
            for (const QByteArray &statement : std::as_const(statements))
                QVERIFY2(sqlite3_complete((statement + ';').constData()) != 0, statement.constData());
        }
    }

    void placeholders()
    {
        QCOMPARE(plainPlaceholders("SELECT ?, ?"), (PlainSql {"SELECT ?, ?", {1, 2}}));
        QCOMPARE(plainPlaceholders("SELECT ?2, ?1, ?2, ?"), (PlainSql {"SELECT ?, ?, ?, ?", {2, 1, 2, 3}}));
        QCOMPARE(plainPlaceholders("SELECT '?', \"?\", [?] -- it's ?\n/* ? */, ?1"),
                 (PlainSql {"SELECT '?', \"?\", [?]   , ?", {1}}));
        QCOMPARE(plainPlaceholders("SELECT 1"), (PlainSql {"SELECT 1", {}}));
    }

    void scriptsRunTheSameEitherWay_data() { bothBackends(); }
    void scriptsRunTheSameEitherWay()
    {
        auto connection = openFor(QStringLiteral(":memory:"));
        need(connection.runScript("-- a log\nCREATE TABLE a(x); CREATE TABLE log(x);\n"
                                  "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n"
                                  "  INSERT INTO log VALUES(CASE WHEN new.x > 1 THEN 'many;' ELSE 'one' END);\n"
                                  "  DELETE FROM log WHERE x = 'one';\n"
                                  "END;\n"
                                  "INSERT INTO a VALUES(1); INSERT INTO a VALUES(2); /* the end */ ;"));
        QCOMPARE(need(connection.value<QString>("SELECT group_concat(x) FROM log")), u"many;");
    }
};

QTEST_GUILESS_MAIN(TestSqlSplitter)
#include "test_sqlsplitter.moc"
