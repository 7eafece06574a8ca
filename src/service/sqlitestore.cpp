// SPDX-License-Identifier: MIT
#include "service/sqlitestore.h"

#include "db/migrator.h"
#include "db/transaction.h"
#include "scim/portalfile.h"
#include "service/entities.h"
#include "service/resources.h"
#include "service/sqlitebulk.h"
#include "service/sqlitewriter.h"

#include <atomic>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr qint32 applicationId = 0x4d'4e'44'53; // "MNDS"

QHash<quint64, std::shared_ptr<db::Connection>> &connectionsOfThread()
{
    static thread_local QHash<quint64, std::shared_ptr<db::Connection>> connections;
    return connections;
}

quint64 nextSerial()
{
    static std::atomic<quint64> serial {0};
    return ++serial;
}

} // namespace

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString &path, Options options)
{
    initResources();
    std::unique_ptr<SqliteStore> store(new SqliteStore(path));
    MANDAT_TRY(store->start(std::move(options)));
    return store;
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString &path)
{
    return open(path, Options());
}

SqliteStore::SqliteStore(QString path)
    : m_path(std::move(path))
    , m_serial(nextSerial())
{
}

SqliteStore::~SqliteStore()
{
    connectionsOfThread().remove(m_serial);
    m_worker.run([this] { m_writer.reset(); });
}

Result<void> SqliteStore::start(Options options)
{
    Result<void> outcome;
    m_worker.run([&] {
        outcome = [&]() -> Result<void> {
            MANDAT_ASSIGN(auto opened,
                          db::Connection::open(m_path, {.create = options.create, .failNext = options.failNext}));
            if (opened.foundLeftoverWal())
                MANDAT_TRY(opened.quickCheck());
            MANDAT_ASSIGN(const auto migrator, db::Migrator::fromFolder(u":/service/migrations"_s, applicationId));
            MANDAT_TRY(migrator.migrate(opened));
            m_writer = std::make_unique<db::Connection>(std::move(opened));
            return loadPortals(*m_writer);
        }();
    });
    return outcome;
}

Result<void> SqliteStore::loadPortals(db::Connection &connection)
{
    MANDAT_ASSIGN(auto row,
                  connection.prepare("SELECT key, id, definition, policy, catalogue FROM portal ORDER BY key"));
    QHash<QString, std::shared_ptr<const PortalRow>> portals;
    MANDAT_TRY(row.forEach([&]() -> Result<void> {
        auto loaded = std::make_shared<PortalRow>();
        loaded->key = row.integer(0);
        loaded->id = row.text(1);
        MANDAT_ASSIGN(Portal portal, scim::portalFromJson(row.bytes(2), loaded->id));
        loaded->portal = std::make_shared<const Portal>(std::move(portal));
        loaded->policyDocument = row.bytes(3);
        loaded->catalogueDocument = row.bytes(4);
        portals.insert(loaded->id, loaded);
        return {};
    }));
    const std::unique_lock lock(m_mutex);
    m_portals = std::move(portals);
    return {};
}

std::shared_ptr<const PortalRow> SqliteStore::row(const QString &portal) const
{
    const std::shared_lock lock(m_mutex);
    return m_portals.value(portal);
}

QList<QString> SqliteStore::portalIds() const
{
    const std::shared_lock lock(m_mutex);
    QList<QString> ids = m_portals.keys();
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::shared_ptr<const Portal> SqliteStore::portal(const QString &id) const
{
    const auto found = row(id);
    return found ? found->portal : nullptr;
}

QByteArray SqliteStore::policyDocument(const QString &portal) const
{
    const auto found = row(portal);
    return found ? found->policyDocument : QByteArray();
}

QByteArray SqliteStore::catalogueDocument(const QString &portal) const
{
    const auto found = row(portal);
    return found ? found->catalogueDocument : QByteArray();
}

Result<std::shared_ptr<db::Connection>> SqliteStore::readConnection() const
{
    auto &connections = connectionsOfThread();
    if (const auto known = connections.constFind(m_serial); known != connections.cend())
        return *known;
    MANDAT_ASSIGN(auto opened, db::Connection::open(m_path, {.readOnly = true, .create = false}));
    auto shared = std::make_shared<db::Connection>(std::move(opened));
    connections.insert(m_serial, shared);
    return shared;
}

Result<void> SqliteStore::read(const QString &portal, const ReadFunction &function)
{
    const auto found = row(portal);
    if (!found)
        return fail(ErrorKind::NotFound, u"no portal %1"_s.arg(portal));
    MANDAT_ASSIGN(const auto connection, readConnection());
    MANDAT_ASSIGN(auto view, db::Transaction::begin(*connection, db::Transaction::Mode::Deferred));
    SqliteReader reader(*connection, *found);
    return function(reader);
}

Result<void> SqliteStore::write(const QString &portal, const WriteFunction &function)
{
    const auto found = row(portal);
    if (!found)
        return fail(ErrorKind::NotFound, u"no portal %1"_s.arg(portal));
    Result<void> outcome;
    m_worker.run([&] {
        bool moved = false;
        outcome = [&]() -> Result<void> {
            MANDAT_ASSIGN(auto transaction, db::Transaction::begin(*m_writer));
            SqliteWriter writer(*m_writer, *found);
            MANDAT_TRY(function(writer));
            moved = writer.hasRecorded();
            MANDAT_TRY(writer.appendRecorded());
            return transaction.commit();
        }();
        if (!outcome || !moved)
            return;
        std::function<void(const QString &)> listener;
        {
            const std::shared_lock lock(m_mutex);
            listener = m_listener;
        }
        if (listener)
            listener(portal);
    });
    return outcome;
}

Result<void> SqliteStore::bulk(const std::function<Result<void>(Bulk &)> &function)
{
    Result<void> outcome;
    m_worker.run([&] {
        outcome = [&]() -> Result<void> {
            SqliteBulk loader(*m_writer);
            MANDAT_TRY(loader.begin());
            MANDAT_TRY(function(loader));
            MANDAT_TRY(loader.finish());
            return loadPortals(*m_writer);
        }();
    });
    return outcome;
}

Result<std::optional<StaffRecord>> SqliteStore::staffByToken(const QByteArray &hash)
{
    MANDAT_ASSIGN(const auto connection, readConnection());
    MANDAT_ASSIGN(
        auto found,
        connection->prepare("SELECT p.id, s.id, s.document, t.expires FROM token t JOIN staff s ON s.key = t.staff"
                            " JOIN portal p ON p.key = s.portal WHERE t.hash = ?"));
    found.bind(1, hash);
    MANDAT_ASSIGN(const bool any, found.step());
    if (!any)
        return std::nullopt;
    MANDAT_ASSIGN(Staff staff, staffFrom(found.bytes(2)));
    return StaffRecord {found.text(0), found.text(1), std::move(staff), found.dateTime(3)};
}

void SqliteStore::setListener(std::function<void(const QString &portal)> listener)
{
    const std::unique_lock lock(m_mutex);
    m_listener = std::move(listener);
}

} // namespace mandat::service
