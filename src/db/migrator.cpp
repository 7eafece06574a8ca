// SPDX-License-Identifier: MIT
#include "db/migrator.h"

#include "db/connection.h"
#include "db/handle.h"
#include "db/transaction.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace mandat::db
{

namespace
{

/// Foreign keys cannot be switched inside a transaction. They come back whatever happens.
class ForeignKeysOff
{
public:
    explicit ForeignKeysOff(detail::Handle &handle)
        : m_handle(handle)
    {
        std::ignore = m_handle.executeAnyway("PRAGMA foreign_keys=OFF");
    }
    ForeignKeysOff(const ForeignKeysOff &) = delete;
    ForeignKeysOff &operator=(const ForeignKeysOff &) = delete;
    ~ForeignKeysOff() { std::ignore = m_handle.executeAnyway("PRAGMA foreign_keys=ON"); }

private:
    detail::Handle &m_handle;
};

Result<qint64> pragma(Connection &connection, QByteArrayView sql)
{
    MANDAT_ASSIGN(const auto value, connection.value<qint64>(sql));
    return value.value_or(0);
}

Result<void> checkForeignKeys(Connection &connection, const QString &step)
{
    MANDAT_ASSIGN(Statement check, connection.prepareOnce("PRAGMA foreign_key_check"));
    MANDAT_ASSIGN(const bool broken, check.step());
    if (broken)
        return fail(
            ErrorKind::Storage,
            QStringLiteral("%1 leaves a row of %2 without its parent in %3").arg(step, check.text(0), check.text(2)));
    return {};
}

} // namespace

Result<Migrator> Migrator::fromFolder(const QString &folder, qint32 applicationId)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})_\\w+\\.sql$"));
    Migrator migrator;
    migrator.m_applicationId = applicationId;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QRegularExpressionMatch match = pattern.match(name);
        if (!match.hasMatch() || match.captured(1).toInt() != migrator.latest() + 1)
            return fail(ErrorKind::Internal,
                        QStringLiteral("%1 is not migration number %2").arg(name).arg(migrator.latest() + 1));
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Storage,
                        QStringLiteral("cannot read %1: %2").arg(file.fileName(), file.errorString()));
        migrator.m_steps.append({name, file.readAll()});
    }
    if (names.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("there are no migrations in %1").arg(folder));
    return migrator;
}

int Migrator::latest() const
{
    return static_cast<int>(m_steps.size());
}

Result<Migrator::Outcome> Migrator::migrate(Connection &connection) const
{
    if (connection.inTransaction())
        return fail(ErrorKind::Internal, QStringLiteral("a migration cannot run inside a transaction"));
    MANDAT_ASSIGN(const int version, versionOf(connection));
    MANDAT_TRY(checkOwner(connection, version));
    if (version > latest())
        return fail(ErrorKind::NewerVersion,
                    QStringLiteral("%1 has schema version %2; this program knows %3")
                        .arg(connection.path())
                        .arg(version)
                        .arg(latest()));
    Outcome outcome {version, latest(), {}};
    if (version == latest())
        return outcome;
    if (version > 0 && connection.path() != QLatin1String(":memory:")) {
        outcome.backup = QStringLiteral("%1.v%2.backup").arg(connection.path()).arg(version);
        MANDAT_TRY(connection.backupTo(outcome.backup));
    }
    for (int next = version + 1; next <= latest(); ++next)
        MANDAT_TRY(apply(connection, next));
    return outcome;
}

Result<int> Migrator::versionOf(Connection &connection) const
{
    MANDAT_ASSIGN(const qint64 version, pragma(connection, "PRAGMA user_version"));
    return static_cast<int>(version);
}

Result<void> Migrator::checkOwner(Connection &connection, int version) const
{
    MANDAT_ASSIGN(const qint64 owner, pragma(connection, "PRAGMA application_id"));
    MANDAT_ASSIGN(const qint64 things, pragma(connection, "SELECT count(*) FROM sqlite_schema"));
    const bool isNew = version == 0 && things == 0 && owner == 0;
    const bool isOurs = version > 0 && owner == m_applicationId;
    if (isNew || isOurs)
        return {};
    return fail(ErrorKind::NotADatabase,
                QStringLiteral("%1 is a database of another program (application id %2, version %3)")
                    .arg(connection.path())
                    .arg(owner)
                    .arg(version));
}

Result<void> Migrator::apply(Connection &connection, int version) const
{
    const Step &step = m_steps.at(version - 1);
    const ForeignKeysOff foreignKeysOff(*connection.m_handle);
    MANDAT_ASSIGN(auto transaction, Transaction::begin(connection));
    MANDAT_ASSIGN(const int now, versionOf(connection));
    if (now >= version)
        return {}; // another process was faster
    MANDAT_TRY(connection.runScript(step.sql));
    MANDAT_TRY(checkForeignKeys(connection, step.name));
    const QByteArray number = QByteArray::number(version);
    MANDAT_TRY(connection.runScript("PRAGMA user_version=" + number
                                    + "; PRAGMA application_id=" + QByteArray::number(m_applicationId)));
    return transaction.commit();
}

} // namespace mandat::db
