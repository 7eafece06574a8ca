// SPDX-License-Identifier: MIT
// What an order moves, found by asking every question before and after it.
#pragma once

#include "domain/impact.h"
#include "randomfirm.h"
#include "sevenconditions.h"

#include <QSet>

namespace firm
{

/// Instants that see every state: today, each boundary, and a moment before each.
inline QList<QDateTime> instantsOf(const Policy &policy, const Snapshot &a, const Snapshot &b)
{
    QSet<QDateTime> out {today};
    const auto add = [&](const QDateTime &at) {
        if (at > today)
            out << at << std::max(today, at.addMSecs(-1));
    };
    for (int day = -6; day <= 12; ++day)
        add(QDateTime(today.date().addDays(day), QTime(0, 0), QTimeZone(policy.timeZone)).toUTC());
    for (const Snapshot *side : {&a, &b}) {
        for (const User &user : side->users) {
            for (const PendingChange &pending : user.pending)
                add(pending.effectiveAt);
        }
        for (const Grant &grant : side->grants) {
            for (const PendingChange &pending : grant.pending)
                add(pending.effectiveAt);
        }
    }
    QList<QDateTime> sorted = out.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

struct Moved {
    QSet<QString> lostFunctions; ///< "user relationship function"
    QSet<QString> gainedFunctions; ///< given, equipment aside, that was not, or works now
    QSet<QString> lostAccounts; ///< "user relationship account": on which some function was given, and none is
    QSet<QString> gainedAccounts;
    bool anyLost = false; ///< any function or account
    bool anyGained = false;
    bool operator==(const Moved &) const = default;
};

inline QString pairKey(const UserId &user, const RelationshipId &there)
{
    return user.toString() + u' ' + there.toString() + u' ';
}

inline Moved movesByAsking(const Portal &portal, const Snapshot &before, const Snapshot &after)
{
    Moved out;
    QList<std::optional<AccountId>> accounts {std::nullopt};
    for (const AccountId &account : accountIds)
        accounts.append(account);
    for (const QDateTime &at : instantsOf(portal.policy, before, after)) {
        for (const UserId &user : userIds) {
            for (const RelationshipId &there : relationshipIds) {
                const QString pair = pairKey(user, there);
                for (const auto &account : accounts) {
                    bool opened = false;
                    bool opens = false;
                    for (const FunctionCode &code : functionCodes) {
                        const auto was = sevenConditions(portal, before, user, there, code, account, at);
                        const auto is = sevenConditions(portal, after, user, there, code, account, at);
                        const bool lost = (was.given() && !is.given()) || (was.allowed() && !is.allowed());
                        const bool gained = (!was.given() && is.given()) || (!was.allowed() && is.allowed());
                        out.anyLost = out.anyLost || lost;
                        out.anyGained = out.anyGained || gained;
                        if (!account && lost)
                            out.lostFunctions.insert(pair + code.text());
                        if (!account && gained)
                            out.gainedFunctions.insert(pair + code.text());
                        opened = opened || (was.given() && was.accounts.size() == 1);
                        opens = opens || (is.given() && is.accounts.size() == 1);
                    }
                    if (account && opened && !opens)
                        out.lostAccounts.insert(pair + account->toString());
                    if (account && !opened && opens)
                        out.gainedAccounts.insert(pair + account->toString());
                }
            }
        }
    }
    return out;
}

/// The same, as an impact says it.
inline Moved movesOf(const Impact &impact)
{
    Moved out;
    for (const ImpactRow &row : impact.rows) {
        const QString pair = pairKey(row.user, row.relationship);
        for (const FunctionCode &code : row.lost)
            out.lostFunctions.insert(pair + code.text());
        for (const FunctionCode &code : row.gained + row.awaiting)
            out.gainedFunctions.insert(pair + code.text());
        for (const AccountId &account : row.accountsLost)
            out.lostAccounts.insert(pair + account.toString());
        for (const AccountId &account : row.accountsGained)
            out.gainedAccounts.insert(pair + account.toString());
    }
    return out;
}

} // namespace firm
