// SPDX-License-Identifier: MIT
#include "cache/salvage.h"

#include "base/log.h"
#include "cache/outboxtable.h"
#include "db/transaction.h"

using namespace Qt::StringLiterals;

namespace mandat::cache
{

namespace
{

/// Rows that are looked for one by one between two that could be read.
constexpr qint64 gapMost = 200'000;

enum class Holds { Integer, Text, Blob };

struct Column {
    QByteArray name;
    Holds holds;
};

struct Table {
    QByteArray name;
    QList<Column> columns; ///< the first ones are the key
    qsizetype keys = 1;
    bool byNumber = false; ///< the key is a row number: what lies between can be asked for

    [[nodiscard]] QByteArrayList names(qsizetype first) const
    {
        QByteArrayList out;
        for (const Column &column : columns.first(first))
            out.append(column.name);
        return out;
    }
};

const QList<Table> &tables()
{
    using enum Holds;
    static const QList<Table> all {
        {"alias", {{"remote", Blob}, {"id", Blob}}},
        {"outbox",
         {{"seq", Integer},
          {"id", Blob},
          {"state", Integer},
          {"change_order", Text},
          {"request", Blob},
          {"answer", Text},
          {"remote", Text},
          {"detail", Text},
          {"created", Integer},
          {"updated", Integer}},
         1,
         true},
        {"outbox_document",
         {{"change_order", Blob}, {"user", Blob}, {"copy", Blob}, {"path", Text}, {"digest", Blob}},
         2},
        {"order_basis", {{"change_order", Blob}, {"kind", Integer}, {"id", Blob}, {"version", Text}}, 3},
        {"order_aside", {{"id", Blob}}},
        {"order_lost", {{"id", Blob}, {"found", Integer}}},
        {"staged",
         {{"seq", Integer}, {"kind", Integer}, {"id", Blob}, {"before", Text}, {"after", Text}, {"staged", Integer}},
         1,
         true},
        {"draft", {{"id", Blob}, {"kind", Text}, {"title", Text}, {"content", Text}, {"updated", Integer}}},
    };
    return all;
}

/// Copies one table.
class TableCopy
{
public:
    TableCopy(db::Connection &from, db::Connection &to, const Table &table)
        : m_from(from)
        , m_to(to)
        , m_table(table)
    {
    }

    /// False: not all of it could be read.
    Result<bool> run()
    {
        MANDAT_ASSIGN(const bool forwards, scan(false));
        if (forwards)
            return true;
        MANDAT_ASSIGN(const bool backwards, scan(true));
        if (m_table.byNumber && m_low && m_high)
            MANDAT_TRY(fillGap());
        return backwards && m_low == m_high;
    }

    [[nodiscard]] int copied() const { return m_copied; }

private:
    [[nodiscard]] QByteArray select() const
    {
        return "SELECT " + m_table.names(m_table.columns.size()).join(", ") + " FROM " + m_table.name;
    }

    [[nodiscard]] QByteArray order(bool backwards) const
    {
        QByteArrayList keys = m_table.names(m_table.keys);
        for (QByteArray &key : keys)
            key += backwards ? " DESC" : "";
        return " ORDER BY " + keys.join(", ");
    }

    /// True: to the end.
    Result<bool> scan(bool backwards)
    {
        auto row = m_from.prepareOnce(select() + order(backwards));
        if (!row)
            return false;
        for (;;) {
            const Result<bool> found = row->step();
            if (!found)
                return false;
            if (!*found)
                return true;
            if (m_table.byNumber)
                (backwards ? m_high : m_low) = row->integer(0);
            MANDAT_TRY(insert(*row));
        }
    }

    Result<void> fillGap()
    {
        auto row = m_from.prepareOnce(select() + " WHERE " + m_table.columns.first().name + " = ?");
        for (qint64 at = *m_low + 1; row && at < *m_high && at - *m_low < gapMost; ++at) {
            row->bind(1, at);
            const Result<bool> found = row->step();
            if (found && *found)
                MANDAT_TRY(insert(*row));
            row->reset();
        }
        return {};
    }

    /// An order or a change that is no such thing (any more) is not carried over.
    [[nodiscard]] bool isWhole(const db::Statement &row) const
    {
        if (m_table.name == "outbox")
            return changeOrderFrom(row.bytes(3)).has_value();
        if (m_table.name != "staged")
            return true;
        const auto kind = static_cast<ResourceKind>(row.int32(1));
        return (row.isNull(3) || resourceFrom(kind, row.bytes(3)))
            && (row.isNull(4) || resourceFrom(kind, row.bytes(4)));
    }

    Result<void> insert(const db::Statement &row)
    {
        if (!isWhole(row))
            return {};
        const QByteArrayList names = m_table.names(m_table.columns.size());
        MANDAT_ASSIGN(auto put,
                      m_to.prepare("INSERT OR IGNORE INTO " + m_table.name + '(' + names.join(", ") + ") VALUES("
                                   + QByteArrayList(names.size(), "?").join(", ") + ')'));
        for (int i = 0; i < int(m_table.columns.size()); ++i)
            bind(put, i, row, m_table.columns[i].holds);
        if (const Result<bool> done = put.step(); !done) {
            // A value of a kind that the table does not take: the row is not what it was.
            if (done.error().kind == ErrorKind::Invalid)
                return {};
            return std::unexpected(done.error());
        }
        MANDAT_ASSIGN(const qint64 changed, m_to.changes());
        m_copied += int(changed);
        return {};
    }

    static void bind(db::Statement &put, int column, const db::Statement &row, Holds holds)
    {
        if (row.isNull(column))
            put.bindNull(column + 1);
        else if (holds == Holds::Integer)
            put.bind(column + 1, row.integer(column));
        else if (holds == Holds::Text)
            put.bind(column + 1, row.text(column));
        else
            put.bind(column + 1, row.bytes(column));
    }

    db::Connection &m_from;
    db::Connection &m_to;
    const Table &m_table;
    std::optional<qint64> m_low; ///< the last row from the beginning
    std::optional<qint64> m_high; ///< the last one from the end
    int m_copied = 0;
};

/// The ids alone, from their index: what was there, even where the order itself cannot be read.
void readIds(db::Connection &from, QSet<QUuid> &ids)
{
    for (const char *direction : {"", " DESC"}) {
        auto row = from.prepareOnce(QByteArray("SELECT id FROM outbox ORDER BY id") + direction);
        while (row) {
            const Result<bool> found = row->step();
            if (!found || !*found)
                break;
            ids.insert(row->uuid(0));
        }
    }
}

} // namespace

Result<SalvagedRows> salvageRows(const QString &damaged, db::Connection &fresh)
{
    SalvagedRows out;
    auto from = db::Connection::open(damaged, {.create = false});
    if (!from) {
        qCWarning(lcCache) << "nothing can be read of the damaged cache:" << from.error().detail;
        out.uncertain = true;
        return out;
    }
    MANDAT_ASSIGN(auto transaction, db::Transaction::begin(fresh));
    for (const Table &table : tables()) {
        TableCopy copy(*from, fresh, table);
        MANDAT_ASSIGN(const bool whole, copy.run());
        out.uncertain = out.uncertain || !whole;
        if (table.name == "staged")
            out.staged = copy.copied();
        if (table.name == "draft")
            out.drafts = copy.copied();
    }
    readIds(*from, out.outboxIds);
    MANDAT_TRY(transaction.commit());
    return out;
}

} // namespace mandat::cache
