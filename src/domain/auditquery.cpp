// SPDX-License-Identifier: MIT
#include "domain/auditquery.h"

namespace mandat
{

bool matches(const AuditQuery &query, const AuditEntry &entry)
{
    const auto has = [](const QString &text, const QString &part) { return text.contains(part, Qt::CaseInsensitive); };
    if (query.from.isValid() && entry.at < query.from)
        return false;
    if (query.until.isValid() && entry.at >= query.until)
        return false;
    if (!query.action.isEmpty() && entry.action != query.action)
        return false;
    if (!query.resourceType.isEmpty() && entry.resourceType != query.resourceType)
        return false;
    if (!query.resourceId.isEmpty() && entry.resourceId != query.resourceId)
        return false;
    const QString who = query.who.trimmed();
    if (!who.isEmpty() && !has(entry.subjectName, who) && entry.subject != who)
        return false;
    const QString text = query.text.trimmed();
    return text.isEmpty() || has(entry.subjectName, text) || has(entry.order, text) || has(entry.oldValue, text)
        || has(entry.newValue, text) || entry.resourceId == text;
}

} // namespace mandat
