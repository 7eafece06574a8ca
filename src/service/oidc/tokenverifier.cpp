// SPDX-License-Identifier: MIT
#include "service/oidc/tokenverifier.h"

#include "base/log.h"
#include "service/secrets.h"

#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr size_t tasksMost = 200;
constexpr qsizetype rememberedMost = 10000;
constexpr qint64 askAgainSeconds = 60; ///< for keys, however many tokens name unknown ones
constexpr qint64 providerSeconds = 3600;
constexpr qint64 keysSeconds = 900; ///< after which withdrawn keys are noticed
constexpr qint64 keysLastSeconds = 24 * 3600; ///< that keys are believed while the issuer cannot be reached
constexpr qint64 introspectionSeconds = 60;
constexpr qint64 failureSeconds = 5;

Error unavailable(const QString &why)
{
    Error error;
    error.kind = ErrorKind::Unavailable;
    error.detail = u"Who signs in cannot be verified now: "_s + why;
    error.retryAfter = std::chrono::seconds(failureSeconds);
    return error;
}

QStringList wordsOf(const QJsonValue &claim)
{
    if (claim.isString())
        return claim.toString().split(u' ', Qt::SkipEmptyParts);
    QStringList out;
    const QJsonArray list = claim.toArray();
    for (const QJsonValue &one : list)
        out.append(one.toString());
    return out;
}

/// A claim inside another one: "realm_access.roles".
QJsonValue claimAt(const QJsonObject &claims, const QString &path)
{
    if (claims.contains(path))
        return claims.value(path);
    QJsonValue at = claims;
    const QStringList names = path.split(u'.');
    for (const QString &name : names)
        at = at.toObject().value(name);
    return at;
}

} // namespace

TokenVerifier::TokenVerifier(OidcSettings settings, const Clock &clock, Fetcher fetcher)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_fetcher(std::move(fetcher))
    , m_thread([this] { loop(); })
{
}

TokenVerifier::~TokenVerifier()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

bool TokenVerifier::judges(const QByteArray &token) const
{
    return !m_settings.isEmpty() && !token.isEmpty() && !token.startsWith("mandat_") && !token.startsWith("session_");
}

std::optional<Result<TokenClaims>> TokenVerifier::check(const QByteArray &token)
{
    const QDateTime now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    return isJsonWebToken(token) ? checkSigned(token, now) : checkOpaque(token, now);
}

std::optional<Result<TokenClaims>> TokenVerifier::checkSigned(const QByteArray &token, const QDateTime &now)
{
    const Result<TokenHead> head = headOf(token);
    if (!head)
        return std::unexpected(head.error());
    const auto since = [&](const QDateTime &then) { return then.isValid() ? then.secsTo(now) : keysLastSeconds; };
    const bool believed = m_keys && since(m_keysRead) < keysLastSeconds;
    if (!believed) {
        if (since(m_keysAsked) >= failureSeconds)
            return std::nullopt;
        return fail(unavailable(u"the issuer's keys cannot be read"_s));
    }
    if (since(m_keysRead) >= keysSeconds && since(m_keysAsked) >= askAgainSeconds)
        return std::nullopt;
    const Result<QJsonObject> claims = verifiedClaims(token, *m_keys);
    if (!claims && claims.error().kind == ErrorKind::NotFound) {
        if (since(m_keysAsked) >= askAgainSeconds)
            return std::nullopt;
        return fail(ErrorKind::Unauthorized, claims.error().detail);
    }
    if (!claims)
        return std::unexpected(claims.error());
    if (const Result<void> good = checkClaims(*claims, m_settings.issuer, m_settings.audience, now); !good)
        return std::unexpected(good.error());
    return claimsOf(*claims);
}

std::optional<Result<TokenClaims>> TokenVerifier::checkOpaque(const QByteArray &token, const QDateTime &now)
{
    if (m_settings.introspectionId.isEmpty())
        return fail(ErrorKind::Unauthorized, u"The token is not known"_s);
    const auto found = m_introspected.constFind(tokenHash(token));
    if (found == m_introspected.cend() || found->until <= now)
        return std::nullopt;
    return found->outcome;
}

Result<TokenClaims> TokenVerifier::claimsOf(const QJsonObject &document) const
{
    TokenClaims out;
    out.subject = document.value(m_settings.subjectClaim).toString();
    if (out.subject.isEmpty() || out.subject.size() > 255)
        return fail(ErrorKind::Unauthorized, u"The token does not say whose it is"_s);
    out.issued = instantClaim(document, u"iat"_s);
    out.expires = instantClaim(document, u"exp"_s);
    if (m_settings.rolesClaim.isEmpty())
        return out;
    out.roles.emplace();
    const QStringList words = wordsOf(claimAt(document, m_settings.rolesClaim));
    for (const QString &word : words) {
        if (word.startsWith(m_settings.rolesPrefix))
            out.roles->append(word.sliced(m_settings.rolesPrefix.size()));
    }
    return out;
}

Result<TokenClaims> TokenVerifier::introspectedClaims(const QJsonObject &answer, const QDateTime &now) const
{
    if (!answer.value("active"_L1).toBool())
        return fail(ErrorKind::Unauthorized, u"The token is not valid (any more)"_s);
    const QString issuer = answer.value("iss"_L1).toString();
    if (!issuer.isEmpty() && issuer != m_settings.issuer)
        return fail(ErrorKind::Unauthorized, u"The token is another issuer's"_s);
    const QString type = answer.value("token_type"_L1).toString();
    if (!type.isEmpty() && type.compare("bearer"_L1, Qt::CaseInsensitive) != 0
        && type.compare("access_token"_L1, Qt::CaseInsensitive) != 0)
        return fail(ErrorKind::Unauthorized, u"The token is not an access token"_s);
    // Without an audience it is nobody's in particular: then it has to be our own client's.
    const bool forUs = answer.contains("aud"_L1) ? isFor(answer, m_settings.audience)
                                                 : answer.value("client_id"_L1).toString() == m_settings.clientId;
    if (!forUs)
        return fail(ErrorKind::Unauthorized, u"The token is for another service"_s);
    MANDAT_ASSIGN(TokenClaims claims, claimsOf(answer));
    if (claims.expires.isValid() && claims.expires <= now)
        return fail(ErrorKind::Unauthorized, u"The token has expired"_s);
    return claims;
}

bool TokenVerifier::fetchFor(const QByteArray &token, std::function<void()> then)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_tasks.size() >= tasksMost)
            return false;
        m_tasks.push_back({token, std::move(then)});
    }
    m_wake.notify_one();
    return true;
}

void TokenVerifier::loop()
{
    for (;;) {
        Task task;
        bool stopping = false;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
            stopping = m_stopping;
        }
        if (!stopping)
            fetchNow(task.token);
        task.then();
    }
}

void TokenVerifier::fetchNow(const QByteArray &token)
{
    if (check(token))
        return; // fetched meanwhile for another one
    if (isJsonWebToken(token))
        fetchKeys();
    else
        introspect(token);
}

/// OpenID Connect Discovery 1.0 §4.
Result<TokenVerifier::Provider> TokenVerifier::provider()
{
    const QDateTime now = m_clock.now();
    {
        const std::lock_guard lock(m_mutex);
        if (m_provider && m_providerRead.secsTo(now) < providerSeconds)
            return *m_provider;
    }
    QString base = m_settings.issuer;
    while (base.endsWith(u'/'))
        base.chop(1);
    const WebFetch fetch {base + u"/.well-known/openid-configuration"_s, {}, {}, {}, m_settings.caFile};
    MANDAT_ASSIGN(const QJsonObject document, m_fetcher(fetch));
    if (document.value("issuer"_L1).toString() != m_settings.issuer)
        return fail(ErrorKind::Protocol, u"the issuer calls itself “%1”"_s.arg(document.value("issuer"_L1).toString()));
    const Provider found {document.value("jwks_uri"_L1).toString(),
                          document.value("introspection_endpoint"_L1).toString()};
    const std::lock_guard lock(m_mutex);
    m_provider = found;
    m_providerRead = now;
    return found;
}

void TokenVerifier::fetchKeys()
{
    const QDateTime now = m_clock.now();
    const auto read = [&]() -> Result<KeySet> {
        MANDAT_ASSIGN(const Provider where, provider());
        MANDAT_ASSIGN(const QJsonObject document, m_fetcher({where.keys, {}, {}, {}, m_settings.caFile}));
        return KeySet::from(document);
    };
    Result<KeySet> keys = read();
    if (!keys)
        qCWarning(lcService).noquote() << "the issuer's keys cannot be read:" << keys.error().detail;
    const std::lock_guard lock(m_mutex);
    m_keysAsked = now;
    if (keys) {
        m_keys = std::move(*keys);
        m_keysRead = now;
    }
}

void TokenVerifier::introspect(const QByteArray &token)
{
    const QDateTime now = m_clock.now();
    const auto ask = [&]() -> Result<QJsonObject> {
        MANDAT_ASSIGN(const Provider where, provider());
        const QByteArray form =
            "token_type_hint=access_token&token=" + QUrl::toPercentEncoding(QString::fromUtf8(token));
        return m_fetcher(
            {where.introspection, form, m_settings.introspectionId, m_settings.introspectionSecret, m_settings.caFile});
    };
    const Result<QJsonObject> answer = ask();
    Introspected known {fail(unavailable(u"the issuer does not answer"_s)), now.addSecs(failureSeconds)};
    if (answer) {
        known.outcome = introspectedClaims(*answer, now);
        known.until = now.addSecs(introspectionSeconds);
        if (known.outcome && known.outcome->expires.isValid())
            known.until = std::min(known.until, known.outcome->expires);
    } else {
        qCWarning(lcService).noquote() << "a token cannot be introspected:" << answer.error().detail;
    }
    const std::lock_guard lock(m_mutex);
    remember(token, std::move(known), now);
}

void TokenVerifier::remember(const QByteArray &token, Introspected outcome, const QDateTime &now)
{
    if (m_introspected.size() >= rememberedMost) {
        m_introspected.removeIf([&](const auto &entry) { return entry.value().until <= now; });
        if (m_introspected.size() >= rememberedMost)
            m_introspected.clear();
    }
    m_introspected.insert(tokenHash(token), std::move(outcome));
}

} // namespace mandat::service
