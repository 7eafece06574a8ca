// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "service/feedwaiters.h"
#include "service/http/httpserver.h"
#include "service/mailer.h"
#include "service/oidc/oidccaller.h"
#include "service/oidc/tokenverifier.h"
#include "service/orderengine.h"
#include "service/ratelimit.h"
#include "service/settings.h"
#include "service/settler.h"

namespace mandat::service
{

/// The reference portal behind HTTP: who asks, what for, and the answer.
class Service : public HttpHandler
{
public:
    /// Both outlive it. It listens to the store from now on.
    Service(Store &store, const Clock &clock, ServiceSettings settings = {}, Fetcher fetcher = fetchJson);
    ~Service() override;

    void handle(HttpRequest request, HttpResponder responder) override;

    /// Long-polls that wait now.
    [[nodiscard]] size_t waiting() const { return m_waiters.count(); }

private:
    void respond(const HttpRequest &request, const HttpResponder &responder);
    [[nodiscard]] QByteArray origin(const HttpRequest &request) const;
    [[nodiscard]] Result<std::optional<HttpResponse>> answer(const HttpRequest &request,
                                                             const HttpResponder &responder);

    [[nodiscard]] Result<HttpResponse> answerPublic(const HttpRequest &request, const Portal &portal);
    /// Who asks: a member of the staff, or a signed-in user.
    struct Caller {
        StaffRecord staff;
        std::optional<ClientScope> client;
    };
    [[nodiscard]] Result<Caller> callerOf(const HttpRequest &request, const std::shared_ptr<const Portal> &portal);

    Store &m_store;
    const Clock &m_clock;
    const ServiceSettings m_settings;
    RateLimit m_registrations;
    RateLimit m_signIns;
    RateLimit m_unknownTokens;
    OrderEngine m_orders;
    FeedWaiters m_waiters;
    Settler m_settler;
    Mailer m_mailer;
    OidcCallers m_oidcCallers;
    TokenVerifier m_tokens; ///< last: what waits for it uses the others
};

} // namespace mandat::service
