// SPDX-License-Identifier: MIT
#include "cache/rebuild.h"

#include "base/log.h"
#include "cache/keptorders.h"
#include "cache/outboxtable.h"
#include "cache/salvage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

QString freshFile(const QString &file)
{
    return file + u".rebuilding"_s;
}

QString noticeFile(const QString &file)
{
    return file + u".rebuilt"_s;
}

QString checkFile(const QString &file)
{
    return file + u".check"_s;
}

void removeDatabase(const QString &file)
{
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file + end);
}

/// With what SQLite keeps beside it: without its WAL the damaged file would be another one.
Result<void> moveDatabase(const QString &from, const QString &to)
{
    for (const QString &end : {u"-wal"_s, u"-shm"_s, u""_s}) {
        if (QFile::exists(from + end) && !QFile::rename(from + end, to + end))
            return fail(ErrorKind::Storage, u"cannot rename %1"_s.arg(from + end));
    }
    return {};
}

QString damagedName(const QString &file, const QDateTime &at)
{
    const QString base = file + u".damaged-"_s + at.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    QString name = base;
    for (int i = 2; QFile::exists(name); ++i)
        name = base + u'-' + QString::number(i);
    return name;
}

bool isWaiting(OutboxState state)
{
    return state != OutboxState::Done && state != OutboxState::Acknowledged && state != OutboxState::AwaitingApproval;
}

Result<void> writeNotice(const QString &file, const Rebuilt &rebuilt)
{
    QSaveFile out(noticeFile(file));
    if (!out.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Storage, out.errorString());
    out.write(QJsonDocument(QJsonObject {{u"at"_s, rebuilt.at.toMSecsSinceEpoch()},
                                         {u"damaged"_s, rebuilt.damaged},
                                         {u"orders"_s, rebuilt.orders},
                                         {u"staged"_s, rebuilt.staged},
                                         {u"drafts"_s, rebuilt.drafts},
                                         {u"unreadable"_s, rebuilt.unreadable},
                                         {u"uncertain"_s, rebuilt.uncertain}})
                  .toJson());
    return out.commit() ? Result<void>() : fail(ErrorKind::StorageFull, out.errorString());
}

/// What of the outbox the new cache has, and how many are known to be missing.
Result<void> count(Writer &writer, const SalvagedRows &rows, Rebuilt &rebuilt)
{
    MANDAT_ASSIGN(const QList<OutboxEntry> entries, writer.outbox());
    QSet<QUuid> there;
    for (const OutboxEntry &entry : entries) {
        there.insert(entry.order.id.uuid());
        if (isWaiting(entry.state))
            ++rebuilt.orders;
    }
    for (const QUuid &id : rows.outboxIds) {
        if (!there.contains(id))
            ++rebuilt.unreadable;
    }
    rebuilt.staged = rows.staged;
    rebuilt.drafts = rows.drafts;
    rebuilt.uncertain = rows.uncertain;
    return {};
}

Result<Writer> rebuild(const QString &file, const Clock &clock, const db::ConnectionOptions &options)
{
    const QString fresh = freshFile(file);
    removeDatabase(fresh);
    Rebuilt rebuilt;
    rebuilt.at = clock.now();
    rebuilt.damaged = damagedName(file, rebuilt.at);
    SalvagedRows rows;
    {
        MANDAT_ASSIGN(Writer writer, Writer::open(fresh, clock, options));
        MANDAT_ASSIGN(rows, salvageRows(file, writer.connection()));
        MANDAT_TRY(writer.connection().checkpoint());
    }
    MANDAT_TRY(moveDatabase(file, rebuilt.damaged));
    MANDAT_TRY(moveDatabase(fresh, file));
    QFile::remove(checkFile(file));
    // Only now is the folder of kept orders the new file's.
    MANDAT_ASSIGN(Writer writer, Writer::open(file, clock, options));
    MANDAT_TRY(count(writer, rows, rebuilt));
    MANDAT_TRY(writeNotice(file, rebuilt));
    qCWarning(lcCache).noquote() << "the cache was damaged; it is kept as" << rebuilt.damaged << "and made anew with"
                                 << rebuilt.orders << "orders that wait";
    return writer;
}

Result<Writer> openChecked(const QString &file, const Clock &clock, const db::ConnectionOptions &options)
{
    MANDAT_ASSIGN(Writer writer, Writer::open(file, clock, options));
    if (QFile::exists(checkFile(file))) {
        MANDAT_TRY(writer.connection().quickCheck());
        QFile::remove(checkFile(file));
    }
    return writer;
}

} // namespace

Result<Writer> openOrRebuild(const QString &file, const Clock &clock, const db::ConnectionOptions &options)
{
    // Ended between the two renames: the new one is finished, and nothing else is there.
    if (!QFile::exists(file) && QFile::exists(freshFile(file)))
        MANDAT_TRY(moveDatabase(freshFile(file), file));
    Result<Writer> opened = openChecked(file, clock, options);
    if (opened || opened.error().kind != ErrorKind::NotADatabase)
        return opened;
    qCWarning(lcCache).noquote() << "the cache is damaged:" << opened.error().detail;
    return rebuild(file, clock, options);
}

void wantCheck(const QString &file)
{
    QFile mark(checkFile(file));
    if (!mark.open(QIODevice::WriteOnly))
        qCWarning(lcCache) << "cannot note that the cache has to be checked:" << mark.errorString();
}

std::optional<Rebuilt> rebuiltNotice(const QString &file)
{
    QFile in(noticeFile(file));
    if (!in.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(in.readAll()).object();
    Rebuilt out;
    out.at = QDateTime::fromMSecsSinceEpoch(json.value("at"_L1).toInteger(), Qt::UTC);
    out.damaged = json.value("damaged"_L1).toString();
    out.orders = json.value("orders"_L1).toInt();
    out.staged = json.value("staged"_L1).toInt();
    out.drafts = json.value("drafts"_L1).toInt();
    out.unreadable = json.value("unreadable"_L1).toInt();
    out.uncertain = json.value("uncertain"_L1).toBool();
    return out;
}

void dismissRebuilt(const QString &file)
{
    QFile::remove(noticeFile(file));
}

QStringList filesOf(const QString &file)
{
    const QFileInfo info(file);
    QStringList out;
    const QDir folder = info.absoluteDir();
    const QStringList names =
        folder.entryList({info.fileName(), info.fileName() + u"-*"_s, info.fileName() + u".*"_s}, QDir::Files);
    for (const QString &name : names)
        out.append(folder.filePath(name));
    const QDir kept(KeptOrders::folderOf(file));
    const QStringList orders = kept.exists() ? kept.entryList(QDir::Files) : QStringList();
    for (const QString &name : orders)
        out.append(kept.filePath(name));
    return out;
}

Result<void> eraseCache(const QString &file)
{
    const QStringList files = filesOf(file);
    for (const QString &each : files) {
        if (!QFile::remove(each))
            return fail(ErrorKind::Storage, u"cannot erase %1"_s.arg(each));
    }
    QDir().rmdir(KeptOrders::folderOf(file));
    return {};
}

} // namespace mandat::cache
