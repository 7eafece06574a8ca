// SPDX-License-Identifier: MIT
#pragma once

#include "service/sample/relationshipplanner.h"
#include "service/sample/sink.h"

namespace mandat::service::sample
{

/// Gives the people of a group of clients their access on one portal: as many users and grants as planned, with the
/// leavers, the dormant, the ones who wait for something, and the risks that the policy only warns of.
class GroupAccess
{
public:
    GroupAccess(ResourceMaker &maker, RelationshipPlanner &relationships, const ProfileShelf &shelf, const Firm &firm,
                quint64 seed);

    [[nodiscard]] Batch give(const ClientGroup &group, const GroupPlan &plan);

private:
    struct Seat {
        ClientPerson person;
        UserFacts facts;
        bool wantsPersonal = false;
        std::optional<Profile> personal; ///< where the profile is personal
        bool serves = true; ///< may have grants
        bool sure = false; ///< administers a company for certain: in force, without end
        std::optional<qsizetype> twinOf;
    };
    struct Pair {
        qsizetype seat;
        qsizetype relationship;
    };

    void addCompanies(Random &random, const ClientGroup &group, const GroupPlan &plan, Batch &batch);
    void seatPeople(Random &random, const ClientGroup &group);
    void swapSome(Random &random, QList<ClientPerson> &others);
    void chooseAdministrators(Random &random);
    void chooseStandings(Random &random);
    [[nodiscard]] Standing standingFrom(Random &random) const;
    void chooseProfiles(Random &random, const QList<Pair> &pairs, Batch &batch);
    /// What the relationships that a seat has hold, all together; by seat.
    [[nodiscard]] QList<SortedSet<FunctionCode>> ceilings(const QList<Pair> &pairs, const Batch &batch) const;
    void addContactsAndUsers(Random &random, Batch &batch);
    [[nodiscard]] QList<Pair> choosePairs(Random &random, qint64 count, const Batch &batch) const;
    void addGrants(Random &random, const QList<Pair> &pairs, Batch &batch);
    void bound(Random &random, const Seat &seat, Moment created, Grant &grant) const;
    void restrictAccounts(Random &random, const Seat &seat, Grant &grant) const;
    [[nodiscard]] const Profile *profileFor(Random &random, const Seat &seat) const;
    [[nodiscard]] Moment createdFor(Random &random, Standing standing, Moment notBefore) const;
    [[nodiscard]] const Policy &policy() const { return m_maker.portal().policy; }

    ResourceMaker &m_maker;
    RelationshipPlanner &m_relationships;
    const ProfileShelf &m_shelf;
    const Firm &m_firm;
    quint64 m_seed;
    quint64 m_portalKey;
    qint64 m_signIns = 0;

    // The group at hand.
    QList<Seat> m_seats;
    QList<ClientPerson> m_others;
    QList<qsizetype> m_companyOf; ///< by relationship
    QList<qsizetype> m_firstOf; ///< by company: its first relationship
};

} // namespace mandat::service::sample
