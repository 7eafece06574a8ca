// SPDX-License-Identifier: MIT
#pragma once

#include "cache/tables.h"
#include "db/connection.h"
#include "domain/snapshot.h"

namespace mandat::cache
{

/// Gathers what belongs together, each thing once.
class Gatherer
{
public:
    explicit Gatherer(db::Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> addCompany(const CompanyId &id)
    {
        if (id.isNull() || m_snapshot.companies.contains(id))
            return {};
        MANDAT_ASSIGN(const std::optional<Company> company, selectOne<Company>(m_connection, "WHERE id = ?", id));
        if (company)
            m_snapshot.companies.insert(id, *company);
        return {};
    }

    Result<void> addRelationship(const RelationshipId &id)
    {
        if (m_snapshot.relationships.contains(id))
            return {};
        MANDAT_ASSIGN(const std::optional<Relationship> found,
                      selectOne<Relationship>(m_connection, "WHERE id = ?", id));
        if (!found)
            return {};
        m_snapshot.relationships.insert(id, *found);
        return addCompany(found->company);
    }

    Result<void> addProfile(const ProfileId &id)
    {
        if (id.isNull() || m_snapshot.profiles.contains(id))
            return {};
        MANDAT_ASSIGN(const std::optional<Profile> profile, selectOne<Profile>(m_connection, "WHERE id = ?", id));
        if (profile)
            m_snapshot.profiles.insert(id, *profile);
        return {};
    }

    /// With everything that the person has.
    Result<void> addUser(const UserId &id)
    {
        if (m_snapshot.users.contains(id))
            return {};
        MANDAT_ASSIGN(const std::optional<User> user, selectOne<User>(m_connection, "WHERE id = ?", id));
        if (!user)
            return {};
        m_snapshot.users.insert(id, *user);
        MANDAT_TRY(addProfile(user->profile));
        MANDAT_TRY(addCompany(user->company));
        if (!user->contact.isNull()) {
            MANDAT_ASSIGN(const std::optional<Contact> contact,
                          selectOne<Contact>(m_connection, "WHERE id = ?", user->contact));
            if (contact)
                m_snapshot.contacts.insert(contact->id, *contact);
        }
        MANDAT_ASSIGN(const QList<Grant> grants, selectAll<Grant>(m_connection, "WHERE user = ?", id));
        for (const Grant &grant : grants) {
            m_snapshot.grants.insert(grant.id, grant);
            MANDAT_TRY(addRelationship(grant.relationship));
            MANDAT_TRY(addProfile(grant.profile));
        }
        return {};
    }

    Result<void> addUsersOf(const RelationshipId &id)
    {
        MANDAT_ASSIGN(const QList<Grant> grants, selectAll<Grant>(m_connection, "WHERE relationship = ?", id));
        for (const Grant &grant : grants)
            MANDAT_TRY(addUser(grant.user));
        return {};
    }

    Result<void> addWholeCompany(const CompanyId &id)
    {
        MANDAT_TRY(addCompany(id));
        MANDAT_ASSIGN(const QList<Relationship> relationships,
                      selectAll<Relationship>(m_connection, "WHERE company = ?", id));
        for (const Relationship &relationship : relationships) {
            m_snapshot.relationships.insert(relationship.id, relationship);
            MANDAT_TRY(addUsersOf(relationship.id));
        }
        MANDAT_ASSIGN(const QList<User> users, selectAll<User>(m_connection, "WHERE company = ?", id));
        for (const User &user : users)
            MANDAT_TRY(addUser(user.id));
        MANDAT_ASSIGN(const QList<Contact> contacts, selectAll<Contact>(m_connection, "WHERE company = ?", id));
        for (const Contact &contact : contacts)
            m_snapshot.contacts.insert(contact.id, contact);
        return {};
    }

    Result<void> addSharedProfiles()
    {
        MANDAT_ASSIGN(const QList<Profile> profiles, selectAll<Profile>(m_connection, "WHERE kind <> 2"));
        for (const Profile &profile : profiles)
            m_snapshot.profiles.insert(profile.id, profile);
        return {};
    }

    Result<void> addHolders(const ProfileId &id)
    {
        MANDAT_TRY(addProfile(id));
        MANDAT_ASSIGN(const QList<User> users, selectAll<User>(m_connection, "WHERE profile = ?", id));
        for (const User &user : users)
            MANDAT_TRY(addUser(user.id));
        MANDAT_ASSIGN(const QList<Grant> grants, selectAll<Grant>(m_connection, "WHERE profile = ?", id));
        for (const Grant &grant : grants)
            MANDAT_TRY(addUser(grant.user));
        return {};
    }

    [[nodiscard]] Snapshot take() { return std::move(m_snapshot); }

private:
    db::Connection &m_connection;
    Snapshot m_snapshot;
};

} // namespace mandat::cache
