// SPDX-License-Identifier: MIT
#include "cache/reader.h"

#include "cache/metatable.h"
#include "cache/outboxtable.h"
#include "cache/tables.h"
#include "db/connection.h"

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

template<class T> Result<T> required(db::Connection &connection, const QUuid &id)
{
    MANDAT_ASSIGN(std::optional<T> found, selectOne<T>(connection, "WHERE id = ?", id));
    if (!found)
        return fail(ErrorKind::NotFound,
                    QString::fromLatin1(Table<T>::name) + u' ' + id.toString(QUuid::WithoutBraces));
    return std::move(*found);
}

} // namespace

Reader::Reader(db::Connection connection)
    : m_connection(std::make_unique<db::Connection>(std::move(connection)))
{
}

Reader::~Reader() = default;
Reader::Reader(Reader &&) noexcept = default;
Reader &Reader::operator=(Reader &&) noexcept = default;

Result<Reader> Reader::open(const QString &file, Memory memory)
{
    db::ConnectionOptions options;
    options.readOnly = true;
    MANDAT_ASSIGN(db::Connection connection, db::Connection::open(file, std::move(options)));
    // In KiB; SQLite's own 2 MB are read again and again on a large portal.
    MANDAT_TRY(connection.run(memory == Memory::Small ? "PRAGMA cache_size=-4096" : "PRAGMA cache_size=-16384"));
    return Reader(std::move(connection));
}

Result<Portal> Reader::portal()
{
    return readPortal(*m_connection);
}

Result<Staff> Reader::me()
{
    return readMe(*m_connection);
}

Result<QDateTime> Reader::lastSync()
{
    MANDAT_ASSIGN(const QByteArray at, readMeta(*m_connection, metakey::lastSync));
    return at.isEmpty() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(at.toLongLong(), Qt::UTC);
}

Result<bool> Reader::isComplete()
{
    MANDAT_ASSIGN(const QByteArray complete, readMeta(*m_connection, metakey::complete));
    return !complete.isEmpty();
}

std::function<void()> Reader::interrupter() const
{
    return [stop = m_connection->interrupter()] { stop.interrupt(); };
}

Result<User> Reader::user(const UserId &id)
{
    return required<User>(*m_connection, id.uuid());
}

Result<std::optional<User>> Reader::userBySignInId(const QString &userName)
{
    return selectOne<User>(*m_connection, "WHERE user_name = ? COLLATE NOCASE", userName);
}

Result<QList<User>> Reader::usersByEmail(const QString &email)
{
    return selectAll<User>(*m_connection, "WHERE email = ? COLLATE NOCASE", email);
}

Result<Relationship> Reader::relationship(const RelationshipId &id)
{
    return required<Relationship>(*m_connection, id.uuid());
}

Result<std::optional<Relationship>> Reader::relationshipByReference(const QString &reference)
{
    return selectOne<Relationship>(*m_connection, "WHERE reference = ?", reference);
}

Result<Company> Reader::company(const CompanyId &id)
{
    return required<Company>(*m_connection, id.uuid());
}

Result<Profile> Reader::profile(const ProfileId &id)
{
    return required<Profile>(*m_connection, id.uuid());
}

Result<Contact> Reader::contact(const ContactId &id)
{
    return required<Contact>(*m_connection, id.uuid());
}

Result<QList<OutboxEntry>> Reader::outbox()
{
    MANDAT_ASSIGN(QList<OutboxEntry> entries, readOutbox(*m_connection));
    entries.removeIf([](const OutboxEntry &entry) { return entry.state == OutboxState::Done; });
    return entries;
}

Result<QList<OutboxEntry>> Reader::ordersOf(const CompanyId &company)
{
    MANDAT_ASSIGN(QList<OutboxEntry> entries, readOutbox(*m_connection));
    entries.removeIf([&](const OutboxEntry &entry) { return entry.order.company != company; });
    std::reverse(entries.begin(), entries.end());
    return entries;
}

Result<QList<StagedChange>> Reader::staged()
{
    return readStaged(*m_connection);
}

Result<QList<Draft>> Reader::drafts()
{
    return readDrafts(*m_connection);
}

Result<QList<PassState>> Reader::passes()
{
    return readPasses(*m_connection);
}

} // namespace mandat::cache
