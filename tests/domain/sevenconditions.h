// SPDX-License-Identifier: MIT
// Effective access said once more, in the plainest way: condition by condition, with no shared helper, no index and no
// shortcut. What the program answers is compared with it.
#pragma once

#include "firm.h"

#include <array>

namespace firm
{

enum class Holds {
    Yes,
    No,
    Unasked, ///< what the condition is about is not there, which is another condition's to say
};

struct SevenConditions {
    std::array<Holds, 7> holds {Holds::Unasked, Holds::Unasked, Holds::Unasked, Holds::Unasked,
                                Holds::Unasked, Holds::Unasked, Holds::Unasked};
    QList<AccountId> accounts; ///< open to the question

    /// 1 to 7.
    [[nodiscard]] Holds condition(int number) const { return holds.at(static_cast<size_t>(number - 1)); }
    /// All but the equipment.
    [[nodiscard]] bool given() const
    {
        return std::all_of(holds.begin(), holds.end() - 1, [](Holds each) { return each == Holds::Yes; });
    }
    [[nodiscard]] bool allowed() const { return given() && holds.back() == Holds::Yes; }
};

/// As things stand at an instant: what is pending by then has happened, one after the other.
template<class T> std::optional<T> asOf(const std::optional<T> &resource, const QDateTime &at)
{
    if (!resource)
        return std::nullopt;
    T out = *resource;
    for (const PendingChange &pending : resource->pending) {
        if (at < pending.effectiveAt)
            continue;
        if (pending.deletes)
            return std::nullopt;
        for (const FieldChange &change : pending.fields) {
            const QString text = change.value.toString();
            if (change.field == Field::Active)
                out.active = change.value.toBool();
            if constexpr (std::is_same_v<T, Grant>) {
                if (change.field == Field::FirstDay)
                    out.firstDay = change.value.toDate();
                if (change.field == Field::LastDay)
                    out.lastDay = change.value.toDate();
                if (change.field == Field::GrantProfile)
                    out.profile = text.isEmpty() ? ProfileId() : ProfileId(QUuid::fromString(text));
                if (change.field == Field::Accounts) {
                    out.accounts = {};
                    for (const QString &account : change.value.toStringList())
                        out.accounts.insert(AccountId(QUuid::fromString(account)));
                }
            } else {
                if (change.field == Field::UserProfile)
                    out.profile = text.isEmpty() ? ProfileId() : ProfileId(QUuid::fromString(text));
                if (change.field == Field::SecureMobile)
                    out.secureMobile = text;
            }
        }
    }
    return out;
}

inline SevenConditions sevenConditions(const Portal &portal, const Snapshot &state, const UserId &userId,
                                       const RelationshipId &relationshipId, const FunctionCode &code,
                                       const std::optional<AccountId> &account, const QDateTime &at)
{
    const auto yesOrNo = [](bool value) { return value ? Holds::Yes : Holds::No; };
    std::optional<User> user;
    for (const User &each : state.users) {
        if (each.id == userId)
            user = each;
    }
    user = asOf(user, at);
    std::optional<Relationship> there;
    for (const Relationship &each : state.relationships) {
        if (each.id == relationshipId)
            there = each;
    }
    std::optional<Grant> grant;
    for (const Grant &each : state.grants) {
        if (each.user == userId && each.relationship == relationshipId)
            grant = each;
    }
    grant = asOf(grant, at);
    std::optional<Function> function;
    for (const Function &each : portal.catalogue.functions()) {
        if (each.code == code)
            function = each;
    }

    SevenConditions out;
    out.holds[0] = yesOrNo(user && user->active);

    const QDate day = at.toTimeZone(QTimeZone(portal.policy.timeZone)).date();
    if (user && there) {
        const bool begun = grant && (grant->firstDay.isNull() || grant->firstDay <= day);
        const bool over = grant && !grant->lastDay.isNull() && grant->lastDay < day;
        out.holds[1] = yesOrNo(grant && grant->active && begun && !over);
    }

    out.holds[2] = yesOrNo(there && there->active);

    const bool profileIsTheUsers = portal.policy.profileScope == ProfileScope::User;
    if (user && (profileIsTheUsers || grant)) {
        const ProfileId id = profileIsTheUsers ? user->profile : grant->profile;
        bool inIt = false;
        for (const Profile &each : state.profiles)
            inIt = inIt || (each.id == id && each.functions.values().contains(code));
        out.holds[3] = yesOrNo(inIt);
    }

    if (there) {
        bool withinCeiling = portal.policy.configurations.isEmpty();
        for (const Configuration &each : portal.policy.configurations)
            withinCeiling =
                withinCeiling || (each.code == there->configuration && each.functions.values().contains(code));
        const bool moduleOn =
            function && (function->module.isEmpty() || there->modules.values().contains(function->module));
        out.holds[4] = yesOrNo(withinCeiling && moduleOn);
    }

    if (!function || !function->onAccounts || portal.policy.accountScope == AccountScope::None) {
        out.holds[5] = Holds::Yes;
    } else if (user && there && grant) {
        for (const Account &each : there->accounts) {
            const bool open =
                portal.policy.accountScope == AccountScope::Relationship || grant->accounts.values().contains(each.id);
            if (open && (!account || *account == each.id))
                out.accounts.append(each.id);
        }
        out.holds[5] = yesOrNo(!out.accounts.isEmpty());
    }

    const bool wantsEquipment =
        function && function->sensitive && portal.policy.strongAuthentication == StrongAuthenticationRule::ForSensitive;
    if (!wantsEquipment)
        out.holds[6] = Holds::Yes;
    else if (user)
        out.holds[6] = yesOrNo(user->strongAuthentication && !user->secureMobile.isEmpty());
    return out;
}

} // namespace firm
