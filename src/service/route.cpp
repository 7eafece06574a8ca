// SPDX-License-Identifier: MIT
#include "service/route.h"

#include "scim/errors.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::service
{

QByteArray Route::location(Kind kind, const QString &id) const
{
    return base + '/' + endpoint(kind).toLatin1() + '/' + QUrl::toPercentEncoding(id);
}

std::optional<QString> Route::header(QByteArrayView name) const
{
    if (!request.headers.contains(name))
        return std::nullopt;
    return QString::fromUtf8(request.headers.value(name));
}

Result<QJsonObject> Route::body(bool mayBeEmpty) const
{
    if (mayBeEmpty && request.body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return scim::refuse(scim::scimtype::invalidSyntax,
                            u"The body is not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!json.isObject())
        return scim::refuse(scim::scimtype::invalidSyntax, u"The body is not a JSON object"_s);
    return json.object();
}

} // namespace mandat::service
