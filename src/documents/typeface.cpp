// SPDX-License-Identifier: MIT
#include "documents/typeface.h"

#include <QCache>
#include <QFontMetricsF>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qreal millimetresPerPoint = 25.4 / 72;
constexpr qreal unbroken = 1e7; ///< units: wider than any text
constexpr int measuresKept = 4096;

struct FaceData {
    qreal size; ///< pt
    qreal leading; ///< pt
    bool strong;
    bool fixed;
};

const FaceData &dataOf(Face face)
{
    static constexpr std::array faces {
        FaceData {16, 20, true, false},   FaceData {12, 15, true, false},  FaceData {11, 14, true, false},
        FaceData {9.5, 13, false, false}, FaceData {9.5, 13, true, false}, FaceData {7.5, 10, false, false},
        FaceData {9, 13, false, true},    FaceData {14, 20, false, true},
    };
    return faces.at(static_cast<size_t>(face));
}

QFont makeFont(const FaceData &data, bool shaped)
{
    QFont font;
    font.setFamilies(data.fixed ? QStringList {u"DejaVu Sans Mono"_s, u"Liberation Mono"_s, u"Courier New"_s}
                                : QStringList {u"Inter"_s, u"DejaVu Sans"_s, u"Arial"_s});
    font.setStyleHint(data.fixed ? QFont::Monospace : QFont::SansSerif);
    font.setPixelSize(static_cast<int>(std::lround(data.size * millimetresPerPoint * unitsPerMillimetre)));
    font.setWeight(data.strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (!shaped)
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

bool isPlain(QChar c)
{
    if (c.isDigit())
        return true;
    const ushort code = c.unicode();
    const bool latinOrGeneral = code < 0x0100 || (code >= 0x2000 && code < 0x2070);
    return latinOrGeneral && !c.isLetter() && !c.isSpace();
}

/// What every text of this face is measured and painted with; made once for each thread.
const QList<QFont> &fonts(bool shaped)
{
    static thread_local QHash<bool, QList<QFont>> cache;
    QList<QFont> &list = cache[shaped];
    if (list.isEmpty()) {
        for (int i = 0; i <= static_cast<int>(Face::Secret); ++i)
            list.append(makeFont(dataOf(static_cast<Face>(i)), shaped));
    }
    return list;
}

QList<QTextLayout::FormatRange> plainRanges(const QString &text, Face face)
{
    QList<QTextLayout::FormatRange> out;
    QTextCharFormat format;
    format.setFont(fonts(false).at(static_cast<int>(face)));
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && isPlain(text[end]))
            ++end;
        if (end > i)
            out.append({static_cast<int>(i), static_cast<int>(end - i), format});
        i = end + 1;
    }
    return out;
}

qreal breakLines(QTextLayout &layout, qreal width)
{
    layout.beginLayout();
    qreal widest = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return widest;
}

/// A paragraph as it comes out at a width.
struct Measured {
    QStringList lines; ///< at least one
    qreal widest = 0; ///< in units
};

struct MeasuredKey {
    QString text;
    qreal width; ///< in units
    Face face;

    friend bool operator==(const MeasuredKey &, const MeasuredKey &) = default;
    friend size_t qHash(const MeasuredKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.text, key.width, static_cast<int>(key.face));
    }
};

Measured measure(const MeasuredKey &key)
{
    QTextLayout layout(key.text);
    prepare(layout, key.face);
    Measured out;
    out.widest = breakLines(layout, key.width);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        out.lines.append(key.text.mid(line.textStart(), line.textLength()).trimmed());
    }
    if (out.lines.isEmpty())
        out.lines.append(QString());
    return out;
}

/// Shaping is what a document costs. Its rows are measured before they are set, and a batch of documents repeats its
/// labels, so what was measured lately is kept.
const Measured &measured(const QString &text, Face face, qreal width)
{
    static thread_local QCache<MeasuredKey, Measured> lately(measuresKept);
    const MeasuredKey key {text, width, face};
    if (const Measured *known = lately.object(key))
        return *known;
    auto *made = new Measured(measure(key));
    lately.insert(key, made);
    return *made;
}

} // namespace

QFont fontOf(Face face)
{
    return fonts(true).at(static_cast<int>(face));
}

void prepare(QTextLayout &layout, Face face)
{
    layout.setFont(fontOf(face));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A column of a document starts at the left, whatever the script of a name in it.
    option.setTextDirection(Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft);
    layout.setTextOption(option);
    layout.setCacheEnabled(false);
    if (!dataOf(face).fixed)
        layout.setFormats(plainRanges(layout.text(), face));
}

std::shared_ptr<const QTextLayout> lineOf(const QString &text, Face face)
{
    using Line = std::shared_ptr<const QTextLayout>;
    static thread_local QCache<MeasuredKey, Line> lately(measuresKept);
    const MeasuredKey key {text, unbroken, face};
    if (const Line *known = lately.object(key))
        return *known;
    auto made = std::make_shared<QTextLayout>(text);
    prepare(*made, face);
    made->setCacheEnabled(true);
    breakLines(*made, unbroken);
    lately.insert(key, new Line(made));
    return made;
}

QSizeF sizeOf(Paper paper)
{
    switch (paper) {
    case Paper::A4:
        return {210, 297};
    case Paper::Letter:
        return {215.9, 279.4};
    case Paper::A4Landscape:
        return {297, 210};
    case Paper::LetterLandscape:
        return {279.4, 215.9};
    }
    Q_UNREACHABLE();
}

Paper landscape(Paper paper)
{
    return paper == Paper::A4 ? Paper::A4Landscape : paper == Paper::Letter ? Paper::LetterLandscape : paper;
}

bool isLandscape(Paper paper)
{
    return paper == Paper::A4Landscape || paper == Paper::LetterLandscape;
}

qreal lineHeight(Face face)
{
    return dataOf(face).leading * millimetresPerPoint;
}

qreal baselineOffset(Face face)
{
    const QFontMetricsF metrics(fontOf(face));
    return (lineHeight(face) + metrics.capHeight() / unitsPerMillimetre) / 2;
}

qreal widthOf(const QString &text, Face face)
{
    return measured(text, face, unbroken).widest / unitsPerMillimetre;
}

QStringList wrapped(const QString &text, Face face, qreal width)
{
    QStringList out;
    for (const QString &paragraph : text.split(u'\n'))
        out += measured(paragraph, face, width * unitsPerMillimetre).lines;
    return out;
}

QString elided(const QString &text, Face face, qreal width)
{
    if (widthOf(text, face) <= width)
        return text;
    QString cut = wrapped(text, face, width - widthOf(u"…"_s, face)).constFirst();
    return cut + u'…';
}

} // namespace mandat::documents
