// SPDX-License-Identifier: MIT
#pragma once

#include "cache/aliases.h"
#include "cache/rows.h"
#include "db/connection.h"
#include "domain/portal.h"
#include "scim/mappingfast.h"

namespace mandat::cache
{

/// The first pass: rows are only appended, without indexes, which are built at the end in a fraction of the time.
class Loader
{
public:
    Loader(db::Connection &connection, const Aliases &aliases)
        : m_connection(connection)
        , m_aliases(aliases)
    {
    }

    /// More memory, and the log written back less often: for as long as much is written. Outside transactions.
    [[nodiscard]] Result<void> begin();
    /// Gives that back.
    [[nodiscard]] Result<void> end();
    /// A page of a list ("Users", "Companies", "Relationships", "Contacts", "Profiles", "Grants", "ChangeOrders"). In
    /// the caller's transaction. How many resources it held.
    [[nodiscard]] Result<qint64> store(const QString &resource, const QByteArray &page);
    /// Indexes, doubles, search, and what lists derive.
    [[nodiscard]] Result<void> finish(const Portal &portal, const QDateTime &now);
    /// Empties everything that can be rebuilt, and drops the indexes.
    [[nodiscard]] Result<void> clear();

private:
    template<class T> [[nodiscard]] Result<qint64> storePage(const QByteArray &page);

    db::Connection &m_connection;
    const Aliases &m_aliases;
    scim::FastReader m_reader;
    bool m_begun = false;
};

} // namespace mandat::cache
