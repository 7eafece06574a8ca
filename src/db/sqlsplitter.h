// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace mandat::db
{

/// The statements of an SQL script (UTF-8), without their semicolons and without empty ones. Knows strings, quoted
/// names, comments, and the body of CREATE TRIGGER, which ends at `; END ;` as in sqlite3_complete().
[[nodiscard]] QList<QByteArray> splitSql(const QByteArray &script);

/// A statement whose placeholders are all a plain `?`, and without comments: Qt counts `?1, ?1` as two parameters, and
/// takes what stands in a comment for SQL.
struct PlainSql {
    QByteArray sql;
    /// For each `?` in turn, the number (from 1 on) of the parameter that SQLite means by it.
    QList<int> parameters;
    bool operator==(const PlainSql &) const = default;
};
[[nodiscard]] PlainSql plainPlaceholders(const QByteArray &statement);

} // namespace mandat::db
