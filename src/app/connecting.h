// SPDX-License-Identifier: MIT
#pragma once

#include "app/connections.h"
#include "base/clock.h"
#include "base/language.h"
#include "sync/signin/browsersignin.h"
#include "sync/syncstate.h"

#include <QCoroTask>
#include <QFuture>

#include <memory>

namespace mandat::sync
{
class Engine;
class SecretStore;
} // namespace mandat::sync

namespace mandat::app
{

/// What a person gives to connect to a portal.
struct ConnectRequest {
    QString url; ///< as typed
    QString name; ///< may be empty
    QString tokenFile; ///< used at every start, never copied
    QString token; ///< pasted; goes to the keychain. One of the two, unless the person has signed in in the browser:
    SignInOffer signIn; ///< where
    sync::SignedIn signedIn; ///< and who; its refresh token goes to the keychain
    QString caFile; ///< of a private authority to trust; copied
    bool sessionOnly = false; ///< what would go to the keychain stays in memory, until the program ends
};

struct ConnectOutcome {
    Connection connection;
    LocalizedText portalName;
    QString staffName;
};

/// Asks the portal who it is and whether it takes the token, then remembers the connection. Nothing is kept if any of
/// it fails: Invalid (address, token file), Unauthorized, Network, Unsupported, Conflict (known already), Keychain.
[[nodiscard]] QCoro::Task<Result<ConnectOutcome>> connectPortal(DataFolder &folder, ConnectRequest request,
                                                                std::shared_ptr<sync::SecretStore> secrets);

/// The same as a future, for those who do not write coroutines.
[[nodiscard]] QFuture<Result<ConnectOutcome>> connectPortalAsync(DataFolder &folder, ConnectRequest request,
                                                                 std::shared_ptr<sync::SecretStore> secrets);

/// What `mandat sync` does: everything that is missing or waits, once.
[[nodiscard]] QCoro::Task<Result<sync::SyncSummary>> syncConnection(DataFolder folder, Connection connection,
                                                                    std::shared_ptr<const Clock> clock,
                                                                    std::shared_ptr<sync::SecretStore> secrets);

/// Private authorities of a connection, if it has some.
[[nodiscard]] Result<QList<QSslCertificate>> authoritiesOf(const DataFolder &folder, const QUuid &connection);

/// An engine over a connection's cache, on the calling thread.
[[nodiscard]] Result<std::unique_ptr<sync::Engine>> openEngine(const DataFolder &folder, const Connection &connection,
                                                               std::shared_ptr<const Clock> clock,
                                                               const std::shared_ptr<sync::SecretStore> &secrets);

} // namespace mandat::app
