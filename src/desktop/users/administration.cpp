// SPDX-License-Identifier: MIT
#include "desktop/users/administration.h"

#include "base/uuid.h"
#include "domain/appointment.h"
#include "domain/effective.h"

#include <algorithm>

namespace mandat::desktop
{

QList<Change> administrationFor(const Portal &portal, const Snapshot &now, const UserId &user, const QDateTime &at)
{
    const Function *administration = portal.catalogue.administration();
    if (!administration || !now.user(user))
        return {};
    QList<const Relationship *> places;
    for (const Grant *grant : now.grantsOfUser(user)) {
        const Relationship *place = now.relationship(grant->relationship);
        if (place && grant->active && place->active && withinCeiling(portal, *place, *administration))
            places.append(place);
    }
    std::ranges::sort(places, {}, &Relationship::reference);
    QList<Change> out;
    Snapshot state = now;
    for (const Relationship *place : std::as_const(places)) {
        if (administratorsOf(portal, state, place->id, at).contains(user))
            continue;
        const QList<Change> made =
            appointmentOf(portal, state, {user, place->id, {}, ProfileId(newUuid(at)), GrantId(newUuid(at))});
        state = applied(state, made);
        out.append(made);
    }
    return out;
}

} // namespace mandat::desktop
