// SPDX-License-Identifier: MIT
#pragma once

#include "domain/rules.h"

namespace mandat
{

/// What is done to many people at once.
enum class BulkAction {
    Deactivate,
    Reactivate, ///< the person alone: a relationship that was inactive stays so (S1.12)
    Remove,
    AddAccess,
    ChangeProfile, ///< of the person, or of each access, as the policy's profile scope has it
    SetEndDate, ///< the last day of each access
};

struct BulkWish {
    BulkAction action = BulkAction::Deactivate;
    ProfileId profile; ///< ChangeProfile; AddAccess too, where the profile scope is the relationship
    QDate lastDay; ///< SetEndDate; null: no end
    QList<RelationshipId> relationships; ///< AddAccess
    bool allAccounts = false; ///< AddAccess, where accounts are granted: all of each relationship's, else none
    bool operator==(const BulkWish &) const = default;
};

/// Why a person is left out.
enum class BulkOmission {
    None, ///< the person is not left out
    AlreadySo,
    Gone, ///< deleted, or about to be
    NoAccess, ///< there is no access whose profile or last day could be set
    NotOffered, ///< the portal does not know such a thing (dates)
    Refused, ///< by a rule: `findings` say which
};

/// What becomes of one person.
struct BulkRow {
    UserId user;
    BulkOmission omission = BulkOmission::None;
    QList<Finding> findings; ///< what refuses it
    QList<Change> changes; ///< empty where the person is left out
    QList<RelationshipId> skipped; ///< of somebody who is changed: where it is so already, or has ended
    bool operator==(const BulkRow &) const = default;
};

/// One person's part of a bulk change, against `context.before`: the state with everything in it that comes before this
/// person, so that a minimum of administrators holds for all of them together. Nobody is changed by halves: where a
/// rule refuses any of it, the person is left out. Order of the answers: already so before refused.
[[nodiscard]] BulkRow planBulkRow(const BulkWish &wish, const UserId &user, const CheckContext &context);

/// Do these findings stand in the way?
[[nodiscard]] QList<Finding> blocksOf(const QList<Finding> &findings);

} // namespace mandat
