// SPDX-License-Identifier: MIT
#include "db/handle.h"

#include "db/privatefolder.h"
#include "db/sqliteerror.h"
#include "db/sqlsplitter.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

#include <atomic>

namespace mandat::db::detail
{

namespace
{

QString uniqueName()
{
    static std::atomic<quint64> number = 0;
    return QStringLiteral("mandat-%1").arg(++number);
}

QString connectOptions(const ConnectionOptions &options)
{
    const QString timeout = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeout.count());
    return options.readOnly ? timeout + QStringLiteral(";QSQLITE_OPEN_READONLY") : timeout;
}

bool isFile(const QString &path)
{
    return path != QLatin1String(":memory:");
}

} // namespace

Prepared::~Prepared()
{
    sqlite3_finalize(native);
}

void Prepared::reset()
{
    if (!running)
        return;
    running = false;
    views.clear();
    if (native)
        sqlite3_reset(native);
    else
        query->finish();
}

void Prepared::bindQuery(int index, const QVariant &value)
{
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        if (parameters.at(i) == index)
            query->bindValue(static_cast<int>(i), value);
    }
}

void Prepared::clear()
{
    reset();
    bindError.reset();
    if (native)
        sqlite3_clear_bindings(native);
    for (Bound &each : bound)
        each = Bound();
}

Result<void> Prepared::checkBindings() const
{
    if (bindError)
        return std::unexpected(*bindError);
    for (size_t i = 0; i < bound.size(); ++i) {
        if (!bound[i].set)
            return fail(ErrorKind::Internal,
                        QStringLiteral("parameter %1 is not bound [%2]").arg(i + 1).arg(QString::fromUtf8(sql)));
    }
    return {};
}

Handle::Handle(QString pathToOpen, ConnectionOptions optionsToUse)
    : path(std::move(pathToOpen))
    , options(std::move(optionsToUse))
    , m_name(uniqueName())
{
}

Handle::~Handle()
{
    {
        const std::lock_guard lock(interruptState->mutex);
        interruptState->native = nullptr;
    }
    m_idleBySql.clear();
    m_idle.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Handle::open()
{
    if (path.isEmpty())
        return fail(ErrorKind::Storage, QStringLiteral("the database has no path"));
    if (isFile(path)) {
        if (!QFileInfo::exists(path)) {
            if (options.readOnly || !options.create)
                return fail(ErrorKind::NotFound, QStringLiteral("there is no file %1").arg(path));
            MANDAT_TRY(ensurePrivateFile(path));
        }
        leftoverWal = QFileInfo(path + QLatin1String("-wal")).size() > 0;
    }
    MANDAT_TRY(openDatabase());
    adoptNative();
    return configure();
}

Result<void> Handle::openDatabase()
{
    MANDAT_TRY(access("open"));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!m_database.isValid())
        return fail(ErrorKind::Unsupported, QStringLiteral("Qt's SQLite plugin is missing"));
    m_database.setConnectOptions(connectOptions(options));
    m_database.setDatabaseName(path);
    if (!m_database.open()) {
        Error error = sqliteError(m_database.lastError());
        error.detail += QStringLiteral(" [%1]").arg(path);
        return std::unexpected(std::move(error));
    }
    return {};
}

void Handle::adoptNative()
{
    if (options.avoidNative)
        return;
    const QVariant handle = m_database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return;
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT sqlite_source_id()")) || !query.next()
        || query.value(0).toString() != QLatin1String(sqlite3_sourceid()))
        return;
    native = *static_cast<sqlite3 *const *>(handle.constData());
    sqlite3_extended_result_codes(native, 1);
    const std::lock_guard lock(interruptState->mutex);
    interruptState->native = native;
}

Result<void> Handle::configure()
{
    // The first access that reads the file: it tells whether this is a database at all.
    MANDAT_TRY(execute("SELECT count(*) FROM sqlite_schema"));
    if (!options.readOnly)
        MANDAT_TRY(useWal());
    MANDAT_TRY(execute("PRAGMA synchronous=NORMAL"));
    return execute("PRAGMA foreign_keys=ON");
}

Result<void> Handle::useWal()
{
    MANDAT_ASSIGN(const auto pragma, compile("PRAGMA journal_mode=WAL", false));
    MANDAT_TRY(access(pragma->sql));
    QString mode;
    pragma->running = true;
    if (native) {
        if (sqlite3_step(pragma->native) != SQLITE_ROW)
            return std::unexpected(sqliteError(native, pragma->sql));
        mode = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(pragma->native, 0)));
    } else {
        if (!pragma->query->exec() || !pragma->query->next())
            return std::unexpected(sqliteError(pragma->query->lastError(), pragma->sql));
        mode = pragma->query->value(0).toString();
    }
    pragma->reset();
    if (isFile(path) && mode.compare(QLatin1String("wal"), Qt::CaseInsensitive) != 0)
        return fail(ErrorKind::Storage, QStringLiteral("%1 cannot have a write-ahead log here (%2)").arg(path, mode));
    return {};
}

Result<void> Handle::access(QByteArrayView sql)
{
    if (std::this_thread::get_id() != m_owner) [[unlikely]]
        return fail(ErrorKind::Internal, QStringLiteral("a connection is used by a thread that does not own it"));
    if (options.failNext && options.failNext()) [[unlikely]]
        return fail(ErrorKind::Storage, QStringLiteral("fault wanted by a test [%1]").arg(QString::fromUtf8(sql)));
    if (depth > 0 && transactionLost()) [[unlikely]]
        return fail(ErrorKind::Storage, QStringLiteral("the transaction was rolled back by an earlier error"));
    return {};
}

bool Handle::transactionLost() const
{
    return native && sqlite3_get_autocommit(native) != 0;
}

Result<std::unique_ptr<Prepared>> Handle::compile(QByteArrayView sql, bool keep)
{
    MANDAT_TRY(access(sql));
    if (!native)
        return compileQuery(sql);
    MANDAT_ASSIGN(auto prepared, compileNative(sql, keep, nullptr));
    if (!prepared->native)
        return fail(ErrorKind::Internal, QStringLiteral("there is no statement in it"));
    return prepared;
}

Result<std::unique_ptr<Prepared>> Handle::compileNative(QByteArrayView sql, bool keep, const char **tail)
{
    auto prepared = std::make_unique<Prepared>();
    const unsigned flags = keep ? SQLITE_PREPARE_PERSISTENT : 0;
    if (sqlite3_prepare_v3(native, sql.data(), static_cast<int>(sql.size()), flags, &prepared->native, tail)
        != SQLITE_OK)
        return std::unexpected(sqliteError(native, sql));
    prepared->sql = sql.toByteArray();
    prepared->bound.resize(static_cast<size_t>(sqlite3_bind_parameter_count(prepared->native)));
    return prepared;
}

Result<std::unique_ptr<Prepared>> Handle::compileQuery(QByteArrayView sql)
{
    auto prepared = std::make_unique<Prepared>();
    prepared->query = std::make_unique<QSqlQuery>(m_database);
    prepared->query->setForwardOnly(true);
    prepared->sql = sql.toByteArray();
    const PlainSql plain = plainPlaceholders(prepared->sql);
    if (!prepared->query->prepare(QString::fromUtf8(plain.sql)))
        return std::unexpected(sqliteError(prepared->query->lastError(), sql));
    prepared->parameters = plain.parameters;
    if (!plain.parameters.isEmpty())
        prepared->bound.resize(
            static_cast<size_t>(*std::max_element(plain.parameters.begin(), plain.parameters.end())));
    return prepared;
}

Result<std::unique_ptr<Prepared>> Handle::take(QByteArrayView sql)
{
    if (std::this_thread::get_id() != m_owner)
        return compile(sql, true); // which refuses
    const auto found = m_idleBySql.constFind(sql);
    if (found == m_idleBySql.constEnd())
        return compile(sql, true);
    const Idle::iterator idle = *found;
    m_idleBySql.erase(found);
    std::unique_ptr<Prepared> prepared = std::move(*idle);
    m_idle.erase(idle);
    return prepared;
}

void Handle::giveBack(std::unique_ptr<Prepared> prepared)
{
    if (m_idleBySql.contains(prepared->sql))
        return;
    prepared->clear();
    m_idle.push_front(std::move(prepared));
    m_idleBySql.insert(m_idle.front()->sql, m_idle.begin());
    if (m_idleBySql.size() > idleLimit) {
        m_idleBySql.remove(m_idle.back()->sql);
        m_idle.pop_back();
    }
}

Result<void> Handle::execute(const QByteArray &sql)
{
    MANDAT_TRY(access(sql));
    return executeAnyway(sql);
}

Result<void> Handle::executeAnyway(const QByteArray &sql)
{
    if (native) {
        if (sqlite3_exec(native, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            return std::unexpected(sqliteError(native, sql));
        return {};
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QString::fromUtf8(sql)))
        return std::unexpected(sqliteError(query.lastError(), sql));
    while (query.next()) { }
    if (query.lastError().isValid())
        return std::unexpected(sqliteError(query.lastError(), sql));
    return {};
}

Result<void> Handle::runScript(const QByteArray &script)
{
    if (native)
        return runNativeScript(script);
    for (const QByteArray &statement : splitSql(script))
        MANDAT_TRY(execute(statement));
    return {};
}

Result<void> Handle::runNativeScript(const QByteArray &script)
{
    MANDAT_TRY(access("script"));
    const char *at = script.constData();
    const char *const end = at + script.size();
    while (at < end) {
        const QByteArrayView rest(at, end - at);
        MANDAT_ASSIGN(const auto prepared, compileNative(rest, false, &at));
        if (!prepared->native)
            continue; // blanks and comments only
        MANDAT_TRY(access(rest));
        int code = SQLITE_ROW;
        while (code == SQLITE_ROW)
            code = sqlite3_step(prepared->native);
        if (code != SQLITE_DONE)
            return std::unexpected(sqliteError(native, rest));
    }
    return {};
}

} // namespace mandat::db::detail
