// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "service/feedwaiters.h"
#include "service/http/httpserver.h"
#include "service/orderengine.h"
#include "service/settler.h"

namespace mandat::service
{

/// The reference portal behind HTTP: who asks, what for, and the answer.
class Service : public HttpHandler
{
public:
    /// Both outlive it. It listens to the store from now on.
    Service(Store &store, const Clock &clock);
    ~Service() override;

    void handle(HttpRequest request, HttpResponder responder) override;

    /// Long-polls that wait now.
    [[nodiscard]] size_t waiting() const { return m_waiters.count(); }

private:
    [[nodiscard]] Result<std::optional<HttpResponse>> answer(const HttpRequest &request,
                                                             const HttpResponder &responder);

    Store &m_store;
    const Clock &m_clock;
    OrderEngine m_orders;
    FeedWaiters m_waiters;
    Settler m_settler;
};

} // namespace mandat::service
