// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "domain/names.h"
#include "domain/wording.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mandat::cli
{

namespace
{

struct Question {
    Portal portal;
    User user;
    Relationship relationship;
    Snapshot snapshot;
};

Result<Question> read(Context &context, cache::Reader &reader)
{
    Question question;
    MANDAT_ASSIGN(question.portal, reader.portal());
    MANDAT_ASSIGN(std::optional<User> user, reader.userBySignInId(QString(context.positional.at(0)).remove(u' ')));
    if (!user)
        return fail(ErrorKind::NotFound, context.positional.at(0));
    MANDAT_ASSIGN(std::optional<Relationship> relationship, reader.relationshipByReference(context.positional.at(1)));
    if (!relationship)
        return fail(ErrorKind::NotFound, context.positional.at(1));
    MANDAT_ASSIGN(question.snapshot, reader.userSnapshot(user->id));
    question.snapshot.relationships.insert(relationship->id, *relationship);
    question.user = std::move(*user);
    question.relationship = std::move(*relationship);
    return question;
}

QStringList reasons(const Question &question, const Decision &decision, const Wording &wording)
{
    QStringList out;
    for (const Refusal &refusal : decision.refusals)
        out.append(wording.refusal(refusal, question.portal, &question.relationship));
    return out;
}

} // namespace

Exit explainCommand(Context &context)
{
    Result<cache::Reader> reader = context.reader();
    if (!reader)
        return context.report(reader.error());
    const Result<Question> question = read(context, *reader);
    if (!question)
        return context.report(question.error());
    const Wording wording(context.language());
    const QDateTime now = context.program.clock->now();
    const QString asked = context.positional.value(2);
    if (!asked.isEmpty() && !question->portal.catalogue.function(FunctionCode(asked)))
        return context.report({ErrorKind::NotFound, asked, {}, 0, {}, {}});
    bool allowedAll = true;
    QJsonArray array;
    for (const FunctionDecision &row :
         rightsOn(question->portal, question->snapshot, question->user.id, question->relationship.id, now)) {
        if (!asked.isEmpty() && row.function->code.text() != asked)
            continue;
        allowedAll = allowedAll && row.decision.allowed;
        const QStringList why = reasons(*question, row.decision, wording);
        if (context.json()) {
            array.append(QJsonObject {{u"function"_s, row.function->code.text()},
                                      {u"allowed"_s, row.decision.allowed},
                                      {u"reasons"_s, QJsonArray::fromStringList(why)}});
            continue;
        }
        context.print(u"%1 %2  %3"_s.arg(row.decision.allowed ? u"+"_s : u"-"_s,
                                         row.function->code.text().leftJustified(34),
                                         row.function->label.in(wording.language())));
        for (const QString &reason : why)
            context.print(u"      "_s + reason);
    }
    if (context.json()) {
        context.print(QJsonObject {{u"user"_s, question->user.userName},
                                   {u"relationship"_s, question->relationship.reference},
                                   {u"functions"_s, array}});
    }
    return asked.isEmpty() || allowedAll ? Exit::Ok : Exit::Denied;
}

Exit continuityCommand(Context &context)
{
    Result<cache::Reader> reader = context.reader();
    if (!reader)
        return context.report(reader.error());
    const Result<Portal> portal = reader->portal();
    if (!portal)
        return context.report(portal.error());
    cache::RelationshipQuery query;
    query.inactiveToo = false;
    const Result<QList<qint64>> ids = reader->relationshipRows(query);
    if (!ids)
        return context.report(ids.error());
    const Result<QList<cache::RelationshipRow>> rows = reader->relationships(*ids);
    if (!rows)
        return context.report(rows.error());
    struct Line {
        Severity severity;
        QString reference;
        QString company;
        QString sentence;
    };
    QList<Line> lines;
    const Wording wording(context.language());
    const QDateTime now = context.program.clock->now();
    for (const cache::RelationshipRow &row : *rows) {
        const Result<Snapshot> snapshot = reader->relationshipSnapshot(row.id);
        if (!snapshot)
            return context.report(snapshot.error());
        for (const Risk &risk : risksOf(*portal, *snapshot, row.id, now))
            lines.append({risk.severity, row.reference, row.companyName, wording.risk(risk, *portal, *snapshot)});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.severity < b.severity; });
    QJsonArray array;
    for (const Line &line : std::as_const(lines)) {
        if (context.json()) {
            array.append(QJsonObject {{u"severity"_s, static_cast<int>(line.severity)},
                                      {u"relationship"_s, line.reference},
                                      {u"company"_s, line.company},
                                      {u"risk"_s, line.sentence}});
        } else {
            context.print(
                u"%1  %2  %3  %4"_s.arg(wording.severity(line.severity), line.reference, line.company, line.sentence));
        }
    }
    if (context.json())
        context.print(QJsonObject {{u"risks"_s, array}});
    return Exit::Ok;
}

} // namespace mandat::cli
