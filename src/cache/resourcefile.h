// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

namespace mandat::cache
{

/// The folder of the cache's migrations, inside the program.
[[nodiscard]] QString migrationsFolder();
/// A script of src/cache/scripts, inside the program.
[[nodiscard]] Result<QByteArray> scriptFile(const QString &name);

} // namespace mandat::cache
