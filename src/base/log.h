// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace mandat
{

/// Removes what must never be in a log: bearer tokens, Authorization and Cookie headers, passwords, temporary
/// passwords and refresh tokens in JSON or form bodies.
[[nodiscard]] QString redacted(const QString &message);

/// Passes every message of the process through `redacted` and writes it to standard error.
void installRedactingLog();

} // namespace mandat

Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcCache)
Q_DECLARE_LOGGING_CATEGORY(lcService)
Q_DECLARE_LOGGING_CATEGORY(lcDesktop)
