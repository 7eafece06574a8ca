// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/newuser/newuserpage.h"

class QDateEdit;
class QPushButton;

namespace mandat::models
{
class RelationshipPick;
}

namespace mandat::desktop
{

class FieldBox;
class SearchField;
class TreeView;

/// What the person gets access to: some of the company's relationships, in one step (S1.4), and from when to when.
class RelationshipsPage : public NewUserPage
{
    Q_OBJECT

public:
    explicit RelationshipsPage(NewUserState &state, QWidget *parent = nullptr);
    ~RelationshipsPage() override;

    [[nodiscard]] QString summary() const override;
    [[nodiscard]] bool applies() const override;
    void enter() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] QWidget *firstProblem() override;

private:
    void addDates();
    void store();
    void storeDates();
    void refreshCount();

    std::unique_ptr<models::RelationshipPick> m_pick;
    SearchField *m_search;
    TreeView *m_tree;
    TextLabel *m_count;
    QPushButton *m_all;
    QPushButton *m_none;
    QDateEdit *m_first = nullptr;
    QDateEdit *m_last = nullptr;
    FieldBox *m_lastBox = nullptr;
};

} // namespace mandat::desktop
