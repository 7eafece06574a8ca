// SPDX-License-Identifier: MIT
// The words that enumerators travel as, in the order of the enumerations. Used by the mapping only.
#pragma once

#include "domain/accessrequest.h"
#include "domain/changeorder.h"
#include "domain/policy.h"
#include "domain/rules.h"
#include "domain/staff.h"

#include <array>
#include <optional>
#include <string_view>

namespace mandat::scim::mapping
{

template<class E> struct Words;

template<> struct Words<Title> {
    static constexpr auto all = std::to_array<std::string_view>({"none", "madam", "sir"});
};
template<> struct Words<CredentialState> {
    static constexpr auto all = std::to_array<std::string_view>({"none", "issued", "handedOver", "changed"});
};
template<> struct Words<ProfileKind> {
    static constexpr auto all = std::to_array<std::string_view>({"predefined", "shared", "personal"});
};
template<> struct Words<ResponsibleKind> {
    static constexpr auto all = std::to_array<std::string_view>({"office", "staff", "clientGroup"});
};
template<> struct Words<OrderStatus> {
    static constexpr auto all =
        std::to_array<std::string_view>({"draft", "submitted", "awaitingApproval", "approved", "rejected", "withdrawn",
                                         "applied", "inEffect", "stale", "failed"});
};
template<> struct Words<RequestKind> {
    static constexpr auto all =
        std::to_array<std::string_view>({"selfRegistration", "clientPortal", "recovery", "recordedByStaff"});
};
template<> struct Words<RequestStatus> {
    static constexpr auto all = std::to_array<std::string_view>({"open", "accepted", "refused"});
};
template<> struct Words<Role> {
    static constexpr auto all =
        std::to_array<std::string_view>({"reader", "preparer", "approver", "administrator", "operator"});
};
template<> struct Words<SignInIdKind> {
    static constexpr auto all = std::to_array<std::string_view>({"email", "generated"});
};
template<> struct Words<CredentialDelivery> {
    static constexpr auto all = std::to_array<std::string_view>({"screen", "post", "email"});
};
template<> struct Words<IdentityDocumentRule> {
    static constexpr auto all = std::to_array<std::string_view>({"none", "required"});
};
template<> struct Words<ApprovalRule> {
    static constexpr auto all = std::to_array<std::string_view>({"none", "widening", "all"});
};
template<> struct Words<ProfileScope> {
    static constexpr auto all = std::to_array<std::string_view>({"user", "relationship"});
};
template<> struct Words<RightsBy> {
    static constexpr auto all = std::to_array<std::string_view>({"functions", "modules"});
};
template<> struct Words<AccountScope> {
    static constexpr auto all = std::to_array<std::string_view>({"granted", "relationship", "none"});
};
template<> struct Words<Authors> {
    static constexpr auto all = std::to_array<std::string_view>({"preparer", "administrator"});
};
template<> struct Words<AdministratorPer> {
    static constexpr auto all = std::to_array<std::string_view>({"company", "relationship", "portal"});
};
template<> struct Words<StrongAuthenticationRule> {
    static constexpr auto all = std::to_array<std::string_view>({"none", "forSensitive"});
};
template<> struct Words<FindingKind> {
    static constexpr auto all = std::to_array<std::string_view>({"RoleMayNotWrite",
                                                                 "FieldInvalid",
                                                                 "SignInIdTaken",
                                                                 "ContactRequired",
                                                                 "ContactTaken",
                                                                 "ContactOfOtherCompany",
                                                                 "FirmDomain",
                                                                 "AboveHolder",
                                                                 "ProfileMissing",
                                                                 "ProfilePerRelationship",
                                                                 "AccountUnknown",
                                                                 "AccountsNotUsed",
                                                                 "UnknownReference",
                                                                 "DuplicateGrant",
                                                                 "GrantDatesNotUsed",
                                                                 "GrantDatesOrder",
                                                                 "TermsNotAccepted",
                                                                 "AddressRequired",
                                                                 "IdentityDocumentRequired",
                                                                 "AdministratorsBelowMinimum",
                                                                 "FirstUserMustAdminister",
                                                                 "PredefinedProfileFixed",
                                                                 "ProfileInUse",
                                                                 "ContactInUse",
                                                                 "UserTypeRequired",
                                                                 "Empty",
                                                                 "TooManyOperations",
                                                                 "SensitiveFunctions",
                                                                 "GenericEmail",
                                                                 "OneAdministratorLeft",
                                                                 "ModuleOffOnRelationship",
                                                                 "CompanyWithoutGrant",
                                                                 "ProfileOnAllRelationships",
                                                                 "FunctionsAboveCeiling"});
};
static_assert(Words<FindingKind>::all.size() == static_cast<size_t>(FindingKind::FunctionsAboveCeiling) + 1);
template<> struct Words<FieldProblem> {
    static constexpr auto all = std::to_array<std::string_view>(
        {"missing",           "tooLong",          "controlCharacters", "emailShape",
         "emailBannedDomain", "emailGeneric",     "telephoneShape",    "ibanShape",
         "ibanCountryLength", "ibanCheckDigits",  "sirenShape",        "sirenCheckDigits",
         "siretShape",        "siretCheckDigits", "belgianShape",      "belgianCheckDigits",
         "swissShape",        "swissCheckDigit",  "postalCodeShape",   "addressIncomplete",
         "countryUnknown",    "dateOrder",        "notUnique",         "notOffered"});
};
static_assert(Words<FieldProblem>::all.size() == static_cast<size_t>(FieldProblem::NotOffered) + 1);
template<> struct Words<Field> {
    static constexpr auto all =
        std::to_array<std::string_view>({"userName",     "title",          "lastName",         "firstName",
                                         "capacity",     "email",          "telephone",        "mobile",
                                         "secureMobile", "address",        "language",         "userType",
                                         "company",      "contact",        "userProfile",      "active",
                                         "termsVersion", "person",         "grantUser",        "grantRelationship",
                                         "grantProfile", "accounts",       "firstDay",         "lastDay",
                                         "profileKind",  "profileLabel",   "profileFunctions", "configuration",
                                         "modules",      "contactDeclared"});
};
static_assert(Words<Field>::all.size() == static_cast<size_t>(Field::ContactDeclared) + 1);

template<class E> [[nodiscard]] constexpr std::string_view wordOf(E value)
{
    return Words<E>::all.at(static_cast<size_t>(value));
}

template<class E> [[nodiscard]] constexpr std::optional<E> fromWord(std::string_view word)
{
    for (size_t i = 0; i < Words<E>::all.size(); ++i) {
        if (Words<E>::all[i] == word)
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace mandat::scim::mapping
