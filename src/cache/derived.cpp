// SPDX-License-Identifier: MIT
#include "cache/derived.h"

#include "cache/holders.h"
#include "cache/metatable.h"
#include "cache/tables.h"
#include "domain/effective.h"
#include "domain/status.h"

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

bool holdsSensitive(const Portal &portal, const Profile &profile)
{
    return std::any_of(profile.functions.begin(), profile.functions.end(), [&](const FunctionCode &code) {
        const Function *function = portal.catalogue.function(code);
        return function && function->sensitive;
    });
}

bool administers(const Portal &portal, const Profile &profile)
{
    const Function *administration = portal.catalogue.administration();
    return administration && profile.functions.contains(administration->code);
}

/// Marks the profiles, whose flags the statements below join.
Result<void> deriveProfiles(db::Connection &connection, const Portal &portal)
{
    MANDAT_ASSIGN(const QList<Profile> profiles, selectAll<Profile>(connection, {}));
    MANDAT_ASSIGN(db::Statement mark,
                  connection.prepare("UPDATE profile SET sensitive = ?, administers = ? WHERE id = ?"));
    for (const Profile &profile : profiles)
        MANDAT_TRY(mark.run(holdsSensitive(portal, profile), administers(portal, profile), profile.id));
    return {};
}

/// How many grants each user has, and the states that need no clock, in one pass over a wide table. Users with
/// something pending, or not yet on the portal, are looked at one by one.
QByteArray usersSql(const Policy &policy)
{
    const bool equipment = policy.strongAuthentication == StrongAuthenticationRule::ForSensitive;
    const QByteArray hasProfile = policy.profileScope == ProfileScope::User
        ? QByteArray("user.profile IS NOT NULL")
        : QByteArray("(NOT EXISTS (SELECT 1 FROM access g WHERE g.user = user.id)"
                     " OR EXISTS (SELECT 1 FROM access g WHERE g.user = user.id AND g.profile IS NOT NULL))");
    const QByteArray sensitive = policy.profileScope == ProfileScope::User
        ? QByteArray("EXISTS (SELECT 1 FROM profile p WHERE p.id = user.profile AND p.sensitive = 1)")
        : QByteArray("EXISTS (SELECT 1 FROM access g JOIN profile p ON p.id = g.profile WHERE g.user = user.id AND "
                     "p.sensitive = 1)");
    const auto number = [](UserStatus status) { return QByteArray::number(static_cast<int>(status)); };
    return "UPDATE user SET access = (SELECT count(*) FROM access g WHERE g.user = user.id), status = CASE"
           " WHEN (flags & 1) = 1 AND active = 0 THEN "
        + number(UserStatus::SelfRegistered) + " WHEN active = 0 THEN " + number(UserStatus::Inactive) + " WHEN NOT "
        + hasProfile + " THEN " + number(UserStatus::ProfileToDefine)
        + (equipment ? " WHEN (strong_authentication = 0 OR secure_mobile = '') AND " + sensitive + " THEN "
                   + number(UserStatus::AwaitingEquipment)
                     : QByteArray())
        + " ELSE " + number(UserStatus::Active) + " END WHERE pending = '' AND origin = 0";
}

/// How many administrators each relationship has, as far as SQL can tell: all conditions but what is pending.
QByteArray administratorSql(const Portal &portal, const QDateTime &now)
{
    // From the few profiles outwards: the other way round, every grant of the portal would be looked up.
    const QByteArray joins = portal.policy.profileScope == ProfileScope::User
        ? QByteArray(" CROSS JOIN user au ON au.profile = ap.id CROSS JOIN access ag ON ag.user = au.id")
        : QByteArray(" CROSS JOIN access ag ON ag.profile = ap.id CROSS JOIN user au ON au.id = ag.user");
    return "SELECT ag.relationship AS id, count(*) AS n FROM profile ap" + joins
        + " CROSS JOIN relationship ar ON ar.id = ag.relationship WHERE " + administratorCondition(portal, now)
        + " GROUP BY ag.relationship";
}

Result<void> deriveRelationships(db::Connection &connection, const Portal &portal, const QDateTime &now)
{
    const QByteArray users = "users = (SELECT count(*) FROM access g WHERE g.relationship = relationship.id)";
    const Function *administration = portal.catalogue.administration();
    if (!administration)
        return connection.run("UPDATE relationship SET administrators = 0, " + users);
    MANDAT_ASSIGN(db::Statement count,
                  connection.prepareOnce(
                      "WITH a AS MATERIALIZED (" + administratorSql(portal, now) + ") UPDATE relationship SET " + users
                      + ", administrators = coalesce((SELECT a.n FROM a WHERE a.id = relationship.id), 0)"));
    return count.run();
}

Result<QList<UserId>> usersWithPending(db::Connection &connection)
{
    MANDAT_ASSIGN(db::Statement find, connection.prepare("SELECT id FROM user WHERE pending <> '' OR origin <> 0"));
    QList<UserId> users;
    MANDAT_TRY(find.forEach([&] { users.append(find.get<UserId>(0)); }));
    return users;
}

/// What is pending is no business of the statements above: it may be due.
Result<QList<RelationshipId>> relationshipsWithPending(db::Connection &connection)
{
    MANDAT_ASSIGN(db::Statement find,
                  connection.prepare("SELECT relationship FROM access WHERE pending <> '' UNION SELECT g.relationship"
                                     " FROM user u JOIN access g ON g.user = u.id WHERE u.pending <> ''"));
    QList<RelationshipId> out;
    MANDAT_TRY(find.forEach([&] { out.append(find.get<RelationshipId>(0)); }));
    return out;
}

struct AccessSummary {
    int count = 0;
    bool anyProfile = false;
    bool anySensitive = false;
};

Result<AccessSummary> accessOf(db::Connection &connection, const UserId &user)
{
    MANDAT_ASSIGN(db::Statement find,
                  connection.prepare("SELECT count(*), max(g.profile IS NOT NULL), max(coalesce(p.sensitive, 0))"
                                     " FROM access g LEFT JOIN profile p ON p.id = g.profile WHERE g.user = ?"));
    find.bindAll(user);
    MANDAT_TRY(find.step());
    AccessSummary summary {find.int32(0), find.boolean(1), find.boolean(2)};
    find.reset();
    return summary;
}

} // namespace

Result<void> deriveAll(db::Connection &connection, const Portal &portal, const QDateTime &now)
{
    MANDAT_TRY(deriveProfiles(connection, portal));
    MANDAT_TRY(connection.run(usersSql(portal.policy)));
    MANDAT_ASSIGN(const QList<UserId> pending, usersWithPending(connection));
    for (const UserId &user : pending)
        MANDAT_TRY(deriveUser(connection, portal, user, now));
    MANDAT_TRY(deriveRelationships(connection, portal, now));
    MANDAT_TRY(deriveHolders(connection, portal, now));
    MANDAT_ASSIGN(const QList<RelationshipId> moving, relationshipsWithPending(connection));
    for (const RelationshipId &relationship : moving)
        MANDAT_TRY(deriveRelationship(connection, portal, relationship, now));
    return writeMeta(connection, metakey::derivedAt, QByteArray::number(now.toMSecsSinceEpoch()));
}

Result<void> deriveProfile(db::Connection &connection, const Portal &portal, const ProfileId &id)
{
    MANDAT_ASSIGN(const std::optional<Profile> profile, selectOne<Profile>(connection, "WHERE id = ?", id));
    if (!profile)
        return {};
    return connection.run("UPDATE profile SET sensitive = ?, administers = ? WHERE id = ?",
                          holdsSensitive(portal, *profile), administers(portal, *profile), id);
}

Result<void> deriveUser(db::Connection &connection, const Portal &portal, const UserId &id, const QDateTime &now)
{
    MANDAT_ASSIGN(const std::optional<User> user, selectOne<User>(connection, "WHERE id = ?", id));
    if (!user)
        return {};
    MANDAT_ASSIGN(const AccessSummary access, accessOf(connection, id));
    bool hasProfile = access.anyProfile || access.count == 0;
    bool sensitive = access.anySensitive;
    if (portal.policy.profileScope == ProfileScope::User) {
        MANDAT_ASSIGN(const std::optional<Profile> profile,
                      selectOne<Profile>(connection, "WHERE id = ?", user->profile));
        hasProfile = profile.has_value();
        sensitive = profile && holdsSensitive(portal, *profile);
    }
    MANDAT_ASSIGN(const std::optional<int> origin, connection.value<int>("SELECT origin FROM user WHERE id = ?", id));
    const auto order = origin.value_or(0) == 0 ? std::nullopt : std::optional(static_cast<OrderStatus>(*origin - 1));
    const UserStanding standing = standingOf(portal.policy, *user, hasProfile, sensitive, order, now);
    return connection.run("UPDATE user SET access = ?, status = ? WHERE id = ?", access.count,
                          static_cast<int>(standing.status), id);
}

namespace
{

/// Who is present on one relationship, and what they can do there.
class Presence
{
public:
    explicit Presence(const Portal &portal)
        : m_portal(portal)
    {
    }

    void add(const AccessFacts &facts, const QDateTime &at)
    {
        const QDate day = dayAt(m_portal.policy, at);
        const Grant &grant = *facts.grant;
        if (!facts.user->active || !grant.active || !facts.relationship->active
            || (grant.firstDay.isValid() && day < grant.firstDay) || (grant.lastDay.isValid() && day > grant.lastDay))
            return;
        ++present;
        for (const FunctionCode &code : facts.profile ? facts.profile->functions : SortedSet<FunctionCode>()) {
            const Function *function = m_portal.catalogue.function(code);
            if (!function || !isAllowed(facts, *function, at))
                continue;
            if (function->administration)
                ++administrators;
            else
                ++m_holders[code];
        }
    }
    [[nodiscard]] bool hasOnlyHolder() const
    {
        return present > 1 && std::ranges::any_of(m_holders, [](int count) { return count == 1; });
    }

    int present = 0;
    int administrators = 0;

private:
    const Portal &m_portal;
    QHash<FunctionCode, int> m_holders;
};

} // namespace

Result<void> deriveRelationship(db::Connection &connection, const Portal &portal, const RelationshipId &id,
                                const QDateTime &now)
{
    MANDAT_ASSIGN(const std::optional<Relationship> relationship,
                  selectOne<Relationship>(connection, "WHERE id = ?", id));
    if (!relationship)
        return {};
    MANDAT_ASSIGN(const QList<Grant> grants, selectAll<Grant>(connection, "WHERE relationship = ? AND origin = 0", id));
    Presence presence(portal);
    for (const Grant &grant : grants) {
        MANDAT_ASSIGN(const std::optional<User> user,
                      selectOne<User>(connection, "WHERE id = ? AND origin = 0", grant.user));
        const std::optional<User> userNow = user ? stateAt(*user, now) : std::nullopt;
        const std::optional<Grant> grantNow = stateAt(grant, now);
        if (!userNow || !grantNow)
            continue;
        const bool perUser = portal.policy.profileScope == ProfileScope::User;
        const ProfileId profileId = perUser ? userNow->profile : grantNow->profile;
        MANDAT_ASSIGN(const std::optional<Profile> profile, selectOne<Profile>(connection, "WHERE id = ?", profileId));
        presence.add({&portal, &*userNow, &*relationship, &*grantNow, profile ? &*profile : nullptr}, now);
    }
    return connection.run(
        "UPDATE relationship SET users = (SELECT count(*) FROM access WHERE relationship = ?1), administrators = ?2,"
        " present = ?3, only_holder = ?4 WHERE id = ?1",
        id, presence.administrators, presence.present, presence.hasOnlyHolder());
}

} // namespace mandat::cache
