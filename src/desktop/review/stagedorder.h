// SPDX-License-Identifier: MIT
// From what is staged to the orders that are reviewed and sent: values and functions, no widgets.
#pragma once

#include "cache/reader.h"
#include "domain/portal.h"
#include "domain/snapshot.h"

namespace mandat::desktop
{

/// The staged changes that make one order: those of one company, of several that were staged together (a bulk change,
/// an import), or of the firm's shared profiles. `company` is null but for one company.
struct StagedPart {
    CompanyId company;
    QString companyName; ///< empty for several, and for shared profiles
    QList<Change> changes;
    QDateTime batch; ///< of several companies: when they were staged together
    int piece = 0; ///< a batch that one order cannot hold: the how-manieth of `pieces` linked orders, from 1
    int pieces = 0;

    /// The same as long as the part is there, whatever else is staged.
    [[nodiscard]] QString key() const;
    bool operator==(const StagedPart &) const = default;
};

/// A batch makes orders of so many changes at most, or of what the portal takes, if that is less: more than this nobody
/// reviews with care, and each is checked as a whole.
inline constexpr qsizetype changesAtOnce = 1000;

/// One order per company. A change of a user, a grant or a personal profile belongs to the user's company; a shared
/// profile that this same review creates goes with the first company that uses it. What was staged together and is
/// about several companies is one order, or several linked ones where that would be too long; what one person's changes
/// are stays together. Batches first, then companies by name, shared profiles last.
[[nodiscard]] Result<QList<StagedPart>> partsOf(const QList<cache::StagedChange> &staged, cache::Reader &reader,
                                                qsizetype limit = changesAtOnce);

/// The state that a part is about, without it: whole companies, and everybody who has a profile that it changes.
[[nodiscard]] Result<Snapshot> stateFor(const StagedPart &part, cache::Reader &reader);

/// A part, told apart into what only takes access away and the rest (which is against the state that the removals
/// leave).
struct Removals {
    QList<Change> now;
    QList<Change> later;
    /// Both sides hold something, so that sending the removals first makes sense.
    [[nodiscard]] bool isMixed() const { return !now.isEmpty() && !later.isEmpty(); }
};
[[nodiscard]] Removals removalsOf(const Portal &portal, const Snapshot &before, const QList<Change> &changes,
                                  const QDateTime &at);

/// What is still to be done of `change` where the portal now has `current`: the fields that the change was about take
/// the values that it wanted. nullopt: nothing is left.
[[nodiscard]] std::optional<Change> restOf(const Change &change, const Resource &current);

/// What the author says of an order.
struct OrderWords {
    QString reason;
    Mandate mandate;
    QStringList acknowledged;
    bool operator==(const OrderWords &) const = default;
};

/// The order, with what it relies on and the versions thereof.
[[nodiscard]] ChangeOrder orderOf(const StagedPart &part, const OrderWords &words, const Portal &portal,
                                  const Snapshot &before, const Staff &author, const QDateTime &now);

} // namespace mandat::desktop
