// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <QStringList>
#include <QTextStream>
#include <QUrl>

#include <functional>
#include <memory>

namespace mandat::sync
{
class SecretStore;
}

namespace mandat::cli
{

/// Exit codes, documented in docs/manual and by --help.
enum class Exit {
    Ok = 0,
    Failed = 1, ///< something that is none of the others
    Usage = 2, ///< the words on the command line are off
    NotFound = 3, ///< no such connection, user or relationship
    Refused = 4, ///< the portal refuses: not signed in, or not allowed
    Unreachable = 5, ///< the portal cannot be reached
    Locked = 6, ///< another Mandat is writing
    Denied = 7, ///< `explain` with a function: not allowed
};

/// Where a command reads and writes; tests put something else here.
struct Terminal {
    QTextStream &out;
    QTextStream &err;
    std::function<QString(const QString &prompt)> readSecret; ///< null: there is nobody to ask
    std::function<void(const QUrl &page)> openPage; ///< in the person's browser, if it can be; null: it cannot
};

struct Program {
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<sync::SecretStore> secrets;
};

/// True if these arguments (without the program's name) are for the command line and not for the window.
[[nodiscard]] bool isCommand(const QStringList &arguments);
[[nodiscard]] Exit run(const QStringList &arguments, const Program &program, Terminal &terminal);

} // namespace mandat::cli
