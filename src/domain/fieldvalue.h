// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QList>
#include <QVariant>

#include "domain/ids.h"

namespace mandat
{

/// Every field of a resource that an order can change; one name each, for diffs, patches, merges and wording.
enum class Field {
    // user
    UserName,
    Title,
    LastName,
    FirstName,
    Capacity,
    Email,
    Telephone,
    Mobile,
    SecureMobile,
    Address,
    Language,
    UserType,
    Company,
    Contact,
    UserProfile,
    Active,
    TermsVersion,
    Person,
    // grant
    GrantUser,
    GrantRelationship,
    GrantProfile,
    Accounts,
    FirstDay,
    LastDay,
    // profile
    ProfileKind,
    ProfileLabel,
    ProfileFunctions,
    // relationship
    Configuration,
    Modules,
    // contact
    ContactDeclared,
};

/// The new value of one field. The variant holds the field's own type (see fields.h).
struct FieldChange {
    Field field = Field::UserName;
    QVariant value;
    bool operator==(const FieldChange &) const = default;
};

/// A change that is applied but not yet in effect (S1.8): `stateAt` folds it once `effectiveAt` has come.
struct PendingChange {
    QDateTime effectiveAt; ///< UTC
    ChangeOrderId order;
    bool deletes = false;
    QList<FieldChange> fields;
    bool operator==(const PendingChange &) const = default;
};

} // namespace mandat
