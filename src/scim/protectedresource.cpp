// SPDX-License-Identifier: MIT
#include "scim/protectedresource.h"

#include "scim/jsonaccess.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mandat::scim
{

namespace
{

const QString defaultScopes = u"openid offline_access"_s;

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

QJsonObject protectedResource(const QString &resource, const SignInOffer &offer)
{
    return {{u"resource"_s, resource},
            {u"authorization_servers"_s, QJsonArray {offer.issuer}},
            {u"scopes_supported"_s, QJsonArray::fromStringList(offer.scopes.split(u' ', Qt::SkipEmptyParts))},
            {u"bearer_methods_supported"_s, QJsonArray {u"header"_s}},
            {u"mandat_client_id"_s, offer.clientId},
            {u"mandat_audience"_s, offer.audience}};
}

Result<SignInOffer> offerOf(const QJsonObject &document, const QString &resource)
{
    if (document.value("resource"_L1).toString() != resource)
        return fail(ErrorKind::Invalid,
                    u"the metadata is about “%1”"_s.arg(document.value("resource"_L1).toString().left(200)));
    SignInOffer offer;
    offer.issuer = document.value("authorization_servers"_L1).toArray().first().toString();
    offer.clientId = document.value("mandat_client_id"_L1).toString();
    offer.audience = document.value("mandat_audience"_L1).toString();
    QStringList scopes;
    const QJsonArray said = document.value("scopes_supported"_L1).toArray();
    for (const QJsonValue &scope : said)
        scopes.append(scope.toString().simplified());
    offer.scopes = scopes.isEmpty() ? defaultScopes : scopes.join(u' ');
    return offer.isEmpty() ? SignInOffer() : offer;
}

QString metadataAddress(const QByteArray &challenge)
{
    static const QRegularExpression parameter(u"(?:^|[\\s,])resource_metadata\\s*=\\s*\"([^\"]*)\""_s,
                                              QRegularExpression::CaseInsensitiveOption);
    return parameter.match(QString::fromLatin1(challenge)).captured(1);
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

} // namespace mandat::scim
