// SPDX-License-Identifier: MIT
#include "models/todolist.h"

#include "domain/wording.h"

namespace mandat::models
{

using namespace Qt::StringLiterals;
using cache::TodoKind;

namespace
{

constexpr qint64 pageRows = 100;

TodoKind kindOf(int key)
{
    return static_cast<TodoKind>(key);
}

} // namespace

TodoList::TodoList(cache::Reader &reader, const QString &cacheFile, QObject *parent)
    : GroupTree(parent)
    , m_reader(reader)
    , m_behind(cacheFile)
{
}

/// Groups that somebody has unfolded keep as many rows as they had.
void TodoList::setQuery(const cache::TodoQuery &query, const Wording &wording)
{
    m_query = query;
    m_wording = &wording;
    QHash<int, qint64> unfolded;
    for (const Group &group : groups()) {
        if (!group.rows.isEmpty())
            unfolded.insert(group.key, (group.rows.size() + pageRows - 1) / pageRows * pageRows);
    }
    m_behind.ask<Reading>([query, unfolded](cache::Reader &reader) { return read(reader, query, unfolded); },
                          [this](const Result<Reading> &reading) { take(reading); });
}

Result<TodoList::Reading> TodoList::read(cache::Reader &reader, const cache::TodoQuery &query,
                                         const QHash<int, qint64> &unfolded)
{
    Reading out;
    MANDAT_ASSIGN(out.counts, reader.todoCounts(query));
    for (int i = 0; i < cache::todoKinds; ++i) {
        const TodoKind kind = kindOf(i);
        if (out.counts.count(kind) == 0)
            continue;
        Group group {i, out.counts.count(kind), {}};
        if (unfolded.contains(i)) {
            MANDAT_ASSIGN(group.rows, reader.todo(kind, query, unfolded.value(i)));
        }
        out.groups.append(group);
    }
    return out;
}

void TodoList::take(const Result<Reading> &reading)
{
    m_error = reading ? Error() : reading.error();
    if (reading) {
        QList<Group> wanted = reading->groups;
        // Somebody may have unfolded a group, or read on in one, in the meantime.
        for (Group &group : wanted) {
            const auto known = std::ranges::find(groups(), group.key, &Group::key);
            if (group.rows.isEmpty() && known != groups().end())
                group.rows = known->rows;
        }
        m_counts = reading->counts;
        setGroups(wanted);
        restate();
    }
    Q_EMIT counted();
}

QModelIndex TodoList::groupIndex(TodoKind kind) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (groups().at(i).key == static_cast<int>(kind))
            return index(i, 0);
    }
    return {};
}

int TodoList::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool TodoList::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() ? rowCount() > 0 : parent.column() == 0 && groupAt(parent);
}

bool TodoList::holdsMore(const QModelIndex &parent) const
{
    const Group *group = groupAt(parent);
    return group && parent.column() == 0 && group->rows.size() < group->total;
}

void TodoList::readMore(const QModelIndex &parent)
{
    if (!holdsMore(parent))
        return;
    QList<Group> wanted = groups();
    Group &group = wanted[parent.row()];
    const Result<QList<cache::TodoRow>> rows = m_reader.todo(kindOf(group.key), m_query, group.rows.size() + pageRows);
    if (!rows) {
        m_error = rows.error();
        return;
    }
    group.rows = *rows;
    // Counted and read at two moments: what was read is what there is.
    if (rows->size() < pageRows)
        group.total = rows->size();
    setGroups(wanted);
}

QString TodoList::nothingElse() const
{
    return m_wording ? words().nothingElse() : QString();
}

/// Only once it has been asked for something, which brings its language.
TodoWords TodoList::words() const
{
    return {m_query, m_counts, *m_wording};
}

QVariant TodoList::groupData(const Group &group, int column, int role) const
{
    if (column != Who)
        return {};
    const TodoKind kind = kindOf(group.key);
    switch (role) {
    case Qt::DisplayRole:
        return words().groupTitle(kind);
    case raw(Role::GroupRowRole):
        return true;
    case raw(Role::BadgeRole):
        return m_wording->locale().toString(group.total);
    case raw(Role::BadgeUrgentRole):
        return kind == TodoKind::Continuity && m_counts.blocked > 0;
    case raw(Role::SecondLineRole):
        return words().groupHint(kind);
    case raw(Role::ChipGlyphRole):
        return static_cast<int>(glyphOf(kind));
    default:
        return {};
    }
}

QString TodoList::text(const cache::TodoRow &row, int column) const
{
    switch (column) {
    case Who:
        return words().who(row);
    case What:
        return words().what(row);
    case Detail:
        return words().detail(row);
    case When:
        return words().when(row);
    case Remedy:
        return words().remedy(row);
    default:
        return {};
    }
}

QVariant TodoList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_wording)
        return {};
    if (const Group *group = groupAt(index))
        return role == Qt::AccessibleTextRole && index.column() == Who ? QVariant(spokenText(index))
                                                                       : groupData(*group, index.column(), role);
    const cache::TodoRow *row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*row, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case raw(Role::StrongRole):
        return index.column() == Who;
    case raw(Role::SecondaryTextRole):
        return index.column() == When;
    case raw(Role::TextToneRole):
        return row->kind == TodoKind::Continuity && index.column() == What && row->administrators == 0
            ? QVariant(static_cast<int>(Tone::Refused))
            : QVariant();
    default:
        return {};
    }
}

QVariant TodoList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case Detail:
        return tr("Detail");
    case When:
        return tr("Since");
    case Remedy:
        return tr("What to do");
    default:
        return {};
    }
}

} // namespace mandat::models

#include "moc_todolist.cpp"
