// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/company.h"
#include "domain/contact.h"
#include "domain/grant.h"
#include "domain/profile.h"
#include "domain/relationship.h"
#include "domain/staff.h"
#include "domain/user.h"

namespace mandat::service::sample
{

/// What belongs together: a group of clients with all that hangs on it (or, first of all, the profiles that everybody
/// may have). References lead to the same batch, or to an earlier one.
struct Batch {
    QList<Company> companies;
    QList<Relationship> relationships;
    QList<Contact> contacts;
    QList<Profile> profiles;
    QList<User> users;
    QList<Grant> grants;
};

/// Where the generator puts what it makes, one portal at a time. An error ends the generation.
class Sink
{
public:
    virtual ~Sink() = default;
    [[nodiscard]] virtual Result<void> takeStaff(const QList<Staff> &staff) = 0;
    /// When a thing was made is in its id (see bornAt); a user has its instants besides.
    [[nodiscard]] virtual Result<void> take(const Batch &batch) = 0;
};

} // namespace mandat::service::sample
