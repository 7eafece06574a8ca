// SPDX-License-Identifier: MIT
// labels: slow
// A hundred thousand random firms: effective access is its seven conditions and nothing else, and an impact is the
// difference of two views. MANDAT_SEED=N makes other firms.
#include "firmtext.h"
#include "moves.h"
#include "support/seed.h"

#include <QTest>

using namespace firm;

class TestManyFirms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void effectiveIsTheSevenConditions();
    void foldingTwiceIsFoldingOnce();
    void impactIsTheDifferenceOfTwoViews();
};

namespace
{

/// Which of the seven a reason belongs to; 0: none of them alone.
int numberOf(Condition condition)
{
    switch (condition) {
    case Condition::UserUnknown:
    case Condition::UserInactive:
        return 1;
    case Condition::NoGrant:
    case Condition::GrantInactive:
    case Condition::GrantNotYet:
    case Condition::GrantOver:
        return 2;
    case Condition::RelationshipInactive:
    case Condition::RelationshipUnknown:
        return 3;
    case Condition::ProfileUndefined:
    case Condition::NotInProfile:
        return 4;
    case Condition::AboveCeiling:
    case Condition::ModuleOff:
        return 5;
    case Condition::AccountNotGranted:
    case Condition::NoAccount:
        return 6;
    case Condition::NoDevice:
    case Condition::NoSecureMobile:
        return 7;
    case Condition::FunctionUnknown:
        return 0;
    }
    return 0;
}

/// In words, what is wrong with the answer; empty: nothing.
QString problemOf(const Question &question)
{
    const auto &[portal, state, user, there, code, account, at] = question;
    const SevenConditions expected = sevenConditions(portal, state, user, there, code, account, at);
    const Decision decision = effective(portal, state, user, there, code, account, at);
    const Function *function = portal.catalogue.function(code);
    const bool allowed = function && expected.allowed();
    if (decision.allowed != allowed)
        return u"allowed: %1, expected: %2"_s.arg(decision.allowed).arg(allowed);
    if (decision.allowed != decision.refusals.isEmpty())
        return u"allowed with reasons, or refused without one"_s;
    if (!function)
        return {};
    std::array<bool, 8> said {};
    for (const Refusal &refusal : decision.refusals)
        said.at(static_cast<size_t>(numberOf(refusal.condition))) = true;
    for (int number = 1; number <= 7; ++number) {
        const bool isSaid = said.at(static_cast<size_t>(number));
        if (expected.condition(number) != Holds::Unasked && isSaid != (expected.condition(number) == Holds::No))
            return u"condition %1 said to fail: %2"_s.arg(number).arg(isSaid);
    }
    if (allowed && decision.accounts != expected.accounts)
        return u"other accounts: %1 instead of %2"_s.arg(textOfSet(decision.accounts), textOfSet(expected.accounts));
    const Snapshot then = stateAt(state, at);
    const AccessFacts facts = accessFacts(portal, then, user, there);
    if (isAllowed(facts, *function, at)
        != (account ? sevenConditions(portal, state, user, there, code, {}, at) : expected).allowed())
        return u"isAllowed differs"_s;
    return {};
}

} // namespace

void TestManyFirms::effectiveIsTheSevenConditions()
{
    constexpr int firms = 100'000;
    Dice dice(testing::seed(20261122));
    int allowedCount = 0;
    std::array<int, 8> failures {};
    for (int round = 0; round < firms; ++round) {
        Question question;
        question.portal = randomPortal(dice);
        question.state = randomSnapshot(dice, true);
        const QList<QDateTime> instants = instantsOf(question.portal.policy, question.state, {});
        for (int i = 0; i < 8; ++i) {
            question.at = dice.oneOf(instants);
            question.user = dice.chance(97) ? dice.oneOf(userIds) : id<UserId>(99);
            question.relationship = dice.chance(97) ? dice.oneOf(relationshipIds) : id<RelationshipId>(99);
            question.function = dice.chance(98) ? dice.oneOf(functionCodes) : fn("nothing");
            question.account = dice.chance(40) ? std::optional(dice.oneOf(accountIds)) : std::nullopt;
            if (const QString problem = problemOf(question); !problem.isEmpty()) {
                const Question least =
                    shrunk(question, [](const Question &each) { return !problemOf(each).isEmpty(); });
                const QString text = u"firm %1: %2\n%3"_s.arg(round).arg(problemOf(least), textOf(least));
                QFAIL(qPrintable(text));
            }
            const SevenConditions expected =
                sevenConditions(question.portal, question.state, question.user, question.relationship,
                                question.function, question.account, question.at);
            allowedCount += expected.allowed() ? 1 : 0;
            for (int number = 1; number <= 7; ++number)
                failures.at(static_cast<size_t>(number)) += expected.condition(number) == Holds::No ? 1 : 0;
        }
    }
    // Every answer is met often.
    QVERIFY2(allowedCount > firms / 4, qPrintable(QString::number(allowedCount)));
    for (int number = 1; number <= 7; ++number)
        QVERIFY2(failures.at(static_cast<size_t>(number)) > firms / 8, qPrintable(QString::number(number)));
}

void TestManyFirms::foldingTwiceIsFoldingOnce()
{
    Dice dice(testing::seed(5));
    for (int round = 0; round < 5000; ++round) {
        const Portal where = randomPortal(dice);
        const Snapshot state = randomSnapshot(dice, true);
        const QList<QDateTime> instants = instantsOf(where.policy, state, {});
        QDateTime first = dice.oneOf(instants);
        QDateTime second = dice.oneOf(instants);
        if (second < first)
            std::swap(first, second);
        QCOMPARE(stateAt(stateAt(state, first), second), stateAt(state, second));
        QCOMPARE(finalState(stateAt(state, first)), finalState(state));
    }
}

void TestManyFirms::impactIsTheDifferenceOfTwoViews()
{
    Dice dice(testing::seed(314159));
    int moving = 0;
    for (int round = 0; round < 250; ++round) {
        const Portal where = randomPortal(dice);
        const Snapshot before = randomSnapshot(dice, dice.chance(70));
        const QList<Change> changes = randomChanges(dice, before, true);
        const Moved asked = movesByAsking(where, before, applied(before, changes));
        const Moved said = movesOf(impactOf(where, before, changes, today));
        const QByteArray which = "order " + QByteArray::number(round);
        QVERIFY2(said.lostFunctions == asked.lostFunctions, which.constData());
        QVERIFY2(said.gainedFunctions == asked.gainedFunctions, which.constData());
        QVERIFY2(said.lostAccounts == asked.lostAccounts, which.constData());
        QVERIFY2(said.gainedAccounts == asked.gainedAccounts, which.constData());
        moving += asked.anyLost || asked.anyGained ? 1 : 0;
    }
    QVERIFY2(moving > 120, qPrintable(QString::number(moving)));
}

QTEST_GUILESS_MAIN(TestManyFirms)
#include "test_manyfirms.moc"
