// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/random.h"

#include <QString>

namespace mandat::service::sample
{

/// Nine digits with Luhn's check digit. Public bodies begin with 2.
[[nodiscard]] QString sirenFrom(Random &random, bool publicBody);
/// A SIREN and the five digits of one of its establishments, Luhn over all fourteen.
[[nodiscard]] QString siretFrom(Random &random, const QString &siren);
/// Ten digits, the last two 97 minus the remainder of the others.
[[nodiscard]] QString belgianNumberFrom(Random &random);
/// CHE and nine digits, the last by modulo 11; numbers whose check digit would be ten are not issued.
[[nodiscard]] QString swissUidFrom(Random &random);
[[nodiscard]] QString companyIdentifierFrom(Random &random, const QString &country, bool publicBody);

/// An IBAN whose bank code no bank has, with national check digits (FR, BE) and ISO 13616's. `home`: the portal is the
/// bank: all accounts are with it.
[[nodiscard]] QString ibanFrom(Random &random, const QString &country, bool home);

/// Numbers that reach nobody. France reserves 01 99 00, 02 61 91, 03 53 01, 04 65 71, 05 36 49 and 06 39 98 for works
/// of fiction (ARCEP decision 2018-0881); in Belgium and Switzerland no subscriber's number begins with 0.
/// `zone`: first digits of the national number: "2" (north-west of France), "81" (Namur), "21" (Lausanne).
[[nodiscard]] QString telephoneFrom(Random &random, const QString &country, const QString &zone);
[[nodiscard]] QString mobileFrom(Random &random, const QString &country);

} // namespace mandat::service::sample
