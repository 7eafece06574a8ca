// SPDX-License-Identifier: MIT
#include "domain/checks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace mandat
{

namespace
{

/// What the ITU's national numbering plans say, as far as a typed number needs it.
struct Plan {
    std::u16string_view country;
    std::u16string_view dial;
    std::u16string_view trunk; ///< dialled before a national number, never after the country code; empty: none
    qsizetype shortest; ///< of the national significant number
    qsizetype longest;
    std::u16string_view groups; ///< sizes as it is read; what is left over comes in pairs
};

// The first plan of a dialling code is the one that groups it.
constexpr std::array plans {
    Plan {u"FR", u"33", u"0", 9, 9, u"12222"}, // +33 6 12 34 56 78
    Plan {u"BE", u"32", u"0", 8, 9, u"3222"}, // +32 470 12 34 56
    Plan {u"CH", u"41", u"0", 9, 9, u"2322"}, // +41 79 123 45 67
    Plan {u"LU", u"352", u"", 5, 11, u"333"}, // +352 621 123 456
    Plan {u"MC", u"377", u"", 8, 9, u"2222"},   Plan {u"DE", u"49", u"0", 6, 13, u"334"},
    Plan {u"AT", u"43", u"0", 6, 13, u"334"},   Plan {u"LI", u"423", u"", 7, 9, u"322"},
    Plan {u"IT", u"39", u"", 6, 11, u"334"},    Plan {u"SM", u"378", u"", 6, 10, u"334"},
    Plan {u"ES", u"34", u"", 9, 9, u"333"},     Plan {u"PT", u"351", u"", 9, 9, u"333"},
    Plan {u"AD", u"376", u"", 6, 9, u"333"},    Plan {u"NL", u"31", u"0", 9, 9, u"1224"},
    Plan {u"GB", u"44", u"0", 9, 10, u"433"},   Plan {u"IE", u"353", u"0", 7, 9, u"234"},
    Plan {u"DK", u"45", u"", 8, 8, u"2222"},    Plan {u"NO", u"47", u"", 8, 8, u"2222"},
    Plan {u"SE", u"46", u"0", 7, 10, u"2322"},  Plan {u"FI", u"358", u"0", 5, 12, u"334"},
    Plan {u"PL", u"48", u"", 9, 9, u"333"},     Plan {u"CZ", u"420", u"", 9, 9, u"333"},
    Plan {u"SK", u"421", u"0", 9, 9, u"333"},   Plan {u"HU", u"36", u"06", 8, 9, u"234"},
    Plan {u"RO", u"40", u"0", 9, 9, u"333"},    Plan {u"BG", u"359", u"0", 7, 9, u"333"},
    Plan {u"GR", u"30", u"", 10, 10, u"334"},   Plan {u"US", u"1", u"1", 10, 10, u"334"},
    Plan {u"CA", u"1", u"1", 10, 10, u"334"},   Plan {u"MA", u"212", u"0", 9, 9, u"12222"},
    Plan {u"DZ", u"213", u"0", 8, 9, u"12222"}, Plan {u"TN", u"216", u"", 8, 8, u"233"},
    Plan {u"SN", u"221", u"", 9, 9, u"2322"},   Plan {u"CI", u"225", u"", 10, 10, u"22222"},
    Plan {u"GP", u"590", u"0", 9, 9, u"3222"},  Plan {u"BL", u"590", u"0", 9, 9, u"3222"},
    Plan {u"MF", u"590", u"0", 9, 9, u"3222"},  Plan {u"GF", u"594", u"0", 9, 9, u"3222"},
    Plan {u"MQ", u"596", u"0", 9, 9, u"3222"},  Plan {u"RE", u"262", u"0", 9, 9, u"3222"},
    Plan {u"YT", u"262", u"0", 9, 9, u"3222"},  Plan {u"PM", u"508", u"0", 6, 9, u"222"},
    Plan {u"NC", u"687", u"", 6, 6, u"222"},    Plan {u"PF", u"689", u"", 6, 8, u"2222"},
    Plan {u"WF", u"681", u"", 6, 6, u"222"},
};

const Plan *planOfCountry(const QString &country)
{
    const std::u16string code = country.toStdU16String();
    const auto at = std::ranges::find(plans, std::u16string_view(code), &Plan::country);
    return at == plans.end() ? nullptr : &*at;
}

/// Of an international number without its plus. No code here is the beginning of another, but for +1 and its kind.
const Plan *planOfNumber(const QString &digits)
{
    const std::u16string text = digits.toStdU16String();
    const auto at = std::ranges::find_if(plans, [&](const Plan &plan) { return text.starts_with(plan.dial); });
    return at == plans.end() ? nullptr : &*at;
}

QString toText(std::u16string_view view)
{
    return QString::fromUtf16(view.data(), qsizetype(view.size()));
}

struct Typed {
    QString digits;
    bool international = false;
};

bool isSeparator(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || QStringView(u"./()\u00b7").contains(c);
}

/// Digits of any script become ours.
QString withOurDigits(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
    }
    return out;
}

/// nullopt for anything that no telephone number holds.
std::optional<Typed> typed(const QString &text, const QString &country)
{
    Typed out;
    QString bare = withOurDigits(text.trimmed());
    const bool northAmerican = country == u"US" || country == u"CA";
    for (const QStringView prefix :
         {QStringView(u"+"), QStringView(u"\uff0b"), QStringView(u"00"), QStringView(u"011")}) {
        if (bare.startsWith(prefix) && (prefix != u"011" || northAmerican)) {
            out.international = true;
            bare.remove(0, prefix.size());
            bare.remove(QStringLiteral("(0)"));
            break;
        }
    }
    for (const QChar c : std::as_const(bare)) {
        if (c >= u'0' && c <= u'9')
            out.digits += c;
        else if (!isSeparator(c))
            return std::nullopt;
    }
    return out;
}

bool fits(const Plan &plan, const QString &national)
{
    return national.size() >= plan.shortest && national.size() <= plan.longest;
}

/// The national significant number; nullopt if it cannot be one.
std::optional<QString> significant(const Plan &plan, const QString &digits, bool international)
{
    const QString trunk = toText(plan.trunk);
    const bool hasTrunk = !trunk.isEmpty() && digits.startsWith(trunk);
    if (hasTrunk) { // also "+33 06…", which people write
        const QString rest = digits.mid(trunk.size());
        return fits(plan, rest) ? std::optional(rest) : std::nullopt;
    }
    // A spreadsheet drops the leading zero: harmless only where all numbers have one length.
    const bool mayLackTrunk = international || trunk.isEmpty() || plan.shortest == plan.longest;
    return mayLackTrunk && fits(plan, digits) ? std::optional(digits) : std::nullopt;
}

std::optional<QString> checked(const QString &e164)
{
    return checkTelephone(e164) ? std::nullopt : std::optional(e164);
}

/// Country code first, then the number as it is read; empty for what is no E.164 number.
QStringList groupsOf(const QString &e164)
{
    if (checkTelephone(e164))
        return {};
    const QString digits = e164.mid(1);
    const Plan *plan = planOfNumber(digits);
    const qsizetype code = plan ? qsizetype(plan->dial.size()) : 2;
    QStringList out {u'+' + digits.left(code)};
    qsizetype from = code;
    for (size_t i = 0; plan && i < plan->groups.size() && from < digits.size(); ++i) {
        out.append(digits.mid(from, plan->groups[i] - u'0'));
        from += plan->groups[i] - u'0';
    }
    for (; from < digits.size(); from += 2)
        out.append(digits.mid(from, 2));
    return out;
}

} // namespace

Problem checkTelephone(const QString &text)
{
    if (text.isEmpty())
        return FieldProblem::Missing;
    const bool good = text.size() >= 9 && text.size() <= 16 && text[0] == u'+' && text[1] != u'0'
        && std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return good ? Problem() : FieldProblem::TelephoneShape;
}

std::optional<QString> normalisedTelephone(const QString &text, const QString &country)
{
    if (text.size() > 64)
        return std::nullopt;
    const std::optional<Typed> number = typed(text, country);
    if (!number || number->digits.isEmpty())
        return std::nullopt;
    const Plan *plan = number->international ? planOfNumber(number->digits) : planOfCountry(country);
    if (!plan)
        return number->international ? checked(u'+' + number->digits) : std::nullopt;
    const QString dial = toText(plan->dial);
    const QString national = number->international ? number->digits.mid(dial.size()) : number->digits;
    const std::optional<QString> rest = significant(*plan, national, number->international);
    return rest ? checked(u'+' + dial + *rest) : std::nullopt;
}

QString groupedTelephone(const QString &e164)
{
    const QStringList groups = groupsOf(e164);
    return groups.isEmpty() ? e164 : groups.join(u' ');
}

QString maskedTelephone(const QString &e164)
{
    if (e164.isEmpty())
        return {};
    QStringList groups = groupsOf(e164);
    if (groups.size() < 3) // nothing of a number that cannot be read is safe to show
        return QString(e164.size(), u'•');
    qsizetype shown = 2;
    for (qsizetype g = groups.size() - 1; g >= 1; --g) {
        for (qsizetype i = groups[g].size() - 1; i >= 0; --i) {
            if (shown > 0)
                --shown;
            else if (g > 1 || i > 0)
                groups[g][i] = u'•';
        }
    }
    return groups.join(u' ');
}

} // namespace mandat
