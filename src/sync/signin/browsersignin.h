// SPDX-License-Identifier: MIT
#pragma once

#include "sync/signin/provider.h"

#include <QObject>

#include <functional>

namespace mandat::sync
{

/// Who signed in, and what that gives.
struct SignedIn {
    QString subject; ///< at the issuer
    QString access; ///< the access token; in memory only
    QString refresh; ///< for the keychain
};

/// Shows a page in the person's browser; false: it cannot.
using BrowserOpener = std::function<bool(const QUrl &page)>;

/// One sign-in in the system's browser: authorization code with PKCE, back over loopback (RFC 8252, RFC 7636). State,
/// nonce and issuer are checked.
class BrowserSignIn : public QObject
{
    Q_OBJECT

public:
    BrowserSignIn(std::shared_ptr<WebClient> web, SignInOffer offer, BrowserOpener browser,
                  std::chrono::milliseconds patience = std::chrono::minutes(10));
    ~BrowserSignIn() override;

    /// Once. The object has to live until it ends. Cancelled; Timeout (field "signIn"): nobody came back; Forbidden
    /// (field "signIn"): the provider or the person refused; Unsupported (field "browser"): no browser can be shown;
    /// errors of the provider: see provider.h.
    [[nodiscard]] QCoro::Task<Result<SignedIn>> run();
    void cancel();
    /// The page, once it has been shown: to show it again, or to copy its address.
    [[nodiscard]] const QUrl &page() const { return m_page; }
    void showAgain();

Q_SIGNALS:
    /// The page has been shown: the person is to go on there.
    void waiting(const QUrl &page);
    void ended();

private:
    [[nodiscard]] QCoro::Task<Result<QUrlQuery>> answerTo(Provider provider, class LoopbackReceiver *receiver);
    void makePage(const Provider &provider, const QUrl &redirect);
    void end();

    std::shared_ptr<WebClient> m_web;
    SignInOffer m_offer;
    BrowserOpener m_browser;
    std::chrono::milliseconds m_patience;
    QString m_state;
    QString m_nonce;
    QString m_verifier;
    QUrl m_page;
    bool m_cancelled = false;
    bool m_ended = false;
};

} // namespace mandat::sync
