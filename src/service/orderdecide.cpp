// SPDX-License-Identifier: MIT
// OrderEngine::decide: what becomes of a held order.
#include "service/orderengine.h"

#include "scim/errors.h"
#include "scim/etag.h"
#include "service/access.h"
#include "service/clientscope.h"
#include "service/document.h"
#include "service/entities.h"
#include "service/identitycopies.h"
#include "service/orderapply.h"
#include "service/orderchecks.h"
#include "service/orderdocument.h"
#include "service/orderrebase.h"
#include "service/requestanswers.h"
#include "service/snapshotloader.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

OrderStatus statusAfter(OrderDecision decision)
{
    switch (decision) {
    case OrderDecision::Approve:
        return OrderStatus::Approved;
    case OrderDecision::Reject:
        return OrderStatus::Rejected;
    case OrderDecision::Withdraw:
        return OrderStatus::Withdrawn;
    }
    return OrderStatus::Withdrawn;
}

/// Is this what that decision leads to? An approval ends as applied, or shows that the order is stale or fails.
bool isOutcomeOf(OrderDecision decision, OrderStatus status)
{
    if (decision == OrderDecision::Approve) {
        return status == OrderStatus::Applied || status == OrderStatus::InEffect || status == OrderStatus::Stale
            || status == OrderStatus::Failed;
    }
    return status == statusAfter(decision);
}

class Deciding
{
public:
    Deciding(Writer &writer, const Portal &portal, const Staff &staff, OrderDecision decision, const QDateTime &now)
        : m_writer(writer)
        , m_portal(portal)
        , m_staff(staff)
        , m_decision(decision)
        , m_now(now)
    {
    }

    Result<OrderOutcome> run(const QString &id, const std::optional<QString> &ifMatch, const QString &reason,
                             QList<Finding> &findings)
    {
        MANDAT_ASSIGN(auto found, m_writer.order(id));
        if (!found)
            return fail(ErrorKind::NotFound, u"There is no order %1"_s.arg(id.left(100)));
        m_record = std::move(*found);
        MANDAT_ASSIGN(m_answer, answerOf(m_record));
        MANDAT_TRY(mayDecideThis());
        if (m_order.status != OrderStatus::AwaitingApproval) {
            if (m_order.decidedBy == m_staff.subject && isOutcomeOf(m_decision, m_order.status))
                return OrderOutcome {false, m_record.stored, m_order};
            return fail(ErrorKind::Conflict, u"The order is not awaiting approval"_s);
        }
        if (!scim::ifMatchHolds(ifMatch, etagOf(m_record.stored.version)))
            return fail(ErrorKind::Stale, u"The order has changed"_s);
        m_order.decidedBy = m_staff.subject;
        m_order.decidedByName = m_staff.name;
        m_order.decided = m_now;
        m_order.decisionReason = reason;
        MANDAT_TRY(m_writer.releaseReservations(m_record.stored.id));
        if (m_decision == OrderDecision::Approve)
            MANDAT_TRY(approve(findings));
        else
            m_order.status = statusAfter(m_decision);
        return store(findings);
    }

private:
    Result<void> mayDecideThis()
    {
        if (m_decision == OrderDecision::Withdraw) {
            if (m_staff.subject == m_order.author || m_staff.has(Role::Administrator))
                return {};
            return fail(ErrorKind::Forbidden, u"Only its author and administrators withdraw an order"_s);
        }
        MANDAT_TRY(mayDecide(m_staff));
        if (m_decision == OrderDecision::Reject)
            return {};
        QSet<QString> seen;
        OrderRecord each = m_record;
        for (;;) {
            if (each.author == m_staff.subject)
                return fail(ErrorKind::Forbidden,
                            u"Nobody approves an order that they wrote, or one that replaces it"_s);
            if (each.replaces.isEmpty() || seen.contains(each.replaces))
                return {};
            seen.insert(each.replaces);
            MANDAT_ASSIGN(auto former, m_writer.order(each.replaces));
            if (!former)
                return {};
            each = std::move(*former);
        }
    }

    Result<void> approve(QList<Finding> &findings)
    {
        MANDAT_ASSIGN(const bool stands, stillStands());
        if (!stands) {
            // Taking access away waits for no version: it is done to what is there by now.
            MANDAT_ASSIGN(QList<Change> changes, rebased(m_writer, m_order.changes));
            MANDAT_ASSIGN(const bool onlyTakes, stillOnlyTakes(m_writer, m_portal, m_order.changes, changes, m_now));
            if (!onlyTakes) {
                m_order.status = OrderStatus::Stale;
                m_order.failures = {u"What the order relied on has changed"_s};
                return {};
            }
            m_order.changes = std::move(changes);
        }
        MANDAT_ASSIGN(Snapshot before, loadSnapshot(m_writer, m_order.changes));
        MANDAT_TRY(addAdministrators(m_writer, m_portal, before));
        MANDAT_ASSIGN(const OrderAuthor author, authorNow());
        // Of one whose targets are all gone nothing is left to be judged.
        const Result<void> rules = m_order.changes.isEmpty()
            ? Result<void>()
            : checkRules(m_writer, m_portal, author, m_order, before, m_now, findings);
        if (!rules) {
            if (rules.error().kind == ErrorKind::Storage || rules.error().kind == ErrorKind::Internal)
                return rules;
            m_order.status = OrderStatus::Failed;
            m_order.failures = {rules.error().detail};
            return {};
        }
        return applyOrder(m_writer, m_portal, m_order, before, {m_order.author, m_order.authorName}, m_now);
    }

    /// With the rights that the author has by now.
    Result<OrderAuthor> authorNow()
    {
        const Staff gone {m_order.author, m_order.authorName, {}, {}, {}, false};
        if (const QString user = userOfSubject(m_order.author); !user.isEmpty()) {
            MANDAT_ASSIGN(ClientScope client, clientScope(m_writer, m_portal, user, m_now));
            return OrderAuthor {gone, std::move(client)};
        }
        MANDAT_ASSIGN(const auto author, m_writer.staff(m_order.author));
        return OrderAuthor {author ? author->staff : gone, std::nullopt};
    }

    /// Versions and `basedOn` are as they were when it was submitted.
    Result<bool> stillStands()
    {
        const Result<void> basedOn = checkBasedOn(m_writer, m_portal, m_order.basedOn);
        if (!basedOn && basedOn.error().kind != ErrorKind::Stale)
            return std::unexpected(basedOn.error());
        if (!basedOn)
            return false;
        for (const Change &change : std::as_const(m_order.changes)) {
            if (!change.before)
                continue;
            MANDAT_ASSIGN(
                const auto stored,
                m_writer.find(kindOf(change.resourceKind()), change.resourceId().toString(QUuid::WithoutBraces)));
            if (!stored || QString::number(stored->version) != change.version())
                return false;
        }
        return true;
    }

    Result<OrderOutcome> store(const QList<Finding> &findings)
    {
        static const QHash<OrderDecision, QString> actions {{OrderDecision::Approve, u"approved"_s},
                                                            {OrderDecision::Reject, u"rejected"_s},
                                                            {OrderDecision::Withdraw, u"withdrawn"_s}};
        if (!findings.isEmpty())
            m_answer.findings = findings;
        setOrder(m_record, m_answer, m_now);
        MANDAT_TRY(m_writer.putOrder(m_record));
        if (m_order.status != OrderStatus::Applied && m_order.status != OrderStatus::InEffect)
            MANDAT_TRY(releaseIdentityCopies(m_writer, m_order));
        m_writer.record(actorOf(m_staff), m_now,
                        {actions.value(m_decision),
                         Kind::ChangeOrder,
                         m_record.stored.id,
                         m_order.number,
                         FeedChange::Updated,
                         {},
                         {}});
        if (m_order.status == OrderStatus::Applied || m_order.status == OrderStatus::InEffect) {
            MANDAT_TRY(grantRequests(m_writer, m_order, actorOf(m_staff), m_now));
            MANDAT_TRY(markStale(m_writer, m_portal, m_order, m_now));
        } else {
            MANDAT_TRY(releaseRequest(m_writer, m_order, actorOf(m_staff), m_now));
        }
        return OrderOutcome {true, m_record.stored, m_order};
    }

    Writer &m_writer;
    const Portal &m_portal;
    const Staff &m_staff;
    OrderDecision m_decision;
    QDateTime m_now;
    OrderRecord m_record;
    scim::OrderAnswer m_answer;
    ChangeOrder &m_order = m_answer.order;
};

} // namespace

OrderResult OrderEngine::decide(const QString &portal, const Staff &staff, const QString &order, OrderDecision decision,
                                const std::optional<QString> &ifMatch, const QString &reason)
{
    const auto definition = m_store.portal(portal);
    if (!definition)
        return std::unexpected(OrderRefusal {fail(ErrorKind::NotFound, portal).error(), {}});
    QList<Finding> findings;
    OrderOutcome outcome;
    const auto transaction = [&](Writer &writer) -> Result<void> {
        Deciding deciding(writer, *definition, staff, decision, m_clock.now());
        MANDAT_ASSIGN(outcome, deciding.run(order, ifMatch, reason, findings));
        return {};
    };
    if (const Result<void> written = m_store.write(portal, transaction); !written)
        return std::unexpected(OrderRefusal {conflictToldApart(written.error()), findings});
    return outcome;
}

} // namespace mandat::service
