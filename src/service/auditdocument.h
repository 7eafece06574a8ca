// SPDX-License-Identifier: MIT
#pragma once

#include "db/statement.h"
#include "service/store.h"

namespace mandat::service
{

/// The columns of the chain that an audit entry is made of, in the order in which auditRow reads them.
inline constexpr QByteArrayView auditColumns =
    "id, sequence, at, subject, subject_name, action, resource_type, resource_id,"
    " order_number, old_value, new_value, hash, digest, salt";

/// A link of the chain as the resource AuditEntry: made when it is asked for, because most never are.
[[nodiscard]] Stored auditRow(const db::Statement &row);

} // namespace mandat::service
