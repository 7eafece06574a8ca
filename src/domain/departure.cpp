// SPDX-License-Identifier: MIT
#include "domain/departure.h"

#include "base/fold.h"
#include "domain/names.h"

#include <algorithm>

namespace mandat
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype shownDigits = 4;

QString masked(const QString &number)
{
    return number.size() <= shownDigits ? number
                                        : QString(number.size() - shownDigits, u'•') + number.last(shownDigits);
}

bool isSamePerson(const User &one, const User &other)
{
    const bool linked = !one.person.isEmpty() && one.person == other.person;
    const bool sameAddress = !one.email.isEmpty() && one.email.compare(other.email, Qt::CaseInsensitive) == 0;
    return linked || sameAddress;
}

bool isOnItsWay(OrderStatus status)
{
    return status == OrderStatus::Submitted || status == OrderStatus::AwaitingApproval
        || status == OrderStatus::Approved;
}

/// Does the order make or keep an access of the person?
bool givesAccess(const ChangeOrder &order, const UserId &user)
{
    return std::ranges::any_of(order.changes, [&](const Change &change) {
        if (!change.after)
            return false;
        if (const auto *grant = std::get_if<Grant>(&*change.after))
            return grant->user == user && grant->active;
        const auto *person = std::get_if<User>(&*change.after);
        return person && person->id == user && person->active;
    });
}

} // namespace

QList<BeyondReach> beyondReachOf(const Portal &portal, const Snapshot &snapshot, const UserId &id,
                                 const QList<ChangeOrder> &orders)
{
    const User *user = snapshot.user(id);
    if (!user)
        return {};
    QList<BeyondReach> out;
    QList<User> others;
    for (const User &other : snapshot.users) {
        if (other.id != id && other.active && isSamePerson(*user, other))
            others.append(other);
    }
    std::ranges::sort(others, {}, &User::userName);
    for (const User &other : std::as_const(others))
        out.append({BeyondReachKind::OtherAccount,
                    displaySignInId(other.userName),
                    displayName(other),
                    {},
                    static_cast<int>(snapshot.grantsOfUser(other.id).size())});
    for (const ChangeOrder &order : orders) {
        if (isOnItsWay(order.status) && givesAccess(order, id))
            out.append({BeyondReachKind::PendingOrder, order.number, {}, {}, 0});
    }
    if (portal.policy.effectDelay.count() > 0)
        out.append({BeyondReachKind::UntilDue, {}, {}, {}, 0});
    if (user->strongAuthentication)
        out.append({BeyondReachKind::Device, {}, {}, portal.policy.device, 0});
    if (!user->secureMobile.isEmpty())
        out.append({BeyondReachKind::SecureMobile, masked(user->secureMobile), {}, {}, 0});
    out.append({BeyondReachKind::Downloads, {}, {}, {}, 0});
    out.append({BeyondReachKind::OutsidePortals, {}, {}, {}, 0});
    return out;
}

QList<const Grant *> grantsInCompany(const Snapshot &snapshot, const UserId &user, const CompanyId &company)
{
    QList<const Grant *> out;
    for (const Grant *grant : snapshot.grantsOfUser(user)) {
        const Relationship *relationship = snapshot.relationship(grant->relationship);
        if (relationship && relationship->company == company)
            out.append(grant);
    }
    return out;
}

QList<CompanyId> companiesOf(const Snapshot &snapshot, const UserId &id)
{
    const User *user = snapshot.user(id);
    const CompanyId own = user ? user->company : CompanyId();
    QList<CompanyId> out;
    for (const Grant *grant : snapshot.grantsOfUser(id)) {
        const Relationship *relationship = snapshot.relationship(grant->relationship);
        if (relationship && !relationship->company.isNull() && relationship->company != own
            && !out.contains(relationship->company))
            out.append(relationship->company);
    }
    const auto name = [&](const CompanyId &company) {
        const Company *found = snapshot.company(company);
        return std::pair(found ? folded(found->name) : QString(), company);
    };
    std::ranges::sort(out, {}, name);
    if (!own.isNull())
        out.prepend(own);
    return out;
}

} // namespace mandat
