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

/// `manyHits`: the text is so short or so common that walking the sort order finds the first rows faster than the
/// search index would.
[[nodiscard]] ListSql userListSql(const UserQuery &query, bool manyHits, qint64 limit);
[[nodiscard]] ListSql relationshipListSql(const RelationshipQuery &query, bool manyHits, qint64 limit);

/// The folded words of a typed text that the trigram index can find (three letters or more), as an FTS5 expression;
/// empty if there is none.
[[nodiscard]] QString searchExpression(const QString &text);
/// The folded words of a typed text.
[[nodiscard]] QStringList searchWords(const QString &text);

} // namespace mandat::cache
