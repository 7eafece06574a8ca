// SPDX-License-Identifier: MIT
#pragma once

class QApplication;

namespace mandat::desktop
{

/// The window, until it is closed. Takes `--data-dir DIR` from the application's arguments. The exit codes are those of
/// the command line (6: another Mandat is open on this data).
[[nodiscard]] int runWindow(QApplication &application);

} // namespace mandat::desktop
