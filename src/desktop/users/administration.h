// SPDX-License-Identifier: MIT
// What ticking Administration on the identity sheet means (S3.4).
#pragma once

#include "domain/snapshot.h"

namespace mandat::desktop
{

/// What makes this person administrator wherever they have access, where that can be held and is not yet: on top of
/// what is staged in `now`, as changes to it. Empty where there is no such place.
[[nodiscard]] QList<Change> administrationFor(const Portal &portal, const Snapshot &now, const UserId &user,
                                              const QDateTime &at);

} // namespace mandat::desktop
