// SPDX-License-Identifier: MIT
// Sets the look of the application and changes it at run time: palette, fonts, style, icon theme. Widgets hear of a
// change by QEvent::PaletteChange and QEvent::FontChange and need no connection of their own.
#pragma once

#include "desktop/theme/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace mandat::desktop
{

struct Fonts {
    QFont body;
    QFont strong; // 600
    QFont title; // 1.5, 600
    QFont section; // 1.15, 600
    QFont caption; // 0.9
    QFont identifier; // fixed pitch
};

// Inter in the given body size, with what stands in for it where it is not installed.
[[nodiscard]] Fonts fontsFor(double bodyPointSize);

class Theme : public QObject
{
    Q_OBJECT

public:
    // Takes the look over at once, with Appearance::System. One for an application; it must not outlive it.
    explicit Theme(QApplication &application);
    ~Theme() override;

    void apply(Appearance appearance);
    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }
    [[nodiscard]] const Fonts &fonts() const { return m_fonts; }

    // The theme of the running application, or null.
    [[nodiscard]] static const Theme *current();

Q_SIGNALS:
    // Widgets hear of it when the event loop next runs.
    void changed();

private:
    [[nodiscard]] Tokens resolve() const;
    void refresh();

    QApplication &m_application;
    QPalette m_platform;
    bool m_highContrast = false;
    Appearance m_appearance = Appearance::System;
    Tokens m_tokens;
    Fonts m_fonts;
};

// The current theme's tokens and fonts; without a theme the light ones and the application's font.
[[nodiscard]] const Tokens &currentTokens();
[[nodiscard]] const Fonts &currentFonts();

} // namespace mandat::desktop
