// SPDX-License-Identifier: MIT
#include "cache/outboxtable.h"
#include "cache/writerparts.h"
#include "db/transaction.h"
#include "domain/fields.h"
#include "scim/orders.h"

#include <QJsonDocument>

namespace mandat::cache
{

Result<void> Writer::Parts::reproject(const ChangeOrder &order)
{
    Projection target = projection();
    MANDAT_TRY(target.reproject(order));
    MANDAT_ASSIGN(const QList<Changed> moved, target.finish());
    changed += moved;
    return {};
}

Result<void> Writer::Parts::reprojectAll()
{
    MANDAT_ASSIGN(const QList<OutboxEntry> entries, readOutbox(connection));
    for (const OutboxEntry &entry : entries) {
        if (projects(entry.state))
            MANDAT_TRY(reproject(entry.order));
    }
    return {};
}

Result<void> Writer::enqueue(const ChangeOrder &order)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    OutboxEntry entry;
    entry.order = order;
    entry.order.status = OrderStatus::Submitted;
    entry.updated = m_parts->clock.now();
    MANDAT_TRY(writeOutboxEntry(m_parts->connection, entry));
    MANDAT_TRY(m_parts->reproject(entry.order));
    return transaction.commit();
}

Result<QList<OutboxEntry>> Writer::outbox()
{
    return readOutbox(m_parts->connection);
}

Result<void> Writer::setRequest(const ChangeOrderId &order, const QByteArray &request)
{
    return m_parts->connection.run("UPDATE outbox SET request = ?, updated = ? WHERE id = ?", request,
                                   m_parts->clock.now(), order);
}

Result<void> Writer::setOutboxState(const ChangeOrderId &order, OutboxState state, const QString &detail)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_ASSIGN(std::optional<OutboxEntry> entry, readOutboxEntry(m_parts->connection, order));
    if (!entry)
        return fail(ErrorKind::NotFound, QStringLiteral("no such order in the outbox"));
    const bool moves = projects(entry->state) != projects(state) || entry->state == OutboxState::AwaitingApproval
        || state == OutboxState::AwaitingApproval;
    entry->state = state;
    entry->detail = detail;
    entry->updated = m_parts->clock.now();
    MANDAT_TRY(writeOutboxEntry(m_parts->connection, *entry));
    if (moves)
        MANDAT_TRY(m_parts->reproject(entry->order));
    return transaction.commit();
}

namespace
{

OutboxState stateFor(OrderStatus status)
{
    switch (status) {
    case OrderStatus::AwaitingApproval:
        return OutboxState::AwaitingApproval;
    case OrderStatus::Rejected:
    case OrderStatus::Withdrawn:
    case OrderStatus::Stale:
    case OrderStatus::Failed:
        return OutboxState::Returned;
    default:
        return OutboxState::Acknowledged;
    }
}

/// What the service alone decides of an order, on top of what its author wrote.
void takeOver(ChangeOrder &mine, const ChangeOrder &theirs)
{
    mine.version = theirs.version;
    mine.number = theirs.number;
    mine.status = theirs.status;
    mine.author = theirs.author;
    mine.authorName = theirs.authorName;
    mine.submitted = theirs.submitted;
    mine.decidedBy = theirs.decidedBy;
    mine.decidedByName = theirs.decidedByName;
    mine.decided = theirs.decided;
    mine.decisionReason = theirs.decisionReason;
    mine.applied = theirs.applied;
    mine.effectiveAt = theirs.effectiveAt;
    mine.failures = theirs.failures;
}

} // namespace

Result<void> Writer::recordAnswer(const ChangeOrderId &order, const Answer &answer)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_ASSIGN(std::optional<OutboxEntry> entry, readOutboxEntry(m_parts->connection, order));
    if (!entry)
        return fail(ErrorKind::NotFound, QStringLiteral("no such order in the outbox"));
    takeOver(entry->order, answer.order);
    entry->remote = answer.remote;
    const OutboxState answered = stateFor(answer.order.status);
    if (entry->state != OutboxState::Done || answered != OutboxState::Acknowledged)
        entry->state = answered;
    entry->detail.clear();
    entry->updated = m_parts->clock.now();
    for (const auto &[local, remote] : answer.created) {
        const QUuid remoteUuid = QUuid::fromString(remote);
        if (!remoteUuid.isNull())
            MANDAT_TRY(m_parts->aliases.add(m_parts->connection, remoteUuid, local));
    }
    MANDAT_TRY(writeOutboxEntry(m_parts->connection, *entry));
    MANDAT_TRY(m_parts->reproject(entry->order));
    return transaction.commit();
}

/// The service's word on an order that we know: done once applied, since what it changed came before it in the feed.
Result<void> Writer::Parts::storeOrderItem(Projection &target, const FeedItem &item)
{
    const QJsonDocument document = QJsonDocument::fromJson(item.data);
    MANDAT_ASSIGN(const scim::OrderAnswer answer, scim::orderAnswerFromJson(document.object()));
    const ChangeOrder &theirs = answer.order;
    MANDAT_ASSIGN(const QList<OutboxEntry> entries, readOutbox(connection));
    for (OutboxEntry entry : entries) {
        // The feed may be faster than the answer to the request, which would have told the service's id.
        const bool same = entry.remote == item.remoteId || entry.order.id.toString() == answer.externalId;
        if (!same || entry.state == OutboxState::Done)
            continue;
        takeOver(entry.order, theirs);
        entry.remote = item.remoteId;
        entry.state = stateFor(theirs.status);
        if (entry.state == OutboxState::Acknowledged)
            entry.state = OutboxState::Done;
        entry.updated = clock.now();
        MANDAT_TRY(writeOutboxEntry(connection, entry));
        MANDAT_TRY(target.reproject(entry.order));
    }
    return {};
}

/// Coalesces with what is staged for the same thing: the first `before` with the last `after`.
Result<void> Writer::Parts::stage(const Change &change)
{
    const auto kind = static_cast<int>(change.resourceKind());
    const QUuid id = change.resourceId();
    changed.append({change.resourceKind(), id});
    Change merged = change;
    MANDAT_ASSIGN(const QList<StagedChange> staged, readStaged(connection));
    for (const StagedChange &known : staged) {
        if (known.change.resourceKind() == change.resourceKind() && known.change.resourceId() == id)
            merged.before = known.change.before;
    }
    const bool nothing = merged.before && merged.after ? changedFields(*merged.before, *merged.after).isEmpty()
                                                       : !merged.before && !merged.after;
    MANDAT_TRY(connection.run("DELETE FROM staged WHERE kind = ? AND id = ?", kind, id));
    if (nothing)
        return {};
    const auto before = merged.before ? std::optional(resourceText(*merged.before)) : std::nullopt;
    const auto after = merged.after ? std::optional(resourceText(*merged.after)) : std::nullopt;
    return connection.run("INSERT INTO staged(kind, id, before, after, staged) VALUES(?, ?, ?, ?, ?)", kind, id, before,
                          after, clock.now());
}

} // namespace mandat::cache
