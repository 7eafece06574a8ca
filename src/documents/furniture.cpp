// SPDX-License-Identifier: MIT
#include "documents/furniture.h"

#include "documents/phrases.h"

#include <algorithm>

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qreal logoSide = 15; ///< mm

/// Fits into a box 15 mm high and at most 40 mm wide. Returns its width.
qreal setLogo(Flow &flow, const QImage &logo, qreal top)
{
    if (logo.isNull() || logo.height() <= 0)
        return 0;
    const QSizeF fitted = QSizeF(logo.size()).scaled(QSizeF(40, logoSide), Qt::KeepAspectRatio);
    flow.add(ImageMark {QRectF(QPointF(flow.left(), top), fitted), logo});
    return fitted.width();
}

} // namespace

qreal setLetterhead(Flow &flow, const Letterhead &letterhead)
{
    const qreal top = flow.y;
    const qreal logo = setLogo(flow, letterhead.logo, top);
    const qreal x = flow.left() + (logo > 0 ? logo + 4 : 0);
    const qreal room = flow.left() + flow.width() * 0.58 - x;
    qreal y = top - 0.4;
    y += flow.lines(x, y, wrapped(letterhead.name, Face::Firm, room).mid(0, 2), Face::Firm);
    QStringList reach;
    for (const QString &part : {letterhead.phone, letterhead.email}) {
        if (!part.isEmpty())
            reach.append(part);
    }
    for (const QString &line : {letterhead.line, letterhead.address, reach.join(u" · "_s)}) {
        if (!line.isEmpty())
            y += flow.lines(x, y, wrapped(line, Face::Caption, room).mid(0, 2), Face::Caption);
    }
    return std::max(y, logo > 0 ? top + logoSide : y);
}

void setFooters(Flow &flow, const QString &words, const QString &printed, Language language)
{
    const Phrases phrases(language);
    const auto pages = static_cast<int>(flow.pages().size());
    const qreal step = lineHeight(Face::Caption);
    const QStringList lines = wrapped(words, Face::Caption, flow.width()).mid(0, 2);
    for (int i = 0; i < pages; ++i) {
        QList<Mark> &marks = flow.pages()[i].marks;
        const auto put = [&](qreal x, qreal top, const QString &text) {
            marks.append(TextMark {QPointF(x, top + baselineOffset(Face::Caption)), text, Face::Caption});
        };
        qreal y = flow.bottom() + 1;
        marks.append(LineMark {QLineF(flow.left(), y, flow.right(), y), strongRule, 0, false});
        y += 1.2;
        for (const QString &line : lines) {
            put(flow.left(), y, line);
            y += step;
        }
        const QString number = phrases.pageOf(i + 1, pages);
        const qreal numberWidth = widthOf(number, Face::Caption);
        put(flow.left(), y, elided(printed, Face::Caption, flow.width() - numberWidth - 4));
        put(flow.right() - numberWidth, y, number);
    }
}

void setHeading(Flow &flow, const QString &heading, const QString &right)
{
    const qreal top = flow.y + 3.6;
    const qreal rightWidth = widthOf(right, Face::Body);
    flow.text(flow.left(), top, elided(heading, Face::Section, flow.width() - rightWidth - 4), Face::Section);
    flow.textRight(flow.right(), top + (lineHeight(Face::Section) - lineHeight(Face::Body)) / 2 + 0.2, right);
    flow.y += headingHeight;
}

} // namespace mandat::documents
