// SPDX-License-Identifier: MIT
// Access requests, identity documents, and what users sign in with, in SQLite.
#include "service/entities.h"
#include "service/sqlitewriter.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

QString tokenKindName(UserTokenKind kind)
{
    return kind == UserTokenKind::Session ? u"session"_s : u"activation"_s;
}

} // namespace

Result<void> SqliteWriter::putRequest(const AccessRequest &request, const Meta &meta)
{
    static constexpr std::array kinds {"selfRegistration"_L1, "clientPortal"_L1, "recovery"_L1, "recordedByStaff"_L1};
    static constexpr std::array statuses {"open"_L1, "accepted"_L1, "refused"_L1};
    MANDAT_ASSIGN(auto statement,
                  connection().prepare("INSERT INTO access_request (portal, id, version, created, modified, document,"
                                       " kind, status, company) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                       " ON CONFLICT (portal, id) DO UPDATE SET version = excluded.version,"
                                       " modified = excluded.modified, document = excluded.document,"
                                       " status = excluded.status, company = excluded.company"));
    statement.bind(1, portalKey()).bind(2, request.id.toString()).bind(3, meta.version).bind(4, meta.created);
    statement.bind(5, meta.modified).bindUtf8(6, documentOf(request, meta));
    statement.bind(7, QString(kinds[static_cast<size_t>(request.kind)]))
        .bind(8, QString(statuses[static_cast<size_t>(request.status)]))
        .bind(9, request.company.isNull() ? QString() : request.company.toString());
    return statement.run();
}

Result<std::optional<IdentityCopy>> SqliteReader::identityCopyWhere(QByteArrayView condition, const QString &value)
{
    MANDAT_ASSIGN(auto row,
                  m_connection.prepare("SELECT id, media_type, content, digest, received, uploaded_by, change_order,"
                                       " user FROM identity_document WHERE portal = ? AND "
                                       + condition.toByteArray()));
    row.bindAll(m_portal.key, value);
    MANDAT_ASSIGN(const bool found, row.step());
    if (!found)
        return std::nullopt;
    return IdentityCopy {row.text(0),     row.bytes(1), row.bytes(2), row.bytes(3),
                         row.dateTime(4), row.text(5),  row.text(6),  row.text(7)};
}

Result<std::optional<IdentityCopy>> SqliteReader::identityCopy(const QString &id)
{
    return identityCopyWhere("id = ?", id);
}

Result<std::optional<IdentityCopy>> SqliteReader::identityCopyOf(const QString &user)
{
    return identityCopyWhere("user = ? AND user <> '' ORDER BY received DESC LIMIT 1", user);
}

Result<void> SqliteWriter::putIdentityCopy(const IdentityCopy &copy)
{
    return connection().run("INSERT OR REPLACE INTO identity_document (portal, id, media_type, content, digest,"
                            " received, uploaded_by, change_order, user) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            portalKey(), copy.id, QString::fromLatin1(copy.mediaType), copy.content, copy.digest,
                            copy.received, copy.uploadedBy, copy.order, copy.user);
}

Result<void> SqliteWriter::removeIdentityCopy(const QString &id)
{
    return connection().run("DELETE FROM identity_document WHERE portal = ? AND id = ?", portalKey(), id);
}

Result<qint64> SqliteWriter::purgeUnreferencedCopies(const QDateTime &before)
{
    MANDAT_TRY(connection().run("DELETE FROM identity_document WHERE portal = ? AND change_order = '' AND received < ?",
                                portalKey(), before));
    return connection().changes();
}

Result<std::optional<UserToken>> SqliteReader::userToken(const QByteArray &hash)
{
    MANDAT_ASSIGN(auto row,
                  m_connection.prepare("SELECT kind, user, expires FROM user_token WHERE hash = ? AND portal = ?"));
    row.bindAll(hash, m_portal.key);
    MANDAT_ASSIGN(const bool found, row.step());
    if (!found)
        return std::nullopt;
    return UserToken {hash, row.text(0) == "session"_L1 ? UserTokenKind::Session : UserTokenKind::Activation,
                      row.text(1), row.dateTime(2)};
}

Result<void> SqliteWriter::addUserToken(const UserToken &token)
{
    return connection().run("INSERT INTO user_token (hash, portal, kind, user, expires) VALUES (?, ?, ?, ?, ?)",
                            token.hash, portalKey(), tokenKindName(token.kind), token.user, token.expires);
}

Result<void> SqliteWriter::removeUserTokens(const QString &user)
{
    return connection().run("DELETE FROM user_token WHERE portal = ? AND user = ?", portalKey(), user);
}

Result<void> SqliteWriter::removeExpiredTokens(const QDateTime &now)
{
    return connection().run("DELETE FROM user_token WHERE portal = ? AND expires <= ?", portalKey(), now);
}

Result<SignInFailures> SqliteReader::signInFailures(const QString &userNameKey)
{
    MANDAT_ASSIGN(auto row,
                  m_connection.prepare("SELECT failures, last FROM sign_in_failure WHERE portal = ? AND name = ?"));
    row.bindAll(m_portal.key, userNameKey);
    MANDAT_ASSIGN(const bool found, row.step());
    return found ? SignInFailures {row.int32(0), row.dateTime(1)} : SignInFailures();
}

Result<void> SqliteWriter::setSignInFailures(const QString &userNameKey, const SignInFailures &failures)
{
    if (failures.count == 0)
        return connection().run("DELETE FROM sign_in_failure WHERE portal = ? AND name = ?", portalKey(), userNameKey);
    return connection().run("INSERT OR REPLACE INTO sign_in_failure (portal, name, failures, last) VALUES (?, ?, ?, ?)",
                            portalKey(), userNameKey, failures.count, failures.last);
}

Result<void> SqliteWriter::forgetSignInFailures(const QDateTime &before)
{
    return connection().run("DELETE FROM sign_in_failure WHERE portal = ? AND last < ?", portalKey(), before);
}

} // namespace mandat::service
