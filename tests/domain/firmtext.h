// SPDX-License-Identifier: MIT
// A question about effective access that is answered wrongly: made as small as it gets, and said so that one can read
// it.
#pragma once

#include "sevenconditions.h"

#include <functional>

namespace firm
{

struct Question {
    Portal portal;
    Snapshot state;
    UserId user;
    RelationshipId relationship;
    FunctionCode function;
    std::optional<AccountId> account;
    QDateTime at;
};

/// Takes away whatever can go while the answer stays wrong.
inline Question shrunk(Question question, const std::function<bool(const Question &)> &isWrong)
{
    const auto attempt = [&](auto edit) {
        Question smaller = question;
        edit(smaller);
        if (isWrong(smaller))
            question = std::move(smaller);
    };
    const Snapshot whole = question.state;
    for (const Grant &grant : whole.grants) {
        attempt([&](Question &each) { each.state.grants.remove(grant.id); });
        attempt([&](Question &each) {
            Grant plain = grant;
            plain.pending.clear();
            if (each.state.grants.contains(grant.id))
                each.state.put(plain);
        });
    }
    for (const User &user : whole.users) {
        attempt([&](Question &each) { each.state.users.remove(user.id); });
        attempt([&](Question &each) {
            if (each.state.users.contains(user.id))
                each.state.users[user.id].pending.clear();
        });
    }
    for (const Profile &profile : whole.profiles) {
        attempt([&](Question &each) { each.state.profiles.remove(profile.id); });
        attempt([&](Question &each) {
            if (each.state.profiles.contains(profile.id))
                each.state.profiles[profile.id].functions = {question.function};
        });
    }
    for (const Relationship &there : whole.relationships) {
        attempt([&](Question &each) { each.state.relationships.remove(there.id); });
        attempt([&](Question &each) {
            if (each.state.relationships.contains(there.id))
                each.state.relationships[there.id].accounts.clear();
        });
    }
    attempt([](Question &each) { each.portal.policy.configurations.clear(); });
    attempt([](Question &each) { each.account.reset(); });
    return question;
}

inline QString textOfPending(const QList<PendingChange> &pending)
{
    QStringList out;
    for (const PendingChange &each : pending) {
        QString text = each.effectiveAt.toString(Qt::ISODateWithMs) + (each.deletes ? u" deleted"_s : QString());
        for (const FieldChange &change : each.fields) {
            const QString value = change.value.toStringList().join(u'+');
            text += u" field %1=%2"_s.arg(int(change.field)).arg(value);
        }
        out.append(text);
    }
    return out.isEmpty() ? QString() : u" pending ["_s + out.join(u"; "_s) + u']';
}

template<class Set> QString textOfSet(const Set &values)
{
    QStringList out;
    for (const auto &value : values) {
        if constexpr (requires { value.text(); })
            out.append(value.text());
        else
            out.append(value.toString().mid(9, 9));
    }
    return out.join(u',');
}

/// Ids by the part that differs.
inline QString textOf(const Question &question)
{
    const auto shortly = [](const auto &id) { return id.isNull() ? u"none"_s : id.toString().mid(9, 9); };
    const Policy &policy = question.portal.policy;
    QString out = u"%1 may %2 on %3 (account %4) at %5?\n"_s.arg(
        shortly(question.user), question.function.text(), shortly(question.relationship),
        question.account ? shortly(*question.account) : u"any"_s, question.at.toUTC().toString(Qt::ISODateWithMs));
    out += u"policy: profileScope %1, accountScope %2, strongAuthentication %3, zone %4, %5 configurations\n"_s
               .arg(int(policy.profileScope))
               .arg(int(policy.accountScope))
               .arg(int(policy.strongAuthentication))
               .arg(QString::fromLatin1(policy.timeZone))
               .arg(policy.configurations.size());
    if (const Function *function = question.portal.catalogue.function(question.function))
        out += u"function: sensitive %1, accounts %2, module %3\n"_s.arg(function->sensitive)
                   .arg(function->onAccounts)
                   .arg(function->module.text());
    for (const User &user : question.state.users)
        out += u"user %1: active %2, profile %3, device %4, mobile %5%6\n"_s.arg(shortly(user.id))
                   .arg(user.active)
                   .arg(shortly(user.profile))
                   .arg(user.strongAuthentication)
                   .arg(!user.secureMobile.isEmpty())
                   .arg(textOfPending(user.pending));
    for (const Relationship &there : question.state.relationships) {
        QStringList accounts;
        for (const Account &account : there.accounts)
            accounts.append(shortly(account.id));
        out += u"relationship %1: active %2, ceiling %3, modules %4, accounts %5\n"_s.arg(shortly(there.id))
                   .arg(there.active)
                   .arg(there.configuration.text(), textOfSet(there.modules), accounts.join(u','));
    }
    for (const Grant &grant : question.state.grants)
        out += u"grant %1 of %2 on %3: active %4, profile %5, accounts %6, %7 to %8%9\n"_s
                   .arg(shortly(grant.id), shortly(grant.user), shortly(grant.relationship))
                   .arg(grant.active)
                   .arg(shortly(grant.profile), textOfSet(grant.accounts), grant.firstDay.toString(Qt::ISODate),
                        grant.lastDay.toString(Qt::ISODate), textOfPending(grant.pending));
    for (const Profile &profile : question.state.profiles)
        out += u"profile %1: %2\n"_s.arg(shortly(profile.id), textOfSet(profile.functions));
    return out;
}

} // namespace firm
