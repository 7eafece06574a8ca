// SPDX-License-Identifier: MIT
#include "domain/diff.h"

#include "domain/diffbuilder.h"

#include <algorithm>

namespace mandat
{

namespace
{

/// The state without the order, also where `snapshot` already has it: so an order reads the same before and after it
/// is applied.
Snapshot withoutOrder(Snapshot snapshot, const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (change.before)
            snapshot.put(*change.before);
        else
            snapshot.remove(change.resourceKind(), change.resourceId());
    }
    return snapshot;
}

} // namespace

QList<DiffGroup> diff(const Portal &portal, const Snapshot &before, const QList<Change> &changes)
{
    const Snapshot base = withoutOrder(before, changes);
    const Snapshot after = applied(base, changes);
    DiffBuilder builder(portal, base, after);
    builder.addPeople(changes);
    builder.addOthers(changes);
    return builder.take();
}

DiffCounts countSigns(const QList<DiffGroup> &groups)
{
    DiffCounts out;
    for (const DiffGroup &group : groups) {
        for (const DiffLine &line : group.lines) {
            switch (line.sign) {
            case Sign::Removed:
                ++out.removed;
                break;
            case Sign::Added:
                ++out.added;
                break;
            case Sign::Modified:
                ++out.modified;
                break;
            }
        }
    }
    return out;
}

} // namespace mandat
