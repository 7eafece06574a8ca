// SPDX-License-Identifier: MIT
#include "scim/delta.h"

#include "scim/canonicaljson.h"
#include "scim/errors.h"
#include "scim/jsonaccess.h"
#include "scim/urns.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

QLatin1StringView nameOf(DeltaChange change)
{
    switch (change) {
    case DeltaChange::Created:
        return "created"_L1;
    case DeltaChange::Updated:
        return "updated"_L1;
    case DeltaChange::Deleted:
        return "deleted"_L1;
    }
    Q_UNREACHABLE();
}

DeltaChange deltaChangeNamed(QStringView name)
{
    for (const DeltaChange change : {DeltaChange::Created, DeltaChange::Deleted}) {
        if (name.compare(nameOf(change), Qt::CaseInsensitive) == 0)
            return change;
    }
    return DeltaChange::Updated;
}

QJsonObject toJson(const DeltaRequest &request)
{
    QJsonObject out = message(urn::deltaRequest);
    out.insert("deltaToken"_L1, request.deltaToken);
    if (request.count > 0)
        out.insert("count"_L1, request.count);
    if (request.wait.count() > 0)
        out.insert("wait"_L1, qint64(request.wait.count()));
    return out;
}

Result<DeltaRequest> parseDeltaRequest(const QJsonObject &body, std::chrono::seconds longest)
{
    DeltaRequest out;
    out.deltaToken = textMember(body, u"deltaToken"_s);
    if (out.deltaToken.isEmpty())
        return refuse(scimtype::invalidSyntax, u"deltaToken is missing"_s, u"deltaToken"_s);
    out.count = std::max<qint64>(integerMember(body, u"count"_s, 0), 0);
    const qint64 wait = std::max<qint64>(integerMember(body, u"wait"_s, 0), 0);
    out.wait = std::min(std::chrono::seconds(wait), longest);
    return out;
}

QJsonObject deltaTokenBody(const QString &token)
{
    return {{u"deltaToken"_s, token}};
}

Result<QString> parseDeltaToken(const QJsonObject &body)
{
    const QString token = textMember(body, u"deltaToken"_s);
    if (token.isEmpty())
        return fail(ErrorKind::Protocol, u"An answer without a delta token"_s);
    return token;
}

DeltaWriter::DeltaWriter(qsizetype expected)
{
    m_out.reserve(expected + 512);
    m_out += "{\"schemas\":[\"" + QByteArray(urn::deltaResponse.data(), urn::deltaResponse.size()) + "\"],\"items\":[";
}

void DeltaWriter::add(QStringView resourceType, DeltaChange change, QStringView id, QByteArrayView data)
{
    if (m_count++ > 0)
        m_out += ',';
    m_out += "{\"resourceType\":" + canonicalJson(resourceType.toString()) + ",\"changeType\":\"";
    m_out += QByteArrayView(nameOf(change).data(), nameOf(change).size());
    m_out += "\",\"changedResourceId\":" + canonicalJson(id.toString());
    if (!data.isEmpty()) {
        m_out += ",\"data\":";
        m_out += data;
    }
    m_out += '}';
}

QByteArray DeltaWriter::finish(const QString &nextDeltaToken)
{
    m_out += "],\"nextDeltaToken\":" + canonicalJson(nextDeltaToken) + '}';
    return std::exchange(m_out, QByteArray());
}

} // namespace mandat::scim
