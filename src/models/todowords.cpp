// SPDX-License-Identifier: MIT
#include "models/todowords.h"

#include "domain/names.h"
#include "domain/wording.h"
#include "models/ago.h"

namespace mandat::models
{

using namespace Qt::StringLiterals;
using cache::TodoKind;

Glyph glyphOf(TodoKind kind)
{
    switch (kind) {
    case TodoKind::Continuity:
        return Glyph::Warning;
    case TodoKind::Approval:
        return Glyph::Tick;
    case TodoKind::Lost:
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

TodoWords::TodoWords(const cache::TodoQuery &query, const cache::TodoCounts &counts, const Wording &wording)
    : m_query(query)
    , m_counts(counts)
    , m_wording(wording)
{
}

/// Credentials leave with letters here (S1.7).
bool TodoWords::byPost() const
{
    return m_query.portal.policy.credentialDelivery == CredentialDelivery::Post;
}

QString TodoWords::groupTitle(TodoKind kind) const
{
    switch (kind) {
    case TodoKind::Continuity:
        return tr("Continuity");
    case TodoKind::Approval:
        return tr("Awaiting my approval");
    case TodoKind::Lost:
        return tr("Orders lost on the portal");
    case TodoKind::Returned:
        return tr("Orders returned");
    case TodoKind::NotSent:
        return tr("Orders not sent");
    case TodoKind::HandOver:
        return byPost() ? tr("Letters to print and post") : tr("Credentials to hand over");
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

QString TodoWords::groupHint(TodoKind kind) const
{
    switch (kind) {
    case TodoKind::Continuity:
        return m_counts.blocked > 0 ? tr("%n without any administrator", nullptr, static_cast<int>(m_counts.blocked))
                                    : tr("fewer administrators than the portal asks for");
    case TodoKind::Approval:
        return tr("nothing takes effect before");
    case TodoKind::Lost:
        return tr("it was put back to an earlier copy; sent again only if you say so");
    case TodoKind::Returned:
        return tr("nothing was changed on the portal");
    case TodoKind::NotSent:
        return tr("kept here, sent as soon as possible");
    case TodoKind::HandOver:
        return byPost() ? tr("they carry sign-in IDs and temporary passwords") : tr("from orders that you wrote");
    case TodoKind::Requests:
        return tr("make an order of each, or refuse it with a reason");
    case TodoKind::SelfRegistered:
        return tr("inactive, without any right until then");
    case TodoKind::AwaitingEquipment:
        return tr("sensitive operations stay off until then");
    case TodoKind::CreatedByClient:
        return m_query.lastVisit.isValid()
            ? tr("last visit on %1")
                  .arg(m_wording.date(m_query.lastVisit.toTimeZone(m_query.portal.policy.zone()).date()))
            : QString();
    default:
        return {};
    }
}

QString TodoWords::nothingElse() const
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
            nothing.append(byPost() ? tr("no letter to print") : tr("no credentials to hand over"));
        }
    }
    //: %1: a list of what does not wait: "no order to approve and no order to send"
    return nothing.isEmpty() ? QString() : tr("Nothing else: %1.").arg(m_wording.locale().createSeparatedList(nothing));
}

QString TodoWords::who(const cache::TodoRow &row) const
{
    if (!row.user.isNull() || !row.request.isNull())
        return displayName(row.lastName, row.firstName);
    if (!row.companyName.isEmpty())
        return row.companyName;
    return row.order.id.isNull() ? row.reference : tr("Several companies");
}

QString TodoWords::what(const cache::TodoRow &row) const
{
    switch (row.kind) {
    case TodoKind::Continuity:
        if (row.administrators == 0)
            //: %1: a relationship's reference
            return tr("%1 · no administrator").arg(row.reference);
        return tr("%1 · only %n administrator(s)", nullptr, row.administrators).arg(row.reference);
    case TodoKind::Approval:
    case TodoKind::Lost:
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

QString TodoWords::detail(const cache::TodoRow &row) const
{
    switch (row.kind) {
    case TodoKind::Approval:
        return tr("written by %1").arg(row.order.authorName);
    case TodoKind::Lost:
        return row.order.takesAway ? tr("takes access away") : tr("what it changed is not so now");
    case TodoKind::Returned:
        if (row.order.outbox == cache::OutboxState::Conflict)
            return tr("others have changed the same since");
        if (row.order.outbox)
            return tr("refused by the portal");
        if (row.order.status == OrderStatus::Rejected && !row.order.decisionReason.isEmpty())
            //: %1: a person; %2: what they wrote
            return tr("rejected by %1: “%2”").arg(row.order.decidedByName, row.order.decisionReason.simplified());
        if (row.order.status == OrderStatus::Stale)
            return tr("what it relied on has changed");
        return m_wording.orderStatus(row.order.status);
    case TodoKind::NotSent:
        if (row.order.outbox == cache::OutboxState::Unknown || row.order.outbox == cache::OutboxState::InFlight)
            return tr("sent without an answer, being checked");
        if (row.order.outbox == cache::OutboxState::NeedsDocument)
            return tr("its document is not there any more");
        return tr("waits for the portal");
    case TodoKind::HandOver:
        if (byPost())
            return tr("not printed yet");
        return row.credentials == CredentialState::Issued ? tr("issued, not handed over") : tr("not issued yet");
    case TodoKind::EndsSoon:
        return tr("until %1").arg(m_wording.date(row.day));
    case TodoKind::NotSeen:
        return row.at.isValid()
            ? tr("last sign-in on %1").arg(m_wording.date(row.at.toTimeZone(m_query.portal.policy.zone()).date()))
            : tr("has never signed in");
    default:
        return {};
    }
}

QString TodoWords::when(const cache::TodoRow &row) const
{
    if (row.kind == TodoKind::EndsSoon) {
        const qint64 days = m_query.now.toTimeZone(m_query.portal.policy.zone()).date().daysTo(row.day);
        return days <= 0 ? tr("today") : tr("in %n day(s)", nullptr, static_cast<int>(days));
    }
    return ago(row.at, m_query.now, m_query.portal.policy.zone(), m_wording.language());
}

QString TodoWords::remedy(const cache::TodoRow &row) const
{
    switch (row.kind) {
    case TodoKind::Continuity:
        return tr("Appoint…");
    case TodoKind::Approval:
        return tr("Examine");
    case TodoKind::Lost:
        return tr("Decide…");
    case TodoKind::Returned:
        return row.order.status == OrderStatus::Stale ? tr("Compare…") : tr("New draft…");
    case TodoKind::NotSent:
        return tr("Open");
    case TodoKind::HandOver:
        return byPost() ? tr("Print…") : tr("Hand over…");
    case TodoKind::Requests:
        return tr("Answer…");
    case TodoKind::SelfRegistered:
        return tr("Activate…");
    case TodoKind::ProfileToDefine:
        return tr("Define…");
    case TodoKind::EndsSoon:
        return tr("Dates…");
    default:
        return tr("Open");
    }
}

} // namespace mandat::models
