// SPDX-License-Identifier: MIT
#pragma once

#include "domain/merge.h"
#include "domain/touched.h"

namespace mandat
{

/// Sees to it that a merge allows nobody anything that neither side allows: each side may have changed one of two
/// things of which only both together give access.
class MergeLimit
{
public:
    MergeLimit(const Portal &portal, const Snapshot &present, const QList<Change> &changes, const WasThere &wasThere,
               const QDateTime &now);

    /// Takes what is left of the changes back to the present, thing by thing, until nothing is given that neither side
    /// gives. What only takes away stays.
    void keepBack(QList<MergedChange> &changes) const;

private:
    [[nodiscard]] QList<AccessPair> excess(const Snapshot &merged, const QList<Change> &left) const;
    [[nodiscard]] bool exceeds(const Snapshot &merged, const AccessPair &pair) const;
    [[nodiscard]] bool keepBack(QList<MergedChange> &changes, const Snapshot &merged, const AccessPair &pair) const;

    const Portal &m_portal;
    const Snapshot &m_present;
    Snapshot m_mine; ///< the order's side, as far as it is known
    QDateTime m_now;
};

} // namespace mandat
