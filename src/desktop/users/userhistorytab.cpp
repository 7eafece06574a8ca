// SPDX-License-Identifier: MIT
#include "desktop/users/userhistorytab.h"

#include "desktop/parts/rowdelegate.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"
#include "models/auditwords.h"
#include "models/roles.h"

#include <QFuture>
#include <QListWidget>
#include <QVBoxLayout>

namespace mandat::desktop
{

UserHistoryTab::UserHistoryTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_state(new TextLabel(TextLabel::Kind::Secondary))
    , m_list(new QListWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::within, 0, metrics::within);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(20, metrics::within, metrics::between, 0);
    layout->addWidget(m_state);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *rows = new RowDelegate(m_list);
    rows->setRowMenu(false);
    m_list->setItemDelegate(rows);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_list, 1);
    retranslate();
}

void UserHistoryTab::retranslate()
{
    m_list->setAccessibleName(tr("History"));
    m_asked = {};
    if (isVisible())
        ask();
}

void UserHistoryTab::showUser(const UserId &user)
{
    m_user = user;
    m_asked = {};
    if (isVisible())
        ask();
}

void UserHistoryTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void UserHistoryTab::ask()
{
    if (m_user.isNull() || m_asked == m_user)
        return;
    m_asked = m_user;
    m_list->clear();
    m_state->show();
    m_state->setText(tr("Asking the portal…"));
    const int generation = ++m_generation;
    m_workspace.session().audit(m_user.uuid()).then(this, [this, generation](const Result<QList<AuditEntry>> &entries) {
        if (generation == m_generation)
            show(entries);
    });
}

void UserHistoryTab::show(const Result<QList<AuditEntry>> &entries)
{
    if (!entries) {
        m_state->setText(m_workspace.wording().error(entries.error()));
        m_asked = {};
        return;
    }
    m_state->setVisible(entries->isEmpty());
    m_state->setText(tr("The journal holds nothing about this person yet."));
    const QTimeZone zone = m_workspace.policy().zone();
    for (const AuditEntry &entry : *entries) {
        const QString order = entry.order.isEmpty() ? QString() : QStringLiteral(" · ") + entry.order;
        const QString who = models::AuditWords::who(entry);
        const QString what = models::AuditWords::action(entry.action);
        const QString when = tr("%1, by %2").arg(m_workspace.wording().dateTime(entry.at, zone), who) + order;
        auto *item = new QListWidgetItem(what, m_list);
        item->setData(models::raw(models::Role::SecondLineRole), when);
        item->setData(Qt::AccessibleTextRole, QString(what + QStringLiteral(", ") + when));
    }
}

} // namespace mandat::desktop
