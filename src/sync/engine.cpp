// SPDX-License-Identifier: MIT
#include "sync/engine.h"

#include "base/log.h"
#include "cache/damage.h"
#include "cache/fallingdue.h"
#include "cache/metatable.h"

#include <QCoroSignal>
#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{
constexpr qint64 toleratedSkew = 5 * 60; ///< seconds
}

Engine::Engine(cache::Writer writer, std::unique_ptr<Transport> transport, std::shared_ptr<const Clock> clock,
               EngineTiming timing)
    : m_writer(std::move(writer))
    , m_transport(std::move(transport))
    , m_clock(std::move(clock))
    , m_timing(timing)
    , m_client(*m_transport)
{
    qRegisterMetaType<mandat::sync::SyncState>();
    qRegisterMetaType<QList<mandat::cache::Changed>>();
}

Engine::~Engine()
{
    shutdown();
}

QCoro::Task<Result<SyncSummary>> Engine::syncOnce()
{
    SyncSummary summary;
    const qint64 before = m_client.received();
    Result<void> passed = co_await firstPass(&summary);
    if (!passed)
        co_return std::unexpected(passed.error());
    setPhase(Phase::Syncing);
    Result<void> pushed = co_await pushAll(&summary);
    if (!pushed)
        co_return std::unexpected(pushed.error());
    Result<qint64> news = co_await drainFeed(std::chrono::seconds(0));
    if (!news && news.error().kind == ErrorKind::Gone) {
        // The feed cannot go on from where we stood: everything is read again, what waits to be sent stays.
        if (Result<void> restarted = m_writer.restartPass(); !restarted)
            co_return std::unexpected(restarted.error());
        passed = co_await firstPass(&summary);
        if (!passed)
            co_return std::unexpected(passed.error());
        news = co_await drainFeed(std::chrono::seconds(0));
    }
    if (!news)
        co_return std::unexpected(news.error());
    const Result<void> looked = co_await findLost();
    if (!looked)
        co_return std::unexpected(looked.error());
    summary.news = *news;
    summary.bytes = m_client.received() - before;
    m_state.lastSync = m_clock->now();
    if (Result<void> stored = m_writer.setLastSync(m_state.lastSync); !stored)
        co_return std::unexpected(stored.error());
    setPhase(Phase::UpToDate);
    co_return summary;
}

QCoro::Task<Result<qint64>> Engine::drainFeed(std::chrono::seconds wait)
{
    qint64 news = 0;
    int count = 1000;
    for (bool more = true; more && !m_down;) {
        const Result<QByteArray> token = m_writer.meta(cache::metakey::deltaToken);
        if (!token)
            co_return std::unexpected(token.error());
        const Result<FeedPage> page = co_await m_client.delta(*token, count, wait);
        if (!page && page.error().kind == ErrorKind::TooLarge && count > 1) {
            count /= 2;
            continue;
        }
        if (!page)
            co_return std::unexpected(page.error());
        if (m_down)
            co_return fail(ErrorKind::Cancelled);
        if (Result<void> stored = m_writer.storeFeed(page->items, page->nextToken); !stored)
            co_return std::unexpected(stored.error());
        news += page->items.size();
        more = page->more;
        wait = std::chrono::seconds(0);
        announce();
    }
    if (const Result<void> settled = settleStale(); !settled)
        co_return std::unexpected(settled.error());
    ring(&Engine::fed);
    co_return news;
}

void Engine::start()
{
    if (m_running || m_down)
        return;
    m_running = true;
    connect(&m_dueTimer, &QTimer::timeout, this, &Engine::lookForDue);
    m_dueTimer.start(m_timing.lookForDue);
    run();
    keepPushing();
}

QCoro::Task<void> Engine::run()
{
    ++m_loops;
    const auto over = qScopeGuard([this] { --m_loops; });
    int failures = 0;
    while (!m_down) {
        Result<void> done;
        if (const Result<SyncSummary> once = co_await syncOnce(); !once)
            done = std::unexpected(once.error());
        while (done && !m_down) {
            failures = 0;
            const Result<qint64> news = co_await drainFeed(m_timing.longPoll);
            if (!news) {
                done = std::unexpected(news.error());
                break;
            }
            m_state.lastSync = m_clock->now();
            done = m_writer.setLastSync(m_state.lastSync);
            setPhase(Phase::UpToDate);
        }
        if (m_down)
            break;
        if (done || done.error().kind == ErrorKind::Gone)
            continue;
        setFailure(done.error());
        ++failures;
        co_await pause(backOff(done.error(), failures));
    }
    m_running = false;
}

std::chrono::milliseconds Engine::backOff(const Error &error, int failures) const
{
    if (error.retryAfter)
        return *error.retryAfter;
    return jitter(m_timing.lastRetry, failures);
}

std::chrono::milliseconds Engine::jitter(std::chrono::milliseconds most, int failures) const
{
    const qint64 cap = std::min<qint64>(most.count(), m_timing.firstRetry.count() << std::min(failures - 1, 16));
    // Full jitter: clients that were cut off together do not come back together.
    return std::chrono::milliseconds(
        1 + static_cast<qint64>(QRandomGenerator::global()->bounded(static_cast<double>(cap))));
}

/// Two loops may pause at the same time: the end of one pause does not end the other, retryNow ends both.
/// `endsForUrgent`: so does an order that waits for no other and could not be sent.
QCoro::Task<void> Engine::pause(std::chrono::milliseconds howLong, bool endsForUrgent)
{
    const QDeadlineTimer deadline(howLong);
    const int retries = m_retries;
    const int urgentLeft = m_urgentLeft;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, this, [this] { ring(&Engine::retryWanted); });
    while (!m_down && m_retries == retries && !deadline.hasExpired()
           && (!endsForUrgent || m_urgentLeft == urgentLeft)) {
        timer.start(static_cast<int>(deadline.remainingTime()) + 1);
        co_await qCoro(this, &Engine::retryWanted);
    }
}

void Engine::retryNow()
{
    ++m_retries;
    ring(&Engine::retryWanted);
    ring(&Engine::pushWanted);
    if (m_running && !m_asking && m_state.phase == Phase::UpToDate)
        askAgain();
}

/// News come by the long-poll without being asked for; whether the service still knows this person, and by which rules,
/// is only heard when it ends. Somebody who asks wants to know now.
QCoro::Task<void> Engine::askAgain()
{
    m_asking = true;
    ++m_loops;
    const auto over = qScopeGuard([this] { --m_loops; });
    setPhase(Phase::Syncing);
    const Transport::Progress nobody;
    Result<void> described = co_await m_transport->prepare(nobody);
    if (described)
        described = co_await describe();
    m_asking = false;
    if (m_down)
        co_return;
    if (!described) {
        setFailure(described.error());
        co_return;
    }
    m_state.lastSync = m_clock->now();
    setPhase(Phase::UpToDate);
}

/// Wakes the coroutines that wait for a signal, once: QCoro resumes them by an event, and would resume one that has
/// gone on already if the signal came twice before that event. Nothing that waits may be woken by a bare Q_EMIT.
void Engine::ring(Bell bell)
{
    if (m_ringing.contains(bell))
        return;
    m_ringing.append(bell);
    QMetaObject::invokeMethod(
        this,
        [this, bell] {
            // Nobody outside hears of it once it is shut down; what waits has to come to its end.
            const bool blocked = blockSignals(false);
            Q_EMIT(this->*bell)();
            blockSignals(blocked);
            m_ringing.removeOne(bell);
        },
        Qt::QueuedConnection);
}

/// A day begins, a delay is over: no news of it comes. Asked by the clock and not by one long timer, which would lose
/// the time for which the computer sleeps.
void Engine::lookForDue()
{
    const Result<Portal> portal = cache::readPortal(m_writer.connection());
    const Result<QList<cache::Changed>> due = portal ? cache::fallDue(m_writer.connection(), *portal, m_clock->now())
                                                     : Result<QList<cache::Changed>>(std::unexpected(portal.error()));
    if (!due)
        qCWarning(lcSync) << "what has fallen due could not be noted:" << due.error().detail;
    else if (!due->isEmpty())
        Q_EMIT changed(*due);
}

void Engine::shutdown()
{
    if (m_down)
        return;
    m_down = true;
    m_dueTimer.stop();
    m_transport->shutdown();
    for (const Bell bell : {&Engine::retryWanted, &Engine::pushWanted, &Engine::pushed, &Engine::fed})
        ring(bell);
    blockSignals(true);
}

void Engine::setPhase(Phase phase)
{
    m_state.phase = phase;
    m_state.error = {};
    m_state.since = {};
    // Only the service's clock counts; that this computer's is off is said where it could mislead.
    const qint64 skew = m_client.skew().value_or(std::chrono::seconds(0)).count();
    m_state.clockAhead = std::abs(skew) > toleratedSkew ? -skew : 0;
    const Transport::Absent absent = m_transport->absent();
    m_state.absent = absent.gone;
    m_state.absentOf = absent.of;
    const Result<QList<cache::OutboxEntry>> outbox = m_writer.outbox();
    m_state.toSend = 0;
    if (outbox) {
        m_state.toSend =
            static_cast<int>(std::count_if(outbox->begin(), outbox->end(), [](const cache::OutboxEntry &entry) {
                return entry.state == cache::OutboxState::Queued || entry.state == cache::OutboxState::Unknown
                    || entry.state == cache::OutboxState::InFlight;
            }));
    }
    Q_EMIT stateChanged(m_state);
}

void Engine::setFailure(const Error &error)
{
    qCWarning(lcSync) << "sync stopped:" << static_cast<int>(error.kind) << error.httpStatus << error.detail;
    if (error.kind == ErrorKind::NotADatabase)
        cache::wantCheck(m_writer.connection().path());
    const bool unreachable = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::TooMany;
    const Phase before = m_state.phase;
    const QDateTime since = before == Phase::Offline ? m_state.since : m_clock->now();
    setPhase(error.kind == ErrorKind::Unauthorized ? Phase::SignedOut : unreachable ? Phase::Offline : Phase::Failed);
    m_state.since = since;
    m_state.error = error;
    Q_EMIT stateChanged(m_state);
}

void Engine::announce()
{
    const QList<cache::Changed> moved = m_writer.takeChanged();
    if (!moved.isEmpty())
        Q_EMIT changed(moved);
}

// Staging and drafts are the cache's; screens hear of them as of any other change.

Result<void> Engine::stage(const Change &change)
{
    const Result<void> done = m_writer.stage(change);
    announce();
    return done;
}

Result<void> Engine::stageAll(const QList<Change> &changes)
{
    const Result<void> done = m_writer.stageAll(changes);
    announce();
    return done;
}

Result<void> Engine::unstage(ResourceKind kind, const QUuid &id)
{
    const Result<void> done = m_writer.unstage(kind, id);
    announce();
    return done;
}

Result<void> Engine::settleStaged(const QList<Change> &sent, const QList<Change> &left)
{
    const Result<void> done = m_writer.settleStaged(sent, left);
    announce();
    return done;
}

Result<void> Engine::unstageLast()
{
    const Result<void> done = m_writer.unstageLast();
    announce();
    return done;
}

Result<void> Engine::discardStaged()
{
    const Result<void> done = m_writer.discardStaged();
    announce();
    return done;
}

Result<void> Engine::saveDraft(const cache::Draft &draft)
{
    return m_writer.saveDraft(draft);
}

Result<void> Engine::deleteDraft(const QUuid &id)
{
    return m_writer.deleteDraft(id);
}

Result<void> Engine::confirmAbsent()
{
    const Result<void> done = m_transport->confirmAbsent();
    Q_EMIT stateChanged(m_state);
    return done;
}

Result<void> Engine::setOrderAside(const ChangeOrderId &order)
{
    const Result<void> done = m_writer.setOrderAside(order);
    announce();
    return done;
}

} // namespace mandat::sync
