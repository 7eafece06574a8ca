// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace mandat
{

/// What search compares: compatibility decomposition, marks stripped, case folded, ligatures opened, runs of
/// white space as one blank. "Lefèvre" and "LEFEVRE" fold to the same text; so do "Œuvre" and "oeuvre".
[[nodiscard]] QString folded(QStringView text);

} // namespace mandat
