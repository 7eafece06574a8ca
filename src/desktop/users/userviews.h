// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/workspace.h"

#include <QJsonObject>
#include <QToolButton>

namespace mandat::desktop
{

/// What the users list shows, as somebody keeps it under a name: filters, order, columns.
struct UserView {
    QString name;
    QJsonObject filters; ///< FilterBar::state
    int sortColumn = 0;
    bool descending = false;
    QByteArray columns; ///< of the table's header; empty: as they are
    bool operator==(const UserView &) const = default;
};

/// Saved views of one connection, in the settings, in the order in which they were saved.
[[nodiscard]] QList<UserView> savedViews(const Workspace &workspace);
/// One of the same name is replaced.
void saveView(Workspace &workspace, const UserView &view);
void deleteView(Workspace &workspace, const QString &name);

/// The button *Views* above the users: those that everybody has, those saved, the way to save and delete one.
class UserViews : public QToolButton
{
    Q_OBJECT

public:
    explicit UserViews(Workspace &workspace, QWidget *parent = nullptr);
    void retranslate();

Q_SIGNALS:
    void chosen(const mandat::desktop::UserView &view);
    /// What is shown now shall be saved under a name.
    void saveWanted(const QString &name);

private:
    void fill();
    void askName();
    [[nodiscard]] QList<UserView> presets() const;

    Workspace &m_workspace;
};

} // namespace mandat::desktop
