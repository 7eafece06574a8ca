// SPDX-License-Identifier: MIT
#include "app/staffabsence.h"

#include "app/reportframe.h"

#include "base/fold.h"

#include <algorithm>

namespace mandat::app
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype rowsAtOnce = 500;
constexpr int ordersRead = 2000;

/// Approved and rejected orders say who may decide; a withdrawn one says who wrote it.
bool isDecision(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Approved:
    case OrderStatus::Rejected:
    case OrderStatus::Applied:
    case OrderStatus::InEffect:
        return true;
    default:
        return false;
    }
}

class StaffRegister
{
public:
    void add(const QString &subject, const QString &name, qint64 dossiers, bool approves)
    {
        if (name.isEmpty() && subject.isEmpty())
            return;
        StaffFound &one = m_all[folded(name.isEmpty() ? subject : name)];
        if (one.subject.isEmpty())
            one.subject = subject;
        one.name = name.isEmpty() ? subject : name;
        one.dossiers += dossiers;
        one.approves = one.approves || approves;
    }
    [[nodiscard]] QList<StaffFound> sorted() const
    {
        QList<StaffFound> out = m_all.values();
        std::ranges::sort(out, {}, [](const StaffFound &one) {
            return std::tuple(one.dossiers == 0, folded(one.name), one.subject);
        });
        return out;
    }

private:
    QHash<QString, StaffFound> m_all;
};

Result<QList<cache::OrderRow>> allOrders(cache::Reader &reader)
{
    cache::OrderQuery query;
    query.limit = ordersRead;
    return reader.orders(query);
}

Result<void> addResponsible(cache::Reader &reader, StaffRegister &staff)
{
    MANDAT_ASSIGN(const QList<qint64> rows, reader.relationshipRows({}));
    QHash<QString, std::pair<qint64, RelationshipId>> named;
    for (qsizetype at = 0; at < rows.size(); at += rowsAtOnce) {
        MANDAT_ASSIGN(const QList<cache::RelationshipRow> some, reader.relationships(rows.mid(at, rowsAtOnce)));
        for (const cache::RelationshipRow &row : some) {
            std::pair<qint64, RelationshipId> &found = named[row.responsible];
            found.first += row.active ? 1 : 0;
            found.second = row.id;
        }
    }
    for (const auto &[count, id] : std::as_const(named)) {
        MANDAT_ASSIGN(const Relationship one, reader.relationship(id));
        if (one.responsible.kind == ResponsibleKind::Staff)
            staff.add(one.responsible.code, one.responsible.name, count, false);
    }
    return {};
}

} // namespace

Result<QList<StaffFound>> staffKnown(cache::Reader &reader)
{
    StaffRegister staff;
    MANDAT_TRY(addResponsible(reader, staff));
    MANDAT_ASSIGN(const QList<cache::OrderRow> orders, allOrders(reader));
    for (const cache::OrderRow &order : orders) {
        staff.add(order.author, order.authorName, 0, false);
        if (isDecision(order.status) && !order.decidedByName.isEmpty())
            staff.add({}, order.decidedByName, 0, true);
    }
    MANDAT_ASSIGN(const Staff me, reader.me());
    staff.add(me.subject, me.name, 0, me.has(Role::Approver));
    return staff.sorted();
}

Result<StaffEffects> effectsOf(cache::Reader &reader, const StaffAbsence &absence, const QDateTime &now)
{
    StaffEffects out;
    MANDAT_ASSIGN(const Portal portal, reader.portal());
    const cache::Scope scope {cache::Scope::Kind::Portfolio, absence.who.subject};
    if (!absence.who.subject.isEmpty()) {
        cache::RelationshipQuery places;
        places.scope = scope;
        places.inactiveToo = false;
        MANDAT_ASSIGN(const QList<qint64> rows, reader.relationshipRows(places));
        out.dossiers = rows.size();
        MANDAT_ASSIGN(out.first, reader.relationships(rows.first(std::min<qsizetype>(rows.size(), mostListed))));
        cache::RiskQuery risks;
        risks.portal = portal;
        risks.now = now;
        risks.scope = scope;
        MANDAT_ASSIGN(out.atRisk, reader.riskCounts(risks));
        MANDAT_ASSIGN(out.requests, reader.openRequests(scope));
        if (absence.to.isValid()) {
            cache::UserQuery ending;
            ending.scope = scope;
            ending.endsFrom = absence.from;
            ending.endsTo = absence.to;
            MANDAT_ASSIGN(const QList<qint64> people, reader.userRows(ending));
            out.ending = people.size();
        }
    }
    MANDAT_ASSIGN(const QList<StaffFound> staff, staffKnown(reader));
    const QString name = folded(absence.who.name);
    for (const StaffFound &one : staff) {
        if (one.approves && folded(one.name) != name)
            out.approvers.append(one.name);
    }
    out.needsApprover = portal.policy.approval != ApprovalRule::None && out.approvers.isEmpty();
    MANDAT_ASSIGN(const QList<cache::OrderRow> orders, allOrders(reader));
    for (const cache::OrderRow &order : orders) {
        if (order.status != OrderStatus::AwaitingApproval)
            continue;
        const bool own = order.author == absence.who.subject;
        if (own)
            out.written.append(order);
        const bool others = std::ranges::any_of(
            out.approvers, [&](const QString &one) { return folded(one) != folded(order.authorName); });
        if (!others)
            out.stuck.append(order);
    }
    return out;
}

Result<documents::Report> staffHandoverFor(cache::Reader &reader, const StaffAbsence &absence,
                                           const StaffEffects &effects, const DocumentWish &wish)
{
    MANDAT_ASSIGN(const Framed head, framed(reader, wish));
    documents::StaffHandoverSource source {
        head.frame(wish), absence.who.name, absence.from, absence.to, {}, effects.dossiers, {},
        effects.requests, effects.approvers};
    for (const cache::RelationshipRow &row : effects.first)
        source.places.append({row.reference, row.label, row.companyName, row.users, row.administrators});
    for (const cache::OrderRow &order : effects.written)
        source.orders.append({order.number, order.companyName});
    return documents::makeStaffHandover(source, wish.language.value_or(Language::English));
}

} // namespace mandat::app
