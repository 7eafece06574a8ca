// SPDX-License-Identifier: MIT
#include "service/oidc/oidcsettings.h"

#include "service/oidc/webfetch.h"

#include <QFile>
#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

std::unexpected<Error> wrong(const QString &key, const QString &why)
{
    return fail(ErrorKind::Invalid, u"%1 %2"_s.arg(key, why), key);
}

/// Scopes may be separated by blanks or, as INI files do it, by commas.
QString text(const QSettings &file, const QString &key, const QString &otherwise = {})
{
    return file.contains(key) ? file.value(key).toStringList().join(u' ').simplified() : otherwise;
}

Result<QString> secretFrom(const QString &path)
{
    if (path.isEmpty())
        return QString();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, u"%1: %2"_s.arg(path, file.errorString()));
    return QString::fromUtf8(file.readLine(1024)).trimmed();
}

} // namespace

const QStringList &oidcKeys()
{
    static const QStringList keys {u"oidc/issuer"_s,      u"oidc/clientId"_s,        u"oidc/audience"_s,
                                   u"oidc/scopes"_s,      u"oidc/subjectClaim"_s,    u"oidc/rolesClaim"_s,
                                   u"oidc/rolesPrefix"_s, u"oidc/introspectionId"_s, u"oidc/introspectionSecretFile"_s,
                                   u"oidc/caFile"_s};
    return keys;
}

Result<OidcSettings> oidcFrom(const QSettings &file)
{
    OidcSettings out;
    out.issuer = text(file, u"oidc/issuer"_s);
    out.clientId = text(file, u"oidc/clientId"_s);
    out.audience = text(file, u"oidc/audience"_s);
    out.scopes = text(file, u"oidc/scopes"_s, out.scopes);
    out.subjectClaim = text(file, u"oidc/subjectClaim"_s, out.subjectClaim);
    out.rolesClaim = text(file, u"oidc/rolesClaim"_s);
    out.rolesPrefix = text(file, u"oidc/rolesPrefix"_s);
    out.introspectionId = text(file, u"oidc/introspectionId"_s);
    out.caFile = text(file, u"oidc/caFile"_s);
    MANDAT_ASSIGN(out.introspectionSecret, secretFrom(file.value(u"oidc/introspectionSecretFile"_s).toString()));
    if (out.isEmpty()) {
        const bool silent = out == OidcSettings();
        return silent ? Result<OidcSettings>(out) : wrong(u"oidc/issuer"_s, u"is missing"_s);
    }
    const QUrl issuer(out.issuer, QUrl::StrictMode);
    if (!mayFetch(issuer) || issuer.hasQuery() || issuer.hasFragment() || !issuer.userInfo().isEmpty())
        return wrong(u"oidc/issuer"_s, u"is an https:// address (http:// on this machine only)"_s);
    if (out.clientId.isEmpty())
        return wrong(u"oidc/clientId"_s, u"is missing"_s);
    if (out.audience.isEmpty())
        return wrong(u"oidc/audience"_s, u"is missing"_s);
    // Otherwise an ID token, which is made for the client, would pass for an access token.
    if (out.audience == out.clientId)
        return wrong(u"oidc/audience"_s, u"must not be the client's ID"_s);
    if (out.subjectClaim.isEmpty())
        return wrong(u"oidc/subjectClaim"_s, u"is empty"_s);
    if (!out.rolesPrefix.isEmpty() && out.rolesClaim.isEmpty())
        return wrong(u"oidc/rolesPrefix"_s, u"needs rolesClaim"_s);
    if (out.introspectionId.isEmpty() != out.introspectionSecret.isEmpty())
        return wrong(u"oidc/introspectionId"_s, u"and introspectionSecretFile belong together"_s);
    return out;
}

} // namespace mandat::service
