// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ids.h"

#include <QDateTime>

namespace mandat
{

/// Who did what, when; one link of the portal's hash chain.
struct AuditEntry {
    AuditEntryId id;
    qint64 sequence = 0;
    QDateTime at;
    QString subject; ///< who
    QString subjectName;
    QString action; ///< "created", "modified", "deleted", "approved", "credentialsIssued"…
    QString resourceType;
    QString resourceId;
    QString order; ///< the change order's number
    QString oldValue; ///< JSON of the changed fields
    QString newValue;
    QByteArray hash; ///< hex
    bool operator==(const AuditEntry &) const = default;
};

} // namespace mandat
