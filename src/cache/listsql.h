// SPDX-License-Identifier: MIT
#pragma once

#include "cache/rows.h"

#include <QVariant>

namespace mandat::cache
{

/// A list's SQL with what it binds. Built from the query's parts only; texts are always bound.
struct ListSql {
    QByteArray sql;
    QList<QVariant> arguments; ///< QString, QByteArray or int
    bool operator==(const ListSql &) const = default;
};

/// How a searched list finds its first rows, by how many rows the text hits.
enum class TextPlan {
    SortHits, ///< few: the search index gives them, then they are sorted
    WalkOrder, ///< more: the sort index is walked, each row looked for among the hits
    ReadAlong, ///< a great part of all: the sort order is walked and the texts are read
};

[[nodiscard]] ListSql userListSql(const UserQuery &query, TextPlan plan, qint64 limit);
[[nodiscard]] ListSql relationshipListSql(const RelationshipQuery &query, TextPlan plan, qint64 limit);

/// The folded words of a typed text that the trigram index can find (three letters or more), as an FTS5 expression;
/// empty if there is none.
[[nodiscard]] QString searchExpression(const QString &text);
/// The same with no more of each word than its first letters: what it finds has to be looked at, but long words cost
/// the index much more than short ones.
[[nodiscard]] QString roughSearchExpression(const QString &text);
/// Does the rough expression find exactly what the whole one does, and is no word left to look for otherwise?
[[nodiscard]] bool isRoughExact(const QString &text);
/// The folded words of a typed text.
[[nodiscard]] QStringList searchWords(const QString &text);

} // namespace mandat::cache
