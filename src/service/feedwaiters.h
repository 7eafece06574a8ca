// SPDX-License-Identifier: MIT
#pragma once

#include "service/feed.h"
#include "service/http/httpserver.h"

#include <condition_variable>
#include <list>
#include <mutex>
#include <set>
#include <thread>

namespace mandat::service
{

/// The long-polls. A waiting request is only an entry here: it holds no thread of the server and no connection to the
/// database. One thread of our own answers those whose portal has moved, and those whose time is over.
class FeedWaiters
{
public:
    explicit FeedWaiters(Store &store);
    FeedWaiters(const FeedWaiters &) = delete;
    FeedWaiters &operator=(const FeedWaiters &) = delete;
    /// Answers all that still wait, with nothing.
    ~FeedWaiters();

    void add(const QString &portal, const FeedRequest &request, const QByteArray &base, HttpResponder responder);
    /// Something was added to the portal's chain. From any thread; returns at once.
    void wake(const QString &portal);
    [[nodiscard]] size_t count() const;

private:
    using Instant = std::chrono::steady_clock::time_point;
    struct Waiter {
        QString portal;
        FeedRequest request;
        QByteArray base;
        HttpResponder responder;
        Instant until;
        bool isNew = true; ///< not looked at yet: the chain may have moved between its first look and here
    };

    void loop();
    [[nodiscard]] std::list<Waiter> takeReady(const std::set<QString> &moved);
    void answer(std::list<Waiter> ready);
    [[nodiscard]] Instant nextDeadline() const;

    Store &m_store;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::list<Waiter> m_waiters;
    std::set<QString> m_moved;
    bool m_hasNew = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace mandat::service
