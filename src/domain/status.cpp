// SPDX-License-Identifier: MIT
#include "domain/status.h"

#include "domain/effective.h"

namespace mandat
{

namespace
{

/// Where a user that only an order knows stands; nullopt: the order is applied, the user exists.
std::optional<UserStatus> statusByOrder(OrderStatus origin)
{
    switch (origin) {
    case OrderStatus::Draft:
    case OrderStatus::Submitted:
    case OrderStatus::Approved: // and being applied
    case OrderStatus::Stale: // back with its author
    case OrderStatus::Withdrawn:
        return UserStatus::Draft;
    case OrderStatus::AwaitingApproval:
        return UserStatus::AwaitingApproval;
    case OrderStatus::Rejected:
    case OrderStatus::Failed:
        return UserStatus::Rejected;
    case OrderStatus::Applied:
    case OrderStatus::InEffect:
        break;
    }
    return std::nullopt;
}

/// When a pending change first takes this user out of use, or puts it in use.
QDateTime nextTurn(const User &user, bool toActive)
{
    for (const PendingChange &pending : user.pending) {
        if (pending.deletes && !toActive)
            return pending.effectiveAt;
        for (const FieldChange &change : pending.fields) {
            if (change.field == Field::Active && change.value.toBool() == toActive)
                return pending.effectiveAt;
        }
    }
    return {};
}

} // namespace

UserStanding standingOf(const Policy &policy, const User &user, bool hasProfile, bool holdsSensitive,
                        std::optional<OrderStatus> origin, const QDateTime &now)
{
    const std::optional<User> current = stateAt(user, now);
    if (!current)
        return {UserStatus::Deleted, {}};
    if (const auto status = origin ? statusByOrder(*origin) : std::nullopt)
        return {*status, {}};

    const QDateTime ends = nextTurn(*current, false);
    const QDateTime starts = nextTurn(*current, true);
    if (current->selfRegistered && !current->active && !starts.isValid())
        return {UserStatus::SelfRegistered, {}};
    if (ends.isValid() && (current->active || !starts.isValid()))
        return {UserStatus::EndsAt, ends};
    if (starts.isValid() && !current->active)
        return {UserStatus::StartsAt, starts};
    if (!current->active)
        return {UserStatus::Inactive, {}};
    if (!hasProfile)
        return {UserStatus::ProfileToDefine, {}};
    if (holdsSensitive && !isEquipped(policy, *current))
        return {UserStatus::AwaitingEquipment, {}};
    return {UserStatus::Active, {}};
}

} // namespace mandat
