// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "service/http/httpmessage.h"

#include <chrono>
#include <memory>

namespace mandat::service
{

namespace detail
{
class HttpTicket;
class HttpDaemon;
} // namespace detail

/// The right to answer one request, once, from any thread, now or later; a request that waits holds no thread. Copies
/// share it. If the last copy goes without an answer, the client gets 500.
class HttpResponder
{
public:
    explicit HttpResponder(std::shared_ptr<detail::HttpTicket> ticket);

    /// False if it was answered before (also by HttpServer::stop), or the client is known to be gone. While a request
    /// waits, nobody notices that its client has left.
    bool respond(HttpResponse response) const;
    /// True while an answer is wanted.
    [[nodiscard]] bool isOpen() const;

private:
    std::shared_ptr<detail::HttpTicket> m_ticket;
};

class HttpHandler
{
public:
    virtual ~HttpHandler() = default;
    /// Called by the server's threads, for several requests at once. What it does holds one thread; what it leaves to
    /// `responder` does not. It may answer other, waiting requests.
    virtual void handle(HttpRequest request, HttpResponder responder) = 0;
};

struct HttpOptions {
    QString host = QStringLiteral("127.0.0.1"); ///< loopback only: an address, or "localhost"
    quint16 port = 0; ///< 0: any free one
    QString unixPath; ///< a Unix socket instead; readable and writable by owner and group
    qint64 maxBody = 8 * 1024 * 1024; ///< bytes of one request's body; more is 413
    qint64 maxBodies = 256 * 1024 * 1024; ///< bytes of all bodies that are in memory at once; more is 503
    qint64 maxHeader = 32 * 1024; ///< bytes of request line and header; more is 431, and so are thousands of fields
    int maxConnections = 4096; ///< further ones wait until one of these ends
    /// Of silence, after which a client is dropped unless it waits for its answer. Also how long one that vanished in
    /// the middle of a request may go unnoticed.
    int idleSeconds = 30;
    int threads = 2;
    /// Peers whose X-Forwarded-For is believed. Only its last element counts: the one that this peer wrote.
    QStringList trustedProxies;
    bool trustsUnixPeers = false; ///< the same for whoever may open the Unix socket
    /// How the server's own refusals (400, 413, 431, 500, 503) look; plain text otherwise. What is too malformed to be
    /// understood as HTTP is answered by libmicrohttpd itself.
    std::function<HttpResponse(int status, const QString &detail)> refusal;
};

/// An HTTP/1.1 server for a place behind a reverse proxy: it listens on loopback or on a Unix socket only, and has a
/// limit on everything. Keep-alive, pipelining, HEAD, `Expect: 100-continue` and chunked bodies are understood. A body
/// that is too large is read to its end without being kept, so that the client sees the answer, up to sixteen times the
/// limit; beyond that the connection is closed.
class HttpServer
{
public:
    /// `handler` outlives the server. Errors: Invalid (a host that is not loopback, a limit that makes no sense),
    /// Unavailable (the address or socket is in use), Storage (the socket's file cannot be made).
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> start(HttpOptions options, HttpHandler &handler);

    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;
    /// Stops without grace.
    ~HttpServer();

    /// "http://127.0.0.1:8080" without a slash at the end, or "unix:/run/mandatd.sock".
    [[nodiscard]] QString url() const;
    /// 0 for a Unix socket.
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int connectionCount() const;
    /// Requests that were begun and not yet answered to the end.
    [[nodiscard]] int requestCount() const;
    /// Of bodies that are in memory: see HttpOptions::maxBodies.
    [[nodiscard]] qint64 bodyBytes() const;

    /// New requests are refused with 503; requests that wait have `grace` to be answered, and get 503 after it; answers
    /// are given two seconds to reach their clients. Then everything is closed and no handler runs any more. To be
    /// called from none of the server's threads. Doing it twice is harmless.
    void stop(std::chrono::milliseconds grace = std::chrono::milliseconds(0));

private:
    explicit HttpServer(std::unique_ptr<detail::HttpDaemon> daemon);
    std::unique_ptr<detail::HttpDaemon> m_daemon;
};

} // namespace mandat::service
