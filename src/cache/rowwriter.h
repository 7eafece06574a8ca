// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "cache/tables.h"
#include "db/connection.h"

namespace mandat::cache
{

/// Writes single rows of a complete cache: the search index follows, the row number of an existing thing stays.
/// `origin`: 0 as on the service, else OrderStatus + 1 of the pending order that created it.
[[nodiscard]] Result<void> putRow(db::Connection &connection, const Resource &resource, int origin);
[[nodiscard]] Result<void> putRow(db::Connection &connection, const Company &company);
[[nodiscard]] Result<void> removeRow(db::Connection &connection, ResourceKind kind, const QUuid &id);
[[nodiscard]] Result<void> removeCompany(db::Connection &connection, const CompanyId &id);

/// What stands in the table now.
[[nodiscard]] Result<std::optional<Resource>> readRow(db::Connection &connection, ResourceKind kind, const QUuid &id);

} // namespace mandat::cache
