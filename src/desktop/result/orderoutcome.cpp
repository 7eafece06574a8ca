// SPDX-License-Identifier: MIT
#include "desktop/result/orderoutcome.h"

#include "models/standingchip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

using models::Glyph;
using models::Tone;

bool OrderOutcome::isApplied() const
{
    return order.status == OrderStatus::Applied || order.status == OrderStatus::InEffect;
}

bool OrderOutcome::isReturned() const
{
    switch (order.status) {
    case OrderStatus::Rejected:
    case OrderStatus::Withdrawn:
    case OrderStatus::Stale:
    case OrderStatus::Failed:
        return true;
    default:
        return state == cache::OutboxState::Returned || state == cache::OutboxState::Conflict;
    }
}

bool OrderOutcome::isQueued() const
{
    return !isReturned() && (order.status == OrderStatus::Draft || order.status == OrderStatus::Submitted);
}

bool OrderOutcome::isInEffect(const QDateTime &now) const
{
    if (order.status == OrderStatus::InEffect)
        return true;
    return order.status == OrderStatus::Applied && (!order.effectiveAt.isValid() || order.effectiveAt <= now);
}

OrderOutcome outcomeOf(const ChangeOrder &submitted, cache::Reader &reader)
{
    const QList<cache::OutboxEntry> entries = reader.ordersOf(submitted.company).value_or(QList<cache::OutboxEntry>());
    const auto found =
        std::ranges::find_if(entries, [&](const cache::OutboxEntry &entry) { return entry.order.id == submitted.id; });
    if (found == entries.end())
        return {submitted, cache::OutboxState::Queued, {}};
    return {found->order, found->state, found->detail};
}

QList<User> createdUsers(const ChangeOrder &order, cache::Reader &reader)
{
    QList<User> out;
    for (const Change &change : order.changes) {
        if (change.kind() != ChangeKind::Create || change.resourceKind() != ResourceKind::User)
            continue;
        const User &made = std::get<User>(*change.after);
        out.append(reader.user(made.id).value_or(made));
    }
    return out;
}

QList<UserId> usersOf(const ChangeOrder &order)
{
    QList<UserId> out;
    const auto add = [&](const UserId &user) {
        if (!out.contains(user))
            out.append(user);
    };
    for (const Change &change : order.changes) {
        if (change.kind() == ChangeKind::Create && change.resourceKind() == ResourceKind::User)
            add(UserId(change.resourceId()));
    }
    for (const Change &change : order.changes) {
        const Resource &resource = change.after ? *change.after : *change.before;
        if (const User *user = std::get_if<User>(&resource); user && change.after)
            add(user->id);
        else if (const Grant *grant = std::get_if<Grant>(&resource))
            add(grant->user);
    }
    // Who is deleted has nothing left to print.
    for (const Change &change : order.changes) {
        if (change.kind() == ChangeKind::Delete && change.resourceKind() == ResourceKind::User)
            out.removeAll(UserId(change.resourceId()));
    }
    return out;
}

QString OutcomeWords::time(const QDateTime &at) const
{
    const QTimeZone zone = m_workspace.policy().zone();
    const bool today = at.toTimeZone(zone).date() == m_workspace.now().toTimeZone(zone).date();
    return today ? m_workspace.wording().time(at, zone) : m_workspace.wording().dateTime(at, zone);
}

QString OutcomeWords::deeds(const ChangeOrder &order) const
{
    int created = 0;
    int deleted = 0;
    int added = 0;
    int removed = 0;
    int modified = 0;
    for (const Change &change : order.changes) {
        const ResourceKind kind = change.resourceKind();
        if (kind == ResourceKind::User && change.kind() != ChangeKind::Modify)
            ++(change.kind() == ChangeKind::Create ? created : deleted);
        else if (kind == ResourceKind::Grant && change.kind() != ChangeKind::Modify)
            ++(change.kind() == ChangeKind::Create ? added : removed);
        else if (change.kind() == ChangeKind::Modify
                 || (kind != ResourceKind::Profile && kind != ResourceKind::Contact))
            ++modified;
    }
    QStringList sentences;
    if (created > 0)
        sentences.append(tr("%n person(s) created.", nullptr, created));
    if (deleted > 0)
        sentences.append(tr("%n person(s) deleted.", nullptr, deleted));
    if (added > 0)
        sentences.append(tr("%n access(es) added.", nullptr, added));
    if (removed > 0)
        sentences.append(tr("%n access(es) removed.", nullptr, removed));
    if (modified > 0)
        sentences.append(tr("%n change(s) made.", nullptr, modified));
    return sentences.join(u' ');
}

QString OutcomeWords::whyReturned(const OrderOutcome &outcome) const
{
    const ChangeOrder &order = outcome.order;
    const QString reasons = order.failures.join(u' ');
    switch (order.status) {
    case OrderStatus::Rejected:
        if (order.decisionReason.isEmpty())
            return tr("%1 has rejected it. Nothing was changed.").arg(order.decidedByName);
        return tr("%1 has rejected it: “%2”. Nothing was changed.").arg(order.decidedByName, order.decisionReason);
    case OrderStatus::Withdrawn:
        return tr("It has been withdrawn. Nothing was changed.");
    case OrderStatus::Stale:
        if (reasons.isEmpty())
            return tr("Something that it relied on has changed in the meantime. Nothing was overwritten. Make the "
                      "change again against the new state.");
        return tr("Something that it relied on has changed in the meantime: %1. Nothing was overwritten. Make the "
                  "change again against the new state.")
            .arg(reasons);
    default:
        if (reasons.isEmpty())
            return tr("The portal has refused it. Nothing was changed.");
        return tr("The portal has refused it: %1. Nothing was changed.").arg(reasons);
    }
}

OutcomeWords::Look OutcomeWords::summary(const OrderOutcome &outcome) const
{
    const ChangeOrder &order = outcome.order;
    if (outcome.isReturned())
        return {Tone::Refused, Glyph::Cross, whyReturned(outcome)};
    if (outcome.isQueued())
        return {Tone::Pending, Glyph::Clock,
                tr("The order is kept on this computer and is sent as soon as the portal can be reached. Nothing else "
                   "has to be done.")};
    if (order.status == OrderStatus::AwaitingApproval)
        return {Tone::Waiting, Glyph::Hourglass,
                tr("Somebody else of your firm, with the approver role, has to approve it. Until then nothing changes "
                   "on the portal, and no credentials leave.")};
    if (order.status == OrderStatus::Approved)
        return {Tone::Pending, Glyph::Clock, tr("It is approved; the portal applies it now.")};
    const QString done = deeds(order);
    if (!order.applied.isValid())
        return {Tone::Active, Glyph::Tick, tr("%1 The portal has applied everything.").arg(done)};
    if (!outcome.isInEffect(m_workspace.now()))
        return {Tone::Active, Glyph::Tick,
                //: %1: sentences like "3 persons created."; %2 and %3: times
                tr("%1 The portal applied everything at %2; it takes effect towards %3.")
                    .arg(done, time(order.applied), time(order.effectiveAt))};
    return {Tone::Active, Glyph::Tick,
            tr("%1 The portal applied everything at %2. It is in effect.").arg(done, time(order.applied))};
}

OutcomeWords::Look OutcomeWords::chip(const OrderOutcome &outcome) const
{
    const ChangeOrder &order = outcome.order;
    if (outcome.isReturned() && order.status == OrderStatus::Submitted)
        return {Tone::Refused, Glyph::Cross, m_workspace.wording().orderStatus(OrderStatus::Failed)};
    if (outcome.isApplied() && !outcome.isInEffect(m_workspace.now()))
        return {Tone::Pending, Glyph::Clock, tr("In effect towards %1").arg(time(order.effectiveAt))};
    const OrderStatus status = outcome.isInEffect(m_workspace.now()) ? OrderStatus::InEffect : order.status;
    const models::ChipLook look = models::lookOf(status);
    return {look.tone, look.glyph, m_workspace.wording().orderStatus(status)};
}

QString OutcomeWords::title(const OrderOutcome &outcome) const
{
    if (outcome.isReturned())
        return tr("Order returned");
    return outcome.isQueued() ? tr("Order waiting to be sent") : tr("Order submitted");
}

} // namespace mandat::desktop
