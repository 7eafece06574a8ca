// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"
#include "base/language.h"
#include "desktop/parts/banner.h"

namespace mandat::desktop
{

/// Where a sign-in stands, in words, with what can be done about it: at most two buttons.
class SignInBanner : public Banner
{
    Q_OBJECT

public:
    explicit SignInBanner(QWidget *parent = nullptr);

    enum class State {
        Hidden,
        Busy, ///< something is being asked
        Browser, ///< a person is awaited from the browser
        SignedOut, ///< of a portal with sign-in in the browser
        TokenRefused, ///< of a portal with a pasted token
        TokenFileRefused,
        Keychain, ///< nowhere to keep the sign-in
        Certificate, ///< the other side is not who it says
        Failed,
    };
    /// `text`: instead of the usual words; of Busy and Failed all that is said.
    void setState(State state, const QString &text = {});
    [[nodiscard]] State state() const { return m_state; }
    /// Says what went wrong while signing in, in users' words, and offers the remedy.
    void fail(const Error &error, Language language);
    /// A failure that trying again may mend.
    void offerSignIn();
    void retranslate();

    /// Of an error of a sign-in; empty: it was given up by the person, which needs no words.
    [[nodiscard]] static QString words(const Error &error, Language language);

Q_SIGNALS:
    void cancelled();
    void pageWanted();
    void signInWanted();
    void tokenWanted();
    void sessionWanted(); ///< without the keychain, until the program ends
    void certificateWanted(); ///< the file of a private authority

private:
    void dress();
    void pressFirst();
    void pressSecond();

    State m_state = State::Hidden;
    QString m_said;
    bool m_offers = false;
    QPushButton *m_first;
    QPushButton *m_second;
};

} // namespace mandat::desktop
