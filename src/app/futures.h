// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QCoroTask>
#include <QFuture>
#include <QPromise>

#include <memory>

namespace mandat::app
{

namespace detail
{

template<class T> QCoro::Task<void> fulfil(std::shared_ptr<QPromise<Result<T>>> promise, QCoro::Task<Result<T>> task)
{
    promise->addResult(co_await task);
    promise->finish();
}

} // namespace detail

/// A coroutine for those who do not write any.
template<class T> [[nodiscard]] QFuture<Result<T>> futureOf(QCoro::Task<Result<T>> task)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    detail::fulfil(promise, std::move(task));
    return future;
}

} // namespace mandat::app
