// SPDX-License-Identifier: MIT
#include "sync/sendingorder.h"

#include "domain/classification.h"

#include <algorithm>

namespace mandat::sync
{

namespace
{

bool waitsToBeSent(const cache::OutboxEntry &entry)
{
    // A document may have come back to its place.
    return entry.state == cache::OutboxState::Queued || entry.state == cache::OutboxState::NeedsDocument
        || entry.state == cache::OutboxState::InFlight || entry.state == cache::OutboxState::Unknown;
}

bool touches(const QList<Change> &changes, const QSet<QUuid> &resources)
{
    return std::any_of(changes.begin(), changes.end(),
                       [&](const Change &change) { return resources.contains(change.resourceId()); });
}

struct Queues {
    QList<cache::OutboxEntry> ahead;
    QList<cache::OutboxEntry> rest;
};

Queues queuesOf(const QList<cache::OutboxEntry> &outbox)
{
    Queues out;
    QSet<QUuid> created;
    for (const cache::OutboxEntry &entry : outbox) {
        if (!waitsToBeSent(entry))
            continue;
        const QList<Change> &changes = entry.order.changes;
        if (onlyTakesAway(changes) && !touches(changes, created)) {
            out.ahead.append(entry);
            continue;
        }
        for (const Change &change : changes) {
            if (change.kind() == ChangeKind::Create)
                created.insert(change.resourceId());
        }
        out.rest.append(entry);
    }
    return out;
}

} // namespace

QList<cache::OutboxEntry> inSendingOrder(const QList<cache::OutboxEntry> &outbox)
{
    const Queues queues = queuesOf(outbox);
    return queues.ahead + queues.rest;
}

bool goesAhead(const QList<cache::OutboxEntry> &outbox, const ChangeOrderId &order)
{
    const QList<cache::OutboxEntry> ahead = queuesOf(outbox).ahead;
    return std::any_of(ahead.begin(), ahead.end(),
                       [&](const cache::OutboxEntry &entry) { return entry.order.id == order; });
}

} // namespace mandat::sync
