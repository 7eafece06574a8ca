// SPDX-License-Identifier: MIT
#include "base/fold.h"

namespace mandat
{

namespace
{

bool isPlainAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Letters that no decomposition opens, but that people type as two.
void appendOpened(QString &out, QChar c)
{
    switch (c.unicode()) {
    case 0x0153:
        out += u"oe";
        break;
    case 0x00e6:
        out += u"ae";
        break;
    case 0x00f8:
        out += u'o';
        break;
    case 0x0142:
        out += u'l';
        break;
    case 0x00df:
        out += u"ss";
        break;
    case 0x2019:
        out += u'\'';
        break;
    default:
        out += c;
    }
}

} // namespace

QString folded(QStringView text)
{
    QString source = isPlainAscii(text) ? text.toString().toLower()
                                        : text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(source.size());
    bool blank = false;
    for (const QChar c : std::as_const(source)) {
        const QChar::Category category = c.category();
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining
            || category == QChar::Mark_Enclosing)
            continue;
        if (c.isSpace()) {
            blank = !out.isEmpty();
            continue;
        }
        if (blank) {
            out += u' ';
            blank = false;
        }
        appendOpened(out, c);
    }
    return out;
}

} // namespace mandat
