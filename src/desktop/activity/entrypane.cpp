// SPDX-License-Identifier: MIT
#include "desktop/activity/entrypane.h"

#include "desktop/parts/detailgrid.h"
#include "desktop/parts/pageparts.h"
#include "desktop/parts/textlabel.h"
#include "desktop/theme/metrics.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mandat::desktop
{

EntryPane::EntryPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(new TextLabel(TextLabel::Kind::Section))
    , m_facts(new DetailGrid)
    , m_changesTitle(new TextLabel(TextLabel::Kind::Strong))
    , m_changes(new DetailGrid)
    , m_noChanges(new TextLabel(TextLabel::Kind::Secondary))
    , m_open(new QPushButton)
    , m_openOrder(new QPushButton)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const auto [area, column] =
        makeScrollingColumn(Surface::Fill::Window, {20, metrics::between, 20, metrics::between}, metrics::within);
    m_content = area;
    outer->addWidget(area);
    m_title->setWordWrap(true);
    m_noChanges->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_open, m_openOrder}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(metrics::within);
    column->addWidget(m_changesTitle);
    column->addWidget(m_changes);
    column->addWidget(m_noChanges);
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &EntryPane::open);
    connect(m_openOrder, &QPushButton::clicked, this, [this] {
        if (const ChangeOrderId id = order(); !id.isNull())
            Q_EMIT m_workspace.orderWanted(id);
    });
    m_content->hide();
}

/// The order with the entry's number; null: it is not known here.
ChangeOrderId EntryPane::order() const
{
    if (m_entry.order.isEmpty())
        return {};
    cache::OrderQuery query;
    query.subject = m_workspace.me().subject;
    query.text = m_entry.order;
    const QList<cache::OrderRow> rows = m_workspace.reader().orders(query).value_or(QList<cache::OrderRow>());
    for (const cache::OrderRow &row : rows) {
        if (row.number == m_entry.order)
            return row.id;
    }
    return {};
}

void EntryPane::open()
{
    const QUuid id = QUuid::fromString(m_entry.resourceId);
    if (m_entry.resourceType == "User"_L1)
        Q_EMIT m_workspace.userWanted(UserId(id));
    else if (m_entry.resourceType == "Relationship"_L1)
        Q_EMIT m_workspace.relationshipWanted(RelationshipId(id));
    else if (m_entry.resourceType == "Profile"_L1)
        Q_EMIT m_workspace.profileWanted(ProfileId(id));
}

void EntryPane::showEntry(const AuditEntry *entry, const models::AuditWords *words)
{
    m_content->setVisible(entry && words);
    if (!entry || !words)
        return;
    m_entry = *entry;
    m_title->setText(models::AuditWords::action(entry->action));
    m_facts->clear();
    m_facts->addRow(tr("When"), m_workspace.wording().dateTime(entry->at, m_workspace.policy().zone()));
    m_facts->addRow(tr("Who"), models::AuditWords::who(*entry));
    m_facts->addRow(words->resourceType(entry->resourceType), words->thing(*entry));
    if (!entry->order.isEmpty())
        m_facts->addRow(tr("Order"), entry->order);
    m_facts->addRow(tr("Entry number"), m_workspace.wording().locale().toString(entry->sequence));
    cache::Reader &reader = m_workspace.reader();
    const QUuid id = QUuid::fromString(entry->resourceId);
    m_open->setVisible((entry->resourceType == "User"_L1 && reader.user(UserId(id)))
                       || (entry->resourceType == "Relationship"_L1 && reader.relationship(RelationshipId(id)))
                       || (entry->resourceType == "Profile"_L1 && reader.profile(ProfileId(id))));
    m_openOrder->setVisible(!order().isNull());
    m_changes->clear();
    const QList<models::AuditWords::Line> lines = words->changes(*entry);
    for (const models::AuditWords::Line &line : lines) {
        if (line.before.isEmpty())
            m_changes->addRow(line.label, line.after);
        else
            //: %1: what stood there before; %2: what stands there now
            m_changes->addRow(
                line.label, tr("%1 → %2").arg(line.before, line.after.isEmpty() ? tr("nothing", "value") : line.after));
    }
    m_changesTitle->setVisible(!lines.isEmpty());
    m_noChanges->setVisible(lines.isEmpty());
}

void EntryPane::addActionsTo(QMenu *menu)
{
    for (QPushButton *button : {m_open, m_openOrder}) {
        if (button->isVisibleTo(this))
            connect(menu->addAction(button->text()), &QAction::triggered, button, &QPushButton::click);
    }
}

void EntryPane::retranslate()
{
    m_content->setAccessibleName(tr("The entry in full"));
    m_open->setText(tr("&Open"));
    m_openOrder->setText(tr("Show the or&der"));
    m_changesTitle->setText(tr("Old and new values"));
    m_noChanges->setText(tr("This entry holds no old or new value."));
}

} // namespace mandat::desktop
