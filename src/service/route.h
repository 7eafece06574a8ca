// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "service/http/httpmessage.h"
#include "service/store.h"

namespace mandat::service
{

class OrderEngine;

/// What every route needs to know of its request, once it is known who asks.
struct Route {
    Store &store;
    OrderEngine &orders;
    const HttpRequest &request;
    std::shared_ptr<const Portal> portal;
    StaffRecord caller;
    QByteArray base; ///< "http://HOST/{portal}/scim/v2"
    QStringList path; ///< the segments behind it
    QDateTime now;

    [[nodiscard]] const QString &portalId() const { return portal->id; }
    [[nodiscard]] QByteArray location(Kind kind, const QString &id) const;
    /// The value of a header field; nothing if it is not there.
    [[nodiscard]] std::optional<QString> header(QByteArrayView name) const;
    /// The body as a JSON object; invalidSyntax for anything else. An empty body is an empty object if `mayBeEmpty`.
    [[nodiscard]] Result<QJsonObject> body(bool mayBeEmpty = false) const;
};

// Each answers, or says what is wrong with the request.

/// ServiceProviderConfig, ResourceTypes, Schemas; nothing if the path is none of them.
[[nodiscard]] std::optional<Result<HttpResponse>> discoveryRoute(const Route &route);
/// GET /Policy, /Catalogue, /Me.
[[nodiscard]] Result<HttpResponse> singletonRoute(const Route &route);
[[nodiscard]] Result<HttpResponse> listRoute(const Route &route, Kind kind);
[[nodiscard]] Result<HttpResponse> searchRoute(const Route &route, Kind kind);
[[nodiscard]] Result<HttpResponse> readRoute(const Route &route, Kind kind, const QString &id);
/// POST /ChangeOrders, and .approve, .reject, .withdraw of one.
[[nodiscard]] Result<HttpResponse> submitRoute(const Route &route);
[[nodiscard]] Result<HttpResponse> decisionRoute(const Route &route, const QString &order, const QString &verb);
/// POST, PUT, PATCH, DELETE on a resource: a change order of one operation.
[[nodiscard]] Result<HttpResponse> plainWriteRoute(const Route &route, Kind kind, const QString &id);
/// POST /Users/{id}/.credentials
[[nodiscard]] Result<HttpResponse> credentialsRoute(const Route &route, const QString &user);

} // namespace mandat::service
