// SPDX-License-Identifier: MIT
#include "cache/requesttable.h"

#include "domain/relationship.h"
#include "scim/mapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

/// As its order is called here: the outbox may have made it under another id than the service's.
Result<ChangeOrderId> localOrder(db::Connection &connection, const ChangeOrderId &remote)
{
    if (remote.isNull())
        return remote;
    MANDAT_ASSIGN(const std::optional<ChangeOrderId> known,
                  connection.value<ChangeOrderId>("SELECT id FROM outbox WHERE remote = ?", remote.toString()));
    return known.value_or(remote);
}

Result<void> put(db::Connection &connection, const Aliases &aliases, AccessRequest &request)
{
    request.company = CompanyId(aliases.local(request.company.uuid()));
    request.user = UserId(aliases.local(request.user.uuid()));
    for (RelationshipId &relationship : request.relationships)
        relationship = RelationshipId(aliases.local(relationship.uuid()));
    MANDAT_ASSIGN(request.order, localOrder(connection, request.order));
    const QString doc = QString::fromUtf8(QJsonDocument(scim::toJson(request)).toJson(QJsonDocument::Compact));
    const bool waiting = request.status == RequestStatus::Open && !request.order.isNull();
    MANDAT_TRY(connection.run(
        "INSERT INTO access_request(id, status, company, user, waiting, received, last_name, first_name, doc)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        " ON CONFLICT(id) DO UPDATE SET status = ?2, company = ?3, user = ?4, waiting = ?5, received = ?6,"
        " last_name = ?7, first_name = ?8, doc = ?9",
        request.id, static_cast<int>(request.status), request.company, request.user, waiting, request.received,
        request.lastName, request.firstName, doc));
    MANDAT_TRY(connection.run("DELETE FROM request_relationship WHERE request = ?", request.id));
    for (const RelationshipId &relationship : std::as_const(request.relationships)) {
        MANDAT_TRY(connection.run("INSERT OR IGNORE INTO request_relationship(request, relationship) VALUES(?, ?)",
                                  request.id, relationship));
    }
    return {};
}

Result<QJsonObject> objectOf(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorKind::Protocol, u"an access request cannot be read: "_s + problem.errorString());
    return document.object();
}

} // namespace

Result<AccessRequestId> putRequest(db::Connection &connection, const Aliases &aliases, const QByteArray &document)
{
    MANDAT_ASSIGN(const QJsonObject object, objectOf(document));
    MANDAT_ASSIGN(AccessRequest request, scim::fromJson<AccessRequest>(object));
    MANDAT_TRY(put(connection, aliases, request));
    return request.id;
}

Result<qint64> putRequestPage(db::Connection &connection, const Aliases &aliases, const QByteArray &page)
{
    MANDAT_ASSIGN(const QJsonObject object, objectOf(page));
    const QJsonValue list = object["Resources"_L1];
    if (!list.isUndefined() && !list.isArray())
        return fail(ErrorKind::Protocol, u"the list of access requests is none"_s);
    const QJsonArray resources = list.toArray();
    for (const QJsonValue &resource : resources) {
        MANDAT_ASSIGN(AccessRequest request, scim::fromJson<AccessRequest>(resource.toObject()));
        MANDAT_TRY(put(connection, aliases, request));
    }
    return resources.size();
}

Result<void> removeRequest(db::Connection &connection, const AccessRequestId &id)
{
    MANDAT_TRY(connection.run("DELETE FROM request_relationship WHERE request = ?", id));
    return connection.run("DELETE FROM access_request WHERE id = ?", id);
}

Result<void> clearRequests(db::Connection &connection)
{
    MANDAT_TRY(connection.run("DELETE FROM request_relationship"));
    return connection.run("DELETE FROM access_request");
}

RequestScope requestScope(const Scope &scope)
{
    if (scope.kind == Scope::Kind::All)
        return {};
    const auto kind = scope.kind == Scope::Kind::Portfolio ? ResponsibleKind::Staff : ResponsibleKind::Office;
    const QByteArray party =
        "r.responsible_kind = " + QByteArray::number(static_cast<int>(kind)) + " AND r.responsible_code = ?";
    const QByteArray named = "SELECT 1 FROM request_relationship l JOIN relationship r ON r.id = l.relationship"
                             " WHERE l.request = q.id";
    const QByteArray ofCompany = "SELECT 1 FROM relationship r WHERE r.company = q.company";
    QByteArray condition = "(EXISTS (" + named + " AND " + party + ") OR (NOT EXISTS (" + named + ") AND EXISTS ("
        + ofCompany + " AND " + party + "))";
    if (scope.kind == Scope::Kind::Office)
        condition += " OR NOT (EXISTS (" + named + ") OR EXISTS (" + ofCompany + "))";
    return {condition + ')', {scope.code, scope.code}};
}

} // namespace mandat::cache
