// SPDX-License-Identifier: MIT
#include "documents/departurewords.h"

namespace mandat::documents
{

DepartureWords::DepartureWords(Language language)
    : DocumentWords("mandat::documents::DepartureWords", language)
    , m_wording(language)
{
}

QString DepartureWords::what(const BeyondReach &beyond, const Policy &policy) const
{
    switch (beyond.kind) {
    case BeyondReachKind::OtherAccount:
        //: %1: a sign-in ID; %2: a person
        return tr("Other account %1 of %2").arg(beyond.name, beyond.detail);
    case BeyondReachKind::OtherPortal:
        //: %1: a portal; %2: a sign-in ID
        return tr("%1: account %2").arg(beyond.label.in(language()), beyond.detail);
    case BeyondReachKind::PendingOrder:
        return beyond.name.isEmpty() ? tr("An order that has not been sent yet")
                                     : tr("Order %1, on its way").arg(beyond.name);
    case BeyondReachKind::UntilDue:
        return tr("Access until the order is in effect");
    case BeyondReachKind::Device:
        return policy.device.isEmpty() ? tr("Strong-authentication equipment")
                                       : tr("Equipment: %1").arg(policy.device.in(language()));
    case BeyondReachKind::SecureMobile:
        return tr("Secure mobile number %1").arg(beyond.name);
    case BeyondReachKind::Downloads:
        return tr("What has been downloaded or printed");
    case BeyondReachKind::OutsidePortals:
        return tr("Powers outside the portals");
    case BeyondReachKind::UnreadPortals:
        return tr("Portals that are not connected here");
    }
    Q_UNREACHABLE();
}

QString DepartureWords::why(const BeyondReach &beyond, const Policy &policy) const
{
    switch (beyond.kind) {
    case BeyondReachKind::OtherAccount:
        return tr("It is a user of its own with %n access(es): it needs its own departure.", nullptr, beyond.count);
    case BeyondReachKind::OtherPortal:
        return tr("Each portal has its own orders: %n access(es) to withdraw from there.", nullptr, beyond.count);
    case BeyondReachKind::PendingOrder:
        return tr("It gives this person access: withdraw it, or it comes back after the departure.");
    case BeyondReachKind::UntilDue: {
        const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(policy.effectDelay).count());
        return tr("The portal takes about %n minute(s) to put a withdrawal in effect.", nullptr, minutes);
    }
    case BeyondReachKind::Device:
        return tr("It is in this person’s hands: have it returned, or removed from the telephone.");
    case BeyondReachKind::SecureMobile:
        return tr("It stays registered with the portal: have the portal’s support remove it.");
    case BeyondReachKind::Downloads:
        return tr("No portal can take it back: have it returned or destroyed.");
    case BeyondReachKind::OutsidePortals:
        return tr("Signatures deposited with a bank, mandates and shared passwords are revoked or changed where they "
                  "were given.");
    case BeyondReachKind::UnreadPortals:
        return tr("Nobody has looked there: check whether this person has access.");
    }
    Q_UNREACHABLE();
}

} // namespace mandat::documents
