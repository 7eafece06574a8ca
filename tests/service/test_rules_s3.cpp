// SPDX-License-Identifier: MIT
// The public lender (S3), enforced over HTTP.
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class RulesS3 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_service = std::make_unique<RulesFixture>(u"public-lender"_s); }
    void cleanup() { m_service.reset(); }
    void S3_1_onlyAdministratorsChangeAuthorisations();
    void S3_2_noneLeftIsRefused();
    void S3_2_oneLeftIsWarnedOf();
    void S3_2_removalsAreNotHeldUpByAWarning();
    void S3_2_twoWhoRemoveEachOtherLeaveOne();
    void S3_4_theSuccessorGetsAdministration();
    void S3_5_registeredThenActivated();
    void S3_5_activatedIsAnswered();
    void S3_5_aRefusedRegistrationLeavesNothing();
    void S3_5_registrationIsLimited();
    void S3_5_registrationTellsNothing();
    void S3_6_recoveryIsRecorded();
    void S3_6_theOperatorGivesTheRole();
    void S3_8_thePolicyNamesTheSupport();

private:
    QString profile(const QString &code) const { return m_service->predefined.value(code).id.toString(); }

    QJsonObject person(const QString &email) const
    {
        return {{u"lastName"_s, u"Kervella"_s},
                {u"firstName"_s, u"Goulven"_s},
                {u"email"_s, email},
                {u"reference"_s, m_service->relationship.reference},
                {u"message"_s, u"I take over from Jean Guérin."_s}};
    }

    std::unique_ptr<RulesFixture> m_service;
};

void RulesS3::S3_1_onlyAdministratorsChangeAuthorisations()
{
    const User user = m_service->addUser(u"elif@guerin.example"_s, u"entry"_s, false);
    for (const QByteArray &token : {m_service->preparer, m_service->approver, m_service->reader}) {
        QCOMPARE(m_service->change(pathOf(user), u"active"_s, true, token).status, 403);
        QCOMPARE(
            m_service->change(pathOf(user), userExtension + u":profile"_s, profile(u"administration"_s), token).status,
            403);
    }
    QVERIFY(!m_service->get(pathOf(user)).json().value("active"_L1).toBool(true));
    const Answer on = m_service->submitTicked(
        {operation(u"PATCH"_s, pathOf(user), patch(u"active"_s, true), {}, m_service->tag(pathOf(user)))});
    QVERIFY2(on.status == 201, on.body.constData());
    QVERIFY(m_service->may(user.id.toString(), u"loans.view"_s));
}

void RulesS3::S3_2_noneLeftIsRefused()
{
    m_service->addUser(u"elif@guerin.example"_s, u"entry"_s);
    const Answer off = m_service->change(pathOf(m_service->holder), u"active"_s, false);
    QCOMPARE(off.status, 400);
    QVERIFY(says(off, FindingKind::AdministratorsBelowMinimum));
    QCOMPARE(m_service->request("DELETE", pathOf(m_service->holder)).status, 400);
    QCOMPARE(m_service->request("DELETE", pathOf(m_service->holderGrant)).status, 400);
    QVERIFY(m_service->may(m_service->holder.id.toString(), u"administration.users"_s));
}

void RulesS3::S3_2_oneLeftIsWarnedOf()
{
    const User second = m_service->addUser(u"elif@guerin.example"_s, u"administration"_s);
    // Demoted and renamed: no mere removal, so the warning wants its tick.
    const QString path = pathOf(second);
    const QJsonObject both {
        {u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:PatchOp"_s}},
        {u"Operations"_s,
         QJsonArray {QJsonObject {{u"op"_s, u"replace"_s},
                                  {u"path"_s, userExtension + u":profile"_s},
                                  {u"value"_s, profile(u"entry"_s)}},
                     QJsonObject {{u"op"_s, u"replace"_s}, {u"path"_s, u"title"_s}, {u"value"_s, u"Clerk"_s}}}}};
    const QJsonArray operations {operation(u"PATCH"_s, path, both, {}, m_service->tag(path))};
    const Answer warned = m_service->submit(operations);
    QCOMPARE(warned.status, 400);
    QVERIFY(says(warned, FindingKind::OneAdministratorLeft));
    const Answer ticked = m_service->submit(operations, {}, {{u"acknowledged"_s, codesOf(warned)}});
    QVERIFY2(ticked.status == 201, ticked.body.constData());
    QVERIFY(says(ticked, FindingKind::OneAdministratorLeft));
}

void RulesS3::S3_2_removalsAreNotHeldUpByAWarning()
{
    const User second = m_service->addUser(u"elif@guerin.example"_s, u"administration"_s);
    const Answer off = m_service->change(pathOf(second), u"active"_s, false);
    QVERIFY2(off.status == 201, off.body.constData());
    QVERIFY(says(off, FindingKind::OneAdministratorLeft)); // said all the same
    QCOMPARE(statusOf(off), u"inEffect"_s);
}

void RulesS3::S3_2_twoWhoRemoveEachOtherLeaveOne()
{
    m_service->addUser(u"clerk@guerin.example"_s, u"entry"_s);
    const User other = m_service->addUser(u"elif@guerin.example"_s, u"administration"_s);
    QList<QNetworkReply *> replies;
    for (const QString &path : {pathOf(other), pathOf(m_service->holder)})
        replies.append(m_service->send("DELETE", path, {}, m_service->administrator));
    const int first = ServiceFixture::wait(replies[0]).status;
    const int second = ServiceFixture::wait(replies[1]).status;
    QCOMPARE(std::min(first, second), 204);
    QCOMPARE(std::max(first, second), 400);
    QCOMPARE(m_service->may(other.id.toString(), u"administration.users"_s)
                 + m_service->may(m_service->holder.id.toString(), u"administration.users"_s),
             1);
}

void RulesS3::S3_4_theSuccessorGetsAdministration()
{
    const User successor = m_service->addUser(u"elif@guerin.example"_s, u"entry"_s);
    QCOMPARE(m_service->reasons(successor.id.toString(), u"administration.users"_s), QStringList {u"notInProfile"_s});
    const Answer given = m_service->submitTicked(
        {operation(u"PATCH"_s, pathOf(successor), patch(userExtension + u":profile"_s, profile(u"administration"_s)),
                   {}, m_service->tag(pathOf(successor)))});
    QVERIFY2(given.status == 201, given.body.constData());
    QVERIFY(m_service->may(successor.id.toString(), u"administration.users"_s));
    // Then the former one may go.
    QCOMPARE(m_service->request("DELETE", pathOf(m_service->holder)).status, 204);
}

void RulesS3::S3_5_registeredThenActivated()
{
    const QString token = m_service->get(u"/.deltaToken"_s).json().value("deltaToken"_L1).toString();
    const Answer received = m_service->open(u".register"_s, person(u"goulven@guerin.example"_s));
    QVERIFY2(received.status == 202, received.body.constData());
    // The administrators are informed: it comes with the feed.
    QStringList types;
    const Answer delta = m_service->post(u"/.delta"_s, {{u"deltaToken"_s, token}});
    for (const QJsonValue &item : delta.json().value("items"_L1).toArray())
        types.append(item[u"resourceType"_s].toString());
    QVERIFY(types.contains(u"AccessRequest"_s));
    QVERIFY(types.contains(u"User"_s));
    const Answer inbox = m_service->get(u"/AccessRequests?filter=status eq \"open\""_s);
    QCOMPARE(inbox.resources().size(), 1);
    const QJsonObject request = inbox.resources()[0].toObject();
    QCOMPARE(request.value("kind"_L1).toString(), u"selfRegistration"_s);
    const QString user = request.value("user"_L1).toString();
    QCOMPARE(m_service->get(u"/Users/"_s + user).json().value("active"_L1).toBool(true), false);
    QVERIFY(m_service->extensionOf(user).value("selfRegistered"_L1).toBool());
    QCOMPARE(m_service->reasons(user, u"loans.view"_s).first(), u"userInactive"_s);
    // Identity sheet → Administration and Active → confirm.
    const QString path = u"/Users/"_s + user;
    const QJsonObject both {
        {u"schemas"_s, QJsonArray {u"urn:ietf:params:scim:api:messages:2.0:PatchOp"_s}},
        {u"Operations"_s,
         QJsonArray {QJsonObject {{u"op"_s, u"replace"_s},
                                  {u"path"_s, userExtension + u":profile"_s},
                                  {u"value"_s, profile(u"administration"_s)}},
                     QJsonObject {{u"op"_s, u"replace"_s}, {u"path"_s, u"active"_s}, {u"value"_s, true}}}}};
    const QJsonArray operations {operation(u"PATCH"_s, path, both, {}, m_service->tag(path)), m_service->grantTo(user)};
    QCOMPARE(m_service->submit(operations, m_service->preparer).status, 403);
    const Answer order = m_service->submitTicked(operations);
    QVERIFY2(order.status == 201, order.body.constData());
    QVERIFY(m_service->may(user, u"administration.users"_s));
    const QString accept = u"/AccessRequests/%1/.accept"_s.arg(request.value("id"_L1).toString());
    const QJsonObject named {{u"order"_s, order.json().value("id"_L1)}};
    QCOMPARE(m_service->post(accept, named, m_service->preparer).status, 403);
    QCOMPARE(m_service->post(accept, {}).status, 400);
    const Answer accepted = m_service->post(accept, named);
    QVERIFY2(accepted.status == 200, accepted.body.constData());
    QCOMPARE(accepted.json().value("status"_L1).toString(), u"accepted"_s);
    QCOMPARE(accepted.json().value("order"_L1).toString(), order.json().value("id"_L1).toString());
}

void RulesS3::S3_5_activatedIsAnswered()
{
    QCOMPARE(m_service->open(u".register"_s, person(u"goulven@guerin.example"_s)).status, 202);
    const auto request = [&] {
        return m_service->get(u"/AccessRequests?filter=email eq \"goulven@guerin.example\""_s)
            .resources()[0]
            .toObject();
    };
    const QString path = u"/Users/"_s + request().value("user"_L1).toString();
    // An address alone is no answer.
    const Answer renamed = m_service->change(path, u"name.givenName"_s, u"Gwilherm"_s);
    QVERIFY2(renamed.status == 201, renamed.body.constData());
    QCOMPARE(request().value("status"_L1).toString(), u"open"_s);
    const Answer order =
        m_service->submitTicked({operation(u"PATCH"_s, path, patch(u"active"_s, true), {}, m_service->tag(path))});
    QVERIFY2(order.status == 201, order.body.constData());
    QCOMPARE(request().value("status"_L1).toString(), u"accepted"_s);
    QCOMPARE(request().value("order"_L1), order.json().value("id"_L1));
}

void RulesS3::S3_5_aRefusedRegistrationLeavesNothing()
{
    const auto request = [&](const QString &email) {
        m_service->open(u".register"_s, person(email));
        return m_service->get(u"/AccessRequests?filter=email eq \"%1\""_s.arg(email)).resources()[0].toObject();
    };
    const auto refuse = [&](const QJsonObject &which) {
        return m_service
            ->post(u"/AccessRequests/%1/.refuse"_s.arg(which.value("id"_L1).toString()), {{u"reason"_s, u"Unknown"_s}})
            .status;
    };
    const QJsonObject stranger = request(u"stranger@guerin.example"_s);
    QCOMPARE(refuse(stranger), 200);
    QCOMPARE(m_service->get(u"/Users/"_s + stranger.value("user"_L1).toString()).status, 404);
    // Whoever has become more than registered stays: an order made them so, and an order alone takes it back.
    const QJsonObject made = request(u"goulven@guerin.example"_s);
    const QString user = made.value("user"_L1).toString();
    const Answer given = m_service->submitTicked({m_service->grantTo(user)});
    QVERIFY2(given.status == 201, given.body.constData());
    QCOMPARE(refuse(made), 200);
    QCOMPARE(m_service->get(u"/Users/"_s + user).status, 200);
}

void RulesS3::S3_5_registrationIsLimited()
{
    for (int i = 0; i < 10; ++i)
        QCOMPARE(m_service->open(u".register"_s, person(u"person%1@guerin.example"_s.arg(i))).status, 202);
    const Answer refused = m_service->open(u".register"_s, person(u"one.more@guerin.example"_s));
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.header("Retry-After").toInt() > 0);
    m_service->clock().advance(std::chrono::hours(1));
    QCOMPARE(m_service->open(u".register"_s, person(u"one.more@guerin.example"_s)).status, 202);
    // Where the policy does not have it, nobody registers.
    RulesFixture other(u"client-portal"_s);
    QCOMPARE(other.open(u".register"_s, person(u"eva@guerin.example"_s)).status, 403);
}

void RulesS3::S3_5_registrationTellsNothing()
{
    const qsizetype users = m_service->get(u"/Users"_s).resources().size();
    const Answer known = m_service->open(u".register"_s, person(m_service->holder.email));
    const Answer unknown = m_service->open(u".register"_s, person(u"goulven@guerin.example"_s));
    QCOMPARE(known.status, unknown.status);
    QCOMPARE(known.body, unknown.body);
    QCOMPARE(m_service->get(u"/Users"_s).resources().size(), users + 1);
    // What a stranger claims beside the name is not believed.
    QJsonObject bold = person(u"bold@guerin.example"_s);
    bold.insert(u"status"_s, u"accepted"_s);
    bold.insert(u"kind"_s, u"recovery"_s);
    bold.insert(u"reference"_s, u"no such number"_s);
    QCOMPARE(m_service->open(u".register"_s, bold).status, 202);
    const Answer inbox = m_service->get(u"/AccessRequests?filter=email eq \"bold@guerin.example\""_s);
    QCOMPARE(inbox.resources()[0][u"status"_s].toString(), u"open"_s);
    QCOMPARE(inbox.resources()[0][u"kind"_s].toString(), u"selfRegistration"_s);
    QVERIFY(!inbox.resources()[0].toObject().contains("user"_L1));
    for (const QString &email : {u"no address"_s, u""_s, u"a@b\r\nBcc: c@d.example"_s})
        QCOMPARE(m_service->open(u".register"_s, person(email)).status, 400);
}

void RulesS3::S3_6_recoveryIsRecorded()
{
    QJsonObject recovery = person(u"goulven@guerin.example"_s);
    recovery.insert(u"kind"_s, u"recovery"_s);
    QCOMPARE(m_service->post(u"/AccessRequests"_s, recovery, m_service->reader).status, 403);
    const Answer recorded = m_service->post(u"/AccessRequests"_s, recovery);
    QVERIFY2(recorded.status == 201, recorded.body.constData());
    QCOMPARE(recorded.json().value("kind"_L1).toString(), u"recovery"_s);
    QCOMPARE(recorded.json().value("company"_L1).toString(), m_service->company.id.toString());
    QCOMPARE(m_service->get(QString::fromLatin1(recorded.header("Location"))).status, 200);
}

void RulesS3::S3_6_theOperatorGivesTheRole()
{
    const User successor = m_service->addUser(u"elif@guerin.example"_s, u"entry"_s);
    const QByteArray portalsOwn = m_service->addStaff(u"operator"_s, {Role::Operator});
    const QString token = m_service->get(u"/.deltaToken"_s).json().value("deltaToken"_L1).toString();
    const Answer given = m_service->submitTicked(
        {operation(u"PATCH"_s, pathOf(successor), patch(userExtension + u":profile"_s, profile(u"administration"_s)),
                   {}, m_service->tag(pathOf(successor)))},
        portalsOwn);
    QVERIFY2(given.status == 201, given.body.constData());
    // Seen by sync.
    const Answer delta = m_service->post(u"/.delta"_s, {{u"deltaToken"_s, token}});
    QStringList ids;
    for (const QJsonValue &item : delta.json().value("items"_L1).toArray())
        ids.append(item[u"changedResourceId"_s].toString());
    QVERIFY(ids.contains(successor.id.toString()));
    // Ceilings are the operator's, and nobody else's.
    const QString path = u"/Relationships/"_s + m_service->relationship.id.toString();
    QCOMPARE(m_service->change(path, u"configuration"_s, u"followUp"_s, m_service->administrator).status, 403);
    const Answer ceiling = m_service->submitTicked(
        {operation(u"PATCH"_s, path, patch(u"configuration"_s, u"followUp"_s), {}, m_service->tag(path))}, portalsOwn);
    QVERIFY2(ceiling.status == 201, ceiling.body.constData());
    // Everything else is the firm's.
    const Answer renamed = m_service->change(pathOf(successor), u"name.givenName"_s, u"Else"_s, portalsOwn);
    QCOMPARE(renamed.status, 403);
    QVERIFY(says(renamed, FindingKind::RoleMayNotWrite));
    QCOMPARE(m_service->change(pathOf(successor), u"active"_s, false, portalsOwn).status, 403);
    QCOMPARE(m_service->request("DELETE", pathOf(successor), {}, portalsOwn).status, 403);
}

void RulesS3::S3_8_thePolicyNamesTheSupport()
{
    const QJsonObject support = m_service->get(u"/Policy"_s, m_service->reader).json().value("support"_L1).toObject();
    QVERIFY(!support.value("phone"_L1).toString().isEmpty());
    QVERIFY(support.value("email"_L1).toString().contains(u'@'));
}

QTEST_GUILESS_MAIN(RulesS3)
#include "test_rules_s3.moc"
