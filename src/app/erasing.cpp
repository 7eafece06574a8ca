// SPDX-License-Identifier: MIT
#include "app/erasing.h"

#include "app/connecting.h"
#include "app/futures.h"
#include "app/localrecords.h"
#include "app/personlinks.h"
#include "app/plainconnection.h"
#include "base/log.h"
#include "cache/damage.h"
#include "sync/signin/renewedtoken.h"
#include "sync/webclient.h"

#include <QCoreApplication>
#include <QFile>

namespace mandat::app
{

namespace
{

/// A token of a portal that has no sign-in of its own is only forgotten.
QCoro::Task<Result<void>> endSignIn(DataFolder folder, Connection connection,
                                    std::shared_ptr<sync::SecretStore> secrets)
{
    if (!connection.tokenFile.isEmpty())
        co_return Result<void>();
    const QString key = DataFolder::keychainKey(connection.id);
    const QString lock = folder.signInLock(connection.id);
    const Result<QList<QSslCertificate>> authorities = authoritiesOf(folder, connection.id);
    // Goes only once the event loop is back: an answer's own signal is what brings us to the end of a coroutine.
    const std::shared_ptr<sync::WebClient> web(
        new sync::WebClient(authorities.value_or(QList<QSslCertificate>())), [](sync::WebClient *gone) {
            QMetaObject::invokeMethod(QCoreApplication::instance(), [gone] { delete gone; }, Qt::QueuedConnection);
        });
    const Result<void> ended = co_await sync::endSignIn(secrets, key, connection.signIn, lock, web);
    if (!ended && ended.error().kind == ErrorKind::Keychain)
        co_return ended;
    if (!ended)
        qCInfo(lcSync) << "the end of a sign-in could not be told:" << ended.error().detail;
    co_return Result<void>();
}

QCoro::Task<Result<void>> erase(DataFolder folder, Connection connection, std::shared_ptr<sync::SecretStore> secrets)
{
    const Result<void> ended = co_await endSignIn(folder, connection, secrets);
    if (!ended)
        co_return ended;
    if (const Result<void> erased = cache::eraseCache(folder.cacheFile(connection.id)); !erased)
        co_return erased;
    const QString mirror = mirrorFile(folder, connection.id);
    for (const QString &file : {mirror, mirror + QStringLiteral("-wal"), mirror + QStringLiteral("-shm")}) {
        if (QFile::exists(file) && !QFile::remove(file))
            co_return fail(ErrorKind::Storage, file);
    }
    if (const Result<void> erased = LocalRecords(folder.path(), connection.id).eraseAll(); !erased)
        co_return erased;
    if (const Result<void> forgotten = PersonLinks(folder.path()).forget(connection.id); !forgotten)
        co_return forgotten;
    QFile::remove(folder.signInLock(connection.id));
    // Last: until all is gone, it can be asked for again.
    co_return folder.remove(connection.id);
}

} // namespace

Result<Losses> lossesOf(const DataFolder &folder, const QUuid &connection, cache::Reader &reader,
                        const cache::TodoQuery &query)
{
    Losses out;
    MANDAT_ASSIGN(const cache::TodoCounts counts, reader.todoCounts(query));
    out.undecided = counts.count(cache::TodoKind::NotSent) + counts.count(cache::TodoKind::Returned)
        + counts.count(cache::TodoKind::Lost);
    MANDAT_ASSIGN(const QList<cache::StagedChange> staged, reader.staged());
    MANDAT_ASSIGN(const QList<cache::Draft> drafts, reader.drafts());
    out.staged = staged.size();
    out.drafts = drafts.size();
    const LocalRecords records(folder.path(), connection);
    MANDAT_ASSIGN(const QList<AccessReview> reviews, records.reviews());
    MANDAT_ASSIGN(const QList<RecoveryRecord> recoveries, records.recoveries());
    out.reviews = reviews.size();
    out.recoveries = recoveries.size();
    return out;
}

QFuture<Result<void>> eraseConnection(const DataFolder &folder, const Connection &connection,
                                      std::shared_ptr<sync::SecretStore> secrets)
{
    return futureOf(erase(folder, connection, std::move(secrets)));
}

} // namespace mandat::app
