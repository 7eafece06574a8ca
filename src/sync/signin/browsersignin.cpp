// SPDX-License-Identifier: MIT
#include "sync/signin/browsersignin.h"

#include "sync/signin/loopbackreceiver.h"

#include <QCoroSignal>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// 256 bits of the system's generator, as RFC 7636 §4.1 has them.
QString randomText()
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words), sizeof(words)).toBase64(base64Url));
}

QString challengeOf(const QString &verifier)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256).toBase64(base64Url));
}

Result<QUrlQuery> checked(const QUrlQuery &answer, const Provider &provider)
{
    const auto value = [&](const QString &name) { return answer.queryItemValue(name, QUrl::FullyDecoded); };
    const QString issuer = value(u"iss"_s);
    if ((provider.saysIssuer || !issuer.isEmpty()) && issuer != provider.issuer)
        return fail(ErrorKind::Protocol, u"the answer is another issuer's"_s, issuerField);
    if (const QString error = value(u"error"_s); !error.isEmpty())
        return fail(ErrorKind::Forbidden,
                    u"%1 %2"_s.arg(error.left(100), value(u"error_description"_s).left(300)).trimmed(), u"signIn"_s);
    if (value(u"code"_s).isEmpty())
        return fail(ErrorKind::Protocol, u"the answer has no code"_s, issuerField);
    return answer;
}

} // namespace

BrowserSignIn::BrowserSignIn(std::shared_ptr<WebClient> web, SignInOffer offer, BrowserOpener browser,
                             std::chrono::milliseconds patience)
    : m_web(std::move(web))
    , m_offer(std::move(offer))
    , m_browser(std::move(browser))
    , m_patience(patience)
    , m_state(randomText())
    , m_nonce(randomText())
    , m_verifier(randomText())
{
}

BrowserSignIn::~BrowserSignIn() = default;

void BrowserSignIn::end()
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT ended();
}

void BrowserSignIn::cancel()
{
    m_cancelled = true;
    m_web->shutdown();
    end();
}

void BrowserSignIn::showAgain()
{
    if (!m_page.isEmpty())
        m_browser(m_page);
}

void BrowserSignIn::makePage(const Provider &provider, const QUrl &redirect)
{
    Form form {{"response_type", u"code"_s},
               {"client_id", m_offer.clientId},
               {"redirect_uri", redirect.toString()},
               {"scope", m_offer.scopes},
               {"state", m_state},
               {"nonce", m_nonce},
               {"code_challenge", challengeOf(m_verifier)},
               {"code_challenge_method", u"S256"_s},
               {"resource", m_offer.audience}};
    // OpenID Connect Core 1.0 §11: without it no access while the person is away.
    if (m_offer.scopes.split(u' ').contains("offline_access"_L1))
        form.append({"prompt", u"consent"_s});
    m_page = provider.authorization;
    const QByteArray before = m_page.query(QUrl::FullyEncoded).toLatin1();
    m_page.setQuery(QString::fromLatin1((before.isEmpty() ? QByteArray() : before + '&') + encodedForm(form)),
                    QUrl::StrictMode);
}

QCoro::Task<Result<QUrlQuery>> BrowserSignIn::answerTo(Provider provider, LoopbackReceiver *receiver)
{
    std::optional<QUrlQuery> arrived;
    bool late = false;
    const auto take = [&](const QUrlQuery &answer) {
        arrived = answer;
        end();
    };
    connect(receiver, &LoopbackReceiver::arrived, receiver, take);
    QTimer timer;
    timer.setSingleShot(true);
    const auto giveUp = [&] {
        late = true;
        end();
    };
    connect(&timer, &QTimer::timeout, receiver, giveUp);
    makePage(provider, receiver->redirect());
    if (!m_browser(m_page))
        co_return fail(ErrorKind::Unsupported, u"no browser can be shown"_s, u"browser"_s);
    Q_EMIT waiting(m_page);
    timer.start(m_patience);
    if (!m_ended)
        co_await qCoro(this, &BrowserSignIn::ended);
    if (m_cancelled)
        co_return fail(ErrorKind::Cancelled);
    if (late || !arrived)
        co_return fail(ErrorKind::Timeout, u"nobody came back from the browser"_s, u"signIn"_s);
    co_return checked(*arrived, provider);
}

QCoro::Task<Result<SignedIn>> BrowserSignIn::run()
{
    const Result<Provider> provider = co_await discoverProvider(*m_web, m_offer.issuer);
    if (m_cancelled)
        co_return fail(ErrorKind::Cancelled);
    if (!provider)
        co_return std::unexpected(provider.error());
    LoopbackReceiver receiver(m_state);
    if (const Result<void> open = receiver.listen(); !open)
        co_return std::unexpected(open.error());
    const Result<QUrlQuery> answer = co_await answerTo(*provider, &receiver);
    if (!answer)
        co_return std::unexpected(answer.error());
    const Form form {{"grant_type", u"authorization_code"_s},
                     {"code", answer->queryItemValue(u"code"_s, QUrl::FullyDecoded)},
                     {"redirect_uri", receiver.redirect().toString()},
                     {"client_id", m_offer.clientId},
                     {"code_verifier", m_verifier},
                     {"resource", m_offer.audience}};
    const Result<Tokens> tokens = co_await askForTokens(*m_web, provider->token, form);
    if (m_cancelled)
        co_return fail(ErrorKind::Cancelled);
    if (!tokens)
        co_return std::unexpected(tokens.error());
    const QDateTime now = tokens->answered.isValid() ? tokens->answered : QDateTime::currentDateTimeUtc();
    const Result<QString> subject = subjectOfIdToken(tokens->id, m_offer, m_nonce, now);
    if (!subject)
        co_return std::unexpected(subject.error());
    if (tokens->refresh.isEmpty())
        co_return fail(ErrorKind::Unsupported, u"the provider gives no refresh token"_s, issuerField);
    co_return SignedIn {*subject, tokens->access, tokens->refresh};
}

} // namespace mandat::sync
