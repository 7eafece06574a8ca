// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

namespace mandat::desktop
{

/// Asks whether this computer's data of the open portal is to be erased, and says what goes with it. While an order
/// waits for a decision, it says that instead. True: erase it.
[[nodiscard]] bool askToErase(Workspace &workspace, QWidget *parent);

} // namespace mandat::desktop
