// SPDX-License-Identifier: MIT
#include "desktop/printing/openpreview.h"

#include "app/letterheadfile.h"
#include "desktop/printing/printpreview.h"

#include <QFileInfo>

namespace mandat::desktop
{

documents::Letterhead letterheadOf(const Workspace &workspace)
{
    return app::letterheadIn(QFileInfo(workspace.settings().fileName()).absolutePath());
}

void openPreview(Workspace &workspace, PrintJob job, QWidget *parent)
{
    auto *preview = new PrintPreview(workspace, std::move(job), parent ? parent->window() : nullptr);
    preview->open();
}

} // namespace mandat::desktop
