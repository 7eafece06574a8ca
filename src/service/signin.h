// SPDX-License-Identifier: MIT
// The least that makes credentials real: users sign in, must change a temporary password, and follow an activation
// link.
#pragma once

#include "domain/rules.h"
#include "service/store.h"

namespace mandat::service
{

inline constexpr std::chrono::minutes sessionLength {30};
inline constexpr int failuresBeforeLock = 5;
inline constexpr std::chrono::minutes lockLength {15};
inline constexpr qsizetype passwordLeast = 12;

struct SignedIn {
    Staff staff; ///< subject "user:<id>", without roles
    ClientScope client;
};

/// Who shows a session's token; nothing if it is none. Unauthorized: it has expired, or the user is not active any
/// more.
[[nodiscard]] Result<std::optional<SignedIn>> signedInUser(Store &store, const QByteArray &authorization,
                                                           const Portal &portal, const QDateTime &now);

struct SignInOutcome {
    QString user;
    QByteArray token; ///< empty where the password is temporary: it has to be changed first
    QDateTime expires;
};

/// Unauthorized: not this password for an active user of that name, whichever of it. TooMany: after repeated failures
/// for the name, whether or not somebody has it.
[[nodiscard]] Result<SignInOutcome> signIn(Store &store, const Portal &portal, const QString &userName,
                                           const QString &password, const QDateTime &now);

/// The person's own password, and where the portal generates sign-in IDs another of these (S0.5). Errors of signIn;
/// Invalid: the new password is too short or the old one; Conflict: the name is taken.
[[nodiscard]] Result<void> changeCredentials(Store &store, const Portal &portal, const QString &userName,
                                             const QString &password, const QString &newPassword,
                                             const QString &newUserName, const QDateTime &now);

/// The first password, by the link of the activation message; the link works once. Gone: it is unknown or has expired.
[[nodiscard]] Result<void> activate(Store &store, const Portal &portal, const QByteArray &token,
                                    const QString &password, const QDateTime &now);

} // namespace mandat::service
