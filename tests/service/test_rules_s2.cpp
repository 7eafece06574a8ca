// SPDX-License-Identifier: MIT
// The audit firm's client portal (S2), enforced over HTTP.
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class RulesS2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_service = std::make_unique<RulesFixture>(u"client-portal"_s); }
    void cleanup() { m_service.reset(); }
    void S2_2_whatAUserNeeds_data();
    void S2_2_whatAUserNeeds();
    void S2_3_typesAreThePolicys();
    void S2_3_theServiceKnowsAClientAdministrator();
    void S2_4_theFirstUserAdministers();
    void S2_4_theLastAdministratorStaysWhileSomebodyIsActive();
    void S2_4_minimumHoldsWhenTwoRemoveEachOther();
    void S2_4_severalAdministratorsAreAllowed();
    void S2_5_theEmailSignsInWithoutCase();
    void S2_6_genericAddressIsAcknowledgedNeverBlocked();
    void S2_7_firmDomainsAreBlocked_data();
    void S2_7_firmDomainsAreBlocked();
    void S2_7_alsoOnAChangeOfEmail();
    void S2_8_severalDossiersInOneOrder();
    void S2_9_theOwnDossierIsNamedNeverAdded();
    void S2_10_modulesThatAreOffAreNamed();
    void S2_12_noEffectUntilSomebodyElseApproves();
    void S2_12_noCredentialsBeforeApproval();

private:
    QJsonObject client(const QString &id, const QString &email, const QString &profile = u"accounting"_s,
                       const QString &type = u"clientUser"_s) const
    {
        QJsonObject user = m_service->userWith(id, email, profile);
        user.insert(u"userType"_s, type);
        return user;
    }
    QJsonArray creation(const QString &email, const QString &id = newId(),
                        const QString &profile = u"accounting"_s) const
    {
        return {RulesFixture::create(id, client(id, email, profile)), m_service->grantTo(RulesFixture::newOne(id))};
    }

    std::unique_ptr<RulesFixture> m_service;
};

void RulesS2::S2_2_whatAUserNeeds_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("accepted");
    const auto name = [](const QString &last, const QString &first) {
        return QJsonValue(QJsonObject {{u"familyName"_s, last}, {u"givenName"_s, first}});
    };
    const auto telephone = [](const QString &number) {
        return QJsonValue(QJsonArray {QJsonObject {{u"type"_s, u"work"_s}, {u"value"_s, number}}});
    };
    QTest::newRow("all") << u"name"_s << name(u"Noël"_s, u"Éva"_s) << true;
    QTest::newRow("no last name") << u"name"_s << name({}, u"Éva"_s) << false;
    QTest::newRow("no first name") << u"name"_s << name(u"Noël"_s, {}) << false;
    QTest::newRow("no email") << u"emails"_s << QJsonValue(QJsonArray()) << false;
    QTest::newRow("telephone") << u"phoneNumbers"_s << telephone(u"+33297410000"_s) << true;
    QTest::newRow("no telephone at all") << u"phoneNumbers"_s << telephone(u"call me"_s) << false;
    QTest::newRow("no type") << u"userType"_s << QJsonValue() << false;
}

void RulesS2::S2_2_whatAUserNeeds()
{
    QFETCH(QString, attribute);
    QFETCH(QJsonValue, value);
    QFETCH(bool, accepted);
    const QString id = newId();
    QJsonObject user = client(id, u"eva.noel@guerin.example"_s);
    user.insert(attribute, value);
    const Answer made =
        m_service->submit({RulesFixture::create(id, user), m_service->grantTo(RulesFixture::newOne(id))});
    QVERIFY2(made.status == (accepted ? 201 : 400), made.body.constData());
}

void RulesS2::S2_3_typesAreThePolicys()
{
    const QString id = newId();
    const Answer refused = m_service->submit(
        {RulesFixture::create(id, client(id, u"eva@guerin.example"_s, u"accounting"_s, u"Dirigeant"_s))});
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::UserTypeRequired));
    const QJsonArray types = m_service->get(u"/Policy"_s).json().value("userTypes"_L1).toArray();
    QCOMPARE(types.size(), 2);
    QVERIFY(types[0][u"administrator"_s].toBool());
    QVERIFY(types[0][u"hint"_s][u"fr"_s].toString().contains(u"Dirigeant"_s));
}

void RulesS2::S2_3_theServiceKnowsAClientAdministrator()
{
    // Here client administrators ask the firm, which approves; their own dossiers they see.
    const QByteArray session = m_service->sessionOf(m_service->holder);
    const QString id = newId();
    QCOMPARE(m_service->submit(creation(u"eva@guerin.example"_s, id), session).status, 403);
    const QJsonObject wish {{u"lastName"_s, u"Noël"_s},
                            {u"email"_s, u"eva@guerin.example"_s},
                            {u"relationships"_s, QJsonArray {m_service->relationship.id.toString()}}};
    const Answer asked = m_service->post(u"/AccessRequests"_s, wish, session);
    QVERIFY2(asked.status == 201, asked.body.constData());
    QCOMPARE(asked.json().value("kind"_L1).toString(), u"clientPortal"_s);
    const User clerk = m_service->addUser(u"elif@guerin.example"_s, u"accounting"_s);
    QCOMPARE(m_service->post(u"/AccessRequests"_s, wish, m_service->sessionOf(clerk)).status, 403);
}

void RulesS2::S2_4_theFirstUserAdministers()
{
    Company second = m_service->company;
    second.id = CompanyId(newUuid());
    second.name = u"Conserverie Ünal"_s;
    second.identifier.clear();
    m_service->put(second);
    Relationship dossier = m_service->relationship;
    dossier.id = RelationshipId(newUuid());
    dossier.reference = u"0999-01"_s;
    dossier.company = second.id;
    m_service->put(dossier);
    const auto first = [&](const QString &profile) {
        const QString id = newId();
        QJsonObject user = client(id, u"elif@unal.example"_s, profile, u"clientAdministrator"_s);
        user.insert(userExtension,
                    merged(user.value(userExtension).toObject(), {{u"company"_s, second.id.toString()}}));
        return m_service->submit(
            {RulesFixture::create(id, user),
             m_service->grantTo(RulesFixture::newOne(id), {{u"relationship"_s, dossier.id.toString()}})});
    };
    const Answer refused = first(u"accounting"_s);
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::FirstUserMustAdminister));
    const Answer made = first(u"administration"_s);
    QVERIFY2(made.status == 201, made.body.constData());
}

void RulesS2::S2_4_theLastAdministratorStaysWhileSomebodyIsActive()
{
    const User clerk = m_service->addUser(u"elif@guerin.example"_s, u"accounting"_s);
    const Answer refused = m_service->change(pathOf(m_service->holder), u"active"_s, false);
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::AdministratorsBelowMinimum));
    for (const QString &path : {pathOf(m_service->holder), pathOf(m_service->holderGrant)})
        QCOMPARE(m_service->request("DELETE", path).status, 400);
    // Demoted, and for a last day to come: at every future boundary.
    const QString accounting = m_service->predefined.value(u"accounting"_s).id.toString();
    QVERIFY(says(m_service->change(pathOf(m_service->holder), userExtension + u":profile"_s, accounting),
                 FindingKind::AdministratorsBelowMinimum));
    QVERIFY(says(m_service->change(pathOf(m_service->holderGrant), u"lastDay"_s, u"2026-05-31"_s),
                 FindingKind::AdministratorsBelowMinimum));
    // With nobody else left, the last one may go.
    QCOMPARE(statusOf(m_service->change(pathOf(clerk), u"active"_s, false)), u"inEffect"_s);
    QCOMPARE(statusOf(m_service->change(pathOf(m_service->holder), u"active"_s, false)), u"inEffect"_s);
}

void RulesS2::S2_4_minimumHoldsWhenTwoRemoveEachOther()
{
    m_service->addUser(u"clerk@guerin.example"_s, u"accounting"_s);
    for (int round = 0; round < 5; ++round) {
        const User other = m_service->addUser(u"admin%1@guerin.example"_s.arg(round), u"administration"_s);
        // Both requests are on their way before either is answered.
        QList<QNetworkReply *> replies;
        for (const QString &path : {pathOf(other), pathOf(m_service->holder)}) {
            const QJsonObject body =
                orderOf({operation(u"PATCH"_s, path, patch(u"active"_s, false), {}, m_service->tag(path))});
            replies.append(
                m_service->send("POST", u"/ChangeOrders"_s, QJsonDocument(body).toJson(), m_service->preparer));
        }
        const Answer first = ServiceFixture::wait(replies[0]);
        const Answer second = ServiceFixture::wait(replies[1]);
        QCOMPARE(std::min(first.status, second.status), 201);
        QCOMPARE(std::max(first.status, second.status), 400);
        QVERIFY(says(first.status == 400 ? first : second, FindingKind::AdministratorsBelowMinimum));
        const Answer left = m_service->get(u"/Users?filter=active eq true"_s);
        int administrators = 0;
        for (const QJsonValue &user : left.resources()) {
            administrators += m_service->may(user[u"id"_s].toString(), u"users.manage"_s) ? 1 : 0;
        }
        QCOMPARE(administrators, 1);
        // Whoever is left is the holder of the next round.
        if (!m_service->get(pathOf(m_service->holder)).json().value("active"_L1).toBool())
            m_service->holder = other;
    }
}

void RulesS2::S2_4_severalAdministratorsAreAllowed()
{
    const QString id = newId();
    const Answer held = m_service->submit(
        {RulesFixture::create(id, client(id, u"eva@guerin.example"_s, u"administration"_s, u"clientAdministrator"_s)),
         m_service->grantTo(RulesFixture::newOne(id))},
        m_service->preparer);
    QVERIFY2(held.status == 201, held.body.constData());
    QCOMPARE(statusOf(m_service->decide(held, u"approve"_s, m_service->approver)), u"inEffect"_s);
    QVERIFY(m_service->may(id, u"users.manage"_s));
    QVERIFY(m_service->may(m_service->holder.id.toString(), u"users.manage"_s));
}

void RulesS2::S2_5_theEmailSignsInWithoutCase()
{
    const Answer taken = m_service->submit(creation(u"JEAN@Guerin.Example"_s));
    QCOMPARE(taken.status, 409);
    QVERIFY(says(taken, FindingKind::SignInIdTaken));
    QCOMPARE(taken.scimType(), u"uniqueness"_s);
    const QString id = newId();
    const Answer held = m_service->submit(creation(u"eva@guerin.example"_s, id), m_service->preparer);
    QCOMPARE(statusOf(m_service->decide(held, u"approve"_s, m_service->approver)), u"inEffect"_s);
    QCOMPARE(m_service->get(u"/Users/"_s + id).json().value("userName"_L1).toString(), u"eva@guerin.example"_s);
    QCOMPARE(m_service->get(u"/Users?filter=userName eq \"EVA@guerin.example\""_s).resources().size(), 1);
    // Two of one order cannot share one either.
    const Answer both = m_service->submit({RulesFixture::create(u"a"_s, client(newId(), u"zoe@guerin.example"_s)),
                                           RulesFixture::create(u"b"_s, client(newId(), u"Zoe@guerin.example"_s))});
    QCOMPARE(both.status, 409);
}

void RulesS2::S2_6_genericAddressIsAcknowledgedNeverBlocked()
{
    const QJsonArray operations = creation(u"compta@guerin.example"_s);
    const Answer warned = m_service->submit(operations, m_service->preparer);
    QCOMPARE(warned.status, 400);
    QVERIFY(says(warned, FindingKind::GenericEmail));
    QVERIFY(!findingsOf(warned)[0].blocks);
    const Answer ticked = m_service->submit(operations, m_service->preparer, {{u"acknowledged"_s, codesOf(warned)}});
    QVERIFY2(ticked.status == 201, ticked.body.constData());
    QVERIFY(says(ticked, FindingKind::GenericEmail));
    // The same by a plain write, with a header field in place of the tick.
    const QByteArray plain = QJsonDocument(client(newId(), u"info@guerin.example"_s)).toJson(QJsonDocument::Compact);
    const Answer refused = m_service->request("POST", u"/Users"_s, plain, m_service->preparer);
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::GenericEmail));
    QByteArrayList codes;
    for (const QJsonValue &code : codesOf(refused))
        codes.append(code.toString().toUtf8());
    QVERIFY(codes.join(",").startsWith("GenericEmail"));
    QCOMPARE(
        m_service->request("POST", u"/Users"_s, plain, m_service->preparer, {{"Mandat-Acknowledged", codes.join(", ")}})
            .status,
        202);
}

void RulesS2::S2_7_firmDomainsAreBlocked_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("blocked");
    QTest::newRow("the firm") << u"eva@lestienne-aubriot.example"_s << true;
    QTest::newRow("without case") << u"eva@Lestienne-AUBRIOT.example"_s << true;
    QTest::newRow("sub-domain") << u"eva@paris.lestienne-aubriot.example"_s << true;
    QTest::newRow("ends alike") << u"eva@notlestienne-aubriot.example"_s << false;
    QTest::newRow("begins alike") << u"eva@lestienne-aubriot.example.com"_s << false;
}

void RulesS2::S2_7_firmDomainsAreBlocked()
{
    QFETCH(QString, address);
    QFETCH(bool, blocked);
    for (const QByteArray &token : {m_service->preparer, m_service->administrator}) {
        const QString id = newId();
        const Answer made = m_service->submit(creation(address, id), token);
        QCOMPARE(made.status, blocked ? 400 : token == m_service->preparer ? 201 : 409);
        QCOMPARE(says(made, FindingKind::FirmDomain), blocked);
    }
    const Answer plain = m_service->post(u"/Users"_s, client(newId(), address), m_service->preparer);
    QCOMPARE(says(plain, FindingKind::FirmDomain), blocked);
}

void RulesS2::S2_7_alsoOnAChangeOfEmail()
{
    const QString path = pathOf(m_service->holder);
    for (const QString &attribute : {u"emails[type eq \"work\"].value"_s, u"userName"_s}) {
        const Answer moved = m_service->change(path, attribute, u"jean@lestienne-aubriot.example"_s);
        QCOMPARE(moved.status, 400);
        QVERIFY(says(moved, FindingKind::FirmDomain));
    }
    const Answer plain = m_service->request(
        "PATCH", path,
        QJsonDocument(patch(u"emails[type eq \"work\"].value"_s, u"jean@lestienne-aubriot.example"_s)).toJson());
    QCOMPARE(plain.status, 400);
    QCOMPARE(m_service->get(path).json().value("userName"_L1).toString(), u"jean@guerin.example"_s);
}

void RulesS2::S2_8_severalDossiersInOneOrder()
{
    const Relationship second = m_service->addRelationship(u"0417-23"_s);
    const QString id = newId();
    QJsonArray operations = creation(u"eva@guerin.example"_s, id);
    operations.append(m_service->grantTo(RulesFixture::newOne(id), {{u"relationship"_s, second.id.toString()}}));
    const Answer held = m_service->submit(operations, m_service->preparer);
    QVERIFY2(held.status == 201, held.body.constData());
    QCOMPARE(statusOf(m_service->decide(held, u"approve"_s, m_service->approver)), u"inEffect"_s);
    QVERIFY(m_service->may(id, u"figures.dashboard"_s));
    QVERIFY(m_service->may(id, u"figures.dashboard"_s, {{u"relationship"_s, second.id.toString()}}));
}

void RulesS2::S2_9_theOwnDossierIsNamedNeverAdded()
{
    Company other = m_service->company;
    other.id = CompanyId(newUuid());
    other.identifier.clear();
    m_service->put(other);
    Relationship dossier = m_service->relationship;
    dossier.id = RelationshipId(newUuid());
    dossier.reference = u"0999-01"_s;
    dossier.company = other.id;
    m_service->put(dossier);
    User there = m_service->addUser(u"elif@unal.example"_s, u"administration"_s);
    there.company = other.id;
    m_service->put(there);
    Grant own;
    own.id = GrantId(newUuid());
    own.user = there.id;
    own.relationship = dossier.id;
    m_service->put(own);
    const QString id = newId();
    const QJsonArray operations {
        RulesFixture::create(id, client(id, u"eva@guerin.example"_s)),
        m_service->grantTo(RulesFixture::newOne(id), {{u"relationship"_s, dossier.id.toString()}})};
    const Answer warned = m_service->submit(operations, m_service->preparer);
    QCOMPARE(warned.status, 400);
    QVERIFY(says(warned, FindingKind::CompanyWithoutGrant));
    const Answer held = m_service->submit(operations, m_service->preparer, {{u"acknowledged"_s, codesOf(warned)}});
    QVERIFY2(held.status == 201, held.body.constData());
    QCOMPARE(statusOf(m_service->decide(held, u"approve"_s, m_service->approver)), u"inEffect"_s);
    QCOMPARE(m_service->get(u"/Grants?filter=user eq \"%1\""_s.arg(id)).resources().size(), 1);
}

void RulesS2::S2_10_modulesThatAreOffAreNamed()
{
    const Relationship without = m_service->addRelationship(u"0417-23"_s, u"complete"_s, {ModuleCode(u"figures"_s)});
    const QString id = newId();
    QJsonArray operations = creation(u"eva@guerin.example"_s, id);
    operations.append(m_service->grantTo(RulesFixture::newOne(id), {{u"relationship"_s, without.id.toString()}}));
    const Answer warned = m_service->submit(operations, m_service->preparer);
    QCOMPARE(warned.status, 400);
    QVERIFY(says(warned, FindingKind::ModuleOffOnRelationship));
    QStringList modules;
    for (const Finding &finding : findingsOf(warned)) {
        if (finding.kind == FindingKind::ModuleOffOnRelationship)
            modules.append(finding.text);
    }
    QVERIFY(modules.contains(u"deposit"_s));
    QVERIFY(!modules.contains(u"figures"_s));
}

void RulesS2::S2_12_noEffectUntilSomebodyElseApproves()
{
    const QString id = newId();
    const Answer held = m_service->submit(creation(u"eva@guerin.example"_s, id), m_service->preparer);
    QCOMPARE(held.status, 201);
    QCOMPARE(statusOf(held), u"awaitingApproval"_s);
    QCOMPARE(m_service->get(u"/Users/"_s + id).status, 404);
    QCOMPARE(m_service->reasons(id, u"figures.dashboard"_s).first(), u"userUnknown"_s);
    for (const QByteArray &token : {m_service->preparer, m_service->administrator, m_service->reader})
        QCOMPARE(m_service->decide(held, u"approve"_s, token).status, 403);
    QCOMPARE(m_service->get(u"/Users/"_s + id).status, 404);
    const Answer approved = m_service->decide(held, u"approve"_s, m_service->approver);
    QCOMPARE(statusOf(approved), u"inEffect"_s);
    QVERIFY(m_service->may(id, u"figures.dashboard"_s));
    // Whoever wrote it does not approve it, whatever the roles.
    const QByteArray both = m_service->addStaff(u"boris"_s, {Role::Administrator, Role::Approver});
    const Answer own = m_service->submit(creation(u"own@guerin.example"_s), both);
    QCOMPARE(m_service->decide(own, u"approve"_s, both).status, 403);
}

void RulesS2::S2_12_noCredentialsBeforeApproval()
{
    const QString id = newId();
    const Answer held = m_service->submit(creation(u"eva@guerin.example"_s, id), m_service->preparer);
    const QString path = u"/Users/%1/.credentials"_s.arg(id);
    QCOMPARE(m_service->request("POST", path, "{}", m_service->administrator).status, 404);
    QCOMPARE(statusOf(m_service->decide(held, u"approve"_s, m_service->approver)), u"inEffect"_s);
    QCOMPARE(m_service->request("POST", path, "{}", m_service->administrator).status, 200);
}

QTEST_GUILESS_MAIN(RulesS2)
#include "test_rules_s2.moc"
