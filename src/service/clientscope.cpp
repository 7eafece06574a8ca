// SPDX-License-Identifier: MIT
#include "service/clientscope.h"

#include "domain/effective.h"
#include "service/entities.h"
#include "service/orderdocument.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr QLatin1StringView prefix("user:");

template<class T> Result<std::optional<T>> one(Reader &reader, Kind kind, const QString &id)
{
    MANDAT_ASSIGN(const auto stored, reader.find(kind, id));
    if (!stored)
        return std::nullopt;
    MANDAT_ASSIGN(T value, valueOf<T>(stored->document));
    return value;
}

Result<bool> administers(Reader &reader, const Portal &portal, const User &user, const Grant &grant,
                         const Relationship &relationship, const QDateTime &now)
{
    const Function *administration = portal.catalogue.administration();
    const auto inForce = stateAt(grant, now);
    if (!administration || !inForce)
        return false;
    const ProfileId id = portal.policy.profileScope == ProfileScope::User ? user.profile : inForce->profile;
    if (id.isNull())
        return false;
    MANDAT_ASSIGN(const auto profile, one<Profile>(reader, Kind::Profile, id.toString()));
    const AccessFacts facts {&portal, &user, &relationship, &*inForce, profile ? &*profile : nullptr};
    return isAllowed(facts, *administration, now);
}

} // namespace

QString subjectOf(const QString &user)
{
    return prefix + user;
}

QString userOfSubject(const QString &subject)
{
    return subject.startsWith(prefix) ? subject.sliced(prefix.size()) : QString();
}

Result<ClientScope> clientScope(Reader &reader, const Portal &portal, const QString &id, const QDateTime &now)
{
    ClientScope out;
    out.user = UserId::fromString(id);
    MANDAT_ASSIGN(const auto stored, one<User>(reader, Kind::User, id));
    const auto user = stored ? stateAt(*stored, now) : std::nullopt;
    if (!user || !user->active)
        return out;
    MANDAT_ASSIGN(const auto grants, reader.linked(Kind::Grant, Link::User, id));
    for (const Stored &each : grants) {
        MANDAT_ASSIGN(const Grant grant, valueOf<Grant>(each.document));
        MANDAT_ASSIGN(const auto relationship,
                      one<Relationship>(reader, Kind::Relationship, grant.relationship.toString()));
        if (!relationship)
            continue;
        MANDAT_ASSIGN(const bool is, administers(reader, portal, *user, grant, *relationship, now));
        if (!is)
            continue;
        out.relationships.insert(relationship->id);
        out.companies.insert(relationship->company);
    }
    return out;
}

Result<bool> isOwnUser(Reader &reader, const ClientScope &client, const User &user)
{
    if (user.id == client.user)
        return true;
    if (!client.companies.contains(user.company))
        return false;
    MANDAT_ASSIGN(const auto grants, reader.linked(Kind::Grant, Link::User, user.id.toString()));
    for (const Stored &each : grants) {
        MANDAT_ASSIGN(const Grant grant, valueOf<Grant>(each.document));
        if (client.relationships.contains(grant.relationship))
            return true;
    }
    if (!grants.isEmpty())
        return false;
    MANDAT_ASSIGN(const auto creating, reader.creatingOrder(user.id.toString()));
    if (!creating)
        return false;
    MANDAT_ASSIGN(const auto order, reader.order(*creating));
    return order && order->author == subjectOf(client.user.toString());
}

Result<void> checkOwnUsers(Reader &reader, const ClientScope &client, const ChangeOrder &order, const Snapshot &before,
                           QList<Finding> &findings)
{
    QSet<UserId> concerned;
    for (const Change &change : order.changes) {
        const Resource &resource = change.before ? *change.before : *change.after;
        if (const User *user = std::get_if<User>(&resource))
            concerned.insert(user->id);
        else if (const Grant *grant = std::get_if<Grant>(&resource))
            concerned.insert(grant->user);
    }
    for (const UserId &id : std::as_const(concerned)) {
        const User *user = before.user(id);
        if (!user || !before.grants.ofUser(id).isEmpty())
            continue; // made by this order; or the domain's rule has looked at the grants
        MANDAT_ASSIGN(const bool own, isOwnUser(reader, client, *user));
        if (!own)
            findings.prepend({.kind = FindingKind::RoleMayNotWrite, .blocks = true, .user = id});
    }
    return {};
}

Result<bool> clientSees(Reader &reader, const ClientScope &client, const Stored &stored)
{
    switch (stored.kind) {
    case Kind::Relationship:
        return client.relationships.contains(RelationshipId::fromString(stored.id));
    case Kind::Company:
        return client.companies.contains(CompanyId::fromString(stored.id));
    case Kind::User: {
        MANDAT_ASSIGN(const User user, valueOf<User>(stored.document));
        return isOwnUser(reader, client, user);
    }
    case Kind::Grant: {
        MANDAT_ASSIGN(const Grant grant, valueOf<Grant>(stored.document));
        return client.relationships.contains(grant.relationship);
    }
    case Kind::ChangeOrder: {
        MANDAT_ASSIGN(const auto order, reader.order(stored.id));
        return order && order->author == subjectOf(client.user.toString());
    }
    case Kind::Profile: {
        MANDAT_ASSIGN(const Profile profile, valueOf<Profile>(stored.document));
        return profile.kind == ProfileKind::Predefined;
    }
    default:
        return false;
    }
}

} // namespace mandat::service
