// SPDX-License-Identifier: MIT
// What the desktop asks for. The one place that talks to the platform about looks.
#pragma once

class QPalette;

namespace mandat::desktop
{

// The platform's own palette is what QGuiApplication had before the theme set its own.
[[nodiscard]] bool systemIsDark(const QPalette &platform);
[[nodiscard]] bool systemWantsHighContrast(const QPalette &platform);

} // namespace mandat::desktop
