// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace mandat::scim
{

/// The same bytes for equal values, whatever wrote them: no white space, keys sorted by UTF-16 units, numbers in their
/// shortest form, only what has to be escaped is (after RFC 8785; whole numbers beyond 2^53 keep all their digits).
[[nodiscard]] QByteArray canonicalJson(const QJsonValue &value);

/// SHA-256 in hexadecimal, lower case: whether two requests with one externalId are the same.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

} // namespace mandat::scim
