// SPDX-License-Identifier: MIT
#pragma once

#include "domain/auditquery.h"

namespace mandat::scim
{

/// The filter as it travels; empty: none.
[[nodiscard]] QString auditFilter(const AuditQuery &query);

} // namespace mandat::scim
