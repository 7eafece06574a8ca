// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/impact.h"

#include <QJsonObject>

namespace mandat::scim
{

/// What a service says that a held order would do if it were applied now: GET /ChangeOrders/{id}/.impact.
struct OrderImpact {
    QString version; ///< of the order that was looked at
    QDateTime at; ///< by the service's clock
    Impact impact;
    QList<User> people; ///< whom it names, so that somebody who is not known yet has a name
    QList<Relationship> places;
    bool operator==(const OrderImpact &) const = default;
};

[[nodiscard]] QJsonObject toJson(const OrderImpact &impact);
/// Protocol: it is not what it should be.
[[nodiscard]] Result<OrderImpact> orderImpactFromJson(const QJsonObject &json);

} // namespace mandat::scim
