// SPDX-License-Identifier: MIT
#pragma once

#include "domain/changeorder.h"

namespace mandat::service
{

/// Old and new values of what a change moves, as compact JSON: the attributes that differ, by name; those of an
/// extension by their qualified name. A creation has no old, a deletion no new one; then the whole document is told.
struct AuditValues {
    QByteArray before;
    QByteArray after;
};
[[nodiscard]] AuditValues auditValues(const std::optional<Resource> &before, const std::optional<Resource> &after);

} // namespace mandat::service
