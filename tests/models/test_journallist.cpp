// SPDX-License-Identifier: MIT
#include "cache/writer.h"
#include "domain/wording.h"
#include "models/journallist.h"
#include "support/cachefirm.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;
using models::JournalList;

class TestJournalList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pagesComeOnDemand();
    void whatIsListedAlreadyIsLeftOut();
    void whatWasReadIsShownWithoutThePortal();
    void aLostPageCanBeAskedForAgain();
    void valuesAreToldInWords();
    void valuesThatCannotBeReadGiveNoLine();

private:
    AuditPage page(qint64 newest, int count, bool more) const;

    QTemporaryDir m_folder;
    SystemClock m_clock;
    testing::CacheFirm m_firm = testing::CacheFirm::make(4);
    std::unique_ptr<cache::Writer> m_writer;
    std::unique_ptr<cache::Reader> m_reader;
    Wording m_wording {Language::English};
};

void TestJournalList::initTestCase()
{
    const QString file = m_folder.filePath(u"cache.mandat"_s);
    Result<cache::Writer> writer = cache::Writer::open(file, m_clock);
    QVERIFY(writer);
    m_writer = std::make_unique<cache::Writer>(std::move(*writer));
    QVERIFY(m_firm.fill(*m_writer));
    m_reader = std::make_unique<cache::Reader>(std::move(*cache::Reader::open(file)));
}

AuditPage TestJournalList::page(qint64 newest, int count, bool more) const
{
    AuditPage page;
    page.more = more;
    for (int i = 0; i < count; ++i) {
        AuditLink link;
        link.entry.sequence = newest - i;
        link.entry.at = QDateTime(QDate(2026, 11, 20), QTime(9, 0), QTimeZone::utc()).addSecs(newest - i);
        link.entry.subject = u"sophie"_s;
        link.entry.subjectName = (newest - i) % 2 == 0 ? u"Sophie Aubriot"_s : u"Paul Lestienne"_s;
        link.entry.action = u"modified"_s;
        link.entry.resourceType = u"User"_s;
        link.entry.resourceId = m_firm.users.constFirst().id.toString();
        link.entry.order = u"BM-2026-%1"_s.arg(newest - i);
        page.links.append(link);
    }
    return page;
}

void TestJournalList::pagesComeOnDemand()
{
    JournalList list(*m_reader);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setPortal(m_firm.portal, m_wording);
    QSignalSpy wanted(&list, &JournalList::pageWanted);
    AuditQuery query;
    query.who = u"sophie"_s;
    list.setQuery(query);
    list.fetchMore({});
    const qsizetype asked = wanted.size();
    QVERIFY2(asked >= 1, "by this or by the tester, which fetches as views do");
    QVERIFY2(!list.canFetchMore({}), "one page at a time");
    list.fetchMore({});
    QCOMPARE(wanted.size(), asked);
    QCOMPARE(list.nextPage(), query);
    list.append(page(300, 100, true));
    QCOMPARE(list.rowCount(), 100);
    QCOMPARE(list.nextPage().after, 201);
    QCOMPARE(list.nextPage().who, u"sophie"_s);
    list.append(page(200, 50, false));
    QCOMPARE(list.rowCount(), 150);
    QVERIFY(list.isComplete());
    QVERIFY(!list.canFetchMore({}));
    QCOMPARE(list.index(0, JournalList::Order).data().toString(), u"BM-2026-300"_s);
    QCOMPARE(list.index(0, JournalList::What).data().toString(), u"Modified"_s);
    QVERIFY(list.index(0, JournalList::Thing).data().toString().contains(m_firm.users.constFirst().lastName));
}

void TestJournalList::whatIsListedAlreadyIsLeftOut()
{
    JournalList list(*m_reader);
    list.setPortal(m_firm.portal, m_wording);
    list.setQuery({});
    list.append(page(10, 5, true));
    list.append(page(8, 5, true));
    QCOMPARE(list.rowCount(), 7);
    for (int row = 0; row < list.rowCount(); ++row)
        QCOMPARE(list.entryAt(row)->sequence, 10 - row);
    QCOMPARE(list.entryAt(7), nullptr);
    QCOMPARE(list.entryAt(-1), nullptr);
}

void TestJournalList::whatWasReadIsShownWithoutThePortal()
{
    JournalList list(*m_reader);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setPortal(m_firm.portal, m_wording);
    list.setQuery({});
    list.append(page(10, 10, true));
    AuditQuery query;
    query.who = u"lestienne"_s;
    list.setQuery(query);
    QCOMPARE(list.rowCount(), 0);
    list.showKnown();
    QCOMPARE(list.rowCount(), 5);
    QCOMPARE(list.entryAt(0)->sequence, 9);
    query = {};
    query.until = list.entryAt(4)->at;
    list.setQuery(query);
    list.showKnown();
    QCOMPARE(list.rowCount(), 0);
}

void TestJournalList::aLostPageCanBeAskedForAgain()
{
    JournalList list(*m_reader);
    list.setPortal(m_firm.portal, m_wording);
    list.setQuery({});
    QVERIFY(list.canFetchMore({}));
    list.fetchMore({});
    QVERIFY(!list.canFetchMore({}));
    list.giveUp();
    QVERIFY(list.canFetchMore({}));
}

void TestJournalList::valuesAreToldInWords()
{
    const models::AuditWords words(*m_reader, m_firm.portal, m_wording);
    AuditEntry entry;
    entry.resourceType = u"Grant"_s;
    entry.oldValue = u"{\"active\":true,\"lastDay\":\"2026-11-30\"}"_s;
    entry.newValue = u"{\"active\":false,\"user\":\"%1\"}"_s.arg(m_firm.users.constFirst().id.toString());
    const QList<models::AuditWords::Line> lines = words.changes(entry);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0).before, u"active"_s);
    QCOMPARE(lines.at(0).after, u"inactive"_s);
    QCOMPARE(lines.at(1).before, u"30/11/2026"_s);
    QCOMPARE(lines.at(1).after, QString());
    QVERIFY(lines.at(2).after.contains(m_firm.users.constFirst().lastName));
    entry.resourceType = u"User"_s;
    entry.resourceId = newUuid().toString(QUuid::WithoutBraces);
    entry.oldValue = u"{\"name\":{\"familyName\":\"Partie\",\"givenName\":\"Anne\"}}"_s;
    entry.newValue.clear();
    QVERIFY2(words.thing(entry).startsWith(u"P"_s), "who is gone keeps the name that the journal has");
    QCOMPARE(models::AuditWords::action(u"somethingNew"_s), u"somethingNew"_s);
}

void TestJournalList::valuesThatCannotBeReadGiveNoLine()
{
    const models::AuditWords words(*m_reader, m_firm.portal, m_wording);
    AuditEntry entry;
    for (const QString &value : {QString(), u"{"_s, u"[1]"_s, u"\"x\""_s}) {
        entry.oldValue = value;
        entry.newValue = value;
        QVERIFY(words.changes(entry).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestJournalList)
#include "test_journallist.moc"
