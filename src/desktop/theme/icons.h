// SPDX-License-Identifier: MIT
// Breeze's icons as one-colour shapes: whatever colour the theme's file has, they are painted in the text colour of the
// palette of the moment, at the device's own resolution.
#pragma once

#include "desktop/theme/tokens.h"

#include <QIcon>
#include <QPixmap>

namespace mandat::desktop
{

// Makes QIcon::fromTheme find Breeze. The theme calls it once.
void useIconTheme();

// By its name in the icon theme ("document-print"). Follows the palette, also in actions and menus that hold a copy.
// Null when the theme has no such icon.
[[nodiscard]] QIcon icon(const QString &name);

// A glyph as an icon, for buttons and actions.
[[nodiscard]] QIcon glyphIcon(Glyph glyph);

// Any icon's shape in a colour of one's own (a button with an accent face); size in device-independent pixels.
[[nodiscard]] QPixmap tinted(const QIcon &icon, const QSize &size, double devicePixelRatio, const QColor &colour);

// The program's own icon in every size that desktops ask for.
[[nodiscard]] QIcon applicationIcon();

} // namespace mandat::desktop
