// SPDX-License-Identifier: MIT
#pragma once

#include "domain/company.h"
#include "domain/grant.h"
#include "domain/user.h"
#include "service/sample/clients.h"
#include "service/sample/profileshelf.h"

namespace mandat::service::sample
{

/// Where a user stands, as far as it decides what is drawn for them.
enum class Standing : quint8 { Seen, Dormant, NeverSeen, Left, SelfRegistered };

struct UserFacts {
    const ClientPerson *person = nullptr;
    Standing standing = Standing::Seen;
    const Profile *profile = nullptr; ///< that the user has, here or on grants; nullptr: to define
    bool administers = false;
    bool equipped = false; ///< the device and the secure mobile
    Moment created = 0;
    QString signInId; ///< where it is generated
};

struct RelationshipFacts {
    QString reference;
    QString label;
    ConfigurationCode configuration;
    SortedSet<ModuleCode> modules;
    ResponsibleParty responsible;
    int accounts = 0;
    bool active = true;
};

/// Turns what is known of a client into a portal's resources, as its policy wants them.
class ResourceMaker
{
public:
    ResourceMaker(const Portal &portal, const Firm &firm, quint64 seed, Moment now);

    [[nodiscard]] Company company(const ClientCompany &client, Moment created);
    [[nodiscard]] Relationship relationship(Random &random, const Company &company, const RelationshipFacts &facts,
                                            Moment created);
    [[nodiscard]] Account account(const Company &company, const QString &label, const QString &iban, Moment created);
    [[nodiscard]] Contact contact(const ClientPerson &person, const CompanyId &company, Moment declared);
    /// `contact`: the one that the user was created from, or nullptr.
    [[nodiscard]] User user(Random &random, const UserFacts &facts, const Company &company, const Contact *contact);
    /// Open-ended and in force; on all of the accounts where the policy grants them.
    [[nodiscard]] Grant grant(const User &user, const Relationship &relationship, const Profile *profile,
                              Moment created);
    /// A text that marks two users as one person (S4.11).
    [[nodiscard]] QString personMark(Moment created);

    [[nodiscard]] const Portal &portal() const { return m_portal; }
    [[nodiscard]] IdMaker &ids() { return m_ids; }
    [[nodiscard]] Moment now() const { return m_now; }
    [[nodiscard]] Audience audience() const { return m_audience; }

private:
    void putSignIns(Random &random, const UserFacts &facts, User &user) const;
    void putEquipment(Random &random, const UserFacts &facts, const Company &company, User &user) const;
    [[nodiscard]] PostalAddress addressFor(Random &random, const ClientPerson &person, const Company &company) const;
    [[nodiscard]] IdentityDocument identityDocument(Random &random, const PersonName &name, Moment created) const;
    [[nodiscard]] QString userTypeFor(bool administers) const;

    const Portal &m_portal;
    const Firm &m_firm;
    IdMaker m_ids;
    Moment m_now;
    Audience m_audience;
};

} // namespace mandat::service::sample
