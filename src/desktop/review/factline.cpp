// SPDX-License-Identifier: MIT
#include "desktop/review/factline.h"

#include "desktop/parts/textlabel.h"
#include "desktop/theme/glyphs.h"
#include "desktop/theme/metrics.h"
#include "desktop/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

FactLine::FactLine(models::Glyph glyph, models::Tone tone, const QString &fact, const QStringList &details,
                   QWidget *parent)
    : QWidget(parent)
    , m_glyph(glyph)
    , m_tone(tone)
    , m_fact(new TextLabel(TextLabel::Kind::Strong, fact))
    , m_details(details)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::glyph + metrics::within, 0, 0, 0);
    layout->setSpacing(1);
    m_fact->setWordWrap(true);
    layout->addWidget(m_fact);
    for (const QString &detail : details) {
        auto *label = new TextLabel(TextLabel::Kind::Secondary, detail);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    setAccessibleName(text());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactLine::setFact(models::Glyph glyph, models::Tone tone, const QString &fact)
{
    m_glyph = glyph;
    m_tone = tone;
    m_fact->setText(fact);
    setAccessibleName(text());
    update();
}

void FactLine::setQuiet()
{
    m_fact->setKind(TextLabel::Kind::Body);
}

QString FactLine::text() const
{
    return (QStringList {m_fact->text()} + m_details).join(u' ');
}

void FactLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = m_fact->fontMetrics().height();
    const QRect place(0, m_fact->y() + (line - metrics::glyph) / 2, metrics::glyph, metrics::glyph);
    paintGlyph(&painter, QRectF(QStyle::visualRect(layoutDirection(), rect(), place)), m_glyph,
               currentTokens().tone(m_tone).foreground);
}

QStringList shortened(const QStringList &sentences, qsizetype most)
{
    if (sentences.size() <= most)
        return sentences;
    QStringList out = sentences.first(most - 1);
    out.append(FactLine::tr("And %n more.", nullptr, static_cast<int>(sentences.size() - out.size())));
    return out;
}

} // namespace mandat::desktop
