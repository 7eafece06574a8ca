// SPDX-License-Identifier: MIT
#include "models/relationshiplist.h"

#include "models/roles.h"

namespace mandat::models
{

namespace
{

cache::RelationshipSort sortFor(int column)
{
    switch (column) {
    case RelationshipList::Company:
        return cache::RelationshipSort::Company;
    case RelationshipList::ConfigurationColumn:
        return cache::RelationshipSort::Configuration;
    case RelationshipList::Users:
        return cache::RelationshipSort::Users;
    case RelationshipList::Administrators:
        return cache::RelationshipSort::Administrators;
    case RelationshipList::Responsible:
        return cache::RelationshipSort::Responsible;
    default:
        return cache::RelationshipSort::Reference;
    }
}

bool isNumber(int column)
{
    return column == RelationshipList::Users || column == RelationshipList::Administrators;
}

} // namespace

RelationshipList::RelationshipList(cache::Reader &reader, const QString &cacheFile, QObject *parent)
    : PagedList(reader, cacheFile, parent)
{
}

void RelationshipList::setPortal(const Portal &portal, Language language)
{
    m_portal = portal;
    m_language = language;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void RelationshipList::setQuery(const cache::RelationshipQuery &query)
{
    cache::RelationshipQuery asBefore = query;
    asBefore.text = m_query.text;
    const Typed typed {cache::SearchedList::Relationships, query.text, asBefore == m_query};
    m_query = query;
    setListQuery([query](cache::Reader &from, qint64 limit) { return from.relationshipRows(query, limit); }, typed);
}

const cache::RelationshipRow *RelationshipList::relationshipAt(int position) const
{
    const qint64 row = rowAt(position);
    if (const cache::RelationshipRow *known = m_known.object(row))
        return known;
    QList<qint64> wanted;
    for (int i = std::max(0, position - 10); i < std::min(rowCount(), position + 40); ++i) {
        if (!m_known.contains(rowAt(i)))
            wanted.append(rowAt(i));
    }
    const Result<QList<cache::RelationshipRow>> read = reader().relationships(wanted);
    if (!read)
        return nullptr;
    for (const cache::RelationshipRow &found : *read)
        m_known.insert(found.row, new cache::RelationshipRow(found));
    return m_known.object(row);
}

int RelationshipList::positionOfRelationship(const RelationshipId &relationship) const
{
    const Result<qint64> row = reader().rowOf(ResourceKind::Relationship, relationship.uuid());
    return row && *row != 0 ? positionOf(*row) : -1;
}

int RelationshipList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool RelationshipList::atRisk(const cache::RelationshipRow &row) const
{
    return row.active && row.users > 0 && row.administrators < std::max(1, m_portal.policy.administratorsWarn);
}

QString RelationshipList::text(const cache::RelationshipRow &row, int column) const
{
    const QLocale locale = localeOf(m_language);
    switch (column) {
    case Reference:
        return row.reference;
    case Label:
        return row.label;
    case Company:
        return row.companyName;
    case ConfigurationColumn: {
        const Configuration *configuration = m_portal.policy.configuration(row.configuration);
        return configuration ? configuration->label.in(m_language) : row.configuration.text();
    }
    case Users:
        return locale.toString(row.users);
    case Administrators:
        return locale.toString(row.administrators);
    case Responsible:
        return row.responsible;
    case Status:
        if (!row.active)
            return tr("Inactive", "relationship");
        if (!atRisk(row))
            return tr("Active", "relationship");
        return row.administrators == 0 ? tr("No administrator") : tr("Fragile");
    default:
        return {};
    }
}

QVariant RelationshipList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const cache::RelationshipRow *row = relationshipAt(index.row());
    if (!row)
        return {};
    const int column = index.column();
    const auto chip = [&](Tone tone, Glyph glyph) {
        return role == raw(Role::ChipToneRole) ? static_cast<int>(tone) : static_cast<int>(glyph);
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*row, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case raw(Role::StrongRole):
        return column == Company;
    case raw(Role::StagedRole):
        return column == Reference && row->staged > 0;
    case raw(Role::IdentifierRole):
        return column == Reference;
    case raw(Role::SecondaryTextRole):
        return !row->active;
    case raw(Role::ChipToneRole):
    case raw(Role::ChipGlyphRole):
        if (column != Status)
            return {};
        if (!row->active)
            return chip(Tone::Inactive, Glyph::Pause);
        if (!atRisk(*row))
            return chip(Tone::Active, Glyph::Tick);
        return row->administrators == 0 ? chip(Tone::Refused, Glyph::Warning) : chip(Tone::Waiting, Glyph::Warning);
    default:
        return {};
    }
}

QVariant RelationshipList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(section) ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case Reference:
        return tr("File no.", "column");
    case Label:
        return tr("Label");
    case Company:
        return tr("Company");
    case ConfigurationColumn:
        return tr("Configuration");
    case Users:
        return tr("Users");
    case Administrators:
        return role == Qt::ToolTipRole ? tr("Administrators") : tr("Admin.", "column");
    case Responsible:
        return tr("Responsible");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

void RelationshipList::sort(int column, Qt::SortOrder order)
{
    cache::RelationshipQuery query = m_query;
    query.sort = sortFor(column);
    query.descending = order == Qt::DescendingOrder;
    if (query != m_query)
        setQuery(query);
}

void RelationshipList::forget(const QList<qint64> &rows)
{
    if (rows.isEmpty())
        m_known.clear();
    for (const qint64 row : rows)
        m_known.remove(row);
}

QList<qint64> RelationshipList::rowsOf(const QList<cache::Changed> &changed)
{
    QList<qint64> rows;
    for (const cache::Changed &thing : changed) {
        if (thing.kind != ResourceKind::Relationship)
            continue;
        const Result<qint64> row = reader().rowOf(ResourceKind::Relationship, thing.id);
        rows.append(row.value_or(0));
    }
    return rows;
}

} // namespace mandat::models
