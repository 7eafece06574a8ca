// SPDX-License-Identifier: MIT
#pragma once

#include "app/localrecords.h"
#include "desktop/workspace.h"

#include <QFileInfo>

namespace mandat::desktop
{

/// What the firm keeps beside the cache of the connection that is open.
[[nodiscard]] inline app::LocalRecords recordsOf(const Workspace &workspace)
{
    return {QFileInfo(workspace.session().cacheFile()).absolutePath(), workspace.session().connection().id};
}

/// Who is signed in, as documents and records name them.
[[nodiscard]] inline QString myName(const Workspace &workspace)
{
    return workspace.me().name.isEmpty() ? workspace.me().subject : workspace.me().name;
}

} // namespace mandat::desktop
