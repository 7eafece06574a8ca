// SPDX-License-Identifier: MIT
// What is in force and what is pending, where orders meet: what each leaves allowed at which instant.
#include "domain/impact.h"

#include "firm.h"

#include <QTest>

using namespace firm;

class TestInForce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reactivatedBeforeTheDeactivationIsDue();
    void deletedWhileADeactivationIsPending();
    void aGrantThatHasNotBegunIsRemoved();
    void aLastDayPassesByItself();
    void aGrantGoesWithItsUserWhateverElseIsSaidOfIt();

private:
    static bool may(const Snapshot &state, const QDateTime &at)
    {
        return effective(portal(), state, marie, works, view, std::nullopt, at).allowed;
    }
    const QDateTime m_now = utc(2026, 11, 20, 14, 0);
};

/// Off from 14:05 to 14:07, and a widening against what all that is pending comes to.
void TestInForce::reactivatedBeforeTheDeactivationIsDue()
{
    Snapshot state = snapshot();
    User user = *state.user(marie);
    user.pending = {pendingActive(utc(2026, 11, 20, 14, 5), false), pendingActive(utc(2026, 11, 20, 14, 7), true)};
    state.put(user);
    QVERIFY(may(state, m_now));
    QVERIFY(may(state, utc(2026, 11, 20, 14, 4, 59)));
    QVERIFY(!may(state, utc(2026, 11, 20, 14, 5)));
    QVERIFY(!may(state, utc(2026, 11, 20, 14, 6, 59)));
    QVERIFY(may(state, utc(2026, 11, 20, 14, 7)));
    user.pending = {pendingActive(utc(2026, 11, 20, 14, 5), false)};
    const User folded = *finalState(user);
    User on = folded;
    on.active = true;
    Snapshot all = snapshot();
    all.put(folded);
    QCOMPARE(classify(portal(), all, {Change::modify(folded, on)}, m_now), Effect::Widening);
}

void TestInForce::deletedWhileADeactivationIsPending()
{
    Snapshot state = snapshot();
    User user = *state.user(marie);
    user.pending = {pendingActive(utc(2026, 11, 20, 14, 5), false), {utc(2026, 11, 20, 14, 7), {}, true, {}}};
    state.put(user);
    QVERIFY(may(state, m_now));
    QVERIFY(!may(state, utc(2026, 11, 20, 14, 5)));
    QVERIFY(stateAt(state, utc(2026, 11, 20, 14, 6)).user(marie)); // readable until due
    QVERIFY(!stateAt(state, utc(2026, 11, 20, 14, 7)).user(marie));
    QVERIFY(!stateAt(state, utc(2026, 11, 20, 14, 7)).grant(marieOnWorks));
    QVERIFY(!finalState(state).user(marie)); // for new orders it is gone
}

void TestInForce::aGrantThatHasNotBegunIsRemoved()
{
    Snapshot state = snapshot();
    Grant grant = *state.grant(marieOnWorks);
    grant.firstDay = QDate(2026, 12, 1);
    state.put(grant);
    const QDateTime begun = utc(2026, 12, 2);
    QVERIFY(!may(state, m_now) && may(state, begun));
    const QList<Change> removal {Change::remove(grant)};
    const Impact impact = impactOf(portal(), state, removal, m_now);
    QCOMPARE(impact.effect, Effect::Narrowing);
    QCOMPARE(impact.rows.size(), 1); // what would have come is lost
    QVERIFY(!may(applied(state, removal), begun));
}

/// Nobody has to be there for it to happen, and the instant is known beforehand.
void TestInForce::aLastDayPassesByItself()
{
    Snapshot state = snapshot();
    Grant grant = *state.grant(marieOnWorks);
    grant.lastDay = QDate(2026, 11, 25);
    state.put(grant);
    const QDateTime over = utc(2026, 11, 25, 23); // midnight in Paris
    QCOMPARE(boundariesOf(portal().policy, state, m_now), QList<QDateTime> {over});
    QVERIFY(may(state, over.addMSecs(-1)));
    QVERIFY(!may(state, over));
    QVERIFY(!may(state, over.addDays(400)));
    QCOMPARE(boundariesOf(portal().policy, state, over), QList<QDateTime>());
}

void TestInForce::aGrantGoesWithItsUserWhateverElseIsSaidOfIt()
{
    const Snapshot state = snapshot();
    const Change off = edited(state.grant(marieOnWorks), [](Grant &grant) { grant.active = false; });
    const Change gone = Change::remove(*state.user(marie));
    for (const QList<Change> &order : {QList {off, gone}, QList {gone, off}}) {
        const Snapshot after = applied(state, order);
        QVERIFY(!after.user(marie));
        QVERIFY(!after.grant(marieOnWorks));
        QCOMPARE(classify(portal(), state, order, m_now), Effect::Narrowing);
    }
}

QTEST_GUILESS_MAIN(TestInForce)
#include "test_inforce.moc"
