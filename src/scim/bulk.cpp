// SPDX-License-Identifier: MIT
#include "scim/bulk.h"

#include "scim/errors.h"
#include "scim/jsonaccess.h"
#include "scim/urns.h"

#include <QSet>

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace
{

bool needsData(const QString &method)
{
    return method != "DELETE"_L1;
}

bool isMethod(const QString &method)
{
    return method == "POST"_L1 || method == "PUT"_L1 || method == "PATCH"_L1 || method == "DELETE"_L1;
}

/// "/Users/…": absolute within the service, without anything that a path has no use for.
bool isPath(const QString &path)
{
    if (!path.startsWith(u'/') || path.size() < 2 || path.size() > 2000)
        return false;
    const QStringList segments = path.split(u'/');
    return std::none_of(path.begin(), path.end(),
                        [](QChar c) { return c <= u' ' || c == u'?' || c == u'#' || c == u'\\'; })
        && !segments.contains(u".."_s);
}

int statusIn(const QJsonValue &status)
{
    // The drafts of SCIM 2.0 had {"code": "201"}
    if (status.isObject())
        return statusIn(member(status.toObject(), u"code"_s));
    const qint64 number = integerMember(QJsonObject {{u"status"_s, status}}, u"status"_s, 0);
    return number >= 100 && number <= 599 ? int(number) : 0;
}

void insertText(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

} // namespace

QJsonObject toJson(const BulkOperation &operation)
{
    QJsonObject out {{u"method"_s, operation.method}, {u"path"_s, operation.path}};
    insertText(out, "bulkId"_L1, operation.bulkId);
    insertText(out, "version"_L1, operation.version);
    if (!operation.data.isUndefined())
        out.insert("data"_L1, operation.data);
    return out;
}

QJsonObject toJson(const BulkRequest &request)
{
    QJsonObject out = message(urn::bulkRequest);
    if (request.failOnErrors)
        out.insert("failOnErrors"_L1, *request.failOnErrors);
    QJsonArray list;
    for (const BulkOperation &operation : request.operations)
        list.append(toJson(operation));
    out.insert("Operations"_L1, list);
    return out;
}

Result<BulkOperation> parseBulkOperation(const QJsonObject &object)
{
    BulkOperation out;
    out.method = textMember(object, u"method"_s).toUpper();
    if (!isMethod(out.method))
        return refuse(scimtype::invalidSyntax, u"A method is POST, PUT, PATCH or DELETE"_s, u"method"_s);
    out.path = textMember(object, u"path"_s);
    if (!isPath(out.path))
        return refuse(scimtype::invalidSyntax, u"A path begins with / and the name of an endpoint"_s, u"path"_s);
    out.bulkId = textMember(object, u"bulkId"_s);
    if (out.method == "POST"_L1 && out.bulkId.isEmpty())
        return refuse(scimtype::invalidSyntax, u"A POST needs a bulkId"_s, u"bulkId"_s);
    out.version = textMember(object, u"version"_s);
    const QJsonValue data = member(object, u"data"_s);
    if (needsData(out.method)) {
        if (!data.isObject())
            return refuse(scimtype::invalidSyntax, u"%1 needs an object as data"_s.arg(out.method), u"data"_s);
        out.data = data;
    }
    return out;
}

Result<QList<BulkOperation>> parseBulkOperations(const QJsonArray &operations, const BulkLimits &limits)
{
    if (operations.size() > limits.operations)
        return fail(ErrorKind::TooLarge, u"More than %1 operations"_s.arg(limits.operations), u"Operations"_s);
    QList<BulkOperation> out;
    QSet<QString> seen;
    for (const QJsonValue &one : operations) {
        Result<BulkOperation> operation = parseBulkOperation(one.toObject());
        if (!operation) {
            Error error = std::move(operation).error();
            error.field = u"Operations[%1].%2"_s.arg(out.size()).arg(error.field);
            return fail(std::move(error));
        }
        if (!operation->bulkId.isEmpty() && seen.contains(operation->bulkId))
            return refuse(scimtype::invalidSyntax, u"The bulkId %1 occurs twice"_s.arg(operation->bulkId),
                          u"Operations[%1].bulkId"_s.arg(out.size()));
        seen.insert(operation->bulkId);
        out.append(*std::move(operation));
    }
    return out;
}

Result<BulkRequest> parseBulkRequest(const QJsonObject &body, const BulkLimits &limits)
{
    BulkRequest out;
    const QJsonValue list = member(body, u"Operations"_s);
    if (!list.isArray())
        return refuse(scimtype::invalidSyntax, u"There are no operations"_s, u"Operations"_s);
    MANDAT_ASSIGN(out.operations, parseBulkOperations(list.toArray(), limits));
    const qint64 failOnErrors = integerMember(body, u"failOnErrors"_s, 0);
    if (failOnErrors > 0)
        out.failOnErrors = int(std::min<qint64>(failOnErrors, std::numeric_limits<int>::max()));
    return out;
}

Error BulkResult::error() const
{
    return readError(response, status);
}

QJsonObject toJson(const BulkResult &result)
{
    QJsonObject out;
    insertText(out, "method"_L1, result.method);
    insertText(out, "bulkId"_L1, result.bulkId);
    insertText(out, "version"_L1, result.version);
    insertText(out, "location"_L1, result.location);
    out.insert("status"_L1, QString::number(result.status));
    if (!result.response.isEmpty())
        out.insert("response"_L1, result.response);
    return out;
}

QJsonObject toJson(const BulkResponse &response)
{
    QJsonArray list;
    for (const BulkResult &result : response.results)
        list.append(toJson(result));
    QJsonObject out = message(urn::bulkResponse);
    out.insert("Operations"_L1, list);
    return out;
}

Result<BulkResponse> parseBulkResponse(const QJsonObject &body)
{
    const QJsonValue list = member(body, u"Operations"_s);
    if (!list.isArray())
        return fail(ErrorKind::Protocol, u"A bulk answer without operations"_s);
    BulkResponse out;
    const QJsonArray given = list.toArray();
    for (const QJsonValue &one : given) {
        const QJsonObject object = one.toObject();
        out.results.append({textMember(object, u"method"_s).toUpper(), textMember(object, u"bulkId"_s),
                            textMember(object, u"version"_s), textMember(object, u"location"_s),
                            statusIn(member(object, u"status"_s)), member(object, u"response"_s).toObject()});
    }
    return out;
}

QList<std::optional<BulkResult>> matchResults(const QList<BulkOperation> &operations, const BulkResponse &response)
{
    QHash<QString, qsizetype> byBulkId;
    for (qsizetype i = 0; i < response.results.size(); ++i) {
        if (!response.results.at(i).bulkId.isEmpty())
            byBulkId.insert(response.results.at(i).bulkId, i);
    }
    QList<std::optional<BulkResult>> out;
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const BulkOperation &operation = operations.at(i);
        std::optional<BulkResult> match;
        const auto named = operation.bulkId.isEmpty() ? byBulkId.constEnd() : byBulkId.constFind(operation.bulkId);
        if (named != byBulkId.constEnd()) {
            match = response.results.at(*named);
        } else if (i < response.results.size()) {
            const BulkResult &result = response.results.at(i);
            if (result.bulkId.isEmpty() && (result.method.isEmpty() || result.method == operation.method))
                match = result;
        }
        if (match && match->status == 0)
            match.reset();
        out.append(match);
    }
    return out;
}

} // namespace mandat::scim
