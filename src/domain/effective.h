// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"

#include <QDateTime>

namespace mandat
{

/// The conditions of effective access, in the order in which they are checked.
enum class Condition {
    UserUnknown, ///< 1. the user exists …
    UserInactive, ///<    … and is active
    NoGrant, ///< 2. a grant exists on that relationship …
    GrantInactive, ///<    … active …
    GrantNotYet, ///<    … begun (`date` says when it begins) …
    GrantOver, ///<    … and not over (`date` says when it ended)
    RelationshipInactive, ///< 3. the relationship is active
    ProfileUndefined, ///< 4. a profile is defined …
    NotInProfile, ///<    … and holds the function
    AboveCeiling, ///< 5. the function is within the ceiling …
    ModuleOff, ///<    … and its module is active there
    AccountNotGranted, ///< 6. the account is granted
    NoAccount, ///<    asked without an account: at least one is
    NoDevice, ///< 7. for a sensitive function: the strong-authentication device …
    NoSecureMobile, ///<    … and a registered secure mobile
    FunctionUnknown, ///< the catalogue does not have it: never allowed
    RelationshipUnknown,
};

/// One condition that failed, with what its sentence needs (wording.h makes the sentence).
struct Refusal {
    Condition condition = Condition::UserUnknown;
    QDate date;
    QString name; ///< of the profile, module, configuration, account or relationship concerned; in no language
    LocalizedText label; ///< the same, where the portal publishes it in both languages
    bool operator==(const Refusal &) const = default;
};

/// The answer to "may this user do this here, now?": allowed only if nothing failed, and always with every reason.
struct Decision {
    bool allowed = false;
    QList<Refusal> refusals;
    QList<AccountId> accounts; ///< those on which it is allowed, where the function works on accounts

    /// Everything holds but the equipment (S0.9): the function is given and waits.
    [[nodiscard]] bool awaitsEquipment() const;
    /// Given by the profile, but above the ceiling or without its module (○ in the matrix).
    [[nodiscard]] bool aboveCeiling() const;
    bool operator==(const Decision &) const = default;
};

/// What a question about one user on one relationship is about; any may be null, which is then a reason.
/// For questions by the thousand (matrices, bench): nothing is looked up twice.
struct AccessFacts {
    const Portal *portal = nullptr;
    const User *user = nullptr;
    const Relationship *relationship = nullptr;
    const Grant *grant = nullptr;
    const Profile *profile = nullptr;
};

[[nodiscard]] AccessFacts accessFacts(const Portal &portal, const Snapshot &snapshot, const UserId &user,
                                      const RelationshipId &relationship);

/// The heart of it. `account`: nullopt asks "on at least one?". Pass facts that hold at `at` (see stateAt).
[[nodiscard]] Decision effective(const AccessFacts &facts, const Function &function,
                                 const std::optional<AccountId> &account, const QDateTime &at);

/// As above, looking everything up, with pending changes folded as of `at`.
[[nodiscard]] Decision effective(const Portal &portal, const Snapshot &snapshot, const UserId &user,
                                 const RelationshipId &relationship, const FunctionCode &function,
                                 const std::optional<AccountId> &account, const QDateTime &at);

/// True as `effective(...).allowed`, without making the reasons: for counting administrators and the like.
[[nodiscard]] bool isAllowed(const AccessFacts &facts, const Function &function, const QDateTime &at);
/// The same, the equipment left aside: what the order gives, whether it already works or waits for the device (S0.9).
[[nodiscard]] bool isGiven(const AccessFacts &facts, const Function &function, const QDateTime &at);
/// Does the user have what sensitive functions ask for, if the policy asks for anything?
[[nodiscard]] bool isEquipped(const Policy &policy, const User &user);
/// The accounts that a grant opens, as the policy says (all of the relationship's, the granted ones, none), in the
/// relationship's order.
[[nodiscard]] QList<AccountId> accountsOpened(const Policy &policy, const Relationship &relationship,
                                              const Grant &grant);

struct FunctionDecision {
    const Function *function = nullptr;
    Decision decision;
};

/// What this person can do on one relationship, in catalogue order, one row a function.
[[nodiscard]] QList<FunctionDecision> rightsOn(const Portal &portal, const Snapshot &snapshot, const UserId &user,
                                               const RelationshipId &relationship, const QDateTime &at);

/// Who can do it there: the users for whom it is allowed, by name.
[[nodiscard]] QList<UserId> whoCan(const Portal &portal, const Snapshot &snapshot, const RelationshipId &relationship,
                                   const FunctionCode &function, const QDateTime &at);

/// The profile that applies to a grant: the user's or the grant's, as the policy says; nullptr: to define.
[[nodiscard]] const Profile *profileThatApplies(const Policy &policy, const Snapshot &snapshot, const User &user,
                                                const Grant *grant);

/// Functions within a relationship's ceiling, modules considered (S4.1).
[[nodiscard]] bool withinCeiling(const Portal &portal, const Relationship &relationship, const Function &function);

/// An instant's date in the policy's zone: grants' days are days there.
[[nodiscard]] QDate dayAt(const Policy &policy, const QDateTime &at);
/// The instant at which a day begins there; not always midnight where the clocks change.
[[nodiscard]] QDateTime startOfDay(const Policy &policy, const QDate &day);
/// The instants after `after` at which an answer may change by itself: a pending change falls due, a grant begins or is
/// over. Sorted, each once.
[[nodiscard]] QList<QDateTime> boundariesOf(const Policy &policy, const User &user, const QDateTime &after);
[[nodiscard]] QList<QDateTime> boundariesOf(const Policy &policy, const Grant &grant, const QDateTime &after);
[[nodiscard]] QList<QDateTime> boundariesOf(const Policy &policy, const Snapshot &snapshot, const QDateTime &after);

} // namespace mandat
