// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/neworder.h"

#include <optional>

namespace mandat::desktop
{

/// The wizard's form that an order came from, to be filled in again after the order was returned; nullopt: it does more
/// than make one person, or something else. Ids stay, so that what is sent then is known to be about the same person.
[[nodiscard]] std::optional<NewUserForm> formOf(const ChangeOrder &order, const Portal &portal, const QDateTime &now);

} // namespace mandat::desktop
