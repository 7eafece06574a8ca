// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace mandat::desktop
{

/// A person or a relationship, found by what one types.
class WhoPick : public QDialog
{
    Q_OBJECT

public:
    enum class Of { Users, Relationships };

    WhoPick(Workspace &workspace, Of of, const QString &title, QWidget *parent);
    /// Once accepted; null: nothing was chosen.
    [[nodiscard]] QUuid chosen() const;

private:
    void find(const QString &text);
    void addUsers(const QString &text);
    void addRelationships(const QString &text);

    Workspace &m_workspace;
    Of m_of;
    QListWidget *m_list;
    QPushButton *m_choose;
};

} // namespace mandat::desktop
