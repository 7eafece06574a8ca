// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "db/connection.h"
#include "domain/portal.h"

namespace mandat::cache
{

/// How many people's access is in force on each relationship, and whether one of several alone holds a function there
/// (administration apart), for all of them in one pass over the grants. What is pending is left aside:
/// deriveRelationship looks at that.
[[nodiscard]] Result<void> deriveHolders(db::Connection &connection, const Portal &portal, const QDateTime &now);

/// A grant that carries an administrator, as SQL over profile ap, user au, access ag and relationship ar: all
/// conditions but what is pending. Of a catalogue that has the function.
[[nodiscard]] QByteArray administratorCondition(const Portal &portal, const QDateTime &now);
/// The profile that applies to user au and access ag.
[[nodiscard]] QByteArray appliedProfile(const Policy &policy);

} // namespace mandat::cache
