// SPDX-License-Identifier: MIT
#include "desktop/users/useraccesstab.h"

#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/tableview.h"
#include "models/accesslist.h"

#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

namespace mandat::desktop
{

UserAccessTab::UserAccessTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(new models::AccessList(models::AccessList::Of::User, this))
    , m_table(new TableView(QString()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_table->setModel(m_list);
    m_table->setRowKind(TableView::RowKind::TwoLines);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(models::AccessList::Who, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionHidden(models::AccessList::ProfileColumn, true);
    m_table->setColumnWidth(models::AccessList::Accounts, 76);
    m_table->setColumnWidth(models::AccessList::Status, 130);
    layout->addWidget(m_table);
    connect(m_table, &TableView::contextRequested, this, &UserAccessTab::openMenu);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const Grant *grant = m_list->grantAt(index.row()))
            Q_EMIT m_workspace.relationshipWanted(grant->relationship);
    });
    retranslate();
}

void UserAccessTab::retranslate()
{
    m_table->setAccessibleName(tr("Access"));
}

void UserAccessTab::showUser(const User &user, const Snapshot &snapshot)
{
    QList<GrantId> grants;
    for (const Grant *grant : snapshot.grantsOfUser(user.id))
        grants.append(grant->id);
    m_list->setGrants(m_workspace.portal(), snapshot, grants, m_workspace.now(), m_workspace.language());
    const Policy &policy = m_workspace.policy();
    m_table->setColumnHidden(models::AccessList::Accounts, policy.accountScope != AccountScope::Granted);
    m_table->setColumnHidden(models::AccessList::ProfileColumn, policy.profileScope != ProfileScope::Relationship);
}

void UserAccessTab::openMenu(const QModelIndex &index, const QPoint &position)
{
    const Grant *found = m_list->grantAt(index.row());
    if (!found)
        return;
    const Grant grant = *found;
    QMenu menu;
    connect(menu.addAction(tr("&Open %1").arg(m_workspace.relationshipNoun(false).toLower())), &QAction::triggered,
            this, [&] { Q_EMIT m_workspace.relationshipWanted(grant.relationship); });
    menu.addSeparator();
    QAction *toggle = menu.addAction(grant.active ? tr("&Deactivate this access") : tr("&Reactivate this access"));
    toggle->setEnabled(m_workspace.mayWrite());
    connect(toggle, &QAction::triggered, this, [&] { stageActive(grant, !grant.active); });
    QAction *remove = menu.addAction(tr("&Remove this access"));
    remove->setEnabled(m_workspace.mayWrite());
    connect(remove, &QAction::triggered, this, [&] { stageRemoval(grant); });
    menu.exec(position);
}

void UserAccessTab::stageActive(const Grant &grant, bool active)
{
    Grant after = grant;
    after.active = active;
    m_workspace.stage(Change::modify(grant, after));
}

void UserAccessTab::stageRemoval(const Grant &grant)
{
    m_workspace.stage(Change::remove(grant));
}

} // namespace mandat::desktop
