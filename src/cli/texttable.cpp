// SPDX-License-Identifier: MIT
#include "cli/texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::cli
{

namespace
{

constexpr int gap = 2;

/// What a person sees as one character stays whole: a base letter with its marks, an emoji outside the basic plane.
bool joins(QChar character)
{
    return character.isLowSurrogate() || character.isMark() || character.unicode() == 0x200d;
}

qsizetype widthOf(const QString &text)
{
    return std::ranges::count_if(text, [](QChar character) { return !joins(character); });
}

QString plain(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

QString cut(const QString &text, qsizetype widest)
{
    if (widthOf(text) <= widest)
        return text;
    qsizetype end = 0;
    for (qsizetype width = 0; end < text.size(); ++end) {
        if (!joins(text.at(end)) && ++width >= widest)
            break;
    }
    return text.first(end) + u'…';
}

} // namespace

QStringList tableLines(const QList<QStringList> &rows, qsizetype widest)
{
    QList<QStringList> cells;
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        QStringList line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool last = i + 1 == row.size();
            line.append(last ? plain(row.at(i)) : cut(plain(row.at(i)), widest));
            if (widths.size() <= i)
                widths.append(0);
            widths[i] = std::max(widths.at(i), widthOf(line.at(i)));
        }
        cells.append(line);
    }
    QStringList out;
    for (const QStringList &row : std::as_const(cells)) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row.at(i);
            if (i + 1 < row.size())
                line += QString(widths.at(i) - widthOf(row.at(i)) + gap, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        out.append(line);
    }
    return out;
}

} // namespace mandat::cli
