// SPDX-License-Identifier: MIT
#include "service/auditdocument.h"

#include "scim/auditlink.h"
#include "scim/mapping.h"
#include "service/document.h"

namespace mandat::service
{

Stored auditRow(const db::Statement &row)
{
    AuditEntry entry;
    entry.id = AuditEntryId::fromString(row.text(0));
    entry.sequence = row.integer(1);
    entry.at = row.dateTime(2);
    entry.subject = row.text(3);
    entry.subjectName = row.text(4);
    entry.action = row.text(5);
    entry.resourceType = row.text(6);
    entry.resourceId = row.text(7);
    entry.order = row.text(8);
    entry.oldValue = row.text(9);
    entry.newValue = row.text(10);
    entry.hash = row.bytes(11).toHex();
    const QString id = row.text(0);
    QJsonObject document = scim::toJson(entry);
    scim::insertLink(document, row.bytes(12), row.bytes(13));
    return {Kind::AuditEntry,
            id,
            1,
            entry.at,
            entry.at,
            storedDocument(document, typeName(Kind::AuditEntry), etagOf(1), entry.at, entry.at)};
}

} // namespace mandat::service
