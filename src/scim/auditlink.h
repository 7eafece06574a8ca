// SPDX-License-Identifier: MIT
#pragma once

#include "domain/auditchain.h"

#include <QJsonObject>

namespace mandat::scim
{

/// The attributes of the resource AuditEntry that travel for verification only: `digest` and `salt`, in hexadecimal.
void insertLink(QJsonObject &document, const QByteArray &digest, const QByteArray &salt);
void readLink(const QJsonObject &document, AuditLink &link);

} // namespace mandat::scim
