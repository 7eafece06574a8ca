// SPDX-License-Identifier: MIT
#pragma once

#include "domain/portal.h"

namespace mandat
{

/// Is this a SCIM service that is no portal of ours? It has no id of its own in addresses, and its rules are made here.
/// Such a service has users, and groups, roles and entitlements as what they can do; nothing else that a portal has.
[[nodiscard]] inline bool isPlainService(const Portal &portal)
{
    return portal.id.isEmpty() && !portal.policy.version.isEmpty();
}

} // namespace mandat
