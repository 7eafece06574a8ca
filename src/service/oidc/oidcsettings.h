// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

class QSettings;

namespace mandat::service
{

/// Whose access tokens are accepted beside the service's own, and what they have to say.
struct OidcSettings {
    QString issuer; ///< "https://login.firm.example", exactly as its tokens say it; empty: nobody's
    QString clientId; ///< of the desktop application there: a public, native client
    QString audience; ///< what tokens for this service carry as `aud`
    QString scopes = QStringLiteral("openid offline_access"); ///< that the desktop application asks for
    QString subjectClaim = QStringLiteral("sub"); ///< which claim is the staff member's subject on a portal
    QString rolesClaim; ///< a claim with role words; empty: roles are those of the staff record
    QString rolesPrefix; ///< in front of each role word there: "mandat-" for "mandat-approver"
    QString introspectionId; ///< this service's own client at the issuer; empty: opaque tokens are refused
    QString introspectionSecret;
    QString caFile; ///< a private authority of the issuer; empty: the system's

    [[nodiscard]] bool isEmpty() const { return issuer.isEmpty(); }
    bool operator==(const OidcSettings &) const = default;
};

/// The keys that `oidcFrom` understands.
[[nodiscard]] const QStringList &oidcKeys();
/// Section [oidc]. Invalid: an issuer that is not https (http: loopback only) or has a query; clientId or audience
/// missing, or one and the same; a roles claim without a name.
[[nodiscard]] Result<OidcSettings> oidcFrom(const QSettings &file);

} // namespace mandat::service
