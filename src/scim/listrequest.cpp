// SPDX-License-Identifier: MIT
#include "scim/listrequest.h"

#include "scim/errors.h"
#include "scim/jsonaccess.h"
#include "scim/project.h"
#include "scim/urns.h"

#include <QUrl>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

/// One parameter after the other, from wherever they came.
class RequestReader
{
public:
    Result<void> take(const QString &name, const QJsonValue &value)
    {
        const QString key = name.toLower();
        if (key == "filter"_L1)
            m_out.filter = value.toString().trimmed();
        else if (key == "sortby"_L1)
            m_out.sortBy = value.toString().trimmed();
        else if (key == "sortorder"_L1)
            return takeOrder(value.toString().trimmed());
        else if (key == "attributes"_L1)
            m_out.attributes = names(value);
        else if (key == "excludedattributes"_L1)
            m_out.excludedAttributes = names(value);
        else if (key == "startindex"_L1)
            return takeNumber(name, value, m_startIndex);
        else if (key == "count"_L1)
            return takeNumber(name, value, m_count);
        else if (key == "cursor"_L1)
            m_out.page.cursor = value.toString();
        return {};
    }

    Result<ListRequest> finish()
    {
        m_out.page.startIndex = std::max<qint64>(m_startIndex.value_or(1), 1);
        if (m_count && *m_count < 0 && m_out.page.cursor)
            return refuse(scimtype::invalidCount, u"count is 0 at least"_s, u"count"_s);
        if (m_count)
            m_out.page.count = std::max<qint64>(*m_count, 0);
        return std::move(m_out);
    }

private:
    static QStringList names(const QJsonValue &value)
    {
        if (!value.isArray())
            return splitNames(value.toString());
        QStringList out;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &one : list)
            out += splitNames(one.toString());
        return out;
    }

    Result<void> takeOrder(const QString &order)
    {
        m_out.descending = order.compare("descending"_L1, Qt::CaseInsensitive) == 0;
        if (!m_out.descending && !order.isEmpty() && order.compare("ascending"_L1, Qt::CaseInsensitive) != 0)
            return refuse(scimtype::invalidValue, u"sortOrder is ascending or descending"_s, u"sortOrder"_s);
        return {};
    }

    static Result<void> takeNumber(const QString &name, const QJsonValue &value, std::optional<qint64> &out)
    {
        bool ok = value.isDouble() && QJsonValue(value.toInteger()) == value;
        qint64 number = value.toInteger();
        if (value.isString())
            number = value.toString().trimmed().toLongLong(&ok);
        if (!ok)
            return refuse(scimtype::invalidValue, u"%1 is a whole number"_s.arg(name.left(20)), name.left(20));
        out = number;
        return {};
    }

    ListRequest m_out;
    std::optional<qint64> m_startIndex;
    std::optional<qint64> m_count;
};

} // namespace

Result<ListRequest> parseListRequest(const QUrlQuery &query)
{
    RequestReader reader;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        MANDAT_TRY(reader.take(name, value));
    return reader.finish();
}

Result<ListRequest> parseSearchRequest(const QJsonObject &body)
{
    RequestReader reader;
    for (auto it = body.begin(); it != body.end(); ++it)
        MANDAT_TRY(reader.take(it.key(), it.value()));
    return reader.finish();
}

QUrlQuery toQuery(const ListRequest &request)
{
    QUrlQuery out;
    const QJsonObject body = toJson(request);
    for (const QString &name : {u"filter"_s, u"sortBy"_s, u"sortOrder"_s, u"attributes"_s, u"excludedAttributes"_s,
                                u"startIndex"_s, u"count"_s, u"cursor"_s}) {
        const QJsonValue value = body.value(name);
        QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
        const QJsonArray list = value.toArray();
        for (const QJsonValue &one : list)
            text += (text.isEmpty() ? QString() : u","_s) + one.toString();
        if (!value.isUndefined())
            out.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    }
    return out;
}

QJsonObject toJson(const ListRequest &request)
{
    QJsonObject out = message(urn::searchRequest);
    const auto text = [&out](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            out.insert(name, value);
    };
    const auto list = [&out](QLatin1StringView name, const QStringList &values) {
        if (!values.isEmpty())
            out.insert(name, QJsonArray::fromStringList(values));
    };
    text("filter"_L1, request.filter);
    text("sortBy"_L1, request.sortBy);
    if (request.descending)
        out.insert("sortOrder"_L1, u"descending"_s);
    list("attributes"_L1, request.attributes);
    list("excludedAttributes"_L1, request.excludedAttributes);
    if (request.page.cursor)
        out.insert("cursor"_L1, *request.page.cursor);
    else if (request.page.startIndex > 1)
        out.insert("startIndex"_L1, request.page.startIndex);
    if (request.page.count)
        out.insert("count"_L1, *request.page.count);
    return out;
}

} // namespace mandat::scim
