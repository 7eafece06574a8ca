// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "cache/writer.h"
#include "domain/accessrequest.h"
#include "sync/decision.h"
#include "sync/documentfile.h"
#include "sync/portalclient.h"
#include "sync/syncstate.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace mandat::sync
{

/// How long things wait; shortened by tests.
struct EngineTiming {
    std::chrono::seconds longPoll {25};
    std::chrono::milliseconds firstRetry {2000};
    std::chrono::milliseconds lastRetry {300000};
    std::chrono::milliseconds lastUrgentRetry {30000}; ///< of what only takes access away, whatever pause was asked for
    std::chrono::milliseconds lookForDue {60000}; ///< how late, at most, what falls due by itself is noticed
    std::chrono::milliseconds settle {10000}; ///< how long `submit` waits for the feed to bring its order back
};

/// Moves a cache and its service towards each other: the first pass, the feed, the outbox. Lives on one thread, which
/// is the cache's writing thread too.
class Engine : public QObject
{
    Q_OBJECT

public:
    Engine(cache::Writer writer, std::unique_ptr<Transport> transport, std::shared_ptr<const Clock> clock,
           EngineTiming timing = {});
    ~Engine() override;

    /// Once: what is missing of the first pass, the outbox, the news.
    [[nodiscard]] QCoro::Task<Result<SyncSummary>> syncOnce();
    /// For as long as the program runs: syncOnce, then the long-poll, again and again; after failures it waits.
    void start();
    /// Ends the waiting now: tries again at once; where all is up to date, asks the service whether it still is.
    void retryNow();
    /// Stops and aborts. No signal comes after it; what was under way ends as the event loop goes on.
    void shutdown();
    /// After shutdown(): nothing of its own is under way any more. An engine that is deleted before leaks what waits.
    [[nodiscard]] bool isDrained() const { return m_loops == 0; }

    /// Puts the order into the outbox and sends it. The result is the order as the service has it; an error of kind
    /// Network or Timeout means that it is kept and will be sent (ask `outbox`), any other that it was returned.
    [[nodiscard]] QCoro::Task<Result<ChangeOrder>> submit(ChangeOrder order);
    /// Asks the service for a decision, which is its own: nothing of it is kept to be sent later. An answer that is
    /// lost is asked for again, which is safe (the same person repeating a decision gets the order as it stands). The
    /// result is the order as it stands then: applied, rejected, withdrawn, but also stale or failed. Errors: Network,
    /// Timeout… (it may have arrived or not), Forbidden, NotFound; Conflict and Stale after the order has been read
    /// again, so that the cache says what has become of it.
    [[nodiscard]] QCoro::Task<Result<ChangeOrder>> decide(Decision decision);
    /// What a held order would do, by the service's own state. Conflict: it is not held any more; NotFound: nobody
    /// there knows it, or the service does not compute it.
    [[nodiscard]] QCoro::Task<Result<OrderImpact>> orderImpact(ChangeOrderId order);
    /// Records somebody's wish on the service, now or not at all; its id makes a lost answer safe. Errors: Network,
    /// Timeout… (it may have arrived or not), Forbidden, Invalid with the field.
    [[nodiscard]] QCoro::Task<Result<void>> recordRequest(AccessRequest request);
    /// Refuses a request, of the version that was read, with a reason that the person hears. Errors as those of
    /// decide().
    [[nodiscard]] QCoro::Task<Result<void>> refuseRequest(AccessRequestId request, QString version, QString reason);
    /// The copy of a user's identity document, for an administrator's eyes (S1.3). NotFound: there is none (any more).
    [[nodiscard]] QCoro::Task<Result<DocumentFile>> identityCopy(UserId user);
    /// The document is this person's: the service notes by whom and when, and purges the copy unless the policy keeps
    /// it.
    [[nodiscard]] QCoro::Task<Result<void>> verifyIdentity(UserId user);
    [[nodiscard]] QCoro::Task<Result<Credentials>> issueCredentials(UserId user);
    /// Where credentials leave by email: a new activation link does, and the answer holds no password.
    [[nodiscard]] QCoro::Task<Result<Credentials>> sendCredentials(UserId user);
    [[nodiscard]] QCoro::Task<Result<void>> markHandedOver(UserId user);
    /// The queue of letters that credentials leave with (S1.7); see PortalClient for the errors.
    [[nodiscard]] QCoro::Task<Result<QList<Letter>>> letters();
    [[nodiscard]] QCoro::Task<Result<Credentials>> printLetter(UserId user);
    [[nodiscard]] QCoro::Task<Result<QList<AuditEntry>>> audit(QUuid resource, int count);
    [[nodiscard]] QCoro::Task<Result<AuditPage>> auditPage(AuditQuery query);
    /// Where the chain stands now; Unsupported: the service's tokens do not say it.
    [[nodiscard]] QCoro::Task<Result<FeedToken>> auditHead();
    /// A place in the trail that was known here before (cache/auditanchor.h); nullopt: none. Asks nobody.
    [[nodiscard]] QCoro::Task<Result<std::optional<FeedToken>>> auditAnchor();
    /// The trail has been found to hold it.
    [[nodiscard]] Result<void> renewAuditAnchor();

    // Staged changes and drafts: the cache's, with the signal that screens wait for.
    [[nodiscard]] Result<void> stage(const Change &change);
    [[nodiscard]] Result<void> stageAll(const QList<Change> &changes);
    [[nodiscard]] Result<void> unstage(ResourceKind kind, const QUuid &id);
    [[nodiscard]] Result<void> settleStaged(const QList<Change> &sent, const QList<Change> &left);
    [[nodiscard]] Result<void> unstageLast();
    [[nodiscard]] Result<void> discardStaged();
    [[nodiscard]] Result<void> saveDraft(const cache::Draft &draft);
    [[nodiscard]] Result<void> deleteDraft(const QUuid &id);
    /// With a person's consent: orders that the service has lost. NotFound: one of them is not lost.
    [[nodiscard]] Result<void> sendLostAgain(const QList<ChangeOrderId> &orders);
    /// With a person's consent: what a plain service does not list any more is asked for once more, and goes.
    [[nodiscard]] Result<void> confirmAbsent();
    [[nodiscard]] Result<void> setOrderAside(const ChangeOrderId &order);

    [[nodiscard]] const SyncState &state() const { return m_state; }

Q_SIGNALS:
    void stateChanged(const mandat::sync::SyncState &state);
    /// Rows that screens have to read again; empty: everything.
    void changed(const QList<mandat::cache::Changed> &changed);
    /// The feed has been read to its end.
    void fed();
    void retryWanted();
    void pushWanted();
    void pushed();

private:
    using Bell = void (Engine::*)();
    void ring(Bell bell);
    [[nodiscard]] QCoro::Task<Result<void>> firstPass(SyncSummary *summary);
    [[nodiscard]] QCoro::Task<Result<void>> describe();
    [[nodiscard]] QCoro::Task<Result<void>> pullList(cache::PassState state, SyncSummary *summary);
    [[nodiscard]] QCoro::Task<Result<qint64>> drainFeed(std::chrono::seconds wait);
    [[nodiscard]] QCoro::Task<Result<void>> pushAll(SyncSummary *summary);
    [[nodiscard]] QCoro::Task<Result<void>> pushOne(cache::OutboxEntry entry);
    [[nodiscard]] QCoro::Task<Result<bool>> sendDocuments(cache::OutboxEntry entry);
    [[nodiscard]] QCoro::Task<Result<void>> push(cache::OutboxEntry entry);
    [[nodiscard]] QCoro::Task<Result<void>> pushAhead(ChangeOrderId order);
    [[nodiscard]] bool isSent(const ChangeOrderId &order);
    [[nodiscard]] QCoro::Task<Result<void>> probe(cache::OutboxEntry entry);
    [[nodiscard]] Result<cache::OutboxEntry> outboxEntry(const ChangeOrderId &order);
    [[nodiscard]] Result<QByteArray> requestBytes(const cache::OutboxEntry &entry);
    [[nodiscard]] Result<void> accept(const cache::OutboxEntry &entry, const scim::OrderAnswer &answer);
    [[nodiscard]] Result<void> giveBack(const cache::OutboxEntry &entry, const Error &error);
    [[nodiscard]] QCoro::Task<Result<void>> refused(cache::OutboxEntry entry, Error error);
    [[nodiscard]] QCoro::Task<void> readMeAgain();
    [[nodiscard]] QCoro::Task<Result<bool>> readPresent(ChangeOrder order);
    [[nodiscard]] QCoro::Task<Result<void>> meetPresent(cache::OutboxEntry entry, Error error);
    [[nodiscard]] QCoro::Task<Result<void>> findLost();
    [[nodiscard]] Result<void> settleStale();
    [[nodiscard]] QCoro::Task<void> settle(ChangeOrderId id);
    [[nodiscard]] QCoro::Task<Result<void>> readOrderAgain(QString remote);
    [[nodiscard]] QCoro::Task<Result<void>> requestAnswered(QString id, Result<HttpResponse> answer);
    QCoro::Task<void> run();
    QCoro::Task<void> keepPushing();
    QCoro::Task<void> askAgain();
    [[nodiscard]] QCoro::Task<void> pause(std::chrono::milliseconds howLong, bool endsForUrgent = false);
    [[nodiscard]] std::chrono::milliseconds backOff(const Error &error, int failures) const;
    [[nodiscard]] std::chrono::milliseconds jitter(std::chrono::milliseconds most, int failures) const;
    [[nodiscard]] bool onlyTakes(const ChangeOrderId &order);
    [[nodiscard]] Result<QList<ChangeOrderId>> urgentOrders();
    [[nodiscard]] QCoro::Task<Result<void>> pushUrgent(QList<ChangeOrderId> orders);
    void lookForDue();
    void setPhase(Phase phase);
    void setFailure(const Error &error);
    void announce();

    cache::Writer m_writer;
    std::unique_ptr<Transport> m_transport;
    std::shared_ptr<const Clock> m_clock;
    EngineTiming m_timing;
    PortalClient m_client;
    SyncState m_state;
    bool m_running = false;
    bool m_down = false;
    bool m_pushing = false;
    bool m_asking = false;
    QSet<ChangeOrderId> m_sending; ///< whose requests are under way
    QHash<ChangeOrderId, Error> m_refusals; ///< why the service said no, for those who wait for the answer
    QSet<ChangeOrderId> m_weighed; ///< stale ones of which it is known whether anything is left
    QList<Bell> m_ringing;
    QTimer m_dueTimer;
    int m_loops = 0; ///< of its own that have not ended
    int m_retries = 0; ///< how often a person asked to try again now
    int m_urgentLeft = 0; ///< how often an order that waits for no other could not be sent
};

} // namespace mandat::sync
