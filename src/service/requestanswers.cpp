// SPDX-License-Identifier: MIT
#include "service/requestanswers.h"

#include "scim/errors.h"
#include "scim/mapping.h"
#include "service/auditvalues.h"
#include "service/credentials.h"
#include "service/entities.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

std::unexpected<Error> invalidAnswer(const QString &detail)
{
    return scim::refuse(scim::scimtype::invalidValue, detail, u"answers"_s);
}

Result<void> record(Writer &writer, const QString &action, const QString &id, const QJsonObject &said,
                    const Actor &actor, const QDateTime &now)
{
    writer.record(actor, now,
                  {action,
                   Kind::AccessRequest,
                   id,
                   {},
                   FeedChange::Updated,
                   {},
                   QJsonDocument(said).toJson(QJsonDocument::Compact)});
    return {};
}

Result<void> decided(Writer &writer, const Stored &stored, AccessRequest request, const Actor &actor,
                     const QDateTime &now)
{
    request.decidedBy = actor.subject;
    request.decidedByName = actor.name;
    request.decided = now;
    MANDAT_TRY(writer.putRequest(request, {stored.version + 1, stored.created, now}));
    const bool granted = request.status == RequestStatus::Accepted;
    const QJsonObject said {{u"answer"_s, request.answer},
                            {u"order"_s, granted ? request.order.toString() : QString()}};
    MANDAT_TRY(record(writer, granted ? u"accepted"_s : u"refused"_s, stored.id, said, actor, now));
    return writer.putMail({0, MailKind::RequestAnswered, stored.id, request.email, now, 0, now, {}});
}

/// Who registered and never became more than that goes with the request: the address is free again.
Result<void> removeRegistered(Writer &writer, const UserId &id, const Actor &actor, const QDateTime &now)
{
    MANDAT_ASSIGN(const auto stored, writer.find(Kind::User, id.toString()));
    if (!stored)
        return {};
    MANDAT_ASSIGN(const User user, valueOf<User>(stored->document));
    MANDAT_ASSIGN(const auto grants, writer.linked(Kind::Grant, Link::User, stored->id));
    if (user.active || !user.selfRegistered || !user.profile.isNull() || !user.pending.isEmpty() || !grants.isEmpty())
        return {};
    MANDAT_TRY(writer.remove(Kind::User, stored->id));
    MANDAT_TRY(forgetSecrets(writer, stored->id));
    const AuditValues values = auditValues(Resource(user), std::nullopt);
    writer.record(actor, now,
                  {u"deleted"_s, Kind::User, stored->id, {}, FeedChange::Deleted, values.before, values.after});
    return {};
}

/// The order that waits to answer the request; empty: none does.
QString waitingOrder(const AccessRequest &request)
{
    return request.status == RequestStatus::Open && !request.order.isNull() ? request.order.toString() : QString();
}

/// Who registered and is activated by this change; null: nobody.
std::optional<User> activated(const Change &change)
{
    if (change.kind() != ChangeKind::Modify || change.resourceKind() != ResourceKind::User)
        return std::nullopt;
    const User &before = std::get<User>(*change.before);
    const User &after = std::get<User>(*change.after);
    const bool later = std::ranges::any_of(after.pending, [](const PendingChange &pending) {
        return std::ranges::any_of(pending.fields, [](const FieldChange &field) {
            return field.field == Field::Active && field.value.toBool();
        });
    });
    const bool now = !before.active && (after.active || later);
    return now && after.selfRegistered ? std::optional(after) : std::nullopt;
}

} // namespace

Result<Stored> storedRequest(Reader &reader, const QString &id)
{
    MANDAT_ASSIGN(auto stored, reader.find(Kind::AccessRequest, id));
    if (!stored)
        return fail(ErrorKind::NotFound, u"There is no request %1"_s.arg(id.left(60)));
    return std::move(*stored);
}

Result<void> checkAnswers(Reader &reader, const ChangeOrder &order)
{
    if (!order.answers)
        return {};
    MANDAT_ASSIGN(const auto stored, reader.find(Kind::AccessRequest, order.answers->toString()));
    if (!stored)
        return invalidAnswer(u"There is no request %1"_s.arg(order.answers->toString()));
    MANDAT_ASSIGN(const AccessRequest request, valueOf<AccessRequest>(stored->document));
    if (request.status != RequestStatus::Open)
        return fail(ErrorKind::Conflict, u"The request has been decided on"_s, u"answers"_s);
    if (!waitingOrder(request).isEmpty())
        return fail(ErrorKind::Conflict, u"Another order that waits for approval answers the request"_s, u"answers"_s);
    return {};
}

Result<void> tieRequest(Writer &writer, const ChangeOrder &order, const Actor &actor, const QDateTime &now)
{
    if (!order.answers)
        return {};
    MANDAT_ASSIGN(const Stored stored, storedRequest(writer, order.answers->toString()));
    MANDAT_ASSIGN(AccessRequest request, valueOf<AccessRequest>(stored.document));
    request.order = order.id;
    MANDAT_TRY(writer.putRequest(request, {stored.version + 1, stored.created, now}));
    return record(writer, u"answering"_s, stored.id, {{u"order"_s, order.id.toString()}}, actor, now);
}

Result<void> releaseRequest(Writer &writer, const ChangeOrder &order, const Actor &actor, const QDateTime &now)
{
    if (!order.answers)
        return {};
    MANDAT_ASSIGN(const auto stored, writer.find(Kind::AccessRequest, order.answers->toString()));
    if (!stored)
        return {};
    MANDAT_ASSIGN(AccessRequest request, valueOf<AccessRequest>(stored->document));
    if (waitingOrder(request) != order.id.toString())
        return {};
    request.order = {};
    MANDAT_TRY(writer.putRequest(request, {stored->version + 1, stored->created, now}));
    return record(writer, u"reopened"_s, stored->id, {{u"order"_s, QString()}}, actor, now);
}

Result<void> grantRequests(Writer &writer, const ChangeOrder &order, const Actor &actor, const QDateTime &now)
{
    if (order.answers) {
        MANDAT_ASSIGN(const Stored stored, storedRequest(writer, order.answers->toString()));
        MANDAT_ASSIGN(const AccessRequest request, valueOf<AccessRequest>(stored.document));
        if (request.status == RequestStatus::Open)
            MANDAT_TRY(grantRequest(writer, stored, order.id.toString(), actor, now));
    }
    for (const Change &change : order.changes) {
        const std::optional<User> user = activated(change);
        if (!user || user->company.isNull())
            continue;
        MANDAT_ASSIGN(const auto requests, writer.linked(Kind::AccessRequest, Link::Company, user->company.toString()));
        for (const Stored &stored : requests) {
            MANDAT_ASSIGN(const AccessRequest request, valueOf<AccessRequest>(stored.document));
            if (request.status == RequestStatus::Open && request.user == user->id)
                MANDAT_TRY(grantRequest(writer, stored, order.id.toString(), actor, now));
        }
    }
    return {};
}

Result<void> grantRequest(Writer &writer, const Stored &stored, const QString &order, const Actor &actor,
                          const QDateTime &now)
{
    MANDAT_ASSIGN(AccessRequest request, valueOf<AccessRequest>(stored.document));
    request.status = RequestStatus::Accepted;
    request.order = ChangeOrderId::fromString(order);
    return decided(writer, stored, request, actor, now);
}

Result<void> refuseRequest(Writer &writer, const Stored &stored, const QString &reason, const Actor &actor,
                           const QDateTime &now)
{
    MANDAT_ASSIGN(AccessRequest request, valueOf<AccessRequest>(stored.document));
    if (!waitingOrder(request).isEmpty())
        return fail(ErrorKind::Conflict, u"An order that waits for approval answers the request: reject it first"_s);
    request.status = RequestStatus::Refused;
    request.answer = reason;
    MANDAT_TRY(decided(writer, stored, request, actor, now));
    return request.user.isNull() ? Result<void>() : removeRegistered(writer, request.user, actor, now);
}

} // namespace mandat::service
