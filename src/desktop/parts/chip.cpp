// SPDX-License-Identifier: MIT
#include "desktop/parts/chip.h"

#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace mandat::desktop
{

namespace
{
constexpr int chipLeft = 7;
constexpr int chipRight = 9;
constexpr int badgeSide = 6;
constexpr int leastBadge = 18;

int glyphRoom(Glyph glyph)
{
    return glyph == Glyph::None ? 2 : metrics::glyph + metrics::iconText;
}
} // namespace

Glyph usualGlyph(Tone tone)
{
    switch (tone) {
    case Tone::Active:
        return Glyph::Tick;
    case Tone::Waiting:
        return Glyph::Hourglass;
    case Tone::Refused:
        return Glyph::Cross;
    case Tone::Pending:
        return Glyph::Clock;
    case Tone::Inactive:
        return Glyph::Pause;
    case Tone::Sensitive:
        return Glyph::Shield;
    }
    return Glyph::None;
}

QSize chipSize(const ChipData &chip)
{
    const QFontMetrics font(currentFonts().caption);
    const int text = font.horizontalAdvance(paint::singleLine(chip.text)) + 1;
    return {chipLeft + glyphRoom(chip.glyph) + text + chipRight, metrics::atLeast(metrics::chip, font, 3)};
}

void paintChip(QPainter *painter, const QRect &area, const ChipData &chip, Qt::LayoutDirection direction)
{
    const QSize wanted = chipSize(chip);
    const int width = std::min(wanted.width(), area.width());
    if (width < wanted.height())
        return;
    const Tokens &t = currentTokens();
    const TonePair &tone = t.tone(chip.tone);
    const QRect logical(area.left(), area.top() + (area.height() - wanted.height()) / 2, width, wanted.height());
    const QRect rect = QStyle::visualRect(direction, area, logical);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(t.highContrast ? QPen(tone.foreground, 1) : QPen(Qt::NoPen));
    painter->setBrush(tone.background);
    const QRectF outline = t.highContrast ? QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect);
    painter->drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);

    const QRect glyph(rect.left() + chipLeft, rect.top() + (rect.height() - metrics::glyph) / 2, metrics::glyph,
                      metrics::glyph);
    paintGlyph(painter, QStyle::visualRect(direction, rect, glyph), chip.glyph, tone.foreground);
    const QRect text = rect.adjusted(chipLeft + glyphRoom(chip.glyph), 0, -chipRight, 0);
    const QFont &font = currentFonts().caption;
    painter->setFont(font);
    painter->setPen(tone.foreground);
    const Qt::Alignment align = QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(QStyle::visualRect(direction, rect, text), static_cast<int>(align) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(paint::singleLine(chip.text), Qt::ElideRight, text.width() + 1));
    painter->restore();
}

QSize badgeSize(const QString &text)
{
    const QFontMetrics font(currentFonts().caption);
    const int height = metrics::atLeast(metrics::badge, font, 1);
    return {std::max(leastBadge, font.horizontalAdvance(paint::singleLine(text)) + 2 * badgeSide), height};
}

void paintBadge(QPainter *painter, const QRect &area, const QString &text, bool urgent, Qt::LayoutDirection direction)
{
    const QSize wanted = badgeSize(text);
    const int width = std::min(wanted.width(), area.width());
    if (width <= 2 * badgeSide)
        return;
    const Tokens &t = currentTokens();
    const TonePair &tone = t.tone(urgent ? Tone::Refused : Tone::Inactive);
    const QRect logical(area.left(), area.top() + (area.height() - wanted.height()) / 2, width, wanted.height());
    const QRect rect = QStyle::visualRect(direction, area, logical);
    paint::roundedBox(painter, rect, tone.background, t.highContrast ? tone.foreground : QColor());
    painter->save();
    painter->setFont(urgent ? paint::strong(currentFonts().caption) : currentFonts().caption);
    painter->setPen(tone.foreground);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine,
                      QFontMetrics(painter->font()).elidedText(paint::singleLine(text), Qt::ElideRight, width - 6));
    painter->restore();
}

ChipLabel::ChipLabel(const ChipData &chip, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setChip(chip);
}

void ChipLabel::setChip(const ChipData &chip)
{
    m_chip = chip;
    setText(chip.text);
    setToolTip({});
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return chipSize(m_chip);
}

QSize ChipLabel::minimumSizeHint() const
{
    const QSize size = chipSize(m_chip);
    return {std::min(size.width(), 64), size.height()};
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_chip, layoutDirection());
}

BadgeLabel::BadgeLabel(const QString &text, bool urgent, QWidget *parent)
    : QLabel(parent)
    , m_urgent(urgent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBadge(text, urgent);
}

void BadgeLabel::setBadge(const QString &text, bool urgent)
{
    m_urgent = urgent;
    setText(text);
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return badgeSize(text());
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, rect(), text(), m_urgent, layoutDirection());
}

} // namespace mandat::desktop

#include "moc_chip.cpp"
