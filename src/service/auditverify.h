// SPDX-License-Identifier: MIT
// Is the trail what it was? Every entry is hashed with the one before it, and the portal's row holds the last hash.
#pragma once

#include "service/store.h"

namespace mandat::service
{

struct AuditProblem {
    qint64 sequence = 0;
    QString what; ///< "changed", "removed", "inserted", "cut off", "payload removed", …
    bool operator==(const AuditProblem &) const = default;
};

struct AuditReport {
    qint64 entries = 0;
    qint64 erased = 0; ///< payloads whose retention has ended
    ChainHead head;
    QList<AuditProblem> problems; ///< the first few
};

/// A place that somebody noted when all was well. A trail that was cut off, its portal's row with it, is only found
/// with one.
struct AuditAnchor {
    qint64 sequence = 0;
    QByteArray hash; ///< SHA-256
};
/// "1234:9f86d0…" as verify prints it; nullopt for anything else.
[[nodiscard]] std::optional<AuditAnchor> anchorFrom(const QString &text);

[[nodiscard]] Result<AuditReport> verifyAudit(Reader &reader, const QString &portal,
                                              const std::optional<AuditAnchor> &anchor);

/// Erases old and new values of entries before an instant. The chain stays whole: it hashes a digest of them, and an
/// entry says up to where they were erased.
[[nodiscard]] Result<void> endRetention(Writer &writer, const QDateTime &before, const QDateTime &now);

} // namespace mandat::service
