// SPDX-License-Identifier: MIT
#pragma once

#include "base/sortedset.h"
#include "domain/fieldvalue.h"
#include "domain/ids.h"

#include <QDate>

namespace mandat
{

/// A user's access to one relationship; at most one per pair.
struct Grant {
    GrantId id;
    QString version;
    UserId user;
    RelationshipId relationship;
    ProfileId profile; ///< where the policy's profile scope is the relationship; else null
    SortedSet<AccountId> accounts; ///< where the policy's account scope is `granted`
    bool active = true;
    QDate firstDay; ///< inclusive, in the policy's zone; null: no bound
    QDate lastDay; ///< inclusive
    QList<PendingChange> pending;
    bool operator==(const Grant &) const = default;
};

} // namespace mandat
