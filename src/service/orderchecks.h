// SPDX-License-Identifier: MIT
#pragma once

#include "domain/impact.h"
#include "domain/rules.h"
#include "scim/orders.h"
#include "service/store.h"

namespace mandat::service
{

/// The operations as changes of what is there, pending changes folded. New resources take the client's own id where it
/// is a UUID that nothing else has: then nothing has to be looked up after a lost answer. `goneIsOff`: see
/// scim::OperationContext.
[[nodiscard]] Result<scim::TypedOperations> typedOperations(Reader &reader, const QList<scim::Operation> &operations,
                                                            bool goneIsOff, const QDateTime &now);

/// Fills in what follows from the portal's rules: a sign-in ID that is the email, the company that all is about.
void completeChanges(const Portal &portal, ChangeOrder &order);

/// Stale: an operation was based on another version than the one that is there. Invalid: one does not say on which, and
/// `required`.
[[nodiscard]] Result<void> checkVersions(const scim::TypedOperations &operations, bool required);
/// Stale: something that the order relied on has moved.
[[nodiscard]] Result<void> checkBasedOn(Reader &reader, const Portal &portal, const QList<BasedOn> &basedOn);

/// The policy's rules, and what other held orders have reserved. The error says the first block; `findings` are all of
/// them. Reservations of `order` itself do not count.
struct OrderAuthor {
    Staff staff;
    std::optional<ClientScope> client;
};
[[nodiscard]] Result<void> checkRules(Reader &reader, const Portal &portal, const OrderAuthor &author,
                                      const ChangeOrder &order, const Snapshot &before, const QDateTime &now,
                                      QList<Finding> &findings);

/// Where the policy wants warnings acknowledged: Invalid unless the order carries the code of each, with `findings` as
/// the list. An order that only takes access away waits for nobody's tick.
[[nodiscard]] Result<void> checkAcknowledged(const Policy &policy, const ChangeOrder &order, Effect effect,
                                             const QList<Finding> &findings);

/// Does the policy want somebody else's approval? Narrowing goes first, unless it says `all`.
[[nodiscard]] bool isHeld(const Policy &policy, Effect effect);
/// Keeps the sign-in IDs and contacts of a held order's new users from others.
[[nodiscard]] Result<void> reserveFor(Writer &writer, const Portal &portal, const ChangeOrder &order);

/// Held orders that relied on something that this applied order moved are stale now, except those that only take access
/// away.
[[nodiscard]] Result<void> markStale(Writer &writer, const Portal &portal, const ChangeOrder &applied,
                                     const QDateTime &now);

/// A constraint of the store that only another order can have filled meanwhile is a Conflict with its scimType.
[[nodiscard]] Error conflictToldApart(Error error);

} // namespace mandat::service
