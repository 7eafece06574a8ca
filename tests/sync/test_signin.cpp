// SPDX-License-Identifier: MIT
// What a sign-in in the browser must not fall for: answers of others, of another time, for another program.
#include "scim/protectedresource.h"
#include "sync/networktransport.h"
#include "sync/signin/browsersignin.h"
#include "sync/signin/loopbackreceiver.h"
#include "sync/signin/renewedtoken.h"

#include <QCoroTask>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

using namespace mandat;
using namespace mandat::sync;
using namespace Qt::StringLiterals;

namespace
{

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString idToken(const QJsonObject &claims)
{
    return u"e30."_s + QString::fromLatin1(compact(claims).toBase64(QByteArray::Base64UrlEncoding)) + u".sig"_s;
}

/// Answers each request with what a test says, on loopback.
class FakeProvider : public QObject
{
public:
    struct Reply {
        int status = 200;
        QJsonObject body;
    };

    FakeProvider()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        offer = {issuer(), u"mandat"_s, u"urn:portal"_s, u"openid offline_access"_s};
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        });
    }
    QString issuer() const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    QString url(const QString &path) const { return issuer() + path; }

    QJsonObject metadata()
    {
        return {{u"issuer"_s, issuer()},
                {u"authorization_endpoint"_s, url(u"/authorize?tenant=7"_s)},
                {u"token_endpoint"_s, url(u"/token"_s)},
                {u"authorization_response_iss_parameter_supported"_s, true},
                {u"code_challenge_methods_supported"_s, QJsonArray {u"S256"_s}}};
    }

    SignInOffer offer;
    std::function<Reply(const QString &path, const QByteArray &body)> replies;
    QList<QByteArray> forms; ///< at the token endpoint

private:
    void answer(QTcpSocket *socket)
    {
        QByteArray so = socket->property("so").toByteArray() + socket->readAll();
        socket->setProperty("so", so);
        const qsizetype end = so.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const qsizetype at = so.toLower().indexOf("content-length: ");
        const qsizetype length = at < 0 || at > end ? 0 : so.mid(at + 16, so.indexOf("\r", at) - at - 16).toLongLong();
        if (so.size() < end + 4 + length)
            return;
        const QString path = QString::fromLatin1(so.split(' ').value(1));
        const QByteArray body = so.sliced(end + 4);
        if (path == "/token"_L1)
            forms.append(body);
        const Reply reply = replies(path, body);
        const QByteArray bytes = compact(reply.body);
        socket->write("HTTP/1.1 " + QByteArray::number(reply.status) + " Said\r\nConnection: close\r\nContent-Length: "
                      + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
};

/// One request to a receiver, byte by byte as given; the whole answer.
QByteArray say(const QUrl &receiver, const QByteArray &request)
{
    auto *socket = new QTcpSocket;
    socket->connectToHost(QHostAddress(receiver.host()), static_cast<quint16>(receiver.port()));
    QSignalSpy gone(socket, &QTcpSocket::disconnected);
    QSignalSpy there(socket, &QTcpSocket::connected);
    if (there.isEmpty() && !there.wait(5000))
        return "no connection";
    socket->write(request);
    if (gone.isEmpty() && !gone.wait(5000))
        return "no end";
    const QByteArray out = socket->readAll();
    socket->deleteLater();
    return out;
}

QByteArray get(const QUrl &receiver, const QByteArray &target)
{
    return say(receiver, "GET " + target + " HTTP/1.1\r\nHost: " + receiver.authority().toLatin1() + "\r\n\r\n");
}

} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idTokens_data();
    void idTokens();
    void theReceiverTakesOneAnswer();
    void theReceiverRefuses_data();
    void theReceiverRefuses();
    void answersOfTheProvider_data();
    void answersOfTheProvider();
    void providersThatDoNotDo_data();
    void providersThatDoNotDo();
    void nobodyComesBack();
    void refreshing_data();
    void refreshing();
    void aRefusedRequestIsSentOnceMore();
    void theKeychainDoesNotTakeIt();
    void offers();
    void sessionOnly();
};

void SignInTest::idTokens_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<bool>("good");
    QTest::newRow("good") << QJsonObject() << true;
    QTest::newRow("audience in a list") << QJsonObject {{u"aud"_s, QJsonArray {u"mandat"_s}}} << true;
    QTest::newRow("two audiences, ours by name")
        << QJsonObject {{u"aud"_s, QJsonArray {u"mandat"_s, u"b"_s}}, {u"azp"_s, u"mandat"_s}} << true;
    QTest::newRow("two audiences") << QJsonObject {{u"aud"_s, QJsonArray {u"mandat"_s, u"b"_s}}} << false;
    QTest::newRow("another’s by name") << QJsonObject {{u"azp"_s, u"other"_s}} << false;
    QTest::newRow("another audience") << QJsonObject {{u"aud"_s, u"other"_s}} << false;
    QTest::newRow("no audience") << QJsonObject {{u"aud"_s, {}}} << false;
    QTest::newRow("another issuer") << QJsonObject {{u"iss"_s, u"https://login.example/"_s}} << false;
    QTest::newRow("another nonce") << QJsonObject {{u"nonce"_s, u"m"_s}} << false;
    QTest::newRow("no nonce") << QJsonObject {{u"nonce"_s, {}}} << false;
    QTest::newRow("expired") << QJsonObject {{u"exp"_s, 1000 - 301}} << false;
    QTest::newRow("our clock is fast") << QJsonObject {{u"exp"_s, 1000 - 299}} << true;
    QTest::newRow("no end") << QJsonObject {{u"exp"_s, {}}} << false;
    QTest::newRow("nobody") << QJsonObject {{u"sub"_s, {}}} << false;
}

void SignInTest::idTokens()
{
    QFETCH(const QJsonObject, change);
    QFETCH(const bool, good);
    QJsonObject claims {{u"iss"_s, u"https://login.example"_s},
                        {u"aud"_s, u"mandat"_s},
                        {u"nonce"_s, u"n"_s},
                        {u"exp"_s, 1300},
                        {u"sub"_s, u"anne"_s}};
    for (auto it = change.begin(); it != change.end(); ++it)
        claims.insert(it.key(), it.value());
    const SignInOffer offer {u"https://login.example"_s, u"mandat"_s, {}, {}};
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1000, Qt::UTC);
    const Result<QString> subject = subjectOfIdToken(idToken(claims), offer, u"n"_s, now);
    QCOMPARE(subject.has_value(), good);
    if (good)
        QCOMPARE(*subject, u"anne"_s);
    for (const QString &junk : {u""_s, u"a.b"_s, u"a.b.c"_s, u"..."_s, u"e30.e30.e30.e30"_s, u"!.!.!"_s})
        QVERIFY(!subjectOfIdToken(junk, offer, u"n"_s, now));
}

void SignInTest::theReceiverTakesOneAnswer()
{
    LoopbackReceiver receiver(u"right"_s);
    QVERIFY(receiver.listen());
    QCOMPARE(receiver.redirect().host(), u"127.0.0.1"_s);
    QSignalSpy arrived(&receiver, &LoopbackReceiver::arrived);
    const QByteArray page = get(receiver.redirect(), "/signed-in?state=right&code=a%2Bb%20c");
    QVERIFY2(page.startsWith("HTTP/1.1 200"), page.constData());
    QVERIFY(page.contains("Vous pouvez fermer cette fenêtre") && page.contains("You may close this window"));
    QVERIFY(page.contains("no-store") && page.contains("no-referrer") && !page.contains("a+b"));
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.constFirst().constFirst().value<QUrlQuery>().queryItemValue(u"code"_s, QUrl::FullyDecoded),
             u"a+b c"_s);
    QVERIFY(get(receiver.redirect(), "/signed-in?state=right&code=again").startsWith("HTTP/1.1 404"));
    QCOMPARE(arrived.size(), 1);
}

void SignInTest::theReceiverRefuses_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray good = "/signed-in?state=right&code=x";
    const auto row = [](const char *name, const QByteArray &request) { QTest::newRow(name) << request; };
    row("another state", "GET /signed-in?state=wrong&code=x HTTP/1.1\r\nHost: HOST\r\n\r\n");
    row("no state", "GET /signed-in?code=x HTTP/1.1\r\nHost: HOST\r\n\r\n");
    row("another path", "GET /favicon.ico HTTP/1.1\r\nHost: HOST\r\n\r\n");
    row("another name for us", "GET " + good + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    row("no name for us", "GET " + good + " HTTP/1.1\r\n\r\n");
    row("another method", "POST " + good + " HTTP/1.1\r\nHost: HOST\r\n\r\n");
    row("nothing", "\r\n\r\n");
    row("junk", QByteArray("\x16\x03\x01\x00\xff", 5) + "\r\n\r\n");
    row("another origin", "GET http://evil.example" + good + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    row("without an end", QByteArray(20000, 'x'));
}

void SignInTest::theReceiverRefuses()
{
    QFETCH(QByteArray, request);
    LoopbackReceiver receiver(u"right"_s);
    QVERIFY(receiver.listen());
    QSignalSpy arrived(&receiver, &LoopbackReceiver::arrived);
    request.replace("HOST", receiver.redirect().authority().toLatin1());
    const QByteArray said = say(receiver.redirect(), request);
    QVERIFY2(said.isEmpty() || said.startsWith("HTTP/1.1 404"), said.constData());
    QVERIFY(arrived.isEmpty());
    // And goes on waiting for the one that counts.
    QVERIFY(get(receiver.redirect(), "/signed-in?state=right&error=access_denied").startsWith("HTTP/1.1 200"));
    QCOMPARE(arrived.size(), 1);
}

void SignInTest::answersOfTheProvider_data()
{
    QTest::addColumn<QString>("redirect"); ///< what is added to the redirect; ISSUER
    QTest::addColumn<QJsonObject>("claims"); ///< changed in the ID token
    QTest::addColumn<QJsonObject>("tokens"); ///< changed in the answer of the token endpoint
    QTest::addColumn<int>("kind"); ///< -1: signed in
    const auto row = [](const char *name, const QString &redirect, const QJsonObject &claims, const QJsonObject &tokens,
                        int kind) { QTest::newRow(name) << redirect << claims << tokens << kind; };
    const int protocol = int(ErrorKind::Protocol);
    row("good", u"&iss=ISSUER"_s, {}, {}, -1);
    row("no issuer, though it says it", {}, {}, {}, protocol);
    row("another issuer", u"&iss=https%3A%2F%2Fevil.example"_s, {}, {}, protocol);
    row("another sign-in", u"&iss=ISSUER"_s, {{u"nonce"_s, u"old"_s}}, {}, protocol);
    row("another program", u"&iss=ISSUER"_s, {{u"aud"_s, u"other"_s}}, {}, protocol);
    row("no bearer token", u"&iss=ISSUER"_s, {}, {{u"token_type"_s, u"DPoP"_s}}, protocol);
    row("no ID token", u"&iss=ISSUER"_s, {}, {{u"id_token"_s, {}}}, protocol);
    row("no access token", u"&iss=ISSUER"_s, {}, {{u"access_token"_s, {}}}, protocol);
    row("no refresh token", u"&iss=ISSUER"_s, {}, {{u"refresh_token"_s, {}}}, int(ErrorKind::Unsupported));
    row("the person says no", u"&iss=ISSUER&error=access_denied"_s, {}, {}, int(ErrorKind::Forbidden));
}

void SignInTest::answersOfTheProvider()
{
    QFETCH(const QString, redirect);
    QFETCH(const QJsonObject, claims);
    QFETCH(const QJsonObject, tokens);
    QFETCH(const int, kind);
    FakeProvider provider;
    QUrlQuery asked;
    provider.replies = [&](const QString &path, const QByteArray &) -> FakeProvider::Reply {
        if (path.startsWith("/.well-known"_L1))
            return {200, provider.metadata()};
        QJsonObject said {{u"iss"_s, provider.issuer()},
                          {u"aud"_s, u"mandat"_s},
                          {u"sub"_s, u"anne"_s},
                          {u"exp"_s, QDateTime::currentSecsSinceEpoch() + 60},
                          {u"nonce"_s, asked.queryItemValue(u"nonce"_s)}};
        for (auto it = claims.begin(); it != claims.end(); ++it)
            said.insert(it.key(), it.value());
        QJsonObject body {{u"access_token"_s, u"access"_s},
                          {u"token_type"_s, u"Bearer"_s},
                          {u"refresh_token"_s, u"refresh"_s},
                          {u"id_token"_s, idToken(said)}};
        for (auto it = tokens.begin(); it != tokens.end(); ++it)
            body.insert(it.key(), it.value());
        return {200, body};
    };
    const auto browser = [&](const QUrl &page) {
        asked = QUrlQuery(page);
        const QUrl back(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QByteArray target = "/signed-in?state=" + asked.queryItemValue(u"state"_s).toLatin1() + redirect.toLatin1();
        target.replace("ISSUER", QUrl::toPercentEncoding(provider.issuer()));
        if (!target.contains("error="))
            target += "&code=a%20code";
        QTimer::singleShot(0, qApp, [back, target] { get(back, target); });
        return true;
    };
    BrowserSignIn signIn(std::make_shared<WebClient>(), provider.offer, browser);
    const Result<SignedIn> outcome = QCoro::waitFor(signIn.run());
    QCOMPARE(outcome ? -1 : int(outcome.error().kind), kind);
    QCOMPARE(asked.queryItemValue(u"tenant"_s), u"7"_s); // what the address had already is kept
    QCOMPARE(asked.queryItemValue(u"prompt"_s), u"consent"_s);
    if (!outcome)
        return;
    QCOMPARE(outcome->subject, u"anne"_s);
    // The verifier that was sent is what the challenge was made of.
    const QUrlQuery form(QString::fromLatin1(provider.forms.constFirst()));
    const QByteArray verifier = form.queryItemValue(u"code_verifier"_s).toLatin1();
    QCOMPARE(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
             asked.queryItemValue(u"code_challenge"_s).toLatin1());
    QCOMPARE(form.queryItemValue(u"code"_s, QUrl::FullyDecoded), u"a code"_s);
    QVERIFY(!form.hasQueryItem(u"client_secret"_s));
}

void SignInTest::providersThatDoNotDo_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::newRow("another issuer") << QJsonObject {{u"issuer"_s, u"https://evil.example"_s}} << 200
                                    << int(ErrorKind::Protocol);
    QTest::newRow("no PKCE") << QJsonObject {{u"code_challenge_methods_supported"_s, {}}} << 200
                             << int(ErrorKind::Unsupported);
    QTest::newRow("plain PKCE") << QJsonObject {{u"code_challenge_methods_supported"_s, QJsonArray {u"plain"_s}}} << 200
                                << int(ErrorKind::Unsupported);
    QTest::newRow("tokens in the clear") << QJsonObject {{u"token_endpoint"_s, u"http://login.example/token"_s}} << 200
                                         << int(ErrorKind::Protocol);
    QTest::newRow("a page for files") << QJsonObject {{u"authorization_endpoint"_s, u"file:///etc/passwd"_s}} << 200
                                      << int(ErrorKind::Protocol);
    QTest::newRow("nothing there") << QJsonObject() << 404 << int(ErrorKind::Protocol);
    QTest::newRow("out of order") << QJsonObject() << 503 << int(ErrorKind::Unavailable);
    QTest::newRow("led elsewhere") << QJsonObject() << 302 << int(ErrorKind::Protocol);
}

void SignInTest::providersThatDoNotDo()
{
    QFETCH(const QJsonObject, change);
    QFETCH(const int, status);
    QFETCH(const int, kind);
    FakeProvider provider;
    provider.replies = [&](const QString &, const QByteArray &) -> FakeProvider::Reply {
        QJsonObject body = provider.metadata();
        for (auto it = change.begin(); it != change.end(); ++it)
            body.insert(it.key(), it.value());
        return {status, body};
    };
    bool opened = false;
    const auto browser = [&](const QUrl &) { return opened = true; };
    BrowserSignIn signIn(std::make_shared<WebClient>(), provider.offer, browser);
    const Result<SignedIn> outcome = QCoro::waitFor(signIn.run());
    QVERIFY(!outcome);
    QCOMPARE(int(outcome.error().kind), kind);
    QVERIFY(!opened);
}

void SignInTest::nobodyComesBack()
{
    FakeProvider provider;
    provider.replies = [&](const QString &, const QByteArray &) -> FakeProvider::Reply {
        return {200, provider.metadata()};
    };
    const auto shown = [](const QUrl &) { return true; };
    BrowserSignIn late(std::make_shared<WebClient>(), provider.offer, shown, std::chrono::milliseconds(50));
    const Result<SignedIn> timedOut = QCoro::waitFor(late.run());
    QVERIFY(!timedOut);
    QCOMPARE(timedOut.error().kind, ErrorKind::Timeout);
    const auto none = [](const QUrl &) { return false; };
    BrowserSignIn without(std::make_shared<WebClient>(), provider.offer, none);
    const Result<SignedIn> noBrowser = QCoro::waitFor(without.run());
    QVERIFY(!noBrowser);
    QCOMPARE(noBrowser.error().field, u"browser"_s);
}

void SignInTest::refreshing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("left"); ///< in the keychain
    const auto refusal = [](const char *error) { return QJsonObject {{u"error"_s, QString::fromLatin1(error)}}; };
    QTest::newRow("renewed") << 200
                             << QJsonObject {{u"access_token"_s, u"new"_s},
                                             {u"token_type"_s, u"bearer"_s},
                                             {u"refresh_token"_s, u"next"_s}}
                             << -1 << u"next"_s;
    QTest::newRow("the same refresh token")
        << 200 << QJsonObject {{u"access_token"_s, u"new"_s}, {u"token_type"_s, u"Bearer"_s}} << -1 << u"first"_s;
    QTest::newRow("ended") << 400 << refusal("invalid_grant") << int(ErrorKind::Unauthorized) << QString();
    QTest::newRow("ended, says a broken one")
        << 500 << refusal("invalid_grant") << int(ErrorKind::Unavailable) << u"first"_s;
    QTest::newRow("another refusal") << 400 << refusal("invalid_client") << int(ErrorKind::Protocol) << u"first"_s;
    QTest::newRow("out of order") << 503 << QJsonObject() << int(ErrorKind::Unavailable) << u"first"_s;
    QTest::newRow("too many") << 429 << QJsonObject() << int(ErrorKind::Unavailable) << u"first"_s;
    QTest::newRow("nonsense") << 200 << QJsonObject {{u"hello"_s, u"world"_s}} << int(ErrorKind::Protocol)
                              << u"first"_s;
}

void SignInTest::refreshing()
{
    QFETCH(const int, status);
    QFETCH(const QJsonObject, body);
    QFETCH(const int, kind);
    QFETCH(const QString, left);
    FakeProvider provider;
    provider.replies = [&](const QString &path, const QByteArray &) -> FakeProvider::Reply {
        return path == "/token"_L1 ? FakeProvider::Reply {status, body}
                                   : FakeProvider::Reply {200, provider.metadata()};
    };
    QTemporaryDir folder;
    const auto store = std::make_shared<SessionStore>();
    const Result<void> kept = QCoro::waitFor(store->write(u"key"_s, u"first"_s));
    QVERIFY(kept);
    RenewedToken source(store, u"key"_s, provider.offer, folder.filePath(u"lock"_s), {});
    const Result<QString> token = QCoro::waitFor(source.token());
    QCOMPARE(token ? -1 : int(token.error().kind), kind);
    const Result<QString> stored = QCoro::waitFor(store->read(u"key"_s));
    QCOMPARE(stored.value_or(QString()), left);
    QVERIFY(!QFile::exists(folder.filePath(u"lock"_s)));
}

void SignInTest::aRefusedRequestIsSentOnceMore()
{
    FakeProvider provider;
    int asked = 0;
    int renewed = 0;
    bool forgives = true;
    provider.replies = [&](const QString &path, const QByteArray &body) -> FakeProvider::Reply {
        if (path.startsWith("/.well-known"_L1))
            return {200, provider.metadata()};
        if (path == "/token"_L1)
            return {200,
                    {{u"access_token"_s, u"token %1"_s.arg(++renewed)},
                     {u"token_type"_s, u"Bearer"_s},
                     {u"expires_in"_s, 3600}}};
        ++asked;
        if (body != "the order")
            return {400, {}};
        return {forgives && renewed > 1 ? 200 : 401, {}};
    };
    QTemporaryDir folder;
    const auto store = std::make_shared<SessionStore>();
    const Result<void> kept = QCoro::waitFor(store->write(u"key"_s, u"first"_s));
    QVERIFY(kept);
    auto source = std::make_unique<RenewedToken>(store, u"key"_s, provider.offer, folder.filePath(u"lock"_s),
                                                 QList<QSslCertificate>());
    NetworkTransport transport(QUrl(provider.issuer()), std::move(source));
    HttpRequest request;
    request.method = "POST";
    request.path = u"ChangeOrders"_s;
    request.body = "the order";
    const Result<HttpResponse> answer = QCoro::waitFor(transport.send(request));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(asked, 2);
    // Refused again with a new token, it is refused.
    forgives = false;
    const Result<HttpResponse> refused = QCoro::waitFor(transport.send(request));
    QVERIFY(refused);
    QCOMPARE(refused->status, 401);
    QCOMPARE(asked, 4);
}

void SignInTest::theKeychainDoesNotTakeIt()
{
    class Full : public SessionStore
    {
    public:
        bool full = false;
        QCoro::Task<Result<void>> write(QString key, QString secret) override
        {
            if (full)
                co_return fail(ErrorKind::Keychain, u"locked"_s);
            co_return co_await SessionStore::write(key, secret);
        }
    };
    FakeProvider provider;
    int renewed = 0;
    provider.replies = [&](const QString &path, const QByteArray &) -> FakeProvider::Reply {
        if (path != "/token"_L1)
            return {200, provider.metadata()};
        ++renewed;
        return {200,
                {{u"access_token"_s, u"access %1"_s.arg(renewed)},
                 {u"token_type"_s, u"Bearer"_s},
                 {u"refresh_token"_s, u"refresh %1"_s.arg(renewed)}}};
    };
    QTemporaryDir folder;
    const auto store = std::make_shared<Full>();
    const Result<void> kept = QCoro::waitFor(store->write(u"key"_s, u"first"_s));
    QVERIFY(kept);
    RenewedToken source(store, u"key"_s, provider.offer, folder.filePath(u"lock"_s), {});
    store->full = true;
    const Result<QString> first = QCoro::waitFor(source.token());
    QVERIFY(first);
    // The one that was not kept is the one that counts.
    const Result<QString> second = QCoro::waitFor(source.renewed(*first));
    QVERIFY(second);
    QVERIFY(provider.forms.at(1).contains("refresh_token=refresh%201"));
    store->full = false;
    const Result<QString> third = QCoro::waitFor(source.renewed(*second));
    QVERIFY(third);
    const Result<QString> stored = QCoro::waitFor(store->read(u"key"_s));
    QCOMPARE(*stored, u"refresh 3"_s);
}

void SignInTest::offers()
{
    const SignInOffer offer {u"https://login.example"_s, u"mandat"_s, u"urn:portal"_s, u"openid offline_access"_s};
    const QString base = u"https://portal.example/a/scim/v2"_s;
    const QJsonObject document = scim::protectedResource(base, offer);
    QCOMPARE(*scim::offerOf(document, base), offer);
    QVERIFY(!scim::offerOf(document, u"https://portal.example/b/scim/v2"_s)); // about another one
    QJsonObject nobody = document;
    nobody.remove(u"authorization_servers"_s);
    QVERIFY(scim::offerOf(nobody, base)->isEmpty());
    QJsonObject noClient = document;
    noClient.remove(u"mandat_client_id"_s);
    QVERIFY(scim::offerOf(noClient, base)->isEmpty());
    QCOMPARE(scim::metadataAddress("Bearer realm=\"x, resource_metadata=y\", resource_metadata=\"https://p/q\""),
             u"https://p/q"_s);
    QCOMPARE(scim::metadataAddress("Bearer realm=\"x\""), QString());
    QVERIFY(scim::isSameOrigin(QUrl(u"https://p.example/a"_s), QUrl(u"https://p.example:443/b"_s)));
    QVERIFY(!scim::isSameOrigin(QUrl(u"https://p.example/a"_s), QUrl(u"http://p.example/a"_s)));
    QVERIFY(!scim::isSameOrigin(QUrl(u"https://p.example/a"_s), QUrl(u"https://p.example.evil/a"_s)));
}

void SignInTest::sessionOnly()
{
    const auto keychain = std::make_shared<SessionStore>();
    KeychainOrSession store(keychain);
    const Result<void> one = QCoro::waitFor(store.write(u"kept"_s, u"a"_s));
    store.keepInMemory(u"not kept"_s);
    const Result<QString> nothing = QCoro::waitFor(store.read(u"not kept"_s));
    const Result<void> two = QCoro::waitFor(store.write(u"not kept"_s, u"b"_s));
    QVERIFY(one && two && !nothing);
    const Result<QString> kept = QCoro::waitFor(keychain->read(u"kept"_s));
    const Result<QString> notKept = QCoro::waitFor(keychain->read(u"not kept"_s));
    const Result<QString> known = QCoro::waitFor(store.read(u"not kept"_s));
    QCOMPARE(*kept, u"a"_s);
    QVERIFY(!notKept);
    QCOMPARE(*known, u"b"_s);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "test_signin.moc"
