// SPDX-License-Identifier: MIT
// The hash chain that is a portal's audit trail: made by the service, verified by whoever reads it.
#pragma once

#include "domain/auditentry.h"

#include <optional>

namespace mandat
{

/// Where a portal's chain begins: a hash that no other portal or epoch has.
[[nodiscard]] QByteArray chainOrigin(const QString &portal, const QByteArray &epoch);

/// SHA-256 over salt, old and new value, each with its length, so that nothing can move from one to the other.
[[nodiscard]] QByteArray payloadDigest(const QByteArray &salt, const QByteArray &oldValue, const QByteArray &newValue);

/// The hash of a link: over the former link's, what the entry says, and the digest of its old and new value.
[[nodiscard]] QByteArray chainHash(const QByteArray &previous, const AuditEntry &entry, const QByteArray &digest);

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

/// An audit entry with what verifying it takes. Raw bytes; `salt` is empty once the values were erased.
struct AuditLink {
    AuditEntry entry;
    QByteArray digest;
    QByteArray salt;
    bool operator==(const AuditLink &) const = default;
};

} // namespace mandat
