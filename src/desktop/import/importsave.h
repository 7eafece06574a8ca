// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/import/importlist.h"
#include "desktop/workspace.h"

namespace mandat::desktop
{

struct ImportListTitles {
    QString dialog;
    QString stem; ///< the imported file's name, without its ending
    QString ending; ///< what the suggested file name adds to it
    QString sheet;
};

/// Asks for a file and writes every line of an import into it, whatever is filtered: what was refused is mended with
/// this in hand.
void saveImportList(Workspace &workspace, const ImportList &list, const ImportListTitles &titles, QWidget *parent);

} // namespace mandat::desktop
