// SPDX-License-Identifier: MIT
// Lengths in device-independent pixels, on a 4 px grid. Heights are the least: text that is set larger makes more room.
#pragma once

#include <QFontMetrics>

namespace mandat::desktop::metrics
{

inline constexpr int iconText = 4;
inline constexpr int within = 8;
inline constexpr int between = 16;
inline constexpr int pageEdge = 24;

inline constexpr int radius = 3;
inline constexpr int focusWidth = 2;
inline constexpr int barWidth = 3;

inline constexpr int control = 32;
inline constexpr int compactControl = 26;
inline constexpr int fieldWidth = 480;
inline constexpr int target = 24;
inline constexpr int box = 16;

inline constexpr int icon = 16;
inline constexpr int largeIcon = 22;
inline constexpr int glyph = 14;

inline constexpr int navigationWidth = 208;
inline constexpr int navigationRow = 36;
inline constexpr int topBar = 48;
inline constexpr int bottomBar = 56;
inline constexpr int changeBar = 48;
inline constexpr int pageHeader = 56;

inline constexpr int row = 34;
inline constexpr int compactRow = 28;
inline constexpr int twoLineRow = 46;
inline constexpr int groupRow = 36;
inline constexpr int menuRow = 30;
inline constexpr int functionRow = 28;
inline constexpr int diffRow = 30;
inline constexpr int header = 32;
inline constexpr int tab = 36;

inline constexpr int chip = 22;
inline constexpr int badge = 18;
inline constexpr int filterChip = 28;

inline constexpr int gridLabel = 120;
inline constexpr int diffSign = 96;
inline constexpr int diffLabel = 150;
inline constexpr int stepper = 200;
inline constexpr int emptyIcon = 48;

// The given height, or what a line of this font needs with the given room above and below it.
[[nodiscard]] inline int atLeast(int height, const QFontMetrics &font, int padding = 4)
{
    return qMax(height, font.height() + 2 * padding);
}

} // namespace mandat::desktop::metrics
