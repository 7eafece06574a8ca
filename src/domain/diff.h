// SPDX-License-Identifier: MIT
#pragma once

#include "domain/snapshot.h"

namespace mandat
{

enum class Sign { Removed, Added, Modified }; // in the order in which they are shown: losses first

/// What a diff line is about; its label and its words come from wording.h.
enum class Subject {
    User, ///< the person as a whole: created, deleted
    Field, ///< one field: `field`, `before` → `after`
    Access, ///< a whole grant: `count` functions, `accountCount` accounts
    Function, ///< functions gained or lost by a profile's change: `functions`
    Account, ///< `account`
    Administration, ///< becomes or ceases to be an administrator here
    Profile, ///< a profile as a whole
    Contact,
};

struct DiffLine {
    Sign sign = Sign::Modified;
    Subject subject = Subject::Field;
    Field field = Field::UserName;
    QVariant before; ///< field values, as fields.h says
    QVariant after;
    MenuCode menu; ///< for functions: one line a menu
    QList<FunctionCode> functions; ///< in catalogue order
    Account account;
    qsizetype count = 0;
    qsizetype accountCount = 0;
    bool operator==(const DiffLine &) const = default;
};

/// Lines of one person (or profile, or contact) on one relationship; without one, those of the person itself.
struct DiffGroup {
    UserId user; ///< null where it is not about a user
    ProfileId profile;
    ContactId contact;
    RelationshipId relationship; ///< null: not about one relationship
    QList<DiffLine> lines; ///< losses first
    bool operator==(const DiffGroup &) const = default;
};

/// The whole order in the user's words-to-be: by person, then by relationship, losses first in each.
/// Then shared profiles, contacts and relationships. A personal profile's functions stand under the user who has it.
/// `before`: state without the order; one that has it already reads the same.
[[nodiscard]] QList<DiffGroup> diff(const Portal &portal, const Snapshot &before, const QList<Change> &changes);

/// How often each sign occurs: "4 removed, 2 added, 3 modified".
struct DiffCounts {
    qsizetype removed = 0;
    qsizetype added = 0;
    qsizetype modified = 0;
    bool operator==(const DiffCounts &) const = default;
};
[[nodiscard]] DiffCounts countSigns(const QList<DiffGroup> &groups);

} // namespace mandat
