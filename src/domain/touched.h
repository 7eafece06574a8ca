// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"

namespace mandat
{

/// A user on a relationship.
struct AccessPair {
    UserId user;
    RelationshipId relationship;
    bool operator==(const AccessPair &) const = default;
    friend size_t qHash(const AccessPair &pair, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, pair.user, pair.relationship);
    }
};

/// The pairs whose access the changes can touch: those of a changed grant, of a changed user, of everybody who has a
/// changed profile, of everybody on a changed relationship. By the user's name, then by the relationship's reference.
[[nodiscard]] QList<AccessPair> touchedPairs(const Snapshot &before, const Snapshot &after,
                                             const QList<Change> &changes);

/// Ids of users, by name; of those that only one of the two snapshots has, too.
[[nodiscard]] QList<UserId> sortedByName(const QList<UserId> &users, const Snapshot &before, const Snapshot &after);

} // namespace mandat
