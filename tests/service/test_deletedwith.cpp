// SPDX-License-Identifier: MIT
// Orders that delete a user and touch what goes with that user, or somebody of another company besides.
#include "service/portalstate.h"

using namespace mandat;
using namespace mandat::service;
using namespace mandat::service::testing;

class DeletedWithTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_service.reset(); }
    void aGrantChangedInTheSameOrder_data();
    void aGrantChangedInTheSameOrder();
    void grantsElsewhereGoToo();
    void aPersonalProfileStaysForWhoeverElseHasIt();
    void administratorsAreCountedInTheWholeCompany();

private:
    Relationship elsewhere(const Company &company, const QString &reference)
    {
        Relationship there = m_service->relationship;
        there.id = RelationshipId(newUuid());
        there.company = company.id;
        there.reference = reference;
        m_service->put(there);
        return there;
    }
    Grant grantTo(const User &user, const Relationship &there)
    {
        Grant grant;
        grant.id = GrantId(newUuid());
        grant.user = user.id;
        grant.relationship = there.id;
        m_service->put(grant);
        return grant;
    }

    std::unique_ptr<RulesFixture> m_service;
    Company m_other;
};

void DeletedWithTest::init()
{
    m_service = std::make_unique<RulesFixture>(u"client-portal"_s);
    m_other = m_service->company;
    m_other.id = CompanyId(newUuid());
    m_service->put(m_other);
}

void DeletedWithTest::aGrantChangedInTheSameOrder_data()
{
    QTest::addColumn<bool>("userFirst");
    QTest::newRow("user first") << true;
    QTest::newRow("grant first") << false;
}

void DeletedWithTest::aGrantChangedInTheSameOrder()
{
    QFETCH(bool, userFirst);
    const User user = m_service->addUser(u"elif@guerin.example"_s, u"accounting"_s);
    const Grant grant = *stateOf(*m_service).snapshot.grantOf(user.id, m_service->relationship.id);
    const QJsonObject off = operation(u"PATCH"_s, pathOf(grant), patch(u"active"_s, false));
    const QJsonObject gone = operation(u"DELETE"_s, pathOf(user));
    const Answer done = m_service->submit(userFirst ? QJsonArray {gone, off} : QJsonArray {off, gone});
    QVERIFY2(done.status == 201, done.body.constData());
    QCOMPARE(m_service->get(pathOf(user)).status, 404);
    QCOMPARE(m_service->get(pathOf(grant)).status, 404);
}

/// Whoever is known already as somebody with access to the first one's relationship.
void DeletedWithTest::grantsElsewhereGoToo()
{
    Company third = m_other;
    third.id = CompanyId(newUuid());
    m_service->put(third);
    const Relationship there = elsewhere(third, u"0619-01"_s);
    User user = m_service->addUser(u"elif@guerin.example"_s, u"accounting"_s);
    user.company = m_other.id;
    m_service->put(user);
    const Grant grant = grantTo(user, there);
    const Answer done =
        m_service->submit({operation(u"PATCH"_s, pathOf(m_service->holder), patch(u"name.familyName"_s, u"Autre"_s), {},
                                     m_service->tag(pathOf(m_service->holder))),
                           operation(u"DELETE"_s, pathOf(user), {}, {}, m_service->tag(pathOf(user)))});
    QVERIFY2(done.status == 201, done.body.constData());
    QCOMPARE(statusOf(done), u"inEffect"_s);
    QCOMPARE(m_service->get(pathOf(user)).status, 404);
    QCOMPARE(m_service->get(pathOf(grant)).status, 404);
}

/// Somebody of another company, who is not known from the one that the order is about.
void DeletedWithTest::aPersonalProfileStaysForWhoeverElseHasIt()
{
    Profile personal;
    personal.id = ProfileId(newUuid());
    personal.kind = ProfileKind::Personal;
    m_service->put(personal);
    User user = m_service->addUser(u"elif@guerin.example"_s, u"accounting"_s);
    user.profile = personal.id;
    m_service->put(user);
    User other = m_service->addUser(u"nora@guerin.example"_s, u"accounting"_s);
    other.company = m_other.id;
    other.profile = personal.id;
    m_service->put(other);
    const Grant own = *stateOf(*m_service).snapshot.grantOf(other.id, m_service->relationship.id);
    QVERIFY(m_service->submit({operation(u"DELETE"_s, pathOf(own))}).status == 201);
    const Answer done = m_service->submit({operation(u"DELETE"_s, pathOf(user))});
    QVERIFY2(done.status == 201, done.body.constData());
    QCOMPARE(m_service->get(pathOf(user)).status, 404);
    QCOMPARE(m_service->get(u"/Profiles/"_s + personal.id.toString()).status, 200);
    QVERIFY(m_service->submit({operation(u"DELETE"_s, pathOf(other))}).status == 201);
    QCOMPARE(m_service->get(u"/Profiles/"_s + personal.id.toString()).status, 404);
}

/// The only administrator of a company is of another one, and is alone on the relationship that the order is about.
void DeletedWithTest::administratorsAreCountedInTheWholeCompany()
{
    const Relationship first = elsewhere(m_other, u"0518-01"_s);
    const Relationship second = elsewhere(m_other, u"0518-02"_s);
    User chief = m_service->addUser(u"chief@guerin.example"_s, u"administrator"_s);
    chief.profile = m_service->holder.profile;
    m_service->put(chief);
    const Grant alone = grantTo(chief, first);
    User clerk = m_service->addUser(u"clerk@kervella.example"_s, u"accounting"_s);
    clerk.company = m_other.id;
    m_service->put(clerk);
    grantTo(clerk, second);
    for (const QJsonObject &one : {operation(u"PATCH"_s, pathOf(chief), patch(u"active"_s, false)),
                                   operation(u"DELETE"_s, pathOf(chief)), operation(u"DELETE"_s, pathOf(alone))}) {
        const Answer refused = m_service->submit({one});
        QVERIFY2(refused.status == 400, refused.body.constData());
        QVERIFY(says(refused, FindingKind::AdministratorsBelowMinimum));
    }
}

QTEST_GUILESS_MAIN(DeletedWithTest)
#include "test_deletedwith.moc"
