// SPDX-License-Identifier: MIT
#include "domain/address.h"

#include "domain/addresschecks.h"

namespace mandat
{

bool PostalAddress::isEmpty() const
{
    return street.isEmpty() && postalCode.isEmpty() && locality.isEmpty() && country.isEmpty();
}

bool PostalAddress::isComplete() const
{
    return !street.trimmed().isEmpty() && !locality.trimmed().isEmpty() && isCountry(country)
        && !checkPostalCode(country, postalCode);
}

QStringList PostalAddress::lines(const QString &home) const
{
    QStringList out;
    for (const QString &line : street.split(u'\n')) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            out.append(trimmed);
    }
    const QString town = QString(postalCode + u' ' + locality).trimmed();
    if (!town.isEmpty())
        out.append(town);
    if (!country.isEmpty() && country != home)
        out.append(country);
    return out;
}

} // namespace mandat
