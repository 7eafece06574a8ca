// SPDX-License-Identifier: MIT
// What holds on every portal whatever was sent to it. Each function names what it found wrong; empty: nothing.
#pragma once

#include "domain/sevenconditions.h"
#include "scim/filter.h"
#include "service/auditverify.h"
#include "service/portalstate.h"

namespace mandat::service::testing
{

/// S2.4, S3.2: enough administrators, now and at every instant to come, where somebody has access at all.
inline QStringList missingAdministrators(const Portal &portal, const Snapshot &state, const QDateTime &now)
{
    QStringList out;
    const Policy &policy = portal.policy;
    if (policy.administratorsBlock == 0 || !portal.catalogue.administration())
        return out;
    QHash<QString, QList<RelationshipId>> scopes;
    for (const Relationship &each : state.relationships) {
        switch (policy.administratorPer) {
        case AdministratorPer::Relationship:
            scopes[each.id.toString()].append(each.id);
            break;
        case AdministratorPer::Company:
            scopes[each.company.toString()].append(each.id);
            break;
        case AdministratorPer::Portal:
            scopes[u"portal"_s].append(each.id);
            break;
        }
    }
    QList<QDateTime> instants = boundariesOf(policy, state, now);
    instants.prepend(now);
    for (const QDateTime &at : instants) {
        for (auto scope = scopes.cbegin(); scope != scopes.cend(); ++scope) {
            QSet<UserId> administrators;
            bool somebody = false;
            for (const Grant &grant : state.grants) {
                if (!scope->contains(grant.relationship))
                    continue;
                const firm::SevenConditions answer =
                    firm::sevenConditions(portal, state, grant.user, grant.relationship,
                                          portal.catalogue.administration()->code, std::nullopt, at);
                const bool opens = answer.condition(1) == firm::Holds::Yes && answer.condition(2) == firm::Holds::Yes
                    && answer.condition(3) == firm::Holds::Yes;
                somebody = somebody || opens;
                if (answer.allowed())
                    administrators.insert(grant.user);
            }
            if (somebody && administrators.size() < policy.administratorsBlock)
                out.append(u"%1 administrators of %2 at %3"_s.arg(administrators.size())
                               .arg(scope.key(), at.toString(Qt::ISODate)));
        }
    }
    return out;
}

inline QString signInKey(const Policy &policy, const User &user)
{
    return scim::caseKey(user.userName.isEmpty() && policy.signInId == SignInIdKind::Email ? user.email
                                                                                           : user.userName);
}

/// S2.5: held by one, or kept for one order.
inline QStringList sharedSignInIds(const Portal &portal, const PortalState &state)
{
    QStringList out;
    QHash<QString, QString> holders;
    for (const User &user : state.snapshot.users) {
        const QString key = scim::caseKey(user.userName);
        if (key.isEmpty())
            out.append(u"%1 has no sign-in ID"_s.arg(user.id.toString()));
        else if (holders.contains(key))
            out.append(u"%1 and %2 sign in as %3"_s.arg(user.id.toString(), holders.value(key), key));
        holders.insert(key, user.id.toString());
    }
    for (const OrderRecord &held : state.held()) {
        const scim::OrderAnswer answer = answerTo(held);
        for (const Change &change : answer.order.changes) {
            const User *user = change.after ? std::get_if<User>(&*change.after) : nullptr;
            const User *was = change.before ? std::get_if<User>(&*change.before) : nullptr;
            const QString key = user ? signInKey(portal.policy, *user) : QString();
            if (key.isEmpty() || (was && scim::caseKey(was->userName) == key))
                continue;
            if (holders.contains(key) && holders.value(key) != user->id.toString())
                out.append(u"%1 wants %2, which is %3's"_s.arg(held.number, key, holders.value(key)));
            holders.insert(key, held.number);
        }
    }
    return out;
}

/// What was done about a thing that is broken, in order.
inline QString historyOf(const PortalState &state, const QUuid &id)
{
    QStringList out;
    for (const OrderRecord &record : state.orders) {
        const ChangeOrder order = answerTo(record).order;
        QStringList changes;
        for (const Change &change : order.changes)
            changes.append(
                u"%1 %2 %3"_s.arg(int(change.kind()))
                    .arg(typeName(kindOf(change.resourceKind())), change.resourceId().toString(QUuid::WithoutBraces)));
        const QString text =
            u"%1 (%2) by %3: %4"_s.arg(record.number, record.status, record.author, changes.join(u", "_s));
        if (text.contains(id.toString(QUuid::WithoutBraces)))
            out.append(text);
    }
    out.sort();
    return out.join(u'\n');
}

/// One grant a pair, of things that are there, with accounts that are there.
inline QStringList brokenGrants(const Portal &portal, const PortalState &portalState)
{
    const Snapshot &state = portalState.snapshot;
    QStringList out;
    QSet<QString> pairs;
    for (const Grant &grant : state.grants) {
        const QString pair = grant.user.toString() + u'/' + grant.relationship.toString();
        if (pairs.contains(pair))
            out.append(u"two grants of "_s + pair);
        pairs.insert(pair);
        const Relationship *there = state.relationship(grant.relationship);
        if (!state.user(grant.user) || !there) {
            out.append(u"grant %1 of nothing\n%2\n%3"_s.arg(grant.id.toString(),
                                                            historyOf(portalState, grant.id.uuid()),
                                                            historyOf(portalState, grant.user.uuid())));
            continue;
        }
        if (portal.policy.accountScope != AccountScope::Granted && !grant.accounts.isEmpty())
            out.append(u"grant %1 has accounts"_s.arg(grant.id.toString()));
        for (const AccountId &account : grant.accounts) {
            if (!there->account(account))
                out.append(u"grant %1 has an account of another relationship"_s.arg(grant.id.toString()));
        }
        const bool ofGrant = portal.policy.profileScope == ProfileScope::Relationship;
        const ProfileId profile = ofGrant ? grant.profile : state.user(grant.user)->profile;
        if (!profile.isNull() && !state.profile(profile))
            out.append(u"grant %1 has a profile that is not there"_s.arg(grant.id.toString()));
    }
    return out;
}

/// S4.1, S0.1: what the service lets somebody do, asked over HTTP as a portal asks it, is within the ceiling.
inline QStringList decidedOtherwise(ServiceFixture &service, const Portal &portal, const Snapshot &state,
                                    const Grant &grant, const Function &function)
{
    const QJsonObject question {{u"user"_s, grant.user.toString()},
                                {u"relationship"_s, grant.relationship.toString()},
                                {u"function"_s, function.code.text()}};
    const Answer said = service.post(u"/.decide"_s, question);
    const firm::SevenConditions expected = firm::sevenConditions(portal, state, grant.user, grant.relationship,
                                                                 function.code, std::nullopt, service.clock().now());
    if (said.json().value("allowed"_L1).toBool() == expected.allowed())
        return {};
    return {u".decide says otherwise of %1 on grant %2"_s.arg(function.code.text(), grant.id.toString())};
}

/// S2.12: what needs somebody else has somebody else's name on it, and that one wrote nothing of it.
inline QStringList unapproved(const Portal &portal, const PortalState &state)
{
    QStringList out;
    QHash<QString, const OrderRecord *> byId;
    for (const OrderRecord &order : state.orders)
        byId.insert(order.stored.id, &order);
    for (const OrderRecord &record : state.orders) {
        const ChangeOrder order = answerTo(record).order;
        const bool applied = order.status == OrderStatus::Applied || order.status == OrderStatus::InEffect;
        if (applied && !order.decidedBy.isEmpty()) {
            QSet<QString> seen;
            for (const OrderRecord *each = &record; each && !seen.contains(each->stored.id);
                 each = byId.value(each->replaces)) {
                seen.insert(each->stored.id);
                if (each->author == order.decidedBy)
                    out.append(u"%1 approved %2, and wrote %3"_s.arg(order.decidedBy, record.number, each->number));
            }
        }
        // What deletes somebody who is gone already changes nothing, and waits for nobody.
        if (applied && order.decidedBy.isEmpty() && portal.policy.approval == ApprovalRule::All
            && !order.changes.isEmpty())
            out.append(u"%1 is applied, and nobody approved it"_s.arg(record.number));
        if (applied && order.decidedBy.isEmpty() && portal.policy.approval != ApprovalRule::None) {
            for (const Change &change : order.changes) {
                if (change.kind() == ChangeKind::Create && change.resourceKind() == ResourceKind::User)
                    out.append(u"%1 made a user, and nobody approved it"_s.arg(record.number));
            }
        }
    }
    for (const User &user : state.snapshot.users) {
        const QString creating = state.creatingOrder.value(user.id.toString());
        const OrderRecord *order = byId.value(creating);
        if (creating.isEmpty())
            continue;
        if (!order || (order->status != u"applied"_s && order->status != u"inEffect"_s))
            out.append(u"user %1 is of an order that is not applied"_s.arg(user.id.toString()));
    }
    return out;
}

/// Whose access an order can bear on at all, by the plainest reading of its changes.
inline QSet<UserId> concernedBy(const QList<Change> &changes, const Snapshot &before, const Snapshot &after)
{
    QSet<UserId> out;
    for (const Change &change : changes) {
        const QUuid id = change.resourceId();
        for (const std::optional<Resource> &side : {change.before, change.after}) {
            if (const Grant *grant = side ? std::get_if<Grant>(&*side) : nullptr)
                out.insert(grant->user);
        }
        if (change.resourceKind() == ResourceKind::User)
            out.insert(UserId(id));
        for (const Snapshot *state : {&before, &after}) {
            for (const User &user : state->users) {
                if (user.profile.uuid() == id)
                    out.insert(user.id);
            }
            for (const Grant &grant : state->grants) {
                if (grant.profile.uuid() == id || grant.relationship.uuid() == id)
                    out.insert(grant.user);
            }
        }
    }
    return out;
}

/// What a change opens by itself: somebody can sign in, or be reached, in a way that was not so.
inline bool opensADoor(const Change &change)
{
    const User *is = change.after ? std::get_if<User>(&*change.after) : nullptr;
    const User *was = change.before ? std::get_if<User>(&*change.before) : nullptr;
    if (!is)
        return false;
    return !was || (!was->active && is->active) || was->userName != is->userName || was->email != is->email
        || was->secureMobile != is->secureMobile || was->address != is->address;
}

/// Something that the order allows, at this instant or a later one, and that was not allowed; empty: nothing.
inline QString gainOf(const Portal &portal, const Snapshot &before, const Snapshot &after, const QList<Change> &changes,
                      const QDateTime &now)
{
    for (const Change &change : changes) {
        if (opensADoor(change))
            return u"a way in for "_s + change.resourceId().toString();
    }
    for (const UserId &user : concernedBy(changes, before, after)) {
        QList<QDateTime> instants {now};
        for (const Snapshot *state : {&before, &after}) {
            for (const Grant *grant : state->grantsOfUser(user))
                instants += boundariesOf(portal.policy, *grant, now);
        }
        for (const Grant *grant : after.grantsOfUser(user)) {
            for (const QDateTime &at : std::as_const(instants)) {
                for (const Function &function : portal.catalogue.functions()) {
                    const auto was = firm::sevenConditions(portal, before, user, grant->relationship, function.code,
                                                           std::nullopt, at);
                    const auto is = firm::sevenConditions(portal, after, user, grant->relationship, function.code,
                                                          std::nullopt, at);
                    if ((is.given() && !was.given()) || (is.allowed() && !was.allowed()))
                        return u"%1 for %2"_s.arg(function.code.text(), user.toString());
                }
            }
        }
    }
    return {};
}

/// S2.12: all that was ever applied, made once more in the order in which the trail has it: what gives anything has
/// somebody's approval. For portals without a delay.
inline QStringList gainsWithoutApproval(ServiceFixture &service, const Portal &portal, Snapshot state)
{
    QStringList out;
    if (portal.policy.approval == ApprovalRule::None || portal.policy.effectDelay.count() > 0)
        return out;
    QHash<QString, ChangeOrder> orders;
    for (const OrderRecord &record : stateOf(service).orders)
        orders.insert(record.stored.id, answerTo(record).order);
    QList<ChainLink> links;
    ServiceFixture::check(service.store().read(service.portalId(), [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(links, reader.chainAfter(0, 1'000'000));
        return {};
    }));
    for (const ChainLink &link : std::as_const(links)) {
        if (link.resourceType != u"ChangeOrder"_s || (link.action != u"applied"_s && link.action != u"approved"_s))
            continue;
        const ChangeOrder order = orders.value(link.resourceId);
        if (order.status != OrderStatus::Applied && order.status != OrderStatus::InEffect)
            continue;
        const Snapshot after = applied(state, order.changes);
        if (order.decidedBy.isEmpty()) {
            const QString gained = gainOf(portal, state, after, order.changes, link.at);
            if (!gained.isEmpty())
                out.append(u"%1 gave %2, and nobody approved it"_s.arg(order.number, gained));
        }
        state = after;
    }
    return out;
}

/// Nothing that opens a door is kept for somebody whom no applied order has made.
inline QStringList earlyCredentials(ServiceFixture &service, const PortalState &state)
{
    QStringList out;
    ServiceFixture::check(service.store().read(service.portalId(), [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(const QList<Letter> letters, reader.letters(true));
        MANDAT_ASSIGN(const QList<Mail> mails, reader.mailDue(service.clock().now().addYears(1), 1'000'000));
        QSet<QString> addressed;
        for (const Letter &letter : letters)
            addressed.insert(letter.user);
        for (const Mail &mail : mails)
            addressed.insert(mail.subject);
        for (const OrderRecord &record : state.orders) {
            if (record.status == u"applied"_s || record.status == u"inEffect"_s)
                continue;
            for (const Change &change : answerTo(record).order.changes) {
                if (change.kind() != ChangeKind::Create || change.resourceKind() != ResourceKind::User)
                    continue;
                const QString user = change.resourceId().toString(QUuid::WithoutBraces);
                if (state.snapshot.user(UserId::fromString(user)))
                    continue; // of another order that made the same one
                MANDAT_ASSIGN(const auto credential, reader.credential(user));
                if (credential || addressed.contains(user))
                    out.append(u"credentials for %1 before its order is applied"_s.arg(user));
            }
        }
        return {};
    }));
    return out;
}

/// Every order has its number and its entries of the trail once, and the trail is whole.
inline QStringList brokenTrail(ServiceFixture &service, const PortalState &state)
{
    QStringList out;
    QSet<QString> numbers;
    QSet<QString> externalIds;
    for (const OrderRecord &order : state.orders) {
        if (numbers.contains(order.number))
            out.append(u"two orders are "_s + order.number);
        numbers.insert(order.number);
        const QString externalId = order.author + u' ' + order.externalId;
        if (!order.externalId.isEmpty() && externalIds.contains(externalId))
            out.append(u"sent once, there twice: "_s + externalId);
        externalIds.insert(externalId);
    }
    ServiceFixture::check(service.store().read(service.portalId(), [&](Reader &reader) -> Result<void> {
        MANDAT_ASSIGN(const AuditReport report, verifyAudit(reader, service.portalId(), std::nullopt));
        for (const AuditProblem &problem : report.problems)
            out.append(u"entry %1: %2"_s.arg(problem.sequence).arg(problem.what));
        MANDAT_ASSIGN(const QList<ChainLink> links, reader.chainAfter(0, 1'000'000));
        QHash<QString, int> beginnings;
        for (const ChainLink &link : links) {
            const bool begins = link.action == u"applied"_s || link.action == u"submitted"_s;
            if (begins && link.resourceType == u"ChangeOrder"_s)
                ++beginnings[link.resourceId];
        }
        for (const OrderRecord &order : state.orders) {
            if (beginnings.take(order.stored.id) != 1)
                out.append(u"%1 does not begin once in the trail"_s.arg(order.number));
        }
        if (!beginnings.isEmpty())
            out.append(u"the trail has orders that are not there"_s);
        return {};
    }));
    return out;
}

inline QStringList brokenInvariants(ServiceFixture &service, const Portal &portal)
{
    const PortalState state = stateOf(service);
    return missingAdministrators(portal, state.snapshot, service.clock().now()) + sharedSignInIds(portal, state)
        + brokenGrants(portal, state) + unapproved(portal, state) + earlyCredentials(service, state)
        + brokenTrail(service, state);
}

} // namespace mandat::service::testing
