// SPDX-License-Identifier: MIT
#pragma once

#include "domain/changeorder.h"
#include "domain/continuity.h"
#include "domain/status.h"
#include "models/roles.h"

namespace mandat::models
{

/// How a state is painted; its word comes from the domain's wording.
struct ChipLook {
    Tone tone = Tone::Inactive;
    Glyph glyph = Glyph::None;
    bool operator==(const ChipLook &) const = default;
};

[[nodiscard]] ChipLook lookOf(UserStatus status);
[[nodiscard]] ChipLook lookOf(OrderStatus status);
[[nodiscard]] ChipLook lookOf(Severity severity);

} // namespace mandat::models
