// SPDX-License-Identifier: MIT
#pragma once

#include "domain/address.h"
#include "domain/ids.h"

namespace mandat
{

/// A client of the firm, a legal or a natural person.
struct Company {
    CompanyId id;
    QString version; ///< opaque, as the service gave it
    QString name;
    bool naturalPerson = false;
    QString country; ///< ISO 3166-1 alpha-2
    QString
        identifier; ///< SIREN or SIRET (FR), enterprise number (BE), UID (CH): digits, or CHE + digits; may be empty
    PostalAddress address;
    bool operator==(const Company &) const = default;
};

} // namespace mandat
