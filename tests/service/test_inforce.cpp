// SPDX-License-Identifier: MIT
// What is in force and what is pending: orders that meet before they take effect, over HTTP, with a clock that the test
// moves. wealth-users puts everything in effect five minutes later; client-portal holds what widens.
#include "service/invariants.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;
using namespace std::chrono_literals;

class InForceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_service.reset(); }
    void deactivatedThenDeletedIsOffFirst();
    void smallerThenSmallestIsSmallerFirst();
    void aNarrowingStrikesWhatWasToCome();
    void deletedWhileItsReactivationIsToCome();
    void aProfileThatSomebodyWillHaveStays();
    void aProfileThatSomebodyWillHaveIsInUse();
    void heldOrdersOfADeletedUser();
    void heldOrdersDoNotHoldUpANarrowing();
    void whatIsGoneIsASuccess_data();
    void whatIsGoneIsASuccess();
    void aGrantThatHasNotBegunIsRemoved();
    void theDayThatIsAnHourShort();

private:
    void open(const QString &portal) { m_service = std::make_unique<RulesFixture>(portal); }
    User user() { return m_service->addUser(u"elif@guerin.example"_s, small()); }
    /// Of a profile that can look and do little else.
    [[nodiscard]] QString small() const
    {
        return m_service->portalId() == u"wealth-users"_s ? u"viewOnly"_s : u"accounting"_s;
    }
    Grant grantOf(const User &user)
    {
        return *stateOf(*m_service).snapshot.grantOf(user.id, m_service->relationship.id);
    }
    Profile ownProfile(ProfileKind kind)
    {
        Profile profile;
        profile.id = ProfileId(newUuid());
        profile.kind = kind;
        profile.label = {u"Own"_s, u"Propre"_s};
        profile.functions = {FunctionCode(u"overview.wealth"_s)};
        m_service->put(profile);
        return profile;
    }
    Answer off(const QString &path)
    {
        return m_service->submit({operation(u"PATCH"_s, path, patch(u"active"_s, false))});
    }
    bool mayAfter(const User &user, const QString &function, int seconds)
    {
        const QDateTime at = m_start.addSecs(seconds);
        return m_service->may(user.id.toString(), function, {{u"at"_s, at.toString(Qt::ISODateWithMs)}});
    }

    std::unique_ptr<RulesFixture> m_service;
    QDateTime m_start = TestClock().now();
};

/// A deletion is no reason to keep access for longer than the deactivation that was under way.
void InForceTest::deactivatedThenDeletedIsOffFirst()
{
    open(u"wealth-users"_s);
    const User gone = user();
    QCOMPARE(off(pathOf(gone)).status, 201);
    QVERIFY(mayAfter(gone, u"overview.wealth"_s, 299));
    QVERIFY(!mayAfter(gone, u"overview.wealth"_s, 301));
    m_service->clock().advance(2min);
    const Answer deleted = m_service->submit({operation(u"DELETE"_s, pathOf(gone))});
    QVERIFY2(deleted.status == 201, deleted.body.constData());
    QVERIFY(mayAfter(gone, u"overview.wealth"_s, 299));
    QVERIFY(!mayAfter(gone, u"overview.wealth"_s, 301));
    m_service->clock().advance(6min);
    QTRY_COMPARE(m_service->get(pathOf(gone)).status, 404);
    QCOMPARE(m_service->actionsOn(gone.id.toString()).count(u"deleted"_s), 1);
}

/// A second step down does not put off the first.
void InForceTest::smallerThenSmallestIsSmallerFirst()
{
    open(u"wealth-users"_s);
    const QString whole = m_service->store().portal(m_service->portalId())->policy.predefinedProfiles.first().code;
    const User person = m_service->addUser(u"elif@guerin.example"_s, whole);
    const auto portal = m_service->store().portal(m_service->portalId());
    const QString administration = portal->catalogue.administration()->code.text();
    const QString viewing = u"overview.wealth"_s;
    QVERIFY(mayAfter(person, administration, 0));
    const QString path = pathOf(grantOf(person));
    const auto give = [&](const SortedSet<FunctionCode> &functions) {
        Profile profile;
        profile.id = ProfileId(newUuid());
        profile.kind = ProfileKind::Shared;
        profile.label = {u"Own"_s, u"Propre"_s};
        profile.functions = functions;
        m_service->put(profile);
        return m_service->change(path, u"profile"_s, profile.id.toString());
    };
    SortedSet<FunctionCode> some = m_service->predefined.value(whole).functions;
    some.remove(FunctionCode(administration));
    QVERIFY(some.contains(FunctionCode(viewing)));
    const Answer smaller = give(some);
    QVERIFY2(smaller.status == 201, smaller.body.constData());
    m_service->clock().advance(2min);
    some.remove(FunctionCode(viewing));
    const Answer smallest = give(some);
    QVERIFY2(smallest.status == 201, smallest.body.constData());
    QVERIFY(!mayAfter(person, administration, 301));
    QVERIFY(mayAfter(person, viewing, 301));
    QVERIFY(!mayAfter(person, viewing, 421));
}

void InForceTest::aNarrowingStrikesWhatWasToCome()
{
    open(u"wealth-users"_s);
    const User person = m_service->addUser(u"elif@guerin.example"_s, small(), false);
    const Answer on = m_service->change(pathOf(person), u"active"_s, true);
    QVERIFY2(on.status == 201, on.body.constData());
    QVERIFY(mayAfter(person, u"overview.wealth"_s, 301));
    m_service->clock().advance(2min);
    QCOMPARE(off(pathOf(person)).status, 201);
    QVERIFY(!mayAfter(person, u"overview.wealth"_s, 301)); // never on, not even for two minutes
    QVERIFY(!mayAfter(person, u"overview.wealth"_s, 500));
}

void InForceTest::deletedWhileItsReactivationIsToCome()
{
    open(u"wealth-users"_s);
    const User person = m_service->addUser(u"elif@guerin.example"_s, small(), false);
    QCOMPARE(m_service->change(pathOf(person), u"active"_s, true).status, 201);
    m_service->clock().advance(2min);
    QCOMPARE(m_service->submit({operation(u"DELETE"_s, pathOf(person))}).status, 201);
    for (const int seconds : {0, 299, 301, 419, 421})
        QVERIFY(!mayAfter(person, u"overview.wealth"_s, seconds));
}

/// Its only holder goes, and somebody else gets it in the meantime.
void InForceTest::aProfileThatSomebodyWillHaveStays()
{
    open(u"wealth-users"_s);
    const Profile personal = ownProfile(ProfileKind::Personal);
    const User first = user();
    const User second = m_service->addUser(u"nora@guerin.example"_s, small());
    Grant grant = grantOf(first);
    grant.profile = personal.id;
    m_service->put(grant);
    const QString gets = pathOf(grantOf(second));
    QCOMPARE(m_service->submit({operation(u"DELETE"_s, pathOf(first))}).status, 201);
    m_service->clock().advance(2min);
    const Answer given = m_service->change(gets, u"profile"_s, personal.id.toString());
    QVERIFY2(given.status == 201, given.body.constData());
    m_service->clock().advance(4min);
    QTRY_COMPARE(m_service->get(pathOf(first)).status, 404);
    QCOMPARE(m_service->get(pathOf(personal)).status, 200);
    m_service->clock().advance(4min);
    QTRY_VERIFY(mayAfter(second, u"overview.wealth"_s, 0));
    const auto portal = m_service->store().portal(m_service->portalId());
    QCOMPARE(brokenInvariants(*m_service, *portal), QStringList());
}

void InForceTest::aProfileThatSomebodyWillHaveIsInUse()
{
    open(u"wealth-users"_s);
    const Profile shared = ownProfile(ProfileKind::Shared);
    const User person = user();
    const Answer given = m_service->change(pathOf(grantOf(person)), u"profile"_s, shared.id.toString());
    QVERIFY2(given.status == 201, given.body.constData());
    const Answer refused = m_service->submit({operation(u"DELETE"_s, pathOf(shared))});
    QVERIFY2(refused.status == 400, refused.body.constData());
    QVERIFY(says(refused, FindingKind::ProfileInUse));
}

/// What waits for approval about somebody who is deleted comes back, and brings nobody back.
void InForceTest::heldOrdersOfADeletedUser()
{
    open(u"client-portal"_s);
    const User person = m_service->addUser(u"elif@guerin.example"_s, small());
    const Grant grant = grantOf(person);
    const Relationship second = m_service->addRelationship(u"0417-23"_s);
    const Answer email =
        m_service->change(pathOf(person), u"userName"_s, u"other@guerin.example"_s, m_service->preparer);
    QCOMPARE(statusOf(email), u"awaitingApproval"_s);
    const Answer more = m_service->submitTicked(
        {m_service->grantTo(person.id.toString(), {{u"relationship"_s, second.id.toString()}})}, m_service->preparer);
    QVERIFY2(statusOf(more) == u"awaitingApproval"_s, more.body.constData());
    const Answer gone = m_service->submit({operation(u"DELETE"_s, pathOf(person))}, m_service->preparer);
    QVERIFY2(statusOf(gone) == u"inEffect"_s, gone.body.constData());
    const auto statusNow = [&](const Answer &order) {
        return statusOf(m_service->get(u"/ChangeOrders/"_s + order.json().value("id"_L1).toString()));
    };
    QCOMPARE(statusNow(email), u"stale"_s);
    QCOMPARE(m_service->decide(email, u"approve"_s, m_service->approver).status, 409);
    // This one relied on the user too.
    QCOMPARE(statusNow(more), u"stale"_s);
    QCOMPARE(m_service->get(pathOf(person)).status, 404);
    QCOMPARE(m_service->get(pathOf(grant)).status, 404);
    QCOMPARE(m_service->get(u"/Grants?filter=user eq \"%1\""_s.arg(person.id.toString())).resources().size(), 0);
    // The sign-in ID that was kept for it is free again.
    QVERIFY(m_service
                ->submitTicked(
                    {RulesFixture::create(newId(),
                                          merged(m_service->userWith(newId(), u"other@guerin.example"_s, small()),
                                                 {{u"userType"_s, u"clientUser"_s}}))})
                .status
            != 409);
}

void InForceTest::heldOrdersDoNotHoldUpANarrowing()
{
    open(u"client-portal"_s);
    const User person = m_service->addUser(u"elif@guerin.example"_s, small());
    const Answer email =
        m_service->change(pathOf(person), u"userName"_s, u"other@guerin.example"_s, m_service->preparer);
    QCOMPARE(statusOf(email), u"awaitingApproval"_s);
    QJsonObject order = orderOf({operation(u"PATCH"_s, pathOf(person), patch(u"active"_s, false), {}, u"W/\"99\""_s)});
    order.insert(u"basedOn"_s, QJsonArray {QJsonObject {{u"ref"_s, u"Policy"_s}, {u"version"_s, u"0"_s}}});
    const Answer done = m_service->post(u"/ChangeOrders"_s, order, m_service->preparer);
    QVERIFY2(done.status == 201, done.body.constData());
    QCOMPARE(statusOf(done), u"inEffect"_s);
    QVERIFY(!m_service->get(pathOf(person)).json().value("active"_L1).toBool(true));
}

void InForceTest::whatIsGoneIsASuccess_data()
{
    QTest::addColumn<QString>("portal");
    QTest::addColumn<QString>("method");
    for (const char *portal : {"client-portal", "wealth-users"}) {
        for (const char *method : {"PATCH", "DELETE"})
            QTest::addRow("%s %s", portal, method) << QString::fromLatin1(portal) << QString::fromLatin1(method);
    }
}

/// Two people take the same access away; the second one has nothing to do, and nothing to be told off for.
void InForceTest::whatIsGoneIsASuccess()
{
    QFETCH(QString, portal);
    QFETCH(QString, method);
    open(portal);
    const User person = user();
    const QString path = pathOf(person);
    QCOMPARE(m_service->submit({operation(u"DELETE"_s, path)}).status, 201);
    const QJsonObject again = operation(method, path, patch(u"active"_s, false), {}, u"W/\"1\""_s);
    const Answer alone = m_service->submit({again});
    QVERIFY2(alone.status == 201, alone.body.constData());
    QCOMPARE(statusOf(alone), u"inEffect"_s);
    QVERIFY(m_service->submit({again}, m_service->reader).status == 403);
    // Anything else about somebody who is gone is refused.
    QCOMPARE(m_service->submit({operation(u"PATCH"_s, path, patch(u"active"_s, true), {}, u"W/\"1\""_s)}).status, 404);
    QCOMPARE(m_service->request("PATCH", path, QJsonDocument(patch(u"active"_s, false)).toJson()).status, 404);
    const QStringList broken = brokenTrail(*m_service, stateOf(*m_service));
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void InForceTest::aGrantThatHasNotBegunIsRemoved()
{
    open(u"wealth-users"_s);
    const User person = user();
    Grant grant = grantOf(person);
    grant.firstDay = QDate(2026, 4, 20);
    m_service->put(grant);
    QVERIFY(!mayAfter(person, u"overview.wealth"_s, 0));
    QVERIFY(mayAfter(person, u"overview.wealth"_s, 8 * 24 * 3600));
    const Answer gone = m_service->submit({operation(u"DELETE"_s, pathOf(grant))});
    QVERIFY2(gone.status == 201, gone.body.constData());
    QCOMPARE(statusOf(gone), u"applied"_s);
    QVERIFY(!mayAfter(person, u"overview.wealth"_s, 8 * 24 * 3600));
    m_service->clock().advance(24h * 8);
    QTRY_COMPARE(m_service->get(pathOf(grant)).status, 404);
    QVERIFY(!m_service->may(person.id.toString(), u"overview.wealth"_s));
    QVERIFY(!m_service->actionsOn(grant.id.toString()).contains(u"began"_s));
}

/// 29 March 2026 has 23 hours in Paris, 25 October has 25: a last day ends at midnight there, not 24 hours later.
void InForceTest::theDayThatIsAnHourShort()
{
    open(u"wealth-users"_s);
    const User person = user();
    Grant grant = grantOf(person);
    const auto mayAt = [&](const char *at) {
        return m_service->may(person.id.toString(), u"overview.wealth"_s, {{u"at"_s, QString::fromLatin1(at)}});
    };
    grant.lastDay = QDate(2026, 10, 25);
    m_service->put(grant);
    QVERIFY(mayAt("2026-10-25T22:59:59Z")); // 23:59:59, an hour after summer time has ended
    QVERIFY(!mayAt("2026-10-25T23:00:00Z"));
    grant.lastDay = QDate(2027, 3, 28);
    grant.firstDay = QDate(2027, 3, 28);
    m_service->put(grant);
    QVERIFY(!mayAt("2027-03-27T22:59:59Z"));
    QVERIFY(mayAt("2027-03-27T23:00:00Z"));
    QVERIFY(mayAt("2027-03-28T21:59:59Z")); // 23:59:59 in summer time
    QVERIFY(!mayAt("2027-03-28T22:00:00Z"));
}

QTEST_GUILESS_MAIN(InForceTest)
#include "test_inforce.moc"
