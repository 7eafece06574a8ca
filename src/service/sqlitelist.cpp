// SPDX-License-Identifier: MIT
// Lists of the SQLite store: in the database where columns can answer, else by looking at every document.
#include "scim/sort.h"
#include "service/auditdocument.h"
#include "service/columns.h"
#include "service/document.h"
#include "service/sqlitereader.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

void bindValue(db::Statement &statement, int index, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
        statement.bind(index, value.toString());
        break;
    case QMetaType::Double:
        statement.bind(index, value.toDouble());
        break;
    case QMetaType::Bool:
        statement.bind(index, value.toBool());
        break;
    default:
        statement.bind(index, value.toLongLong());
        break;
    }
}

/// A query in the making: the condition with what it binds.
struct Condition {
    QByteArray sql = "portal = ?";
    QVariantList values;

    void add(const QString &more, const QVariantList &moreValues)
    {
        sql += " AND (" + more.toUtf8() + ')';
        values += moreValues;
    }
    void bind(db::Statement &statement) const
    {
        for (int i = 0; i < int(values.size()); ++i)
            bindValue(statement, i + 1, values[i]);
    }
};

/// Of a filter that no columns answer as a whole, the parts that they do: fewer documents are looked at then.
void narrow(Condition &condition, const scim::Filter &filter, const scim::ColumnMap &columns)
{
    if (filter.kind != scim::Filter::Kind::And)
        return;
    for (const scim::Filter &part : filter.children) {
        if (const auto sql = scim::toSql(part, columns))
            condition.add(sql->where, sql->values);
    }
}

QByteArray columnList(Kind kind)
{
    return kind == Kind::AuditEntry ? auditColumns.toByteArray()
                                    : QByteArray("id, version, created, modified, document");
}

Stored rowOf(Kind kind, const db::Statement &row)
{
    if (kind == Kind::AuditEntry)
        return auditRow(row);
    return {kind, row.text(0), row.integer(1), row.dateTime(2), row.dateTime(3), row.bytes(4)};
}

/// What no column answers for: every document is looked at, and sorted by what it says if that was asked.
Result<Page> pageByHand(db::Statement &row, const ListQuery &query)
{
    const scim::ResourceType &type = columnsOf(query.kind).type();
    std::optional<scim::ResolvedPath> sortBy;
    if (!query.after && !query.sortBy.isEmpty()) {
        MANDAT_ASSIGN(sortBy, scim::resolveSortBy(query.sortBy, type));
    }
    struct Hit {
        scim::SortKey key;
        Stored stored;
    };
    QList<Hit> hits;
    const auto look = [&]() -> Result<void> {
        Stored stored = rowOf(query.kind, row);
        MANDAT_ASSIGN(const QJsonObject json, parsed(stored.document));
        if (!query.filter || scim::evaluate(*query.filter, json, type))
            hits.append({sortBy ? scim::sortKey(json, *sortBy) : scim::SortKey(), std::move(stored)});
        return {};
    };
    MANDAT_TRY(row.forEach(look));
    if (sortBy) {
        std::stable_sort(hits.begin(), hits.end(),
                         [&](const Hit &a, const Hit &b) { return query.descending ? b.key < a.key : a.key < b.key; });
    }
    Page page;
    if (query.countTotal)
        page.total = hits.size();
    const qsizetype first = query.after ? 0 : std::min(qsizetype(query.offset), hits.size());
    const qsizetype last = std::min(first + qsizetype(query.limit), hits.size());
    for (qsizetype i = first; i < last; ++i)
        page.resources.append(std::move(hits[i].stored));
    page.more = last < hits.size();
    return page;
}

} // namespace

Result<Page> SqliteReader::list(const ListQuery &query)
{
    Condition condition;
    condition.values.append(portalKey());
    bool byHand = false;
    if (query.filter) {
        const auto sql = scim::toSql(*query.filter, columnsOf(query.kind));
        if (sql) {
            condition.add(sql->where, sql->values);
        } else if (sql.error().kind == ErrorKind::Unsupported) {
            byHand = true;
            narrow(condition, *query.filter, columnsOf(query.kind));
        } else {
            return std::unexpected(sql.error());
        }
    }
    QByteArray order = query.descending ? "id DESC" : "id";
    if (query.after) {
        order = "id";
        condition.add(u"id > ?"_s, {*query.after});
    } else if (!query.sortBy.isEmpty()) {
        MANDAT_TRY(scim::resolveSortBy(query.sortBy, columnsOf(query.kind).type()));
        MANDAT_ASSIGN(const auto path, scim::parseAttributePath(query.sortBy));
        const auto sorted = scim::toOrderBy(path, query.descending, columnsOf(query.kind));
        byHand = byHand || !sorted;
        if (sorted)
            order = sorted->toUtf8() + ", id";
    }
    const QByteArray from = " FROM " + tableOf(query.kind).toByteArray() + " WHERE " + condition.sql;
    const QByteArray select = "SELECT " + columnList(query.kind) + from + " ORDER BY " + order;
    if (byHand) {
        MANDAT_ASSIGN(auto row, connection().prepareOnce(select));
        condition.bind(row);
        return pageByHand(row, query);
    }
    Page page;
    if (query.countTotal) {
        Condition all = condition;
        MANDAT_ASSIGN(auto count, connection().prepareOnce("SELECT count(*)" + from));
        all.bind(count);
        MANDAT_TRY(count.step());
        page.total = count.integer(0);
    }
    // One more than asked tells whether there is a next page.
    MANDAT_ASSIGN(auto row, connection().prepareOnce(select + " LIMIT ? OFFSET ?"));
    condition.values << query.limit + 1 << (query.after ? 0 : query.offset);
    condition.bind(row);
    const auto take = [&] {
        if (page.resources.size() < query.limit)
            page.resources.append(rowOf(query.kind, row));
        else
            page.more = true;
    };
    MANDAT_TRY(row.forEach(take));
    return page;
}

} // namespace mandat::service
