// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/rules.h"
#include "service/http/httpmessage.h"

#include <QJsonObject>

namespace mandat::service
{

/// application/scim+json, never cached by what stands between.
[[nodiscard]] HttpResponse jsonResponse(int status, QByteArray body);
[[nodiscard]] HttpResponse jsonResponse(int status, const QJsonObject &body);
[[nodiscard]] HttpResponse emptyResponse(int status);

/// A SCIM error as it is told, with what the rules say of an order in an extension. What went wrong inside is told only
/// in general.
[[nodiscard]] QJsonObject errorDocument(const Error &error, const QList<Finding> &findings);

/// A SCIM error (RFC 7644 §3.12), with WWW-Authenticate or Retry-After where they belong. What went wrong inside is
/// logged, and told only in general.
[[nodiscard]] HttpResponse errorResponse(const Error &error);
/// The same with what the rules say of an order, in an extension.
[[nodiscard]] HttpResponse errorResponse(const Error &error, const QList<Finding> &findings);

} // namespace mandat::service
