// SPDX-License-Identifier: MIT
#include "models/journallist.h"

#include "domain/wording.h"
#include "models/roles.h"

namespace mandat::models
{

JournalList::JournalList(cache::Reader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
{
}

JournalList::~JournalList() = default;

void JournalList::setPortal(const Portal &portal, const Wording &wording)
{
    m_portal = &portal;
    m_wording = &wording;
    m_words = std::make_unique<AuditWords>(m_reader, portal, wording);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void JournalList::setQuery(const AuditQuery &query)
{
    beginResetModel();
    m_query = query;
    m_query.after = 0;
    m_query.oldestFirst = false;
    m_entries.clear();
    m_more = true;
    m_asking = false;
    endResetModel();
}

AuditQuery JournalList::nextPage() const
{
    AuditQuery query = m_query;
    query.after = m_entries.isEmpty() ? 0 : m_entries.constLast().sequence;
    return query;
}

void JournalList::append(const AuditPage &page)
{
    m_asking = false;
    m_more = page.more;
    QList<AuditEntry> fresh;
    qint64 last = m_entries.isEmpty() ? std::numeric_limits<qint64>::max() : m_entries.constLast().sequence;
    for (const AuditLink &link : page.links) {
        m_known.insert(link.entry.sequence, link.entry);
        if (link.entry.sequence >= last)
            continue;
        fresh.append(link.entry);
        last = link.entry.sequence;
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    m_entries += fresh;
    endInsertRows();
}

void JournalList::showKnown()
{
    beginResetModel();
    m_entries.clear();
    m_asking = false;
    m_more = false;
    for (auto entry = m_known.cend(); entry != m_known.cbegin();) {
        --entry;
        if (matches(m_query, *entry))
            m_entries.append(*entry);
    }
    endResetModel();
}

const AuditEntry *JournalList::entryAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

int JournalList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int JournalList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JournalList::textOf(const AuditEntry &entry, int column) const
{
    switch (column) {
    case When:
        return m_wording->dateTime(entry.at, m_portal->policy.zone());
    case Who:
        return AuditWords::who(entry);
    case What:
        return AuditWords::action(entry.action);
    case Thing:
        //: %1: a kind of thing, like Profile; %2: its name
        return tr("%1: %2").arg(m_words->resourceType(entry.resourceType), m_words->thing(entry));
    case Order:
        return entry.order;
    default:
        return {};
    }
}

QVariant JournalList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_words)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(m_entries.at(index.row()), index.column());
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case raw(Role::StrongRole):
        return index.column() == What;
    default:
        return {};
    }
}

QVariant JournalList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case Thing:
        return tr("To what");
    case Order:
        return tr("Order");
    default:
        return {};
    }
}

bool JournalList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asking;
}

void JournalList::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asking = true;
    Q_EMIT pageWanted();
}

} // namespace mandat::models
