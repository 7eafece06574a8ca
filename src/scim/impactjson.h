// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/orderimpact.h"

#include <QJsonObject>

namespace mandat::scim
{

/// GET /ChangeOrders/{id}/.impact.
[[nodiscard]] QJsonObject toJson(const OrderImpact &impact);
/// Protocol: it is not what it should be.
[[nodiscard]] Result<OrderImpact> orderImpactFromJson(const QJsonObject &json);

} // namespace mandat::scim
