// SPDX-License-Identifier: MIT
#include "rulescase.h"

#include "base/uuid.h"

#include <QElapsedTimer>
#include <QTest>

using namespace firm;

namespace
{

/// Aya on `works` with a personal profile of these functions.
Case withFunctions(const SortedSet<FunctionCode> &functions, ProfileKind kind = ProfileKind::Personal)
{
    Case out = creation();
    Profile profile;
    profile.id = id<ProfileId>(49);
    profile.kind = kind;
    profile.label = text(u"Made for it"_s);
    profile.functions = functions;
    createdUser(out).profile = profile.id;
    out.add(Change::create(profile));
    return out;
}

void alsoOnPayroll(Case &order)
{
    Grant grant = newGrant();
    grant.id = id<GrantId>(58);
    grant.relationship = payroll;
    grant.accounts = {salaries};
    order.add(Change::create(grant));
}

} // namespace

class TestRulesRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S0_1_neverMoreThanTheHolderHolds()
    {
        Case order = withFunctions({view, prepare});
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        createdGrant(order).relationship = payroll; // whose ceiling is looking on
        createdGrant(order).accounts = {salaries};
        const std::optional<Finding> finding = order.finding(FindingKind::AboveHolder);
        QVERIFY(finding && finding->blocks);
        QCOMPARE(finding->user, aya);
        QCOMPARE(finding->relationship, payroll);
        QCOMPARE(finding->functions, QList {prepare});
        QVERIFY2(!order.says(FindingKind::FunctionsAboveCeiling), "what is refused is not warned of too");
    }

    void S0_1_oneRelationshipThatHoldsItIsEnough()
    {
        Case order = withFunctions({view, prepare});
        alsoOnPayroll(order);
        QVERIFY2(!order.says(FindingKind::AboveHolder), qPrintable(order.codes()));
        const std::optional<Finding> finding = order.finding(FindingKind::FunctionsAboveCeiling);
        QVERIFY(finding && !finding->blocks);
        QCOMPARE(finding->functions, QList {prepare});
        QCOMPARE(finding->relationships, QList {payroll});
    }

    void S0_1_perRelationshipProfilesAnswerForTheirOwn()
    {
        Case order = withFunctions({view, prepare});
        order.portal.policy.profileScope = ProfileScope::Relationship;
        createdGrant(order).profile = createdUser(order).profile;
        createdUser(order).profile = {};
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        createdGrant(order).relationship = payroll;
        createdGrant(order).accounts = {salaries};
        QVERIFY(order.blocks(FindingKind::AboveHolder));
    }

    void S4_1_sharedProfilesAreCutByTheCeiling()
    {
        Case order = withFunctions({view, prepare}, ProfileKind::Shared);
        createdGrant(order).relationship = payroll;
        createdGrant(order).accounts = {salaries};
        QVERIFY(!order.says(FindingKind::AboveHolder));
        QVERIFY(order.warns(FindingKind::FunctionsAboveCeiling));
    }

    void S0_9_sensitiveFunctionsAreWarnedOf()
    {
        Case order = withFunctions({view, sign, prepare});
        const std::optional<Finding> finding = order.finding(FindingKind::SensitiveFunctions);
        QVERIFY(finding && !finding->blocks);
        QCOMPARE(finding->functions, QList {sign});
        QCOMPARE(finding->code(), u"SensitiveFunctions:"_s + aya.toString());
        QCOMPARE(order.findings().size(), 1);
    }

    void S0_9_runsAgainWhenAProfileIsCopied()
    {
        Case order; // Jean's functions to Marie, who has no device
        order.edit(order.before.profile(clerk),
                   [&](Profile &profile) { profile.functions = order.before.profile(all)->functions; });
        QCOMPARE(order.finding(FindingKind::SensitiveFunctions).value_or(Finding()).user, marie);
    }

    void S0_9_isSilentWhereNothingWaits()
    {
        Case equipped = withFunctions({sign});
        createdUser(equipped).strongAuthentication = true;
        QVERIFY(equipped.warns(FindingKind::SensitiveFunctions));
        createdUser(equipped).secureMobile = u"+33612345678"_s;
        QVERIFY(!equipped.says(FindingKind::SensitiveFunctions));

        Case noRule = withFunctions({sign});
        noRule.portal.policy.strongAuthentication = StrongAuthenticationRule::None;
        QVERIFY(!noRule.says(FindingKind::SensitiveFunctions));

        Case insensitive = withFunctions({view});
        QVERIFY(!insensitive.says(FindingKind::SensitiveFunctions));

        Case held; // had it before
        held.before.put(
            edited(held.before.profile(clerk), [](Profile &profile) { profile.functions.insert(sign); }).after.value());
        held.edit(held.before.profile(clerk), [](Profile &profile) { profile.functions.remove(prepare); });
        QVERIFY2(!held.says(FindingKind::SensitiveFunctions), qPrintable(held.codes()));
    }

    void S0_9_evenBeforeAnyRelationship()
    {
        Case order = withFunctions({sign});
        order.order.changes.removeAt(1);
        QVERIFY(order.warns(FindingKind::SensitiveFunctions));
    }

    void S0_9_aSharedProfileSpeaksOfAllItsUsersAtOnce()
    {
        Case order;
        for (const UserId &user : {marie, jean}) {
            User with = *order.before.user(user);
            with.profile = viewer;
            order.before.put(with);
        }
        order.edit(order.before.profile(viewer), [](Profile &profile) { profile.functions.insert(sign); });
        const Finding finding = order.finding(FindingKind::SensitiveFunctions).value_or(Finding());
        QCOMPARE(finding.profile, viewer);
        QVERIFY(finding.user.isNull());
        QCOMPARE(finding.users, QList {marie}); // Jean is equipped
        const Finding ceiling = order.finding(FindingKind::FunctionsAboveCeiling).value_or(Finding());
        QCOMPARE(ceiling.relationships, QList {payroll});
        QCOMPARE(ceiling.functions, QList {sign});
    }

    void S2_10_modulesThatAreOffAreNamed()
    {
        Case order = withFunctions({view, letters});
        QVERIFY2(order.findings().isEmpty(), qPrintable(order.codes()));
        Relationship off = *order.before.relationship(works);
        off.modules.clear();
        order.before.put(off);
        const std::optional<Finding> finding = order.finding(FindingKind::ModuleOffOnRelationship);
        QVERIFY(finding && !finding->blocks);
        QCOMPARE(finding->text, u"international"_s);
        QCOMPARE(finding->functions, QList {letters});
        QCOMPARE(finding->relationships, QList {works});
        QCOMPARE(finding->code(), u"ModuleOffOnRelationship:%1:international"_s.arg(aya.toString()));
    }

    void S4_10_aProfileChangesEverywhere()
    {
        Case order;
        order.edit(order.before.user(jean), [](User &user) { user.profile = viewer; });
        const std::optional<Finding> finding = order.finding(FindingKind::ProfileOnAllRelationships);
        QVERIFY(finding && !finding->blocks);
        QCOMPARE(finding->relationships, (QList {works, payroll}));

        Case one;
        one.edit(one.before.user(marie), [](User &user) { user.profile = viewer; });
        QVERIFY2(!one.says(FindingKind::ProfileOnAllRelationships), "one relationship is all of them");

        Case perRelationship;
        perRelationship.portal.policy.profileScope = ProfileScope::Relationship;
        perRelationship.edit(perRelationship.before.user(jean), [](User &user) { user.capacity = u"Director"_s; });
        QVERIFY(!perRelationship.says(FindingKind::ProfileOnAllRelationships));
    }

    /// Rules run at every key: a company of a hundred people must not be felt.
    void fastEnoughToRunWhileOneTypes()
    {
        Case order = withFunctions({view, sign, letters});
        order.portal.policy.administratorsBlock = 1;
        order.portal.policy.administratorsWarn = 2;
        order.portal.policy.administratorPer = AdministratorPer::Company;
        for (ushort i = 0; i < 100; ++i) {
            User user = *order.before.user(marie);
            user.id = id<UserId>(static_cast<ushort>(1000 + i));
            user.userName = QString::number(50000000 + i);
            order.before.put(user);
            Grant grant = newGrant();
            grant.id = id<GrantId>(static_cast<ushort>(1000 + i));
            grant.user = user.id;
            grant.lastDay = QDate(2026, 12, 1).addDays(i);
            order.before.put(grant);
        }
        QElapsedTimer timer;
        timer.start();
        qsizetype found = 0;
        constexpr int times = 20;
        for (int i = 0; i < times; ++i)
            found += order.findings().size();
        qInfo("check(): %.2f ms", double(timer.nsecsElapsed()) / 1e6 / times);
        QCOMPARE(found % times, 0);
        QVERIFY(found > 0);
    }

    void aWholeImportIsCheckedAtOnce()
    {
        Case order;
        order.portal.policy.administratorsBlock = 1;
        order.portal.policy.administratorPer = AdministratorPer::Company;
        order.portal.policy.warnGenericEmail = true;
        for (ushort i = 0; i < 5000; ++i) {
            const QUuid uuid = newUuid();
            User user = newUser();
            user.id = UserId(uuid);
            user.email = u"person%1@dupre.example"_s.arg(i);
            order.add(Change::create(user));
            Grant grant = newGrant();
            grant.id = GrantId(uuid);
            grant.user = user.id;
            order.add(Change::create(grant));
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(order.findings().isEmpty());
        qInfo("10,000 operations: %lld ms", static_cast<long long>(timer.elapsed()));
        std::get<User>(*order.order.changes[9998].after).email = u"person17@dupre.example"_s;
        QCOMPARE(order.findings().size(), 2); // both who share it
    }
};

QTEST_GUILESS_MAIN(TestRulesRights)
#include "test_rulesrights.moc"
