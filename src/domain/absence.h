// SPDX-License-Identifier: MIT
#pragma once

#include "domain/continuity.h"

namespace mandat
{

/// "X is absent from … to …", or leaves for good.
struct Absence {
    UserId user;
    QDateTime from; ///< the first instant without the person
    QDateTime to; ///< the first instant with the person again; invalid: never
};

/// What becomes of one relationship meanwhile.
struct AbsenceEffect {
    RelationshipId relationship;
    QList<UserId> before; ///< administrators that count for it, were the person there
    QList<UserId> left; ///< those who remain
    QList<FunctionCode> lost; ///< what nobody can do there any more, in catalogue order
    QDateTime since; ///< when it is worst first: the beginning, or a later date that comes meanwhile
    bool needsSuccessor = false; ///< fewer administrators than the policy warns below, because of it (S3.7)
    [[nodiscard]] bool isCovered() const { return !needsSuccessor && lost.isEmpty(); }
    bool operator==(const AbsenceEffect &) const = default;
};

/// Of each active relationship that the person has access to then, the worst moment of the absence; worst first, then
/// by reference. The person's own pending changes are left aside: absent is absent.
[[nodiscard]] QList<AbsenceEffect> effectsOf(const Portal &portal, const Snapshot &snapshot, const Absence &absence);

/// The narrowing changes of a departure, one company at a time by the caller: the account is switched off, or deleted
/// with everything that only it had.
enum class DepartureWay { Deactivate, Delete };
[[nodiscard]] QList<Change> departureOf(const Snapshot &snapshot, const UserId &user, DepartureWay way);

} // namespace mandat
