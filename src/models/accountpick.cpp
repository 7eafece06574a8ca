// SPDX-License-Identifier: MIT
#include "models/accountpick.h"

#include "domain/checks.h"
#include "models/roles.h"

#include <QLocale>

#include <algorithm>

namespace mandat::models
{

namespace
{
constexpr quintptr relationshipTag = 0;
} // namespace

AccountPick::AccountPick(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void AccountPick::setRelationships(const QList<Relationship> &relationships)
{
    beginResetModel();
    m_relationships = relationships;
    std::ranges::sort(m_relationships, {}, &Relationship::reference);
    endResetModel();
}

void AccountPick::setTicked(const Ticked &ticked)
{
    beginResetModel();
    m_ticked = ticked;
    endResetModel();
}

AccountPick::Ticked AccountPick::ticked() const
{
    Ticked out;
    for (const Relationship &relationship : m_relationships) {
        SortedSet<AccountId> &accounts = out[relationship.id];
        for (const Account &account : relationship.accounts) {
            if (m_ticked.value(relationship.id).contains(account.id))
                accounts.insert(account.id);
        }
    }
    return out;
}

qsizetype AccountPick::tickedCount() const
{
    qsizetype out = 0;
    for (const Relationship &relationship : m_relationships)
        out += countOf(relationship);
    return out;
}

qsizetype AccountPick::total() const
{
    qsizetype out = 0;
    for (const Relationship &relationship : m_relationships)
        out += relationship.accounts.size();
    return out;
}

void AccountPick::tickAll(bool on)
{
    beginResetModel();
    for (const Relationship &relationship : std::as_const(m_relationships)) {
        for (const Account &account : relationship.accounts)
            tick(relationship, account, on);
    }
    endResetModel();
    Q_EMIT tickedChanged();
}

qsizetype AccountPick::countOf(const Relationship &relationship) const
{
    const SortedSet<AccountId> ticked = m_ticked.value(relationship.id);
    return std::ranges::count_if(relationship.accounts,
                                 [&](const Account &account) { return ticked.contains(account.id); });
}

void AccountPick::tick(const Relationship &relationship, const Account &account, bool on)
{
    SortedSet<AccountId> &ticked = m_ticked[relationship.id];
    if (on)
        ticked.insert(account.id);
    else
        ticked.remove(account.id);
}

QModelIndex AccountPick::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : relationshipTag);
}

QModelIndex AccountPick::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == relationshipTag)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, relationshipTag);
}

int AccountPick::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_relationships.size());
    if (parent.internalId() != relationshipTag)
        return 0;
    return static_cast<int>(m_relationships.at(parent.row()).accounts.size());
}

int AccountPick::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant AccountPick::relationshipData(const Relationship &relationship, int role) const
{
    const qsizetype count = countOf(relationship);
    switch (role) {
    case Qt::DisplayRole:
        return relationship.label;
    case Qt::CheckStateRole:
        return static_cast<int>(count == 0                                  ? Qt::Unchecked
                                    : count == relationship.accounts.size() ? Qt::Checked
                                                                            : Qt::PartiallyChecked);
    case raw(Role::GroupRowRole):
        return true;
    case raw(Role::LeadIdentifierRole):
        return relationship.reference;
    case raw(Role::CountTextRole): {
        const QLocale locale;
        //: ticked accounts of all accounts of a relationship
        return tr("%1 of %2").arg(locale.toString(count), locale.toString(relationship.accounts.size()));
    }
    default:
        return {};
    }
}

QVariant AccountPick::accountData(const Relationship &relationship, const Account &account, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return account.label;
    case Qt::CheckStateRole:
        return static_cast<int>(m_ticked.value(relationship.id).contains(account.id) ? Qt::Checked : Qt::Unchecked);
    case raw(Role::LeadIdentifierRole):
        return groupedIban(account.iban);
    case raw(Role::SecondLineRole):
        return account.holder;
    default:
        return {};
    }
}

QVariant AccountPick::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole)
        return spokenText(index);
    if (index.internalId() == relationshipTag)
        return relationshipData(m_relationships.at(index.row()), role);
    const Relationship &relationship = m_relationships.at(static_cast<qsizetype>(index.internalId() - 1));
    return accountData(relationship, relationship.accounts.at(index.row()), role);
}

Qt::ItemFlags AccountPick::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool heading = index.internalId() == relationshipTag;
    if (!heading)
        out |= Qt::ItemNeverHasChildren;
    if (!heading || !m_relationships.at(index.row()).accounts.isEmpty())
        out |= Qt::ItemIsUserCheckable;
    return out;
}

bool AccountPick::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool on = value.toInt() == Qt::Checked;
    const QModelIndex heading = index.internalId() == relationshipTag ? index : index.parent();
    const Relationship &relationship = m_relationships.at(heading.row());
    if (index == heading) {
        for (const Account &account : relationship.accounts)
            tick(relationship, account, on);
    } else {
        tick(relationship, relationship.accounts.at(index.row()), on);
    }
    Q_EMIT dataChanged(heading, heading);
    Q_EMIT dataChanged(this->index(0, 0, heading), this->index(rowCount(heading) - 1, 0, heading));
    Q_EMIT tickedChanged();
    return true;
}

} // namespace mandat::models

#include "moc_accountpick.cpp"
