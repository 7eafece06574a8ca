// SPDX-License-Identifier: MIT
#include "service/document.h"

#include "scim/jsonaccess.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::service
{

QString etagOf(qint64 version)
{
    return u"W/\"%1\""_s.arg(version);
}

QByteArray storedDocument(QJsonObject body, const QString &resourceType, const QString &etag, const QDateTime &created,
                          const QDateTime &modified)
{
    body.remove("meta"_L1);
    const QJsonObject meta {
        {u"resourceType"_s, resourceType},
        {u"created"_s, scim::dateTimeText(created)},
        {u"lastModified"_s, scim::dateTimeText(modified)},
        {u"version"_s, etag},
    };
    QByteArray out = "{\"meta\":" + QJsonDocument(meta).toJson(QJsonDocument::Compact);
    const QByteArray rest = QJsonDocument(body).toJson(QJsonDocument::Compact);
    if (!body.isEmpty())
        out += ',';
    return out += QByteArrayView(rest).sliced(1);
}

void appendServed(QByteArray &out, const QByteArray &document, const QByteArray &location)
{
    // Quotes inside texts are escaped, so the first hit is the resource's own meta, which stands before other objects.
    static constexpr QByteArrayView mark = "\"meta\":{";
    const qsizetype at = document.indexOf(mark);
    if (at < 0) {
        out += document;
        return;
    }
    const qsizetype cut = at + mark.size();
    out += QByteArrayView(document).first(cut);
    out += "\"location\":\"";
    out += location;
    out += "\",";
    out += QByteArrayView(document).sliced(cut);
}

QByteArray served(const QByteArray &document, const QByteArray &location)
{
    QByteArray out;
    out.reserve(document.size() + location.size() + 16);
    appendServed(out, document, location);
    return out;
}

Result<QJsonObject> parsed(const QByteArray &document)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(document, &error);
    if (!json.isObject())
        return fail(ErrorKind::Internal, u"a stored document is damaged: "_s + error.errorString());
    return json.object();
}

} // namespace mandat::service
