// SPDX-License-Identifier: MIT
#pragma once

#include "domain/auditchain.h"

#include <QDateTime>
#include <QList>

namespace mandat
{

/// Which entries of a portal's audit trail, and which page of them. Empty members ask nothing.
struct AuditQuery {
    QString text; ///< in a name, an order's number, an old or a new value, or a resource's id as a whole
    QString who; ///< part of a name, or a subject
    QString action;
    QString resourceType;
    QString resourceId;
    QDateTime from; ///< inclusive
    QDateTime until; ///< exclusive
    qint64 after = 0; ///< sequence: the page begins behind it, in the order asked for; 0: at the beginning
    bool oldestFirst = false;
    int count = 100; ///< at most 1,000
    bool operator==(const AuditQuery &) const = default;
};

/// Whether an entry is among those that the query asks for, whatever the page: for entries that have been read before.
[[nodiscard]] bool matches(const AuditQuery &query, const AuditEntry &entry);

struct AuditPage {
    QList<AuditLink> links;
    bool more = false;
};

} // namespace mandat
