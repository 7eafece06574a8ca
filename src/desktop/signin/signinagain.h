// SPDX-License-Identifier: MIT
#pragma once

#include "app/signingin.h"
#include "desktop/signin/signinbanner.h"
#include "desktop/workspace.h"

namespace mandat::desktop
{

/// Signing in again and signing out in the window of an open portal. The banner comes up when the portal wants nothing
/// more to do with us, and goes once it does.
class SignInAgain : public QObject
{
    Q_OBJECT

public:
    SignInAgain(Workspace &workspace, QWidget *window);

    [[nodiscard]] SignInBanner *banner() const { return m_banner; }
    /// False where the token comes from a file that others look after.
    [[nodiscard]] bool canSignOut() const;
    /// Asks first, and says what it means.
    void signOut();

Q_SIGNALS:
    /// The connection has to be opened anew: it is signed out, or trusts another authority.
    void reopenWanted();

private:
    void showState(const sync::SyncState &state);
    void signIn();
    void askForToken();
    void chooseAuthority();
    void take(const Result<void> &outcome);
    [[nodiscard]] bool usesBrowser() const;

    Workspace &m_workspace;
    QWidget *m_window;
    SignInBanner *m_banner;
    app::SigningIn m_signing;
    bool m_busy = false; ///< the banner speaks of a sign-in, not of sync
    bool m_sessionOnly = false;
};

} // namespace mandat::desktop
