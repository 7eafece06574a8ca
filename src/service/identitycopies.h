// SPDX-License-Identifier: MIT
// Copies of identity documents (S1.3): put here before the order that refers to them, looked at by an administrator,
// purged once verified where the policy says so. No copy leaves but to an administrator.
#pragma once

#include "domain/identitycopy.h"
#include "domain/staff.h"
#include "scim/orders.h"
#include "service/store.h"

namespace mandat::service
{

inline constexpr std::chrono::hours identityCopyPatience {24};

/// Keeps a copy until an order refers to it. The same bytes again are fine; Conflict: the id is another copy's.
/// TooLarge, Invalid: by size and content.
[[nodiscard]] Result<void> receiveIdentityCopy(Store &store, const QString &portal, const Staff &staff,
                                               const QString &id, const QByteArray &content, const QDateTime &now);

/// Gives the copies that an order's new users name ("identityDocument": {"copy": id}) to these users. Invalid: there is
/// no such copy, somebody else put it there, or it is another order's; where `required`, also if one is not named.
[[nodiscard]] Result<void> claimIdentityCopies(Writer &writer, const Policy &policy, const Staff &author,
                                               const QList<scim::Operation> &operations,
                                               const scim::TypedOperations &typed, const QString &order, bool required);
/// The order comes to nothing: its copies wait for another, or to be purged.
[[nodiscard]] Result<void> releaseIdentityCopies(Writer &writer, const ChangeOrder &order);

/// For an administrator's eyes; the look is recorded.
[[nodiscard]] Result<IdentityCopy> readIdentityCopy(Store &store, const QString &portal, const Staff &staff,
                                                    const QString &user, const QDateTime &now);
/// An administrator says that the document is the person's: by whom and when is kept, the copy only where the policy
/// keeps it. Conflict: the user has no document.
[[nodiscard]] Result<void> verifyIdentity(Store &store, const QString &portal, const Staff &staff, const QString &user,
                                          const QDateTime &now);

} // namespace mandat::service
