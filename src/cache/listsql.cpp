// SPDX-License-Identifier: MIT
#include "cache/listsql.h"

#include "base/fold.h"

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

/// Collects conditions and what they bind, in one order.
class Conditions
{
public:
    void add(const QByteArray &condition, const QList<QVariant> &arguments = {})
    {
        m_where += (m_where.isEmpty() ? " WHERE " : " AND ") + condition;
        m_arguments += arguments;
    }

    /// Every word somewhere in the row's text. Words that the trigram index can find go to it, unless the plan says
    /// otherwise.
    void addText(const QByteArray &table, const QString &text, TextPlan plan)
    {
        const bool along = plan == TextPlan::ReadAlong;
        const QString expression = along ? QString() : searchExpression(text);
        // The plus keeps SQLite from fetching every hit by its row number.
        const QByteArray row = plan == TextPlan::WalkOrder ? "+t.row" : "t.row";
        if (!expression.isEmpty())
            add(row + " IN (SELECT rowid FROM " + table + "_search WHERE " + table + "_search MATCH ?)", {expression});
        for (const QString &word : searchWords(text)) {
            if (along || word.size() < 3)
                add("instr(t.folded || ' ' || coalesce(c.folded, ''), ?) > 0", {word});
        }
    }

    [[nodiscard]] ListSql finish(const QByteArray &select, const QByteArray &order, qint64 limit) const
    {
        ListSql out {select + m_where + " ORDER BY " + order, m_arguments};
        if (limit >= 0)
            out.sql += " LIMIT " + QByteArray::number(limit);
        return out;
    }

private:
    QByteArray m_where;
    QList<QVariant> m_arguments;
};

QVariant idArgument(const QUuid &id)
{
    return id.toRfc4122();
}

QByteArray scopeCondition(const Scope &scope)
{
    const auto kind = scope.kind == Scope::Kind::Portfolio ? ResponsibleKind::Staff : ResponsibleKind::Office;
    return "r.responsible_kind = " + QByteArray::number(static_cast<int>(kind)) + " AND r.responsible_code = ?";
}

QByteArray userOrder(const UserQuery &query)
{
    const QByteArray direction = query.descending ? " DESC" : " ASC";
    const QByteArray byName = ", t.sort_name" + direction + ", t.row" + direction;
    switch (query.sort) {
    case UserSort::Name:
        return "t.sort_name" + direction + ", t.row" + direction;
    case UserSort::SignInId:
        return "t.user_name COLLATE NOCASE" + direction + ", t.row" + direction;
    case UserSort::Company:
        return "c.folded" + direction + byName;
    case UserSort::Profile:
        return "(SELECT p.label_fr FROM profile p WHERE p.id = t.profile)" + direction + byName;
    case UserSort::Access:
        return "t.access" + direction + byName;
    case UserSort::Status:
        return "t.status" + direction + byName;
    case UserSort::LastSignIn:
        return "t.last_sign_in" + direction + byName;
    case UserSort::LastModified:
        return "t.modified" + direction + byName;
    }
    return {};
}

QByteArray relationshipOrder(const RelationshipQuery &query)
{
    const QByteArray direction = query.descending ? " DESC" : " ASC";
    const QByteArray byReference = ", t.reference" + direction + ", t.row" + direction;
    switch (query.sort) {
    case RelationshipSort::Reference:
        return "t.reference" + direction + ", t.row" + direction;
    case RelationshipSort::Company:
        return "c.folded" + direction + byReference;
    case RelationshipSort::Configuration:
        return "t.configuration" + direction + byReference;
    case RelationshipSort::Users:
        return "t.users" + direction + byReference;
    case RelationshipSort::Administrators:
        return "t.administrators" + direction + byReference;
    case RelationshipSort::Responsible:
        return "t.responsible_name" + direction + byReference;
    }
    return {};
}

/// Joining costs time on a long list: only where a condition or the order needs the company.
bool needsCompany(const QString &text, TextPlan plan)
{
    const QStringList words = searchWords(text);
    return !words.isEmpty()
        && (plan == TextPlan::ReadAlong
            || std::any_of(words.begin(), words.end(), [](const QString &word) { return word.size() < 3; }));
}

/// Letters that two trigrams and their neighbour settle: by then few other words begin alike.
constexpr qsizetype roughLetters = 5;

qsizetype roughEnd(const QString &word)
{
    if (word.size() <= roughLetters)
        return word.size();
    return word.at(roughLetters - 1).isHighSurrogate() ? roughLetters - 1 : roughLetters;
}

QString expressionOf(const QStringList &words)
{
    QString expression;
    for (QString word : words) {
        if (word.size() < 3)
            continue;
        if (!expression.isEmpty())
            expression += u" AND "_s;
        expression += u'"' + word.replace(u'"', u"\"\""_s) + u'"';
    }
    return expression;
}

} // namespace

QStringList searchWords(const QString &text)
{
    return folded(text).split(u' ', Qt::SkipEmptyParts);
}

QString searchExpression(const QString &text)
{
    return expressionOf(searchWords(text));
}

QString roughSearchExpression(const QString &text)
{
    QStringList words = searchWords(text);
    for (QString &word : words)
        word.truncate(roughEnd(word));
    return expressionOf(words);
}

bool isRoughExact(const QString &text)
{
    const QStringList words = searchWords(text);
    return std::ranges::all_of(words,
                               [](const QString &word) { return word.size() > 2 && roughEnd(word) == word.size(); });
}

ListSql userListSql(const UserQuery &query, TextPlan plan, qint64 limit)
{
    Conditions conditions;
    conditions.addText("user", query.text, plan);
    if (!query.statuses.isEmpty()) {
        QByteArray list;
        for (const UserStatus status : query.statuses)
            list += (list.isEmpty() ? "" : ",") + QByteArray::number(static_cast<int>(status));
        conditions.add("t.status IN (" + list + ')');
    }
    if (!query.userType.isEmpty())
        conditions.add("t.user_type = ?", {query.userType});
    if (!query.profile.isNull())
        conditions.add("(t.profile = ? OR EXISTS (SELECT 1 FROM access g WHERE g.user = t.id AND g.profile = ?))",
                       {idArgument(query.profile.uuid()), idArgument(query.profile.uuid())});
    if (!query.company.isNull())
        conditions.add("t.company = ?", {idArgument(query.company.uuid())});
    if (!query.relationship.isNull())
        conditions.add("t.id IN (SELECT g.user FROM access g WHERE g.relationship = ?)",
                       {idArgument(query.relationship.uuid())});
    if (query.withoutAccess)
        conditions.add("t.access = 0");
    if (!query.administration.isEmpty())
        conditions.add(
            "EXISTS (SELECT 1 FROM profile p WHERE (p.id = t.profile OR p.id IN (SELECT g.profile FROM access g "
            "WHERE g.user = t.id)) AND instr(' ' || p.functions || ' ', ?) > 0)",
            {u' ' + query.administration.text() + u' '});
    if (query.endsFrom.isValid() && query.endsTo.isValid())
        conditions.add("t.id IN (SELECT g.user FROM access g WHERE g.last_day BETWEEN ? AND ?)",
                       {query.endsFrom.toString(Qt::ISODate), query.endsTo.toString(Qt::ISODate)});
    if (query.sameEmail)
        conditions.add(
            "t.email <> '' AND EXISTS (SELECT 1 FROM user o WHERE o.email = t.email COLLATE NOCASE AND o.row <> "
            "t.row)");
    if (query.scope.kind != Scope::Kind::All)
        conditions.add(
            "EXISTS (SELECT 1 FROM access g JOIN relationship r ON r.id = g.relationship WHERE g.user = t.id AND "
                + scopeCondition(query.scope) + ')',
            {query.scope.code});
    const bool company = query.sort == UserSort::Company || needsCompany(query.text, plan);
    const QByteArray select =
        company ? "SELECT t.row FROM user t LEFT JOIN company c ON c.id = t.company" : "SELECT t.row FROM user t";
    return conditions.finish(select, userOrder(query), limit);
}

ListSql relationshipListSql(const RelationshipQuery &query, TextPlan plan, qint64 limit)
{
    Conditions conditions;
    conditions.addText("relationship", query.text, plan);
    if (!query.company.isNull())
        conditions.add("t.company = ?", {idArgument(query.company.uuid())});
    if (!query.configuration.isEmpty())
        conditions.add("t.configuration = ?", {query.configuration.text()});
    if (!query.inactiveToo)
        conditions.add("t.active = 1");
    if (query.atRisk)
        conditions.add("t.users > 0 AND t.administrators < ?", {query.warnBelow});
    if (query.scope.kind != Scope::Kind::All)
        conditions.add(scopeCondition(query.scope).replace("r.", "t."), {query.scope.code});
    const bool company = query.sort == RelationshipSort::Company || needsCompany(query.text, plan);
    const QByteArray select = company ? "SELECT t.row FROM relationship t LEFT JOIN company c ON c.id = t.company"
                                      : "SELECT t.row FROM relationship t";
    return conditions.finish(select, relationshipOrder(query), limit);
}

} // namespace mandat::cache
