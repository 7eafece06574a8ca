// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "domain/rules.h"
#include "service/http/httpmessage.h"
#include "service/settings.h"
#include "service/store.h"

namespace mandat::scim
{
struct OrderRequest;
}

namespace mandat::service
{

class OrderEngine;

/// Bytes of one bulk request (RFC 7644 §3.7.4).
inline constexpr qsizetype bulkPayloadMost = 8 * 1024 * 1024;

/// What every route needs to know of its request, once it is known who asks.
struct Route {
    Store &store;
    OrderEngine &orders;
    const HttpRequest &request;
    std::shared_ptr<const Portal> portal;
    const ServiceSettings &settings;
    StaffRecord caller; ///< of a signed-in user: the subject and the name, and no role
    std::optional<ClientScope> client; ///< where a user of the portal asks
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
/// POST /.search: over every kind that the caller may read (RFC 7644 §3.4.3).
[[nodiscard]] Result<HttpResponse> searchAllRoute(const Route &route);
[[nodiscard]] Result<HttpResponse> readRoute(const Route &route, Kind kind, const QString &id);
/// POST /ChangeOrders, and .approve, .reject, .withdraw of one.
[[nodiscard]] Result<HttpResponse> submitRoute(const Route &route);
[[nodiscard]] Result<HttpResponse> decisionRoute(const Route &route, const QString &order, const QString &verb);
/// GET /ChangeOrders/{id}/.impact: what a held order would do now (scim/impactjson.h). Conflict: it is not held.
[[nodiscard]] Result<HttpResponse> impactRoute(const Route &route, const QString &order);
/// What a plain write says beside its operations: the warnings that its author has seen, as a list of codes in the
/// header field Mandat-Acknowledged, and the terms that a new user accepted, in the resource.
void addConsent(const Route &route, scim::OrderRequest &request);
/// POST, PUT, PATCH, DELETE on a resource: a change order of one operation.
[[nodiscard]] Result<HttpResponse> plainWriteRoute(const Route &route, Kind kind, const QString &id);
/// POST /Users/{id}/.credentials
[[nodiscard]] Result<HttpResponse> credentialsRoute(const Route &route, const QString &user);
/// GET /.letters: those that wait, without passwords; ?exported=true: all. By administrators.
[[nodiscard]] Result<HttpResponse> lettersRoute(const Route &route);
/// POST /Users/{id}/.letter: what the letter says, with a password made for it.
[[nodiscard]] Result<HttpResponse> letterRoute(const Route &route, const QString &user);
/// PUT /IdentityDocuments/{uuid}: raw bytes (S1.3).
[[nodiscard]] Result<HttpResponse> identityCopyRoute(const Route &route, const QString &id);
/// GET /Users/{id}/.identityDocument and POST /Users/{id}/.verifyIdentity, by administrators.
[[nodiscard]] Result<HttpResponse> readIdentityCopyRoute(const Route &route, const QString &user);
[[nodiscard]] Result<HttpResponse> verifyIdentityRoute(const Route &route, const QString &user);
/// POST /AccessRequests: recorded by staff, or from a client's portal (S4.13, S3.6).
[[nodiscard]] Result<HttpResponse> requestRoute(const Route &route);
/// POST /AccessRequests/{id}/.accept {"order"} | .refuse {"reason"}
[[nodiscard]] Result<HttpResponse> requestDecisionRoute(const Route &route, const QString &id, const QString &verb);
/// POST /Bulk (RFC 7644 §3.7): operations that need each other make one order, all or none; the others one each.
[[nodiscard]] Result<HttpResponse> bulkRoute(const Route &route);
/// POST /.decide {"user": id or sign-in ID, "relationship", "function", "account"?, "at"?} →
/// {"allowed", "awaitsEquipment", "reasons": [{"condition", "text": {"en", "fr"}}], "accounts"}
[[nodiscard]] Result<HttpResponse> decideRoute(const Route &route);

// What needs no token.

/// POST /.register: somebody registers as a user (S3.5). 202 whatever is known of the person.
[[nodiscard]] Result<HttpResponse> registerRoute(Store &store, const Portal &portal, const QByteArray &body,
                                                 const QDateTime &now);
/// POST /.signIn {"userName", "password"} → {"token", "expires", "user"}, or {"mustChange": true} with a temporary one.
[[nodiscard]] Result<HttpResponse> signInRoute(Store &store, const Portal &portal, const QByteArray &body,
                                               const QDateTime &now);
/// POST /.changeCredentials {"userName", "password", "newPassword", "newUserName"?} → 204
[[nodiscard]] Result<HttpResponse> changeCredentialsRoute(Store &store, const Portal &portal, const QByteArray &body,
                                                          const QDateTime &now);
/// POST /.activate {"token", "password"} → 204
[[nodiscard]] Result<HttpResponse> activateRoute(Store &store, const Portal &portal, const QByteArray &body,
                                                 const QDateTime &now);

} // namespace mandat::service
