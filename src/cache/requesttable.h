// SPDX-License-Identifier: MIT
#pragma once

#include "cache/aliases.h"
#include "cache/rows.h"
#include "db/connection.h"
#include "domain/accessrequest.h"

#include <QVariant>

namespace mandat::cache
{

/// Inserts, or replaces the row of the same request. `document`: an AccessRequest as the service has it.
[[nodiscard]] Result<AccessRequestId> putRequest(db::Connection &connection, const Aliases &aliases,
                                                 const QByteArray &document);
/// A page of the list "AccessRequests". How many it held.
[[nodiscard]] Result<qint64> putRequestPage(db::Connection &connection, const Aliases &aliases, const QByteArray &page);
[[nodiscard]] Result<void> removeRequest(db::Connection &connection, const AccessRequestId &id);
[[nodiscard]] Result<void> clearRequests(db::Connection &connection);

/// A condition on `access_request q`: who is responsible for what it asks for, by its relationships or, where it names
/// none, by its company's. What nobody is responsible for belongs to the office. Empty: everything.
struct RequestScope {
    QByteArray condition;
    QList<QVariant> arguments;
};
[[nodiscard]] RequestScope requestScope(const Scope &scope);

} // namespace mandat::cache
