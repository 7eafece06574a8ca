// SPDX-License-Identifier: MIT
// What a held order would do, for whoever decides on it: by the service's own state, not by a copy that may be behind.
#include "scim/etag.h"
#include "scim/impactjson.h"
#include "service/access.h"
#include "service/clientscope.h"
#include "service/document.h"
#include "service/entities.h"
#include "service/orderdocument.h"
#include "service/responses.h"
#include "service/route.h"
#include "service/snapshotloader.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// Those whom the impact names, as they would be or as they are.
void name(OrderImpact &out, const Snapshot &before, const Snapshot &after)
{
    QSet<UserId> people;
    QSet<RelationshipId> places;
    for (const ImpactRow &row : std::as_const(out.impact.rows)) {
        people.insert(row.user);
        places.insert(row.relationship);
    }
    for (const AdministratorMove &move : std::as_const(out.impact.administrators))
        places.insert(move.relationship);
    for (const UserId &id : std::as_const(people)) {
        const User *user = after.user(id) ? after.user(id) : before.user(id);
        if (user)
            out.people.append(*user);
    }
    for (const RelationshipId &id : std::as_const(places)) {
        if (const Relationship *place = before.relationship(id))
            out.places.append(*place);
    }
}

} // namespace

Result<HttpResponse> impactRoute(const Route &route, const QString &id)
{
    if (route.client)
        return fail(ErrorKind::Forbidden, u"The firm decides on orders"_s);
    MANDAT_TRY(mayRead(route.caller.staff, Kind::ChangeOrder));
    OrderImpact out;
    const auto look = [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(const auto record, reader.order(id));
        if (!record)
            return fail(ErrorKind::NotFound, u"There is no order %1"_s.arg(id.left(100)));
        MANDAT_ASSIGN(const scim::OrderAnswer answer, answerOf(*record));
        const ChangeOrder &order = answer.order;
        if (order.status != OrderStatus::AwaitingApproval)
            return fail(ErrorKind::Conflict, u"The order is not awaiting approval"_s);
        MANDAT_ASSIGN(const Snapshot before, loadSnapshot(reader, order.changes));
        out.version = etagOf(record->stored.version);
        out.at = route.now;
        out.impact = impactOf(*route.portal, before, order.changes, route.now);
        name(out, before, applied(before, order.changes));
        return {};
    };
    MANDAT_TRY(route.store.read(route.portalId(), look));
    return jsonResponse(200, scim::toJson(out));
}

} // namespace mandat::service
