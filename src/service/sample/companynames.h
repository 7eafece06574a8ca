// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/careers.h"
#include "service/sample/people.h"

namespace mandat::service::sample
{

struct CompanyName {
    QString name;
    QString slug; ///< for a mail domain; empty: has none of its own
    bool naturalPerson = false;
    bool publicBody = false;
};

/// `first`: the owner's first company; then come what such people own besides.
[[nodiscard]] CompanyName companyNameFrom(Random &random, Audience audience, const Town &town, const PersonName &owner,
                                          bool first);

} // namespace mandat::service::sample
