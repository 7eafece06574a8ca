// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "db/connection.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <array>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace mandat::db::detail
{

/// What an Interrupter shares with its connection.
struct InterruptState {
    std::mutex mutex;
    sqlite3 *native = nullptr; ///< null: closed, or not ours to use
};

/// Keeps alive what a parameter points to, so that SQLite need not copy it.
struct Bound {
    QByteArray bytes;
    std::array<char, 16> uuid {};
    bool set = false;
};

/// A compiled statement of either kind.
struct Prepared {
    QByteArray sql;
    sqlite3_stmt *native = nullptr;
    std::unique_ptr<QSqlQuery> query;
    QList<int> parameters; ///< of the query: see PlainSql
    std::vector<Bound> bound; ///< one for each parameter
    std::optional<Error> bindError;
    bool running = false; ///< stepped, and not yet reset

    void reset();
    void bindQuery(int index, const QVariant &value);
    /// Forgets bindings too, ready for the next user.
    void clear();
    /// The error of a bind that went wrong, or of a parameter that was not bound.
    [[nodiscard]] Result<void> checkBindings() const;

    mutable std::vector<QByteArray> views; ///< what view() of a QSqlQuery points into

    Prepared() = default;
    Prepared(const Prepared &) = delete;
    Prepared &operator=(const Prepared &) = delete;
    ~Prepared();
};

/// The open database behind a Connection; statements and transactions hold it too, so it closes after the last of them.
class Handle
{
public:
    Handle(QString path, ConnectionOptions options);
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle();

    [[nodiscard]] Result<void> open();
    /// To be asked before each access: right thread, transaction still there, no fault wanted by a test.
    [[nodiscard]] Result<void> access(QByteArrayView sql);
    [[nodiscard]] Result<std::unique_ptr<Prepared>> compile(QByteArrayView sql, bool keep);
    /// From the cache if it is there.
    [[nodiscard]] Result<std::unique_ptr<Prepared>> take(QByteArrayView sql);
    void giveBack(std::unique_ptr<Prepared> prepared);
    /// Several statements; access() is asked for each.
    [[nodiscard]] Result<void> runScript(const QByteArray &script);
    /// One statement, run to its end without asking access(): what must work even then (a rollback).
    [[nodiscard]] Result<void> executeAnyway(const QByteArray &sql);
    /// One statement without bindings, run to its end.
    [[nodiscard]] Result<void> execute(const QByteArray &sql);
    /// True if SQLite ended the transaction by itself.
    [[nodiscard]] bool transactionLost() const;

    const QString path;
    const ConnectionOptions options;
    sqlite3 *native = nullptr;
    int depth = 0; ///< open transactions, savepoints included
    bool leftoverWal = false;
    const std::shared_ptr<InterruptState> interruptState = std::make_shared<InterruptState>();

private:
    [[nodiscard]] Result<void> openDatabase();
    [[nodiscard]] Result<void> configure();
    void adoptNative();
    [[nodiscard]] Result<std::unique_ptr<Prepared>> compileNative(QByteArrayView sql, bool keep, const char **tail);
    [[nodiscard]] Result<std::unique_ptr<Prepared>> compileQuery(QByteArrayView sql);
    [[nodiscard]] Result<void> runNativeScript(const QByteArray &script);
    [[nodiscard]] Result<void> useWal();

    static constexpr qsizetype idleLimit = 128;

    const QString m_name;
    const std::thread::id m_owner = std::this_thread::get_id();
    QSqlDatabase m_database;
    using Idle = std::list<std::unique_ptr<Prepared>>;
    Idle m_idle; ///< the latest used first, each SQL once
    QHash<QByteArrayView, Idle::iterator> m_idleBySql;
};

} // namespace mandat::db::detail
