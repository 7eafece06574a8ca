// SPDX-License-Identifier: MIT
#include "desktop/review/signcounts.h"

#include "desktop/parts/cellpainter.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace mandat::desktop
{

namespace
{
constexpr int gap = 12;
constexpr int glyphRoom = metrics::glyph + metrics::iconText;
} // namespace

struct SignCounts::Part {
    Glyph glyph;
    Tone tone;
    QString text;
};

SignCounts::SignCounts(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QList<SignCounts::Part> SignCounts::parts() const
{
    QList<Part> out;
    if (m_counts.removed > 0)
        out.append({Glyph::Minus, Tone::Refused, tr("%n removed", nullptr, static_cast<int>(m_counts.removed))});
    if (m_counts.added > 0)
        out.append({Glyph::Plus, Tone::Active, tr("%n added", nullptr, static_cast<int>(m_counts.added))});
    if (m_counts.modified > 0)
        out.append({Glyph::Tilde, Tone::Pending, tr("%n modified", nullptr, static_cast<int>(m_counts.modified))});
    return out;
}

void SignCounts::setCounts(const DiffCounts &counts)
{
    m_counts = counts;
    say();
}

void SignCounts::say()
{
    QStringList words;
    for (const Part &part : parts())
        words.append(part.text);
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize SignCounts::sizeHint() const
{
    const QFontMetrics metrics(currentFonts().body);
    int width = 0;
    for (const Part &part : parts())
        width += glyphRoom + metrics.horizontalAdvance(part.text) + gap;
    return {std::max(0, width - gap) + 2, metrics.height()};
}

void SignCounts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    CellPainter cell(&painter, rect(), layoutDirection());
    for (const Part &part : parts()) {
        const QColor colour = currentTokens().tone(part.tone).foreground;
        cell.glyph(part.glyph, colour, metrics::iconText);
        cell.text(part.text, currentFonts().body, colour, Qt::ElideNone, gap);
    }
}

void SignCounts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        say();
    QWidget::changeEvent(event);
}

} // namespace mandat::desktop
