// SPDX-License-Identifier: MIT
#pragma once

#include "cache/reader.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>

namespace mandat::app
{

/// Tells how far long work has come; false: stop, nobody waits for it any more.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// Runs `work` on a thread of the pool, over a reader of its own. The future tells its progress (in thousandths, or of
/// `total` where that is less) and stops it where it is cancelled; it has no result then.
template<class T>
[[nodiscard]] QFuture<Result<T>> inBackground(const QString &cacheFile,
                                              std::function<Result<T>(cache::Reader &, const Progress &)> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, cacheFile, work = std::move(work)] {
        const Progress progress = [&](qint64 done, qint64 total) {
            const bool small = total <= 1000;
            promise->setProgressRange(0, small ? static_cast<int>(total) : 1000);
            promise->setProgressValue(static_cast<int>(small ? done : done * 1000 / total));
            return !promise->isCanceled();
        };
        Result<cache::Reader> reader = cache::Reader::open(cacheFile);
        Result<T> outcome = reader ? work(*reader, progress) : Result<T>(std::unexpected(reader.error()));
        if (!promise->isCanceled())
            promise->addResult(std::move(outcome));
        promise->finish();
    });
    return future;
}

} // namespace mandat::app
