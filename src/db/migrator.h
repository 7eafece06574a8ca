// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace mandat::db
{

class Connection;

/// Brings a database to the schema of this program. The steps are files `0001_name.sql`, `0002_name.sql`… without a
/// gap, in a folder or a Qt resource folder; `PRAGMA user_version` says how many were done. A new database is made by
/// all of them. Each step is one transaction, with foreign keys checked at its end (not during it, so that tables can
/// be rebuilt); a script never begins or ends a transaction itself.
class Migrator
{
public:
    struct Outcome {
        int from = 0; ///< 0: it was new
        int to = 0;
        QString backup; ///< path of the copy made before; empty if there was nothing to keep
        bool operator==(const Outcome &) const = default;
    };

    /// `applicationId` (PRAGMA application_id) marks the files as ours; 0: not marked, not checked.
    /// NotFound if the folder has no such file; Internal for a gap or a number that occurs twice.
    [[nodiscard]] static Result<Migrator> fromFolder(const QString &folder, qint32 applicationId = 0);

    /// The version that `migrate` brings a database to.
    [[nodiscard]] int latest() const;

    /// Errors: NewerVersion (made by a newer program; nothing is touched), NotADatabase (an SQLite file of something
    /// else), and those of Connection. After an error the database is as the last step that succeeded left it. Before
    /// an existing database is changed, it is copied to `<file>.v<version>.backup`; if that fails, nothing is changed.
    [[nodiscard]] Result<Outcome> migrate(Connection &connection) const;

private:
    struct Step {
        QString name;
        QByteArray sql;
    };

    [[nodiscard]] Result<int> versionOf(Connection &connection) const;
    [[nodiscard]] Result<void> checkOwner(Connection &connection, int version) const;
    [[nodiscard]] Result<void> apply(Connection &connection, int version) const;

    QList<Step> m_steps;
    qint32 m_applicationId = 0;
};

} // namespace mandat::db
