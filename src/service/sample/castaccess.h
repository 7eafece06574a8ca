// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/cast.h"
#include "service/sample/relationshipplanner.h"
#include "service/sample/sink.h"

namespace mandat::service::sample
{

/// Brings the cast onto one portal, with what its policy asks of them.
class CastAccess
{
public:
    CastAccess(ResourceMaker &maker, RelationshipPlanner &relationships, const ProfileShelf &shelf, const Firm &firm);

    /// `mail`: their domains and addresses are taken there.
    [[nodiscard]] Batch give(MailBook &mail);

private:
    [[nodiscard]] bool isHere(int company) const;
    void addCompanies(MailBook &mail);
    void addRelationships();
    void addPerson(const CastPerson &person);
    void addUser(const CastPerson &cast, const ClientPerson &person, const Contact &contact);
    [[nodiscard]] ClientPerson personOf(const CastPerson &cast);
    /// One that the batch or the shelf keeps; nullptr: to define.
    [[nodiscard]] const Profile *profileFor(const CastPerson &cast, bool administers, Moment created);
    [[nodiscard]] const Profile *careerProfile(const CastPerson &cast);
    const Profile *keepPersonal(const CastPerson &cast, Profile profile, Moment created);
    void addGrants(const CastPerson &cast, const User &user, const Profile *profile, Moment created);
    void addGrant(const User &user, const Profile *profile, QStringView text, Moment created);
    [[nodiscard]] const Policy &policy() const { return m_maker.portal().policy; }

    ResourceMaker &m_maker;
    RelationshipPlanner &m_relationships;
    const ProfileShelf &m_shelf;
    const Firm &m_firm;
    Random m_random;
    Batch m_batch;
    QList<qsizetype> m_companies; ///< by position in the cast: index in the batch, or -1
    QList<ClientCompany> m_clients; ///< by index in the batch
    QHash<QString, qsizetype> m_byReference; ///< the cast's references: index in the batch
    QSet<int> m_led; ///< companies of the cast that have somebody in charge
};

} // namespace mandat::service::sample
