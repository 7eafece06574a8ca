// SPDX-License-Identifier: MIT
#pragma once

#include "domain/effective.h"

namespace mandat
{

enum class ReviewVerdict { Undecided, Keep, Remove, Unsure };

/// One access of a review, with the words that it is known by, so that it can still be printed once it is gone.
struct ReviewedAccess {
    GrantId grant;
    UserId user;
    RelationshipId relationship;
    QString person; ///< as displayName makes it
    QString signInId;
    QString place; ///< reference, and what tells it from the company's others
    LocalizedText profile; ///< empty: to define
    bool administrator = false;
    bool gone = false; ///< taken away since; nothing is left to decide
    ReviewVerdict verdict = ReviewVerdict::Undecided;
    QString by; ///< name of who decided
    QDateTime at;
    bool operator==(const ReviewedAccess &) const = default;
};

/// The yearly question of one company: is each access still wanted? A matter of the firm, kept on its computer; what it
/// takes away becomes an order like any other.
struct AccessReview {
    QUuid id;
    CompanyId company;
    QString companyName;
    QString begunBy; ///< name
    QDateTime begun;
    QString closedBy;
    QDateTime closed; ///< invalid: still open
    QList<ReviewedAccess> accesses; ///< by place, then by person
    [[nodiscard]] bool isOpen() const { return !closed.isValid(); }
    bool operator==(const AccessReview &) const = default;
};

struct ReviewCounts {
    qsizetype keep = 0;
    qsizetype remove = 0;
    qsizetype unsure = 0;
    qsizetype undecided = 0;
    [[nodiscard]] qsizetype total() const { return keep + remove + unsure + undecided; }
    bool operator==(const ReviewCounts &) const = default;
};
[[nodiscard]] ReviewCounts countOf(const AccessReview &review); ///< without those that are gone

/// All accesses to the company's relationships as they are now: verdicts stay with their accesses, new ones are
/// undecided, those taken away meanwhile are kept where somebody had decided, and marked.
[[nodiscard]] AccessReview broughtUpToDate(AccessReview review, const Portal &portal, const Snapshot &snapshot,
                                           const QDateTime &at);

/// What takes away the accesses that are to be removed and still there.
[[nodiscard]] QList<Change> removalsOf(const AccessReview &review, const Snapshot &snapshot);

} // namespace mandat
