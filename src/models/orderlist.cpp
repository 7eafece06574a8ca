// SPDX-License-Identifier: MIT
#include "models/orderlist.h"

#include "models/ago.h"
#include "models/standingchip.h"

#include <QCoreApplication>

namespace mandat::models
{

using namespace Qt::StringLiterals;

namespace
{

bool isHeld(const cache::OrderRow &row)
{
    return row.status == OrderStatus::AwaitingApproval;
}

bool isBack(const cache::OrderRow &row)
{
    return row.outbox == cache::OutboxState::Returned || row.outbox == cache::OutboxState::Conflict
        || cache::isReturned(row.status);
}

QString counted(const QString &phrase, int count)
{
    return count > 0 ? phrase : QString();
}

/// Where an order is that only this computer knows.
QString outboxWords(cache::OutboxState state)
{
    switch (state) {
    case cache::OutboxState::NeedsDocument:
        return OrderList::tr("Waits for its document");
    case cache::OutboxState::InFlight:
        return OrderList::tr("Being sent");
    case cache::OutboxState::Unknown:
        return OrderList::tr("Sent, answer unknown");
    case cache::OutboxState::Blocked:
        return OrderList::tr("Waits for another order");
    case cache::OutboxState::Acknowledged:
    case cache::OutboxState::AwaitingApproval:
    case cache::OutboxState::Done:
        return OrderList::tr("Received by the portal");
    default:
        return OrderList::tr("Waits to be sent");
    }
}

} // namespace

ApprovalObstacle approvalObstacle(const cache::OrderRow &order, const Staff &me)
{
    if (order.author == me.subject)
        return ApprovalObstacle::OwnOrder;
    if (order.wroteIt)
        return ApprovalObstacle::ReplacesOwn;
    return me.has(mandat::Role::Approver) ? ApprovalObstacle::None : ApprovalObstacle::Role;
}

QString obstacleSentence(ApprovalObstacle obstacle)
{
    switch (obstacle) {
    case ApprovalObstacle::None:
        return {};
    case ApprovalObstacle::OwnOrder:
        return OrderList::tr("You wrote this order: somebody else, with the approver role, has to approve it.");
    case ApprovalObstacle::ReplacesOwn:
        return OrderList::tr("This order replaces one that you wrote: somebody else, with the approver role, has to "
                             "approve it.");
    case ApprovalObstacle::Role:
        return OrderList::tr("Only approvers decide on orders. Your roles on this portal do not include it.");
    }
    Q_UNREACHABLE();
}

OrderList::OrderList(cache::Reader &reader, QObject *parent)
    : GroupTree(parent)
    , m_reader(reader)
{
}

void OrderList::setPortal(const Portal &portal, const Staff &me, const Wording &wording)
{
    m_policy = portal.policy;
    m_me = me;
    m_wording = &wording;
    restate();
}

void OrderList::setView(View view)
{
    m_view = view;
}

void OrderList::setFilter(const QString &text, const std::optional<OrderStatus> &status)
{
    m_text = text;
    m_status = status;
}

OrderList::GroupKey OrderList::groupOf(const cache::OrderRow &row) const
{
    const bool mine = row.author == m_me.subject;
    if (row.outbox && !isBack(row))
        return OnTheWay;
    if (isHeld(row)) {
        if (approvalObstacle(row, m_me) == ApprovalObstacle::None)
            return AwaitingMe;
        return mine ? MineAwaiting : OthersAwaiting;
    }
    return mine && isBack(row) && !row.aside ? Returned : Decided;
}

void OrderList::refresh(const QDateTime &now)
{
    m_now = now;
    cache::OrderQuery query;
    query.subject = m_me.subject;
    query.text = m_text;
    query.status = m_status;
    Result<QList<cache::OrderRow>> all = m_reader.orders(query);
    query.mine = true;
    const Result<QList<cache::OrderRow>> mine = m_reader.orders(query);
    if (!all || !mine) {
        m_error = all ? mine.error() : all.error();
        return;
    }
    m_error = {};
    m_awaitingMe = static_cast<int>(std::ranges::count_if(*all, [this](const cache::OrderRow &row) {
        return isHeld(row) && approvalObstacle(row, m_me) == ApprovalObstacle::None;
    }));
    m_mineAwaiting = static_cast<int>(std::ranges::count_if(*mine, isHeld));
    // What only this computer knows belongs to the whole, too.
    for (const cache::OrderRow &row : *mine) {
        if (row.outbox)
            all->prepend(row);
    }
    QList<Group> groups;
    for (const cache::OrderRow &row : m_view == View::Mine ? *mine : *all) {
        const GroupKey key = groupOf(row);
        if (m_view == View::ForMe && key != AwaitingMe)
            continue;
        auto group = std::ranges::find(groups, static_cast<int>(key), &Group::key);
        if (group == groups.end())
            group = groups.insert(groups.end(), Group {static_cast<int>(key), 0, {}});
        group->rows.append(row);
        ++group->total;
    }
    std::ranges::sort(groups, {}, &Group::key);
    setGroups(groups);
}

QModelIndex OrderList::indexOf(const ChangeOrderId &order) const
{
    for (int i = 0; i < rowCount(); ++i) {
        const QModelIndex group = index(i, 0);
        for (int j = 0; j < rowCount(group); ++j) {
            if (const QModelIndex found = index(j, 0, group); rowAt(found)->id == order)
                return found;
        }
    }
    return {};
}

int OrderList::columnCount(const QModelIndex &) const
{
    return 1;
}

QString OrderList::extent(const cache::OrderRow &row) const
{
    const Language language = m_wording->language();
    const bool one = language == Language::French ? row.places < 2 : row.places == 1;
    const Noun &noun = m_policy.relationshipNoun;
    QStringList parts {
        counted(tr("%n person(s)", nullptr, row.people), row.people),
        //: a number and what is counted: "42 dossiers"
        counted(tr("%1 %2").arg(localeOf(language).toString(row.places), (one ? noun.one : noun.many).in(language)),
                row.places),
        counted(tr("%n change(s)", nullptr, row.changes), row.changes)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString OrderList::footer(const cache::OrderRow &row) const
{
    const QString who = row.author == m_me.subject ? tr("written by you") : tr("written by %1").arg(row.authorName);
    return row.number.isEmpty() ? who : row.number + u" · "_s + who;
}

QVariant OrderList::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (group.key) {
        case AwaitingMe:
            return tr("Awaiting my approval");
        case MineAwaiting:
            return tr("Mine, awaiting approval");
        case OthersAwaiting:
            return tr("Awaiting approval");
        case Returned:
            return tr("Returned to me");
        case OnTheWay:
            return tr("Not sent yet");
        default:
            return tr("Decided");
        }
    case raw(Role::GroupRowRole):
        return true;
    case raw(Role::BadgeRole):
        return localeOf(m_wording->language()).toString(group.total);
    default:
        return {};
    }
}

QVariant OrderList::rowData(const cache::OrderRow &row, int role) const
{
    const bool refused = row.outbox == cache::OutboxState::Returned && row.status == OrderStatus::Submitted;
    const OrderStatus status = refused ? OrderStatus::Failed : row.status;
    switch (role) {
    case Qt::DisplayRole:
        return row.companyName.isEmpty() ? tr("Several companies") : row.companyName;
    case raw(Role::StrongRole):
        return true;
    case raw(Role::SecondLineRole):
        return extent(row);
    case raw(Role::ChipToneRole):
        return static_cast<int>(lookOf(status).tone);
    case raw(Role::ChipGlyphRole):
        return static_cast<int>(lookOf(status).glyph);
    case raw(Role::BadgeRole):
        if (row.lost)
            return tr("Lost on the portal");
        return row.outbox && !isBack(row) ? outboxWords(*row.outbox) : m_wording->orderStatus(status);
    case raw(Role::ReasonRole):
        return isHeld(row) ? obstacleSentence(approvalObstacle(row, m_me)) : QString();
    case OrderRole:
        return row.id.toString();
    case WhenRole:
        return ago(row.moved, m_now, m_policy.zone(), m_wording->language());
    case FooterRole:
        return footer(row);
    default:
        return {};
    }
}

QVariant OrderList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_wording)
        return {};
    if (const Group *group = groupAt(index))
        return role == Qt::AccessibleTextRole ? QVariant(spokenText(index)) : groupData(*group, role);
    const cache::OrderRow *row = rowAt(index);
    if (role == Qt::AccessibleTextRole)
        return QStringList {spokenText(index), rowData(*row, FooterRole).toString(), rowData(*row, WhenRole).toString()}
            .join(u", "_s);
    return rowData(*row, role);
}

} // namespace mandat::models

#include "moc_orderlist.cpp"
