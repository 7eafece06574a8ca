// SPDX-License-Identifier: MIT
#include "rulescase.h"

#include <QTest>

using namespace firm;

namespace
{

const auto paul = id<UserId>(35); ///< a second administrator

/// A portal that wants one administrator and recommends two; Jean is one, Marie has access to `works`.
Case counted(AdministratorPer per)
{
    Case out;
    out.portal.policy.administratorPer = per;
    out.portal.policy.administratorsBlock = 1;
    out.portal.policy.administratorsWarn = 2;
    out.portal.policy.grantDates = true;
    return out;
}

void addPaul(Case &order, const QList<RelationshipId> &on)
{
    User user = *order.before.user(jean);
    user.id = paul;
    user.lastName = u"Quérec"_s;
    user.firstName = u"Paul"_s;
    user.userName = u"44710388"_s;
    order.before.put(user);
    ushort number = 70;
    for (const RelationshipId &relationship : on) {
        Grant grant = *order.before.grant(jeanOnWorks);
        grant.id = id<GrantId>(number++);
        grant.user = paul;
        grant.relationship = relationship;
        grant.accounts = {};
        order.before.put(grant);
    }
}

const Grant &paulsGrant(const Case &order, const RelationshipId &on)
{
    return *order.before.grantOf(paul, on);
}

} // namespace

class TestRulesAdministrators : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S2_4_S3_2_theLastOneStays_data()
    {
        QTest::addColumn<int>("per");
        QTest::newRow("company") << static_cast<int>(AdministratorPer::Company);
        QTest::newRow("relationship") << static_cast<int>(AdministratorPer::Relationship);
        QTest::newRow("portal") << static_cast<int>(AdministratorPer::Portal);
    }
    void S2_4_S3_2_theLastOneStays()
    {
        QFETCH(int, per);
        const auto refused = [&](auto with) {
            Case order = counted(static_cast<AdministratorPer>(per));
            with(order);
            const std::optional<Finding> finding = order.finding(FindingKind::AdministratorsBelowMinimum);
            return finding && finding->blocks && finding->count == 0 && finding->minimum == 1 && finding->date.isNull();
        };
        QVERIFY(
            refused([](Case &order) { order.edit(order.before.user(jean), [](User &user) { user.active = false; }); }));
        QVERIFY(refused([](Case &order) { order.add(Change::remove(*order.before.user(jean))); }));
        QVERIFY(refused(
            [](Case &order) { order.edit(order.before.user(jean), [](User &user) { user.profile = viewer; }); }));
        QVERIFY(refused([](Case &order) {
            order.edit(order.before.profile(all), [](Profile &profile) { profile.functions.remove(administration); });
        }));
        QVERIFY(refused([](Case &order) {
            order.add(Change::remove(*order.before.grant(jeanOnWorks)));
            order.add(Change::remove(*order.before.grant(jeanOnPayroll)));
        }));
        QVERIFY2(!refused([](Case &order) {
            order.edit(order.before.user(jean), [](User &user) { user.capacity = u"Director"_s; });
        }),
                 "nothing about access");
        QVERIFY2(!refused([](Case &order) {
            order.edit(order.before.user(jean), [](User &user) { user.active = false; });
            order.edit(order.before.user(marie), [](User &user) { user.active = false; });
        }),
                 "nobody is left who would need one");
        QVERIFY2(!refused([](Case &order) {
            addPaul(order, {works, payroll});
            order.edit(order.before.user(jean), [](User &user) { user.active = false; });
        }),
                 "Paul remains");
    }

    void S3_2_S4_9_countingByRelationshipOrByCompany()
    {
        Case order = counted(AdministratorPer::Relationship);
        addPaul(order, {payroll});
        order.edit(order.before.grant(jeanOnWorks), [](Grant &grant) { grant.active = false; });
        const Finding finding = order.finding(FindingKind::AdministratorsBelowMinimum).value_or(Finding());
        QCOMPARE(finding.relationship, works);

        order.portal.policy.administratorPer = AdministratorPer::Company;
        QVERIFY2(!order.says(FindingKind::AdministratorsBelowMinimum), qPrintable(order.codes()));
        QVERIFY2(!order.says(FindingKind::OneAdministratorLeft), "two remain for the company");
    }

    void S3_2_oneLeftIsWarnedOf()
    {
        Case order = counted(AdministratorPer::Company);
        addPaul(order, {works});
        order.edit(order.before.user(jean), [](User &user) { user.active = false; });
        const Finding finding = order.finding(FindingKind::OneAdministratorLeft).value_or(Finding());
        QVERIFY(!finding.blocks);
        QCOMPARE(finding.count, 1);
        QCOMPARE(finding.minimum, 2);
        QCOMPARE(finding.users, QList {paul});
        QCOMPARE(finding.company, company);
        QVERIFY(!order.says(FindingKind::AdministratorsBelowMinimum));
    }

    void S3_2_twoAreRequiredWhereThePolicySaysTwo()
    {
        Case order = counted(AdministratorPer::Company);
        order.portal.policy.administratorsBlock = 2;
        addPaul(order, {works});
        order.edit(order.before.user(jean), [](User &user) { user.active = false; });
        const Finding finding = order.finding(FindingKind::AdministratorsBelowMinimum).value_or(Finding());
        QCOMPARE(finding.count, 1);
        QCOMPARE(finding.minimum, 2);
    }

    void anOrderAnswersOnlyForWhatItMakesWorse()
    {
        Case order = counted(AdministratorPer::Company);
        order.before.put(edited(order.before.user(jean), [](User &user) { user.active = false; }).after.value());
        order.edit(order.before.grant(marieOnWorks), [](Grant &grant) { grant.accounts = {savings}; });
        QVERIFY2(order.findings().isEmpty(), "there was none before");
        order.edit(order.before.user(jean), [](User &user) { user.active = true; });
        QVERIFY2(order.findings().isEmpty(), "one is better than none");
    }

    void aCandidateWithoutEquipmentIsNoAdministrator()
    {
        Case order = counted(AdministratorPer::Company);
        QList<Function> functions = order.portal.catalogue.functions();
        functions[5].sensitive = true;
        order.portal.catalogue = Catalogue(u"2"_s, {}, order.portal.catalogue.modules(), functions);
        order.edit(order.before.user(jean), [](User &user) { user.secureMobile.clear(); });
        QVERIFY(order.blocks(FindingKind::AdministratorsBelowMinimum));
    }

    void futureDaysCount()
    {
        Case order = counted(AdministratorPer::Company);
        addPaul(order, {works});
        Grant ending = paulsGrant(order, works);
        ending.lastDay = QDate(2026, 12, 31);
        order.before.put(ending);
        // Today Paul is still there; from the first of January nobody would be.
        order.edit(order.before.user(jean), [](User &user) { user.active = false; });
        const Finding finding = order.finding(FindingKind::AdministratorsBelowMinimum).value_or(Finding());
        QVERIFY(finding.blocks);
        QCOMPARE(finding.count, 0);
        QCOMPARE(finding.date, QDate(2027, 1, 1));
    }

    void aLastDayGivenNowCountsThen()
    {
        Case order = counted(AdministratorPer::Relationship);
        order.edit(order.before.grant(jeanOnWorks), [](Grant &grant) { grant.lastDay = QDate(2026, 11, 30); });
        const Finding finding = order.finding(FindingKind::AdministratorsBelowMinimum).value_or(Finding());
        QCOMPARE(finding.date, QDate(2026, 12, 1));
        QCOMPARE(finding.relationship, works);
    }

    void pendingChangesCount()
    {
        Case order = counted(AdministratorPer::Company);
        addPaul(order, {works});
        User leaving = *order.before.user(paul);
        leaving.pending = {pendingActive(order.now.addSecs(180), false)};
        order.before.put(leaving);
        order.edit(order.before.user(jean), [](User &user) { user.active = false; });
        QVERIFY(order.blocks(FindingKind::AdministratorsBelowMinimum));

        leaving.pending = {pendingActive(order.now.addSecs(60), true)};
        leaving.active = false;
        order.before.put(leaving);
        QVERIFY2(order.blocks(FindingKind::AdministratorsBelowMinimum), "a minute without one");
        order.portal.policy.effectDelay = std::chrono::minutes(5);
        QVERIFY2(!order.says(FindingKind::AdministratorsBelowMinimum), "Paul is back before the order takes effect");
        QVERIFY(order.warns(FindingKind::OneAdministratorLeft));
    }

    void inactiveRelationshipsNeedNone()
    {
        Case order = counted(AdministratorPer::Relationship);
        order.edit(order.before.relationship(works), [](Relationship &there) { there.active = false; });
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
    }

    void aCeilingWithoutAdministrationLeavesNone()
    {
        Case order = counted(AdministratorPer::Relationship);
        order.author.roles = {Role::Operator};
        order.portal.policy.configurations.append({ConfigurationCode(u"bare"_s), {}, {view}});
        order.edit(order.before.relationship(works),
                   [](Relationship &there) { there.configuration = ConfigurationCode(u"bare"_s); });
        QVERIFY(order.blocks(FindingKind::AdministratorsBelowMinimum));
    }

    void S2_4_theFirstUserAdministers()
    {
        Case order = creation();
        order.portal.policy.firstUserAdministrator = true;
        order.portal.policy.administratorsBlock = 1;
        order.portal.policy.administratorPer = AdministratorPer::Company;
        QVERIFY2(!order.says(FindingKind::FirstUserMustAdminister), "Dupré has users");
        order.before.users.clear();
        order.before.grants.clear();
        const Finding finding = order.finding(FindingKind::FirstUserMustAdminister).value_or(Finding());
        QVERIFY(finding.blocks);
        QCOMPARE(finding.user, aya);
        QCOMPARE(finding.company, company);
        QVERIFY2(!order.says(FindingKind::AdministratorsBelowMinimum), "said once");
        createdUser(order).profile = all;
        createdUser(order).strongAuthentication = true;
        createdUser(order).secureMobile = u"+33612345678"_s;
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
    }

    void S2_4_jointManagementComesInOneOrder()
    {
        Case order = creation();
        order.portal.policy.firstUserAdministrator = true;
        order.before.users.clear();
        order.before.grants.clear();
        User manager = newUser();
        manager.id = id<UserId>(38);
        manager.email = u"second@dupre.example"_s;
        manager.profile = all;
        order.add(Change::create(manager));
        QVERIFY(!order.says(FindingKind::FirstUserMustAdminister));
    }

    void portalsWithoutMinimumsOrAdministrationAskNothing()
    {
        Case order = counted(AdministratorPer::Company);
        order.portal.policy.administratorsBlock = 0;
        order.portal.policy.administratorsWarn = 0;
        order.edit(order.before.user(jean), [](User &user) { user.active = false; });
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        Case none = counted(AdministratorPer::Company);
        QList<Function> functions = none.portal.catalogue.functions();
        functions[5].administration = false;
        none.portal.catalogue = Catalogue(u"2"_s, {}, none.portal.catalogue.modules(), functions);
        none.edit(none.before.user(jean), [](User &user) { user.active = false; });
        QVERIFY2(none.findings().isEmpty(), qPrintable(none.codes()));
    }
};

QTEST_GUILESS_MAIN(TestRulesAdministrators)
#include "test_rulesadministrators.moc"
