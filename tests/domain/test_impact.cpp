// SPDX-License-Identifier: MIT
#include "domain/impact.h"

#include "firm.h"

#include <QTest>

#include <functional>

using namespace firm;

namespace
{

const QDateTime noon = utc(2026, 11, 20);
using Order = std::function<QList<Change>(Snapshot &)>;

Impact impactOn(Snapshot &state, const QList<Change> &changes)
{
    return impactOf(portal(), state, changes, noon);
}

User newUser()
{
    User user;
    user.id = id<UserId>(35);
    user.lastName = u"Kervella"_s;
    user.profile = viewer;
    return user;
}

Grant newGrant(const UserId &user, const RelationshipId &there)
{
    Grant grant;
    grant.id = id<GrantId>(55);
    grant.user = user;
    grant.relationship = there;
    grant.accounts = {current};
    return grant;
}

} // namespace

Q_DECLARE_METATYPE(Order)

class TestImpact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newDelegateGains();
    void S0_9_sensitiveFunctionsAreCountedAsAwaiting();
    void equipmentGivenLater();
    void S0_11_deletionSaysWhatIsLost();
    void accountsMove();
    void lossesComeFirst();
    void S4_10_sharedProfileTouchesAllItsHolders();
    void S3_2_administratorsMove();
    void futureGrantCountsToday();
    void S1_12_reactivationBeforeADeactivationIsDue();
    void classification_data();
    void classification();
    void aGainAboveTheCeilingIsNone();
    void emptyOrderDoesNothing();
};

void TestImpact::newDelegateGains()
{
    Snapshot state = snapshot();
    const User user = newUser();
    const Impact impact = impactOn(state, {Change::create(user), Change::create(newGrant(user.id, works))});
    QCOMPARE(impact.rows.size(), 1);
    const ImpactRow row = impact.rows.first();
    QCOMPARE(row.user, user.id);
    QCOMPARE(row.relationship, works);
    QCOMPARE(row.gained, (QList<FunctionCode> {view, statements}));
    QVERIFY(row.lost.isEmpty() && row.awaiting.isEmpty());
    QCOMPARE(row.accountsGained, (QList<AccountId> {current}));
    QCOMPARE(impact.usersWhoGain(), 1);
    QCOMPARE(impact.usersWhoLose(), 0);
    QCOMPARE(impact.functionsGained(), 2);
    QCOMPARE(impact.effect, Effect::Widening);
}

void TestImpact::S0_9_sensitiveFunctionsAreCountedAsAwaiting()
{
    Snapshot state = snapshot();
    const Impact impact =
        impactOn(state, {edited(state.profile(clerk), [](Profile &profile) { profile.functions.insert(sign); })});
    QCOMPARE(impact.rows.size(), 1);
    QCOMPARE(impact.rows.first().awaiting, (QList<FunctionCode> {sign}));
    QVERIFY(impact.rows.first().gained.isEmpty());
    QCOMPARE(impact.functionsGained(), 1);
    QCOMPARE(impact.effect, Effect::Widening);

    const Impact equipped =
        impactOn(state,
                 {edited(state.user(jean), [](User &user) { user.profile = viewer; }),
                  edited(state.profile(viewer), [](Profile &profile) { profile.functions.insert(sign); })});
    QVERIFY(equipped.rows.first().awaiting.isEmpty()); // Jean has the device
}

void TestImpact::equipmentGivenLater()
{
    Snapshot state = snapshot();
    User unequipped = *state.user(jean);
    unequipped.secureMobile.clear();
    state.put(unequipped);
    const Impact gained =
        impactOn(state, {edited(state.user(jean), [](User &user) { user.secureMobile = u"+33612345678"_s; })});
    QCOMPARE(gained.rows.size(), 1);
    QCOMPARE(gained.rows.first().gained, (QList<FunctionCode> {sign}));
    QCOMPARE(gained.effect, Effect::Widening);
}

void TestImpact::S0_11_deletionSaysWhatIsLost()
{
    Snapshot state = snapshot();
    const Impact impact = impactOn(state, deletionOf(state, jean));
    QCOMPARE(impact.rows.size(), 2);
    QCOMPARE(impact.rows.first().relationship, works);
    QCOMPARE(impact.rows.first().lost,
             (QList<FunctionCode> {view, statements, prepare, sign, letters, administration}));
    QCOMPARE(impact.rows.last().lost, (QList<FunctionCode> {view, statements, administration}));
    QVERIFY(impact.rows.first().losesAllAccess);
    QCOMPARE(impact.functionsLost(), 6); // three of them on both
    QCOMPARE(impact.usersWhoLose(), 1);
    QCOMPARE(impact.effect, Effect::Narrowing);
    QCOMPARE(impactOn(state, {Change::remove(*state.user(jean))}).rows, impact.rows); // grants go with their user
}

void TestImpact::accountsMove()
{
    Snapshot state = snapshot();
    const Impact impact =
        impactOn(state, {edited(state.grant(marieOnWorks), [](Grant &grant) { grant.accounts = {savings}; })});
    QCOMPARE(impact.rows.size(), 1);
    QCOMPARE(impact.rows.first().accountsLost, (QList<AccountId> {current}));
    QCOMPARE(impact.rows.first().accountsGained, (QList<AccountId> {savings}));
    QVERIFY(impact.rows.first().lost.isEmpty() && impact.rows.first().gained.isEmpty());
    QVERIFY(!impact.rows.first().losesAllAccess);
    QCOMPARE(impact.effect, Effect::Mixed);
}

void TestImpact::lossesComeFirst()
{
    Snapshot state = snapshot();
    const Impact impact =
        impactOn(state,
                 {edited(state.user(jean), [](User &user) { user.language = u"en"_s; }),
                  Change::create(newGrant(marie, payroll)), Change::remove(*state.grant(marieOnWorks)),
                  edited(state.grant(jeanOnPayroll), [](Grant &grant) { grant.active = false; })});
    QCOMPARE(impact.rows.size(), 2 + 1);
    QCOMPARE(impact.rows.at(0).user, jean); // by name among losses
    QCOMPARE(impact.rows.at(1).user, marie);
    QCOMPARE(impact.rows.at(1).relationship, works);
    QCOMPARE(impact.rows.at(2).relationship, payroll);
    QCOMPARE(impact.rows.at(2).gained, (QList<FunctionCode> {statements})); // its account is not of this relationship
    QCOMPARE(impact.effect, Effect::Mixed);
}

void TestImpact::S4_10_sharedProfileTouchesAllItsHolders()
{
    Snapshot state = snapshot();
    User user = newUser();
    user.profile = all;
    state.put(user);
    state.put(newGrant(user.id, works));
    const Impact impact =
        impactOn(state, {edited(state.profile(all), [](Profile &profile) { profile.functions.remove(statements); })});
    QCOMPARE(impact.rows.size(), 3);
    QCOMPARE(impact.usersWhoLose(), 2);
    for (const ImpactRow &row : impact.rows)
        QCOMPARE(row.lost, (QList<FunctionCode> {statements}));
    QCOMPARE(impact.effect, Effect::Narrowing);
}

void TestImpact::S3_2_administratorsMove()
{
    Snapshot state = snapshot();
    const Impact appointed = impactOn(state, {edited(state.user(marie), [](User &user) { user.profile = all; })});
    QCOMPARE(appointed.administrators, (QList<AdministratorMove> {{works, 1, 2}}));
    QCOMPARE(appointed.effect, Effect::Widening);

    const Impact left = impactOn(state, {edited(state.user(jean), [](User &user) { user.active = false; })});
    QCOMPARE(left.administrators, (QList<AdministratorMove> {{works, 1, 0}, {payroll, 1, 0}}));
    QCOMPARE(left.effect, Effect::Narrowing);

    const Impact swapped = impactOn(state,
                                    {edited(state.user(marie), [](User &user) { user.profile = all; }),
                                     edited(state.grant(jeanOnWorks), [](Grant &grant) { grant.active = false; })});
    QVERIFY(swapped.administrators.isEmpty()); // one leaves, one comes: the number stays

    const Impact later =
        impactOn(state, {edited(state.grant(jeanOnWorks), [](Grant &grant) { grant.lastDay = QDate(2026, 12, 31); })});
    QCOMPARE(later.administrators, (QList<AdministratorMove> {{works, 1, 0}})); // from 1 January
    QVERIFY(!later.rows.first().losesAllAccess);
}

void TestImpact::futureGrantCountsToday()
{
    Snapshot state = snapshot();
    Grant grant = newGrant(marie, payroll);
    grant.firstDay = QDate(2027, 1, 1);
    grant.accounts = {salaries};
    const Impact impact = impactOn(state, {Change::create(grant)});
    QCOMPARE(impact.rows.size(), 1);
    QCOMPARE(impact.rows.first().gained, (QList<FunctionCode> {view, statements}));
    QCOMPARE(impact.effect, Effect::Widening);

    grant.firstDay = {};
    grant.lastDay = QDate(2026, 11, 19); // over already: gives nothing
    QCOMPARE(impactOn(state, {Change::create(grant)}).effect, Effect::Neutral);

    Grant expired = *state.grant(marieOnWorks);
    expired.lastDay = QDate(2026, 11, 1);
    state.put(expired);
    const Impact extended = impactOn(
        state, {edited(state.grant(marieOnWorks), [](Grant &changed) { changed.lastDay = QDate(2026, 12, 31); })});
    QCOMPARE(extended.effect, Effect::Widening);
}

void TestImpact::S1_12_reactivationBeforeADeactivationIsDue()
{
    Snapshot state = snapshot();
    User user = *state.user(marie);
    user.pending = {pendingActive(utc(2026, 11, 20, 14, 5), false)};
    state.put(user);
    User folded = *finalState(user);
    User after = folded;
    after.active = true;
    const Impact impact = impactOn(state, {Change::modify(folded, after)});
    QCOMPARE(impact.effect, Effect::Widening);
    QCOMPARE(impact.rows.size(), 1);
    QCOMPARE(impact.rows.first().gained, (QList<FunctionCode> {view, statements, prepare}));

    // What was coming is taken away before it comes.
    User off = *state.user(jean);
    off.active = false;
    off.pending = {pendingActive(utc(2026, 11, 20, 14, 7), true)};
    state.put(off);
    User on = *finalState(off);
    User struck = on;
    struck.active = false;
    const Impact taken = impactOn(state, {Change::modify(on, struck)});
    QCOMPARE(taken.effect, Effect::Narrowing);
    QVERIFY(taken.rows.first().losesAllAccess);
}

void TestImpact::classification_data()
{
    QTest::addColumn<Order>("order");
    QTest::addColumn<Effect>("effect");
    const auto row = [](const char *name, Effect effect, const Order &order) {
        QTest::newRow(name) << order << effect;
    };
    const auto ofMarie = [](auto edit) {
        return [edit](Snapshot &s) { return QList<Change> {edited(s.user(marie), edit)}; };
    };
    const auto ofGrant = [](auto edit) {
        return [edit](Snapshot &s) { return QList<Change> {edited(s.grant(marieOnWorks), edit)}; };
    };
    row("name", Effect::Neutral, ofMarie([](User &user) { user.lastName = u"Martin"_s; }));
    row("language", Effect::Neutral, ofMarie([](User &user) { user.language = u"en"_s; }));
    row("telephone", Effect::Neutral, ofMarie([](User &user) { user.telephone = u"+33144556677"_s; }));
    row("sign-in ID", Effect::Widening, ofMarie([](User &user) { user.userName = u"marie"_s; }));
    row("email", Effect::Widening, ofMarie([](User &user) { user.email = u"m@dupre.example"_s; }));
    row("secure mobile", Effect::Widening, ofMarie([](User &user) { user.secureMobile = u"+33612345678"_s; }));
    row("address", Effect::Widening, ofMarie([](User &user) { user.address.locality = u"Vannes"_s; }));
    row("deactivated", Effect::Narrowing, ofMarie([](User &user) { user.active = false; }));
    row("deactivated and renamed", Effect::Neutral, ofMarie([](User &user) {
            user.active = false;
            user.lastName = u"Martin"_s;
        }));
    row("deactivated with a new email", Effect::Mixed, ofMarie([](User &user) {
            user.active = false;
            user.email = u"m@dupre.example"_s;
        }));
    row("smaller profile", Effect::Narrowing, ofMarie([](User &user) { user.profile = viewer; }));
    row("larger profile", Effect::Widening, ofMarie([](User &user) { user.profile = all; }));
    row("no profile", Effect::Narrowing, ofMarie([](User &user) { user.profile = {}; }));
    row("reactivated without any grant", Effect::Widening, [](Snapshot &s) {
        User off = *s.user(marie);
        off.active = false;
        s.put(off);
        s.grants.remove(marieOnWorks);
        return QList<Change> {edited(s.user(marie), [](User &user) { user.active = true; })};
    });
    row("new user without anything", Effect::Widening,
        [](Snapshot &) { return QList<Change> {Change::create(newUser())}; });
    row("user deleted", Effect::Narrowing, [](Snapshot &s) { return deletionOf(s, marie); });
    row("inactive user deleted", Effect::Narrowing, [](Snapshot &s) {
        User off = *s.user(marie);
        off.active = false;
        s.put(off);
        return deletionOf(s, marie);
    });
    row("grant removed", Effect::Narrowing,
        [](Snapshot &s) { return QList<Change> {Change::remove(*s.grant(marieOnWorks))}; });
    row("account removed", Effect::Narrowing, ofGrant([](Grant &grant) { grant.accounts = {}; }));
    row("account added", Effect::Widening, ofGrant([](Grant &grant) { grant.accounts.insert(savings); }));
    row("ends", Effect::Narrowing, ofGrant([](Grant &grant) { grant.lastDay = QDate(2027, 1, 31); }));
    row("begins later", Effect::Narrowing, ofGrant([](Grant &grant) { grant.firstDay = QDate(2027, 1, 31); }));
    row("more on an unused profile", Effect::Neutral, [](Snapshot &s) {
        return QList<Change> {edited(s.profile(viewer), [](Profile &profile) { profile.functions.insert(sign); })};
    });
    row("less and more", Effect::Mixed, [](Snapshot &s) {
        return QList<Change> {edited(s.profile(clerk), [](Profile &profile) { profile.functions = {view, letters}; })};
    });
    row("awaiting function taken back", Effect::Narrowing, [](Snapshot &s) {
        Profile profile = *s.profile(clerk);
        profile.functions.insert(sign);
        s.put(profile);
        return QList<Change> {edited(s.profile(clerk), [](Profile &edited) { edited.functions.remove(sign); })};
    });
    row("module off", Effect::Narrowing, [](Snapshot &s) {
        return QList<Change> {edited(s.relationship(works), [](Relationship &there) { there.modules = {}; })};
    });
    row("ceiling raised", Effect::Widening, [](Snapshot &s) {
        return QList<Change> {edited(s.relationship(payroll), [](Relationship &there) {
            there.configuration = ConfigurationCode(u"complete"_s);
        })};
    });
    row("relationship off", Effect::Narrowing, [](Snapshot &s) {
        return QList<Change> {edited(s.relationship(works), [](Relationship &there) { there.active = false; })};
    });
    row("contact declared", Effect::Neutral,
        [](Snapshot &s) { return QList<Change> {Change::create(*s.contact(contact))}; });
    row("contact removed", Effect::Neutral,
        [](Snapshot &s) { return QList<Change> {Change::remove(*s.contact(contact))}; });
    row("new smaller personal profile", Effect::Narrowing, [](Snapshot &s) {
        Profile small = *s.profile(clerk);
        small.id = id<ProfileId>(49);
        small.functions = {view};
        return QList<Change> {Change::create(small),
                              edited(s.user(marie), [&](User &user) { user.profile = small.id; })};
    });
    row("nothing differs", Effect::Neutral, ofMarie([](User &) { }));
}

void TestImpact::classification()
{
    QFETCH(Order, order);
    Snapshot state = snapshot();
    const QList<Change> changes = order(state);
    QTEST(classify(portal(), state, changes, noon), "effect");
}

void TestImpact::aGainAboveTheCeilingIsNone()
{
    Snapshot state = snapshot();
    state.grants.remove(jeanOnWorks);
    const Impact impact = impactOn(
        state, {edited(state.profile(all), [](Profile &profile) { profile.functions.insert(fn("nothing")); })});
    QVERIFY(impact.rows.isEmpty());
    QCOMPARE(impact.effect, Effect::Neutral);
    Profile withoutSign = *state.profile(all);
    withoutSign.functions.remove(sign);
    state.put(withoutSign);
    QVERIFY(impactOn(state, {edited(state.profile(all), [](Profile &profile) { profile.functions.insert(sign); })})
                .rows.isEmpty());
}

void TestImpact::emptyOrderDoesNothing()
{
    Snapshot state = snapshot();
    QCOMPARE(impactOn(state, {}), Impact());
}

QTEST_GUILESS_MAIN(TestImpact)
#include "test_impact.moc"
