// SPDX-License-Identifier: MIT
#pragma once

#include "sync/token.h"
#include "sync/transport.h"
#include "sync/webclient.h"

namespace mandat::sync
{

/// A portal over HTTP, with the token. One that is refused is renewed once, and the request sent once more: what was
/// refused for its token was not carried out.
class NetworkTransport : public Transport
{
public:
    /// `authorities`: private ones, trusted beside the system's.
    NetworkTransport(QUrl base, std::unique_ptr<TokenSource> tokens, QList<QSslCertificate> authorities = {});
    ~NetworkTransport() override;

    [[nodiscard]] QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;
    void shutdown() override;

    /// A portal's base as typed: trimmed, without a trailing slash. Invalid: not http(s), without a host, with
    /// credentials, a query or a fragment, or http to anywhere but this machine.
    [[nodiscard]] static Result<QUrl> checkedBase(const QString &text);

private:
    [[nodiscard]] QNetworkRequest compose(const HttpRequest &request, const QString &token) const;
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> sendWith(HttpRequest request, QString token);

    QUrl m_base;
    std::unique_ptr<TokenSource> m_tokens;
    WebClient m_web;
    bool m_down = false;
};

} // namespace mandat::sync
