// SPDX-License-Identifier: MIT
#pragma once

#include "domain/address.h"
#include "domain/checks.h"

namespace mandat
{

/// S1.7. `required`: a letter will be sent there, so every part must be there.
[[nodiscard]] Problem checkPostalAddress(const PostalAddress &address, bool required);
[[nodiscard]] Problem checkPostalCode(const QString &country, const QString &postalCode);
/// Is this an ISO 3166-1 alpha-2 code?
[[nodiscard]] bool isCountry(const QString &code);

} // namespace mandat
