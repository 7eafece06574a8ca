// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "domain/replacement.h"

namespace mandat::desktop
{

/// Stages what takes the access of somebody away whose place another person has taken: an order of its own, which is
/// reviewed before it is sent.
void stageDeparture(Workspace &workspace, const UserId &leaving, LeavingWay way);

} // namespace mandat::desktop
