// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace mandat
{

/// Why a typed value is not accepted; wording.h makes the sentence. nullopt: it is fine.
enum class FieldProblem {
    Missing,
    TooLong, ///< above 256 characters, or what the field allows
    ControlCharacters,
    EmailShape,
    EmailBannedDomain, ///< S2.7
    EmailGeneric, ///< S2.6: a warning, never a block
    TelephoneShape, ///< not E.164
    IbanShape,
    IbanCountryLength,
    IbanCheckDigits,
    SirenShape,
    SirenCheckDigits,
    SiretShape,
    SiretCheckDigits,
    BelgianShape,
    BelgianCheckDigits,
    SwissShape,
    SwissCheckDigit,
    PostalCodeShape,
    AddressIncomplete, ///< S1.7
    CountryUnknown,
    DateOrder, ///< the last day is before the first
    NotUnique,
    NotOffered, ///< a code that the portal's policy or catalogue does not have
};

using Problem = std::optional<FieldProblem>;

// Every check says `Missing` of an empty text: whether a field may be empty is a rule's business (rules.h).

/// A person's or a company's name: any script, emoji too; no control characters, line breaks or bidi overrides.
[[nodiscard]] Problem checkName(const QString &text);
/// As checkName, for several lines: line feeds are fine.
[[nodiscard]] Problem checkLines(const QString &text);
/// Shape of an address as mail systems take it (RFC 5321 limits; internationalised domains allowed).
[[nodiscard]] Problem checkEmail(const QString &text);
/// S2.7: one of these domains or a sub-domain of one; compared without case and in ASCII form (IDN).
[[nodiscard]] bool inDomains(const QString &email, const QStringList &domains);
/// S2.6: contact@, info@, compta@, …
[[nodiscard]] bool isGenericEmail(const QString &email);
/// E.164: + and 8 to 15 digits.
[[nodiscard]] Problem checkTelephone(const QString &text);
/// "06 12 34 56 78", "+33 (0)6…", "0032…" → "+33612345678"; nullopt if it cannot be one. `country`: ISO code of numbers
/// written without a prefix.
[[nodiscard]] std::optional<QString> normalisedTelephone(const QString &text, const QString &country);
/// ISO 13616: length by country, mod 97. Blanks between groups and lower case are fine: see normalisedIban.
[[nodiscard]] Problem checkIban(const QString &text);
[[nodiscard]] Problem checkSiren(const QString &text);
[[nodiscard]] Problem checkSiret(const QString &text); ///< La Poste's exception included
[[nodiscard]] Problem checkBelgianEnterpriseNumber(const QString &text);
[[nodiscard]] Problem checkSwissUid(const QString &text);
/// The identifier that a company of this country has; other countries: free text.
[[nodiscard]] Problem checkCompanyIdentifier(const QString &country, const QString &text);

/// What is stored: upper case, without blanks.
[[nodiscard]] QString normalisedIban(const QString &text);
/// What is stored: "662408715", "0417497106", "CHE109322551"; other countries: trimmed.
[[nodiscard]] QString normalisedCompanyIdentifier(const QString &country, const QString &text);

/// "FR76 9907 1004…": groups of four; SIREN "662 408 715"; BE "0417.497.106"; CH "CHE-109.322.551".
[[nodiscard]] QString groupedIban(const QString &iban);
[[nodiscard]] QString groupedCompanyIdentifier(const QString &country, const QString &text);
/// "+33 6 12 34 56 42"; what is no E.164 number comes back as it is.
[[nodiscard]] QString groupedTelephone(const QString &e164);
/// "+33 6 •• •• •• 42": what may stand on a screen or on paper.
[[nodiscard]] QString maskedTelephone(const QString &e164);

} // namespace mandat
