// SPDX-License-Identifier: MIT
#include "models/pagedlist.h"

#include <QDeadlineTimer>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <span>
#include <vector>

namespace mandat::models
{

namespace
{

/// Above this many single moves a view is faster made anew.
constexpr qsizetype movesBeforeReset = 2000;

/// What a key may cost before the window shows what it has and lets the rest follow.
constexpr std::chrono::milliseconds longestLook {10};
constexpr qsizetype lookedAtOnce = 64;

/// Ids of `from` that `to` does not hold in the same order: what has to go before the rest can be put in.
struct Moves {
    QList<std::pair<int, int>> removals; ///< first and last position, from the end
    qsizetype count = 0;
};

Moves removalsFor(std::span<const qint64> from, std::span<const qint64> to, qsizetype offset)
{
    QHash<qint64, qsizetype> target;
    target.reserve(static_cast<qsizetype>(to.size()));
    for (size_t i = 0; i < to.size(); ++i)
        target.insert(to[i], static_cast<qsizetype>(i));
    Moves moves;
    QList<int> gone;
    qsizetype reached = -1;
    for (size_t i = 0; i < from.size(); ++i) {
        const qsizetype at = target.value(from[i], -1);
        const qsizetype next = i + 1 < from.size() ? target.value(from[i + 1], -1) : -1;
        // Rows that moved forward by a whole list would drag everything behind them out: those go instead.
        const bool jumps = at > reached && next > reached && next < at;
        if (at < 0 || at < reached || jumps)
            gone.append(static_cast<int>(i));
        else
            reached = at;
    }
    moves.count = gone.size();
    for (qsizetype i = gone.size() - 1; i >= 0;) {
        qsizetype first = i;
        while (first > 0 && gone.at(first - 1) == gone.at(first) - 1)
            --first;
        moves.removals.append({gone.at(first) + static_cast<int>(offset), gone.at(i) + static_cast<int>(offset)});
        i = first - 1;
    }
    return moves;
}

/// Those of `wanted` that `order` holds, as it has them.
QList<qint64> inOrderOf(const QList<qint64> &order, const QList<qint64> &wanted)
{
    if (wanted.isEmpty())
        return {};
    std::vector<bool> is(static_cast<size_t>(*std::ranges::max_element(wanted)) + 1);
    for (const qint64 row : wanted)
        is[static_cast<size_t>(row)] = true;
    QList<qint64> out;
    out.reserve(wanted.size());
    for (const qint64 row : order) {
        if (static_cast<size_t>(row) < is.size() && is[static_cast<size_t>(row)])
            out.append(row);
    }
    return out;
}

} // namespace

PagedList::PagedList(cache::Reader &reader, const QString &cacheFile, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_behind(cacheFile)
{
}

int PagedList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PagedList::positionOf(qint64 row) const
{
    return static_cast<int>(m_rows.indexOf(row));
}

void PagedList::setListQuery(ListQuery query, const std::optional<Typed> &typed)
{
    m_query = std::move(query);
    m_typed = typed;
    if (!typed || !typed->onlyTextDiffers) {
        m_basis.clear();
        m_basisIsFresh = false;
    }
    m_behind.forget();
    const Result<FirstRows> first = readFirst();
    beginResetModel();
    m_rows = first ? first->rows : QList<qint64>();
    m_complete = first && first->complete;
    forget({});
    endResetModel();
    if (!first) {
        m_error = first.error();
        Q_EMIT failed(m_error);
        return;
    }
    if (m_complete)
        keepBasis();
    else
        readAll();
    Q_EMIT totalChanged();
}

Result<PagedList::FirstRows> PagedList::readFirst()
{
    if (const std::optional<FirstRows> known = narrowed())
        return *known;
    MANDAT_ASSIGN(const QList<qint64> rows, m_query(m_reader, firstRows));
    return FirstRows {rows, rows.size() < firstRows};
}

/// What is typed, looked for in the list that is known without it. Rows that have changed since are not forgotten: the
/// list is not complete then, and the whole query follows.
std::optional<PagedList::FirstRows> PagedList::narrowed() const
{
    if (!m_typed || m_basis.isEmpty())
        return {};
    if (m_typed->text.trimmed().isEmpty())
        return FirstRows {m_basis, m_basisIsFresh};
    const Result<std::optional<cache::TextHits>> hits = m_reader.textHits(m_typed->list, m_typed->text);
    if (!hits)
        return {};
    const QList<qint64> candidates = *hits ? inOrderOf(m_basis, (*hits)->rows) : m_basis;
    if (*hits && (*hits)->exact)
        return FirstRows {candidates, m_basisIsFresh};
    FirstRows out;
    const QDeadlineTimer patience(longestLook);
    qsizetype looked = 0;
    while (looked < candidates.size() && out.rows.size() < firstRows && !patience.hasExpired()) {
        const Result<QList<qint64>> found = m_reader.rowsWithText(
            m_typed->list, candidates.sliced(looked, std::min(lookedAtOnce, candidates.size() - looked)),
            m_typed->text);
        if (!found)
            return {};
        out.rows += *found;
        looked = std::min(looked + lookedAtOnce, candidates.size());
    }
    out.complete = m_basisIsFresh && looked == candidates.size();
    return out;
}

void PagedList::keepBasis()
{
    if (!m_typed || !m_typed->text.trimmed().isEmpty())
        return;
    m_basis = m_rows;
    m_basisIsFresh = true;
}

void PagedList::readAll()
{
    m_behind.ask<QList<qint64>>([ask = m_query](cache::Reader &other) { return ask(other, -1); },
                                [this](const Result<QList<qint64>> &rows) { takeRows(rows); });
}

void PagedList::takeRows(const Result<QList<qint64>> &rows)
{
    if (!rows) {
        m_error = rows.error();
        Q_EMIT failed(m_error);
        return;
    }
    mergeRows(*rows);
    m_complete = true;
    keepBasis();
    Q_EMIT totalChanged();
}

/// With as few signals as it takes: a list that is refreshed keeps its selection and its place.
void PagedList::mergeRows(const QList<qint64> &found)
{
    // What stands alike at both ends is not looked at again: mostly that is all but a row or two, or the list has only
    // become longer.
    const auto [oldEnd, newEnd] = std::mismatch(m_rows.cbegin(), m_rows.cend(), found.cbegin(), found.cend());
    const qsizetype head = oldEnd - m_rows.cbegin();
    const auto tails = std::mismatch(m_rows.crbegin(), std::make_reverse_iterator(oldEnd), found.crbegin(),
                                     std::make_reverse_iterator(newEnd));
    const qsizetype tail = tails.first - m_rows.crbegin();
    const std::span<const qint64> old(m_rows.constData() + head, m_rows.constData() + m_rows.size() - tail);
    const std::span<const qint64> now(found.constData() + head, found.constData() + found.size() - tail);
    const Moves moves = old.empty() ? Moves() : removalsFor(old, now, head);
    const qsizetype inserted = found.size() - (m_rows.size() - moves.count);
    const bool onlyAppended = old.empty() && tail == 0;
    if (!onlyAppended && moves.count + inserted > movesBeforeReset) {
        beginResetModel();
        m_rows = found;
        endResetModel();
        return;
    }
    for (const auto &[first, last] : moves.removals) {
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
    }
    for (qsizetype i = head; i < found.size() - tail;) {
        if (i < m_rows.size() && m_rows.at(i) == found.at(i)) {
            ++i;
            continue;
        }
        qsizetype end = i;
        const qint64 next = i < m_rows.size() ? m_rows.at(i) : -1;
        while (end < found.size() && found.at(end) != next)
            ++end;
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
        m_rows = m_rows.first(i) + found.sliced(i, end - i) + m_rows.sliced(i);
        endInsertRows();
        i = end;
    }
}

void PagedList::refresh(const QList<cache::Changed> &changed)
{
    if (!m_query)
        return;
    // So much at once is read anew faster than row by row.
    if (changed.isEmpty() || changed.size() > movesBeforeReset) {
        forget({});
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, columnCount() - 1));
    } else {
        const QList<qint64> moved = rowsOf(changed);
        if (moved.isEmpty())
            return;
        forget(moved);
        for (const qint64 row : moved) {
            const int position = positionOf(row);
            if (position >= 0)
                Q_EMIT dataChanged(index(position, 0), index(position, columnCount() - 1));
        }
    }
    // Who is in the list, and where, may have moved too.
    m_basisIsFresh = false;
    readAll();
}

} // namespace mandat::models
