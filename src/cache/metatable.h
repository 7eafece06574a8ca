// SPDX-License-Identifier: MIT
#pragma once

#include "cache/rows.h"
#include "db/connection.h"
#include "domain/portal.h"
#include "domain/staff.h"

namespace mandat::cache
{

namespace metakey
{
inline const QString portalId = QStringLiteral("portal.id");
inline const QString portalName = QStringLiteral("portal.name");
inline const QString policy = QStringLiteral("policy");
inline const QString catalogue = QStringLiteral("catalogue");
inline const QString me = QStringLiteral("me");
inline const QString lastSync = QStringLiteral("lastSync");
inline const QString complete = QStringLiteral("complete");
inline const QString auditAnchor = QStringLiteral("auditAnchor"); ///< a token; see auditanchor.h
inline const QString derivedAt = QStringLiteral("derivedAt"); ///< ms; see fallingdue.h
inline const QString deltaToken = QStringLiteral("deltaToken");
} // namespace metakey

/// Empty for a key that was never written.
[[nodiscard]] Result<QByteArray> readMeta(db::Connection &connection, const QString &key);
[[nodiscard]] Result<void> writeMeta(db::Connection &connection, const QString &key, const QByteArray &value);

/// A default one before the first sync.
[[nodiscard]] Result<Portal> readPortal(db::Connection &connection);
[[nodiscard]] Result<void> writePortal(db::Connection &connection, const Portal &portal);
[[nodiscard]] Result<Staff> readMe(db::Connection &connection);
[[nodiscard]] Result<void> writeMe(db::Connection &connection, const Staff &staff);

[[nodiscard]] Result<QList<PassState>> readPasses(db::Connection &connection);
[[nodiscard]] Result<void> writePass(db::Connection &connection, const PassState &state);

} // namespace mandat::cache
