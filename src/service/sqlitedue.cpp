// SPDX-License-Identifier: MIT
// What waits in SQLite: letters, messages, days that fall due, and the chain for whoever checks it.
#include "service/entities.h"
#include "service/sqlitewriter.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr std::array mailKinds {"activation"_L1, "requestReceived"_L1, "requestAnswered"_L1};

} // namespace

Result<QList<Staff>> SqliteReader::staffOf(const QString &office)
{
    MANDAT_ASSIGN(auto row,
                  m_connection.prepare("SELECT document FROM staff WHERE portal = ? AND active"
                                       " AND json_extract(document, '$.office') = ? ORDER BY subject"));
    row.bindAll(m_portal.key, office);
    QList<Staff> out;
    MANDAT_TRY(row.forEach([&]() -> Result<void> {
        MANDAT_ASSIGN(Staff staff, staffFrom(row.bytes(0)));
        out.append(std::move(staff));
        return {};
    }));
    return out;
}

Result<QList<Letter>> SqliteReader::letters(bool exported)
{
    MANDAT_ASSIGN(auto row,
                  m_connection.prepare("SELECT user, change_order, queued, exported FROM letter WHERE portal = ?"
                                       " AND (exported IS NULL OR ?) ORDER BY queued, user"));
    row.bindAll(m_portal.key, exported);
    QList<Letter> out;
    MANDAT_TRY(row.forEach([&] { out.append({row.text(0), row.text(1), row.dateTime(2), row.dateTime(3)}); }));
    return out;
}

Result<void> SqliteWriter::putLetter(const Letter &letter)
{
    return connection().run(
        "INSERT OR REPLACE INTO letter (portal, user, change_order, queued, exported) VALUES (?, ?, ?, ?, ?)",
        portalKey(), letter.user, letter.order, letter.queued, letter.exported);
}

Result<void> SqliteWriter::removeLetter(const QString &user)
{
    return connection().run("DELETE FROM letter WHERE portal = ? AND user = ?", portalKey(), user);
}

Result<QList<Mail>> SqliteReader::mailDue(const QDateTime &by, qint64 limit)
{
    MANDAT_ASSIGN(auto row,
                  m_connection.prepare("SELECT key, kind, subject, recipient, queued, attempts, next, problem FROM mail"
                                       " WHERE portal = ? AND next <= ? ORDER BY next, key LIMIT ?"));
    row.bindAll(m_portal.key, by, limit);
    QList<Mail> out;
    MANDAT_TRY(row.forEach([&] {
        const auto kind = std::ranges::find(mailKinds, row.text(1));
        out.append({row.integer(0), static_cast<MailKind>(kind - mailKinds.begin()), row.text(2), row.text(3),
                    row.dateTime(4), row.int32(5), row.dateTime(6), row.text(7)});
    }));
    return out;
}

Result<void> SqliteWriter::putMail(const Mail &mail)
{
    if (mail.key != 0)
        return connection().run("UPDATE mail SET attempts = ?, next = ?, problem = ? WHERE key = ? AND portal = ?",
                                mail.attempts, mail.next, mail.problem, mail.key, portalKey());
    return connection().run("INSERT INTO mail (portal, kind, subject, recipient, queued, attempts, next, problem)"
                            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                            portalKey(), QString(mailKinds[static_cast<size_t>(mail.kind)]), mail.subject,
                            mail.recipient, mail.queued, mail.attempts, mail.next, mail.problem);
}

Result<void> SqliteWriter::removeMail(qint64 key)
{
    return connection().run("DELETE FROM mail WHERE key = ? AND portal = ?", key, portalKey());
}

Result<QDate> SqliteReader::settledDay()
{
    MANDAT_ASSIGN(const auto day,
                  m_connection.value<QString>("SELECT settled_day FROM portal WHERE key = ?", m_portal.key));
    return day ? QDate::fromString(*day, Qt::ISODate) : QDate();
}

Result<void> SqliteWriter::setSettledDay(const QDate &day)
{
    return connection().run("UPDATE portal SET settled_day = ? WHERE key = ?", day, portalKey());
}

Result<QList<TurningGrant>> SqliteReader::turningGrants(const QDate &after, const QDate &today)
{
    MANDAT_ASSIGN(
        auto row,
        m_connection.prepare(
            "SELECT id, version, created, modified, document, 1 AS begins, first_day AS day, key FROM \"grant\""
            " WHERE portal = ?1 AND active AND first_day IS NOT NULL AND first_day > ?2 AND first_day <= ?3"
            " UNION ALL"
            " SELECT id, version, created, modified, document, 0, date(last_day, '+1 day'), key FROM \"grant\""
            " WHERE portal = ?1 AND active AND last_day IS NOT NULL AND last_day >= ?2 AND last_day < ?3"
            " ORDER BY day, key"));
    row.bindAll(m_portal.key, after, today);
    QList<TurningGrant> out;
    MANDAT_TRY(row.forEach([&] {
        out.append({{Kind::Grant, row.text(0), row.integer(1), row.dateTime(2), row.dateTime(3), row.bytes(4)},
                    row.boolean(5)});
    }));
    return out;
}

Result<QList<ChainLink>> SqliteReader::chainAfter(qint64 sequence, qint64 limit)
{
    MANDAT_ASSIGN(auto row,
                  m_connection.prepare("SELECT sequence, at, subject, subject_name, action, resource_type, resource_id,"
                                       " order_number, salt, old_value, new_value, digest, hash FROM chain"
                                       " WHERE portal = ? AND sequence > ? ORDER BY sequence LIMIT ?"));
    row.bindAll(m_portal.key, sequence, limit);
    QList<ChainLink> out;
    MANDAT_TRY(row.forEach([&] {
        out.append({row.integer(0),
                    row.dateTime(1),
                    {row.text(2), row.text(3)},
                    row.text(4),
                    row.text(5),
                    row.text(6),
                    row.text(7),
                    row.isNull(8),
                    row.bytes(8),
                    row.bytes(9),
                    row.bytes(10),
                    row.bytes(11),
                    row.bytes(12)});
    }));
    return out;
}

Result<qint64> SqliteReader::lastPayloadBefore(const QDateTime &instant)
{
    MANDAT_ASSIGN(const auto last,
                  m_connection.value<qint64>("SELECT max(sequence) FROM chain WHERE portal = ? AND at < ?"
                                             " AND salt IS NOT NULL AND (old_value <> '' OR new_value <> '')",
                                             m_portal.key, instant));
    return last.value_or(0);
}

Result<qint64> SqliteWriter::erasePayloads(qint64 upTo)
{
    MANDAT_TRY(connection().run("UPDATE chain SET salt = NULL, old_value = NULL, new_value = NULL"
                                " WHERE portal = ? AND sequence <= ? AND salt IS NOT NULL",
                                portalKey(), upTo));
    return connection().changes();
}

} // namespace mandat::service
