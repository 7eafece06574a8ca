// SPDX-License-Identifier: MIT
#include "scim/listresponse.h"

#include "scim/jsonaccess.h"
#include "scim/urns.h"

#include <QJsonDocument>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

void insertPage(QJsonObject &out, const PageInfo &page)
{
    const auto number = [&out](QLatin1StringView name, const std::optional<qint64> &value) {
        if (value)
            out.insert(name, *value);
    };
    number("totalResults"_L1, page.totalResults);
    number("startIndex"_L1, page.startIndex);
    number("itemsPerPage"_L1, page.itemsPerPage);
    if (!page.nextCursor.isEmpty())
        out.insert("nextCursor"_L1, page.nextCursor);
    if (!page.previousCursor.isEmpty())
        out.insert("previousCursor"_L1, page.previousCursor);
}

std::optional<qint64> number(const QJsonObject &body, const QString &name)
{
    const qint64 value = integerMember(body, name, -1);
    return value < 0 ? std::nullopt : std::optional(value);
}

} // namespace

QJsonObject toJson(const ListResponse &response)
{
    QJsonObject out = message(urn::listResponse);
    PageInfo page = response.page;
    if (!page.itemsPerPage)
        page.itemsPerPage = response.resources.size();
    insertPage(out, page);
    out.insert("Resources"_L1, response.resources);
    return out;
}

Result<ListResponse> parseListResponse(const QJsonObject &body)
{
    ListResponse out;
    out.page.totalResults = number(body, u"totalResults"_s);
    out.page.startIndex = number(body, u"startIndex"_s);
    out.page.itemsPerPage = number(body, u"itemsPerPage"_s);
    out.page.nextCursor = textMember(body, u"nextCursor"_s);
    out.page.previousCursor = textMember(body, u"previousCursor"_s);
    const QJsonValue resources = member(body, u"Resources"_s);
    if (!resources.isArray() && (!isUnassigned(resources) || !out.page.totalResults))
        return fail(ErrorKind::Protocol, u"Not a list of resources"_s);
    out.resources = resources.toArray();
    return out;
}

ListWriter::ListWriter(qsizetype expected)
{
    m_out.reserve(expected + 512);
    m_out +=
        "{\"schemas\":[\"" + QByteArray(urn::listResponse.data(), urn::listResponse.size()) + "\"],\"Resources\":[";
}

void ListWriter::add(QByteArrayView resource)
{
    if (m_count++ > 0)
        m_out += ',';
    m_out += resource;
}

QByteArray ListWriter::finish(const PageInfo &page)
{
    QJsonObject rest;
    PageInfo complete = page;
    if (!complete.itemsPerPage)
        complete.itemsPerPage = m_count;
    insertPage(rest, complete);
    m_out += "],";
    m_out += QByteArrayView(QJsonDocument(rest).toJson(QJsonDocument::Compact)).sliced(1);
    return std::exchange(m_out, QByteArray());
}

} // namespace mandat::scim
