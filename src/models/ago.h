// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"

#include <QDateTime>
#include <QTimeZone>

namespace mandat::models
{

/// "25 minutes ago", "yesterday, 17:20", "6 days ago", and beyond a month the day; empty for an invalid instant.
[[nodiscard]] QString ago(const QDateTime &at, const QDateTime &now, const QTimeZone &zone, Language language);

} // namespace mandat::models
