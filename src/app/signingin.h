// SPDX-License-Identifier: MIT
#pragma once

#include "app/connecting.h"

#include <QFuture>
#include <QObject>

namespace mandat::app
{

/// Signing in in the browser and signing out, for a window or the command line. One thing at a time; it may be given up
/// at any moment, which is a cancellation.
class SigningIn : public QObject
{
    Q_OBJECT

public:
    SigningIn(DataFolder folder, std::shared_ptr<sync::SecretStore> secrets, sync::BrowserOpener browser,
              QObject *parent = nullptr);
    ~SigningIn() override;

    /// Does the portal at this address let its staff sign in in the browser? An empty offer: no. Invalid, Network…
    [[nodiscard]] QFuture<Result<SignInOffer>> find(const QString &url, const QString &caFile = {});
    /// The person signs in, then the portal is connected. Errors as those of BrowserSignIn and connectPortal;
    /// Unsupported (field "url"): the portal does not offer it. After an error of kind Keychain `keepForSession` goes
    /// on from there.
    [[nodiscard]] QFuture<Result<ConnectOutcome>> connectWithBrowser(const ConnectRequest &request);
    [[nodiscard]] QFuture<Result<ConnectOutcome>> keepForSession();
    /// The same person signs in again on a connection. Conflict (field "subject"): it was another one, and nothing is
    /// changed. `sessionOnly`: the keychain is not used until the program ends.
    [[nodiscard]] QFuture<Result<void>> signInAgain(const Connection &connection, bool sessionOnly = false);
    /// Takes a pasted token instead, if it is the same person's.
    [[nodiscard]] QFuture<Result<void>> useToken(const Connection &connection, const QString &token,
                                                 bool sessionOnly = false);
    /// Forgotten here in any case; an error of the network says that the provider does not know of it.
    [[nodiscard]] QFuture<Result<void>> signOut(const Connection &connection);

    /// Ends the waiting for the browser.
    void cancel();
    void showPageAgain();

Q_SIGNALS:
    /// From now on the person is awaited from the browser.
    void waiting(const QUrl &page);

private:
    [[nodiscard]] QCoro::Task<Result<sync::SignedIn>> inBrowser(SignInOffer offer, QList<QSslCertificate> authorities);
    [[nodiscard]] QCoro::Task<Result<SignInOffer>> findNow(QString url, QString caFile);
    [[nodiscard]] QCoro::Task<Result<ConnectOutcome>> connectNow(ConnectRequest request);
    [[nodiscard]] QCoro::Task<Result<ConnectOutcome>> connectKept();
    [[nodiscard]] QCoro::Task<Result<void>> againNow(Connection connection, bool sessionOnly);
    [[nodiscard]] QCoro::Task<Result<void>> tokenNow(Connection connection, QString token, bool sessionOnly);
    [[nodiscard]] QCoro::Task<Result<void>> outNow(Connection connection);
    [[nodiscard]] QCoro::Task<Result<void>> store(QUuid connection, QString secret, bool sessionOnly);

    DataFolder m_folder;
    std::shared_ptr<sync::SecretStore> m_secrets;
    sync::BrowserOpener m_browser;
    std::shared_ptr<sync::BrowserSignIn> m_signIn;
    std::optional<ConnectRequest> m_kept; ///< signed in, but not stored
};

} // namespace mandat::app
