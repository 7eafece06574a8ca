// SPDX-License-Identifier: MIT
#include "db/connection.h"

#include "db/handle.h"
#include "db/privatefolder.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <sqlite3.h>

#include <filesystem>

namespace mandat::db
{

namespace
{

Result<void> replaceFile(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(std::filesystem::path(from.toStdU16String()), std::filesystem::path(to.toStdU16String()),
                            error);
    if (error)
        return fail(
            ErrorKind::Storage,
            QStringLiteral("cannot rename %1 to %2: %3").arg(from, to, QString::fromStdString(error.message())));
    return {};
}

} // namespace

bool Interrupter::interrupt() const
{
    const std::lock_guard lock(m_state->mutex);
    if (!m_state->native)
        return false;
    sqlite3_interrupt(m_state->native);
    return true;
}

Result<Connection> Connection::open(const QString &path, ConnectionOptions options)
{
    auto handle = std::make_shared<detail::Handle>(path, std::move(options));
    MANDAT_TRY(handle->open());
    return Connection(std::move(handle));
}

Connection::Connection(std::shared_ptr<detail::Handle> handle)
    : m_handle(std::move(handle))
{
}

Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

Result<Statement> Connection::prepare(QByteArrayView sql)
{
    MANDAT_ASSIGN(auto prepared, m_handle->take(sql));
    return Statement(m_handle, std::move(prepared), true);
}

Result<Statement> Connection::prepareOnce(QByteArrayView sql)
{
    MANDAT_ASSIGN(auto prepared, m_handle->compile(sql, false));
    return Statement(m_handle, std::move(prepared), false);
}

Result<void> Connection::runScript(const QByteArray &sql)
{
    return m_handle->runScript(sql);
}

Result<qint64> Connection::changes()
{
    MANDAT_ASSIGN(const auto count, value<qint64>("SELECT changes()"));
    return count.value_or(0);
}

Result<qint64> Connection::lastInsertRowId()
{
    MANDAT_ASSIGN(const auto id, value<qint64>("SELECT last_insert_rowid()"));
    return id.value_or(0);
}

Result<void> Connection::quickCheck()
{
    MANDAT_ASSIGN(Statement check, prepareOnce("PRAGMA quick_check(20)"));
    QStringList findings;
    MANDAT_TRY(check.forEach([&] { findings.append(check.text(0)); }));
    if (findings == QStringList(QStringLiteral("ok")))
        return {};
    return fail(ErrorKind::NotADatabase, QStringLiteral("quick_check: ") + findings.join(QLatin1String("; ")));
}

Result<void> Connection::backupTo(const QString &path)
{
    const QString partial = path + QLatin1String(".partial");
    QFile::remove(partial);
    const auto copied = [&]() -> Result<void> {
        MANDAT_TRY(ensurePrivateFile(partial));
        MANDAT_ASSIGN(Statement vacuum, prepareOnce("VACUUM INTO ?"));
        MANDAT_TRY(vacuum.run(partial));
        return replaceFile(partial, path);
    }();
    if (!copied)
        QFile::remove(partial);
    return copied;
}

Result<void> Connection::checkpoint()
{
    return run("PRAGMA wal_checkpoint(TRUNCATE)");
}

bool Connection::isReadOnly() const
{
    return m_handle->options.readOnly;
}

QString Connection::path() const
{
    return m_handle->path;
}

bool Connection::foundLeftoverWal() const
{
    return m_handle->leftoverWal;
}

bool Connection::inTransaction() const
{
    return m_handle->depth > 0;
}

sqlite3 *Connection::nativeHandle() const
{
    return m_handle->native;
}

bool Connection::interrupt() const
{
    return interrupter().interrupt();
}

Interrupter Connection::interrupter() const
{
    return Interrupter(m_handle->interruptState);
}

} // namespace mandat::db
