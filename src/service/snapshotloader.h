// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"
#include "service/store.h"

namespace mandat::service
{

/// A value with every pending change folded in, due or not: what new orders are made and checked against.
/// nullopt: deleted by then.
[[nodiscard]] std::optional<Resource> allFolded(const Resource &resource);

/// A resource as new orders see it; nothing if there is none, or it is being deleted.
[[nodiscard]] Result<std::optional<Resource>> foldedResource(Reader &reader, ResourceKind kind, const QString &id);

/// What rules need to judge these changes: the whole companies that they touch, everybody with access to the companies'
/// relationships, and the profiles of all of them; pending changes folded.
[[nodiscard]] Result<Snapshot> loadSnapshot(Reader &reader, const QList<Change> &changes);

/// Where the policy counts administrators over the whole portal: enough of those elsewhere, that what the order leaves
/// is seen to be enough.
[[nodiscard]] Result<void> addAdministrators(Reader &reader, const Portal &portal, Snapshot &snapshot);

} // namespace mandat::service
