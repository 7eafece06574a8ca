// SPDX-License-Identifier: MIT
#include "domain/checks.h"

#include <algorithm>
#include <array>

namespace mandat
{

using namespace Qt::StringLiterals;

namespace
{

QString withoutBlanks(const QString &text, QStringView others = {})
{
    QString out = text;
    out.removeIf([&](QChar c) { return c.isSpace() || others.contains(c); });
    return out;
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

int digitAt(QStringView text, qsizetype index)
{
    return text[index].unicode() - u'0';
}

/// ISO/IEC 7812-1 annex B, also of French identifiers.
bool passesLuhn(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digitAt(digits, digits.size() - 1 - i);
        if (i % 2 == 1)
            digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

int digitSum(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += digitAt(digits, i);
    return sum;
}

bool isAllZero(QStringView digits)
{
    return digitSum(digits) == 0;
}

/// "BE 0417.497.106" → "0417497106".
QString belgianDigits(const QString &text)
{
    QString digits = withoutBlanks(text, u".-").toUpper();
    if (digits.startsWith(u"BE"))
        digits.remove(0, 2);
    return digits;
}

/// "CHE-109.322.551 TVA" → "CHE109322551"; a VAT or register suffix says nothing of who it is.
QString swissCompact(const QString &text)
{
    QString out = withoutBlanks(text, u".-").toUpper();
    for (const QStringView suffix :
         {QStringView(u"MWST"), QStringView(u"TVA"), QStringView(u"IVA"), QStringView(u"HR"), QStringView(u"RC")}) {
        if (out.endsWith(suffix)) {
            out.chop(suffix.size());
            break;
        }
    }
    return out;
}

QString grouped(const QString &digits, std::initializer_list<qsizetype> sizes, QChar separator)
{
    QStringList parts;
    qsizetype from = 0;
    for (const qsizetype size : sizes) {
        parts.append(digits.mid(from, size));
        from += size;
    }
    return parts.join(separator);
}

bool usesSwissUid(const QString &country)
{
    return country == u"CH" || country == u"LI";
}

} // namespace

Problem checkSiren(const QString &text)
{
    const QString digits = withoutBlanks(text);
    if (digits.isEmpty())
        return FieldProblem::Missing;
    if (digits.size() != 9 || !isDigits(digits) || isAllZero(digits))
        return FieldProblem::SirenShape;
    return passesLuhn(digits) ? Problem() : FieldProblem::SirenCheckDigits;
}

Problem checkSiret(const QString &text)
{
    const QString digits = withoutBlanks(text);
    if (digits.isEmpty())
        return FieldProblem::Missing;
    if (digits.size() != 14 || !isDigits(digits) || isAllZero(digits.left(9)))
        return FieldProblem::SiretShape;
    // La Poste has more establishments than check digits leave room for: the sum of the digits is a multiple of five.
    const bool postOffice = digits.startsWith(u"356000000") && digitSum(digits) % 5 == 0;
    return postOffice || (passesLuhn(digits) && passesLuhn(digits.left(9))) ? Problem()
                                                                            : FieldProblem::SiretCheckDigits;
}

Problem checkBelgianEnterpriseNumber(const QString &text)
{
    const QString digits = belgianDigits(text);
    if (digits.isEmpty())
        return FieldProblem::Missing;
    const bool shape = digits.size() == 10 && isDigits(digits) && digitAt(digits, 0) <= 1 && !isAllZero(digits.left(8));
    if (!shape)
        return FieldProblem::BelgianShape;
    const int expected = 97 - digits.left(8).toInt() % 97;
    return digits.right(2).toInt() == expected ? Problem() : FieldProblem::BelgianCheckDigits;
}

Problem checkSwissUid(const QString &text)
{
    const QString compact = swissCompact(text);
    if (compact.isEmpty())
        return FieldProblem::Missing;
    const QString digits = compact.mid(3);
    if (!compact.startsWith(u"CHE") || digits.size() != 9 || !isDigits(digits) || isAllZero(digits))
        return FieldProblem::SwissShape;
    constexpr std::array weights {5, 4, 3, 2, 7, 6, 5, 4};
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * digitAt(digits, qsizetype(i));
    const int check = (11 - sum % 11) % 11; // ten is never issued
    return check == digitAt(digits, 8) ? Problem() : FieldProblem::SwissCheckDigit;
}

Problem checkCompanyIdentifier(const QString &country, const QString &text)
{
    if (country == u"FR")
        return withoutBlanks(text).size() > 9 ? checkSiret(text) : checkSiren(text);
    if (country == u"BE")
        return checkBelgianEnterpriseNumber(text);
    if (usesSwissUid(country))
        return checkSwissUid(text);
    return checkName(text);
}

QString normalisedCompanyIdentifier(const QString &country, const QString &text)
{
    if (country == u"FR")
        return withoutBlanks(text);
    if (country == u"BE")
        return belgianDigits(text);
    if (usesSwissUid(country))
        return swissCompact(text);
    return text.trimmed();
}

QString groupedCompanyIdentifier(const QString &country, const QString &text)
{
    const QString compact = normalisedCompanyIdentifier(country, text);
    if (country == u"FR" && isDigits(compact) && compact.size() == 9)
        return grouped(compact, {3, 3, 3}, u' ');
    if (country == u"FR" && isDigits(compact) && compact.size() == 14)
        return grouped(compact, {3, 3, 3, 5}, u' ');
    if (country == u"BE" && isDigits(compact) && compact.size() == 10)
        return grouped(compact, {4, 3, 3}, u'.');
    if (usesSwissUid(country) && compact.startsWith(u"CHE") && compact.size() == 12)
        return u"CHE-"_s + grouped(compact.mid(3), {3, 3, 3}, u'.');
    return text;
}

} // namespace mandat
