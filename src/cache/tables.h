// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "db/connection.h"
#include "domain/changeorder.h"

namespace mandat::cache
{

/// How resources lie in their tables: one column a field, so that lists, joins and indexes need no JSON. `columns`
/// names what `bind` fills from placeholder 1 on and `read` takes from a column on, in one order.
template<class T> struct Table;

template<> struct Table<Company> {
    static const QByteArray name;
    static const QByteArray columns;
    static constexpr int count = 11;
    static void bind(db::Statement &statement, const Company &company);
    static Company read(const db::Statement &row, int first);
};

template<> struct Table<Relationship> {
    static const QByteArray name;
    static const QByteArray columns;
    static constexpr int count = 13;
    static void bind(db::Statement &statement, const Relationship &relationship);
    static Relationship read(const db::Statement &row, int first);
};

template<> struct Table<Contact> {
    static const QByteArray name;
    static const QByteArray columns;
    static constexpr int count = 11;
    static void bind(db::Statement &statement, const Contact &contact);
    static Contact read(const db::Statement &row, int first);
};

template<> struct Table<Profile> {
    static const QByteArray name;
    static const QByteArray columns;
    static constexpr int count = 9;
    static void bind(db::Statement &statement, const Profile &profile);
    static Profile read(const db::Statement &row, int first);
};

template<> struct Table<User> {
    static const QByteArray name;
    static const QByteArray columns;
    static constexpr int count = 35;
    static void bind(db::Statement &statement, const User &user);
    static User read(const db::Statement &row, int first);
};

template<> struct Table<Grant> {
    static const QByteArray name;
    static const QByteArray columns;
    static constexpr int count = 10;
    static void bind(db::Statement &statement, const Grant &grant);
    static Grant read(const db::Statement &row, int first);
};

/// "?,?,?…", as many as `count`.
[[nodiscard]] QByteArray placeholders(int count);

/// "u.id, u.version, …" of columns "id, version, …".
[[nodiscard]] QByteArray prefixed(const QByteArray &columns, const QByteArray &alias);

/// Everything that `SELECT columns FROM table <tail>` finds. `tail` has its placeholders bound from `arguments`.
template<class T, class... Args>
[[nodiscard]] Result<QList<T>> selectAll(db::Connection &connection, const QByteArray &tail, const Args &...arguments)
{
    MANDAT_ASSIGN(db::Statement statement,
                  connection.prepare("SELECT " + Table<T>::columns + " FROM " + Table<T>::name + ' ' + tail));
    statement.bindAll(arguments...);
    QList<T> found;
    MANDAT_TRY(statement.forEach([&] { found.append(Table<T>::read(statement, 0)); }));
    return found;
}

template<class T, class... Args>
[[nodiscard]] Result<std::optional<T>> selectOne(db::Connection &connection, const QByteArray &tail,
                                                 const Args &...arguments)
{
    MANDAT_ASSIGN(db::Statement statement,
                  connection.prepare("SELECT " + Table<T>::columns + " FROM " + Table<T>::name + ' ' + tail));
    statement.bindAll(arguments...);
    MANDAT_ASSIGN(const bool found, statement.step());
    if (!found)
        return std::optional<T>();
    std::optional<T> value(Table<T>::read(statement, 0));
    statement.reset();
    return value;
}

} // namespace mandat::cache
