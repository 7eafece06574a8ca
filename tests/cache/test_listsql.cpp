// SPDX-License-Identifier: MIT
// However a list finds its rows, it finds the same ones in the same order.
#include "cache/listsql.h"
#include "cache/writer.h"
#include "support/cachefirm.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace mandat::cache;
using namespace Qt::StringLiterals;

class TestListSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plansAgree_data();
    void plansAgree();
    void relationshipPlansAgree();

private:
    QList<qint64> rows(const ListSql &list);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Writer> m_writer;
};

void TestListSql::initTestCase()
{
    Result<Writer> writer = Writer::open(m_folder.filePath(u"cache.mandat"_s), m_clock);
    QVERIFY(writer);
    m_writer = std::make_unique<Writer>(std::move(*writer));
    QVERIFY(testing::CacheFirm::make(300).fill(*m_writer));
}

QList<qint64> TestListSql::rows(const ListSql &list)
{
    QList<qint64> out;
    auto find = m_writer->connection().prepare(list.sql);
    if (!find)
        return {-1};
    for (int i = 0; i < list.arguments.size(); ++i)
        find->bind(i + 1, list.arguments.at(i).toString());
    return find->forEach([&] { out.append(find->integer(0)); }) ? out : QList<qint64> {-1};
}

void TestListSql::plansAgree_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("everybody") << QString() << qint64(-1) << qsizetype(300);
    QTest::newRow("a word") << u"nom00"_s << qint64(-1) << qsizetype(100);
    QTest::newRow("accents and case") << u"HELENE"_s << qint64(-1) << qsizetype(150);
    QTest::newRow("company") << u"menuiserie"_s << qint64(-1) << qsizetype(150);
    QTest::newRow("first ones") << u"dupre"_s << qint64(7) << qsizetype(7);
    QTest::newRow("a word and letters") << u"nom 07"_s << qint64(-1) << qsizetype(13);
    QTest::newRow("letters") << u"è"_s << qint64(-1) << qsizetype(300);
    QTest::newRow("nobody") << u"zzzz"_s << qint64(-1) << qsizetype(0);
    QTest::newRow("quotes") << u"\"nom\" OR"_s << qint64(-1) << qsizetype(0);
}

void TestListSql::plansAgree()
{
    QFETCH(QString, text);
    QFETCH(qint64, limit);
    QFETCH(qsizetype, count);
    for (const bool descending : {false, true}) {
        UserQuery query;
        query.text = text;
        query.descending = descending;
        const QList<qint64> found = rows(userListSql(query, TextPlan::SortHits, limit));
        QCOMPARE(found.size(), count);
        QCOMPARE(rows(userListSql(query, TextPlan::WalkOrder, limit)), found);
        QCOMPARE(rows(userListSql(query, TextPlan::ReadAlong, limit)), found);
    }
}

void TestListSql::relationshipPlansAgree()
{
    RelationshipQuery query;
    query.text = u"402 ecluse"_s;
    QCOMPARE(rows(relationshipListSql(query, TextPlan::SortHits, -1)).size(), 0);
    query.text = u"40 ecluse"_s;
    const QList<qint64> found = rows(relationshipListSql(query, TextPlan::SortHits, -1));
    QCOMPARE(found.size(), 1);
    QCOMPARE(rows(relationshipListSql(query, TextPlan::WalkOrder, -1)), found);
    QCOMPARE(rows(relationshipListSql(query, TextPlan::ReadAlong, -1)), found);
}

QTEST_GUILESS_MAIN(TestListSql)
#include "test_listsql.moc"
