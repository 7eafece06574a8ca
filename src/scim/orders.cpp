// SPDX-License-Identifier: MIT
#include "scim/orders.h"

#include "scim/errors.h"
#include "scim/jsonaccess.h"
#include "scim/mappingattributes.h"
#include "scim/mappingorder.h"
#include "scim/urns.h"

namespace mandat::scim
{

using namespace Qt::StringLiterals;

namespace mapping
{

static bool readValue(JsonSource &in, const QJsonValue &value, OrderRequest &out)
{
    static constexpr auto table = std::to_array<Entry<JsonSource, OrderRequest>>({
        {"externalId", field<JsonSource, &OrderRequest::externalId>},
        {"company", field<JsonSource, &OrderRequest::company>},
        {"reason", field<JsonSource, &OrderRequest::reason>},
        {"mandate", field<JsonSource, &OrderRequest::mandate>},
        {"replaces", field<JsonSource, &OrderRequest::replaces>},
        {"reverses", field<JsonSource, &OrderRequest::reverses>},
        {"answers", field<JsonSource, &OrderRequest::answers>},
        {"basedOn", field<JsonSource, &OrderRequest::basedOn>},
        {"acknowledged", field<JsonSource, &OrderRequest::acknowledged>},
        {"termsVersion", field<JsonSource, &OrderRequest::termsVersion>},
    });
    return readMembers(in, value, out, table);
}

} // namespace mapping

namespace
{

/// An id that a client makes for an order has no reason to be longer.
constexpr qsizetype longestExternalId = 200;

void insertText(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QJsonObject mandateToJson(const Mandate &mandate)
{
    QJsonObject out;
    insertText(out, "givenBy"_L1, mandate.givenBy);
    insertText(out, "date"_L1, QString::fromLatin1(dayText(mandate.date)));
    insertText(out, "reference"_L1, mandate.reference);
    return out;
}

QJsonArray basedOnToJson(const QList<BasedOn> &basedOn)
{
    QJsonArray out;
    for (const BasedOn &one : basedOn)
        out.append(QJsonObject {{u"ref"_s, one.ref}, {u"version"_s, one.version}});
    return out;
}

std::optional<ChangeOrderId> orderIdOf(const QString &id)
{
    const QUuid uuid = uuidFor("ChangeOrder"_L1, id);
    return uuid.isNull() ? std::nullopt : std::optional(ChangeOrderId(uuid));
}

/// The last segment of ".../Users/2819c223".
QString lastSegment(const QString &location)
{
    return location.section(u'/', -1);
}

Result<OperationResult> resultFromJson(const QJsonValue &value, qsizetype index)
{
    // one result is a bulk answer of one operation
    const Result<BulkResponse> parsed = parseBulkResponse(QJsonObject {{u"Operations"_s, QJsonArray {value}}});
    if (!value.isObject() || !parsed || parsed->results.isEmpty())
        return fail(ErrorKind::Protocol, u"results[%1] is not an object"_s.arg(index), u"results[%1]"_s.arg(index));
    OperationResult out;
    static_cast<BulkResult &>(out) = parsed->results.first();
    out.id = textMember(value.toObject(), u"id"_s);
    if (out.id.isEmpty())
        out.id = lastSegment(out.location);
    return out;
}

Error nested(Error error, const QString &where)
{
    error.field = where + (error.field.isEmpty() ? QString() : u'.' + error.field);
    return error;
}

} // namespace

CompanyId OrderRequest::companyId() const
{
    return CompanyId(uuidFor("Company"_L1, company));
}

std::optional<ChangeOrderId> OrderRequest::replacesId() const
{
    return orderIdOf(replaces);
}

std::optional<ChangeOrderId> OrderRequest::reversesId() const
{
    return orderIdOf(reverses);
}

std::optional<AccessRequestId> OrderRequest::answersId() const
{
    return answers.isEmpty() ? std::nullopt : std::optional(AccessRequestId(uuidFor("AccessRequest"_L1, answers)));
}

QJsonObject toJson(const OrderRequest &request)
{
    QJsonObject out = message("urn:ietf:params:scim:schemas:mandat:2.0:ChangeOrder"_L1);
    insertText(out, "externalId"_L1, request.externalId);
    insertText(out, "company"_L1, request.company);
    insertText(out, "reason"_L1, request.reason);
    if (!request.mandate.isEmpty())
        out.insert("mandate"_L1, mandateToJson(request.mandate));
    insertText(out, "replaces"_L1, request.replaces);
    insertText(out, "reverses"_L1, request.reverses);
    insertText(out, "answers"_L1, request.answers);
    if (!request.basedOn.isEmpty())
        out.insert("basedOn"_L1, basedOnToJson(request.basedOn));
    if (!request.acknowledged.isEmpty())
        out.insert("acknowledged"_L1, QJsonArray::fromStringList(request.acknowledged));
    insertText(out, "termsVersion"_L1, request.termsVersion);
    QJsonArray operations;
    for (const Operation &operation : request.operations)
        operations.append(toJson(operation));
    out.insert("Operations"_L1, operations);
    return out;
}

Result<OrderRequest> orderRequestFromJson(const QJsonObject &body, qsizetype maxOperations)
{
    OrderRequest out;
    mapping::JsonSource source;
    const QJsonValue value(body);
    if (!mapping::readValue(source, value, out))
        return fail(asInput(source.error()));
    if (out.externalId.isEmpty() || out.externalId.size() > longestExternalId)
        return refuse(scimtype::invalidValue, u"externalId has 1 to %1 characters"_s.arg(longestExternalId),
                      u"externalId"_s);
    const QJsonValue operations = member(body, u"Operations"_s);
    if (!operations.isArray())
        return refuse(scimtype::invalidSyntax, u"There are no operations"_s, u"Operations"_s);
    MANDAT_ASSIGN(out.operations, parseBulkOperations(operations.toArray(), {.operations = maxOperations}));
    return out;
}

QJsonObject toJson(const OperationResult &result)
{
    QJsonObject out = toJson(static_cast<const BulkResult &>(result));
    insertText(out, "id"_L1, result.id);
    return out;
}

QJsonObject toJson(const OrderAnswer &answer, const ResourceMeta &meta)
{
    QJsonObject out = toJson(answer.order, meta);
    insertText(out, "id"_L1, answer.id);
    insertText(out, "externalId"_L1, answer.externalId);
    QJsonArray results;
    for (const OperationResult &result : answer.results)
        results.append(toJson(result));
    if (!results.isEmpty())
        out.insert("results"_L1, results);
    QJsonArray findings;
    for (const Finding &finding : answer.findings)
        findings.append(toJson(finding));
    if (!findings.isEmpty())
        out.insert("findings"_L1, findings);
    return out;
}

Result<OrderAnswer> orderAnswerFromJson(const QJsonObject &document)
{
    OrderAnswer out;
    MANDAT_ASSIGN(out.order, fromJson<ChangeOrder>(document));
    out.id = textMember(document, u"id"_s);
    out.externalId = textMember(document, u"externalId"_s);
    const QJsonValue results = member(document, u"results"_s);
    if (!isUnassigned(results) && !results.isArray())
        return fail(ErrorKind::Protocol, u"results is not an array"_s, u"results"_s);
    const QJsonArray resultList = results.toArray();
    for (const QJsonValue &one : resultList) {
        MANDAT_ASSIGN(OperationResult result, resultFromJson(one, out.results.size()));
        out.results.append(std::move(result));
    }
    const QJsonValue findings = member(document, u"findings"_s);
    if (!isUnassigned(findings) && !findings.isArray())
        return fail(ErrorKind::Protocol, u"findings is not an array"_s, u"findings"_s);
    const QJsonArray findingList = findings.toArray();
    for (const QJsonValue &one : findingList) {
        Result<Finding> finding = findingFromJson(one.toObject());
        if (!finding)
            return fail(nested(finding.error(), u"findings[%1]"_s.arg(out.findings.size())));
        out.findings.append(*std::move(finding));
    }
    return out;
}

} // namespace mandat::scim
