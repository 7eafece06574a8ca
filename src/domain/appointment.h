// SPDX-License-Identifier: MIT
#pragma once

#include "domain/continuity.h"

namespace mandat
{

/// Somebody already known becomes administrator of a relationship (S3.4; S3.5 for one who has registered).
struct Appointment {
    UserId user;
    RelationshipId relationship;
    ProfileId profile; ///< to be taken over, with administration in it; null: the present rights with it added
    ProfileId newProfile; ///< id for the personal profile, should one have to be made
    GrantId newGrant; ///< id for the access, should the person have none there
};

/// Whom one could appoint there: users of the company and everybody with access, without its administrators, by name.
[[nodiscard]] QList<UserId> appointable(const Portal &portal, const Snapshot &snapshot,
                                        const RelationshipId &relationship, const QDateTime &at);

/// The user type of an administrator: the present one, where it is one or the policy has no types.
[[nodiscard]] QString administratorType(const Policy &policy, const QString &present);

/// Predefined and shared profiles that hold the administration function, the narrowest first.
[[nodiscard]] QList<ProfileId> administratorProfiles(const Portal &portal, const Snapshot &snapshot);

/// What makes the appointment, the way the policy has it: the profile of the user or of the access, the user type, the
/// access itself, and both active. Nothing but what is missing; empty where it already holds, or where the portal has
/// no administration. Equipment (S0.9) and the ceiling are not an order's to change.
[[nodiscard]] QList<Change> appointmentOf(const Portal &portal, const Snapshot &snapshot,
                                          const Appointment &appointment);

/// What makes a user of somebody who has registered (S3.5): the profile, access to the relationship, and both active;
/// where the profile administers, the same as an appointment. `appointment.profile` is not null.
[[nodiscard]] QList<Change> activationOf(const Portal &portal, const Snapshot &snapshot,
                                         const Appointment &appointment);

} // namespace mandat
