// SPDX-License-Identifier: MIT
#include "service/auditvalues.h"

#include "scim/mapping.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// One level: attributes by name, those of extensions by their qualified name, without what every resource has.
QJsonObject flattened(const std::optional<Resource> &resource)
{
    QJsonObject out;
    if (!resource)
        return out;
    const QJsonObject document = scim::toJson(*resource);
    for (auto member = document.begin(); member != document.end(); ++member) {
        const QString name = member.key();
        if (name == "schemas"_L1 || name == "meta"_L1 || name == "id"_L1)
            continue;
        if (!name.startsWith("urn:"_L1)) {
            out.insert(name, member.value());
            continue;
        }
        const QJsonObject extension = member.value().toObject();
        for (auto inner = extension.begin(); inner != extension.end(); ++inner)
            out.insert(name + u':' + inner.key(), inner.value());
    }
    return out;
}

QByteArray compact(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

AuditValues auditValues(const std::optional<Resource> &before, const std::optional<Resource> &after)
{
    QJsonObject old = flattened(before);
    QJsonObject now = flattened(after);
    if (before && after) {
        const QStringList names = old.keys();
        for (const QString &name : names) {
            if (now.contains(name) && now.value(name) == old.value(name)) {
                old.remove(name);
                now.remove(name);
            }
        }
    }
    return {compact(old), compact(now)};
}

} // namespace mandat::service
