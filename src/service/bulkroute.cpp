// SPDX-License-Identifier: MIT
// POST /Bulk (RFC 7644 §3.7) as one change order: all of its operations or none, so `failOnErrors` has nothing to
// decide.
#include "scim/bulk.h"
#include "scim/errors.h"
#include "scim/mapping.h"
#include "scim/orders.h"
#include "service/access.h"
#include "service/document.h"
#include "service/orderengine.h"
#include "service/responses.h"
#include "service/route.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// Every operation with the same refusal: none was done.
QJsonObject refusedAll(const QList<scim::BulkOperation> &operations, const OrderRefusal &refusal)
{
    QJsonObject error = scim::toJson(refusal.error);
    QJsonArray findings;
    for (const Finding &finding : refusal.findings)
        findings.append(scim::toJson(finding));
    const QString extension = u"urn:ietf:params:scim:schemas:extension:mandat:2.0:Error"_s;
    if (!findings.isEmpty()) {
        QJsonObject own = error.value(extension).toObject();
        own.insert(u"findings"_s, findings);
        error.insert(extension, own);
    }
    scim::BulkResponse response;
    for (const scim::BulkOperation &operation : operations) {
        scim::BulkResult result;
        result.method = operation.method;
        result.bulkId = operation.bulkId;
        result.status = scim::statusOf(refusal.error);
        result.response = error;
        response.results.append(result);
    }
    return scim::toJson(response);
}

QJsonObject answered(const Route &route, const OrderOutcome &outcome, const QList<scim::OperationResult> &results)
{
    const bool held = outcome.value.status == OrderStatus::AwaitingApproval;
    const QString order = QString::fromLatin1(route.location(Kind::ChangeOrder, outcome.order.id));
    scim::BulkResponse response;
    for (const scim::OperationResult &each : results) {
        scim::BulkResult result = each;
        result.location = held ? order : QString::fromLatin1(route.base) + each.location;
        response.results.append(result);
    }
    return scim::toJson(response);
}

} // namespace

Result<HttpResponse> bulkRoute(const Route &route)
{
    MANDAT_ASSIGN(const QJsonObject body, route.body());
    MANDAT_ASSIGN(const scim::BulkRequest bulk, scim::parseBulkRequest(body, {route.portal->policy.maxOperations}));
    scim::OrderRequest request;
    request.reason = u"Bulk"_s;
    request.operations = bulk.operations;
    addConsent(route, request);
    const QByteArray digest = QCryptographicHash::hash(route.request.body, QCryptographicHash::Sha256);
    const OrderResult result =
        route.orders.submit(route.portalId(), route.caller.staff, request, digest, false, route.client);
    if (!result)
        return jsonResponse(200, refusedAll(bulk.operations, result.error()));
    MANDAT_ASSIGN(const QJsonObject document, parsed(result->order.document));
    MANDAT_ASSIGN(const scim::OrderAnswer answer, scim::orderAnswerFromJson(document));
    return jsonResponse(200, answered(route, *result, answer.results));
}

} // namespace mandat::service
