// SPDX-License-Identifier: MIT
// The accountancy platform's document portal (S4), enforced over HTTP.
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class RulesS4 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_service.reset(); }
    void S4_1_theConfigurationIsTheCeiling();
    void S4_2_theProfileMayFollow();
    void S4_3_predefinedProfiles_data();
    void S4_3_predefinedProfiles();
    void S4_3_predefinedProfilesAreThePortals();
    void S4_4_settingsAreTheAdministrators();
    void S4_5_paymentNeedsProfileAndModule();
    void S4_6_deliverySeesOwnDocuments();
    void S4_7_historyIsForThree();
    void S4_8_communicationIsTheSameForBoth();
    void S4_9_noAdministratorIsNoBlock();
    void S4_10_theProfileChangesEverywhere();
    void S4_11_asASecondUserLinkedAsOnePerson();
    void S4_12_noneOneOrSeveralUsers();
    void S4_13_requestsArriveAndAreDecided();
    void S4_13_aRefusalSaysWhy();
    void S4_13_aGroupOfClientsIsToldToo();
    void S4_13_theOrderClosesIt();
    void S4_13_heldThenRejectedItIsOpenAgain();
    void S4_14_clientAdministratorsCreateTheirOwn();
    void S4_14_andReachNoFurther();
    void S4_14_strangersOfTheSameCompany();
    void S4_14_onlyWhereThePolicySaysSo();
    void S4_15_typicalUseIsServed();

private:
    bool may(const QString &profile, const QString &function)
    {
        return m_service->may(m_users.value(profile).id.toString(), function,
                              {{u"relationship"_s, m_complete.id.toString()}});
    }
    /// A user for each predefined profile, on a dossier that holds everything.
    void addUsers()
    {
        const QStringList codes = m_service->predefined.keys();
        for (const QString &code : codes) {
            const User user = m_service->addUser(code.toLower() + u"@guerin.example"_s, code);
            m_users.insert(code, user);
            Grant grant;
            grant.id = GrantId(newUuid());
            grant.user = user.id;
            grant.relationship = m_complete.id;
            m_service->put(grant);
        }
    }

    std::unique_ptr<RulesFixture> m_service;
    Relationship m_complete; ///< configuration C with both modules; the fixture's own has D
    QHash<QString, User> m_users;
};

void RulesS4::init()
{
    m_service = std::make_unique<RulesFixture>(u"document-portal"_s);
    m_users.clear();
    m_complete =
        m_service->addRelationship(u"0417-23"_s, u"C"_s, {ModuleCode(u"payment"_s), ModuleCode(u"financial"_s)});
}

void RulesS4::S4_1_theConfigurationIsTheCeiling()
{
    const QString user = m_service->holder.id.toString(); // administrator, on a dossier with feedback only
    QVERIFY(m_service->may(user, u"feedback.figures"_s));
    QCOMPARE(m_service->reasons(user, u"processing.approve"_s), QStringList {u"aboveCeiling"_s});
    // Said where a profile holds more than the dossier lets through, and the ceiling is the operator's alone.
    const QString id = newId();
    const QJsonArray operations {
        RulesFixture::create(id, m_service->userWith(id, u"eva@guerin.example"_s, u"processing"_s)),
        m_service->grantTo(RulesFixture::newOne(id))};
    const Answer made = m_service->submit(operations);
    QVERIFY(says(made, FindingKind::FunctionsAboveCeiling));
    QVERIFY(!says(made, FindingKind::AboveHolder)); // which is about personal profiles
    const QString path = u"/Relationships/"_s + m_service->relationship.id.toString();
    QCOMPARE(m_service->change(path, u"configuration"_s, u"C"_s).status, 403);
}

void RulesS4::S4_2_theProfileMayFollow()
{
    const QString id = newId();
    const Answer made = m_service->submitTicked(
        {RulesFixture::create(id, m_service->userData(id, u"eva@guerin.example"_s)),
         m_service->grantTo(RulesFixture::newOne(id), {{u"relationship"_s, m_complete.id.toString()}})});
    QVERIFY2(made.status == 201, made.body.constData());
    const QJsonObject there {{u"relationship"_s, m_complete.id.toString()}};
    QCOMPARE(m_service->reasons(id, u"documents.import"_s, there), QStringList {u"profileUndefined"_s});
    const QString profile = m_service->predefined.value(u"delivery"_s).id.toString();
    QCOMPARE(m_service->change(u"/Users/"_s + id, userExtension + u":profile"_s, profile).status, 201);
    QVERIFY(m_service->may(id, u"documents.import"_s, there));
}

void RulesS4::S4_3_predefinedProfiles_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("rights"); // import, process, figures, archive, settings
    QTest::newRow("administrator") << u"administrator"_s << u"yyyyy"_s;
    QTest::newRow("full access") << u"fullAccess"_s << u"yyyyn"_s;
    QTest::newRow("processing") << u"processing"_s << u"yynnn"_s;
    QTest::newRow("processing and archive") << u"processingArchive"_s << u"yynyn"_s;
    QTest::newRow("full feedback") << u"fullFeedback"_s << u"nnyyn"_s;
    QTest::newRow("delivery") << u"delivery"_s << u"ynnnn"_s;
}

void RulesS4::S4_3_predefinedProfiles()
{
    QFETCH(QString, profile);
    QFETCH(QString, rights);
    addUsers();
    const QStringList functions {u"documents.import"_s, u"processing.allocate"_s, u"feedback.figures"_s,
                                 u"archive.view"_s, u"settings.transmission"_s};
    for (qsizetype i = 0; i < functions.size(); ++i)
        QCOMPARE(may(profile, functions[i]), rights[i] == u'y');
}

void RulesS4::S4_3_predefinedProfilesAreThePortals()
{
    const QString path = u"/Profiles/"_s + m_service->predefined.value(u"delivery"_s).id.toString();
    const Answer changed = m_service->change(path, u"functions"_s, QJsonArray {u"settings.users"_s});
    QCOMPARE(changed.status, 400);
    QVERIFY(says(changed, FindingKind::PredefinedProfileFixed));
    QCOMPARE(m_service->request("DELETE", path).status, 400);
    const Answer made = m_service->submit(
        {operation(u"POST"_s, u"/Profiles"_s,
                   {{u"kind"_s, u"predefined"_s}, {u"functions"_s, QJsonArray {u"documents.import"_s}}}, newId())});
    QCOMPARE(made.status, 400);
    QCOMPARE(m_service->get(u"/Policy"_s).json().value("defaultProfile"_L1).toString(), u"administrator"_s);
}

void RulesS4::S4_4_settingsAreTheAdministrators()
{
    addUsers();
    for (const QString &function : {u"settings.transmission"_s, u"settings.approvalRules"_s, u"settings.users"_s}) {
        for (auto user = m_users.begin(); user != m_users.end(); ++user)
            QCOMPARE(may(user.key(), function), user.key() == "administrator"_L1);
    }
}

void RulesS4::S4_5_paymentNeedsProfileAndModule()
{
    addUsers();
    const QStringList allowed {u"administrator"_s, u"fullAccess"_s, u"fullFeedback"_s};
    const Relationship off = m_service->addRelationship(u"0417-24"_s, u"C"_s, {ModuleCode(u"financial"_s)});
    for (auto user = m_users.begin(); user != m_users.end(); ++user) {
        QCOMPARE(may(user.key(), u"payment.prepare"_s), allowed.contains(user.key()));
        QCOMPARE(may(user.key(), u"financial.data"_s), allowed.contains(user.key()));
    }
    const User &user = m_users[u"administrator"_s];
    Grant grant;
    grant.id = GrantId(newUuid());
    grant.user = user.id;
    grant.relationship = off.id;
    m_service->put(grant);
    QCOMPARE(m_service->reasons(user.id.toString(), u"payment.prepare"_s, {{u"relationship"_s, off.id.toString()}}),
             QStringList {u"moduleOff"_s});
    QVERIFY(m_service->may(user.id.toString(), u"financial.data"_s, {{u"relationship"_s, off.id.toString()}}));
}

void RulesS4::S4_6_deliverySeesOwnDocuments()
{
    addUsers();
    for (const QString &function : {u"documents.own"_s, u"documents.awaiting"_s, u"documents.import"_s})
        QVERIFY(may(u"delivery"_s, function));
    for (const QString &function : {u"processing.view"_s, u"archive.view"_s, u"feedback.figures"_s})
        QVERIFY(!may(u"delivery"_s, function));
}

void RulesS4::S4_7_historyIsForThree()
{
    addUsers();
    const QStringList allowed {u"administrator"_s, u"fullAccess"_s, u"fullFeedback"_s};
    for (auto user = m_users.begin(); user != m_users.end(); ++user)
        QCOMPARE(may(user.key(), u"feedback.history"_s), allowed.contains(user.key()));
}

void RulesS4::S4_8_communicationIsTheSameForBoth()
{
    addUsers();
    int allowed = 0;
    for (const Function &function : m_service->store().portal(m_service->portalId())->catalogue.functions()) {
        if (function.menu.text() != u"communication"_s)
            continue;
        const bool administrator = may(u"administrator"_s, function.code.text());
        QCOMPARE(may(u"fullAccess"_s, function.code.text()), administrator);
        allowed += administrator ? 1 : 0;
    }
    QVERIFY(allowed >= 3);
}

void RulesS4::S4_9_noAdministratorIsNoBlock()
{
    m_service->addUser(u"elif@guerin.example"_s, u"delivery"_s);
    const Answer off = m_service->change(pathOf(m_service->holder), u"active"_s, false);
    QVERIFY2(off.status == 201, off.body.constData());
    QVERIFY(says(off, FindingKind::OneAdministratorLeft));
    QCOMPARE(statusOf(off), u"inEffect"_s);
}

void RulesS4::S4_10_theProfileChangesEverywhere()
{
    addUsers();
    const User &user = m_users[u"delivery"_s];
    const QJsonArray operations {
        operation(u"PATCH"_s, pathOf(user),
                  patch(userExtension + u":profile"_s, m_service->predefined.value(u"fullFeedback"_s).id.toString()),
                  {}, m_service->tag(pathOf(user)))};
    const Answer warned = m_service->submit(operations);
    QCOMPARE(warned.status, 400);
    QVERIFY(says(warned, FindingKind::ProfileOnAllRelationships));
    for (const Finding &finding : findingsOf(warned)) {
        if (finding.kind == FindingKind::ProfileOnAllRelationships) {
            QCOMPARE(finding.relationships.size(), 2);
            QVERIFY(finding.relationships.contains(m_complete.id));
        }
    }
    QVERIFY(may(u"delivery"_s, u"documents.import"_s));
    const Answer ticked = m_service->submit(operations, {}, {{u"acknowledged"_s, codesOf(warned)}});
    QVERIFY2(ticked.status == 201, ticked.body.constData());
    QVERIFY(may(u"delivery"_s, u"feedback.figures"_s));
    QVERIFY(m_service->may(user.id.toString(), u"feedback.figures"_s));
}

void RulesS4::S4_11_asASecondUserLinkedAsOnePerson()
{
    const User first = m_service->addUser(u"elif@guerin.example"_s, u"delivery"_s);
    const QString person = newId();
    const QString id = newId();
    const auto second = [&](const QString &email) {
        return m_service->submitTicked(
            {operation(u"PATCH"_s, pathOf(first), patch(userExtension + u":person"_s, person), {},
                       m_service->tag(pathOf(first))),
             RulesFixture::create(id, m_service->userWith(id, email, u"fullFeedback"_s, {{u"person"_s, person}})),
             m_service->grantTo(RulesFixture::newOne(id), {{u"relationship"_s, m_complete.id.toString()}})});
    };
    QCOMPARE(second(u"Elif@guerin.example"_s).status, 409); // another email is what makes it another user
    const Answer made = second(u"elif.unal@guerin.example"_s);
    QVERIFY2(made.status == 201, made.body.constData());
    QCOMPARE(m_service->extensionOf(id).value("person"_L1).toString(), person);
    QCOMPARE(m_service->extensionOf(first.id.toString()).value("person"_L1).toString(), person);
    QVERIFY(m_service->may(id, u"feedback.figures"_s, {{u"relationship"_s, m_complete.id.toString()}}));
}

void RulesS4::S4_12_noneOneOrSeveralUsers()
{
    const auto grantsOn = [&](const Relationship &relationship) {
        return m_service->get(u"/Grants?filter=relationship eq \"%1\""_s.arg(relationship.id.toString()))
            .resources()
            .size();
    };
    QCOMPARE(grantsOn(m_complete), 0);
    for (int i = 1; i <= 3; ++i) {
        const QString id = newId();
        const Answer made = m_service->submitTicked(
            {RulesFixture::create(id, m_service->userWith(id, u"user%1@guerin.example"_s.arg(i), u"administrator"_s)),
             m_service->grantTo(RulesFixture::newOne(id), {{u"relationship"_s, m_complete.id.toString()}})});
        QVERIFY2(made.status == 201, made.body.constData());
        QCOMPARE(grantsOn(m_complete), i);
    }
}

void RulesS4::S4_13_requestsArriveAndAreDecided()
{
    const QJsonObject wish {{u"externalId"_s, newId()},
                            {u"lastName"_s, u"Kervella"_s},
                            {u"firstName"_s, u"Goulven"_s},
                            {u"email"_s, u"goulven@guerin.example"_s},
                            {u"profile"_s, u"delivery"_s},
                            {u"kind"_s, u"clientPortal"_s},
                            {u"relationships"_s, QJsonArray {m_complete.id.toString()}}};
    // A client's portal speaks with a token of the operator's.
    const QByteArray portalsOwn = m_service->addStaff(u"operator"_s, {Role::Operator});
    const Answer arrived = m_service->post(u"/AccessRequests"_s, wish, portalsOwn);
    QVERIFY2(arrived.status == 201, arrived.body.constData());
    QCOMPARE(arrived.json().value("kind"_L1).toString(), u"clientPortal"_s);
    QCOMPARE(arrived.json().value("company"_L1).toString(), m_service->company.id.toString());
    QCOMPARE(m_service->post(u"/AccessRequests"_s, wish, portalsOwn).status, 200); // the same one again
    QCOMPARE(m_service->get(u"/AccessRequests"_s).resources().size(), 1);
    // Staff can record one too; it says so, whatever it claims.
    const Answer recorded =
        m_service->post(u"/AccessRequests"_s, merged(wish, {{u"externalId"_s, newId()}}), m_service->preparer);
    QCOMPARE(recorded.json().value("kind"_L1).toString(), u"recordedByStaff"_s);
    QCOMPARE(m_service->post(u"/AccessRequests"_s, wish, m_service->reader).status, 403);
    // One click makes it an order.
    const QString id = newId();
    const Answer order = m_service->submitTicked(
        {RulesFixture::create(id, m_service->userWith(id, u"goulven@guerin.example"_s, u"delivery"_s)),
         m_service->grantTo(RulesFixture::newOne(id), {{u"relationship"_s, m_complete.id.toString()}})},
        m_service->preparer);
    QVERIFY2(order.status == 201, order.body.constData());
    const QString request = u"/AccessRequests/"_s + arrived.json().value("id"_L1).toString();
    const QJsonObject named {{u"order"_s, order.json().value("id"_L1)}};
    // An order of somebody else's access is none that the request led to.
    const Answer unrelated = m_service->change(pathOf(m_service->holder), u"name.givenName"_s, u"Jeanne"_s);
    QCOMPARE(unrelated.status, 201);
    QCOMPARE(m_service->post(request + u"/.accept"_s, {{u"order"_s, unrelated.json().value("id"_L1)}}).status, 400);
    QCOMPARE(m_service->post(request + u"/.accept"_s, {{u"order"_s, newId()}}, m_service->preparer).status, 400);
    QCOMPARE(m_service->post(request + u"/.accept"_s, named, m_service->preparer, {{"If-Match", "W/\"7\""}}).status,
             412);
    const Answer accepted = m_service->post(request + u"/.accept"_s, named, m_service->preparer);
    QVERIFY2(accepted.status == 200, accepted.body.constData());
    QCOMPARE(accepted.json().value("decidedBy"_L1).toString(), u"paul"_s);
    QCOMPARE(m_service->post(request + u"/.accept"_s, named, m_service->preparer).status, 200);
    QCOMPARE(m_service->post(request + u"/.refuse"_s, {{u"reason"_s, u"No"_s}}, m_service->administrator).status, 409);
    QCOMPARE(m_service->actionsOn(arrived.json().value("id"_L1).toString()),
             QStringList({u"requested"_s, u"accepted"_s}));
    RulesFixture without(u"bank-delegates"_s);
    QCOMPARE(without.post(u"/AccessRequests"_s, {{u"lastName"_s, u"X"_s}, {u"email"_s, u"x@y.example"_s}}).status, 403);
}

void RulesS4::S4_13_aRefusalSaysWhy()
{
    const Answer arrived = m_service->post(u"/AccessRequests"_s,
                                           {{u"lastName"_s, u"Kervella"_s},
                                            {u"email"_s, u"goulven@guerin.example"_s},
                                            {u"reference"_s, m_complete.reference}});
    QVERIFY2(arrived.status == 201, arrived.body.constData());
    QCOMPARE(arrived.json().value("relationships"_L1).toArray(), QJsonArray({m_complete.id.toString()}));
    const QString path = u"/AccessRequests/%1/.refuse"_s.arg(arrived.json().value("id"_L1).toString());
    QCOMPARE(m_service->post(path, {{u"reason"_s, u"  "_s}}).status, 400);
    const Answer refused = m_service->post(path, {{u"reason"_s, u"Not of this company"_s}});
    QCOMPARE(refused.json().value("status"_L1).toString(), u"refused"_s);
    QCOMPARE(refused.json().value("answer"_L1).toString(), u"Not of this company"_s);
    // The person hears of it.
    QList<Mail> mails;
    ServiceFixture::check(m_service->store().read(m_service->portalId(), [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(mails, reader.mailDue(m_service->clock().now(), 10));
        return {};
    }));
    QVERIFY(std::ranges::any_of(mails, [](const Mail &mail) {
        return mail.kind == MailKind::RequestAnswered && mail.recipient == u"goulven@guerin.example"_s;
    }));
}

/// The notice finds somebody: those who look after a group of clients as after an office, or the administrators.
void RulesS4::S4_13_aGroupOfClientsIsToldToo()
{
    const auto told = [&](const ResponsibleParty &party) {
        Relationship there = m_complete;
        there.responsible = party;
        m_service->put(there);
        const QString id = newId();
        const Answer arrived = m_service->post(u"/AccessRequests"_s,
                                               {{u"externalId"_s, id},
                                                {u"lastName"_s, u"Kervella"_s},
                                                {u"email"_s, u"goulven@guerin.example"_s},
                                                {u"relationships"_s, QJsonArray {m_complete.id.toString()}}});
        QStringList out;
        ServiceFixture::check(m_service->store().read(m_service->portalId(), [&](Reader &reader) -> Result<void> {
            MANDAT_ASSIGN(const QList<Mail> mails, reader.mailDue(m_service->clock().now(), 100));
            for (const Mail &mail : mails) {
                if (mail.kind == MailKind::RequestReceived && mail.subject == id)
                    out.append(mail.recipient);
            }
            return {};
        }));
        out.sort();
        return arrived.status == 201 ? out : QStringList {arrived.detail()};
    };
    const auto addMember = [&](const QString &subject, const QString &office, Role role) {
        const Staff staff {subject, subject, subject + u"@firm.example"_s, office, {role}, true};
        ServiceFixture::check(m_service->store().write(
            m_service->portalId(), [&](Writer &writer) { return writer.putStaff(staff, m_service->clock().now()); }));
    };
    addMember(u"gaelle"_s, u"G7"_s, Role::Preparer);
    addMember(u"hugues"_s, u"O1"_s, Role::Preparer);
    addMember(u"irene"_s, {}, Role::Administrator);
    const QStringList administrators {u"irene@firm.example"_s};
    QCOMPARE(told({ResponsibleKind::ClientGroup, u"G7"_s, u"Group 7"_s}), QStringList {u"gaelle@firm.example"_s});
    QCOMPARE(told({ResponsibleKind::Office, u"O1"_s, u"Office"_s}), QStringList {u"hugues@firm.example"_s});
    QCOMPARE(told({ResponsibleKind::Staff, u"hugues"_s, u"Hugues"_s}), QStringList {u"hugues@firm.example"_s});
    QCOMPARE(told({ResponsibleKind::ClientGroup, u"G8"_s, u"Group 8"_s}), administrators);
    QCOMPARE(told({ResponsibleKind::Staff, u"gone"_s, u"Gone"_s}), administrators);
    QCOMPARE(told({}), administrators);
}

void RulesS4::S4_13_theOrderClosesIt()
{
    const QJsonObject wish {{u"lastName"_s, u"Kervella"_s},
                            {u"email"_s, u"goulven@guerin.example"_s},
                            {u"relationships"_s, QJsonArray {m_complete.id.toString()}}};
    const QString request =
        m_service->post(u"/AccessRequests"_s, wish, m_service->preparer).json().value("id"_L1).toString();
    const auto order = [&](const QString &email, const QString &answers) {
        const QString id = newId();
        const QJsonArray operations {
            RulesFixture::create(id, m_service->userWith(id, email, u"delivery"_s)),
            m_service->grantTo(RulesFixture::newOne(id), {{u"relationship"_s, m_complete.id.toString()}})};
        const QJsonObject more {{u"answers"_s, answers}};
        const Answer first = m_service->submit(operations, m_service->preparer, more);
        return first.status == 400
            ? m_service->submit(operations, m_service->preparer, merged(more, {{u"acknowledged"_s, codesOf(first)}}))
            : first;
    };
    QCOMPARE(order(u"nobody@guerin.example"_s, newId()).status, 400);
    const Answer made = order(u"goulven@guerin.example"_s, request);
    QVERIFY2(made.status == 201, made.body.constData());
    QCOMPARE(made.json().value("answers"_L1).toString(), request);
    const QJsonObject closed = m_service->get(u"/AccessRequests/"_s + request).json();
    QCOMPARE(closed.value("status"_L1).toString(), u"accepted"_s);
    QCOMPARE(closed.value("order"_L1), made.json().value("id"_L1));
    QCOMPARE(closed.value("decidedBy"_L1).toString(), u"paul"_s);
    QCOMPARE(m_service->actionsOn(request), QStringList({u"requested"_s, u"accepted"_s}));
    // Once only, and the person hears of it once.
    QCOMPARE(order(u"second@guerin.example"_s, request).status, 409);
    QList<Mail> mails;
    ServiceFixture::check(m_service->store().read(m_service->portalId(), [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(mails, reader.mailDue(m_service->clock().now(), 10));
        return {};
    }));
    QCOMPARE(std::ranges::count_if(mails,
                                   [](const Mail &mail) {
                                       return mail.kind == MailKind::RequestAnswered
                                           && mail.recipient == u"goulven@guerin.example"_s;
                                   }),
             1);
}

void RulesS4::S4_13_heldThenRejectedItIsOpenAgain()
{
    RulesFixture held(u"client-portal"_s);
    const QString request = held.post(u"/AccessRequests"_s,
                                      {{u"lastName"_s, u"Kervella"_s},
                                       {u"email"_s, u"goulven@guerin.example"_s},
                                       {u"relationships"_s, QJsonArray {held.relationship.id.toString()}}},
                                      held.preparer)
                                .json()
                                .value("id"_L1)
                                .toString();
    const QString email = u"elif@guerin.example"_s;
    const User user = held.addUser(email, {}, false);
    const QJsonArray operations {
        operation(u"PATCH"_s, pathOf(user), patch(u"active"_s, true), {}, held.tag(pathOf(user)))};
    const auto submitted = [&] {
        const QJsonObject more {{u"answers"_s, request}};
        const Answer first = held.submit(operations, held.preparer, more);
        return first.status == 400
            ? held.submit(operations, held.preparer, merged(more, {{u"acknowledged"_s, codesOf(first)}}))
            : first;
    };
    const Answer order = submitted();
    QVERIFY2(order.status == 201, order.body.constData());
    QCOMPARE(statusOf(order), u"awaitingApproval"_s);
    const auto now = [&] { return held.get(u"/AccessRequests/"_s + request).json(); };
    QCOMPARE(now().value("status"_L1).toString(), u"open"_s);
    QCOMPARE(now().value("order"_L1), order.json().value("id"_L1));
    QCOMPARE(submitted().status, 409);
    QCOMPARE(held.post(u"/AccessRequests/%1/.refuse"_s.arg(request), {{u"reason"_s, u"No"_s}}, held.preparer).status,
             409);
    QCOMPARE(held.decide(order, u"reject"_s, held.approver).status, 200);
    QCOMPARE(now().value("status"_L1).toString(), u"open"_s);
    QVERIFY(!now().contains("order"_L1));
    const Answer again = submitted();
    QVERIFY2(again.status == 201, again.body.constData());
    QCOMPARE(held.decide(again, u"approve"_s, held.approver).status, 200);
    QCOMPARE(now().value("status"_L1).toString(), u"accepted"_s);
}

void RulesS4::S4_14_clientAdministratorsCreateTheirOwn()
{
    const QByteArray session = m_service->sessionOf(m_service->holder); // administers the fixture's dossier
    QVERIFY(!session.isEmpty());
    const QString id = newId();
    const QJsonArray operations {
        RulesFixture::create(id, m_service->userWith(id, u"goulven@guerin.example"_s, u"fullFeedback"_s)),
        m_service->grantTo(RulesFixture::newOne(id))};
    const Answer first = m_service->submit(operations, session);
    const Answer made =
        first.status == 400 ? m_service->submit(operations, session, {{u"acknowledged"_s, codesOf(first)}}) : first;
    QVERIFY2(made.status == 201, made.body.constData());
    QVERIFY(m_service->may(id, u"feedback.figures"_s));
    QVERIFY(m_service->extensionOf(id).value("createdByClient"_L1).toBool());
    QCOMPARE(made.json().value("author"_L1).toString(), u"user:"_s + m_service->holder.id.toString());
    // What the client sees: its own, and no lists.
    QCOMPARE(m_service->get(u"/Users/"_s + id, session).status, 200);
    QCOMPARE(m_service->get(u"/Relationships/"_s + m_complete.id.toString(), session).status, 404);
    for (const QString &list : {u"/Users"_s, u"/AuditEntries"_s, u"/Staff"_s, u"/.deltaToken"_s})
        QCOMPARE(m_service->get(list, session).status, 403);
    m_service->clock().advance(std::chrono::minutes(31));
    QCOMPARE(m_service->get(u"/Users/"_s + id, session).status, 401);
}

void RulesS4::S4_14_andReachNoFurther()
{
    const QByteArray session = m_service->sessionOf(m_service->holder);
    const auto refused = [&](const QJsonArray &operations) {
        const Answer answer = m_service->submit(operations, session);
        return answer.status == 403 && says(answer, FindingKind::RoleMayNotWrite);
    };
    const QString id = newId();
    const QJsonObject user = m_service->userWith(id, u"goulven@guerin.example"_s, u"fullFeedback"_s);
    // A dossier that this person does not administer, although the company is the same.
    QVERIFY(refused({RulesFixture::create(id, user),
                     m_service->grantTo(RulesFixture::newOne(id), {{u"relationship"_s, m_complete.id.toString()}})}));
    // Another company.
    Company other = m_service->company;
    other.id = CompanyId(newUuid());
    other.identifier.clear();
    m_service->put(other);
    QJsonObject foreign = user;
    foreign.insert(userExtension, merged(user.value(userExtension).toObject(), {{u"company"_s, other.id.toString()}}));
    QVERIFY(refused({RulesFixture::create(id, foreign)}));
    // A user who has more than this dossier.
    addUsers();
    QVERIFY(refused({operation(u"PATCH"_s, pathOf(m_users[u"delivery"_s]), patch(u"active"_s, false))}));
    // What is the firm's: shared profiles, contacts, requests' decisions, credentials, approvals.
    QVERIFY(refused({operation(u"POST"_s, u"/Profiles"_s,
                               {{u"kind"_s, u"shared"_s},
                                {u"label"_s, QJsonObject {{u"en"_s, u"Mine"_s}, {u"fr"_s, u"À moi"_s}}},
                                {u"functions"_s, QJsonArray {u"documents.import"_s}}},
                               newId())}));
    QCOMPARE(
        m_service->request("POST", u"/Users/%1/.credentials"_s.arg(m_users[u"delivery"_s].id.toString()), "{}", session)
            .status,
        403);
    QCOMPARE(m_service->get(u"/Users/"_s + id).status, 404);
    // Deactivated, the session is worth nothing.
    QCOMPARE(m_service
                 ->submitTicked({operation(u"PATCH"_s, pathOf(m_service->holder), patch(u"active"_s, false), {},
                                           m_service->tag(pathOf(m_service->holder)))})
                 .status,
             201);
    QCOMPARE(m_service->get(pathOf(m_service->holder), session).status, 401);
}

/// Whoever administers one dossier of a company is nothing to people who have only another one.
void RulesS4::S4_14_strangersOfTheSameCompany()
{
    const QByteArray session = m_service->sessionOf(m_service->holder);
    const auto refused = [&](const QJsonArray &operations) {
        const Answer answer = m_service->submit(operations, session);
        return answer.status == 403 && says(answer, FindingKind::RoleMayNotWrite);
    };
    User elsewhere = m_service->addUser(u"elsewhere@guerin.example"_s, u"delivery"_s);
    const QList<QJsonObject> grants = [&] {
        QList<QJsonObject> out;
        const QString filter = u"/Grants?filter=user eq \"%1\""_s.arg(elsewhere.id.toString());
        for (const QJsonValue &each : m_service->get(filter).resources())
            out.append(each.toObject());
        return out;
    }();
    QCOMPARE(grants.size(), 1);
    const QString formerGrant = grants.constFirst().value("id"_L1).toString();
    QCOMPARE(m_service->get(pathOf(elsewhere), session).status, 200); // on the dossier: seen
    QCOMPARE(m_service
                 ->submitTicked({operation(u"DELETE"_s, u"/Grants/"_s + formerGrant, {}, {},
                                           m_service->tag(u"/Grants/"_s + formerGrant))})
                 .status,
             201);
    // Without any access, and made by the firm.
    QCOMPARE(m_service->get(pathOf(elsewhere), session).status, 404);
    QVERIFY(refused({operation(u"PATCH"_s, pathOf(elsewhere), patch(u"active"_s, false))}));
    QVERIFY(refused({operation(u"DELETE"_s, pathOf(elsewhere))}));
    QVERIFY(refused({m_service->grantTo(elsewhere.id.toString())}));
    // With the other dossier alone.
    Grant other;
    other.id = GrantId(newUuid());
    other.user = elsewhere.id;
    other.relationship = m_complete.id;
    m_service->put(other);
    QCOMPARE(m_service->get(pathOf(elsewhere), session).status, 404);
    QVERIFY(refused({operation(u"PATCH"_s, pathOf(elsewhere), patch(u"active"_s, false))}));
    QVERIFY(refused({m_service->grantTo(elsewhere.id.toString())}));
    // One whom the person made, without access yet, is the person's own.
    const QString id = newId();
    const Answer made = m_service->submit(
        {RulesFixture::create(id, m_service->userWith(id, u"goulven@guerin.example"_s, u"fullFeedback"_s))}, session);
    QVERIFY2(made.status == 201, made.body.constData());
    QCOMPARE(m_service->get(u"/Users/"_s + id, session).status, 200);
    const QJsonArray later {m_service->grantTo(id)};
    const Answer first = m_service->submit(later, session);
    const Answer given =
        first.status == 400 ? m_service->submit(later, session, {{u"acknowledged"_s, codesOf(first)}}) : first;
    QVERIFY2(given.status == 201, given.body.constData());
}

void RulesS4::S4_14_onlyWhereThePolicySaysSo()
{
    RulesFixture other(u"public-lender"_s);
    const QByteArray session = other.sessionOf(other.holder);
    QVERIFY(!session.isEmpty());
    const QString id = newId();
    const Answer refused = other.submit(
        {RulesFixture::create(id, other.userWith(id, u"goulven@guerin.example"_s, u"viewOnly"_s))}, session);
    QCOMPARE(refused.status, 403);
    // And a user without administration writes nothing anywhere.
    const User clerk = m_service->addUser(u"elif@guerin.example"_s, u"delivery"_s);
    const QByteArray clerks = m_service->sessionOf(clerk);
    QCOMPARE(m_service->change(pathOf(clerk), u"title"_s, u"Director"_s, clerks).status, 403);
}

void RulesS4::S4_15_typicalUseIsServed()
{
    const Answer profiles = m_service->get(u"/Profiles?filter=kind eq \"predefined\""_s);
    QCOMPARE(profiles.resources().size(), 6);
    const QJsonArray published = m_service->get(u"/Policy"_s).json().value("predefinedProfiles"_L1).toArray();
    QCOMPARE(published.size(), 6);
    for (const QJsonValue &profile : published) {
        for (const QString &language : {u"en"_s, u"fr"_s})
            QVERIFY(!profile[u"typicalUse"_s][language].toString().isEmpty());
    }
}

QTEST_GUILESS_MAIN(RulesS4)
#include "test_rules_s4.moc"
