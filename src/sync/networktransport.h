// SPDX-License-Identifier: MIT
#pragma once

#include "sync/token.h"
#include "sync/transport.h"

#include <QNetworkAccessManager>
#include <QSet>
#include <QUrl>

namespace mandat::sync
{

/// HTTP over QNetworkAccessManager: TLS always except on loopback, the system's proxy, redirects refused (they would
/// carry the token elsewhere), a timer of our own a request.
class NetworkTransport : public Transport
{
public:
    NetworkTransport(QUrl base, std::unique_ptr<TokenSource> tokens);
    ~NetworkTransport() override;

    [[nodiscard]] QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;
    void shutdown() override;

    /// A portal's base as typed: trimmed, without a trailing slash. Invalid: not http(s), without a host, with
    /// credentials, a query or a fragment, or http to anywhere but this machine.
    [[nodiscard]] static Result<QUrl> checkedBase(const QString &text);

private:
    [[nodiscard]] QNetworkRequest prepare(const HttpRequest &request, const QString &token) const;

    QUrl m_base;
    std::unique_ptr<TokenSource> m_tokens;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QSet<QNetworkReply *> m_pending;
    bool m_down = false;
};

} // namespace mandat::sync
