// SPDX-License-Identifier: MIT
#pragma once

#include "firm.h"

#include <QRandomGenerator>

/// Random firms and orders.
namespace firm
{

inline const QDateTime today = utc(2026, 11, 20, 12, 0);

class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_generator(seed)
    {
    }
    [[nodiscard]] int below(int bound) { return static_cast<int>(m_generator.bounded(bound)); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template<class T> [[nodiscard]] const T &oneOf(const QList<T> &values)
    {
        return values.at(below(static_cast<int>(values.size())));
    }
    template<class T> [[nodiscard]] SortedSet<T> someOf(const QList<T> &values, int percent)
    {
        SortedSet<T> out;
        for (const T &value : values) {
            if (chance(percent))
                out.insert(value);
        }
        return out;
    }
    /// A day about today, or none.
    [[nodiscard]] QDate day(int percent) { return chance(percent) ? today.date().addDays(below(9) - 4) : QDate(); }

private:
    QRandomGenerator m_generator;
};

inline const QList<FunctionCode> functionCodes {view, statements, prepare, sign, letters, administration};
inline const QList<AccountId> accountIds {current, savings, salaries};
inline const QList<UserId> userIds {marie, jean, id<UserId>(32), id<UserId>(33)};
inline const QList<RelationshipId> relationshipIds {works, payroll, id<RelationshipId>(12)};
inline const QList<ProfileId> profileIds {clerk, all, viewer, id<ProfileId>(43)};

inline Portal randomPortal(Dice &dice)
{
    Portal out = portal();
    out.policy.profileScope = dice.chance(50) ? ProfileScope::User : ProfileScope::Relationship;
    out.policy.accountScope =
        dice.oneOf<AccountScope>({AccountScope::Granted, AccountScope::Relationship, AccountScope::None});
    out.policy.strongAuthentication =
        dice.oneOf<StrongAuthenticationRule>({StrongAuthenticationRule::None, StrongAuthenticationRule::ForSensitive});
    out.policy.timeZone = dice.oneOf<QByteArray>({"Europe/Paris", "Pacific/Noumea", "America/Montreal", "UTC"});
    if (dice.chance(20))
        out.policy.configurations.clear();
    QList<Function> functions = out.catalogue.functions();
    for (Function &function : functions) {
        if (!dice.chance(20))
            continue;
        function.onAccounts = dice.chance(50);
        function.sensitive = dice.chance(50);
        function.module = dice.chance(50) ? international : ModuleCode();
    }
    out.catalogue = Catalogue(out.catalogue.version(), out.catalogue.menus(), out.catalogue.modules(), functions);
    return out;
}

inline void shake(Dice &dice, User &user)
{
    user.active = dice.chance(85);
    user.profile = dice.chance(85) ? dice.oneOf(profileIds) : ProfileId();
    user.secureMobile = dice.chance(70) ? u"+33612345678"_s : QString();
}

inline void shake(Dice &dice, Grant &grant)
{
    grant.active = dice.chance(85);
    grant.profile = dice.chance(85) ? dice.oneOf(profileIds) : ProfileId();
    grant.accounts = dice.someOf(accountIds, 60);
    grant.firstDay = dice.day(25);
    grant.lastDay = dice.day(25);
}

inline FieldChange randomFieldChange(Dice &dice, bool ofGrant)
{
    const QString profile = dice.chance(80) ? dice.oneOf(profileIds).toString() : QString();
    if (!ofGrant) {
        return dice.chance(60) ? FieldChange {Field::UserProfile, profile}
                               : FieldChange {Field::SecureMobile, dice.chance(50) ? u"+33612345678"_s : QString()};
    }
    switch (dice.below(4)) {
    case 0:
        return {Field::FirstDay, dice.day(80)};
    case 1:
        return {Field::LastDay, dice.day(80)};
    case 2:
        return {Field::GrantProfile, profile};
    default:
        break;
    }
    QStringList accounts;
    for (const AccountId &account : dice.someOf(accountIds, 60))
        accounts.append(account.toString());
    return {Field::Accounts, accounts};
}

inline QList<PendingChange> randomPending(Dice &dice, bool ofGrant)
{
    QList<PendingChange> out;
    QDateTime at = today;
    while (dice.chance(25)) {
        at = at.addSecs(60 * dice.below(5000));
        PendingChange change {at, {}, dice.chance(15), {}};
        if (!change.deletes)
            change.fields.append({Field::Active, dice.chance(50)});
        if (!change.deletes && dice.chance(40))
            change.fields.append(randomFieldChange(dice, ofGrant));
        out.append(change);
    }
    return out;
}

inline Snapshot randomSnapshot(Dice &dice, bool withPending)
{
    Snapshot out;
    for (const RelationshipId &id : relationshipIds) {
        Relationship there;
        there.id = id;
        there.reference = id.toString();
        there.company = company;
        there.active = dice.chance(85);
        there.configuration =
            ConfigurationCode(dice.oneOf<QString>({u"complete"_s, u"complete"_s, u"view"_s, u"gone"_s}));
        there.modules = dice.someOf<ModuleCode>({international}, 60);
        for (const AccountId &account : dice.someOf(accountIds, 60))
            there.accounts.append({account, {}, {}, {}});
        out.put(there);
    }
    for (const ProfileId &id : profileIds) {
        Profile profile;
        profile.id = id;
        profile.kind = dice.chance(50) ? ProfileKind::Personal : ProfileKind::Shared;
        profile.functions = dice.someOf(functionCodes, 65);
        out.put(profile);
    }
    ushort number = 100;
    for (const UserId &userId : userIds) {
        User user;
        user.id = userId;
        user.lastName = userId.toString();
        user.strongAuthentication = dice.chance(60);
        shake(dice, user);
        if (withPending)
            user.pending = randomPending(dice, false);
        out.put(user);
        for (const RelationshipId &there : relationshipIds) {
            if (!dice.chance(65))
                continue;
            Grant grant;
            grant.id = id<GrantId>(number++);
            grant.user = userId;
            grant.relationship = there;
            shake(dice, grant);
            if (withPending)
                grant.pending = randomPending(dice, true);
            out.put(grant);
        }
    }
    return out;
}

/// A few changes, each of another resource.
inline QList<Change> randomChanges(Dice &dice, const Snapshot &state, bool withDeletions)
{
    QList<Change> out;
    for (const UserId &id : userIds) {
        if (dice.chance(15)) {
            out.append(edited(state.user(id), [&](User &user) { shake(dice, user); }));
        } else if (dice.chance(10)) {
            out.append(edited(state.user(id), [&](User &user) { user.firstName = u"Other"_s; }));
        } else if (dice.chance(10)) {
            out.append(edited(state.user(id), [&](User &user) { user.active = false; }));
        } else if (withDeletions && dice.chance(8)) {
            for (const Change &change : deletionOf(state, id)) {
                if (change.resourceKind() != ResourceKind::Profile)
                    out.append(change);
            }
        }
    }
    const auto isNew = [&](const QUuid &id) {
        return std::none_of(out.begin(), out.end(), [&](const Change &change) { return change.resourceId() == id; });
    };
    ushort number = 500;
    for (const UserId &user : userIds) {
        for (const RelationshipId &there : relationshipIds) {
            const Grant *grant = state.grantOf(user, there);
            if (grant && isNew(grant->id.uuid())) {
                if (dice.chance(10))
                    out.append(edited(grant, [&](Grant &edited) { shake(dice, edited); }));
                else if (withDeletions && dice.chance(8))
                    out.append(Change::remove(*grant));
            } else if (!grant && isNew(user.uuid()) && dice.chance(10)) {
                Grant added;
                added.id = id<GrantId>(number++);
                added.user = user;
                added.relationship = there;
                shake(dice, added);
                out.append(Change::create(added));
            }
        }
    }
    for (const ProfileId &id : profileIds) {
        if (dice.chance(10)) {
            out.append(edited(state.profile(id),
                              [&](Profile &profile) { profile.functions = dice.someOf(functionCodes, 65); }));
        }
    }
    for (const RelationshipId &id : relationshipIds) {
        if (dice.chance(5))
            out.append(edited(state.relationship(id), [&](Relationship &there) { there.active = !there.active; }));
    }
    return out;
}

} // namespace firm
