// SPDX-License-Identifier: MIT
#include "app/documents.h"

#include "app/reportframe.h"

#include "domain/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

Language languageFor(const User &user, const DocumentWish &wish)
{
    return wish.language.value_or(languageFromCode(user.language));
}

QList<CompanyId> companiesIn(const Snapshot &snapshot, const User &user)
{
    SortedSet<CompanyId> found;
    for (const Relationship &relationship : snapshot.relationships)
        found.insert(relationship.company);
    found.remove(user.company);
    found.remove(CompanyId());
    QList<CompanyId> out = found.values();
    if (!user.company.isNull())
        out.prepend(user.company);
    return out;
}

/// The person, and the companies whole: a recap names their administrators and contacts.
Result<Snapshot> snapshotFor(cache::Reader &reader, const UserId &id)
{
    MANDAT_ASSIGN(Snapshot own, reader.userSnapshot(id));
    const User *user = own.user(id);
    if (!user)
        return fail(ErrorKind::NotFound, u"user "_s + id.toString());
    QList<CompanyId> companies = companiesIn(own, *user);
    if (companies.isEmpty())
        return own;
    const CompanyId first = companies.takeFirst();
    MANDAT_ASSIGN(Snapshot out, reader.companySnapshot(first, companies));
    out.users.insert(own.users);
    out.profiles.insert(own.profiles);
    out.contacts.insert(own.contacts);
    for (const Grant &grant : own.grants)
        out.grants.insert(grant.id, grant);
    return out;
}

/// Somebody whom the draft itself creates is in no cache.
Result<Snapshot> snapshotFor(cache::Reader &reader, const UserId &id, const DraftOrder &draft)
{
    Result<Snapshot> stored = snapshotFor(reader, id);
    if (stored)
        return applied(*stored, draft.order.changes);
    if (stored.error().kind == ErrorKind::NotFound && draft.after.user(id))
        return draft.after;
    return stored;
}

/// Where people go, not where programs go: the portal's address without the interface's path.
QString addressForPeople(const QUrl &portal)
{
    QUrl out = portal.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    QString path = out.path();
    if (path.endsWith(u"/scim/v2"))
        path.chop(8);
    out.setPath(path);
    return out.toString(QUrl::RemoveUserInfo);
}

} // namespace

Result<documents::RecapData> recapFor(cache::Reader &reader, const UserId &user, const DocumentWish &wish)
{
    MANDAT_ASSIGN(const Portal portal, reader.portal());
    MANDAT_ASSIGN(const Snapshot snapshot,
                  wish.draft ? snapshotFor(reader, user, *wish.draft) : snapshotFor(reader, user));
    MANDAT_ASSIGN(QList<ChangeOrder> orders,
                  ordersOf(reader, snapshot.companies.keys() + QList<CompanyId> {CompanyId()}));
    if (wish.draft)
        orders.prepend(wish.draft->order);
    MANDAT_ASSIGN(const QString printedBy, printerOf(reader, wish));
    MANDAT_ASSIGN(const QDateTime lastSync, reader.lastSync());
    const documents::RecapSource source {portal,    snapshot, user,     orders,        wish.letterhead,
                                         printedBy, wish.now, lastSync, wish.redaction};
    return documents::makeRecap(source, languageFor(*snapshot.user(user), wish));
}

Result<documents::AccessLetterData> accessLetterFor(cache::Reader &reader, const UserId &user,
                                                    const sync::Credentials &credentials, const QUrl &portal,
                                                    const DocumentWish &wish)
{
    MANDAT_ASSIGN(const Portal known, reader.portal());
    MANDAT_ASSIGN(const User person, reader.user(user));
    MANDAT_ASSIGN(const QString printedBy, printerOf(reader, wish));
    Company company;
    if (!person.company.isNull()) {
        MANDAT_ASSIGN(company, reader.company(person.company));
    }
    const documents::AccessLetterSource source {known,
                                                addressForPeople(portal),
                                                person,
                                                company.name,
                                                company.address,
                                                credentials.userName,
                                                credentials.temporaryPassword,
                                                credentials.expires,
                                                wish.letterhead,
                                                printedBy,
                                                wish.now};
    return documents::makeAccessLetter(source, languageFor(person, wish));
}

QString fileNameFor(const QString &stem, const User &user)
{
    const QString who = user.userName.isEmpty() ? displayName(user) : user.userName;
    QString out = stem + u'-';
    for (const QChar c : who.left(80)) {
        const bool fine = c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'@' || c == u'_';
        out += fine ? c : QChar(u'-');
    }
    return out + u".pdf"_s;
}

} // namespace mandat::app
