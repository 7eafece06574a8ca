// SPDX-License-Identifier: MIT
#include "domain/effective.h"

#include "firm.h"

#include <QTest>

#include <functional>

using namespace firm;

namespace
{

using Edit = std::function<void(Portal &, Snapshot &)>;

template<class T> void edit(Snapshot &state, const T *resource, auto change)
{
    T copy = *resource;
    change(copy);
    state.put(copy);
}

const QDateTime noon = utc(2026, 11, 20);

} // namespace

Q_DECLARE_METATYPE(Edit)

class TestEffective : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowedWhenAllHolds();
    void everyConditionHasItsReason_data();
    void everyConditionHasItsReason();
    void allReasonsAreGiven();
    void unknownsAreReasons();
    void S0_1_neverMoreThanTheSubscriptionHolds();
    void S0_8_accountsAreThoseGranted();
    void accountScopes();
    void S0_9_sensitiveFunctionsAwaitEquipment_data();
    void S0_9_sensitiveFunctionsAwaitEquipment();
    void S0_9_nothingIsAwaitedWhereThePolicyAsksForNothing();
    void S1_5_profilePerRelationship();
    void S1_8_deactivatedUserLosesAllAfterTheDelay();
    void S1_9_deactivatedGrantLosesOneRelationship();
    void S1_12_reactivatedUserKeepsInactiveGrants();
    void S4_1_configurationIsTheCeiling();
    void noConfigurationsNoCeiling();
    void aboveCeilingIsToldFromRefused();
    void whoCanAndRights();
};

void TestEffective::allowedWhenAllHolds()
{
    const Decision decision = effective(portal(), snapshot(), marie, works, prepare, std::nullopt, noon);
    QVERIFY(decision.allowed);
    QVERIFY(decision.refusals.isEmpty());
    QCOMPARE(decision.accounts, (QList<AccountId> {current}));
    QVERIFY(effective(portal(), snapshot(), marie, works, statements, std::nullopt, noon).accounts.isEmpty());
}

void TestEffective::everyConditionHasItsReason_data()
{
    QTest::addColumn<Edit>("change");
    QTest::addColumn<int>("condition");
    const auto row = [](const char *name, Condition condition, const Edit &change) {
        QTest::newRow(name) << change << static_cast<int>(condition);
    };
    row("user inactive", Condition::UserInactive,
        [](Portal &, Snapshot &s) { edit(s, s.user(marie), [](User &user) { user.active = false; }); });
    row("no grant", Condition::NoGrant, [](Portal &, Snapshot &s) { s.grants.remove(marieOnWorks); });
    row("grant inactive", Condition::GrantInactive,
        [](Portal &, Snapshot &s) { edit(s, s.grant(marieOnWorks), [](Grant &grant) { grant.active = false; }); });
    row("not yet", Condition::GrantNotYet, [](Portal &, Snapshot &s) {
        edit(s, s.grant(marieOnWorks), [](Grant &grant) { grant.firstDay = QDate(2026, 11, 21); });
    });
    row("over", Condition::GrantOver, [](Portal &, Snapshot &s) {
        edit(s, s.grant(marieOnWorks), [](Grant &grant) { grant.lastDay = QDate(2026, 11, 19); });
    });
    row("relationship inactive", Condition::RelationshipInactive, [](Portal &, Snapshot &s) {
        edit(s, s.relationship(works), [](Relationship &there) { there.active = false; });
    });
    row("no profile", Condition::ProfileUndefined,
        [](Portal &, Snapshot &s) { edit(s, s.user(marie), [](User &user) { user.profile = {}; }); });
    row("profile gone", Condition::ProfileUndefined, [](Portal &, Snapshot &s) { s.profiles.remove(clerk); });
    row("not in profile", Condition::NotInProfile, [](Portal &, Snapshot &s) {
        edit(s, s.profile(clerk), [](Profile &profile) { profile.functions.remove(prepare); });
    });
    row("above ceiling", Condition::AboveCeiling, [](Portal &, Snapshot &s) {
        edit(s, s.relationship(works), [](Relationship &there) { there.configuration = ConfigurationCode(u"view"_s); });
    });
    row("unknown configuration", Condition::AboveCeiling, [](Portal &, Snapshot &s) {
        edit(s, s.relationship(works), [](Relationship &there) { there.configuration = {}; });
    });
    row("module off", Condition::ModuleOff, [](Portal &p, Snapshot &) {
        QList<Function> functions = p.catalogue.functions();
        functions[2].module = ModuleCode(u"batch"_s);
        p.catalogue = Catalogue(u"2"_s, p.catalogue.menus(), p.catalogue.modules(), functions);
    });
    row("no account", Condition::NoAccount,
        [](Portal &, Snapshot &s) { edit(s, s.grant(marieOnWorks), [](Grant &grant) { grant.accounts.clear(); }); });
    row("account closed since", Condition::NoAccount, [](Portal &, Snapshot &s) {
        edit(s, s.relationship(works), [](Relationship &there) { there.accounts.removeFirst(); });
    });
}

void TestEffective::everyConditionHasItsReason()
{
    QFETCH(Edit, change);
    QFETCH(int, condition);
    Portal where = portal();
    Snapshot state = snapshot();
    change(where, state);
    const Decision decision = effective(where, state, marie, works, prepare, std::nullopt, noon);
    QVERIFY(!decision.allowed);
    QCOMPARE(conditions(decision), (QList<Condition> {static_cast<Condition>(condition)}));
    QVERIFY(decision.accounts.isEmpty());
    QVERIFY(!isAllowed(accessFacts(where, state, marie, works), *where.catalogue.function(prepare), noon));
}

void TestEffective::allReasonsAreGiven()
{
    Snapshot state = snapshot();
    edit(state, state.user(marie), [](User &user) { user.active = false; });
    edit(state, state.grant(marieOnWorks), [](Grant &grant) {
        grant.active = false;
        grant.lastDay = QDate(2026, 1, 31);
        grant.accounts.clear();
    });
    edit(state, state.relationship(works), [](Relationship &there) {
        there.active = false;
        there.configuration = ConfigurationCode(u"view"_s);
    });
    const Decision decision = effective(portal(), state, marie, works, sign, std::nullopt, noon);
    QCOMPARE(conditions(decision),
             (QList<Condition> {Condition::UserInactive, Condition::GrantInactive, Condition::GrantOver,
                                Condition::RelationshipInactive, Condition::NotInProfile, Condition::AboveCeiling,
                                Condition::NoAccount, Condition::NoDevice, Condition::NoSecureMobile}));
    QCOMPARE(decision.refusals.at(2).date, QDate(2026, 1, 31));
    QCOMPARE(decision.refusals.at(5).label.en, u"View"_s);
    QCOMPARE(decision.refusals.at(7).label.en, u"the signing app"_s);
    QVERIFY(!decision.awaitsEquipment());
    QVERIFY(!decision.aboveCeiling());
}

void TestEffective::unknownsAreReasons()
{
    const auto ask = [](const UserId &user, const RelationshipId &relationship, const FunctionCode &function) {
        return conditions(effective(portal(), snapshot(), user, relationship, function, std::nullopt, noon));
    };
    QCOMPARE(ask(id<UserId>(99), works, view), (QList<Condition> {Condition::UserUnknown}));
    QCOMPARE(ask(marie, id<RelationshipId>(99), view), (QList<Condition> {Condition::RelationshipUnknown}));
    QCOMPARE(ask(marie, works, fn("nothing")), (QList<Condition> {Condition::FunctionUnknown}));
    QCOMPARE(ask({}, {}, {}),
             (QList<Condition> {Condition::UserUnknown, Condition::RelationshipUnknown, Condition::FunctionUnknown}));
    QVERIFY(!isAllowed(accessFacts(portal(), snapshot(), {}, {}), *portal().catalogue.function(view), noon));
}

void TestEffective::S0_1_neverMoreThanTheSubscriptionHolds()
{
    const Portal where = portal();
    const Snapshot state = snapshot();
    QVERIFY(effective(where, state, jean, works, sign, std::nullopt, noon).allowed);
    const Decision above = effective(where, state, jean, payroll, sign, std::nullopt, noon); // the same profile
    QCOMPARE(conditions(above), (QList<Condition> {Condition::AboveCeiling}));
    QVERIFY(above.aboveCeiling());
    const Decision off = effective(where, state, jean, payroll, letters, std::nullopt, noon);
    QCOMPARE(conditions(off), (QList<Condition> {Condition::AboveCeiling, Condition::ModuleOff}));
    QCOMPARE(off.refusals.last().label.en, u"International trade"_s);
}

void TestEffective::S0_8_accountsAreThoseGranted()
{
    const Portal where = portal();
    const Snapshot state = snapshot();
    QVERIFY(effective(where, state, marie, works, prepare, current, noon).allowed);
    const Decision other = effective(where, state, marie, works, prepare, savings, noon);
    QCOMPARE(conditions(other), (QList<Condition> {Condition::AccountNotGranted}));
    QCOMPARE(other.refusals.first().name, u"Savings"_s);
    QVERIFY(!effective(where, state, marie, works, prepare, salaries, noon).allowed); // of another subscription
    QVERIFY(effective(where, state, marie, works, statements, savings, noon).allowed); // does not work on accounts
    QCOMPARE(effective(where, state, jean, works, prepare, std::nullopt, noon).accounts,
             (QList<AccountId> {current, savings}));
}

void TestEffective::accountScopes()
{
    Portal where = portal();
    Snapshot state = snapshot();
    where.policy.accountScope = AccountScope::Relationship;
    QCOMPARE(effective(where, state, marie, works, prepare, std::nullopt, noon).accounts,
             (QList<AccountId> {current, savings}));
    QVERIFY(effective(where, state, marie, works, prepare, savings, noon).allowed);
    QVERIFY(!effective(where, state, marie, works, prepare, salaries, noon).allowed);
    edit(state, state.relationship(works), [](Relationship &there) { there.accounts.clear(); });
    QVERIFY(!effective(where, state, marie, works, prepare, std::nullopt, noon).allowed);
    where.policy.accountScope = AccountScope::None;
    const Decision decision = effective(where, state, marie, works, prepare, std::nullopt, noon);
    QVERIFY(decision.allowed);
    QVERIFY(decision.accounts.isEmpty());
}

void TestEffective::S0_9_sensitiveFunctionsAwaitEquipment_data()
{
    QTest::addColumn<bool>("device");
    QTest::addColumn<QString>("mobile");
    QTest::addColumn<QList<int>>("missing");
    const int noDevice = static_cast<int>(Condition::NoDevice);
    const int noMobile = static_cast<int>(Condition::NoSecureMobile);
    QTest::newRow("nothing") << false << QString() << QList<int> {noDevice, noMobile};
    QTest::newRow("device alone") << true << QString() << QList<int> {noMobile};
    QTest::newRow("mobile alone") << false << u"+33612345678"_s << QList<int> {noDevice};
    QTest::newRow("both") << true << u"+33612345678"_s << QList<int> {};
}

void TestEffective::S0_9_sensitiveFunctionsAwaitEquipment()
{
    QFETCH(bool, device);
    QFETCH(QString, mobile);
    Snapshot state = snapshot();
    edit(state, state.user(jean), [&](User &user) {
        user.strongAuthentication = device;
        user.secureMobile = mobile;
    });
    const Decision decision = effective(portal(), state, jean, works, sign, std::nullopt, noon);
    QList<int> missing;
    for (const Condition condition : conditions(decision))
        missing.append(static_cast<int>(condition));
    QTEST(missing, "missing");
    QCOMPARE(decision.allowed, missing.isEmpty());
    QCOMPARE(decision.awaitsEquipment(), !missing.isEmpty());
    const Portal where = portal();
    const AccessFacts facts = accessFacts(where, state, jean, works);
    QVERIFY(isGiven(facts, *where.catalogue.function(sign), noon));
    QCOMPARE(isAllowed(facts, *where.catalogue.function(sign), noon), missing.isEmpty());
    QVERIFY(effective(where, state, jean, works, prepare, std::nullopt, noon).allowed); // not sensitive: works
}

void TestEffective::S0_9_nothingIsAwaitedWhereThePolicyAsksForNothing()
{
    Portal where = portal();
    where.policy.strongAuthentication = StrongAuthenticationRule::None;
    Snapshot state = snapshot();
    edit(state, state.user(jean), [](User &user) { user.strongAuthentication = false; });
    QVERIFY(effective(where, state, jean, works, sign, std::nullopt, noon).allowed);
}

void TestEffective::S1_5_profilePerRelationship()
{
    Portal where = portal();
    where.policy.profileScope = ProfileScope::Relationship;
    Snapshot state = snapshot();
    QCOMPARE(conditions(effective(where, state, jean, works, view, std::nullopt, noon)),
             (QList<Condition> {Condition::ProfileUndefined})); // the user's own counts for nothing
    edit(state, state.grant(jeanOnWorks), [](Grant &grant) { grant.profile = all; });
    edit(state, state.grant(jeanOnPayroll), [](Grant &grant) { grant.profile = viewer; });
    QVERIFY(effective(where, state, jean, works, administration, std::nullopt, noon).allowed);
    QVERIFY(!effective(where, state, jean, payroll, administration, std::nullopt, noon).allowed);
    QCOMPARE(conditions(effective(where, state, marie, payroll, view, std::nullopt, noon)),
             (QList<Condition> {Condition::NoGrant})); // and nothing of a profile that a grant would have
}

void TestEffective::S1_8_deactivatedUserLosesAllAfterTheDelay()
{
    Snapshot state = snapshot();
    const QDateTime due = utc(2026, 11, 20, 14, 5);
    edit(state, state.user(jean), [&](User &user) { user.pending = {pendingActive(due, false)}; });
    for (const RelationshipId &there : {works, payroll}) {
        QVERIFY(effective(portal(), state, jean, there, view, std::nullopt, due.addMSecs(-1)).allowed);
        QCOMPARE(conditions(effective(portal(), state, jean, there, view, std::nullopt, due)),
                 (QList<Condition> {Condition::UserInactive}));
    }
}

void TestEffective::S1_9_deactivatedGrantLosesOneRelationship()
{
    Snapshot state = snapshot();
    const QDateTime due = utc(2026, 11, 20, 14, 5);
    edit(state, state.grant(jeanOnWorks), [&](Grant &grant) { grant.pending = {pendingActive(due, false)}; });
    QVERIFY(effective(portal(), state, jean, works, view, std::nullopt, due.addSecs(-1)).allowed);
    QVERIFY(!effective(portal(), state, jean, works, view, std::nullopt, due).allowed);
    QVERIFY(effective(portal(), state, jean, payroll, view, std::nullopt, due).allowed);
}

void TestEffective::S1_12_reactivatedUserKeepsInactiveGrants()
{
    Snapshot state = snapshot();
    const QDateTime due = utc(2026, 11, 20, 14, 5);
    edit(state, state.grant(jeanOnPayroll), [](Grant &grant) { grant.active = false; });
    edit(state, state.user(jean), [&](User &user) {
        user.active = false;
        user.pending = {pendingActive(due, true)};
    });
    QVERIFY(!effective(portal(), state, jean, works, view, std::nullopt, due.addSecs(-1)).allowed);
    QVERIFY(effective(portal(), state, jean, works, view, std::nullopt, due).allowed);
    QCOMPARE(conditions(effective(portal(), state, jean, payroll, view, std::nullopt, due)),
             (QList<Condition> {Condition::GrantInactive}));
}

void TestEffective::S4_1_configurationIsTheCeiling()
{
    const Portal where = portal();
    const Snapshot state = snapshot();
    for (const Function &function : where.catalogue.functions()) {
        const bool within = function.code == view || function.code == statements || function.administration;
        QCOMPARE(withinCeiling(where, *state.relationship(payroll), function), within);
        QVERIFY(withinCeiling(where, *state.relationship(works), function));
        QCOMPARE(effective(where, state, jean, payroll, function.code, std::nullopt, noon).allowed, within);
    }
}

void TestEffective::noConfigurationsNoCeiling()
{
    Portal where = portal();
    where.policy.configurations.clear();
    QVERIFY(effective(where, snapshot(), jean, payroll, sign, std::nullopt, noon).allowed);
    QVERIFY(!effective(where, snapshot(), jean, payroll, letters, std::nullopt, noon).allowed); // its module is off
}

void TestEffective::aboveCeilingIsToldFromRefused()
{
    Snapshot state = snapshot();
    edit(state, state.user(jean), [](User &user) { user.strongAuthentication = false; });
    QVERIFY(effective(portal(), state, jean, payroll, sign, std::nullopt, noon).aboveCeiling());
    edit(state, state.user(jean), [](User &user) { user.profile = viewer; });
    QVERIFY(!effective(portal(), state, jean, payroll, sign, std::nullopt, noon).aboveCeiling());
}

void TestEffective::whoCanAndRights()
{
    const Portal where = portal();
    Snapshot state = snapshot();
    QCOMPARE(whoCan(where, state, works, prepare, noon), (QList<UserId> {jean, marie}));
    QCOMPARE(whoCan(where, state, works, sign, noon), (QList<UserId> {jean}));
    QVERIFY(whoCan(where, state, payroll, sign, noon).isEmpty());
    QVERIFY(whoCan(where, state, works, fn("nothing"), noon).isEmpty());
    const QList<FunctionDecision> rights = rightsOn(where, state, marie, works, noon);
    QCOMPARE(rights.size(), where.catalogue.functions().size());
    for (qsizetype i = 0; i < rights.size(); ++i) {
        QCOMPARE(rights.at(i).function->code, where.catalogue.functions().at(i).code);
        QCOMPARE(rights.at(i).decision,
                 effective(where, state, marie, works, rights.at(i).function->code, std::nullopt, noon));
    }
}

QTEST_GUILESS_MAIN(TestEffective)
#include "test_effective.moc"
