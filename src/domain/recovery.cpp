// SPDX-License-Identifier: MIT
#include "domain/recovery.h"

#include "domain/touched.h"

#include <algorithm>

namespace mandat
{

namespace
{

/// Accounts that administered the relationship and cannot any more: the profile still says so, the account is off.
QList<UserId> formerAdministrators(const Portal &portal, const Snapshot &snapshot, const RelationshipId &relationship,
                                   const QList<UserId> &administrators)
{
    QList<UserId> out;
    for (const Grant *grant : snapshot.grantsOn(relationship)) {
        const User *user = snapshot.user(grant->user);
        if (!user || (user->active && grant->active) || administrators.contains(user->id) || user->selfRegistered)
            continue;
        const Profile *profile = profileThatApplies(portal.policy, snapshot, *user, grant);
        if (profile && profile->functions.contains(portal.catalogue.administration()->code))
            out.append(user->id);
    }
    return out;
}

QList<UserId> registered(const Snapshot &snapshot, const CompanyId &company)
{
    QList<UserId> out;
    for (const User &user : snapshot.users) {
        if (user.company == company && user.selfRegistered && !user.active)
            out.append(user.id);
    }
    return sortedByName(out, snapshot, snapshot);
}

} // namespace

QList<RecoveryStep> recoveryOf(const Portal &portal, const Snapshot &snapshot, const RelationshipId &id,
                               const QDateTime &at, const RecoveryRecord *begun)
{
    const Relationship *relationship = snapshot.relationship(id);
    if (!portal.policy.selfRegistration || !portal.catalogue.administration() || !relationship || !relationship->active
        || snapshot.grantsOn(id).isEmpty())
        return {};
    QList<UserId> administrators = administratorsOf(portal, snapshot, id, at);
    QList<UserId> former = formerAdministrators(portal, snapshot, id, administrators);
    for (const UserId &gone : begun ? begun->left : QList<UserId>()) {
        administrators.removeAll(gone);
        if (snapshot.user(gone) && !former.contains(gone))
            former.append(gone);
    }
    const bool enough = administrators.size() >= std::max(1, portal.policy.administratorsWarn);
    // One administrator in office and nobody gone: that is S3.2's alert, and an appointment is its remedy.
    if (former.isEmpty() && (enough || (!administrators.isEmpty() && !begun)))
        return {};
    const QList<UserId> waiting = registered(snapshot, relationship->company);
    const bool given = !administrators.isEmpty();
    return {{RecoveryStepKind::Registered, given || !waiting.isEmpty(), waiting},
            {RecoveryStepKind::Requested, given || (begun && begun->requested.isValid()), {}},
            {RecoveryStepKind::RoleGiven, given, administrators},
            {RecoveryStepKind::OldAccountDeleted, given && former.isEmpty(), former},
            {RecoveryStepKind::SecondAppointed, enough, {}}};
}

bool mayRecover(const Portal &portal, const Snapshot &snapshot, const RelationshipId &id, const QDateTime &at)
{
    const Relationship *relationship = snapshot.relationship(id);
    return portal.policy.selfRegistration && portal.catalogue.administration() && relationship && relationship->active
        && !snapshot.grantsOn(id).isEmpty() && administratorsOf(portal, snapshot, id, at).size() <= 1;
}

} // namespace mandat
