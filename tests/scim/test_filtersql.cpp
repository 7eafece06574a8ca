// SPDX-License-Identifier: MIT
#include "json.h"
#include "scim/filtersql.h"
#include "scim/jsonaccess.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace mandat;
using namespace mandat::scim;
using namespace Qt::StringLiterals;

namespace
{

ColumnMap userColumns()
{
    ColumnMap out(*standardRegistry().type(u"User"));
    const QString emails = u"SELECT 1 FROM emails e WHERE e.user = users.id"_s;
    out.add(u"id", {u"users.id"_s});
    out.add(u"externalId", {u"external_id"_s});
    out.add(u"userName", {u"user_name_key"_s, ColumnType::CaseKey});
    out.add(u"title", {u"title_key"_s, ColumnType::CaseKey});
    out.add(u"displayName", {u"display_name"_s}); // not a case key: cannot answer
    out.add(u"active", {u"active"_s, ColumnType::Boolean});
    out.add(u"meta.created", {u"created"_s, ColumnType::InstantText});
    out.add(u"meta.lastModified", {u"modified"_s, ColumnType::InstantMilliseconds});
    out.add(u"emails", {u"e.value_key"_s, ColumnType::CaseKey, emails});
    out.add(u"emails.type", {u"e.type_key"_s, ColumnType::CaseKey, emails});
    out.add(u"emails.primary", {u"e.is_primary"_s, ColumnType::Boolean, emails});
    out.add(u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
            {u"department_key"_s, ColumnType::CaseKey});
    return out;
}

/// Few enough words that conditions meet, and all the letters that make trouble.
const QStringList &words()
{
    static const QStringList out {u"anna"_s,    u"Anna"_s,       u"ANNE"_s, u"é"_s,        u"E\u0301"_s, u"straße"_s,
                                  u"STRASSE"_s, u"%"_s,          u"a_na"_s, u"O'Malley"_s, u"a\"b"_s,    u"😀"_s,
                                  u"\ufffd"_s,  u"anna belle"_s, u"\\"_s,   u"ａｎｎａ"_s, u"İ"_s,       u"zz"_s};
    return out;
}

QString word(Random &random)
{
    return words().at(random.below(words().size()));
}

QJsonObject randomUser(Random &random, int number)
{
    QJsonObject out {{u"id"_s, u"u%1"_s.arg(number)}};
    const auto maybe = [&](const QString &name, const QJsonValue &value) {
        if (!random.chance(4))
            out.insert(name, value);
    };
    maybe(u"externalId"_s, word(random));
    maybe(u"userName"_s, word(random));
    maybe(u"title"_s, random.chance(5) ? QString() : word(random));
    maybe(u"active"_s, random.chance(2));
    const QString instant = u"2026-04-0%1T09:30:00.00%2Z"_s.arg(random.below(5) + 1).arg(random.below(3));
    maybe(u"meta"_s, QJsonObject {{u"created"_s, instant}, {u"lastModified"_s, instant}});
    QJsonArray emails;
    for (qsizetype i = random.below(4); i > 0; --i) {
        QJsonObject email {{u"type"_s, random.chance(2) ? u"work"_s : u"home"_s}};
        if (!random.chance(5))
            email.insert("value"_L1, word(random));
        if (random.chance(2))
            email.insert("primary"_L1, random.chance(2));
        emails.append(email);
    }
    if (!emails.isEmpty())
        out.insert("emails"_L1, emails);
    if (random.chance(2))
        out.insert("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"_L1,
                   QJsonObject {{u"department"_s, word(random)}});
    return out;
}

CompareOperator randomComparison(Random &random, bool ordered, bool parts)
{
    QList<CompareOperator> choices {CompareOperator::Equal, CompareOperator::NotEqual};
    if (ordered)
        choices << CompareOperator::GreaterThan << CompareOperator::GreaterOrEqual << CompareOperator::LessThan
                << CompareOperator::LessOrEqual;
    if (parts)
        choices << CompareOperator::Contains << CompareOperator::StartsWith << CompareOperator::EndsWith;
    return choices.at(random.below(choices.size()));
}

Filter randomCondition(Random &random, const QStringList &texts, const QString &flag)
{
    const qsizetype kind = random.below(10);
    if (kind == 0)
        return Filter::compare(flag, randomComparison(random, false, false), random.chance(2));
    const QString &name = texts.at(random.below(texts.size()));
    if (kind == 1)
        return Filter::compare(name, random.chance(2) ? CompareOperator::Equal : CompareOperator::NotEqual,
                               QJsonValue());
    if (kind == 2)
        return Filter::present(name);
    return Filter::compare(name, randomComparison(random, true, true), random.chance(6) ? QString() : word(random));
}

Filter randomFilter(Random &random, int depth, bool inBrackets)
{
    const qsizetype kind = depth > 0 ? random.below(8) : 7;
    if (kind == 0) {
        Filter out;
        out.kind = Filter::Kind::Not;
        out.children.push_back(randomFilter(random, depth - 1, inBrackets));
        return out;
    }
    if (kind < 5) {
        std::vector<Filter> children;
        for (qsizetype i = 2 + random.below(3); i > 0; --i)
            children.push_back(randomFilter(random, depth - 1, inBrackets));
        return kind < 3 ? Filter::all(std::move(children)) : Filter::any(std::move(children));
    }
    if (inBrackets)
        return randomCondition(random, {u"value"_s, u"type"_s}, u"primary"_s);
    if (kind == 5) {
        Filter out;
        out.kind = Filter::Kind::ValuePath;
        out.path.attribute = u"emails"_s;
        out.children.push_back(randomFilter(random, 2, true));
        return out;
    }
    if (random.chance(4)) {
        const QString name = random.chance(2) ? u"meta.created"_s : u"meta.lastModified"_s;
        return Filter::compare(name, randomComparison(random, true, false),
                               u"2026-04-0%1T11:30:00.001+02:00"_s.arg(random.below(5) + 1));
    }
    return randomCondition(random,
                           {u"externalId"_s, u"userName"_s, u"title"_s, u"emails.value"_s, u"emails.type"_s,
                            u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"_s},
                           random.chance(2) ? u"active"_s : u"emails.primary"_s);
}

QVariant textOrNull(const QJsonValue &value, bool key)
{
    if (!value.isString())
        return {};
    return key ? caseKey(value.toString()) : value.toString();
}

QVariant flagOrNull(const QJsonValue &value)
{
    return value.isBool() ? QVariant(value.toBool() ? 1 : 0) : QVariant();
}

} // namespace

class FilterSqlTest : public QObject
{
    Q_OBJECT

private:
    const ColumnMap m_columns = userColumns();
    QTemporaryDir m_folder;
    QSqlDatabase m_database;

    bool run(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        if (!query.prepare(sql))
            return false;
        for (const QVariant &value : values)
            query.addBindValue(value);
        return query.exec();
    }

    QStringList selected(const SqlFilter &filter, QString &error)
    {
        QSqlQuery query(m_database);
        QStringList out;
        if (!query.prepare(u"SELECT id FROM users WHERE "_s + filter.where + u" ORDER BY rowid"_s)) {
            error = query.lastError().text();
            return out;
        }
        for (const QVariant &value : filter.values)
            query.addBindValue(value);
        if (!query.exec())
            error = query.lastError().text();
        while (query.next())
            out.append(query.value(0).toString());
        return out;
    }

    bool store(const QJsonObject &user)
    {
        const QJsonObject meta = user.value("meta"_L1).toObject();
        const QJsonObject enterprise =
            user.value("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"_L1).toObject();
        const QDateTime created = parseDateTime(meta.value("created"_L1).toString());
        const QString id = user.value("id"_L1).toString();
        bool ok = run(u"INSERT INTO users VALUES (?,?,?,?,?,?,?,?,?)"_s,
                      {id, textOrNull(user.value("externalId"_L1), false), textOrNull(user.value("userName"_L1), true),
                       textOrNull(user.value("title"_L1), true), QVariant(), flagOrNull(user.value("active"_L1)),
                       created.isValid() ? QVariant(dateTimeText(created)) : QVariant(),
                       created.isValid() ? QVariant(created.toMSecsSinceEpoch()) : QVariant(),
                       textOrNull(enterprise.value("department"_L1), true)});
        const QJsonArray emails = user.value("emails"_L1).toArray();
        for (const QJsonValue &email : emails) {
            const QJsonObject object = email.toObject();
            ok = ok
                && run(u"INSERT INTO emails VALUES (?,?,?,?)"_s,
                       {id, textOrNull(object.value("value"_L1), true), textOrNull(object.value("type"_L1), true),
                        flagOrNull(object.value("primary"_L1))});
        }
        return ok;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"filtersql"_s);
        m_database.setDatabaseName(m_folder.filePath(u"users.db"_s));
        QVERIFY(m_database.open());
        QVERIFY(run(u"CREATE TABLE users (id TEXT, external_id TEXT, user_name_key TEXT, title_key TEXT, display_name "
                    u"TEXT, active INTEGER, "
                    "created TEXT, modified INTEGER, department_key TEXT) STRICT"_s));
        QVERIFY(run(u"CREATE TABLE emails (user TEXT, value_key TEXT, type_key TEXT, is_primary INTEGER) STRICT"_s));
    }
    void cleanupTestCase()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"filtersql"_s);
    }

    void writes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QVariantList>("values");
        QTest::newRow("eq") << u"userName eq \"Anna\""_s << u"user_name_key = ?"_s << QVariantList {u"anna"_s};
        QTest::newRow("exact") << u"externalId eq \"Anna\""_s << u"external_id = ?"_s << QVariantList {u"Anna"_s};
        QTest::newRow("ne") << u"externalId ne \"a\""_s << u"(external_id IS NULL OR external_id <> ?)"_s
                            << QVariantList {u"a"_s};
        QTest::newRow("boolean") << u"active eq true"_s << u"active = ?"_s << QVariantList {1};
        QTest::newRow("pr") << u"title pr"_s << u"(title_key IS NOT NULL AND title_key <> '')"_s << QVariantList();
        QTest::newRow("and or")
            << u"active eq true and (title pr or userName eq \"b\")"_s
            << u"(active = ? AND ((title_key IS NOT NULL AND title_key <> '') OR user_name_key = ?))"_s
            << QVariantList {1, u"b"_s};
        QTest::newRow("not") << u"not (active eq true)"_s << u"NOT coalesce(active = ?, 0)"_s << QVariantList {1};
        QTest::newRow("instant text") << u"meta.created ge \"2026-04-01T11:00:00+02:00\""_s << u"created >= ?"_s
                                      << QVariantList {u"2026-04-01T09:00:00.000Z"_s};
        QTest::newRow("instant number") << u"meta.lastModified lt \"1970-01-01T00:00:01Z\""_s << u"modified < ?"_s
                                        << QVariantList {qint64(1000)};
        QTest::newRow("other table") << u"emails eq \"A\""_s
                                     << u"EXISTS (SELECT 1 FROM emails e WHERE e.user = users.id AND e.value_key = ?)"_s
                                     << QVariantList {u"a"_s};
        QTest::newRow("brackets")
            << u"emails[type eq \"work\" and value sw \"a\"]"_s
            << u"EXISTS (SELECT 1 FROM emails e WHERE e.user = users.id AND (e.type_key = ? AND (e.value_key >= ? AND "
               "substr(e.value_key, 1, length(?)) = ?)))"_s
            << QVariantList {u"work"_s, u"a"_s, u"a"_s, u"a"_s};
    }
    void writes()
    {
        QFETCH(QString, text);
        QFETCH(QString, where);
        QFETCH(QVariantList, values);
        const Result<SqlFilter> sql = toSql(*parseFilter(text), m_columns);
        VERIFY_RESULT(sql);
        QCOMPARE(sql->where, where);
        QCOMPARE(sql->values, values);
        QString error;
        [[maybe_unused]] const QStringList rows = selected(*sql, error);
        QCOMPARE(error, QString());
    }

    void unsupported_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"nickName eq \"a\"", "name.familyName pr", "title pr and nickName pr", "not (nickName pr)",
              "displayName eq \"a\"", "emails pr", "emails eq null", "emails[display eq \"a\"]", "ims[value eq \"a\"]",
              "userName[value eq \"a\"]", "userName eq \"a\\u0000b\"", "emails.display eq \"a\"", "unknown pr"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void unsupported()
    {
        QFETCH(QString, text);
        const Result<SqlFilter> sql = toSql(*parseFilter(text), m_columns);
        QVERIFY2(!sql, qPrintable(sql ? sql->where : QString()));
        QCOMPARE(sql.error().kind, ErrorKind::Unsupported);
    }

    void neverQuotesOperands()
    {
        const Result<SqlFilter> sql = toSql(*parseFilter(u"userName eq \"'; DROP TABLE users; --\""), m_columns);
        VERIFY_RESULT(sql);
        QVERIFY(!sql->where.contains(u"DROP"_s));
        QCOMPARE(sql->values, QVariantList {u"'; drop table users; --"_s});
    }

    /// A thousand conditions: databases limit the depth of expressions, and "a OR b OR c" counts as deep.
    void longChains()
    {
        std::vector<Filter> many;
        for (int i = 0; i < 5000; ++i)
            many.push_back(Filter::compare(u"id", CompareOperator::Equal, u"nobody%1"_s.arg(i)));
        const Result<SqlFilter> sql = toSql(Filter::any(std::move(many)), m_columns);
        VERIFY_RESULT(sql);
        QCOMPARE(sql->values.size(), 5000);
        QString error;
        QCOMPARE(selected(*sql, error), QStringList());
        QCOMPARE(error, QString());
    }

    /// The database selects what `evaluate` selects: 600 random filters over 120 random users.
    void agreesWithEvaluate()
    {
        Random random(42);
        QList<QJsonObject> users;
        QVERIFY(m_database.transaction());
        for (int i = 0; i < 120; ++i) {
            users.append(randomUser(random, i));
            QVERIFY(store(users.last()));
        }
        QVERIFY(m_database.commit());
        int some = 0;
        for (int i = 0; i < 600; ++i) {
            const Filter filter = randomFilter(random, 3, false);
            const QString text = filter.toString();
            const Result<Filter> parsed = parseFilter(text);
            QVERIFY2(parsed && checkFilter(*parsed, m_columns.type()), qPrintable(text));
            const Result<SqlFilter> sql = toSql(*parsed, m_columns);
            QVERIFY2(sql, qPrintable(text));
            QStringList expected;
            for (const QJsonObject &user : std::as_const(users)) {
                if (evaluate(*parsed, user, m_columns.type()))
                    expected.append(user.value("id"_L1).toString());
            }
            QString error;
            const QStringList actual = selected(*sql, error);
            QVERIFY2(error.isEmpty(), qPrintable(error + u"\n"_s + sql->where));
            QVERIFY2(actual == expected,
                     qPrintable(text + u"\n"_s + sql->where + u"\nSQL: "_s + actual.join(u' ') + u"\nexpected: "_s
                                + expected.join(u' ')));
            some += !expected.isEmpty() && expected.size() < users.size() ? 1 : 0;
        }
        QVERIFY2(some > 300, qPrintable(u"only %1 filters select some"_s.arg(some)));
    }

    void ordersBy()
    {
        QCOMPARE(*toOrderBy(*parseAttributePath(u"userName"), false, m_columns),
                 u"user_name_key IS NULL, user_name_key"_s);
        QCOMPARE(*toOrderBy(*parseAttributePath(u"meta.lastModified"), true, m_columns),
                 u"modified IS NOT NULL, modified DESC"_s);
        QVERIFY(!toOrderBy(*parseAttributePath(u"emails.value"), false, m_columns));
        QVERIFY(!toOrderBy(*parseAttributePath(u"nickName"), false, m_columns));
        QVERIFY(!toOrderBy(*parseAttributePath(u"unknown"), false, m_columns));
    }
};

QTEST_GUILESS_MAIN(FilterSqlTest)
#include "test_filtersql.moc"
