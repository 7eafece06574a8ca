// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

#include <QStringList>

namespace mandat
{

/// ISO 3166-1 alpha-2 codes, sorted.
[[nodiscard]] const QStringList &countryCodes();
/// Its usual short name; empty for a code that ISO 3166-1 does not have.
[[nodiscard]] LocalizedText countryName(const QString &code);

} // namespace mandat
