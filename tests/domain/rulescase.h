// SPDX-License-Identifier: MIT
#pragma once

#include "firm.h"

#include "domain/fields.h"
#include "domain/rules.h"

/// One order on the small firm, and what the rules say of it.
namespace firm
{

struct Case {
    Portal portal = firm::portal();
    Snapshot before = firm::snapshot();
    ChangeOrder order;
    Staff author;
    QDateTime now = utc(2026, 11, 24, 10, 47);
    std::optional<ClientScope> client; ///< instead of the author
    QStringList reserved; ///< sign-in IDs that others hold elsewhere, folded

    Case()
    {
        author.subject = u"s.aubriot"_s;
        author.roles = {Role::Preparer, Role::Administrator};
    }
    void add(const Change &change) { order.changes.append(change); }
    /// Modifies what the state with the order's earlier changes holds.
    template<class T> void edit(const T *resource, auto change) { add(edited(resource, change)); }

    [[nodiscard]] QList<Finding> findings() const
    {
        CheckContext context;
        context.portal = &portal;
        context.before = &before;
        context.author = author;
        context.now = now;
        context.client = client;
        context.signInIdTaken = [this](const QString &folded, const UserId &) { return reserved.contains(folded); };
        return check(order, context);
    }
    [[nodiscard]] std::optional<Finding> finding(FindingKind kind) const
    {
        for (const Finding &finding : findings()) {
            if (finding.kind == kind)
                return finding;
        }
        return std::nullopt;
    }
    [[nodiscard]] bool says(FindingKind kind) const { return finding(kind).has_value(); }
    [[nodiscard]] bool blocks(FindingKind kind) const
    {
        const std::optional<Finding> found = finding(kind);
        return found && found->blocks;
    }
    [[nodiscard]] bool warns(FindingKind kind) const
    {
        const std::optional<Finding> found = finding(kind);
        return found && !found->blocks;
    }
    /// For failure messages.
    [[nodiscard]] QString codes() const
    {
        QStringList out;
        for (const Finding &finding : findings())
            out.append(finding.code());
        return out.join(u' ');
    }
};

const auto aya = id<UserId>(39); ///< whom tests create
const auto ayaOnWorks = id<GrantId>(59);

inline User newUser()
{
    User user;
    user.id = aya;
    user.lastName = u"Kouassi"_s;
    user.firstName = u"Aya"_s;
    user.email = u"aya.kouassi@dupre.example"_s;
    user.company = company;
    user.profile = viewer;
    return user;
}

inline Grant newGrant()
{
    Grant grant;
    grant.id = ayaOnWorks;
    grant.user = aya;
    grant.relationship = works;
    grant.accounts = {current};
    return grant;
}

/// Creates Aya on `works`, as a rule-abiding person.
inline Case creation()
{
    Case out;
    out.add(Change::create(newUser()));
    out.add(Change::create(newGrant()));
    return out;
}

inline User &createdUser(Case &order)
{
    return std::get<User>(*order.order.changes[0].after);
}

inline Grant &createdGrant(Case &order)
{
    return std::get<Grant>(*order.order.changes[1].after);
}

} // namespace firm
