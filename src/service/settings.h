// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "service/oidc/oidcsettings.h"

#include <QString>

namespace mandat::service
{

/// Where and how messages leave. Without a URL they wait.
struct MailSettings {
    QString url; ///< "smtp://HOST:587" (STARTTLS) or "smtps://HOST:465"
    QString from; ///< address
    QString user; ///< empty: no sign-in
    QString password;
    QString caFile; ///< a private CA; empty: the system's
    bool requireTls = true; ///< false only for a server on this machine

    [[nodiscard]] bool isEmpty() const { return url.isEmpty(); }
    bool operator==(const MailSettings &) const = default;
};

/// What a service can be told, beside its database and address.
struct ServiceSettings {
    MailSettings mail;
    OidcSettings oidc;
    QString publicUrl; ///< in front of "/{portal}/activate#…" in messages; empty: no links can be sent
    int auditDays = 0; ///< after which old and new values are erased from the trail; 0: never
    bool identityCopies = true; ///< refuse a user whose identity document's copy was not put there before (S1.3)
    int registrationsPerHour = 10; ///< from one address at the public endpoint
    bool operator==(const ServiceSettings &) const = default;
};

/// From an INI file: [service] publicUrl, auditDays, identityCopies, registrationsPerHour; [mail] url, from, user,
/// passwordFile, caFile, requireTls; [oidc]: see OidcSettings. An empty path: as they are. Invalid: an unknown key, a
/// value that makes no sense; NotFound: no such file.
[[nodiscard]] Result<ServiceSettings> settingsFrom(const QString &path);

} // namespace mandat::service
