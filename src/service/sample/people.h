// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contact.h"
#include "service/sample/namelists.h"

#include <optional>

namespace mandat::service::sample
{

/// A name and how it stands in addresses.
struct NamePart {
    QString text;
    QString slug;
};

struct PersonName {
    bool female = false;
    NamePart last;
    NamePart first;
    Origin origin = Origin::French;
    int born = 1980; ///< year
};

/// A person of a region, born between two years, of either sex unless it is said.
[[nodiscard]] PersonName personFrom(Random &random, Region region, int bornFrom, int bornTo,
                                    std::optional<bool> female = {});
/// A relative: the same last name and origin.
[[nodiscard]] PersonName relativeOf(Random &random, const PersonName &person, int bornFrom, int bornTo, bool female);

[[nodiscard]] Title titleOf(const PersonName &person);

} // namespace mandat::service::sample
