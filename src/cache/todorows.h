// SPDX-License-Identifier: MIT
#pragma once

#include "cache/orderrows.h"
#include "domain/portal.h"
#include "domain/staff.h"

#include <array>

namespace mandat::cache
{

/// What can wait for a person, worst first.
enum class TodoKind {
    Continuity, ///< a relationship (or company) with no administrator, or fewer than the policy warns below (S3.2)
    Approval, ///< held orders that this person may approve (S2.12)
    Lost, ///< own orders that the service had, and lost: what takes access away first
    Returned, ///< own orders that came back
    NotSent, ///< own orders that have not reached the service
    HandOver, ///< sign-ins of one's own orders that have not been handed over (S0.5)
    Requests, ///< for access, to be granted or refused (S4.13)
    SelfRegistered, ///< registered, waits for an administrator (S3.5)
    ProfileToDefine, ///< S0.4
    AwaitingEquipment, ///< S0.9
    EndsSoon, ///< grants whose last day comes within 30 days
    CreatedByClient, ///< since the last visit (S4.14)
    NotSeen, ///< for longer than the policy's days
};
inline constexpr int todoKinds = 13;
inline constexpr int endsSoonDays = 30;

struct TodoRow {
    TodoKind kind = TodoKind::Continuity;
    UserId user; ///< null where it is not about a person
    QString lastName;
    QString firstName;
    RelationshipId relationship; ///< null where it is not about one
    QString reference;
    CompanyId company;
    QString companyName;
    OrderRow order; ///< where it is about an order
    AccessRequestId request; ///< null where it is not about one
    int administrators = 0;
    CredentialState credentials = CredentialState::None;
    QDateTime at; ///< last seen, created, sent, as the kind says
    QDate day; ///< the last day
    bool operator==(const TodoRow &) const = default;
};

struct TodoQuery {
    Portal portal;
    Staff me;
    Scope scope;
    QDateTime now;
    QDateTime lastVisit; ///< invalid: never
};

struct TodoCounts {
    std::array<qint64, todoKinds> of {};
    qint64 blocked = 0; ///< of Continuity: nobody administers
    [[nodiscard]] qint64 count(TodoKind kind) const { return of.at(static_cast<std::size_t>(kind)); }
    [[nodiscard]] qint64 total() const
    {
        qint64 sum = 0;
        for (const qint64 each : of)
            sum += each;
        return sum;
    }
    bool operator==(const TodoCounts &) const = default;
};

} // namespace mandat::cache
