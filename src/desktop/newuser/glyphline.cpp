// SPDX-License-Identifier: MIT
#include "desktop/newuser/glyphline.h"

#include "desktop/parts/textlabel.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace mandat::desktop
{

namespace
{
constexpr int textLeft = metrics::glyph + 6;
} // namespace

GlyphLine::GlyphLine(Glyph glyph, Tone tone, const QString &strong, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_glyph(glyph)
    , m_tone(tone)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(textLeft, 0, 0, 0);
    layout->setSpacing(0);
    const auto add = [&](TextLabel::Kind kind, const QString &words) {
        auto *label = new TextLabel(kind, words);
        label->setWordWrap(true);
        layout->addWidget(label);
        return label;
    };
    if (!strong.isEmpty())
        m_strong = add(TextLabel::Kind::Strong, strong);
    if (!text.isEmpty())
        add(strong.isEmpty() ? TextLabel::Kind::Body : TextLabel::Kind::Secondary, text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void GlyphLine::setToned(bool toned)
{
    m_toned = toned;
    dress();
}

void GlyphLine::dress()
{
    if (!m_strong || !m_toned)
        return;
    QPalette palette = m_strong->palette();
    palette.setColor(QPalette::WindowText, currentTokens().tone(m_tone).foreground);
    m_strong->setPalette(palette);
}

void GlyphLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = QFontMetrics(currentFonts().body).height();
    const QRect place(0, (line - metrics::glyph) / 2 + 1, metrics::glyph, metrics::glyph);
    const QRect visual = QStyle::visualRect(layoutDirection(), rect(), place);
    paintGlyph(&painter, QRectF(visual), m_glyph, currentTokens().tone(m_tone).foreground);
}

void GlyphLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dress();
    QWidget::changeEvent(event);
}

} // namespace mandat::desktop

#include "moc_glyphline.cpp"
