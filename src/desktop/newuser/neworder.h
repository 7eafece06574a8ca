// SPDX-License-Identifier: MIT
// What the New user wizard holds, and the change order that it makes of it: values and functions, no widgets.
#pragma once

#include "domain/changeorder.h"
#include "domain/portal.h"
#include "domain/replacement.h"
#include "domain/snapshot.h"
#include "domain/staff.h"

namespace mandat::desktop
{

/// What a person may do: a profile that exists, a personal one made from boxes, or nothing yet (S0.4).
struct RightsChoice {
    bool later = false;
    ProfileId base; ///< a predefined or shared profile; null: ticked from nothing
    bool changed = false; ///< from `base`: `functions` make a personal profile
    SortedSet<FunctionCode> functions; ///< where it is personal

    [[nodiscard]] bool isPersonal() const { return !later && (changed || base.isNull()); }
    bool operator==(const RightsChoice &) const = default;
};

/// One relationship that the person gets access to. Ids are made when it is chosen, and stay: findings and drafts name
/// them.
struct NewUserAccess {
    RelationshipId relationship;
    GrantId grant;
    ProfileId personal; ///< of the personal profile, where the policy keeps profiles with the relationship
    RightsChoice rights; ///< where they are not the same everywhere (S1.5)
    SortedSet<AccountId> accounts;
    bool operator==(const NewUserAccess &) const = default;
};

struct NewUserForm {
    CompanyId company;
    User user;
    std::optional<Contact> declared; ///< a contact that this order declares, for this person
    bool existing = false; ///< `user` is on the portal already and only gets more relationships (S1.11)
    UserId inPlaceOf; ///< who leaves, and is staged to leave once this is submitted; null: nobody
    LeavingWay leaving = LeavingWay::Deactivate; ///< how that person leaves
    UserId samePerson; ///< whose second user this is; the two are linked (S4.11). Null: nobody’s
    QList<NewUserAccess> access;
    bool sameRights = true;
    RightsChoice rights;
    ProfileId personal; ///< of the personal profile, where the policy keeps profiles with the user
    QDate firstDay; ///< of every access; null: no bound
    QDate lastDay;
    QString reason;
    Mandate mandate;
    std::optional<AccessRequestId> answers; ///< the request that it was filled in from (S4.13)
    std::optional<DocumentCopy> document; ///< the file that is the copy of the identity document (S1.3)
    QStringList acknowledged;
    bool termsAccepted = false;
    bool operator==(const NewUserForm &) const = default;

    [[nodiscard]] QList<RelationshipId> relationships() const;
    [[nodiscard]] NewUserAccess *accessOn(const RelationshipId &relationship);
    [[nodiscard]] const NewUserAccess *accessOn(const RelationshipId &relationship) const;
    /// What holds on a relationship: the common choice, or its own.
    [[nodiscard]] const RightsChoice &rightsOn(const NewUserAccess &one) const
    {
        return sameRights ? rights : one.rights;
    }
    /// Something has been typed or chosen that would be missed.
    [[nodiscard]] bool isWorthKeeping() const;
};

/// A new form: ids, and what the policy presets.
[[nodiscard]] NewUserForm beginForm(const Portal &portal, const QDateTime &now);
/// Another company: everything that belongs to the former one goes.
void chooseCompany(NewUserForm &form, const CompanyId &company);
/// Those that stay keep what was chosen on them. An account that is a relationship's only one is ticked.
void chooseRelationships(NewUserForm &form, const QList<RelationshipId> &relationships, const Snapshot &snapshot,
                         const QDateTime &now);
/// The person is this contact (S0.2); what was typed about another one goes.
void takeContact(NewUserForm &form, const Contact &contact);
/// The person exists and only gets more relationships.
void takeExisting(NewUserForm &form, const User &user);
/// Another user of the same person (S4.11): what is known of the person, but for what belongs to the sign-in: the
/// email, the contact, the identity document. The first user’s id says who the person is, so that journals can name it.
void takeSecond(NewUserForm &form, const User &first);
/// The access of somebody who leaves, as it is today: relationships of the company, rights (a copy where they are
/// personal), accounts.
void takeOver(NewUserForm &form, const User &leaving, const Snapshot &snapshot, const QDate &today,
              const QDateTime &now);
/// Does the portal need a second user where a person shall have another profile somewhere, and can one be made? A
/// contact becomes one user only (S0.2).
[[nodiscard]] bool offersSecondUser(const Policy &policy);
/// S2.4: the company has no active user yet, and the policy wants the first one to administer.
[[nodiscard]] bool mustAdminister(const Portal &portal, const Snapshot &snapshot, const CompanyId &company);
/// Does the user type decide about administration here, and how? nullopt: it does not.
[[nodiscard]] std::optional<bool> administrationByType(const Policy &policy, const QString &userType);

/// The functions that a choice gives, before any ceiling.
[[nodiscard]] SortedSet<FunctionCode> functionsOf(const RightsChoice &choice, const Snapshot &snapshot);
/// The choice that a profile comes from; a personal one is copied. nullptr: still to be defined.
[[nodiscard]] RightsChoice choiceOf(const Profile *profile);
/// What at least one of these relationships lets through (S0.1); everything where there is none.
[[nodiscard]] SortedSet<FunctionCode> withinReach(const SortedSet<FunctionCode> &functions, const Portal &portal,
                                                  const QList<const Relationship *> &relationships);
/// Works at least one chosen function, on at least one chosen relationship, on accounts that have to be granted?
[[nodiscard]] bool needsAccounts(const NewUserForm &form, const Portal &portal, const Snapshot &snapshot);

/// The order. `snapshot`: the company's, with every profile that is chosen. A personal profile holds nothing that none
/// of its relationships lets through (S0.1).
[[nodiscard]] ChangeOrder buildOrder(const NewUserForm &form, const Portal &portal, const Snapshot &snapshot,
                                     const Staff &author, const QDateTime &now);

} // namespace mandat::desktop
