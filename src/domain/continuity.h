// SPDX-License-Identifier: MIT
#pragma once

#include "domain/effective.h"

namespace mandat
{

enum class RiskKind {
    NoAdministrator,
    OneAdministrator, ///< where the policy warns below two or more, or S4.9 at none
    OnlyHolder, ///< one person alone holds a function that others would need (S3.3)
    OnlyAdministratorOnlyHolder, ///< the graver form (S3.3)
    AdministratorNotSeen, ///< for longer than the policy's days
};

enum class Severity { Grave, Fragile, Watch };

struct Risk {
    RiskKind kind = RiskKind::NoAdministrator;
    Severity severity = Severity::Watch;
    RelationshipId relationship;
    QList<UserId> users; ///< the administrators or holders concerned
    QList<FunctionCode> functions; ///< for the only holder
    bool operator==(const Risk &) const = default;
};

/// The administrators of a relationship: users for whom the catalogue's `administration` function is allowed there.
[[nodiscard]] QList<UserId> administratorsOf(const Portal &portal, const Snapshot &snapshot,
                                             const RelationshipId &relationship, const QDateTime &at);

/// Risks of one relationship, worst first; none if it is inactive or has no user.
[[nodiscard]] QList<Risk> risksOf(const Portal &portal, const Snapshot &snapshot, const RelationshipId &relationship,
                                  const QDateTime &at);

} // namespace mandat
