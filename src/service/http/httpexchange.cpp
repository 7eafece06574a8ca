// SPDX-License-Identifier: MIT
#include "service/http/httpexchange.h"

#include <microhttpd.h>

namespace mandat::service
{

namespace detail
{

HttpResponse HttpHub::refuse(int status, const QString &detail) const
{
    HttpResponse response;
    if (refusal) {
        response = refusal(status, detail);
    } else {
        response.status = status;
        response.headers.add("Content-Type", "text/plain; charset=utf-8");
        response.body = detail.toUtf8() + '\n';
    }
    response.closes = true;
    return response;
}

HttpExchange::HttpExchange(std::shared_ptr<HttpHub> hub, QByteArray target)
    : m_hub(std::move(hub))
{
    request.target = std::move(target);
}

HttpExchange::~HttpExchange()
{
    m_hub->bodyBytes -= m_counted;
}

void HttpExchange::begin(MHD_Connection *connection)
{
    const std::lock_guard lock(m_hub->mutex);
    begun = true;
    m_connection = connection;
    ++m_hub->active;
}

std::optional<HttpResponse> HttpExchange::answerOrWait()
{
    const std::lock_guard lock(m_hub->mutex);
    if (m_response)
        return std::exchange(m_response, std::nullopt);
    if (m_hub->closing) {
        m_answered = true;
        return m_hub->refuse(503, QStringLiteral("the service is stopping"));
    }
    // Under the lock, so that an answer finds it either not yet waiting or suspended for good.
    MHD_suspend_connection(m_connection);
    m_suspended = true;
    m_hub->waiting.insert(shared_from_this());
    return std::nullopt;
}

void HttpExchange::complete()
{
    std::optional<HttpResponse> unsent; // goes after the lock: a producer may hold anything
    const std::lock_guard lock(m_hub->mutex);
    unsent.swap(m_response);
    m_connection = nullptr;
    m_suspended = false;
    m_hub->waiting.erase(shared_from_this());
    if (begun)
        --m_hub->active;
    m_hub->changed.notify_all();
}

bool HttpExchange::keep(QByteArrayView data, qint64 limit)
{
    if (m_hub->bodyBytes.fetch_add(data.size()) + data.size() > limit) {
        m_hub->bodyBytes -= data.size();
        return false;
    }
    m_counted += data.size();
    request.body.append(data);
    return true;
}

void HttpExchange::dropBody()
{
    request.body = QByteArray();
    m_hub->bodyBytes -= std::exchange(m_counted, 0);
}

bool HttpExchange::answer(HttpResponse response)
{
    const std::lock_guard lock(m_hub->mutex);
    if (std::exchange(m_answered, true) || !m_connection)
        return false;
    m_response = std::move(response);
    if (m_suspended) {
        m_suspended = false;
        m_hub->waiting.erase(shared_from_this());
        MHD_resume_connection(m_connection);
        m_hub->changed.notify_all();
    }
    return true;
}

bool HttpExchange::isOpen() const
{
    const std::lock_guard lock(m_hub->mutex);
    return !m_answered && m_connection;
}

HttpTicket::~HttpTicket()
{
    if (m_exchange->isOpen())
        m_exchange->answer(m_hub->refuse(500, QStringLiteral("the request was not answered")));
}

} // namespace detail

HttpResponder::HttpResponder(std::shared_ptr<detail::HttpTicket> ticket)
    : m_ticket(std::move(ticket))
{
}

bool HttpResponder::respond(HttpResponse response) const
{
    return m_ticket->exchange().answer(std::move(response));
}

bool HttpResponder::isOpen() const
{
    return m_ticket->exchange().isOpen();
}

} // namespace mandat::service
