// SPDX-License-Identifier: MIT
// An OpenID provider's endpoints, as far as a native client uses them.
#pragma once

#include "domain/signinoffer.h"
#include "sync/webclient.h"

#include <QDateTime>

#include <optional>

namespace mandat::sync
{

/// The field of an Error that is about the identity provider, not about the portal.
inline const QString issuerField = QStringLiteral("issuer");

/// What a provider says of itself (OpenID Connect Discovery 1.0, RFC 8414).
struct Provider {
    QString issuer;
    QUrl authorization;
    QUrl token;
    QUrl revocation; ///< empty: it has none
    bool saysIssuer = false; ///< its redirects name it (RFC 9207)
};

struct Tokens {
    QString access;
    std::optional<std::chrono::seconds> lasts; ///< of the access token, from now on
    QString refresh; ///< empty: the former one still holds
    QString id;
    QDateTime answered; ///< by the provider's clock; invalid: it does not say
};

using Form = QList<QPair<QByteArray, QString>>;
/// application/x-www-form-urlencoded.
[[nodiscard]] QByteArray encodedForm(const Form &form);

/// Where the staff of a portal sign in, asked of the portal without a token (RFC 9728). An empty offer: nowhere, it
/// takes tokens only. Network, Timeout, Protocol.
[[nodiscard]] QCoro::Task<Result<SignInOffer>> findSignIn(WebClient &web, QUrl base);

/// Network, Timeout, Unavailable; Protocol: it is not this issuer; Unsupported: it knows no PKCE with SHA-256, without
/// which nobody signs in here (RFC 9700).
[[nodiscard]] QCoro::Task<Result<Provider>> discoverProvider(WebClient &web, QString issuer);

/// Unauthorized: the provider says that the code or refresh token is not valid (any more). Unavailable, Network,
/// Timeout: later perhaps. Protocol: anything else.
[[nodiscard]] QCoro::Task<Result<Tokens>> askForTokens(WebClient &web, QUrl endpoint, Form form);

/// RFC 7009. Done, too, where the provider has no such endpoint.
[[nodiscard]] QCoro::Task<Result<void>> revokeToken(WebClient &web, Provider provider, QString clientId,
                                                    QString refresh);

/// The subject of an ID token that came from the token endpoint itself over TLS, which is why its signature is not
/// needed (OpenID Connect Core 1.0 §3.1.3.7, 6). Protocol: it is another issuer's, for another client, of another
/// sign-in, or has expired.
[[nodiscard]] Result<QString> subjectOfIdToken(const QString &token, const SignInOffer &offer, const QString &nonce,
                                               const QDateTime &now);

} // namespace mandat::sync
