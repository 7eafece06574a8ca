// SPDX-License-Identifier: MIT
#include "service/snapshotloader.h"

#include "service/entities.h"
#include "service/profileholders.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

class Loader
{
public:
    explicit Loader(Reader &reader)
        : m_reader(reader)
    {
    }

    Result<Snapshot> load(const QList<Change> &changes)
    {
        for (const Change &change : changes) {
            for (const auto *side : {&change.before, &change.after}) {
                if (*side)
                    MANDAT_TRY(touch(**side));
            }
            if (change.kind() == ChangeKind::Delete && change.resourceKind() == ResourceKind::User)
                MANDAT_TRY(loadSharers(UserId(change.resourceId())));
        }
        MANDAT_TRY(loadPredefined());
        return std::move(m_out);
    }

private:
    Result<void> touch(const Resource &resource)
    {
        switch (mandat::kindOf(resource)) {
        case ResourceKind::User: {
            const User &user = std::get<User>(resource);
            MANDAT_TRY(loadUser(user.id));
            MANDAT_TRY(loadProfile(user.profile));
            return loadCompany(user.company);
        }
        case ResourceKind::Grant: {
            const Grant &grant = std::get<Grant>(resource);
            MANDAT_TRY(loadUser(grant.user));
            if (const User *user = m_out.user(grant.user))
                MANDAT_TRY(loadCompany(CompanyId(user->company)));
            MANDAT_TRY(loadRelationship(grant.relationship));
            if (const Relationship *relationship = m_out.relationship(grant.relationship))
                MANDAT_TRY(loadCompany(CompanyId(relationship->company)));
            return loadProfile(grant.profile);
        }
        case ResourceKind::Contact:
            return loadCompany(std::get<Contact>(resource).company);
        case ResourceKind::Relationship:
            return loadCompany(std::get<Relationship>(resource).company);
        case ResourceKind::Profile:
            return loadHolders(std::get<Profile>(resource).id);
        }
        return {};
    }

    template<class T> Result<std::optional<T>> one(Kind kind, const QString &id)
    {
        MANDAT_ASSIGN(const auto stored, m_reader.find(kind, id));
        if (!stored)
            return std::nullopt;
        MANDAT_ASSIGN(T value, valueOf<T>(stored->document));
        return value;
    }

    template<class T> Result<QList<T>> linked(Kind kind, Link link, const QString &value)
    {
        MANDAT_ASSIGN(const auto stored, m_reader.linked(kind, link, value));
        QList<T> out;
        for (const Stored &each : stored) {
            MANDAT_ASSIGN(T item, valueOf<T>(each.document));
            out.append(std::move(item));
        }
        return out;
    }

    void put(const Resource &resource)
    {
        if (const auto folded = allFolded(resource))
            m_out.put(*folded);
    }

    /// With the profile that it has, and the one that it will have.
    template<class T> Result<void> putWithProfile(const T &value)
    {
        put(value);
        MANDAT_TRY(loadProfile(value.profile));
        for (const PendingChange &pending : value.pending) {
            for (const FieldChange &change : pending.fields) {
                if (change.field == Field::UserProfile || change.field == Field::GrantProfile)
                    MANDAT_TRY(loadProfile(ProfileId::fromString(change.value.toString())));
            }
        }
        return {};
    }

    Result<void> loadCompany(const CompanyId &id)
    {
        if (id.isNull() || m_companies.contains(id))
            return {};
        m_companies.insert(id);
        MANDAT_ASSIGN(const auto company, one<Company>(Kind::Company, id.toString()));
        if (!company)
            return {};
        m_out.companies.insert(id, *company);
        MANDAT_ASSIGN(const auto contacts, linked<Contact>(Kind::Contact, Link::Company, id.toString()));
        for (const Contact &contact : contacts)
            put(contact);
        MANDAT_ASSIGN(const auto relationships, linked<Relationship>(Kind::Relationship, Link::Company, id.toString()));
        for (const Relationship &relationship : relationships) {
            put(relationship);
            MANDAT_TRY(loadGrantsOn(relationship.id));
        }
        MANDAT_ASSIGN(const auto users, linked<User>(Kind::User, Link::Company, id.toString()));
        for (const User &user : users)
            MANDAT_TRY(addUser(user));
        return {};
    }

    Result<void> loadUser(const UserId &id)
    {
        if (id.isNull() || m_users.contains(id))
            return {};
        MANDAT_ASSIGN(const auto user, one<User>(Kind::User, id.toString()));
        return user ? addUser(*user) : Result<void>();
    }

    Result<void> addUser(const User &user)
    {
        if (m_users.contains(user.id))
            return {};
        m_users.insert(user.id);
        MANDAT_TRY(putWithProfile(user));
        MANDAT_ASSIGN(const auto grants, linked<Grant>(Kind::Grant, Link::User, user.id.toString()));
        for (const Grant &grant : grants) {
            MANDAT_TRY(putWithProfile(grant));
            MANDAT_TRY(loadRelationship(grant.relationship));
        }
        return {};
    }

    Result<void> loadRelationship(const RelationshipId &id)
    {
        if (id.isNull() || m_out.relationships.contains(id))
            return {};
        MANDAT_ASSIGN(const auto relationship, one<Relationship>(Kind::Relationship, id.toString()));
        if (!relationship)
            return {};
        put(*relationship);
        MANDAT_TRY(loadGrantsOn(id));
        return loadSiblings(relationship->company);
    }

    /// The company's other relationships and who has access there: administrators may be counted by company.
    Result<void> loadSiblings(const CompanyId &company)
    {
        if (m_siblings.contains(company))
            return {};
        m_siblings.insert(company);
        MANDAT_ASSIGN(const auto all, linked<Relationship>(Kind::Relationship, Link::Company, company.toString()));
        for (const Relationship &each : all) {
            put(each);
            MANDAT_TRY(loadGrantsOn(each.id));
        }
        return {};
    }

    Result<void> loadGrantsOn(const RelationshipId &id)
    {
        if (m_grantsOn.contains(id))
            return {};
        m_grantsOn.insert(id);
        MANDAT_ASSIGN(const auto grants, linked<Grant>(Kind::Grant, Link::Relationship, id.toString()));
        for (const Grant &grant : grants) {
            MANDAT_TRY(putWithProfile(grant));
            if (m_out.users.contains(grant.user))
                continue;
            // Somebody of another company: what that person can do here counts, the rest does not, unless the order
            // is about that person too (see addUser).
            MANDAT_ASSIGN(const auto user, one<User>(Kind::User, grant.user.toString()));
            if (!user)
                continue;
            MANDAT_TRY(putWithProfile(*user));
        }
        return {};
    }

    Result<void> loadProfile(const ProfileId &id)
    {
        if (id.isNull() || m_out.profiles.contains(id))
            return {};
        MANDAT_ASSIGN(const auto profile, one<Profile>(Kind::Profile, id.toString()));
        if (profile)
            put(*profile);
        return {};
    }

    Result<void> loadHolders(const ProfileId &id)
    {
        MANDAT_TRY(loadProfile(id));
        MANDAT_ASSIGN(const ProfileHolders holders, holdersOf(m_reader, id));
        for (const User &user : holders.users)
            MANDAT_TRY(addUser(user));
        for (const Grant &grant : holders.grants) {
            MANDAT_TRY(loadUser(grant.user));
            MANDAT_TRY(loadRelationship(grant.relationship));
        }
        return {};
    }

    /// Everybody who has a personal profile of somebody who goes: it goes too, unless another one has it.
    Result<void> loadSharers(const UserId &id)
    {
        const User *user = m_out.user(id);
        if (!user)
            return {};
        QSet<ProfileId> own {user->profile};
        for (const Grant *grant : m_out.grantsOfUser(id))
            own.insert(grant->profile);
        for (const ProfileId &profile : std::as_const(own)) {
            const Profile *known = m_out.profile(profile);
            if (known && known->kind == ProfileKind::Personal)
                MANDAT_TRY(loadHolders(profile));
        }
        return {};
    }

    Result<void> loadPredefined()
    {
        MANDAT_ASSIGN(const auto profiles, linked<Profile>(Kind::Profile, Link::Code, u"predefined"_s));
        for (const Profile &profile : profiles)
            put(profile);
        return {};
    }

    Reader &m_reader;
    Snapshot m_out;
    QSet<CompanyId> m_companies;
    QSet<CompanyId> m_siblings;
    QSet<UserId> m_users; ///< with all that they have
    QSet<RelationshipId> m_grantsOn;
};

} // namespace

namespace
{

/// Somebody's grants and where they lead, but nobody else's.
Result<void> addPerson(Reader &reader, const User &user, Snapshot &snapshot)
{
    const auto folded = allFolded(user);
    if (!folded)
        return {};
    snapshot.put(*folded);
    MANDAT_ASSIGN(const auto grants, reader.linked(Kind::Grant, Link::User, user.id.toString()));
    for (const Stored &each : grants) {
        MANDAT_ASSIGN(const Grant grant, valueOf<Grant>(each.document));
        const auto inForce = allFolded(grant);
        if (!inForce || snapshot.grants.contains(grant.id))
            continue;
        snapshot.put(*inForce);
        MANDAT_ASSIGN(const auto relationship, reader.find(Kind::Relationship, grant.relationship.toString()));
        if (relationship && !snapshot.relationship(grant.relationship)) {
            MANDAT_ASSIGN(const Relationship there, valueOf<Relationship>(relationship->document));
            snapshot.put(there);
        }
    }
    return {};
}

/// The same for those of whom only a grant is looked at.
Result<QSet<UserId>> holdersUpTo(Reader &reader, const Profile &profile, qsizetype most, const Snapshot &known)
{
    MANDAT_ASSIGN(const ProfileHolders holders, holdersOf(reader, profile.id));
    QSet<UserId> out;
    for (const User &user : holders.users) {
        if (out.size() < most && !known.user(user.id))
            out.insert(user.id);
    }
    for (const Grant &grant : holders.grants) {
        if (out.size() < most && !known.user(grant.user))
            out.insert(grant.user);
    }
    return out;
}

/// A minimum holds where anybody at all has access: one of them, whoever it is, unless the order is about everybody.
Result<void> addSomebody(Reader &reader, Snapshot &snapshot)
{
    ListQuery query;
    query.kind = Kind::Grant;
    query.after = QString();
    query.countTotal = false;
    for (bool more = true; more;) {
        MANDAT_ASSIGN(const Page page, reader.list(query));
        for (const Stored &stored : page.resources) {
            query.after = stored.id;
            MANDAT_ASSIGN(const Grant grant, valueOf<Grant>(stored.document));
            if (!grant.active || grant.lastDay.isValid() || !grant.pending.isEmpty() || snapshot.user(grant.user))
                continue;
            MANDAT_ASSIGN(const auto user, reader.find(Kind::User, grant.user.toString()));
            if (!user)
                continue;
            MANDAT_ASSIGN(const User value, valueOf<User>(user->document));
            if (value.active && value.pending.isEmpty())
                return addPerson(reader, value, snapshot);
        }
        more = page.more;
    }
    return {};
}

} // namespace

Result<void> addAdministrators(Reader &reader, const Portal &portal, Snapshot &snapshot)
{
    const Policy &policy = portal.policy;
    const Function *administration = portal.catalogue.administration();
    if (!administration || policy.administratorPer != AdministratorPer::Portal)
        return {};
    // Some of them may be switched off, or not be on a dossier that lets them administer.
    const qsizetype most = 20 + 2 * std::max(policy.administratorsBlock, policy.administratorsWarn);
    qsizetype added = 0;
    ListQuery query;
    query.kind = Kind::Profile;
    query.after = QString();
    query.countTotal = false;
    for (bool more = true; more && added < most;) {
        MANDAT_ASSIGN(const Page page, reader.list(query));
        for (const Stored &stored : page.resources) {
            query.after = stored.id;
            MANDAT_ASSIGN(const Profile profile, valueOf<Profile>(stored.document));
            if (!profile.functions.contains(administration->code) || added >= most)
                continue;
            MANDAT_ASSIGN(const QSet<UserId> people, holdersUpTo(reader, profile, most - added, snapshot));
            if (!people.isEmpty() && !snapshot.profile(profile.id))
                snapshot.put(profile);
            for (const UserId &id : people) {
                MANDAT_ASSIGN(const auto user, reader.find(Kind::User, id.toString()));
                if (!user)
                    continue;
                MANDAT_ASSIGN(const User value, valueOf<User>(user->document));
                MANDAT_TRY(addPerson(reader, value, snapshot));
                ++added;
            }
        }
        more = page.more;
    }
    return addSomebody(reader, snapshot);
}

std::optional<Resource> allFolded(const Resource &resource)
{
    if (const User *user = std::get_if<User>(&resource); user && !user->pending.isEmpty()) {
        auto folded = finalState(*user);
        return folded ? std::optional<Resource>(std::move(*folded)) : std::nullopt;
    }
    if (const Grant *grant = std::get_if<Grant>(&resource); grant && !grant->pending.isEmpty()) {
        auto folded = finalState(*grant);
        return folded ? std::optional<Resource>(std::move(*folded)) : std::nullopt;
    }
    return resource;
}

Result<std::optional<Resource>> foldedResource(Reader &reader, ResourceKind kind, const QString &id)
{
    MANDAT_ASSIGN(const auto stored, reader.find(kindOf(kind), id));
    if (!stored)
        return std::nullopt;
    MANDAT_ASSIGN(const Resource resource, resourceOf(*stored));
    return allFolded(resource);
}

Result<Snapshot> loadSnapshot(Reader &reader, const QList<Change> &changes)
{
    return Loader(reader).load(changes);
}

} // namespace mandat::service
