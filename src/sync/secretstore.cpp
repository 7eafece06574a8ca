// SPDX-License-Identifier: MIT
#include "sync/secretstore.h"

#include <QCoroSignal>

#include <qt6keychain/keychain.h>

namespace mandat::sync
{

namespace
{

const QString service = QStringLiteral("Mandat");

/// The job deletes itself once it has answered.
QCoro::Task<Result<void>> run(QKeychain::Job *job)
{
    job->setAutoDelete(false);
    const auto finished = qCoro(job, &QKeychain::Job::finished);
    job->start();
    co_await finished;
    const QKeychain::Error error = job->error();
    const QString detail = job->errorString();
    job->deleteLater();
    if (error == QKeychain::NoError)
        co_return Result<void>();
    if (error == QKeychain::EntryNotFound)
        co_return fail(ErrorKind::NotFound, detail);
    co_return fail(ErrorKind::Keychain, detail);
}

} // namespace

QCoro::Task<Result<QString>> Keychain::read(QString key)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    // The job is deleted later, from the event loop: its answer can still be read here.
    const Result<void> done = co_await run(job);
    if (!done)
        co_return std::unexpected(done.error());
    co_return job->textData();
}

QCoro::Task<Result<void>> Keychain::write(QString key, QString secret)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setTextData(secret);
    co_return co_await run(job);
}

QCoro::Task<Result<void>> Keychain::remove(QString key)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    co_return co_await run(job);
}

QCoro::Task<Result<QString>> SessionStore::read(QString key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.cend())
        co_return fail(ErrorKind::NotFound);
    co_return *found;
}

QCoro::Task<Result<void>> SessionStore::write(QString key, QString secret)
{
    m_secrets.insert(key, secret);
    co_return Result<void>();
}

QCoro::Task<Result<void>> SessionStore::remove(QString key)
{
    m_secrets.remove(key);
    co_return Result<void>();
}

} // namespace mandat::sync
