// SPDX-License-Identifier: MIT
// What the users page offers for one row, and for many.
#include "desktop/users/usersscreen.h"

#include "desktop/bulk/bulkdialog.h"
#include "desktop/export/tableexport.h"
#include "desktop/parts/tableview.h"
#include "desktop/theme/icons.h"
#include "desktop/users/userpane.h"
#include "domain/plainservice.h"
#include "models/userlist.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

void UsersScreen::fillBulkMenu(QMenu *menu)
{
    const bool any = !selectedRows().isEmpty();
    const bool may = any && workspace().mayWrite();
    const auto add = [&](BulkAction action, const QString &iconName = {}) {
        QAction *entry = menu->addAction(BulkDialog::actionText(workspace(), action));
        if (!iconName.isEmpty())
            entry->setIcon(icon(iconName));
        entry->setEnabled(may);
        connect(entry, &QAction::triggered, this, [this, action] { startBulk(action); });
    };
    add(BulkAction::Deactivate);
    add(BulkAction::Reactivate);
    if (!isPlainService(workspace().portal()))
        add(BulkAction::AddAccess);
    add(BulkAction::ChangeProfile);
    if (workspace().policy().grantDates)
        add(BulkAction::SetEndDate);
    menu->addSeparator();
    QAction *print = menu->addAction(icon(u"document-print"_s), tr("&Print profile recaps…"));
    print->setEnabled(any);
    connect(print, &QAction::triggered, this, [this] { Q_EMIT workspace().recapWanted(selectedUsers()); });
    QAction *out = menu->addAction(icon(u"document-export"_s), tr("E&xport these rows…"));
    out->setEnabled(any);
    connect(out, &QAction::triggered, this, [this] {
        TableExport::start(workspace(), *m_table, *m_list, tr("Export %1").arg(title().toLower()), title(), this,
                           m_table->selectionModel()->selection());
    });
    menu->addSeparator();
    add(BulkAction::Remove, u"edit-delete"_s);
}

void UsersScreen::startBulk(BulkAction action)
{
    const QList<qint64> rows = selectedRows();
    if (!rows.isEmpty())
        (new BulkDialog(workspace(), action, rows, window()))->open();
}

void UsersScreen::openMenu(const QModelIndex &index, const QPoint &position)
{
    if (!m_table->selectionModel()->isRowSelected(index.row()))
        m_table->setCurrentIndex(index);
    QMenu menu;
    if (selectedRows().size() > 1) {
        fillBulkMenu(&menu);
    } else {
        const QList<UserId> users = selectedUsers();
        connect(menu.addAction(icon(u"document-print"_s), tr("&Print profile recap…")), &QAction::triggered, this,
                [this, users] { Q_EMIT workspace().recapWanted(users); });
        menu.addSeparator();
        m_pane->addActionsTo(&menu);
    }
    menu.exec(position);
}

} // namespace mandat::desktop
