// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/resourcemaker.h"

#include <span>

namespace mandat::service::sample
{

// Clients and people that are in every sample firm, whatever its seed: a company that everybody knows, one case of
// each kind that a screen or a rule treats in its own way, and names that are hard to write, sort and print.

struct CastCompany {
    QStringView name;
    QStringView country;
    QStringView identifier; ///< empty: any valid one
    QStringView street;
    QStringView postalCode;
    QStringView locality;
    QStringView domain;
    QStringView responsible; ///< subject
    bool everywhere = false; ///< else a business only
};

struct CastAccount {
    QStringView reference; ///< of its relationship
    QStringView label;
    QStringView iban;
};

struct CastRelationship {
    int company;
    QStringView reference;
    QStringView dossier; ///< the reference where the portal does not grant accounts; empty: the same
    QStringView label;
    QStringView configurations; ///< the first that the portal has, "code|code|…"
    QStringView modulesOff; ///< "code|code|…"
};

/// How somebody comes by their profile.
enum class CastProfile : quint8 {
    Predefined, ///< of `profileCode`, or one that suits the career
    Administrator,
    AdministratorOfOne, ///< personal: that of the career, and administration
    Purchases, ///< personal: an administrator's, without administration and signing
    ToDefine, ///< where the policy allows it
};

struct CastPerson {
    int company;
    QStringView lastName;
    QStringView firstName;
    bool female;
    Career career;
    QStringView capacity;
    QStringView mail; ///< before the @
    QStringView signInId; ///< where it is generated; empty: a contact, not yet a user
    CastProfile profile = CastProfile::Predefined;
    QStringView profileCode = {};
    QStringView grants = {}; ///< references; "!" after one: inactive, ">12": ends in 12 days, "<12": begins in 12 days
    Standing standing = Standing::Seen;
    bool equipped = true;
    int age = 900; ///< days since created
    QStringView mobile = {};
    bool twin = false; ///< the same person as the one before (S4.11)
};

[[nodiscard]] std::span<const CastCompany> castCompanies();
[[nodiscard]] std::span<const CastRelationship> castRelationships();
[[nodiscard]] std::span<const CastAccount> castAccounts();
[[nodiscard]] std::span<const CastPerson> castPeople();

} // namespace mandat::service::sample
