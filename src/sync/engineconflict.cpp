// SPDX-License-Identifier: MIT
// Orders that the service refuses, and orders that it has lost.
#include "base/log.h"
#include "cache/metatable.h"
#include "domain/trouble.h"
#include "scim/mapping.h"
#include "scim/mappingwire.h"
#include "sync/engine.h"
#include "sync/refusal.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

/// Of a longer order, the change feed tells what has moved.
constexpr qsizetype mostReadById = 100;

/// What an order changes or deletes, each thing once.
QList<std::pair<ResourceKind, QUuid>> changedIn(const ChangeOrder &order)
{
    QList<std::pair<ResourceKind, QUuid>> out;
    for (const Change &change : order.changes) {
        const std::pair thing(change.resourceKind(), change.resourceId());
        if (change.kind() != ChangeKind::Create && !out.contains(thing))
            out.append(thing);
    }
    return out;
}

} // namespace

/// The service has said no. What becomes of the order depends on why.
QCoro::Task<Result<void>> Engine::refused(cache::OutboxEntry entry, Error error)
{
    switch (error.kind) {
    case ErrorKind::Stale:
    case ErrorKind::NotFound:
        co_return co_await meetPresent(entry, error);
    case ErrorKind::Conflict: {
        // It may be this very order that is there already.
        const QString name = entry.order.id.toString();
        const bool urgent = onlyTakes(entry.order.id);
        const Result<std::optional<scim::OrderAnswer>> found = co_await m_client.orderByExternalId(name, urgent);
        if (!found && isPassing(found.error())) {
            if (Result<void> left = m_writer.setOutboxState(entry.order.id, cache::OutboxState::Unknown); !left)
                co_return left;
            co_return std::unexpected(found.error());
        }
        if (found && *found)
            co_return accept(entry, **found);
        co_return giveBack(entry, error);
    }
    case ErrorKind::Forbidden: {
        Result<void> back = giveBack(entry, error);
        co_await readMeAgain();
        co_return back;
    }
    default:
        co_return giveBack(entry, error);
    }
}

/// What somebody may do here has changed: screens stop offering it. Not to hear it now is no failure of the order.
QCoro::Task<void> Engine::readMeAgain()
{
    const Result<Staff> me = co_await m_client.me();
    if (!me) {
        qCWarning(lcSync) << "own rights could not be read again:" << me.error().detail;
        co_return;
    }
    if (const Result<void> stored = m_writer.setMe(*me); !stored)
        qCWarning(lcSync) << "own rights could not be kept:" << stored.error().detail;
    Q_EMIT changed({});
}

/// Reads what the order is about as it is now. false: nothing of it is confirmed to be gone.
QCoro::Task<Result<bool>> Engine::readPresent(ChangeOrder order)
{
    QList<std::pair<ResourceKind, QUuid>> things = changedIn(order);
    bool gone = false;
    if (things.size() > mostReadById) {
        things.clear();
        const Result<qint64> news = co_await drainFeed(std::chrono::seconds(0));
        if (!news && news.error().kind != ErrorKind::Gone)
            co_return std::unexpected(news.error());
    }
    for (const auto &[kind, id] : things) {
        cache::Writer::FeedItem item;
        item.resourceType = scim::typeName(kind);
        item.remoteId = m_writer.remoteId(kind, id);
        const QString path = scim::endpointOf(kind) + u'/' + item.remoteId;
        const Result<HttpResponse> there = co_await m_client.resource(path);
        if (!there && there.error().kind != ErrorKind::NotFound)
            co_return std::unexpected(there.error());
        item.deleted = !there;
        gone = gone || item.deleted;
        if (there)
            item.data = there->body;
        const Result<QByteArray> token = m_writer.meta(cache::metakey::deltaToken);
        if (!token)
            co_return std::unexpected(token.error());
        // The token stays where it is: what the feed brings of this comes again, and is the same.
        const QList<cache::Writer::FeedItem> items {item};
        if (Result<void> stored = m_writer.storeFeed(items, *token); !stored)
            co_return std::unexpected(stored.error());
    }
    announce();
    co_return gone;
}

/// Somebody else was faster: the order meets what is there now. What is left of it waits for its author.
QCoro::Task<Result<void>> Engine::meetPresent(cache::OutboxEntry entry, Error error)
{
    const ChangeOrderId id = entry.order.id;
    // Until this is known, the order is as if it had not been sent: it has certainly not been recorded.
    if (Result<void> left = m_writer.setOutboxState(id, cache::OutboxState::Queued); !left)
        co_return left;
    const ChangeOrder copy = entry.order;
    const Result<bool> gone = co_await readPresent(copy);
    if (!gone && isPassing(gone.error()))
        co_return std::unexpected(gone.error());
    if (error.kind == ErrorKind::NotFound && gone && !*gone)
        co_return giveBack(entry, error);
    error.kind = ErrorKind::Stale;
    // Nothing of it shows any more; whether anything is left to do is seen against what does.
    if (Result<void> back = m_writer.setConflict(id, error.detail); !back)
        co_return back;
    const Result<bool> done = m_writer.isDone(entry.order);
    if (!done)
        co_return std::unexpected(done.error());
    if (*done) {
        error.scimType = trouble::alreadySo;
        if (Result<void> settled = m_writer.setOutboxState(id, cache::OutboxState::Done, error.detail); !settled)
            co_return settled;
    }
    qCInfo(lcSync) << "what an order is about has moved:" << error.httpStatus << error.scimType;
    m_refusals.insert(id, error);
    announce();
    co_return Result<void>();
}

/// Orders that the service had taken and does not know any more: it was put back to an earlier copy of itself. Nothing
/// is sent again before a person says so.
QCoro::Task<Result<void>> Engine::findLost()
{
    if (!m_transport->keepsOrders())
        co_return Result<void>();
    const Result<QList<cache::OutboxEntry>> missing = m_writer.missingOrders();
    if (!missing)
        co_return std::unexpected(missing.error());
    const QList<cache::OutboxEntry> entries = *missing;
    for (const cache::OutboxEntry &entry : entries) {
        const QString name = entry.order.id.toString();
        const Result<std::optional<scim::OrderAnswer>> found = co_await m_client.orderByExternalId(name);
        if (!found)
            co_return std::unexpected(found.error());
        Result<void> noted;
        if (*found) {
            noted = accept(entry, **found);
        } else {
            qCWarning(lcSync) << "the service has lost an order:" << entry.order.number;
            noted = m_writer.setLost(entry.order.id);
        }
        if (!noted)
            co_return noted;
    }
    if (!entries.isEmpty())
        announce();
    co_return Result<void>();
}

/// An order that went stale on the service, and of which nothing is left to do, need not wait for its author.
Result<void> Engine::settleStale()
{
    MANDAT_ASSIGN(const QList<cache::OutboxEntry> entries, m_writer.outbox());
    for (const cache::OutboxEntry &entry : entries) {
        const bool stale = entry.state == cache::OutboxState::Returned && entry.order.status == OrderStatus::Stale;
        if (!stale || m_weighed.contains(entry.order.id))
            continue;
        m_weighed.insert(entry.order.id);
        MANDAT_ASSIGN(const bool done, m_writer.isDone(entry.order));
        if (done)
            MANDAT_TRY(setOrderAside(entry.order.id));
    }
    return {};
}

Result<void> Engine::sendLostAgain(const QList<ChangeOrderId> &orders)
{
    for (const ChangeOrderId &order : orders)
        MANDAT_TRY(m_writer.sendLostAgain(order));
    announce();
    ring(&Engine::pushWanted);
    ++m_retries;
    ring(&Engine::retryWanted);
    return {};
}

} // namespace mandat::sync
