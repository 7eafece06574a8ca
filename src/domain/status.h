// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"

namespace mandat
{

/// Where a user stands, in the order in which it matters: the first that applies is shown.
enum class UserStatus {
    Deleted,
    Draft, ///< in a draft, or in an order on its way
    Rejected,
    AwaitingApproval, ///< created by an order that is held
    SelfRegistered, ///< registered, waits for an administrator (S3.5)
    EndsAt, ///< a deactivation or deletion is under way: `at`
    StartsAt, ///< access opens at `at`
    Inactive,
    ProfileToDefine, ///< S0.4
    AwaitingEquipment, ///< S0.9
    Active,
};

struct UserStanding {
    UserStatus status = UserStatus::Active;
    QDateTime at; ///< for EndsAt and StartsAt
    bool operator==(const UserStanding &) const = default;
};

/// `origin`: the status of the pending order that creates the user, if it is not yet on the portal.
/// `holdsSensitive`: the profile that applies somewhere holds a function for which the policy asks equipment.
[[nodiscard]] UserStanding standingOf(const Policy &policy, const User &user, bool hasProfile, bool holdsSensitive,
                                      std::optional<OrderStatus> origin, const QDateTime &now);

} // namespace mandat
