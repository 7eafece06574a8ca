// SPDX-License-Identifier: MIT
#include "cache/writer.h"
#include "models/ago.h"
#include "models/orderlist.h"
#include "models/todolist.h"
#include "scim/orders.h"
#include "support/cachefirm.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;
using cache::TodoKind;
using models::OrderList;
using models::TodoList;

namespace
{

/// Counted behind the window: wait for it.
bool ask(TodoList &list, const cache::TodoQuery &query)
{
    static const Wording wording(Language::English);
    QSignalSpy counted(&list, &TodoList::counted);
    list.setQuery(query, wording);
    return counted.wait() && list.lastError().detail.isEmpty();
}

} // namespace

class TestTodoList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void groupsStandWorstFirst();
    void rowsAreReadWhenSomebodyLooks();
    void newsKeepWhatIsUnfolded();
    void everyRowSaysItsRemedy();
    void ordersStandInTheirGroups();
    void ownOrdersSayWhyTheyCannotBeApproved();
    void decidedOrdersMoveOn();
    void agoSaysHowLong_data();
    void agoSaysHowLong();

private:
    ChangeOrder order(OrderStatus status, const QString &author);
    void feed(const QList<ChangeOrder> &orders);
    cache::TodoQuery query(const QString &subject) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    SystemClock m_clock;
    Wording m_wording {Language::English};
    testing::CacheFirm m_firm;
    std::optional<cache::Writer> m_writer;
    std::optional<cache::Reader> m_reader;
};

void TestTodoList::init()
{
    m_reader.reset();
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_firm = testing::CacheFirm::make(250);
    for (User &user : m_firm.users) {
        user.profile = {};
        user.lastSignIn = m_clock.now().addDays(-1);
    }
    m_file = m_folder->filePath(u"c.mandat"_s);
    Result<cache::Writer> writer = cache::Writer::open(m_file, m_clock);
    QVERIFY(writer);
    m_writer.emplace(std::move(*writer));
    QVERIFY(m_firm.fill(*m_writer));
    m_reader.emplace(std::move(*cache::Reader::open(m_file)));
}

ChangeOrder TestTodoList::order(OrderStatus status, const QString &author)
{
    static int number = 400;
    ChangeOrder out;
    out.id = ChangeOrderId(newUuid());
    out.version = u"1"_s;
    out.number = u"BM-2026-%1"_s.arg(++number);
    out.status = status;
    out.company = m_firm.companies.constFirst().id;
    out.author = author;
    out.authorName = author;
    out.submitted = m_clock.now().addSecs(-1500);
    User after = m_firm.users.constFirst();
    after.email = u"autre@dupre.example"_s;
    out.changes = {Change::modify(m_firm.users.constFirst(), after)};
    return out;
}

void TestTodoList::feed(const QList<ChangeOrder> &orders)
{
    QList<cache::Writer::FeedItem> items;
    for (const ChangeOrder &each : orders) {
        scim::OrderAnswer answer;
        answer.order = each;
        answer.id = each.id.toString();
        answer.externalId = answer.id;
        items.append(
            {u"ChangeOrder"_s, answer.id, false, QJsonDocument(scim::toJson(answer)).toJson(QJsonDocument::Compact)});
    }
    QVERIFY(m_writer->storeFeed(items, "t"));
}

cache::TodoQuery TestTodoList::query(const QString &subject) const
{
    cache::TodoQuery out;
    out.portal = m_firm.portal;
    out.me.subject = subject;
    out.me.roles = {mandat::Role::Approver, mandat::Role::Preparer};
    out.now = m_clock.now();
    return out;
}

void TestTodoList::groupsStandWorstFirst()
{
    feed({order(OrderStatus::AwaitingApproval, u"ines"_s), order(OrderStatus::Rejected, u"paul"_s)});
    TodoList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(ask(list, query(u"paul"_s)));
    QStringList titles;
    for (int i = 0; i < list.rowCount(); ++i)
        titles.append(list.index(i, 0).data().toString());
    QCOMPARE(titles,
             QStringList({u"Continuity"_s, u"Awaiting my approval"_s, u"Orders returned"_s, u"Profile to define"_s}));
    QVERIFY(list.index(0, 0).data(models::raw(models::Role::BadgeUrgentRole)).toBool());
    QCOMPARE(list.index(3, 0).data(models::raw(models::Role::BadgeRole)).toString(), u"250"_s);
    QCOMPARE(list.counts().total(), 254);
    QVERIFY(list.nothingElse().contains(u"no credentials to hand over"_s));
    QVERIFY(!list.index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestTodoList::rowsAreReadWhenSomebodyLooks()
{
    TodoList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(ask(list, query(u"paul"_s)));
    const QModelIndex group = list.groupIndex(TodoKind::ProfileToDefine);
    QVERIFY(group.isValid());
    QVERIFY(list.hasChildren(group));
    for (const int expected : {100, 200, 250}) {
        QVERIFY(list.holdsMore(group));
        list.readMore(group);
        QCOMPARE(list.rowCount(group), expected);
    }
    QVERIFY(!list.holdsMore(group));
    QCOMPARE(list.index(0, TodoList::Who, group).data().toString(), u"NOM0000 Hélène"_s);
    QVERIFY(!list.groupIndex(TodoKind::Approval).isValid());
}

void TestTodoList::newsKeepWhatIsUnfolded()
{
    TodoList list(*m_reader, m_file);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(ask(list, query(u"paul"_s)));
    const QPersistentModelIndex group = list.groupIndex(TodoKind::ProfileToDefine);
    list.readMore(group);
    const QPersistentModelIndex third = list.index(2, 0, group);
    QSignalSpy removed(&list, &QAbstractItemModel::rowsRemoved);
    // The first person gets a profile; an order comes in.
    User defined = m_firm.users.constFirst();
    defined.profile = m_firm.profiles.constFirst().id;
    defined.version = u"2"_s;
    QVERIFY(m_writer->storeFeed({{u"User"_s, defined.id.toString(), false,
                                  QJsonDocument(scim::toJson(defined)).toJson(QJsonDocument::Compact)}},
                                "t"));
    feed({order(OrderStatus::AwaitingApproval, u"ines"_s)});
    QVERIFY(ask(list, query(u"paul"_s)));
    QVERIFY(group.isValid() && third.isValid());
    QCOMPARE(third.row(), 1);
    QCOMPARE(group.data(models::raw(models::Role::BadgeRole)).toString(), u"249"_s);
    QVERIFY(list.groupIndex(TodoKind::Approval).isValid());
    QVERIFY(removed.size() <= 2);
}

void TestTodoList::everyRowSaysItsRemedy()
{
    ChangeOrder rejected = order(OrderStatus::Rejected, u"paul"_s);
    rejected.decidedByName = u"Inès"_s;
    rejected.decisionReason = u"Adresse à vérifier"_s;
    feed({rejected, order(OrderStatus::Stale, u"paul"_s), order(OrderStatus::AwaitingApproval, u"ines"_s)});
    TodoList list(*m_reader, m_file);
    QVERIFY(ask(list, query(u"paul"_s)));
    for (int i = 0; i < list.rowCount(); ++i) {
        const QModelIndex group = list.index(i, 0);
        list.readMore(group);
        for (int j = 0; j < list.rowCount(group); ++j) {
            for (const int column : {int(TodoList::Who), int(TodoList::Remedy)})
                QVERIFY(!list.index(j, column, group).data().toString().isEmpty());
        }
    }
    const QModelIndex returned = list.groupIndex(TodoKind::Returned);
    QStringList details;
    for (int j = 0; j < list.rowCount(returned); ++j)
        details.append(list.index(j, TodoList::Detail, returned).data().toString());
    QVERIFY(details.contains(u"rejected by Inès: “Adresse à vérifier”"_s));
    QVERIFY(details.contains(u"what it relied on has changed"_s));
    QCOMPARE(list.index(0, TodoList::Remedy, returned).data().toString(), u"New draft…"_s);
}

void TestTodoList::ordersStandInTheirGroups()
{
    feed({order(OrderStatus::AwaitingApproval, u"ines"_s), order(OrderStatus::AwaitingApproval, u"paul"_s),
          order(OrderStatus::Rejected, u"paul"_s), order(OrderStatus::InEffect, u"ines"_s)});
    OrderList list(*m_reader);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const cache::TodoQuery who = query(u"paul"_s);
    list.setPortal(m_firm.portal, who.me, m_wording);
    list.refresh(m_clock.now());
    QStringList titles;
    for (int i = 0; i < list.rowCount(); ++i)
        titles.append(list.index(i, 0).data().toString());
    QCOMPARE(titles,
             QStringList({u"Awaiting my approval"_s, u"Mine, awaiting approval"_s, u"Returned to me"_s, u"Decided"_s}));
    QCOMPARE(list.awaitingMe(), 1);
    QCOMPARE(list.mineAwaiting(), 1);
    list.setView(OrderList::View::ForMe);
    list.refresh(m_clock.now());
    QCOMPARE(list.rowCount(), 1);
    list.setView(OrderList::View::Mine);
    list.refresh(m_clock.now());
    QCOMPARE(list.rowCount(), 2);
    const QModelIndex row = list.index(0, 0, list.index(0, 0));
    QCOMPARE(row.data().toString(), m_firm.companies.constFirst().name);
    QVERIFY(row.data(models::raw(models::Role::SecondLineRole)).toString().contains(u"1 "_s));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"BM-2026-"_s));
}

void TestTodoList::ownOrdersSayWhyTheyCannotBeApproved()
{
    const ChangeOrder own = order(OrderStatus::AwaitingApproval, u"paul"_s);
    ChangeOrder replacing = order(OrderStatus::AwaitingApproval, u"ines"_s);
    const ChangeOrder former = order(OrderStatus::Rejected, u"paul"_s);
    replacing.replaces = former.id;
    feed({own, former, replacing});
    OrderList list(*m_reader);
    const cache::TodoQuery who = query(u"paul"_s);
    list.setPortal(m_firm.portal, who.me, m_wording);
    list.refresh(m_clock.now());
    QCOMPARE(list.awaitingMe(), 0);
    const auto reason = [&](const ChangeOrderId &id) {
        return list.indexOf(id).data(models::raw(models::Role::ReasonRole)).toString();
    };
    QVERIFY(reason(own.id).startsWith(u"You wrote this order"_s));
    QVERIFY(reason(replacing.id).startsWith(u"This order replaces one that you wrote"_s));
    QVERIFY(reason(former.id).isEmpty());
    Staff reader = who.me;
    reader.subject = u"odile"_s;
    reader.roles = {mandat::Role::Reader};
    list.setPortal(m_firm.portal, reader, m_wording);
    list.refresh(m_clock.now());
    QVERIFY(reason(own.id).startsWith(u"Only approvers"_s));
}

void TestTodoList::decidedOrdersMoveOn()
{
    ChangeOrder held = order(OrderStatus::AwaitingApproval, u"ines"_s);
    feed({held});
    OrderList list(*m_reader);
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const cache::TodoQuery who = query(u"paul"_s);
    list.setPortal(m_firm.portal, who.me, m_wording);
    list.refresh(m_clock.now());
    QCOMPARE(list.index(0, 0).data().toString(), u"Awaiting my approval"_s);
    held.status = OrderStatus::InEffect;
    feed({held});
    list.refresh(m_clock.now());
    QCOMPARE(list.rowCount(), 1);
    QCOMPARE(list.index(0, 0).data().toString(), u"Decided"_s);
    QVERIFY(list.indexOf(held.id).isValid());
    QVERIFY(!list.indexOf(ChangeOrderId(newUuid())).isValid());
}

void TestTodoList::agoSaysHowLong_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("words");
    const QDateTime now(QDate(2026, 11, 24), QTime(9, 42), Qt::UTC); // 10:42 in Paris
    QTest::newRow("now") << now.addSecs(-20) << u"just now"_s;
    QTest::newRow("minutes") << now.addSecs(-1500) << u"25 minute(s) ago"_s;
    QTest::newRow("today") << now.addSecs(-3 * 3600) << u"today, 07:42"_s;
    QTest::newRow("yesterday") << QDateTime(QDate(2026, 11, 23), QTime(16, 20), Qt::UTC) << u"yesterday, 17:20"_s;
    QTest::newRow("days") << now.addDays(-6) << u"6 day(s) ago"_s;
    QTest::newRow("long ago") << QDateTime(QDate(2026, 1, 5), QTime(12, 0), Qt::UTC) << u"05/01/2026"_s;
    QTest::newRow("never") << QDateTime() << QString();
}

void TestTodoList::agoSaysHowLong()
{
    QFETCH(QDateTime, at);
    QFETCH(QString, words);
    const QDateTime now(QDate(2026, 11, 24), QTime(9, 42), Qt::UTC);
    QCOMPARE(models::ago(at, now, QTimeZone("Europe/Paris"), Language::English), words);
}

QTEST_GUILESS_MAIN(TestTodoList)
#include "test_todolist.moc"
