// SPDX-License-Identifier: MIT
#pragma once

#include "service/oidc/tokenverifier.h"
#include "service/store.h"

#include <QHash>

#include <mutex>

namespace mandat::service
{

/// Who on a portal the holder of an issuer's token is. Usable from any thread.
class OidcCallers
{
public:
    explicit OidcCallers(Store &store)
        : m_store(store)
    {
    }

    /// The staff record with the token's subject, with the token's roles where it carries some. The record then takes
    /// these over, since an order that waits is later judged by what its author may do. Unauthorized: no such staff
    /// member on this portal, or not active.
    [[nodiscard]] Result<StaffRecord> callerOf(const TokenClaims &claims, const QString &portal, const QDateTime &now);

private:
    [[nodiscard]] Result<void> takeRoles(const StaffRecord &record, const SortedSet<Role> &roles,
                                         const QDateTime &issued, const QDateTime &now);

    Store &m_store;
    std::mutex m_mutex;
    QHash<QString, QDateTime> m_rolesOf; ///< by portal and subject: when the token was issued whose roles were taken
};

} // namespace mandat::service
