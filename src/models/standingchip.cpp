// SPDX-License-Identifier: MIT
#include "models/standingchip.h"

namespace mandat::models
{

ChipLook lookOf(UserStatus status)
{
    switch (status) {
    case UserStatus::Active:
        return {Tone::Active, Glyph::Tick};
    case UserStatus::AwaitingApproval:
    case UserStatus::SelfRegistered:
        return {Tone::Waiting, Glyph::Hourglass};
    case UserStatus::AwaitingEquipment:
        return {Tone::Sensitive, Glyph::Shield};
    case UserStatus::StartsAt:
    case UserStatus::EndsAt:
        return {Tone::Pending, Glyph::Clock};
    case UserStatus::Rejected:
    case UserStatus::Deleted:
        return {Tone::Refused, Glyph::Cross};
    case UserStatus::Draft:
    case UserStatus::ProfileToDefine:
        return {Tone::Inactive, Glyph::Pencil};
    case UserStatus::Inactive:
        return {Tone::Inactive, Glyph::Pause};
    }
    return {};
}

ChipLook lookOf(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Draft:
        return {Tone::Inactive, Glyph::Pencil};
    case OrderStatus::Submitted:
        return {Tone::Pending, Glyph::Clock};
    case OrderStatus::AwaitingApproval:
        return {Tone::Waiting, Glyph::Hourglass};
    case OrderStatus::Approved:
    case OrderStatus::InEffect:
        return {Tone::Active, Glyph::Tick};
    case OrderStatus::Applied:
        return {Tone::Pending, Glyph::Clock};
    case OrderStatus::Rejected:
    case OrderStatus::Failed:
        return {Tone::Refused, Glyph::Cross};
    case OrderStatus::Withdrawn:
        return {Tone::Inactive, Glyph::Minus};
    case OrderStatus::Stale:
        return {Tone::Waiting, Glyph::Warning};
    }
    return {};
}

ChipLook lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Grave:
        return {Tone::Refused, Glyph::Warning};
    case Severity::Fragile:
        return {Tone::Waiting, Glyph::Warning};
    case Severity::Watch:
        return {Tone::Inactive, Glyph::Clock};
    }
    return {};
}

} // namespace mandat::models
