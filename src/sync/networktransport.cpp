// SPDX-License-Identifier: MIT
#include "sync/networktransport.h"

namespace mandat::sync
{

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QCoro::Task<Result<void>> Transport::prepare(Progress)
{
    co_return Result<void>();
}

NetworkTransport::NetworkTransport(QUrl base, std::unique_ptr<TokenSource> tokens, QList<QSslCertificate> authorities)
    : m_base(std::move(base))
    , m_tokens(std::move(tokens))
    , m_web(std::move(authorities))
{
}

NetworkTransport::~NetworkTransport()
{
    NetworkTransport::shutdown();
}

Result<QUrl> NetworkTransport::checkedBase(const QString &text)
{
    QString trimmed = text.trimmed();
    while (trimmed.endsWith(u'/'))
        trimmed.chop(1);
    QUrl url(trimmed, QUrl::StrictMode);
    const auto refuse = [&](const QString &why) { return fail(ErrorKind::Invalid, why, QStringLiteral("url")); };
    if (!url.isValid() || url.host().isEmpty())
        return refuse(QStringLiteral("not a web address"));
    if (url.scheme() != QLatin1StringView("https") && url.scheme() != QLatin1StringView("http"))
        return refuse(QStringLiteral("the address must begin with https://"));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return refuse(QStringLiteral("the address must not carry a user name, a query or a fragment"));
    if (!WebClient::isAllowed(url))
        return refuse(QStringLiteral("http is accepted for this computer only; use https"));
    return url;
}

QNetworkRequest NetworkTransport::compose(const HttpRequest &request, const QString &token) const
{
    QNetworkRequest out(QUrl(m_base.toString(QUrl::FullyEncoded) + u'/' + request.path));
    out.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    out.setRawHeader("Accept", "application/scim+json, application/json");
    if (!request.body.isEmpty())
        out.setRawHeader("Content-Type", "application/scim+json");
    for (const auto &[key, value] : request.headers)
        out.setRawHeader(key, value);
    return out;
}

QCoro::Task<Result<HttpResponse>> NetworkTransport::sendWith(HttpRequest request, QString token)
{
    const QNetworkRequest prepared = compose(request, token);
    co_return co_await m_web.send(prepared, request.method, request.body, request.timeout);
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
    Result<HttpResponse> answer = co_await sendWith(request, *token);
    if (!answer || answer->status != 401 || m_down)
        co_return answer;
    const Result<QString> renewed = co_await m_tokens->renewed(*token);
    if (m_down)
        co_return fail(ErrorKind::Cancelled);
    // Refused for good: the portal's own words. That it could not be renewed now is no refusal.
    if (!renewed && renewed.error().kind == ErrorKind::Unauthorized)
        co_return answer;
    if (!renewed)
        co_return std::unexpected(renewed.error());
    co_return co_await sendWith(request, *renewed);
}

void NetworkTransport::shutdown()
{
    m_down = true;
    m_web.shutdown();
}

} // namespace mandat::sync
