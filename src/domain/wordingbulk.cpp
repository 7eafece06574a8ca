// SPDX-License-Identifier: MIT
// Why somebody is left out of a bulk change.
#include "domain/bulk.h"
#include "domain/wording.h"

namespace mandat
{

QString Wording::omission(const BulkRow &row, BulkAction action, const Portal &portal, const Snapshot &snapshot) const
{
    switch (row.omission) {
    case BulkOmission::None:
        return {};
    case BulkOmission::Gone:
        return tr("Deleted already, or about to be.");
    case BulkOmission::NoAccess:
        return tr("Has no access that this could be changed on.");
    case BulkOmission::NotOffered:
        return tr("This portal has no dates for access.");
    case BulkOmission::AlreadySo:
        return alreadySo(action);
    case BulkOmission::Refused: {
        QStringList reasons;
        for (const Finding &one : row.findings)
            reasons.append(finding(one, portal, snapshot));
        reasons.removeDuplicates();
        return reasons.join(u' ');
    }
    }
    Q_UNREACHABLE();
}

QString Wording::alreadySo(BulkAction action) const
{
    switch (action) {
    case BulkAction::Deactivate:
        return tr("Inactive already.");
    case BulkAction::Reactivate:
        return tr("Active already.");
    case BulkAction::Remove:
        return tr("Deleted already, or about to be.");
    case BulkAction::AddAccess:
        return tr("Has access to all of these already.");
    case BulkAction::ChangeProfile:
        return tr("Has this profile already.");
    case BulkAction::SetEndDate:
        return tr("Ends on that day already.");
    }
    Q_UNREACHABLE();
}

} // namespace mandat
