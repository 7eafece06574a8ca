// SPDX-License-Identifier: MIT
#include "documents/signatures.h"

namespace mandat::documents
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qreal signatureWidth = 55;
constexpr qreal signatureHeight = 32;
constexpr qreal blankPlace = 44;
constexpr qreal blankDay = 32;
constexpr qreal blankCopies = 10;

/// « Fait à ………, le ………, en …… exemplaires. »: blanks stand where the sentence has its places.
void setDoneAt(Flow &flow, const Phrases &phrases)
{
    const QString sentence = phrases.doneAt();
    qreal x = flow.left();
    const qreal line = flow.y + lineHeight(Face::Body) + 0.2;
    qsizetype from = 0;
    while (from < sentence.size()) {
        const qsizetype place = sentence.indexOf(u'%', from);
        const QString words = sentence.mid(from, place < 0 ? -1 : place - from);
        x += flow.text(x, flow.y, words);
        if (place < 0 || place + 1 >= sentence.size())
            break;
        // The blank before or after the gap was measured without its space.
        x += words.endsWith(u' ') ? 1.1 : 0;
        const QChar which = sentence[place + 1];
        const qreal width = which == u'1' ? blankPlace : which == u'2' ? blankDay : blankCopies;
        flow.blank(x, x + width, line);
        x += width + (place + 2 < sentence.size() && sentence[place + 2] == u' ' ? 0.9 : 0);
        from = place + 2;
    }
    flow.y += lineHeight(Face::Body) + 2.3;
}

void setSignature(Flow &flow, const RecapSignature &signature, qreal x, const Phrases &phrases)
{
    const qreal top = flow.y;
    const qreal inner = x + 2;
    const qreal room = signatureWidth - 4;
    flow.add(FrameMark {QRectF(x, top, signatureWidth, signatureHeight), strongRule});
    qreal y = top + 1.4;
    flow.text(inner, y, elided(signature.heading, Face::Strong, room), Face::Strong);
    y += lineHeight(Face::Body);
    const auto line = [&](const QString &text, Term label) {
        if (text.isEmpty()) {
            const qreal width = flow.text(inner, y, phrases.text(label), Face::Caption);
            flow.blank(inner + width + 1, inner + room, y + lineHeight(Face::Caption) - 0.3);
        } else {
            flow.text(inner, y, elided(text, Face::Caption, room), Face::Caption);
        }
        y += lineHeight(Face::Caption);
    };
    line(signature.name, Term::SignatureName);
    line(signature.capacity, Term::SignatureCapacity);
    y += 1.1;
    if (!signature.statement.isEmpty())
        flow.text(inner, y, elided(signature.statement, Face::Caption, room), Face::Caption);
    y += lineHeight(Face::Caption);
    flow.text(inner, y, phrases.text(Term::SignatureDate), Face::Caption);
    flow.text(inner + room / 2 + 2, y, phrases.text(Term::Signature), Face::Caption);
}

} // namespace

void setSignatures(Flow &flow, const QList<RecapSignature> &signatures, const Phrases &phrases)
{
    const qreal above = 4.2;
    const qreal doneAt = lineHeight(Face::Body) + 2.3;
    flow.need(above + doneAt + signatureHeight);
    flow.y += above;
    setDoneAt(flow, phrases);
    const qreal step = (flow.width() - signatureWidth) / 2;
    for (qsizetype i = 0; i < signatures.size(); ++i)
        setSignature(flow, signatures[i], flow.left() + static_cast<qreal>(i) * step, phrases);
    flow.y += signatureHeight;
}

} // namespace mandat::documents
