// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

namespace mandat::db
{

/// Makes the folder, with its parents, if it is missing, and closes it to everybody but its owner (0700; on Windows the
/// profile's own access list does that). StorageFull or Storage if that cannot be done.
[[nodiscard]] Result<void> ensurePrivateFolder(const QString &path);

/// Makes an empty file that only its owner can read (0600), unless there is a file already.
[[nodiscard]] Result<void> ensurePrivateFile(const QString &path);

} // namespace mandat::db
