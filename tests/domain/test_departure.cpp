// SPDX-License-Identifier: MIT
// Who follows whom: appointments, the steps of a recovery, absences and departures.
#include "domain/absence.h"
#include "domain/appointment.h"
#include "domain/departure.h"
#include "domain/recovery.h"

#include "firm.h"

#include <QTest>

using namespace firm;

class TestDeparture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S3_4_administrationIsAddedToAPersonalProfile();
    void S3_4_aSharedProfileIsNotChangedForOne();
    void S3_4_anExistingProfileIsTakenOver();
    void S3_5_whoHasRegisteredIsActivatedToo();
    void S3_5_whoHasRegisteredMayBecomeLess();
    void administrationComesWithTheUserType();
    void theGrantIsMadeAndNamedWhereProfilesStandOnIt();
    void whoAdministersAlreadyIsNotOffered();
    void nothingIsAppointedWithoutAdministration();
    void S3_6_theStepsFollowFromTheState();
    void S3_6_oneThatWasBegunLastsUntilTheSecond();
    void S3_6_whoHasGoneIsNotInOffice();
    void S3_7_anAbsenceSaysWhereASuccessorIsNeeded();
    void S3_7_whoIsLeftMayGoMeanwhile();
    void S3_3_functionsThatNobodyElseHoldsAreLost();
    void anAbsenceOfNobodyHasNoEffect();
    void aDepartureOnlyNarrows();
    void whatNoOrderTakesAway();
    void lettersGoToTheCompaniesConcerned();
};

namespace
{

const QDateTime noon = utc(2026, 11, 20);
const auto newProfile = id<ProfileId>(90);
const auto newGrant = id<GrantId>(91);

Appointment toWorks(const UserId &user, const ProfileId &profile = {})
{
    return {user, works, profile, newProfile, newGrant};
}

QList<UserId> administratorsAfter(const Portal &portal, const Snapshot &state, const Appointment &wanted)
{
    return administratorsOf(portal, applied(state, appointmentOf(portal, state, wanted)), wanted.relationship, noon);
}

Snapshot withUser(Snapshot state, const UserId &id, auto edit)
{
    User user = *state.user(id);
    edit(user);
    state.put(user);
    return state;
}

} // namespace

void TestDeparture::S3_4_administrationIsAddedToAPersonalProfile()
{
    const Snapshot state = snapshot();
    const QList<Change> changes = appointmentOf(portal(), state, toWorks(marie));
    QCOMPARE(changes.size(), 1);
    const Profile after = std::get<Profile>(*changes.first().after);
    QCOMPARE(after.id, clerk);
    QCOMPARE(after.functions, (SortedSet<FunctionCode> {view, statements, prepare, administration}));
    QCOMPARE(administratorsAfter(portal(), state, toWorks(marie)), (QList<UserId> {jean, marie}));
    // Once it holds, there is nothing to do.
    QVERIFY(appointmentOf(portal(), applied(state, changes), toWorks(marie)).isEmpty());
}

void TestDeparture::S3_4_aSharedProfileIsNotChangedForOne()
{
    const Snapshot state = withUser(snapshot(), marie, [](User &user) { user.profile = viewer; });
    const QList<Change> changes = appointmentOf(portal(), state, toWorks(marie));
    QCOMPARE(changes.size(), 2);
    const Profile made = std::get<Profile>(*changes.first().after);
    QCOMPARE(changes.first().kind(), ChangeKind::Create);
    QCOMPARE(made.id, newProfile);
    QCOMPARE(made.kind, ProfileKind::Personal);
    QCOMPARE(made.functions, (SortedSet<FunctionCode> {view, statements, administration}));
    QCOMPARE(std::get<User>(*changes.last().after).profile, newProfile);
    QCOMPARE(administratorsAfter(portal(), state, toWorks(marie)), (QList<UserId> {jean, marie}));
}

void TestDeparture::S3_4_anExistingProfileIsTakenOver()
{
    QCOMPARE(administratorProfiles(portal(), snapshot()), (QList<ProfileId> {all}));
    const QList<Change> changes = appointmentOf(portal(), snapshot(), toWorks(marie, all));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(std::get<User>(*changes.first().after).profile, all);
}

void TestDeparture::S3_5_whoHasRegisteredIsActivatedToo()
{
    Snapshot state = withUser(snapshot(), marie, [](User &user) {
        user.active = false;
        user.selfRegistered = true;
    });
    state.remove(ResourceKind::Grant, marieOnWorks.uuid());
    QVERIFY(appointable(portal(), state, works, noon).contains(marie));
    QCOMPARE(administratorsAfter(portal(), state, toWorks(marie)), (QList<UserId> {jean, marie}));
    const QList<Change> changes = appointmentOf(portal(), state, toWorks(marie));
    const Grant grant = std::get<Grant>(*changes.last().after);
    QCOMPARE(grant.id, newGrant);
    QCOMPARE(grant.accounts, (SortedSet<AccountId> {current, savings}));
}

void TestDeparture::S3_5_whoHasRegisteredMayBecomeLess()
{
    Snapshot state = withUser(snapshot(), marie, [](User &user) {
        user.active = false;
        user.selfRegistered = true;
    });
    state.remove(ResourceKind::Grant, marieOnWorks.uuid());
    const ProfileId present = state.user(marie)->profile;
    const QList<Change> changes = activationOf(portal(), state, toWorks(marie, present));
    const Snapshot after = applied(state, changes);
    QVERIFY(after.user(marie)->active);
    QCOMPARE(after.grantOf(marie, works)->id, newGrant);
    QVERIFY(after.grantOf(marie, works)->active);
    QVERIFY(!administratorsOf(portal(), after, works, noon).contains(marie));
    QVERIFY(activationOf(portal(), after, toWorks(marie, present)).isEmpty());
    QVERIFY(activationOf(portal(), state, toWorks(marie)).isEmpty());
    // A profile that administers makes an appointment of it.
    const ProfileId chief = administratorProfiles(portal(), state).value(0);
    if (!chief.isNull())
        QCOMPARE(activationOf(portal(), state, toWorks(marie, chief)),
                 appointmentOf(portal(), state, toWorks(marie, chief)));
}

void TestDeparture::administrationComesWithTheUserType()
{
    Portal typed = portal();
    typed.policy.userTypes = {{u"reader"_s, {}, {}, false}, {u"chief"_s, {}, {}, true}};
    const Snapshot state = withUser(snapshot(), marie, [](User &user) { user.userType = u"reader"_s; });
    const QList<Change> changes = appointmentOf(typed, state, toWorks(marie));
    QCOMPARE(std::get<User>(*changes.last().after).userType, u"chief"_s);
}

void TestDeparture::theGrantIsMadeAndNamedWhereProfilesStandOnIt()
{
    Portal perRelationship = portal();
    perRelationship.policy.profileScope = ProfileScope::Relationship;
    Snapshot state = snapshot();
    Grant grant = *state.grant(marieOnWorks);
    grant.profile = viewer;
    grant.active = false;
    state.put(grant);
    const QList<Change> changes = appointmentOf(perRelationship, state, toWorks(marie));
    const Grant after = std::get<Grant>(*changes.last().after);
    QCOMPARE(after.profile, newProfile);
    QVERIFY(after.active);
    QVERIFY(administratorsAfter(perRelationship, state, toWorks(marie)).contains(marie));
}

void TestDeparture::whoAdministersAlreadyIsNotOffered()
{
    QCOMPARE(appointable(portal(), snapshot(), works, noon), (QList<UserId> {marie}));
    QVERIFY(appointable(portal(), snapshot(), id<RelationshipId>(999), noon).isEmpty());
}

void TestDeparture::nothingIsAppointedWithoutAdministration()
{
    Portal without = portal();
    Function only;
    only.code = view;
    without.catalogue = Catalogue(u"1"_s, {}, {}, {only});
    QVERIFY(appointable(without, snapshot(), works, noon).isEmpty());
    QVERIFY(appointmentOf(without, snapshot(), toWorks(marie)).isEmpty());
    QVERIFY(administratorProfiles(without, snapshot()).isEmpty());
    QVERIFY(appointmentOf(portal(), snapshot(), toWorks(id<UserId>(999))).isEmpty());
}

void TestDeparture::S3_6_theStepsFollowFromTheState()
{
    Portal lender = portal();
    lender.policy.administratorsWarn = 2;
    QVERIFY(recoveryOf(lender, snapshot(), works, noon).isEmpty()); // nobody registers there
    lender.policy.selfRegistration = true;
    QVERIFY(recoveryOf(lender, snapshot(), works, noon).isEmpty()); // the administrator is in office
    const auto done = [&](const Snapshot &state) {
        QList<bool> out;
        for (const RecoveryStep &step : recoveryOf(lender, state, works, noon))
            out.append(step.done);
        return out;
    };
    Snapshot state = withUser(snapshot(), jean, [](User &user) { user.active = false; });
    QCOMPARE(done(state), (QList<bool> {false, false, false, false, false}));
    QCOMPARE(recoveryOf(lender, state, works, noon).at(3).users, (QList<UserId> {jean}));
    User follower = *state.user(marie);
    follower.id = id<UserId>(33);
    follower.profile = viewer;
    follower.selfRegistered = true;
    follower.active = false;
    state.put(follower);
    QCOMPARE(done(state), (QList<bool> {true, false, false, false, false}));
    state = applied(state, appointmentOf(lender, state, toWorks(follower.id)));
    QCOMPARE(done(state), (QList<bool> {true, true, true, false, false}));
    state = applied(state, deletionOf(state, jean));
    // One is in office, and nobody is left behind: what remains is the standing alert of S3.2.
    QVERIFY(recoveryOf(lender, state, works, noon).isEmpty());
}

void TestDeparture::S3_6_oneThatWasBegunLastsUntilTheSecond()
{
    Portal lender = portal();
    lender.policy.administratorsWarn = 2;
    lender.policy.selfRegistration = true;
    QVERIFY(mayRecover(lender, snapshot(), works, noon)); // one alone, who may have gone
    const Snapshot both = applied(snapshot(), appointmentOf(lender, snapshot(), toWorks(marie)));
    QVERIFY(!mayRecover(lender, both, works, noon));
    Snapshot state = withUser(snapshot(), jean, [](User &user) { user.active = false; });
    QVERIFY(mayRecover(lender, state, works, noon));
    Portal closed = lender;
    closed.policy.selfRegistration = false;
    QVERIFY(!mayRecover(closed, state, works, noon));
    RecoveryRecord begun;
    begun.relationship = works;
    begun.begun = noon;
    const auto done = [&] {
        QList<bool> out;
        for (const RecoveryStep &step : recoveryOf(lender, state, works, noon, &begun))
            out.append(step.done);
        return out;
    };
    // That the request was sent is only known here.
    QCOMPARE(done(), (QList<bool> {false, false, false, false, false}));
    begun.requested = noon;
    QCOMPARE(done(), (QList<bool> {false, true, false, false, false}));
    User follower = *state.user(marie);
    follower.id = id<UserId>(33);
    follower.profile = viewer;
    state.put(follower);
    state = applied(state, appointmentOf(lender, state, toWorks(follower.id)));
    state = applied(state, deletionOf(state, jean));
    // The old account is gone; the second administrator is still missing.
    QCOMPARE(done(), (QList<bool> {true, true, true, true, false}));
    QVERIFY(recoveryOf(lender, state, works, noon).isEmpty());
    state = applied(state, appointmentOf(lender, state, toWorks(marie)));
    QVERIFY(done().isEmpty());
}

void TestDeparture::S3_6_whoHasGoneIsNotInOffice()
{
    Portal lender = portal();
    lender.policy.administratorsWarn = 2;
    lender.policy.selfRegistration = true;
    RecoveryRecord begun;
    begun.relationship = works;
    begun.begun = noon;
    begun.left = {jean}; // whose account the portal keeps on: somebody has to administer
    Snapshot state = snapshot();
    QVERIFY(recoveryOf(lender, state, works, noon).isEmpty());
    const auto steps = [&] { return recoveryOf(lender, state, works, noon, &begun); };
    QVERIFY(!steps().at(2).done);
    QCOMPARE(steps().at(3).users, (QList<UserId> {jean}));
    state = applied(state, appointmentOf(lender, state, toWorks(marie)));
    QVERIFY(steps().at(2).done);
    QCOMPARE(steps().at(2).users, (QList<UserId> {marie}));
    QVERIFY(!steps().at(3).done);
    state = applied(state, deletionOf(state, jean));
    QVERIFY(steps().at(3).done);
    QVERIFY(!steps().at(4).done);
}

void TestDeparture::whatNoOrderTakesAway()
{
    const auto kinds = [](const QList<BeyondReach> &all) {
        QList<BeyondReachKind> out;
        for (const BeyondReach &one : all)
            out.append(one.kind);
        return out;
    };
    using enum BeyondReachKind;
    QCOMPARE(kinds(beyondReachOf(portal(), snapshot(), marie, {})), (QList {Downloads, OutsidePortals}));
    QVERIFY(beyondReachOf(portal(), snapshot(), id<UserId>(999), {}).isEmpty());
    Portal slow = portal();
    slow.policy.effectDelay = std::chrono::minutes(5);
    Snapshot state = withUser(snapshot(), marie, [](User &user) {
        user.email = u"marie@dupre.example"_s;
        user.strongAuthentication = true;
        user.secureMobile = u"+33612345678"_s;
    });
    // Somebody else with the same address, as a person of several accounts has it.
    User twin = *state.user(marie);
    twin.id = id<UserId>(34);
    twin.email = u"Marie@Dupre.example"_s;
    twin.userName = u"47000001"_s;
    state.put(twin);
    ChangeOrder held;
    held.number = u"BM-2026-0413"_s;
    held.status = OrderStatus::AwaitingApproval;
    held.changes = {Change::modify(*state.grant(marieOnWorks), *state.grant(marieOnWorks))};
    ChangeOrder done = held;
    done.status = OrderStatus::InEffect;
    const QList<BeyondReach> found = beyondReachOf(slow, state, marie, {held, done});
    QCOMPARE(kinds(found),
             (QList {OtherAccount, PendingOrder, UntilDue, Device, SecureMobile, Downloads, OutsidePortals}));
    QCOMPARE(found.at(0).name, u"4700 0001"_s);
    QCOMPARE(found.at(1).name, u"BM-2026-0413"_s);
    QCOMPARE(found.at(4).name, u"••••••••5678"_s); // enough to know which, too little to call
    // One who is off already cannot sign in: not out of reach.
    twin.active = false;
    state.put(twin);
    QCOMPARE(kinds(beyondReachOf(slow, state, marie, {})).first(), UntilDue);
}

void TestDeparture::lettersGoToTheCompaniesConcerned()
{
    Snapshot state = snapshot();
    Company other;
    other.id = id<CompanyId>(2);
    other.name = u"Atelier Zed"_s;
    state.companies.insert(other.id, other);
    Relationship third = *state.relationship(payroll);
    third.company = other.id;
    state.put(third);
    QCOMPARE(companiesOf(state, jean), (QList<CompanyId> {company, other.id}));
    QCOMPARE(companiesOf(state, marie), (QList<CompanyId> {company}));
    QCOMPARE(grantsInCompany(state, jean, other.id).size(), 1);
    QCOMPARE(grantsInCompany(state, marie, other.id).size(), 0);
}

void TestDeparture::S3_7_anAbsenceSaysWhereASuccessorIsNeeded()
{
    Portal two = portal();
    two.policy.administratorsWarn = 2;
    const QList<AbsenceEffect> effects = effectsOf(two, snapshot(), {jean, noon, {}});
    QCOMPARE(effects.size(), 2);
    for (const AbsenceEffect &effect : effects) {
        QVERIFY(effect.needsSuccessor);
        QVERIFY(effect.left.isEmpty());
    }
    const Snapshot both = applied(snapshot(), appointmentOf(two, snapshot(), toWorks(marie)));
    const QList<AbsenceEffect> less = effectsOf(two, both, {jean, noon, {}});
    QCOMPARE(less.first().relationship, payroll); // none left there: worst first
    QCOMPARE(less.last().left, (QList<UserId> {marie}));
    QVERIFY(less.last().needsSuccessor); // two are wanted
    Portal one = portal();
    one.policy.administratorsWarn = 1;
    QVERIFY(!effectsOf(one, both, {jean, noon, {}}).last().needsSuccessor);
}

void TestDeparture::S3_7_whoIsLeftMayGoMeanwhile()
{
    Portal one = portal();
    one.policy.administratorsWarn = 1;
    Snapshot both = applied(snapshot(), appointmentOf(one, snapshot(), toWorks(marie)));
    Grant grant = *both.grant(marieOnWorks);
    grant.lastDay = QDate(2026, 12, 24);
    both.put(grant);
    const auto onWorks = [&](const QDateTime &to) {
        const QList<AbsenceEffect> effects = effectsOf(one, both, {jean, noon, to});
        return *std::ranges::find(effects, works, &AbsenceEffect::relationship);
    };
    QVERIFY(!onWorks(utc(2026, 12, 20)).needsSuccessor);
    const AbsenceEffect later = onWorks(utc(2027, 1, 3));
    QVERIFY(later.needsSuccessor);
    QVERIFY(later.left.isEmpty());
    QCOMPARE(later.since, startOfDay(one.policy, QDate(2026, 12, 25)));
}

void TestDeparture::S3_3_functionsThatNobodyElseHoldsAreLost()
{
    const QList<AbsenceEffect> effects = effectsOf(portal(), snapshot(), {jean, noon, {}});
    const AbsenceEffect effect = *std::ranges::find(effects, works, &AbsenceEffect::relationship);
    QCOMPARE(effect.lost, (QList<FunctionCode> {sign, letters})); // Marie can do the rest
}

void TestDeparture::anAbsenceOfNobodyHasNoEffect()
{
    QVERIFY(effectsOf(portal(), snapshot(), {id<UserId>(999), noon, {}}).isEmpty());
    const QList<AbsenceEffect> effects = effectsOf(portal(), snapshot(), {marie, noon, {}});
    QCOMPARE(effects.size(), 1);
    QVERIFY(effects.first().isCovered());
}

void TestDeparture::aDepartureOnlyNarrows()
{
    const QList<Change> off = departureOf(snapshot(), jean, DepartureWay::Deactivate);
    QCOMPARE(off.size(), 1);
    QVERIFY(!std::get<User>(*off.first().after).active);
    QVERIFY(departureOf(applied(snapshot(), off), jean, DepartureWay::Deactivate).isEmpty());
    const QList<Change> gone = departureOf(snapshot(), jean, DepartureWay::Delete);
    QCOMPARE(gone, deletionOf(snapshot(), jean));
    QVERIFY(!applied(snapshot(), gone).user(jean));
    QVERIFY(departureOf(snapshot(), id<UserId>(999), DepartureWay::Delete).isEmpty());
}

QTEST_GUILESS_MAIN(TestDeparture)
#include "test_departure.moc"
