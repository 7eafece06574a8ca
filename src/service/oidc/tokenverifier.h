// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "service/oidc/jsonwebtoken.h"
#include "service/oidc/oidcsettings.h"
#include "service/oidc/webfetch.h"

#include <QHash>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace mandat::service
{

/// What a good token says of its holder.
struct TokenClaims {
    QString subject;
    std::optional<QStringList> roles; ///< words, without the prefix; nothing where the settings name no claim
    QDateTime issued; ///< invalid: not said
    QDateTime expires;
    bool operator==(const TokenClaims &) const = default;
};

/// Checks an issuer's access tokens: signed ones with its published keys, opaque ones by asking it (RFC 7662), at most
/// once a minute for each and never beyond their end. What has to be fetched is fetched on a thread of its own. Usable
/// from any thread.
class TokenVerifier
{
public:
    /// The clock outlives it.
    TokenVerifier(OidcSettings settings, const Clock &clock, Fetcher fetcher = fetchJson);
    TokenVerifier(const TokenVerifier &) = delete;
    TokenVerifier &operator=(const TokenVerifier &) = delete;
    /// What waits is called first.
    ~TokenVerifier();

    [[nodiscard]] const OidcSettings &settings() const { return m_settings; }
    /// Is it one of the issuer's to judge? The service's own tokens are not.
    [[nodiscard]] bool judges(const QByteArray &token) const;
    /// Unauthorized; Unavailable where the issuer cannot be asked now. Nothing: something has to be fetched before that
    /// can be said.
    [[nodiscard]] std::optional<Result<TokenClaims>> check(const QByteArray &token);
    /// Fetches what `check` of this token lacks, then calls, from another thread. False: too many wait already.
    [[nodiscard]] bool fetchFor(const QByteArray &token, std::function<void()> then);

private:
    struct Task {
        QByteArray token;
        std::function<void()> then;
    };
    struct Introspected {
        Result<TokenClaims> outcome;
        QDateTime until;
    };
    struct Provider {
        QString keys; ///< addresses
        QString introspection;
    };

    void loop();
    void fetchNow(const QByteArray &token);
    [[nodiscard]] Result<Provider> provider();
    void fetchKeys();
    void introspect(const QByteArray &token);
    [[nodiscard]] std::optional<Result<TokenClaims>> checkSigned(const QByteArray &token, const QDateTime &now);
    [[nodiscard]] std::optional<Result<TokenClaims>> checkOpaque(const QByteArray &token, const QDateTime &now);
    [[nodiscard]] Result<TokenClaims> claimsOf(const QJsonObject &document) const;
    [[nodiscard]] Result<TokenClaims> introspectedClaims(const QJsonObject &answer, const QDateTime &now) const;
    void remember(const QByteArray &token, Introspected outcome, const QDateTime &now);

    const OidcSettings m_settings;
    const Clock &m_clock;
    const Fetcher m_fetcher;

    std::mutex m_mutex; ///< guards all that follows
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_stopping = false;
    std::optional<Provider> m_provider;
    QDateTime m_providerRead;
    std::optional<KeySet> m_keys;
    QDateTime m_keysRead; ///< the last time that they came
    QDateTime m_keysAsked; ///< the last time that they were asked for
    QHash<QByteArray, Introspected> m_introspected; ///< by the token's SHA-256
    std::thread m_thread; ///< last: it uses the others
};

} // namespace mandat::service
