// SPDX-License-Identifier: MIT
#include "domain/continuity.h"

#include "firm.h"

#include <QTest>

using namespace firm;

class TestContinuity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void administratorsAreThoseForWhomItIsAllowed();
    void S3_2_oneAdministratorIsAStandingAlert();
    void S3_3_graverIfAlsoTheOnlyHolder();
    void S4_9_noAdministratorIsNoBlock_data();
    void S4_9_noAdministratorIsNoBlock();
    void onlyHolders();
    void aPersonAloneIsNoOnlyHolder();
    void administratorsNotSeen_data();
    void administratorsNotSeen();
    void administratorsPerCompany();
    void nothingToSayWhereNobodyIs();
    void portalsWithoutAdministration();
};

namespace
{

const QDateTime noon = utc(2026, 11, 20);

Snapshot seenSnapshot()
{
    Snapshot state = snapshot();
    for (const UserId &id : {marie, jean}) {
        User user = *state.user(id);
        user.lastSignIn = noon.addDays(-2);
        state.put(user);
    }
    return state;
}

Portal portalWith(int block, int warn)
{
    Portal out = portal();
    out.policy.administratorsBlock = block;
    out.policy.administratorsWarn = warn;
    return out;
}

QList<RiskKind> kinds(const QList<Risk> &risks)
{
    QList<RiskKind> out;
    for (const Risk &risk : risks)
        out.append(risk.kind);
    return out;
}

void setProfile(Snapshot &state, const UserId &id, const ProfileId &profile)
{
    User user = *state.user(id);
    user.profile = profile;
    state.put(user);
}

} // namespace

void TestContinuity::administratorsAreThoseForWhomItIsAllowed()
{
    Snapshot state = seenSnapshot();
    QCOMPARE(administratorsOf(portal(), state, works, noon), (QList<UserId> {jean}));
    setProfile(state, marie, all);
    QCOMPARE(administratorsOf(portal(), state, works, noon), (QList<UserId> {jean, marie}));
    User user = *state.user(jean);
    user.pending = {pendingActive(noon.addSecs(60), false)};
    state.put(user);
    QCOMPARE(administratorsOf(portal(), state, works, noon).size(), 2);
    QCOMPARE(administratorsOf(portal(), state, works, noon.addSecs(60)), (QList<UserId> {marie}));
}

void TestContinuity::S3_2_oneAdministratorIsAStandingAlert()
{
    Snapshot state = seenSnapshot();
    Profile same = *state.profile(all); // Marie holds all that Jean does, but administration
    same.functions.remove(administration);
    same.functions.remove(sign);
    same.id = viewer;
    state.put(same);
    setProfile(state, marie, viewer);
    Profile shared = *state.profile(all);
    shared.functions.remove(sign);
    state.put(shared);
    const QList<Risk> risks = risksOf(portalWith(1, 2), state, works, noon);
    QCOMPARE(risks, (QList<Risk> {{RiskKind::OneAdministrator, Severity::Fragile, works, {jean}, {}}}));
    setProfile(state, marie, all);
    QVERIFY(risksOf(portalWith(1, 2), state, works, noon).isEmpty());
    QVERIFY(kinds(risksOf(portalWith(1, 1), state, works, noon)).isEmpty());
}

void TestContinuity::S3_3_graverIfAlsoTheOnlyHolder()
{
    const QList<Risk> risks = risksOf(portalWith(1, 2), seenSnapshot(), works, noon);
    QCOMPARE(risks.size(), 1);
    QCOMPARE(risks.first().kind, RiskKind::OnlyAdministratorOnlyHolder);
    QCOMPARE(risks.first().severity, Severity::Grave);
    QCOMPARE(risks.first().users, (QList<UserId> {jean}));
    QCOMPARE(risks.first().functions, (QList<FunctionCode> {sign, letters}));
    // alone on the other one: still the graver form, for nobody else can do anything there
    QCOMPARE(kinds(risksOf(portalWith(1, 2), seenSnapshot(), payroll, noon)),
             (QList<RiskKind> {RiskKind::OnlyAdministratorOnlyHolder}));
}

void TestContinuity::S4_9_noAdministratorIsNoBlock_data()
{
    QTest::addColumn<int>("block");
    QTest::addColumn<int>("warn");
    QTest::addColumn<Severity>("severity");
    QTest::newRow("required") << 1 << 1 << Severity::Grave;
    QTest::newRow("two recommended") << 0 << 2 << Severity::Grave;
    QTest::newRow("ideally one") << 0 << 1 << Severity::Fragile;
    QTest::newRow("not asked for") << 0 << 0 << Severity::Watch;
}

void TestContinuity::S4_9_noAdministratorIsNoBlock()
{
    QFETCH(int, block);
    QFETCH(int, warn);
    Snapshot state = seenSnapshot();
    setProfile(state, jean, clerk);
    const QList<Risk> risks = risksOf(portalWith(block, warn), state, works, noon);
    QCOMPARE(kinds(risks), (QList<RiskKind> {RiskKind::NoAdministrator}));
    QTEST(risks.first().severity, "severity");
}

void TestContinuity::onlyHolders()
{
    const Snapshot state = seenSnapshot();
    QList<Risk> risks = risksOf(portalWith(0, 1), state, works, noon);
    QCOMPARE(risks, (QList<Risk> {{RiskKind::OnlyHolder, Severity::Fragile, works, {jean}, {sign, letters}}}));
    Snapshot plain = state;
    Profile shared = *plain.profile(all);
    shared.functions.remove(sign);
    plain.put(shared);
    risks = risksOf(portalWith(0, 1), plain, works, noon);
    QCOMPARE(risks.first().severity, Severity::Watch);
    QCOMPARE(risks.first().functions, (QList<FunctionCode> {letters}));
}

void TestContinuity::aPersonAloneIsNoOnlyHolder()
{
    Snapshot state = seenSnapshot();
    state.grants.remove(marieOnWorks);
    QVERIFY(risksOf(portalWith(0, 1), state, works, noon).isEmpty());
}

void TestContinuity::administratorsNotSeen_data()
{
    QTest::addColumn<QDateTime>("lastSignIn");
    QTest::addColumn<QDateTime>("created");
    QTest::addColumn<bool>("alert");
    QTest::newRow("yesterday") << noon.addDays(-1) << noon.addDays(-900) << false;
    QTest::newRow("on the limit") << noon.addDays(-90) << noon.addDays(-900) << false;
    QTest::newRow("longer ago") << noon.addDays(-90).addSecs(-1) << noon.addDays(-900) << true;
    QTest::newRow("never, new") << QDateTime() << noon.addDays(-3) << false;
    QTest::newRow("never, old") << QDateTime() << noon.addDays(-300) << true;
    QTest::newRow("nothing known") << QDateTime() << QDateTime() << true;
}

void TestContinuity::administratorsNotSeen()
{
    QFETCH(QDateTime, lastSignIn);
    QFETCH(QDateTime, created);
    QFETCH(bool, alert);
    Snapshot state = seenSnapshot();
    User user = *state.user(jean);
    user.lastSignIn = lastSignIn;
    user.created = created;
    state.put(user);
    Portal where = portalWith(0, 1);
    QCOMPARE(kinds(risksOf(where, state, works, noon)).contains(RiskKind::AdministratorNotSeen), alert);
    where.policy.unseenDays = 0; // switched off
    QVERIFY(!kinds(risksOf(where, state, works, noon)).contains(RiskKind::AdministratorNotSeen));
}

void TestContinuity::administratorsPerCompany()
{
    Snapshot state = seenSnapshot();
    state.grants.remove(jeanOnWorks); // Jean administers the other relationship of the company
    Portal where = portalWith(1, 1);
    QCOMPARE(kinds(risksOf(where, state, works, noon)), (QList<RiskKind> {RiskKind::NoAdministrator}));
    where.policy.administratorPer = AdministratorPer::Company;
    QVERIFY(risksOf(where, state, works, noon).isEmpty());
    Relationship foreign = *state.relationship(payroll);
    foreign.company = id<CompanyId>(2);
    state.put(foreign);
    QCOMPARE(kinds(risksOf(where, state, works, noon)), (QList<RiskKind> {RiskKind::NoAdministrator}));
    where.policy.administratorPer = AdministratorPer::Portal;
    QVERIFY(risksOf(where, state, works, noon).isEmpty());
}

void TestContinuity::nothingToSayWhereNobodyIs()
{
    Snapshot state = seenSnapshot();
    QVERIFY(risksOf(portalWith(1, 2), state, id<RelationshipId>(99), noon).isEmpty());
    Snapshot inactive = state;
    Relationship there = *inactive.relationship(works);
    there.active = false;
    inactive.put(there);
    QVERIFY(risksOf(portalWith(1, 2), inactive, works, noon).isEmpty());
    for (const UserId &id : {marie, jean}) {
        User user = *state.user(id);
        user.active = false;
        state.put(user);
    }
    QVERIFY(risksOf(portalWith(1, 2), state, works, noon).isEmpty());
}

void TestContinuity::portalsWithoutAdministration()
{
    Portal where = portalWith(1, 2);
    QList<Function> functions = where.catalogue.functions();
    functions.removeLast();
    where.catalogue = Catalogue(u"2"_s, where.catalogue.menus(), where.catalogue.modules(), functions);
    QVERIFY(administratorsOf(where, seenSnapshot(), works, noon).isEmpty());
    QCOMPARE(kinds(risksOf(where, seenSnapshot(), works, noon)), (QList<RiskKind> {RiskKind::OnlyHolder}));
}

QTEST_GUILESS_MAIN(TestContinuity)
#include "test_continuity.moc"
