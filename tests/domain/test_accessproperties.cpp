// SPDX-License-Identifier: MIT
#include "moves.h"

#include <QTest>

using namespace firm;

/// Hundreds of random firms, the same at every run.
class TestAccessProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void effectiveIsEveryConditionAtOnce();
    void impactAndClassificationAgreeWithEveryAnswer();
    void reverseOfAppliedIsTheOriginal();
    void reverseOfDeletionsRestoresTheRights();
};

namespace
{

bool widensByDefinition(const QList<Change> &changes)
{
    return std::any_of(changes.begin(), changes.end(), [](const Change &change) {
        if (change.kind() != ChangeKind::Modify || change.resourceKind() != ResourceKind::User)
            return false;
        const User &before = std::get<User>(*change.before);
        const User &after = std::get<User>(*change.after);
        return (!before.active && after.active) || before.secureMobile != after.secureMobile;
    });
}

} // namespace

void TestAccessProperties::effectiveIsEveryConditionAtOnce()
{
    Dice dice(20261120);
    int allowedCount = 0;
    for (int round = 0; round < 400; ++round) {
        const Portal where = randomPortal(dice);
        const Snapshot state = randomSnapshot(dice, true);
        const QList<QDateTime> instants = instantsOf(where.policy, state, state);
        for (int question = 0; question < 150; ++question) {
            const QDateTime at = dice.oneOf(instants);
            const UserId user = dice.chance(95) ? dice.oneOf(userIds) : id<UserId>(99);
            const RelationshipId there = dice.chance(95) ? dice.oneOf(relationshipIds) : id<RelationshipId>(99);
            const FunctionCode code = dice.chance(95) ? dice.oneOf(functionCodes) : fn("nothing");
            const std::optional<AccountId> account =
                dice.chance(50) ? std::optional<AccountId>(dice.oneOf(accountIds)) : std::nullopt;
            const SevenConditions expected = sevenConditions(where, state, user, there, code, account, at);
            const Decision decision = effective(where, state, user, there, code, account, at);
            QCOMPARE(decision.allowed, expected.allowed());
            QCOMPARE(decision.refusals.isEmpty(), expected.allowed());
            QCOMPARE(decision.awaitsEquipment(), expected.given() && !expected.allowed());
            if (const Function *function = where.catalogue.function(code); function && !account) {
                const Snapshot then = stateAt(state, at);
                const AccessFacts facts = accessFacts(where, then, user, there);
                QCOMPARE(isAllowed(facts, *function, at), expected.allowed());
                QCOMPARE(isGiven(facts, *function, at), expected.given());
                QCOMPARE(effective(facts, *function, account, at).allowed, expected.allowed());
                for (const AccountId &open : decision.accounts)
                    QVERIFY(sevenConditions(where, state, user, there, code, open, at).allowed());
            }
            allowedCount += expected.allowed() ? 1 : 0;
        }
    }
    QVERIFY2(allowedCount > 3000, qPrintable(QString::number(allowedCount))); // both answers are met often
    QVERIFY2(allowedCount < 55000, qPrintable(QString::number(allowedCount)));
}

void TestAccessProperties::impactAndClassificationAgreeWithEveryAnswer()
{
    Dice dice(4471);
    QHash<Effect, int> seen;
    for (int round = 0; round < 120; ++round) {
        const Portal where = randomPortal(dice);
        const Snapshot before = randomSnapshot(dice, round % 2 == 0);
        const QList<Change> changes = randomChanges(dice, before, true);
        const Impact impact = impactOf(where, before, changes, today);
        const Moved moved = movesByAsking(where, before, applied(before, changes));

        const Moved said = movesOf(impact);
        QCOMPARE(said.lostFunctions, moved.lostFunctions);
        QCOMPARE(said.gainedFunctions, moved.gainedFunctions);

        const Effect effect = classify(where, before, changes, today);
        QCOMPARE(effect, impact.effect);
        ++seen[effect];
        const bool widens = effect == Effect::Widening || effect == Effect::Mixed;
        if (moved.anyGained || widensByDefinition(changes))
            QVERIFY(widens);
        if (moved.anyGained && moved.anyLost)
            QCOMPARE(effect, Effect::Mixed);
        if (moved.anyLost)
            QVERIFY(effect != Effect::Widening);
        if (effect == Effect::Narrowing)
            QVERIFY(!moved.anyGained && !widensByDefinition(changes));
        if (changes.isEmpty())
            QCOMPARE(effect, Effect::Neutral);
    }
    for (const Effect effect : {Effect::Narrowing, Effect::Neutral, Effect::Widening, Effect::Mixed})
        QVERIFY2(seen.value(effect) > 2, qPrintable(QString::number(seen.value(effect))));
}

void TestAccessProperties::reverseOfAppliedIsTheOriginal()
{
    Dice dice(56370);
    int changed = 0;
    for (int round = 0; round < 300; ++round) {
        const Snapshot before = randomSnapshot(dice, false);
        const QList<Change> changes = randomChanges(dice, before, false);
        const Snapshot after = applied(before, changes);
        changed += after == before ? 0 : 1;
        QCOMPARE(applied(after, reverseOf(changes, after, today)), before);
    }
    QVERIFY(changed > 200);
}

void TestAccessProperties::reverseOfDeletionsRestoresTheRights()
{
    Dice dice(75011);
    for (int round = 0; round < 200; ++round) {
        Portal where = randomPortal(dice);
        where.policy.strongAuthentication = StrongAuthenticationRule::None; // the device was the former user's
        const Snapshot before = randomSnapshot(dice, false);
        const UserId gone = dice.oneOf(userIds);
        const QList<Change> changes = deletionOf(before, gone);
        const Snapshot after = applied(before, changes);
        const Snapshot back = applied(after, reverseOf(changes, after, today));
        QCOMPARE(back.users.size(), before.users.size());
        QCOMPARE(back.grants.size(), before.grants.size());
        QCOMPARE(back.profiles.size(), before.profiles.size());
        QVERIFY(!back.user(gone));
        UserId renewed;
        for (const User &user : back.users)
            renewed = user.lastName == before.user(gone)->lastName ? user.id : renewed;
        for (const RelationshipId &there : relationshipIds) {
            for (const FunctionCode &code : functionCodes) {
                QCOMPARE(effective(where, back, renewed, there, code, std::nullopt, today),
                         effective(where, before, gone, there, code, std::nullopt, today));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestAccessProperties)
#include "test_accessproperties.moc"
