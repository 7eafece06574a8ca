// SPDX-License-Identifier: MIT
#include "service/responses.h"

#include "base/log.h"
#include "scim/errors.h"
#include "scim/orders.h"
#include "scim/urns.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// What may be told: errors of the database or of this program tell nothing about either.
Error toldOutside(const Error &error)
{
    Error told = error;
    switch (error.kind) {
    case ErrorKind::Storage:
    case ErrorKind::NotADatabase:
    case ErrorKind::NewerVersion:
    case ErrorKind::Internal:
    case ErrorKind::Keychain:
        told.detail = u"Something failed inside the service"_s;
        told.httpStatus = 500;
        break;
    case ErrorKind::StorageFull:
        told.detail = u"The service has no room left"_s;
        told.httpStatus = 507;
        break;
    case ErrorKind::Locked:
    case ErrorKind::Cancelled:
        told.detail = u"The service is busy"_s;
        told.httpStatus = 503;
        told.retryAfter = std::chrono::seconds(2);
        break;
    default:
        break;
    }
    return told;
}

} // namespace

HttpResponse jsonResponse(int status, QByteArray body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "application/scim+json; charset=utf-8");
    response.headers.add("Cache-Control", "private, no-cache");
    response.body = std::move(body);
    return response;
}

HttpResponse jsonResponse(int status, const QJsonObject &body)
{
    return jsonResponse(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpResponse emptyResponse(int status)
{
    HttpResponse response;
    response.status = status;
    return response;
}

HttpResponse errorResponse(const Error &error)
{
    return errorResponse(error, {});
}

QJsonObject errorDocument(const Error &error, const QList<Finding> &findings)
{
    QJsonObject body = scim::toJson(toldOutside(error));
    if (findings.isEmpty())
        return body;
    QJsonArray list;
    for (const Finding &finding : findings)
        list.append(scim::toJson(finding));
    QJsonObject extension = body.value(scim::urn::mandatError).toObject();
    extension.insert(u"findings"_s, list);
    body.insert(scim::urn::mandatError, extension);
    QJsonArray schemas = body.value(u"schemas"_s).toArray();
    if (!schemas.contains(QString(scim::urn::mandatError)))
        schemas.append(QString(scim::urn::mandatError));
    body.insert(u"schemas"_s, schemas);
    return body;
}

HttpResponse errorResponse(const Error &error, const QList<Finding> &findings)
{
    const Error told = toldOutside(error);
    const int status = scim::statusOf(told);
    if (status >= 500)
        qCWarning(lcService).noquote() << "answered" << status << error.detail;
    HttpResponse response = jsonResponse(status, errorDocument(error, findings));
    if (status == 401)
        response.headers.add("WWW-Authenticate", "Bearer realm=\"mandatd\", error=\"invalid_token\"");
    if (told.retryAfter)
        response.headers.add("Retry-After", QByteArray::number(qint64(told.retryAfter->count())));
    return response;
}

} // namespace mandat::service
