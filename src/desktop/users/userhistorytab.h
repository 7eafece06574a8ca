// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

class QLabel;
class QListWidget;

namespace mandat::desktop
{

/// Who changed what of this person, newest first; asked of the portal, which keeps the journal.
class UserHistoryTab : public QWidget
{
    Q_OBJECT

public:
    explicit UserHistoryTab(Workspace &workspace, QWidget *parent = nullptr);

    void showUser(const UserId &user);
    void retranslate();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void show(const Result<QList<AuditEntry>> &entries);

    Workspace &m_workspace;
    QLabel *m_state;
    QListWidget *m_list;
    UserId m_user;
    UserId m_asked;
    int m_generation = 0;
};

} // namespace mandat::desktop
