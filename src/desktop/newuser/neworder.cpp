// SPDX-License-Identifier: MIT
#include "desktop/newuser/neworder.h"

#include "base/uuid.h"
#include "domain/effective.h"

#include <algorithm>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

namespace
{

/// Puts the order together, in the sequence in which its parts refer to each other.
class Builder
{
public:
    Builder(const NewUserForm &form, const Portal &portal, const Snapshot &snapshot)
        : m_form(form)
        , m_portal(portal)
        , m_snapshot(snapshot)
    {
    }

    void addContact()
    {
        if (m_form.declared && !m_form.existing && m_form.user.contact == m_form.declared->id)
            m_order.changes.append(Change::create(*m_form.declared));
    }

    /// S4.11: whichever of the two is linked already says as whom.
    void addUser()
    {
        if (m_form.existing)
            return;
        User user = m_form.user;
        const User *first = m_snapshot.user(m_form.samePerson);
        user.person = !first ? QString() : first->person.isEmpty() ? m_form.user.person : first->person;
        if (first && first->person != user.person) {
            User linked = *first;
            linked.person = user.person;
            m_order.changes.append(Change::modify(*first, linked));
        }
        user.company = m_form.company;
        user.externalId = user.id.toString();
        if (m_portal.policy.signInId == SignInIdKind::Email)
            user.userName = user.email; // S2.5
        user.termsVersion = m_form.termsAccepted ? m_portal.policy.termsVersion : QString();
        user.profile = {};
        if (m_portal.policy.profileScope == ProfileScope::User)
            user.profile = profile(m_form.rights, m_form.personal, chosen());
        m_order.changes.append(Change::create(user));
    }

    void addGrants()
    {
        for (const NewUserAccess &one : m_form.access) {
            const Relationship *relationship = m_snapshot.relationship(one.relationship);
            if (!relationship)
                continue;
            Grant grant;
            grant.id = one.grant;
            grant.user = m_form.user.id;
            grant.relationship = one.relationship;
            if (m_portal.policy.profileScope == ProfileScope::Relationship)
                grant.profile = profile(m_form.rightsOn(one), one.personal, {relationship});
            if (m_portal.policy.accountScope == AccountScope::Granted)
                grant.accounts = one.accounts;
            if (m_portal.policy.grantDates) {
                grant.firstDay = m_form.firstDay;
                grant.lastDay = m_form.lastDay;
            }
            m_order.changes.append(Change::create(grant));
            reliesOn(u"Relationships/"_s + relationship->id.toString(), relationship->version);
        }
    }

    ChangeOrder take(const Staff &author, const QDateTime &now)
    {
        m_order.id = ChangeOrderId(newUuid(now));
        m_order.company = m_form.company;
        m_order.reason = m_form.reason.trimmed();
        m_order.mandate = m_form.mandate;
        m_order.answers = m_form.answers;
        if (m_form.document && !m_form.existing) {
            m_order.documents = {*m_form.document};
            m_order.documents.first().user = m_form.user.id;
        }
        m_order.acknowledged = m_form.acknowledged;
        m_order.termsVersion = m_form.termsAccepted ? m_portal.policy.termsVersion : QString();
        m_order.author = author.subject;
        m_order.authorName = author.name;
        m_order.created = now;
        reliesOn(u"Policy"_s, m_portal.policy.version);
        reliesOn(u"Catalogue"_s, m_portal.catalogue.version());
        return std::move(m_order);
    }

private:
    [[nodiscard]] QList<const Relationship *> chosen() const
    {
        QList<const Relationship *> out;
        for (const NewUserAccess &one : m_form.access) {
            if (const Relationship *relationship = m_snapshot.relationship(one.relationship))
                out.append(relationship);
        }
        return out;
    }

    /// The profile that a choice comes to; a personal one is created under the given id.
    ProfileId profile(const RightsChoice &choice, const ProfileId &personal,
                      const QList<const Relationship *> &relationships)
    {
        if (choice.later)
            return {};
        if (!choice.isPersonal()) {
            if (const Profile *base = m_snapshot.profile(choice.base))
                reliesOn(u"Profiles/"_s + base->id.toString(), base->version);
            return choice.base;
        }
        Profile out;
        out.id = personal;
        out.kind = ProfileKind::Personal;
        out.functions = withinReach(choice.functions, m_portal, relationships);
        m_order.changes.append(Change::create(out));
        return out.id;
    }

    void reliesOn(const QString &ref, const QString &version)
    {
        const BasedOn entry {ref, version};
        if (!m_order.basedOn.contains(entry))
            m_order.basedOn.append(entry);
    }

    const NewUserForm &m_form;
    const Portal &m_portal;
    const Snapshot &m_snapshot;
    ChangeOrder m_order;
};

} // namespace

QList<RelationshipId> NewUserForm::relationships() const
{
    QList<RelationshipId> out;
    for (const NewUserAccess &one : access)
        out.append(one.relationship);
    return out;
}

NewUserAccess *NewUserForm::accessOn(const RelationshipId &relationship)
{
    const auto found = std::ranges::find(access, relationship, &NewUserAccess::relationship);
    return found == access.end() ? nullptr : &*found;
}

const NewUserAccess *NewUserForm::accessOn(const RelationshipId &relationship) const
{
    const auto found = std::ranges::find(access, relationship, &NewUserAccess::relationship);
    return found == access.end() ? nullptr : &*found;
}

bool NewUserForm::isWorthKeeping() const
{
    return existing || declared || !user.contact.isNull() || !user.lastName.isEmpty() || !user.firstName.isEmpty()
        || !user.email.isEmpty() || !user.telephone.isEmpty() || !user.mobile.isEmpty() || !rights.functions.isEmpty();
}

NewUserForm beginForm(const Portal &portal, const QDateTime &now)
{
    NewUserForm out;
    out.user.id = UserId(newUuid(now));
    out.user.language = portal.policy.languages.value(0);
    out.personal = ProfileId(newUuid(now));
    return out;
}

void chooseCompany(NewUserForm &form, const CompanyId &company)
{
    if (form.company == company)
        return;
    form.company = company;
    form.access.clear();
    form.inPlaceOf = {};
    form.declared.reset();
    form.user.contact = {};
    form.user.company = company;
    form.acknowledged.clear();
}

void chooseRelationships(NewUserForm &form, const QList<RelationshipId> &relationships, const Snapshot &snapshot,
                         const QDateTime &now)
{
    QList<NewUserAccess> access;
    for (const RelationshipId &id : relationships) {
        if (const NewUserAccess *known = form.accessOn(id)) {
            access.append(*known);
            continue;
        }
        NewUserAccess one;
        one.relationship = id;
        one.grant = GrantId(newUuid(now));
        one.personal = ProfileId(newUuid(now));
        one.rights = form.rights;
        if (const Relationship *relationship = snapshot.relationship(id);
            relationship && relationship->accounts.size() == 1)
            one.accounts.insert(relationship->accounts.first().id);
        access.append(one);
    }
    form.access = access;
}

void takeContact(NewUserForm &form, const Contact &contact)
{
    if (form.user.contact == contact.id)
        return;
    User user;
    user.id = form.user.id;
    user.language = form.user.language;
    user.userType = form.user.userType;
    user.address = form.user.address;
    user.company = contact.company;
    user.contact = contact.id;
    user.title = contact.title;
    user.lastName = contact.lastName;
    user.firstName = contact.firstName;
    user.capacity = contact.capacity;
    user.email = contact.email;
    user.telephone = contact.telephone;
    user.mobile = contact.mobile;
    form.user = user;
    if (form.declared && form.declared->id != contact.id)
        form.declared.reset();
    form.acknowledged.clear();
}

void takeExisting(NewUserForm &form, const User &user)
{
    form.user = user;
    form.existing = true;
    form.declared.reset();
    form.acknowledged.clear();
}

void takeSecond(NewUserForm &form, const User &first)
{
    User user;
    user.id = form.user.id;
    user.company = first.company;
    user.title = first.title;
    user.lastName = first.lastName;
    user.firstName = first.firstName;
    user.capacity = first.capacity;
    user.telephone = first.telephone;
    user.mobile = first.mobile;
    user.address = first.address;
    user.language = first.language;
    user.userType = first.userType;
    user.person = first.person.isEmpty() ? first.id.toString() : first.person;
    form.user = user;
    form.samePerson = first.id;
}

void takeOver(NewUserForm &form, const User &leaving, const Snapshot &snapshot, const QDate &today,
              const QDateTime &now)
{
    form.inPlaceOf = leaving.id;
    QList<RelationshipId> places;
    for (const Grant *grant : snapshot.grantsOfUser(leaving.id)) {
        const Relationship *there = snapshot.relationship(grant->relationship);
        const bool over = grant->lastDay.isValid() && grant->lastDay < today;
        if (there && there->active && there->company == form.company && grant->active && !over)
            places.append(grant->relationship);
    }
    chooseRelationships(form, places, snapshot, now);
    form.rights = choiceOf(snapshot.profile(leaving.profile));
    for (NewUserAccess &one : form.access) {
        const Grant *grant = snapshot.grantOf(leaving.id, one.relationship);
        one.accounts = grant->accounts;
        if (!grant->profile.isNull()) {
            one.rights = choiceOf(snapshot.profile(grant->profile));
            form.rights = form.access.constFirst().rights;
            form.sameRights = form.sameRights && one.rights == form.rights;
        }
    }
}

bool offersSecondUser(const Policy &policy)
{
    return policy.profileScope == ProfileScope::User && !policy.contactRequired;
}

bool mustAdminister(const Portal &portal, const Snapshot &snapshot, const CompanyId &company)
{
    if (!portal.policy.firstUserAdministrator || company.isNull())
        return false;
    return std::ranges::none_of(snapshot.users,
                                [&](const User &user) { return user.active && user.company == company; });
}

std::optional<bool> administrationByType(const Policy &policy, const QString &userType)
{
    const bool decides = std::ranges::any_of(policy.userTypes, &UserType::administrator);
    const UserType *type = policy.userType(userType);
    if (!decides || !type)
        return std::nullopt;
    return type->administrator;
}

SortedSet<FunctionCode> functionsOf(const RightsChoice &choice, const Snapshot &snapshot)
{
    if (choice.later)
        return {};
    if (choice.isPersonal())
        return choice.functions;
    const Profile *base = snapshot.profile(choice.base);
    return base ? base->functions : SortedSet<FunctionCode>();
}

RightsChoice choiceOf(const Profile *profile)
{
    RightsChoice out;
    out.later = !profile;
    if (profile && profile->kind == ProfileKind::Personal) {
        out.changed = true;
        out.functions = profile->functions;
    } else if (profile) {
        out.base = profile->id;
    }
    return out;
}

SortedSet<FunctionCode> withinReach(const SortedSet<FunctionCode> &functions, const Portal &portal,
                                    const QList<const Relationship *> &relationships)
{
    SortedSet<FunctionCode> out;
    for (const FunctionCode &code : functions) {
        const Function *function = portal.catalogue.function(code);
        const auto through = [&](const Relationship *relationship) {
            return withinCeiling(portal, *relationship, *function);
        };
        if (function && (relationships.isEmpty() || std::ranges::any_of(relationships, through)))
            out.insert(code);
    }
    return out;
}

bool needsAccounts(const NewUserForm &form, const Portal &portal, const Snapshot &snapshot)
{
    if (portal.policy.accountScope != AccountScope::Granted)
        return false;
    const bool perUser = portal.policy.profileScope == ProfileScope::User;
    return std::ranges::any_of(form.access, [&](const NewUserAccess &one) {
        const Relationship *relationship = snapshot.relationship(one.relationship);
        if (!relationship || relationship->accounts.isEmpty())
            return false;
        const Profile *had = form.existing && perUser ? snapshot.profile(form.user.profile) : nullptr;
        const SortedSet<FunctionCode> functions =
            had ? had->functions : functionsOf(perUser ? form.rights : form.rightsOn(one), snapshot);
        return std::ranges::any_of(functions, [&](const FunctionCode &code) {
            const Function *function = portal.catalogue.function(code);
            return function && function->onAccounts && withinCeiling(portal, *relationship, *function);
        });
    });
}

ChangeOrder buildOrder(const NewUserForm &form, const Portal &portal, const Snapshot &snapshot, const Staff &author,
                       const QDateTime &now)
{
    Builder builder(form, portal, snapshot);
    builder.addContact();
    builder.addUser();
    builder.addGrants();
    return builder.take(author, now);
}

} // namespace mandat::desktop
