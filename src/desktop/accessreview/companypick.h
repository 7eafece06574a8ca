// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

namespace mandat::desktop
{

/// Asks for a company, by its name or by the number of one of its relationships; null: none was chosen.
[[nodiscard]] CompanyId pickCompany(Workspace &workspace, QWidget *parent);

} // namespace mandat::desktop
