// SPDX-License-Identifier: MIT
// Writing: change orders, decisions on them, plain SCIM writes as orders of one operation, credentials.
#include "base/uuid.h"
#include "scim/errors.h"
#include "scim/etag.h"
#include "scim/jsonaccess.h"
#include "scim/mapping.h"
#include "scim/orders.h"
#include "scim/urns.h"
#include "service/access.h"
#include "service/columns.h"
#include "service/credentials.h"
#include "service/document.h"
#include "service/entities.h"
#include "service/orderengine.h"
#include "service/projected.h"
#include "service/responses.h"
#include "service/route.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

HttpResponse orderResponse(const Route &route, int status, const Stored &order)
{
    const QByteArray location = route.location(Kind::ChangeOrder, order.id);
    HttpResponse response = jsonResponse(status, served(order.document, location));
    response.headers.add("Location", location);
    response.headers.add("ETag", etagOf(order.version).toUtf8());
    return response;
}

HttpResponse refused(const OrderRefusal &refusal)
{
    return errorResponse(refusal.error, refusal.findings);
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// The version that If-Match asks for: of several the one that is there. Empty: any. Stale: none of them is.
Result<QString> askedVersion(const Route &route, Kind kind, const QString &id)
{
    const std::optional<QString> header = route.header("If-Match");
    if (!header || id.isEmpty() || scim::parseETagCondition(*header).any)
        return QString();
    std::optional<Stored> stored;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(stored, reader.find(kind, id));
        return {};
    };
    MANDAT_TRY(route.store.read(route.portalId(), find));
    if (!stored)
        return QString();
    if (!scim::ifMatchHolds(header, etagOf(stored->version)))
        return fail(ErrorKind::Stale, u"%1 has changed since"_s.arg(id));
    return etagOf(stored->version);
}

/// The one operation that a plain write is.
Result<scim::Operation> plainOperation(const Route &route, Kind kind, const QString &id)
{
    scim::Operation operation;
    operation.method = QString::fromLatin1(route.request.method);
    operation.path = u'/' + endpoint(kind) + (id.isEmpty() ? QString() : u'/' + id);
    MANDAT_ASSIGN(operation.version, askedVersion(route, kind, id));
    if (id.isEmpty())
        operation.bulkId = newUuid(route.now).toString(QUuid::WithoutBraces);
    if (route.request.method != "DELETE") {
        MANDAT_ASSIGN(operation.data, route.body());
    }
    return operation;
}

/// The answer to a plain write that was applied: the resource, as SCIM has it.
Result<HttpResponse> writtenResponse(const Route &route, Kind kind, const ChangeOrder &order)
{
    if (route.request.method == "DELETE")
        return emptyResponse(204);
    const QString id =
        order.changes.isEmpty() ? QString() : order.changes.first().resourceId().toString(QUuid::WithoutBraces);
    std::optional<Stored> stored;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(stored, reader.find(kind, id));
        return {};
    };
    MANDAT_TRY(route.store.read(route.portalId(), find));
    if (!stored)
        return fail(ErrorKind::NotFound, id);
    const QByteArray location = route.location(kind, id);
    const scim::ResourceType &type = columnsOf(kind).type();
    MANDAT_ASSIGN(const scim::Projection projection, projectionOf(route.request, type));
    MANDAT_ASSIGN(QByteArray body, projected(served(stored->document, location), projection, type));
    HttpResponse response = jsonResponse(route.request.method == "POST" ? 201 : 200, std::move(body));
    response.headers.add("Location", location);
    response.headers.add("ETag", etagOf(stored->version).toUtf8());
    return response;
}

} // namespace

void addConsent(const Route &route, scim::OrderRequest &request)
{
    const QStringList codes = route.header("Mandat-Acknowledged").value_or(QString()).split(u',', Qt::SkipEmptyParts);
    for (const QString &code : codes)
        request.acknowledged.append(code.trimmed());
    for (const scim::Operation &operation : std::as_const(request.operations)) {
        const QJsonObject extension =
            scim::member(operation.data.toObject(), QString(scim::urn::mandatUser)).toObject();
        if (const QString terms = scim::textMember(extension, u"termsVersion"_s); !terms.isEmpty())
            request.termsVersion = terms;
    }
}

Result<HttpResponse> submitRoute(const Route &route)
{
    MANDAT_ASSIGN(const QJsonObject body, route.body());
    MANDAT_ASSIGN(const scim::OrderRequest request,
                  scim::orderRequestFromJson(body, route.portal->policy.maxOperations));
    if (request.externalId.isEmpty())
        return scim::refuse(scim::scimtype::invalidValue, u"An order needs an externalId of its client"_s,
                            u"externalId"_s);
    const OrderResult result = route.orders.submit(route.portalId(), route.caller.staff, request,
                                                   digestOf(route.request.body), true, route.client);
    if (!result)
        return refused(result.error());
    return orderResponse(route, result->isNew ? 201 : 200, result->order);
}

Result<HttpResponse> decisionRoute(const Route &route, const QString &order, const QString &verb)
{
    static const QHash<QString, OrderDecision> verbs {{u".approve"_s, OrderDecision::Approve},
                                                      {u".reject"_s, OrderDecision::Reject},
                                                      {u".withdraw"_s, OrderDecision::Withdraw}};
    if (!verbs.contains(verb))
        return fail(ErrorKind::NotFound, u"An order cannot be asked for %1"_s.arg(verb.left(50)));
    MANDAT_ASSIGN(const QJsonObject body, route.body(true));
    const OrderResult result = route.orders.decide(route.portalId(), route.caller.staff, order, verbs.value(verb),
                                                   route.header("If-Match"), scim::textMember(body, u"reason"_s));
    if (!result)
        return refused(result.error());
    return orderResponse(route, 200, result->order);
}

Result<HttpResponse> plainWriteRoute(const Route &route, Kind kind, const QString &id)
{
    if (kind != Kind::User && kind != Kind::Contact && kind != Kind::Profile && kind != Kind::Grant) {
        Error error;
        error.kind = ErrorKind::Unsupported;
        error.httpStatus = 405;
        error.detail = u"%1 resources are not written to"_s.arg(typeName(kind));
        return fail(std::move(error));
    }
    // A projection that cannot be understood is refused before anything is done.
    MANDAT_TRY(projectionOf(route.request, columnsOf(kind).type()));
    MANDAT_ASSIGN(const scim::Operation operation, plainOperation(route, kind, id));
    scim::OrderRequest request;
    request.reason = u"%1 %2"_s.arg(operation.method, operation.path);
    request.operations = {operation};
    addConsent(route, request);
    const OrderResult result = route.orders.submit(route.portalId(), route.caller.staff, request,
                                                   digestOf(route.request.body), false, route.client);
    if (!result) {
        if (!changesNothing(result.error()) || id.isEmpty())
            return refused(result.error());
        // RFC 7644 §3.5.2: a request that changes nothing succeeds, and lastModified stays. §3.6: what has been deleted
        // is not found, even if it is to be deleted.
        Result<HttpResponse> unchanged = readRoute(route, kind, id);
        return unchanged && route.request.method == "DELETE" ? emptyResponse(204) : unchanged;
    }
    if (result->value.status == OrderStatus::AwaitingApproval)
        return orderResponse(route, 202, result->order);
    return writtenResponse(route, kind, result->value);
}

Result<HttpResponse> credentialsRoute(const Route &route, const QString &user)
{
    MANDAT_ASSIGN(const QJsonObject body, route.body(true));
    const QJsonValue handedOver = scim::member(body, u"handedOver"_s);
    if (!handedOver.isUndefined() && handedOver != QJsonValue(true))
        return scim::refuse(scim::scimtype::invalidValue, u"handedOver is true or not there"_s, u"handedOver"_s);
    if (handedOver.isBool()) {
        MANDAT_TRY(markHandedOver(route.store, route.portalId(), route.caller.staff, user, route.now));
        return emptyResponse(204);
    }
    const QJsonValue again = scim::member(body, u"send"_s);
    if (!again.isUndefined() && again != QJsonValue(true))
        return scim::refuse(scim::scimtype::invalidValue, u"send is true or not there"_s, u"send"_s);
    if (again.isBool()) {
        MANDAT_TRY(sendCredentialsAgain(route.store, route.portalId(), route.caller.staff, user, route.now));
        return emptyResponse(204);
    }
    MANDAT_ASSIGN(const TemporaryPassword issued,
                  issueCredentials(route.store, route.portalId(), route.caller.staff, user, route.now));
    HttpResponse response = jsonResponse(200,
                                         QJsonObject {{u"userName"_s, issued.userName},
                                                      {u"temporaryPassword"_s, issued.password},
                                                      {u"issued"_s, scim::dateTimeText(issued.issued)},
                                                      {u"expires"_s, scim::dateTimeText(issued.expires)}});
    response.headers.set("Cache-Control", "no-store");
    return response;
}

} // namespace mandat::service
