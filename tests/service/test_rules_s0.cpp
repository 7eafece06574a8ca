// SPDX-License-Identifier: MIT
// The bank's delegates (S0), enforced over HTTP.
#include "service/rulesfixture.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class RulesS0 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_service = std::make_unique<RulesFixture>(u"bank-delegates"_s); }
    void cleanup() { m_service.reset(); }
    void S0_1_neverMoreThanTheSubscriptionHolds();
    void S0_2_onlyADeclaredContactThatIsNoDelegateYet();
    void S0_2_declaringAContactIsAnActOfItsOwn();
    void S0_3_createdModifiedTerminated();
    void S0_4_termsAreAcceptedWithVersionAndTime();
    void S0_4_theProfileMayFollow();
    void S0_5_signInIdIsGeneratedAndChangesNothing();
    void S0_5_thePasswordIsOnlyAHash();
    void S0_5_bothMayBeChangedAtFirstSignIn();
    void S0_5_repeatedFailuresLock();
    void S0_6_severalDelegatesWithFunctionsOfTheirOwn();
    void S0_7_aCopiedProfileIsCheckedAgain();
    void S0_8_functionsAndTheAccountsTheyWorkOn();
    void S0_8_accountsOfTheRelationshipOnly();
    void S0_9_sensitiveOperationsAreAcknowledged();
    void S0_9_theyStayOffWithoutEquipment();
    void S0_11_deletionTakesAllAndTheTrailStays();

private:
    QJsonObject profile(const QString &id, const QStringList &functions) const
    {
        return operation(u"POST"_s, u"/Profiles"_s,
                         {{u"kind"_s, u"personal"_s}, {u"functions"_s, QJsonArray::fromStringList(functions)}}, id);
    }
    QString relationship() const { return m_service->relationship.id.toString(); }
    QString account(int index) const { return m_service->relationship.accounts[index].id.toString(); }
    Answer createDelegate(NewDelegate &delegate, const QJsonObject &more = {})
    {
        return m_service->submit(delegate.operations, m_service->preparer, more);
    }
    /// The delegate's operations with another set of functions.
    static QJsonArray withFunctions(const NewDelegate &delegate, const QStringList &functions)
    {
        QJsonArray out = delegate.operations;
        QJsonObject made = out[2].toObject();
        made.insert(
            u"data"_s,
            merged(made.value("data"_L1).toObject(), {{u"functions"_s, QJsonArray::fromStringList(functions)}}));
        out[2] = made;
        return out;
    }

    std::unique_ptr<RulesFixture> m_service;
};

void RulesS0::S0_1_neverMoreThanTheSubscriptionHolds()
{
    const Relationship view = m_service->addRelationship(u"0417-23"_s, u"view"_s);
    const NewDelegate delegate(*m_service, m_service->contacts[0]); // may enter transfers
    QJsonArray operations {
        delegate.operations[1], delegate.operations[2],
        m_service->grantTo(RulesFixture::newOne(delegate.user), {{u"relationship"_s, view.id.toString()}})};
    const Answer refused = m_service->submit(operations, m_service->preparer);
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::AboveHolder));
    QCOMPARE(m_service->get(u"/Users/"_s + delegate.user).status, 404);
    // On a subscription that holds it, the same goes through.
    NewDelegate allowed(*m_service, m_service->contacts[1]);
    QCOMPARE(createDelegate(allowed).status, 201);
}

void RulesS0::S0_2_onlyADeclaredContactThatIsNoDelegateYet()
{
    const QString id = newId();
    const Answer none = m_service->submit({RulesFixture::create(id, m_service->userData(id, u"eva@guerin.example"_s))},
                                          m_service->preparer);
    QCOMPARE(none.status, 400);
    QVERIFY(says(none, FindingKind::ContactRequired));
    NewDelegate first(*m_service, m_service->contacts[0]);
    QCOMPARE(createDelegate(first).status, 201);
    NewDelegate again(*m_service, m_service->contacts[0]);
    const Answer taken = createDelegate(again);
    QCOMPARE(taken.status, 409);
    QVERIFY(says(taken, FindingKind::ContactTaken));
    // Nor through another door.
    const Answer plain = m_service->post(
        u"/Users"_s,
        m_service->userData(newId(), u"x@guerin.example"_s, {{u"contact"_s, m_service->contacts[0].id.toString()}}),
        m_service->preparer);
    QCOMPARE(plain.status, 409);
}

void RulesS0::S0_2_declaringAContactIsAnActOfItsOwn()
{
    Contact unknown = m_service->contacts[0];
    unknown.id = ContactId(newUuid());
    NewDelegate delegate(*m_service, unknown);
    const Answer refused = createDelegate(delegate);
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::UnknownReference));
    const Answer declared = m_service->submit(
        {operation(u"POST"_s, u"/Contacts"_s,
                   {{u"company"_s, m_service->company.id.toString()}, {u"lastName"_s, u"Kervella"_s}}, newId())},
        m_service->preparer);
    QCOMPARE(declared.status, 201);
    const QString id = declared.json().value("results"_L1)[0][u"id"_s].toString();
    QCOMPARE(m_service->get(u"/Users?filter=%1:contact eq \"%2\""_s.arg(userExtension, id)).resources().size(), 0);
    unknown.id = ContactId::fromString(id);
    NewDelegate second(*m_service, unknown);
    QCOMPARE(createDelegate(second).status, 201);
}

void RulesS0::S0_3_createdModifiedTerminated()
{
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    QCOMPARE(createDelegate(delegate).status, 201);
    const QString path = u"/Users/"_s + delegate.user;
    QCOMPARE(m_service->change(path, u"title"_s, u"Treasurer"_s, m_service->preparer).status, 201);
    QCOMPARE(m_service->get(path).json().value("title"_L1).toString(), u"Treasurer"_s);
    QVERIFY(m_service->may(delegate.user, u"accounts.view"_s));
    QCOMPARE(m_service->submit({operation(u"DELETE"_s, path)}, m_service->preparer).status, 201);
    QCOMPARE(m_service->get(path).status, 404);
    QCOMPARE(m_service->reasons(delegate.user, u"accounts.view"_s).first(), u"userUnknown"_s);
}

void RulesS0::S0_4_termsAreAcceptedWithVersionAndTime()
{
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    for (const QJsonValue &version : {QJsonValue(), QJsonValue(u"4.1"_s)}) {
        const Answer refused = createDelegate(delegate, {{u"termsVersion"_s, version}});
        QCOMPARE(refused.status, 400);
        QVERIFY(says(refused, FindingKind::TermsNotAccepted));
    }
    QCOMPARE(createDelegate(delegate).status, 201);
    const QJsonObject user = m_service->extensionOf(delegate.user);
    QCOMPARE(user.value("termsVersion"_L1).toString(), u"4.2"_s);
    QCOMPARE(user.value("termsAcceptedAt"_L1).toString(), u"2026-04-13T09:30:00.000Z"_s);
    // A plain write accepts nothing in anybody's name.
    QJsonObject plain =
        m_service->userData(newId(), u"zoe@guerin.example"_s,
                            {{u"contact"_s, m_service->contacts[2].id.toString()}, {u"termsVersion"_s, QJsonValue()}});
    const Answer refused = m_service->post(u"/Users"_s, plain, m_service->preparer);
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::TermsNotAccepted));
}

void RulesS0::S0_4_theProfileMayFollow()
{
    const QString id = newId();
    const QJsonObject user =
        m_service->userData(id, u"marie@guerin.example"_s, {{u"contact"_s, m_service->contacts[0].id.toString()}});
    const QJsonArray operations {RulesFixture::create(id, user), m_service->grantTo(RulesFixture::newOne(id))};
    QCOMPARE(m_service->submit(operations, m_service->preparer).status, 201);
    QCOMPARE(m_service->reasons(id, u"accounts.view"_s).first(), u"profileUndefined"_s);
    const QString made = newId();
    const Answer later = m_service->submit(
        {profile(made, {u"documents.statements"_s}),
         operation(u"PATCH"_s, u"/Users/"_s + id, patch(userExtension + u":profile"_s, RulesFixture::newOne(made)), {},
                   m_service->tag(u"/Users/"_s + id))},
        m_service->preparer);
    QVERIFY2(later.status == 201, later.body.constData());
    QVERIFY(!m_service->reasons(id, u"documents.statements"_s).contains(u"profileUndefined"_s));
    // A portal whose policy wants the profile at once refuses.
    RulesFixture strict(u"client-portal"_s);
    QJsonObject without = strict.userData(newId(), u"eva@guerin.example"_s);
    without.insert(u"userType"_s, u"clientUser"_s);
    const Answer missing = strict.post(u"/Users"_s, without, strict.preparer);
    QCOMPARE(missing.status, 400);
    QVERIFY(says(missing, FindingKind::ProfileMissing));
}

void RulesS0::S0_5_signInIdIsGeneratedAndChangesNothing()
{
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    QCOMPARE(createDelegate(delegate).status, 201);
    const QString path = u"/Users/"_s + delegate.user;
    const QString given = m_service->get(path).json().value("userName"_L1).toString();
    QCOMPARE(given.size(), 8);
    // The delegate chooses another: grants, orders and the trail know the person by the id.
    const Answer renamed = m_service->change(path, u"userName"_s, u"marie.l"_s, m_service->preparer);
    QVERIFY2(renamed.status == 201, renamed.body.constData());
    QCOMPARE(m_service->get(u"/Grants/"_s + delegate.grant).json().value("user"_L1).toString(), delegate.user);
    QVERIFY(m_service->may(delegate.user, u"accounts.view"_s));
    QVERIFY(m_service->may(u"marie.l"_s, u"accounts.view"_s));
    QVERIFY(!m_service->may(given, u"accounts.view"_s));
}

void RulesS0::S0_5_thePasswordIsOnlyAHash()
{
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    QCOMPARE(createDelegate(delegate).status, 201);
    const QString path = u"/Users/%1/.credentials"_s.arg(delegate.user);
    QCOMPARE(m_service->request("POST", path, "{}", m_service->reader).status, 403);
    const Answer issued = m_service->request("POST", path, "{}", m_service->preparer);
    QCOMPARE(issued.status, 200);
    const QByteArray password = issued.json().value("temporaryPassword"_L1).toString().toUtf8();
    QVERIFY(password.size() >= 12);
    for (const QString &read : {u"/Users/"_s + delegate.user, u"/AuditEntries"_s, u"/ChangeOrders"_s})
        QVERIFY(!m_service->get(read).body.contains(password));
    for (const QString &end : {u""_s, u"-wal"_s}) {
        QFile file(m_service->path() + end);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(password), "the password itself is kept");
    }
}

void RulesS0::S0_5_bothMayBeChangedAtFirstSignIn()
{
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    QCOMPARE(createDelegate(delegate).status, 201);
    const Answer issued = m_service->request("POST", u"/Users/%1/.credentials"_s.arg(delegate.user), "{}");
    const QString name = issued.json().value("userName"_L1).toString();
    const QString password = issued.json().value("temporaryPassword"_L1).toString();
    // A temporary password opens nothing but its own change.
    const Answer first = m_service->signIn(name, password);
    QCOMPARE(first.status, 200);
    QVERIFY(first.json().value("mustChange"_L1).toBool());
    QVERIFY(!first.json().contains("token"_L1));
    const QJsonObject change {{u"userName"_s, name},
                              {u"password"_s, password},
                              {u"newPassword"_s, u"une phrase à moi seule"_s},
                              {u"newUserName"_s, u"marie.lefevre"_s}};
    QCOMPARE(m_service->open(u".changeCredentials"_s, merged(change, {{u"newPassword"_s, u"short"_s}})).status, 400);
    QCOMPARE(m_service->open(u".changeCredentials"_s, merged(change, {{u"newUserName"_s, u"44710928"_s}})).status, 409);
    QCOMPARE(m_service->open(u".changeCredentials"_s, change).status, 204);
    QCOMPARE(m_service->signIn(name, password).status, 401);
    QCOMPARE(m_service->signIn(u"marie.lefevre"_s, password).status, 401);
    const Answer second = m_service->signIn(u"Marie.Lefevre"_s, u"une phrase à moi seule"_s);
    QVERIFY2(second.status == 200, second.body.constData());
    QVERIFY(second.json().value("token"_L1).toString().startsWith("session_"_L1));
    const QJsonObject user = m_service->extensionOf(delegate.user);
    QCOMPARE(user.value("credentials"_L1).toString(), u"changed"_s);
    QVERIFY(!user.value("lastSignIn"_L1).toString().isEmpty());
    QVERIFY(m_service->may(delegate.user, u"accounts.view"_s)); // nothing keys on the sign-in ID
    // Once signed in, the author of the order hands nothing over any more.
    QCOMPARE(
        m_service->request("POST", u"/Users/%1/.credentials"_s.arg(delegate.user), "{}", m_service->preparer).status,
        403);
}

void RulesS0::S0_5_repeatedFailuresLock()
{
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    QCOMPARE(createDelegate(delegate).status, 201);
    const Answer issued = m_service->request("POST", u"/Users/%1/.credentials"_s.arg(delegate.user), "{}");
    const QString name = issued.json().value("userName"_L1).toString();
    const QString password = issued.json().value("temporaryPassword"_L1).toString();
    // Whether or not somebody has that name.
    for (const QString &tried : {name, u"nobody"_s}) {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_service->signIn(tried, u"not this one at all"_s).status, 401);
        const Answer locked = m_service->signIn(tried, password);
        QCOMPARE(locked.status, 429);
        QVERIFY(locked.header("Retry-After").toInt() > 0);
    }
    QVERIFY(m_service->actionsOn(delegate.user).contains(u"signInLocked"_s));
    // Credentials do not leave by email here; a new temporary password ends the lock, too.
    const QString path = u"/Users/%1/.credentials"_s.arg(delegate.user);
    QCOMPARE(m_service->request("POST", path, R"({"send": true})", m_service->administrator).status, 400);
    const Answer reset = m_service->request("POST", path, "{}", m_service->administrator);
    QCOMPARE(m_service->signIn(name, reset.json().value("temporaryPassword"_L1).toString()).status, 200);
    QCOMPARE(m_service->signIn(name, password).status, 401);
    const QString latest = reset.json().value("temporaryPassword"_L1).toString();
    for (int i = 1; i < 5; ++i) // the former password was the first wrong one
        QCOMPARE(m_service->signIn(name, u"not this one at all"_s).status, 401);
    QCOMPARE(m_service->signIn(name, latest).status, 429);
    m_service->clock().advance(std::chrono::minutes(16));
    QCOMPARE(m_service->signIn(name, latest).status, 200);
    // An expired one is as good as none.
    m_service->clock().advance(std::chrono::hours(24 * 8));
    QCOMPARE(m_service->signIn(name, latest).status, 401);
}

void RulesS0::S0_6_severalDelegatesWithFunctionsOfTheirOwn()
{
    NewDelegate one(*m_service, m_service->contacts[0]);
    QCOMPARE(createDelegate(one).status, 201);
    NewDelegate other(*m_service, m_service->contacts[1]);
    other.operations = withFunctions(other, {u"documents.statements"_s});
    QCOMPARE(createDelegate(other).status, 201);
    QVERIFY(m_service->may(one.user, u"transfers.enter"_s));
    QVERIFY(!m_service->may(other.user, u"transfers.enter"_s));
    QVERIFY(m_service->may(other.user, u"documents.statements"_s));
    QVERIFY(!m_service->may(one.user, u"documents.statements"_s));
}

void RulesS0::S0_7_aCopiedProfileIsCheckedAgain()
{
    // The profile of the holder, who has the equipment, given to somebody who has not.
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    QStringList functions;
    for (const FunctionCode &code : m_service->predefined.value(u"administrator"_s).functions)
        functions.append(code.text());
    delegate.operations = withFunctions(delegate, functions);
    const Answer refused = createDelegate(delegate);
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::SensitiveFunctions));
    const Answer ticked = m_service->submitTicked(delegate.operations, m_service->preparer);
    QVERIFY2(ticked.status == 201, ticked.body.constData());
    // A copy is a snapshot: accounts only where they were ticked, and nothing secret.
    const QJsonObject copy = m_service->get(u"/Users/"_s + delegate.user).json();
    QVERIFY(!copy.value(userExtension).toObject().contains("secureMobile"_L1));
    QCOMPARE(copy.value(userExtension).toObject().value("credentials"_L1).toString(u"none"_s), u"none"_s);
    QCOMPARE(m_service->get(u"/Grants/"_s + delegate.grant).json().value("accounts"_L1).toArray(),
             QJsonArray({account(0)}));
}

void RulesS0::S0_8_functionsAndTheAccountsTheyWorkOn()
{
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    QCOMPARE(createDelegate(delegate).status, 201);
    QVERIFY(m_service->may(delegate.user, u"accounts.view"_s, {{u"account"_s, account(0)}}));
    QCOMPARE(m_service->reasons(delegate.user, u"accounts.view"_s, {{u"account"_s, account(1)}}),
             QStringList {u"accountNotGranted"_s});
    QCOMPARE(m_service->reasons(delegate.user, u"payroll.upload"_s).first(), u"notInProfile"_s);
    NewDelegate unknown(*m_service, m_service->contacts[1]);
    unknown.operations = withFunctions(unknown, {u"accounts.view"_s, u"moon.fly"_s});
    QCOMPARE(createDelegate(unknown).status, 400);
}

void RulesS0::S0_8_accountsOfTheRelationshipOnly()
{
    const Relationship other = m_service->addRelationship(u"0417-23"_s);
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    QJsonObject grant = delegate.operations[0].toObject();
    grant.insert(
        u"data"_s,
        merged(grant.value("data"_L1).toObject(), {{u"accounts"_s, QJsonArray {other.accounts[0].id.toString()}}}));
    delegate.operations[0] = grant;
    const Answer refused = createDelegate(delegate);
    QCOMPARE(refused.status, 400);
    QVERIFY(says(refused, FindingKind::AccountUnknown));
}

void RulesS0::S0_9_sensitiveOperationsAreAcknowledged()
{
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    delegate.operations = withFunctions(delegate, {u"accounts.view"_s, u"transfers.sign"_s});
    const Answer refused = createDelegate(delegate);
    QVERIFY2(refused.status == 400, refused.body.constData());
    QVERIFY(says(refused, FindingKind::SensitiveFunctions));
    QCOMPARE(findingsOf(refused)[0].functions, QList<FunctionCode> {FunctionCode(u"transfers.sign"_s)});
    QVERIFY(!findingsOf(refused)[0].blocks);
    QCOMPARE(createDelegate(delegate, {{u"acknowledged"_s, QJsonArray {u"SensitiveFunctions:somebody"_s}}}).status,
             400);
    const Answer ticked = createDelegate(delegate, {{u"acknowledged"_s, codesOf(refused)}});
    QVERIFY2(ticked.status == 201, ticked.body.constData());
    QCOMPARE(ticked.json().value("acknowledged"_L1).toArray(), codesOf(refused));
    QVERIFY(says(ticked, FindingKind::SensitiveFunctions));
}

void RulesS0::S0_9_theyStayOffWithoutEquipment()
{
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    delegate.operations = withFunctions(delegate, {u"accounts.view"_s, u"transfers.sign"_s});
    QCOMPARE(m_service->submitTicked(delegate.operations, m_service->preparer).status, 201);
    const Answer waits = m_service->ask(delegate.user, u"transfers.sign"_s);
    QCOMPARE(waits.json().value("allowed"_L1).toBool(true), false);
    QCOMPARE(waits.json().value("awaitsEquipment"_L1).toBool(), true);
    QCOMPARE(m_service->reasons(delegate.user, u"transfers.sign"_s), QStringList({u"noDevice"_s, u"noSecureMobile"_s}));
    QVERIFY(m_service->may(delegate.user, u"accounts.view"_s));
    // Nobody enrols a device by an order.
    const QString path = u"/Users/"_s + delegate.user;
    QCOMPARE(m_service->change(path, userExtension + u":strongAuthentication"_s, true, m_service->administrator).status,
             400);
    QVERIFY(m_service->may(m_service->holder.id.toString(), u"transfers.sign"_s));
}

void RulesS0::S0_11_deletionTakesAllAndTheTrailStays()
{
    NewDelegate delegate(*m_service, m_service->contacts[0]);
    QCOMPARE(createDelegate(delegate).status, 201);
    const Answer gone = m_service->submit({operation(u"DELETE"_s, u"/Users/"_s + delegate.user)}, m_service->preparer);
    QCOMPARE(gone.status, 201);
    // The order says what was lost.
    QCOMPARE(gone.json().value("Operations"_L1)[0][u"before"_s][u"id"_s].toString(), delegate.user);
    for (const QString &path :
         {u"/Users/"_s + delegate.user, u"/Grants/"_s + delegate.grant, u"/Profiles/"_s + delegate.profile})
        QCOMPARE(m_service->get(path).status, 404);
    QCOMPARE(m_service->actionsOn(delegate.user), QStringList({u"created"_s, u"deleted"_s}));
    // The contact may become a delegate again, as a new user.
    NewDelegate again(*m_service, m_service->contacts[0]);
    QCOMPARE(createDelegate(again).status, 201);
}

QTEST_GUILESS_MAIN(RulesS0)
#include "test_rules_s0.moc"
