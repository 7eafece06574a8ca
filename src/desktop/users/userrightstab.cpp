// SPDX-License-Identifier: MIT
#include "desktop/users/userrightstab.h"

#include "desktop/parts/surface.h"
#include "desktop/parts/textlabel.h"
#include "desktop/parts/treerowdelegate.h"
#include "desktop/parts/treeview.h"
#include "desktop/theme/controlstate.h"
#include "desktop/theme/metrics.h"
#include "models/rightstree.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>

namespace mandat::desktop
{

UserRightsTab::UserRightsTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tree(new models::RightsTree(this))
    , m_view(new TreeView(QString()))
    , m_asOf(new TextLabel(TextLabel::Kind::Secondary))
    , m_day(new QDateEdit)
    , m_onlyRefused(new QCheckBox)
    , m_sum(new TextLabel(TextLabel::Kind::Secondary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::within, 0, 0);
    layout->setSpacing(metrics::within);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(20, 0, metrics::between, 0);
    row->addWidget(m_asOf);
    row->addWidget(m_day);
    row->addSpacing(metrics::within);
    row->addWidget(m_onlyRefused);
    row->addStretch(1);
    layout->addLayout(row);
    m_day->setCalendarPopup(true);
    m_day->setDate(workspace.now().date());
    setCompact(m_day);
    m_asOf->setBuddy(m_day);
    m_view->setModel(m_tree);
    m_view->setItemDelegate(new TreeRowDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHeaderHidden(true);
    m_view->setGroupsTinted(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    layout->addWidget(m_view, 1);
    Surface *foot = Surface::bar(Surface::Fill::Window, Qt::TopEdge, 40);
    foot->layout()->addWidget(m_sum);
    layout->addWidget(foot);
    connect(m_day, &QDateEdit::dateChanged, this, &UserRightsTab::fill);
    connect(m_onlyRefused, &QCheckBox::toggled, this, [this](bool only) {
        m_tree->setOnlyRefused(only);
        m_view->spanGroups();
        m_view->expandAll();
    });
    retranslate();
}

void UserRightsTab::retranslate()
{
    m_asOf->setText(tr("As &of"));
    m_day->setAccessibleName(tr("Rights as of"));
    m_day->setLocale(m_workspace.wording().locale());
    m_day->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_onlyRefused->setText(tr("Only what is &refused"));
    m_view->setAccessibleName(tr("Effective rights"));
}

void UserRightsTab::showUser(const User &user, const Snapshot &snapshot)
{
    m_user = user.id;
    m_snapshot = snapshot;
    fill();
}

void UserRightsTab::fill()
{
    const QTimeZone zone = m_workspace.policy().zone();
    const QDateTime now = m_workspace.now();
    // Today means this very moment; another day means its noon, when no boundary of days can be in doubt.
    const QDateTime at =
        m_day->date() == now.toTimeZone(zone).date() ? now : QDateTime(m_day->date(), QTime(12, 0), zone);
    m_tree->setUser(m_workspace.portal(), m_snapshot, m_user, at, m_workspace.language());
    m_view->spanGroups();
    m_view->expandAll();
    const QLocale locale = m_workspace.wording().locale();
    m_sum->setText(
        tr("%1 allowed out of %2").arg(locale.toString(m_tree->allowed()), locale.toString(m_tree->total())));
}

} // namespace mandat::desktop
