// SPDX-License-Identifier: MIT
#pragma once

#include "app/everywhere.h"
#include "desktop/workspace.h"

#include <QDialog>

class QPushButton;
class QStandardItemModel;

namespace mandat::desktop
{

class TableView;
class TextLabel;

/// One person's accounts on all portals that are open side by side: where, what state, how many accesses, and how we
/// know that it is the same person. From here one goes there, links accounts by hand, or ends all of them at once.
class EverywhereDialog : public QDialog
{
    Q_OBJECT

public:
    /// The workspace knows of the portals beside its own.
    EverywhereDialog(Workspace &workspace, const UserId &user, QWidget *parent);
    ~EverywhereDialog() override;

private:
    void read();
    void fillTable();
    void fillMissing();
    void refreshButtons();
    void openThere();
    void linkAccount();
    void unlinkAccount();
    void prepareDeparture();
    [[nodiscard]] const app::PersonAccount *current() const;
    [[nodiscard]] QString portalName(const app::Session &session) const;

    Workspace &m_workspace;
    UserId m_user;
    QList<app::PersonAccount> m_accounts;
    QStandardItemModel *m_model;
    TextLabel *m_title;
    TableView *m_table;
    TextLabel *m_missing;
    QPushButton *m_link;
    QPushButton *m_unlink;
    QPushButton *m_open;
    QPushButton *m_departure;
};

} // namespace mandat::desktop
