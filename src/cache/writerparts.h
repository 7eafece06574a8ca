// SPDX-License-Identifier: MIT
#pragma once

#include "cache/aliases.h"
#include "cache/keptorders.h"
#include "cache/loader.h"
#include "cache/projection.h"
#include "cache/writer.h"

namespace mandat::cache
{

/// What the writer's files share.
struct Writer::Parts {
    Parts(db::Connection opened, const Clock &theClock)
        : connection(std::move(opened))
        , clock(theClock)
        , loader(connection, aliases)
        , kept(connection.path())
    {
    }

    db::Connection connection;
    const Clock &clock;
    Aliases aliases;
    Loader loader;
    KeptOrders kept;
    Portal portal;
    QList<Changed> changed;

    [[nodiscard]] Projection projection() { return Projection(connection, portal, clock.now()); }
    /// After a full pass: the orders that still wait, on the new copy.
    [[nodiscard]] Result<void> reprojectAll();
    [[nodiscard]] Result<void> reproject(const ChangeOrder &order);
    [[nodiscard]] Result<bool> holdsResources();
    [[nodiscard]] Result<void> stageAll(const QList<Change> &changes);
    [[nodiscard]] Result<void> stageAt(const Change &change, const QDateTime &at);
    /// Now, or the next instant at which nothing has been staged yet.
    [[nodiscard]] Result<QDateTime> freeInstant();
    [[nodiscard]] Result<void> storeItem(Projection &target, const FeedItem &item);
    [[nodiscard]] Result<void> storeOrderDocument(Projection &target, const QByteArray &document, bool byFeed);
    [[nodiscard]] Result<void> adopt(const User &user);
    /// The files of orders beside the cache, made equal to its outbox: what only a file has comes back, to be looked
    /// for on the service before it is sent again.
    [[nodiscard]] Result<void> matchKept();
    /// After a commit: an order that the service has not got has a file, any other has none.
    void keep(const ChangeOrder &order, OutboxState state) const;
};

} // namespace mandat::cache
