// SPDX-License-Identifier: MIT
#include "cache/orderbasis.h"

#include "cache/rowwriter.h"
#include "db/connection.h"

namespace mandat::cache
{

namespace
{

constexpr qsizetype mostPeople = 2000;

QByteArray number(ResourceKind kind)
{
    return QByteArray::number(static_cast<int>(kind));
}

QByteArray insertion(ResourceKind kind)
{
    return "INSERT OR IGNORE INTO order_basis(change_order, kind, id, version) SELECT ?1, " + number(kind) + ", ";
}

/// Whose access the changes bear on.
class People
{
public:
    explicit People(db::Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> add(const Change &change)
    {
        const QUuid id = change.resourceId();
        switch (change.resourceKind()) {
        case ResourceKind::User:
            ids.insert(id);
            return {};
        case ResourceKind::Grant: {
            const Grant &grant = std::get<Grant>(change.after ? *change.after : *change.before);
            ids.insert(grant.user.uuid());
            return {};
        }
        case ResourceKind::Profile:
            MANDAT_TRY(find("SELECT id FROM user WHERE profile = ?", id));
            return find("SELECT user FROM access WHERE profile = ?", id);
        case ResourceKind::Relationship:
            return find("SELECT user FROM access WHERE relationship = ?", id);
        case ResourceKind::Contact:
            break;
        }
        return {};
    }

    QSet<QUuid> ids;

private:
    Result<void> find(const QByteArray &sql, const QUuid &id)
    {
        MANDAT_ASSIGN(db::Statement found, m_connection.prepare(sql + " LIMIT " + QByteArray::number(mostPeople + 1)));
        found.bindAll(id);
        return found.forEach([&] { ids.insert(found.uuid(0)); });
    }

    db::Connection &m_connection;
};

Result<void> writePerson(db::Connection &connection, const ChangeOrderId &order, const QUuid &user)
{
    MANDAT_TRY(connection.run(insertion(ResourceKind::User) + "id, version FROM user WHERE id = ?2", order, user));
    MANDAT_TRY(connection.run(insertion(ResourceKind::Grant) + "id, version FROM access WHERE user = ?2", order, user));
    MANDAT_TRY(connection.run(insertion(ResourceKind::Relationship)
                                  + "id, version FROM relationship WHERE id IN (SELECT relationship FROM access WHERE"
                                    " user = ?2)",
                              order, user));
    return connection.run(insertion(ResourceKind::Profile)
                              + "id, version FROM profile WHERE id IN (SELECT profile FROM user WHERE id = ?2 UNION"
                                " SELECT profile FROM access WHERE user = ?2)",
                          order, user);
}

/// What the changes themselves name.
Result<void> writeNamed(db::Connection &connection, const ChangeOrderId &order, const Change &change)
{
    const auto profile = [&](const ProfileId &id) {
        return connection.run(insertion(ResourceKind::Profile) + "id, version FROM profile WHERE id = ?2", order, id);
    };
    const auto relationship = [&](const RelationshipId &id) {
        return connection.run(insertion(ResourceKind::Relationship) + "id, version FROM relationship WHERE id = ?2",
                              order, id);
    };
    for (const std::optional<Resource> &side : {change.before, change.after}) {
        const User *user = side ? std::get_if<User>(&*side) : nullptr;
        const Grant *grant = side ? std::get_if<Grant>(&*side) : nullptr;
        if (user && !user->profile.isNull())
            MANDAT_TRY(profile(user->profile));
        if (grant && !grant->profile.isNull())
            MANDAT_TRY(profile(grant->profile));
        if (grant)
            MANDAT_TRY(relationship(grant->relationship));
    }
    if (change.resourceKind() == ResourceKind::Profile)
        return profile(ProfileId(change.resourceId()));
    if (change.resourceKind() == ResourceKind::Relationship)
        return relationship(RelationshipId(change.resourceId()));
    return {};
}

} // namespace

Result<QSet<QUuid>> peopleOf(db::Connection &connection, const QList<Change> &changes)
{
    People people(connection);
    for (const Change &change : changes)
        MANDAT_TRY(people.add(change));
    return std::move(people.ids);
}

Result<void> writeBasis(db::Connection &connection, const ChangeOrder &order)
{
    for (const Change &change : order.changes)
        MANDAT_TRY(writeNamed(connection, order.id, change));
    MANDAT_ASSIGN(const QSet<QUuid> people, peopleOf(connection, order.changes));
    if (people.size() > mostPeople)
        return {};
    for (const QUuid &user : people)
        MANDAT_TRY(writePerson(connection, order.id, user));
    return {};
}

Result<OrderBasis> readBasis(db::Connection &connection, const ChangeOrderId &order)
{
    MANDAT_ASSIGN(db::Statement all,
                  connection.prepare("SELECT kind, id, version FROM order_basis WHERE change_order = ?"));
    all.bindAll(order);
    OrderBasis out;
    MANDAT_TRY(all.forEach([&] { out.add(static_cast<ResourceKind>(all.int32(0)), all.uuid(1), all.text(2)); }));
    return out;
}

Result<void> removeBasis(db::Connection &connection, const ChangeOrderId &order)
{
    return connection.run("DELETE FROM order_basis WHERE change_order = ?", order);
}

Result<Snapshot> presentOf(db::Connection &connection, const QList<Change> &changes)
{
    Snapshot out;
    for (const Change &change : changes) {
        MANDAT_ASSIGN(const std::optional<Resource> there,
                      readRow(connection, change.resourceKind(), change.resourceId()));
        if (there)
            out.put(*there);
        const Grant *made = !change.before && change.after ? std::get_if<Grant>(&*change.after) : nullptr;
        if (there || !made)
            continue;
        MANDAT_ASSIGN(
            const std::optional<Grant> same,
            selectOne<Grant>(connection, "WHERE user = ? AND relationship = ?", made->user, made->relationship));
        if (same)
            out.put(*same);
        // Access is given to somebody, at something: without either, nothing of it is done.
        for (const auto &[kind, id] : {std::pair(ResourceKind::User, made->user.uuid()),
                                       std::pair(ResourceKind::Relationship, made->relationship.uuid())}) {
            MANDAT_ASSIGN(const std::optional<Resource> needed, readRow(connection, kind, id));
            if (needed)
                out.put(*needed);
        }
    }
    return out;
}

} // namespace mandat::cache
