// SPDX-License-Identifier: MIT
#include "service/sqlitewriter.h"

#include "base/uuid.h"
#include "service/chain.h"
#include "service/entities.h"
#include "service/entitycolumns.h"
#include "service/secrets.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr qsizetype saltSize = 16;

std::optional<QString> textOrNothing(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

Result<void> SqliteWriter::put(const Entity &entity, const Meta &meta)
{
    return putEntity(connection(), portalKey(), entity, meta);
}

Result<void> SqliteWriter::remove(Kind kind, const QString &id)
{
    return connection().run("DELETE FROM " + tableOf(kind).toByteArray() + " WHERE portal = ? AND id = ?", portalKey(),
                            id);
}

Result<void> SqliteWriter::setCreatingOrder(const QString &user, const QString &order)
{
    return connection().run("UPDATE user SET created_by = ? WHERE portal = ? AND id = ?", order, portalKey(), user);
}

Result<void> SqliteWriter::putOrder(const OrderRecord &order)
{
    MANDAT_ASSIGN(
        auto statement,
        connection().prepare(
            "INSERT INTO change_order (portal, id, version, created, modified, document, external_id, author,"
            " digest, status, number, company, replaces, effective)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (portal, id) DO UPDATE SET version = excluded.version, modified = excluded.modified,"
            " document = excluded.document, status = excluded.status, effective = excluded.effective"));
    const Stored &stored = order.stored;
    statement.bind(1, portalKey())
        .bind(2, stored.id)
        .bind(3, stored.version)
        .bind(4, stored.created)
        .bind(5, stored.modified);
    statement.bindUtf8(6, stored.document)
        .bind(7, textOrNothing(order.externalId))
        .bind(8, order.author)
        .bind(9, order.digest);
    statement.bind(10, order.status)
        .bind(11, order.number)
        .bind(12, order.company)
        .bind(13, order.replaces)
        .bind(14, order.effective);
    return statement.run();
}

Result<qint64> SqliteWriter::nextOrderNumber(int year)
{
    MANDAT_ASSIGN(const auto last,
                  connection().value<qint64>("INSERT INTO order_counter (portal, year, last) VALUES (?, ?, 1)"
                                             " ON CONFLICT (portal, year) DO UPDATE SET last = last + 1 RETURNING last",
                                             portalKey(), year));
    if (!last)
        return fail(ErrorKind::Internal, u"no order number"_s);
    return *last;
}

Result<void> SqliteWriter::reserve(ReservationKind kind, const QString &value, const QString &order)
{
    return connection().run("INSERT INTO reservation (portal, kind, value, change_order) VALUES (?, ?, ?, ?)",
                            portalKey(), reservationName(kind), value, order);
}

Result<void> SqliteWriter::releaseReservations(const QString &order)
{
    return connection().run("DELETE FROM reservation WHERE portal = ? AND change_order = ?", portalKey(), order);
}

Result<void> SqliteWriter::putCredential(const Credential &credential)
{
    return connection().run(
        "INSERT OR REPLACE INTO credential (portal, user, hash, temporary, issued, issued_by, expires)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        portalKey(), credential.user, credential.hash, credential.temporary, credential.issued, credential.issuedBy,
        credential.expires);
}

Result<void> SqliteWriter::removeCredential(const QString &user)
{
    return connection().run("DELETE FROM credential WHERE portal = ? AND user = ?", portalKey(), user);
}

Result<void> SqliteWriter::putStaff(const Staff &staff, const QDateTime &now)
{
    MANDAT_ASSIGN(const auto former,
                  connection().value<qint64>("SELECT version FROM staff WHERE portal = ? AND subject = ?", portalKey(),
                                             staff.subject));
    const Meta meta {former.value_or(0) + 1, now, now};
    MANDAT_ASSIGN(auto statement,
                  connection().prepare(
                      "INSERT INTO staff (portal, id, version, created, modified, document, subject, name, active)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (portal, subject) DO UPDATE SET"
                      " version = excluded.version, modified = excluded.modified, document = excluded.document,"
                      " name = excluded.name, active = excluded.active"));
    statement.bind(1, portalKey()).bind(2, staff.subject).bind(3, meta.version).bind(4, now).bind(5, now);
    statement.bindUtf8(6, documentOf(staff, meta)).bind(7, staff.subject).bind(8, staff.name).bind(9, staff.active);
    return statement.run();
}

Result<void> SqliteWriter::addToken(const QByteArray &hash, const QString &subject, const QDateTime &now,
                                    const QDateTime &expires)
{
    MANDAT_ASSIGN(
        const auto staff,
        connection().value<qint64>("SELECT key FROM staff WHERE portal = ? AND subject = ?", portalKey(), subject));
    if (!staff)
        return fail(ErrorKind::NotFound, u"no staff member %1"_s.arg(subject));
    return connection().run("INSERT INTO token (hash, staff, created, expires) VALUES (?, ?, ?, ?)", hash, *staff, now,
                            expires);
}

void SqliteWriter::record(const Actor &actor, const QDateTime &at, ChainEntry entry)
{
    m_recorded.append({actor, at, std::move(entry)});
}

Result<void> SqliteWriter::appendRecorded()
{
    if (m_recorded.isEmpty())
        return {};
    MANDAT_ASSIGN(ChainHead chain, head());
    for (const Recorded &recorded : std::as_const(m_recorded))
        MANDAT_TRY(append(recorded, chain));
    m_recorded.clear();
    return connection().run("UPDATE portal SET sequence = ?, hash = ? WHERE key = ?", chain.sequence, chain.hash,
                            portalKey());
}

Result<void> SqliteWriter::append(const Recorded &recorded, ChainHead &chain)
{
    const ChainEntry &entry = recorded.entry;
    const QByteArray salt = randomBytes(saltSize);
    const QByteArray digest = payloadDigest(salt, entry.oldValue, entry.newValue);
    chain.sequence += 1;
    const ChainFacts facts {chain.sequence,       recorded.at,      recorded.actor,   entry.action,
                            typeName(entry.kind), entry.resourceId, entry.orderNumber};
    chain.hash = chainHash(chain.hash, facts, digest);
    MANDAT_ASSIGN(auto statement,
                  connection().prepare(
                      "INSERT INTO chain (portal, sequence, id, at, subject, subject_name, action, resource_type,"
                      " resource_id, order_number, change, salt, old_value, new_value, digest, hash)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    statement.bind(1, portalKey()).bind(2, chain.sequence).bind(3, newUuid(recorded.at).toString(QUuid::WithoutBraces));
    statement.bind(4, recorded.at).bind(5, recorded.actor.subject).bind(6, recorded.actor.name).bind(7, entry.action);
    statement.bind(8, facts.resourceType).bind(9, entry.resourceId).bind(10, entry.orderNumber);
    statement.bind(11, entry.change ? std::optional(changeName(*entry.change)) : std::nullopt).bind(12, salt);
    statement.bindUtf8(13, entry.oldValue).bindUtf8(14, entry.newValue).bind(15, digest).bind(16, chain.hash);
    return statement.run();
}

} // namespace mandat::service
