// SPDX-License-Identifier: MIT
#pragma once

#include "domain/checks.h"
#include "domain/effective.h"
#include "domain/staff.h"

#include <functional>

namespace mandat
{

/// What a rule says of an order: a block refuses it, a warning is shown (and ticked, where the policy says).
enum class FindingKind {
    // blocks
    RoleMayNotWrite, ///< S1.1, S3.1
    FieldInvalid, ///< `field`, `problem`
    SignInIdTaken, ///< S2.5
    ContactRequired, ///< S0.2
    ContactTaken, ///< S0.2: already a delegate
    ContactOfOtherCompany,
    FirmDomain, ///< S2.7
    AboveHolder, ///< S0.1: more than the relationship holds
    ProfileMissing, ///< no profile, and the policy does not allow it later
    ProfilePerRelationship, ///< a profile on a grant where the policy keeps it with the user, or the reverse
    AccountUnknown, ///< an account that the relationship does not have
    AccountsNotUsed, ///< accounts granted where the policy does not
    UnknownReference, ///< `field` points to a user, relationship, profile, contact or company that does not exist
    DuplicateGrant, ///< at most one grant per user and relationship
    GrantDatesNotUsed,
    GrantDatesOrder,
    TermsNotAccepted, ///< S0.4
    AddressRequired, ///< S1.7
    IdentityDocumentRequired, ///< S1.3; `date`: it expired then
    AdministratorsBelowMinimum, ///< S2.4, S3.2: `count` left, `minimum` needed, from `date` on
    FirstUserMustAdminister, ///< S2.4
    PredefinedProfileFixed, ///< a predefined profile is the portal's
    ProfileInUse, ///< deleted while `users` have it
    ContactInUse, ///< deleted while `users` were created from it
    UserTypeRequired, ///< S2.2
    Empty, ///< an order without changes
    TooManyOperations,
    // warnings
    SensitiveFunctions, ///< S0.9: `functions`
    GenericEmail, ///< S2.6
    OneAdministratorLeft, ///< S3.2: `users` are those who remain, from `date` on
    ModuleOffOnRelationship, ///< S2.10: `text` is the module's code
    CompanyWithoutGrant, ///< S2.9
    ProfileOnAllRelationships, ///< S4.10
    FunctionsAboveCeiling, ///< the profile holds what the ceiling does not let through
};

struct Finding {
    FindingKind kind = FindingKind::Empty;
    bool blocks = false;
    UserId user;
    RelationshipId relationship;
    Field field = Field::UserName;
    FieldProblem problem = FieldProblem::Missing;
    QList<FunctionCode> functions;
    QList<RelationshipId> relationships;
    QList<UserId> users;
    qsizetype count = 0;
    qsizetype minimum = 0;
    QString text; ///< a name, code or address that the sentence quotes
    ProfileId profile; ///< where it is about a profile that several `users` have
    ContactId contact;
    CompanyId company;
    QDate date; ///< the day on which it would happen; null: at once

    /// Stable over rewording: what an author acknowledges ("SensitiveFunctions:<user>").
    [[nodiscard]] QString code() const;
    bool operator==(const Finding &) const = default;
};

/// A client's administrator as author, and what that person may write orders about: the client's own (S2.3, S4.14).
struct ClientScope {
    UserId user;
    SortedSet<RelationshipId> relationships; ///< that the person administers
    SortedSet<CompanyId> companies; ///< of these
    bool operator==(const ClientScope &) const = default;
};

struct CheckContext {
    const Portal *portal = nullptr;
    const Snapshot *before = nullptr; ///< whole companies concerned
    Staff author;
    QDateTime now;
    /// Sign-in IDs that others hold or have reserved: asked with the folded text. The service asks its index.
    std::function<bool(const QString &foldedSignInId, const UserId &except)> signInIdTaken;
    std::optional<ClientScope> client; ///< the author is a client's administrator, not a member of the staff
};

/// What the field of a new or changed user says against the policy; screens ask while one types.
[[nodiscard]] Problem checkUserField(const Policy &policy, const User &user, Field field);

/// Every rule that an order can break, run by the screens while one types and by the service when it decides. Blocks
/// first.
[[nodiscard]] QList<Finding> check(const ChangeOrder &order, const CheckContext &context);

} // namespace mandat
