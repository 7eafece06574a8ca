// SPDX-License-Identifier: MIT
#pragma once

#include "app/everywhere.h"
#include "desktop/workspace.h"

#include <QDialog>

class QComboBox;
class QListWidget;
class QPushButton;

namespace mandat::desktop
{

class SearchField;

/// Which account of another portal is the same person's: found by name, sign-in ID or address.
class LinkAccountDialog : public QDialog
{
    Q_OBJECT

public:
    /// `known`: the person's accounts so far; these are not offered.
    LinkAccountDialog(Workspace &workspace, const QList<app::PersonAccount> &known, QWidget *parent);

    [[nodiscard]] app::AccountRef chosen() const; ///< once accepted

private:
    void fill();

    Workspace &m_workspace;
    QList<app::PersonAccount> m_known;
    QComboBox *m_portal;
    SearchField *m_search;
    QListWidget *m_people;
    QPushButton *m_link;
};

} // namespace mandat::desktop
