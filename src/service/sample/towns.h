// SPDX-License-Identifier: MIT
#pragma once

#include "domain/address.h"
#include "service/sample/random.h"

#include <QList>

namespace mandat::service::sample
{

enum class Region : quint8 {
    Brittany,
    Loire,
    Normandy,
    North,
    Paris,
    Alsace,
    East,
    Alps,
    South,
    SouthWest,
    Basque,
    Centre,
    Wallonia,
    Brussels,
    Flanders,
    Romandy,
    GermanSwitzerland,
};
inline constexpr int regionCount = 17;

struct Town {
    QString name;
    QString postalCode;
    Region region = Region::Brittany;
    QString zone; ///< first digits of its telephone numbers (see identifiers.h)
};

/// Towns of France, Belgium and Switzerland with a postal code that each really has.
[[nodiscard]] const QList<Town> &towns();
/// Indexes into towns().
[[nodiscard]] const QList<qsizetype> &townsOf(Region region);
/// -1 for an unknown name.
[[nodiscard]] qsizetype townNamed(QStringView name);

/// ISO 3166-1.
[[nodiscard]] QString countryOf(Region region);
[[nodiscard]] bool speaksGermanic(Region region);
/// A house in a street of that town, written as its country does.
[[nodiscard]] PostalAddress addressIn(const Town &town, Random &random);

} // namespace mandat::service::sample
