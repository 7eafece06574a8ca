// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserpage.h"

namespace mandat::models
{
class RelationshipList;
}

namespace mandat::desktop
{

class EmptyState;
class SearchField;
class TableView;

/// Whom it is for: a relationship, found by its number or by any part of the company's name (S2.8). Only where the
/// wizard was not started from one.
class CompanyPage : public NewUserPage
{
    Q_OBJECT

public:
    explicit CompanyPage(NewUserState &state, QWidget *parent = nullptr);
    ~CompanyPage() override;

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] QWidget *firstProblem() override;

private:
    void find();
    /// The row that is current becomes the form's; false: there is none.
    [[nodiscard]] bool take();

    std::unique_ptr<models::RelationshipList> m_list;
    SearchField *m_search;
    TableView *m_table;
    EmptyState *m_nothing;
    RelationshipId m_taken;
};

} // namespace mandat::desktop
