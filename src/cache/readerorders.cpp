// SPDX-License-Identifier: MIT
#include "base/fold.h"
#include "cache/narrowing.h"
#include "cache/ordertable.h"
#include "cache/outboxtable.h"
#include "cache/reader.h"

#include <algorithm>

namespace mandat::cache
{

namespace
{

const QByteArray rowColumns =
    "o.id, o.version, o.number, o.status, o.company, c.name, o.author, o.author_name, o.replaces, o.submitted, o.moved,"
    " o.people, o.places, o.changes, EXISTS (SELECT 1 FROM order_aside a WHERE a.id = o.id), o.decided_by, o.reason";

OrderRow readRow(const db::Statement &row)
{
    OrderRow out;
    out.id = row.get<ChangeOrderId>(0);
    out.version = row.text(1);
    out.number = row.text(2);
    out.status = static_cast<OrderStatus>(row.int32(3));
    out.company = row.get<CompanyId>(4);
    out.companyName = row.text(5);
    out.author = row.text(6);
    out.authorName = row.text(7);
    out.replaces = row.get<std::optional<ChangeOrderId>>(8);
    out.submitted = row.dateTime(9);
    out.moved = row.dateTime(10);
    out.people = row.int32(11);
    out.places = row.int32(12);
    out.changes = row.int32(13);
    out.aside = row.boolean(14);
    out.decidedByName = row.text(15);
    out.decisionReason = row.text(16);
    return out;
}

bool matches(const OrderRow &row, const OrderQuery &query, const QStringList &words)
{
    if (query.status && row.status != *query.status)
        return false;
    if (words.isEmpty())
        return true;
    const QString text = folded(row.number + u' ' + row.companyName + u' ' + row.authorName);
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
}

} // namespace

/// Did this person write the order, or one that it replaces, however far back?
Result<bool> Reader::wrote(const QString &subject, const OrderRow &order)
{
    if (order.author == subject)
        return true;
    QSet<QUuid> seen;
    std::optional<ChangeOrderId> former = order.replaces;
    while (former && !seen.contains(former->uuid())) {
        seen.insert(former->uuid());
        MANDAT_ASSIGN(db::Statement find,
                      m_connection->prepare("SELECT author, replaces FROM change_order WHERE id = ?"));
        find.bindAll(*former);
        MANDAT_ASSIGN(const bool found, find.step());
        if (!found)
            return false;
        if (find.text(0) == subject)
            return true;
        former = find.get<std::optional<ChangeOrderId>>(1);
    }
    return false;
}

/// Own orders that only this computer knows.
Result<QList<OrderRow>> Reader::outboxRows(const QString &subject)
{
    MANDAT_ASSIGN(const QList<OutboxEntry> entries, readOutbox(*m_connection));
    MANDAT_ASSIGN(const QSet<ChangeOrderId> narrowing, narrowingOrders(*m_connection));
    QList<OrderRow> out;
    for (const OutboxEntry &entry : entries) {
        MANDAT_ASSIGN(const std::optional<int> known,
                      m_connection->value<int>("SELECT 1 FROM change_order WHERE id = ?", entry.order.id));
        if (known || entry.state == OutboxState::Done)
            continue;
        OrderRow row;
        row.id = entry.order.id;
        row.status = entry.order.status;
        row.number = entry.order.number;
        row.company = entry.order.company;
        if (!row.company.isNull()) {
            MANDAT_ASSIGN(const std::optional<QString> name,
                          m_connection->value<QString>("SELECT name FROM company WHERE id = ?", row.company));
            row.companyName = name.value_or(QString());
        }
        row.author = subject;
        row.authorName = entry.order.authorName;
        row.wroteIt = true;
        row.replaces = entry.order.replaces;
        row.outbox = entry.state;
        row.submitted = entry.order.submitted;
        row.moved = entry.updated;
        const OrderExtent extent = extentOf(entry.order);
        row.people = static_cast<int>(extent.people.size());
        row.places = static_cast<int>(extent.places.size());
        row.changes = static_cast<int>(entry.order.changes.size());
        MANDAT_ASSIGN(const std::optional<int> aside,
                      m_connection->value<int>("SELECT 1 FROM order_aside WHERE id = ?", row.id));
        row.aside = aside.has_value();
        MANDAT_ASSIGN(const std::optional<int> lost,
                      m_connection->value<int>("SELECT 1 FROM order_lost WHERE id = ?", row.id));
        row.lost = lost.has_value();
        row.takesAway = row.lost && narrowing.contains(row.id);
        out.prepend(row);
    }
    return out;
}

Result<QList<OrderRow>> Reader::orders(const OrderQuery &query)
{
    QList<OrderRow> out;
    if (query.mine) {
        MANDAT_ASSIGN(out, outboxRows(query.subject));
    }
    const QStringList words = folded(query.text).split(u' ', Qt::SkipEmptyParts);
    out.removeIf([&](const OrderRow &row) { return !matches(row, query, words); });
    const QByteArray held = QByteArray::number(static_cast<int>(OrderStatus::AwaitingApproval));
    QByteArray sql = "SELECT " + rowColumns + " FROM change_order o LEFT JOIN company c ON c.id = o.company";
    if (query.mine)
        sql += " WHERE o.author = ?1";
    else
        sql += query.held ? " WHERE o.status = " + held : QByteArray(" WHERE 1");
    sql += " ORDER BY o.status = " + held + " DESC, o.moved DESC";
    MANDAT_ASSIGN(db::Statement find, m_connection->prepare(sql));
    if (query.mine)
        find.bindAll(query.subject);
    QList<OrderRow> onService;
    for (;;) {
        MANDAT_ASSIGN(const bool found, find.step());
        if (!found || onService.size() >= query.limit)
            break;
        if (OrderRow row = readRow(find); matches(row, query, words))
            onService.append(std::move(row));
    }
    for (OrderRow &row : onService) {
        MANDAT_ASSIGN(row.wroteIt, wrote(query.subject, row));
        out.append(std::move(row));
    }
    return out;
}

Result<StoredOrder> Reader::order(const ChangeOrderId &id)
{
    MANDAT_ASSIGN(std::optional<StoredOrder> found, readOrder(*m_connection, id));
    if (!found)
        return fail(ErrorKind::NotFound, QStringLiteral("change order ") + id.toString());
    MANDAT_ASSIGN(const std::optional<int> lost, m_connection->value<int>("SELECT 1 FROM order_lost WHERE id = ?", id));
    found->lost = lost.has_value();
    return std::move(*found);
}

Result<std::optional<ChangeOrderId>> Reader::replacementOf(const ChangeOrderId &id)
{
    MANDAT_ASSIGN(std::optional<ChangeOrderId> found,
                  m_connection->value<ChangeOrderId>(
                      "SELECT id FROM change_order WHERE replaces = ? ORDER BY moved DESC LIMIT 1", id));
    if (found)
        return found;
    MANDAT_ASSIGN(const QList<OutboxEntry> entries, readOutbox(*m_connection));
    for (const OutboxEntry &entry : entries) {
        if (entry.order.replaces == id && entry.state != OutboxState::Returned)
            return std::optional(entry.order.id);
    }
    return std::optional<ChangeOrderId>();
}

Result<OrderBasis> Reader::basis(const ChangeOrderId &id)
{
    return readBasis(*m_connection, id);
}

/// What takes access away comes first: it is what must not be missing.
Result<QList<OrderRow>> Reader::lostRows(const QString &subject)
{
    MANDAT_ASSIGN(QList<OrderRow> out, outboxRows(subject));
    out.removeIf([](const OrderRow &row) { return !row.lost; });
    std::ranges::stable_sort(out, [](const OrderRow &a, const OrderRow &b) { return a.takesAway && !b.takesAway; });
    return out;
}

/// What an order's own to-do rows are made of, oldest first: they have waited longest.
Result<QList<OrderRow>> Reader::todoOrders(TodoKind kind, const TodoQuery &query)
{
    QList<OrderRow> out;
    if (kind == TodoKind::Approval) {
        if (!query.me.has(mandat::Role::Approver))
            return out;
        OrderQuery held;
        held.subject = query.me.subject;
        held.held = true;
        held.limit = 10000;
        MANDAT_ASSIGN(out, orders(held));
        out.removeIf([](const OrderRow &row) { return row.wroteIt; });
        std::reverse(out.begin(), out.end());
        return out;
    }
    if (kind == TodoKind::Lost)
        return lostRows(query.me.subject);
    MANDAT_ASSIGN(const QList<OrderRow> waiting, outboxRows(query.me.subject));
    for (const OrderRow &row : waiting) {
        const bool returned = row.outbox == OutboxState::Returned || row.outbox == OutboxState::Conflict;
        if (returned == (kind == TodoKind::Returned) && !row.aside && !row.lost
            && !(row.outbox == OutboxState::Acknowledged || row.outbox == OutboxState::AwaitingApproval))
            out.append(row);
    }
    if (kind == TodoKind::Returned) {
        QByteArray list;
        for (const OrderStatus status : {OrderStatus::Rejected, OrderStatus::Stale, OrderStatus::Failed})
            list += (list.isEmpty() ? "" : ",") + QByteArray::number(static_cast<int>(status));
        MANDAT_ASSIGN(db::Statement find,
                      m_connection->prepare("SELECT " + rowColumns
                                            + " FROM change_order o LEFT JOIN company c ON c.id = o.company"
                                              " WHERE o.author = ? AND o.status IN ("
                                            + list
                                            + ") AND NOT EXISTS (SELECT 1 FROM order_aside a WHERE a.id = o.id)"
                                              " ORDER BY o.moved"));
        find.bindAll(query.me.subject);
        MANDAT_TRY(find.forEach([&] { out.append(readRow(find)); }));
    }
    QList<OrderRow> open;
    for (OrderRow &row : out) {
        MANDAT_ASSIGN(const std::optional<ChangeOrderId> replacement, replacementOf(row.id));
        row.wroteIt = true;
        if (!replacement)
            open.append(row);
    }
    return open;
}

} // namespace mandat::cache
