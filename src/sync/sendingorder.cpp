// SPDX-License-Identifier: MIT
#include "sync/sendingorder.h"

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

Queues queuesOf(const QList<cache::OutboxEntry> &outbox, const QSet<ChangeOrderId> &narrowing)
{
    Queues out;
    QSet<QUuid> created;
    for (const cache::OutboxEntry &entry : outbox) {
        if (!waitsToBeSent(entry))
            continue;
        const QList<Change> &changes = entry.order.changes;
        if (narrowing.contains(entry.order.id) && !touches(changes, created)) {
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
        const Resource &is = change.after ? *change.after : *change.before;
        const Grant *grant = std::get_if<Grant>(&is);
        const User *user = std::get_if<User>(&is);
        return resources.contains(change.resourceId()) || (user && resources.contains(user->profile.uuid()))
            || (grant && (resources.contains(grant->user.uuid()) || resources.contains(grant->profile.uuid())));
    });
}

bool waitsForDocuments(const QList<cache::OutboxEntry> &waiting)
{
    return std::ranges::all_of(
        waiting, [](const cache::OutboxEntry &entry) { return entry.state == cache::OutboxState::NeedsDocument; });
}

QList<cache::OutboxEntry> inSendingOrder(const QList<cache::OutboxEntry> &outbox, const QSet<ChangeOrderId> &narrowing)
{
    const Queues queues = queuesOf(outbox, narrowing);
    return queues.ahead + queues.rest;
}

QList<ChangeOrderId> aheadOfAll(const QList<cache::OutboxEntry> &outbox, const QSet<ChangeOrderId> &narrowing)
{
    QList<ChangeOrderId> out;
    const QList<cache::OutboxEntry> ahead = queuesOf(outbox, narrowing).ahead;
    for (const cache::OutboxEntry &entry : ahead) {
        if (entry.state != cache::OutboxState::NeedsDocument)
            out.append(entry.order.id);
    }
    return out;
}

} // namespace mandat::sync
