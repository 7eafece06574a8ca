// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractItemModel>

#include <algorithm>

namespace mandat::models
{

/// Rows in groups, one level deep, kept current with as few signals as it takes: a list that is refreshed keeps its
/// selection, its place and what is folded. `Row` has `==`; `isSameThing(a, b)` (found by its arguments) tells whether
/// two rows are about one thing.
template<class Row> class GroupTree : public QAbstractItemModel
{
public:
    struct Group {
        int key = 0; ///< what it is a group of; groups stand in the order of their keys
        qint64 total = 0; ///< how many rows there are; `rows` may hold fewer
        QList<Row> rows;
    };

    using QAbstractItemModel::QAbstractItemModel;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override
    {
        if (!hasIndex(row, column, parent))
            return {};
        return createIndex(row, column, parent.isValid() ? tagOf(m_groups.at(parent.row()).key) : quintptr(0));
    }

    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override
    {
        if (!child.isValid() || child.internalId() == 0)
            return {};
        const int group = positionOf(static_cast<int>(child.internalId()) - 1);
        return group < 0 ? QModelIndex() : createIndex(group, 0, quintptr(0));
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        if (!parent.isValid())
            return static_cast<int>(m_groups.size());
        if (parent.internalId() != 0 || parent.column() != 0)
            return 0;
        return static_cast<int>(m_groups.at(parent.row()).rows.size());
    }

    [[nodiscard]] const QList<Group> &groups() const { return m_groups; }
    /// nullptr: a row, or nothing.
    [[nodiscard]] const Group *groupAt(const QModelIndex &index) const
    {
        return index.isValid() && index.internalId() == 0 ? &m_groups.at(index.row()) : nullptr;
    }
    /// nullptr: a group, or nothing.
    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const
    {
        if (!index.isValid() || index.internalId() == 0)
            return nullptr;
        const int group = positionOf(static_cast<int>(index.internalId()) - 1);
        return group < 0 ? nullptr : &m_groups.at(group).rows.at(index.row());
    }

protected:
    void setGroups(const QList<Group> &wanted)
    {
        for (int i = static_cast<int>(m_groups.size()) - 1; i >= 0; --i) {
            const int key = m_groups.at(i).key;
            if (std::ranges::none_of(wanted, [key](const Group &group) { return group.key == key; })) {
                beginRemoveRows({}, i, i);
                m_groups.removeAt(i);
                endRemoveRows();
            }
        }
        for (int i = 0; i < wanted.size(); ++i) {
            if (i < m_groups.size() && m_groups.at(i).key == wanted.at(i).key) {
                setRows(i, wanted.at(i));
                continue;
            }
            beginInsertRows({}, i, i);
            m_groups.insert(i, wanted.at(i));
            endInsertRows();
        }
    }

    /// Everything that is shown, in other words.
    void restate()
    {
        for (int i = 0; i < m_groups.size(); ++i) {
            const QModelIndex group = index(i, 0);
            Q_EMIT dataChanged(group, group.siblingAtColumn(columnCount({}) - 1));
            if (const int rows = rowCount(group); rows > 0)
                Q_EMIT dataChanged(index(0, 0, group), index(rows - 1, columnCount({}) - 1, group));
        }
    }

private:
    static quintptr tagOf(int key) { return static_cast<quintptr>(key) + 1; }

    [[nodiscard]] int positionOf(int key) const
    {
        for (int i = 0; i < m_groups.size(); ++i) {
            if (m_groups.at(i).key == key)
                return i;
        }
        return -1;
    }

    static int placeOf(const Row &row, const QList<Row> &rows, int from = 0)
    {
        for (int i = from; i < rows.size(); ++i) {
            if (isSameThing(rows.at(i), row))
                return i;
        }
        return -1;
    }

    void removeRow(const QModelIndex &group, QList<Row> &rows, int at)
    {
        this->beginRemoveRows(group, at, at);
        rows.removeAt(at);
        this->endRemoveRows();
    }

    /// What is not wanted goes, what is missing comes; what is somewhere else moves by both.
    void setRows(int position, const Group &wanted)
    {
        const QModelIndex group = index(position, 0);
        QList<Row> &rows = m_groups[position].rows;
        const auto size = [](const QList<Row> &list) { return static_cast<int>(list.size()); };
        for (int i = size(rows) - 1; i >= 0; --i) {
            if (placeOf(rows.at(i), wanted.rows) < 0)
                removeRow(group, rows, i);
        }
        for (int i = 0; i < size(wanted.rows); ++i) {
            if (i < size(rows) && isSameThing(rows.at(i), wanted.rows.at(i)))
                continue;
            if (const int elsewhere = placeOf(wanted.rows.at(i), rows, i); elsewhere >= 0)
                removeRow(group, rows, elsewhere);
            int end = i + 1;
            while (end < size(wanted.rows) && placeOf(wanted.rows.at(end), rows, i) < 0)
                ++end;
            this->beginInsertRows(group, i, end - 1);
            rows = rows.first(i) + wanted.rows.sliced(i, end - i) + rows.sliced(i);
            this->endInsertRows();
            i = end - 1;
        }
        const int last = columnCount({}) - 1;
        for (int i = 0; i < size(rows); ++i) {
            if (rows.at(i) == wanted.rows.at(i))
                continue;
            rows[i] = wanted.rows.at(i);
            Q_EMIT this->dataChanged(index(i, 0, group), index(i, last, group));
        }
        if (m_groups.at(position).total != wanted.total) {
            m_groups[position].total = wanted.total;
            Q_EMIT this->dataChanged(group, group.siblingAtColumn(last));
        }
    }

    QList<Group> m_groups;
};

} // namespace mandat::models
