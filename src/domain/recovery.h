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

/// Where the recovery of a relationship stands, told from the state alone, so that it survives restarts. Empty where
/// people cannot register by themselves, where two administrators (or what the policy warns below) are in office and
/// nothing is left behind, and where nobody is.
[[nodiscard]] QList<RecoveryStep> recoveryOf(const Portal &portal, const Snapshot &snapshot,
                                             const RelationshipId &relationship, const QDateTime &at);

} // namespace mandat
