// SPDX-License-Identifier: MIT
#pragma once

#include "service/http/httpserver.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

struct MHD_Connection;

namespace mandat::service::detail
{

class HttpExchange;

/// What all exchanges of one server share. It outlives the server where a responder does.
struct HttpHub {
    std::mutex
        mutex; ///< guards all of it, and what HttpExchange says it guards; taken before any lock of libmicrohttpd
    std::condition_variable changed;
    std::set<std::shared_ptr<HttpExchange>> waiting; ///< suspended, for a later answer
    int active = 0; ///< begun, not yet completed
    bool draining = false; ///< new requests are refused
    bool closing = false; ///< nothing may wait any more

    std::atomic<qint64> bodyBytes = 0; ///< kept in memory now
    std::function<HttpResponse(int status, const QString &detail)> refusal;

    [[nodiscard]] HttpResponse refuse(int status, const QString &detail) const;
};

/// One request and its answer. Libmicrohttpd's thread owns it; an answer may come from any other.
class HttpExchange : public std::enable_shared_from_this<HttpExchange>
{
public:
    HttpExchange(std::shared_ptr<HttpHub> hub, QByteArray target);
    ~HttpExchange();

    // By the thread of the connection.
    void begin(MHD_Connection *connection);
    /// The answer, or nothing: the connection is then suspended until there is one.
    [[nodiscard]] std::optional<HttpResponse> answerOrWait();
    /// The client has its answer, or is gone. Nothing touches the connection afterwards.
    void complete();
    /// False: too much is in memory already.
    [[nodiscard]] bool keep(QByteArrayView data, qint64 limit);
    void dropBody();

    // By any thread.
    bool answer(HttpResponse response);
    [[nodiscard]] bool isOpen() const;

    // Used by the thread of the connection alone.
    HttpRequest request;
    bool begun = false;
    bool handled = false; ///< the handler has it, or had it
    qint64 received = 0; ///< bytes of the body
    std::optional<HttpResponse> refused; ///< what it will get once its body has passed

private:
    const std::shared_ptr<HttpHub> m_hub;
    qint64 m_counted = 0; ///< of HttpHub::bodyBytes

    // Guarded by the hub's mutex.
    MHD_Connection *m_connection = nullptr; ///< null before and after
    std::optional<HttpResponse> m_response;
    bool m_answered = false;
    bool m_suspended = false;
};

/// What the copies of a responder share.
class HttpTicket
{
public:
    HttpTicket(std::shared_ptr<HttpHub> hub, std::shared_ptr<HttpExchange> exchange)
        : m_hub(std::move(hub))
        , m_exchange(std::move(exchange))
    {
    }
    HttpTicket(const HttpTicket &) = delete;
    HttpTicket &operator=(const HttpTicket &) = delete;
    ~HttpTicket();

    [[nodiscard]] HttpExchange &exchange() const { return *m_exchange; }

private:
    std::shared_ptr<HttpHub> m_hub;
    std::shared_ptr<HttpExchange> m_exchange;
};

} // namespace mandat::service::detail
