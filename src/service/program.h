// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace mandat::service
{

/// Exit codes, as --help tells them.
enum ExitCode {
    exitOk = 0,
    exitFailed = 1, ///< it was understood, but could not be done; standard error says why
    exitUsage = 2, ///< the command line is wrong
};

/// What `mandatd` does, with the program's name as the first argument. Needs a QCoreApplication.
[[nodiscard]] int runProgram(const QStringList &arguments);

} // namespace mandat::service
