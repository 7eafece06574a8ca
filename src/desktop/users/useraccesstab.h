// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

class QPushButton;

namespace mandat::models
{
class AccessList;
}

namespace mandat::desktop
{

class TableView;

/// A person's access, relationship by relationship, with what can be done to each.
class UserAccessTab : public QWidget
{
    Q_OBJECT

public:
    explicit UserAccessTab(Workspace &workspace, QWidget *parent = nullptr);

    void showUser(const User &user, const Snapshot &snapshot);
    void retranslate();

private:
    void openMenu(const QModelIndex &index, const QPoint &position);
    void stageActive(const Grant &grant, bool active);
    void stageRemoval(const Grant &grant);

    Workspace &m_workspace;
    models::AccessList *m_list;
    TableView *m_table;
};

} // namespace mandat::desktop
