// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/towns.h"

#include <array>
#include <span>
#include <string_view>

namespace mandat::service::sample
{

/// Where a family's name comes from.
enum class Origin : quint8 {
    French,
    Particle, ///< with « de », « d’ », « du »
    Breton,
    Alsatian,
    Basque,
    Occitan,
    Portuguese,
    Maghrebi,
    Vietnamese,
    Turkish,
    WestAfrican,
    Flemish,
    Walloon,
    Romand,
    Alemannic,
    Italian,
    Spanish,
    Polish,
    Levantine,
    Antillean,
};
inline constexpr int originCount = 20;

/// Decades of birth that have first names of their own.
enum class Era : quint8 { Forties, Sixties, Seventies, Eighties, Nineties };
inline constexpr int eraCount = 5;

/// Last names of each origin, "name|name|…".
[[nodiscard]] std::u16string_view lastNamesOf(Origin origin);

struct FirstNames {
    std::u16string_view female;
    std::u16string_view male;
};
/// What most parents of France, French-speaking Belgium and Switzerland chose then.
[[nodiscard]] FirstNames firstNamesOf(Era era);
/// First names that go with an origin; empty where the general ones do.
[[nodiscard]] FirstNames firstNamesOf(Origin origin);

/// Shares of the origins among the people of a region.
[[nodiscard]] const std::array<int, originCount> &originsIn(Region region);

} // namespace mandat::service::sample
