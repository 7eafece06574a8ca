// SPDX-License-Identifier: MIT
#include "models/letterlist.h"

namespace mandat::models
{

LetterList::LetterList(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LetterList::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
    Q_EMIT tickedChanged();
}

QList<LetterList::Row> LetterList::ticked() const
{
    QList<Row> out;
    for (const Row &row : m_rows) {
        if (isTicked(row))
            out.append(row);
    }
    return out;
}

void LetterList::tickOnly(const UserId &user)
{
    for (const Row &row : std::as_const(m_rows))
        m_ticked.insert(row.user, row.user == user);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

QModelIndex LetterList::indexOf(const UserId &user) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).user == user)
            return index(i, Name);
    }
    return {};
}

int LetterList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LetterList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LetterList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(isTicked(row) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    QString text;
    switch (index.column()) {
    case Name:
        text = row.name;
        break;
    case Address:
        text = row.address.isEmpty() ? tr("no postal address") : row.address;
        break;
    default:
        text = row.when;
    }
    // Tool tips take markup; names and addresses are whatever somebody typed.
    return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

bool LetterList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Name)
        return false;
    m_ticked.insert(m_rows.at(index.row()).user, value.value<Qt::CheckState>() == Qt::Checked);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

Qt::ItemFlags LetterList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags out = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.column() == Name)
        out |= Qt::ItemIsUserCheckable;
    return out;
}

QVariant LetterList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Address:
        return tr("Goes to");
    default:
        return tr("Since");
    }
}

} // namespace mandat::models
