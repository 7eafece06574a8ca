// SPDX-License-Identifier: MIT
#pragma once

#include "service/store.h"

namespace mandat::service
{

/// "reader", "preparer", "approver", "administrator", "operator"; nothing for any other word.
[[nodiscard]] std::optional<Role> roleNamed(const QString &word);

/// Notes in the trail what a staff member may do here from now on. `by`: what changed it, "Command line".
void recordStaff(Writer &writer, const std::optional<StaffRecord> &former, const Staff &staff, const QString &by,
                 const QDateTime &now);

} // namespace mandat::service
