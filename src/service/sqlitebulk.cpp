// SPDX-License-Identifier: MIT
#include "service/sqlitebulk.h"

#include "scim/mapping.h"
#include "scim/portalfile.h"
#include "service/chain.h"
#include "service/document.h"
#include "service/entitycolumns.h"
#include "service/secrets.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

SqliteBulk::SqliteBulk(db::Connection &connection)
    : m_connection(connection)
{
}

Result<void> SqliteBulk::begin()
{
    MANDAT_ASSIGN(auto transaction, db::Transaction::begin(m_connection));
    m_transaction.emplace(std::move(transaction));
    QList<QString> names;
    {
        MANDAT_ASSIGN(
            auto row,
            m_connection.prepare(
                "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND name LIKE 'by\\_%' ESCAPE '\\'"));
        MANDAT_TRY(row.forEach([&] {
            names.append(row.text(0));
            m_indexes.append(row.bytes(1));
        }));
    }
    for (const QString &name : std::as_const(names))
        MANDAT_TRY(m_connection.runScript("DROP INDEX " + name.toUtf8()));
    return {};
}

Result<void> SqliteBulk::finish()
{
    MANDAT_TRY(endPortal());
    for (const QByteArray &index : std::as_const(m_indexes))
        MANDAT_TRY(m_connection.runScript(index));
    MANDAT_TRY(m_connection.runScript("ANALYZE"));
    MANDAT_TRY(m_transaction->commit());
    m_transaction.reset();
    return m_connection.checkpoint();
}

Result<void> SqliteBulk::beginPortal(const QByteArray &definition, const QDateTime &now)
{
    MANDAT_TRY(endPortal());
    MANDAT_ASSIGN(const Portal portal, scim::portalFromJson(definition, u"portal"_s));
    const QByteArray epoch = randomBytes(8);
    const QByteArray policy =
        storedDocument(scim::toJson(portal.policy), u"Policy"_s, u"W/\"%1\""_s.arg(portal.policy.version), now, now);
    const QByteArray catalogue = storedDocument(scim::toJson(portal.catalogue), u"Catalogue"_s,
                                                u"W/\"%1\""_s.arg(portal.catalogue.version()), now, now);
    MANDAT_ASSIGN(auto insert,
                  m_connection.prepare("INSERT INTO portal (id, definition, policy, catalogue, epoch, hash, created)"
                                       " VALUES (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(1, portal.id).bindUtf8(2, definition).bindUtf8(3, policy).bindUtf8(4, catalogue);
    insert.bind(5, epoch).bind(6, chainOrigin(portal.id, epoch)).bind(7, now);
    MANDAT_TRY(insert.run());
    MANDAT_ASSIGN(m_portal.key, m_connection.lastInsertRowId());
    m_portal.id = portal.id;
    m_writer = std::make_unique<SqliteWriter>(m_connection, m_portal);
    return {};
}

Result<void> SqliteBulk::endPortal()
{
    if (!m_writer)
        return {};
    MANDAT_TRY(m_writer->appendRecorded());
    m_writer.reset();
    return {};
}

Result<void> SqliteBulk::put(const Entity &entity, const QDateTime &created, const QDateTime &modified)
{
    if (!m_writer)
        return fail(ErrorKind::Internal, u"no portal begun"_s);
    return putEntity(m_connection, m_portal.key, entity, {1, created, modified});
}

Result<void> SqliteBulk::putStaff(const Staff &staff, const QDateTime &now)
{
    if (!m_writer)
        return fail(ErrorKind::Internal, u"no portal begun"_s);
    return m_writer->putStaff(staff, now);
}

Result<void> SqliteBulk::putRequest(const AccessRequest &request)
{
    if (!m_writer)
        return fail(ErrorKind::Internal, u"no portal begun"_s);
    return m_writer->putRequest(request, {1, request.received, request.received});
}

Result<void> SqliteBulk::audit(const AuditEntry &entry)
{
    if (!m_writer)
        return fail(ErrorKind::Internal, u"no portal begun"_s);
    const auto kind = kindNamed(entry.resourceType);
    if (!kind)
        return fail(ErrorKind::Invalid, u"no resource type %1"_s.arg(entry.resourceType));
    m_writer->record({entry.subject, entry.subjectName}, entry.at,
                     {entry.action, *kind, entry.resourceId, entry.order, std::nullopt, entry.oldValue.toUtf8(),
                      entry.newValue.toUtf8()});
    return {};
}

} // namespace mandat::service
