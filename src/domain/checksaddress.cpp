// SPDX-License-Identifier: MIT
#include "domain/addresschecks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace mandat
{

namespace
{

/// '9' stands for a digit, 'A' for a letter, anything else for itself.
struct Pattern {
    std::u16string_view country;
    std::u16string_view shape;
};

// Those of the firm's clients, their neighbours and the larger others; what is not here takes any short code.
constexpr std::array patterns {
    Pattern {u"AD", u"AA999"},  Pattern {u"AT", u"9999"},    Pattern {u"AU", u"9999"},     Pattern {u"BE", u"9999"},
    Pattern {u"BG", u"9999"},   Pattern {u"CA", u"A9A 9A9"}, Pattern {u"CH", u"9999"},     Pattern {u"CZ", u"999 99"},
    Pattern {u"DE", u"99999"},  Pattern {u"DK", u"9999"},    Pattern {u"DZ", u"99999"},    Pattern {u"EE", u"99999"},
    Pattern {u"ES", u"99999"},  Pattern {u"FI", u"99999"},   Pattern {u"FR", u"99999"},    Pattern {u"GF", u"99999"},
    Pattern {u"GP", u"99999"},  Pattern {u"GR", u"999 99"},  Pattern {u"HR", u"99999"},    Pattern {u"HU", u"9999"},
    Pattern {u"IT", u"99999"},  Pattern {u"LI", u"9999"},    Pattern {u"LT", u"99999"},    Pattern {u"LU", u"9999"},
    Pattern {u"LV", u"9999"},   Pattern {u"MA", u"99999"},   Pattern {u"MC", u"99999"},    Pattern {u"MQ", u"99999"},
    Pattern {u"NC", u"99999"},  Pattern {u"NL", u"9999 AA"}, Pattern {u"NO", u"9999"},     Pattern {u"PF", u"99999"},
    Pattern {u"PL", u"99-999"}, Pattern {u"PM", u"99999"},   Pattern {u"PT", u"9999-999"}, Pattern {u"RE", u"99999"},
    Pattern {u"RO", u"999999"}, Pattern {u"SE", u"999 99"},  Pattern {u"SI", u"9999"},     Pattern {u"SK", u"999 99"},
    Pattern {u"SM", u"99999"},  Pattern {u"TN", u"9999"},    Pattern {u"TR", u"99999"},    Pattern {u"US", u"99999"},
    Pattern {u"VA", u"99999"},  Pattern {u"YT", u"99999"},
};

// Where letters travel without one.
constexpr std::array<std::u16string_view, 24> withoutCodes {u"AE", u"AO", u"BF", u"BI", u"BJ", u"BS", u"CD", u"CF",
                                                            u"CG", u"CI", u"CM", u"DJ", u"GA", u"GM", u"HK", u"IE",
                                                            u"ML", u"MO", u"MR", u"QA", u"RW", u"TD", u"TG", u"YE"};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool fits(QStringView text, std::u16string_view shape)
{
    if (text.size() != qsizetype(shape.size()))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t wanted = shape[size_t(i)];
        const bool good = wanted == u'9' ? isDigit(text[i]) : wanted == u'A' ? isLetter(text[i]) : text[i] == wanted;
        if (!good)
            return false;
    }
    return true;
}

/// As written, or without its blank or hyphen: "1000AB" is as good as "1000 AB".
bool fitsLoosely(const QString &text, std::u16string_view shape)
{
    if (fits(text, shape))
        return true;
    std::u16string bare(shape);
    std::erase_if(bare, [](char16_t c) { return c == u' ' || c == u'-'; });
    return bare.size() != shape.size() && fits(text, bare);
}

bool isShortCode(const QString &text)
{
    return text.size() >= 2 && text.size() <= 10
        && std::ranges::all_of(text, [](QChar c) { return isDigit(c) || isLetter(c) || c == u' ' || c == u'-'; });
}

} // namespace

Problem checkPostalCode(const QString &country, const QString &postalCode)
{
    const std::u16string code = country.toStdU16String();
    if (postalCode.isEmpty()) {
        const bool none = std::ranges::find(withoutCodes, std::u16string_view(code)) != withoutCodes.end();
        return none ? Problem() : FieldProblem::Missing;
    }
    const auto pattern = std::ranges::find(patterns, std::u16string_view(code), &Pattern::country);
    if (pattern == patterns.end() || (code == u"US" && fits(postalCode, u"99999-9999")))
        return isShortCode(postalCode) ? Problem() : FieldProblem::PostalCodeShape;
    if (!fitsLoosely(postalCode, pattern->shape))
        return FieldProblem::PostalCodeShape;
    const bool outside = (code == u"MC" && !postalCode.startsWith(u"980"))
        || (postalCode.front() == u'0' && (code == u"BE" || code == u"CH" || code == u"LU"));
    return outside ? FieldProblem::PostalCodeShape : Problem();
}

Problem checkPostalAddress(const PostalAddress &address, bool required)
{
    if (address.isEmpty())
        return required ? FieldProblem::AddressIncomplete : Problem();
    for (const QString &part : {address.street, address.locality}) {
        if (const Problem problem = checkLines(part); problem && problem != FieldProblem::Missing)
            return problem;
    }
    if (address.locality.contains(u'\n'))
        return FieldProblem::ControlCharacters;
    if (!address.country.isEmpty() && !isCountry(address.country))
        return FieldProblem::CountryUnknown;
    if (!address.postalCode.isEmpty()) {
        if (const Problem problem = checkPostalCode(address.country, address.postalCode))
            return problem;
    }
    return required && !address.isComplete() ? FieldProblem::AddressIncomplete : Problem();
}

} // namespace mandat
