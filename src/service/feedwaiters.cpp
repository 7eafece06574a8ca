// SPDX-License-Identifier: MIT
#include "service/feedwaiters.h"

#include "service/responses.h"

namespace mandat::service
{

FeedWaiters::FeedWaiters(Store &store)
    : m_store(store)
    , m_thread([this] { loop(); })
{
}

FeedWaiters::~FeedWaiters()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
    for (const Waiter &waiter : m_waiters)
        waiter.responder.respond(jsonResponse(200, emptyFeedAnswer(waiter.request.token)));
}

void FeedWaiters::add(const QString &portal, const FeedRequest &request, const QByteArray &base,
                      HttpResponder responder)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiters.push_back(
            {portal, request, base, std::move(responder), std::chrono::steady_clock::now() + request.wait});
        m_hasNew = true;
    }
    m_wake.notify_one();
}

void FeedWaiters::wake(const QString &portal)
{
    {
        const std::lock_guard lock(m_mutex);
        m_moved.insert(portal);
    }
    m_wake.notify_one();
}

size_t FeedWaiters::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiters.size();
}

FeedWaiters::Instant FeedWaiters::nextDeadline() const
{
    Instant next = std::chrono::steady_clock::now() + feedWaitMost;
    for (const Waiter &waiter : m_waiters)
        next = std::min(next, waiter.until);
    return next;
}

void FeedWaiters::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait_until(lock, nextDeadline(), [this] { return m_stopping || m_hasNew || !m_moved.empty(); });
        if (m_stopping)
            return;
        const std::set<QString> moved = std::exchange(m_moved, {});
        m_hasNew = false;
        std::list<Waiter> ready = takeReady(moved);
        lock.unlock();
        answer(std::move(ready));
        lock.lock();
    }
}

std::list<FeedWaiters::Waiter> FeedWaiters::takeReady(const std::set<QString> &moved)
{
    std::list<Waiter> ready;
    const Instant now = std::chrono::steady_clock::now();
    for (auto waiter = m_waiters.begin(); waiter != m_waiters.end();) {
        const auto current = waiter++;
        if (!current->responder.isOpen())
            m_waiters.erase(current);
        else if (current->isNew || current->until <= now || moved.contains(current->portal))
            ready.splice(ready.end(), m_waiters, current);
    }
    return ready;
}

void FeedWaiters::answer(std::list<Waiter> ready)
{
    const Instant now = std::chrono::steady_clock::now();
    std::list<Waiter> again;
    for (auto waiter = ready.begin(); waiter != ready.end();) {
        const auto current = waiter++;
        FeedAnswer found;
        const Result<void> read = m_store.read(current->portal, [&](Reader &reader) -> Result<void> {
            MANDAT_ASSIGN(found, feedAnswer(reader, current->request, current->base));
            return {};
        });
        if (!read) {
            current->responder.respond(errorResponse(read.error()));
        } else if (!found.isEmpty || current->until <= now) {
            current->responder.respond(jsonResponse(200, found.body));
        } else {
            current->isNew = false;
            again.splice(again.end(), ready, current);
        }
    }
    const std::lock_guard lock(m_mutex);
    m_waiters.splice(m_waiters.end(), again);
}

} // namespace mandat::service
