// SPDX-License-Identifier: MIT
// Decisions on held orders: asked for at once, or not at all.
#include "base/log.h"
#include "sync/engine.h"

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

/// How often a decision whose answer is lost is asked for.
constexpr int attempts = 3;

QString verbOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approve:
        return u"approve"_s;
    case Verdict::Reject:
        return u"reject"_s;
    case Verdict::Withdraw:
        return u"withdraw"_s;
    }
    Q_UNREACHABLE();
}

/// The question may have arrived.
bool isLost(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Protocol;
}

} // namespace

QCoro::Task<Result<void>> Engine::readOrderAgain(QString remote)
{
    const Result<HttpResponse> document = co_await m_client.order(remote);
    if (!document)
        co_return std::unexpected(document.error());
    Result<void> stored = m_writer.storeOrder(document->body);
    announce();
    co_return stored;
}

QCoro::Task<Result<ChangeOrder>> Engine::decide(Decision decision)
{
    const Result<std::optional<cache::StoredOrder>> known = m_writer.order(decision.order);
    if (!known)
        co_return std::unexpected(known.error());
    if (!*known || (*known)->remote.isEmpty())
        co_return fail(ErrorKind::NotFound, u"the portal does not know this order"_s);
    const QString remote = (*known)->remote;
    const QString verb = verbOf(decision.verdict);
    Result<HttpResponse> document = fail(ErrorKind::Network);
    for (int attempt = 0; attempt < attempts && !document && isLost(document.error()) && !m_down; ++attempt) {
        if (attempt > 0)
            qCInfo(lcSync) << "the answer to a decision was lost; it is asked for again";
        document = co_await m_client.decide(remote, verb, decision.version, decision.reason);
    }
    if (!document) {
        const Error error = document.error();
        if (error.kind == ErrorKind::Conflict || error.kind == ErrorKind::Stale) {
            if (const Result<void> again = co_await readOrderAgain(remote); !again)
                qCWarning(lcSync) << "an order could not be read again:" << again.error().detail;
        }
        co_return std::unexpected(error);
    }
    if (Result<void> stored = m_writer.storeOrder(document->body); !stored)
        co_return std::unexpected(stored.error());
    announce();
    // What it changed comes by the feed, which is listened to already while the program runs.
    if (!m_running) {
        if (const Result<qint64> news = co_await drainFeed(std::chrono::seconds(0)); !news)
            qCWarning(lcSync) << "the decision is made, but its news could not be read:" << news.error().detail;
    }
    Result<std::optional<cache::StoredOrder>> now = m_writer.order(decision.order);
    if (!now)
        co_return std::unexpected(now.error());
    if (!*now)
        co_return fail(ErrorKind::NotFound);
    ChangeOrder order = (*now)->order;
    co_return order;
}

QCoro::Task<Result<OrderImpact>> Engine::orderImpact(ChangeOrderId order)
{
    const Result<std::optional<cache::StoredOrder>> stored = m_writer.order(order);
    if (!stored)
        co_return std::unexpected(stored.error());
    if (!*stored || (*stored)->remote.isEmpty())
        co_return fail(ErrorKind::NotFound);
    const QString remote = (*stored)->remote;
    co_return co_await m_client.orderImpact(remote);
}

} // namespace mandat::sync
