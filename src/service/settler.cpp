// SPDX-License-Identifier: MIT
#include "service/settler.h"

#include "base/log.h"
#include "service/orderapply.h"
#include "service/orderdocument.h"

namespace mandat::service
{

namespace
{

/// Policies count their delay in minutes: a second more or less is nothing.
constexpr std::chrono::seconds lookEvery {1};

} // namespace

Settler::Settler(Store &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
    , m_thread([this] { loop(); })
{
}

Settler::~Settler()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Settler::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_asked = true;
    }
    m_wake.notify_one();
}

void Settler::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait_for(lock, lookEvery, [this] { return m_asked || m_stopping; });
        m_asked = false;
        if (m_stopping)
            return;
        lock.unlock();
        for (const QString &portal : m_store.portalIds())
            settle(portal);
        lock.lock();
    }
}

void Settler::settle(const QString &portal)
{
    const QDateTime now = m_clock.now();
    QList<OrderRecord> due;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(due, reader.ordersDue(now));
        return {};
    };
    Result<void> outcome = m_store.read(portal, find);
    for (const OrderRecord &order : std::as_const(due)) {
        if (!outcome)
            break;
        outcome = m_store.write(portal, [&](Writer &writer) -> Result<void> {
            MANDAT_TRY(settleOrder(writer, order, now));
            return markInEffect(writer, order, now);
        });
    }
    if (!outcome)
        qCWarning(lcService).noquote() << "cannot settle" << portal << outcome.error().detail;
}

} // namespace mandat::service
