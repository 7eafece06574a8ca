// SPDX-License-Identifier: MIT
#include "cache/metatable.h"
#include "domain/trouble.h"
#include "sync/engine.h"
#include "sync/refusal.h"

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

/// In an order in which what is referred to mostly comes first.
const QStringList lists = {u"Companies"_s, u"Profiles"_s, u"Relationships"_s, u"Contacts"_s,
                           u"Users"_s,     u"Grants"_s,   u"ChangeOrders"_s,  u"AccessRequests"_s};

/// Orders carry everything that they change.
int pageSizeOf(const QString &list)
{
    return list == "ChangeOrders"_L1 ? 200 : 1000;
}

/// Where a page ends: read from its text, so that the next one can be asked for while this one is being stored.
struct PageEnd {
    QString nextCursor;
    qint64 total = -1;
};

PageEnd endOf(const QByteArray &body)
{
    // The members stand before or after the resources, so only the ends are looked at; a resource of ours has none of
    // these names.
    constexpr qsizetype reach = 2000;
    const QByteArrayView whole(body);
    const QByteArrayView head = whole.first(std::min(reach, whole.size()));
    const QByteArrayView tail = whole.last(std::min(reach, whole.size()));
    const auto valueAt = [](QByteArrayView text, qsizetype begin) {
        while (begin < text.size() && (text.at(begin) == ' ' || text.at(begin) == '"'))
            ++begin;
        qsizetype end = begin;
        while (end < text.size() && text.at(end) != '"' && text.at(end) != ',' && text.at(end) != '}')
            ++end;
        return text.sliced(begin, end - begin).trimmed().toByteArray();
    };
    const auto member = [&](const QByteArray &name) -> QByteArray {
        const QByteArray key = '"' + name + "\":";
        if (const qsizetype at = head.indexOf(key); at >= 0)
            return valueAt(head, at + key.size());
        if (const qsizetype at = tail.lastIndexOf(key); at >= 0)
            return valueAt(tail, at + key.size());
        return {};
    };
    PageEnd end;
    end.nextCursor = QString::fromUtf8(member("nextCursor"));
    bool ok = false;
    const qint64 total = member("totalResults").toLongLong(&ok);
    end.total = ok ? total : -1;
    return end;
}

} // namespace

QCoro::Task<Result<void>> Engine::describe()
{
    const Result<scim::ServiceProviderConfig> can = co_await m_client.capabilities();
    if (!can)
        co_return std::unexpected(can.error());
    if (!can->policy || !can->changeOrders || !can->changeFeed || !can->cursorPaging) {
        co_return fail(ErrorKind::Unsupported,
                       u"this service does not publish a policy, change orders, a change feed or cursors"_s);
    }
    const Result<Staff> me = co_await m_client.me();
    if (!me)
        co_return std::unexpected(me.error());
    Result<Policy> policy = co_await m_client.policy();
    if (!policy)
        co_return std::unexpected(policy.error());
    Result<Catalogue> catalogue = co_await m_client.catalogue();
    if (!catalogue)
        co_return std::unexpected(catalogue.error());
    if (Result<void> stored = m_writer.setMe(*me); !stored)
        co_return stored;
    co_return m_writer.setPortal({can->portal, can->portalName, std::move(*policy), std::move(*catalogue)});
}

QCoro::Task<Result<void>> Engine::firstPass(SyncSummary *summary)
{
    const Transport::Progress progress = [this](const QString &list, qint64 received, qint64 total) {
        m_state.resource = list;
        m_state.received = received;
        m_state.total = total;
        setPhase(Phase::FirstPass);
    };
    if (const Result<void> ready = co_await m_transport->prepare(progress); !ready)
        co_return ready;
    if (const Result<void> described = co_await describe(); !described)
        co_return described;
    const Result<QByteArray> complete = m_writer.meta(cache::metakey::complete);
    if (!complete)
        co_return std::unexpected(complete.error());
    if (!complete->isEmpty())
        co_return Result<void>();
    const Result<QByteArray> known = m_writer.meta(cache::metakey::deltaToken);
    if (!known)
        co_return std::unexpected(known.error());
    if (known->isEmpty()) {
        // Taken before the first page: what changes while the lists are read comes again by the feed.
        const Result<QString> token = co_await m_client.deltaToken();
        if (!token)
            co_return std::unexpected(token.error());
        if (Result<void> stored = m_writer.setMeta(cache::metakey::deltaToken, token->toUtf8()); !stored)
            co_return stored;
    }
    const Result<QList<cache::PassState>> passes = m_writer.passes();
    if (!passes)
        co_return std::unexpected(passes.error());
    m_state.received = 0;
    m_state.total = 0;
    for (const QString &list : lists) {
        cache::PassState state;
        state.resource = list;
        for (const cache::PassState &pass : *passes)
            state = pass.resource == list ? pass : state;
        m_state.received += state.received;
        m_state.total += state.total;
        if (state.done)
            continue;
        if (const Result<void> pulled = co_await pullList(state, summary); !pulled)
            co_return pulled;
    }
    setPhase(Phase::Indexing);
    if (Result<void> finished = m_writer.finishPass(); !finished)
        co_return finished;
    Q_EMIT changed({});
    co_return Result<void>();
}

QCoro::Task<Result<void>> Engine::pullList(cache::PassState state, SyncSummary *summary)
{
    m_state.resource = state.resource;
    int size = pageSizeOf(state.resource);
    QCoro::Task<Result<HttpResponse>> next = m_client.page(state.resource, state.cursor, size);
    for (;;) {
        const Result<HttpResponse> page = co_await next;
        // More than the service can take at once: half of it, from here on.
        if (!page && page.error().kind == ErrorKind::TooLarge && size > 1) {
            size /= 2;
            next = m_client.page(state.resource, state.cursor, size);
            continue;
        }
        // A service without access requests has none.
        if (!page && state.resource == "AccessRequests"_L1 && page.error().kind == ErrorKind::NotFound) {
            state.done = true;
            const Result<qint64> none = m_writer.storePage("{\"Resources\":[]}", state);
            co_return none ? Result<void>() : std::unexpected(none.error());
        }
        if (!page)
            co_return std::unexpected(page.error());
        if (m_down)
            co_return fail(ErrorKind::Cancelled);
        const PageEnd end = endOf(page->body);
        const bool isFirst = state.cursor.isEmpty();
        if (!end.nextCursor.isEmpty())
            next = m_client.page(state.resource, end.nextCursor, size);
        state.cursor = end.nextCursor;
        state.done = end.nextCursor.isEmpty();
        // The last word on the total counts: lists are read along their ids, which only grow, so that what others add
        // or delete meanwhile cannot make them short. Later pages need not say it again (RFC 9865 section 2).
        const qint64 total = end.total < 0 && !isFirst ? state.total : end.total;
        m_state.total += std::max<qint64>(0, total - state.total);
        state.total = total;
        const Result<qint64> received = total < 0 ? fail(ErrorKind::Protocol, state.resource + u": no total"_s)
                                                  : m_writer.storePage(page->body, state);
        if (!received) {
            // Counted at the start only, a list may have become shorter since: it is read again from its beginning.
            if (state.done && end.total < 0 && !isFirst && received.error().kind == ErrorKind::Protocol) {
                if (Result<void> restarted = m_writer.restartPass(); !restarted)
                    co_return restarted;
            }
            Error error = received.error();
            if (error.kind == ErrorKind::Protocol && error.scimType.isEmpty() && isCutJson(page->body))
                error.scimType = trouble::cut;
            co_return std::unexpected(error);
        }
        m_state.received += *received - state.received;
        summary->resources += *received - state.received;
        state.received = *received;
        setPhase(Phase::FirstPass);
        if (state.done)
            co_return Result<void>();
    }
}

} // namespace mandat::sync
