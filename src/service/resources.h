// SPDX-License-Identifier: MIT
#pragma once

namespace mandat::service
{

/// Makes `:/service/migrations` and `:/portals` readable: a static library's resources wait to be asked for.
void initResources();

} // namespace mandat::service
