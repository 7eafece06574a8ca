// SPDX-License-Identifier: MIT
#include "sync/signin/renewedtoken.h"

#include "base/log.h"

#include <QCoroSignal>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

constexpr std::chrono::seconds lockPatience {45};
constexpr std::chrono::milliseconds lockStale {60000}; ///< longer than a renewal takes
constexpr std::chrono::milliseconds between {40};
constexpr std::chrono::seconds margin {20}; ///< a token that ends while it travels helps nobody
constexpr std::chrono::seconds usual {300}; ///< where the provider does not say how long a token is good

} // namespace

RefreshLock::RefreshLock(const QString &path)
    : m_file(path)
{
    m_file.setStaleLockTime(lockStale);
    m_pause.setSingleShot(true);
}

QCoro::Task<Result<void>> RefreshLock::take()
{
    const QDeadlineTimer deadline(lockPatience);
    while (!m_file.tryLock(std::chrono::milliseconds(0))) {
        if (m_file.error() != QLockFile::LockFailedError)
            co_return fail(ErrorKind::Storage, u"the lock file of the sign-in cannot be made"_s);
        if (deadline.hasExpired())
            co_return fail(ErrorKind::Timeout, u"another program is renewing the sign-in"_s);
        m_pause.start(between);
        co_await qCoro(&m_pause, &QTimer::timeout);
    }
    co_return Result<void>();
}

RenewedToken::RenewedToken(std::shared_ptr<SecretStore> store, QString key, SignInOffer offer, QString lockFile,
                           QList<QSslCertificate> authorities)
    : m_store(std::move(store))
    , m_key(std::move(key))
    , m_offer(std::move(offer))
    , m_lock(lockFile)
    , m_web(std::move(authorities))
{
}

RenewedToken::~RenewedToken() = default;

QCoro::Task<Result<QString>> RenewedToken::token()
{
    if (!m_access.isEmpty() && !m_good.hasExpired())
        co_return Result<QString>(QString(m_access)); // QCoro would move the member itself out
    co_return co_await shared();
}

QCoro::Task<Result<QString>> RenewedToken::renewed(QString refused)
{
    if (m_access == refused)
        m_access.clear();
    co_return co_await token();
}

QCoro::Task<Result<QString>> RenewedToken::shared()
{
    if (m_renewing) {
        co_await qCoro(this, &RenewedToken::finished);
        co_return Result<QString>(m_outcome);
    }
    m_renewing = true;
    const Result<QString> outcome = co_await renew();
    m_outcome = outcome;
    m_renewing = false;
    Q_EMIT finished();
    co_return outcome;
}

QCoro::Task<Result<QString>> RenewedToken::renew()
{
    if (!m_provider) {
        const Result<Provider> found = co_await discoverProvider(m_web, m_offer.issuer);
        if (!found)
            co_return std::unexpected(found.error());
        m_provider = *found;
    }
    if (const Result<void> locked = co_await m_lock.take(); !locked)
        co_return std::unexpected(locked.error());
    const Result<QString> outcome = co_await renewLocked();
    m_lock.release();
    co_return outcome;
}

/// The keychain is read under the lock: what another program has used up meanwhile is not used again, which would look
/// like theft to the provider and end the sign-in everywhere (RFC 9700 §4.14).
QCoro::Task<Result<QString>> RenewedToken::renewLocked()
{
    QString refresh = m_unkept;
    if (refresh.isEmpty()) {
        const Result<QString> stored = co_await m_store->read(m_key);
        if (!stored && stored.error().kind == ErrorKind::NotFound)
            co_return fail(ErrorKind::Unauthorized, u"nobody is signed in"_s, issuerField);
        if (!stored)
            co_return std::unexpected(stored.error());
        refresh = *stored;
    }
    const Form form {{"grant_type", u"refresh_token"_s},
                     {"refresh_token", refresh},
                     {"client_id", m_offer.clientId},
                     {"resource", m_offer.audience}};
    const Result<Tokens> tokens = co_await askForTokens(m_web, m_provider->token, form);
    if (!tokens) {
        if (tokens.error().kind == ErrorKind::Unauthorized)
            co_await forget(refresh);
        co_return std::unexpected(tokens.error());
    }
    co_await keep(refresh, *tokens);
    co_return Result<QString>(QString(m_access));
}

/// The new refresh token is kept before anything is done with the new access token.
QCoro::Task<void> RenewedToken::keep(QString used, Tokens tokens)
{
    m_unkept = tokens.refresh.isEmpty() ? used : tokens.refresh;
    const QString wanted = m_unkept;
    const Result<void> kept = co_await m_store->write(m_key, wanted);
    if (kept)
        m_unkept.clear();
    else
        qCWarning(lcSync) << "the keychain does not take the renewed sign-in; it is kept until the program ends";
    m_access = tokens.access;
    const std::chrono::seconds lasts = tokens.lasts.value_or(usual);
    m_good = QDeadlineTimer(std::max(lasts - margin, lasts / 2));
}

/// Unless somebody has signed in anew meanwhile.
QCoro::Task<void> RenewedToken::forget(QString used)
{
    m_access.clear();
    m_unkept.clear();
    const Result<QString> stored = co_await m_store->read(m_key);
    if (!stored || *stored != used)
        co_return;
    if (const Result<void> gone = co_await m_store->remove(m_key); !gone)
        qCWarning(lcSync) << "the ended sign-in stays in the keychain";
}

QCoro::Task<Result<void>> endSignIn(std::shared_ptr<SecretStore> store, QString key, SignInOffer offer,
                                    QString lockFile, std::shared_ptr<WebClient> web)
{
    RefreshLock lock(lockFile);
    if (const Result<void> locked = co_await lock.take(); !locked)
        co_return locked;
    const Result<QString> refresh = co_await store->read(key);
    if (!refresh && refresh.error().kind == ErrorKind::NotFound)
        co_return Result<void>();
    Result<void> told;
    if (refresh && !offer.isEmpty()) {
        const Result<Provider> provider = co_await discoverProvider(*web, offer.issuer);
        if (provider)
            told = co_await revokeToken(*web, *provider, offer.clientId, *refresh);
        else
            told = std::unexpected(provider.error());
    }
    const Result<void> gone = co_await store->remove(key);
    lock.release();
    if (!gone && gone.error().kind != ErrorKind::NotFound)
        co_return gone;
    co_return told;
}

} // namespace mandat::sync
