// SPDX-License-Identifier: MIT
#include "desktop/theme/theme.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/style.h"
#include "desktop/theme/systemappearance.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QScreen>
#include <QStyleHints>
#include <QToolTip>

namespace mandat::desktop
{
using namespace Qt::StringLiterals;

namespace
{
constexpr char themeProperty[] = "mandatTheme";

// Below this many pixels Inter is hard to read; platforms without a theme of their own report less.
constexpr double leastBodyPixels = 13.0;

double bodyPointSize()
{
    const QFont system = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QScreen *screen = QGuiApplication::primaryScreen();
    const double pointsPerPixel = 72.0 / (screen ? screen->logicalDotsPerInchY() : 96.0);
    const double points = system.pointSizeF() > 0 ? system.pointSizeF() : QFontInfo(system).pointSizeF();
    return std::max(points, leastBodyPixels * pointsPerPixel);
}

QStringList bodyFamilies()
{
    QStringList families {u"Inter"_s};
    families += QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    families += u"DejaVu Sans"_s;
    return families;
}

QStringList identifierFamilies()
{
    QStringList families {u"DejaVu Sans Mono"_s};
    families += QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    return families;
}
} // namespace

Fonts fontsFor(double bodyPointSize)
{
    const auto inter = [bodyPointSize](double factor, QFont::Weight weight) {
        QFont font;
        font.setFamilies(bodyFamilies());
        font.setPointSizeF(bodyPointSize * factor);
        font.setWeight(weight);
        return font;
    };
    Fonts fonts;
    fonts.body = inter(1.0, QFont::Normal);
    fonts.strong = inter(1.0, QFont::DemiBold);
    fonts.title = inter(1.5, QFont::DemiBold);
    fonts.section = inter(1.15, QFont::DemiBold);
    fonts.caption = inter(0.9, QFont::Normal);
    fonts.identifier = inter(0.93, QFont::Normal);
    fonts.identifier.setFamilies(identifierFamilies());
    fonts.identifier.setStyleHint(QFont::Monospace);
    fonts.identifier.setFixedPitch(true);
    return fonts;
}

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_platform(QGuiApplication::palette())
    , m_highContrast(systemWantsHighContrast(m_platform))
{
    useIconTheme();
    m_application.setProperty(themeProperty, QVariant::fromValue<QObject *>(this));
#ifndef Q_OS_MACOS
    QApplication::setStyle(new Style);
#endif
    m_fonts = fontsFor(bodyPointSize());
    QApplication::setFont(m_fonts.body);
    QApplication::setWindowIcon(applicationIcon());
    m_tokens = resolve();
    refresh();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { apply(m_appearance); });
#endif
}

Theme::~Theme()
{
    m_application.setProperty(themeProperty, QVariant());
}

void Theme::apply(Appearance appearance)
{
    m_appearance = appearance;
    const Tokens tokens = resolve();
    if (tokens == m_tokens)
        return;
    m_tokens = tokens;
    refresh();
    Q_EMIT changed();
}

Tokens Theme::resolve() const
{
    if (m_highContrast)
        return highContrastTokens(m_platform);
    const bool dark =
        m_appearance == Appearance::Dark || (m_appearance == Appearance::System && systemIsDark(m_platform));
    return dark ? darkTokens() : lightTokens();
}

void Theme::refresh()
{
    const QPalette palette = m_tokens.highContrast ? m_platform : paletteFor(m_tokens);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(m_fonts.body);
}

const Theme *Theme::current()
{
    return qApp ? static_cast<const Theme *>(qApp->property(themeProperty).value<QObject *>()) : nullptr;
}

const Tokens &currentTokens()
{
    static const Tokens light = lightTokens();
    const Theme *theme = Theme::current();
    return theme ? theme->tokens() : light;
}

const Fonts &currentFonts()
{
    if (const Theme *theme = Theme::current())
        return theme->fonts();
    static const Fonts fonts = fontsFor(QFontInfo(QGuiApplication::font()).pointSizeF());
    return fonts;
}

} // namespace mandat::desktop

#include "moc_theme.cpp"
