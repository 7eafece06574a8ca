// SPDX-License-Identifier: MIT
#pragma once

#include "service/http/httpexchange.h"
#include "service/http/httpserver.h"
#include "service/http/listensocket.h"

#include <microhttpd.h>

namespace mandat::service::detail
{

/// Libmicrohttpd behind an HttpServer: its callbacks and its life.
class HttpDaemon
{
public:
    HttpDaemon(HttpOptions options, HttpHandler &handler, ListenSocket socket);
    HttpDaemon(const HttpDaemon &) = delete;
    HttpDaemon &operator=(const HttpDaemon &) = delete;
    ~HttpDaemon() { stop(std::chrono::milliseconds(0)); }

    [[nodiscard]] Result<void> start();
    void stop(std::chrono::milliseconds grace);

    [[nodiscard]] const ListenSocket &socket() const { return m_socket; }
    [[nodiscard]] int connectionCount() const;
    [[nodiscard]] int requestCount() const;
    [[nodiscard]] qint64 bodyBytes() const { return m_hub->bodyBytes; }

private:
    static void *onTarget(void *daemon, const char *target, MHD_Connection *connection);
    static MHD_Result onRequest(void *daemon, MHD_Connection *connection, const char *url, const char *method,
                                const char *version, const char *data, size_t *size, void **context);
    static void onCompleted(void *daemon, MHD_Connection *connection, void **context, MHD_RequestTerminationCode code);

    [[nodiscard]] MHD_Result begin(HttpExchange &exchange, MHD_Connection *connection, const char *method);
    [[nodiscard]] MHD_Result receive(HttpExchange &exchange, QByteArrayView data);
    [[nodiscard]] MHD_Result finish(HttpExchange &exchange, MHD_Connection *connection);
    void call(HttpExchange &exchange);
    void readHead(HttpExchange &exchange, MHD_Connection *connection, const char *method) const;
    [[nodiscard]] std::optional<HttpResponse> refusalOf(HttpExchange &exchange) const;
    [[nodiscard]] qint64 drainLimit() const { return 16 * m_options.maxBody; }

    const HttpOptions m_options;
    HttpHandler &m_handler;
    ListenSocket m_socket;
    const std::shared_ptr<HttpHub> m_hub = std::make_shared<HttpHub>();
    MHD_Daemon *m_daemon = nullptr;
};

/// Hands a response over to libmicrohttpd.
[[nodiscard]] MHD_Result queueResponse(MHD_Connection *connection, HttpResponse response);

} // namespace mandat::service::detail
