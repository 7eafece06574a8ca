// SPDX-License-Identifier: MIT
#include "cache/aliases.h"

namespace mandat::cache
{

Result<void> Aliases::load(db::Connection &connection)
{
    m_local.clear();
    m_remote.clear();
    MANDAT_ASSIGN(db::Statement all, connection.prepare("SELECT remote, id FROM alias"));
    return all.forEach([&] {
        m_local.insert(all.uuid(0), all.uuid(1));
        m_remote.insert(all.uuid(1), all.uuid(0));
    });
}

Result<void> Aliases::add(db::Connection &connection, const QUuid &remote, const QUuid &local)
{
    if (remote == local || this->local(remote) == local)
        return {};
    MANDAT_TRY(connection.run("INSERT OR REPLACE INTO alias(remote, id) VALUES(?, ?)", remote, local));
    m_local.insert(remote, local);
    m_remote.insert(local, remote);
    return {};
}

void Aliases::localise(User &user) const
{
    if (m_local.isEmpty())
        return;
    localiseId(user.id);
    localiseId(user.company);
    localiseId(user.contact);
    localiseId(user.profile);
    for (PendingChange &change : user.pending)
        localiseId(change.order);
}

void Aliases::localise(Grant &grant) const
{
    if (m_local.isEmpty())
        return;
    localiseId(grant.id);
    localiseId(grant.user);
    localiseId(grant.relationship);
    localiseId(grant.profile);
    for (PendingChange &change : grant.pending)
        localiseId(change.order);
}

void Aliases::localise(Relationship &relationship) const
{
    if (m_local.isEmpty())
        return;
    localiseId(relationship.id);
    localiseId(relationship.company);
}

void Aliases::localise(Contact &contact) const
{
    if (m_local.isEmpty())
        return;
    localiseId(contact.id);
    localiseId(contact.company);
}

void Aliases::localise(Company &company) const
{
    if (!m_local.isEmpty())
        localiseId(company.id);
}

void Aliases::localise(Profile &profile) const
{
    if (!m_local.isEmpty())
        localiseId(profile.id);
}

} // namespace mandat::cache
