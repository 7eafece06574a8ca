// SPDX-License-Identifier: MIT
#include "models/accesslist.h"

#include "domain/effective.h"
#include "domain/names.h"
#include "models/roles.h"

using namespace Qt::StringLiterals;

namespace mandat::models
{

namespace
{

/// When a pending change first takes the access out of use, or puts it in use; invalid: none does.
QDateTime turnOf(const Grant &grant, bool toActive)
{
    for (const PendingChange &pending : grant.pending) {
        if (pending.deletes && !toActive)
            return pending.effectiveAt;
        for (const FieldChange &change : pending.fields) {
            if (change.field == Field::Active && change.value.toBool() == toActive)
                return pending.effectiveAt;
        }
    }
    return {};
}

} // namespace

AccessList::AccessList(Of of, QObject *parent)
    : QAbstractTableModel(parent)
    , m_of(of)
{
}

void AccessList::addStatus(Row &row, const Policy &policy, const QDate &today, const Wording &wording) const
{
    const auto look = [&row](const QString &text, Tone tone, Glyph glyph) {
        row.status = text;
        row.tone = static_cast<int>(tone);
        row.glyph = static_cast<int>(glyph);
    };
    const QDateTime ends = turnOf(row.grant, false);
    const QDateTime starts = turnOf(row.grant, true);
    if (ends.isValid() && row.grant.active)
        look(tr("Access until about %1").arg(wording.time(ends, policy.zone())), Tone::Pending, Glyph::Clock);
    else if (starts.isValid() && !row.grant.active)
        look(tr("Access from about %1").arg(wording.time(starts, policy.zone())), Tone::Pending, Glyph::Clock);
    else if (!row.grant.pending.isEmpty())
        look(tr("Changes about %1").arg(wording.time(row.grant.pending.constFirst().effectiveAt, policy.zone())),
             Tone::Pending, Glyph::Clock);
    else if (!row.grant.active)
        look(tr("Inactive", "access"), Tone::Inactive, Glyph::Pause);
    else if (row.grant.firstDay.isValid() && row.grant.firstDay > today)
        look(tr("From %1").arg(wording.date(row.grant.firstDay)), Tone::Pending, Glyph::Clock);
    else if (row.grant.lastDay.isValid() && row.grant.lastDay < today)
        look(tr("Ended on %1").arg(wording.date(row.grant.lastDay)), Tone::Inactive, Glyph::Pause);
    else if (row.grant.lastDay.isValid())
        look(tr("Until %1").arg(wording.date(row.grant.lastDay)), Tone::Waiting, Glyph::Clock);
    else
        look(tr("Active", "access"), Tone::Active, Glyph::Tick);
    row.inactive = row.tone == static_cast<int>(Tone::Inactive);
}

void AccessList::addStaged(Row &row, DiffSign sign) const
{
    row.staged = sign != DiffSign::None;
    if (sign == DiffSign::Added) {
        row.status = tr("To be added", "access");
        row.tone = static_cast<int>(Tone::Inactive);
        row.glyph = static_cast<int>(Glyph::Plus);
        row.inactive = false;
    } else if (sign == DiffSign::Removed) {
        row.status = tr("To be removed", "access");
        row.tone = static_cast<int>(Tone::Refused);
        row.glyph = static_cast<int>(Glyph::Minus);
    }
}

AccessList::Row AccessList::rowOf(const Portal &portal, const Snapshot &snapshot, const Grant &grant,
                                  const QDateTime &now, const Wording &wording) const
{
    Row row;
    row.grant = grant;
    const Relationship *relationship = snapshot.relationship(grant.relationship);
    const User *user = snapshot.user(grant.user);
    if (m_of == Of::User && relationship) {
        const Company *company = snapshot.company(relationship->company);
        row.lead = relationship->reference;
        row.who = company ? company->name : QString();
        row.second = relationship->label;
    } else if (user) {
        const Company *company = snapshot.company(user->company);
        row.who = displayName(*user);
        row.second =
            company && (!relationship || company->id != relationship->company) ? company->name : user->capacity;
    }
    const Profile *profile = user ? profileThatApplies(portal.policy, snapshot, *user, &grant) : nullptr;
    row.profile = profile ? wording.profileName(*profile) : tr("to define");
    if (portal.policy.accountScope == AccountScope::Granted && relationship)
        row.accounts = tr("%1 of %2")
                           .arg(wording.locale().toString(grant.accounts.size()),
                                wording.locale().toString(relationship->accounts.size()));
    if (m_of == Of::User && !row.accounts.isEmpty()) {
        //: how many of a relationship’s accounts; %1: “2 of 3”
        const QString accounts = tr("accounts: %1").arg(row.accounts);
        row.second = row.second.isEmpty() ? accounts : row.second + u" · "_s + accounts;
    }
    addStatus(row, portal.policy, dayAt(portal.policy, now), wording);
    return row;
}

void AccessList::setGrants(const Portal &portal, const Snapshot &snapshot, const QList<GrantId> &grants,
                           const QDateTime &now, Language language, const QHash<GrantId, DiffSign> &staged)
{
    beginResetModel();
    m_rows.clear();
    const Wording wording(language);
    for (const GrantId &id : grants) {
        const Grant *grant = snapshot.grant(id);
        if (!grant)
            continue;
        m_rows.append(rowOf(portal, snapshot, *grant, now, wording));
        addStaged(m_rows.last(), staged.value(id, DiffSign::None));
    }
    endResetModel();
}

const Grant *AccessList::grantAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row).grant : nullptr;
}

int AccessList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AccessList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccessList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return column == Who          ? row.who
            : column == ProfileColumn ? row.profile
            : column == Accounts      ? row.accounts
                                      : row.status;
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case raw(Role::StrongRole):
        return column == Who;
    case raw(Role::StagedRole):
        return column == Who && row.staged;
    case raw(Role::LeadIdentifierRole):
        return column == Who ? QVariant(row.lead) : QVariant();
    case raw(Role::SecondLineRole):
        return column == Who ? QVariant(row.second) : QVariant();
    case raw(Role::SecondaryTextRole):
        return row.inactive;
    case raw(Role::ChipToneRole):
        return column == Status ? QVariant(row.tone) : QVariant();
    case raw(Role::ChipGlyphRole):
        return column == Status ? QVariant(row.glyph) : QVariant();
    default:
        return {};
    }
}

QVariant AccessList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who:
        return m_of == Of::User ? tr("Access to") : tr("Person");
    case ProfileColumn:
        return tr("Profile");
    case Accounts:
        return tr("Accounts");
    default:
        return tr("Status");
    }
}

} // namespace mandat::models
