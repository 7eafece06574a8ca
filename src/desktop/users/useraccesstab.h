// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/users/stagedstate.h"
#include "desktop/workspace.h"

class QMenu;
class QPushButton;

namespace mandat::models
{
class AccessList;
}

namespace mandat::desktop
{

class TableView;

/// A person's access, relationship by relationship, with what is staged and what can be done to each.
class UserAccessTab : public QWidget
{
    Q_OBJECT

public:
    explicit UserAccessTab(Workspace &workspace, QWidget *parent = nullptr);

    void showUser(const User &user, const Snapshot &snapshot, const StagedState &staged);
    void retranslate();
    /// What can be done to the access in this row; every action stages a change.
    void addActionsTo(QMenu *menu, int row);

private:
    [[nodiscard]] Snapshot withStaged(const Snapshot &snapshot) const;
    void chooseDates(const Grant &shown);
    void stage(const Grant &after);
    void stageRemoval(const GrantId &grant);
    [[nodiscard]] QString placeOf(const Grant &grant) const;

    Workspace &m_workspace;
    models::AccessList *m_list;
    TableView *m_table;
    QPushButton *m_add;
    UserId m_user;
    Snapshot m_snapshot; ///< as the portal has it
    StagedState m_staged;
};

} // namespace mandat::desktop
