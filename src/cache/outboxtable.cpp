// SPDX-License-Identifier: MIT
#include "cache/outboxtable.h"

#include "cache/orderbasis.h"
#include "scim/mapping.h"

#include <QJsonDocument>

namespace mandat::cache
{

namespace
{

const QByteArray entryColumns = "seq, id, state, change_order, request, remote, detail, updated";

Result<OutboxEntry> readEntry(const db::Statement &row)
{
    OutboxEntry entry;
    entry.seq = row.integer(0);
    entry.state = static_cast<OutboxState>(row.int32(2));
    MANDAT_ASSIGN(entry.order, changeOrderFrom(row.bytes(3)));
    entry.order.id = row.get<ChangeOrderId>(1);
    entry.request = row.bytes(4);
    entry.remote = row.text(5);
    entry.detail = row.text(6);
    entry.updated = row.dateTime(7);
    return entry;
}

Result<void> readDocuments(db::Connection &connection, ChangeOrder &order)
{
    MANDAT_ASSIGN(db::Statement all,
                  connection.prepare("SELECT user, copy, path, digest FROM outbox_document WHERE change_order = ?"));
    all.bindAll(order.id);
    return all.forEach([&] { order.documents.append({all.get<UserId>(0), all.uuid(1), all.text(2), all.bytes(3)}); });
}

/// Once the service has the order, where the file lies is nobody's business any more.
Result<void> writeDocuments(db::Connection &connection, const ChangeOrder &order, OutboxState state)
{
    if (state == OutboxState::Acknowledged || state == OutboxState::Done)
        return connection.run("DELETE FROM outbox_document WHERE change_order = ?", order.id);
    for (const DocumentCopy &document : order.documents) {
        MANDAT_TRY(connection.run("INSERT OR REPLACE INTO outbox_document(change_order, user, copy, path, digest)"
                                  " VALUES(?, ?, ?, ?, ?)",
                                  order.id, document.user, document.id, document.path, document.digest));
    }
    return {};
}

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<QJsonObject> object(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorKind::NotADatabase,
                    QStringLiteral("a document kept in the cache is damaged: ") + problem.errorString());
    return document.object();
}

Result<std::optional<Resource>> optionalResource(ResourceKind kind, const db::Statement &row, int column)
{
    if (row.isNull(column))
        return std::optional<Resource>();
    MANDAT_ASSIGN(Resource resource, resourceFrom(kind, row.bytes(column)));
    return std::optional<Resource>(std::move(resource));
}

} // namespace

QString resourceText(const Resource &resource)
{
    return text(scim::toJson(resource));
}

Result<Resource> resourceFrom(ResourceKind kind, const QByteArray &json)
{
    MANDAT_ASSIGN(const QJsonObject parsed, object(json));
    return scim::resourceFromJson(kind, parsed);
}

QString changeOrderText(const ChangeOrder &order)
{
    return text(scim::toJson(order));
}

Result<ChangeOrder> changeOrderFrom(const QByteArray &json)
{
    MANDAT_ASSIGN(const QJsonObject parsed, object(json));
    return scim::fromJson<ChangeOrder>(parsed);
}

Result<QList<OutboxEntry>> readOutbox(db::Connection &connection)
{
    MANDAT_ASSIGN(db::Statement all, connection.prepare("SELECT " + entryColumns + " FROM outbox ORDER BY seq"));
    QList<OutboxEntry> entries;
    MANDAT_TRY(all.forEach([&]() -> Result<void> {
        MANDAT_ASSIGN(OutboxEntry entry, readEntry(all));
        entries.append(std::move(entry));
        return {};
    }));
    for (OutboxEntry &entry : entries)
        MANDAT_TRY(readDocuments(connection, entry.order));
    return entries;
}

Result<std::optional<OutboxEntry>> readOutboxEntry(db::Connection &connection, const ChangeOrderId &order)
{
    MANDAT_ASSIGN(db::Statement one, connection.prepare("SELECT " + entryColumns + " FROM outbox WHERE id = ?"));
    one.bindAll(order);
    MANDAT_ASSIGN(const bool found, one.step());
    if (!found)
        return std::optional<OutboxEntry>();
    MANDAT_ASSIGN(OutboxEntry entry, readEntry(one));
    one.reset();
    MANDAT_TRY(readDocuments(connection, entry.order));
    return std::optional<OutboxEntry>(std::move(entry));
}

Result<void> writeOutboxEntry(db::Connection &connection, const OutboxEntry &entry)
{
    const QString order = changeOrderText(entry.order);
    const std::optional<QByteArray> request = entry.request.isEmpty() ? std::nullopt : std::optional(entry.request);
    MANDAT_TRY(connection.run(
        "INSERT INTO outbox(id, state, change_order, request, remote, detail, created, updated)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
        " ON CONFLICT(id) DO UPDATE SET state = ?2, change_order = ?3, request = ?4, remote = ?5, detail = ?6,"
        " updated = ?8",
        entry.order.id, static_cast<int>(entry.state), order, request, entry.remote, entry.detail,
        entry.order.created.isValid() ? entry.order.created : entry.updated, entry.updated));
    if (entry.state == OutboxState::Done)
        MANDAT_TRY(removeBasis(connection, entry.order.id));
    return writeDocuments(connection, entry.order, entry.state);
}

namespace
{

Result<StagedChange> stagedFrom(db::Statement &row)
{
    const auto kind = static_cast<ResourceKind>(row.int32(1));
    StagedChange staged;
    staged.seq = row.integer(0);
    MANDAT_ASSIGN(staged.change.before, optionalResource(kind, row, 2));
    MANDAT_ASSIGN(staged.change.after, optionalResource(kind, row, 3));
    staged.staged = row.dateTime(4);
    return staged;
}

} // namespace

Result<QList<StagedChange>> readStaged(db::Connection &connection)
{
    MANDAT_ASSIGN(db::Statement all,
                  connection.prepare("SELECT seq, kind, before, after, staged FROM staged ORDER BY seq"));
    QList<StagedChange> changes;
    MANDAT_TRY(all.forEach([&]() -> Result<void> {
        MANDAT_ASSIGN(StagedChange staged, stagedFrom(all));
        changes.append(std::move(staged));
        return {};
    }));
    return changes;
}

Result<std::optional<StagedChange>> readStagedOf(db::Connection &connection, ResourceKind kind, const QUuid &id)
{
    MANDAT_ASSIGN(db::Statement one,
                  connection.prepare("SELECT seq, kind, before, after, staged FROM staged WHERE kind = ? AND id = ?"));
    one.bindAll(static_cast<int>(kind), id);
    MANDAT_ASSIGN(const bool found, one.step());
    if (!found)
        return std::optional<StagedChange>();
    MANDAT_ASSIGN(StagedChange staged, stagedFrom(one));
    one.reset();
    return std::optional<StagedChange>(std::move(staged));
}

Result<QList<Draft>> readDrafts(db::Connection &connection)
{
    MANDAT_ASSIGN(db::Statement all,
                  connection.prepare("SELECT id, kind, title, content, updated FROM draft ORDER BY updated DESC"));
    QList<Draft> drafts;
    MANDAT_TRY(
        all.forEach([&] { drafts.append({all.uuid(0), all.text(1), all.text(2), all.bytes(3), all.dateTime(4)}); }));
    return drafts;
}

} // namespace mandat::cache
