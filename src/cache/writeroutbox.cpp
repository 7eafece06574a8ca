// SPDX-License-Identifier: MIT
#include "base/log.h"
#include "cache/metatable.h"
#include "cache/narrowing.h"
#include "cache/orderbasis.h"
#include "cache/ordertable.h"
#include "cache/outboxtable.h"
#include "cache/requesttable.h"
#include "cache/writerparts.h"
#include "db/transaction.h"
#include "domain/fields.h"
#include "scim/orders.h"

#include <QJsonDocument>

namespace mandat::cache
{

/// Lists of what orders change have been read; those of orders and requests may be missing after an upgrade.
Result<bool> Writer::Parts::holdsResources()
{
    MANDAT_ASSIGN(const QByteArray complete, readMeta(connection, metakey::complete));
    if (!complete.isEmpty())
        return true;
    MANDAT_ASSIGN(const std::optional<int> read,
                  connection.value<int>("SELECT count(*) FROM pass WHERE done AND resource IN ('Companies',"
                                        " 'Relationships', 'Contacts', 'Users', 'Profiles', 'Grants')"));
    return read.value_or(0) == 6;
}

/// While these are being read there is nothing to show an order on; the end of the pass does it.
Result<void> Writer::Parts::reproject(const ChangeOrder &order)
{
    MANDAT_ASSIGN(const bool there, holdsResources());
    if (!there)
        return {};
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

namespace
{

/// The service has not got it, or nobody knows whether it has.
bool isUnsent(OutboxState state)
{
    switch (state) {
    case OutboxState::Queued:
    case OutboxState::NeedsDocument:
    case OutboxState::InFlight:
    case OutboxState::Unknown:
    case OutboxState::Blocked:
        return true;
    default:
        return false;
    }
}

} // namespace

void Writer::Parts::keep(const ChangeOrder &order, OutboxState state) const
{
    if (!isUnsent(state)) {
        kept.drop(order.id);
        return;
    }
    // The database has it. That there is no second copy is no reason to tell a person that it was not kept.
    if (const Result<void> done = kept.keep(order); !done)
        qCWarning(lcCache) << "an order has no second copy:" << done.error().detail;
}

Result<void> Writer::Parts::matchKept()
{
    const QList<ChangeOrderId> files = kept.ids();
    MANDAT_ASSIGN(const QList<OutboxEntry> entries, readOutbox(connection));
    QSet<ChangeOrderId> known;
    for (const OutboxEntry &entry : entries) {
        known.insert(entry.order.id);
        if (isUnsent(entry.state) != files.contains(entry.order.id))
            keep(entry.order, entry.state);
    }
    for (const ChangeOrderId &id : files) {
        if (known.contains(id))
            continue;
        const Result<ChangeOrder> order = kept.order(id);
        if (!order) {
            qCWarning(lcCache).noquote() << "a kept order cannot be read:" << order.error().detail;
            kept.setAside(id);
            continue;
        }
        qCWarning(lcCache) << "an order came back from its second copy";
        OutboxEntry entry;
        entry.order = *order;
        entry.order.status = OrderStatus::Submitted;
        entry.state = OutboxState::Unknown;
        entry.updated = clock.now();
        MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(connection));
        MANDAT_TRY(writeOutboxEntry(connection, entry));
        MANDAT_TRY(reproject(entry.order));
        MANDAT_TRY(transaction.commit());
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
    MANDAT_TRY(writeBasis(m_parts->connection, order));
    MANDAT_TRY(writeOutboxEntry(m_parts->connection, entry));
    MANDAT_TRY(noteNarrowing(m_parts->connection, m_parts->portal, order, entry.updated));
    MANDAT_TRY(m_parts->reproject(entry.order));
    m_parts->changed.append(Changed::ofOrder(order.id));
    MANDAT_TRY(transaction.commit());
    m_parts->keep(entry.order, entry.state);
    return {};
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
    m_parts->changed.append(Changed::ofOrder(order));
    MANDAT_TRY(transaction.commit());
    if (moves)
        m_parts->keep(entry->order, state);
    return {};
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
    m_parts->changed.append(Changed::ofOrder(order));
    MANDAT_TRY(transaction.commit());
    m_parts->keep(entry->order, entry->state);
    return {};
}

Result<void> Writer::storeOrder(const QByteArray &document)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    Projection target = m_parts->projection();
    MANDAT_TRY(m_parts->storeOrderDocument(target, document, false));
    MANDAT_ASSIGN(const QList<Changed> moved, target.finish());
    MANDAT_TRY(transaction.commit());
    m_parts->changed += moved;
    return {};
}

Result<AccessRequestId> Writer::storeRequest(const QByteArray &document)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_ASSIGN(const AccessRequestId id, putRequest(m_parts->connection, m_parts->aliases, document));
    MANDAT_TRY(transaction.commit());
    m_parts->changed.append(Changed::ofRequest(id));
    return id;
}

Result<void> Writer::setOrderAside(const ChangeOrderId &order)
{
    MANDAT_TRY(m_parts->connection.run("INSERT OR IGNORE INTO order_aside(id) VALUES(?)", order));
    MANDAT_TRY(m_parts->connection.run("DELETE FROM order_lost WHERE id = ?", order));
    // One that waits for its document is given up by it: it is not sent should the file come back.
    MANDAT_ASSIGN(const std::optional<OutboxEntry> entry, readOutboxEntry(m_parts->connection, order));
    if (entry && entry->state == OutboxState::NeedsDocument)
        MANDAT_TRY(setOutboxState(order, OutboxState::Returned, entry->detail));
    m_parts->changed.append(Changed::ofOrder(order));
    return {};
}

Result<std::optional<StoredOrder>> Writer::order(const ChangeOrderId &order)
{
    return readOrder(m_parts->connection, order);
}

/// The service's word on an order. One of ours is done once it has been applied and the feed has said so, since what it
/// changed came before it there; an answer to a request alone only acknowledges it.
Result<void> Writer::Parts::storeOrderDocument(Projection &target, const QByteArray &document, bool byFeed)
{
    const QJsonDocument json = QJsonDocument::fromJson(document);
    MANDAT_ASSIGN(const scim::OrderAnswer answer, scim::orderAnswerFromJson(json.object()));
    MANDAT_ASSIGN(const ChangeOrderId id, localOrderId(connection, answer));
    MANDAT_TRY(putOrder(connection, aliases, id, answer));
    changed.append(Changed::ofOrder(id));
    // The feed may be faster than the answer to the request, which would have told the service's id.
    MANDAT_ASSIGN(std::optional<OutboxEntry> entry, readOutboxEntry(connection, id));
    if (!entry || entry->state == OutboxState::Done)
        return {};
    takeOver(entry->order, answer.order);
    entry->remote = answer.id;
    entry->state = stateFor(answer.order.status);
    if (byFeed && entry->state == OutboxState::Acknowledged)
        entry->state = OutboxState::Done;
    entry->updated = clock.now();
    MANDAT_TRY(writeOutboxEntry(connection, *entry));
    return target.reproject(entry->order);
}

Result<QDateTime> Writer::Parts::freeInstant()
{
    const QDateTime now = clock.now();
    MANDAT_ASSIGN(const std::optional<qint64> last, connection.value<qint64>("SELECT max(staged) FROM staged"));
    return last && *last >= now.toMSecsSinceEpoch() ? QDateTime::fromMSecsSinceEpoch(*last + 1, Qt::UTC) : now;
}

Result<void> Writer::Parts::stageAll(const QList<Change> &changes)
{
    MANDAT_ASSIGN(const QDateTime at, freeInstant());
    for (const Change &change : changes)
        MANDAT_TRY(stageAt(change, at));
    return {};
}

/// Coalesces with what is staged for the same thing: the first `before` with the last `after`.
Result<void> Writer::Parts::stageAt(const Change &change, const QDateTime &at)
{
    const auto kind = static_cast<int>(change.resourceKind());
    const QUuid id = change.resourceId();
    changed.append({change.resourceKind(), id});
    Change merged = change;
    MANDAT_ASSIGN(const std::optional<StagedChange> known, readStagedOf(connection, change.resourceKind(), id));
    if (known)
        merged.before = known->change.before;
    const bool nothing = merged.before && merged.after ? changedFields(*merged.before, *merged.after).isEmpty()
                                                       : !merged.before && !merged.after;
    MANDAT_TRY(connection.run("DELETE FROM staged WHERE kind = ? AND id = ?", kind, id));
    if (nothing)
        return {};
    const auto before = merged.before ? std::optional(resourceText(*merged.before)) : std::nullopt;
    const auto after = merged.after ? std::optional(resourceText(*merged.after)) : std::nullopt;
    return connection.run("INSERT INTO staged(kind, id, before, after, staged) VALUES(?, ?, ?, ?, ?)", kind, id, before,
                          after, at);
}

} // namespace mandat::cache
