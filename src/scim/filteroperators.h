// SPDX-License-Identifier: MIT
#pragma once

#include "scim/filter.h"

#include <QLatin1StringView>

namespace mandat::scim
{

/// The words of RFC 7644 §3.4.2.2; used by the parser and by what writes filters.
struct OperatorName {
    QLatin1StringView name;
    CompareOperator comparison;
};

inline constexpr OperatorName operatorNames[] = {
    {QLatin1StringView("eq"), CompareOperator::Equal},          {QLatin1StringView("ne"), CompareOperator::NotEqual},
    {QLatin1StringView("co"), CompareOperator::Contains},       {QLatin1StringView("sw"), CompareOperator::StartsWith},
    {QLatin1StringView("ew"), CompareOperator::EndsWith},       {QLatin1StringView("gt"), CompareOperator::GreaterThan},
    {QLatin1StringView("ge"), CompareOperator::GreaterOrEqual}, {QLatin1StringView("lt"), CompareOperator::LessThan},
    {QLatin1StringView("le"), CompareOperator::LessOrEqual},
};

} // namespace mandat::scim
