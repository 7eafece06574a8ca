// SPDX-License-Identifier: MIT
#include "models/requestlist.h"

#include "domain/names.h"
#include "models/ago.h"

namespace mandat::models
{

using namespace Qt::StringLiterals;

RequestStanding standingOf(const cache::RequestRow &row)
{
    switch (row.request.status) {
    case RequestStatus::Accepted:
        return RequestStanding::Accepted;
    case RequestStatus::Refused:
        return RequestStanding::Refused;
    case RequestStatus::Open:
        break;
    }
    return row.answering.isNull() ? RequestStanding::Open : RequestStanding::Answering;
}

ChipLook lookOf(RequestStanding standing)
{
    switch (standing) {
    case RequestStanding::Open:
        return {Tone::Waiting, Glyph::Hourglass};
    case RequestStanding::Answering:
        return {Tone::Pending, Glyph::Clock};
    case RequestStanding::Accepted:
        return {Tone::Active, Glyph::Tick};
    case RequestStanding::Refused:
        return {Tone::Inactive, Glyph::Cross};
    }
    Q_UNREACHABLE();
}

QString requestStandingText(RequestStanding standing)
{
    switch (standing) {
    case RequestStanding::Open:
        return RequestList::tr("To answer", "an access request");
    case RequestStanding::Answering:
        return RequestList::tr("Order under way", "an access request");
    case RequestStanding::Accepted:
        return RequestList::tr("Granted", "an access request");
    case RequestStanding::Refused:
        return RequestList::tr("Refused", "an access request");
    }
    Q_UNREACHABLE();
}

QString requestKindText(RequestKind kind)
{
    switch (kind) {
    case RequestKind::SelfRegistration:
        return RequestList::tr("Registered on the portal");
    case RequestKind::ClientPortal:
        return RequestList::tr("From a client portal");
    case RequestKind::Recovery:
        return RequestList::tr("To recover the administration");
    case RequestKind::RecordedByStaff:
        return RequestList::tr("Recorded by the firm");
    }
    Q_UNREACHABLE();
}

RequestList::RequestList(cache::Reader &reader, QObject *parent)
    : GroupTree(parent)
    , m_reader(reader)
{
}

void RequestList::setPortal(const Portal &portal, const Wording &wording)
{
    m_policy = portal.policy;
    m_wording = &wording;
    restate();
}

void RequestList::setQuery(const cache::RequestQuery &query)
{
    m_query = query;
}

void RequestList::refresh(const QDateTime &now)
{
    m_now = now;
    const Result<QList<cache::RequestRow>> rows = m_reader.requests(m_query);
    if (!rows) {
        m_error = rows.error();
        return;
    }
    m_error = {};
    QList<Group> groups;
    for (const cache::RequestRow &row : *rows) {
        const RequestStanding standing = standingOf(row);
        const GroupKey key = standing == RequestStanding::Open ? ToAnswer
            : standing == RequestStanding::Answering           ? BeingAnswered
                                                               : Answered;
        auto group = std::ranges::find(groups, static_cast<int>(key), &Group::key);
        if (group == groups.end())
            group = groups.insert(groups.end(), Group {static_cast<int>(key), 0, {}});
        group->rows.append(row);
        ++group->total;
    }
    std::ranges::sort(groups, {}, &Group::key);
    setGroups(groups);
}

QModelIndex RequestList::indexOf(const AccessRequestId &request) const
{
    for (int i = 0; i < rowCount(); ++i) {
        const QModelIndex group = index(i, 0);
        for (int j = 0; j < rowCount(group); ++j) {
            if (const QModelIndex found = index(j, 0, group); rowAt(found)->request.id == request)
                return found;
        }
    }
    return {};
}

int RequestList::columnCount(const QModelIndex &) const
{
    return 1;
}

QString RequestList::forWhat(const cache::RequestRow &row) const
{
    QStringList parts {row.companyName, row.references.join(u", "_s)};
    if (row.references.isEmpty() && !row.request.reference.isEmpty())
        parts.append(row.request.reference);
    parts.removeAll(QString());
    return parts.isEmpty() ? tr("Company not known") : parts.join(u" · "_s);
}

QString RequestList::footer(const cache::RequestRow &row) const
{
    const QString kind = requestKindText(row.request.kind);
    const QString who = row.responsible ? m_wording->responsible(*row.responsible) : QString();
    return who.isEmpty() ? kind : kind + u" · "_s + who;
}

QVariant RequestList::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (group.key) {
        case ToAnswer:
            return tr("To answer");
        case BeingAnswered:
            return tr("An order is under way");
        default:
            return tr("Answered");
        }
    case raw(Role::GroupRowRole):
        return true;
    case raw(Role::BadgeRole):
        return m_wording->locale().toString(group.total);
    default:
        return {};
    }
}

QVariant RequestList::rowData(const cache::RequestRow &row, int role) const
{
    const RequestStanding standing = standingOf(row);
    switch (role) {
    case Qt::DisplayRole:
        return displayName(row.request.lastName, row.request.firstName);
    case raw(Role::StrongRole):
        return true;
    case raw(Role::SecondLineRole):
        return forWhat(row);
    case raw(Role::ChipToneRole):
        return static_cast<int>(lookOf(standing).tone);
    case raw(Role::ChipGlyphRole):
        return static_cast<int>(lookOf(standing).glyph);
    case raw(Role::BadgeRole):
        return requestStandingText(standing);
    case RequestRole:
        return row.request.id.toString();
    case WhenRole:
        return ago(row.request.received, m_now, m_policy.zone(), m_wording->language());
    case FooterRole:
        return footer(row);
    default:
        return {};
    }
}

QVariant RequestList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_wording)
        return {};
    if (const Group *group = groupAt(index))
        return role == Qt::AccessibleTextRole ? QVariant(spokenText(index)) : groupData(*group, role);
    const cache::RequestRow *row = rowAt(index);
    if (role == Qt::AccessibleTextRole)
        return QStringList {spokenText(index), rowData(*row, FooterRole).toString(), rowData(*row, WhenRole).toString()}
            .join(u", "_s);
    return rowData(*row, role);
}

} // namespace mandat::models

#include "moc_requestlist.cpp"
