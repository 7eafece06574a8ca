// SPDX-License-Identifier: MIT
#include "desktop/theme/systemappearance.h"

#include "desktop/theme/tokens.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPalette>
#include <QSettings>
#include <QStyleHints>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace mandat::desktop
{
using namespace Qt::StringLiterals;

bool systemIsDark(const QPalette &platform)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#elif defined(Q_OS_WIN)
    // Before 6.5 Qt's Windows palette stays light; the setting itself is in the registry.
    const QSettings personalise(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    if (const QVariant light = personalise.value("AppsUseLightTheme"_L1); light.isValid())
        return light.toInt() == 0;
#endif
    return platform.color(QPalette::Window).lightness() < platform.color(QPalette::WindowText).lightness();
}

bool systemWantsHighContrast(const QPalette &platform)
{
#ifdef Q_OS_WIN
    HIGHCONTRASTW state = {};
    state.cbSize = sizeof(state);
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(state), &state, 0))
        return (state.dwFlags & HCF_HIGHCONTRASTON) != 0;
#endif
    if (QIcon::themeName().startsWith("HighContrast"_L1, Qt::CaseInsensitive))
        return true;
    // No ordinary desktop paints its windows in pure black or white with text in the opposite extreme.
    const QColor window = platform.color(QPalette::Window);
    return (window.lightness() == 0 || window.lightness() == 255)
        && contrastRatio(window, platform.color(QPalette::WindowText)) > 20.9;
}

} // namespace mandat::desktop
