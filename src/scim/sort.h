// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "scim/path.h"

#include <QJsonObject>

namespace mandat::scim
{

/// What a resource is sorted by (RFC 7644 §3.4.2.3): of several values the primary one, else the first; texts that do
/// not mind case by their case key. Made once per resource.
struct SortKey {
    bool missing = true;
    QString text; ///< which of the three counts depends on the attribute; the others are as here
    qint64 whole = 0;
    double number = 0;

    /// Ascending: what has no value comes last.
    [[nodiscard]] bool operator<(const SortKey &other) const;
};

[[nodiscard]] SortKey sortKey(const QJsonObject &resource, const ResolvedPath &path);

/// What `sortBy` names; a complex attribute stands for its `value`. invalidPath for what cannot be sorted by.
[[nodiscard]] Result<ResolvedPath> resolveSortBy(const QString &sortBy, const ResourceType &type);

/// Stable; descending turns everything round, what has no value too.
void sortResources(QList<QJsonObject> &resources, const ResolvedPath &path, bool descending);

} // namespace mandat::scim
