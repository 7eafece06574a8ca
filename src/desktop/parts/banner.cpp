// SPDX-License-Identifier: MIT
#include "desktop/parts/banner.h"

#include "desktop/parts/chip.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/paint.h"
#include "desktop/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace mandat::desktop
{

namespace
{
constexpr int leadingMargin = metrics::barWidth + 12 + metrics::glyph + metrics::within;

Glyph bannerGlyph(Tone tone)
{
    if (tone == Tone::Pending)
        return Glyph::Information;
    return tone == Tone::Waiting ? Glyph::Warning : usualGlyph(tone);
}
} // namespace

Banner::Banner(Tone tone, const QString &text, Glyph glyph, QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_line(new QHBoxLayout)
    , m_column(new QVBoxLayout)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->setSpacing(metrics::within);
    m_column->addWidget(m_text);
    m_line->setContentsMargins(leadingMargin, 7, metrics::within, 7);
    m_line->setSpacing(metrics::within);
    m_line->addLayout(m_column, 1);
    setLayout(m_line);
    setMinimumHeight(metrics::control + 2);
    // The text may wrap: the layout asks how high it then is.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMessage(tone, text, glyph);
}

void Banner::setMessage(Tone tone, const QString &text, Glyph glyph)
{
    m_tone = tone;
    m_glyph = glyph == Glyph::None ? bannerGlyph(tone) : glyph;
    m_text->setText(text);
    setAccessibleName(text);
    update();
}

QString Banner::text() const
{
    return m_text->text();
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    setCompact(button);
    m_line->addWidget(button, 0, Qt::AlignTop);
    return button;
}

void Banner::addBelow(QWidget *widget)
{
    m_column->addWidget(widget, 0, Qt::AlignLeft);
}

void Banner::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::paintEvent(QPaintEvent *)
{
    const Tokens &t = currentTokens();
    const TonePair &tone = t.tone(m_tone);
    QPainter painter(this);
    painter.fillRect(rect(), tone.background);
    if (t.highContrast)
        paint::roundedBox(&painter, rect(), QColor(), tone.foreground);
    paint::leadingBar(&painter, rect(), layoutDirection(), tone.foreground);
    // Beside the first line of the text, wherever the layout has put it.
    const int line = m_text->fontMetrics().height();
    const int top = m_text->height() > 2 * line ? m_text->y() : m_text->y() + (m_text->height() - line) / 2;
    const QRect glyph(metrics::barWidth + 10, top + (line - metrics::icon) / 2, metrics::icon, metrics::icon);
    paintGlyph(&painter, QStyle::visualRect(layoutDirection(), rect(), glyph), m_glyph, tone.foreground);
}

} // namespace mandat::desktop

#include "moc_banner.cpp"
