// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserpage.h"

class QPushButton;

namespace mandat::models
{
class AccountPick;
}

namespace mandat::desktop
{

class Banner;
class TreeView;

/// The accounts that the chosen functions work on (S0.8), where the policy grants accounts one by one.
class AccountsPage : public NewUserPage
{
    Q_OBJECT

public:
    explicit AccountsPage(NewUserState &state, QWidget *parent = nullptr);
    ~AccountsPage() override;

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] bool applies() const override;
    void enter() override;
    [[nodiscard]] QWidget *firstField() override;

private:
    void store();
    void refresh();

    std::unique_ptr<models::AccountPick> m_pick;
    TreeView *m_tree;
    TextLabel *m_count;
    Banner *m_without;
};

} // namespace mandat::desktop
