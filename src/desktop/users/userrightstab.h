// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

class QCheckBox;
class QDateEdit;
class QLabel;

namespace mandat::models
{
class RightsTree;
}

namespace mandat::desktop
{

class TreeView;

/// What a person can do, as of a day, every "no" with its reasons.
class UserRightsTab : public QWidget
{
    Q_OBJECT

public:
    explicit UserRightsTab(Workspace &workspace, QWidget *parent = nullptr);

    void showUser(const User &user, const Snapshot &snapshot);
    void retranslate();

private:
    void fill();

    Workspace &m_workspace;
    models::RightsTree *m_tree;
    TreeView *m_view;
    QLabel *m_asOf;
    QDateEdit *m_day;
    QCheckBox *m_onlyRefused;
    QLabel *m_sum;
    UserId m_user;
    Snapshot m_snapshot;
};

} // namespace mandat::desktop
