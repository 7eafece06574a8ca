// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/printing/printjob.h"
#include "desktop/workspace.h"

namespace mandat::desktop
{

/// What the firm prints on everything: it lies beside the settings, in the data folder.
[[nodiscard]] documents::Letterhead letterheadOf(const Workspace &workspace);
/// Over the window that `parent` is in.
void openPreview(Workspace &workspace, PrintJob job, QWidget *parent);

} // namespace mandat::desktop
