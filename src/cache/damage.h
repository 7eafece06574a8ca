// SPDX-License-Identifier: MIT
// What is known of a cache without opening it: that it was damaged, and which files it consists of.
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace mandat::cache
{

/// What became of a cache that was damaged: said in the window until somebody has read it.
struct Rebuilt {
    QDateTime at;
    QString damaged; ///< where the damaged file is kept
    int orders = 0; ///< of the outbox, as far as the service does not have them, that were saved
    int staged = 0;
    int drafts = 0;
    int unreadable = 0; ///< orders that are known to have been there and could not be saved; never sent by themselves
    bool uncertain = false; ///< there may have been staged changes, drafts or returned orders that nobody can read now
    bool operator==(const Rebuilt &) const = default;
};

/// Damage was met while the cache was in use: the next opening looks at all of it.
void wantCheck(const QString &file);

/// nullopt: nothing to be said.
[[nodiscard]] std::optional<Rebuilt> rebuiltNotice(const QString &file);
void dismissRebuilt(const QString &file);

/// Every file of a cache: itself, what SQLite keeps beside it, kept orders, copies set aside.
[[nodiscard]] QStringList filesOf(const QString &file);
/// Erases all of them. Storage, with the first that could not be erased.
[[nodiscard]] Result<void> eraseCache(const QString &file);

} // namespace mandat::cache
