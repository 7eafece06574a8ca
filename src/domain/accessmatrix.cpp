// SPDX-License-Identifier: MIT
#include "domain/accessmatrix.h"

#include "domain/touched.h"

#include <algorithm>

namespace mandat
{

namespace
{

AccessCell cellOf(const Decision &decision)
{
    if (decision.allowed)
        return AccessCell::Allowed;
    if (decision.awaitsEquipment())
        return AccessCell::Awaiting;
    return decision.aboveCeiling() ? AccessCell::AboveCeiling : AccessCell::None;
}

QList<MatrixColumn> peopleOn(const Snapshot &snapshot, const RelationshipId &relationship)
{
    QList<UserId> users;
    for (const Grant *grant : snapshot.grantsOn(relationship)) {
        if (snapshot.user(grant->user))
            users.append(grant->user);
    }
    QList<MatrixColumn> out;
    for (const UserId &user : sortedByName(users, snapshot, snapshot))
        out.append({user, relationship});
    return out;
}

QList<MatrixColumn> placesOf(const Snapshot &snapshot, const MatrixQuestion &question)
{
    QList<const Relationship *> places;
    for (const UserId &user : {question.user, question.other}) {
        for (const Grant *grant : snapshot.grantsOfUser(user)) {
            const Relationship *there = snapshot.relationship(grant->relationship);
            if (there && !places.contains(there))
                places.append(there);
        }
    }
    std::ranges::sort(places, {}, &Relationship::reference);
    QList<MatrixColumn> out;
    for (const Relationship *there : std::as_const(places))
        out.append({question.user, there->id});
    return out;
}

QList<MatrixColumn> columnsOf(const Snapshot &snapshot, const MatrixQuestion &question)
{
    if (question.user.isNull())
        return peopleOn(snapshot, question.relationship);
    if (!question.relationship.isNull())
        return {{question.user, question.relationship}};
    return placesOf(snapshot, question);
}

UserId personIn(const MatrixQuestion &question, const MatrixColumn &column, bool ofOther)
{
    return ofOther && !question.other.isNull() ? question.other : column.user;
}

QDateTime instantIn(const MatrixQuestion &question, bool ofOther)
{
    return ofOther && question.otherAt.isValid() ? question.otherAt : question.at;
}

QList<AccessCell> side(const Portal &portal, const Snapshot &snapshot, const AccessMatrix &matrix, bool ofOther)
{
    const QDateTime at = instantIn(matrix.question, ofOther);
    const Snapshot then = stateAt(snapshot, at);
    QList<AccessFacts> facts;
    for (const MatrixColumn &column : matrix.columns)
        facts.append(accessFacts(portal, then, personIn(matrix.question, column, ofOther), column.relationship));
    QList<AccessCell> out;
    out.reserve(matrix.functions.size() * facts.size());
    for (const Function &function : portal.catalogue.functions()) {
        for (const AccessFacts &one : std::as_const(facts))
            out.append(cellOf(effective(one, function, std::nullopt, at)));
    }
    return out;
}

} // namespace

bool AccessMatrix::differs(qsizetype function) const
{
    for (qsizetype column = 0; column < columns.size(); ++column) {
        if (differs(function, column))
            return true;
    }
    return false;
}

qsizetype AccessMatrix::differences() const
{
    qsizetype out = 0;
    for (qsizetype i = 0; i < others.size(); ++i)
        out += cells.at(i) != others.at(i) ? 1 : 0;
    return out;
}

AccessMatrix matrixOf(const Portal &portal, const Snapshot &snapshot, const MatrixQuestion &question)
{
    AccessMatrix out;
    out.question = question;
    for (const Function &function : portal.catalogue.functions())
        out.functions.append(function.code);
    out.columns = columnsOf(snapshot, question);
    out.cells = side(portal, snapshot, out, false);
    if (question.isComparison())
        out.others = side(portal, snapshot, out, true);
    return out;
}

Decision decisionIn(const AccessMatrix &matrix, const Portal &portal, const Snapshot &snapshot, qsizetype function,
                    qsizetype column, bool ofOther)
{
    const MatrixColumn &where = matrix.columns.at(column);
    return effective(portal, snapshot, personIn(matrix.question, where, ofOther), where.relationship,
                     matrix.functions.at(function), std::nullopt, instantIn(matrix.question, ofOther));
}

} // namespace mandat
