// SPDX-License-Identifier: MIT
#include "dbtest.h"

#include <QTemporaryDir>

#include <limits>

using namespace mandat;
using namespace mandat::db;
using namespace Qt::StringLiterals;

namespace
{

/// As the ids and codes of the domain.
class SampleId
{
public:
    SampleId() = default;
    explicit SampleId(QUuid uuid)
        : m_uuid(uuid)
    {
    }
    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }
    bool operator==(const SampleId &) const = default;

private:
    QUuid m_uuid;
};

class SampleCode
{
public:
    SampleCode() = default;
    explicit SampleCode(QString text)
        : m_text(std::move(text))
    {
    }
    [[nodiscard]] const QString &text() const { return m_text; }
    bool operator==(const SampleCode &) const = default;

private:
    QString m_text;
};

} // namespace

class TestStatement : public QObject
{
    Q_OBJECT

private:
    template<class T> static T roundTrip(Connection &connection, const T &value)
    {
        return need(connection.value<T>("SELECT ?", value)).value();
    }
    template<class T> static QString storedType(Connection &connection, const T &value)
    {
        return need(connection.value<QString>("SELECT typeof(?)", value)).value();
    }

private Q_SLOTS:
    void valuesComeBack_data() { bothBackends(); }
    void valuesComeBack()
    {
        auto connection = openFor(u":memory:"_s);
        for (const QString &text : {u"plain"_s, u"Œuvre, naïveté, Zoë 👩🏽‍💻"_s, u"שלום"_s,
                                    u"with \0 inside"_s, QString(100000, u'é')})
            QCOMPARE(roundTrip(connection, text), text);
        for (const qint64 number :
             {qint64(0), qint64(-1), std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
            QCOMPARE(roundTrip(connection, number), number);
        for (const double number : {0.1, -1e300, 1234567890.123456789})
            QCOMPARE(roundTrip(connection, number), number);
        QCOMPARE(roundTrip(connection, true), true);
        QCOMPARE(roundTrip(connection, false), false);
        const QByteArray blob("\0\xff\x01'", 4);
        QCOMPARE(roundTrip(connection, blob), blob);
        const QUuid uuid = QUuid::createUuid();
        QCOMPARE(roundTrip(connection, uuid), uuid);
        QCOMPARE(need(connection.value<QByteArray>("SELECT ?", uuid)).value(), uuid.toRfc4122());
        QCOMPARE(roundTrip(connection, SampleId(uuid)), SampleId(uuid));
        QCOMPARE(roundTrip(connection, SampleCode(u"transfers"_s)), SampleCode(u"transfers"_s));
        const QDate date(2026, 7, 19);
        QCOMPARE(roundTrip(connection, date), date);
        QCOMPARE(need(connection.value<QString>("SELECT ?", date)).value(), u"2026-07-19");
        const QDateTime instant(date, QTime(23, 59, 59, 999), Qt::OffsetFromUTC, 7200);
        QCOMPARE(roundTrip(connection, instant), instant);
        QCOMPARE(roundTrip(connection, instant).timeSpec(), Qt::UTC);
        QCOMPARE(need(connection.value<qint64>("SELECT ?", instant)).value(), instant.toMSecsSinceEpoch());
        QCOMPARE(roundTrip(connection, std::optional<QString>(u"x"_s)), std::optional<QString>(u"x"_s));
    }

    void typesAsStored_data() { bothBackends(); }
    void typesAsStored()
    {
        auto connection = openFor(u":memory:"_s);
        QCOMPARE(storedType(connection, u"x"_s), u"text");
        QCOMPARE(storedType(connection, QString()), u"text");
        QCOMPARE(storedType(connection, QStringView()), u"text");
        QCOMPARE(storedType(connection, QByteArray()), u"blob");
        QCOMPARE(storedType(connection, QByteArray("x")), u"blob");
        QCOMPARE(storedType(connection, QUuid::createUuid()), u"blob");
        QCOMPARE(storedType(connection, 1), u"integer");
        QCOMPARE(storedType(connection, true), u"integer");
        QCOMPARE(storedType(connection, 1.0), u"real");
        QCOMPARE(storedType(connection, QUuid()), u"null");
        QCOMPARE(storedType(connection, SampleId()), u"null");
        QCOMPARE(storedType(connection, QDate()), u"null");
        QCOMPARE(storedType(connection, QDateTime()), u"null");
        QCOMPARE(storedType(connection, std::nullopt), u"null");
        QCOMPARE(storedType(connection, std::optional<QString>()), u"null");
        QCOMPARE(storedType(connection, std::optional<QByteArray>()), u"null");
    }

    void nullsAreRead_data() { bothBackends(); }
    void nullsAreRead()
    {
        auto connection = openFor(u":memory:"_s);
        auto statement = need(connection.prepare("SELECT NULL, ''"));
        QVERIFY(need(statement.step()));
        QCOMPARE(statement.columnCount(), 2);
        QVERIFY(statement.isNull(0));
        QVERIFY(!statement.isNull(1));
        QCOMPARE(statement.text(0), QString());
        QCOMPARE(statement.bytes(0), QByteArray());
        QVERIFY(statement.view(0).isEmpty());
        QCOMPARE(statement.integer(0), 0);
        QVERIFY(statement.uuid(0).isNull());
        QVERIFY(statement.uuid(1).isNull());
        QVERIFY(!statement.dateTime(0).isValid());
        QVERIFY(!statement.date(0).isValid());
        QVERIFY(!statement.get<std::optional<int>>(0));
        QVERIFY(statement.get<std::optional<QString>>(1));
    }

    void utf8IsTakenAsItIs_data() { bothBackends(); }
    void utf8IsTakenAsItIs()
    {
        auto connection = openFor(u":memory:"_s);
        auto statement = need(connection.prepare("SELECT typeof(?1), ?1, length(?1), ?2"));
        const QByteArray json = QStringLiteral("{\"name\":\"Zoë\"}").toUtf8();
        statement.bindUtf8(1, json).bindUtf8(2, std::string_view("é", 2));
        QVERIFY(need(statement.step()));
        QCOMPARE(statement.text(0), u"text");
        QCOMPARE(statement.bytes(1), json);
        const QByteArrayView first = statement.view(1);
        const QByteArrayView second = statement.view(3);
        QCOMPARE(first, QByteArrayView(json));
        QCOMPARE(second, QByteArrayView("é"));
        QCOMPARE(statement.integer(2), 14);
        statement.bindUtf8(1, QByteArray());
        QVERIFY(need(statement.step()));
        QCOMPARE(statement.text(0), u"text");
    }

    void runsAgainWithNewValues_data() { bothBackends(); }
    void runsAgainWithNewValues()
    {
        auto connection = openFor(u":memory:"_s);
        need(connection.run("CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT)"));
        auto insert = need(connection.prepare("INSERT INTO t(a) VALUES(?)"));
        for (const QString &text : {u"long enough to need a buffer"_s, u""_s, u"b"_s})
            need(insert.run(text));
        QCOMPARE(need(connection.lastInsertRowId()), 3);
        QStringList read;
        auto all = need(connection.prepare("SELECT a FROM t ORDER BY id"));
        for (int pass = 0; pass < 2; ++pass) {
            read.clear();
            need(all.forEach([&] { read.append(all.text(0)); }));
            QCOMPARE(read, QStringList({u"long enough to need a buffer"_s, u""_s, u"b"_s}));
        }
        need(connection.run("UPDATE t SET a = 'c' WHERE id > ?", 1));
        QCOMPARE(need(connection.changes()), 2);
        const auto stopped = all.forEach([&]() -> Result<void> { return fail(ErrorKind::Cancelled); });
        QCOMPARE(kindOf(stopped), ErrorKind::Cancelled);
    }

    void bindingEndsTheRows_data() { bothBackends(); }
    void bindingEndsTheRows()
    {
        auto connection = openFor(u":memory:"_s);
        auto statement = need(connection.prepare("SELECT ? UNION ALL SELECT 99"));
        statement.bind(1, 1);
        QVERIFY(need(statement.step()));
        QCOMPARE(statement.integer(0), 1);
        statement.bind(1, 2);
        QVERIFY(need(statement.step()));
        QCOMPARE(statement.integer(0), 2);
        statement.reset();
        QVERIFY(need(statement.step()));
        QCOMPARE(statement.integer(0), 2);
        QVERIFY(need(statement.step()));
        QVERIFY(!need(statement.step()));
    }

    void returningClause_data() { bothBackends(); }
    void returningClause()
    {
        auto connection = openFor(u":memory:"_s);
        need(connection.run("CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT)"));
        QCOMPARE(need(connection.value<int>("INSERT INTO t(a) VALUES(?) RETURNING id", u"x"_s)), 1);
        QCOMPARE(need(connection.value<int>("SELECT count(*) FROM t")), 1);
    }

    void placeholders_data() { bothBackends(); }
    void placeholders()
    {
        auto connection = openFor(u":memory:"_s);
        auto statement = need(connection.prepare("SELECT ?2 || ?1 || ?2 || ':name' -- it's not a ?\n|| ?"));
        statement.bindAll(u"a"_s, u"b"_s, u"c"_s);
        QVERIFY(need(statement.step()));
        QCOMPARE(statement.text(0), u"bab:namec");
    }

    void wrongBinds_data() { bothBackends(); }
    void wrongBinds()
    {
        auto connection = openFor(u":memory:"_s);
        auto statement = need(connection.prepare("SELECT ?, ?"));
        QCOMPARE(kindOf(statement.step()), ErrorKind::Internal);
        statement.bind(1, 1);
        QCOMPARE(kindOf(statement.step()), ErrorKind::Internal);
        statement.bind(2, 2).bind(3, 3);
        QCOMPARE(kindOf(statement.step()), ErrorKind::Internal);
        auto other = need(connection.prepare("SELECT ?"));
        other.bind(0, 1);
        QCOMPARE(kindOf(other.step()), ErrorKind::Internal);
    }

    void wrongSql_data() { bothBackends(); }
    void wrongSql()
    {
        auto connection = openFor(u":memory:"_s);
        QCOMPARE(kindOf(connection.prepare("SELEC 1")), ErrorKind::Storage);
        QCOMPARE(kindOf(connection.prepare("SELECT * FROM missing")), ErrorKind::Storage);
        QCOMPARE(kindOf(connection.runScript("CREATE TABLE t(a); INSERT INTO nowhere VALUES(1)")), ErrorKind::Storage);
    }

    void constraints_data() { bothBackends(); }
    void constraints()
    {
        auto connection = openFor(u":memory:"_s);
        need(connection.runScript("CREATE TABLE p(id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL) STRICT;"
                                  "CREATE TABLE c(p INTEGER REFERENCES p(id), n INTEGER CHECK(n > 0)) STRICT;"
                                  "INSERT INTO p VALUES(1, 'a')"));
        QCOMPARE(kindOf(connection.run("INSERT INTO p VALUES(1, 'b')")), ErrorKind::Conflict);
        QCOMPARE(kindOf(connection.run("INSERT INTO p VALUES(2, ?)", u"a"_s)), ErrorKind::Conflict);
        QCOMPARE(kindOf(connection.run("INSERT INTO p VALUES(2, NULL)")), ErrorKind::Invalid);
        QCOMPARE(kindOf(connection.run("INSERT INTO c VALUES(7, 1)")), ErrorKind::Invalid);
        QCOMPARE(kindOf(connection.run("INSERT INTO c VALUES(1, 0)")), ErrorKind::Invalid);
        QCOMPARE(kindOf(connection.run("INSERT INTO c VALUES(1, 'many')")), ErrorKind::Invalid);
        const auto secret = connection.run("INSERT INTO p VALUES(3, ?)", u"a"_s);
        QVERIFY(!secret.error().detail.contains(u"'a'"));
    }

    void cacheGivesTheSameSqlTwice_data() { bothBackends(); }
    void cacheGivesTheSameSqlTwice()
    {
        auto connection = openFor(u":memory:"_s);
        const QByteArray sql = "SELECT ? UNION ALL SELECT 100";
        auto outer = need(connection.prepare(sql));
        outer.bind(1, 1);
        QVERIFY(need(outer.step()));
        {
            auto inner = need(connection.prepare(sql));
            inner.bind(1, 2);
            QVERIFY(need(inner.step()));
            QCOMPARE(inner.integer(0), 2);
        }
        QCOMPARE(outer.integer(0), 1);
        QVERIFY(need(outer.step()));
        QCOMPARE(outer.integer(0), 100);
    }

    void cacheForgetsBindings_data() { bothBackends(); }
    void cacheForgetsBindings()
    {
        auto connection = openFor(u":memory:"_s);
        QCOMPARE(need(connection.value<int>("SELECT ?", 3)), 3);
        QCOMPARE(kindOf(connection.value<int>("SELECT ?")), ErrorKind::Internal);
        QCOMPARE(need(connection.value<int>("SELECT ?", 4)), 4);
    }

    void cacheIsBounded_data() { bothBackends(); }
    void cacheIsBounded()
    {
        auto connection = openFor(u":memory:"_s);
        for (int pass = 0; pass < 2; ++pass) {
            for (int i = 0; i < 500; ++i)
                QCOMPARE(need(connection.value<int>("SELECT " + QByteArray::number(i))), i);
        }
    }

    void cachedRowsReleaseTheirLock_data() { bothBackends(); }
    void cachedRowsReleaseTheirLock()
    {
        QTemporaryDir dir;
        auto connection = openFor(dir.filePath(u"a.db"_s));
        need(connection.runScript("CREATE TABLE t(a); INSERT INTO t VALUES(1),(2)"));
        QCOMPARE(need(connection.value<int>("SELECT a FROM t")), 1);
        need(connection.run("DROP TABLE t"));
    }

    void movedStatement()
    {
        auto connection = need(Connection::open(u":memory:"_s));
        auto first = need(connection.prepare("SELECT 1"));
        auto second = need(connection.prepare("SELECT 2"));
        first = std::move(second);
        QVERIFY(need(first.step()));
        QCOMPARE(first.integer(0), 2);
    }
};

QTEST_GUILESS_MAIN(TestStatement)
#include "test_statement.moc"
