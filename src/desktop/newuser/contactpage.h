// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserpage.h"

class QStackedLayout;

namespace mandat::models
{
class ContactPick;
}

namespace mandat::desktop
{

class Banner;
class EmptyState;
class SearchField;
class TableView;

/// Where the policy wants a contact: picked from those that the company has declared and that are not users (S0.2).
class ContactPage : public NewUserPage
{
    Q_OBJECT

public:
    explicit ContactPage(NewUserState &state, QWidget *parent = nullptr);
    ~ContactPage() override;

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] bool applies() const override;
    void enter() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] QWidget *firstProblem() override;

private:
    void fill();
    void showList();
    void selectChosen();
    void take(const QModelIndex &index);
    void declare();

    std::unique_ptr<models::ContactPick> m_contacts;
    SearchField *m_search;
    TableView *m_table;
    EmptyState *m_nobody;
    TextLabel *m_taken;
    Banner *m_declared;
    bool m_filling = false;
};

} // namespace mandat::desktop
