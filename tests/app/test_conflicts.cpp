// SPDX-License-Identifier: MIT
// labels: slow
// Somebody else changes the same person, between the real client and a real mandatd: nothing is overwritten, the order
// comes back to its author, and what is merged of it is sent as the order that takes its place.
#include "app/personbehindproxy.h"
#include "base/uuid.h"
#include "domain/merge.h"
#include "domain/trouble.h"

#include <QJsonArray>

using namespace mandat;
using namespace Qt::StringLiterals;

class TestConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsMergedTakesTheOrdersPlace();
    void whatIsSoAlreadyIsDone();
    void aDeletedPersonIsAConflict();

private:
    static constexpr QLatin1StringView portal {"bank-delegates"};
    User somebody(int which);
    ChangeOrder orderFor(const User &before, const User &after);
    cache::OutboxState stateOf(const ChangeOrderId &order);
    cache::Reader &reader() { return m_sophie->session->reader(); }
    qint64 returned();
    /// Another client of the service, at once: a telephone or a name needs nobody's approval.
    void patch(const User &user, const QString &path, const QJsonValue &value);

    std::unique_ptr<testing::SampleFirm> m_firm;
    std::unique_ptr<testing::PersonBehindProxy> m_sophie;
    std::unique_ptr<testing::PlainHttp> m_http;
};

void TestConflicts::initTestCase()
{
    m_firm = std::make_unique<testing::SampleFirm>();
    m_sophie = std::make_unique<testing::PersonBehindProxy>(*m_firm, portal, u"sophie.aubriot"_s);
    m_http = std::make_unique<testing::PlainHttp>(*m_firm, portal, u"sophie.aubriot"_s);
}

void TestConflicts::cleanupTestCase()
{
    m_sophie.reset();
    m_firm.reset();
}

User TestConflicts::somebody(int which)
{
    cache::UserQuery query;
    query.statuses = {UserStatus::Active};
    const QList<qint64> rows = *reader().userRows(query);
    return *reader().user(reader().users({rows.at(which)})->constFirst().id);
}

ChangeOrder TestConflicts::orderFor(const User &before, const User &after)
{
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.company = before.company;
    order.reason = u"Mise à jour"_s;
    order.changes = {Change::modify(before, after)};
    order.created = m_sophie->session->clock().now();
    return order;
}

cache::OutboxState TestConflicts::stateOf(const ChangeOrderId &order)
{
    const QList<cache::OutboxEntry> entries = *reader().outbox();
    for (const cache::OutboxEntry &entry : entries) {
        if (entry.order.id == order)
            return entry.state;
    }
    return cache::OutboxState::Done;
}

qint64 TestConflicts::returned()
{
    cache::TodoQuery query;
    query.portal = m_sophie->session->portal();
    query.me = m_sophie->session->me();
    query.now = QDateTime::currentDateTimeUtc();
    return reader().todo(cache::TodoKind::Returned, query, 100)->size();
}

void TestConflicts::patch(const User &user, const QString &path, const QJsonValue &value)
{
    const QJsonObject body {
        {u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:PatchOp"_s}},
        {u"Operations"_s, QJsonArray {QJsonObject {{u"op"_s, u"replace"_s}, {u"path"_s, path}, {u"value"_s, value}}}}};
    const auto answer = m_http->send("PATCH", u"Users/"_s + user.id.toString(), body);
    QVERIFY2(answer.status == 200 || answer.status == 204,
             QJsonDocument(answer.body).toJson(QJsonDocument::Compact).constData());
}

void TestConflicts::whatIsMergedTakesTheOrdersPlace()
{
    const User before = somebody(2);
    User mine = before;
    mine.firstName = u"Prénom changé"_s;
    const ChangeOrder order = orderFor(before, mine);
    patch(before, u"name.familyName"_s, u"AUTRE"_s);
    const Result<ChangeOrder> refused = testing::PersonBehindProxy::wait(m_sophie->session->submit(order));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Stale);
    QCOMPARE(stateOf(order.id), cache::OutboxState::Conflict);
    QCOMPARE(returned(), 1);
    // What the others did shows, and nothing of the order.
    QCOMPARE(reader().user(before.id)->lastName, u"AUTRE"_s);
    QCOMPARE(reader().user(before.id)->firstName, before.firstName);

    const cache::OrderBasis basis = *reader().basis(order.id);
    const Snapshot present = *reader().userSnapshot(before.id);
    const OrderMerge merge = mergeOrder(
        m_sophie->session->portal(), present, order.changes,
        [&](const Resource &resource) { return basis.held(resource); }, QDateTime::currentDateTimeUtc());
    QVERIFY(!merge.conflicts());
    QCOMPARE(merge.left().size(), 1);
    ChangeOrder again = orderFor(before, mine);
    again.changes = merge.left();
    const Result<ChangeOrder> taken = testing::PersonBehindProxy::wait(m_sophie->session->submit(again));
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
    QCOMPARE(taken->status, OrderStatus::InEffect);
    const QJsonObject name = m_http->send("GET", u"Users/"_s + before.id.toString()).body["name"_L1].toObject();
    QCOMPARE(name["familyName"_L1].toString(), u"AUTRE"_s);
    QCOMPARE(name["givenName"_L1].toString(), u"Prénom changé"_s);
    QVERIFY(testing::PersonBehindProxy::wait(m_sophie->session->setOrderAside(order.id)));
    QCOMPARE(returned(), 0);
}

void TestConflicts::whatIsSoAlreadyIsDone()
{
    const User before = somebody(3);
    User mine = before;
    mine.firstName = u"Déjà"_s;
    const ChangeOrder order = orderFor(before, mine);
    patch(before, u"name.givenName"_s, u"Déjà"_s);
    const Result<ChangeOrder> answer = testing::PersonBehindProxy::wait(m_sophie->session->submit(order));
    QVERIFY(!answer);
    QCOMPARE(answer.error().scimType, QString(trouble::alreadySo));
    QCOMPARE(stateOf(order.id), cache::OutboxState::Done);
    QCOMPARE(returned(), 0);
}

void TestConflicts::aDeletedPersonIsAConflict()
{
    const User before = somebody(4);
    User mine = before;
    mine.firstName = u"Trop tard"_s;
    const ChangeOrder order = orderFor(before, mine);
    const auto gone = m_http->send("DELETE", u"Users/"_s + before.id.toString());
    QVERIFY2(gone.status == 204, qPrintable(QString::number(gone.status)));
    const Result<ChangeOrder> answer = testing::PersonBehindProxy::wait(m_sophie->session->submit(order));
    QVERIFY(!answer);
    QVERIFY2(stateOf(order.id) == cache::OutboxState::Conflict, qPrintable(answer.error().detail));
    QVERIFY(!reader().user(before.id));
    QCOMPARE(returned(), 1);
}

QTEST_GUILESS_MAIN(TestConflicts)
#include "test_conflicts.moc"
