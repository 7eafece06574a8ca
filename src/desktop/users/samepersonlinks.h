// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

namespace mandat::desktop
{

/// The other users that are the same person (S4.11), one under the other: pressed, each is shown. nullptr: there is
/// none.
[[nodiscard]] QWidget *makeSamePersonLinks(Workspace &workspace, const User &user);

/// Asks for a second user of this person, with another profile, in the New user wizard, and shows what became of it.
void makeSecondUser(Workspace &workspace, const UserId &first, QWidget *parent);

} // namespace mandat::desktop
