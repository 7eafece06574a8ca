// SPDX-License-Identifier: MIT
#pragma once

#include "domain/catalogue.h"
#include "domain/policy.h"

namespace mandat
{

/// A remote service: what it is called, its rules and what can be done there.
struct Portal {
    QString id; ///< its segment in URLs: "bank-delegates"
    LocalizedText name;
    Policy policy;
    Catalogue catalogue;
    bool operator==(const Portal &) const = default;
};

} // namespace mandat
