// SPDX-License-Identifier: MIT
#pragma once

#include "domain/impact.h"

namespace mandat
{

/// What a service says that a held order would do if it were applied now: by its own state, where a copy may be behind.
struct OrderImpact {
    QString version; ///< of the order that was looked at
    QDateTime at; ///< by the service's clock
    Impact impact;
    QList<User> people; ///< whom it names, so that somebody who is not known yet has a name
    QList<Relationship> places;
    bool operator==(const OrderImpact &) const = default;
};

} // namespace mandat
