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

} // namespace

QList<cache::OutboxEntry> inSendingOrder(const QList<cache::OutboxEntry> &outbox)
{
    QList<cache::OutboxEntry> first;
    QList<cache::OutboxEntry> rest;
    QSet<QUuid> created;
    for (const cache::OutboxEntry &entry : outbox) {
        if (!waitsToBeSent(entry))
            continue;
        const QList<Change> &changes = entry.order.changes;
        if (onlyTakesAway(changes) && !touches(changes, created)) {
            first.append(entry);
            continue;
        }
        for (const Change &change : changes) {
            if (change.kind() == ChangeKind::Create)
                created.insert(change.resourceId());
        }
        rest.append(entry);
    }
    return first + rest;
}

} // namespace mandat::sync
