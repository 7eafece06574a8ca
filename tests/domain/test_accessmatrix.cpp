// SPDX-License-Identifier: MIT
// Who can do what: every cell is effective()'s word, on one relationship, for one person, for two, and on two days.
#include "firm.h"
#include "randomfirm.h"

#include "domain/accessmatrix.h"

#include <QtTest>

using namespace firm;

class AccessMatrixTest : public QObject
{
    Q_OBJECT

private:
    static MatrixQuestion onWorks()
    {
        MatrixQuestion question;
        question.relationship = works;
        question.at = utc(2026, 11, 24);
        return question;
    }
    static MatrixQuestion of(const UserId &user)
    {
        MatrixQuestion question;
        question.user = user;
        question.at = utc(2026, 11, 24);
        return question;
    }
    static AccessCell cell(const AccessMatrix &matrix, const FunctionCode &function, qsizetype column)
    {
        return matrix.cell(matrix.functions.indexOf(function), column);
    }

private Q_SLOTS:
    void everybodyOnOneRelationship()
    {
        const AccessMatrix matrix = matrixOf(portal(), snapshot(), onWorks());
        QCOMPARE(matrix.columns, (QList<MatrixColumn> {{jean, works}, {marie, works}})); // by name
        QCOMPARE(matrix.functions.size(), portal().catalogue.functions().size());
        QCOMPARE(cell(matrix, sign, 0), AccessCell::Allowed);
        QCOMPARE(cell(matrix, sign, 1), AccessCell::None);
        QCOMPARE(cell(matrix, prepare, 1), AccessCell::Allowed);
        QVERIFY(matrix.others.isEmpty());
    }
    void onePersonEverywhere()
    {
        const AccessMatrix matrix = matrixOf(portal(), snapshot(), of(jean));
        QCOMPARE(matrix.columns, (QList<MatrixColumn> {{jean, works}, {jean, payroll}})); // by reference
        QCOMPARE(cell(matrix, prepare, 0), AccessCell::Allowed);
        QCOMPARE(cell(matrix, prepare, 1), AccessCell::AboveCeiling);
    }
    void whatAwaitsEquipmentIsNotAllowed() // S0.9
    {
        Snapshot state = snapshot();
        state.users[jean].strongAuthentication = false;
        const AccessMatrix matrix = matrixOf(portal(), state, onWorks());
        QCOMPARE(cell(matrix, sign, 0), AccessCell::Awaiting);
        const Decision why = decisionIn(matrix, portal(), state, matrix.functions.indexOf(sign), 0, false);
        QCOMPARE(conditions(why), QList<Condition> {Condition::NoDevice});
    }
    void twoPeopleAreCompared()
    {
        MatrixQuestion question = of(jean);
        question.other = marie;
        const AccessMatrix matrix = matrixOf(portal(), snapshot(), question);
        QCOMPARE(matrix.columns, (QList<MatrixColumn> {{jean, works}, {jean, payroll}})); // where either has access
        const qsizetype signs = matrix.functions.indexOf(sign);
        QCOMPARE(matrix.cell(signs, 0), AccessCell::Allowed);
        QCOMPARE(matrix.other(signs, 0), AccessCell::None);
        QVERIFY(matrix.differs(signs, 0));
        QVERIFY(!matrix.differs(matrix.functions.indexOf(prepare), 0));
        QVERIFY(matrix.differs(matrix.functions.indexOf(view))); // on the payroll: she has no access there
        QVERIFY(conditions(decisionIn(matrix, portal(), snapshot(), signs, 1, true)).contains(Condition::NoGrant));
    }
    void twoDaysAreCompared()
    {
        Snapshot state = snapshot();
        Grant ending = *state.grant(marieOnWorks);
        ending.lastDay = QDate(2026, 11, 30);
        state.put(ending);
        User leaving = *state.user(jean);
        leaving.pending = {pendingActive(utc(2026, 12, 10), false)};
        state.put(leaving);
        MatrixQuestion question = onWorks();
        question.otherAt = utc(2026, 12, 1);
        AccessMatrix matrix = matrixOf(portal(), state, question);
        const qsizetype looks = matrix.functions.indexOf(view);
        QVERIFY(!matrix.differs(looks, 0));
        QVERIFY(matrix.differs(looks, 1));
        QCOMPARE(matrix.differences(), 3); // what Marie may do
        question.otherAt = utc(2026, 12, 11);
        matrix = matrixOf(portal(), state, question);
        QVERIFY(matrix.differs(looks, 0));
    }
    void nobodyAndNothing()
    {
        MatrixQuestion question = onWorks();
        question.relationship = id<RelationshipId>(999);
        QVERIFY(matrixOf(portal(), snapshot(), question).columns.isEmpty());
        QVERIFY(matrixOf(portal(), snapshot(), of(id<UserId>(999))).cells.isEmpty());
    }
    void agreesWithEffectiveOnRandomFirms()
    {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            Dice dice(seed);
            const Portal random = randomPortal(dice);
            const Snapshot state = randomSnapshot(dice, true);
            for (const RelationshipId &there : relationshipIds) {
                MatrixQuestion question;
                question.relationship = there;
                question.at = today;
                const AccessMatrix matrix = matrixOf(random, state, question);
                for (qsizetype row = 0; row < matrix.functions.size(); ++row) {
                    for (qsizetype column = 0; column < matrix.columns.size(); ++column) {
                        const bool allowed = effective(random, state, matrix.columns.at(column).user, there,
                                                       matrix.functions.at(row), std::nullopt, today)
                                                 .allowed;
                        QCOMPARE(matrix.cell(row, column) == AccessCell::Allowed, allowed);
                    }
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(AccessMatrixTest)
#include "test_accessmatrix.moc"
