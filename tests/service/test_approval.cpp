// SPDX-License-Identifier: MIT
#include "service/orderbuilder.h"

#include "scim/impactjson.h"
#include "scim/orders.h"
#include "service/entities.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

/// client-portal: what widens waits for somebody else (S2.12). wealth-users: what is applied takes effect later (S1.8).
class ApprovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_service = std::make_unique<ServiceFixture>(u"client-portal"_s); }
    void cleanup() { m_service.reset(); }
    void wideningIsHeld();
    void signInIdIsReserved();
    void narrowingAppliesAtOnce();
    void plainWriteIsHeld();
    void nobodyApprovesTheirOwn();
    void rejectAndWithdraw();
    void approvalFindsItStale();
    void heldOrderTurnsStale();
    void allOfThemWait();
    void heldNarrowingNeedsNoVersion();
    void heldNarrowingThatWouldGiveIsStale();
    void heldNarrowingOfWhatIsGone();
    void theServiceSaysWhatAHeldOrderDoes();
    void delayedEffect();
    void delayedDeletion();

private:
    /// The same portal, where everything waits for somebody else.
    void holdAll()
    {
        m_service.reset();
        m_service = std::make_unique<ServiceFixture>(u"client-portal"_s, withoutCopies(), fetchJson,
                                                     QJsonObject {{u"approval"_s, u"all"_s}});
    }
    QString pathOfHolder() const { return u"/Users/"_s + m_service->holder.id.toString(); }
    QString tagOf(const QString &path) { return QString::fromLatin1(m_service->get(path).header("ETag")); }
    Answer submit(const QString &path, const QString &attribute, const QJsonValue &value)
    {
        return m_service->post(u"/ChangeOrders"_s,
                               orderOf({operation(u"PATCH"_s, path, patch(attribute, value), {}, tagOf(path))}),
                               m_service->preparer);
    }
    QString statusNow(const Answer &order)
    {
        return m_service->get(u"/ChangeOrders/"_s + order.json().value("id"_L1).toString())
            .json()
            .value("status"_L1)
            .toString();
    }
    /// A user with the accounting profile, and where the user is.
    QString addAccountant(const QString &email)
    {
        const Answer held = m_service->post(u"/ChangeOrders"_s, newUser(email), m_service->preparer);
        if (status(decide(held, u"approve"_s, m_service->approver)) != u"inEffect"_s)
            qFatal("%s", held.body.constData());
        return u"/Users/"_s
            + m_service->get(u"/Users?filter=userName eq \"%1\""_s.arg(email)).resources()[0][u"id"_s].toString();
    }
    QJsonObject newUser(const QString &email, const QString &id = newId()) const
    {
        const QJsonObject user {
            {u"externalId"_s, id},
            {u"name"_s, QJsonObject {{u"familyName"_s, u"Noël"_s}, {u"givenName"_s, u"Éva"_s}}},
            {u"emails"_s, QJsonArray {QJsonObject {{u"value"_s, email}, {u"type"_s, u"work"_s}}}},
            {u"userType"_s, u"clientUser"_s},
            {u"active"_s, true},
            {userExtension,
             QJsonObject {{u"company"_s, m_service->company.id.toString()},
                          {u"profile"_s, m_service->predefined.value(u"accounting"_s).id.toString()}}}};
        const QJsonObject grant {{u"user"_s, u"bulkId:"_s + id},
                                 {u"relationship"_s, m_service->relationship.id.toString()},
                                 {u"active"_s, true}};
        return orderOf(
            {operation(u"POST"_s, u"/Users"_s, user, id), operation(u"POST"_s, u"/Grants"_s, grant, newId())});
    }
    Answer decide(const Answer &order, const QString &verb, const QByteArray &token, const QByteArray &tag = {})
    {
        const QString path = u"/ChangeOrders/%1/.%2"_s.arg(order.json().value("id"_L1).toString(), verb);
        return m_service->request("POST", path, "{\"reason\":\"Checked\"}", token,
                                  {{"If-Match", tag.isNull() ? order.header("ETag") : tag}});
    }
    static QString status(const Answer &order) { return order.json().value("status"_L1).toString(); }
    int users(const QString &email)
    {
        return int(m_service->get(u"/Users?filter=userName eq \"%1\""_s.arg(email)).resources().size());
    }

    std::unique_ptr<ServiceFixture> m_service;
};

void ApprovalTest::wideningIsHeld()
{
    const QString email = u"eva.noel@guerin.example"_s;
    const Answer held = m_service->post(u"/ChangeOrders"_s, newUser(email), m_service->preparer);
    QVERIFY2(held.status == 201, held.body.constData());
    QCOMPARE(status(held), u"awaitingApproval"_s);
    QCOMPARE(users(email), 0);
    const Answer approved = decide(held, u"approve"_s, m_service->approver);
    QVERIFY2(approved.status == 200, approved.body.constData());
    QCOMPARE(status(approved), u"inEffect"_s);
    QCOMPARE(approved.json().value("decidedBy"_L1).toString(), u"vera"_s);
    QCOMPARE(users(email), 1);
    // The same decision again, with the former ETag.
    const Answer again = decide(held, u"approve"_s, m_service->approver);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, approved.body);
    QCOMPARE(users(email), 1);
}

void ApprovalTest::signInIdIsReserved()
{
    const QString email = u"eva.noel@guerin.example"_s;
    QCOMPARE(m_service->post(u"/ChangeOrders"_s, newUser(email), m_service->preparer).status, 201);
    const Answer second =
        m_service->post(u"/ChangeOrders"_s, newUser(u"EVA.Noel@guerin.example"_s), m_service->preparer);
    QVERIFY2(second.status == 409, second.body.constData());
    QCOMPARE(second.scimType(), u"uniqueness"_s);
}

void ApprovalTest::narrowingAppliesAtOnce()
{
    const Answer held = m_service->post(u"/ChangeOrders"_s, newUser(u"a@guerin.example"_s), m_service->preparer);
    QCOMPARE(status(decide(held, u"approve"_s, m_service->approver)), u"inEffect"_s);
    const QString path = u"/Users/"_s
        + m_service->get(u"/Users?filter=userName eq \"a@guerin.example\""_s)
              .resources()[0]
              .toObject()
              .value("id"_L1)
              .toString();
    const Answer off = m_service->post(
        u"/ChangeOrders"_s, orderOf({operation(u"PATCH"_s, path, patch(u"active"_s, false))}), m_service->preparer);
    QVERIFY2(off.status == 201, off.body.constData());
    QCOMPARE(status(off), u"inEffect"_s);
    QCOMPARE(m_service->get(path).json().value("active"_L1).toBool(true), false);
    // S2.4: somebody has to administer while an active user remains; alone, the administrator may go.
    const Answer on = m_service->post(u"/ChangeOrders"_s,
                                      orderOf({operation(u"PATCH"_s, path, patch(u"active"_s, true), {},
                                                         QString::fromLatin1(m_service->get(path).header("ETag")))}),
                                      m_service->preparer);
    QCOMPARE(status(on), u"awaitingApproval"_s);
}

void ApprovalTest::plainWriteIsHeld()
{
    const QJsonObject order = newUser(u"plain@guerin.example"_s);
    const QJsonObject user = order.value("Operations"_L1).toArray()[0].toObject().value("data"_L1).toObject();
    const Answer held = m_service->post(u"/Users"_s, user, m_service->preparer);
    QVERIFY2(held.status == 202, held.body.constData());
    QVERIFY(held.header("Location").contains("/ChangeOrders/"));
    QCOMPARE(users(u"plain@guerin.example"_s), 0);
    QCOMPARE(m_service->get(QString::fromLatin1(held.header("Location"))).json().value("status"_L1).toString(),
             u"awaitingApproval"_s);
}

void ApprovalTest::nobodyApprovesTheirOwn()
{
    const QByteArray both = m_service->addStaff(u"boris"_s, {Role::Administrator, Role::Approver});
    const Answer own = m_service->post(u"/ChangeOrders"_s, newUser(u"own@guerin.example"_s), both);
    QCOMPARE(decide(own, u"approve"_s, both).status, 403);
    QCOMPARE(decide(own, u"approve"_s, m_service->administrator).status, 403);
    QCOMPARE(decide(own, u"withdraw"_s, both).status, 200);
    // Somebody else sends it again: who wrote the first still may not approve.
    QJsonObject replacing = newUser(u"own@guerin.example"_s);
    replacing.insert(u"replaces"_s, own.json().value("id"_L1));
    const Answer replaced = m_service->post(u"/ChangeOrders"_s, replacing, m_service->preparer);
    QVERIFY2(replaced.status == 201, replaced.body.constData());
    QCOMPARE(decide(replaced, u"approve"_s, both).status, 403);
    QCOMPARE(decide(replaced, u"approve"_s, m_service->approver).status, 200);
}

void ApprovalTest::rejectAndWithdraw()
{
    const Answer first = m_service->post(u"/ChangeOrders"_s, newUser(u"no@guerin.example"_s), m_service->preparer);
    QCOMPARE(decide(first, u"reject"_s, m_service->approver, "W/\"9\"").status, 412);
    QCOMPARE(decide(first, u"reject"_s, m_service->preparer).status, 403);
    const Answer rejected = decide(first, u"reject"_s, m_service->approver);
    QCOMPARE(status(rejected), u"rejected"_s);
    QCOMPARE(rejected.json().value("decisionReason"_L1).toString(), u"Checked"_s);
    QCOMPARE(decide(rejected, u"approve"_s, m_service->approver).status, 409);
    // The sign-in ID is free again.
    const Answer second = m_service->post(u"/ChangeOrders"_s, newUser(u"no@guerin.example"_s), m_service->preparer);
    QCOMPARE(second.status, 201);
    QCOMPARE(decide(second, u"withdraw"_s, m_service->reader).status, 403);
    QCOMPARE(status(decide(second, u"withdraw"_s, m_service->preparer)), u"withdrawn"_s);
    QCOMPARE(m_service->post(u"/ChangeOrders/%1/.approve"_s.arg(newId()), {}, m_service->approver).status, 404);
}

void ApprovalTest::approvalFindsItStale()
{
    QJsonObject order = newUser(u"stale@guerin.example"_s);
    order.insert(
        u"basedOn"_s,
        QJsonArray {QJsonObject {{u"ref"_s, u"Users/"_s + m_service->holder.id.toString()}, {u"version"_s, u"1"_s}}});
    const Answer held = m_service->post(u"/ChangeOrders"_s, order, m_service->preparer);
    QCOMPARE(status(held), u"awaitingApproval"_s);
    // Not by an order: what it relied on moved behind the service's back.
    ServiceFixture::check(m_service->store().write(m_service->portalId(), [&](Writer &writer) {
        return writer.put(m_service->holder, {2, m_service->clock().now(), m_service->clock().now()});
    }));
    const Answer stale = decide(held, u"approve"_s, m_service->approver);
    QCOMPARE(stale.status, 200);
    QCOMPARE(status(stale), u"stale"_s);
    QCOMPARE(users(u"stale@guerin.example"_s), 0);
}

void ApprovalTest::heldOrderTurnsStale()
{
    const QString path = u"/Users/"_s + m_service->holder.id.toString();
    const Answer held = m_service->post(
        u"/ChangeOrders"_s,
        orderOf({operation(u"PATCH"_s, path, patch(u"emails[type eq \"work\"].value"_s, u"new@guerin.example"_s), {},
                           u"W/\"1\""_s)}),
        m_service->preparer);
    QVERIFY2(status(held) == "awaitingApproval"_L1, held.body.constData());
    // Neutral: applies at once, and moves the user that the held one was based on.
    QCOMPARE(m_service
                 ->request("PATCH", path, QJsonDocument(patch(u"name.givenName"_s, u"Jeanne"_s)).toJson(),
                           m_service->preparer)
                 .status,
             200);
    QCOMPARE(m_service->get(u"/ChangeOrders/"_s + held.json().value("id"_L1).toString())
                 .json()
                 .value("status"_L1)
                 .toString(),
             u"stale"_s);
}

void ApprovalTest::allOfThemWait()
{
    holdAll();
    const QString path = addAccountant(u"a@guerin.example"_s);
    const Answer narrowing = submit(path, u"active"_s, false);
    QCOMPARE(status(narrowing), u"awaitingApproval"_s);
    QCOMPARE(m_service->get(path).json().value("active"_L1).toBool(), true);
    const Answer neutral = submit(path, u"name.givenName"_s, u"Ève"_s);
    QCOMPARE(status(neutral), u"awaitingApproval"_s);
    QCOMPARE(status(decide(neutral, u"approve"_s, m_service->approver)), u"inEffect"_s);
    QCOMPARE(m_service->get(path).json().value("name"_L1)[u"givenName"_s].toString(), u"Ève"_s);
    // What the neutral one moved concerns the other one, which only takes away: it still stands.
    QCOMPARE(statusNow(narrowing), u"awaitingApproval"_s);
    QCOMPARE(decide(narrowing, u"approve"_s, m_service->preparer).status, 403);
    QCOMPARE(status(decide(narrowing, u"approve"_s, m_service->approver)), u"inEffect"_s);
    const QJsonObject now = m_service->get(path).json();
    QCOMPARE(now.value("active"_L1).toBool(true), false);
    QCOMPARE(now.value("name"_L1)[u"givenName"_s].toString(), u"Ève"_s); // nothing else of it is put back
}

void ApprovalTest::heldNarrowingNeedsNoVersion()
{
    holdAll();
    const QString path = addAccountant(u"a@guerin.example"_s);
    const Answer narrowing = submit(path, u"active"_s, false);
    const Answer neutral = submit(path, u"name.givenName"_s, u"Ève"_s);
    // Behind the service's back: the versions of both have moved as they are approved.
    ServiceFixture::check(m_service->store().write(m_service->portalId(), [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const auto stored, writer.find(Kind::User, path.section(u'/', -1)));
        MANDAT_ASSIGN(User user, valueOf<User>(stored->document));
        user.telephone = u"+33298000000"_s;
        return writer.put(user, {stored->version + 1, stored->created, m_service->clock().now()});
    }));
    QCOMPARE(status(decide(neutral, u"approve"_s, m_service->approver)), u"stale"_s);
    QCOMPARE(status(decide(narrowing, u"approve"_s, m_service->approver)), u"inEffect"_s);
    const QJsonObject now = m_service->get(path).json();
    QCOMPARE(now.value("active"_L1).toBool(true), false);
    QVERIFY2(m_service->get(path).body.contains("+33298000000"), "what somebody else has written stays");
}

/// It took away when it was written; by now it would give.
void ApprovalTest::heldNarrowingThatWouldGiveIsStale()
{
    holdAll();
    const QString path = addAccountant(u"a@guerin.example"_s);
    const QString profile = userExtension + u":profile"_s;
    const QString none = newId();
    const auto toProfile = [&](const QString &id, const QJsonArray &functions) {
        const QJsonObject data {{u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:schemas:mandat:2.0:Profile"_s}},
                                {u"kind"_s, u"personal"_s},
                                {u"label"_s, QJsonObject {{u"en"_s, u"Own"_s}, {u"fr"_s, u"Propre"_s}}},
                                {u"functions"_s, functions}};
        return m_service->post(
            u"/ChangeOrders"_s,
            orderOf({operation(u"POST"_s, u"/Profiles"_s, data, id),
                     operation(u"PATCH"_s, path, patch(profile, u"bulkId:"_s + id), {}, tagOf(path))}),
            m_service->preparer);
    };
    const SortedSet<FunctionCode> had = m_service->predefined.value(u"accounting"_s).functions;
    QVERIFY(had.size() > 1);
    const Answer some = toProfile(newId(), {had.values().constFirst().text()});
    const Answer nothing = toProfile(none, {});
    QVERIFY2(status(some) == u"awaitingApproval"_s && status(nothing) == u"awaitingApproval"_s, some.body.constData());
    QCOMPARE(status(decide(nothing, u"approve"_s, m_service->approver)), u"inEffect"_s);
    QCOMPARE(statusNow(some), u"stale"_s);
}

void ApprovalTest::heldNarrowingOfWhatIsGone()
{
    holdAll();
    const QString path = addAccountant(u"a@guerin.example"_s);
    const Answer off = submit(path, u"active"_s, false);
    const Answer gone =
        m_service->post(u"/ChangeOrders"_s, orderOf({operation(u"DELETE"_s, path)}), m_service->preparer);
    QCOMPARE(status(gone), u"awaitingApproval"_s);
    QCOMPARE(status(decide(gone, u"approve"_s, m_service->approver)), u"inEffect"_s);
    QCOMPARE(m_service->get(path).status, 404);
    QCOMPARE(statusNow(off), u"awaitingApproval"_s);
    QCOMPARE(status(decide(off, u"approve"_s, m_service->approver)), u"inEffect"_s);
}

/// By what is there now, not by what was there when it was written.
void ApprovalTest::theServiceSaysWhatAHeldOrderDoes()
{
    const QString path = addAccountant(u"a@guerin.example"_s);
    const QString administration = m_service->predefined.value(u"administration"_s).id.toString();
    const Answer held = submit(path, userExtension + u":profile"_s, administration);
    QVERIFY2(status(held) == u"awaitingApproval"_s, held.body.constData());
    const QString impactPath = u"/ChangeOrders/%1/.impact"_s.arg(held.json().value("id"_L1).toString());
    const auto impact = [&] {
        const Answer answer = m_service->get(impactPath, m_service->approver);
        return answer.status == 200 ? scim::orderImpactFromJson(answer.json())
                                    : Result<OrderImpact>(fail(ErrorKind::Protocol, answer.detail()));
    };
    const Result<OrderImpact> first = impact();
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    QCOMPARE(first->impact.effect, Effect::Widening);
    QCOMPARE(first->version.toLatin1(), held.header("ETag"));
    QCOMPARE(first->impact.usersWhoGain(), 1);
    QCOMPARE(first->people.size(), 1);
    QCOMPARE(first->people.constFirst().lastName, u"Noël"_s);
    QCOMPARE(first->places.constFirst().id, m_service->relationship.id);
    QCOMPARE(first->impact.administrators, QList({AdministratorMove {m_service->relationship.id, 1, 2}}));
    const QJsonObject again = scim::toJson(*first);
    QCOMPARE(*scim::orderImpactFromJson(again), *first);
    // The ceiling moves meanwhile, behind the approver's back: the answer moves with it.
    Relationship lower = m_service->relationship;
    lower.configuration = m_service->store().portal(m_service->portalId())->policy.configurations.constFirst().code;
    lower.modules = {};
    ServiceFixture::check(m_service->store().write(m_service->portalId(), [&](Writer &writer) {
        return writer.put(lower, {2, m_service->clock().now(), m_service->clock().now()});
    }));
    const Result<OrderImpact> second = impact();
    QVERIFY(second);
    QVERIFY2(second->impact.functionsGained() < first->impact.functionsGained(), "fewer by the lower ceiling");
    QCOMPARE(status(decide(held, u"reject"_s, m_service->approver)), u"rejected"_s);
    QCOMPARE(m_service->get(impactPath, m_service->approver).status, 409);
    QCOMPARE(m_service->get(u"/ChangeOrders/%1/.impact"_s.arg(newId()), m_service->approver).status, 404);
    QCOMPARE(m_service->request("POST", impactPath, "{}", m_service->approver).status, 405);
    QVERIFY(!scim::orderImpactFromJson(QJsonObject {{u"effect"_s, u"wild"_s}}));
}

void ApprovalTest::delayedEffect()
{
    ServiceFixture wealth(u"wealth-users"_s);
    const QString path = u"/Users/"_s + wealth.holder.id.toString();
    const QString token = wealth.get(u"/.deltaToken"_s).json().value("deltaToken"_L1).toString();
    const Answer off =
        wealth.post(u"/ChangeOrders"_s, orderOf({operation(u"PATCH"_s, path, patch(u"active"_s, false))}));
    QVERIFY2(off.status == 201, off.body.constData());
    QCOMPARE(off.json().value("status"_L1).toString(), u"applied"_s);
    const QJsonObject user = wealth.get(path).json();
    QCOMPARE(user.value("active"_L1).toBool(), true);
    const QJsonArray pending = user.value(userExtension).toObject().value("pending"_L1).toArray();
    QCOMPARE(pending.size(), 1);
    QCOMPARE(pending[0].toObject().value("effectiveAt"_L1).toString(), u"2026-04-13T09:35:00.000Z"_s);
    wealth.clock().advance(std::chrono::minutes(6));
    const QString order = u"/ChangeOrders/"_s + off.json().value("id"_L1).toString();
    QTRY_COMPARE(wealth.get(order).json().value("status"_L1).toString(), u"inEffect"_s);
    const QJsonObject after = wealth.get(path).json();
    QCOMPARE(after.value("active"_L1).toBool(true), false);
    QVERIFY(!after.value(userExtension).toObject().contains("pending"_L1));
    QCOMPARE(after.value("meta"_L1), user.value("meta"_L1)); // falling due changes no version
    // Announced once, also after a restart.
    wealth.restart();
    const Answer audit = wealth.get(u"/AuditEntries?filter=action eq \"tookEffect\""_s);
    QCOMPARE(audit.resources().size(), 1);
    QVERIFY(!wealth.post(u"/.delta"_s, {{u"deltaToken"_s, token}}).json().value("items"_L1).toArray().isEmpty());
}

void ApprovalTest::delayedDeletion()
{
    ServiceFixture wealth(u"wealth-users"_s);
    const QString user = u"/Users/"_s + wealth.holder.id.toString();
    const QString grant = u"/Grants/"_s + wealth.holderGrant.id.toString();
    QCOMPARE(wealth.request("DELETE", user).status, 204);
    // Readable, with what is pending, until it is due; for new orders it is gone already.
    QCOMPARE(wealth.get(user)
                 .json()
                 .value(userExtension)
                 .toObject()
                 .value("pending"_L1)
                 .toArray()[0]
                 .toObject()
                 .value("deletes"_L1)
                 .toBool(),
             true);
    QCOMPARE(wealth.get(grant).status, 200);
    QCOMPARE(wealth.request("PATCH", user, QJsonDocument(patch(u"title"_s, u"x"_s)).toJson()).status, 404);
    wealth.clock().advance(std::chrono::minutes(6));
    QTRY_COMPARE(wealth.get(user).status, 404);
    QCOMPARE(wealth.get(grant).status, 404);
}

QTEST_GUILESS_MAIN(ApprovalTest)
#include "test_approval.moc"
