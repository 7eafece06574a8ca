// SPDX-License-Identifier: MIT
#include "models/relationshippick.h"

#include "base/fold.h"
#include "models/roles.h"

#include <algorithm>

namespace mandat::models
{

using namespace Qt::StringLiterals;

RelationshipPick::RelationshipPick(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RelationshipPick::setRelationships(const Portal &portal, Language language,
                                        const QList<Relationship> &relationships,
                                        const SortedSet<RelationshipId> &already)
{
    beginResetModel();
    m_portal = portal;
    m_language = language;
    m_relationships = relationships;
    std::ranges::sort(m_relationships, {}, &Relationship::reference);
    m_already = already;
    show();
    endResetModel();
}

void RelationshipPick::setFilter(const QString &text)
{
    beginResetModel();
    m_words = folded(text).split(u' ', Qt::SkipEmptyParts);
    show();
    endResetModel();
}

void RelationshipPick::show()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_relationships.size(); ++i) {
        const Relationship &relationship = m_relationships.at(i);
        const QString text = folded(relationship.reference + u' ' + relationship.label);
        if (std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); }))
            m_shown.append(i);
    }
}

bool RelationshipPick::canTick(const Relationship &relationship) const
{
    return relationship.active && !m_already.contains(relationship.id);
}

qsizetype RelationshipPick::choosable() const
{
    return std::ranges::count_if(m_relationships,
                                 [this](const Relationship &relationship) { return canTick(relationship); });
}

QString RelationshipPick::reasonFor(const Relationship &relationship) const
{
    if (m_already.contains(relationship.id))
        return tr("has access already");
    return relationship.active ? QString() : tr("inactive");
}

void RelationshipPick::setTicked(const SortedSet<RelationshipId> &relationships)
{
    m_ticked = relationships;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QList<RelationshipId> RelationshipPick::ticked() const
{
    QList<RelationshipId> out;
    for (const Relationship &relationship : m_relationships) {
        if (m_ticked.contains(relationship.id) && canTick(relationship))
            out.append(relationship.id);
    }
    return out;
}

void RelationshipPick::tickShown(bool on)
{
    for (const qsizetype at : std::as_const(m_shown)) {
        const Relationship &relationship = m_relationships.at(at);
        if (!canTick(relationship))
            continue;
        if (on)
            m_ticked.insert(relationship.id);
        else
            m_ticked.remove(relationship.id);
    }
    setTicked(m_ticked);
    Q_EMIT tickedChanged();
}

int RelationshipPick::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RelationshipPick::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RelationshipPick::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    if (role == Qt::AccessibleTextRole)
        return spokenText(index);
    const Relationship &relationship = m_relationships.at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Reference)
            return relationship.reference;
        if (index.column() == Label)
            return relationship.label;
        if (const mandat::Configuration *configuration = m_portal.policy.configuration(relationship.configuration))
            return configuration->label.in(m_language);
        return relationship.configuration.text();
    case Qt::CheckStateRole:
        if (index.column() == Reference)
            return static_cast<int>(canTick(relationship) && m_ticked.contains(relationship.id) ? Qt::Checked
                                                                                                : Qt::Unchecked);
        return {};
    case raw(Role::StrongRole):
        return index.column() == Reference;
    case raw(Role::SecondLineRole):
        return index.column() == Reference ? QVariant(relationship.label) : QVariant();
    case raw(Role::ReasonRole):
        return index.column() == Reference ? QVariant(reasonFor(relationship)) : QVariant();
    case raw(Role::SecondaryTextRole):
        return !canTick(relationship);
    default:
        return {};
    }
}

bool RelationshipPick::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const RelationshipId id = m_relationships.at(m_shown.at(index.row())).id;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(id);
    else
        m_ticked.remove(id);
    Q_EMIT dataChanged(index, index);
    Q_EMIT tickedChanged();
    return true;
}

QVariant RelationshipPick::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Reference:
        return tr("Number");
    case Label:
        return tr("Label");
    case Configuration:
        return tr("Configuration");
    default:
        return {};
    }
}

Qt::ItemFlags RelationshipPick::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return Qt::NoItemFlags;
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Reference && canTick(m_relationships.at(m_shown.at(index.row()))))
        out |= Qt::ItemIsUserCheckable;
    return out;
}

} // namespace mandat::models

#include "moc_relationshippick.cpp"
