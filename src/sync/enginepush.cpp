// SPDX-License-Identifier: MIT
#include "base/log.h"
#include "cache/auditanchor.h"
#include "cache/narrowing.h"
#include "scim/urns.h"
#include "sync/documentfile.h"
#include "sync/engine.h"
#include "sync/refusal.h"
#include "sync/sendingorder.h"

#include <QCoroSignal>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

constexpr int urgentAtOnce = 4; ///< so that one that hangs does not keep the next

/// This computer's own trouble: the order is what it was, and is sent once that is over.
bool isLocal(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Storage:
    case ErrorKind::StorageFull:
    case ErrorKind::NotADatabase:
    case ErrorKind::Locked:
    case ErrorKind::Keychain:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

/// A new user's document says which copy is its own: `identityDocument.copy`.
void nameCopies(scim::OrderRequest &request, const QList<DocumentCopy> &documents)
{
    const QString extension(scim::urn::mandatUser);
    for (scim::Operation &operation : request.operations) {
        const auto named = std::ranges::find_if(documents, [&](const DocumentCopy &document) {
            return operation.method == "POST"_L1 && operation.bulkId == document.user.toString();
        });
        if (named == documents.end())
            continue;
        QJsonObject data = operation.data.toObject();
        QJsonObject own = data[extension].toObject();
        QJsonObject document = own["identityDocument"_L1].toObject();
        document.insert("copy"_L1, named->id.toString(QUuid::WithoutBraces));
        own.insert("identityDocument"_L1, document);
        data.insert(extension, own);
        operation.data = data;
    }
}

} // namespace

/// Written once: the bytes of the first attempt are the order, whatever changes here afterwards.
Result<QByteArray> Engine::requestBytes(const cache::OutboxEntry &entry)
{
    if (!entry.request.isEmpty())
        return entry.request;
    scim::RequestContext context;
    context.resourceId = [this](ResourceKind kind, const QUuid &id) { return m_writer.remoteId(kind, id); };
    context.companyId = [](const QUuid &id) { return id.toString(QUuid::WithoutBraces); };
    MANDAT_ASSIGN(scim::OrderRequest request, scim::requestFor(entry.order, context));
    nameCopies(request, entry.order.documents);
    QByteArray bytes = QJsonDocument(scim::toJson(request)).toJson(QJsonDocument::Compact);
    MANDAT_TRY(m_writer.setRequest(entry.order.id, bytes));
    return bytes;
}

Result<void> Engine::accept(const cache::OutboxEntry &entry, const scim::OrderAnswer &answer)
{
    cache::Writer::Answer record;
    record.remote = answer.id;
    record.order = answer.order;
    // A service that does not say which result is which answers in the order of the operations.
    const QJsonArray asked = QJsonDocument::fromJson(entry.request).object()["Operations"_L1].toArray();
    for (qsizetype i = 0; i < answer.results.size(); ++i) {
        const scim::OperationResult &result = answer.results.at(i);
        const bool unnamed = result.bulkId.isEmpty() && answer.results.size() == asked.size();
        const QUuid local = QUuid::fromString(unnamed ? asked.at(i)["bulkId"_L1].toString() : result.bulkId);
        if (!local.isNull() && !result.id.isEmpty())
            record.created.append({local, result.id});
    }
    MANDAT_TRY(m_writer.recordAnswer(entry.order.id, record));
    announce();
    return {};
}

Result<void> Engine::giveBack(const cache::OutboxEntry &entry, const Error &error)
{
    qCInfo(lcSync) << "the service refused an order:" << error.httpStatus << error.scimType;
    m_refusals.insert(entry.order.id, error);
    MANDAT_TRY(m_writer.setOutboxState(entry.order.id, cache::OutboxState::Returned, error.detail));
    announce();
    return {};
}

Result<cache::OutboxEntry> Engine::outboxEntry(const ChangeOrderId &order)
{
    MANDAT_ASSIGN(const QList<cache::OutboxEntry> entries, m_writer.outbox());
    for (const cache::OutboxEntry &entry : entries) {
        if (entry.order.id == order)
            return entry;
    }
    return fail(ErrorKind::NotFound);
}

QCoro::Task<Result<void>> Engine::probe(cache::OutboxEntry entry)
{
    const QString name = entry.order.id.toString();
    const bool urgent = onlyTakes(entry.order.id);
    const Result<std::optional<scim::OrderAnswer>> found = co_await m_client.orderByExternalId(name, urgent);
    if (!found)
        co_return std::unexpected(found.error());
    if (*found)
        co_return accept(entry, **found);
    entry.state = cache::OutboxState::Queued;
    co_return co_await pushOne(entry);
}

/// Puts the order's copies there, before the order that names them. false: one of the files is missing or another one
/// by now; the order waits for it.
QCoro::Task<Result<bool>> Engine::sendDocuments(cache::OutboxEntry entry)
{
    for (const DocumentCopy &document : entry.order.documents) {
        const auto file = readDocumentFile(document);
        if (!file) {
            qCInfo(lcSync) << "an order waits for its document";
            const Result<void> waits =
                m_writer.setOutboxState(entry.order.id, cache::OutboxState::NeedsDocument, document.path);
            announce();
            co_return waits ? Result<bool>(false) : std::unexpected(waits.error());
        }
        const Result<void> sent =
            co_await m_client.putIdentityCopy(document.id.toString(QUuid::WithoutBraces), file->content);
        if (!sent)
            co_return std::unexpected(sent.error());
        const Result<cache::OutboxEntry> still = outboxEntry(entry.order.id);
        if (!still)
            co_return std::unexpected(still.error());
        if (still->state == cache::OutboxState::Returned)
            co_return false; // given up meanwhile
    }
    co_return true;
}

QCoro::Task<Result<void>> Engine::pushOne(cache::OutboxEntry entry)
{
    const bool mayHaveArrived =
        entry.state != cache::OutboxState::Queued && entry.state != cache::OutboxState::NeedsDocument;
    if (mayHaveArrived)
        co_return co_await probe(entry);
    const Result<QByteArray> bytes = requestBytes(entry);
    if (!bytes && isLocal(bytes.error()))
        co_return std::unexpected(bytes.error()); // nobody has refused it
    if (!bytes)
        co_return giveBack(entry, bytes.error());
    entry.request = *bytes;
    const Result<bool> there = co_await sendDocuments(entry);
    if (!there && !isPassing(there.error()))
        co_return giveBack(entry, there.error());
    if (!there)
        co_return std::unexpected(there.error());
    if (!*there)
        co_return Result<void>();
    if (Result<void> marked = m_writer.setOutboxState(entry.order.id, cache::OutboxState::InFlight); !marked)
        co_return marked;
    const bool urgent = onlyTakes(entry.order.id);
    const Result<scim::OrderAnswer> answer = co_await m_client.postOrder(*bytes, urgent);
    if (answer)
        co_return accept(entry, *answer);
    if (!isPassing(answer.error()))
        co_return co_await refused(entry, answer.error());
    const bool reached = answer.error().kind == ErrorKind::Network || answer.error().kind == ErrorKind::Timeout
        || answer.error().kind == ErrorKind::Protocol || answer.error().kind == ErrorKind::Cancelled
        || answer.error().httpStatus >= 500;
    const cache::OutboxState left = reached ? cache::OutboxState::Unknown : cache::OutboxState::Queued;
    const Result<cache::OutboxEntry> now = outboxEntry(entry.order.id);
    if (now && now->state == cache::OutboxState::Done)
        co_return Result<void>(); // the feed was faster than the news that the line is cut
    if (Result<void> marked = m_writer.setOutboxState(entry.order.id, left); !marked)
        co_return marked;
    co_return std::unexpected(answer.error());
}

QCoro::Task<Result<void>> Engine::push(cache::OutboxEntry entry)
{
    const ChangeOrderId order = entry.order.id;
    m_sending.insert(order);
    Result<void> outcome = co_await pushOne(entry);
    m_sending.remove(order);
    co_return outcome;
}

/// Beside whatever is under way, waits or has to pause: taking access away does not wait for it.
QCoro::Task<Result<void>> Engine::pushAhead(ChangeOrderId order)
{
    const Result<cache::OutboxEntry> entry = outboxEntry(order);
    if (!entry)
        co_return std::unexpected(entry.error());
    if (m_sending.contains(order) || isSent(order))
        co_return Result<void>();
    const cache::OutboxEntry copy = *entry;
    co_return co_await push(copy);
}

/// The service has answered, whatever it was.
bool Engine::isSent(const ChangeOrderId &order)
{
    const Result<cache::OutboxEntry> entry = outboxEntry(order);
    return entry && entry->state != cache::OutboxState::Queued && entry->state != cache::OutboxState::InFlight
        && entry->state != cache::OutboxState::Unknown;
}

QCoro::Task<Result<void>> Engine::pushAll(SyncSummary *summary)
{
    // One at a time: a second caller finds nothing left, or is told to wait for the first.
    while (m_pushing && !m_down)
        co_await qCoro(this, &Engine::pushed);
    m_pushing = true;
    Result<void> outcome;
    QSet<ChangeOrderId> tried;
    QSet<QUuid> missing; // what orders create that wait for their documents: the service does not know it yet
    while (!m_down && outcome) {
        // Looked at anew each time: what only takes away may have come in between, and goes first.
        const Result<QList<cache::OutboxEntry>> entries = m_writer.outbox();
        if (!entries) {
            outcome = std::unexpected(entries.error());
            break;
        }
        const Result<QSet<ChangeOrderId>> narrowing = cache::narrowingOrders(m_writer.connection());
        if (!narrowing) {
            outcome = std::unexpected(narrowing.error());
            break;
        }
        const QList<cache::OutboxEntry> waiting = inSendingOrder(*entries, *narrowing);
        const auto next = std::find_if(waiting.begin(), waiting.end(), [&](const cache::OutboxEntry &entry) {
            return !tried.contains(entry.order.id) && !m_sending.contains(entry.order.id)
                && !touches(entry.order.changes, missing);
        });
        if (next == waiting.end())
            break;
        tried.insert(next->order.id);
        const cache::OutboxEntry entry = *next;
        outcome = co_await push(entry);
        const Result<cache::OutboxEntry> left = outboxEntry(entry.order.id);
        const bool waits = left && left->state == cache::OutboxState::NeedsDocument;
        for (const Change &change : entry.order.changes) {
            if (waits && change.kind() == ChangeKind::Create)
                missing.insert(change.resourceId());
        }
        if (outcome && !waits)
            ++summary->ordersSent;
    }
    m_pushing = false;
    ring(&Engine::pushed);
    co_return outcome;
}

/// Noted when the order was written. In doubt it waits its turn.
bool Engine::onlyTakes(const ChangeOrderId &order)
{
    const Result<QSet<ChangeOrderId>> narrowing = cache::narrowingOrders(m_writer.connection());
    return narrowing && narrowing->contains(order);
}

/// Those that wait for no other and are not under way.
Result<QList<ChangeOrderId>> Engine::urgentOrders()
{
    MANDAT_ASSIGN(const QList<cache::OutboxEntry> entries, m_writer.outbox());
    MANDAT_ASSIGN(const QSet<ChangeOrderId> narrowing, cache::narrowingOrders(m_writer.connection()));
    QList<ChangeOrderId> out = aheadOfAll(entries, narrowing);
    out.removeIf([this](const ChangeOrderId &order) { return m_sending.contains(order); });
    return out;
}

/// All of them are tried: that one cannot be sent says nothing of the next. The error is the last one.
QCoro::Task<Result<void>> Engine::pushUrgent(QList<ChangeOrderId> orders)
{
    Result<void> outcome;
    while (!orders.isEmpty() && !m_down) {
        std::vector<QCoro::Task<Result<void>>> underWay;
        for (int i = 0; i < urgentAtOnce && !orders.isEmpty(); ++i)
            underWay.push_back(pushAhead(orders.takeFirst()));
        for (QCoro::Task<Result<void>> &each : underWay) {
            if (Result<void> sent = co_await each; !sent)
                outcome = std::move(sent);
        }
    }
    co_return outcome;
}

/// Beside the long-poll, which may go on for hours while an order that could not be sent waits. What only takes access
/// away is tried at once, and again soon: neither a pause that the service asked for nor what else is being sent keeps
/// it.
QCoro::Task<void> Engine::keepPushing()
{
    ++m_loops;
    const auto over = qScopeGuard([this] { --m_loops; });
    int failures = 0;
    int urgentFailures = 0;
    int urgentLeft = m_urgentLeft;
    int retries = m_retries;
    while (!m_down) {
        if (std::exchange(urgentLeft, m_urgentLeft) != m_urgentLeft)
            urgentFailures = 1;
        const Result<QList<ChangeOrderId>> urgent = urgentOrders();
        if (urgent && !urgent->isEmpty()) {
            if (urgentFailures > 0)
                co_await pause(jitter(m_timing.lastUrgentRetry, urgentFailures));
            if (m_down)
                break;
            const Result<QList<ChangeOrderId>> still = urgentOrders();
            const QList<ChangeOrderId> orders = still.value_or(QList<ChangeOrderId>());
            const Result<void> sent = co_await pushUrgent(orders);
            if (m_down)
                break;
            urgentFailures = sent ? 0 : urgentFailures + 1;
            if (!sent)
                setFailure(sent.error());
            continue;
        }
        const Result<QList<cache::OutboxEntry>> entries = m_writer.outbox();
        // Files are looked for when a person asks, and at each sync.
        const bool asked = m_retries != retries;
        retries = m_retries;
        const bool onlyDocuments = entries && waitsForDocuments(inSendingOrder(*entries, {}));
        if (onlyDocuments && !asked) {
            failures = 0;
            co_await qCoro(this, &Engine::pushWanted);
            continue;
        }
        if (!onlyDocuments)
            co_await pause(backOff(m_state.error, ++failures), true);
        if (m_down)
            break;
        if (urgentLeft != m_urgentLeft)
            continue;
        SyncSummary summary;
        const Result<void> sent = co_await pushAll(&summary);
        if (m_down)
            break;
        if (!sent)
            setFailure(sent.error());
        else if (!onlyDocuments || summary.ordersSent > 0)
            setPhase(Phase::UpToDate);
    }
}

QCoro::Task<Result<ChangeOrder>> Engine::submit(ChangeOrder order)
{
    if (Result<void> queued = m_writer.enqueue(order); !queued) {
        if (queued.error().kind == ErrorKind::NotADatabase)
            setFailure(queued.error());
        co_return std::unexpected(queued.error());
    }
    announce();
    const Result<QList<ChangeOrderId>> urgent = urgentOrders();
    const bool ahead = urgent && urgent->contains(order.id);
    SyncSummary summary;
    Result<void> sent;
    if (ahead)
        sent = co_await pushAhead(order.id);
    else
        sent = co_await pushAll(&summary);
    if (!sent) {
        setFailure(sent.error());
        ring(&Engine::pushWanted);
        if (ahead && !isSent(order.id)) {
            ++m_urgentLeft;
            ring(&Engine::retryWanted);
        }
        // Another order may have failed after this one was taken.
        if (!isSent(order.id))
            co_return std::unexpected(sent.error());
    }
    if (!m_running) {
        if (const Result<qint64> news = co_await drainFeed(std::chrono::seconds(0)); !news)
            qCWarning(lcSync) << "the order is sent, but its news could not be read:" << news.error().detail;
    } else {
        co_await settle(order.id);
    }
    setPhase(Phase::UpToDate);
    Result<cache::OutboxEntry> entry = outboxEntry(order.id);
    if (!entry)
        co_return std::unexpected(entry.error());
    const bool returned = entry->state == cache::OutboxState::Returned && entry->order.status == OrderStatus::Submitted;
    if (returned || entry->state == cache::OutboxState::Conflict || m_refusals.contains(order.id)) {
        Error error;
        error.kind = ErrorKind::Invalid;
        error.detail = entry->detail;
        co_return std::unexpected(m_refusals.value(order.id, error));
    }
    co_return entry->order;
}

/// Until the long-poll has brought the order back, or it takes too long.
QCoro::Task<void> Engine::settle(ChangeOrderId id)
{
    QTimer timer;
    timer.setSingleShot(true);
    bool late = false;
    QObject::connect(&timer, &QTimer::timeout, this, [this, &late] {
        late = true;
        ring(&Engine::fed);
    });
    timer.start(m_timing.settle);
    while (!late && !m_down) {
        const Result<QList<cache::OutboxEntry>> entries = m_writer.outbox();
        const bool waiting =
            entries && std::any_of(entries->begin(), entries->end(), [&](const cache::OutboxEntry &entry) {
                return entry.order.id == id && entry.state == cache::OutboxState::Acknowledged;
            });
        if (!waiting)
            co_return;
        co_await qCoro(this, &Engine::fed);
    }
}

QCoro::Task<Result<Credentials>> Engine::issueCredentials(UserId user)
{
    co_return co_await m_client.issueCredentials(m_writer.remoteId(ResourceKind::User, user.uuid()));
}

QCoro::Task<Result<Credentials>> Engine::sendCredentials(UserId user)
{
    const Result<void> sent = co_await m_client.sendCredentials(m_writer.remoteId(ResourceKind::User, user.uuid()));
    co_return sent ? Result<Credentials>(Credentials()) : std::unexpected(sent.error());
}

QCoro::Task<Result<void>> Engine::markHandedOver(UserId user)
{
    co_return co_await m_client.markHandedOver(m_writer.remoteId(ResourceKind::User, user.uuid()));
}

QCoro::Task<Result<QList<AuditEntry>>> Engine::audit(QUuid resource, int count)
{
    co_return co_await m_client.audit(m_writer.remoteId(ResourceKind::User, resource), count);
}

QCoro::Task<Result<AuditPage>> Engine::auditPage(AuditQuery query)
{
    co_return co_await m_client.auditPage(query);
}

QCoro::Task<Result<std::optional<FeedToken>>> Engine::auditAnchor()
{
    Result<std::optional<FeedToken>> anchor = cache::auditAnchor(m_writer.connection());
    co_return anchor;
}

Result<void> Engine::renewAuditAnchor()
{
    return cache::renewAnchor(m_writer.connection());
}

QCoro::Task<Result<FeedToken>> Engine::auditHead()
{
    const Result<QString> text = co_await m_client.deltaToken();
    if (!text)
        co_return std::unexpected(text.error());
    const std::optional<FeedToken> token = decodeToken(text->toUtf8());
    if (!token)
        co_return fail(ErrorKind::Unsupported, u"the token of the change feed does not name the chain's end"_s);
    co_return *token;
}

} // namespace mandat::sync
