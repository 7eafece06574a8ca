// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace mandat::desktop
{

class TextLabel;

/// Own orders that the service had taken and does not know any more: sent again with consent, or set aside. What takes
/// access away comes first, and is ticked already.
class LostOrdersDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LostOrdersDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    void fill();
    void refreshButtons();
    void sendAgain();
    void setTickedAside();
    [[nodiscard]] QList<ChangeOrderId> ticked() const;

    Workspace &m_workspace;
    QListWidget *m_list;
    QPushButton *m_send;
    QPushButton *m_aside;
};

} // namespace mandat::desktop
