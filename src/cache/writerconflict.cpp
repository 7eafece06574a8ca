// SPDX-License-Identifier: MIT
// Orders that meet what others have done since, and orders that the service has lost.
#include "cache/orderbasis.h"
#include "cache/outboxtable.h"
#include "cache/writerparts.h"
#include "db/transaction.h"
#include "domain/merge.h"

namespace mandat::cache
{

Result<void> Writer::setConflict(const ChangeOrderId &order, const QString &detail)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_ASSIGN(std::optional<OutboxEntry> entry, readOutboxEntry(m_parts->connection, order));
    if (!entry)
        return fail(ErrorKind::NotFound, QStringLiteral("no such order in the outbox"));
    entry->state = OutboxState::Conflict;
    entry->order.status = OrderStatus::Stale;
    entry->detail = detail;
    entry->updated = m_parts->clock.now();
    MANDAT_TRY(writeOutboxEntry(m_parts->connection, *entry));
    MANDAT_TRY(m_parts->reproject(entry->order));
    m_parts->changed.append(Changed::ofOrder(order));
    MANDAT_TRY(transaction.commit());
    m_parts->keep(entry->order, entry->state);
    return {};
}

Result<bool> Writer::isDone(const ChangeOrder &order)
{
    MANDAT_ASSIGN(const Snapshot present, presentOf(m_parts->connection, order.changes));
    return mandat::isDone(order.changes, present);
}

/// Only what the service once had can be lost there; the list of its orders has just been read whole.
Result<QList<OutboxEntry>> Writer::missingOrders()
{
    MANDAT_ASSIGN(const QList<OutboxEntry> entries, readOutbox(m_parts->connection));
    QList<OutboxEntry> out;
    for (const OutboxEntry &entry : entries) {
        const bool had = !entry.remote.isEmpty()
            && (entry.state == OutboxState::Acknowledged || entry.state == OutboxState::AwaitingApproval
                || entry.state == OutboxState::Done);
        if (!had)
            continue;
        MANDAT_ASSIGN(const std::optional<int> known,
                      m_parts->connection.value<int>("SELECT 1 FROM change_order WHERE id = ?", entry.order.id));
        if (!known)
            out.append(entry);
    }
    return out;
}

Result<void> Writer::setLost(const ChangeOrderId &order)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_ASSIGN(std::optional<OutboxEntry> entry, readOutboxEntry(m_parts->connection, order));
    if (!entry)
        return fail(ErrorKind::NotFound, QStringLiteral("no such order in the outbox"));
    entry->state = OutboxState::Returned;
    entry->order.status = OrderStatus::Submitted; // what it was is not so any more
    entry->updated = m_parts->clock.now();
    MANDAT_TRY(writeOutboxEntry(m_parts->connection, *entry));
    MANDAT_TRY(m_parts->connection.run("INSERT OR IGNORE INTO order_lost(id, found) VALUES(?, ?)", order,
                                       m_parts->clock.now()));
    MANDAT_TRY(m_parts->connection.run("DELETE FROM order_aside WHERE id = ?", order));
    MANDAT_TRY(m_parts->reproject(entry->order));
    m_parts->changed.append(Changed::ofOrder(order));
    MANDAT_TRY(transaction.commit());
    m_parts->keep(entry->order, entry->state);
    return {};
}

/// The bytes of the first attempt stay what they are: should the service know the order after all, it is the same one.
Result<void> Writer::sendLostAgain(const ChangeOrderId &order)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_ASSIGN(std::optional<OutboxEntry> entry, readOutboxEntry(m_parts->connection, order));
    MANDAT_ASSIGN(const std::optional<int> lost,
                  m_parts->connection.value<int>("SELECT 1 FROM order_lost WHERE id = ?", order));
    if (!entry || !lost)
        return fail(ErrorKind::NotFound, QStringLiteral("the order is not among the lost ones"));
    entry->state = OutboxState::Queued;
    entry->remote.clear();
    entry->order.status = OrderStatus::Submitted;
    entry->order.number.clear();
    entry->order.version.clear();
    entry->updated = m_parts->clock.now();
    MANDAT_TRY(writeOutboxEntry(m_parts->connection, *entry));
    MANDAT_TRY(m_parts->connection.run("DELETE FROM order_lost WHERE id = ?", order));
    MANDAT_TRY(m_parts->reproject(entry->order));
    m_parts->changed.append(Changed::ofOrder(order));
    MANDAT_TRY(transaction.commit());
    m_parts->keep(entry->order, entry->state);
    return {};
}

} // namespace mandat::cache
