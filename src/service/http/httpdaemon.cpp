// SPDX-License-Identifier: MIT
#include "service/http/httpdaemon.h"

#include "base/log.h"

#include <QHostAddress>

#include <cstdarg>
#include <cstring>

namespace mandat::service::detail
{

namespace
{

constexpr std::chrono::seconds flushTime(2);
constexpr quint64 filesBesideConnections = 256; ///< databases, log, listening sockets…

using ExchangePointer = std::shared_ptr<HttpExchange>;

ExchangePointer *exchangeOf(void **context)
{
    return static_cast<ExchangePointer *>(*context);
}

/// Targets are decoded here, not by libmicrohttpd, which takes `%2B` in a query for a blank.
size_t leaveAsItIs(void *, MHD_Connection *, char *text)
{
    return std::strlen(text);
}

void logMessage(void *, const char *format, va_list arguments)
{
    qCDebug(lcService).noquote() << "libmicrohttpd:" << QString::vasprintf(format, arguments).trimmed();
}

MHD_Result appendHeader(void *headers, MHD_ValueKind, const char *name, size_t nameSize, const char *value,
                        size_t valueSize)
{
    static_cast<HttpHeaders *>(headers)->add(
        QByteArray(name, static_cast<qsizetype>(nameSize)),
        QByteArray(value ? value : "", static_cast<qsizetype>(value ? valueSize : 0)));
    return MHD_YES;
}

qint64 headerSize(const HttpRequest &request)
{
    qint64 size = request.method.size() + request.target.size() + 12;
    for (const auto &[name, value] : request.headers.fields())
        size += name.size() + value.size() + 4;
    return size;
}

/// -1 if it is not said.
qint64 contentLength(const HttpRequest &request)
{
    bool valid = false;
    const qint64 length = request.headers.value("Content-Length").toLongLong(&valid);
    return valid ? length : -1;
}

/// Where a body ends must be beyond doubt, or a proxy and we would see different requests (RFC 9112 §6.3).
bool bodyLengthIsClear(const HttpHeaders &headers)
{
    const QList<QByteArray> lengths = headers.values("Content-Length");
    const QList<QByteArray> encodings = headers.values("Transfer-Encoding");
    if (!encodings.isEmpty())
        return lengths.isEmpty() && encodings.size() == 1
            && encodings.first().compare("chunked", Qt::CaseInsensitive) == 0;
    return lengths.size() <= 1;
}

} // namespace

HttpDaemon::HttpDaemon(HttpOptions options, HttpHandler &handler, ListenSocket socket)
    : m_options(std::move(options))
    , m_handler(handler)
    , m_socket(std::move(socket))
{
    m_hub->refusal = m_options.refusal;
}

Result<void> HttpDaemon::start()
{
    raiseOpenFileLimit(static_cast<quint64>(m_options.maxConnections) + filesBesideConnections);
    // Header fields are kept twice while they are parsed; readHead() draws the line exactly.
    const auto memory = static_cast<size_t>(2 * m_options.maxHeader + 16 * 1024);
    const unsigned flags =
        MHD_USE_EPOLL | MHD_USE_INTERNAL_POLLING_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
    m_daemon = MHD_start_daemon(flags, 0, nullptr, nullptr, &onRequest, this, MHD_OPTION_EXTERNAL_LOGGER, &logMessage,
                                nullptr, MHD_OPTION_LISTEN_SOCKET, m_socket.descriptor(), MHD_OPTION_THREAD_POOL_SIZE,
                                static_cast<unsigned>(m_options.threads > 1 ? m_options.threads : 0),
                                MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned>(m_options.maxConnections),
                                MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(m_options.idleSeconds),
                                MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory, MHD_OPTION_STRICT_FOR_CLIENT, 1,
                                MHD_OPTION_URI_LOG_CALLBACK, &onTarget, this, MHD_OPTION_UNESCAPE_CALLBACK,
                                &leaveAsItIs, nullptr, MHD_OPTION_NOTIFY_COMPLETED, &onCompleted, this, MHD_OPTION_END);
    if (!m_daemon)
        return fail(ErrorKind::Unavailable, QStringLiteral("the HTTP server does not start on %1").arg(m_socket.url()));
    m_socket.disown();
    return {};
}

void HttpDaemon::stop(std::chrono::milliseconds grace)
{
    if (!m_daemon)
        return;
    std::unique_lock lock(m_hub->mutex);
    m_hub->draining = true;
    m_hub->changed.wait_for(lock, grace, [this] { return m_hub->waiting.empty(); });
    m_hub->closing = true;
    const auto waiting = m_hub->waiting;
    lock.unlock();
    for (const ExchangePointer &exchange : waiting)
        exchange->answer(m_hub->refuse(503, QStringLiteral("the service is stopping")));
    lock.lock();
    m_hub->changed.wait_for(lock, flushTime, [this] { return m_hub->active == 0; });
    lock.unlock();
    MHD_stop_daemon(m_daemon);
    m_daemon = nullptr;
}

int HttpDaemon::connectionCount() const
{
    const MHD_DaemonInfo *info =
        m_daemon ? MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS) : nullptr;
    return info ? static_cast<int>(info->num_connections) : 0;
}

int HttpDaemon::requestCount() const
{
    const std::lock_guard lock(m_hub->mutex);
    return m_hub->active;
}

void *HttpDaemon::onTarget(void *daemon, const char *target, MHD_Connection *)
{
    return new ExchangePointer(std::make_shared<HttpExchange>(static_cast<HttpDaemon *>(daemon)->m_hub, target));
}

MHD_Result HttpDaemon::onRequest(void *daemon, MHD_Connection *connection, const char *, const char *method,
                                 const char *, const char *data, size_t *size, void **context)
{
    HttpDaemon &self = *static_cast<HttpDaemon *>(daemon);
    HttpExchange &exchange = **exchangeOf(context);
    if (!exchange.begun)
        return self.begin(exchange, connection, method);
    if (*size > 0) {
        const QByteArrayView part(data, static_cast<qsizetype>(*size));
        *size = 0;
        return self.receive(exchange, part);
    }
    return self.finish(exchange, connection);
}

void HttpDaemon::onCompleted(void *, MHD_Connection *, void **context, MHD_RequestTerminationCode)
{
    const std::unique_ptr<ExchangePointer> exchange(exchangeOf(context));
    *context = nullptr;
    if (exchange)
        (*exchange)->complete();
}

/// The header is there, the body is not. A refusal waits until the body has passed, or else the client, still writing,
/// would find its connection reset instead of an answer.
MHD_Result HttpDaemon::begin(HttpExchange &exchange, MHD_Connection *connection, const char *method)
{
    exchange.begin(connection);
    readHead(exchange, connection, method);
    exchange.refused = refusalOf(exchange);
    if (!exchange.refused)
        return MHD_YES;
    const HttpHeaders &headers = exchange.request.headers;
    const bool asksFirst = headers.value("Expect").compare("100-continue", Qt::CaseInsensitive) == 0;
    const bool bodyCanPass = bodyLengthIsClear(headers) && contentLength(exchange.request) <= drainLimit();
    if (bodyCanPass && !asksFirst)
        return MHD_YES;
    return queueResponse(connection, std::move(*exchange.refused));
}

MHD_Result HttpDaemon::receive(HttpExchange &exchange, QByteArrayView data)
{
    exchange.received += data.size();
    if (exchange.refused)
        return exchange.received > drainLimit() ? MHD_NO : MHD_YES;
    if (exchange.received > m_options.maxBody)
        exchange.refused =
            m_hub->refuse(413, QStringLiteral("the body is larger than %1 bytes").arg(m_options.maxBody));
    else if (!exchange.keep(data, m_options.maxBodies))
        exchange.refused = m_hub->refuse(503, QStringLiteral("too many large requests at once"));
    if (exchange.refused)
        exchange.dropBody();
    return MHD_YES;
}

/// The request is whole; or an answer has come for one that waited.
MHD_Result HttpDaemon::finish(HttpExchange &exchange, MHD_Connection *connection)
{
    if (exchange.refused)
        return queueResponse(connection, std::move(*exchange.refused));
    if (!exchange.handled) {
        exchange.handled = true;
        call(exchange);
    }
    std::optional<HttpResponse> response = exchange.answerOrWait();
    return response ? queueResponse(connection, std::move(*response)) : MHD_YES;
}

void HttpDaemon::call(HttpExchange &exchange)
{
    const auto ticket = std::make_shared<HttpTicket>(m_hub, exchange.shared_from_this());
    try {
        m_handler.handle(std::move(exchange.request), HttpResponder(ticket));
    } catch (const std::exception &error) {
        qCWarning(lcService, "a request failed: %s", error.what());
        exchange.answer(m_hub->refuse(500, QStringLiteral("the request failed")));
    }
}

void HttpDaemon::readHead(HttpExchange &exchange, MHD_Connection *connection, const char *method) const
{
    HttpRequest &request = exchange.request;
    request.method = method;
    MHD_get_connection_values_n(connection, MHD_HEADER_KIND, &appendHeader, &request.headers);
    const MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    request.peer = m_options.unixPath.isEmpty() && info ? peerName(info->client_addr) : QStringLiteral("unix");
    request.viaTrustedProxy =
        m_options.unixPath.isEmpty() ? m_options.trustedProxies.contains(request.peer) : m_options.trustsUnixPeers;
    if (request.viaTrustedProxy) {
        const QByteArray last = request.headers.value("X-Forwarded-For").split(',').last().trimmed();
        const QHostAddress address(QString::fromLatin1(last));
        request.forwardedFor = address.isNull() ? QString() : address.toString();
    }
}

std::optional<HttpResponse> HttpDaemon::refusalOf(HttpExchange &exchange) const
{
    HttpRequest &request = exchange.request;
    {
        const std::lock_guard lock(m_hub->mutex);
        if (m_hub->draining)
            return m_hub->refuse(503, QStringLiteral("the service is stopping"));
    }
    if (headerSize(request) > m_options.maxHeader)
        return m_hub->refuse(431, QStringLiteral("the header is larger than %1 bytes").arg(m_options.maxHeader));
    if (!bodyLengthIsClear(request.headers))
        return m_hub->refuse(400, QStringLiteral("the length of the body is not clear"));
    if (contentLength(request) > m_options.maxBody)
        return m_hub->refuse(413, QStringLiteral("the body is larger than %1 bytes").arg(m_options.maxBody));
    auto target = parseTarget(request.target);
    if (!target)
        return m_hub->refuse(400, QStringLiteral("the path or the query is malformed"));
    request.segments = std::move(target->segments);
    request.query = std::move(target->query);
    return std::nullopt;
}

} // namespace mandat::service::detail
