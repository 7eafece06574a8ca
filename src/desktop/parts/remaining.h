// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QElapsedTimer;

namespace mandat::desktop
{

/// How long work that has come this far still takes: "About 2 minutes left"; empty as long as nobody can say.
[[nodiscard]] QString remainingText(const QElapsedTimer &since, qint64 done, qint64 total);

} // namespace mandat::desktop
