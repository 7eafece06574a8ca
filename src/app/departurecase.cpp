// SPDX-License-Identifier: MIT
#include "app/reports.h"

#include "app/reportframe.h"
#include "app/stagedstate.h"
#include "domain/departure.h"
#include "domain/names.h"

#include <algorithm>

namespace mandat::app
{

using namespace Qt::StringLiterals;

namespace
{

/// Does the change shut the person out?
bool shutsOut(const Change &change, const UserId &user)
{
    const User *before = change.before ? std::get_if<User>(&*change.before) : nullptr;
    if (!before || before->id != user)
        return false;
    const User *after = change.after ? std::get_if<User>(&*change.after) : nullptr;
    return !after || (before->active && !after->active);
}

bool counts(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Submitted:
    case OrderStatus::AwaitingApproval:
    case OrderStatus::Approved:
    case OrderStatus::Applied:
    case OrderStatus::InEffect:
        return true;
    default:
        return false;
    }
}

/// The person where only the order that deleted it knows it any more.
const User *leaverIn(const ChangeOrder &order, const UserId &user)
{
    for (const Change &change : order.changes) {
        if (shutsOut(change, user))
            return std::get_if<User>(&*change.before);
    }
    return nullptr;
}

QList<CompanyId> companiesTouched(const ChangeOrder &order, const UserId &user, cache::Reader &reader)
{
    QList<CompanyId> out;
    for (const Change &change : order.changes) {
        const Grant *grant = change.before ? std::get_if<Grant>(&*change.before) : nullptr;
        const Result<Relationship> relationship = grant && grant->user == user
            ? reader.relationship(grant->relationship)
            : Result<Relationship>(fail(ErrorKind::NotFound));
        if (relationship && !relationship->company.isNull() && !out.contains(relationship->company))
            out.append(relationship->company);
    }
    return out;
}

/// As it was: what the order changed of this person is put back.
void putBack(Snapshot &snapshot, const ChangeOrder &order, const UserId &user)
{
    for (const Change &change : order.changes) {
        if (!change.before)
            continue;
        const Grant *grant = std::get_if<Grant>(&*change.before);
        if (shutsOut(change, user) || (grant && grant->user == user)
            || (change.resourceKind() == ResourceKind::Profile && !change.after))
            snapshot.put(*change.before);
    }
}

QList<BeyondReach> elsewhere(const User &user, const QList<OtherPortal> &others)
{
    QList<BeyondReach> out;
    if (user.email.isEmpty())
        return out;
    for (const OtherPortal &other : others) {
        Result<cache::Reader> reader = cache::Reader::open(other.cacheFile);
        const Result<QList<User>> found =
            reader ? reader->usersByEmail(user.email) : Result<QList<User>>(fail(reader.error()));
        for (const User &same : found.value_or(QList<User>())) {
            if (!same.active)
                continue;
            const Snapshot snapshot = reader->userSnapshot(same.id).value_or(Snapshot());
            out.append({BeyondReachKind::OtherPortal,
                        {},
                        displaySignInId(same.userName),
                        other.name,
                        static_cast<int>(snapshot.grantsOfUser(same.id).size())});
        }
    }
    return out;
}

} // namespace

QList<UserId> leaversIn(const ChangeOrder &order)
{
    QList<UserId> out;
    for (const Change &change : order.changes) {
        const User *before = change.before ? std::get_if<User>(&*change.before) : nullptr;
        if (before && shutsOut(change, before->id) && !out.contains(before->id))
            out.append(before->id);
    }
    return out;
}

Result<DepartureCase> departureCase(cache::Reader &reader, const UserId &id, DepartureWay way,
                                    const QList<OtherPortal> &others, const std::optional<ChangeOrder> &known)
{
    MANDAT_ASSIGN(const Portal portal, reader.portal());
    DepartureCase out;
    out.way = way;
    out.order = known;
    const Result<Snapshot> own = reader.userSnapshot(id);
    const User *user = own ? own->user(id) : nullptr;
    if (!user && known)
        user = leaverIn(*known, id);
    if (!user)
        return fail(ErrorKind::NotFound, u"user "_s + id.toString());
    out.user = *user;
    QList<CompanyId> all = own && own->user(id) ? companiesOf(*own, id) : QList<CompanyId> {user->company};
    MANDAT_ASSIGN(const QList<ChangeOrder> orders, ordersOf(reader, all + QList<CompanyId> {CompanyId()}));
    if (!out.order) {
        const auto found = std::ranges::find_if(
            orders, [&](const ChangeOrder &order) { return counts(order.status) && leaverIn(order, id); });
        if (found != orders.end())
            out.order = *found;
    }
    if (out.order) {
        if (const User *leaver = leaverIn(*out.order, id))
            out.user = *leaver;
        for (const CompanyId &company : companiesTouched(*out.order, id, reader)) {
            if (!all.contains(company))
                all.append(company);
        }
    }
    all.removeAll(CompanyId());
    if (!all.isEmpty()) {
        MANDAT_ASSIGN(const Snapshot now, reader.companySnapshot(all.constFirst(), all.mid(1)));
        MANDAT_ASSIGN(const StagedIndex staged, StagedIndex::read(reader));
        out.before = staged.madeOn(now);
        // The question is about the person as on the portal, whatever is staged about it.
        if (const User *there = now.user(id))
            out.before.put(*there);
        for (const Grant *grant : now.grantsOfUser(id))
            out.before.put(*grant);
    }
    if (out.order) {
        putBack(out.before, *out.order, id);
        for (const Change &change : std::as_const(out.order->changes)) {
            if (shutsOut(change, id))
                out.way = change.after ? DepartureWay::Deactivate : DepartureWay::Delete;
        }
    }
    out.before.put(out.user);
    for (const CompanyId &company : std::as_const(all)) {
        if (company == out.user.company || !grantsInCompany(out.before, id, company).isEmpty())
            out.companies.append(company);
    }
    out.beyond = beyondReachOf(portal, out.before, id, orders);
    out.beyond = elsewhere(out.user, others) + out.beyond;
    out.beyond.append({BeyondReachKind::UnreadPortals, {}, {}, {}, 0});
    return out;
}

Result<documents::Report> departureLetterFor(cache::Reader &reader, const DepartureCase &departure,
                                             const CompanyId &company, const DocumentWish &wish)
{
    MANDAT_ASSIGN(const Framed head, framed(reader, wish));
    const documents::DepartureLetterSource source {head.frame(wish), departure.before, departure.user.id, company,
                                                   departure.way,    departure.order,  departure.beyond};
    return documents::makeDepartureLetter(source, wish.language.value_or(Language::French));
}

} // namespace mandat::app
