// SPDX-License-Identifier: MIT
#pragma once

#include "domain/changeorder.h"

#include <QByteArrayView>

#include <string_view>

namespace mandat::scim
{

/// "User", as in meta.resourceType.
[[nodiscard]] QLatin1StringView typeName(ResourceKind kind);
/// "Users": the first segment of its path.
[[nodiscard]] QLatin1StringView endpointOf(ResourceKind kind);
/// The kind that lives at "/Users", "Users" or "/Users/2819c223"; nullopt for anything that an order cannot change.
[[nodiscard]] std::optional<ResourceKind> kindAt(QStringView path);

/// The local UUID of what a service calls `serviceId`: that UUID itself, else a UUID version 5 (RFC 9562 §5.5) of
/// "User/<id>", the same at every pass. Null for an empty text.
[[nodiscard]] QUuid uuidFor(std::string_view typeName, std::string_view serviceId);
[[nodiscard]] QUuid uuidFor(QLatin1StringView typeName, QStringView serviceId);
/// A UUID as RFC 9562 §4 writes it, in either case; null for everything else (braces and trailing text included).
[[nodiscard]] QUuid strictUuid(std::string_view text);

/// What stands in meta.version and If-Match: `W/"7"` for 7; strong tags (in quotes) stay as they are.
[[nodiscard]] QString entityTag(const QString &version);
/// The reverse. Weak tags are compared by their opaque part, so only that is kept; anything else stays as it is.
[[nodiscard]] QString versionOfTag(QStringView tag);

/// RFC 3339: "2026-04-13T09:30:00Z", with any fraction (cut to milliseconds) and any offset; nullopt for anything else,
/// also for a time without zone. In UTC.
[[nodiscard]] std::optional<QDateTime> parseInstant(std::string_view text);
/// "2026-04-13".
[[nodiscard]] std::optional<QDate> parseDay(std::string_view text);
/// "2026-04-13T09:30:00.000Z", "2026-04-13"; empty for what is not valid.
[[nodiscard]] QByteArray instantText(const QDateTime &instant);
[[nodiscard]] QByteArray dayText(const QDate &day);

} // namespace mandat::scim
