// SPDX-License-Identifier: MIT
#include "cache/listsql.h"
#include "cache/reader.h"
#include "db/connection.h"

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

/// Beyond this the index takes longer to name its hits than it takes to look at the first rows one by one.
constexpr qint64 mostHits = 20000;

QByteArray tableOf(SearchedList list)
{
    return list == SearchedList::Users ? "user" : "relationship";
}

} // namespace

Result<std::optional<TextHits>> Reader::textHits(SearchedList list, const QString &text)
{
    const QString expression = roughSearchExpression(text);
    if (expression.isEmpty())
        return std::nullopt;
    const QByteArray index = tableOf(list) + "_search";
    MANDAT_ASSIGN(db::Statement find,
                  m_connection->prepare("SELECT rowid FROM " + index + " WHERE " + index + " MATCH ? LIMIT "
                                        + QByteArray::number(mostHits)));
    find.bind(1, expression);
    TextHits hits;
    MANDAT_TRY(find.forEach([&] { hits.rows.append(find.integer(0)); }));
    if (hits.rows.size() >= mostHits)
        return std::nullopt;
    hits.exact = isRoughExact(text);
    return hits;
}

Result<QList<qint64>> Reader::rowsWithText(SearchedList list, const QList<qint64> &rows, const QString &text)
{
    MANDAT_ASSIGN(db::Statement find,
                  m_connection->prepare("SELECT t.folded, c.folded FROM " + tableOf(list)
                                        + " t LEFT JOIN company c ON c.id = t.company WHERE t.row = ?"));
    const QStringList words = searchWords(text);
    QList<qint64> out;
    for (const qint64 row : rows) {
        find.bind(1, row);
        MANDAT_ASSIGN(const bool found, find.step());
        if (!found)
            continue;
        const QString own = find.text(0);
        const QString company = find.text(1);
        if (std::ranges::all_of(words,
                                [&](const QString &word) { return own.contains(word) || company.contains(word); }))
            out.append(row);
        find.reset();
    }
    return out;
}

} // namespace mandat::cache
