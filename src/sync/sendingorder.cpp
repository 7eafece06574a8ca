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

bool touches(const QList<Change> &changes, const QSet<QUuid> &resources)
{
    return std::ranges::any_of(changes, [&](const Change &change) {
        const Grant *grant = std::get_if<Grant>(change.after ? &*change.after : &*change.before);
        return resources.contains(change.resourceId()) || (grant && resources.contains(grant->user.uuid()));
    });
}

bool waitsForDocuments(const QList<cache::OutboxEntry> &waiting)
{
    return std::ranges::all_of(
        waiting, [](const cache::OutboxEntry &entry) { return entry.state == cache::OutboxState::NeedsDocument; });
}

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
