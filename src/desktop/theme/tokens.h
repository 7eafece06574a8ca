// SPDX-License-Identifier: MIT
// Every colour of the program. Nothing outside this folder names a colour.
#pragma once

#include "models/roles.h"

#include <QColor>

#include <array>

class QPalette;

namespace mandat::desktop
{

using models::Glyph;
using models::Tone;

enum class Appearance { System, Light, Dark };

struct TonePair {
    QColor foreground;
    QColor background;
    bool operator==(const TonePair &) const = default;
};

struct Tokens {
    QColor window;
    QColor base;
    QColor text;
    QColor secondary;
    QColor hairline;
    QColor controlEdge;
    QColor hover;
    QColor buttonFace;
    QColor accent;
    QColor accentHover;
    QColor accentText;
    QColor disabledText;
    QColor selectedRow;
    QColor selectedText; // text on a selected row; differs from text in high contrast only
    std::array<TonePair, models::toneCount> tones;
    bool dark = false;
    bool highContrast = false; // tints are off: chips and banners are outlined instead

    [[nodiscard]] const TonePair &tone(Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }
    [[nodiscard]] QColor danger() const { return tone(Tone::Refused).foreground; }
    bool operator==(const Tokens &) const = default;
};

[[nodiscard]] Tokens lightTokens();
[[nodiscard]] Tokens darkTokens();
// The user's own high contrast palette, without any tint of ours.
[[nodiscard]] Tokens highContrastTokens(const QPalette &system);

// A palette that says the same as the tokens. PlaceholderText is the secondary text, Link the accent, BrightText the
// danger colour, so that labels can follow the theme by their foreground role alone.
[[nodiscard]] QPalette paletteFor(const Tokens &tokens);

// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

// One colour laid over another with the given share (0 to 1) of the upper one.
[[nodiscard]] QColor blend(const QColor &upper, const QColor &lower, double share);

} // namespace mandat::desktop
