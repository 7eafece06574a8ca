// SPDX-License-Identifier: MIT
#include "desktop/signin/signinbanner.h"

#include "domain/wording.h"
#include "sync/signin/provider.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

SignInBanner::SignInBanner(QWidget *parent)
    : Banner(models::Tone::Pending, QString(), models::Glyph::None, parent)
    , m_first(addButton(QString()))
    , m_second(addButton(QString()))
{
    setObjectName(u"signInBanner"_s);
    connect(m_first, &QPushButton::clicked, this, &SignInBanner::pressFirst);
    connect(m_second, &QPushButton::clicked, this, &SignInBanner::pressSecond);
    dress();
}

void SignInBanner::setState(State state, const QString &text)
{
    const bool news = state != m_state || text != m_said;
    m_state = state;
    m_said = text;
    m_offers = false;
    dress();
    if (news && state != State::Hidden)
        announce();
}

void SignInBanner::offerSignIn()
{
    m_offers = true;
    dress();
}

void SignInBanner::retranslate()
{
    dress();
}

void SignInBanner::fail(const Error &error, Language language)
{
    if (error.kind == ErrorKind::Cancelled)
        setState(State::Hidden);
    else if (error.kind == ErrorKind::Keychain)
        setState(State::Keychain);
    else if (error.field == sync::certificateField)
        setState(State::Certificate);
    else
        setState(State::Failed, words(error, language));
    setToolTip(error.detail);
}

QString SignInBanner::words(const Error &error, Language language)
{
    if (error.kind == ErrorKind::Cancelled)
        return {};
    if (error.field == "subject"_L1)
        return tr("Another person has signed in than the one whose data this is. Nothing was changed. To work as "
                  "somebody else, add the portal once more.");
    if (error.field == "signIn"_L1)
        return error.kind == ErrorKind::Timeout
            ? tr("Nobody came back from the browser within ten minutes. Nothing was changed; try again when you like.")
            : tr("The sign-in was refused on the page in the browser. Nothing was changed.");
    if (error.field == "browser"_L1)
        return tr("No browser could be opened on this computer. With an access token it goes without one.");
    if (error.field == "caFile"_L1)
        return tr("That file holds no certificate. It is usually called .pem, .crt or .cer.");
    if (error.field == sync::issuerField) {
        if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout
            || error.kind == ErrorKind::Unavailable)
            return tr("The page where your firm signs in does not answer. Try again in a moment.");
        return tr(
            "The page where your firm signs in gave an answer that does not fit, so nobody was signed in. Whoever "
            "looks after the sign-in there has to see to it.");
    }
    if (error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden)
        return tr(
            "You have signed in, but this portal does not know you as a member of its staff. Ask an administrator "
            "of the portal.");
    return Wording(language).error(error);
}

/// Nothing here is a plain “error”: each state says what is kept, and what one can do.
void SignInBanner::dress()
{
    using models::Tone;
    QString text = m_said;
    QString first;
    QString second;
    Tone tone = Tone::Refused;
    switch (m_state) {
    case State::Hidden:
        break;
    case State::Busy:
        tone = Tone::Pending;
        break;
    case State::Browser:
        tone = Tone::Pending;
        text = tr("A page has opened in your browser. Sign in there; this window goes on by itself.");
        first = tr("&Show the page again");
        second = tr("Canc&el");
        break;
    case State::SignedOut:
        text =
            tr("You are not signed in to this portal. Everything fetched so far can be read, and what you prepared is "
               "kept and sent once you are signed in again.");
        first = tr("Si&gn in again");
        break;
    case State::TokenRefused:
        text = tr("The portal has no valid access token from you. Everything fetched so far can be read, and what you "
                  "prepared is kept and sent once there is a new one.");
        first = tr("&Give a new token…");
        break;
    case State::TokenFileRefused:
        text =
            tr("The portal does not accept the access token in the file that this connection uses. Everything fetched "
               "so far can be read, and what you prepared is kept. Put a valid token there, then synchronise.");
        break;
    case State::Keychain:
        text = tr("The keychain of this computer is missing or locked: the sign-in cannot be kept there. Unlock it and "
                  "try again, or stay signed in until you close Mandat.");
        first = tr("For this sess&ion only");
        break;
    case State::Certificate:
        text =
            tr("The other side could not prove that it is this portal: its certificate is not from an authority that "
               "this computer knows, is for another name, or has expired. Nothing was sent or fetched, and no access "
               "has changed. If your firm has an authority of its own, choose its certificate; otherwise ask whoever "
               "looks after the portal.");
        first = tr("C&hoose a certificate…");
        break;
    case State::Failed:
        first = m_offers ? tr("Si&gn in again") : QString();
        break;
    }
    setVisible(m_state != State::Hidden);
    if (m_state != State::Hidden)
        setMessage(tone, text);
    m_first->setText(first);
    m_first->setVisible(!first.isEmpty());
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
}

void SignInBanner::pressFirst()
{
    switch (m_state) {
    case State::Browser:
        return Q_EMIT pageWanted();
    case State::SignedOut:
    case State::Failed:
        return Q_EMIT signInWanted();
    case State::TokenRefused:
        return Q_EMIT tokenWanted();
    case State::Keychain:
        return Q_EMIT sessionWanted();
    case State::Certificate:
        return Q_EMIT certificateWanted();
    default:
        return;
    }
}

void SignInBanner::pressSecond()
{
    if (m_state == State::Browser)
        Q_EMIT cancelled();
}

} // namespace mandat::desktop
