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

/// Resets a sign-in whose activation link leaves by email: the password and every link so far are void, a lock after
/// wrong passwords ends, and a new link is queued. By administrators. Forbidden, NotFound; Invalid where delivery is
/// not by email.
[[nodiscard]] Result<void> sendCredentialsAgain(Store &store, const QString &portal, const Staff &staff,
                                                const QString &user, const QDateTime &now);

/// As a user is created: queues the letter (S1.7) or the message with the activation link, as the policy delivers. What
/// it will say is made when it leaves.
[[nodiscard]] Result<void> queueCredentials(Writer &writer, const Policy &policy, const User &user,
                                            const QString &order, const QDateTime &now);

/// A letter as it leaves: the queue holds no password, so one is made now, and voids the former.
struct ExportedLetter {
    TemporaryPassword password;
    User user;
};
/// By administrators. NotFound: no letter waits for this user; one that has left may be exported once more.
[[nodiscard]] Result<ExportedLetter> exportLetter(Store &store, const QString &portal, const Staff &staff,
                                                  const QString &user, const QDateTime &now);

/// Of a user who is gone: password, tokens, letter and the copy of the identity document.
[[nodiscard]] Result<void> forgetSecrets(Writer &writer, const QString &user);

} // namespace mandat::service
