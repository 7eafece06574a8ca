// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "service/store.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace mandat::service
{

/// Announces, once each, that applied orders have taken effect: at its start for those that fell due while nobody ran,
/// then as their time comes. On a thread of its own.
class Settler
{
public:
    /// `auditDays`: see ServiceSettings.
    Settler(Store &store, const Clock &clock, int auditDays = 0);
    Settler(const Settler &) = delete;
    Settler &operator=(const Settler &) = delete;
    ~Settler();

    /// Looks again: an order was applied, or the clock was moved. From any thread; returns at once.
    void wake();

private:
    void loop();
    void settle(const QString &portal, const QDateTime &now);
    void keepHouse(const QString &portal, const QDateTime &now);

    Store &m_store;
    const Clock &m_clock;
    const int m_auditDays;
    QHash<QString, QDateTime> m_keptHouse; ///< of the thread alone
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_asked = true;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace mandat::service
