// SPDX-License-Identifier: MIT
#include "base/fold.h"
#include "cache/listsql.h"
#include "cache/reader.h"
#include "cache/tables.h"
#include "db/connection.h"

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

// Hits from which on a plan is quicker than the one before it, for a first page of a list of some 300 000.
constexpr qint64 walkFrom = 4000;
constexpr qint64 readAlongFrom = 20000;

Result<QList<qint64>> runList(db::Connection &connection, const ListSql &list)
{
    MANDAT_ASSIGN(db::Statement find, connection.prepare(list.sql));
    for (int i = 0; i < list.arguments.size(); ++i) {
        const QVariant &argument = list.arguments.at(i);
        if (argument.typeId() == QMetaType::QByteArray)
            find.bind(i + 1, argument.toByteArray());
        else if (argument.typeId() == QMetaType::Int)
            find.bind(i + 1, argument.toInt());
        else
            find.bind(i + 1, argument.toString());
    }
    QList<qint64> rows;
    MANDAT_TRY(find.forEach([&] { rows.append(find.integer(0)); }));
    return rows;
}

/// `inOrder`: the list is sorted as its sort index is.
Result<TextPlan> planFor(db::Connection &connection, const QByteArray &table, const QString &text, bool inOrder)
{
    const QString expression = searchExpression(text);
    if (expression.isEmpty())
        return TextPlan::SortHits;
    MANDAT_ASSIGN(const std::optional<qint64> counted,
                  connection.value<qint64>("SELECT count(*) FROM (SELECT 1 FROM " + table + "_search WHERE " + table
                                               + "_search MATCH ? LIMIT " + QByteArray::number(readAlongFrom) + ')',
                                           expression));
    const qint64 hits = counted.value_or(0);
    if (hits >= readAlongFrom)
        return TextPlan::ReadAlong;
    return hits >= walkFrom && inOrder ? TextPlan::WalkOrder : TextPlan::SortHits;
}

UserRow readUserRow(const db::Statement &row)
{
    UserRow out;
    out.row = row.integer(0);
    out.id = row.get<UserId>(1);
    out.lastName = row.text(2);
    out.firstName = row.text(3);
    out.userName = row.text(4);
    out.email = row.text(5);
    out.userType = row.text(6);
    out.company = row.get<CompanyId>(7);
    out.companyName = row.text(8);
    out.profile = row.get<ProfileId>(9);
    out.profileLabel = {row.text(10), row.text(11)};
    out.administrator = row.boolean(12);
    out.access = row.int32(13);
    out.standing.status = static_cast<UserStatus>(row.int32(14));
    out.strongAuthentication = row.boolean(15);
    out.lastSignIn = row.dateTime(16);
    out.lastModified = row.dateTime(17);
    out.staged = row.int32(18);
    return out;
}

RelationshipRow readRelationshipRow(const db::Statement &row)
{
    RelationshipRow out;
    out.row = row.integer(0);
    out.id = row.get<RelationshipId>(1);
    out.reference = row.text(2);
    out.label = row.text(3);
    out.company = row.get<CompanyId>(4);
    out.companyName = row.text(5);
    out.configuration = row.get<ConfigurationCode>(6);
    out.responsible = row.text(7);
    out.users = row.int32(8);
    out.administrators = row.int32(9);
    out.active = row.boolean(10);
    out.staged = row.int32(11);
    return out;
}

/// When the state is one that a time belongs to, it stands in what is pending.
Result<void> addStandingTime(db::Connection &connection, UserRow &row)
{
    if (row.standing.status != UserStatus::EndsAt && row.standing.status != UserStatus::StartsAt)
        return {};
    MANDAT_ASSIGN(const std::optional<User> user, selectOne<User>(connection, "WHERE id = ?", row.id));
    if (user && !user->pending.isEmpty())
        row.standing.at = user->pending.constFirst().effectiveAt;
    return {};
}

} // namespace

Result<QHash<QString, QList<CompanyId>>> Reader::companiesByName()
{
    QHash<QString, QList<CompanyId>> out;
    MANDAT_ASSIGN(db::Statement all, m_connection->prepare("SELECT id, name, identifier FROM company"));
    MANDAT_TRY(all.forEach([&] {
        const CompanyId id = all.get<CompanyId>(0);
        out[folded(all.text(1))].append(id);
        if (const QString identifier = all.text(2); !identifier.isEmpty())
            out[folded(identifier)].append(id);
    }));
    return out;
}

Result<QList<qint64>> Reader::userRows(const UserQuery &query, qint64 limit)
{
    TextPlan plan = TextPlan::SortHits;
    if (limit >= 0) {
        MANDAT_ASSIGN(plan, planFor(*m_connection, "user", query.text, query.sort == UserSort::Name));
    }
    return runList(*m_connection, userListSql(query, plan, limit));
}

Result<QList<qint64>> Reader::relationshipRows(const RelationshipQuery &query, qint64 limit)
{
    TextPlan plan = TextPlan::SortHits;
    if (limit >= 0) {
        MANDAT_ASSIGN(plan,
                      planFor(*m_connection, "relationship", query.text, query.sort == RelationshipSort::Reference));
    }
    return runList(*m_connection, relationshipListSql(query, plan, limit));
}

Result<QList<UserRow>> Reader::users(const QList<qint64> &rows)
{
    MANDAT_ASSIGN(db::Statement find,
                  m_connection->prepare("SELECT u.row, u.id, u.last_name, u.first_name, u.user_name, u.email, "
                                        "u.user_type, u.company, c.name, u.profile,"
                                        " p.label_en, p.label_fr, p.administers, u.access, u.status, "
                                        "u.strong_authentication, u.last_sign_in, u.modified,"
                                        " (SELECT count(*) FROM staged s WHERE s.kind = 0 AND s.id = u.id)"
                                        " FROM user u LEFT JOIN company c ON c.id = u.company LEFT JOIN profile p ON "
                                        "p.id = u.profile WHERE u.row = ?"));
    QList<UserRow> out;
    out.reserve(rows.size());
    for (const qint64 row : rows) {
        find.bind(1, row);
        MANDAT_ASSIGN(const bool found, find.step());
        if (!found)
            continue;
        out.append(readUserRow(find));
        find.reset();
        MANDAT_TRY(addStandingTime(*m_connection, out.last()));
    }
    return out;
}

Result<QList<RelationshipRow>> Reader::relationships(const QList<qint64> &rows)
{
    MANDAT_ASSIGN(
        db::Statement find,
        m_connection->prepare("SELECT r.row, r.id, r.reference, r.label, r.company, c.name, r.configuration,"
                              " r.responsible_name, r.users, r.administrators, r.active,"
                              " (SELECT count(*) FROM staged s WHERE s.kind = 4 AND s.id = r.id)"
                              " FROM relationship r LEFT JOIN company c ON c.id = r.company WHERE r.row = ?"));
    QList<RelationshipRow> out;
    out.reserve(rows.size());
    for (const qint64 row : rows) {
        find.bind(1, row);
        MANDAT_ASSIGN(const bool found, find.step());
        if (!found)
            continue;
        out.append(readRelationshipRow(find));
        find.reset();
    }
    return out;
}

Result<void> Reader::dropStale()
{
    MANDAT_ASSIGN(const std::optional<qint64> version, m_connection->value<qint64>("PRAGMA data_version"));
    if (version != m_dataVersion) {
        m_counts.reset();
        m_profiles.reset();
    }
    m_dataVersion = version.value_or(-1);
    return {};
}

Result<QList<ProfileRow>> Reader::profiles()
{
    MANDAT_TRY(dropStale());
    if (!m_profiles) {
        MANDAT_ASSIGN(m_profiles, freshProfiles());
    }
    return *m_profiles;
}

Result<QList<ProfileRow>> Reader::freshProfiles()
{
    MANDAT_ASSIGN(
        db::Statement find,
        m_connection->prepare("SELECT p.id, p.kind, p.code, p.label_en, p.label_fr, p.use_en, p.use_fr, p.functions,"
                              " (SELECT count(*) FROM user u WHERE u.profile = p.id)"
                              " + (SELECT count(DISTINCT g.user) FROM access g WHERE g.profile = p.id)"
                              " FROM profile p WHERE p.kind <> 2 ORDER BY p.kind DESC, p.label_fr"));
    QList<ProfileRow> out;
    MANDAT_TRY(find.forEach([&] {
        ProfileRow row;
        row.id = find.get<ProfileId>(0);
        row.kind = static_cast<ProfileKind>(find.int32(1));
        row.code = find.text(2);
        row.label = {find.text(3), find.text(4)};
        row.typicalUse = {find.text(5), find.text(6)};
        row.functions = static_cast<int>(find.text(7).split(u' ', Qt::SkipEmptyParts).size());
        row.users = find.int32(8);
        out.append(row);
    }));
    return out;
}

Result<Counts> Reader::counts(const Scope &scope)
{
    MANDAT_TRY(dropStale());
    if (!m_counts || m_counts->first != scope) {
        MANDAT_ASSIGN(const Counts counts, freshCounts(scope));
        m_counts = {scope, counts};
    }
    return m_counts->second;
}

Result<Counts> Reader::freshCounts(const Scope &scope)
{
    Counts counts;
    UserQuery users;
    users.scope = scope;
    RelationshipQuery relationships;
    relationships.scope = scope;
    if (scope.kind == Scope::Kind::All) {
        MANDAT_ASSIGN(counts.users, countOf("user"));
        MANDAT_ASSIGN(counts.relationships, countOf("relationship"));
    } else {
        MANDAT_ASSIGN(const QList<qint64> userRowsInScope, userRows(users));
        MANDAT_ASSIGN(const QList<qint64> relationshipRowsInScope, relationshipRows(relationships));
        counts.users = userRowsInScope.size();
        counts.relationships = relationshipRowsInScope.size();
    }
    MANDAT_ASSIGN(counts.profiles, countOf("profile WHERE kind <> 2"));
    MANDAT_ASSIGN(counts.companies, countOf("company"));
    MANDAT_ASSIGN(counts.contacts, countOf("contact"));
    MANDAT_ASSIGN(counts.grants, countOf("access"));
    MANDAT_ASSIGN(counts.outbox,
                  countOf("outbox WHERE state <> " + QByteArray::number(static_cast<int>(OutboxState::Done))));
    return counts;
}

Result<qint64> Reader::countOf(const QByteArray &table)
{
    MANDAT_ASSIGN(const std::optional<qint64> count, m_connection->value<qint64>("SELECT count(*) FROM " + table));
    return count.value_or(0);
}

Result<qint64> Reader::rowOf(ResourceKind kind, const QUuid &id)
{
    const QByteArray table = kind == ResourceKind::User ? "user" : "relationship";
    MANDAT_ASSIGN(const std::optional<qint64> row,
                  m_connection->value<qint64>("SELECT row FROM " + table + " WHERE id = ?", id));
    return row.value_or(0);
}

} // namespace mandat::cache
