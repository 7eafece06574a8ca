// SPDX-License-Identifier: MIT
#pragma once

#include "app/connections.h"
#include "sync/plain/portal.h"

namespace mandat::app
{

/// Where the mirror of a connection's service is; the file is there if the service is a plain SCIM one.
[[nodiscard]] QString mirrorFile(const DataFolder &folder, const QUuid &connection);

/// A service that is no portal of ours, as it shows itself when it is connected.
struct PlainService {
    sync::PlainCapability can;
    QString me; ///< whose token it is; empty: it does not say
};
/// Errors: Unsupported: nothing at this address speaks SCIM; Unauthorized, Network…
[[nodiscard]] QCoro::Task<Result<PlainService>> findPlainService(sync::PortalClient &client);
/// Remembers that this connection is one to a plain service.
[[nodiscard]] Result<void> keepPlainService(const DataFolder &folder, const QUuid &connection,
                                            const PlainService &service);

/// `wire` itself for a portal of ours, else what plays the portal between it and the engine.
[[nodiscard]] Result<std::unique_ptr<sync::Transport>>
portalOver(std::unique_ptr<sync::Transport> wire, const DataFolder &folder, const Connection &connection);

} // namespace mandat::app
