// SPDX-License-Identifier: MIT
#pragma once

#include "domain/effective.h"

namespace mandat
{

/// What a cell of "who can do what" says; the reasons are asked for where somebody looks (decisionIn).
enum class AccessCell : quint8 {
    None,
    Allowed,
    Awaiting, ///< given, off until the equipment is there (S0.9)
    AboveCeiling, ///< given by the profile, not let through there
};

/// What is asked: everybody on one relationship, or one person on every relationship; beside another person, or at
/// another instant, to be compared.
struct MatrixQuestion {
    RelationshipId relationship; ///< null: every one that the person, or the other, has access to
    UserId user; ///< null: everybody with access to the relationship
    UserId other; ///< compared with `user`; null: nobody
    QDateTime at;
    QDateTime otherAt; ///< compared with `at`; invalid: no other instant
    [[nodiscard]] bool isComparison() const { return !other.isNull() || otherAt.isValid(); }
    bool operator==(const MatrixQuestion &) const = default;
};

struct MatrixColumn {
    UserId user;
    RelationshipId relationship;
    bool operator==(const MatrixColumn &) const = default;
};

/// The answer: functions in catalogue order × columns by name or reference. Both sides of a comparison have a cell
/// each.
struct AccessMatrix {
    MatrixQuestion question;
    QList<FunctionCode> functions;
    QList<MatrixColumn> columns;
    QList<AccessCell> cells; ///< function by function
    QList<AccessCell> others; ///< of a comparison; else empty

    [[nodiscard]] AccessCell cell(qsizetype function, qsizetype column) const
    {
        return cells.at(function * columns.size() + column);
    }
    [[nodiscard]] AccessCell other(qsizetype function, qsizetype column) const
    {
        return others.at(function * columns.size() + column);
    }
    [[nodiscard]] bool differs(qsizetype function, qsizetype column) const
    {
        return !others.isEmpty() && cell(function, column) != other(function, column);
    }
    [[nodiscard]] bool differs(qsizetype function) const; ///< anywhere in its row
    [[nodiscard]] qsizetype differences() const;
    bool operator==(const AccessMatrix &) const = default;
};

/// `snapshot`: whole relationships and people that the question is about; pending changes are folded as of each
/// instant. Every cell is effective()’s word.
[[nodiscard]] AccessMatrix matrixOf(const Portal &portal, const Snapshot &snapshot, const MatrixQuestion &question);

/// Why a cell says what it says; `ofOther`: the second side of a comparison.
[[nodiscard]] Decision decisionIn(const AccessMatrix &matrix, const Portal &portal, const Snapshot &snapshot,
                                  qsizetype function, qsizetype column, bool ofOther);

} // namespace mandat
