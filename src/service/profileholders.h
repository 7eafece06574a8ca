// SPDX-License-Identifier: MIT
#pragma once

#include "domain/user.h"
#include "service/store.h"

namespace mandat::service
{

struct ProfileHolders {
    QList<User> users;
    QList<Grant> grants;
    [[nodiscard]] bool isEmpty() const { return users.isEmpty() && grants.isEmpty(); }
};

/// Who has a profile, or will have it once an order that is applied takes effect: as long as there is somebody, the
/// profile stays. The values are as they are in force.
[[nodiscard]] Result<ProfileHolders> holdersOf(Reader &reader, const ProfileId &id);

} // namespace mandat::service
