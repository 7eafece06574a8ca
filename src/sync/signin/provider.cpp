// SPDX-License-Identifier: MIT
#include "sync/signin/provider.h"

#include "scim/errors.h"
#include "scim/protectedresource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mandat::sync
{

namespace
{

constexpr std::chrono::seconds patience {20};
constexpr qint64 leewaySeconds = 300;

std::unexpected<Error> misfit(const QString &why)
{
    return fail(ErrorKind::Protocol, why, issuerField);
}

Error atProvider(Error error)
{
    if (error.field.isEmpty())
        error.field = issuerField;
    return error;
}

QNetworkRequest jsonRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json");
    return request;
}

QNetworkRequest formRequest(const QUrl &url)
{
    QNetworkRequest request = jsonRequest(url);
    request.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
    return request;
}

Result<QJsonObject> objectOf(const HttpResponse &response, const QUrl &url)
{
    if (response.status >= 500 || response.status == 429)
        return fail(ErrorKind::Unavailable, u"%1 answers %2"_s.arg(url.toString()).arg(response.status), issuerField);
    const QJsonDocument json = QJsonDocument::fromJson(response.body);
    if (response.status != 200 || !json.isObject())
        return misfit(u"%1 answers %2, not a JSON object"_s.arg(url.toString()).arg(response.status));
    return json.object();
}

/// RFC 6749 §5.2.
Error refusalOf(const HttpResponse &response)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QString code = body.value("error"_L1).toString().left(100);
    Error error;
    error.field = issuerField;
    error.httpStatus = response.status;
    error.detail = u"%1 %2"_s.arg(code, body.value("error_description"_L1).toString().left(300)).trimmed();
    error.kind = code == "invalid_grant"_L1 && response.status < 500 ? ErrorKind::Unauthorized
        : response.status >= 500 || response.status == 429 || code == "temporarily_unavailable"_L1
        ? ErrorKind::Unavailable
        : ErrorKind::Protocol;
    return error;
}

Result<Tokens> tokensOf(const HttpResponse &response)
{
    if (response.status != 200)
        return fail(refusalOf(response));
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    Tokens out;
    out.access = body.value("access_token"_L1).toString();
    out.refresh = body.value("refresh_token"_L1).toString();
    out.id = body.value("id_token"_L1).toString();
    out.answered = scim::parseHttpDate(response.header("Date"));
    if (const double seconds = body.value("expires_in"_L1).toDouble(0); seconds > 0 && seconds < 1e9)
        out.lasts = std::chrono::seconds(static_cast<qint64>(seconds));
    const bool bearer = body.value("token_type"_L1).toString().compare("bearer"_L1, Qt::CaseInsensitive) == 0;
    if (out.access.isEmpty() || !bearer)
        return misfit(u"the provider gave no bearer token"_s);
    return out;
}

QUrl endpoint(const QJsonObject &document, const QString &name)
{
    const QUrl url(document.value(name).toString(), QUrl::StrictMode);
    return WebClient::isAllowed(url) ? url : QUrl();
}

QUrl metadataOf(const QUrl &base)
{
    QUrl url = base;
    url.setPath(u"/.well-known/oauth-protected-resource"_s + base.path(QUrl::FullyDecoded), QUrl::DecodedMode);
    return url;
}

} // namespace

QByteArray encodedForm(const Form &form)
{
    QByteArray out;
    for (const auto &[name, value] : form) {
        if (!value.isEmpty())
            out += (out.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(value);
    }
    return out;
}

QCoro::Task<Result<SignInOffer>> findSignIn(WebClient &web, QUrl base)
{
    const QNetworkRequest ask = jsonRequest(QUrl(base.toString(QUrl::FullyEncoded) + u"/ServiceProviderConfig"_s));
    const Result<HttpResponse> asked = co_await web.send(ask, "GET", QByteArray(), patience);
    if (!asked)
        co_return std::unexpected(asked.error());
    if (asked->status != 401)
        co_return SignInOffer();
    const QByteArray challenge = asked->header("WWW-Authenticate");
    QUrl where(scim::metadataAddress(challenge), QUrl::StrictMode);
    // Somebody between us and the portal may have changed how it is called; nobody else is asked.
    if (!scim::isSameOrigin(where, base))
        where = metadataOf(base);
    const QNetworkRequest request = jsonRequest(where);
    const Result<HttpResponse> answer = co_await web.send(request, "GET", QByteArray(), patience);
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonDocument json = QJsonDocument::fromJson(answer->body);
    if (answer->status != 200 || !json.isObject())
        co_return SignInOffer();
    co_return scim::offerOf(json.object(), base.toString(QUrl::FullyEncoded));
}

QCoro::Task<Result<Provider>> discoverProvider(WebClient &web, QString issuer)
{
    QString base = issuer;
    while (base.endsWith(u'/'))
        base.chop(1);
    const QUrl where(base + u"/.well-known/openid-configuration"_s, QUrl::StrictMode);
    const QNetworkRequest request = jsonRequest(where);
    const Result<HttpResponse> answer = co_await web.send(request, "GET", QByteArray(), patience);
    if (!answer)
        co_return std::unexpected(atProvider(answer.error()));
    const Result<QJsonObject> document = objectOf(*answer, where);
    if (!document)
        co_return std::unexpected(document.error());
    // RFC 8414 §3.3: anybody could answer in another issuer's name.
    if (document->value("issuer"_L1).toString() != issuer)
        co_return misfit(u"the provider calls itself “%1”"_s.arg(document->value("issuer"_L1).toString().left(200)));
    Provider out {issuer, endpoint(*document, u"authorization_endpoint"_s), endpoint(*document, u"token_endpoint"_s),
                  endpoint(*document, u"revocation_endpoint"_s),
                  document->value("authorization_response_iss_parameter_supported"_L1).toBool()};
    if (out.authorization.isEmpty() || out.token.isEmpty())
        co_return misfit(u"the provider names no endpoints to sign in at"_s);
    if (!document->value("code_challenge_methods_supported"_L1).toArray().contains(u"S256"_s))
        co_return fail(ErrorKind::Unsupported, u"the provider does not know PKCE with SHA-256"_s, issuerField);
    co_return out;
}

QCoro::Task<Result<Tokens>> askForTokens(WebClient &web, QUrl endpoint, Form form)
{
    const QNetworkRequest request = formRequest(endpoint);
    const QByteArray body = encodedForm(form);
    const Result<HttpResponse> answer = co_await web.send(request, "POST", body, patience);
    if (!answer)
        co_return std::unexpected(atProvider(answer.error()));
    co_return tokensOf(*answer);
}

QCoro::Task<Result<void>> revokeToken(WebClient &web, Provider provider, QString clientId, QString refresh)
{
    if (provider.revocation.isEmpty())
        co_return Result<void>();
    const QNetworkRequest request = formRequest(provider.revocation);
    const Form form {{"token", refresh}, {"token_type_hint", u"refresh_token"_s}, {"client_id", clientId}};
    const QByteArray body = encodedForm(form);
    const Result<HttpResponse> answer = co_await web.send(request, "POST", body, patience);
    if (!answer)
        co_return std::unexpected(atProvider(answer.error()));
    if (answer->status != 200)
        co_return fail(refusalOf(*answer));
    co_return Result<void>();
}

Result<QString> subjectOfIdToken(const QString &token, const SignInOffer &offer, const QString &nonce,
                                 const QDateTime &now)
{
    const QList<QByteArray> parts = token.toLatin1().split('.');
    const auto bytes = QByteArray::fromBase64Encoding(
        parts.value(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonObject claims = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    if (parts.size() != 3 || claims.isEmpty())
        return misfit(u"the ID token cannot be read"_s);
    if (claims.value("iss"_L1).toString() != offer.issuer)
        return misfit(u"the ID token is another issuer's"_s);
    const QJsonValue audience = claims.value("aud"_L1);
    const bool several = audience.isArray() && audience.toArray().size() > 1;
    const bool ours =
        audience.isArray() ? audience.toArray().contains(offer.clientId) : audience.toString() == offer.clientId;
    const QString party = claims.value("azp"_L1).toString();
    if (!ours || (several && party.isEmpty()) || (!party.isEmpty() && party != offer.clientId))
        return misfit(u"the ID token is for another program"_s);
    if (claims.value("nonce"_L1).toString() != nonce)
        return misfit(u"the ID token is of another sign-in"_s);
    if (static_cast<qint64>(claims.value("exp"_L1).toDouble(0)) + leewaySeconds <= now.toSecsSinceEpoch())
        return misfit(u"the ID token has expired"_s);
    QString subject = claims.value("sub"_L1).toString();
    if (subject.isEmpty())
        return misfit(u"the ID token names nobody"_s);
    return subject;
}

} // namespace mandat::sync
