// SPDX-License-Identifier: MIT
// One person in another’s place: what is handed on, what is not, and who administers meanwhile.
#include "rulescase.h"

#include "domain/bulk.h"
#include "domain/continuity.h"
#include "domain/replacement.h"

#include <QtTest>

using namespace firm;

class ReplacementTest : public QObject
{
    Q_OBJECT

private:
    static ReplacementPlan plan(const Case &firm, const Replacement &wanted)
    {
        CheckContext context;
        context.portal = &firm.portal;
        context.before = &firm.before;
        context.author = firm.author;
        context.now = firm.now;
        context.signInIdTaken = [](const QString &, const UserId &) { return false; };
        return planReplacement(wanted, context);
    }
    static Snapshot after(const Case &firm, const ReplacementPlan &plan) { return applied(firm.before, plan.changes); }
    static TakeOver on(const ReplacementPlan &plan, const RelationshipId &relationship)
    {
        const auto row = std::ranges::find(plan.rows, relationship, &ReplacementRow::relationship);
        return row == plan.rows.end() ? TakeOver::Over : row->takeOver;
    }
    static const ImpactRow *row(const ReplacementPlan &plan, const UserId &user, const RelationshipId &relationship)
    {
        for (const ImpactRow &one : plan.impact.rows) {
            if (one.user == user && one.relationship == relationship)
                return &one;
        }
        return nullptr;
    }
    static bool blocked(const ReplacementPlan &plan) { return !blocksOf(plan.findings).isEmpty(); }

private Q_SLOTS:
    void accessAccountsAndRightsAreTakenOver()
    {
        const Case firm;
        const ReplacementPlan made = plan(firm, {jean, marie, SuccessorRights::Both, LeavingWay::Deactivate});
        QCOMPARE(on(made, works), TakeOver::Extended);
        QCOMPARE(on(made, payroll), TakeOver::New);
        QVERIFY(made.becomesAdministrator);
        QVERIFY(!made.activates);
        QVERIFY(!blocked(made));
        const Snapshot state = after(firm, made);
        QCOMPARE(state.user(marie)->profile, all); // shared, and nothing of her own is missing from it
        QCOMPARE(state.grantOf(marie, works)->accounts, (SortedSet<AccountId> {current, savings}));
        QCOMPARE(state.grantOf(marie, payroll)->accounts, (SortedSet<AccountId> {salaries}));
        QVERIFY(!state.user(jean)->active);
        QVERIFY(state.grantOf(jean, works)); // off with the account, and kept
    }
    void whatTheSuccessorGainsIsSaid()
    {
        const Case firm;
        const ReplacementPlan made = plan(firm, {jean, marie, SuccessorRights::Both, LeavingWay::Deactivate});
        const ImpactRow *there = row(made, marie, works);
        QVERIFY(there);
        QCOMPARE(there->gained, (QList<FunctionCode> {letters, administration}));
        QCOMPARE(there->awaiting, (QList<FunctionCode> {sign}));
        QCOMPARE(there->accountsGained, (QList<AccountId> {savings}));
        QVERIFY(there->lost.isEmpty());
        QVERIFY(row(made, jean, works)->losesAllAccess);
    }
    void theirOwnRightsMayStay()
    {
        const Case firm;
        const ReplacementPlan made = plan(firm, {jean, marie, SuccessorRights::Own, LeavingWay::Deactivate});
        const Snapshot state = after(firm, made);
        QCOMPARE(state.user(marie)->profile, clerk);
        QCOMPARE(state.profile(clerk)->functions,
                 (SortedSet<FunctionCode> {view, statements, prepare, administration}));
        QCOMPARE(row(made, marie, works)->gained, (QList<FunctionCode> {administration}));
    }
    void exactlyTheFormerRights()
    {
        const Case firm;
        const ReplacementPlan made = plan(firm, {marie, jean, SuccessorRights::Former, LeavingWay::Detach});
        const Snapshot state = after(firm, made);
        const Profile *now = state.profile(state.user(jean)->profile);
        QVERIFY(now);
        QVERIFY(now->id != clerk); // a personal profile is not handed on
        QCOMPARE(now->kind, ProfileKind::Personal);
        QCOMPARE(now->functions, (SortedSet<FunctionCode> {view, statements, prepare}));
        QVERIFY(row(made, jean, works)->lost.contains(sign));
        QVERIFY(!state.grantOf(marie, works));
        QVERIFY(state.user(marie)->active);
        QVERIFY(state.grantOf(jean, payroll)); // what the successor had elsewhere stays
    }
    void nothingAboveEveryCeilingIsHandedOn() // S0.1
    {
        Case firm;
        Profile personal = *firm.before.profile(all);
        personal.id = id<ProfileId>(43);
        personal.kind = ProfileKind::Personal;
        firm.before.put(personal);
        firm.before.users[jean].profile = personal.id;
        firm.before.remove(ResourceKind::Grant, jeanOnWorks.uuid());
        firm.before.remove(ResourceKind::Grant, marieOnWorks.uuid());
        const ReplacementPlan made = plan(firm, {jean, marie, SuccessorRights::Former, LeavingWay::Deactivate});
        QVERIFY(!blocked(made));
        const Snapshot state = after(firm, made);
        QCOMPARE(state.profile(state.user(marie)->profile)->functions,
                 (SortedSet<FunctionCode> {view, statements, administration}));
    }
    void whatHasEndedIsLeftAside()
    {
        Case firm;
        Grant over = *firm.before.grant(jeanOnWorks);
        over.lastDay = QDate(2026, 11, 23);
        firm.before.put(over);
        Grant off = *firm.before.grant(jeanOnPayroll);
        off.active = false;
        firm.before.put(off);
        ReplacementPlan made = plan(firm, {jean, marie, SuccessorRights::Own, LeavingWay::Deactivate});
        QCOMPARE(on(made, works), TakeOver::Over);
        QCOMPARE(on(made, payroll), TakeOver::Inactive);
        QVERIFY(!after(firm, made).grantOf(marie, payroll));
        QVERIFY(!made.becomesAdministrator);
        over.lastDay = QDate(2026, 11, 24); // today still counts
        firm.before.put(over);
        firm.before.relationships[works].active = false;
        made = plan(firm, {jean, marie, SuccessorRights::Own, LeavingWay::Deactivate});
        QCOMPARE(on(made, works), TakeOver::RelationshipInactive);
    }
    void daysAreTakenOver_data()
    {
        QTest::addColumn<QDate>("theirFirst");
        QTest::addColumn<QDate>("theirLast");
        QTest::addColumn<QDate>("ownFirst");
        QTest::addColumn<QDate>("ownLast");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        const QDate none;
        const QDate past(2026, 1, 1);
        const QDate soon(2026, 12, 1);
        const QDate later(2027, 3, 31);
        QTest::newRow("no bounds") << none << none << none << none << none << none;
        QTest::newRow("their end is later") << past << later << none << soon << none << later;
        QTest::newRow("own end is later") << none << soon << none << later << none << later;
        QTest::newRow("own has no end") << none << soon << none << none << none << none;
        QTest::newRow("neither has begun") << later << none << soon << none << soon << none;
        QTest::newRow("theirs has begun") << past << none << soon << none << none << none;
        QTest::newRow("own has begun") << soon << none << past << none << past << none;
    }
    void daysAreTakenOver()
    {
        QFETCH(QDate, theirFirst);
        QFETCH(QDate, theirLast);
        QFETCH(QDate, ownFirst);
        QFETCH(QDate, ownLast);
        Case firm;
        firm.portal.policy.grantDates = true;
        Grant theirs = *firm.before.grant(jeanOnWorks);
        theirs.firstDay = theirFirst;
        theirs.lastDay = theirLast;
        firm.before.put(theirs);
        Grant own = *firm.before.grant(marieOnWorks);
        own.firstDay = ownFirst;
        own.lastDay = ownLast;
        firm.before.put(own);
        const Snapshot state = after(firm, plan(firm, {jean, marie, SuccessorRights::Both, LeavingWay::Deactivate}));
        QTEST(state.grant(marieOnWorks)->firstDay, "first");
        QTEST(state.grant(marieOnWorks)->lastDay, "last");
    }
    void aDayThatIsPastIsNotGivenToSomebodyNew()
    {
        Case firm;
        Grant theirs = *firm.before.grant(jeanOnPayroll);
        theirs.firstDay = QDate(2020, 1, 1);
        theirs.lastDay = QDate(2027, 1, 31);
        firm.before.put(theirs);
        const Snapshot state = after(firm, plan(firm, {jean, marie, SuccessorRights::Both, LeavingWay::Deactivate}));
        QCOMPARE(state.grantOf(marie, payroll)->firstDay, QDate());
        QCOMPARE(state.grantOf(marie, payroll)->lastDay, QDate(2027, 1, 31));
    }
    void profilesOfTheAccessAreTakenOver()
    {
        Case firm;
        firm.portal.policy.profileScope = ProfileScope::Relationship;
        for (const UserId &user : {marie, jean})
            firm.before.users[user].profile = {};
        Grant theirs = *firm.before.grant(jeanOnWorks);
        theirs.profile = viewer;
        firm.before.put(theirs);
        theirs = *firm.before.grant(jeanOnPayroll);
        theirs.profile = clerk;
        firm.before.put(theirs);
        Grant own = *firm.before.grant(marieOnWorks);
        own.profile = all;
        firm.before.put(own);
        const ReplacementPlan made = plan(firm, {jean, marie, SuccessorRights::Both, LeavingWay::Deactivate});
        const Snapshot state = after(firm, made);
        QCOMPARE(state.grantOf(marie, works)->profile, all); // holds all of it already
        const Profile *copy = state.profile(state.grantOf(marie, payroll)->profile);
        QVERIFY(copy);
        QVERIFY(copy->id != clerk);
        QCOMPARE(copy->functions, (SortedSet<FunctionCode> {view, statements}));
        QVERIFY(state.user(marie)->profile.isNull());
    }
    void S3_7_theSuccessorAdministersAsTheOtherGoes()
    {
        Case firm;
        firm.portal.policy.administratorsBlock = 1;
        firm.portal.policy.administratorPer = AdministratorPer::Company;
        Case alone = firm;
        alone.edit(alone.before.user(jean), [](User &user) { user.active = false; });
        QVERIFY(alone.blocks(FindingKind::AdministratorsBelowMinimum)); // that is what it would be without
        for (const SuccessorRights rights : {SuccessorRights::Both, SuccessorRights::Own, SuccessorRights::Former}) {
            const ReplacementPlan made = plan(firm, {jean, marie, rights, LeavingWay::Deactivate});
            QVERIFY(!blocked(made));
            QCOMPARE(administratorsOf(firm.portal, after(firm, made), works, firm.now), QList<UserId> {marie});
        }
        // The other way round nobody would be left: it is refused before it is sent.
        QVERIFY(blocked(plan(firm, {marie, jean, SuccessorRights::Former, LeavingWay::Deactivate})));
    }
    void somebodyWhoHasRegisteredIsActivated()
    {
        Case firm;
        firm.before.users[marie].active = false;
        firm.before.users[marie].selfRegistered = true;
        const ReplacementPlan made = plan(firm, {jean, marie, SuccessorRights::Former, LeavingWay::Deactivate});
        QVERIFY(made.activates);
        QVERIFY(after(firm, made).user(marie)->active);
    }
    void whoIsOffered()
    {
        Case firm;
        QCOMPARE(successorsOf(firm.before, jean), QList<UserId> {marie});
        firm.before.users[jean].person = u"p"_s;
        firm.before.users[marie].person = u"p"_s;
        QVERIFY(successorsOf(firm.before, jean).isEmpty()); // the same person
        QVERIFY(successorsOf(firm.before, aya).isEmpty());
        QVERIFY(plan(firm, {jean, aya, SuccessorRights::Both, LeavingWay::Deactivate}).changes.isEmpty());
        QVERIFY(plan(firm, {jean, jean, SuccessorRights::Both, LeavingWay::Deactivate}).changes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReplacementTest)
#include "test_replacement.moc"
