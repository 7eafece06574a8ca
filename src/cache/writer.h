// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cache/orderrows.h"
#include "cache/rows.h"
#include "db/connection.h"
#include "domain/staff.h"

#include <QJsonObject>

namespace mandat::cache
{

/// The one writer of a cache. Sync owns it, on its thread; every method is one transaction, all or nothing.
/// Methods that change what screens show append what they changed to `takeChanged()`.
class Writer
{
public:
    /// Creates the file, or migrates it after a backup. After an unclean end it is checked first. Errors:
    /// NotADatabase (the file is kept as it is), NewerVersion, Locked (another program writes it), StorageFull.
    [[nodiscard]] static Result<Writer> open(const QString &file, const Clock &clock,
                                             db::ConnectionOptions options = {});
    ~Writer();
    Writer(Writer &&) noexcept;
    Writer &operator=(Writer &&) noexcept;

    // what the portal published
    [[nodiscard]] Result<void> setPortal(const Portal &portal);
    [[nodiscard]] Result<void> setMe(const Staff &staff);
    [[nodiscard]] Result<void> setLastSync(const QDateTime &at);
    [[nodiscard]] Result<QByteArray> meta(const QString &key);
    [[nodiscard]] Result<void> setMeta(const QString &key, const QByteArray &value);

    // the first pass: pages, then the end
    [[nodiscard]] Result<QList<PassState>> passes();
    /// Stores a page of a list and where it ended, in one transaction. `body`: a ListResponse; `state`: where the list
    /// goes on, with what had been received before this page. Returns what has been received with it. A list that ends
    /// before its total is a Protocol error, and stays where it was.
    [[nodiscard]] Result<qint64> storePage(const QByteArray &body, PassState state);
    /// Indexes, search, counts and states, once every list is in; the cache is complete from then on.
    [[nodiscard]] Result<void> finishPass();
    /// Forgets what can be rebuilt, keeps what cannot.
    [[nodiscard]] Result<void> restartPass();

    // the feed
    struct FeedItem {
        QString resourceType; ///< "User"
        QString remoteId;
        bool deleted = false;
        QByteArray data; ///< JSON; empty for a deletion
    };
    /// Stores the service's news and the token that stands after them, in one transaction.
    [[nodiscard]] Result<void> storeFeed(const QList<FeedItem> &items, const QByteArray &nextToken);

    // the outbox
    [[nodiscard]] Result<void> enqueue(const ChangeOrder &order);
    [[nodiscard]] Result<QList<OutboxEntry>> outbox();
    /// The bytes of the first attempt, stored before they are sent.
    [[nodiscard]] Result<void> setRequest(const ChangeOrderId &order, const QByteArray &request);
    [[nodiscard]] Result<void> setOutboxState(const ChangeOrderId &order, OutboxState state,
                                              const QString &detail = {});
    /// What the service answered: its number, status and times; ids of what the order created.
    struct Answer {
        QString remote;
        ChangeOrder order;
        QList<std::pair<QUuid, QString>> created; ///< local id, the service's id
    };
    [[nodiscard]] Result<void> recordAnswer(const ChangeOrderId &order, const Answer &answer);
    /// An order as the service has it, asked for outside the feed. `document`: a ChangeOrder.
    [[nodiscard]] Result<void> storeOrder(const QByteArray &document);
    /// A request as the service has it, asked for outside the feed. `document`: an AccessRequest.
    [[nodiscard]] Result<AccessRequestId> storeRequest(const QByteArray &document);
    /// A returned order has been taken note of: it does not wait any more.
    [[nodiscard]] Result<void> setOrderAside(const ChangeOrderId &order);
    /// What the order is about has moved on the service: it is back with its author, to be merged.
    [[nodiscard]] Result<void> setConflict(const ChangeOrderId &order, const QString &detail);
    /// Is everything here already as the order wants it?
    [[nodiscard]] Result<bool> isDone(const ChangeOrder &order);
    /// Own orders that the service had taken, and that the list of its orders does not hold.
    [[nodiscard]] Result<QList<OutboxEntry>> missingOrders();
    /// The service has lost it: it waits for a person to say so, before it is sent again.
    [[nodiscard]] Result<void> setLost(const ChangeOrderId &order);
    /// NotFound: it is not among the lost ones.
    [[nodiscard]] Result<void> sendLostAgain(const ChangeOrderId &order);
    /// What stands here of an order; nullopt: nothing.
    [[nodiscard]] Result<std::optional<StoredOrder>> order(const ChangeOrderId &order);

    // staged changes and drafts
    /// Coalesces with what is staged for the same resource; a change back to the start unstages.
    [[nodiscard]] Result<void> stage(const Change &change);
    /// All of them or none, as one batch (StagedChange::staged is alike): taken back together.
    [[nodiscard]] Result<void> stageAll(const QList<Change> &changes);
    [[nodiscard]] Result<void> unstage(ResourceKind kind, const QUuid &id);
    /// What was sent is not staged any more; what is left of it is, against the state that it is left with: all or
    /// nothing.
    [[nodiscard]] Result<void> settleStaged(const QList<Change> &sent, const QList<Change> &left);
    [[nodiscard]] Result<void> unstageLast();
    [[nodiscard]] Result<void> discardStaged();
    [[nodiscard]] Result<void> saveDraft(const Draft &draft);
    [[nodiscard]] Result<void> deleteDraft(const QUuid &id);

    /// The service's id of a resource, for paths and references; the local one for what it does not know yet.
    [[nodiscard]] QString remoteId(ResourceKind kind, const QUuid &id) const;
    [[nodiscard]] QList<Changed> takeChanged();
    [[nodiscard]] db::Connection &connection();

private:
    struct Parts;
    explicit Writer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace mandat::cache
