// SPDX-License-Identifier: MIT
#pragma once

#include "sync/signin/provider.h"
#include "sync/token.h"

#include <QDeadlineTimer>
#include <QLockFile>
#include <QObject>
#include <QTimer>

namespace mandat::sync
{

/// The right to use a refresh token, which may be used once: of all threads and programs of this person one at a time
/// has it. Waits without blocking.
class RefreshLock
{
public:
    explicit RefreshLock(const QString &path);
    /// Timeout: somebody else has it and does not give it back.
    [[nodiscard]] QCoro::Task<Result<void>> take();
    void release() { m_file.unlock(); }

private:
    QLockFile m_file;
    QTimer m_pause; ///< ends with this, and whoever waits for it with it
};

/// Access tokens of somebody who signed in in the browser: in memory only, renewed with the refresh token from the
/// keychain before they end or when the portal refuses one. Requests that need one at the same time share one renewal.
/// Another program's renewal is found in the keychain.
class RenewedToken : public QObject, public TokenSource
{
    Q_OBJECT

public:
    /// `lockFile`: the same for everybody who uses this entry of the keychain.
    RenewedToken(std::shared_ptr<SecretStore> store, QString key, SignInOffer offer, QString lockFile,
                 QList<QSslCertificate> authorities);
    ~RenewedToken() override;

    /// Unauthorized: nobody is signed in, or the provider has ended it. Network, Timeout, Unavailable: still signed in.
    [[nodiscard]] QCoro::Task<Result<QString>> token() override;
    [[nodiscard]] QCoro::Task<Result<QString>> renewed(QString refused) override;

Q_SIGNALS:
    void finished();

private:
    [[nodiscard]] QCoro::Task<Result<QString>> shared();
    [[nodiscard]] QCoro::Task<Result<QString>> renew();
    [[nodiscard]] QCoro::Task<Result<QString>> renewLocked();
    [[nodiscard]] QCoro::Task<void> keep(QString used, Tokens tokens);
    [[nodiscard]] QCoro::Task<void> forget(QString used);

    std::shared_ptr<SecretStore> m_store;
    QString m_key;
    SignInOffer m_offer;
    RefreshLock m_lock;
    WebClient m_web;
    std::optional<Provider> m_provider;
    QString m_access;
    QDeadlineTimer m_good; ///< until then
    QString m_unkept; ///< a refresh token that the keychain did not take
    bool m_renewing = false;
    Result<QString> m_outcome;
};

/// Ends what the refresh token under this key gave, at the provider and here. Here it is gone in any case; an error
/// says that the provider could not be told.
[[nodiscard]] QCoro::Task<Result<void>> endSignIn(std::shared_ptr<SecretStore> store, QString key, SignInOffer offer,
                                                  QString lockFile, std::shared_ptr<WebClient> web);

} // namespace mandat::sync
