// SPDX-License-Identifier: MIT
#include "cache/loader.h"

#include "cache/derived.h"
#include "cache/ordertable.h"
#include "cache/requesttable.h"
#include "cache/resourcefile.h"
#include "cache/tables.h"

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

const QList<QByteArray> resourceTables = {"company", "relationship", "contact", "profile", "user", "access"};

/// A page that was read twice (a list that moved while it was read) leaves doubles; the later one counts.
Result<void> removeDoubles(db::Connection &connection)
{
    for (const QByteArray &table : resourceTables) {
        MANDAT_TRY(connection.run("DELETE FROM " + table + " WHERE row NOT IN (SELECT max(row) FROM " + table
                                  + " GROUP BY id)"));
    }
    return {};
}

Result<void> buildIndexes(db::Connection &connection)
{
    MANDAT_ASSIGN(const QByteArray script, scriptFile(u"indexes.sql"_s));
    Result<void> built = connection.runScript(script);
    if (built || built.error().kind != ErrorKind::Conflict)
        return built;
    MANDAT_TRY(removeDoubles(connection));
    return connection.runScript(script);
}

} // namespace

template<class T> Result<qint64> Loader::storePage(const QByteArray &page)
{
    MANDAT_ASSIGN(scim::FastPage<T> parsed, m_reader.readPage<T>(page));
    MANDAT_ASSIGN(db::Statement insert,
                  m_connection.prepare("INSERT INTO " + Table<T>::name + '(' + Table<T>::columns + ") VALUES("
                                       + placeholders(Table<T>::count) + ')'));
    for (T &value : parsed.resources) {
        m_aliases.localise(value);
        Table<T>::bind(insert, value);
        MANDAT_TRY(insert.run());
    }
    return parsed.resources.size();
}

Result<void> Loader::begin()
{
    if (m_begun)
        return {};
    m_begun = true;
    MANDAT_TRY(m_connection.run("PRAGMA cache_size=-32768"));
    MANDAT_TRY(m_connection.run("PRAGMA threads=2")); // to sort for indexes beside
    return m_connection.run("PRAGMA wal_autocheckpoint=8000");
}

Result<void> Loader::end()
{
    if (!m_begun)
        return {};
    m_begun = false;
    MANDAT_TRY(m_connection.run("PRAGMA cache_size=-2000"));
    MANDAT_TRY(m_connection.run("PRAGMA threads=0"));
    MANDAT_TRY(m_connection.run("PRAGMA shrink_memory"));
    return m_connection.run("PRAGMA wal_autocheckpoint=1000");
}

Result<qint64> Loader::store(const QString &resource, const QByteArray &page)
{
    if (resource == "Users"_L1)
        return storePage<User>(page);
    if (resource == "Grants"_L1)
        return storePage<Grant>(page);
    if (resource == "Relationships"_L1)
        return storePage<Relationship>(page);
    if (resource == "Companies"_L1)
        return storePage<Company>(page);
    if (resource == "Contacts"_L1)
        return storePage<Contact>(page);
    if (resource == "Profiles"_L1)
        return storePage<Profile>(page);
    if (resource == "ChangeOrders"_L1)
        return putOrderPage(m_connection, m_aliases, page);
    if (resource == "AccessRequests"_L1)
        return putRequestPage(m_connection, m_aliases, page);
    return fail(ErrorKind::Unsupported, resource);
}

Result<void> Loader::finish(const Portal &portal, const QDateTime &now)
{
    MANDAT_TRY(buildIndexes(m_connection));
    MANDAT_TRY(m_connection.run("INSERT INTO user_search(user_search) VALUES('rebuild')"));
    MANDAT_TRY(m_connection.run("INSERT INTO relationship_search(relationship_search) VALUES('rebuild')"));
    MANDAT_TRY(deriveAll(m_connection, portal, now));
    MANDAT_ASSIGN(const QByteArray derived, scriptFile(u"derivedindexes.sql"_s));
    MANDAT_TRY(m_connection.runScript(derived));
    // A sample of each index tells the planner as much as all of it.
    MANDAT_TRY(m_connection.run("PRAGMA analysis_limit=2000"));
    return m_connection.run("ANALYZE");
}

Result<void> Loader::clear()
{
    for (const QByteArray &table : resourceTables)
        MANDAT_TRY(m_connection.run("DELETE FROM " + table));
    MANDAT_TRY(m_connection.run("DELETE FROM change_order"));
    MANDAT_TRY(m_connection.run("DELETE FROM order_user"));
    MANDAT_TRY(clearRequests(m_connection));
    MANDAT_TRY(m_connection.run("DELETE FROM base"));
    MANDAT_TRY(m_connection.run("DELETE FROM pass"));
    MANDAT_TRY(m_connection.run("INSERT INTO user_search(user_search) VALUES('rebuild')"));
    MANDAT_TRY(m_connection.run("INSERT INTO relationship_search(relationship_search) VALUES('rebuild')"));
    MANDAT_ASSIGN(const QByteArray script, scriptFile(u"dropindexes.sql"_s));
    return m_connection.runScript(script);
}

} // namespace mandat::cache
