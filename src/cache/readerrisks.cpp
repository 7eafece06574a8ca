// SPDX-License-Identifier: MIT
// Relationships at risk, by the kept counts of administrators (derived.h) and the index that sorts by them.
#include "cache/holders.h"
#include "cache/listsql.h"
#include "cache/reader.h"
#include "db/connection.h"

#include <QBitArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

struct Source {
    QByteArray from;
    QByteArray where;
    QByteArray by;
    QList<QVariant> arguments;

    void add(const QByteArray &condition, const QList<QVariant> &values = {})
    {
        where += (where.isEmpty() ? " WHERE " : " AND ") + condition;
        arguments += values;
    }
};

void bind(db::Statement &statement, const QList<QVariant> &arguments)
{
    for (int i = 0; i < arguments.size(); ++i) {
        const QVariant &argument = arguments.at(i);
        if (argument.typeId() == QMetaType::LongLong)
            statement.bind(i + 1, argument.toLongLong());
        else
            statement.bind(i + 1, argument.toString());
    }
}

/// Administrators that count for a relationship: its own, those of its company's relationships, or the portal's. Each
/// person counts once, so that the kept counts of relationships only say as much where one of them has enough.
QByteArray countedSql(const RiskQuery &query, const QByteArray &enough)
{
    const QByteArray people = "SELECT count(DISTINCT ag.user) FROM ";
    const QByteArray condition = administratorCondition(query.portal, query.now);
    const QByteArray profile = appliedProfile(query.portal.policy);
    switch (query.portal.policy.administratorPer) {
    case AdministratorPer::Relationship:
        break;
    case AdministratorPer::Company: {
        const QByteArray most = "(SELECT max(x.administrators) FROM relationship x WHERE x.company = r.company)";
        return "(CASE WHEN " + most + " BETWEEN 1 AND " + enough + " - 1 THEN (" + people
            + "relationship ar JOIN access ag ON ag.relationship = ar.id JOIN user au ON au.id = ag.user"
              " JOIN profile ap ON ap.id = "
            + profile + " WHERE ar.company = r.company AND " + condition + ") ELSE " + most + " END)";
    }
    case AdministratorPer::Portal: // asked once: nothing of it hangs on the row
        return '(' + people
            + (profile == "au.profile"
                   ? QByteArray("profile ap CROSS JOIN user au ON au.profile = ap.id CROSS JOIN access ag"
                                " ON ag.user = au.id")
                   : QByteArray("profile ap CROSS JOIN access ag ON ag.profile = ap.id CROSS JOIN user au"
                                " ON au.id = ag.user"))
            + " CROSS JOIN relationship ar ON ar.id = ag.relationship WHERE " + condition + ')';
    }
    return "r.administrators";
}

/// Relationships among whose counted administrators is one whom nobody has seen for long; from the few people who are
/// not seen outwards.
QByteArray notSeenSql(const RiskQuery &query)
{
    const Policy &policy = query.portal.policy;
    const QByteArray joins = policy.profileScope == ProfileScope::User
        ? QByteArray(" CROSS JOIN profile ap ON ap.id = au.profile CROSS JOIN access ag ON ag.user = au.id")
        : QByteArray(" CROSS JOIN access ag ON ag.user = au.id CROSS JOIN profile ap ON ap.id = ag.profile");
    const QByteArray rest = " FROM user au" + joins
        + " CROSS JOIN relationship ar ON ar.id = ag.relationship"
          " WHERE coalesce(au.last_sign_in, au.created) < ? AND "
        + administratorCondition(query.portal, query.now);
    switch (policy.administratorPer) {
    case AdministratorPer::Relationship:
        break;
    case AdministratorPer::Company:
        return "r.company IN (SELECT ar.company" + rest + ')';
    case AdministratorPer::Portal:
        return "EXISTS (SELECT 1" + rest + ')';
    }
    return "r.id IN (SELECT ag.relationship" + rest + ')';
}

bool isNothing(const RiskQuery &query, RiskGroup group)
{
    const Policy &policy = query.portal.policy;
    if (group == RiskGroup::OnlyHolder)
        return false;
    if (!query.portal.catalogue.administration())
        return true;
    if (group == RiskGroup::FewAdministrators)
        return policy.administratorsWarn < 2;
    return group == RiskGroup::NotSeen && policy.unseenDays <= 0;
}

Source sourceOf(const RiskQuery &query, RiskGroup group)
{
    const Policy &policy = query.portal.policy;
    const bool administered = query.portal.catalogue.administration() != nullptr;
    const QByteArray enough = QByteArray::number(std::max(1, policy.administratorsWarn));
    const QByteArray counted = administered ? countedSql(query, enough) : QByteArray();
    Source out;
    out.from = " FROM relationship r";
    out.by = "r.reference, r.row";
    out.add("r.active = 1");
    out.add("r.users > 0");
    switch (group) {
    case RiskGroup::NoAdministrator:
        out.add("r.administrators = 0");
        if (policy.administratorPer != AdministratorPer::Relationship)
            out.add(counted + " = 0");
        break;
    case RiskGroup::FewAdministrators:
        if (policy.administratorPer != AdministratorPer::Portal)
            out.add("r.administrators < " + enough);
        out.add(counted + " BETWEEN 1 AND " + enough + " - 1");
        out.by = "r.administrators, r.reference, r.row";
        break;
    case RiskGroup::NotSeen:
        out.add(counted + " >= " + enough);
        out.add(notSeenSql(query), {query.now.addDays(-policy.unseenDays).toMSecsSinceEpoch()});
        break;
    case RiskGroup::OnlyHolder:
        out.add("r.only_holder = 1");
        if (!administered)
            break;
        out.add(counted + " >= " + enough);
        if (policy.unseenDays > 0) {
            out.add("NOT " + notSeenSql(query), {query.now.addDays(-policy.unseenDays).toMSecsSinceEpoch()});
        }
        break;
    }
    if (query.scope.kind != Scope::Kind::All) {
        const auto kind = query.scope.kind == Scope::Kind::Portfolio ? ResponsibleKind::Staff : ResponsibleKind::Office;
        out.add("r.responsible_kind = " + QByteArray::number(static_cast<int>(kind)) + " AND r.responsible_code = ?",
                {query.scope.code});
    }
    if (const QString expression = searchExpression(query.text); !expression.isEmpty())
        out.add("r.row IN (SELECT rowid FROM relationship_search WHERE relationship_search MATCH ?)", {expression});
    for (const QString &word : searchWords(query.text)) {
        if (word.size() >= 3)
            continue; // the expression has it
        out.from = " FROM relationship r LEFT JOIN company c ON c.id = r.company";
        out.add("instr(r.folded || ' ' || coalesce(c.folded, ''), ?) > 0", {word});
    }
    return out;
}

/// Tells which relationships of one administrator are the graver ones (S3.3), by what the profiles hold.
class GraveFinder
{
public:
    GraveFinder(db::Connection &connection, const RiskQuery &query)
        : m_connection(connection)
        , m_portal(query.portal)
        , m_equipped(query.portal.policy.strongAuthentication == StrongAuthenticationRule::ForSensitive)
    {
        m_sql = QByteArray("SELECT p.id, p.functions, p.administers, r.configuration, r.modules,"
                           " u.strong_authentication = 1 AND u.secure_mobile <> ''"
                           " FROM relationship r JOIN access g ON g.relationship = r.id JOIN user u ON u.id = g.user"
                           " JOIN profile p ON p.id = ")
            + (query.portal.policy.profileScope == ProfileScope::User ? "u.profile" : "g.profile")
            + " WHERE r.row = ?1 AND u.active = 1 AND g.active = 1 AND u.origin = 0 AND g.origin = 0"
              " AND (g.first_day IS NULL OR g.first_day <= ?2) AND (g.last_day IS NULL OR g.last_day >= ?2)";
        m_day = query.now.toTimeZone(query.portal.policy.zone()).date();
    }

    /// Graver ones first, otherwise as they are.
    Result<void> sort(QList<qint64> &rows)
    {
        MANDAT_ASSIGN(db::Statement find, m_connection.prepare(m_sql));
        QSet<qint64> grave;
        for (const qint64 row : std::as_const(rows)) {
            MANDAT_ASSIGN(const bool is, isGrave(find, row));
            if (is)
                grave.insert(row);
        }
        std::stable_partition(rows.begin(), rows.end(), [&](qint64 row) { return grave.contains(row); });
        return {};
    }

private:
    Result<bool> isGrave(db::Statement &find, qint64 row)
    {
        QBitArray administrators(size());
        QBitArray others(size());
        int count = 0;
        find.reset();
        find.bind(1, row);
        find.bind(2, m_day);
        MANDAT_TRY(find.forEach([&] {
            QBitArray can = functionsOf(find.get<ProfileId>(0), find.text(1))
                & ceilingOf(find.get<ConfigurationCode>(3), find.text(4));
            if (m_equipped && !find.boolean(5))
                can &= ~sensitive();
            const bool administers = find.boolean(2);
            count += administers ? 1 : 0;
            (administers ? administrators : others) |= can;
        }));
        return count == 1 && (administrators & ~others).count(true) > 1; // administration itself is one of them
    }

    [[nodiscard]] qsizetype size() const { return m_portal.catalogue.functions().size(); }

    const QBitArray &functionsOf(const ProfileId &profile, const QString &codes)
    {
        QBitArray &bits = m_profiles[profile];
        if (bits.isEmpty()) {
            bits.resize(size());
            for (const QString &code : codes.split(u' ', Qt::SkipEmptyParts)) {
                const qsizetype at = m_portal.catalogue.position(FunctionCode(code));
                if (at < size())
                    bits.setBit(at);
            }
        }
        return bits;
    }

    const QBitArray &ceilingOf(const ConfigurationCode &code, const QString &modules)
    {
        QBitArray &bits = m_ceilings[code.text() + u'\n' + modules];
        if (bits.isEmpty()) {
            bits.resize(size());
            const Configuration *configuration = m_portal.policy.configuration(code);
            const QStringList on = modules.split(u' ', Qt::SkipEmptyParts);
            qsizetype at = 0;
            for (const Function &function : m_portal.catalogue.functions()) {
                bits.setBit(at++,
                            configuration && configuration->functions.contains(function.code)
                                && (function.module.isEmpty() || on.contains(function.module.text())));
            }
        }
        return bits;
    }

    const QBitArray &sensitive()
    {
        if (m_sensitive.isEmpty()) {
            m_sensitive.resize(size());
            qsizetype at = 0;
            for (const Function &function : m_portal.catalogue.functions())
                m_sensitive.setBit(at++, function.sensitive);
        }
        return m_sensitive;
    }

    db::Connection &m_connection;
    const Portal &m_portal;
    bool m_equipped;
    QByteArray m_sql;
    QDate m_day;
    QBitArray m_sensitive;
    QHash<ProfileId, QBitArray> m_profiles;
    QHash<QString, QBitArray> m_ceilings;
};

Result<qint64> countRows(db::Connection &connection, const RiskQuery &query, RiskGroup group)
{
    if (isNothing(query, group))
        return 0;
    const Source source = sourceOf(query, group);
    MANDAT_ASSIGN(db::Statement count, connection.prepare("SELECT count(*)" + source.from + source.where));
    bind(count, source.arguments);
    MANDAT_TRY(count.step());
    const qint64 rows = count.integer(0);
    count.reset();
    return rows;
}

} // namespace

Result<QList<qint64>> Reader::riskRows(const RiskQuery &query, qint64 limit)
{
    QList<qint64> out;
    for (int i = 0; i < riskGroups; ++i) {
        const auto group = static_cast<RiskGroup>(i);
        if ((query.group && *query.group != group) || isNothing(query, group) || (limit >= 0 && out.size() >= limit))
            continue;
        const Source source = sourceOf(query, group);
        const QByteArray most = limit < 0 ? QByteArray() : " LIMIT " + QByteArray::number(limit - out.size());
        MANDAT_ASSIGN(db::Statement find,
                      m_connection->prepare("SELECT r.row, r.administrators" + source.from + source.where + " ORDER BY "
                                            + source.by + most));
        bind(find, source.arguments);
        QList<qint64> alone; // of one administrator, who may be the only holder, too
        QList<qint64> rest;
        const bool weighs = group == RiskGroup::FewAdministrators
            && query.portal.policy.administratorPer == AdministratorPer::Relationship;
        MANDAT_TRY(find.forEach([&] { (weighs && find.int32(1) == 1 ? alone : rest).append(find.integer(0)); }));
        GraveFinder finder(*m_connection, query);
        MANDAT_TRY(finder.sort(alone));
        out += alone + rest;
    }
    return out;
}

Result<RiskCounts> Reader::riskCounts(const RiskQuery &query)
{
    RiskCounts out;
    MANDAT_ASSIGN(out.none, countRows(*m_connection, query, RiskGroup::NoAdministrator));
    MANDAT_ASSIGN(out.few, countRows(*m_connection, query, RiskGroup::FewAdministrators));
    MANDAT_ASSIGN(out.notSeen, countRows(*m_connection, query, RiskGroup::NotSeen));
    MANDAT_ASSIGN(out.onlyHolder, countRows(*m_connection, query, RiskGroup::OnlyHolder));
    return out;
}

} // namespace mandat::cache
