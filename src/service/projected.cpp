// SPDX-License-Identifier: MIT
#include "service/projected.h"

#include "service/document.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace mandat::service
{

Result<scim::ListRequest> listRequestOf(const HttpRequest &request)
{
    QUrlQuery query;
    for (const auto &[name, value] : request.query.parameters()) {
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                           QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return scim::parseListRequest(query);
}

Result<scim::Projection> projectionOf(const HttpRequest &request, const scim::ResourceType &type)
{
    MANDAT_ASSIGN(const scim::ListRequest asked, listRequestOf(request));
    return scim::makeProjection(asked.attributes, asked.excludedAttributes, type);
}

Result<QByteArray> projected(const QByteArray &document, const scim::Projection &projection,
                             const scim::ResourceType &type)
{
    // What is never returned is never stored in a document, and nothing here waits to be asked for.
    if (projection.isDefault())
        return document;
    MANDAT_ASSIGN(const QJsonObject json, parsed(document));
    return QJsonDocument(scim::project(json, projection, type)).toJson(QJsonDocument::Compact);
}

} // namespace mandat::service
