// SPDX-License-Identifier: MIT
#include "desktop/users/useraccesstab.h"

#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/surface.h"
#include "desktop/parts/tableview.h"
#include "desktop/rights/rightsdialog.h"
#include "desktop/theme/icons.h"
#include "desktop/users/accessdatesdialog.h"
#include "models/accesslist.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

UserAccessTab::UserAccessTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(new models::AccessList(models::AccessList::Of::User, this))
    , m_table(new TableView(QString()))
    , m_add(new QPushButton(icon(u"list-add"_s), QString()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_table->setObjectName(u"access"_s);
    m_table->setModel(m_list);
    m_table->setRowKind(TableView::RowKind::TwoLines);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(models::AccessList::Who, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionHidden(models::AccessList::ProfileColumn, true);
    // The second line says it, too, and leaves the names their room.
    m_table->setColumnHidden(models::AccessList::Accounts, true);
    m_table->setColumnWidth(models::AccessList::Status, 160);
    layout->addWidget(m_table, 1);
    Surface *foot = Surface::bar(Surface::Fill::Window, Qt::TopEdge, 48);
    auto *line = qobject_cast<QBoxLayout *>(foot->layout());
    m_add->setObjectName(u"addAccess"_s);
    line->addWidget(m_add);
    line->addStretch(1);
    layout->addWidget(foot);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT m_workspace.accessWanted(m_user); });
    connect(m_table, &TableView::contextRequested, this, [this](const QModelIndex &index, const QPoint &position) {
        QMenu menu;
        addActionsTo(&menu, index.row());
        if (!menu.isEmpty())
            menu.exec(position);
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const Grant *grant = m_list->grantAt(index.row()))
            Q_EMIT m_workspace.relationshipWanted(grant->relationship);
    });
    retranslate();
}

void UserAccessTab::retranslate()
{
    m_table->setAccessibleName(tr("Access"));
    //: %1: the portal’s word for relationships: “subscriptions”
    m_add->setText(tr("&Add %1…").arg(m_workspace.relationshipNoun(true).toLower()));
    m_add->setEnabled(m_workspace.mayWrite());
    m_add->setToolTip(m_workspace.mayWrite() ? QString()
                                             : tr("Your role on this portal lets you read, but not change access."));
}

/// Removals stay in: their rows say what becomes of them.
Snapshot UserAccessTab::withStaged(const Snapshot &snapshot) const
{
    Snapshot out = snapshot;
    for (const Change &change : m_staged.changes()) {
        if (!change.after || change.resourceKind() != ResourceKind::Grant)
            continue;
        out.put(*change.after);
        const RelationshipId place = std::get<Grant>(*change.after).relationship;
        if (out.relationship(place))
            continue;
        if (const Result<Snapshot> there = m_workspace.reader().relationshipSnapshot(place)) {
            out.relationships.insert(there->relationships);
            out.companies.insert(there->companies);
        }
    }
    return out;
}

void UserAccessTab::showUser(const User &user, const Snapshot &snapshot, const StagedState &staged)
{
    m_user = user.id;
    m_snapshot = snapshot;
    m_staged = staged;
    const Snapshot shown = withStaged(snapshot);
    QList<GrantId> grants;
    QHash<GrantId, models::DiffSign> signs;
    for (const Grant *grant : shown.grantsOfUser(user.id)) {
        grants.append(grant->id);
        if (const Change *change = staged.changeOf(grant->id))
            signs.insert(grant->id,
                         !change->before      ? models::DiffSign::Added
                             : !change->after ? models::DiffSign::Removed
                                              : models::DiffSign::Changed);
    }
    const GrantId current =
        m_list->grantAt(m_table->currentIndex().row()) ? m_list->grantAt(m_table->currentIndex().row())->id : GrantId();
    m_list->setGrants(m_workspace.portal(), shown, grants, m_workspace.now(), m_workspace.language(), signs);
    if (const qsizetype row = grants.indexOf(current); row >= 0)
        m_table->setCurrentIndex(m_list->index(static_cast<int>(row), 0));
    const Policy &policy = m_workspace.policy();
    m_table->setColumnHidden(models::AccessList::ProfileColumn, policy.profileScope != ProfileScope::Relationship);
}

void UserAccessTab::addActionsTo(QMenu *menu, int row)
{
    const Grant *found = m_list->grantAt(row);
    if (!found)
        return;
    // What is under way counts: an access that is about to be off can be switched on before that.
    const Grant grant = finalState(*found).value_or(*found);
    const Change *staged = m_staged.changeOf(grant.id);
    const bool may = m_workspace.mayWrite();
    const auto add = [&](const QString &text, auto act) {
        QAction *action = menu->addAction(text);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add(tr("&Open %1").arg(m_workspace.relationshipNoun(false).toLower()),
        [this, grant] { Q_EMIT m_workspace.relationshipWanted(grant.relationship); });
    menu->addSeparator();
    if ((!staged || staged->after) && finalState(*found)) {
        add(grant.active ? tr("&Deactivate this access") : tr("&Reactivate this access"), [this, grant] {
            Grant after = grant;
            after.active = !grant.active;
            stage(after);
        })->setEnabled(may);
        if (m_workspace.policy().profileScope == ProfileScope::Relationship)
            add(tr("Change the rig&hts here…"), [this, grant] {
                changeRights(m_workspace, m_user, grant.id, RightsDialog::About::Rights, this);
            })->setEnabled(may);
        if (grantsAccounts(m_workspace, grant))
            add(tr("A&ccounts…"), [this, grant] {
                changeRights(m_workspace, m_user, grant.id, RightsDialog::About::Accounts, this);
            })->setEnabled(may);
        if (m_workspace.policy().grantDates)
            add(tr("Da&tes…"), [this, grant] { chooseDates(grant); })->setEnabled(may);
    }
    if (!staged || (staged->before && staged->after))
        add(tr("Re&move this access"), [this, id = grant.id] { stageRemoval(id); })->setEnabled(may);
    if (staged)
        add(tr("Take back what is &staged"), [this, change = *staged] { m_workspace.unstage({change}); });
}

QString UserAccessTab::placeOf(const Grant &grant) const
{
    const Result<Relationship> relationship = m_workspace.reader().relationship(grant.relationship);
    if (!relationship)
        return {};
    return relationship->label.isEmpty()
        ? relationship->reference
        : tr("%1, %2", "number and label").arg(relationship->reference, relationship->label);
}

void UserAccessTab::chooseDates(const Grant &shown)
{
    AccessDatesDialog dialog(m_workspace, shown, placeOf(shown), this);
    if (dialog.exec() == QDialog::Accepted)
        stage(dialog.grant());
}

/// The first `before` stays: staging coalesces.
void UserAccessTab::stage(const Grant &after)
{
    const Change *staged = m_staged.changeOf(after.id);
    if (staged && !staged->before) {
        m_workspace.stage(Change::create(after));
        return;
    }
    const Grant *known = m_snapshot.grant(after.id);
    if (const std::optional<Grant> before = known ? finalState(*known) : std::nullopt)
        m_workspace.stage(Change::modify(*before, after));
}

void UserAccessTab::stageRemoval(const GrantId &grant)
{
    if (const Grant *before = m_snapshot.grant(grant))
        m_workspace.stage(Change::remove(*before));
}

} // namespace mandat::desktop
