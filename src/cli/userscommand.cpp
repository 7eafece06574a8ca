// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/texttable.h"
#include "domain/names.h"
#include "domain/wording.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mandat::cli
{

namespace
{

/// RFC 4180; a leading = + - @ is quoted away, since spreadsheets would run it.
QString csvField(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u';') || text.contains(u'\n')
        || text.contains(u'\r'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QStringList columnsOf(const cache::UserRow &row, const Wording &wording, const Portal &portal)
{
    return {displayName(row.lastName, row.firstName),
            row.userName,
            row.email,
            row.companyName,
            row.profileLabel.in(wording.language()),
            QString::number(row.access),
            wording.status(row.standing, portal.policy.zone()),
            row.lastSignIn.isValid() ? row.lastSignIn.toString(Qt::ISODate) : QString()};
}

const QStringList names {u"name"_s,    u"signInId"_s, u"email"_s,  u"company"_s,
                         u"profile"_s, u"access"_s,   u"status"_s, u"lastSignIn"_s};

void printTable(Context &context, const QList<QStringList> &rows)
{
    for (const QString &line : tableLines(rows))
        context.print(line);
}

} // namespace

Exit usersCommand(Context &context)
{
    Result<cache::Reader> reader = context.reader();
    if (!reader)
        return context.report(reader.error());
    const Result<Portal> portal = reader->portal();
    if (!portal)
        return context.report(portal.error());
    cache::UserQuery query;
    query.text = context.parser.value(u"filter"_s);
    const Result<QList<qint64>> ids = reader->userRows(query);
    if (!ids)
        return context.report(ids.error());
    const Result<QList<cache::UserRow>> users = reader->users(*ids);
    if (!users)
        return context.report(users.error());
    const Wording wording(context.language());
    QList<QStringList> rows;
    for (const cache::UserRow &user : *users)
        rows.append(columnsOf(user, wording, *portal));
    if (context.json()) {
        QJsonArray array;
        for (const QStringList &row : rows) {
            QJsonObject object;
            for (qsizetype i = 0; i < row.size(); ++i)
                object.insert(names.at(i), row.at(i));
            array.append(object);
        }
        context.print(QJsonObject {{u"users"_s, array}});
    } else if (context.parser.isSet(u"csv"_s)) {
        context.print(names.join(u','));
        for (QStringList &row : rows) {
            std::transform(row.begin(), row.end(), row.begin(), csvField);
            context.print(row.join(u','));
        }
    } else {
        printTable(context, rows);
    }
    return Exit::Ok;
}

} // namespace mandat::cli
