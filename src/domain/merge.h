// SPDX-License-Identifier: MIT
#pragma once

#include "domain/changeorder.h"
#include "domain/portal.h"
#include "domain/snapshot.h"

#include <functional>

namespace mandat
{

enum class MergeSide { Mine, Theirs };

/// A field that one side has changed, or both.
struct MergedField {
    Field field = Field::UserName;
    QVariant base; ///< values as fields.h says; invalid where both sides made the thing, so that there is no base
    QVariant mine;
    QVariant theirs;
    QVariant merged; ///< unless somebody picks a side
    bool byMine = false; ///< changed by the order
    bool byTheirs = false; ///< changed by others since
    bool contradicts = false; ///< by both, differently; `merged` is the narrower side, in doubt what is there
    bool together = false; ///< kept back: with what others have changed it would give what neither side gave
    bool missing = false; ///< mine names a profile that is gone

    /// Somebody should look at it.
    [[nodiscard]] bool conflicts() const { return contradicts || together || missing; }
    bool operator==(const MergedField &) const = default;
};

/// How a change stands to the present, beyond its fields.
enum class MergeMatter {
    Plain, ///< see the fields
    Done, ///< it is so already
    Gone, ///< what it changes has been deleted since: nothing of it can be done
    Bereft, ///< the access that it gives is of somebody, or to something, that has been deleted since
    Moved, ///< what it deletes has been changed since; deleting is the narrower side
    Together, ///< what it makes is kept back: with what others have changed it would give what neither side gave
};

/// One change of an order against the present.
struct MergedChange {
    Change mine;
    std::optional<Resource> theirs; ///< as it is now; nullopt: not there
    MergeMatter matter = MergeMatter::Plain;
    QList<MergedField> fields; ///< changed by either side; in the order in which people read them
    std::optional<Change> left; ///< what is still to be done; nullopt: nothing

    [[nodiscard]] bool conflicts() const;
    /// Somebody can choose a side for the change as a whole.
    [[nodiscard]] bool hasChoice() const { return matter == MergeMatter::Moved || matter == MergeMatter::Together; }
    bool operator==(const MergedChange &) const = default;
};

/// A side that somebody picks, of a field or, without one, of a change as a whole.
struct MergePick {
    ResourceKind kind = ResourceKind::User;
    QUuid resource; ///< as the order names it
    std::optional<Field> field;
    MergeSide side = MergeSide::Theirs;
    bool operator==(const MergePick &) const = default;
};

struct OrderMerge {
    QList<MergedChange> changes;

    [[nodiscard]] bool conflicts() const;
    /// The order that is left to write; empty: the present is as the order wanted it, or nothing of it can be done.
    [[nodiscard]] QList<Change> left() const;
    bool operator==(const OrderMerge &) const = default;
};

/// Was this there, exactly so, when the order was written?
using WasThere = std::function<bool(const Resource &)>;

/// Merges an order with what others have done since, field by field, sets element by element. `present`: the state
/// without the order, with everybody whom it concerns, whole. What is not known to have been there when the order was
/// written counts as if it had given nothing.
///
/// In doubt the narrower side: unless somebody picks otherwise, what is left allows nobody anything, at any time, that
/// neither the order nor the present allows.
[[nodiscard]] OrderMerge mergeOrder(const Portal &portal, const Snapshot &present, const QList<Change> &changes,
                                    const WasThere &wasThere, const QDateTime &now, const QList<MergePick> &picks = {});

/// What the changes are against the present when nothing is kept back: is there anything left to do at all?
[[nodiscard]] bool isDone(const QList<Change> &changes, const Snapshot &present);

} // namespace mandat
