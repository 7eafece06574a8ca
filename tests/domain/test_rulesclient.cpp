// SPDX-License-Identifier: MIT
#include "rulescase.h"

#include "base/uuid.h"

#include <QTest>

using namespace firm;

class RulesClientTest : public QObject
{
    Q_OBJECT

private:
    /// Jean, who administers `works`, creates Aya there himself.
    static Case byJean(const SortedSet<RelationshipId> &relationships = {works})
    {
        Case order = creation();
        order.portal.policy.clientAdministratorsCreate = true;
        order.author = {};
        order.client = ClientScope {jean, relationships, {company}};
        return order;
    }

private Q_SLOTS:
    void S2_3_S4_14_aClientsAdministratorCreatesUsers()
    {
        Case order = byJean();
        QVERIFY2(!order.says(FindingKind::RoleMayNotWrite), qPrintable(order.codes()));
        order.portal.policy.clientAdministratorsCreate = false;
        QVERIFY(order.blocks(FindingKind::RoleMayNotWrite));
    }
    void S4_14_whoAdministersNothingWritesNothing() { QVERIFY(byJean({}).blocks(FindingKind::RoleMayNotWrite)); }
    void S4_14_onlyOnOwnDossiers()
    {
        Case order = byJean();
        createdGrant(order).relationship = payroll;
        QVERIFY(order.blocks(FindingKind::RoleMayNotWrite));
        QVERIFY(!byJean({works, payroll}).says(FindingKind::RoleMayNotWrite));
    }
    void S4_14_onlyOfTheOwnCompany()
    {
        Case order = byJean();
        createdUser(order).company = id<CompanyId>(2);
        QVERIFY(order.blocks(FindingKind::RoleMayNotWrite));
    }
    void S4_14_notWhoHasMoreThanTheseDossiers()
    {
        Case order = byJean();
        order.order.changes.clear();
        order.edit(order.before.user(jean), [](User &user) { user.capacity = u"Director"_s; }); // on payroll too
        QVERIFY(order.blocks(FindingKind::RoleMayNotWrite));
        order.order.changes.clear();
        order.edit(order.before.user(marie), [](User &user) { user.capacity = u"Clerk"_s; });
        QVERIFY2(!order.says(FindingKind::RoleMayNotWrite), qPrintable(order.codes()));
    }
    void S4_14_notToWhoHasOnlyOtherDossiers()
    {
        Case order = byJean();
        order.order.changes.clear();
        const Grant *own = order.before.grantOf(marie, works);
        QVERIFY(own);
        Grant elsewhere = *own;
        elsewhere.relationship = payroll;
        order.before.put(elsewhere); // Marie is of the same company, and has payroll alone
        Grant wanted;
        wanted.id = GrantId(newUuid());
        wanted.user = marie;
        wanted.relationship = works;
        order.order.changes = {Change::create(wanted)};
        QVERIFY(order.blocks(FindingKind::RoleMayNotWrite));
        order.order.changes.clear();
        order.edit(order.before.user(marie), [](User &user) { user.capacity = u"Clerk"_s; });
        QVERIFY(order.blocks(FindingKind::RoleMayNotWrite));
        order.client->relationships = {works, payroll};
        QVERIFY2(!order.says(FindingKind::RoleMayNotWrite), qPrintable(order.codes()));
    }
    void S4_14_profilesContactsAndCeilingsAreTheFirms()
    {
        Case order = byJean();
        order.edit(order.before.profile(viewer), [](Profile &profile) { profile.functions.insert(prepare); });
        QVERIFY(order.blocks(FindingKind::RoleMayNotWrite));
        order = byJean();
        order.edit(order.before.contact(contact), [](Contact &declared) { declared.capacity = u"Buyer"_s; });
        QVERIFY(order.blocks(FindingKind::RoleMayNotWrite));
        order = byJean();
        order.edit(order.before.relationship(works), [](Relationship &relationship) { relationship.active = false; });
        QVERIFY(order.blocks(FindingKind::RoleMayNotWrite));
        // A personal profile of a user of theirs is their own.
        order = byJean();
        order.order.changes.clear();
        order.edit(order.before.profile(clerk), [](Profile &profile) { profile.functions.remove(prepare); });
        QVERIFY2(!order.says(FindingKind::RoleMayNotWrite), qPrintable(order.codes()));
    }
};

QTEST_GUILESS_MAIN(RulesClientTest)
#include "test_rulesclient.moc"
