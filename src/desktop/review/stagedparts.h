// SPDX-License-Identifier: MIT
// What is staged, told apart into the orders that it makes: values and functions, no widgets.
#pragma once

#include "cache/reader.h"

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

/// What a change is about: as it will be, or as it was where it goes.
[[nodiscard]] const Resource &resourceOf(const Change &change);

} // namespace mandat::desktop
