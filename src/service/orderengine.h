// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "domain/rules.h"
#include "service/store.h"

namespace mandat::scim
{
struct OrderRequest;
}

namespace mandat::service
{

/// Why an order was refused: nothing of it was recorded.
struct OrderRefusal {
    Error error;
    QList<Finding> findings; ///< what the rules say, blocks first; empty where it did not come so far
};

struct OrderOutcome {
    bool isNew = true; ///< false: it was known already, and stands as it stands now
    Stored order;
    ChangeOrder value;
};

/// Refused only because it would have changed nothing: to a plain write that is a success (RFC 7644 §3.5.2).
[[nodiscard]] bool changesNothing(const OrderRefusal &refusal);

using OrderResult = std::expected<OrderOutcome, OrderRefusal>;

enum class OrderDecision { Approve, Reject, Withdraw };

/// The one way in which anything changes: takes orders in, judges them by the policy, holds or applies them.
/// Usable from any thread; each order is one transaction of the store.
class OrderEngine
{
public:
    /// `identityCopies`: see ServiceSettings.
    OrderEngine(Store &store, const Clock &clock, bool identityCopies = false);

    /// `digest`: SHA-256 of the bytes that were sent. The same externalId of the same author with the same digest is
    /// the order as it stands; with another one, Conflict. Stale: a version or `basedOn` does not match; a narrowing
    /// order needs none. `versionsRequired`: any other has to say on which versions it was based. Without it, it is a
    /// plain write: it need not say, and what it says counts for whatever it does.
    [[nodiscard]] OrderResult submit(const QString &portal, const Staff &author, const scim::OrderRequest &request,
                                     const QByteArray &digest, bool versionsRequired,
                                     const std::optional<ClientScope> &client = std::nullopt);

    /// Stale: `ifMatch` is not the order's version. Forbidden: the role, or authorship. Conflict: it is not held any
    /// more. The same subject repeating its decision gets the order as it stands, whatever `ifMatch` says.
    [[nodiscard]] OrderResult decide(const QString &portal, const Staff &staff, const QString &order,
                                     OrderDecision decision, const std::optional<QString> &ifMatch,
                                     const QString &reason);

private:
    Store &m_store;
    const Clock &m_clock;
    bool m_identityCopies;
};

} // namespace mandat::service
