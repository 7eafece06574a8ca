// SPDX-License-Identifier: MIT
#include "domain/accessreview.h"

#include "domain/names.h"
#include "domain/wording.h"

#include <algorithm>

namespace mandat
{

using namespace Qt::StringLiterals;

namespace
{

ReviewedAccess accessOf(const Portal &portal, const Snapshot &snapshot, const Grant &grant, const User &user,
                        const Relationship &relationship, const QDateTime &at, const Wording &english,
                        const Wording &french)
{
    ReviewedAccess out;
    out.grant = grant.id;
    out.user = grant.user;
    out.relationship = grant.relationship;
    out.person = displayName(user);
    out.signInId = displaySignInId(user.userName);
    out.place = relationship.label.isEmpty() ? relationship.reference
                                             : u"%1 (%2)"_s.arg(relationship.reference, relationship.label);
    if (const Profile *profile = profileThatApplies(portal.policy, snapshot, user, &grant))
        out.profile = {english.profileName(*profile), french.profileName(*profile)};
    const Function *administration = portal.catalogue.administration();
    out.administrator = administration
        && effective(portal, snapshot, user.id, relationship.id, administration->code, std::nullopt, at).allowed;
    return out;
}

} // namespace

ReviewCounts countOf(const AccessReview &review)
{
    ReviewCounts out;
    for (const ReviewedAccess &access : review.accesses) {
        if (access.gone)
            continue;
        switch (access.verdict) {
        case ReviewVerdict::Keep:
            ++out.keep;
            break;
        case ReviewVerdict::Remove:
            ++out.remove;
            break;
        case ReviewVerdict::Unsure:
            ++out.unsure;
            break;
        case ReviewVerdict::Undecided:
            ++out.undecided;
            break;
        }
    }
    return out;
}

AccessReview broughtUpToDate(AccessReview review, const Portal &portal, const Snapshot &snapshot, const QDateTime &at)
{
    const Wording english(Language::English);
    const Wording french(Language::French);
    QHash<GrantId, ReviewedAccess> known;
    for (const ReviewedAccess &access : std::as_const(review.accesses))
        known.insert(access.grant, access);
    if (const Company *company = snapshot.company(review.company))
        review.companyName = company->name;
    QList<ReviewedAccess> out;
    for (const Relationship &relationship : snapshot.relationships) {
        if (relationship.company != review.company)
            continue;
        for (const Grant *grant : snapshot.grantsOn(relationship.id)) {
            const User *user = snapshot.user(grant->user);
            if (!user)
                continue;
            ReviewedAccess access = accessOf(portal, snapshot, *grant, *user, relationship, at, english, french);
            const ReviewedAccess before = known.take(grant->id);
            access.verdict = before.verdict;
            access.by = before.by;
            access.at = before.at;
            out.append(access);
        }
    }
    for (ReviewedAccess access : std::as_const(known)) {
        if (access.verdict == ReviewVerdict::Undecided)
            continue;
        access.gone = true;
        out.append(access);
    }
    std::ranges::sort(out, {}, [](const ReviewedAccess &access) {
        return std::tuple(access.place, access.relationship, access.person, access.grant);
    });
    review.accesses = out;
    return review;
}

QList<Change> removalsOf(const AccessReview &review, const Snapshot &snapshot)
{
    QList<Change> out;
    for (const ReviewedAccess &access : review.accesses) {
        const Grant *grant = access.verdict == ReviewVerdict::Remove ? snapshot.grant(access.grant) : nullptr;
        if (grant)
            out.append(Change::remove(*grant));
    }
    return out;
}

} // namespace mandat
