// SPDX-License-Identifier: MIT
#include "domain/checks.h"

namespace mandat
{

namespace
{

constexpr qsizetype longest = 256;

/// Characters that a name cannot hold: they would break a line or turn the text around them.
bool isForbidden(char32_t c, bool lines)
{
    if (c == U'\n')
        return !lines;
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Other_Control || category == QChar::Separator_Line || category == QChar::Separator_Paragraph)
        return true;
    const bool turnsText = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    const bool noCharacter = c == 0xfeff || QChar::isNonCharacter(c);
    return turnsText || noCharacter;
}

/// Something that can be seen; blanks, joiners and marks alone cannot.
bool isVisible(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category != QChar::Other_Format && category != QChar::Other_Control && !QChar::isSpace(c)
        && !QChar::isMark(c);
}

Problem checkText(const QString &text, bool lines)
{
    if (text.size() > longest * 2) // a character takes two units at most
        return FieldProblem::TooLong;
    if (!text.isValidUtf16()) // half a character
        return FieldProblem::ControlCharacters;
    qsizetype count = 0;
    bool visible = false;
    for (const char32_t c : text.toUcs4()) {
        if (isForbidden(c, lines))
            return FieldProblem::ControlCharacters;
        visible = visible || isVisible(c);
        ++count;
    }
    if (!visible)
        return FieldProblem::Missing;
    return count > longest ? FieldProblem::TooLong : Problem();
}

} // namespace

Problem checkName(const QString &text)
{
    return checkText(text, false);
}

Problem checkLines(const QString &text)
{
    return checkText(text, true);
}

} // namespace mandat
