// SPDX-License-Identifier: MIT
#include "cache/derived.h"

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

/// Grants that carry an administrator, as far as SQL can tell: all conditions but what is pending.
QByteArray administratorSql(const Portal &portal, const Function &administration)
{
    QByteArray configurations;
    for (const Configuration &configuration : portal.policy.configurations) {
        if (!configuration.functions.contains(administration.code))
            continue;
        const QString quoted = QString(configuration.code.text()).replace(u'\'', u"''"_s);
        configurations += (configurations.isEmpty() ? "'" : ",'") + quoted.toUtf8() + '\'';
    }
    // From the few profiles outwards: the other way round, every grant of the portal would be looked up.
    const QByteArray joins = portal.policy.profileScope == ProfileScope::User
        ? QByteArray(" CROSS JOIN user u ON u.profile = p.id CROSS JOIN access g ON g.user = u.id")
        : QByteArray(" CROSS JOIN access g ON g.profile = p.id CROSS JOIN user u ON u.id = g.user");
    QByteArray sql = "SELECT g.relationship AS id, count(*) AS n FROM profile p" + joins
        + " CROSS JOIN relationship r ON r.id = g.relationship"
          " WHERE p.administers = 1 AND u.active = 1 AND g.active = 1 AND r.active = 1 AND u.origin = 0"
          " AND g.origin = 0"
          " AND (g.first_day IS NULL OR g.first_day <= ?1) AND (g.last_day IS NULL OR g.last_day >= ?1)"
          " AND r.configuration IN ("
        + configurations + ")";
    if (!administration.module.isEmpty())
        sql += " AND instr(' ' || r.modules || ' ', ' " + administration.module.text().toUtf8() + " ') > 0";
    if (administration.sensitive && portal.policy.strongAuthentication == StrongAuthenticationRule::ForSensitive)
        sql += " AND u.strong_authentication = 1 AND u.secure_mobile <> ''";
    if (administration.onAccounts && portal.policy.accountScope == AccountScope::Granted)
        sql += " AND length(g.accounts) > 0";
    return sql + " GROUP BY g.relationship";
}

Result<void> deriveRelationships(db::Connection &connection, const Portal &portal, const QDateTime &now)
{
    const QByteArray users = "users = (SELECT count(*) FROM access g WHERE g.relationship = relationship.id)";
    const Function *administration = portal.catalogue.administration();
    if (!administration)
        return connection.run("UPDATE relationship SET administrators = 0, " + users);
    MANDAT_ASSIGN(
        db::Statement count,
        connection.prepareOnce("WITH a AS MATERIALIZED (" + administratorSql(portal, *administration)
                               + ") UPDATE relationship SET " + users
                               + ", administrators = coalesce((SELECT a.n FROM a WHERE a.id = relationship.id), 0)"));
    return count.run(dayAt(portal.policy, now));
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

Result<void> deriveRelationship(db::Connection &connection, const Portal &portal, const RelationshipId &id,
                                const QDateTime &now)
{
    MANDAT_ASSIGN(const std::optional<Relationship> relationship,
                  selectOne<Relationship>(connection, "WHERE id = ?", id));
    if (!relationship)
        return {};
    MANDAT_ASSIGN(const QList<Grant> grants, selectAll<Grant>(connection, "WHERE relationship = ? AND origin = 0", id));
    const Function *administration = portal.catalogue.administration();
    qsizetype administrators = 0;
    for (const Grant &grant : grants) {
        MANDAT_ASSIGN(const std::optional<User> user,
                      selectOne<User>(connection, "WHERE id = ? AND origin = 0", grant.user));
        if (!user || !administration)
            continue;
        const ProfileId profileId = portal.policy.profileScope == ProfileScope::User ? user->profile : grant.profile;
        MANDAT_ASSIGN(const std::optional<Profile> profile, selectOne<Profile>(connection, "WHERE id = ?", profileId));
        const std::optional<User> userNow = stateAt(*user, now);
        const std::optional<Grant> grantNow = stateAt(grant, now);
        if (!userNow || !grantNow || !profile)
            continue;
        const AccessFacts facts {&portal, &*userNow, &*relationship, &*grantNow, &*profile};
        administrators += isAllowed(facts, *administration, now) ? 1 : 0;
    }
    return connection.run(
        "UPDATE relationship SET users = (SELECT count(*) FROM access WHERE relationship = ?1), administrators = ?2"
        " WHERE id = ?1",
        id, administrators);
}

} // namespace mandat::cache
