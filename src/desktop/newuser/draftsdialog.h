// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace mandat::desktop
{

/// The wizards that were left before their end, on this portal, the newest first: gone on with, or discarded.
class DraftsDialog : public QDialog
{
    Q_OBJECT

public:
    DraftsDialog(Workspace &workspace, QWidget *parent);

    /// How many are kept.
    [[nodiscard]] static int count(Workspace &workspace);

private:
    void fill();
    void resume();
    void discard();
    [[nodiscard]] QUuid current() const;

    Workspace &m_workspace;
    QStackedWidget *m_body;
    QListWidget *m_list;
    QPushButton *m_resume;
    QPushButton *m_discard;
};

} // namespace mandat::desktop
