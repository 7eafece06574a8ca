// SPDX-License-Identifier: MIT
#include "app/importresult.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::app
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mandat::app::ImportResult)
};

UserId personOf(const Change &change)
{
    const Resource &resource = change.after ? *change.after : *change.before;
    if (const User *user = std::get_if<User>(&resource))
        return user->id;
    const Grant *grant = std::get_if<Grant>(&resource);
    return grant ? grant->user : UserId();
}

ImportState stateOf(const cache::OrderRow &row)
{
    if (row.outbox)
        return *row.outbox == cache::OutboxState::Returned ? ImportState::Returned : ImportState::OnItsWay;
    switch (row.status) {
    case OrderStatus::AwaitingApproval:
        return ImportState::AwaitingApproval;
    case OrderStatus::Applied:
    case OrderStatus::InEffect:
        return ImportState::Done;
    case OrderStatus::Rejected:
    case OrderStatus::Withdrawn:
    case OrderStatus::Stale:
    case OrderStatus::Failed:
        return ImportState::Returned;
    default:
        return ImportState::OnItsWay;
    }
}

/// Everybody whom an order since the import is about, and how that order stands; the newest counts.
Result<QHash<UserId, ImportOutcome>> sinceThen(cache::Reader &reader, const QDateTime &at, const QString &subject)
{
    constexpr int most = 500;
    QHash<UserId, ImportOutcome> out;
    cache::OrderQuery query;
    query.subject = subject;
    query.mine = true;
    query.limit = most;
    MANDAT_ASSIGN(QList<cache::OrderRow> rows, reader.orders(query));
    // Those that the portal has not seen are the newest.
    std::ranges::stable_sort(rows, [](const cache::OrderRow &one, const cache::OrderRow &other) {
        return std::pair(one.outbox.has_value(), one.submitted) > std::pair(other.outbox.has_value(), other.submitted);
    });
    for (const cache::OrderRow &row : std::as_const(rows)) {
        if (!row.outbox && row.submitted < at)
            continue;
        MANDAT_ASSIGN(const cache::StoredOrder stored, reader.order(row.id));
        const QString reason = row.decisionReason.isEmpty() ? stored.detail : row.decisionReason;
        for (const Change &change : stored.order.changes) {
            const UserId person = personOf(change);
            if (!person.isNull() && !out.contains(person))
                out.insert(person, {stateOf(row), row.number, reason});
        }
    }
    return out;
}

} // namespace

Result<QList<ImportOutcome>> outcomesOf(cache::Reader &reader, const ImportRecord &record, const QString &subject)
{
    MANDAT_ASSIGN(const QList<cache::StagedChange> changes, reader.staged());
    QSet<UserId> staged;
    for (const cache::StagedChange &each : changes)
        staged.insert(personOf(each.change));
    MANDAT_ASSIGN(const auto ordered, sinceThen(reader, record.at, subject));
    QList<ImportOutcome> out;
    out.reserve(record.lines.size());
    for (const ImportLine &line : record.lines) {
        if (line.verdict == ImportVerdict::Refused)
            out.append({ImportState::Refused, {}, {}});
        else if (line.verdict == ImportVerdict::Nothing)
            out.append({ImportState::Nothing, {}, {}});
        else if (staged.contains(line.user))
            out.append({ImportState::Staged, {}, {}});
        else
            out.append(ordered.value(line.user, {ImportState::TakenBack, {}, {}}));
    }
    return out;
}

QString importStateText(ImportState state)
{
    switch (state) {
    case ImportState::Refused:
        return Words::tr("Refused");
    case ImportState::Nothing:
        return Words::tr("Nothing to do");
    case ImportState::Staged:
        return Words::tr("Staged");
    case ImportState::OnItsWay:
        return Words::tr("On its way");
    case ImportState::AwaitingApproval:
        return Words::tr("Awaiting approval");
    case ImportState::Done:
        return Words::tr("Done");
    case ImportState::Returned:
        return Words::tr("Returned");
    case ImportState::TakenBack:
        return Words::tr("Taken back");
    }
    Q_UNREACHABLE();
}

} // namespace mandat::app
