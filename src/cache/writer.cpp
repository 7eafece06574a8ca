// SPDX-License-Identifier: MIT
#include "cache/writer.h"

#include "cache/aliases.h"
#include "cache/derived.h"
#include "cache/fallingdue.h"
#include "cache/loader.h"
#include "cache/metatable.h"
#include "cache/outboxtable.h"
#include "cache/projection.h"
#include "cache/resourcefile.h"
#include "cache/rowwriter.h"
#include "cache/writerparts.h"
#include "db/migrator.h"
#include "db/privatefolder.h"
#include "db/transaction.h"
#include "domain/trouble.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

constexpr qint32 applicationId = 0x4d4e4443; // "MNDC"

Result<void> openChecked(db::Connection &connection)
{
    if (connection.foundLeftoverWal())
        MANDAT_TRY(connection.quickCheck());
    MANDAT_ASSIGN(const db::Migrator migrator, db::Migrator::fromFolder(migrationsFolder(), applicationId));
    MANDAT_TRY(migrator.migrate(connection));
    return {};
}

} // namespace

Writer::Writer(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Writer::~Writer() = default;
Writer::Writer(Writer &&) noexcept = default;
Writer &Writer::operator=(Writer &&) noexcept = default;

Result<Writer> Writer::open(const QString &file, const Clock &clock, db::ConnectionOptions options)
{
    MANDAT_TRY(db::ensurePrivateFolder(QFileInfo(file).absolutePath()));
    MANDAT_ASSIGN(db::Connection connection, db::Connection::open(file, std::move(options)));
    MANDAT_TRY(openChecked(connection));
    auto parts = std::make_unique<Parts>(std::move(connection), clock);
    MANDAT_TRY(parts->aliases.load(parts->connection));
    MANDAT_ASSIGN(parts->portal, readPortal(parts->connection));
    MANDAT_TRY(parts->matchKept());
    // What has fallen due while the program did not run: lists are read from the next line on.
    MANDAT_TRY(fallDue(parts->connection, parts->portal, clock.now()));
    return Writer(std::move(parts));
}

Result<void> Writer::setPortal(const Portal &portal)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_TRY(writePortal(m_parts->connection, portal));
    MANDAT_TRY(transaction.commit());
    m_parts->portal = portal;
    return {};
}

Result<void> Writer::setMe(const Staff &staff)
{
    return writeMe(m_parts->connection, staff);
}

Result<void> Writer::setLastSync(const QDateTime &at)
{
    return setMeta(metakey::lastSync, QByteArray::number(at.toMSecsSinceEpoch()));
}

Result<QByteArray> Writer::meta(const QString &key)
{
    return readMeta(m_parts->connection, key);
}

Result<void> Writer::setMeta(const QString &key, const QByteArray &value)
{
    return writeMeta(m_parts->connection, key, value);
}

Result<QList<PassState>> Writer::passes()
{
    return readPasses(m_parts->connection);
}

Result<qint64> Writer::storePage(const QByteArray &body, PassState state)
{
    MANDAT_TRY(m_parts->loader.begin());
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_ASSIGN(const qint64 stored, m_parts->loader.store(state.resource, body));
    state.received += stored;
    if (state.done && state.received < state.total) {
        Error error;
        error.kind = ErrorKind::Protocol;
        error.scimType = trouble::cameShort;
        error.detail =
            QStringLiteral("%1 came short: %2 of %3").arg(state.resource).arg(state.received).arg(state.total);
        return fail(error);
    }
    MANDAT_TRY(writePass(m_parts->connection, state));
    MANDAT_TRY(transaction.commit());
    return state.received;
}

Result<void> Writer::finishPass()
{
    MANDAT_TRY(m_parts->loader.begin());
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_TRY(m_parts->loader.finish(m_parts->portal, m_parts->clock.now()));
    MANDAT_TRY(writeMeta(m_parts->connection, metakey::complete, "1"));
    MANDAT_TRY(m_parts->reprojectAll());
    MANDAT_TRY(transaction.commit());
    return m_parts->loader.end();
}

Result<void> Writer::restartPass()
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_TRY(m_parts->loader.clear());
    MANDAT_TRY(writeMeta(m_parts->connection, metakey::complete, {}));
    MANDAT_TRY(writeMeta(m_parts->connection, metakey::deltaToken, {}));
    return transaction.commit();
}

Result<void> Writer::stage(const Change &change)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_TRY(m_parts->stageAll({change}));
    return transaction.commit();
}

Result<void> Writer::stageAll(const QList<Change> &changes)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    MANDAT_TRY(m_parts->stageAll(changes));
    return transaction.commit();
}

Result<void> Writer::unstage(ResourceKind kind, const QUuid &id)
{
    m_parts->changed.append({kind, id});
    return m_parts->connection.run("DELETE FROM staged WHERE kind = ? AND id = ?", static_cast<int>(kind), id);
}

Result<void> Writer::settleStaged(const QList<Change> &sent, const QList<Change> &left)
{
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    for (const Change &change : sent) {
        MANDAT_TRY(unstage(change.resourceKind(), change.resourceId()));
    }
    MANDAT_TRY(m_parts->stageAll(left));
    return transaction.commit();
}

Result<void> Writer::unstageLast()
{
    MANDAT_ASSIGN(const QList<StagedChange> staged, readStaged(m_parts->connection));
    if (staged.isEmpty())
        return {};
    MANDAT_ASSIGN(db::Transaction transaction, db::Transaction::begin(m_parts->connection));
    const QDateTime last = staged.constLast().staged;
    for (const StagedChange &one : staged) {
        if (one.staged == last)
            MANDAT_TRY(unstage(one.change.resourceKind(), one.change.resourceId()));
    }
    return transaction.commit();
}

Result<void> Writer::discardStaged()
{
    MANDAT_ASSIGN(const QList<StagedChange> staged, readStaged(m_parts->connection));
    for (const StagedChange &change : staged)
        m_parts->changed.append({change.change.resourceKind(), change.change.resourceId()});
    return m_parts->connection.run("DELETE FROM staged");
}

Result<void> Writer::saveDraft(const Draft &draft)
{
    return m_parts->connection.run(
        "INSERT OR REPLACE INTO draft(id, kind, title, content, updated) VALUES(?, ?, ?, ?, ?)", draft.id, draft.kind,
        draft.title, QString::fromUtf8(draft.content), m_parts->clock.now());
}

Result<void> Writer::deleteDraft(const QUuid &id)
{
    return m_parts->connection.run("DELETE FROM draft WHERE id = ?", id);
}

QString Writer::remoteId(ResourceKind, const QUuid &id) const
{
    return m_parts->aliases.remote(id).toString(QUuid::WithoutBraces);
}

QList<Changed> Writer::takeChanged()
{
    return std::exchange(m_parts->changed, {});
}

db::Connection &Writer::connection()
{
    return m_parts->connection;
}

} // namespace mandat::cache
