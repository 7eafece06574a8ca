// SPDX-License-Identifier: MIT
#include "domain/mergelimit.h"

#include "domain/effective.h"
#include "domain/mergefields.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace mandat
{

namespace
{

/// The state in which the order was written, as far as it is known to be so still, with the order made.
Snapshot sideOf(const QList<Change> &changes, const Snapshot &present, const WasThere &wasThere)
{
    Snapshot base;
    base.companies = present.companies;
    const auto keep = [&](const auto &resources) {
        for (const auto &resource : resources) {
            if (wasThere(Resource(resource)))
                base.put(resource);
        }
    };
    keep(present.relationships);
    keep(present.contacts);
    keep(present.users);
    keep(present.profiles);
    keep(present.grants);
    for (const Change &change : changes) {
        if (change.before)
            base.put(*change.before);
    }
    return applied(std::move(base), changes);
}

/// One person on one relationship at an instant.
struct View {
    View(const Portal &portal, const Snapshot &snapshot, const AccessPair &pair, const QDateTime &at)
        : portalOf(portal)
    {
        const User *anyUser = snapshot.user(pair.user);
        const Grant *anyGrant = snapshot.grantOf(pair.user, pair.relationship);
        user = anyUser ? stateAt(*anyUser, at) : std::nullopt;
        grant = anyGrant ? stateAt(*anyGrant, at) : std::nullopt;
        facts.portal = &portalOf;
        facts.user = user ? &*user : nullptr;
        facts.grant = grant ? &*grant : nullptr;
        facts.relationship = snapshot.relationship(pair.relationship);
        facts.profile = user ? profileThatApplies(portal.policy, snapshot, *user, facts.grant) : nullptr;
    }
    Q_DISABLE_COPY_MOVE(View)

    [[nodiscard]] bool opens(const AccountId &account) const
    {
        return facts.relationship && grant
            && accountsOpened(portalOf.policy, *facts.relationship, *grant).contains(account);
    }

    const Portal &portalOf;
    std::optional<User> user;
    std::optional<Grant> grant;
    AccessFacts facts;
};

/// Does `merged` give something here that none of the sides gives?
bool givesMore(const View &merged, const View &mine, const View &theirs, const QDateTime &at)
{
    for (const Function &function : merged.portalOf.catalogue.functions()) {
        if (!isGiven(merged.facts, function, at))
            continue;
        const bool byMine = isGiven(mine.facts, function, at);
        const bool byTheirs = isGiven(theirs.facts, function, at);
        if (!byMine && !byTheirs)
            return true;
        if (isAllowed(merged.facts, function, at) && !isAllowed(mine.facts, function, at)
            && !isAllowed(theirs.facts, function, at))
            return true;
        if (!function.onAccounts)
            continue;
        const bool works = isAllowed(merged.facts, function, at);
        const bool mineWorks = isAllowed(mine.facts, function, at);
        const bool theirsWorks = isAllowed(theirs.facts, function, at);
        for (const AccountId &account :
             accountsOpened(merged.portalOf.policy, *merged.facts.relationship, *merged.grant)) {
            const bool mineOpens = mine.opens(account);
            const bool theirsOpens = theirs.opens(account);
            if (!(byMine && mineOpens) && !(byTheirs && theirsOpens))
                return true;
            if (works && !(mineWorks && mineOpens) && !(theirsWorks && theirsOpens))
                return true;
        }
    }
    return false;
}

/// Takes back what a change gives; false: there is nothing to take back.
bool takeBack(MergedChange &change)
{
    if (!change.left || change.left->kind() == ChangeKind::Delete)
        return false;
    if (change.left->kind() == ChangeKind::Create) {
        change.left.reset();
        change.matter = MergeMatter::Together;
        return true;
    }
    bool any = false;
    for (MergedField &field : change.fields) {
        if (field.merged == field.theirs || onlyNarrows(field.field, field.theirs, field.merged))
            continue;
        field.merged = keptBack(field.merged, field.theirs);
        field.together = true;
        any = true;
    }
    if (any)
        change.left = changeTo(*change.theirs, change.fields);
    return any;
}

/// What stands and falls with a person who is not made.
void takeBackOrphans(QList<MergedChange> &changes)
{
    QSet<QUuid> people;
    QSet<QUuid> profiles;
    for (const MergedChange &change : changes) {
        if (change.matter != MergeMatter::Together || change.mine.resourceKind() != ResourceKind::User)
            continue;
        const User &user = std::get<User>(*change.mine.after);
        people.insert(user.id.uuid());
        profiles.insert(user.profile.uuid());
    }
    if (people.isEmpty())
        return;
    for (MergedChange &change : changes) {
        if (!change.left || change.left->kind() != ChangeKind::Create)
            continue;
        const Grant *grant = std::get_if<Grant>(&*change.left->after);
        const Profile *profile = std::get_if<Profile>(&*change.left->after);
        const bool ofPerson = grant && people.contains(grant->user.uuid());
        const bool personal =
            profile && profile->kind == ProfileKind::Personal && profiles.contains(profile->id.uuid());
        if (ofPerson || personal) {
            change.left.reset();
            change.matter = MergeMatter::Together;
        }
    }
}

QList<Change> leftOf(const QList<MergedChange> &changes)
{
    return OrderMerge {changes}.left();
}

} // namespace

MergeLimit::MergeLimit(const Portal &portal, const Snapshot &present, const QList<Change> &changes,
                       const WasThere &wasThere, const QDateTime &now)
    : m_portal(portal)
    , m_present(present)
    , m_mine(sideOf(changes, present, wasThere))
    , m_now(now)
{
}

bool MergeLimit::exceeds(const Snapshot &merged, const AccessPair &pair) const
{
    const std::array<const Snapshot *, 3> sides {&merged, &m_mine, &m_present};
    QList<QDateTime> instants {m_now};
    for (const Snapshot *side : sides) {
        if (const User *user = side->user(pair.user))
            instants += boundariesOf(m_portal.policy, *user, m_now);
        if (const Grant *grant = side->grantOf(pair.user, pair.relationship))
            instants += boundariesOf(m_portal.policy, *grant, m_now);
    }
    return std::ranges::any_of(instants, [&](const QDateTime &at) {
        const View together(m_portal, merged, pair, at);
        const View mine(m_portal, m_mine, pair, at);
        const View theirs(m_portal, m_present, pair, at);
        return givesMore(together, mine, theirs, at);
    });
}

QList<AccessPair> MergeLimit::excess(const Snapshot &merged, const QList<Change> &left) const
{
    QList<AccessPair> out = touchedPairs(m_present, merged, left);
    out.removeIf([&](const AccessPair &pair) { return !exceeds(merged, pair); });
    return out;
}

/// The nearest thing first: the access, then the person, the relationship, the profiles.
bool MergeLimit::keepBack(QList<MergedChange> &changes, const Snapshot &merged, const AccessPair &pair) const
{
    const Grant *grant = merged.grantOf(pair.user, pair.relationship);
    const User *user = merged.user(pair.user);
    QList<QUuid> profiles;
    for (const Snapshot *side : {&merged, &m_present}) {
        const User *person = side->user(pair.user);
        const Grant *access = side->grantOf(pair.user, pair.relationship);
        if (person)
            profiles << person->profile.uuid() << finalState(*person).value_or(*person).profile.uuid();
        if (access)
            profiles << access->profile.uuid() << finalState(*access).value_or(*access).profile.uuid();
    }
    const QList<QList<QUuid>> levels {
        {grant ? grant->id.uuid() : QUuid()}, {user ? user->id.uuid() : QUuid()}, {pair.relationship.uuid()}, profiles};
    for (const QList<QUuid> &level : levels) {
        bool any = false;
        for (MergedChange &change : changes) {
            if (change.left && level.contains(change.left->resourceId()))
                any = takeBack(change) || any;
        }
        if (any)
            return true;
    }
    return false;
}

void MergeLimit::keepBack(QList<MergedChange> &changes) const
{
    for (;;) {
        const QList<Change> left = leftOf(changes);
        const Snapshot merged = applied(m_present, left);
        const QList<AccessPair> pairs = excess(merged, left);
        if (pairs.isEmpty())
            return;
        bool any = false;
        for (const AccessPair &pair : pairs)
            any = keepBack(changes, merged, pair) || any;
        // It lies in something that is not the pair's own by name: nothing is given at all, then.
        for (MergedChange &change : changes) {
            if (!any)
                takeBack(change);
        }
        takeBackOrphans(changes);
        if (!any && leftOf(changes) == left)
            return;
    }
}

} // namespace mandat
