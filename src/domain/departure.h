// SPDX-License-Identifier: MIT
#pragma once

#include "domain/absence.h"

namespace mandat
{

/// What a departure's orders do not take away.
enum class BeyondReachKind {
    OtherAccount, ///< a second user that is the same person (S4.11), or has the same address: `name` its sign-in ID
    OtherPortal, ///< an account on another connected portal: `name` the portal, `detail` the sign-in ID
    PendingOrder, ///< an order on its way that gives the person access: `name` its number
    UntilDue, ///< access that lasts until the portal's delay is over
    Device, ///< the strong-authentication device stays in the person's hands
    SecureMobile, ///< a telephone number registered with the portal: `name` it, masked
    Downloads, ///< what has been downloaded or printed
    OutsidePortals, ///< powers that are not kept on a portal: at a bank's counter, on paper
    UnreadPortals, ///< portals that are not connected here
};

struct BeyondReach {
    BeyondReachKind kind = BeyondReachKind::Downloads;
    QString name;
    QString detail;
    LocalizedText label; ///< of the portal
    int count = 0; ///< accesses
    bool operator==(const BeyondReach &) const = default;
};

/// What stays out of reach on this portal, told from its state: other accounts of the person, orders on their way, the
/// delay, equipment, and what no portal can take back. `orders`: of the person's companies, those that wait included.
/// Other portals are the caller's to add.
[[nodiscard]] QList<BeyondReach> beyondReachOf(const Portal &portal, const Snapshot &snapshot, const UserId &user,
                                               const QList<ChangeOrder> &orders);

/// The person's accesses on relationships of one company; what its letter is about. Sorted by reference.
[[nodiscard]] QList<const Grant *> grantsInCompany(const Snapshot &snapshot, const UserId &user,
                                                   const CompanyId &company);
/// The companies whose relationships the person has access to, the person's own first, then by name.
[[nodiscard]] QList<CompanyId> companiesOf(const Snapshot &snapshot, const UserId &user);

} // namespace mandat
