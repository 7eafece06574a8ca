// SPDX-License-Identifier: MIT
#include "models/userlist.h"

#include "domain/names.h"
#include "domain/wording.h"
#include "models/standingchip.h"

namespace mandat::models
{

namespace
{

cache::UserSort sortFor(int column)
{
    switch (column) {
    case UserList::SignInId:
    case UserList::Email:
        return cache::UserSort::SignInId;
    case UserList::Company:
        return cache::UserSort::Company;
    case UserList::ProfileColumn:
        return cache::UserSort::Profile;
    case UserList::Access:
        return cache::UserSort::Access;
    case UserList::Status:
        return cache::UserSort::Status;
    case UserList::LastSignIn:
        return cache::UserSort::LastSignIn;
    case UserList::LastModified:
        return cache::UserSort::LastModified;
    default:
        return cache::UserSort::Name;
    }
}

} // namespace

UserList::UserList(cache::Reader &reader, const QString &cacheFile, QObject *parent)
    : PagedList(reader, cacheFile, parent)
    , m_wording(std::make_unique<Wording>(Language::English))
{
}

UserList::~UserList() = default;

void UserList::setPortal(const Portal &portal, Language language)
{
    m_portal = portal;
    m_wording = std::make_unique<Wording>(language);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void UserList::setQuery(const cache::UserQuery &query)
{
    cache::UserQuery asBefore = query;
    asBefore.text = m_query.text;
    const Typed typed {cache::SearchedList::Users, query.text, asBefore == m_query};
    m_query = query;
    setListQuery([query](cache::Reader &from, qint64 limit) { return from.userRows(query, limit); }, typed);
}

const cache::UserRow *UserList::userAt(int position) const
{
    const qint64 row = rowAt(position);
    if (const cache::UserRow *known = m_known.object(row))
        return known;
    // A screenful at once: one round of point reads instead of one a cell.
    QList<qint64> wanted;
    for (int i = std::max(0, position - 10); i < std::min(rowCount(), position + 40); ++i) {
        if (!m_known.contains(rowAt(i)))
            wanted.append(rowAt(i));
    }
    const Result<QList<cache::UserRow>> read = reader().users(wanted);
    if (!read)
        return nullptr;
    for (const cache::UserRow &found : *read)
        m_known.insert(found.row, new cache::UserRow(found));
    return m_known.object(row);
}

int UserList::positionOfUser(const UserId &user) const
{
    const Result<qint64> row = reader().rowOf(ResourceKind::User, user.uuid());
    return row && *row != 0 ? positionOf(*row) : -1;
}

int UserList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString UserList::text(const cache::UserRow &row, int column) const
{
    const QTimeZone zone = m_portal.policy.zone();
    switch (column) {
    case Name:
        return displayName(row.lastName, row.firstName);
    case SignInId:
        return row.userName.isEmpty() ? tr("when sent") : displaySignInId(row.userName);
    case Email:
        return row.email;
    case Type: {
        const UserType *type = m_portal.policy.userType(row.userType);
        return type ? type->label.in(m_wording->language()) : QString();
    }
    case Company:
        return row.companyName;
    case ProfileColumn:
        if (m_portal.policy.profileScope == ProfileScope::Relationship)
            return {};
        if (row.profile.isNull())
            return tr("to define");
        return row.profileLabel.isEmpty() ? tr("personal") : row.profileLabel.in(m_wording->language());
    case Access:
        return m_wording->locale().toString(row.access);
    case Status:
        return m_wording->status(row.standing, zone);
    case LastSignIn:
        return row.lastSignIn.isValid() ? m_wording->date(row.lastSignIn.toTimeZone(zone).date()) : tr("never");
    case LastModified:
        return row.lastModified.isValid() ? m_wording->date(row.lastModified.toTimeZone(zone).date()) : QString();
    default:
        return {};
    }
}

/// Dates in the portal's zone, as the column shows them.
QVariant UserList::plainValue(const cache::UserRow &row, int column) const
{
    const QTimeZone zone = m_portal.policy.zone();
    const auto day = [&](const QDateTime &at) {
        return at.isValid() ? QVariant(at.toTimeZone(zone).date()) : QVariant(QString());
    };
    switch (column) {
    case Access:
        return row.access;
    case LastSignIn:
        return day(row.lastSignIn);
    case LastModified:
        return day(row.lastModified);
    default:
        return {};
    }
}

QVariant UserList::chip(const cache::UserRow &row, int role) const
{
    const ChipLook look = lookOf(row.standing.status);
    return role == raw(Role::ChipToneRole) ? static_cast<int>(look.tone) : static_cast<int>(look.glyph);
}

QVariant UserList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const cache::UserRow *row = userAt(index.row());
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, column);
    case raw(Role::ExportRole):
        return plainValue(*row, column);
    case Qt::ToolTipRole:
        return column == Status ? QVariant() : QVariant(text(*row, column));
    case Qt::TextAlignmentRole:
        return column == Access ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case raw(Role::StrongRole):
        return column == Name;
    case raw(Role::StagedRole):
        return column == Name && row->staged > 0;
    case raw(Role::IdentifierRole):
        return column == SignInId && !row->userName.isEmpty() && !row->userName.contains(u'@');
    case raw(Role::SecondaryTextRole):
        return row->standing.status == UserStatus::Inactive || (column == SignInId && row->userName.isEmpty())
            || (column == ProfileColumn && row->profile.isNull())
            || (column == LastSignIn && !row->lastSignIn.isValid());
    case raw(Role::ChipToneRole):
    case raw(Role::ChipGlyphRole):
        return column == Status ? chip(*row, role) : QVariant();
    default:
        return {};
    }
}

QVariant UserList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Access ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    switch (section) {
    case Name:
        return tr("Name");
    case SignInId:
        return tr("Sign-in ID");
    case Email:
        return tr("Email");
    case Type:
        return tr("Type");
    case Company:
        return tr("Company");
    case ProfileColumn:
        return tr("Profile");
    case Access:
        return tr("Access");
    case Status:
        return tr("Status");
    case LastSignIn:
        return tr("Last sign-in");
    case LastModified:
        return tr("Last change");
    default:
        return {};
    }
}

void UserList::sort(int column, Qt::SortOrder order)
{
    cache::UserQuery query = m_query;
    query.sort = sortFor(column);
    query.descending = order == Qt::DescendingOrder;
    if (query != m_query)
        setQuery(query);
}

void UserList::forget(const QList<qint64> &rows)
{
    if (rows.isEmpty())
        m_known.clear();
    for (const qint64 row : rows)
        m_known.remove(row);
}

QList<qint64> UserList::rowsOf(const QList<cache::Changed> &changed)
{
    QList<qint64> rows;
    for (const cache::Changed &thing : changed) {
        if (thing.kind != ResourceKind::User)
            continue;
        const Result<qint64> row = reader().rowOf(ResourceKind::User, thing.id);
        rows.append(row.value_or(0));
    }
    return rows;
}

} // namespace mandat::models
