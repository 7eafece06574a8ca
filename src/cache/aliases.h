// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "db/connection.h"
#include "domain/changeorder.h"

#include <QHash>

namespace mandat::cache
{

/// Local ids and the service's, where they differ: few, since only what was born here and has been acknowledged since
/// has two. Everything else keeps the service's id here too, so no look-up is needed for it.
class Aliases
{
public:
    [[nodiscard]] Result<void> load(db::Connection &connection);
    [[nodiscard]] Result<void> add(db::Connection &connection, const QUuid &remote, const QUuid &local);

    [[nodiscard]] QUuid local(const QUuid &remote) const
    {
        return m_local.isEmpty() ? remote : m_local.value(remote, remote);
    }
    [[nodiscard]] QUuid remote(const QUuid &local) const { return m_remote.value(local, local); }

    /// Every id in it, as it is called here.
    void localise(User &user) const;
    void localise(Grant &grant) const;
    void localise(Relationship &relationship) const;
    void localise(Contact &contact) const;
    void localise(Company &company) const;
    void localise(Profile &profile) const;

private:
    template<class IdType> void localiseId(IdType &id) const { id = IdType(local(id.uuid())); }

    QHash<QUuid, QUuid> m_local;
    QHash<QUuid, QUuid> m_remote;
};

} // namespace mandat::cache
