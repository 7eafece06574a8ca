// SPDX-License-Identifier: MIT
// What waits for a person. Counts are made from indexes alone (scripts/indexes.sql), so that they are quick however
// many people a portal has; rows are read when somebody looks.
#include "cache/holders.h"
#include "cache/reader.h"
#include "cache/requesttable.h"
#include "db/connection.h"

#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

bool isOrders(TodoKind kind)
{
    return kind == TodoKind::Approval || kind == TodoKind::Lost || kind == TodoKind::Returned
        || kind == TodoKind::NotSent;
}

QByteArray number(auto value)
{
    return QByteArray::number(static_cast<int>(value));
}

/// A list, as SQL: `from` … `where`, in the order `by`.
struct Source {
    QByteArray from;
    QByteArray where;
    QByteArray by;
    QList<QVariant> arguments;
    bool isNothing = false;

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
        else if (argument.typeId() == QMetaType::QDate)
            statement.bind(i + 1, argument.toDate());
        else
            statement.bind(i + 1, argument.toString());
    }
}

QByteArray scopeOn(const Scope &scope, const QByteArray &relationship)
{
    const auto kind = scope.kind == Scope::Kind::Portfolio ? ResponsibleKind::Staff : ResponsibleKind::Office;
    return relationship + ".responsible_kind = " + number(kind) + " AND " + relationship + ".responsible_code = ?";
}

QDate today(const TodoQuery &query)
{
    return query.now.toTimeZone(query.portal.policy.zone()).date();
}

/// Below how many administrators somebody should know (S3.2, S4.9); 0: nobody administers on this portal.
int warnBelow(const Portal &portal)
{
    return portal.catalogue.administration() ? std::max(1, portal.policy.administratorsWarn) : 0;
}

Source continuitySource(const TodoQuery &query, int below)
{
    Source out;
    const AdministratorPer per = query.portal.policy.administratorPer;
    const QByteArray enough = QByteArray::number(below);
    out.isNothing = below == 0;
    out.from = " FROM relationship r";
    out.add("r.active = 1");
    out.add("r.users > 0");
    if (query.scope.kind != Scope::Kind::All)
        out.add(scopeOn(query.scope, "r"), {query.scope.code});
    out.by =
        per == AdministratorPer::Relationship ? "r.administrators, r.reference" : "max(r.administrators), r.reference";
    if (per == AdministratorPer::Relationship || out.isNothing) {
        out.add("r.administrators < " + enough);
        return out;
    }
    // Together each person counts once; a company, or the portal, is one line.
    const bool company = per == AdministratorPer::Company;
    out.where += (company ? " GROUP BY r.company" : " GROUP BY NULL") + QByteArray(" HAVING max(r.administrators) < ")
        + enough
        + " AND (SELECT count(DISTINCT ag.user) FROM relationship ar JOIN access ag ON ag.relationship = ar.id"
          " JOIN user au ON au.id = ag.user JOIN profile ap ON ap.id = "
        + appliedProfile(query.portal.policy) + " WHERE " + (company ? "ar.company = r.company AND " : "")
        + administratorCondition(query.portal, query.now) + ") < " + enough;
    return out;
}

Source endsSoonSource(const TodoQuery &query)
{
    Source out;
    const QDate from = today(query);
    out.isNothing = !query.portal.policy.grantDates;
    out.from = " FROM access g JOIN user u ON u.id = g.user JOIN relationship r ON r.id = g.relationship";
    out.add("g.last_day IS NOT NULL AND g.last_day BETWEEN ? AND ?", {from, from.addDays(endsSoonDays)});
    out.add("g.active = 1");
    out.add("u.active = 1");
    if (query.scope.kind != Scope::Kind::All)
        out.add(scopeOn(query.scope, "r"), {query.scope.code});
    out.by = "g.last_day, u.sort_name";
    return out;
}

/// Those that nothing answers yet. Who registered and is there waits under a heading of its own.
Source requestSource(const TodoQuery &query)
{
    Source out;
    const bool administrators = query.portal.policy.authors == Authors::Administrator;
    out.isNothing = administrators ? !query.me.has(mandat::Role::Administrator) : !query.me.prepares();
    out.from = " FROM access_request q";
    out.add("q.status = 0");
    out.add("q.waiting = 0");
    out.add("NOT EXISTS (SELECT 1 FROM user x WHERE x.id = q.user)");
    if (const RequestScope scope = requestScope(query.scope); !scope.condition.isEmpty())
        out.add(scope.condition, scope.arguments);
    out.by = "q.received, q.id";
    return out;
}

void addStatus(Source &source, UserStatus status)
{
    source.add("u.status = " + number(status));
    source.by = "u.sort_name";
}

/// Shown on a screen, they are handed over by who wrote the order (S0.5); by post, an administrator prints the letter,
/// and what is printed is done (S1.7); by email, nobody here has to do anything.
void addHandOver(Source &out, const TodoQuery &query)
{
    const CredentialDelivery way = query.portal.policy.credentialDelivery;
    const bool byPost = way == CredentialDelivery::Post;
    out.isNothing = way == CredentialDelivery::Email || (byPost && !query.me.has(mandat::Role::Administrator));
    const QByteArray made = "u.id IN (SELECT l.user FROM change_order o JOIN order_user l ON l.change_order = o.id"
                            " WHERE l.created = 1 AND o.status IN ("
        + number(OrderStatus::Applied) + ',' + number(OrderStatus::InEffect) + ')';
    if (byPost) {
        out.add(made + ')');
        out.add("u.credentials = " + number(CredentialState::None));
        return;
    }
    out.add(made + " AND o.author = ?)", {query.me.subject});
    out.add("u.credentials IN (" + number(CredentialState::None) + ',' + number(CredentialState::Issued) + ')');
}

Source userSource(TodoKind kind, const TodoQuery &query)
{
    Source out;
    out.from = " FROM user u";
    switch (kind) {
    case TodoKind::HandOver:
        addHandOver(out, query);
        out.add("u.origin = 0");
        out.add("u.last_sign_in IS NULL");
        out.by = "u.created, u.sort_name";
        break;
    case TodoKind::SelfRegistered:
        addStatus(out, UserStatus::SelfRegistered);
        break;
    case TodoKind::ProfileToDefine:
        addStatus(out, UserStatus::ProfileToDefine);
        break;
    case TodoKind::AwaitingEquipment:
        addStatus(out, UserStatus::AwaitingEquipment);
        break;
    case TodoKind::CreatedByClient:
        out.isNothing = !query.portal.policy.clientAdministratorsCreate;
        out.add("(u.flags & 2) <> 0");
        out.add("u.created >= ?", {query.lastVisit.toMSecsSinceEpoch()});
        out.by = "u.created DESC, u.sort_name";
        break;
    case TodoKind::NotSeen:
        out.isNothing = query.portal.policy.unseenDays <= 0;
        out.add("u.active = 1");
        out.add("u.origin = 0");
        out.add("coalesce(u.last_sign_in, u.created) < ?",
                {query.now.addDays(-query.portal.policy.unseenDays).toMSecsSinceEpoch()});
        out.by = "coalesce(u.last_sign_in, u.created), u.sort_name";
        break;
    default:
        out.isNothing = true;
        break;
    }
    if (query.scope.kind == Scope::Kind::All)
        return out;
    // Who has only registered has no access yet: whoever looks after the company is concerned.
    const QByteArray theirs = kind == TodoKind::SelfRegistered
        ? QByteArray("SELECT 1 FROM relationship sr WHERE sr.company = u.company")
        : QByteArray("SELECT 1 FROM access sg JOIN relationship sr ON sr.id = sg.relationship WHERE sg.user = u.id");
    out.add("EXISTS (" + theirs + " AND " + scopeOn(query.scope, "sr") + ')', {query.scope.code});
    return out;
}

Source sourceOf(TodoKind kind, const TodoQuery &query)
{
    if (kind == TodoKind::Continuity)
        return continuitySource(query, warnBelow(query.portal));
    if (kind == TodoKind::Requests)
        return requestSource(query);
    return kind == TodoKind::EndsSoon ? endsSoonSource(query) : userSource(kind, query);
}

Result<qint64> countRows(db::Connection &connection, const Source &source)
{
    if (source.isNothing)
        return 0;
    MANDAT_ASSIGN(db::Statement count,
                  connection.prepare("SELECT count(*) FROM (SELECT 1" + source.from + source.where + ')'));
    bind(count, source.arguments);
    MANDAT_TRY(count.step());
    const qint64 rows = count.integer(0);
    count.reset();
    return rows;
}

QByteArray columnsOf(TodoKind kind, const Policy &policy)
{
    if (kind == TodoKind::Continuity) {
        const bool company = policy.administratorPer != AdministratorPer::Relationship;
        // Of a company, or the portal, the relationship that has most stands for it.
        return QByteArray("SELECT r.id, r.reference, r.company, c.name, ")
            + (company ? "max(r.administrators)" : "r.administrators");
    }
    if (kind == TodoKind::Requests)
        return "SELECT q.id, q.last_name, q.first_name, q.company, c.name, q.received, (SELECT r.reference FROM"
               " request_relationship l JOIN relationship r ON r.id = l.relationship WHERE l.request = q.id"
               " ORDER BY r.reference LIMIT 1)";
    const QByteArray person = "SELECT u.id, u.last_name, u.first_name, u.company, c.name, u.credentials, ";
    if (kind == TodoKind::EndsSoon)
        return person + "r.id, r.reference, g.last_day";
    return person + (kind == TodoKind::NotSeen ? "u.last_sign_in, u.created" : "u.created, u.created");
}

TodoRow readRow(TodoKind kind, const db::Statement &row)
{
    TodoRow out;
    out.kind = kind;
    if (kind == TodoKind::Continuity) {
        out.relationship = row.get<RelationshipId>(0);
        out.reference = row.text(1);
        out.company = row.get<CompanyId>(2);
        out.companyName = row.text(3);
        out.administrators = row.int32(4);
        return out;
    }
    if (kind == TodoKind::Requests) {
        out.request = row.get<AccessRequestId>(0);
        out.lastName = row.text(1);
        out.firstName = row.text(2);
        out.company = row.get<CompanyId>(3);
        out.companyName = row.text(4);
        out.at = row.dateTime(5);
        out.reference = row.text(6);
        return out;
    }
    out.user = row.get<UserId>(0);
    out.lastName = row.text(1);
    out.firstName = row.text(2);
    out.company = row.get<CompanyId>(3);
    out.companyName = row.text(4);
    out.credentials = static_cast<CredentialState>(row.int32(5));
    if (kind == TodoKind::EndsSoon) {
        out.relationship = row.get<RelationshipId>(6);
        out.reference = row.text(7);
        out.day = row.date(8);
    } else {
        out.at = row.dateTime(6);
    }
    return out;
}

} // namespace

Result<TodoCounts> Reader::todoCounts(const TodoQuery &query)
{
    TodoCounts out;
    for (int i = 0; i < todoKinds; ++i) {
        const auto kind = static_cast<TodoKind>(i);
        qint64 &count = out.of.at(static_cast<std::size_t>(i));
        if (isOrders(kind)) {
            MANDAT_ASSIGN(const QList<OrderRow> rows, todoOrders(kind, query));
            count = rows.size();
        } else {
            MANDAT_ASSIGN(count, countRows(*m_connection, sourceOf(kind, query)));
        }
    }
    const int below = warnBelow(query.portal);
    MANDAT_ASSIGN(out.blocked, countRows(*m_connection, continuitySource(query, std::min(below, 1))));
    return out;
}

Result<QList<TodoRow>> Reader::todo(TodoKind kind, const TodoQuery &query, qint64 limit)
{
    QList<TodoRow> out;
    if (isOrders(kind)) {
        MANDAT_ASSIGN(const QList<OrderRow> orders, todoOrders(kind, query));
        for (const OrderRow &order : orders.first(std::min<qsizetype>(orders.size(), limit))) {
            TodoRow row;
            row.kind = kind;
            row.order = order;
            row.company = order.company;
            row.companyName = order.companyName;
            row.at = order.moved;
            out.append(row);
        }
        return out;
    }
    const Source source = sourceOf(kind, query);
    if (source.isNothing)
        return out;
    const QByteArray company = kind == TodoKind::Continuity ? " LEFT JOIN company c ON c.id = r.company"
        : kind == TodoKind::Requests                        ? " LEFT JOIN company c ON c.id = q.company"
                                                            : " LEFT JOIN company c ON c.id = u.company";
    MANDAT_ASSIGN(db::Statement find,
                  m_connection->prepare(columnsOf(kind, query.portal.policy) + source.from + company + source.where
                                        + " ORDER BY " + source.by + " LIMIT " + QByteArray::number(limit)));
    bind(find, source.arguments);
    MANDAT_TRY(find.forEach([&] { out.append(readRow(kind, find)); }));
    return out;
}

} // namespace mandat::cache
