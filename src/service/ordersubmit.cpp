// SPDX-License-Identifier: MIT
// OrderEngine::submit: from what was sent to a held or applied order.
#include "service/orderengine.h"

#include "base/uuid.h"
#include "scim/errors.h"
#include "scim/filter.h"
#include "service/access.h"
#include "service/entities.h"
#include "service/identitycopies.h"
#include "service/orderapply.h"
#include "service/orderchecks.h"
#include "service/orderdocument.h"
#include "service/requestanswers.h"
#include "service/snapshotloader.h"

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

/// One submission inside its transaction.
class Submission
{
public:
    struct Terms {
        bool isOrder = true; ///< else a plain write, which needs no version and has to find its resource
        bool identityCopies = false;
        std::optional<ClientScope> client;
    };
    Submission(Writer &writer, const Portal &portal, const Staff &author, const scim::OrderRequest &request,
               const QByteArray &digest, const Terms &terms, const QDateTime &now)
        : m_writer(writer)
        , m_portal(portal)
        , m_author(author)
        , m_request(request)
        , m_digest(digest)
        , m_terms(terms)
        , m_now(now)
    {
    }

    Result<OrderOutcome> run(QList<Finding> &findings)
    {
        if (!m_request.externalId.isEmpty()) {
            MANDAT_ASSIGN(const auto known, m_writer.orderByExternalId(m_author.subject, m_request.externalId));
            if (known)
                return repeated(*known);
        }
        if (!m_terms.client)
            MANDAT_TRY(maySubmit(m_author, m_portal.policy));
        MANDAT_ASSIGN(m_order.id, freeOrderId());
        MANDAT_TRY(readChanges());
        MANDAT_ASSIGN(Snapshot before, loadSnapshot(m_writer, m_order.changes));
        MANDAT_TRY(addAdministrators(m_writer, m_portal, before));
        const Effect effect = classify(m_portal, before, m_order.changes, m_now);
        // A target that is gone already is a success: there is nothing left to check.
        if (m_terms.isOrder && !m_terms.client && m_order.changes.isEmpty() && !m_request.operations.isEmpty())
            return done(before);
        // Revocation goes first: it does not wait for versions to match, unless a plain write said that it depends on
        // one (If-Match, RFC 9110 §13.1.1).
        if (effect != Effect::Narrowing || !m_terms.isOrder)
            MANDAT_TRY(checkVersions(m_typed, m_terms.isOrder));
        if (effect != Effect::Narrowing)
            MANDAT_TRY(checkBasedOn(m_writer, m_portal, m_order.basedOn));
        MANDAT_TRY(checkRules(m_writer, m_portal, {m_author, m_terms.client}, m_order, before, m_now, findings));
        MANDAT_TRY(checkAcknowledged(m_portal.policy, m_order, effect, findings));
        MANDAT_TRY(claimIdentityCopies(m_writer, m_portal.policy, m_author, m_request.operations, m_typed,
                                       m_order.id.toString(), m_terms.identityCopies));
        MANDAT_TRY(checkMayAnswer());
        MANDAT_TRY(giveNumber());
        if (isHeld(m_portal.policy, effect))
            MANDAT_TRY(hold());
        else
            MANDAT_TRY(applyOrder(m_writer, m_portal, m_order, before, actorOf(m_author), m_now));
        return store(findings);
    }

private:
    Result<OrderOutcome> done(const Snapshot &before)
    {
        m_order.answers.reset(); // what changes nothing grants nothing
        MANDAT_TRY(giveNumber());
        MANDAT_TRY(applyOrder(m_writer, m_portal, m_order, before, actorOf(m_author), m_now));
        return store({});
    }

    Result<OrderOutcome> repeated(const OrderRecord &known)
    {
        if (known.digest != m_digest)
            return scim::refuse(scim::scimtype::uniqueness, u"Another order of yours has this externalId"_s,
                                u"externalId"_s);
        MANDAT_ASSIGN(scim::OrderAnswer answer, answerOf(known));
        return OrderOutcome {false, known.stored, std::move(answer.order)};
    }

    /// The client's own id where it can be: then nothing has to be looked up after a lost answer.
    Result<ChangeOrderId> freeOrderId()
    {
        const QUuid wished = QUuid::fromString(m_request.externalId);
        if (!wished.isNull() && wished.toString(QUuid::WithoutBraces) == m_request.externalId.toLower()) {
            MANDAT_ASSIGN(const auto taken, m_writer.find(Kind::ChangeOrder, wished.toString(QUuid::WithoutBraces)));
            if (!taken)
                return ChangeOrderId(wished);
        }
        return ChangeOrderId(newUuid(m_now));
    }

    Result<void> readChanges()
    {
        m_order.status = OrderStatus::Submitted;
        m_order.reason = m_request.reason;
        m_order.mandate = m_request.mandate;
        m_order.replaces = m_request.replacesId();
        m_order.reverses = m_request.reversesId();
        m_order.answers = m_request.answersId();
        m_order.basedOn = m_request.basedOn;
        m_order.acknowledged = m_request.acknowledged;
        m_order.termsVersion = m_request.termsVersion;
        m_order.company = m_request.companyId();
        m_order.author = m_author.subject;
        m_order.authorName = m_author.name;
        m_order.created = m_now;
        m_order.submitted = m_now;
        MANDAT_ASSIGN(m_typed, typedOperations(m_writer, m_request.operations, m_terms.isOrder, m_now));
        m_order.changes = m_typed.changes;
        completeChanges(m_portal, m_order);
        return {};
    }

    Result<void> checkMayAnswer()
    {
        if (m_order.answers && m_terms.client)
            return fail(ErrorKind::Forbidden, u"The firm decides on requests"_s);
        return checkAnswers(m_writer, m_order);
    }

    Result<void> giveNumber()
    {
        const int year = m_now.toTimeZone(m_portal.policy.zone()).date().year();
        MANDAT_ASSIGN(const qint64 number, m_writer.nextOrderNumber(year));
        m_order.number = u"%1-%2-%3"_s.arg(m_portal.policy.orderPrefix).arg(year).arg(number, 4, 10, QChar(u'0'));
        return {};
    }

    Result<void> hold()
    {
        m_order.status = OrderStatus::AwaitingApproval;
        return reserveFor(m_writer, m_portal, m_order);
    }

    Result<OrderOutcome> store(const QList<Finding> &findings)
    {
        OrderRecord record;
        record.stored.id = m_order.id.toString();
        record.externalId = m_request.externalId;
        record.digest = m_digest;
        scim::OrderAnswer answer;
        answer.order = m_order;
        answer.findings = findings;
        for (const scim::TypedOperation &operation : std::as_const(m_typed.operations)) {
            scim::OperationResult result;
            result.method = operation.method;
            result.bulkId = operation.bulkId;
            result.id = operation.id.toString(QUuid::WithoutBraces);
            result.location = u'/' + endpoint(kindOf(operation.kind)) + u'/' + result.id;
            answer.results.append(result);
        }
        setOrder(record, std::move(answer), m_now);
        MANDAT_TRY(m_writer.putOrder(record));
        m_writer.record(actorOf(m_author), m_now,
                        {m_order.status == OrderStatus::AwaitingApproval ? u"submitted"_s : u"applied"_s,
                         Kind::ChangeOrder,
                         record.stored.id,
                         m_order.number,
                         FeedChange::Created,
                         {},
                         {}});
        if (m_order.status == OrderStatus::AwaitingApproval) {
            MANDAT_TRY(tieRequest(m_writer, m_order, actorOf(m_author), m_now));
        } else {
            MANDAT_TRY(grantRequests(m_writer, m_order, actorOf(m_author), m_now));
            MANDAT_TRY(markStale(m_writer, m_portal, m_order, m_now));
        }
        return OrderOutcome {true, record.stored, m_order};
    }

    Writer &m_writer;
    const Portal &m_portal;
    const Staff &m_author;
    const scim::OrderRequest &m_request;
    QByteArray m_digest;
    const Terms &m_terms;
    QDateTime m_now;
    ChangeOrder m_order;
    scim::TypedOperations m_typed;
};

} // namespace

bool changesNothing(const OrderRefusal &refusal)
{
    return refusal.findings.size() == 1 && refusal.findings.first().kind == FindingKind::Empty;
}

OrderEngine::OrderEngine(Store &store, const Clock &clock, bool identityCopies)
    : m_store(store)
    , m_clock(clock)
    , m_identityCopies(identityCopies)
{
}

OrderResult OrderEngine::submit(const QString &portal, const Staff &author, const scim::OrderRequest &request,
                                const QByteArray &digest, bool versionsRequired,
                                const std::optional<ClientScope> &client)
{
    const auto definition = m_store.portal(portal);
    if (!definition)
        return std::unexpected(OrderRefusal {fail(ErrorKind::NotFound, portal).error(), {}});
    QList<Finding> findings;
    OrderOutcome outcome;
    const Submission::Terms terms {versionsRequired, m_identityCopies, client};
    const auto transaction = [&](Writer &writer) -> Result<void> {
        Submission submission(writer, *definition, author, request, digest, terms, m_clock.now());
        MANDAT_ASSIGN(outcome, submission.run(findings));
        return {};
    };
    if (const Result<void> written = m_store.write(portal, transaction); !written)
        return std::unexpected(OrderRefusal {conflictToldApart(written.error()), findings});
    return outcome;
}

} // namespace mandat::service
