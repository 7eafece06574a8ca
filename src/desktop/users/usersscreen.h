// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/export/exportable.h"
#include "desktop/workspace.h"
#include "domain/bulk.h"

class QItemSelectionModel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace mandat::models
{
class UserList;
}

namespace mandat::desktop
{

class EmptyState;
class FilterBar;
class PageHeader;
class TableView;
class SelectionBar;
class UserPane;
class UserViews;
struct UserView;

/// The users of the portal: list, filters, and beside them the person that is current.
class UsersScreen : public Screen, public Exportable
{
    Q_OBJECT

public:
    explicit UsersScreen(Workspace &workspace, QWidget *parent = nullptr);
    ~UsersScreen() override;

    [[nodiscard]] QString title() const override;
    void activated() override;
    [[nodiscard]] QWidget *filterField() override;
    [[nodiscard]] bool canExport() const override { return true; }
    void exportTable() override;

    void showUser(const UserId &user);
    void showHolders(const ProfileId &profile);
    void setScope(const cache::Scope &scope);
    void setPaneVisible(bool visible);
    [[nodiscard]] QList<UserId> selectedUsers() const;
    [[nodiscard]] QList<qint64> selectedRows() const; ///< of the cache's list
    /// What can be done with everybody who is selected.
    void fillBulkMenu(QMenu *menu);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyQuery();
    void rememberFilters() const;
    void refreshCount();
    void showCurrent();
    void openMenu(const QModelIndex &index, const QPoint &position);
    void restoreColumns();
    void saveColumns() const;
    void restoreCurrent();
    void refreshSelection();
    void startBulk(BulkAction action);
    void showView(const UserView &view);
    void keepView(const QString &name);

    std::unique_ptr<models::UserList> m_list;
    PageHeader *m_header;
    QPushButton *m_import;
    QPushButton *m_new;
    FilterBar *m_filters;
    TableView *m_table;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    UserPane *m_pane;
    UserViews *m_views;
    SelectionBar *m_selection;
    cache::Scope m_scope;
    UserId m_current;
    UserId m_wanted; ///< asked for while the list was not whole yet
};

} // namespace mandat::desktop
