// SPDX-License-Identifier: MIT
#pragma once

#include "domain/continuity.h"

namespace mandat
{

/// The steps that lead out of "the administrator left" (S3.6), in order.
enum class RecoveryStepKind {
    Registered, ///< the person who is to follow has registered
    Requested, ///< the legal representative's request is with the portal's operator
    RoleGiven, ///< the operator has given the role; seen by synchronisation
    OldAccountDeleted,
    SecondAppointed,
};

struct RecoveryStep {
    RecoveryStepKind kind = RecoveryStepKind::Registered;
    bool done = false;
    QList<UserId> users; ///< whom it is about: who registered, who administers, whose account is left
    bool operator==(const RecoveryStep &) const = default;
};

/// What no portal can tell of a recovery: that somebody has begun it, for whom, and that the request is on its way.
/// Kept by the firm.
struct RecoveryRecord {
    RelationshipId relationship;
    QDateTime begun;
    QString begunBy; ///< name
    QString lastName; ///< of whoever is to administer
    QString firstName;
    QString email;
    QString representative; ///< who asks for it: last and first name
    QString capacity;
    QList<UserId> left; ///< administrators whose accounts are still on, but who have gone
    QDateTime requested; ///< when the request was sent; invalid: not yet
    QString requestedBy;
    bool operator==(const RecoveryRecord &) const = default;
};

/// Where the recovery of a relationship stands, told from the state, and from the record of one that was begun. Empty
/// where people cannot register by themselves, where two administrators (or what the policy warns below) are in office
/// and nothing is left behind, and where nobody is. One that was begun lasts until its last step is done, also when
/// nothing of the old account is left; who has gone does not count as being in office.
[[nodiscard]] QList<RecoveryStep> recoveryOf(const Portal &portal, const Snapshot &snapshot,
                                             const RelationshipId &relationship, const QDateTime &at,
                                             const RecoveryRecord *begun = nullptr);

/// Can it be begun there: the successor may register, and nobody administers, or one alone, of whom only people know
/// whether they have gone (the portal keeps the last one's account on)?
[[nodiscard]] bool mayRecover(const Portal &portal, const Snapshot &snapshot, const RelationshipId &relationship,
                              const QDateTime &at);

} // namespace mandat
