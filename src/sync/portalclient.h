// SPDX-License-Identifier: MIT
#pragma once

#include "cache/writer.h"
#include "domain/auditquery.h"
#include "domain/orderimpact.h"
#include "domain/portal.h"
#include "domain/staff.h"
#include "scim/discovery.h"
#include "scim/orders.h"
#include "sync/credentials.h"
#include "sync/letter.h"
#include "sync/transport.h"

#include <QDateTime>
#include <QDeadlineTimer>

namespace mandat::sync
{

struct FeedPage {
    QList<cache::Writer::FeedItem> items;
    QByteArray nextToken;
    bool more = false;
};

/// The service's routes, one method each. Errors of the service come back as Error with kind, scimType, httpStatus and
/// retryAfter; nothing is tried twice here. A service that says when to come back (429, 503) is not asked before that:
/// until then everything fails as that answer did.
class PortalClient
{
public:
    explicit PortalClient(Transport &transport)
        : m_transport(transport)
    {
    }

    /// What the service says that it can do; what it does not say, it cannot.
    [[nodiscard]] QCoro::Task<Result<scim::ServiceProviderConfig>> capabilities();
    [[nodiscard]] QCoro::Task<Result<Staff>> me();
    [[nodiscard]] QCoro::Task<Result<Policy>> policy();
    [[nodiscard]] QCoro::Task<Result<Catalogue>> catalogue();
    /// A page of a list, as it came. `cursor` empty: the first.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> page(QString resource, QString cursor, int count);
    [[nodiscard]] QCoro::Task<Result<QString>> deltaToken();
    [[nodiscard]] QCoro::Task<Result<FeedPage>> delta(QByteArray token, int count, std::chrono::seconds wait);
    /// Any request; what comes back is an answer of the service (2xx), maybe without a body. NotFound only where the
    /// service itself says so.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> exchange(HttpRequest request, bool urgent = false);
    /// One thing as it is, as it came: "Users/2819c223". NotFound only where the service itself says so.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> resource(QString path);
    /// The bytes as they are: sent again, they are the same order. `urgent`: also while the service asks to be left in
    /// peace.
    [[nodiscard]] QCoro::Task<Result<scim::OrderAnswer>> postOrder(QByteArray request, bool urgent = false);
    /// nullopt: the service does not know it.
    [[nodiscard]] QCoro::Task<Result<std::optional<scim::OrderAnswer>>> orderByExternalId(QString externalId,
                                                                                          bool urgent = false);
    /// The order as it stands, as it came.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> order(QString id);
    /// What a held order would do, as the service computes it now. Conflict: it is not held (any more).
    [[nodiscard]] QCoro::Task<Result<OrderImpact>> orderImpact(QString id);
    /// `verb`: "approve", "reject" or "withdraw". The answer is the order as it stands then. Stale (412): it is not of
    /// this version any more. Conflict: it is not held any more. Forbidden: the role, or authorship.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> decide(QString id, QString verb, QString version, QString reason);
    /// The bytes again are the same request, by its externalId. The answer is the request as it stands.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> postRequest(QByteArray request);
    /// A request as it stands, as it came.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> request(QString id);
    /// Errors as those of decide().
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> refuseRequest(QString id, QString version, QString reason);
    /// Puts a copy of an identity document there; the same bytes again are fine (S1.3).
    [[nodiscard]] QCoro::Task<Result<void>> putIdentityCopy(QString id, QByteArray content);
    /// The copy that a user's document has there, and its media type.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> identityCopy(QString userId);
    [[nodiscard]] QCoro::Task<Result<void>> verifyIdentity(QString userId);
    [[nodiscard]] QCoro::Task<Result<Credentials>> issueCredentials(QString userId);
    /// Resets a sign-in by email: a new activation link leaves. Forbidden: administrators only.
    [[nodiscard]] QCoro::Task<Result<void>> sendCredentials(QString userId);
    [[nodiscard]] QCoro::Task<Result<void>> markHandedOver(QString userId);
    /// Those that wait and those that have been printed, in the order of the queue. Forbidden: administrators only.
    [[nodiscard]] QCoro::Task<Result<QList<Letter>>> letters();
    /// The password of a letter, made now: the former one is void. NotFound: no letter is queued for this user.
    [[nodiscard]] QCoro::Task<Result<Credentials>> exportLetter(QString userId);
    /// Newest first, at most `count`.
    [[nodiscard]] QCoro::Task<Result<QList<AuditEntry>>> audit(QString resourceId, int count);
    [[nodiscard]] QCoro::Task<Result<AuditPage>> auditPage(AuditQuery query);

    /// Bytes of all answers so far.
    [[nodiscard]] qint64 received() const { return m_received; }
    /// The service's clock minus ours, from its last answer's Date.
    [[nodiscard]] std::optional<std::chrono::seconds> skew() const { return m_skew; }

private:
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> fetch(HttpRequest request, bool urgent = false);
    /// The same, where the answer has to be a JSON object.
    [[nodiscard]] QCoro::Task<Result<HttpResponse>> fetchObject(HttpRequest request);

    Transport &m_transport;
    qint64 m_received = 0;
    std::optional<std::chrono::seconds> m_skew;
    Error m_restAsked; ///< by a service that is busy …
    QDeadlineTimer m_rest {0}; ///< … until then
};

} // namespace mandat::sync
