// SPDX-License-Identifier: MIT
#pragma once

#include "domain/changeorder.h"
#include "domain/granttable.h"
#include "domain/portal.h"

#include <QHash>

namespace mandat
{

/// The part of a portal's state that a question is about, loaded by the cache or by the service. Rules are functions
/// of it. What is not in it does not exist for the rule, so load whole companies.
struct Snapshot {
    QHash<CompanyId, Company> companies;
    QHash<RelationshipId, Relationship> relationships;
    QHash<ContactId, Contact> contacts;
    QHash<UserId, User> users;
    QHash<ProfileId, Profile> profiles;
    GrantTable grants;

    [[nodiscard]] const Company *company(const CompanyId &id) const;
    [[nodiscard]] const Relationship *relationship(const RelationshipId &id) const;
    [[nodiscard]] const Contact *contact(const ContactId &id) const;
    [[nodiscard]] const User *user(const UserId &id) const;
    [[nodiscard]] const Profile *profile(const ProfileId &id) const;
    [[nodiscard]] const Grant *grant(const GrantId &id) const;
    /// The grant of a pair; nullptr if there is none.
    [[nodiscard]] const Grant *grantOf(const UserId &user, const RelationshipId &relationship) const;
    /// Sorted by the relationship's reference.
    [[nodiscard]] QList<const Grant *> grantsOfUser(const UserId &user) const;
    /// Sorted by the user's name.
    [[nodiscard]] QList<const Grant *> grantsOn(const RelationshipId &relationship) const;

    void put(const Resource &resource);
    void remove(ResourceKind kind, const QUuid &id);
    bool operator==(const Snapshot &) const = default;
};

/// `snapshot` with the order's changes made: creations and modifications put, deletions removed (with the grants of a
/// deleted user, whatever else the order says of them, and the personal profile that only it had). A change made now is
/// the last word on its fields: pending changes of the same fields are struck.
[[nodiscard]] Snapshot applied(Snapshot snapshot, const QList<Change> &changes);

/// The changes that delete a user and say so in full: its grants, the user, the personal profiles that only it had.
/// What an order deletes by name, its diff and its reverse can name too.
[[nodiscard]] QList<Change> deletionOf(const Snapshot &snapshot, const UserId &user);

/// What is in force at an instant: pending changes that have fallen due are folded in, in order of time.
/// nullopt: deleted by then.
[[nodiscard]] std::optional<User> stateAt(const User &user, const QDateTime &at);
[[nodiscard]] std::optional<Grant> stateAt(const Grant &grant, const QDateTime &at);
[[nodiscard]] Snapshot stateAt(const Snapshot &snapshot, const QDateTime &at);
/// With all pending changes folded in, whenever they fall due: what a new order is checked against.
[[nodiscard]] std::optional<User> finalState(const User &user);
[[nodiscard]] std::optional<Grant> finalState(const Grant &grant);
[[nodiscard]] Snapshot finalState(const Snapshot &snapshot);

} // namespace mandat
