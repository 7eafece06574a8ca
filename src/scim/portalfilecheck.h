// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"

#include <optional>

namespace mandat::scim
{

/// The first thing that makes no sense in a portal, for whoever wrote it.
struct PortalFault {
    QString path; ///< "policy.configurations[2].functions"
    QString what; ///< in English, to follow the path: "names no function of the catalogue: “x”"
};

[[nodiscard]] std::optional<PortalFault> faultIn(const Portal &portal);

} // namespace mandat::scim
