// SPDX-License-Identifier: MIT
#include "desktop/theme/icons.h"

#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace mandat::desktop
{
using namespace Qt::StringLiterals;

namespace
{

QColor colourFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    const QPalette::ColorGroup group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    return palette.color(group, mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
}

void recolour(QPixmap &pixmap, const QColor &colour)
{
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
}

// Paints a shape in the palette's colour; what the shape is, its heirs say.
class TintedEngine : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, coloured(rect.size(), ratio, mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return coloured(size, 1.0, mode); }

    // Qt passes device pixels here, and sets the ratio on the result itself.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return coloured(size / scale, scale, mode);
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

protected:
    [[nodiscard]] virtual QString cacheKey() const = 0;
    [[nodiscard]] virtual QPixmap mask(const QSize &size, double ratio) const = 0;

private:
    [[nodiscard]] QPixmap coloured(const QSize &size, double ratio, QIcon::Mode mode) const
    {
        const QColor colour = colourFor(mode);
        const QString cached = "mandat/%1/%2/%3/%4"_L1.arg(cacheKey()).arg(size.width()).arg(ratio).arg(colour.rgba());
        QPixmap pixmap;
        if (QPixmapCache::find(cached, &pixmap))
            return pixmap;
        pixmap = mask(size, ratio);
        if (pixmap.isNull())
            return pixmap;
        recolour(pixmap, colour);
        QPixmapCache::insert(cached, pixmap);
        return pixmap;
    }
};

// The drawing of an icon for the given size. QIcon::fromTheme would take what comes first in the theme's index, which
// for some names is a picture in colours; the one-colour drawings are in these folders.
QString drawing(const QString &name, int side)
{
    const std::array<int, 3> sizes = side > 22 ? std::array {32, 22, 16}
        : side > 16                            ? std::array {22, 16, 32}
                                               : std::array {16, 22, 32};
    const QStringList roots = QIcon::themeSearchPaths();
    for (const int size : sizes) {
        for (const QString &root : roots) {
            for (const auto folder : {"actions"_L1, "places"_L1, "status"_L1, "devices"_L1}) {
                const QString path =
                    "%1/%2/%3/%4/%5.svg"_L1.arg(root, QIcon::themeName(), folder, QString::number(size), name);
                if (QFileInfo::exists(path))
                    return path;
            }
        }
    }
    return {};
}

class ThemeEngine final : public TintedEngine
{
public:
    explicit ThemeEngine(const QString &name)
        : m_name(name)
        , m_fallback(drawing(name, metrics::icon).isEmpty() ? QIcon::fromTheme(name) : QIcon())
        , m_null(drawing(name, metrics::icon).isEmpty() && m_fallback.isNull())
    {
    }
    QString key() const override { return u"mandat-theme"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_null; }
    QIconEngine *clone() const override { return new ThemeEngine(*this); }

protected:
    QString cacheKey() const override { return m_name; }
    QPixmap mask(const QSize &size, double ratio) const override
    {
        const int side = std::min(size.width(), size.height());
        const QString path = drawing(m_name, side);
        if (path.isEmpty())
            return m_fallback.pixmap(size, ratio);
        QPixmap pixmap(size * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QRectF field(0, 0, side, side);
        field.moveCenter(QRectF(QPointF(), size).center());
        QSvgRenderer(path).render(&painter, field);
        return pixmap;
    }

private:
    QString m_name;
    QIcon m_fallback;
    bool m_null;
};

class GlyphEngine final : public TintedEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {
    }
    QString key() const override { return u"mandat-glyph"_s; }
    bool isNull() override { return m_glyph == Glyph::None; }
    QIconEngine *clone() const override { return new GlyphEngine(*this); }

protected:
    QString cacheKey() const override { return u"glyph-%1"_s.arg(static_cast<int>(m_glyph)); }
    QPixmap mask(const QSize &size, double ratio) const override
    {
        QPixmap pixmap(size * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        const double side = std::min({size.width(), size.height(), 14});
        QRectF field(0, 0, side, side);
        field.moveCenter(QRectF(QPointF(), size).center());
        paintGlyph(&painter, field, m_glyph, Qt::black);
        return pixmap;
    }

private:
    Glyph m_glyph;
};

QPixmap applicationPixmap(int side)
{
    const Tokens tokens = lightTokens();
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / 32.0, side / 32.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(QRectF(1, 1, 30, 30), 5, 5);
    painter.setPen(QPen(tokens.accentText, 3.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const std::array<QPointF, 5> letter {QPointF(8.5, 24), QPointF(8.5, 10.5), QPointF(16, 19), QPointF(23.5, 10.5),
                                         QPointF(23.5, 24)};
    painter.drawPolyline(letter.data(), static_cast<int>(letter.size()));
    return pixmap;
}

} // namespace

void useIconTheme()
{
    QStringList paths = QIcon::themeSearchPaths();
    for (const QString &path :
         {u"/usr/share/icons"_s, QCoreApplication::applicationDirPath() + u"/icons"_s, u":/icons"_s}) {
        if (!paths.contains(path))
            paths.append(path);
    }
    QIcon::setThemeSearchPaths(paths);
    QIcon::setThemeName(u"breeze"_s);
    QIcon::setFallbackThemeName(u"hicolor"_s);
}

QIcon icon(const QString &name)
{
    auto engine = std::make_unique<ThemeEngine>(name);
    if (engine->isNull())
        return {};
    return QIcon(engine.release());
}

QIcon glyphIcon(Glyph glyph)
{
    return glyph == Glyph::None ? QIcon() : QIcon(new GlyphEngine(glyph));
}

QPixmap tinted(const QIcon &icon, const QSize &size, double devicePixelRatio, const QColor &colour)
{
    QPixmap pixmap = icon.pixmap(size, devicePixelRatio);
    if (!pixmap.isNull())
        recolour(pixmap, colour);
    return pixmap;
}

QIcon applicationIcon()
{
    QIcon result;
    for (const int side : {16, 22, 24, 32, 48, 64, 128, 256})
        result.addPixmap(applicationPixmap(side));
    return result;
}

} // namespace mandat::desktop
