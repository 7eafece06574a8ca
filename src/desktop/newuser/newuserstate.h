// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/neworder.h"
#include "desktop/workspace.h"

namespace mandat::desktop
{

/// What the pages of the New user wizard share: the form, the company that it is about, and what the rules say of it.
class NewUserState : public QObject
{
    Q_OBJECT

public:
    explicit NewUserState(Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] const Policy &policy() const { return m_workspace.policy(); }
    [[nodiscard]] const Portal &portal() const { return m_workspace.portal(); }
    [[nodiscard]] const Wording &wording() const { return m_workspace.wording(); }

    NewUserForm form;
    /// The company as it is, with every predefined and shared profile.
    [[nodiscard]] const Snapshot &snapshot() const { return m_snapshot; }

    /// Starts with one relationship chosen.
    void begin(const RelationshipId &relationship);
    /// The person is on the portal and gets access to more relationships of the own company.
    void beginExisting(const UserId &user);
    /// A second user for the same person, in the same company (S4.11).
    void beginSecond(const UserId &first);
    /// Somebody new with the rights, the access and the type of somebody who leaves.
    void beginSuccessor(const UserId &leaving, LeavingWay way);
    /// The rights and accounts that somebody on the portal has, on top of what is staged, to be changed: everywhere, or
    /// on one access.
    void beginRights(const UserId &user, const GrantId &only = {});
    /// What they are changed from: as the portal has it, with what is pending; nullptr: nobody's are changed.
    [[nodiscard]] const Snapshot *former() const { return m_former ? &*m_former : nullptr; }
    /// What the person holds there on the portal today; nullopt: nobody's rights are changed, or not the same
    /// everywhere.
    [[nodiscard]] std::optional<SortedSet<FunctionCode>> functionsToday(const QList<Relationship> &where) const;
    void setCompany(const CompanyId &company);
    void setForm(const NewUserForm &restored);
    /// The person is on the portal already and only gets more relationships.
    void useExisting(const UserId &user);
    /// Back to a new person.
    void forgetExisting();
    /// Reads the company again.
    void reload();
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    [[nodiscard]] const Company *company() const { return m_snapshot.company(form.company); }
    [[nodiscard]] QList<Relationship> companyRelationships() const; ///< by reference
    [[nodiscard]] QList<Relationship> chosenRelationships() const; ///< by reference
    [[nodiscard]] bool mustAdminister() const;
    /// Whose second user the form makes; nullptr: nobody’s.
    [[nodiscard]] const User *samePerson() const { return m_snapshot.user(form.samePerson); }
    /// "KOUASSI Aya", or the portal's noun while there is no name.
    [[nodiscard]] QString personName() const;
    /// "subscription 40217-A", « l’abonnement 40217-A »; several: "2 subscriptions".
    [[nodiscard]] QString relationshipsName() const;
    /// Other users who have this email or would have this sign-in ID.
    [[nodiscard]] QList<User> usersWithEmail(const QString &email) const;

    [[nodiscard]] ChangeOrder order() const;
    [[nodiscard]] QList<Finding> findings(const ChangeOrder &order) const;
    /// As the wizard goes on: terms count as accepted, since their page comes later.
    [[nodiscard]] QList<Finding> findingsBeforeTerms() const;

    /// Something in the form has been changed by hand.
    void touch();

Q_SIGNALS:
    void changed(); ///< the form
    void companyChanged();
    void pagesChanged(); ///< which pages there are may have changed

private:
    Workspace &m_workspace;
    Snapshot m_snapshot;
    std::optional<Error> m_failure;
    std::optional<NewUserForm> m_beforeExisting;
    std::optional<Snapshot> m_former;
};

} // namespace mandat::desktop
