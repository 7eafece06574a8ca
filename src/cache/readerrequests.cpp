// SPDX-License-Identifier: MIT
#include "cache/outboxtable.h"
#include "cache/reader.h"
#include "cache/requesttable.h"
#include "db/connection.h"
#include "scim/mapping.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

const QByteArray requestColumns =
    "SELECT q.doc, coalesce(c.name, ''), EXISTS (SELECT 1 FROM user u WHERE u.id = q.user AND u.active = 0)"
    " FROM access_request q LEFT JOIN company c ON c.id = q.company";

Result<RequestRow> readRow(const db::Statement &row)
{
    RequestRow out;
    const QJsonDocument document = QJsonDocument::fromJson(row.bytes(0));
    MANDAT_ASSIGN(out.request, scim::fromJson<AccessRequest>(document.object()));
    out.companyName = row.text(1);
    out.registered = row.boolean(2);
    return out;
}

bool waitsHere(OutboxState state)
{
    return state != OutboxState::Returned && state != OutboxState::Conflict && state != OutboxState::Done;
}

} // namespace

/// Orders of this computer that answer a request and have not come back.
Result<QHash<QUuid, ChangeOrderId>> Reader::answersInOutbox()
{
    MANDAT_ASSIGN(const QList<OutboxEntry> entries, readOutbox(*m_connection));
    QHash<QUuid, ChangeOrderId> out;
    for (const OutboxEntry &entry : entries) {
        if (entry.order.answers && waitsHere(entry.state))
            out.insert(entry.order.answers->uuid(), entry.order.id);
    }
    return out;
}

/// What a list shows beside the request itself.
Result<void> Reader::complete(RequestRow &row, const QHash<QUuid, ChangeOrderId> &waitingHere)
{
    const AccessRequest &request = row.request;
    QList<RelationshipId> relationships = request.relationships;
    for (const RelationshipId &id : std::as_const(relationships)) {
        const Result<Relationship> found = relationship(id);
        if (!found)
            continue;
        row.references.append(found->reference);
        if (!row.responsible)
            row.responsible = found->responsible;
    }
    if (!row.responsible && !request.company.isNull()) {
        MANDAT_ASSIGN(const std::optional<RelationshipId> first,
                      m_connection->value<RelationshipId>(
                          "SELECT id FROM relationship WHERE company = ? ORDER BY reference LIMIT 1", request.company));
        if (const Result<Relationship> found = first ? relationship(*first) : fail(ErrorKind::NotFound))
            row.responsible = found->responsible;
    }
    if (request.status != RequestStatus::Open)
        return {};
    row.answering = request.order;
    if (row.answering.isNull())
        row.answering = waitingHere.value(request.id.uuid());
    if (!row.answering.isNull()) {
        MANDAT_ASSIGN(const std::optional<QString> number,
                      m_connection->value<QString>("SELECT number FROM change_order WHERE id = ?", row.answering));
        row.answeringNumber = number.value_or(QString());
    }
    return {};
}

Result<QList<RequestRow>> Reader::requests(const RequestQuery &query)
{
    QByteArray where = query.decidedToo ? " WHERE 1" : " WHERE q.status = 0";
    const RequestScope scope = requestScope(query.scope);
    QList<QVariant> arguments = scope.arguments;
    if (!scope.condition.isEmpty())
        where += " AND " + scope.condition;
    if (!query.relationship.isNull())
        where += " AND (EXISTS (SELECT 1 FROM request_relationship l WHERE l.request = q.id AND l.relationship = ?)"
                 " OR (q.company = (SELECT company FROM relationship WHERE id = ?)"
                 " AND NOT EXISTS (SELECT 1 FROM request_relationship l WHERE l.request = q.id)))";
    MANDAT_ASSIGN(
        db::Statement find,
        m_connection->prepare(requestColumns + where + " ORDER BY q.status <> 0, q.received DESC LIMIT 1000"));
    int at = 0;
    for (const QVariant &argument : std::as_const(arguments))
        find.bind(++at, argument.toString());
    if (!query.relationship.isNull())
        find.bind(at + 1, query.relationship.uuid()).bind(at + 2, query.relationship.uuid());
    QList<RequestRow> out;
    MANDAT_TRY(find.forEach([&]() -> Result<void> {
        MANDAT_ASSIGN(RequestRow row, readRow(find));
        out.append(std::move(row));
        return {};
    }));
    MANDAT_ASSIGN(const auto waitingHere, answersInOutbox());
    for (RequestRow &row : out)
        MANDAT_TRY(complete(row, waitingHere));
    return out;
}

Result<RequestRow> Reader::request(const AccessRequestId &id)
{
    MANDAT_ASSIGN(db::Statement find, m_connection->prepare(requestColumns + " WHERE q.id = ?"));
    find.bindAll(id);
    MANDAT_ASSIGN(const bool found, find.step());
    if (!found)
        return fail(ErrorKind::NotFound, u"access request "_s + id.toString());
    MANDAT_ASSIGN(RequestRow row, readRow(find));
    find.reset();
    MANDAT_ASSIGN(const auto waitingHere, answersInOutbox());
    MANDAT_TRY(complete(row, waitingHere));
    return row;
}

Result<qint64> Reader::openRequests(const Scope &wanted)
{
    const RequestScope scope = requestScope(wanted);
    QByteArray sql = "SELECT count(*) FROM access_request q WHERE q.status = 0 AND q.waiting = 0";
    if (!scope.condition.isEmpty())
        sql += " AND " + scope.condition;
    MANDAT_ASSIGN(db::Statement count, m_connection->prepare(sql));
    int at = 0;
    for (const QVariant &argument : scope.arguments)
        count.bind(++at, argument.toString());
    MANDAT_TRY(count.step());
    const qint64 open = count.integer(0);
    count.reset();
    return open;
}

} // namespace mandat::cache
