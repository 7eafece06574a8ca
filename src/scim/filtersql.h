// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "scim/filter.h"

#include <QHash>
#include <QVariantList>

namespace mandat::scim
{

enum class ColumnType {
    Text, ///< the value as it is
    CaseKey, ///< the value as `caseKey` makes it; for attributes that do not mind case
    Boolean, ///< 0 or 1
    Integer,
    Real,
    InstantText, ///< "2026-04-13T09:30:00.000Z" (dateTimeText)
    InstantMilliseconds, ///< since 1970, UTC
};

/// Where a database keeps the values of one attribute.
struct Column {
    QString expression; ///< SQL: "users.user_name_key"
    ColumnType type = ColumnType::Text;
    /// For values in a table of their own, the beginning of a query that finds them, up to where a condition can be
    /// added: "SELECT 1 FROM user_emails e WHERE e.user_id = users.id". Empty: the column is in the row itself.
    QString rowsOf;
};

/// The columns of one resource type, by attribute.
class ColumnMap
{
public:
    explicit ColumnMap(const ResourceType &type)
        : m_type(&type)
    {
    }
    /// `path` as in a filter: "userName", "emails.value", "urn:…:User:company". A name that the type does not have is
    /// a defect and ends the program in debug builds.
    void add(QStringView path, Column column);
    [[nodiscard]] const Column *find(const ResolvedPath &path) const;
    [[nodiscard]] const ResourceType &type() const { return *m_type; }

private:
    const ResourceType *m_type;
    QHash<QString, Column> m_columns;
};

/// A condition for WHERE, in parentheses where it needs them, and what to bind to its placeholders, in order.
struct SqlFilter {
    QString where;
    QVariantList values;
    bool operator==(const SqlFilter &) const = default;
};

/// Selects exactly what `evaluate` selects. ErrorKind::Unsupported if an attribute has no column, or one that cannot
/// answer (an attribute that does not mind case needs a CaseKey column): then evaluate in memory. Check the filter
/// first. Placeholders are "?"; the functions used are substr, length, instr and coalesce.
[[nodiscard]] Result<SqlFilter> toSql(const Filter &filter, const ColumnMap &columns);

/// "column IS NULL, column" for ORDER BY (RFC 7644 §3.4.2.3: without a value last, first when descending).
/// Unsupported as above, and for attributes in tables of their own.
[[nodiscard]] Result<QString> toOrderBy(const AttributePath &sortBy, bool descending, const ColumnMap &columns);

} // namespace mandat::scim
