// SPDX-License-Identifier: MIT
#include "sync/secretstore.h"

#include <QCoreApplication>
#include <QCoroSignal>

#include <qt6keychain/keychain.h>

namespace mandat::sync
{

/// Tells the thread that asked that the keychain has answered.
class KeychainRelay : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void answered();
};

namespace
{

const QString service = QStringLiteral("Mandat");

struct Answer {
    QKeychain::Error error = QKeychain::NoError;
    QString detail;
    QString secret;
};

/// QtKeychain runs its jobs one after the other, by an object that belongs to the thread of the first one: jobs of
/// other threads would be gone before it hears of their end. So every job runs on the program's main thread.
template<class Job, class Prepare> QCoro::Task<Answer> run(Prepare prepare)
{
    const std::shared_ptr<KeychainRelay> relay(new KeychainRelay, [](QObject *object) { object->deleteLater(); });
    const auto answer = std::make_shared<Answer>();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [relay, answer, prepare] {
            auto *job = new Job(service);
            prepare(*job);
            QObject::connect(
                job, &QKeychain::Job::finished, QCoreApplication::instance(), [relay, answer](QKeychain::Job *done) {
                    answer->error = done->error();
                    answer->detail = done->errorString();
                    if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                        answer->secret = read->textData();
                    QMetaObject::invokeMethod(relay.get(), [relay] { Q_EMIT relay->answered(); }, Qt::QueuedConnection);
                });
            job->start();
        },
        Qt::QueuedConnection);
    co_await qCoro(relay.get(), &KeychainRelay::answered);
    co_return std::move(*answer);
}

Result<void> outcomeOf(const Answer &answer)
{
    if (answer.error == QKeychain::NoError)
        return {};
    return fail(answer.error == QKeychain::EntryNotFound ? ErrorKind::NotFound : ErrorKind::Keychain, answer.detail);
}

} // namespace

// The lambdas have names because g++ 12 destroys a closure twice that is a temporary inside co_await.

QCoro::Task<Result<QString>> Keychain::read(QString key)
{
    const auto prepare = [key](QKeychain::Job &job) { job.setKey(key); };
    const QCoro::Task<Answer> reading = run<QKeychain::ReadPasswordJob>(prepare);
    const Answer answer = co_await reading;
    if (const Result<void> done = outcomeOf(answer); !done)
        co_return std::unexpected(done.error());
    co_return Result<QString>(answer.secret);
}

QCoro::Task<Result<void>> Keychain::write(QString key, QString secret)
{
    const auto prepare = [key, secret](QKeychain::WritePasswordJob &job) {
        job.setKey(key);
        job.setTextData(secret);
    };
    const QCoro::Task<Answer> writing = run<QKeychain::WritePasswordJob>(prepare);
    co_return outcomeOf(co_await writing);
}

QCoro::Task<Result<void>> Keychain::remove(QString key)
{
    const auto prepare = [key](QKeychain::Job &job) { job.setKey(key); };
    const QCoro::Task<Answer> removing = run<QKeychain::DeletePasswordJob>(prepare);
    co_return outcomeOf(co_await removing);
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

std::optional<QString> KeychainOrSession::inMemory(const QString &key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_session.constFind(key);
    return found == m_session.cend() ? std::nullopt : std::optional(*found);
}

void KeychainOrSession::keepInMemory(const QString &key)
{
    const std::lock_guard lock(m_mutex);
    m_session.insert(key, QString());
}

QCoro::Task<Result<QString>> KeychainOrSession::read(QString key)
{
    const std::optional<QString> known = inMemory(key);
    if (!known)
        co_return co_await m_keychain->read(key);
    if (known->isEmpty())
        co_return fail(ErrorKind::NotFound);
    co_return Result<QString>(*known);
}

QCoro::Task<Result<void>> KeychainOrSession::write(QString key, QString secret)
{
    if (!inMemory(key))
        co_return co_await m_keychain->write(key, secret);
    const std::lock_guard lock(m_mutex);
    m_session.insert(key, secret);
    co_return Result<void>();
}

QCoro::Task<Result<void>> KeychainOrSession::remove(QString key)
{
    if (!inMemory(key))
        co_return co_await m_keychain->remove(key);
    const std::lock_guard lock(m_mutex);
    m_session.remove(key);
    co_return Result<void>();
}

} // namespace mandat::sync

#include "secretstore.moc"
