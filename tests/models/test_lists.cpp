// SPDX-License-Identifier: MIT
#include "cache/writer.h"
#include "models/relationshiplist.h"
#include "models/roles.h"
#include "models/searchresults.h"
#include "models/userlist.h"
#include "support/cachefirm.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsFirstRowsThenTheRest();
    void filtersAndSorts();
    void typedTextIsLookedForInTheKnownList_data();
    void typedTextIsLookedForInTheKnownList();
    void newsReachesATypedList();
    void newsMovesOnlyItsRows();
    void relationships();
    void searchFindsEverything();
    void newsAtSeveralPlaces();

private:
    QTemporaryDir m_folder;
    QString m_file;
    SystemClock m_clock;
    testing::CacheFirm m_firm = testing::CacheFirm::make(450);
    std::unique_ptr<cache::Writer> m_writer;
    std::unique_ptr<cache::Reader> m_reader;
};

void TestLists::initTestCase()
{
    m_file = m_folder.filePath(u"cache.mandat"_s);
    Result<cache::Writer> writer = cache::Writer::open(m_file, m_clock);
    QVERIFY(writer);
    m_writer = std::make_unique<cache::Writer>(std::move(*writer));
    QVERIFY(m_firm.fill(*m_writer));
    m_reader = std::make_unique<cache::Reader>(std::move(*cache::Reader::open(m_file)));
}

void TestLists::showsFirstRowsThenTheRest()
{
    models::UserList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setPortal(m_firm.portal, Language::French);
    list.setQuery({});
    QCOMPARE(list.rowCount(), 200);
    QCOMPARE(list.total(), -1);
    QTRY_COMPARE(list.total(), 450);
    QCOMPARE(list.rowCount(), 450);
    QCOMPARE(list.index(449, models::UserList::Name).data().toString(), u"NOM0449 Jean"_s);
    QVERIFY(list.index(0, models::UserList::Status).data(models::raw(models::Role::ChipToneRole)).isValid());
    QVERIFY(!list.index(0, models::UserList::Status).data(Qt::AccessibleTextRole).toString().isEmpty());
    QCOMPARE(list.positionOfUser(m_firm.users.at(300).id), 300);
}

void TestLists::filtersAndSorts()
{
    models::UserList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setPortal(m_firm.portal, Language::English);
    cache::UserQuery query;
    query.text = u"nom000"_s;
    list.setQuery(query);
    QTRY_COMPARE(list.total(), 10);
    list.sort(models::UserList::Name, Qt::DescendingOrder);
    QTRY_COMPARE(list.total(), 10);
    QCOMPARE(list.index(0, 0).data().toString(), u"NOM0009 Jean"_s);
    query.text = u"nothing at all"_s;
    list.setQuery(query);
    QCOMPARE(list.total(), 0);
}

void TestLists::typedTextIsLookedForInTheKnownList_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"n", "no", "nom", "nom0", "nom00", "nom000", "nom0001", "nom0001 jean", "j nom044", "NOM0449", "jéan nom01",
          "nom0001 pierre", "zz", "société 1", "nom9999", "\"nom\"", "a\"b\"c", "%", "  "})
        QTest::newRow(text) << QString::fromUtf8(text);
}

/// What the window shows at once is the beginning of what the whole query finds, in its order, and nothing else.
void TestLists::typedTextIsLookedForInTheKnownList()
{
    QFETCH(const QString, text);
    models::UserList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setPortal(m_firm.portal, Language::English);
    list.setQuery({});
    QTRY_COMPARE(list.total(), 450);
    cache::UserQuery query;
    query.text = text;
    const QList<qint64> all = *m_reader->userRows(query);
    list.setQuery(query);
    const auto shown = [&] {
        QList<qint64> rows;
        for (int i = 0; i < list.rowCount(); ++i)
            rows.append(list.userAt(i)->row);
        return rows;
    };
    QCOMPARE(shown(), all.first(list.rowCount()));
    QVERIFY(list.rowCount() >= std::min<qsizetype>(all.size(), 1));
    QTRY_COMPARE(list.total(), all.size());
    QCOMPARE(shown(), all);
    list.setQuery({});
    QCOMPARE(list.total(), 450);
}

void TestLists::newsReachesATypedList()
{
    models::UserList list(*m_reader, m_file);
    list.setPortal(m_firm.portal, Language::English);
    list.setQuery({});
    QTRY_COMPARE(list.total(), 450);
    const auto feed = [&](const User &user) {
        return m_writer->storeFeed({{u"User"_s, user.id.toString(), false, QJsonDocument(scim::toJson(user)).toJson()}},
                                   "t");
    };
    User renamed = m_firm.users.at(7);
    renamed.lastName = u"ZWINGLI"_s;
    renamed.version = u"3"_s;
    QVERIFY(feed(renamed));
    list.refresh(m_writer->takeChanged());
    cache::UserQuery query;
    query.text = u"zwingli"_s;
    list.setQuery(query);
    QTRY_COMPARE(list.total(), 1);
    QCOMPARE(list.userAt(0)->id, renamed.id);
    QVERIFY(feed(m_firm.users.at(7)));
    list.refresh(m_writer->takeChanged());
    QTRY_COMPARE(list.total(), 0);
    list.setQuery({});
    QTRY_COMPARE(list.total(), 450);
}

void TestLists::newsMovesOnlyItsRows()
{
    models::UserList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setPortal(m_firm.portal, Language::French);
    list.setQuery({});
    QTRY_COMPARE(list.total(), 450);
    QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&list, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&list, &QAbstractItemModel::rowsInserted);
    User renamed = m_firm.users.at(0);
    renamed.lastName = u"ZZZ"_s;
    renamed.version = u"2"_s;
    const auto feed = [&](const User &user) {
        return m_writer->storeFeed({{u"User"_s, user.id.toString(), false, QJsonDocument(scim::toJson(user)).toJson()}},
                                   "t");
    };
    QVERIFY(feed(renamed));
    list.refresh(m_writer->takeChanged());
    QTRY_COMPARE(list.index(449, 0).data().toString(), u"ZZZ Hélène"_s);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QVERIFY(feed(m_firm.users.at(0)));
    list.refresh(m_writer->takeChanged());
    QTRY_COMPARE(list.index(0, 0).data().toString(), u"NOM0000 Hélène"_s);
    QCOMPARE(list.rowCount(), 450);
}

/// To the end, to the front, gone, from the middle to the middle: all at once, and the list is as a new one would be.
void TestLists::newsAtSeveralPlaces()
{
    models::UserList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setPortal(m_firm.portal, Language::French);
    list.setQuery({});
    QTRY_COMPARE(list.total(), 450);
    QList<cache::Writer::FeedItem> news;
    const auto rename = [&](int index, const QString &name) {
        User user = m_firm.users.at(index);
        user.lastName = name;
        user.version = u"7"_s;
        news.append({u"User"_s, user.id.toString(), false, QJsonDocument(scim::toJson(user)).toJson()});
    };
    rename(10, u"ZZZ"_s);
    rename(400, u"AAA"_s);
    rename(50, u"NOM0300B"_s);
    rename(51, u"NOM0052"_s);
    news.append({u"User"_s, m_firm.users.at(200).id.toString(), true, {}});
    QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
    QVERIFY(m_writer->storeFeed(news, "t"));
    list.refresh(m_writer->takeChanged());
    QTRY_COMPARE(list.rowCount(), 449);
    QCOMPARE(resets.count(), 0);
    models::UserList fresh(*m_reader, m_file);
    fresh.setQuery({});
    QTRY_COMPARE(fresh.total(), 449);
    for (int row = 0; row < 449; ++row)
        QCOMPARE(list.userAt(row)->row, fresh.userAt(row)->row);
    QCOMPARE(fresh.userAt(0)->lastName, u"AAA"_s);
    QCOMPARE(fresh.userAt(448)->lastName, u"ZZZ"_s);
}

void TestLists::relationships()
{
    models::RelationshipList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setPortal(m_firm.portal, Language::French);
    cache::RelationshipQuery query;
    query.text = u"dupre"_s;
    list.setQuery(query);
    QTRY_COMPARE(list.total(), 1);
    QCOMPARE(list.index(0, models::RelationshipList::Reference).data().toString(), u"40217-A"_s);
    QCOMPARE(list.index(0, models::RelationshipList::Users).data().toString(), u"225"_s);
}

void TestLists::searchFindsEverything()
{
    models::SearchResults results(*m_reader);
    QAbstractItemModelTester tester(&results, QAbstractItemModelTester::FailureReportingMode::Fatal);
    results.setText(u"dupré"_s, m_firm.portal, Language::French, true);
    QList<models::SearchResults::Kind> kinds;
    for (int row = 0; row < results.rowCount(); ++row)
        kinds.append(results.resultAt(row)->kind);
    QVERIFY(kinds.contains(models::SearchResults::Kind::User));
    QVERIFY(kinds.contains(models::SearchResults::Kind::Relationship));
    QVERIFY(kinds.contains(models::SearchResults::Kind::NewUser));
    QCOMPARE(results.nextChoice(0, 1), 1);
    results.setText(QString(), m_firm.portal, Language::French, true);
    QCOMPARE(results.rowCount(), 0);
    QCOMPARE(results.nextChoice(0, 1), -1);
}

QTEST_MAIN(TestLists)
#include "test_lists.moc"
