// SPDX-License-Identifier: MIT
#include "sync/networktransport.h"

#include <QCoroSignal>
#include <QHostAddress>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

namespace mandat::sync
{

namespace
{

bool isThisMachine(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

Result<HttpResponse> answerOf(QNetworkReply *reply, bool timedOut, bool down)
{
    HttpResponse response;
    response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (timedOut)
        return fail(ErrorKind::Timeout, QStringLiteral("no answer in time"));
    if (down || (response.status == 0 && reply->error() == QNetworkReply::OperationCanceledError))
        return fail(ErrorKind::Cancelled);
    // A status that arrived with a body that did not is no answer.
    const bool broken = reply->error() == QNetworkReply::RemoteHostClosedError
        || reply->error() == QNetworkReply::OperationCanceledError
        || reply->error() == QNetworkReply::TemporaryNetworkFailureError
        || reply->error() == QNetworkReply::NetworkSessionFailedError;
    if (response.status == 0 || broken)
        return fail(ErrorKind::Network, reply->errorString());
    for (const auto &pair : reply->rawHeaderPairs())
        response.headers.append({pair.first, pair.second});
    response.body = reply->readAll();
    return response;
}

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

NetworkTransport::NetworkTransport(QUrl base, std::unique_ptr<TokenSource> tokens)
    : m_base(std::move(base))
    , m_tokens(std::move(tokens))
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

NetworkTransport::~NetworkTransport()
{
    shutdown();
}

Result<QUrl> NetworkTransport::checkedBase(const QString &text)
{
    QString trimmed = text.trimmed();
    while (trimmed.endsWith(u'/'))
        trimmed.chop(1);
    const QUrl url(trimmed, QUrl::StrictMode);
    const auto refuse = [&](const QString &why) { return fail(ErrorKind::Invalid, why, QStringLiteral("url")); };
    if (!url.isValid() || url.host().isEmpty())
        return refuse(QStringLiteral("not a web address"));
    if (url.scheme() != QLatin1StringView("https") && url.scheme() != QLatin1StringView("http"))
        return refuse(QStringLiteral("the address must begin with https://"));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return refuse(QStringLiteral("the address must not carry a user name, a query or a fragment"));
    if (url.scheme() == QLatin1StringView("http") && !isThisMachine(url.host()))
        return refuse(QStringLiteral("http is accepted for this computer only; use https"));
    return url;
}

QNetworkRequest NetworkTransport::prepare(const HttpRequest &request, const QString &token) const
{
    QNetworkRequest out(QUrl(m_base.toString(QUrl::FullyEncoded) + u'/' + request.path));
    out.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    out.setRawHeader("Accept", "application/scim+json, application/json");
    out.setRawHeader("User-Agent", "Mandat/" MANDAT_VERSION);
    if (!request.body.isEmpty())
        out.setRawHeader("Content-Type", "application/scim+json");
    for (const auto &[key, value] : request.headers)
        out.setRawHeader(key, value);
    // Half an answer to a request that is sent again by itself would be made twice.
    out.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    return out;
}

QCoro::Task<Result<HttpResponse>> NetworkTransport::send(HttpRequest request)
{
    if (m_down)
        co_return fail(ErrorKind::Cancelled);
    const Result<QString> token = co_await m_tokens->token();
    if (!token)
        co_return std::unexpected(token.error());
    if (m_down)
        co_return fail(ErrorKind::Cancelled);

    QNetworkReply *reply = m_network->sendCustomRequest(prepare(request, *token), request.method, request.body);
    m_pending.insert(reply);
    bool timedOut = false;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, reply, [&timedOut, reply] {
        timedOut = true;
        reply->abort();
    });
    timer.start(request.timeout);
    co_await qCoro(reply, &QNetworkReply::finished);
    timer.stop();
    m_pending.remove(reply);
    Result<HttpResponse> answer = answerOf(reply, timedOut, m_down);
    reply->deleteLater();
    co_return answer;
}

void NetworkTransport::shutdown()
{
    m_down = true;
    const QSet<QNetworkReply *> pending = m_pending;
    for (QNetworkReply *reply : pending)
        reply->abort();
}

} // namespace mandat::sync
