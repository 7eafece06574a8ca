// SPDX-License-Identifier: MIT
#include "service/http/httpserver.h"

#include "service/http/httpdaemon.h"

namespace mandat::service
{

namespace
{

Result<void> checkLimits(const HttpOptions &options)
{
    constexpr qint64 largestHeader = 16 * 1024 * 1024;
    const bool sensible = options.maxBody >= 0 && options.maxBodies >= options.maxBody && options.maxHeader >= 1024
        && options.maxHeader <= largestHeader && options.idleSeconds > 0 && options.threads > 0
        && options.maxConnections >= options.threads;
    if (!sensible)
        return fail(ErrorKind::Invalid, QStringLiteral("a limit of the HTTP server makes no sense"));
    return {};
}

} // namespace

Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpOptions options, HttpHandler &handler)
{
    MANDAT_TRY(checkLimits(options));
    auto socket = options.unixPath.isEmpty() ? detail::ListenSocket::onLoopback(options.host, options.port)
                                             : detail::ListenSocket::onFile(options.unixPath);
    if (!socket)
        return std::unexpected(std::move(socket).error());
    auto daemon = std::make_unique<detail::HttpDaemon>(std::move(options), handler, std::move(*socket));
    MANDAT_TRY(daemon->start());
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(daemon)));
}

HttpServer::HttpServer(std::unique_ptr<detail::HttpDaemon> daemon)
    : m_daemon(std::move(daemon))
{
}

HttpServer::~HttpServer() = default;

QString HttpServer::url() const
{
    return m_daemon->socket().url();
}

quint16 HttpServer::port() const
{
    return m_daemon->socket().port();
}

int HttpServer::connectionCount() const
{
    return m_daemon->connectionCount();
}

int HttpServer::requestCount() const
{
    return m_daemon->requestCount();
}

qint64 HttpServer::bodyBytes() const
{
    return m_daemon->bodyBytes();
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    m_daemon->stop(grace);
}

} // namespace mandat::service
