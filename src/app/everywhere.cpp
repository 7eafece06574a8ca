// SPDX-License-Identifier: MIT
#include "app/everywhere.h"

#include <QSet>

#include <algorithm>

namespace mandat::app
{

namespace
{

std::optional<PersonAccount> accountAt(Session *session, const UserId &user, KnownBy by)
{
    if (!session)
        return {};
    cache::Reader &reader = session->reader();
    const Result<qint64> row = reader.rowOf(ResourceKind::User, user.uuid());
    const Result<QList<cache::UserRow>> read =
        row ? reader.users({*row}) : Result<QList<cache::UserRow>>(fail(row.error()));
    if (!read || read->isEmpty())
        return {};
    return PersonAccount {session, read->constFirst(), by};
}

} // namespace

AccountRef PersonAccount::ref() const
{
    return {session->connection().id, user.id};
}

QList<PersonAccount> accountsOf(const Portals &portals, const AccountRef &account)
{
    QList<PersonAccount> out;
    const auto add = [&](std::optional<PersonAccount> found) {
        if (found && std::ranges::none_of(out, [&](const PersonAccount &known) { return known.ref() == found->ref(); }))
            out.append(std::move(*found));
    };
    add(accountAt(portals.session(account.connection), account.user, KnownBy::Itself));
    if (out.isEmpty())
        return out;
    const QList<AccountRef> linked = PersonLinks(portals.folder().path()).linkedWith(account);
    for (const AccountRef &other : linked)
        add(accountAt(portals.session(other.connection), other.user, KnownBy::Hand));
    QSet<QString> addresses;
    for (const PersonAccount &known : std::as_const(out)) {
        if (!known.user.email.isEmpty())
            addresses.insert(known.user.email.toCaseFolded());
    }
    const QList<Session *> sessions = portals.sessions();
    for (Session *session : sessions) {
        for (const QString &address : std::as_const(addresses)) {
            const Result<QList<User>> same = session->reader().usersByEmail(address);
            for (const User &user : same.value_or(QList<User>()))
                add(accountAt(session, user.id, KnownBy::Email));
        }
    }
    std::stable_sort(out.begin() + 1, out.end(), [&](const PersonAccount &a, const PersonAccount &b) {
        return sessions.indexOf(a.session) < sessions.indexOf(b.session);
    });
    return out;
}

} // namespace mandat::app
