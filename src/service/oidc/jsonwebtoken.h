// SPDX-License-Identifier: MIT
// Signed access tokens (RFC 9068) and the keys that they are checked with. The cryptography is cjose's.
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

struct _cjose_jwk_int;

namespace mandat::service
{

/// An issuer's public keys for signatures (RFC 7517). Others, and those that are too weak, are left out.
class KeySet
{
public:
    /// Protocol: no list of keys.
    [[nodiscard]] static Result<KeySet> from(const QJsonObject &document);

    struct Key {
        QString id;
        QString algorithm; ///< empty: any that fits the type
        QString type; ///< "RSA", "EC"
        QString curve;
        std::shared_ptr<_cjose_jwk_int> key;
    };
    /// Those that may have made a signature; `id` empty: the token does not say which.
    [[nodiscard]] QList<Key> candidates(const QString &id, const QString &algorithm) const;
    [[nodiscard]] bool isEmpty() const { return m_keys.isEmpty(); }

private:
    QList<Key> m_keys;
};

struct TokenHead {
    QString algorithm;
    QString keyId;
};

/// Three parts, as a signed token has; anything else is opaque.
[[nodiscard]] bool isJsonWebToken(const QByteArray &token);
/// Unauthorized: it cannot be read, is of another kind, or is signed in a way that is not accepted: RS256, RS384,
/// RS512, PS256, PS384, PS512, ES256, ES384 and ES512 are.
[[nodiscard]] Result<TokenHead> headOf(const QByteArray &token);
/// The claims, if one of the keys made the signature. NotFound: there is no such key. Unauthorized: a wrong signature.
[[nodiscard]] Result<QJsonObject> verifiedClaims(const QByteArray &token, const KeySet &keys);

/// What clocks may differ by.
inline constexpr std::chrono::seconds clockLeeway {30};

/// Unauthorized unless issuer and audience are these, and it is neither too early nor too late.
[[nodiscard]] Result<void> checkClaims(const QJsonObject &claims, const QString &issuer, const QString &audience,
                                       const QDateTime &now);
/// `aud` is a text or a list of them.
[[nodiscard]] bool isFor(const QJsonObject &claims, const QString &audience);
/// Seconds since 1970; invalid where the claim is not a number.
[[nodiscard]] QDateTime instantClaim(const QJsonObject &claims, const QString &name);

} // namespace mandat::service
