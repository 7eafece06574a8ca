// SPDX-License-Identifier: MIT
#include "cache/fallingdue.h"

#include "cache/derived.h"
#include "cache/metatable.h"
#include "cache/tables.h"
#include "db/transaction.h"
#include "domain/effective.h"

#include <QSet>

#include <algorithm>

namespace mandat::cache
{

namespace
{

/// Above this, everything at once is faster than one after the other.
constexpr qsizetype mostOneByOne = 2000;

void takeFirst(std::optional<QDateTime> &soonest, const QList<QDateTime> &instants)
{
    for (const QDateTime &instant : instants) {
        if (!soonest || instant < *soonest)
            soonest = instant;
    }
}

Result<std::optional<QDate>> firstDay(db::Connection &connection, const QByteArray &column, const QDate &from)
{
    MANDAT_ASSIGN(db::Statement find,
                  connection.prepare("SELECT min(" + column + ") FROM access WHERE " + column + " IS NOT NULL AND "
                                     + column + " >= ?"));
    find.bindAll(from);
    MANDAT_TRY(find.step());
    const std::optional<QDate> out = find.isNull(0) ? std::nullopt : std::optional(find.get<QDate>(0));
    find.reset();
    return out;
}

struct Due {
    QSet<UserId> users;
    QSet<RelationshipId> relationships;
};

Result<void> addGrants(db::Connection &connection, const QByteArray &where, const QDate &from, const QDate &to,
                       Due &due)
{
    MANDAT_ASSIGN(db::Statement find, connection.prepare("SELECT user, relationship FROM access WHERE " + where));
    find.bindAll(from, to);
    return find.forEach([&] {
        due.users.insert(find.get<UserId>(0));
        due.relationships.insert(find.get<RelationshipId>(1));
    });
}

/// Everybody and everything that a boundary after `since` bears on; a little more does no harm.
Result<Due> dueBetween(db::Connection &connection, const Policy &policy, const QDateTime &since, const QDateTime &now)
{
    Due due;
    const QDate was = dayAt(policy, since);
    const QDate is = dayAt(policy, now);
    MANDAT_TRY(addGrants(connection, "first_day IS NOT NULL AND first_day > ? AND first_day <= ?", was, is, due));
    MANDAT_TRY(addGrants(connection, "last_day IS NOT NULL AND last_day >= ? AND last_day < ?", was, is, due));
    MANDAT_ASSIGN(const QList<Grant> grants, selectAll<Grant>(connection, "WHERE pending <> ''"));
    for (const Grant &grant : grants) {
        due.users.insert(grant.user);
        due.relationships.insert(grant.relationship);
    }
    MANDAT_ASSIGN(const QList<User> users, selectAll<User>(connection, "WHERE pending <> ''"));
    for (const User &user : users) {
        due.users.insert(user.id);
        MANDAT_ASSIGN(const QList<Grant> own, selectAll<Grant>(connection, "WHERE user = ?", user.id));
        for (const Grant &grant : own)
            due.relationships.insert(grant.relationship);
    }
    return due;
}

Result<QList<Changed>> deriveDue(db::Connection &connection, const Portal &portal, const Due &due, const QDateTime &now)
{
    QList<Changed> changed;
    for (const UserId &user : due.users) {
        MANDAT_TRY(deriveUser(connection, portal, user, now));
        changed.append({ResourceKind::User, user.uuid()});
    }
    for (const RelationshipId &relationship : due.relationships) {
        MANDAT_TRY(deriveRelationship(connection, portal, relationship, now));
        changed.append({ResourceKind::Relationship, relationship.uuid()});
    }
    MANDAT_TRY(writeMeta(connection, metakey::derivedAt, QByteArray::number(now.toMSecsSinceEpoch())));
    return changed;
}

} // namespace

Result<std::optional<QDateTime>> nextBoundary(db::Connection &connection, const Policy &policy, const QDateTime &after)
{
    std::optional<QDateTime> soonest;
    const QDate day = dayAt(policy, after);
    MANDAT_ASSIGN(const std::optional<QDate> begins, firstDay(connection, "first_day", day.addDays(1)));
    if (begins)
        takeFirst(soonest, {startOfDay(policy, *begins)});
    MANDAT_ASSIGN(const std::optional<QDate> ends, firstDay(connection, "last_day", day));
    if (ends)
        takeFirst(soonest, {startOfDay(policy, ends->addDays(1))});
    MANDAT_ASSIGN(const QList<Grant> grants, selectAll<Grant>(connection, "WHERE pending <> ''"));
    for (const Grant &grant : grants)
        takeFirst(soonest, boundariesOf(policy, grant, after));
    MANDAT_ASSIGN(const QList<User> users, selectAll<User>(connection, "WHERE pending <> ''"));
    for (const User &user : users)
        takeFirst(soonest, boundariesOf(policy, user, after));
    return soonest;
}

Result<QList<Changed>> fallDue(db::Connection &connection, const Portal &portal, const QDateTime &now)
{
    MANDAT_ASSIGN(const QByteArray complete, readMeta(connection, metakey::complete));
    if (complete.isEmpty())
        return QList<Changed>();
    MANDAT_ASSIGN(const QByteArray derived, readMeta(connection, metakey::derivedAt));
    const QDateTime since = QDateTime::fromMSecsSinceEpoch(derived.toLongLong(), Qt::UTC);
    if (!derived.isEmpty()) {
        MANDAT_ASSIGN(const std::optional<QDateTime> next, nextBoundary(connection, portal.policy, since));
        if (!next || *next > now)
            return QList<Changed>();
    }
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(connection));
    Due due;
    if (!derived.isEmpty()) {
        MANDAT_ASSIGN(due, dueBetween(connection, portal.policy, since, now));
    }
    QList<Changed> changed;
    if (derived.isEmpty() || due.users.size() > mostOneByOne) {
        MANDAT_TRY(deriveAll(connection, portal, now));
        for (const UserId &user : std::as_const(due.users))
            changed.append({ResourceKind::User, user.uuid()});
    } else {
        MANDAT_ASSIGN(changed, deriveDue(connection, portal, due, now));
    }
    MANDAT_TRY(transaction.commit());
    return changed;
}

} // namespace mandat::cache
