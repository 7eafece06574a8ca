// SPDX-License-Identifier: MIT
#pragma once

#include "service/store.h"

namespace mandat::service
{

/// Where a portal's chain begins: a hash that no other portal or epoch has.
[[nodiscard]] QByteArray chainOrigin(const QString &portal, const QByteArray &epoch);

/// SHA-256 over salt, old and new value, each with its length, so that nothing can move from one to the other.
[[nodiscard]] QByteArray payloadDigest(const QByteArray &salt, const QByteArray &oldValue, const QByteArray &newValue);

/// What one link says, apart from its payload.
struct ChainFacts {
    qint64 sequence = 0;
    QDateTime at;
    Actor actor;
    QString action;
    QString resourceType;
    QString resourceId;
    QString orderNumber;
};

/// The hash of a link: over the former link's, the facts and the payload's digest.
[[nodiscard]] QByteArray chainHash(const QByteArray &previous, const ChainFacts &facts, const QByteArray &digest);

/// A feed token: epoch ‖ sequence ‖ 8 bytes of the chain's hash at that sequence, base64url.
struct FeedToken {
    QByteArray epoch; ///< 8 bytes
    qint64 sequence = 0;
    QByteArray check; ///< 8 bytes
    bool operator==(const FeedToken &) const = default;
};
[[nodiscard]] QByteArray encodeToken(const QByteArray &epoch, qint64 sequence, const QByteArray &hash);
/// nullopt: not a token at all.
[[nodiscard]] std::optional<FeedToken> decodeToken(const QByteArray &text);

} // namespace mandat::service
