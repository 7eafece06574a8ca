// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "db/accesscounter.h"
#include "db/statement.h"

#include <QString>

#include <chrono>
#include <memory>

struct sqlite3;

namespace mandat::db
{

namespace detail
{
class Handle;
struct InterruptState;
} // namespace detail

struct ConnectionOptions {
    bool readOnly = false;
    /// False: a missing file is ErrorKind::NotFound instead of a new database. Read-only never creates.
    bool create = true;
    /// How long an access waits for another connection's lock before ErrorKind::Locked.
    std::chrono::milliseconds busyTimeout {5000};
    /// Never use SQLite's C API on the plugin's handle, even where it is the same library.
    bool avoidNative = false;
    /// For tests of faults; empty otherwise.
    FailNext failNext;
};

/// Stops what a connection is doing, from any thread. May outlive the connection, and then does nothing.
class Interrupter
{
public:
    /// The access that runs now (if any) ends with ErrorKind::Cancelled; later ones are not touched.
    /// False where it cannot be done: the connection is closed, or its handle is not ours to use.
    bool interrupt() const;

private:
    friend class Connection;
    explicit Interrupter(std::shared_ptr<detail::InterruptState> state)
        : m_state(std::move(state))
    {
    }
    std::shared_ptr<detail::InterruptState> m_state;
};

/// An SQLite database, opened through Qt's QSQLITE plugin. It belongs to the thread that opened it: from another one
/// every access is refused with ErrorKind::Internal (only `interrupt()` may be called from anywhere). WAL, foreign keys
/// on, synchronous NORMAL. A new file is made readable by its owner only.
///
/// Errors of every access: NotADatabase (the file is something else, or damaged; the detail tells SQLITE_NOTADB from
/// SQLITE_CORRUPT), Locked, StorageFull, Conflict (a UNIQUE or PRIMARY KEY constraint), Invalid (any other constraint),
/// TooLarge, Cancelled (interrupted), Storage (cannot open, input/output, read-only, wrong SQL…), Internal (misuse).
/// The detail carries SQLite's own message, never a bound value.
class Connection
{
public:
    /// `path`: a file, or ":memory:".
    [[nodiscard]] static Result<Connection> open(const QString &path, ConnectionOptions options = {});

    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    ~Connection();

    /// A statement from the cache of this connection, prepared on first use and given back when it goes out of scope.
    /// Placeholders are `?` or `?1`, never names. The same SQL may be in use several times at once (recursion).
    [[nodiscard]] Result<Statement> prepare(QByteArrayView sql);
    /// The same, but not kept: for SQL that is written at run time and not likely to come again.
    [[nodiscard]] Result<Statement> prepareOnce(QByteArrayView sql);
    /// Prepares (cached), binds from 1 on, runs to the end, drops rows.
    template<class... Args> [[nodiscard]] Result<void> run(QByteArrayView sql, const Args &...args);
    /// The first column of the first row, or nothing if there is no row or it is NULL.
    template<class T, class... Args>
    [[nodiscard]] Result<std::optional<T>> value(QByteArrayView sql, const Args &...args);
    /// Runs several statements, with comments and triggers, one after the other. Not a transaction by itself.
    [[nodiscard]] Result<void> runScript(const QByteArray &sql);

    /// Rows that the last INSERT, UPDATE or DELETE changed.
    [[nodiscard]] Result<qint64> changes();
    [[nodiscard]] Result<qint64> lastInsertRowId();

    /// Reads the whole database; NotADatabase with the first findings if it is damaged.
    [[nodiscard]] Result<void> quickCheck();
    /// A consistent copy, in one file, readable by its owner only. An older file there is replaced once the copy is
    /// whole.
    [[nodiscard]] Result<void> backupTo(const QString &path);
    /// Moves what the WAL holds into the file and empties it, as far as readers allow.
    [[nodiscard]] Result<void> checkpoint();

    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString path() const;
    /// True if a WAL with content lay beside the file when it was opened: an unclean end, or another connection.
    [[nodiscard]] bool foundLeftoverWal() const;
    /// True between a Transaction's begin and its end.
    [[nodiscard]] bool inTransaction() const;
    /// SQLite's own handle, only if the plugin and this program use the same SQLite (sqlite_source_id() =
    /// sqlite3_sourceid()); else null, and all works over QSqlQuery.
    [[nodiscard]] sqlite3 *nativeHandle() const;

    /// From any thread; see Interrupter.
    bool interrupt() const;
    [[nodiscard]] Interrupter interrupter() const;

private:
    friend class Transaction;
    friend class Migrator;
    explicit Connection(std::shared_ptr<detail::Handle> handle);
    std::shared_ptr<detail::Handle> m_handle;
};

template<class... Args> Result<void> Connection::run(QByteArrayView sql, const Args &...args)
{
    MANDAT_ASSIGN(Statement statement, prepare(sql));
    return statement.run(args...);
}

template<class T, class... Args> Result<std::optional<T>> Connection::value(QByteArrayView sql, const Args &...args)
{
    MANDAT_ASSIGN(Statement statement, prepare(sql));
    statement.bindAll(args...);
    MANDAT_ASSIGN(const bool row, statement.step());
    if (!row)
        return std::optional<T>();
    return statement.get<std::optional<T>>(0);
}

} // namespace mandat::db
