// SPDX-License-Identifier: MIT
#include "db/sqliteerror.h"

#include <sqlite3.h>

#include <cerrno>

namespace mandat::db::detail
{

namespace
{

bool diskIsFull(int code, int systemError)
{
    if ((code & 0xff) == SQLITE_FULL)
        return true;
#ifdef Q_OS_UNIX
    return systemError == ENOSPC || systemError == EDQUOT;
#else
    Q_UNUSED(systemError)
    return false;
#endif
}

ErrorKind kindOfConstraint(int code, const QString &message)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return ErrorKind::Conflict;
    case SQLITE_CONSTRAINT: // the plugin does not always pass on the extended code
        return message.contains(QLatin1String("UNIQUE constraint failed")) ? ErrorKind::Conflict : ErrorKind::Invalid;
    default:
        return ErrorKind::Invalid;
    }
}

ErrorKind kindOf(int code, const QString &message, int systemError)
{
    if (diskIsFull(code, systemError))
        return ErrorKind::StorageFull;
    switch (code & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorKind::NotADatabase;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Locked;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_CONSTRAINT:
        return kindOfConstraint(code, message);
    case SQLITE_TOOBIG:
        return ErrorKind::TooLarge;
    case SQLITE_OK: // an error that did not come from SQLite
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
    case SQLITE_INTERNAL:
        return ErrorKind::Internal;
    default:
        return ErrorKind::Storage;
    }
}

QLatin1String nameOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_OK:
        return QLatin1String("no SQLite code");
    case SQLITE_ERROR:
        return QLatin1String("SQLITE_ERROR");
    case SQLITE_PERM:
        return QLatin1String("SQLITE_PERM");
    case SQLITE_BUSY:
        return QLatin1String("SQLITE_BUSY");
    case SQLITE_LOCKED:
        return QLatin1String("SQLITE_LOCKED");
    case SQLITE_READONLY:
        return QLatin1String("SQLITE_READONLY");
    case SQLITE_INTERRUPT:
        return QLatin1String("SQLITE_INTERRUPT");
    case SQLITE_IOERR:
        return QLatin1String("SQLITE_IOERR");
    case SQLITE_CORRUPT:
        return QLatin1String("SQLITE_CORRUPT");
    case SQLITE_FULL:
        return QLatin1String("SQLITE_FULL");
    case SQLITE_CANTOPEN:
        return QLatin1String("SQLITE_CANTOPEN");
    case SQLITE_CONSTRAINT:
        return QLatin1String("SQLITE_CONSTRAINT");
    case SQLITE_NOTADB:
        return QLatin1String("SQLITE_NOTADB");
    default:
        return QLatin1String("SQLite");
    }
}

} // namespace

Error sqliteError(int code, const QString &message, QByteArrayView sql, int systemError)
{
    constexpr qsizetype shownSql = 120;
    Error error;
    error.kind = kindOf(code, message, systemError);
    error.detail = QStringLiteral("%1 (%2): %3").arg(nameOf(code), QString::number(code), message);
    if (!sql.isEmpty())
        error.detail +=
            QStringLiteral(" [%1]").arg(QString::fromUtf8(sql.first(std::min(sql.size(), shownSql))).simplified());
    return error;
}

Error sqliteError(sqlite3 *handle, QByteArrayView sql)
{
    return sqliteError(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)), sql,
                       sqlite3_system_errno(handle));
}

Error sqliteError(const QSqlError &error, QByteArrayView sql)
{
    const QString message = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return sqliteError(error.nativeErrorCode().toInt(), message, sql);
}

} // namespace mandat::db::detail
