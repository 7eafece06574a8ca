// SPDX-License-Identifier: MIT
// Access requests: somebody's wish, not yet a change. Recorded by staff, sent by a client's portal, or made by a person
// who registers (S3.5, S3.6, S4.13).
#include "base/uuid.h"
#include "domain/checks.h"
#include "scim/conform.h"
#include "scim/errors.h"
#include "scim/etag.h"
#include "scim/filter.h"
#include "scim/jsonaccess.h"
#include "scim/mapping.h"
#include "scim/schema.h"
#include "service/access.h"
#include "service/clientscope.h"
#include "service/document.h"
#include "service/entities.h"
#include "service/orderdocument.h"
#include "service/requestanswers.h"
#include "service/responses.h"
#include "service/route.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

std::unexpected<Error> invalid(const QString &detail, const QString &field)
{
    return scim::refuse(scim::scimtype::invalidValue, detail, field);
}

Result<void> checkPerson(const AccessRequest &request, const Policy &policy)
{
    if (checkName(request.lastName))
        return invalid(u"A last name is needed"_s, u"lastName"_s);
    if (!request.firstName.isEmpty() && checkName(request.firstName))
        return invalid(u"That cannot be a first name"_s, u"firstName"_s);
    if (checkEmail(request.email))
        return invalid(u"An email address is needed"_s, u"email"_s);
    if (inDomains(request.email, policy.bannedEmailDomains))
        return invalid(u"The firm's own addresses are not for users"_s, u"email"_s); // S2.7
    if (!request.telephone.isEmpty() && checkTelephone(request.telephone))
        return invalid(u"A telephone number begins with + and the country's code"_s, u"telephone"_s);
    if (request.message.size() > 4000)
        return invalid(u"The message is too long"_s, u"message"_s);
    for (const auto &[field, text] :
         {std::pair(u"profile"_s, request.profile), std::pair(u"reference"_s, request.reference)}) {
        if (text.size() > 256)
            return invalid(u"%1 is too long"_s.arg(field), field);
    }
    return {};
}

Result<AccessRequest> requestFrom(const QJsonObject &body, const QDateTime &now)
{
    static const scim::ResourceType &type = *scim::mandatRegistry().type(u"AccessRequest"_s);
    MANDAT_ASSIGN(scim::Conformed conformed, scim::conformCreation(body, type));
    const QUuid wished = QUuid::fromString(scim::textMember(body, u"externalId"_s));
    const QUuid id = wished.isNull() ? newUuid(now) : wished;
    conformed.resource.insert(u"id"_s, id.toString(QUuid::WithoutBraces));
    auto request = scim::fromJson<AccessRequest>(conformed.resource);
    if (!request)
        return scim::refuse(scim::scimtype::invalidValue, request.error().detail, request.error().field);
    request->received = now;
    request->status = RequestStatus::Open;
    return *request;
}

/// Relationships by the number that the person gave, and the company by the relationships.
Result<void> complete(Reader &reader, AccessRequest &request)
{
    if (!request.reference.isEmpty() && request.relationships.isEmpty()) {
        MANDAT_ASSIGN(const auto found, reader.linked(Kind::Relationship, Link::Code, request.reference));
        if (found.size() == 1)
            request.relationships.append(RelationshipId::fromString(found.first().id));
    }
    for (const RelationshipId &id : std::as_const(request.relationships)) {
        MANDAT_ASSIGN(const auto stored, reader.find(Kind::Relationship, id.toString()));
        if (!stored)
            return invalid(u"There is no relationship %1"_s.arg(id.toString()), u"relationships"_s);
        MANDAT_ASSIGN(const Relationship relationship, valueOf<Relationship>(stored->document));
        if (request.company.isNull())
            request.company = relationship.company;
        if (relationship.company != request.company)
            return invalid(u"The relationships are not of one company"_s, u"relationships"_s);
    }
    if (request.company.isNull())
        return {};
    MANDAT_ASSIGN(const auto company, reader.find(Kind::Company, request.company.toString()));
    return company ? Result<void>() : invalid(u"There is no such company"_s, u"company"_s);
}

/// Those who see to it that somebody answers.
Result<QList<Staff>> administratorsOfStaff(Reader &reader)
{
    ListQuery query;
    query.kind = Kind::Staff;
    query.limit = 1'000'000;
    MANDAT_ASSIGN(const Page page, reader.list(query));
    QList<Staff> out;
    for (const Stored &stored : page.resources) {
        MANDAT_ASSIGN(Staff staff, staffFrom(stored.document));
        if (staff.active && staff.has(Role::Administrator))
            out.append(std::move(staff));
    }
    return out;
}

/// Whom a notice goes to: who looks after the relationship (S4.13). Members of staff look after a group of clients, as
/// after an office, by their record's code; where nobody does any more, the portal's administrators hear of it.
Result<QStringList> responsibleAddresses(Reader &reader, const AccessRequest &request)
{
    QStringList out;
    for (const RelationshipId &id : request.relationships) {
        MANDAT_ASSIGN(const auto stored, reader.find(Kind::Relationship, id.toString()));
        MANDAT_ASSIGN(const Relationship relationship, valueOf<Relationship>(stored->document));
        const ResponsibleParty &party = relationship.responsible;
        QList<Staff> staff;
        if (party.kind == ResponsibleKind::Staff) {
            MANDAT_ASSIGN(const auto found, reader.staff(party.code));
            if (found && found->staff.active)
                staff.append(found->staff);
        } else if (!party.code.isEmpty()) {
            MANDAT_ASSIGN(staff, reader.staffOf(party.code));
        }
        if (std::ranges::none_of(staff, [](const Staff &member) { return !member.email.isEmpty(); })) {
            MANDAT_ASSIGN(staff, administratorsOfStaff(reader));
        }
        for (const Staff &member : std::as_const(staff)) {
            if (!member.email.isEmpty() && !out.contains(member.email))
                out.append(member.email);
        }
    }
    return out;
}

Result<void> keep(Writer &writer, AccessRequest &request, const Actor &actor, const QDateTime &now)
{
    MANDAT_TRY(writer.putRequest(request, {1, now, now}));
    const QByteArray said = QJsonDocument(scim::toJson(request)).toJson(QJsonDocument::Compact);
    writer.record(actor, now,
                  {u"requested"_s, Kind::AccessRequest, request.id.toString(), {}, FeedChange::Created, {}, said});
    MANDAT_ASSIGN(const QStringList addresses, responsibleAddresses(writer, request));
    for (const QString &address : addresses)
        MANDAT_TRY(writer.putMail({0, MailKind::RequestReceived, request.id.toString(), address, now, 0, now, {}}));
    return {};
}

/// S3.5: the person is there, inactive and without any right, for an administrator to make something of.
Result<UserId> registerUser(Writer &writer, const AccessRequest &request, const QDateTime &now)
{
    User user;
    user.id = UserId(newUuid(now));
    user.externalId = user.id.toString();
    user.userName = request.email;
    user.email = request.email;
    user.lastName = request.lastName;
    user.firstName = request.firstName;
    user.telephone = request.telephone;
    user.company = request.company;
    user.active = false;
    user.selfRegistered = true;
    MANDAT_TRY(writer.put(user, {1, now, now}));
    writer.record({u"public"_s, request.firstName + u' ' + request.lastName}, now,
                  {u"registered"_s, Kind::User, user.id.toString(), {}, FeedChange::Created, {}, {}});
    return user.id;
}

Result<void> mayRecord(const Route &route, AccessRequest &request)
{
    const Staff &staff = route.caller.staff;
    if (route.client) {
        request.kind = RequestKind::ClientPortal;
        const bool own = std::ranges::all_of(
            request.relationships, [&](const RelationshipId &id) { return route.client->relationships.contains(id); });
        if (!own || request.relationships.isEmpty())
            return fail(ErrorKind::Forbidden, u"A client's administrator asks for the client's own relationships"_s);
    } else if (!staff.prepares() && !staff.has(Role::Operator)) {
        return fail(ErrorKind::Forbidden, u"Only preparers and administrators record requests"_s);
    } else if (request.kind == RequestKind::ClientPortal && !staff.has(Role::Operator)) {
        request.kind = RequestKind::RecordedByStaff;
    } else if (request.kind == RequestKind::SelfRegistration) {
        return invalid(u"People register themselves"_s, u"kind"_s);
    }
    const Policy &policy = route.portal->policy;
    const bool taken = request.kind == RequestKind::Recovery ? policy.selfRegistration || policy.accessRequests
                                                             : policy.accessRequests;
    if (!taken)
        return fail(ErrorKind::Forbidden, u"This portal takes no access requests"_s);
    return {};
}

/// Is the change about the person who asked, or about a relationship that was asked for?
bool concerns(const Change &change, const AccessRequest &request)
{
    const Resource &resource = change.after ? *change.after : *change.before;
    if (const User *user = std::get_if<User>(&resource)) {
        return user->id == request.user || scim::caseKey(user->email) == scim::caseKey(request.email)
            || scim::caseKey(user->userName) == scim::caseKey(request.email);
    }
    const Grant *grant = std::get_if<Grant>(&resource);
    return grant && (request.relationships.contains(grant->relationship) || grant->user == request.user);
}

/// An order that grants a request is applied, and has to do with it.
Result<void> checkCameOf(const OrderRecord &record, const AccessRequest &request)
{
    MANDAT_ASSIGN(const scim::OrderAnswer answer, answerOf(record));
    const ChangeOrder &order = answer.order;
    if (order.status != OrderStatus::Applied && order.status != OrderStatus::InEffect)
        return invalid(u"The order %1 is not applied"_s.arg(order.number), u"order"_s);
    if (!std::ranges::any_of(order.changes, [&](const Change &change) { return concerns(change, request); }))
        return invalid(u"The order %1 has nothing to do with the request"_s.arg(order.number), u"order"_s);
    return {};
}

HttpResponse requestResponse(const Route &route, int status, const Stored &stored)
{
    const QByteArray location = route.location(Kind::AccessRequest, stored.id);
    HttpResponse response = jsonResponse(status, served(stored.document, location));
    response.headers.add("Location", location);
    response.headers.add("ETag", etagOf(stored.version).toUtf8());
    return response;
}

} // namespace

Result<HttpResponse> requestRoute(const Route &route)
{
    MANDAT_ASSIGN(const QJsonObject body, route.body());
    MANDAT_ASSIGN(AccessRequest request, requestFrom(body, route.now));
    MANDAT_TRY(mayRecord(route, request));
    MANDAT_TRY(checkPerson(request, route.portal->policy));
    Stored stored;
    bool isNew = false;
    const auto record = [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(const auto known, writer.find(Kind::AccessRequest, request.id.toString()));
        if (!known) { // the same one again, after a lost answer, is that one
            isNew = true;
            MANDAT_TRY(complete(writer, request));
            MANDAT_TRY(keep(writer, request, actorOf(route.caller.staff), route.now));
        }
        MANDAT_ASSIGN(stored, storedRequest(writer, request.id.toString()));
        return {};
    };
    MANDAT_TRY(route.store.write(route.portalId(), record));
    return requestResponse(route, isNew ? 201 : 200, stored);
}

Result<HttpResponse> requestDecisionRoute(const Route &route, const QString &id, const QString &verb)
{
    if (verb != ".accept"_L1 && verb != ".refuse"_L1)
        return fail(ErrorKind::NotFound, u"A request cannot be asked for %1"_s.arg(verb.left(50)));
    if (route.client)
        return fail(ErrorKind::Forbidden, u"The firm decides on requests"_s);
    MANDAT_TRY(mayWrite(route.caller.staff, route.portal->policy));
    MANDAT_ASSIGN(const QJsonObject body, route.body());
    const QString order = verb == ".accept"_L1 ? scim::textMember(body, u"order"_s) : QString();
    const QString reason = scim::textMember(body, u"reason"_s).trimmed();
    if (verb == ".accept"_L1 && order.isEmpty())
        return invalid(u"Accepting names the order that came of it"_s, u"order"_s);
    if (verb == ".refuse"_L1 && reason.isEmpty())
        return invalid(u"A refusal says why"_s, u"reason"_s);
    Stored stored;
    const auto transaction = [&](Writer &writer) -> Result<void> {
        MANDAT_ASSIGN(stored, storedRequest(writer, id));
        MANDAT_ASSIGN(const AccessRequest request, valueOf<AccessRequest>(stored.document));
        if (request.status != RequestStatus::Open) {
            const bool same = request.decidedBy == route.caller.staff.subject
                && request.status == (order.isEmpty() ? RequestStatus::Refused : RequestStatus::Accepted);
            return same ? Result<void>() : fail(ErrorKind::Conflict, u"The request has been decided on"_s);
        }
        if (!scim::ifMatchHolds(route.header("If-Match"), etagOf(stored.version)))
            return fail(ErrorKind::Stale, u"The request has changed"_s);
        const Actor actor = actorOf(route.caller.staff);
        if (order.isEmpty()) {
            MANDAT_TRY(refuseRequest(writer, stored, reason, actor, route.now));
        } else {
            MANDAT_ASSIGN(const auto known, writer.order(order));
            if (!known)
                return invalid(u"There is no order %1"_s.arg(order.left(60)), u"order"_s);
            MANDAT_TRY(checkCameOf(*known, request));
            MANDAT_TRY(grantRequest(writer, stored, order, actor, route.now));
        }
        MANDAT_ASSIGN(stored, storedRequest(writer, id));
        return {};
    };
    MANDAT_TRY(route.store.write(route.portalId(), transaction));
    return requestResponse(route, 200, stored);
}

Result<HttpResponse> registerRoute(Store &store, const Portal &portal, const QByteArray &body, const QDateTime &now)
{
    if (!portal.policy.selfRegistration)
        return fail(ErrorKind::Forbidden, u"Nobody registers themselves on this portal"_s);
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (!json.isObject())
        return scim::refuse(scim::scimtype::invalidSyntax, u"The body is not a JSON object"_s);
    QJsonObject own = json.object();
    for (const QString &taken : {u"relationships"_s, u"company"_s, u"externalId"_s, u"kind"_s})
        own.remove(scim::memberKey(own, taken)); // what a stranger cannot know
    own.insert(u"kind"_s, u"selfRegistration"_s);
    MANDAT_ASSIGN(AccessRequest request, requestFrom(own, now));
    MANDAT_TRY(checkPerson(request, portal.policy));
    const auto record = [&](Writer &writer) -> Result<void> {
        MANDAT_TRY(complete(writer, request));
        const QString key = scim::caseKey(request.email);
        MANDAT_ASSIGN(const auto holder, writer.userNamed(key));
        MANDAT_ASSIGN(const auto reserved, writer.reservedBy(ReservationKind::SignInId, key));
        // Somebody who is known already hears nothing else than anybody: the answer tells no stranger who is.
        if (holder || reserved)
            return {};
        if (!request.company.isNull()) {
            MANDAT_ASSIGN(request.user, registerUser(writer, request, now));
        }
        return keep(writer, request, {u"public"_s, request.firstName + u' ' + request.lastName}, now);
    };
    MANDAT_TRY(store.write(portal.id, record));
    return jsonResponse(202, QJsonObject {{u"received"_s, scim::dateTimeText(now)}});
}

} // namespace mandat::service
