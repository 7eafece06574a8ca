// SPDX-License-Identifier: MIT
#include "desktop/review/owndossiers.h"

#include "base/uuid.h"

#include <algorithm>

namespace mandat::desktop
{

OwnDossiers ownDossiers(const Policy &policy, const QList<Change> &staged, const Snapshot &after, const UserId &user,
                        const QList<RelationshipId> &missing, const QDateTime &now)
{
    const QList<const Grant *> elsewhere = after.grantsOfUser(user);
    OwnDossiers out;
    for (const RelationshipId &relationship : missing) {
        const auto removal = std::ranges::find_if(staged, [&](const Change &change) {
            const Grant *grant = change.after || !change.before ? nullptr : std::get_if<Grant>(&*change.before);
            return grant && grant->user == user && grant->relationship == relationship;
        });
        if (removal != staged.end()) {
            out.back.append(*removal);
            continue;
        }
        Grant grant;
        grant.id = GrantId(newUuid(now));
        grant.user = user;
        grant.relationship = relationship;
        if (policy.profileScope == ProfileScope::Relationship && !elsewhere.isEmpty())
            grant.profile = elsewhere.constFirst()->profile;
        out.added.append(Change::create(grant));
    }
    return out;
}

} // namespace mandat::desktop
