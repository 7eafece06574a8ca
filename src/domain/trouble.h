// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

namespace mandat
{

/// What stood in the place of an answer. The program does alike in all these cases (nothing of it is data, it asks
/// again); people have to do different things. Told apart by Error::scimType, which no service fills with these.
namespace trouble
{
inline constexpr QLatin1StringView webPage("mandat:webPage"); ///< a page for people: a captive portal, a proxy
inline constexpr QLatin1StringView otherHost("mandat:otherHost"); ///< sent on to another address
inline constexpr QLatin1StringView cut("mandat:cut"); ///< the answer ends in its middle
inline constexpr QLatin1StringView cameShort("mandat:cameShort"); ///< a list holds less than it says
inline constexpr QLatin1StringView partly("mandat:partly"); ///< of an order: some of it is done, the rest was refused
inline constexpr QLatin1StringView alreadySo("mandat:alreadySo"); ///< of an order: nothing of it is left to do
} // namespace trouble

} // namespace mandat
