// SPDX-License-Identifier: MIT
#include "cache/gatherer.h"
#include "cache/reader.h"

namespace mandat::cache
{

Result<Snapshot> Reader::companySnapshot(const CompanyId &company, const QList<CompanyId> &together)
{
    Gatherer gatherer(*m_connection);
    MANDAT_TRY(gatherer.addWholeCompany(company));
    for (const CompanyId &other : together)
        MANDAT_TRY(gatherer.addWholeCompany(other));
    MANDAT_TRY(gatherer.addSharedProfiles());
    return gatherer.take();
}

Result<Snapshot> Reader::userSnapshot(const UserId &user)
{
    Gatherer gatherer(*m_connection);
    MANDAT_TRY(gatherer.addUser(user));
    MANDAT_TRY(gatherer.addSharedProfiles());
    return gatherer.take();
}

Result<Snapshot> Reader::relationshipSnapshot(const RelationshipId &relationship)
{
    Gatherer gatherer(*m_connection);
    MANDAT_TRY(gatherer.addRelationship(relationship));
    MANDAT_TRY(gatherer.addUsersOf(relationship));
    return gatherer.take();
}

Result<Snapshot> Reader::profileSnapshot(const ProfileId &profile)
{
    Gatherer gatherer(*m_connection);
    MANDAT_TRY(gatherer.addHolders(profile));
    MANDAT_TRY(gatherer.addSharedProfiles());
    return gatherer.take();
}

Result<QHash<ProfileId, Profile>> Reader::sharedProfiles()
{
    Gatherer gatherer(*m_connection);
    MANDAT_TRY(gatherer.addSharedProfiles());
    return gatherer.take().profiles;
}

} // namespace mandat::cache
