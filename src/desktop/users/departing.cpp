// SPDX-License-Identifier: MIT
#include "desktop/users/departing.h"

#include "domain/absence.h"

namespace mandat::desktop
{

void stageDeparture(Workspace &workspace, const UserId &leaving, LeavingWay way)
{
    const Result<Snapshot> state = workspace.reader().userSnapshot(leaving);
    if (!state)
        return;
    QList<Change> changes;
    if (way == LeavingWay::Deactivate) {
        changes = departureOf(*state, leaving, DepartureWay::Deactivate);
    } else {
        for (const Grant *grant : state->grantsOfUser(leaving))
            changes.append(Change::remove(*grant));
    }
    workspace.stageAll(changes);
}

} // namespace mandat::desktop
