// SPDX-License-Identifier: MIT
// What waits for a person, counted and listed from a cache, and the orders behind it.
#include "base/uuid.h"
#include "cache/reader.h"
#include "cache/writer.h"
#include "db/connection.h"
#include "scim/mapping.h"
#include "scim/orders.h"
#include "support/cachefirm.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;
using cache::TodoKind;

class TestTodo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ordersOfTheFeedAreKept();
    void ordersOfTheFirstPassAreKept();
    void whoWroteWhatItReplacesDoesNotApprove();
    void returnedOrdersWaitUntilReplacedOrSetAside();
    void refusedOrdersWaitForTheirAuthor();
    void S0_5_credentialsOfOwnOrdersAreToBeHandedOver();
    void S1_7_lettersAreToBePrinted();
    void S3_2_relationshipsWithoutAdministratorComeFirst();
    void companiesCountAsOneWhereThePolicySaysSo();
    void S4_14_createdByClientsSinceTheLastVisit();
    void grantsThatEndWithinThirtyDays_data();
    void grantsThatEndWithinThirtyDays();
    void notSeenForThePolicysDays();
    void standingsCount();
    void scopeHoldsForEverything();
    void S3_5_whoRegisteredConcernsTheCompanysResponsible();
    void S4_13_requestsWaitForTheirResponsible();
    void S4_13_damagedRequestsAreRefused();
    void damagedOrdersAreRefusedWhole();
    void anOlderCacheReadsItsOrdersAnew();
    void countsAreQuick();

private:
    void fill();
    ChangeOrder order(OrderStatus status, const QString &author = u"ines"_s) const;
    static QByteArray json(const ChangeOrder &order);
    void feed(const QList<ChangeOrder> &orders);
    cache::TodoQuery query(const QString &subject = u"paul"_s, Role role = Role::Approver) const;
    qint64 count(TodoKind kind, const cache::TodoQuery &asked);

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock {QDateTime(QDate(2026, 11, 24), QTime(10, 42), Qt::UTC)};
    testing::CacheFirm m_firm;
    std::optional<cache::Writer> m_writer;
    std::optional<cache::Reader> m_reader;
};

void TestTodo::init()
{
    m_reader.reset();
    m_writer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_firm = testing::CacheFirm::make(6);
    for (User &user : m_firm.users) {
        user.created = m_clock.now().addDays(-300);
        user.lastSignIn = m_clock.now().addDays(-3);
    }
}

void TestTodo::fill()
{
    const QString file = m_folder->filePath(u"c.mandat"_s);
    Result<cache::Writer> writer = cache::Writer::open(file, m_clock);
    QVERIFY(writer);
    m_writer.emplace(std::move(*writer));
    const Result<void> filled = m_firm.fill(*m_writer);
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    Result<cache::Reader> reader = cache::Reader::open(file);
    QVERIFY(reader);
    m_reader.emplace(std::move(*reader));
}

ChangeOrder TestTodo::order(OrderStatus status, const QString &author) const
{
    ChangeOrder out;
    out.id = ChangeOrderId(newUuid());
    out.version = u"3"_s;
    out.number = u"BM-2026-0415"_s;
    out.status = status;
    out.company = m_firm.companies.constFirst().id;
    out.author = author;
    out.authorName = author.toUpper();
    out.submitted = m_clock.now().addSecs(-1500);
    out.reason = u"Congé"_s;
    User after = m_firm.users.constFirst();
    after.email = u"autre@dupre.example"_s;
    out.changes = {Change::modify(m_firm.users.constFirst(), after)};
    if (status != OrderStatus::AwaitingApproval) {
        out.decidedBy = u"paul"_s;
        out.decidedByName = u"PAUL"_s;
        out.decided = m_clock.now();
    }
    return out;
}

QByteArray TestTodo::json(const ChangeOrder &order)
{
    scim::OrderAnswer answer;
    answer.order = order;
    answer.id = order.id.toString();
    answer.externalId = order.id.toString();
    Finding finding;
    finding.kind = FindingKind::GenericEmail;
    answer.findings = {finding};
    return QJsonDocument(scim::toJson(answer)).toJson(QJsonDocument::Compact);
}

void TestTodo::feed(const QList<ChangeOrder> &orders)
{
    QList<cache::Writer::FeedItem> items;
    for (const ChangeOrder &order : orders)
        items.append({u"ChangeOrder"_s, order.id.toString(), false, json(order)});
    const Result<void> stored = m_writer->storeFeed(items, "t");
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail));
}

cache::TodoQuery TestTodo::query(const QString &subject, Role role) const
{
    cache::TodoQuery out;
    out.portal = m_firm.portal;
    out.me.subject = subject;
    out.me.roles = {role};
    out.now = m_clock.now();
    return out;
}

qint64 TestTodo::count(TodoKind kind, const cache::TodoQuery &asked)
{
    const Result<cache::TodoCounts> counts = m_reader->todoCounts(asked);
    const Result<QList<cache::TodoRow>> rows = m_reader->todo(kind, asked, 1000);
    if (!counts || !rows || counts->count(kind) != rows->size()) {
        qWarning() << (counts ? QString() : counts.error().detail) << (rows ? QString() : rows.error().detail);
        return -1;
    }
    return rows->size();
}

void TestTodo::ordersOfTheFeedAreKept()
{
    fill();
    const ChangeOrder held = order(OrderStatus::AwaitingApproval);
    ChangeOrder failed = order(OrderStatus::Failed);
    failed.failures = {u"A rule"_s};
    feed({held, failed});
    const QList<cache::Changed> changed = m_writer->takeChanged();
    QVERIFY(changed.contains(cache::Changed::ofOrder(held.id)));
    QCOMPARE(m_reader->order(held.id)->order, held);
    QCOMPARE(m_reader->order(held.id)->findings.size(), 1);
    QCOMPARE(m_reader->order(failed.id)->order.failures, failed.failures);
    const QList<cache::OrderRow> rows = *m_reader->orders({u"paul"_s, false, false, {}, {}, 10});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).id, held.id);
    QCOMPARE(rows.at(0).companyName, m_firm.companies.constFirst().name);
    QCOMPARE(rows.at(0).people, 1);
    QCOMPARE(rows.at(0).changes, 1);
    // It moves on, and is still one.
    ChangeOrder rejected = held;
    rejected.status = OrderStatus::Rejected;
    rejected.decisionReason = u"Adresse à vérifier"_s;
    feed({rejected});
    QCOMPARE(m_reader->orders({})->size(), 2);
    QCOMPARE(m_reader->order(held.id)->order.decisionReason, rejected.decisionReason);
    QVERIFY(!m_reader->order(ChangeOrderId(newUuid())));
}

void TestTodo::ordersOfTheFirstPassAreKept()
{
    fill();
    const ChangeOrder held = order(OrderStatus::AwaitingApproval);
    const QByteArray page = "{\"totalResults\":1,\"Resources\":[" + json(held) + "]}";
    QVERIFY(m_writer->storePage(page, {u"ChangeOrders"_s, {}, 1, 1, true}));
    // A page that is read twice is no double.
    QVERIFY(m_writer->storePage(page, {u"ChangeOrders"_s, {}, 1, 1, true}));
    QCOMPARE(m_reader->orders({})->size(), 1);
    QVERIFY(m_writer->restartPass());
    QVERIFY(m_reader->orders({})->isEmpty());
}

void TestTodo::whoWroteWhatItReplacesDoesNotApprove()
{
    fill();
    const ChangeOrder first = order(OrderStatus::Rejected, u"bastien"_s);
    ChangeOrder second = order(OrderStatus::Stale, u"ines"_s);
    second.replaces = first.id;
    ChangeOrder third = order(OrderStatus::AwaitingApproval, u"sophie"_s);
    third.replaces = second.id;
    feed({first, second, third});
    QCOMPARE(count(TodoKind::Approval, query(u"paul"_s)), 1);
    for (const QString &author : {u"bastien"_s, u"ines"_s, u"sophie"_s})
        QCOMPARE(count(TodoKind::Approval, query(author)), 0);
    QCOMPARE(count(TodoKind::Approval, query(u"paul"_s, Role::Reader)), 0);
    // A circle, which no service makes, ends.
    ChangeOrder bent = first;
    bent.replaces = third.id;
    feed({bent});
    QCOMPARE(count(TodoKind::Approval, query(u"paul"_s)), 1);
}

void TestTodo::returnedOrdersWaitUntilReplacedOrSetAside()
{
    fill();
    const ChangeOrder rejected = order(OrderStatus::Rejected);
    const ChangeOrder stale = order(OrderStatus::Stale);
    const ChangeOrder failed = order(OrderStatus::Failed);
    const ChangeOrder withdrawn = order(OrderStatus::Withdrawn);
    const ChangeOrder others = order(OrderStatus::Rejected, u"bastien"_s);
    feed({rejected, stale, failed, withdrawn, others});
    const cache::TodoQuery ines = query(u"ines"_s, Role::Preparer);
    QCOMPARE(count(TodoKind::Returned, ines), 3);
    ChangeOrder anew = order(OrderStatus::AwaitingApproval);
    anew.replaces = stale.id;
    feed({anew});
    QCOMPARE(count(TodoKind::Returned, ines), 2);
    QCOMPARE(*m_reader->replacementOf(stale.id), std::optional(anew.id));
    QVERIFY(m_writer->setOrderAside(failed.id));
    QCOMPARE(count(TodoKind::Returned, ines), 1);
    QCOMPARE(m_reader->todo(TodoKind::Returned, ines, 10)->constFirst().order.id, rejected.id);
    // Set aside here, it stays so when everything is read anew.
    QVERIFY(m_writer->restartPass());
    QVERIFY(m_firm.fill(*m_writer));
    feed({rejected, failed});
    QCOMPARE(count(TodoKind::Returned, ines), 1);
}

void TestTodo::refusedOrdersWaitForTheirAuthor()
{
    fill();
    const cache::TodoQuery ines = query(u"ines"_s, Role::Preparer);
    ChangeOrder mine = order(OrderStatus::Draft);
    mine.number.clear();
    QVERIFY(m_writer->enqueue(mine));
    QCOMPARE(count(TodoKind::NotSent, ines), 1);
    QCOMPARE(count(TodoKind::Returned, ines), 0);
    QVERIFY(m_writer->setOutboxState(mine.id, cache::OutboxState::Returned, u"not you"_s));
    QCOMPARE(count(TodoKind::NotSent, ines), 0);
    QCOMPARE(count(TodoKind::Returned, ines), 1);
    const cache::StoredOrder read = *m_reader->order(mine.id);
    QCOMPARE(read.outbox, std::optional(cache::OutboxState::Returned));
    QCOMPARE(read.detail, u"not you"_s);
    QCOMPARE(m_reader->orders({u"ines"_s, true, false, {}, {}, 10})->size(), 1);
    QVERIFY(m_reader->orders({u"ines"_s, false, false, {}, {}, 10})->isEmpty());
}

void TestTodo::S0_5_credentialsOfOwnOrdersAreToBeHandedOver()
{
    for (int i = 0; i < 4; ++i)
        m_firm.users[i].lastSignIn = {};
    m_firm.users[0].credentials = CredentialState::None;
    m_firm.users[1].credentials = CredentialState::Issued;
    m_firm.users[2].credentials = CredentialState::HandedOver;
    m_firm.users[3].credentials = CredentialState::Issued;
    fill();
    ChangeOrder made = order(OrderStatus::InEffect);
    made.changes.clear();
    for (int i = 0; i < 3; ++i)
        made.changes.append(Change::create(m_firm.users.at(i)));
    User after = m_firm.users.at(3);
    after.firstName = u"Autre"_s;
    made.changes.append(Change::modify(m_firm.users.at(3), after));
    feed({made});
    QCOMPARE(m_firm.portal.policy.credentialDelivery, CredentialDelivery::Screen);
    QCOMPARE(count(TodoKind::HandOver, query(u"ines"_s, Role::Preparer)), 2);
    QCOMPARE(count(TodoKind::HandOver, query(u"bastien"_s, Role::Preparer)), 0);
    cache::TodoQuery byPost = query(u"ines"_s, Role::Preparer);
    byPost.portal.policy.credentialDelivery = CredentialDelivery::Email;
    QCOMPARE(count(TodoKind::HandOver, byPost), 0);
}

/// Whoever wrote the order: an administrator prints the letter, and what is printed is done.
void TestTodo::S1_7_lettersAreToBePrinted()
{
    m_firm.users[0].lastSignIn = {};
    m_firm.users[0].credentials = CredentialState::None;
    m_firm.users[1].lastSignIn = {};
    m_firm.users[1].credentials = CredentialState::Issued;
    m_firm.users[2].credentials = CredentialState::None; // there before any order
    fill();
    ChangeOrder made = order(OrderStatus::InEffect);
    made.changes = {Change::create(m_firm.users.at(0)), Change::create(m_firm.users.at(1))};
    feed({made});
    cache::TodoQuery byPost = query(u"bastien"_s, Role::Administrator);
    byPost.portal.policy.credentialDelivery = CredentialDelivery::Post;
    QCOMPARE(count(TodoKind::HandOver, byPost), 1);
    QCOMPARE(m_reader->todo(TodoKind::HandOver, byPost, 10)->constFirst().user, m_firm.users.at(0).id);
    cache::TodoQuery preparer = query(u"ines"_s, Role::Preparer);
    preparer.portal.policy.credentialDelivery = CredentialDelivery::Post;
    QCOMPARE(count(TodoKind::HandOver, preparer), 0);
}

void TestTodo::S3_2_relationshipsWithoutAdministratorComeFirst()
{
    const Function *administration = m_firm.portal.catalogue.administration();
    QVERIFY(administration);
    m_firm.profiles[0].functions.insert(administration->code);
    // Even users are of the first company, odd ones of the second: one of the second administers.
    for (int i = 0; i < m_firm.users.size(); ++i)
        m_firm.users[i].profile = i == 1 ? m_firm.profiles.constFirst().id : ProfileId();
    m_firm.portal.policy.administratorsWarn = 2;
    fill();
    const cache::TodoQuery asked = query();
    QCOMPARE(count(TodoKind::Continuity, asked), 2);
    QCOMPARE(m_reader->todoCounts(asked)->blocked, 1);
    const QList<cache::TodoRow> rows = *m_reader->todo(TodoKind::Continuity, asked, 10);
    QCOMPARE(rows.at(0).relationship, m_firm.relationships.at(0).id);
    QCOMPARE(rows.at(0).administrators, 0);
    QCOMPARE(rows.at(1).administrators, 1);
    cache::TodoQuery content = asked;
    content.portal.policy.administratorsWarn = 1;
    QCOMPARE(count(TodoKind::Continuity, content), 1);
}

void TestTodo::companiesCountAsOneWhereThePolicySaysSo()
{
    // A second relationship of the first company: nobody administers either.
    m_firm.relationships[1].company = m_firm.companies.at(0).id;
    m_firm.portal.policy.administratorPer = AdministratorPer::Company;
    fill();
    QCOMPARE(count(TodoKind::Continuity, query()), 1);
    QCOMPARE(m_reader->todo(TodoKind::Continuity, query(), 10)->constFirst().company, m_firm.companies.at(0).id);
}

void TestTodo::S4_14_createdByClientsSinceTheLastVisit()
{
    m_firm.portal.policy.clientAdministratorsCreate = true;
    for (int i = 0; i < 3; ++i) {
        m_firm.users[i].createdByClient = true;
        m_firm.users[i].created = m_clock.now().addDays(-10 * i - 1);
    }
    fill();
    cache::TodoQuery asked = query();
    asked.lastVisit = m_clock.now().addDays(-12);
    QCOMPARE(count(TodoKind::CreatedByClient, asked), 2);
    QCOMPARE(m_reader->todo(TodoKind::CreatedByClient, asked, 10)->constFirst().user, m_firm.users.at(0).id);
    asked.portal.policy.clientAdministratorsCreate = false;
    QCOMPARE(count(TodoKind::CreatedByClient, asked), 0);
}

void TestTodo::grantsThatEndWithinThirtyDays_data()
{
    QTest::addColumn<QDate>("lastDay");
    QTest::addColumn<bool>("active");
    QTest::addColumn<int>("found");
    QTest::newRow("yesterday") << QDate(2026, 11, 23) << true << 0;
    QTest::newRow("today") << QDate(2026, 11, 24) << true << 1;
    QTest::newRow("thirty days") << QDate(2026, 12, 24) << true << 1;
    QTest::newRow("thirty-one days") << QDate(2026, 12, 25) << true << 0;
    QTest::newRow("inactive") << QDate(2026, 12, 1) << false << 0;
    QTest::newRow("without end") << QDate() << true << 0;
}

void TestTodo::grantsThatEndWithinThirtyDays()
{
    QFETCH(QDate, lastDay);
    QFETCH(bool, active);
    QFETCH(int, found);
    m_firm.portal.policy.grantDates = true;
    m_firm.grants[2].lastDay = lastDay;
    m_firm.grants[2].active = active;
    fill();
    QCOMPARE(count(TodoKind::EndsSoon, query()), found);
    if (found > 0) {
        const cache::TodoRow row = m_reader->todo(TodoKind::EndsSoon, query(), 10)->constFirst();
        QCOMPARE(row.day, lastDay);
        QCOMPARE(row.user, m_firm.grants.at(2).user);
        QCOMPARE(row.relationship, m_firm.grants.at(2).relationship);
    }
}

void TestTodo::notSeenForThePolicysDays()
{
    m_firm.users[0].lastSignIn = m_clock.now().addDays(-91);
    m_firm.users[1].lastSignIn = {}; // created 300 days ago
    m_firm.users[2].lastSignIn = m_clock.now().addDays(-91);
    m_firm.users[2].active = false;
    m_firm.portal.policy.unseenDays = 90;
    fill();
    QCOMPARE(count(TodoKind::NotSeen, query()), 2);
    cache::TodoQuery patient = query();
    patient.portal.policy.unseenDays = 120;
    QCOMPARE(count(TodoKind::NotSeen, patient), 1);
}

void TestTodo::standingsCount()
{
    m_firm.users[0].profile = {};
    m_firm.users[1].selfRegistered = true;
    m_firm.users[1].active = false;
    fill();
    QCOMPARE(count(TodoKind::ProfileToDefine, query()), 1);
    QCOMPARE(count(TodoKind::SelfRegistered, query()), 1);
    QCOMPARE(m_reader->todo(TodoKind::ProfileToDefine, query(), 10)->constFirst().user, m_firm.users.at(0).id);
}

void TestTodo::scopeHoldsForEverything()
{
    m_firm.relationships[0].responsible = {ResponsibleKind::Staff, u"ines"_s, u"Inès"_s};
    for (User &user : m_firm.users)
        user.profile = {};
    fill();
    cache::TodoQuery mine = query();
    mine.scope = {cache::Scope::Kind::Portfolio, u"ines"_s};
    QCOMPARE(count(TodoKind::ProfileToDefine, query()), 6);
    QCOMPARE(count(TodoKind::ProfileToDefine, mine), 3);
    QCOMPARE(count(TodoKind::Continuity, mine), 1);
    mine.scope.code = u"nobody"_s;
    QCOMPARE(m_reader->todoCounts(mine)->total(), 0);
}

/// Who has only registered has no access that could say whose portfolio it is.
void TestTodo::S3_5_whoRegisteredConcernsTheCompanysResponsible()
{
    m_firm.relationships[0].responsible = {ResponsibleKind::Staff, u"ines"_s, u"Inès"_s};
    m_firm.users[1].selfRegistered = true;
    m_firm.users[1].active = false;
    m_firm.users[1].company = m_firm.relationships.at(0).company;
    m_firm.grants.removeIf([&](const Grant &grant) { return grant.user == m_firm.users.at(1).id; });
    fill();
    cache::TodoQuery mine = query();
    mine.scope = {cache::Scope::Kind::Portfolio, u"ines"_s};
    QCOMPARE(count(TodoKind::SelfRegistered, mine), 1);
    mine.scope.code = u"nobody"_s;
    QCOMPARE(count(TodoKind::SelfRegistered, mine), 0);
}

void TestTodo::S4_13_requestsWaitForTheirResponsible()
{
    m_firm.relationships[0].responsible = {ResponsibleKind::Staff, u"ines"_s, u"Inès"_s};
    fill();
    AccessRequest request;
    request.id = AccessRequestId(newUuid());
    request.lastName = u"Kervella"_s;
    request.firstName = u"Goulven"_s;
    request.email = u"goulven@dupre.example"_s;
    request.company = m_firm.relationships.at(0).company;
    request.relationships = {m_firm.relationships.at(0).id};
    request.received = m_clock.now();
    const auto store = [&](const AccessRequest &one) {
        return m_writer->storeRequest(QJsonDocument(scim::toJson(one)).toJson()).has_value();
    };
    QVERIFY(store(request));
    cache::TodoQuery mine = query();
    mine.me.roles = {Role::Preparer};
    QCOMPARE(count(TodoKind::Requests, mine), 1);
    QCOMPARE(m_reader->todo(TodoKind::Requests, mine, 10)->constFirst().request, request.id);
    QCOMPARE(m_reader->todo(TodoKind::Requests, mine, 10)->constFirst().reference,
             m_firm.relationships.at(0).reference);
    mine.scope = {cache::Scope::Kind::Portfolio, u"ines"_s};
    QCOMPARE(count(TodoKind::Requests, mine), 1);
    mine.scope.code = u"nobody"_s;
    QCOMPARE(count(TodoKind::Requests, mine), 0);
    mine.scope = {};
    cache::TodoQuery reader = mine;
    reader.me.roles = {Role::Reader};
    QCOMPARE(count(TodoKind::Requests, reader), 0); // cannot answer it
    // What nobody is responsible for is the office's.
    AccessRequest stray = request;
    stray.id = AccessRequestId(newUuid());
    stray.company = {};
    stray.relationships.clear();
    QVERIFY(store(stray));
    mine.scope = {cache::Scope::Kind::Office, u"SAR"_s};
    QCOMPARE(count(TodoKind::Requests, mine), 1);
    mine.scope = {cache::Scope::Kind::Portfolio, u"ines"_s};
    QCOMPARE(count(TodoKind::Requests, mine), 1);
    // An order that waits answers it, or it has been answered: it waits for nobody.
    request.order = ChangeOrderId(newUuid());
    QVERIFY(store(request));
    QCOMPARE(count(TodoKind::Requests, mine), 0);
    QCOMPARE(m_reader->request(request.id)->answering, request.order);
    request.status = RequestStatus::Refused;
    QVERIFY(store(request));
    QCOMPARE(count(TodoKind::Requests, mine), 0);
    QCOMPARE(m_reader->requests({})->size(), 1);
    cache::RequestQuery all;
    all.decidedToo = true;
    QCOMPARE(m_reader->requests(all)->size(), 2);
    QVERIFY(m_writer->storeFeed({{u"AccessRequest"_s, stray.id.toString(), true, {}}}, "t"));
    QVERIFY(!m_reader->request(stray.id));
}

void TestTodo::S4_13_damagedRequestsAreRefused()
{
    fill();
    QVERIFY(!m_writer->storeRequest("not json"));
    QVERIFY(!m_writer->storeRequest("{\"id\":\"x\",\"status\":\"nonsense\"}"));
    QVERIFY(!m_writer->storePage("{\"Resources\":3}", {u"AccessRequests"_s, {}, 0, 0, true}));
    QVERIFY(m_reader->requests({})->isEmpty());
}

void TestTodo::damagedOrdersAreRefusedWhole()
{
    fill();
    QVERIFY(!m_writer->storeOrder("not json"));
    QVERIFY(!m_writer->storePage("{", {u"ChangeOrders"_s, {}, 0, 0, true}));
    QVERIFY(m_reader->orders({})->isEmpty());
}

void TestTodo::anOlderCacheReadsItsOrdersAnew()
{
    fill();
    // As a cache was before orders were kept.
    db::Connection &connection = m_writer->connection();
    for (const char *sql : {"DROP TABLE change_order", "DROP TABLE order_user", "DROP TABLE order_aside",
                            "DROP TABLE access_request", "DROP TABLE request_relationship",
                            "DROP TABLE outbox_document", "DROP TABLE order_basis", "DROP TABLE order_lost",
                            "ALTER TABLE outbox DROP COLUMN takes_away", "ALTER TABLE relationship DROP COLUMN present",
                            "ALTER TABLE relationship DROP COLUMN only_holder", "DROP INDEX access_first_day",
                            "DROP INDEX access_pending", "DROP INDEX user_pending", "PRAGMA user_version = 1"})
        QVERIFY(connection.run(sql));
    m_reader.reset();
    m_writer.reset();
    Result<cache::Writer> writer = cache::Writer::open(m_folder->filePath(u"c.mandat"_s), m_clock);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
    Result<cache::Reader> reader = cache::Reader::open(m_folder->filePath(u"c.mandat"_s));
    QVERIFY(!*reader->isComplete());
    QCOMPARE(reader->counts()->users, 6);
    const QByteArray page = "{\"totalResults\":1,\"Resources\":[" + json(order(OrderStatus::AwaitingApproval)) + "]}";
    QVERIFY(writer->storePage(page, {u"ChangeOrders"_s, {}, 1, 1, true}));
    QVERIFY(writer->finishPass());
    QVERIFY(*reader->isComplete());
    QCOMPARE(reader->orders({})->size(), 1);
    QCOMPARE(reader->counts()->users, 6);
}

/// Counts come from indexes alone: no kind reads the table of people.
void TestTodo::countsAreQuick()
{
    fill();
    db::Connection &connection = m_writer->connection();
    for (const char *sql : {"SELECT count(*) FROM (SELECT 1 FROM user u WHERE u.status = 8)",
                            "SELECT count(*) FROM (SELECT 1 FROM user u WHERE u.active = 1 AND u.origin = 0 AND"
                            " coalesce(u.last_sign_in, u.created) < 1)",
                            "SELECT count(*) FROM (SELECT 1 FROM user u WHERE (u.flags & 2) <> 0 AND u.created >= 1)",
                            "SELECT count(*) FROM (SELECT 1 FROM relationship r WHERE r.active = 1 AND r.users > 0 AND"
                            " r.administrators < 1)"}) {
        Result<db::Statement> plan = connection.prepareOnce(QByteArray("EXPLAIN QUERY PLAN ") + sql);
        QVERIFY(plan);
        QString text;
        QVERIFY(plan->forEach([&] { text += plan->text(3) + u'\n'; }));
        QVERIFY2(text.contains(u"INDEX"_s), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestTodo)
#include "test_todo.moc"
