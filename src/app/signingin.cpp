// SPDX-License-Identifier: MIT
#include "app/signingin.h"

#include "app/futures.h"
#include "cache/reader.h"
#include "sync/networktransport.h"
#include "sync/portalclient.h"
#include "sync/signin/renewedtoken.h"

#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

/// Goes only once the event loop is back: an answer's own signal is what brings us to the end of a coroutine.
template<class T> std::shared_ptr<T> goesLater(T *made)
{
    return {made, [](T *gone) {
                QMetaObject::invokeMethod(QCoreApplication::instance(), [gone] { delete gone; }, Qt::QueuedConnection);
            }};
}

/// Whose copy of the portal this is; empty before the first sync.
QString knownSubject(const DataFolder &folder, const Connection &connection)
{
    Result<cache::Reader> reader = cache::Reader::open(folder.cacheFile(connection.id));
    if (!reader)
        return {};
    const Result<Staff> me = reader->me();
    return me ? me->subject : QString();
}

Result<QList<QSslCertificate>> authoritiesIn(const QString &caFile)
{
    return caFile.isEmpty() ? QList<QSslCertificate>() : sync::WebClient::authoritiesFrom(caFile);
}

} // namespace

SigningIn::SigningIn(DataFolder folder, std::shared_ptr<sync::SecretStore> secrets, sync::BrowserOpener browser,
                     QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_secrets(std::move(secrets))
    , m_browser(std::move(browser))
{
}

SigningIn::~SigningIn()
{
    cancel();
}

void SigningIn::cancel()
{
    if (const auto signIn = m_signIn)
        signIn->cancel();
}

void SigningIn::showPageAgain()
{
    if (m_signIn)
        m_signIn->showAgain();
}

QFuture<Result<SignInOffer>> SigningIn::find(const QString &url, const QString &caFile)
{
    return futureOf(findNow(url, caFile));
}

QFuture<Result<ConnectOutcome>> SigningIn::connectWithBrowser(const ConnectRequest &request)
{
    return futureOf(connectNow(request));
}

QFuture<Result<ConnectOutcome>> SigningIn::keepForSession()
{
    return futureOf(connectKept());
}

QFuture<Result<void>> SigningIn::signInAgain(const Connection &connection, bool sessionOnly)
{
    return futureOf(againNow(connection, sessionOnly));
}

QFuture<Result<void>> SigningIn::useToken(const Connection &connection, const QString &token, bool sessionOnly)
{
    return futureOf(tokenNow(connection, token, sessionOnly));
}

QFuture<Result<void>> SigningIn::signOut(const Connection &connection)
{
    return futureOf(outNow(connection));
}

QCoro::Task<Result<SignInOffer>> SigningIn::findNow(QString url, QString caFile)
{
    const Result<QUrl> base = sync::NetworkTransport::checkedBase(url);
    if (!base)
        co_return std::unexpected(base.error());
    const Result<QList<QSslCertificate>> authorities = authoritiesIn(caFile);
    if (!authorities)
        co_return std::unexpected(authorities.error());
    const auto web = goesLater(new sync::WebClient(*authorities));
    co_return co_await sync::findSignIn(*web, *base);
}

/// The sign-in lives as long as this coroutine, whatever becomes of this object.
QCoro::Task<Result<sync::SignedIn>> SigningIn::inBrowser(SignInOffer offer, QList<QSslCertificate> authorities)
{
    cancel();
    const auto web = goesLater(new sync::WebClient(authorities));
    const auto signIn = goesLater(new sync::BrowserSignIn(web, offer, m_browser));
    connect(signIn.get(), &sync::BrowserSignIn::waiting, this, &SigningIn::waiting);
    m_signIn = signIn;
    const QPointer<SigningIn> still(this);
    const Result<sync::SignedIn> outcome = co_await signIn->run();
    if (!still)
        co_return fail(ErrorKind::Cancelled);
    if (m_signIn == signIn)
        m_signIn.reset();
    co_return outcome;
}

QCoro::Task<Result<ConnectOutcome>> SigningIn::connectNow(ConnectRequest request)
{
    const QPointer<SigningIn> still(this);
    const Result<SignInOffer> offer = co_await findNow(request.url, request.caFile);
    if (!still)
        co_return fail(ErrorKind::Cancelled);
    if (!offer)
        co_return std::unexpected(offer.error());
    if (offer->isEmpty())
        co_return fail(ErrorKind::Unsupported, u"the portal offers no sign-in in the browser"_s, u"url"_s);
    const Result<QList<QSslCertificate>> authorities = authoritiesIn(request.caFile);
    if (!authorities)
        co_return std::unexpected(authorities.error());
    const Result<sync::SignedIn> person = co_await inBrowser(*offer, *authorities);
    if (!still)
        co_return fail(ErrorKind::Cancelled);
    if (!person)
        co_return std::unexpected(person.error());
    request.signIn = *offer;
    request.signedIn = *person;
    m_kept = request;
    co_return co_await connectKept();
}

QCoro::Task<Result<ConnectOutcome>> SigningIn::connectKept()
{
    if (!m_kept)
        co_return fail(ErrorKind::NotFound, u"nobody has signed in"_s);
    const ConnectRequest request = *m_kept;
    DataFolder folder = m_folder; // this object may go meanwhile
    const QPointer<SigningIn> still(this);
    Result<ConnectOutcome> outcome = co_await connectPortal(folder, request, m_secrets);
    if (!still)
        co_return outcome;
    if (!outcome && outcome.error().kind == ErrorKind::Keychain)
        m_kept->sessionOnly = true;
    else
        m_kept.reset();
    co_return outcome;
}

QCoro::Task<Result<void>> SigningIn::store(QUuid connection, QString secret, bool sessionOnly)
{
    const QString key = DataFolder::keychainKey(connection);
    if (sessionOnly)
        m_secrets->keepInMemory(key);
    co_return co_await m_secrets->write(key, secret);
}

QCoro::Task<Result<void>> SigningIn::againNow(Connection connection, bool sessionOnly)
{
    const QPointer<SigningIn> still(this);
    const Result<QList<QSslCertificate>> authorities = authoritiesOf(m_folder, connection.id);
    if (!authorities)
        co_return std::unexpected(authorities.error());
    const Result<sync::SignedIn> person = co_await inBrowser(connection.signIn, *authorities);
    if (!still)
        co_return fail(ErrorKind::Cancelled);
    if (!person)
        co_return std::unexpected(person.error());
    if (person->subject != connection.subject) {
        // What it gave is not used by anybody: the provider need not keep it.
        const auto web = goesLater(new sync::WebClient(*authorities));
        const Result<sync::Provider> provider = co_await sync::discoverProvider(*web, connection.signIn.issuer);
        if (provider) {
            const Result<void> told =
                co_await sync::revokeToken(*web, *provider, connection.signIn.clientId, person->refresh);
            Q_UNUSED(told)
        }
        co_return fail(ErrorKind::Conflict, u"another person has signed in"_s, u"subject"_s);
    }
    co_return co_await store(connection.id, person->refresh, sessionOnly);
}

QCoro::Task<Result<void>> SigningIn::tokenNow(Connection connection, QString token, bool sessionOnly)
{
    if (token.trimmed().isEmpty())
        co_return fail(ErrorKind::Invalid, u"a token is needed"_s, u"token"_s);
    const Result<QList<QSslCertificate>> authorities = authoritiesOf(m_folder, connection.id);
    if (!authorities)
        co_return std::unexpected(authorities.error());
    const QPointer<SigningIn> still(this);
    const auto transport = goesLater(
        new sync::NetworkTransport(connection.url, std::make_unique<sync::GivenToken>(token.trimmed()), *authorities));
    sync::PortalClient client(*transport);
    const Result<Staff> me = co_await client.me();
    if (!still)
        co_return fail(ErrorKind::Cancelled);
    if (!me)
        co_return std::unexpected(me.error());
    if (const QString known = knownSubject(m_folder, connection); !known.isEmpty() && known != me->subject)
        co_return fail(ErrorKind::Conflict, u"the token is another person's"_s, u"subject"_s);
    co_return co_await store(connection.id, token.trimmed(), sessionOnly);
}

QCoro::Task<Result<void>> SigningIn::outNow(Connection connection)
{
    const Result<QList<QSslCertificate>> authorities = authoritiesOf(m_folder, connection.id);
    const auto web = goesLater(new sync::WebClient(authorities.value_or(QList<QSslCertificate>())));
    const QString key = DataFolder::keychainKey(connection.id);
    co_return co_await sync::endSignIn(m_secrets, key, connection.signIn, m_folder.signInLock(connection.id), web);
}

} // namespace mandat::app
