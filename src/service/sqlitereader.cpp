// SPDX-License-Identifier: MIT
#include "service/sqlitereader.h"

#include "service/auditdocument.h"
#include "service/chain.h"
#include "service/entities.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// Columns of Stored, in this order, first in every query that reads some.
constexpr QByteArrayView storedColumns = "id, version, created, modified, document";

Stored storedRow(Kind kind, const db::Statement &row)
{
    return {kind, row.text(0), row.integer(1), row.dateTime(2), row.dateTime(3), row.bytes(4)};
}

QByteArrayView columnOf(Kind kind, Link link)
{
    switch (link) {
    case Link::Company:
        if (kind == Kind::Relationship || kind == Kind::Contact || kind == Kind::User || kind == Kind::ChangeOrder
            || kind == Kind::AccessRequest)
            return "company";
        break;
    case Link::User:
        if (kind == Kind::Grant)
            return "user";
        break;
    case Link::Relationship:
        if (kind == Kind::Grant)
            return "relationship";
        break;
    case Link::Profile:
        if (kind == Kind::User || kind == Kind::Grant)
            return "profile";
        break;
    case Link::Contact:
        if (kind == Kind::User)
            return "contact";
        break;
    case Link::Code:
        if (kind == Kind::Profile)
            return "kind";
        if (kind == Kind::Relationship)
            return "reference";
        break;
    }
    return {};
}

QByteArray joined(std::initializer_list<QByteArrayView> parts)
{
    QByteArray out;
    for (const QByteArrayView part : parts)
        out += part;
    return out;
}

} // namespace

QByteArrayView tableOf(Kind kind)
{
    switch (kind) {
    case Kind::Company:
        return "company";
    case Kind::Relationship:
        return "relationship";
    case Kind::Contact:
        return "contact";
    case Kind::User:
        return "user";
    case Kind::Profile:
        return "profile";
    case Kind::Grant:
        return "\"grant\"";
    case Kind::ChangeOrder:
        return "change_order";
    case Kind::AccessRequest:
        return "access_request";
    case Kind::AuditEntry:
        return "chain";
    case Kind::Staff:
        return "staff";
    }
    return {};
}

QString reservationName(ReservationKind kind)
{
    return kind == ReservationKind::SignInId ? u"signInId"_s : u"contact"_s;
}

QString changeName(FeedChange change)
{
    switch (change) {
    case FeedChange::Created:
        return u"created"_s;
    case FeedChange::Updated:
        return u"updated"_s;
    case FeedChange::Deleted:
        return u"deleted"_s;
    }
    return {};
}

SqliteReader::SqliteReader(db::Connection &connection, const PortalRow &portal)
    : m_connection(connection)
    , m_portal(portal)
{
}

Result<std::optional<Stored>> SqliteReader::find(Kind kind, const QString &id)
{
    if (kind == Kind::AuditEntry)
        return findAuditEntry(id);
    MANDAT_ASSIGN(auto statement,
                  m_connection.prepare(
                      joined({"SELECT ", storedColumns, " FROM ", tableOf(kind), " WHERE portal = ? AND id = ?"})));
    statement.bindAll(m_portal.key, id);
    MANDAT_ASSIGN(const bool found, statement.step());
    if (!found)
        return std::nullopt;
    return storedRow(kind, statement);
}

Result<std::optional<Stored>> SqliteReader::findAuditEntry(const QString &id)
{
    MANDAT_ASSIGN(auto statement,
                  m_connection.prepare(joined({"SELECT ", auditColumns, " FROM chain WHERE portal = ? AND id = ?"})));
    statement.bindAll(m_portal.key, id);
    MANDAT_ASSIGN(const bool found, statement.step());
    if (!found)
        return std::nullopt;
    return auditRow(statement);
}

Result<QList<Stored>> SqliteReader::linked(Kind kind, Link link, const QString &value)
{
    const QByteArrayView column = columnOf(kind, link);
    if (column.isEmpty())
        return fail(ErrorKind::Internal, u"%1 has no such link"_s.arg(typeName(kind)));
    // The partial indexes are only used where the query repeats their condition.
    MANDAT_ASSIGN(
        auto statement,
        m_connection.prepare(joined({"SELECT ", storedColumns, " FROM ", tableOf(kind), " WHERE portal = ? AND ",
                                     column, " = ? AND ", column, " <> '' ORDER BY key"})));
    statement.bindAll(m_portal.key, value);
    QList<Stored> out;
    MANDAT_TRY(statement.forEach([&] { out.append(storedRow(kind, statement)); }));
    return out;
}

Result<std::optional<QString>> SqliteReader::userNamed(const QString &userNameKey)
{
    return m_connection.value<QString>("SELECT id FROM user WHERE portal = ? AND user_name = ?", m_portal.key,
                                       userNameKey);
}

Result<std::optional<Stored>> SqliteReader::userByExternalId(const QString &externalId)
{
    MANDAT_ASSIGN(const auto id,
                  m_connection.value<QString>("SELECT id FROM user WHERE portal = ? AND external_id = ?", m_portal.key,
                                              externalId));
    if (!id)
        return std::nullopt;
    return find(Kind::User, *id);
}

Result<std::optional<QString>> SqliteReader::reservedBy(ReservationKind kind, const QString &value)
{
    return m_connection.value<QString>(
        "SELECT change_order FROM reservation WHERE portal = ? AND kind = ? AND value = ?", m_portal.key,
        reservationName(kind), value);
}

Result<std::optional<QString>> SqliteReader::creatingOrder(const QString &user)
{
    return m_connection.value<QString>("SELECT created_by FROM user WHERE portal = ? AND id = ?", m_portal.key, user);
}

template<class... Args> Result<QList<OrderRecord>> SqliteReader::orders(QByteArrayView condition, const Args &...args)
{
    MANDAT_ASSIGN(
        auto row,
        m_connection.prepare(joined(
            {"SELECT ", storedColumns,
             ", external_id, author, digest, status, number, company, replaces, effective FROM change_order WHERE ",
             condition})));
    row.bindAll(args...);
    QList<OrderRecord> out;
    MANDAT_TRY(row.forEach([&] {
        out.append({storedRow(Kind::ChangeOrder, row), row.text(5), row.text(6), row.bytes(7), row.text(8), row.text(9),
                    row.text(10), row.text(11), row.dateTime(12)});
    }));
    return out;
}

Result<std::optional<OrderRecord>> SqliteReader::order(const QString &id)
{
    MANDAT_ASSIGN(auto found, orders("portal = ? AND id = ?", m_portal.key, id));
    return found.isEmpty() ? std::nullopt : std::optional(std::move(found.first()));
}

Result<std::optional<OrderRecord>> SqliteReader::orderByExternalId(const QString &author, const QString &externalId)
{
    MANDAT_ASSIGN(auto found,
                  orders("portal = ? AND author = ? AND external_id = ?", m_portal.key, author, externalId));
    return found.isEmpty() ? std::nullopt : std::optional(std::move(found.first()));
}

Result<QList<OrderRecord>> SqliteReader::ordersDue(const QDateTime &by)
{
    return orders("portal = ? AND effective IS NOT NULL AND effective <= ? ORDER BY effective, key", m_portal.key, by);
}

Result<QList<OrderRecord>> SqliteReader::ordersWithStatus(const QString &status)
{
    return orders("portal = ? AND status = ? ORDER BY key", m_portal.key, status);
}

Result<std::optional<Credential>> SqliteReader::credential(const QString &user)
{
    MANDAT_ASSIGN(auto row,
                  m_connection.prepare("SELECT hash, temporary, issued, issued_by, expires FROM credential"
                                       " WHERE portal = ? AND user = ?"));
    row.bindAll(m_portal.key, user);
    MANDAT_ASSIGN(const bool found, row.step());
    if (!found)
        return std::nullopt;
    return Credential {user, row.text(0), row.boolean(1), row.dateTime(2), row.text(3), row.dateTime(4)};
}

Result<std::optional<StaffRecord>> SqliteReader::staff(const QString &subject)
{
    MANDAT_ASSIGN(auto row, m_connection.prepare("SELECT id, document FROM staff WHERE portal = ? AND subject = ?"));
    row.bindAll(m_portal.key, subject);
    MANDAT_ASSIGN(const bool found, row.step());
    if (!found)
        return std::nullopt;
    MANDAT_ASSIGN(Staff staff, staffFrom(row.bytes(1)));
    return StaffRecord {m_portal.id, row.text(0), std::move(staff), {}};
}

Result<ChainHead> SqliteReader::head()
{
    MANDAT_ASSIGN(auto row, m_connection.prepare("SELECT epoch, sequence, hash FROM portal WHERE key = ?"));
    row.bindAll(m_portal.key);
    MANDAT_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorKind::NotFound, m_portal.id);
    return ChainHead {row.bytes(0), row.integer(1), row.bytes(2)};
}

Result<std::optional<QByteArray>> SqliteReader::hashAt(qint64 sequence)
{
    if (sequence == 0) {
        MANDAT_ASSIGN(const ChainHead chain, head());
        return chainOrigin(m_portal.id, chain.epoch);
    }
    return m_connection.value<QByteArray>("SELECT hash FROM chain WHERE portal = ? AND sequence = ?", m_portal.key,
                                          sequence);
}

Result<QList<FeedRow>> SqliteReader::feedAfter(qint64 sequence, qint64 limit)
{
    MANDAT_ASSIGN(
        auto row,
        m_connection.prepare("SELECT sequence, resource_type, resource_id, change FROM chain"
                             " WHERE portal = ? AND sequence > ? AND change IS NOT NULL ORDER BY sequence LIMIT ?"));
    row.bindAll(m_portal.key, sequence, limit);
    QList<FeedRow> out;
    MANDAT_TRY(row.forEach([&] {
        const QString change = row.text(3);
        const auto kind = kindNamed(row.text(1));
        if (kind) {
            out.append({row.integer(0), *kind, row.text(2),
                        change == "created"_L1       ? FeedChange::Created
                            : change == "deleted"_L1 ? FeedChange::Deleted
                                                     : FeedChange::Updated});
        }
    }));
    return out;
}

} // namespace mandat::service
