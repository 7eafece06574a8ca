// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/users/stagedstate.h"
#include "desktop/workspace.h"

class QMenu;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTimer;
class QToolButton;

namespace mandat::desktop
{

class BadgeLabel;
class ChipLabel;
class EmptyState;
class TextLabel;
class UserAccessTab;
class UserHistoryTab;
class UserRightsTab;
class UserSheetTab;

/// Everything about one person, beside the list: sheet, access, rights with reasons, history.
class UserPane : public QWidget
{
    Q_OBJECT

public:
    explicit UserPane(Workspace &workspace, QWidget *parent = nullptr);

    /// Null: nobody. In place of somebody else, a moment later.
    void showUser(const UserId &user);
    void refresh();
    void retranslate();
    /// What can be done with the person shown: deactivate, remove…; every one stages a change.
    void addActionsTo(QMenu *menu);

private:
    void show(const User &user, const Snapshot &snapshot);
    void addRightsTo(QMenu *menu);
    void addSuccessionsTo(QMenu *menu);
    void showChips(const User &user);
    void edit();
    void stageActive(bool active);
    void stageDeletion();

    Workspace &m_workspace;
    UserId m_user;
    std::optional<User> m_shown; ///< as the portal has it
    StagedState m_staged;
    QStackedWidget *m_stack;
    EmptyState *m_nobody;
    TextLabel *m_name;
    TextLabel *m_subtitle;
    ChipLabel *m_status;
    ChipLabel *m_stagedChip;
    QPushButton *m_edit;
    QToolButton *m_more;
    QTabWidget *m_tabs;
    UserSheetTab *m_sheet;
    UserAccessTab *m_access;
    UserRightsTab *m_rights;
    UserHistoryTab *m_history;
    BadgeLabel *m_accessCount;
    QTimer *m_soon;
};

} // namespace mandat::desktop
