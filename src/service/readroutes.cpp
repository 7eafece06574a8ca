// SPDX-License-Identifier: MIT
// Reading: singletons, one resource, lists.
#include "scim/errors.h"
#include "scim/etag.h"
#include "scim/filter.h"
#include "scim/jsonaccess.h"
#include "scim/listresponse.h"
#include "service/access.h"
#include "service/clientscope.h"
#include "service/columns.h"
#include "service/document.h"
#include "service/projected.h"
#include "service/responses.h"
#include "service/route.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr qint64 pageDefault = 100;
constexpr qint64 pageMost = 1000;

HttpResponse withTag(HttpResponse response, const QString &tag)
{
    response.headers.add("ETag", tag.toUtf8());
    return response;
}

/// One document, or 304 if the client has it already.
Result<HttpResponse> single(const Route &route, const QByteArray &document, const QByteArray &location,
                            const QString &tag, const scim::ResourceType &type)
{
    if (!scim::ifNoneMatchHolds(route.header("If-None-Match"), tag))
        return withTag(emptyResponse(304), tag);
    MANDAT_ASSIGN(const scim::Projection projection, projectionOf(route.request, type));
    MANDAT_ASSIGN(QByteArray body, projected(served(document, location), projection, type));
    HttpResponse response = withTag(jsonResponse(200, std::move(body)), tag);
    response.headers.add("Content-Location", location);
    return response;
}

/// Who asks, where it is a user of the portal: the User, also of somebody who administers nothing.
Result<HttpResponse> myself(const Route &route)
{
    std::optional<Stored> me;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(me, reader.find(Kind::User, userOfSubject(route.caller.staff.subject)));
        return {};
    };
    MANDAT_TRY(route.store.read(route.portalId(), find));
    if (!me)
        return fail(ErrorKind::NotFound, route.caller.staff.subject);
    return single(route, me->document, route.location(Kind::User, me->id), etagOf(me->version),
                  columnsOf(Kind::User).type());
}

Result<HttpResponse> list(const Route &route, Kind kind, const scim::ListRequest &asked)
{
    MANDAT_TRY(mayRead(route.caller.staff, kind));
    const scim::ResourceType &type = columnsOf(kind).type();
    MANDAT_ASSIGN(const auto projection, scim::makeProjection(asked.attributes, asked.excludedAttributes, type));
    ListQuery query;
    query.kind = kind;
    std::optional<scim::Filter> filter;
    if (!asked.filter.isEmpty()) {
        MANDAT_ASSIGN(filter, scim::parseFilter(asked.filter));
        MANDAT_TRY(scim::checkFilter(*filter, type));
        query.filter = &*filter;
    }
    const scim::PageRequest &wanted = asked.page;
    query.sortBy = asked.sortBy;
    query.descending = asked.descending;
    query.limit = std::min(wanted.count.value_or(pageDefault), pageMost);
    if (wanted.cursor) {
        if (!asked.sortBy.isEmpty())
            return scim::refuse(scim::scimtype::invalidCursor, u"Pages by cursor are in the order of ids"_s,
                                u"sortBy"_s);
        if (!wanted.cursor->isEmpty() && QUuid::fromString(*wanted.cursor).isNull() && kind != Kind::Staff)
            return scim::refuse(scim::scimtype::invalidCursor, u"The cursor is not one of this service"_s, u"cursor"_s);
        query.after = *wanted.cursor;
        query.countTotal = wanted.cursor->isEmpty();
    } else {
        query.offset = std::max<qint64>(wanted.startIndex, 1) - 1;
    }
    Page page;
    const auto readPage = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(page, reader.list(query));
        return {};
    };
    MANDAT_TRY(route.store.read(route.portalId(), readPage));
    scim::ListWriter writer(page.resources.size() * 1024);
    for (const Stored &stored : std::as_const(page.resources)) {
        MANDAT_ASSIGN(const QByteArray document,
                      projected(served(stored.document, route.location(kind, stored.id)), projection, type));
        writer.add(document);
    }
    scim::PageInfo info;
    info.totalResults = page.total;
    if (wanted.cursor) {
        if (page.more && !page.resources.isEmpty())
            info.nextCursor = page.resources.last().id;
    } else {
        info.startIndex = query.offset + 1;
    }
    return jsonResponse(200, writer.finish(info));
}

} // namespace

Result<HttpResponse> singletonRoute(const Route &route)
{
    const QString &name = route.path.first();
    if (name.compare("Me"_L1, Qt::CaseInsensitive) == 0) {
        if (route.client)
            return myself(route);
        std::optional<Stored> me;
        const auto find = [&](Reader &reader) -> Result<void> {
            MANDAT_ASSIGN(me, reader.find(Kind::Staff, route.caller.id));
            return {};
        };
        MANDAT_TRY(route.store.read(route.portalId(), find));
        if (!me)
            return fail(ErrorKind::NotFound, route.caller.id);
        return single(route, me->document, route.location(Kind::Staff, me->id), etagOf(me->version),
                      columnsOf(Kind::Staff).type());
    }
    const bool isPolicy = name.compare("Policy"_L1, Qt::CaseInsensitive) == 0;
    const QString version = isPolicy ? route.portal->policy.version : route.portal->catalogue.version();
    const QByteArray document =
        isPolicy ? route.store.policyDocument(route.portalId()) : route.store.catalogueDocument(route.portalId());
    const QString typeName = isPolicy ? u"Policy"_s : u"Catalogue"_s;
    return single(route, document, route.base + '/' + typeName.toLatin1(), u"W/\"%1\""_s.arg(version),
                  *scim::mandatRegistry().type(typeName));
}

Result<HttpResponse> readRoute(const Route &route, Kind kind, const QString &id)
{
    if (!route.client)
        MANDAT_TRY(mayRead(route.caller.staff, kind));
    std::optional<Stored> stored;
    const auto find = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(stored, reader.find(kind, id));
        if (!stored || !route.client)
            return {};
        MANDAT_ASSIGN(const bool sees, clientSees(reader, *route.client, *stored));
        if (!sees)
            stored.reset();
        return {};
    };
    MANDAT_TRY(route.store.read(route.portalId(), find));
    if (!stored)
        return fail(ErrorKind::NotFound, u"There is no %1 %2"_s.arg(typeName(kind), id.left(100)));
    return single(route, stored->document, route.location(kind, stored->id), etagOf(stored->version),
                  columnsOf(kind).type());
}

Result<HttpResponse> listRoute(const Route &route, Kind kind)
{
    MANDAT_ASSIGN(const scim::ListRequest asked, listRequestOf(route.request));
    return list(route, kind, asked);
}

Result<HttpResponse> searchRoute(const Route &route, Kind kind)
{
    MANDAT_ASSIGN(const QJsonObject body, route.body());
    MANDAT_ASSIGN(const scim::ListRequest asked, scim::parseSearchRequest(body));
    return list(route, kind, asked);
}

} // namespace mandat::service
