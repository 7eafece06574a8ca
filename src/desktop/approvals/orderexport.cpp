// SPDX-License-Identifier: MIT
#include "desktop/approvals/orderexport.h"

#include "desktop/approvals/approvalsscreen.h"
#include "desktop/export/listexport.h"

namespace mandat::desktop
{

void exportOrders(Workspace &workspace, const models::OrderList &list, QWidget *parent)
{
    ExportedList out;
    out.title = ApprovalsScreen::tr("Export the orders");
    out.name = ApprovalsScreen::tr("orders", "file name");
    out.heads = {ApprovalsScreen::tr("Number"), ApprovalsScreen::tr("State"),     ApprovalsScreen::tr("Company"),
                 ApprovalsScreen::tr("Author"), ApprovalsScreen::tr("Submitted"), ApprovalsScreen::tr("Decided by"),
                 ApprovalsScreen::tr("Reason"), ApprovalsScreen::tr("Persons"),   workspace.relationshipNoun(true),
                 ApprovalsScreen::tr("Changes")};
    for (const auto &group : list.groups()) {
        for (const cache::OrderRow &row : group.rows)
            out.rows.append({row.number, workspace.wording().orderStatus(row.status), row.companyName,
                             row.authorName.isEmpty() ? row.author : row.authorName,
                             exportedMoment(workspace, row.submitted), row.decidedByName, row.decisionReason,
                             row.people, row.places, row.changes});
    }
    exportList(workspace, out, parent);
}

} // namespace mandat::desktop
