// SPDX-License-Identifier: MIT
#include "desktop/signin/signinagain.h"

#include "desktop/signin/systembrowser.h"
#include "desktop/signin/tokendialog.h"
#include "sync/webclient.h"

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

SignInAgain::SignInAgain(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
    , m_banner(new SignInBanner)
    , m_signing(workspace.session().folder(), workspace.session().secrets(), showInBrowser)
{
    connect(&workspace.session(), &app::Session::stateChanged, this, &SignInAgain::showState);
    connect(&workspace, &Workspace::languageChanged, m_banner, &SignInBanner::retranslate);
    connect(&m_signing, &app::SigningIn::waiting, this, [this] { m_banner->setState(SignInBanner::State::Browser); });
    connect(m_banner, &SignInBanner::cancelled, &m_signing, &app::SigningIn::cancel);
    connect(m_banner, &SignInBanner::pageWanted, &m_signing, &app::SigningIn::showPageAgain);
    connect(m_banner, &SignInBanner::signInWanted, this, &SignInAgain::signIn);
    connect(m_banner, &SignInBanner::tokenWanted, this, &SignInAgain::askForToken);
    connect(m_banner, &SignInBanner::certificateWanted, this, &SignInAgain::chooseAuthority);
    connect(m_banner, &SignInBanner::sessionWanted, this, [this] {
        m_sessionOnly = true;
        if (usesBrowser())
            signIn();
        else
            askForToken();
    });
    showState(workspace.session().state());
}

bool SignInAgain::usesBrowser() const
{
    return !m_workspace.session().connection().signIn.isEmpty();
}

bool SignInAgain::canSignOut() const
{
    return m_workspace.session().connection().tokenFile.isEmpty();
}

void SignInAgain::showState(const sync::SyncState &state)
{
    using State = SignInBanner::State;
    if (m_busy)
        return;
    if (state.phase == sync::Phase::SignedOut) {
        m_banner->setState(usesBrowser()      ? State::SignedOut
                               : canSignOut() ? State::TokenRefused
                                              : State::TokenFileRefused);
    } else if (state.error.field == sync::certificateField) {
        m_banner->setState(State::Certificate);
    } else if (state.phase == sync::Phase::Failed && state.error.kind == ErrorKind::Keychain) {
        m_banner->setState(State::Keychain);
    } else if (m_banner->state() != State::Failed || state.phase == sync::Phase::UpToDate) {
        m_banner->setState(State::Hidden);
    }
    m_banner->setToolTip(state.error.detail);
}

void SignInAgain::signIn()
{
    m_busy = true;
    m_banner->setState(SignInBanner::State::Busy, tr("Asking where to sign in…"));
    m_signing.signInAgain(m_workspace.session().connection(), m_sessionOnly)
        .then(this, [this](const Result<void> &outcome) { take(outcome); });
}

void SignInAgain::take(const Result<void> &outcome)
{
    m_busy = false;
    if (outcome) {
        m_banner->setState(SignInBanner::State::Hidden);
        m_workspace.session().retryNow();
        return;
    }
    m_banner->fail(outcome.error(), m_workspace.language());
    // Given up: what is said is again where the portal stands.
    if (outcome.error().kind == ErrorKind::Cancelled)
        showState(m_workspace.session().state());
    else if (m_banner->state() == SignInBanner::State::Failed && usesBrowser())
        m_banner->offerSignIn();
}

void SignInAgain::askForToken()
{
    auto *dialog =
        new TokenDialog(m_signing, m_workspace.session().connection(), m_sessionOnly, m_workspace.language(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { take({}); });
    dialog->open();
}

void SignInAgain::chooseAuthority()
{
    const QString file = m_workspace.prompts().openPath(m_window, tr("Certificate of your firm’s authority"),
                                                        tr("Certificates (*.pem *.crt *.cer *.der)"));
    if (file.isEmpty())
        return;
    const app::Session &session = m_workspace.session();
    if (const Result<void> kept = session.folder().keepAuthority(session.connection().id, file); !kept) {
        m_banner->fail(kept.error(), m_workspace.language());
        return;
    }
    Q_EMIT reopenWanted();
}

void SignInAgain::signOut()
{
    const QString portal = m_workspace.session().displayName(m_workspace.language());
    const Prompts::Question question {
        tr("Sign out – %1").arg(portal),
        usesBrowser()
            ? tr("Mandat forgets your sign-in on this computer, and tells the service where you signed in to end it.")
            : tr("Mandat forgets the access token on this computer. At the portal it stays valid until it ends or is "
                 "withdrawn there."),
        tr("What was fetched so far can still be read here. Orders that wait to be sent are kept, and leave once you "
           "have "
           "signed in again. No access changes."),
        tr("Sign out"), false};
    if (!m_workspace.prompts().confirm(m_window, question))
        return;
    m_busy = true;
    m_banner->setState(SignInBanner::State::Busy, tr("Signing out…"));
    m_signing.signOut(m_workspace.session().connection()).then(this, [this](const Result<void> &outcome) {
        m_busy = false;
        if (!outcome && outcome.error().kind == ErrorKind::Keychain) {
            m_banner->setState(
                SignInBanner::State::Failed,
                tr("The keychain is locked, so the sign-in in it could not be removed. Unlock it, then sign "
                   "out again."));
            return;
        }
        if (!outcome)
            m_workspace.prompts().inform(m_window, tr("Signed out on this computer"),
                                         tr("The service where you signed in could not be told. It ends the sign-in by "
                                            "itself when it has not been "
                                            "used for a while; on a page of that service you can end it at once."),
                                         outcome.error().detail);
        Q_EMIT reopenWanted();
    });
}

} // namespace mandat::desktop
