// SPDX-License-Identifier: MIT
#pragma once

#include "service/store.h"

namespace mandat::service
{

/// What is handed over, once: it stands in this answer and nowhere else.
struct TemporaryPassword {
    QString userName;
    QString password;
    QDateTime issued;
    QDateTime expires;
};

/// Makes a new temporary password and voids the former (S0.5). Allowed to administrators at any time, and, where
/// delivery is by screen, to the author of the order that created the user until its first sign-in. Forbidden,
/// NotFound.
[[nodiscard]] Result<TemporaryPassword> issueCredentials(Store &store, const QString &portal, const Staff &staff,
                                                         const QString &user, const QDateTime &now);

/// Notes that the person has them. Invalid: there is nothing to hand over.
[[nodiscard]] Result<void> markHandedOver(Store &store, const QString &portal, const Staff &staff, const QString &user,
                                          const QDateTime &now);

} // namespace mandat::service
