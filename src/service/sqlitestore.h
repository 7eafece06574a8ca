// SPDX-License-Identifier: MIT
#pragma once

#include "db/accesscounter.h"
#include "service/sqlitereader.h"
#include "service/worker.h"

#include <shared_mutex>

namespace mandat::service
{

/// The store in one SQLite file. Each thread that reads has a connection of its own; one thread writes.
class SqliteStore : public Store
{
public:
    struct Options {
        bool create = true; ///< false: a missing file is NotFound
        db::FailNext failNext; ///< of the writing connection, for tests of faults
    };
    /// Brings the file to the newest schema. Errors: NotFound, NewerVersion, NotADatabase, Locked, Storage…
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(const QString &path, Options options);
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(const QString &path);
    ~SqliteStore() override;

    QList<QString> portalIds() const override;
    std::shared_ptr<const Portal> portal(const QString &id) const override;
    QByteArray policyDocument(const QString &portal) const override;
    QByteArray catalogueDocument(const QString &portal) const override;
    Result<void> read(const QString &portal, const ReadFunction &function) override;
    Result<void> write(const QString &portal, const WriteFunction &function) override;
    Result<void> bulk(const std::function<Result<void>(Bulk &)> &function) override;
    Result<std::optional<StaffRecord>> staffByToken(const QByteArray &hash) override;
    void setListener(std::function<void(const QString &portal)> listener) override;

private:
    explicit SqliteStore(QString path);
    [[nodiscard]] Result<void> start(Options options);
    [[nodiscard]] Result<void> loadPortals(db::Connection &connection);
    [[nodiscard]] Result<std::shared_ptr<db::Connection>> readConnection() const;
    [[nodiscard]] std::shared_ptr<const PortalRow> row(const QString &portal) const;

    const QString m_path;
    const quint64 m_serial; ///< tells the connections that a thread has to several stores
    mutable std::shared_mutex m_mutex; ///< of the two below
    QHash<QString, std::shared_ptr<const PortalRow>> m_portals;
    std::function<void(const QString &)> m_listener;
    std::unique_ptr<db::Connection> m_writer; ///< lives and dies in the worker's thread
    Worker m_worker;
};

} // namespace mandat::service
