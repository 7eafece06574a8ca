// SPDX-License-Identifier: MIT
#include "cache/narrowing.h"

#include "cache/gatherer.h"
#include "cache/metatable.h"
#include "cache/orderbasis.h"
#include "cache/outboxtable.h"
#include "domain/classification.h"
#include "domain/impact.h"

#include <algorithm>
#include <array>

namespace mandat::cache
{

namespace
{

/// More people than this are not compared before and after while somebody waits for the order to be queued.
constexpr qsizetype mostPeople = 2000;

/// Whether it is worth looking at all: what makes anything but a profile, or touches nobody's access, gives.
bool mayOnlyTake(const QList<Change> &changes)
{
    return std::ranges::all_of(changes, [](const Change &change) {
        const ResourceKind kind = change.resourceKind();
        return kind != ResourceKind::Contact && (change.kind() != ChangeKind::Create || kind == ResourceKind::Profile);
    });
}

/// What is not known here may be more than what it replaces.
bool knowsProfiles(const Snapshot &before, const QList<Change> &changes)
{
    const Snapshot after = applied(before, changes);
    const auto known = [&](const ProfileId &id) { return id.isNull() || before.profile(id) || after.profile(id); };
    return std::ranges::all_of(changes, [&](const Change &change) {
        return std::ranges::all_of(std::array {&change.before, &change.after}, [&](const auto *side) {
            const User *user = *side ? std::get_if<User>(&**side) : nullptr;
            const Grant *grant = *side ? std::get_if<Grant>(&**side) : nullptr;
            return (!user || known(user->profile)) && (!grant || known(grant->profile));
        });
    });
}

/// What effective access needs of these people and of what the changes name.
Result<Snapshot> snapshotOf(db::Connection &connection, const QSet<QUuid> &people, const QList<Change> &changes)
{
    Gatherer gatherer(connection);
    for (const QUuid &user : people)
        MANDAT_TRY(gatherer.addUser(UserId(user)));
    for (const Change &change : changes) {
        for (const std::optional<Resource> &side : {change.before, change.after}) {
            const User *user = side ? std::get_if<User>(&*side) : nullptr;
            const Grant *grant = side ? std::get_if<Grant>(&*side) : nullptr;
            if (user)
                MANDAT_TRY(gatherer.addProfile(user->profile));
            if (grant) {
                MANDAT_TRY(gatherer.addProfile(grant->profile));
                MANDAT_TRY(gatherer.addRelationship(grant->relationship));
            }
        }
        if (change.resourceKind() == ResourceKind::Profile)
            MANDAT_TRY(gatherer.addProfile(ProfileId(change.resourceId())));
        if (change.resourceKind() == ResourceKind::Relationship)
            MANDAT_TRY(gatherer.addRelationship(RelationshipId(change.resourceId())));
    }
    return gatherer.take();
}

Result<bool> onlyTakes(db::Connection &connection, const Portal &portal, const ChangeOrder &order, const QDateTime &now)
{
    if (onlyTakesAway(order.changes))
        return true;
    if (order.changes.isEmpty() || !mayOnlyTake(order.changes))
        return false;
    // While everything is being read again, most of it is missing here.
    MANDAT_ASSIGN(const QByteArray complete, readMeta(connection, metakey::complete));
    if (complete.isEmpty())
        return false;
    MANDAT_ASSIGN(const QSet<QUuid> people, peopleOf(connection, order.changes));
    if (people.size() > mostPeople)
        return false;
    MANDAT_ASSIGN(const Snapshot before, snapshotOf(connection, people, order.changes));
    return knowsProfiles(before, order.changes) && classify(portal, before, order.changes, now) == Effect::Narrowing;
}

} // namespace

Result<void> noteNarrowing(db::Connection &connection, const Portal &portal, const ChangeOrder &order,
                           const QDateTime &now)
{
    MANDAT_ASSIGN(const bool takes, onlyTakes(connection, portal, order, now));
    return connection.run("UPDATE outbox SET takes_away = ? WHERE id = ?", takes, order.id);
}

Result<QSet<ChangeOrderId>> narrowingOrders(db::Connection &connection)
{
    MANDAT_ASSIGN(db::Statement all,
                  connection.prepare("SELECT id, takes_away, CASE WHEN takes_away IS NULL THEN change_order END"
                                     " FROM outbox WHERE takes_away IS NULL OR takes_away = 1"));
    QSet<ChangeOrderId> out;
    MANDAT_TRY(all.forEach([&]() -> Result<void> {
        bool takes = !all.isNull(1);
        if (!takes) {
            MANDAT_ASSIGN(const ChangeOrder order, changeOrderFrom(all.bytes(2)));
            takes = onlyTakesAway(order.changes);
        }
        if (takes)
            out.insert(all.get<ChangeOrderId>(0));
        return {};
    }));
    return out;
}

} // namespace mandat::cache
