// SPDX-License-Identifier: MIT
#include "service/settler.h"

#include "base/log.h"
#include "service/auditverify.h"
#include "service/falldue.h"
#include "service/identitycopies.h"
#include "service/orderapply.h"
#include "service/orderdocument.h"

namespace mandat::service
{

namespace
{

/// Policies count their delay in minutes: a second more or less is nothing.
constexpr std::chrono::seconds lookEvery {1};
constexpr std::chrono::minutes keepHouseEvery {10};

} // namespace

Settler::Settler(Store &store, const Clock &clock, int auditDays)
    : m_store(store)
    , m_clock(clock)
    , m_auditDays(auditDays)
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
        const QDateTime now = m_clock.now();
        for (const QString &portal : m_store.portalIds()) {
            settle(portal, now);
            keepHouse(portal, now);
        }
        lock.lock();
    }
}

void Settler::settle(const QString &portal, const QDateTime &now)
{
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
    if (outcome)
        outcome = settleDays(m_store, portal, now);
    if (!outcome)
        qCWarning(lcService).noquote() << "cannot settle" << portal << outcome.error().detail;
}

void Settler::keepHouse(const QString &portal, const QDateTime &now)
{
    QDateTime &last = m_keptHouse[portal];
    if (last.isValid() && last.secsTo(now) < std::chrono::seconds(keepHouseEvery).count())
        return;
    last = now;
    Result<void> outcome = m_store.write(portal, [&](Writer &writer) -> Result<void> {
        MANDAT_TRY(writer.removeExpiredTokens(now));
        MANDAT_TRY(writer.forgetSignInFailures(now.addDays(-1)));
        MANDAT_ASSIGN(const qint64 purged,
                      writer.purgeUnreferencedCopies(now.addSecs(-std::chrono::seconds(identityCopyPatience).count())));
        Q_UNUSED(purged)
        return m_auditDays > 0 ? endRetention(writer, now.addDays(-m_auditDays), now) : Result<void>();
    });
    if (!outcome)
        qCWarning(lcService).noquote() << "cannot keep house in" << portal << outcome.error().detail;
}

} // namespace mandat::service
