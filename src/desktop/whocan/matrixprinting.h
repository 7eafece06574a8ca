// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"
#include "models/accessgrid.h"

namespace mandat::desktop
{

/// The print preview of who can do what, as it is filtered. `subject`: whom or what it is about.
void printMatrix(Workspace &workspace, const models::AccessGrid &grid, const QString &subject, QWidget *parent);

} // namespace mandat::desktop
