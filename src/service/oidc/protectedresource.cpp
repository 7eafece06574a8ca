// SPDX-License-Identifier: MIT
#include "service/oidc/protectedresource.h"

#include "scim/protectedresource.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mandat::service
{

std::optional<HttpResponse> protectedResourceRoute(const HttpRequest &request, const OidcSettings &settings,
                                                   const QByteArray &origin)
{
    const QStringList &path = request.segments;
    const bool here = path.size() == 5 && path[0] == ".well-known"_L1 && path[1] == "oauth-protected-resource"_L1
        && path[3] == "scim"_L1 && path[4] == "v2"_L1;
    if (!here || settings.isEmpty() || (request.method != "GET" && request.method != "HEAD"))
        return std::nullopt;
    const QByteArray resource = origin + '/' + QUrl::toPercentEncoding(path[2]) + "/scim/v2";
    const SignInOffer offer {settings.issuer, settings.clientId, settings.audience, settings.scopes};
    HttpResponse response;
    response.headers.add("Content-Type", "application/json");
    response.headers.add("Cache-Control", "no-cache");
    response.body = QJsonDocument(scim::protectedResource(QString::fromLatin1(resource), offer)).toJson();
    return response;
}

void addChallenge(HttpResponse &refusal, const HttpRequest &request, const QByteArray &origin)
{
    if (request.segments.size() < 3 || request.segments[1] != "scim"_L1 || request.segments[2] != "v2"_L1)
        return;
    // RFC 6750 §3.1: who brought nothing is told no error.
    const QByteArray error = request.headers.contains("Authorization") ? ", error=\"invalid_token\"" : "";
    refusal.headers.set("WWW-Authenticate",
                        "Bearer realm=\"mandatd\"" + error + ", resource_metadata=\"" + origin
                            + "/.well-known/oauth-protected-resource/" + QUrl::toPercentEncoding(request.segments[0])
                            + "/scim/v2\"");
}

} // namespace mandat::service
