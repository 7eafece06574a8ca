// SPDX-License-Identifier: MIT
#include "models/todolist.h"

#include "domain/names.h"
#include "models/ago.h"
#include "models/standingchip.h"

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

Glyph glyphOf(TodoKind kind)
{
    switch (kind) {
    case TodoKind::Continuity:
        return Glyph::Warning;
    case TodoKind::Approval:
        return Glyph::Tick;
    case TodoKind::Returned:
        return Glyph::Cross;
    case TodoKind::NotSent:
    case TodoKind::EndsSoon:
    case TodoKind::NotSeen:
        return Glyph::Clock;
    case TodoKind::HandOver:
        return Glyph::Lock;
    case TodoKind::Requests:
        return Glyph::Information;
    case TodoKind::SelfRegistered:
        return Glyph::Hourglass;
    case TodoKind::ProfileToDefine:
        return Glyph::Pencil;
    case TodoKind::AwaitingEquipment:
        return Glyph::Shield;
    case TodoKind::CreatedByClient:
        return Glyph::Plus;
    }
    Q_UNREACHABLE();
}

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

QString TodoList::groupTitle(TodoKind kind) const
{
    switch (kind) {
    case TodoKind::Continuity:
        return tr("Continuity");
    case TodoKind::Approval:
        return tr("Awaiting my approval");
    case TodoKind::Returned:
        return tr("Orders returned");
    case TodoKind::NotSent:
        return tr("Orders not sent");
    case TodoKind::HandOver:
        return tr("Credentials to hand over");
    case TodoKind::Requests:
        return tr("Access requests to answer");
    case TodoKind::SelfRegistered:
        return tr("Registered, to be activated");
    case TodoKind::ProfileToDefine:
        return tr("Profile to define");
    case TodoKind::AwaitingEquipment:
        return tr("Awaiting equipment");
    case TodoKind::EndsSoon:
        return tr("Access ends within %n day(s)", nullptr, cache::endsSoonDays);
    case TodoKind::CreatedByClient:
        return tr("Created by clients since your last visit");
    case TodoKind::NotSeen:
        return tr("Not seen for %n day(s)", nullptr, m_query.portal.policy.unseenDays);
    }
    Q_UNREACHABLE();
}

QString TodoList::groupHint(TodoKind kind) const
{
    switch (kind) {
    case TodoKind::Continuity:
        return m_counts.blocked > 0 ? tr("%n without any administrator", nullptr, static_cast<int>(m_counts.blocked))
                                    : tr("fewer administrators than the portal asks for");
    case TodoKind::Approval:
        return tr("nothing takes effect before");
    case TodoKind::Returned:
        return tr("nothing was changed on the portal");
    case TodoKind::NotSent:
        return tr("kept here, sent as soon as possible");
    case TodoKind::HandOver:
        return tr("from orders that you wrote");
    case TodoKind::Requests:
        return tr("make an order of each, or refuse it with a reason");
    case TodoKind::SelfRegistered:
        return tr("inactive, without any right until then");
    case TodoKind::AwaitingEquipment:
        return tr("sensitive operations stay off until then");
    case TodoKind::CreatedByClient:
        return m_query.lastVisit.isValid()
            ? tr("last visit on %1")
                  .arg(m_wording->date(m_query.lastVisit.toTimeZone(m_query.portal.policy.zone()).date()))
            : QString();
    default:
        return {};
    }
}

QString TodoList::nothingElse() const
{
    if (m_counts.total() == 0)
        return {};
    QStringList nothing;
    for (const TodoKind kind : {TodoKind::Approval, TodoKind::Returned, TodoKind::NotSent, TodoKind::HandOver}) {
        if (m_counts.count(kind) > 0)
            continue;
        switch (kind) {
        case TodoKind::Approval:
            nothing.append(tr("no order to approve"));
            break;
        case TodoKind::Returned:
            nothing.append(tr("no order returned"));
            break;
        case TodoKind::NotSent:
            nothing.append(tr("no order to send"));
            break;
        default:
            nothing.append(tr("no credentials to hand over"));
        }
    }
    //: %1: a list of what does not wait: "no order to approve and no order to send"
    return nothing.isEmpty() ? QString()
                             : tr("Nothing else: %1.").arg(m_wording->locale().createSeparatedList(nothing));
}

QVariant TodoList::groupData(const Group &group, int column, int role) const
{
    if (column != Who)
        return {};
    const TodoKind kind = kindOf(group.key);
    switch (role) {
    case Qt::DisplayRole:
        return groupTitle(kind);
    case raw(Role::GroupRowRole):
        return true;
    case raw(Role::BadgeRole):
        return m_wording->locale().toString(group.total);
    case raw(Role::BadgeUrgentRole):
        return kind == TodoKind::Continuity && m_counts.blocked > 0;
    case raw(Role::SecondLineRole):
        return groupHint(kind);
    case raw(Role::ChipGlyphRole):
        return static_cast<int>(glyphOf(kind));
    default:
        return {};
    }
}

QString TodoList::who(const cache::TodoRow &row) const
{
    if (!row.user.isNull() || !row.request.isNull())
        return displayName(row.lastName, row.firstName);
    if (!row.companyName.isEmpty())
        return row.companyName;
    return row.order.id.isNull() ? row.reference : tr("Several companies");
}

QString TodoList::what(const cache::TodoRow &row) const
{
    switch (row.kind) {
    case TodoKind::Continuity:
        if (row.administrators == 0)
            //: %1: a relationship's reference
            return tr("%1 · no administrator").arg(row.reference);
        return tr("%1 · only %n administrator(s)", nullptr, row.administrators).arg(row.reference);
    case TodoKind::Approval:
    case TodoKind::Returned:
    case TodoKind::NotSent: {
        const QString changes = tr("%n change(s)", nullptr, row.order.changes);
        return row.order.number.isEmpty() ? changes : row.order.number + u" · "_s + changes;
    }
    case TodoKind::Requests:
        if (row.companyName.isEmpty() && row.reference.isEmpty())
            return tr("Company not known");
        return row.reference.isEmpty() ? row.companyName : row.reference + u" · "_s + row.companyName;
    case TodoKind::EndsSoon:
        return row.companyName.isEmpty() ? row.reference : row.reference + u" · "_s + row.companyName;
    default:
        return row.companyName;
    }
}

QString TodoList::detail(const cache::TodoRow &row) const
{
    switch (row.kind) {
    case TodoKind::Approval:
        return tr("written by %1").arg(row.order.authorName);
    case TodoKind::Returned:
        if (row.order.outbox)
            return tr("refused by the portal");
        if (row.order.status == OrderStatus::Rejected && !row.order.decisionReason.isEmpty())
            //: %1: a person; %2: what they wrote
            return tr("rejected by %1: “%2”").arg(row.order.decidedByName, row.order.decisionReason.simplified());
        if (row.order.status == OrderStatus::Stale)
            return tr("what it relied on has changed");
        return m_wording->orderStatus(row.order.status);
    case TodoKind::NotSent:
        if (row.order.outbox == cache::OutboxState::Unknown || row.order.outbox == cache::OutboxState::InFlight)
            return tr("sent without an answer, being checked");
        if (row.order.outbox == cache::OutboxState::NeedsDocument)
            return tr("its document is not there any more");
        return tr("waits for the portal");
    case TodoKind::HandOver:
        return row.credentials == CredentialState::Issued ? tr("issued, not handed over") : tr("not issued yet");
    case TodoKind::EndsSoon:
        return tr("until %1").arg(m_wording->date(row.day));
    case TodoKind::NotSeen:
        return row.at.isValid()
            ? tr("last sign-in on %1").arg(m_wording->date(row.at.toTimeZone(m_query.portal.policy.zone()).date()))
            : tr("has never signed in");
    default:
        return {};
    }
}

QString TodoList::when(const cache::TodoRow &row) const
{
    if (row.kind == TodoKind::EndsSoon) {
        const qint64 days = m_query.now.toTimeZone(m_query.portal.policy.zone()).date().daysTo(row.day);
        return days <= 0 ? tr("today") : tr("in %n day(s)", nullptr, static_cast<int>(days));
    }
    return ago(row.at, m_query.now, m_query.portal.policy.zone(), m_wording->language());
}

QString TodoList::remedy(const cache::TodoRow &row) const
{
    switch (row.kind) {
    case TodoKind::Continuity:
        return tr("See…");
    case TodoKind::Approval:
        return tr("Examine");
    case TodoKind::Returned:
        return tr("New draft…");
    case TodoKind::NotSent:
        return tr("Open");
    case TodoKind::HandOver:
        return tr("Hand over…");
    case TodoKind::Requests:
        return tr("Answer…");
    case TodoKind::SelfRegistered:
        return tr("Activate…");
    case TodoKind::ProfileToDefine:
        return tr("Define…");
    default:
        return tr("Open");
    }
}

QString TodoList::text(const cache::TodoRow &row, int column) const
{
    switch (column) {
    case Who:
        return who(row);
    case What:
        return what(row);
    case Detail:
        return detail(row);
    case When:
        return when(row);
    case Remedy:
        return remedy(row);
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
