// SPDX-License-Identifier: MIT
// Access to what a person's own company holds, where it is missing (S2.9): offered, and made only when somebody asks.
#pragma once

#include "domain/portal.h"
#include "domain/snapshot.h"

namespace mandat::desktop
{

struct OwnDossiers {
    QList<Change> back; ///< staged removals that are taken back
    QList<Change> added; ///< to be staged
};

/// Against what is `staged` and the state `after` it. Where the portal gives rights for each relationship, they are
/// those that the person has elsewhere; where it grants accounts, none comes by itself.
[[nodiscard]] OwnDossiers ownDossiers(const Policy &policy, const QList<Change> &staged, const Snapshot &after,
                                      const UserId &user, const QList<RelationshipId> &missing, const QDateTime &now);

} // namespace mandat::desktop
