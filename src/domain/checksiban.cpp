// SPDX-License-Identifier: MIT
#include "domain/checks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace mandat
{

namespace
{

struct IbanLength {
    std::u16string_view country;
    qsizetype length;
};

// The IBAN registry of ISO 13616-2, by country. French territories overseas use FR.
constexpr std::array lengths {
    IbanLength {u"AD", 24}, IbanLength {u"AE", 23}, IbanLength {u"AL", 28}, IbanLength {u"AT", 20},
    IbanLength {u"AZ", 28}, IbanLength {u"BA", 20}, IbanLength {u"BE", 16}, IbanLength {u"BG", 22},
    IbanLength {u"BH", 22}, IbanLength {u"BI", 27}, IbanLength {u"BR", 29}, IbanLength {u"BY", 28},
    IbanLength {u"CH", 21}, IbanLength {u"CR", 22}, IbanLength {u"CY", 28}, IbanLength {u"CZ", 24},
    IbanLength {u"DE", 22}, IbanLength {u"DJ", 27}, IbanLength {u"DK", 18}, IbanLength {u"DO", 28},
    IbanLength {u"EE", 20}, IbanLength {u"EG", 29}, IbanLength {u"ES", 24}, IbanLength {u"FI", 18},
    IbanLength {u"FK", 18}, IbanLength {u"FO", 18}, IbanLength {u"FR", 27}, IbanLength {u"GB", 22},
    IbanLength {u"GE", 22}, IbanLength {u"GI", 23}, IbanLength {u"GL", 18}, IbanLength {u"GR", 27},
    IbanLength {u"GT", 28}, IbanLength {u"HN", 28}, IbanLength {u"HR", 21}, IbanLength {u"HU", 28},
    IbanLength {u"IE", 22}, IbanLength {u"IL", 23}, IbanLength {u"IQ", 23}, IbanLength {u"IS", 26},
    IbanLength {u"IT", 27}, IbanLength {u"JO", 30}, IbanLength {u"KW", 30}, IbanLength {u"KZ", 20},
    IbanLength {u"LB", 28}, IbanLength {u"LC", 32}, IbanLength {u"LI", 21}, IbanLength {u"LT", 20},
    IbanLength {u"LU", 20}, IbanLength {u"LV", 21}, IbanLength {u"LY", 25}, IbanLength {u"MC", 27},
    IbanLength {u"MD", 24}, IbanLength {u"ME", 22}, IbanLength {u"MK", 19}, IbanLength {u"MN", 20},
    IbanLength {u"MR", 27}, IbanLength {u"MT", 31}, IbanLength {u"MU", 30}, IbanLength {u"NI", 28},
    IbanLength {u"NL", 18}, IbanLength {u"NO", 15}, IbanLength {u"OM", 23}, IbanLength {u"PK", 24},
    IbanLength {u"PL", 28}, IbanLength {u"PS", 29}, IbanLength {u"PT", 25}, IbanLength {u"QA", 29},
    IbanLength {u"RO", 24}, IbanLength {u"RS", 22}, IbanLength {u"RU", 33}, IbanLength {u"SA", 24},
    IbanLength {u"SC", 31}, IbanLength {u"SD", 18}, IbanLength {u"SE", 24}, IbanLength {u"SI", 19},
    IbanLength {u"SK", 24}, IbanLength {u"SM", 27}, IbanLength {u"SO", 23}, IbanLength {u"ST", 25},
    IbanLength {u"SV", 28}, IbanLength {u"TL", 23}, IbanLength {u"TN", 24}, IbanLength {u"TR", 26},
    IbanLength {u"UA", 29}, IbanLength {u"VA", 22}, IbanLength {u"VG", 24}, IbanLength {u"XK", 20},
    IbanLength {u"YE", 30},
};

bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// ISO/IEC 7064 mod 97-10 of the text with its first four characters last, letters as 10 to 35.
int remainder97(const QString &iban)
{
    int remainder = 0;
    for (const QChar c : QString(iban.mid(4) + iban.left(4))) {
        if (isDigit(c))
            remainder = (remainder * 10 + (c.unicode() - u'0')) % 97;
        else
            remainder = (remainder * 100 + (c.unicode() - u'A' + 10)) % 97;
    }
    return remainder;
}

} // namespace

QString normalisedIban(const QString &text)
{
    QString out = text.toUpper();
    out.removeIf([](QChar c) { return c.isSpace(); });
    return out;
}

Problem checkIban(const QString &text)
{
    if (text.size() > 256)
        return FieldProblem::TooLong;
    const QString iban = normalisedIban(text);
    if (iban.isEmpty())
        return FieldProblem::Missing;
    const bool shape = iban.size() >= 5 && isUpper(iban[0]) && isUpper(iban[1]) && isDigit(iban[2]) && isDigit(iban[3])
        && std::ranges::all_of(iban, [](QChar c) { return isUpper(c) || isDigit(c); });
    if (!shape)
        return FieldProblem::IbanShape;
    const std::u16string country = iban.left(2).toStdU16String();
    const auto entry = std::ranges::find(lengths, std::u16string_view(country), &IbanLength::country);
    if (entry == lengths.end())
        return FieldProblem::CountryUnknown;
    if (iban.size() != entry->length)
        return FieldProblem::IbanCountryLength;
    // Check digits are 02 to 98; 00, 01 and 99 would pass mod 97 for the same account.
    const int check = iban.mid(2, 2).toInt();
    return check >= 2 && check <= 98 && remainder97(iban) == 1 ? Problem() : FieldProblem::IbanCheckDigits;
}

QString groupedIban(const QString &iban)
{
    const QString compact = normalisedIban(iban);
    QString out;
    out.reserve(compact.size() + compact.size() / 4);
    for (qsizetype i = 0; i < compact.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            out += u' ';
        out += compact[i];
    }
    return out;
}

} // namespace mandat
