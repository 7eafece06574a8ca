// SPDX-License-Identifier: MIT
// What the program does when the service does not simply say yes: one test a row of the table in docs/protocol.md
// ("Outbox"), by transcript. What is not in the script is a failure.
#include "cache/metatable.h"
#include "cache/reader.h"
#include "domain/trouble.h"
#include "support/cachefirm.h"
#include "support/scriptedtransport.h"
#include "sync/engine.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace mandat;
using namespace Qt::StringLiterals;
using cache::OutboxState;
using testing::answered;

namespace
{

using Line = testing::ScriptLine;

std::unexpected<Error> lost()
{
    return fail(ErrorKind::Network, u"connection reset"_s);
}

sync::HttpResponse refusal(int status, const QString &scimType = {}, const QString &detail = {})
{
    QJsonObject body {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:Error"_s}},
                      {u"status"_s, QString::number(status)}};
    if (!scimType.isEmpty())
        body.insert(u"scimType"_s, scimType);
    if (!detail.isEmpty())
        body.insert(u"detail"_s, detail);
    return answered(body, status);
}

sync::HttpResponse with(sync::HttpResponse response, const QByteArray &header, const QByteArray &value)
{
    response.headers.append({header, value});
    return response;
}

} // namespace

class TestOutboxTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void timeout_isProbedAndAdopted();
    void timeout_isProbedAndSentAgain();
    void status401_signsOutAndKeepsTheOutbox();
    void status401_aNetworkFailureIsNeverASignOut();
    void status403_readsTheOwnRightsAgain();
    void status404_confirmedIsATombstoneAndAConflict();
    void status404_notConfirmedIsARefusal();
    void status404_aPageForPeopleConfirmsNothing();
    void status409_isProbedAndAdopted();
    void status409_otherwiseIsAnErrorOfTheField();
    void status412_meetsThePresent();
    void status412_nothingLeftIsDone();
    void status412_isAskedAgainWhereThePresentCannotBeRead();
    void stale_nothingLeftWaitsForNobody();
    void stale_whatIsLeftWaitsInToDo();
    void status410_readsAllAgainAndKeepsTheOutbox();
    void status410_whatIsGoneIsSaidAndSentOnlyWithConsent();
    void status413_halvesThePage_data();
    void status413_halvesThePage();
    void status413_halvesThePageOfTheFeed();
    void status429_theHostPauses_data();
    void status429_theHostPauses();
    void bulkAnswer_byBulkIdElseByIndex_data();
    void bulkAnswer_byBulkIdElseByIndex();
    void clockSkew_isSaidAboveFiveMinutes();

private:
    ChangeOrder order() const;
    QJsonObject answerTo(const ChangeOrder &order, const QString &status) const;
    sync::HttpResponse listOf(const QJsonArray &orders) const
    {
        return answered(QJsonObject {{u"totalResults"_s, orders.size()}, {u"Resources"_s, orders}});
    }
    static Line feed(const QJsonArray &items = {})
    {
        return {"POST", u".delta"_s, answered(QJsonObject {{u"items"_s, items}, {u"nextDeltaToken"_s, u"t2"_s}})};
    }
    Line me(const QList<Role> &roles = {}) const;
    QList<Line> describe() const;
    QList<Line> lists(const QList<User> &users) const;
    Line marie(const std::function<void(User &)> &edit) const;
    Result<ChangeOrder> submit(const ChangeOrder &order, const QList<Line> &script);
    Result<sync::SyncSummary> sync(const QList<Line> &script);
    OutboxState stateOf(const ChangeOrder &order);
    cache::Reader reader() { return *cache::Reader::open(m_folder->filePath(u"c.mandat"_s)); }
    qint64 waiting(cache::TodoKind kind);

    std::unique_ptr<QTemporaryDir> m_folder;
    testing::CacheFirm m_firm = testing::CacheFirm::make(4);
    testing::ScriptedTransport *m_wire = nullptr;
    std::unique_ptr<sync::Engine> m_engine;
};

void TestOutboxTable::init()
{
    m_engine.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    static const SystemClock clock;
    Result<cache::Writer> writer = cache::Writer::open(m_folder->filePath(u"c.mandat"_s), clock);
    QVERIFY(writer && m_firm.fill(*writer) && writer->setMeta(u"deltaToken"_s, "t1"));
    Staff staff;
    staff.subject = u"s"_s;
    staff.roles = {Role::Preparer};
    QVERIFY(writer->setMe(staff));
    auto wire = std::make_unique<testing::ScriptedTransport>();
    m_wire = wire.get();
    m_engine = std::make_unique<sync::Engine>(std::move(*writer), std::move(wire), std::make_shared<SystemClock>());
}

/// The email of the first person.
ChangeOrder TestOutboxTable::order() const
{
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    User after = m_firm.users.constFirst();
    after.email = u"new@dupre.example"_s;
    order.changes = {Change::modify(m_firm.users.constFirst(), after)};
    order.author = u"s"_s;
    return order;
}

QJsonObject TestOutboxTable::answerTo(const ChangeOrder &order, const QString &status) const
{
    return {{u"id"_s, order.id.toString()},
            {u"externalId"_s, order.id.toString()},
            {u"number"_s, u"BM-2026-0001"_s},
            {u"author"_s, u"s"_s},
            {u"status"_s, status}};
}

Line TestOutboxTable::me(const QList<Role> &roles) const
{
    Staff staff;
    staff.subject = u"s"_s;
    staff.roles = SortedSet<Role>(roles);
    return {"GET", u"Me"_s, answered(scim::toJson(staff))};
}

QList<Line> TestOutboxTable::describe() const
{
    const QJsonObject extension {{u"changeOrders"_s, true}, {u"changeFeed"_s, true}, {u"policy"_s, true}};
    const QJsonObject config {
        {u"pagination"_s, QJsonObject {{u"cursor"_s, true}}},
        {u"urn:ietf:params:scim:schemas:extension:mandat:2.0:ServiceProviderConfig"_s, extension}};
    return {{"GET", u"ServiceProviderConfig"_s, answered(config)},
            me({Role::Preparer}),
            {"GET", u"Policy"_s, answered(scim::toJson(m_firm.portal.policy))},
            {"GET", u"Catalogue"_s, answered(scim::toJson(m_firm.portal.catalogue))}};
}

QList<Line> TestOutboxTable::lists(const QList<User> &users) const
{
    const auto list = [](const auto &values) { return answered(testing::CacheFirm::page(values)); };
    return {{"GET", u".deltaToken"_s, answered(QJsonObject {{u"deltaToken"_s, u"t9"_s}})},
            {"GET", u"Companies"_s, list(m_firm.companies)},
            {"GET", u"Profiles"_s, list(m_firm.profiles)},
            {"GET", u"Relationships"_s, list(m_firm.relationships)},
            {"GET", u"Contacts"_s, list(QList<Contact>())},
            {"GET", u"Users"_s, list(users)},
            {"GET", u"Grants"_s, list(m_firm.grants)},
            {"GET", u"ChangeOrders"_s, list(QList<ChangeOrder>())},
            {"GET", u"AccessRequests"_s, list(QList<AccessRequest>())}};
}

/// The first person, as the service has her.
Line TestOutboxTable::marie(const std::function<void(User &)> &edit) const
{
    User there = m_firm.users.constFirst();
    there.version = u"2"_s;
    edit(there);
    return {"GET", u"Users/"_s + there.id.toString(), answered(scim::toJson(there))};
}

Result<ChangeOrder> TestOutboxTable::submit(const ChangeOrder &order, const QList<Line> &script)
{
    m_wire->script = script;
    Result<ChangeOrder> answer = QCoro::waitFor(m_engine->submit(order));
    if (!m_wire->script.isEmpty())
        QTest::qFail(qPrintable(u"not asked for: "_s + m_wire->script.constFirst().pathPrefix), __FILE__, __LINE__);
    return answer;
}

Result<sync::SyncSummary> TestOutboxTable::sync(const QList<Line> &script)
{
    m_wire->script = script;
    Result<sync::SyncSummary> summary = QCoro::waitFor(m_engine->syncOnce());
    if (!m_wire->script.isEmpty())
        QTest::qFail(qPrintable(u"not asked for: "_s + m_wire->script.constFirst().pathPrefix), __FILE__, __LINE__);
    return summary;
}

OutboxState TestOutboxTable::stateOf(const ChangeOrder &order)
{
    const QList<cache::OutboxEntry> waiting = reader().outbox().value_or(QList<cache::OutboxEntry>());
    for (const cache::OutboxEntry &entry : waiting) {
        if (entry.order.id == order.id)
            return entry.state;
    }
    return OutboxState::Done;
}

qint64 TestOutboxTable::waiting(cache::TodoKind kind)
{
    cache::TodoQuery query;
    query.portal = m_firm.portal;
    query.me.subject = u"s"_s;
    query.now = QDateTime::currentDateTimeUtc();
    return reader().todo(kind, query, 10)->size();
}

void TestOutboxTable::timeout_isProbedAndAdopted()
{
    const ChangeOrder sent = order();
    QVERIFY(!submit(sent, {{"POST", u"ChangeOrders"_s, fail(ErrorKind::Timeout)}}));
    QCOMPARE(stateOf(sent), OutboxState::Unknown);
    QVERIFY(sync(describe()
                 + QList<Line> {{"GET", u"ChangeOrders?filter="_s, listOf({answerTo(sent, u"awaitingApproval"_s)})},
                                feed(),
                                {"GET", u"ChangeOrders?filter="_s, listOf({answerTo(sent, u"awaitingApproval"_s)})}}));
    QCOMPARE(stateOf(sent), OutboxState::AwaitingApproval);
}

void TestOutboxTable::timeout_isProbedAndSentAgain()
{
    const ChangeOrder sent = order();
    QVERIFY(!submit(sent, {{"POST", u"ChangeOrders"_s, lost()}}));
    const QByteArray first = m_wire->bodies.constLast();
    m_wire->bodies.clear();
    QVERIFY(sync(describe()
                 + QList<Line> {{"GET", u"ChangeOrders?filter="_s, listOf({})},
                                {"POST", u"ChangeOrders"_s, answered(answerTo(sent, u"inEffect"_s), 201)},
                                feed(),
                                {"GET", u"ChangeOrders?filter="_s, listOf({answerTo(sent, u"inEffect"_s)})}}));
    QCOMPARE(m_wire->bodies.constFirst(), first);
}

void TestOutboxTable::status401_signsOutAndKeepsTheOutbox()
{
    const ChangeOrder sent = order();
    const Result<ChangeOrder> answer = submit(sent, {{"POST", u"ChangeOrders"_s, refusal(401)}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(m_engine->state().phase, sync::Phase::SignedOut);
    QCOMPARE(stateOf(sent), OutboxState::Queued);
    QCOMPARE(reader().user(m_firm.users.constFirst().id)->email, u"new@dupre.example"_s);
}

void TestOutboxTable::status401_aNetworkFailureIsNeverASignOut()
{
    QVERIFY(!submit(order(), {{"POST", u"ChangeOrders"_s, lost()}}));
    QCOMPARE(m_engine->state().phase, sync::Phase::Offline);
}

void TestOutboxTable::status403_readsTheOwnRightsAgain()
{
    const ChangeOrder sent = order();
    const Result<ChangeOrder> answer =
        submit(sent, {{"POST", u"ChangeOrders"_s, refusal(403, {}, u"not you"_s)}, me({Role::Reader}), feed()});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Forbidden);
    QCOMPARE(stateOf(sent), OutboxState::Returned);
    QVERIFY(!reader().me()->prepares());
    QVERIFY2(sync(describe() + QList<Line> {feed()}), "it is not sent again");
    QCOMPARE(waiting(cache::TodoKind::Returned), 1);
}

void TestOutboxTable::status404_confirmedIsATombstoneAndAConflict()
{
    const ChangeOrder sent = order();
    const UserId user = m_firm.users.constFirst().id;
    const Result<ChangeOrder> answer = submit(
        sent,
        {{"POST", u"ChangeOrders"_s, refusal(404)}, {"GET", u"Users/"_s + user.toString(), refusal(404)}, feed()});
    QVERIFY(!answer);
    QCOMPARE(stateOf(sent), OutboxState::Conflict);
    QCOMPARE(reader().user(user).error().kind, ErrorKind::NotFound);
    QCOMPARE(waiting(cache::TodoKind::Returned), 1);
}

void TestOutboxTable::status404_notConfirmedIsARefusal()
{
    const ChangeOrder sent = order();
    const Result<ChangeOrder> answer =
        submit(sent, {{"POST", u"ChangeOrders"_s, refusal(404)}, marie([](User &) { }), feed()});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::NotFound);
    QCOMPARE(stateOf(sent), OutboxState::Returned);
    QVERIFY(reader().user(m_firm.users.constFirst().id));
}

void TestOutboxTable::status404_aPageForPeopleConfirmsNothing()
{
    const ChangeOrder sent = order();
    const QByteArray page("<!DOCTYPE html><html><body>Cannot POST /scim/v2/ChangeOrders</body></html>");
    QVERIFY(!submit(sent, {{"POST", u"ChangeOrders"_s, answered(page, 404)}}));
    QVERIFY(stateOf(sent) != OutboxState::Returned && stateOf(sent) != OutboxState::Conflict);
    QVERIFY(reader().user(m_firm.users.constFirst().id));
}

void TestOutboxTable::status409_isProbedAndAdopted()
{
    const ChangeOrder sent = order();
    const Result<ChangeOrder> answer =
        submit(sent,
               {{"POST", u"ChangeOrders"_s, refusal(409, u"uniqueness"_s)},
                {"GET", u"ChangeOrders?filter="_s, listOf({answerTo(sent, u"awaitingApproval"_s)})},
                feed()});
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->status, OrderStatus::AwaitingApproval);
}

void TestOutboxTable::status409_otherwiseIsAnErrorOfTheField()
{
    const ChangeOrder sent = order();
    QJsonObject body = QJsonDocument::fromJson(refusal(409, u"uniqueness"_s).body).object();
    body.insert(u"urn:ietf:params:scim:schemas:extension:mandat:2.0:Error"_s,
                QJsonObject {{u"field"_s, u"userName"_s}});
    const Result<ChangeOrder> answer = submit(
        sent,
        {{"POST", u"ChangeOrders"_s, answered(body, 409)}, {"GET", u"ChangeOrders?filter="_s, listOf({})}, feed()});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Conflict);
    QCOMPARE(answer.error().field, u"userName"_s);
    QCOMPARE(stateOf(sent), OutboxState::Returned);
}

void TestOutboxTable::status412_meetsThePresent()
{
    const ChangeOrder sent = order();
    const Result<ChangeOrder> answer = submit(sent,
                                              {{"POST", u"ChangeOrders"_s, refusal(412)},
                                               marie([](User &there) { there.email = u"other@dupre.example"_s; }),
                                               feed()});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Stale);
    QCOMPARE(stateOf(sent), OutboxState::Conflict);
    // Nothing of the order shows any more; what is there now does.
    QCOMPARE(reader().user(m_firm.users.constFirst().id)->email, u"other@dupre.example"_s);
    QCOMPARE(waiting(cache::TodoKind::Returned), 1);
    // What it was written against is known still: the access of that person has not moved since.
    const cache::OrderBasis basis = *reader().basis(sent.id);
    QVERIFY(basis.held(m_firm.grants.constFirst()));
    QVERIFY(!basis.held(*reader().user(m_firm.users.constFirst().id)));
    QVERIFY2(sync(describe() + QList<Line> {feed()}), "it is not sent again");
}

void TestOutboxTable::status412_nothingLeftIsDone()
{
    const ChangeOrder sent = order();
    const Result<ChangeOrder> answer = submit(sent,
                                              {{"POST", u"ChangeOrders"_s, refusal(412)},
                                               marie([](User &there) { there.email = u"new@dupre.example"_s; }),
                                               feed()});
    QVERIFY(!answer);
    QCOMPARE(answer.error().scimType, QString(trouble::alreadySo));
    QCOMPARE(stateOf(sent), OutboxState::Done);
    QCOMPARE(waiting(cache::TodoKind::Returned), 0);
}

void TestOutboxTable::status412_isAskedAgainWhereThePresentCannotBeRead()
{
    const ChangeOrder sent = order();
    QVERIFY(!submit(sent,
                    {{"POST", u"ChangeOrders"_s, refusal(412)},
                     {"GET", u"Users/"_s + m_firm.users.constFirst().id.toString(), lost()}}));
    QCOMPARE(stateOf(sent), OutboxState::Queued);
}

namespace
{

QJsonObject newsOf(const QString &type, const QString &id, const QJsonObject &data)
{
    return {
        {u"resourceType"_s, type}, {u"changeType"_s, u"modified"_s}, {u"changedResourceId"_s, id}, {u"data"_s, data}};
}

} // namespace

void TestOutboxTable::stale_nothingLeftWaitsForNobody()
{
    const ChangeOrder sent = order();
    QVERIFY(submit(sent, {{"POST", u"ChangeOrders"_s, answered(answerTo(sent, u"awaitingApproval"_s), 201)}, feed()}));
    User there = m_firm.users.constFirst();
    there.version = u"2"_s;
    there.email = u"new@dupre.example"_s;
    const QJsonArray news {newsOf(u"User"_s, there.id.toString(), scim::toJson(there)),
                           newsOf(u"ChangeOrder"_s, sent.id.toString(), answerTo(sent, u"stale"_s))};
    QVERIFY(sync(describe() + QList<Line> {feed(news)}));
    QCOMPARE(waiting(cache::TodoKind::Returned), 0);
}

void TestOutboxTable::stale_whatIsLeftWaitsInToDo()
{
    const ChangeOrder sent = order();
    QVERIFY(submit(sent, {{"POST", u"ChangeOrders"_s, answered(answerTo(sent, u"awaitingApproval"_s), 201)}, feed()}));
    User there = m_firm.users.constFirst();
    there.version = u"2"_s;
    there.telephone = u"+33140000000"_s;
    const QJsonArray news {newsOf(u"User"_s, there.id.toString(), scim::toJson(there)),
                           newsOf(u"ChangeOrder"_s, sent.id.toString(), answerTo(sent, u"stale"_s))};
    QVERIFY(sync(describe() + QList<Line> {feed(news)}));
    QCOMPARE(waiting(cache::TodoKind::Returned), 1);
}

void TestOutboxTable::status410_readsAllAgainAndKeepsTheOutbox()
{
    const ChangeOrder kept = order();
    QVERIFY(!submit(kept, {{"POST", u"ChangeOrders"_s, refusal(401)}}));
    QVERIFY(sync(describe()
                 + QList<Line> {{"POST", u"ChangeOrders"_s, answered(answerTo(kept, u"inEffect"_s), 201)},
                                {"POST", u".delta"_s, refusal(410)}}
                 + describe() + lists(m_firm.users)
                 + QList<Line> {feed(), {"GET", u"ChangeOrders?filter="_s, listOf({answerTo(kept, u"inEffect"_s)})}}));
    QCOMPARE(stateOf(kept), OutboxState::Acknowledged);
    QCOMPARE(reader().user(m_firm.users.constFirst().id)->email, u"new@dupre.example"_s);
}

void TestOutboxTable::status410_whatIsGoneIsSaidAndSentOnlyWithConsent()
{
    const ChangeOrder gives = order();
    ChangeOrder takes = order();
    User off = m_firm.users.at(1);
    off.active = false;
    takes.changes = {Change::modify(m_firm.users.at(1), off)};
    for (const ChangeOrder &sent : {gives, takes}) {
        QVERIFY(submit(sent,
                       {{"POST", u"ChangeOrders"_s, answered(answerTo(sent, u"inEffect"_s), 201)},
                        feed({newsOf(u"ChangeOrder"_s, sent.id.toString(), answerTo(sent, u"inEffect"_s))})}));
        QCOMPARE(stateOf(sent), OutboxState::Done);
    }
    // Yesterday's copy: neither order, and nobody changed.
    QVERIFY(sync(describe() + QList<Line> {{"POST", u".delta"_s, refusal(410)}} + describe() + lists(m_firm.users)
                 + QList<Line> {feed(),
                                {"GET", u"ChangeOrders?filter="_s, listOf({})},
                                {"GET", u"ChangeOrders?filter="_s, listOf({})}}));
    QVERIFY2(reader().user(off.id)->active, "what is lost does not show as if it were so");
    QCOMPARE(waiting(cache::TodoKind::Lost), 2);
    QCOMPARE(waiting(cache::TodoKind::Returned), 0);
    cache::TodoQuery query;
    query.portal = m_firm.portal;
    query.me.subject = u"s"_s;
    QCOMPARE(reader().todo(cache::TodoKind::Lost, query, 10)->constFirst().order.id, takes.id);
    QVERIFY2(sync(describe() + QList<Line> {feed()}), "nothing is sent again by itself");
    QVERIFY(m_engine->sendLostAgain({takes.id}));
    QVERIFY2(!m_engine->sendLostAgain({ChangeOrderId(newUuid())}), "only what is lost");
    m_wire->bodies.clear();
    QVERIFY(
        sync(describe()
             + QList<Line> {{"POST", u"ChangeOrders"_s, answered(answerTo(takes, u"inEffect"_s), 201)},
                            feed({newsOf(u"ChangeOrder"_s, takes.id.toString(), answerTo(takes, u"inEffect"_s))})}));
    QVERIFY(m_wire->bodies.constFirst().contains(takes.id.toString().toLatin1()));
    QCOMPARE(stateOf(takes), OutboxState::Done);
    QCOMPARE(waiting(cache::TodoKind::Lost), 1);
    QVERIFY(m_engine->setOrderAside(gives.id));
    QCOMPARE(waiting(cache::TodoKind::Lost), 0);
}

void TestOutboxTable::status413_halvesThePage_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("scimType");
    QTest::newRow("413") << 413 << QString();
    QTest::newRow("tooMany") << 400 << u"tooMany"_s;
}

void TestOutboxTable::status413_halvesThePage()
{
    QFETCH(const int, status);
    QFETCH(const QString, scimType);
    QList<Line> all = lists(m_firm.users);
    const auto users = std::ranges::find(all, u"Users"_s, &Line::pathPrefix);
    const qsizetype at = users - all.begin();
    all[at].pathPrefix = u"Users?cursor=&count=250"_s;
    all.insert(at, {"GET", u"Users?cursor=&count=500"_s, refusal(status, scimType)});
    all.insert(at, {"GET", u"Users?cursor=&count=1000"_s, refusal(status, scimType)});
    QVERIFY(
        sync(describe() + QList<Line> {{"POST", u".delta"_s, refusal(410)}} + describe() + all + QList<Line> {feed()}));
    QCOMPARE(reader().counts()->users, 4);
}

void TestOutboxTable::status413_halvesThePageOfTheFeed()
{
    QVERIFY(sync(describe() + QList<Line> {{"POST", u".delta"_s, refusal(413)}, feed()}));
    QVERIFY(m_wire->bodies.at(0).contains("\"count\":1000"));
    QVERIFY(m_wire->bodies.at(1).contains("\"count\":500"));
}

void TestOutboxTable::status429_theHostPauses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    const QByteArray later =
        QLocale::c()
            .toString(QDateTime::currentDateTimeUtc().addSecs(1800), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
            .toLatin1();
    QTest::newRow("429, seconds") << 429 << QByteArray("1800");
    QTest::newRow("503, seconds") << 503 << QByteArray("1800");
    QTest::newRow("503, a date") << 503 << later;
}

void TestOutboxTable::status429_theHostPauses()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, retryAfter);
    const ChangeOrder sent = order();
    const Result<ChangeOrder> answer =
        submit(sent, {{"POST", u"ChangeOrders"_s, with(refusal(status), "Retry-After", retryAfter)}});
    QVERIFY(!answer);
    QVERIFY(answer.error().retryAfter && answer.error().retryAfter->count() > 1700);
    // Neither the order nor the news nor another order is asked about until then.
    const Result<sync::SyncSummary> summary = sync({});
    QVERIFY(!summary);
    QVERIFY(summary.error().retryAfter && summary.error().retryAfter->count() > 1700);
    QVERIFY(!submit(order(), {}));
    // Taking access away does not wait.
    ChangeOrder takes = order();
    User off = m_firm.users.at(1);
    off.active = false;
    takes.changes = {Change::modify(m_firm.users.at(1), off)};
    QVERIFY(submit(takes, {{"POST", u"ChangeOrders"_s, answered(answerTo(takes, u"inEffect"_s), 201)}}));
}

void TestOutboxTable::bulkAnswer_byBulkIdElseByIndex_data()
{
    QTest::addColumn<bool>("named");
    QTest::newRow("by bulkId") << true;
    QTest::newRow("by index") << false;
}

/// What the service calls somebody else than we do is known by both names.
void TestOutboxTable::bulkAnswer_byBulkIdElseByIndex()
{
    QFETCH(const bool, named);
    ChangeOrder sent = order();
    User made = m_firm.users.constFirst();
    made.id = UserId(newUuid());
    made.version.clear();
    made.userName = u"44719999"_s;
    sent.changes = {Change::create(made)};
    const QUuid theirs = newUuid();
    QJsonObject result {
        {u"method"_s, u"POST"_s},
        {u"status"_s, u"201"_s},
        {u"location"_s, u"https://portal.example/scim/v2/Users/"_s + theirs.toString(QUuid::WithoutBraces)}};
    if (named)
        result.insert(u"bulkId"_s, made.id.toString());
    QJsonObject answer = answerTo(sent, u"inEffect"_s);
    answer.insert(u"results"_s, QJsonArray {result});
    QVERIFY(submit(sent, {{"POST", u"ChangeOrders"_s, answered(answer, 201)}, feed()}));
    User there = made;
    there.id = UserId(theirs);
    there.version = u"1"_s;
    there.lastName = u"VU"_s;
    QVERIFY(sync(describe()
                 + QList<Line> {feed({newsOf(u"User"_s, there.id.toString(), scim::toJson(there)),
                                      newsOf(u"ChangeOrder"_s, sent.id.toString(), answerTo(sent, u"inEffect"_s))})}));
    QCOMPARE(reader().user(made.id)->lastName, u"VU"_s);
    QVERIFY2(!reader().user(there.id), "one person, not two");
}

void TestOutboxTable::clockSkew_isSaidAboveFiveMinutes()
{
    const auto dated = [&](int minutes) {
        QList<Line> script = describe() + QList<Line> {feed()};
        const QByteArray date =
            QLocale::c()
                .toString(QDateTime::currentDateTimeUtc().addSecs(60 * minutes), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                .toLatin1();
        for (Line &line : script)
            line.answer = with(*line.answer, "Date", date);
        return script;
    };
    QVERIFY(sync(dated(-4)));
    QCOMPARE(m_engine->state().clockAhead, 0);
    QVERIFY(sync(dated(-12)));
    QVERIFY2(m_engine->state().clockAhead > 11 * 60 && m_engine->state().clockAhead < 13 * 60,
             qPrintable(QString::number(m_engine->state().clockAhead)));
    QVERIFY(sync(dated(12)));
    QVERIFY(m_engine->state().clockAhead < -11 * 60);
    QVERIFY(sync(dated(0)));
    QCOMPARE(m_engine->state().clockAhead, 0);
}

QTEST_GUILESS_MAIN(TestOutboxTable)
#include "test_outboxtable.moc"
