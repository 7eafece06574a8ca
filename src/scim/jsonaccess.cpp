// SPDX-License-Identifier: MIT
#include "scim/jsonaccess.h"

#include <QDateTime>

#include <cmath>

namespace mandat::scim
{

namespace
{

bool isNamed(const QJsonObject::const_iterator &it, const QString &name)
{
    return it.key().compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

QString memberKey(const QJsonObject &object, const QString &name)
{
    if (object.contains(name))
        return name;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (isNamed(it, name))
            return it.key();
    }
    return name;
}

QJsonValue member(const QJsonObject &object, const QString &name)
{
    const auto exact = object.constFind(name);
    if (exact != object.constEnd())
        return *exact;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (isNamed(it, name))
            return it.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString textMember(const QJsonObject &object, const QString &name)
{
    return member(object, name).toString();
}

qint64 integerMember(const QJsonObject &object, const QString &name, qint64 otherwise)
{
    const QJsonValue value = member(object, name);
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().trimmed().toLongLong(&ok);
        return ok ? number : otherwise;
    }
    // toInteger gives the default for a fraction, and for what does not fit
    return value.toInteger(otherwise);
}

bool booleanMember(const QJsonObject &object, const QString &name, bool otherwise)
{
    return asBoolean(member(object, name)).toBool(otherwise);
}

QJsonObject message(QLatin1StringView schema)
{
    return {{QStringLiteral("schemas"), QJsonArray {QString(schema)}}};
}

bool isUnassigned(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isArray() && value.toArray().isEmpty());
}

QJsonValue asBoolean(const QJsonValue &value)
{
    if (value.isBool())
        return value;
    const QString text = value.toString();
    if (text.compare(QLatin1StringView("true"), Qt::CaseInsensitive) == 0)
        return true;
    if (text.compare(QLatin1StringView("false"), Qt::CaseInsensitive) == 0)
        return false;
    return QJsonValue(QJsonValue::Undefined);
}

QString dateTimeText(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime parseDateTime(const QString &text)
{
    // "2026-04-13T09:30:00Z" is the shortest; anything much longer is not an instant
    if (text.size() < 20 || text.size() > 40 || text.at(10).toUpper() != QLatin1Char('T'))
        return {};
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return {};
    return parsed.toUTC();
}

} // namespace mandat::scim
