// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "db/connection.h"
#include "domain/portal.h"

namespace mandat::cache
{

/// What lists show and filter by, but nobody publishes: how many grants a user has, where the user stands, how many
/// users and administrators a relationship has. Kept in the same transaction as what it follows from.

/// For everything, after a first pass or when a day begins.
[[nodiscard]] Result<void> deriveAll(db::Connection &connection, const Portal &portal, const QDateTime &now);
[[nodiscard]] Result<void> deriveProfile(db::Connection &connection, const Portal &portal, const ProfileId &profile);
[[nodiscard]] Result<void> deriveUser(db::Connection &connection, const Portal &portal, const UserId &user,
                                      const QDateTime &now);
[[nodiscard]] Result<void> deriveRelationship(db::Connection &connection, const Portal &portal,
                                              const RelationshipId &relationship, const QDateTime &now);

} // namespace mandat::cache
