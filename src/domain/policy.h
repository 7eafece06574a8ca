// SPDX-License-Identifier: MIT
#pragma once

#include "base/language.h"
#include "base/sortedset.h"
#include "domain/ids.h"

#include <QList>
#include <QStringList>
#include <QTimeZone>

#include <chrono>

namespace mandat
{

/// How a portal calls one of its things, in the singular and the plural.
struct Noun {
    LocalizedText one;
    LocalizedText many;
    bool operator==(const Noun &) const = default;
};

enum class SignInIdKind { Email, Generated };
enum class CredentialDelivery { Screen, Post, Email };
enum class IdentityDocumentRule { None, Required };
enum class ApprovalRule { None, Widening, All };
enum class ProfileScope { User, Relationship };
enum class RightsBy { Functions, Modules };
enum class AccountScope { Granted, Relationship, None };
enum class Authors { Preparer, Administrator };
enum class AdministratorPer { Company, Relationship, Portal };
enum class StrongAuthenticationRule { None, ForSensitive };

/// A relationship's configuration: the ceiling of every profile on it (S4.1).
struct Configuration {
    ConfigurationCode code;
    LocalizedText label;
    SortedSet<FunctionCode> functions;
    bool operator==(const Configuration &) const = default;
};

struct PredefinedProfile {
    QString code;
    LocalizedText label;
    LocalizedText typicalUse; ///< S4.15
    SortedSet<FunctionCode> functions;
    bool operator==(const PredefinedProfile &) const = default;
};

/// What a portal calls its kinds of users (S2.3). `administrator` decides which profile function comes with it.
struct UserType {
    QString code;
    LocalizedText label;
    LocalizedText hint; ///< the former name, shown beside the new one
    bool administrator = false;
    bool operator==(const UserType &) const = default;
};

/// Whom to call when the portal does not do what it should (S3.8).
struct Support {
    QString phone;
    QString email;
    QString url;
    LocalizedText hours;
    bool operator==(const Support &) const = default;
};

/// A portal's rules, published by it, cached and read-only here. What differs between portals is in here and in the
/// catalogue; no code asks which portal it is.
struct Policy {
    QString version;
    Noun userNoun;
    Noun relationshipNoun;
    SignInIdKind signInId = SignInIdKind::Email;
    CredentialDelivery credentialDelivery = CredentialDelivery::Email;
    bool contactRequired = false; ///< S0.2
    IdentityDocumentRule identityDocument = IdentityDocumentRule::None; ///< S1.3
    bool keepIdentityDocument = false; ///< false: the copy is purged once verified
    QString termsVersion; ///< S0.4; empty: no terms
    LocalizedText terms;
    ApprovalRule approval = ApprovalRule::None;
    ProfileScope profileScope = ProfileScope::User;
    RightsBy rightsBy = RightsBy::Functions;
    AccountScope accountScope = AccountScope::None;
    QString defaultProfile; ///< code of a predefined profile; empty: none
    int confirmations = 1; ///< S1.6
    bool acknowledgeWarnings = false;
    bool profileLater = false; ///< S0.4, S4.2
    Authors authors = Authors::Preparer; ///< who may write orders: S1.1, S3.1
    bool firstUserAdministrator = false; ///< S2.4
    bool clientAdministratorsCreate = false; ///< S4.14
    int unseenDays = 90;
    int administratorsBlock = 0; ///< S2.4, S3.2: fewer than this is refused
    int administratorsWarn = 0; ///< fewer than this is warned of
    AdministratorPer administratorPer = AdministratorPer::Relationship;
    QStringList bannedEmailDomains; ///< S2.7; lower case
    bool warnGenericEmail = false; ///< S2.6
    StrongAuthenticationRule strongAuthentication = StrongAuthenticationRule::None; ///< S0.9
    LocalizedText device; ///< name of the strong-authentication device, with its article: "the signing app"
    bool selfRegistration = false; ///< S3.5
    bool accessRequests = false; ///< S4.13
    std::chrono::seconds effectDelay {0}; ///< S1.8
    bool grantDates = false;
    QByteArray timeZone = QByteArrayLiteral("Europe/Paris"); ///< IANA name; whole days are days there
    int maxOperations = 10000;
    int temporaryPasswordDays = 7;
    QList<Configuration> configurations;
    QList<PredefinedProfile> predefinedProfiles;
    QList<UserType> userTypes;
    Support support;
    QStringList languages;
    QString orderPrefix; ///< of order numbers: "BM" in BM-2026-0413

    [[nodiscard]] const Configuration *configuration(const ConfigurationCode &code) const;
    [[nodiscard]] const PredefinedProfile *predefinedProfile(const QString &code) const;
    [[nodiscard]] const UserType *userType(const QString &code) const;
    /// UTC where the zone is not known on this machine.
    [[nodiscard]] QTimeZone zone() const;

    bool operator==(const Policy &) const = default;
};

} // namespace mandat
