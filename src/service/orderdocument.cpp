// SPDX-License-Identifier: MIT
#include "service/orderdocument.h"

#include "scim/mapping.h"
#include "scim/orders.h"
#include "service/document.h"
#include "service/entities.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

QString methodOf(ChangeKind kind)
{
    return kind == ChangeKind::Create ? u"POST"_s : kind == ChangeKind::Delete ? u"DELETE"_s : u"PATCH"_s;
}

scim::OperationResult resultFor(const Change &change)
{
    scim::OperationResult result;
    result.method = methodOf(change.kind());
    result.id = change.resourceId().toString(QUuid::WithoutBraces);
    if (change.kind() == ChangeKind::Create)
        result.bulkId = result.id;
    result.location = u'/' + endpoint(kindOf(change.resourceKind())) + u'/' + result.id;
    return result;
}

/// As BulkResponse tells it (RFC 7644 §3.7.3); 202 while nothing is done.
void fillResult(scim::OperationResult &result, const ChangeOrder &order)
{
    const bool done = order.status == OrderStatus::Applied || order.status == OrderStatus::InEffect;
    result.status = !done ? 202 : result.method == "POST"_L1 ? 201 : result.method == "DELETE"_L1 ? 204 : 200;
    if (!done)
        return;
    for (const Change &change : order.changes) {
        if (change.after && change.resourceId().toString(QUuid::WithoutBraces) == result.id)
            result.version = u"W/\"%1\""_s.arg(versionOf(*change.after));
    }
}

} // namespace

Result<scim::OrderAnswer> answerOf(const OrderRecord &record)
{
    MANDAT_ASSIGN(const QJsonObject json, parsed(record.stored.document));
    Result<scim::OrderAnswer> answer = scim::orderAnswerFromJson(json);
    if (!answer)
        return fail(ErrorKind::Internal,
                    u"order %1: %2 %3"_s.arg(record.stored.id, answer.error().field, answer.error().detail));
    return answer;
}

void setOrder(OrderRecord &record, scim::OrderAnswer answer, const QDateTime &now)
{
    ChangeOrder &order = answer.order;
    record.stored.kind = Kind::ChangeOrder;
    record.stored.version += 1;
    record.stored.modified = now;
    if (!record.stored.created.isValid())
        record.stored.created = now;
    order.version = QString::number(record.stored.version);
    answer.id = record.stored.id;
    answer.externalId = record.externalId;
    if (answer.results.isEmpty()) {
        for (const Change &change : std::as_const(order.changes))
            answer.results.append(resultFor(change));
    }
    for (scim::OperationResult &result : answer.results)
        fillResult(result, order);
    record.stored.document = storedDocument(scim::toJson(answer), typeName(Kind::ChangeOrder),
                                            etagOf(record.stored.version), record.stored.created, now);
    record.status = statusName(order.status);
    record.number = order.number;
    record.author = order.author;
    record.company = order.company.isNull() ? QString() : order.company.toString();
    record.replaces = order.replaces ? order.replaces->toString() : QString();
    record.effective = order.status == OrderStatus::Applied ? order.effectiveAt : QDateTime();
}

Result<void> markInEffect(Writer &writer, OrderRecord record, const QDateTime &now)
{
    MANDAT_ASSIGN(scim::OrderAnswer answer, answerOf(record));
    answer.order.status = OrderStatus::InEffect;
    setOrder(record, answer, now);
    MANDAT_TRY(writer.putOrder(record));
    writer.record({record.author, answer.order.authorName}, now,
                  {u"inEffect"_s, Kind::ChangeOrder, record.stored.id, record.number, FeedChange::Updated, {}, {}});
    return {};
}

QString statusName(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Draft:
        return u"draft"_s;
    case OrderStatus::Submitted:
        return u"submitted"_s;
    case OrderStatus::AwaitingApproval:
        return u"awaitingApproval"_s;
    case OrderStatus::Approved:
        return u"approved"_s;
    case OrderStatus::Rejected:
        return u"rejected"_s;
    case OrderStatus::Withdrawn:
        return u"withdrawn"_s;
    case OrderStatus::Applied:
        return u"applied"_s;
    case OrderStatus::InEffect:
        return u"inEffect"_s;
    case OrderStatus::Stale:
        return u"stale"_s;
    case OrderStatus::Failed:
        return u"failed"_s;
    }
    return {};
}

} // namespace mandat::service
