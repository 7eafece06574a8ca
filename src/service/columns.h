// SPDX-License-Identifier: MIT
#pragma once

#include "scim/filtersql.h"
#include "service/kind.h"

namespace mandat::service
{

/// Which columns answer for which attributes of a kind, for filters and sorting in the database.
[[nodiscard]] const scim::ColumnMap &columnsOf(Kind kind);

} // namespace mandat::service
