// SPDX-License-Identifier: MIT
#include "desktop/theme/tokens.h"

#include <QPalette>

#include <cmath>

namespace mandat::desktop
{

namespace
{
QColor colour(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}
} // namespace

Tokens lightTokens()
{
    Tokens t;
    t.window = colour(0xF5F6F8);
    t.base = colour(0xFFFFFF);
    t.text = colour(0x1B1F24);
    t.secondary = colour(0x59616B);
    t.hairline = colour(0xD9DDE2);
    t.controlEdge = colour(0x787F88);
    t.hover = colour(0xEEF1F4);
    t.buttonFace = colour(0xFFFFFF);
    t.accent = colour(0x0F5C8C);
    t.accentHover = colour(0x0B4A72);
    t.accentText = colour(0xFFFFFF);
    t.disabledText = colour(0x8F96A0);
    t.selectedRow = colour(0xD8E9F5);
    t.selectedText = t.text;
    t.tones = {{{colour(0x0B6B35), colour(0xE3F4E8)},
                {colour(0x7A4A00), colour(0xFFF1D6)},
                {colour(0xA4161A), colour(0xFDE8E8)},
                {colour(0x0B57A4), colour(0xE5F0FB)},
                {colour(0x4A5159), colour(0xECEEF1)},
                {colour(0x6B2FA0), colour(0xF2E8FA)}}};
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.window = colour(0x1B1D20);
    t.base = colour(0x232629);
    t.text = colour(0xE8EAED);
    t.secondary = colour(0xA9B0B9);
    t.hairline = colour(0x3A3F45);
    t.controlEdge = colour(0x868E98);
    t.hover = colour(0x2A2E32);
    t.buttonFace = colour(0x2C3035);
    t.accent = colour(0x6CB8F0);
    t.accentHover = colour(0x8AC7F5);
    t.accentText = colour(0x10141A);
    t.disabledText = colour(0x747C86);
    t.selectedRow = colour(0x1E3F58);
    t.selectedText = t.text;
    t.tones = {{{colour(0x7FD6A0), colour(0x12351F)},
                {colour(0xF5C26B), colour(0x3D2B08)},
                {colour(0xFF9C9C), colour(0x451718)},
                {colour(0x8EC5FF), colour(0x12304F)},
                {colour(0xC3C9D1), colour(0x33383F)},
                {colour(0xD3B0F5), colour(0x36204C)}}};
    t.dark = true;
    return t;
}

Tokens highContrastTokens(const QPalette &system)
{
    Tokens t;
    t.window = system.color(QPalette::Window);
    t.base = system.color(QPalette::Base);
    t.text = system.color(QPalette::Text);
    t.secondary = t.text;
    t.hairline = t.text;
    t.controlEdge = t.text;
    t.hover = t.base;
    t.buttonFace = system.color(QPalette::Button);
    t.accent = system.color(QPalette::Highlight);
    t.accentHover = t.accent;
    t.accentText = system.color(QPalette::HighlightedText);
    t.disabledText = system.color(QPalette::Disabled, QPalette::Text);
    t.selectedRow = t.accent;
    t.selectedText = t.accentText;
    t.tones.fill({t.text, t.base});
    t.dark = t.base.lightnessF() < 0.5F;
    t.highContrast = true;
    return t;
}

QPalette paletteFor(const Tokens &t)
{
    QPalette p;
    const auto both = [&p](QPalette::ColorRole role, const QColor &c) { p.setColor(QPalette::All, role, c); };
    both(QPalette::Window, t.window);
    both(QPalette::Base, t.base);
    both(QPalette::AlternateBase, t.base);
    both(QPalette::WindowText, t.text);
    both(QPalette::Text, t.text);
    both(QPalette::Button, t.buttonFace);
    both(QPalette::ButtonText, t.text);
    both(QPalette::BrightText, t.danger());
    both(QPalette::PlaceholderText, t.secondary);
    both(QPalette::ToolTipBase, t.base);
    both(QPalette::ToolTipText, t.text);
    both(QPalette::Highlight, t.selectedRow);
    both(QPalette::HighlightedText, t.selectedText);
    both(QPalette::Link, t.accent);
    both(QPalette::LinkVisited, t.accent);
    both(QPalette::Light, t.base);
    both(QPalette::Midlight, t.hover);
    both(QPalette::Mid, t.hairline);
    both(QPalette::Dark, t.controlEdge);
    both(QPalette::Shadow, t.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::PlaceholderText, QPalette::HighlightedText, QPalette::Link})
        p.setColor(QPalette::Disabled, role, t.disabledText);
    p.setColor(QPalette::Disabled, QPalette::Base, t.window);
    p.setColor(QPalette::Disabled, QPalette::Button, t.base);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.hairline);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    both(QPalette::Accent, t.accent);
#endif
    return p;
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &c) {
        const auto channel = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        const QColor rgb = c.toRgb();
        return 0.2126 * channel(static_cast<double>(rgb.redF())) + 0.7152 * channel(static_cast<double>(rgb.greenF()))
            + 0.0722 * channel(static_cast<double>(rgb.blueF()));
    };
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor blend(const QColor &upper, const QColor &lower, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1.0 - share))); };
    return QColor(mix(upper.red(), lower.red()), mix(upper.green(), lower.green()), mix(upper.blue(), lower.blue()));
}

} // namespace mandat::desktop
