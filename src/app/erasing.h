// SPDX-License-Identifier: MIT
#pragma once

#include "app/connections.h"
#include "cache/reader.h"

#include <QFuture>

namespace mandat::sync
{
class SecretStore;
}

namespace mandat::app
{

/// What goes with a connection's data on this computer and is nowhere else.
struct Losses {
    qint64 undecided = 0; ///< own orders that the portal does not have, or that came back: each needs a decision first
    qsizetype staged = 0;
    qsizetype drafts = 0;
    qsizetype reviews = 0; ///< of access, closed ones included
    qsizetype recoveries = 0;

    [[nodiscard]] bool isNothing() const { return *this == Losses(); }
    bool operator==(const Losses &) const = default;
};
[[nodiscard]] Result<Losses> lossesOf(const DataFolder &folder, const QUuid &connection, cache::Reader &reader,
                                      const cache::TodoQuery &query);

/// Ends the sign-in, then erases what this computer has of a connection: its copy of the portal, what waits, reviews,
/// recoveries, trusted authorities, its entry. The session is closed by then. Keychain: the sign-in is still in it, and
/// nothing is erased. That the place of sign-in could not be told is no error. Storage: some file is still there; the
/// connection is, too.
[[nodiscard]] QFuture<Result<void>> eraseConnection(const DataFolder &folder, const Connection &connection,
                                                    std::shared_ptr<sync::SecretStore> secrets);

} // namespace mandat::app
