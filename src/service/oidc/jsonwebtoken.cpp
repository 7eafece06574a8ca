// SPDX-License-Identifier: MIT
#include "service/oidc/jsonwebtoken.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cjose/cjose.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr qsizetype keysMost = 100;
constexpr size_t rsaBitsLeast = 2048;

struct Algorithm {
    QLatin1StringView name;
    QLatin1StringView type;
    QLatin1StringView curve;
};

const Algorithm *accepted(const QString &name)
{
    static constexpr Algorithm all[] = {
        {"RS256"_L1, "RSA"_L1, ""_L1},     {"RS384"_L1, "RSA"_L1, ""_L1},     {"RS512"_L1, "RSA"_L1, ""_L1},
        {"PS256"_L1, "RSA"_L1, ""_L1},     {"PS384"_L1, "RSA"_L1, ""_L1},     {"PS512"_L1, "RSA"_L1, ""_L1},
        {"ES256"_L1, "EC"_L1, "P-256"_L1}, {"ES384"_L1, "EC"_L1, "P-384"_L1}, {"ES512"_L1, "EC"_L1, "P-521"_L1},
    };
    const auto found = std::ranges::find(all, name, &Algorithm::name);
    return found == std::end(all) ? nullptr : found;
}

std::unexpected<Error> refused(const QString &why)
{
    return fail(ErrorKind::Unauthorized, why);
}

/// nullptr for what cjose cannot use.
std::shared_ptr<cjose_jwk_t> imported(const QJsonObject &document)
{
    // Only what makes the public key: cjose is not to see a private one, nor members that it might mistake.
    QJsonObject pure;
    for (const QString &name : {u"kty"_s, u"kid"_s, u"n"_s, u"e"_s, u"crv"_s, u"x"_s, u"y"_s}) {
        if (const QJsonValue value = document.value(name); value.isString())
            pure.insert(name, value);
    }
    const QByteArray bytes = QJsonDocument(pure).toJson(QJsonDocument::Compact);
    cjose_err error {};
    return {cjose_jwk_import(bytes.constData(), size_t(bytes.size()), &error), [](cjose_jwk_t *key) {
                if (key)
                    cjose_jwk_release(key);
            }};
}

std::optional<KeySet::Key> usable(const QJsonObject &document)
{
    KeySet::Key out;
    out.type = document.value("kty"_L1).toString();
    const QString use = document.value("use"_L1).toString();
    if ((out.type != "RSA"_L1 && out.type != "EC"_L1) || (!use.isEmpty() && use != "sig"_L1))
        return std::nullopt;
    out.id = document.value("kid"_L1).toString();
    out.algorithm = document.value("alg"_L1).toString();
    out.curve = document.value("crv"_L1).toString();
    out.key = imported(document);
    if (!out.key)
        return std::nullopt;
    cjose_err error {};
    if (out.type == "RSA"_L1 && cjose_jwk_get_keysize(out.key.get(), &error) < rsaBitsLeast)
        return std::nullopt;
    return out;
}

Result<QJsonObject> part(QByteArrayView encoded)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        encoded.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return refused(u"The token is not base64url"_s);
    const QJsonDocument json = QJsonDocument::fromJson(*bytes);
    if (!json.isObject())
        return refused(u"The token is not JSON"_s);
    return json.object();
}

bool isSignedWith(const QByteArray &token, const cjose_jwk_t *key)
{
    cjose_err error {};
    const std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)> jws(
        cjose_jws_import(token.constData(), size_t(token.size()), &error), &cjose_jws_release);
    return jws && cjose_jws_verify(jws.get(), key, &error);
}

} // namespace

Result<KeySet> KeySet::from(const QJsonObject &document)
{
    if (!document.value("keys"_L1).isArray())
        return fail(ErrorKind::Protocol, u"the issuer's keys are not a list"_s);
    KeySet out;
    const QJsonArray keys = document.value("keys"_L1).toArray();
    for (const QJsonValue &one : keys) {
        if (out.m_keys.size() == keysMost)
            break;
        if (auto key = usable(one.toObject()))
            out.m_keys.append(std::move(*key));
    }
    return out;
}

QList<KeySet::Key> KeySet::candidates(const QString &id, const QString &algorithm) const
{
    QList<Key> out;
    const Algorithm *wanted = accepted(algorithm);
    for (const Key &key : m_keys) {
        const bool fits = wanted && key.type == wanted->type && (wanted->curve.isEmpty() || key.curve == wanted->curve)
            && (key.algorithm.isEmpty() || key.algorithm == algorithm);
        if (fits && (id.isEmpty() || key.id == id))
            out.append(key);
    }
    return out;
}

bool isJsonWebToken(const QByteArray &token)
{
    return token.startsWith("eyJ") && token.count('.') == 2;
}

Result<TokenHead> headOf(const QByteArray &token)
{
    MANDAT_ASSIGN(const QJsonObject head,
                  part(QByteArrayView(token).first(std::max<qsizetype>(token.indexOf('.'), 0))));
    const TokenHead out {head.value("alg"_L1).toString(), head.value("kid"_L1).toString()};
    if (!accepted(out.algorithm))
        return refused(u"The token is signed in a way that is not accepted"_s);
    if (head.contains("crit"_L1))
        return refused(u"The token demands what is not understood here"_s);
    const QString type = head.value("typ"_L1).toString().toLower();
    if (!type.isEmpty() && type != "jwt"_L1 && type != "at+jwt"_L1 && type != "application/at+jwt"_L1)
        return refused(u"The token is not an access token"_s);
    return out;
}

Result<QJsonObject> verifiedClaims(const QByteArray &token, const KeySet &keys)
{
    MANDAT_ASSIGN(const TokenHead head, headOf(token));
    const QList<KeySet::Key> candidates = keys.candidates(head.keyId, head.algorithm);
    if (candidates.isEmpty())
        return fail(ErrorKind::NotFound, u"The token's key is not known"_s);
    for (const KeySet::Key &candidate : candidates) {
        if (isSignedWith(token, candidate.key.get())) {
            const qsizetype from = token.indexOf('.') + 1;
            return part(QByteArrayView(token).sliced(from, token.lastIndexOf('.') - from));
        }
    }
    return refused(u"The token's signature is wrong"_s);
}

bool isFor(const QJsonObject &claims, const QString &audience)
{
    const QJsonValue said = claims.value("aud"_L1);
    return said.isArray() ? said.toArray().contains(audience) : said.isString() && said.toString() == audience;
}

QDateTime instantClaim(const QJsonObject &claims, const QString &name)
{
    const QJsonValue said = claims.value(name);
    const double seconds = said.toDouble(-1);
    if (!said.isDouble() || !(seconds >= 0) || seconds > 1e11)
        return {};
    return QDateTime::fromSecsSinceEpoch(qint64(std::floor(seconds)), Qt::UTC);
}

Result<void> checkClaims(const QJsonObject &claims, const QString &issuer, const QString &audience,
                         const QDateTime &now)
{
    if (claims.value("iss"_L1).toString() != issuer)
        return refused(u"The token is another issuer's"_s);
    if (!isFor(claims, audience))
        return refused(u"The token is for another service"_s);
    const qint64 leeway = clockLeeway.count();
    const QDateTime expires = instantClaim(claims, u"exp"_s);
    if (!expires.isValid() || expires.addSecs(leeway) <= now)
        return refused(u"The token has expired"_s);
    if (claims.contains("nbf"_L1)) {
        const QDateTime from = instantClaim(claims, u"nbf"_s);
        if (!from.isValid() || from.addSecs(-leeway) > now)
            return refused(u"The token is not valid yet"_s);
    }
    return {};
}

} // namespace mandat::service
