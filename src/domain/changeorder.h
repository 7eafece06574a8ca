// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "domain/company.h"
#include "domain/contact.h"
#include "domain/grant.h"
#include "domain/profile.h"
#include "domain/relationship.h"
#include "domain/user.h"

#include <QDateTime>

#include <optional>
#include <variant>

namespace mandat
{

/// Anything that a change order can create, change or delete.
using Resource = std::variant<User, Grant, Profile, Contact, Relationship>;

enum class ResourceKind { User, Grant, Profile, Contact, Relationship };

[[nodiscard]] ResourceKind kindOf(const Resource &resource);
[[nodiscard]] QUuid idOf(const Resource &resource);
[[nodiscard]] const QString &versionOf(const Resource &resource);

enum class ChangeKind { Create, Modify, Delete };

/// One change: what was there and what shall be. Without `before` it creates, without `after` it deletes.
/// Both hold the whole resource; what differs is the change (fields.h), so that the diff, the patch that travels, the
/// reverse and the merge all come from the same two values.
struct Change {
    std::optional<Resource> before;
    std::optional<Resource> after;

    [[nodiscard]] ChangeKind kind() const;
    [[nodiscard]] ResourceKind resourceKind() const;
    [[nodiscard]] QUuid resourceId() const;
    /// The version that it was based on; empty for a creation.
    [[nodiscard]] QString version() const;

    [[nodiscard]] static Change create(Resource after) { return {std::nullopt, std::move(after)}; }
    [[nodiscard]] static Change modify(Resource before, Resource after)
    {
        return {std::move(before), std::move(after)};
    }
    [[nodiscard]] static Change remove(Resource before) { return {std::move(before), std::nullopt}; }
    bool operator==(const Change &) const = default;
};

enum class OrderStatus {
    Draft,
    Submitted, ///< on its way: in the outbox, or sent with the answer unknown
    AwaitingApproval,
    Approved,
    Rejected,
    Withdrawn,
    Applied, ///< by the service; with a delay, not yet in effect
    InEffect,
    Stale, ///< what it relied on moved; back to its author
    Failed, ///< a rule refused it
};

/// Who in the client's company asked for it.
struct Mandate {
    QString givenBy;
    QDate date;
    QString reference;
    [[nodiscard]] bool isEmpty() const { return givenBy.isEmpty() && date.isNull() && reference.isEmpty(); }
    bool operator==(const Mandate &) const = default;
};

/// A copy of an identity document that goes with an order (S1.3): where the author's own file lies. The copy travels
/// apart, before the order, and is not kept here.
struct DocumentCopy {
    UserId user; ///< whom the order creates
    QUuid id; ///< the copy is put there under it
    QString path;
    QByteArray digest; ///< SHA-256 of the file as it was chosen
    bool operator==(const DocumentCopy &) const = default;
};

/// Something that an order relied on, and its version then: a profile, a relationship, the policy, the catalogue.
struct BasedOn {
    QString ref; ///< "Profiles/<id>", "Relationships/<id>", "Policy", "Catalogue"
    QString version;
    bool operator==(const BasedOn &) const = default;
};

/// How an order is classified; the service's word counts.
enum class Effect { Narrowing, Neutral, Widening, Mixed };

/// The one way in which anything changes. Submitted, it never changes again.
struct ChangeOrder {
    ChangeOrderId id; ///< local; also its externalId
    QString version;
    QString number; ///< readable, given by the service: "BM-2026-0413"; empty before
    OrderStatus status = OrderStatus::Draft;
    CompanyId company; ///< one order per company by default; null: several
    QString reason;
    Mandate mandate;
    std::optional<ChangeOrderId> replaces;
    std::optional<ChangeOrderId> reverses;
    std::optional<AccessRequestId> answers; ///< the request that it grants, which is closed once it is applied (S4.13)
    QList<BasedOn> basedOn;
    QList<Change> changes;
    QStringList acknowledged; ///< codes of the warnings that the author has ticked
    QString termsVersion; ///< accepted with this order (S0.4)
    QString author; ///< subject
    QString authorName;
    QDateTime created;
    QDateTime submitted;
    QString decidedBy; ///< subject of who approved, rejected or withdrew
    QString decidedByName;
    QDateTime decided;
    QString decisionReason;
    QDateTime applied;
    QDateTime effectiveAt; ///< applied + the policy's delay
    QList<DocumentCopy> documents; ///< known on the author's computer only, and no part of what is sent
    QStringList failures; ///< why it failed or went stale, in the service's words
    bool operator==(const ChangeOrder &) const = default;
};

} // namespace mandat
