// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserstate.h"

#include <QDialog>

class QPushButton;

namespace mandat::desktop
{

class Banner;
class NewUserPage;
class RightsPage;

/// What somebody who is on the portal may do, or on which accounts, to be changed (S0.3, S0.8, S1.5): the wizard's own
/// pages, on the person. What comes out is staged, not sent.
class RightsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class About { Rights, Accounts };
    enum class Start {
        AsItIs,
        Copy, ///< asks at once whose profile is copied (S0.7)
    };

    /// `only`: one access; null: all of them.
    RightsDialog(Workspace &workspace, const UserId &user, const GrantId &only, About about,
                 Start start = Start::AsItIs, QWidget *parent = nullptr);
    ~RightsDialog() override;

    void accept() override;

private:
    void build(About about);
    [[nodiscard]] QString titleFor(About about) const;

    Workspace &m_workspace;
    NewUserState m_state;
    RightsPage *m_rights = nullptr;
    NewUserPage *m_page = nullptr;
    QPushButton *m_keep = nullptr;
};

/// Opens it; says so where the person is not there any more.
void changeRights(Workspace &workspace, const UserId &user, const GrantId &only, RightsDialog::About about,
                  QWidget *parent, RightsDialog::Start start = RightsDialog::Start::AsItIs);

/// Are accounts granted one by one here, and are there any?
[[nodiscard]] bool grantsAccounts(Workspace &workspace, const Grant &grant);

/// What else changes with the type of a person who is given another one: who administers, where types decide it (S2.3).
/// On top of what is staged.
[[nodiscard]] QList<Change> rightsForType(Workspace &workspace, const User &withType);

} // namespace mandat::desktop
