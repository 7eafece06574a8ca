// SPDX-License-Identifier: MIT
#pragma once

#include "domain/effective.h"

namespace mandat
{

/// What one person gains and loses on one relationship by an order: effective() before and after, compared, at every
/// instant at which either changes.
struct ImpactRow {
    UserId user;
    RelationshipId relationship;
    QList<FunctionCode> lost; ///< in catalogue order; those that still waited for equipment included
    QList<FunctionCode> gained; ///< works at once, or from the first day on
    QList<FunctionCode> awaiting; ///< given, waiting for equipment (S0.9); never in `gained`, too
    QList<AccountId> accountsLost;
    QList<AccountId> accountsGained;
    bool losesAllAccess = false;
    bool operator==(const ImpactRow &) const = default;
};

/// How the number of administrators of one relationship moves (S3.2).
struct AdministratorMove {
    RelationshipId relationship;
    qsizetype before = 0;
    qsizetype after = 0; ///< the lowest it comes to, now or at a later boundary
    bool operator==(const AdministratorMove &) const = default;
};

struct Impact {
    QList<ImpactRow> rows; ///< losses first
    QList<AdministratorMove> administrators; ///< only where the number moves
    Effect effect = Effect::Neutral;
    [[nodiscard]] qsizetype usersWhoLose() const;
    [[nodiscard]] qsizetype usersWhoGain() const;
    /// Of each person once, on however many relationships.
    [[nodiscard]] qsizetype functionsLost() const;
    [[nodiscard]] qsizetype functionsGained() const; ///< those that wait for equipment included
    bool operator==(const Impact &) const = default;
};

[[nodiscard]] Impact impactOf(const Portal &portal, const Snapshot &before, const QList<Change> &changes,
                              const QDateTime &at);

/// Narrowing only takes access away; widening gives some, makes or reactivates a user, or changes a sign-in ID, email,
/// secure mobile or postal address (rights that wait for equipment are rights here: the device comes without an order);
/// mixed does both. What takes something away and also changes a name is neutral: it needs the version match, and no
/// approval. The service's classification counts.
[[nodiscard]] Effect classify(const Portal &portal, const Snapshot &before, const QList<Change> &changes,
                              const QDateTime &at);

/// The changes that undo an applied order, against today's state. What is gone already needs no undoing; a deleted user
/// comes back as a new one, with a new id and new credentials, and with those grants whose deletion the order names
/// (see deletionOf). What somebody else has changed since stays: sets go back element by element, other fields only
/// where they still are as the order left them.
[[nodiscard]] QList<Change> reverseOf(const QList<Change> &changes, const Snapshot &today, const QDateTime &now);

} // namespace mandat
