// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/towns.h"

#include <span>
#include <string_view>

namespace mandat::service::sample
{

/// The towns of a region, as "name postal-code|…".
struct TownList {
    Region region;
    std::u16string_view zone; ///< of its telephone numbers; a town's own stands after its code
    std::u16string_view towns;
};

[[nodiscard]] std::span<const TownList> townLists();

} // namespace mandat::service::sample
