// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace mandat::sync
{

enum class Phase {
    Idle, ///< not started
    FirstPass, ///< `resource`, `received` of `total`
    Indexing, ///< the first pass is in, search is being built
    UpToDate,
    Syncing, ///< sending or fetching news
    Offline, ///< since `since`; everything can be read
    SignedOut, ///< the token is refused
    Failed, ///< `error`; a person has to do something
};

/// Where sync stands, as data; screens make the words.
struct SyncState {
    Phase phase = Phase::Idle;
    QString resource;
    qint64 received = 0; ///< of all lists of this pass
    qint64 total = 0;
    QDateTime since;
    QDateTime lastSync;
    int toSend = 0;
    qint64 absent =
        0; ///< of a plain service: so many are not listed there any more; somebody has to say that they go …
    qint64 absentOf = 0; ///< … of so many
    qint64 clockAhead = 0; ///< seconds by which this computer's clock is ahead of the service's, once it is minutes
    Error error;
    bool operator==(const SyncState &) const = default;
};

/// What a whole sync did, for the command line.
struct SyncSummary {
    qint64 resources = 0; ///< received in the first pass
    qint64 news = 0; ///< from the feed
    int ordersSent = 0;
    int ordersReturned = 0;
    qint64 bytes = 0;
    bool operator==(const SyncSummary &) const = default;
};

} // namespace mandat::sync

Q_DECLARE_METATYPE(mandat::sync::SyncState)
