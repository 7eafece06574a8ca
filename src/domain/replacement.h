// SPDX-License-Identifier: MIT
#pragma once

#include "domain/impact.h"
#include "domain/rules.h"

namespace mandat
{

/// What the successor may do afterwards, where both have rights already.
enum class SuccessorRights {
    Both, ///< what the one who leaves may do, and what the successor may do already
    Own, ///< the successor's own, and administration where the one who leaves administers (S3.7)
    Former, ///< exactly what the one who leaves may do
};

enum class LeavingWay {
    Deactivate, ///< the account is switched off
    Detach, ///< the accesses that are taken over are removed, the account stays
};

/// Y takes the place of X: access, accounts, last days, rights, and administration.
struct Replacement {
    UserId leaving;
    UserId successor;
    SuccessorRights rights = SuccessorRights::Both;
    LeavingWay way = LeavingWay::Deactivate;
};

/// What becomes of one access of the one who leaves.
enum class TakeOver {
    New, ///< the successor had no access there
    Extended, ///< had one, which is extended
    Already, ///< has as much there
    Inactive, ///< left aside: it is switched off
    Over, ///< left aside: its last day is past
    RelationshipInactive, ///< left aside
};

struct ReplacementRow {
    RelationshipId relationship;
    TakeOver takeOver = TakeOver::New;
    bool administers = false; ///< the one who leaves does, there
    bool operator==(const ReplacementRow &) const = default;
};

struct ReplacementPlan {
    QList<ReplacementRow> rows; ///< by reference
    QList<Change> changes; ///< what is given first, what is taken away last; empty: one of the two is not there
    Impact impact; ///< all of it: what the successor gains, what the other loses
    bool activates = false; ///< the successor's account is off, and is switched on by it
    bool becomesAdministrator = false;
    QList<Finding> findings; ///< of the whole as one order; blocks first
    bool operator==(const ReplacementPlan &) const = default;
};

/// Whom one could put in somebody's place: users of the same company, and who has access to one of the same
/// relationships, by name. Another user of the same person is not another person.
[[nodiscard]] QList<UserId> successorsOf(const Snapshot &snapshot, const UserId &leaving);

/// The changes, against `context.before` (the company, whole). A personal profile is never handed on: the successor
/// gets one of the own, without what none of the relationships lets through (S0.1).
[[nodiscard]] ReplacementPlan planReplacement(const Replacement &wanted, const CheckContext &context);

} // namespace mandat
