// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace mandat::scim
{

/// The detail error keywords of RFC 7644 §3.12 and RFC 9865 §2.
namespace scimtype
{
inline constexpr QLatin1StringView invalidFilter {"invalidFilter"};
inline constexpr QLatin1StringView tooMany {"tooMany"};
inline constexpr QLatin1StringView uniqueness {"uniqueness"};
inline constexpr QLatin1StringView mutability {"mutability"};
inline constexpr QLatin1StringView invalidSyntax {"invalidSyntax"};
inline constexpr QLatin1StringView invalidPath {"invalidPath"};
inline constexpr QLatin1StringView noTarget {"noTarget"};
inline constexpr QLatin1StringView invalidValue {"invalidValue"};
inline constexpr QLatin1StringView invalidVers {"invalidVers"};
inline constexpr QLatin1StringView sensitive {"sensitive"};
inline constexpr QLatin1StringView invalidCursor {"invalidCursor"};
inline constexpr QLatin1StringView expiredCursor {"expiredCursor"};
inline constexpr QLatin1StringView invalidCount {"invalidCount"};
} // namespace scimtype

/// `return refuse(scimtype::invalidPath, u"…"_s, path);` with the kind and the status that belong to the keyword.
[[nodiscard]] std::unexpected<Error> refuse(QLatin1StringView scimType, QString detail, QString field = {});

/// The HTTP status with which a service answers this error: `httpStatus` if it is one, else the one of its kind.
[[nodiscard]] int statusOf(const Error &error);

/// The body of an error answer (RFC 7644 §3.12; `status` as a text). The offending attribute, which SCIM has no place
/// for, travels in an extension.
[[nodiscard]] QJsonObject toJson(const Error &error);

/// What an error answer means. Any body will do: SCIM errors (also of SCIM 1.1), other JSON with a message, HTML,
/// text, nothing. `detail` is at most 2,000 characters, without control characters.
[[nodiscard]] Error readError(int httpStatus, const QByteArray &body);

/// The error inside a Bulk or ChangeOrder answer; `status` may be a text or a number.
[[nodiscard]] Error readError(const QJsonObject &body, int httpStatus = 0);

/// Retry-After as seconds or as an HTTP date (RFC 9110 §10.2.3). `serverNow` is the answer's Date header, because only
/// the server's clock counts; never negative, at most a day; nullopt if it cannot be read.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &serverNow);

/// The Date, Last-Modified or Retry-After form of an instant (RFC 9110 §5.6.7), always in English and GMT.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray &value);
[[nodiscard]] QByteArray httpDate(const QDateTime &instant);

} // namespace mandat::scim
