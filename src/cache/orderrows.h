// SPDX-License-Identifier: MIT
#pragma once

#include "cache/rows.h"
#include "domain/rules.h"

namespace mandat::cache
{

/// A row of a list of orders.
struct OrderRow {
    ChangeOrderId id;
    QString version;
    QString number; ///< empty: the service has not seen it
    OrderStatus status = OrderStatus::AwaitingApproval;
    CompanyId company;
    QString companyName; ///< empty: several, or none
    QString author; ///< subject
    QString authorName;
    bool wroteIt = false; ///< the asked-for subject wrote it, or one that it replaces (then never approves it)
    bool aside = false; ///< returned, and taken note of
    bool lost = false; ///< the service had it, and has it no more
    bool takesAway = false; ///< of a lost one: it only takes access away
    std::optional<ChangeOrderId> replaces;
    std::optional<OutboxState> outbox; ///< set where only the outbox knows it
    QString decidedByName;
    QString decisionReason;
    QDateTime submitted;
    QDateTime moved; ///< when it came to its status
    int people = 0;
    int places = 0; ///< relationships
    int changes = 0;
    bool operator==(const OrderRow &) const = default;
};

struct OrderQuery {
    QString subject; ///< for whom `wroteIt` is told
    bool mine = false; ///< only those that `subject` wrote, those in the outbox included
    bool held = false; ///< only those that wait for approval
    QString text; ///< in the number, the company or the author; every word of it, accents and case ignored
    std::optional<OrderStatus> status; ///< only those in it
    int limit = 500; ///< newest; those that wait for approval come first
    bool operator==(const OrderQuery &) const = default;
};

/// One order, whole.
struct StoredOrder {
    ChangeOrder order;
    QList<Finding> findings; ///< as the service found them
    QString remote; ///< the service's id; empty: it has not seen it
    std::optional<OutboxState> outbox; ///< set where only the outbox knows it
    QString detail; ///< raw words of the service, where it refused it at once
    bool lost = false; ///< the service had it, and has it no more
    bool operator==(const StoredOrder &) const = default;
};

/// Came back to its author: to be looked at, and made anew where it is still wanted.
[[nodiscard]] inline bool isReturned(OrderStatus status)
{
    return status == OrderStatus::Rejected || status == OrderStatus::Stale || status == OrderStatus::Failed;
}

} // namespace mandat::cache
