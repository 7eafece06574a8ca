// SPDX-License-Identifier: MIT
#pragma once

#include "app/session.h"
#include "base/uuid.h"
#include "domain/changeorder.h"

#include <algorithm>

namespace mandat::testing
{

/// Creates somebody in the first company of the sample firm, with a personal profile and one relationship. With
/// `fromContact`, from its first contact who has no access yet (S0.2). Without changes if the sample lacks them.
inline ChangeOrder delegateOrder(app::Session &session, bool fromContact)
{
    using namespace Qt::StringLiterals;
    cache::Reader &reader = session.reader();
    const Portal &portal = session.portal();
    ChangeOrder order;
    order.id = ChangeOrderId(newUuid());
    order.reason = u"Renfort de la comptabilité"_s;
    const Result<std::optional<Relationship>> relationship = reader.relationshipByReference(u"40217-A"_s);
    if (!relationship || !*relationship)
        return order;
    order.company = (*relationship)->company;
    const Result<Snapshot> snapshot = reader.companySnapshot(order.company);
    if (!snapshot)
        return order;
    User user;
    user.id = UserId(newUuid());
    user.externalId = user.id.toString();
    user.company = order.company;
    user.language = u"fr"_s;
    if (fromContact) {
        for (const Contact &contact : snapshot->contacts) {
            const bool taken = std::any_of(snapshot->users.begin(), snapshot->users.end(),
                                           [&](const User &other) { return other.contact == contact.id; });
            if (taken || contact.company != order.company)
                continue;
            user.contact = contact.id;
            user.title = contact.title;
            user.lastName = contact.lastName;
            user.firstName = contact.firstName;
            user.capacity = contact.capacity;
            user.email = contact.email;
            user.mobile = contact.mobile;
            break;
        }
    } else {
        user.lastName = u"Nouvelle"_s;
        user.firstName = u"Personne"_s;
        user.email = u"nouvelle.personne."_s + user.id.toString().right(8) + u"@dupre.example"_s;
        user.userName = user.email;
        user.mobile = u"+33612345678"_s;
    }
    if (!portal.policy.userTypes.isEmpty())
        user.userType = portal.policy.userTypes.constLast().code;
    user.termsVersion = portal.policy.termsVersion;
    order.termsVersion = portal.policy.termsVersion;
    Profile profile;
    profile.id = ProfileId(newUuid());
    profile.kind = ProfileKind::Personal;
    profile.label = {u"Personal"_s, u"Personnalisé"_s};
    const Configuration *ceiling = portal.policy.configuration((*relationship)->configuration);
    for (const Function &function : portal.catalogue.functions()) {
        if (!function.sensitive && !function.administration && function.module.isEmpty() && ceiling
            && ceiling->functions.contains(function.code))
            profile.functions.insert(function.code);
    }
    user.profile = profile.id;
    Grant grant;
    grant.id = GrantId(newUuid());
    grant.user = user.id;
    grant.relationship = (*relationship)->id;
    if (portal.policy.accountScope == AccountScope::Granted) {
        for (const Account &account : (*relationship)->accounts)
            grant.accounts.insert(account.id);
    }
    order.changes = {Change::create(profile), Change::create(user), Change::create(grant)};
    order.created = session.clock().now();
    order.basedOn = {{u"Policy"_s, portal.policy.version}, {u"Catalogue"_s, portal.catalogue.version()}};
    return order;
}

} // namespace mandat::testing
