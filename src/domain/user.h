// SPDX-License-Identifier: MIT
#pragma once

#include "domain/address.h"
#include "domain/contact.h"
#include "domain/fieldvalue.h"
#include "domain/ids.h"

#include <QDateTime>

#include <optional>

namespace mandat
{

/// S1.3. The copy itself goes to the service and stays nowhere here.
struct IdentityDocument {
    QString type; ///< "passport", "identityCard", "residencePermit"
    QString number;
    QDate expires;
    QString verifiedBy;
    QDateTime verifiedAt;
    bool operator==(const IdentityDocument &) const = default;
};

/// Where a user's first password stands; drives To do.
enum class CredentialState { None, Issued, HandedOver, Changed };

/// A person with a sign-in ID.
struct User {
    UserId id;
    QString version;
    QString externalId; ///< made by the client that created it: what makes a lost answer safe
    QString userName; ///< the sign-in ID; compared without case; empty until the service has generated it
    Title title = Title::None;
    QString lastName;
    QString firstName;
    QString capacity;
    QString email;
    QString telephone; ///< E.164
    QString mobile; ///< E.164
    PostalAddress address;
    QString language; ///< "fr" or "en"
    QString userType; ///< code of the policy's user types; empty where it has none
    CompanyId company;
    ContactId contact; ///< null where the user was not created from one
    ProfileId profile; ///< where the policy's profile scope is the user; null: "profile to define" (S0.4)
    bool active = true;
    bool strongAuthentication = false; ///< the device is enrolled (S0.9)
    QString secureMobile; ///< E.164, registered with the portal; empty: none
    std::optional<IdentityDocument> identityDocument;
    QString termsVersion; ///< accepted (S0.4)
    QDateTime termsAcceptedAt;
    QString person; ///< the same for two users that are one person (S4.11)
    CredentialState credentials = CredentialState::None;
    QDateTime created;
    QDateTime lastModified;
    QDateTime lastSignIn; ///< invalid: never
    bool selfRegistered = false; ///< S3.5
    bool createdByClient = false; ///< S4.14
    QList<PendingChange> pending; ///< in order of time
    bool operator==(const User &) const = default;
};

} // namespace mandat
