// SPDX-License-Identifier: MIT
#pragma once

#include "db/transaction.h"
#include "service/sqlitewriter.h"

namespace mandat::service
{

/// Fills the database in one transaction, with secondary indexes away until the end.
class SqliteBulk : public Bulk
{
public:
    explicit SqliteBulk(db::Connection &connection);

    [[nodiscard]] Result<void> begin();
    /// Makes the indexes again and commits.
    [[nodiscard]] Result<void> finish();

    Result<void> beginPortal(const QByteArray &definition, const QDateTime &now) override;
    Result<void> put(const Entity &entity, const QDateTime &created, const QDateTime &modified) override;
    Result<void> putStaff(const Staff &staff, const QDateTime &now) override;
    Result<void> putRequest(const AccessRequest &request) override;
    Result<void> audit(const AuditEntry &entry) override;

private:
    [[nodiscard]] Result<void> endPortal();

    db::Connection &m_connection;
    std::optional<db::Transaction> m_transaction;
    QList<QByteArray> m_indexes; ///< the statements that make them
    PortalRow m_portal;
    std::unique_ptr<SqliteWriter> m_writer;
};

} // namespace mandat::service
