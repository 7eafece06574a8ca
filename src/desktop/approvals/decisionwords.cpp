// SPDX-License-Identifier: MIT
#include "desktop/approvals/decisionwords.h"

#include "desktop/review/replacement.h"
#include "domain/names.h"

namespace mandat::desktop
{

using namespace Qt::StringLiterals;
using models::Tone;

namespace
{

QString nameOf(const Resource &resource, const Workspace &workspace)
{
    const auto person = [&](const UserId &id) {
        const Result<User> user = workspace.reader().user(id);
        return user ? displayName(*user) : workspace.userNoun(false);
    };
    if (const User *user = std::get_if<User>(&resource))
        return displayName(*user);
    if (const Grant *grant = std::get_if<Grant>(&resource))
        return person(grant->user);
    if (const Contact *contact = std::get_if<Contact>(&resource))
        return displayName(*contact);
    if (const Relationship *relationship = std::get_if<Relationship>(&resource))
        return relationship->reference;
    return workspace.wording().profileName(std::get<Profile>(resource));
}

} // namespace

QString DecisionWords::moment(const QDateTime &at) const
{
    return m_workspace.wording().dateTime(at, m_workspace.policy().zone());
}

QString DecisionWords::origin(const ChangeOrder &order) const
{
    QStringList parts;
    if (!order.number.isEmpty())
        parts.append(order.number);
    const bool mine = order.author == m_workspace.me().subject || order.author.isEmpty();
    if (!order.submitted.isValid())
        parts.append(tr("written by you, not submitted yet"));
    else if (mine)
        parts.append(tr("submitted on %1 by you").arg(moment(order.submitted)));
    else
        //: %1: date and time; %2: a person
        parts.append(tr("submitted on %1 by %2").arg(moment(order.submitted), order.authorName));
    if (!order.mandate.isEmpty()) {
        QStringList mandate {order.mandate.givenBy,
                             order.mandate.date.isValid() ? m_workspace.wording().date(order.mandate.date) : QString(),
                             order.mandate.reference};
        mandate.removeAll(QString());
        //: %1: who in the client's company asked for it, when, and a reference
        parts.append(tr("mandate: %1").arg(mandate.join(u", "_s)));
    }
    return parts.join(u" · "_s);
}

/// What has another version now than the order was based on, by name.
QString DecisionWords::whyStale(const ChangeOrder &order) const
{
    QStringList moved;
    const auto add = [&](const QString &name) {
        if (!name.isEmpty() && !moved.contains(name))
            moved.append(name);
    };
    cache::Reader &reader = m_workspace.reader();
    for (const Change &change : order.changes) {
        if (!change.before)
            continue;
        const std::optional<Resource> current = currentOf(reader, change);
        if (!current || versionOf(*current) != change.version())
            add(nameOf(*change.before, m_workspace));
    }
    for (const BasedOn &relied : order.basedOn) {
        const QUuid id = QUuid::fromString(relied.ref.section(u'/', -1));
        if (relied.ref == "Policy"_L1) {
            if (relied.version != m_workspace.policy().version)
                add(tr("the portal’s rules"));
        } else if (relied.ref == "Catalogue"_L1) {
            if (relied.version != m_workspace.portal().catalogue.version())
                add(tr("the portal’s functions"));
        } else if (relied.ref.startsWith("Profiles/"_L1)) {
            const Result<Profile> profile = reader.profile(ProfileId(id));
            if (!profile || profile->version != relied.version)
                add(profile ? m_workspace.wording().profileName(*profile) : tr("a profile"));
        } else if (relied.ref.startsWith("Relationships/"_L1)) {
            const Result<Relationship> relationship = reader.relationship(RelationshipId(id));
            if (!relationship || relationship->version != relied.version)
                add(relationship ? relationship->reference : m_workspace.relationshipNoun(false));
        }
    }
    return m_workspace.wording().locale().createSeparatedList(moved);
}

QString DecisionWords::whyFailed(const cache::StoredOrder &stored) const
{
    Snapshot known;
    if (!stored.order.company.isNull())
        known = m_workspace.reader().companySnapshot(stored.order.company).value_or(Snapshot());
    const Snapshot after = applied(known, stored.order.changes);
    QStringList reasons;
    for (const Finding &finding : stored.findings) {
        if (finding.blocks)
            reasons.append(m_workspace.wording().finding(finding, m_workspace.portal(), after));
    }
    return reasons.isEmpty() ? stored.order.failures.join(u' ') : reasons.join(u' ');
}

DecisionWords::Look DecisionWords::fate(const cache::StoredOrder &stored) const
{
    const ChangeOrder &order = stored.order;
    const QString when = order.decided.isValid() ? moment(order.decided) : QString();
    if (stored.lost)
        return {Tone::Refused,
                tr("The portal had taken this order, and does not know it any more: it was put back to an earlier copy "
                   "of its data. What the order changed is not so now. It is sent again only if you say so.")};
    if (stored.outbox) {
        if (*stored.outbox == cache::OutboxState::Conflict) {
            const QString moved = whyStale(order);
            if (moved.isEmpty())
                return {
                    Tone::Waiting,
                    tr("Others have changed the same since this order was written. Nothing was overwritten; compare "
                       "both, and go on from there.")};
            //: %1: names of what has changed
            return {
                Tone::Waiting,
                tr("Others have changed %1 since this order was written. Nothing was overwritten; compare both, and "
                   "go on from there.")
                    .arg(moved)};
        }
        if (*stored.outbox == cache::OutboxState::Returned)
            return {Tone::Refused, tr("The portal refused this order at once. Nothing was changed.")};
        if (*stored.outbox == cache::OutboxState::NeedsDocument)
            return {Tone::Waiting,
                    //: %1: path of a file
                    tr("This order waits for its document: %1 is not there any more, or is another file by now. Put it "
                       "back, or make a new draft and choose the copy again. Nothing has been sent.")
                        .arg(stored.detail)};
        return {Tone::Pending,
                tr("This order is kept on this computer and is sent as soon as the portal can be reached.")};
    }
    switch (order.status) {
    case OrderStatus::Rejected:
        if (order.decisionReason.isEmpty())
            return {Tone::Refused, tr("Rejected by %1 on %2. Nothing was changed.").arg(order.decidedByName, when)};
        //: %1: a person; %2: date and time; %3: what they wrote
        return {Tone::Refused,
                tr("Rejected by %1 on %2: “%3”. Nothing was changed.")
                    .arg(order.decidedByName, when, order.decisionReason)};
    case OrderStatus::Withdrawn:
        return {Tone::Inactive, tr("Withdrawn by %1 on %2. Nothing was changed.").arg(order.decidedByName, when)};
    case OrderStatus::Stale: {
        const QString moved = whyStale(order);
        if (moved.isEmpty())
            return {Tone::Waiting,
                    tr("Out of date: something that this order relied on has changed since. Nothing was "
                       "overwritten.")};
        //: %1: names of what has changed
        return {Tone::Waiting,
                tr("Out of date: %1 changed after this order was written. Nothing was overwritten.").arg(moved)};
    }
    case OrderStatus::Failed:
        return {Tone::Refused,
                tr("The portal could not apply this order. Nothing was changed. %1").arg(whyFailed(stored))};
    case OrderStatus::Applied:
    case OrderStatus::InEffect:
        if (!order.decided.isValid())
            return {Tone::Active, tr("Applied on %1.").arg(moment(order.applied))};
        return {Tone::Active, tr("Approved by %1 on %2, and applied.").arg(order.decidedByName, when)};
    default:
        return {};
    }
}

DecisionWords::Look DecisionWords::outcome(const ChangeOrder &order) const
{
    switch (order.status) {
    case OrderStatus::Applied:
        return {Tone::Active,
                tr("%1 is approved. The portal has applied it; it takes effect towards %2.")
                    .arg(order.number, m_workspace.wording().time(order.effectiveAt, m_workspace.policy().zone()))};
    case OrderStatus::InEffect:
        return {Tone::Active, tr("%1 is approved. The portal has applied it.").arg(order.number)};
    case OrderStatus::Rejected:
        return {Tone::Inactive, tr("%1 is rejected. Its author finds your reason in To do.").arg(order.number)};
    case OrderStatus::Withdrawn:
        return {Tone::Inactive, tr("%1 is withdrawn. Nothing was changed.").arg(order.number)};
    case OrderStatus::Stale:
        return {Tone::Waiting,
                tr("%1 could not be applied any more: something that it relied on has changed. It goes "
                   "back to its author, and nothing was changed.")
                    .arg(order.number)};
    case OrderStatus::Failed:
        return {Tone::Refused,
                tr("%1 could not be applied: a rule of the portal refuses it now. It goes back to its "
                   "author, and nothing was changed.")
                    .arg(order.number)};
    default:
        return {};
    }
}

QString DecisionWords::refusal(const Error &error, const ChangeOrder &now) const
{
    switch (error.kind) {
    case ErrorKind::Conflict:
        if (now.decidedByName.isEmpty())
            return tr("This order does not wait any more. What has become of it stands below.");
        //: %1: a person
        return tr("%1 has decided on this order before you. What has become of it stands below.")
            .arg(now.decidedByName);
    case ErrorKind::Stale:
        return tr("The order has changed since you read it, and nothing was decided. Read it again, then decide.");
    case ErrorKind::Forbidden:
        return tr(
            "The portal does not let you decide on this order: it wants somebody else, with the approver role, who "
            "has neither written it nor one that it replaces. Nothing was changed.");
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Protocol:
        return tr(
            "The portal did not answer, so it is not known whether your decision arrived. Decide again once it can "
            "be reached: it counts once.");
    default:
        return m_workspace.wording().error(error);
    }
}

} // namespace mandat::desktop
