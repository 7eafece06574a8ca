// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace mandat::service::sample
{

/// Lists of words that companies' names are made of, "word|word|…".
namespace lists
{
extern const std::u16string_view familyTrades; ///< take the owner's name: « Menuiserie Dupré »
extern const std::u16string_view placeTrades; ///< take a place: « Boulangerie du Marché »
extern const std::u16string_view healthTrades; ///< SELARL in France
extern const std::u16string_view dutchTrades;
extern const std::u16string_view germanTrades;
extern const std::u16string_view places; ///< with their article: « de la Halle »
extern const std::u16string_view areas; ///< larger than a town: « du Golfe »
extern const std::u16string_view associations; ///< whole names
extern const std::u16string_view fields; ///< « du Champ-Creux », of farms
extern const std::u16string_view wealthVehicles; ///< take a family's name
extern const std::u16string_view bodiesOfAreas; ///< public bodies that take an area
extern const std::u16string_view bodiesOfPlaces; ///< that take a place
extern const std::u16string_view belgianBodies; ///< that take an area
extern const std::u16string_view swissBodies;
extern const std::u16string_view dutchBodies; ///< whole names
extern const std::u16string_view germanBodies;
} // namespace lists

} // namespace mandat::service::sample
