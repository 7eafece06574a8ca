// SPDX-License-Identifier: MIT
#pragma once

#include "app/connections.h"
#include "base/clock.h"
#include "cache/reader.h"
#include "domain/auditquery.h"
#include "domain/orderimpact.h"
#include "domain/portal.h"
#include "domain/staff.h"
#include "sync/credentials.h"
#include "sync/decision.h"
#include "sync/documentfile.h"
#include "sync/letter.h"
#include "sync/syncstate.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace mandat::sync
{
class SecretStore;
}

namespace mandat::app
{

/// What a session stands on; injected, so that tests can replace it.
struct Environment {
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<sync::SecretStore> secrets;
};

/// A connection that is open: sync runs on a thread of its own and writes the cache; screens read it here, on the
/// thread that made the session. Futures end on any thread: continue them with `.then(context, …)`.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Opens the cache (made if it is not there) and starts nothing yet.
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const DataFolder &folder, const Connection &connection,
                                                               Environment environment);
    /// Waits until sync has stopped and the cache is closed.
    ~Session() override;

    void start(); ///< sync, from now on
    void retryNow(); ///< F5

    [[nodiscard]] const Connection &connection() const;
    [[nodiscard]] cache::Reader &reader(); ///< for this thread
    [[nodiscard]] QString cacheFile() const; ///< for readers on other threads
    [[nodiscard]] const Portal &portal() const; ///< empty before the first sync
    [[nodiscard]] const Staff &me() const;
    [[nodiscard]] const sync::SyncState &state() const;
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] const DataFolder &folder() const;
    [[nodiscard]] const std::shared_ptr<sync::SecretStore> &secrets() const;
    /// The name given to it, else what the portal announces.
    [[nodiscard]] QString displayName(Language language) const;

    /// Into the outbox and off. See sync::Engine::submit for the errors.
    [[nodiscard]] QFuture<Result<ChangeOrder>> submit(const ChangeOrder &order);
    /// Approves, rejects or withdraws a held order, now or not at all. See sync::Engine::decide for the errors.
    [[nodiscard]] QFuture<Result<ChangeOrder>> decide(const sync::Decision &decision);
    /// A returned order has been taken note of: it does not wait in To do any more.
    [[nodiscard]] QFuture<Result<void>> setOrderAside(const ChangeOrderId &order);
    /// With a person's consent: orders that the service has lost are sent once more.
    [[nodiscard]] QFuture<Result<void>> sendLostAgain(const QList<ChangeOrderId> &orders);
    /// With a person's consent: what a plain service does not list any more goes here too, at the next look.
    [[nodiscard]] QFuture<Result<void>> confirmAbsent();
    /// Now or not at all; see sync::Engine for the errors.
    [[nodiscard]] QFuture<Result<void>> recordRequest(const AccessRequest &request);
    [[nodiscard]] QFuture<Result<void>> refuseRequest(const AccessRequestId &request, const QString &version,
                                                      const QString &reason);
    [[nodiscard]] QFuture<Result<sync::DocumentFile>> identityCopy(const UserId &user);
    [[nodiscard]] QFuture<Result<void>> verifyIdentity(const UserId &user);
    [[nodiscard]] QFuture<Result<sync::Credentials>> issueCredentials(const UserId &user);
    [[nodiscard]] QFuture<Result<void>> markHandedOver(const UserId &user);
    [[nodiscard]] QFuture<Result<QList<sync::Letter>>> letters();
    /// Makes the password that goes into the letter; one made before stops working.
    [[nodiscard]] QFuture<Result<sync::Credentials>> printLetter(const UserId &user);
    [[nodiscard]] QFuture<Result<QList<AuditEntry>>> audit(const QUuid &resource, int count = 200);
    /// One page of the portal's audit trail, asked of the portal: nothing of it is kept here.
    [[nodiscard]] QFuture<Result<AuditPage>> auditPage(const AuditQuery &query);
    /// What a held order would do, as the portal computes it now; see sync::Engine::orderImpact for the errors.
    [[nodiscard]] QFuture<Result<OrderImpact>> orderImpact(const ChangeOrderId &order);
    /// Where the trail's chain stands now; Unsupported: the portal does not say it.
    [[nodiscard]] QFuture<Result<FeedToken>> auditHead();
    /// A place in it that this computer has known; nullopt: none. Once the trail was found to hold it, it is renewed.
    [[nodiscard]] QFuture<Result<std::optional<FeedToken>>> auditAnchor();
    [[nodiscard]] QFuture<Result<void>> renewAuditAnchor();

    // the change bar and drafts
    [[nodiscard]] QFuture<Result<void>> stage(const Change &change);
    [[nodiscard]] QFuture<Result<void>> stageAll(const QList<Change> &changes); ///< together or not at all
    [[nodiscard]] QFuture<Result<void>> unstage(ResourceKind kind, const QUuid &id);
    /// What was sent is not staged any more; what is left of it is: all or nothing.
    [[nodiscard]] QFuture<Result<void>> settleStaged(const QList<Change> &sent, const QList<Change> &left);
    [[nodiscard]] QFuture<Result<void>> unstageLast();
    [[nodiscard]] QFuture<Result<void>> discardStaged();
    [[nodiscard]] QFuture<Result<void>> saveDraft(const cache::Draft &draft);
    [[nodiscard]] QFuture<Result<void>> deleteDraft(const QUuid &id);

Q_SIGNALS:
    void stateChanged(const mandat::sync::SyncState &state);
    /// These rows have to be read again; empty: everything.
    void changed(const QList<mandat::cache::Changed> &changed);
    void portalChanged();

private:
    struct Parts;
    explicit Session(std::unique_ptr<Parts> parts);
    void takeState(const sync::SyncState &state);
    void takeChanged(const QList<cache::Changed> &changed);
    void reloadPortal();

    std::unique_ptr<Parts> m_parts;
};

} // namespace mandat::app
