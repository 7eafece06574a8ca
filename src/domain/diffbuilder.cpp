// SPDX-License-Identifier: MIT
#include "domain/diffbuilder.h"

#include "domain/effective.h"
#include "domain/fields.h"
#include "domain/names.h"
#include "domain/touched.h"

#include <algorithm>

namespace mandat
{

namespace
{

DiffLine line(Sign sign, Subject subject)
{
    DiffLine out;
    out.sign = sign;
    out.subject = subject;
    return out;
}

DiffLine fieldLine(Sign sign, Field field, const QVariant &before, const QVariant &after)
{
    DiffLine out = line(sign, Subject::Field);
    out.field = field;
    out.before = before;
    out.after = after;
    return out;
}

/// Says nothing about a new resource: an empty field, no title, "active".
bool isDefault(Field field, const QVariant &value)
{
    if (field == Field::Title)
        return value.toInt() == static_cast<int>(Title::None);
    if (field == Field::Active)
        return value.toBool();
    if (field == Field::Address)
        return value.value<PostalAddress>() == PostalAddress();
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isEmpty();
    case QMetaType::QStringList:
        return value.toStringList().isEmpty();
    case QMetaType::QDate:
        return !value.toDate().isValid();
    default:
        return false;
    }
}

/// One line a field that the resource has (created, deleted) or that differs (modified), but for those in `besides`.
void addFields(QList<DiffLine> &lines, const std::optional<Resource> &before, const std::optional<Resource> &after,
               const QList<Field> &besides = {})
{
    if (!before && !after)
        return;
    for (const Field field : fieldsOf(kindOf(before ? *before : *after))) {
        if (besides.contains(field))
            continue;
        const QVariant was = before ? fieldValue(*before, field) : QVariant();
        const QVariant is = after ? fieldValue(*after, field) : QVariant();
        if (before && after) {
            if (was != is)
                lines.append(fieldLine(Sign::Modified, field, was, is));
        } else if (!isDefault(field, before ? was : is)) {
            lines.append(fieldLine(before ? Sign::Removed : Sign::Added, field, was, is));
        }
    }
}

/// The others that are one person with the user (S4.11), by name; the link itself is a number that tells nobody
/// anything.
QVariant namesOfSamePerson(const Snapshot &snapshot, const UserId &user, const QVariant &person)
{
    QStringList names;
    for (const User &other : snapshot.users) {
        if (other.id != user && !other.person.isEmpty() && other.person == person.toString())
            names.append(other.userName.isEmpty() ? displayName(other)
                                                  : displayName(other) + QStringLiteral(" (") + other.userName + u')');
    }
    names.sort();
    return names.isEmpty() ? person : QVariant(names.join(QStringLiteral(", ")));
}

bool isPersonal(const Profile *profile)
{
    return profile && profile->kind == ProfileKind::Personal;
}

bool isPersonal(const Change &change)
{
    const auto personal = [](const std::optional<Resource> &resource) {
        const Profile *profile = resource ? std::get_if<Profile>(&*resource) : nullptr;
        return !resource || isPersonal(profile);
    };
    return change.resourceKind() == ResourceKind::Profile && personal(change.before) && personal(change.after);
}

/// Whether somebody administers a relationship once all that is pending is in effect: dates and equipment aside.
bool administers(const Portal &portal, const Snapshot &snapshot, const UserId &userId,
                 const RelationshipId &relationshipId)
{
    const Function *function = portal.catalogue.administration();
    const User *userNow = snapshot.user(userId);
    const Grant *grantNow = snapshot.grantOf(userId, relationshipId);
    const Relationship *relationship = snapshot.relationship(relationshipId);
    if (!function || !userNow || !grantNow || !relationship || !relationship->active)
        return false;
    const std::optional<User> user = finalState(*userNow);
    const std::optional<Grant> grant = finalState(*grantNow);
    if (!user || !user->active || !grant || !grant->active)
        return false;
    const Profile *profile = profileThatApplies(portal.policy, snapshot, *user, &*grant);
    return profile && profile->functions.contains(function->code) && withinCeiling(portal, *relationship, *function);
}

} // namespace

DiffBuilder::DiffBuilder(const Portal &portal, const Snapshot &before, const Snapshot &after)
    : m_portal(portal)
    , m_before(before)
    , m_after(after)
{
}

void DiffBuilder::addPeople(const QList<Change> &changes)
{
    QSet<UserId> users;
    m_shownWithPeople = heldPersonalProfiles(changes, users);
    QHash<UserId, QList<RelationshipId>> relationships;
    for (const AccessPair &pair : touchedPairs(m_before, m_after, changes)) {
        users.insert(pair.user);
        relationships[pair.user].append(pair.relationship);
    }
    for (const Change &change : changes) {
        if (change.resourceKind() == ResourceKind::User)
            users.insert(UserId(change.resourceId()));
    }
    for (const UserId &user : sortedByName(users.values(), m_before, m_after)) {
        append({user, {}, {}, {}, userLines(user)});
        for (const RelationshipId &relationship : relationships.value(user))
            append({user, {}, {}, relationship, grantLines(user, relationship)});
    }
}

void DiffBuilder::addOthers(const QList<Change> &changes)
{
    for (const ResourceKind kind : {ResourceKind::Profile, ResourceKind::Contact, ResourceKind::Relationship}) {
        for (const Change &change : changes) {
            if (change.resourceKind() != kind)
                continue;
            if (kind != ResourceKind::Profile)
                append(plainGroup(change));
            else if (!m_shownWithPeople.contains(ProfileId(change.resourceId())))
                append(profileGroup(change));
        }
    }
}

QList<DiffGroup> DiffBuilder::take()
{
    return std::move(m_groups);
}

void DiffBuilder::append(DiffGroup group)
{
    if (group.lines.isEmpty())
        return;
    std::stable_sort(group.lines.begin(), group.lines.end(),
                     [](const DiffLine &a, const DiffLine &b) { return a.sign < b.sign; });
    m_groups.append(std::move(group));
}

QSet<ProfileId> DiffBuilder::heldPersonalProfiles(const QList<Change> &changes, QSet<UserId> &holders) const
{
    QSet<ProfileId> changed;
    for (const Change &change : changes) {
        if (isPersonal(change))
            changed.insert(ProfileId(change.resourceId()));
    }
    QSet<ProfileId> held;
    if (changed.isEmpty())
        return held;
    for (const Snapshot *side : {&m_before, &m_after}) {
        for (const User &user : side->users) {
            if (changed.contains(user.profile)) {
                held.insert(user.profile);
                holders.insert(user.id);
            }
        }
        for (const Grant &grant : side->grants) {
            if (changed.contains(grant.profile))
                held.insert(grant.profile);
        }
    }
    return held;
}

QList<DiffLine> DiffBuilder::userLines(const UserId &id) const
{
    QList<DiffLine> lines;
    const User *was = m_before.user(id);
    const User *is = m_after.user(id);
    if (was && !is) {
        lines.append(line(Sign::Removed, Subject::User));
    } else if (!was && is) {
        lines.append(line(Sign::Added, Subject::User));
        addFields(lines, std::nullopt, *is, {Field::UserProfile});
        addProfileLines(lines, Field::UserProfile, {}, is->profile, true);
    } else if (was && is) {
        addFields(lines, *was, *is, {Field::UserProfile});
        addProfileLines(lines, Field::UserProfile, was->profile, is->profile, false);
    }
    for (DiffLine &one : lines) {
        if (one.subject == Subject::Field && one.field == Field::Person) {
            one.before = namesOfSamePerson(m_before, id, one.before);
            one.after = namesOfSamePerson(m_after, id, one.after);
        }
    }
    return lines;
}

QList<DiffLine> DiffBuilder::grantLines(const UserId &user, const RelationshipId &relationship) const
{
    QList<DiffLine> lines;
    const Grant *was = m_before.grantOf(user, relationship);
    const Grant *is = m_after.grantOf(user, relationship);
    const QList<Field> shownOtherwise {Field::GrantUser, Field::GrantRelationship, Field::GrantProfile,
                                       Field::Accounts};
    if (was && !is) {
        lines.append(accessLine(Sign::Removed, m_before, *was));
    } else if (!was && is) {
        lines.append(accessLine(Sign::Added, m_after, *is));
        addFields(lines, std::nullopt, *is, shownOtherwise);
        addProfileLines(lines, Field::GrantProfile, {}, is->profile, true);
    } else if (was && is) {
        addFields(lines, *was, *is, shownOtherwise);
        addProfileLines(lines, Field::GrantProfile, was->profile, is->profile, false);
        const auto addAccounts = [&](Sign sign, const SortedSet<AccountId> &accounts) {
            const Relationship *there = m_after.relationship(relationship);
            for (const AccountId &id : accounts) {
                const Account *known = there ? there->account(id) : nullptr;
                DiffLine account = line(sign, Subject::Account);
                account.account = known ? *known : Account {id, {}, {}, {}};
                lines.append(account);
            }
        };
        addAccounts(Sign::Removed, was->accounts.subtracted(is->accounts));
        addAccounts(Sign::Added, is->accounts.subtracted(was->accounts));
    }
    addAdministration(lines, user, relationship);
    return lines;
}

void DiffBuilder::addProfileLines(QList<DiffLine> &lines, Field field, const ProfileId &was, const ProfileId &is,
                                  bool created) const
{
    const Profile *before = m_before.profile(was);
    const Profile *after = m_after.profile(is);
    const auto named = [](const Profile *profile) { return profile && !isPersonal(profile); };
    const auto textOf = [](const ProfileId &id) { return id.isNull() ? QString() : id.toString(); };
    if (was != is && (named(before) || named(after)))
        lines.append(
            fieldLine(created ? Sign::Added : Sign::Modified, field, created ? QVariant() : textOf(was), textOf(is)));
    const bool exchanged = was != is && !created;
    if (exchanged || isPersonal(after)) {
        const SortedSet<FunctionCode> none;
        addFunctionLines(lines, before ? before->functions : none, after ? after->functions : none);
    }
}

void DiffBuilder::addFunctionLines(QList<DiffLine> &lines, const SortedSet<FunctionCode> &was,
                                   const SortedSet<FunctionCode> &is) const
{
    addFunctionLines(lines, Sign::Removed, was.subtracted(is));
    addFunctionLines(lines, Sign::Added, is.subtracted(was));
}

void DiffBuilder::addFunctionLines(QList<DiffLine> &lines, Sign sign, const SortedSet<FunctionCode> &functions) const
{
    QHash<MenuCode, QList<FunctionCode>> byMenu;
    SortedSet<FunctionCode> unknown = functions;
    for (const Function &function : m_portal.catalogue.functions()) {
        if (unknown.remove(function.code))
            byMenu[function.menu].append(function.code);
    }
    const auto addMenu = [&](const MenuCode &menu, const QList<FunctionCode> &there) {
        if (there.isEmpty())
            return;
        DiffLine out = line(sign, Subject::Function);
        out.menu = menu;
        out.functions = there;
        out.count = there.size();
        lines.append(out);
    };
    for (const Menu &menu : m_portal.catalogue.menus())
        addMenu(menu.code, byMenu.take(menu.code));
    QList<FunctionCode> rest = unknown.values();
    for (const QList<FunctionCode> &menuless : byMenu)
        rest += menuless;
    std::sort(rest.begin(), rest.end());
    addMenu({}, rest);
}

void DiffBuilder::addAdministration(QList<DiffLine> &lines, const UserId &user,
                                    const RelationshipId &relationship) const
{
    const bool was = administers(m_portal, m_before, user, relationship);
    const bool is = administers(m_portal, m_after, user, relationship);
    if (was != is)
        lines.append(line(was ? Sign::Removed : Sign::Added, Subject::Administration));
}

DiffLine DiffBuilder::accessLine(Sign sign, const Snapshot &snapshot, const Grant &grant) const
{
    DiffLine out = line(sign, Subject::Access);
    const User *user = snapshot.user(grant.user);
    const Relationship *relationship = snapshot.relationship(grant.relationship);
    if (!relationship)
        return out;
    const Profile *profile = user ? profileThatApplies(m_portal.policy, snapshot, *user, &grant) : nullptr;
    bool onAccounts = m_portal.policy.accountScope == AccountScope::Granted;
    if (profile) {
        for (const FunctionCode &code : profile->functions) {
            const Function *function = m_portal.catalogue.function(code);
            if (!function || !withinCeiling(m_portal, *relationship, *function))
                continue;
            ++out.count;
            onAccounts = onAccounts || function->onAccounts;
        }
    }
    if (onAccounts)
        out.accountCount = accountsOpened(m_portal.policy, *relationship, grant).size();
    return out;
}

DiffGroup DiffBuilder::profileGroup(const Change &change) const
{
    DiffGroup out;
    out.profile = ProfileId(change.resourceId());
    const Profile *was = change.before ? std::get_if<Profile>(&*change.before) : nullptr;
    const Profile *is = change.after ? std::get_if<Profile>(&*change.after) : nullptr;
    if (was && is)
        addFields(out.lines, change.before, change.after, {Field::ProfileFunctions});
    else
        out.lines.append(line(is ? Sign::Added : Sign::Removed, Subject::Profile));
    if (is)
        addFunctionLines(out.lines, was ? was->functions : SortedSet<FunctionCode>(), is->functions);
    return out;
}

DiffGroup DiffBuilder::plainGroup(const Change &change) const
{
    DiffGroup out;
    if (change.resourceKind() == ResourceKind::Relationship) {
        out.relationship = RelationshipId(change.resourceId());
        addFields(out.lines, change.before, change.after);
        return out;
    }
    out.contact = ContactId(change.resourceId());
    if (change.kind() != ChangeKind::Modify)
        out.lines.append(line(change.after ? Sign::Added : Sign::Removed, Subject::Contact));
    if (change.after)
        addFields(out.lines, change.before, change.after);
    return out;
}

} // namespace mandat
