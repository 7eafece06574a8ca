// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

class QCheckBox;
class QScrollArea;
class QToolButton;

namespace mandat::desktop
{

class DetailGrid;

/// The identity sheet: who the person is, with what is staged for them shown old and new.
class UserSheetTab : public QWidget
{
    Q_OBJECT

public:
    explicit UserSheetTab(Workspace &workspace, QWidget *parent = nullptr);

    void showUser(const User &user, const Snapshot &snapshot);
    void retranslate();

Q_SIGNALS:
    void activeToggled(bool active);

private:
    void showAdministration(const User &user, const Snapshot &snapshot);
    void fill(const User &user, const Snapshot &snapshot);
    void add(Field field, const User &user, const std::optional<User> &staged, const Snapshot &snapshot);
    [[nodiscard]] std::optional<User> stagedUser(const UserId &user) const;

    Workspace &m_workspace;
    QCheckBox *m_active;
    QCheckBox *m_administration;
    DetailGrid *m_grid;
    QScrollArea *m_area;
    QToolButton *m_copy = nullptr;
    Snapshot m_known; ///< as the portal has it
    QList<Change> m_appointment; ///< what ticking Administration would make
    bool m_filling = false;
};

} // namespace mandat::desktop
