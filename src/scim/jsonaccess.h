// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace mandat::scim
{

/// The key under which `object` holds `name`, whatever its case (RFC 7643 §2.1); `name` itself if it has none.
[[nodiscard]] QString memberKey(const QJsonObject &object, const QString &name);
/// The member of that name, whatever its case; undefined if there is none.
[[nodiscard]] QJsonValue member(const QJsonObject &object, const QString &name);
/// A member that is a text; empty otherwise.
[[nodiscard]] QString textMember(const QJsonObject &object, const QString &name);
/// A whole number, also when it was written as a text ("25"), as some providers do; `otherwise` for anything else.
[[nodiscard]] qint64 integerMember(const QJsonObject &object, const QString &name, qint64 otherwise);
/// true or false, also as a text ("True"); `otherwise` for anything else.
[[nodiscard]] bool booleanMember(const QJsonObject &object, const QString &name, bool otherwise);
/// `{"schemas": [schema]}`, to be filled.
[[nodiscard]] QJsonObject message(QLatin1StringView schema);

/// Undefined, null or an empty array: these are one and the same (RFC 7643 §2.5).
[[nodiscard]] bool isUnassigned(const QJsonValue &value);
/// true, false, "True", "false"…; undefined for everything else. Entra writes booleans as texts.
[[nodiscard]] QJsonValue asBoolean(const QJsonValue &value);

/// An instant as it travels: UTC with milliseconds, "2026-04-13T09:30:00.000Z".
[[nodiscard]] QString dateTimeText(const QDateTime &instant);
/// RFC 3339 with "Z" or an offset; invalid for anything else, also for a time without zone.
[[nodiscard]] QDateTime parseDateTime(const QString &text);

} // namespace mandat::scim
