// SPDX-License-Identifier: MIT
#include "cache/rowwriter.h"

namespace mandat::cache
{

namespace
{

/// An index over a view has to be told the old text before the row changes, and the new one after.
Result<void> unindex(db::Connection &connection, const QByteArray &table, qint64 row)
{
    return connection.run("INSERT INTO " + table + "_search(" + table
                              + "_search, rowid, text) SELECT 'delete', row, text FROM " + table
                              + "_text WHERE row = ?",
                          row);
}

Result<void> index(db::Connection &connection, const QByteArray &table, qint64 row)
{
    return connection.run(
        "INSERT INTO " + table + "_search(rowid, text) SELECT row, text FROM " + table + "_text WHERE row = ?", row);
}

template<class T> constexpr bool searched = std::is_same_v<T, User> || std::is_same_v<T, Relationship>;

template<class T> QByteArray updateSql()
{
    QByteArray columns = Table<T>::columns;
    columns.replace(", ", " = ?, ");
    return "UPDATE " + Table<T>::name + " SET " + columns + " = ? WHERE row = ?";
}

template<class T> Result<std::optional<qint64>> rowNumber(db::Connection &connection, const QUuid &id)
{
    return connection.value<qint64>("SELECT row FROM " + Table<T>::name + " WHERE id = ?", id);
}

template<class T> Result<void> put(db::Connection &connection, const T &value)
{
    MANDAT_ASSIGN(const std::optional<qint64> known, rowNumber<T>(connection, value.id.uuid()));
    if (known) {
        if constexpr (searched<T>)
            MANDAT_TRY(unindex(connection, Table<T>::name, *known));
        MANDAT_ASSIGN(db::Statement update, connection.prepare(updateSql<T>()));
        Table<T>::bind(update, value);
        update.bind(Table<T>::count + 1, *known);
        MANDAT_TRY(update.run());
        if constexpr (searched<T>)
            MANDAT_TRY(index(connection, Table<T>::name, *known));
        return {};
    }
    MANDAT_ASSIGN(db::Statement insert,
                  connection.prepare("INSERT INTO " + Table<T>::name + '(' + Table<T>::columns + ") VALUES("
                                     + placeholders(Table<T>::count) + ')'));
    Table<T>::bind(insert, value);
    MANDAT_TRY(insert.run());
    if constexpr (searched<T>) {
        MANDAT_ASSIGN(const qint64 row, connection.lastInsertRowId());
        MANDAT_TRY(index(connection, Table<T>::name, row));
    }
    return {};
}

template<class T> Result<void> drop(db::Connection &connection, const QUuid &id)
{
    MANDAT_ASSIGN(const std::optional<qint64> known, rowNumber<T>(connection, id));
    if (!known)
        return {};
    if constexpr (searched<T>)
        MANDAT_TRY(unindex(connection, Table<T>::name, *known));
    return connection.run("DELETE FROM " + Table<T>::name + " WHERE row = ?", *known);
}

template<class T> Result<std::optional<Resource>> readOne(db::Connection &connection, const QUuid &id)
{
    MANDAT_ASSIGN(std::optional<T> found, selectOne<T>(connection, "WHERE id = ?", id));
    return found ? std::optional<Resource>(std::move(*found)) : std::optional<Resource>();
}

/// A company's name is part of its people's and relationships' searched text.
Result<void> forDependents(db::Connection &connection, const QByteArray &table, const CompanyId &id,
                           Result<void> (*act)(db::Connection &, const QByteArray &, qint64))
{
    MANDAT_ASSIGN(db::Statement find, connection.prepare("SELECT row FROM " + table + " WHERE company = ?"));
    find.bindAll(id);
    QList<qint64> rows;
    MANDAT_TRY(find.forEach([&] { rows.append(find.integer(0)); }));
    for (const qint64 row : rows)
        MANDAT_TRY(act(connection, table, row));
    return {};
}

} // namespace

Result<void> putRow(db::Connection &connection, const Resource &resource, int origin)
{
    return std::visit(
        [&](const auto &value) -> Result<void> {
            using T = std::decay_t<decltype(value)>;
            MANDAT_TRY(put(connection, value));
            return connection.run("UPDATE " + Table<T>::name + " SET origin = ?1 WHERE id = ?2 AND origin <> ?1",
                                  origin, value.id);
        },
        resource);
}

Result<void> putRow(db::Connection &connection, const Company &company)
{
    MANDAT_TRY(forDependents(connection, "user", company.id, unindex));
    MANDAT_TRY(forDependents(connection, "relationship", company.id, unindex));
    MANDAT_TRY(put(connection, company));
    MANDAT_TRY(forDependents(connection, "user", company.id, index));
    return forDependents(connection, "relationship", company.id, index);
}

Result<void> removeCompany(db::Connection &connection, const CompanyId &id)
{
    MANDAT_TRY(forDependents(connection, "user", id, unindex));
    MANDAT_TRY(forDependents(connection, "relationship", id, unindex));
    MANDAT_TRY(drop<Company>(connection, id.uuid()));
    MANDAT_TRY(forDependents(connection, "user", id, index));
    return forDependents(connection, "relationship", id, index);
}

Result<void> removeRow(db::Connection &connection, ResourceKind kind, const QUuid &id)
{
    switch (kind) {
    case ResourceKind::User:
        return drop<User>(connection, id);
    case ResourceKind::Grant:
        return drop<Grant>(connection, id);
    case ResourceKind::Profile:
        return drop<Profile>(connection, id);
    case ResourceKind::Contact:
        return drop<Contact>(connection, id);
    case ResourceKind::Relationship:
        return drop<Relationship>(connection, id);
    }
    return fail(ErrorKind::Internal);
}

Result<std::optional<Resource>> readRow(db::Connection &connection, ResourceKind kind, const QUuid &id)
{
    switch (kind) {
    case ResourceKind::User:
        return readOne<User>(connection, id);
    case ResourceKind::Grant:
        return readOne<Grant>(connection, id);
    case ResourceKind::Profile:
        return readOne<Profile>(connection, id);
    case ResourceKind::Contact:
        return readOne<Contact>(connection, id);
    case ResourceKind::Relationship:
        return readOne<Relationship>(connection, id);
    }
    return fail(ErrorKind::Internal);
}

} // namespace mandat::cache
