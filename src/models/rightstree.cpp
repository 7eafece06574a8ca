// SPDX-License-Identifier: MIT
#include "models/rightstree.h"

#include "models/roles.h"

using namespace Qt::StringLiterals;

namespace mandat::models
{

RightsTree::RightsTree(QObject *parent)
    : QAbstractItemModel(parent)
{
}

RightsTree::~RightsTree() = default;

void RightsTree::clear()
{
    beginResetModel();
    m_groups.clear();
    m_allowed = 0;
    m_total = 0;
    endResetModel();
}

RightsTree::Group RightsTree::groupOf(const Portal &portal, const Snapshot &snapshot, const Grant &grant,
                                      const QDateTime &at, const Wording &wording)
{
    const Relationship *relationship = snapshot.relationship(grant.relationship);
    const Company *company = relationship ? snapshot.company(relationship->company) : nullptr;
    Group group;
    group.reference = relationship ? relationship->reference : QString();
    group.text = (company ? company->name : QString())
        + (relationship && !relationship->label.isEmpty() ? u", "_s + relationship->label : QString());
    int allowedHere = 0;
    int total = 0;
    const QList<FunctionDecision> rights = rightsOn(portal, snapshot, grant.user, grant.relationship, at);
    for (const FunctionDecision &right : rights) {
        Row row;
        row.text = right.function->label.in(wording.language());
        row.sensitive = right.function->sensitive;
        row.allowed = right.decision.allowed;
        row.verdict = wording.verdict(right.decision);
        QStringList reasons;
        for (const Refusal &refusal : right.decision.refusals)
            reasons.append(wording.refusal(refusal, portal, relationship));
        row.reasons = reasons.join(u'\n');
        const bool awaits = right.decision.awaitsEquipment();
        const bool above = right.decision.aboveCeiling();
        row.mark = static_cast<int>(row.allowed  ? Glyph::Allowed
                                        : awaits ? Glyph::Awaiting
                                        : above  ? Glyph::AboveCeiling
                                                 : Glyph::Cross);
        row.tone = static_cast<int>(row.allowed  ? Tone::Active
                                        : awaits ? Tone::Sensitive
                                        : above  ? Tone::Inactive
                                                 : Tone::Refused);
        ++total;
        allowedHere += row.allowed ? 1 : 0;
        group.all.append(row);
    }
    group.count = tr("%1 of %2").arg(wording.locale().toString(allowedHere), wording.locale().toString(total));
    if (portal.policy.accountScope == AccountScope::Granted)
        group.accounts = tr("%n account(s)", nullptr, static_cast<int>(grant.accounts.size()));
    m_allowed += allowedHere;
    m_total += total;
    return group;
}

void RightsTree::setUser(const Portal &portal, const Snapshot &snapshot, const UserId &user, const QDateTime &at,
                         Language language)
{
    beginResetModel();
    m_groups.clear();
    m_allowed = 0;
    m_total = 0;
    const Wording wording(language);
    for (const Grant *grant : snapshot.grantsOfUser(user))
        m_groups.append(groupOf(portal, snapshot, *grant, at, wording));
    filter();
    endResetModel();
}

void RightsTree::setOnlyRefused(bool onlyRefused)
{
    beginResetModel();
    m_onlyRefused = onlyRefused;
    filter();
    endResetModel();
}

/// Where nothing at all is allowed for one and the same reason, it is said once.
void RightsTree::filter()
{
    for (Group &group : m_groups) {
        const bool same = group.all.size() > 1 && std::all_of(group.all.begin(), group.all.end(), [&](const Row &row) {
                              return !row.allowed && row.reasons == group.all.constFirst().reasons;
                          });
        group.rows.clear();
        if (same) {
            Row one = group.all.constFirst();
            one.text = tr("All %n function(s)", nullptr, static_cast<int>(group.all.size()));
            one.sensitive = false;
            group.rows.append(one);
            continue;
        }
        for (const Row &row : std::as_const(group.all)) {
            if (!m_onlyRefused || !row.allowed)
                group.rows.append(row);
        }
    }
}

QModelIndex RightsTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr(0));
}

QModelIndex RightsTree::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int RightsTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(parent.row()).rows.size());
}

int RightsTree::columnCount(const QModelIndex &) const
{
    return 2;
}

QVariant RightsTree::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return group.text;
    case raw(Role::GroupRowRole):
        return true;
    case raw(Role::LeadIdentifierRole):
        return group.reference;
    case raw(Role::BadgeRole):
        return group.accounts;
    case raw(Role::CountTextRole):
        return group.count;
    default:
        return {};
    }
}

QVariant RightsTree::rowData(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case raw(Role::SecondLineRole):
        return row.allowed ? QString() : row.reasons;
    case raw(Role::ChipGlyphRole):
        return row.mark;
    case raw(Role::TextToneRole):
        return row.tone;
    case raw(Role::SensitiveRole):
        return row.sensitive;
    default:
        return {};
    }
}

QVariant RightsTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::AccessibleTextRole)
        return spokenText(index);
    if (index.internalId() == 0)
        return index.column() == 0 ? groupData(m_groups.at(index.row()), role) : QVariant();
    const Row &row = m_groups.at(static_cast<qsizetype>(index.internalId()) - 1).rows.at(index.row());
    if (index.column() == 0)
        return rowData(row, role);
    if (role == Qt::DisplayRole)
        return row.verdict;
    if (role == raw(Role::TextToneRole))
        return row.tone;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignTop);
    return {};
}

} // namespace mandat::models
